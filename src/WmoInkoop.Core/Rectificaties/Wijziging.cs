namespace WmoInkoop.Core.Rectificaties;

/// <summary>What a rectificatie changes.</summary>
public enum Wijzigingssoort
{
    /// <summary>Words, raming, CPV codes.</summary>
    Gegevens,
    Planning,
    Document,

    /// <summary>What is bought and for how much: maximum, bekostiging, amount.</summary>
    Omvang,
    Eis,

    /// <summary>Criteria, weights, scale and price method.</summary>
    Beoordeling,
}

/// <summary>One thing that changes, with old and new value as people read them.</summary>
/// <param name="Soort">What kind.</param>
/// <param name="Onderwerp">Where: 'Perceel 2, eis S2G1'.</param>
/// <param name="Oud">Null: it was not there.</param>
/// <param name="Nieuw">Null: it is there no longer.</param>
public sealed record Wijziging(Wijzigingssoort Soort, string Onderwerp, string? Oud, string? Nieuw)
{
    public const int MaxOnderwerp = 250;

    /// <summary>Bidders rely on it, so it is wezenlijk unless the inkoper says why not (TRJ-03).</summary>
    public bool IsVermoedelijkWezenlijk { get; init; } = Soort is Wijzigingssoort.Omvang or Wijzigingssoort.Eis or Wijzigingssoort.Beoordeling;

    /// <summary>Bidders are asked for something that was not asked before. What was handed in lacks it, so no reason makes it anything but wezenlijk.</summary>
    public bool VraagtMeer { get; init; }

    /// <summary>A bound changes that every price has to meet. What was handed in may lie outside it now, so no reason makes it anything but wezenlijk.</summary>
    public bool RaaktGrens { get; init; }
}
