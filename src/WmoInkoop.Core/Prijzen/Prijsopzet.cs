using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Prijzen;

/// <summary>How price and quality make one score (BEO-06).</summary>
public enum Prijsmethode
{
    /// <summary>A fixed price or a lumpsum: only quality counts.</summary>
    Geen,
    RelatiefAanLaagste,
    GewogenFactorLineair,
    GunnenOpWaarde,
    ValueForMoney,
    UtilityIndex,
    Logaritmisch,
}

/// <summary>What happens with a price outside the announced bounds.</summary>
public enum BuitenGrenzen
{
    /// <summary>It cannot be handed in.</summary>
    Weigeren,

    /// <summary>It gets no points, or all of them.</summary>
    Afkappen,
}

/// <summary>What a price method can lack.</summary>
public enum Prijsgebrek
{
    EenheidOntbreekt,
    GewichtenOntbreken,
    GrenzenOntbreken,
    ConstanteOntbreekt,
    BasisOntbreekt,
    WensenOntbreken,
}

/// <summary>The price method of a perceel with its parameters (BEO-06); a parameter that the method does not use is null. Replaced as a whole.</summary>
public sealed record Prijsopzet
{
    public const int MaxEenheid = 150;

    /// <summary>The largest price, in euro.</summary>
    public const double MaxPrijs = 9_999_999_999.99;

    public static Prijsopzet Geen { get; } = new();

    public Prijsmethode Methode { get; init; }

    /// <summary>What a bidder gives the price of: 'per uur begeleiding'.</summary>
    public string? Eenheid { get; init; }

    /// <summary>Of 100, for quality.</summary>
    public decimal? GewichtKwaliteit { get; init; }

    /// <summary>Of 100, for the price.</summary>
    public decimal? GewichtPrijs { get; init; }

    /// <summary>Pmin: this price and lower gets all points.</summary>
    public decimal? LaagstePrijs { get; init; }

    /// <summary>Pmax: this price and higher gets no points.</summary>
    public decimal? HoogstePrijs { get; init; }

    public BuitenGrenzen? BuitenGrenzen { get; init; }

    /// <summary>X of value for money.</summary>
    public decimal? Constante { get; init; }

    /// <summary>A of the logarithm: at this many times the lowest price no points are left.</summary>
    public decimal? Basis { get; init; }

    /// <summary>A price more than this percentage under the reële prijs or the mean of the others looks abnormally low (INS-13); null: not announced.</summary>
    public decimal? AbnormaalLaagPercentage { get; init; }

    /// <summary>Bidders give a price.</summary>
    public bool VraagtPrijs => Methode is not Prijsmethode.Geen;

    public bool LaagsteScoreWint => Methode is Prijsmethode.GunnenOpWaarde;

    public bool HeeftGewichten => Methode is Prijsmethode.RelatiefAanLaagste or Prijsmethode.GewogenFactorLineair or Prijsmethode.UtilityIndex or Prijsmethode.Logaritmisch;

    /// <summary>Without what the method does not use.</summary>
    /// <exception cref="DomeinregelException">Parameters that cannot be together; what is not filled in yet can be saved, not published.</exception>
    public Prijsopzet Gecontroleerd()
    {
        var opzet = !VraagtPrijs ? Geen : this with
        {
            Eenheid = string.IsNullOrWhiteSpace(Eenheid) ? null : EenRegel.Van(Eenheid),
            GewichtKwaliteit = HeeftGewichten ? GewichtKwaliteit : null,
            GewichtPrijs = HeeftGewichten ? GewichtPrijs : null,
            LaagstePrijs = Methode is Prijsmethode.GewogenFactorLineair ? LaagstePrijs : null,
            HoogstePrijs = Methode is Prijsmethode.GewogenFactorLineair ? HoogstePrijs : null,
            BuitenGrenzen = Methode is Prijsmethode.GewogenFactorLineair ? BuitenGrenzen : null,
            Constante = Methode is Prijsmethode.ValueForMoney ? Constante : null,
            Basis = Methode is Prijsmethode.Logaritmisch ? Basis : null,
        };
        Eis(opzet is { GewichtKwaliteit: null or > 0, GewichtPrijs: null or > 0 }, Domeinregel.PrijsgewichtNietPositief);
        Eis(opzet.GewichtKwaliteit is null || opzet.GewichtPrijs is null || opzet.GewichtKwaliteit + opzet.GewichtPrijs == 100m, Domeinregel.PrijsgewichtenGeenHonderd);
        Eis(opzet is { LaagstePrijs: null or >= 0, HoogstePrijs: null or > 0 } && !(opzet.LaagstePrijs >= opzet.HoogstePrijs), Domeinregel.PrijsgrenzenOmgekeerd);
        Eis(opzet.Constante is null or > 0, Domeinregel.PrijsconstanteNietPositief);
        Eis(opzet.Basis is null or > 1, Domeinregel.PrijsbasisTeLaag);
        Eis(opzet.AbnormaalLaagPercentage is null or (> 0 and < 100), Domeinregel.AbnormaalLaagOngeldig);
        return opzet;
    }

    /// <summary>What is still missing; empty when the method can be used.</summary>
    /// <param name="heeftWensen">Some criterium has a value in euro.</param>
    public IReadOnlyList<Prijsgebrek> WatOntbreekt(bool heeftWensen) =>
    [
        .. VraagtPrijs && Eenheid is null ? [Prijsgebrek.EenheidOntbreekt] : Array.Empty<Prijsgebrek>(),
        .. HeeftGewichten && (GewichtKwaliteit is null || GewichtPrijs is null) ? [Prijsgebrek.GewichtenOntbreken] : Array.Empty<Prijsgebrek>(),
        .. Methode is Prijsmethode.GewogenFactorLineair && (LaagstePrijs is null || HoogstePrijs is null || BuitenGrenzen is null) ? [Prijsgebrek.GrenzenOntbreken] : Array.Empty<Prijsgebrek>(),
        .. Methode is Prijsmethode.ValueForMoney && Constante is null ? [Prijsgebrek.ConstanteOntbreekt] : Array.Empty<Prijsgebrek>(),
        .. Methode is Prijsmethode.Logaritmisch && Basis is null ? [Prijsgebrek.BasisOntbreekt] : Array.Empty<Prijsgebrek>(),
        .. Methode is Prijsmethode.GunnenOpWaarde && !heeftWensen ? [Prijsgebrek.WensenOntbreken] : Array.Empty<Prijsgebrek>(),
    ];

    /// <summary>Not outside bounds that were announced as hard.</summary>
    public bool IsBinnenGrenzen(decimal prijs) => BuitenGrenzen is not Prijzen.BuitenGrenzen.Weigeren || !(prijs < LaagstePrijs || prijs > HoogstePrijs);

    /// <summary>What a bidder may fill in.</summary>
    /// <exception cref="DomeinregelException">Not above 0, part of a cent, too large, or outside bounds that were announced as hard.</exception>
    public void EisMogelijk(decimal prijs)
    {
        Eis(prijs > 0 && prijs <= (decimal)MaxPrijs && prijs == decimal.Round(prijs, 2), Domeinregel.PrijsOngeldig);
        Eis(IsBinnenGrenzen(prijs), Domeinregel.PrijsBuitenGrenzen, Bedrag(LaagstePrijs), Bedrag(HoogstePrijs));
    }

    private static string Bedrag(decimal? bedrag) => Euro.Tekst(bedrag ?? 0m);
}
