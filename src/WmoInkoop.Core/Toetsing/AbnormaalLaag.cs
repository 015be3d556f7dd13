namespace WmoInkoop.Core.Toetsing;

/// <summary>What a price is held against.</summary>
public enum Prijsmaatstaf
{
    /// <summary>The lowest price that the gemeente announced as possible.</summary>
    ReelePrijs,

    /// <summary>The mean of the other prices.</summary>
    GemiddeldeVanAnderen,
}

/// <summary>A price that looks abnormally low.</summary>
/// <param name="InschrijvingId">Whose.</param>
/// <param name="Prijs">In euro.</param>
/// <param name="Maatstaf">What it was held against.</param>
/// <param name="Bedrag">How much that is; a mean is rounded to 10 decimals here, and not in the comparison.</param>
public sealed record Prijssignaal(Guid InschrijvingId, decimal Prijs, Prijsmaatstaf Maatstaf, decimal Bedrag)
{
    /// <summary>How far under it, in percent.</summary>
    public decimal PercentageEronder => decimal.Round((Bedrag - Prijs) * 100m / Bedrag, 10);
}

/// <summary>
/// Which prices are more than the announced percentage under the reële prijs or under the mean of the others (INS-13, art. 2.116).
/// Exact: it multiplies and never divides, so that a price on the line to the cent is not flagged.
/// </summary>
public static class AbnormaalLaag
{
    /// <param name="percentage">As announced.</param>
    /// <param name="reelePrijs">As announced; null: none.</param>
    /// <param name="prijzen">Of every inschrijving that was marked.</param>
    /// <returns>By inschrijving, at most one per measure.</returns>
    public static IReadOnlyList<Prijssignaal> Bereken(decimal percentage, decimal? reelePrijs, IReadOnlyDictionary<Guid, decimal> prijzen)
    {
        var som = prijzen.Values.Sum();
        var anderen = prijzen.Count - 1;
        var signalen = new List<Prijssignaal>();
        foreach (var (id, prijs) in prijzen.OrderBy(p => p.Key))
        {
            if (reelePrijs is { } reeel && prijs * 100m < reeel * (100m - percentage))
            {
                signalen.Add(new Prijssignaal(id, prijs, Prijsmaatstaf.ReelePrijs, reeel));
            }

            if (anderen > 0 && prijs * anderen * 100m < (som - prijs) * (100m - percentage))
            {
                signalen.Add(new Prijssignaal(id, prijs, Prijsmaatstaf.GemiddeldeVanAnderen, decimal.Round((som - prijs) / anderen, 10)));
            }
        }

        return signalen;
    }
}
