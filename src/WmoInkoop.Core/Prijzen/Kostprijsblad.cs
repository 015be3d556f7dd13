using System.Globalization;
using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Prijzen;

/// <summary>What the price of a kostprijsblad is (Uitvoeringsbesluit Wmo 2015, article 5.4 lid 1).</summary>
public enum Kostprijssoort
{
    /// <summary>The gemeente pays this price; bidders give none.</summary>
    VastePrijs,

    /// <summary>The lower bound: a price under it cannot be handed in.</summary>
    ReelePrijs,
}

/// <summary>What the price of a kostprijsblad is of.</summary>
public enum Kostprijseenheid
{
    PerUur,
    PerMaand,
    PerArrangement,
}

/// <summary>
/// The worksheet on which the gemeente bases the price of a perceel (INS-11, article 2.6.6 Wmo 2015), published with it. Replaced as a whole.
/// </summary>
public sealed record Kostprijsblad
{
    public const int MaxToelichting = 2000;

    /// <summary>The most hours of direct care in one unit.</summary>
    public const double MaxUrenPerEenheid = 9999.99;

    public Kostprijssoort Soort { get; init; }

    public Kostprijseenheid Eenheid { get; init; }

    /// <summary>The hours of direct care in a month or an arrangement; 1 where the price is of an hour. Null: not filled in yet.</summary>
    public decimal? UrenPerEenheid { get; init; }

    public Kostprijselementen Elementen { get; init; } = new();

    /// <summary>Where the figures come from: which cao, which functie, which research.</summary>
    public string? Toelichting { get; init; }

    /// <summary>What comes out of it; null while something is missing.</summary>
    public Kostprijs? Bereken() => BerekenVoor(Elementen);

    /// <summary>What the elements of a bidder come to, in the same unit.</summary>
    public Kostprijs? BerekenVoor(Kostprijselementen elementen) => UrenPerEenheid is { } uren ? elementen.Bereken(uren) : null;

    /// <summary>As people read it: 'per maand, met 10 uur ondersteuning'.</summary>
    public string Eenheidstekst() => Eenheid is Kostprijseenheid.PerUur || UrenPerEenheid is not { } uren
        ? Teksten.Van(Eenheid)
        : string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"{Teksten.Van(Eenheid)}, met {uren:0.##} uur ondersteuning");

    /// <summary>Without what the unit does not use.</summary>
    /// <exception cref="DomeinregelException">Figures that cannot be; what is not filled in yet can be saved, not published.</exception>
    public Kostprijsblad Gecontroleerd()
    {
        var blad = this with
        {
            UrenPerEenheid = Eenheid is Kostprijseenheid.PerUur ? 1m : UrenPerEenheid,
            Toelichting = string.IsNullOrWhiteSpace(Toelichting) ? null : Toelichting.Trim(),
        };
        Eis(blad.UrenPerEenheid is not { } uren || (uren > 0 && uren <= (decimal)MaxUrenPerEenheid && uren == decimal.Round(uren, 2)), Domeinregel.UrenPerEenheidOngeldig);
        blad.Elementen.EisMogelijk();
        Eis(blad.Bereken() is null or { Prijs: > 0 and <= (decimal)Prijsopzet.MaxPrijs }, Domeinregel.KostprijsOngeldig);
        return blad;
    }
}
