namespace WmoInkoop.Core.Prijzen;

/// <summary>
/// The price formulas (BEO-06), pure and exact: what comes out of a division or a logarithm is rounded to 10 decimals, and the order
/// of the bids changes nothing.
/// </summary>
public static class Prijsformule
{
    private const int Decimalen = 10;

    /// <summary>The score of each bid among these bids.</summary>
    /// <param name="opzet">Complete.</param>
    /// <param name="boden">The valid ones: the lowest price and the best quality are looked up among them.</param>
    /// <exception cref="ArgumentException">A bid without a price above 0, where the method asks one.</exception>
    public static IReadOnlyDictionary<Guid, Prijsscore> Bereken(Prijsopzet opzet, IReadOnlyCollection<Bod> boden)
    {
        if (opzet.VraagtPrijs && boden.Any(b => b.Prijs <= 0))
        {
            throw new ArgumentException("Every bid needs a price.", nameof(boden));
        }

        return boden.Count == 0
            ? new Dictionary<Guid, Prijsscore>()
            : boden.ToDictionary(b => b.Id, b => Score(opzet, b, boden.Min(x => x.Prijs), boden.Max(x => x.Kwaliteit)));
    }

    /// <summary>The score of one bid next to the lowest valid price and the best quality.</summary>
    public static Prijsscore Score(Prijsopzet opzet, Bod bod, decimal laagste, decimal besteKwaliteit)
    {
        var (q, p) = (bod.Kwaliteit, bod.Prijs);
        return opzet.Methode switch
        {
            Prijsmethode.Geen => new Prijsscore(Rond(q * 100), null, null),
            Prijsmethode.RelatiefAanLaagste => Som(opzet, q, laagste / p),
            Prijsmethode.GewogenFactorLineair => Som(opzet, q, Math.Clamp((opzet.HoogstePrijs!.Value - p) / (opzet.HoogstePrijs.Value - opzet.LaagstePrijs!.Value), 0m, 1m)),
            Prijsmethode.Logaritmisch => Som(opzet, q, 1m - (decimal)(Math.Log((double)(p / laagste)) / Math.Log((double)opzet.Basis!.Value))),
            Prijsmethode.GunnenOpWaarde => new Prijsscore(Rond(p - bod.Waarde), null, null),
            Prijsmethode.ValueForMoney => new Prijsscore(Rond(q * opzet.Constante!.Value / p), null, null),
            Prijsmethode.UtilityIndex => new Prijsscore(Rond((1m - ((besteKwaliteit - q) * opzet.GewichtKwaliteit!.Value / opzet.GewichtPrijs!.Value)) * laagste / p), null, null),
            _ => throw new ArgumentOutOfRangeException(nameof(opzet), opzet.Methode, "Not a price method."),
        };
    }

    private static Prijsscore Som(Prijsopzet opzet, decimal kwaliteit, decimal prijs)
    {
        var (deelKwaliteit, deelPrijs) = (Rond(opzet.GewichtKwaliteit!.Value * kwaliteit), Rond(opzet.GewichtPrijs!.Value * prijs));
        return new Prijsscore(deelKwaliteit + deelPrijs, deelKwaliteit, deelPrijs);
    }

    private static decimal Rond(decimal waarde) => decimal.Round(waarde, Decimalen, MidpointRounding.AwayFromZero);
}

/// <summary>What a formula looks at.</summary>
/// <param name="Id">Whose.</param>
/// <param name="Kwaliteit">The share of the quality points, from 0 to 1.</param>
/// <param name="Prijs">In euro; 0 where none is asked.</param>
/// <param name="Waarde">In euro: of each wish its value times the share of its mark. Used by gunnen op waarde only.</param>
public sealed record Bod(Guid Id, decimal Kwaliteit, decimal Prijs, decimal Waarde = 0m);

/// <summary>What a formula says.</summary>
/// <param name="Score">What is ranked on.</param>
/// <param name="Kwaliteitsdeel">The part that comes from quality; null where the method is no sum.</param>
/// <param name="Prijsdeel">The part that comes from the price; null where the method is no sum.</param>
public sealed record Prijsscore(decimal Score, decimal? Kwaliteitsdeel, decimal? Prijsdeel);
