namespace WmoInkoop.Core.Procedures;

/// <summary>The amounts from which a regime holds, in euro without VAT; a setting, because the European one changes every two years.</summary>
/// <param name="Sas">For sociale en andere specifieke diensten (richtlijn 2014/24/EU art. 4 onder d).</param>
/// <param name="Europees">For services of decentrale overheden (art. 4 onder c); 216.000 for 2026 and 2027 by Verordening (EU) 2025/2152.</param>
/// <param name="Vanaf">Since when these amounts hold.</param>
public sealed record Drempels(decimal Sas, decimal Europees, DateOnly Vanaf)
{
    public static Drempels Standaard { get; } = new(750_000m, 216_000m, new DateOnly(2026, 1, 1));
}

/// <summary>Why dialoog or onderhandeling may be used (Aw 2.28 lid 1; 2.30 lid 1 refers to it).</summary>
public enum Dialooggrond
{
    /// <summary>Onder a, 1°.</summary>
    AanpassingNodig,

    /// <summary>Onder a, 2°.</summary>
    Innovatief,

    /// <summary>Onder a, 3°.</summary>
    VooraleerOnderhandelen,

    /// <summary>Onder a, 4°.</summary>
    SpecificatieOnmogelijk,

    /// <summary>Onder b.</summary>
    GeenGoedeInschrijvingen,
}
