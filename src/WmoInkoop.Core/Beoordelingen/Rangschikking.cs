using System.Security.Cryptography;
using System.Text;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>
/// The order of the inschrijvingen of a perceel by their final marks and, where the price counts, by the formula of the perceel
/// (BEO-05 to BEO-07). Pure and exact: the same input gives the same ranking, in whatever order it comes in.
/// </summary>
public static class Rangschikking
{
    /// <param name="perceel">With its criteria.</param>
    /// <param name="gelijken">The inschrijvingen with a final mark for every criterium, and the price where one is asked.</param>
    /// <param name="zaad">For the draw: the hash of the proces-verbaal of opening.</param>
    /// <returns>The best first, then those a mark under the minimum excludes.</returns>
    /// <exception cref="ArgumentException">A final mark or a price is missing.</exception>
    public static IReadOnlyList<Plaats> Maak(Perceel perceel, IEnumerable<Gelijke> gelijken, string zaad)
    {
        var volgorde = perceel.Criteria.OrderBy(c => c.Volgnummer).ToList();
        var beoordeeld = gelijken.Select(g => (Gelijke: g, Punten: Punten(volgorde, g, perceel.Schaal.Hoogste))).ToList();

        // what is excluded sets no lowest price and no best quality
        var formule = Prijsformule.Bereken(perceel.Prijs, [.. beoordeeld.Where(b => !b.Punten.Any(p => p.IsOnderMinimum)).Select(b => Bod(perceel, b.Gelijke, b.Punten))]);
        var scores = beoordeeld.Select(b => new Score(b.Gelijke, b.Punten, formule.GetValueOrDefault(b.Gelijke.InschrijvingId), perceel.Prijs.LaagsteScoreWint, Loting(zaad, b.Gelijke.Nummer))).ToList();
        scores.Sort((a, b) => Vergelijk(a, b).Uitslag);
        var plaatsen = new List<Plaats>();
        foreach (var score in scores)
        {
            var vorige = plaatsen.Count == 0 ? null : scores[plaatsen.Count - 1];
            plaatsen.Add(new Plaats(
                score.Gelijke.InschrijvingId,
                score.Gelijke.Nummer,
                score.IsUitgesloten ? null : plaatsen.Count + 1,
                score.Punten,
                score.Criteria,
                vorige is null || score.IsUitgesloten || vorige.IsUitgesloten ? Beslist.OpPunten : Vergelijk(vorige, score).Waarop,
                perceel.Prijs.VraagtPrijs && score.Formule is { } f ? new Plaatsprijs(score.Gelijke.Prijs!.Value, f) : null));
        }

        return plaatsen;
    }

    /// <summary>What the draw sorts by, which anybody can compute again: SHA-256 of the seed followed by the number, in lower case.</summary>
    public static string Loting(string zaad, string nummer) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(zaad + nummer)));

    private static Bod Bod(Perceel perceel, Gelijke gelijke, List<Criteriumpunten> punten)
    {
        var waarde = perceel.Criteria.Sum(c => decimal.Round((c.Waarde ?? 0m) * gelijke.Cijfers[c.Id] / perceel.Schaal.Hoogste, 10));
        return new Bod(gelijke.InschrijvingId, punten.Sum(p => p.Punten) / 100m, gelijke.Prijs ?? 0m, waarde);
    }

    private static List<Criteriumpunten> Punten(List<Gunningscriterium> criteria, Gelijke gelijke, decimal hoogste) =>
    [
        .. criteria.Select(c => gelijke.Cijfers.TryGetValue(c.Id, out var cijfer)
            ? new Criteriumpunten(c.Id, c.Volgnummer, cijfer, decimal.Round(c.Gewicht * cijfer / hoogste, 10), cijfer < c.Minimumcijfer)
            : throw new ArgumentException($"No final mark for {c.Id} of {gelijke.InschrijvingId}.", nameof(gelijke))),
    ];

    private static (int Uitslag, Beslist Waarop) Vergelijk(Score a, Score b)
    {
        if (a.IsUitgesloten != b.IsUitgesloten)
        {
            return (a.IsUitgesloten ? 1 : -1, Beslist.OpPunten);
        }

        if (b.Waarop.CompareTo(a.Waarop) is var opPunten and not 0)
        {
            return (opPunten, Beslist.OpPunten);
        }

        // the announced order of the criteria: the higher points on the first that differs
        return a.Criteria.Zip(b.Criteria, (x, y) => y.Punten.CompareTo(x.Punten)).FirstOrDefault(v => v != 0) is var opVolgorde and not 0
            ? (opVolgorde, Beslist.OpVolgordeVanCriteria)
            : (string.CompareOrdinal(a.Loting, b.Loting), Beslist.DoorLoting);
    }

    private sealed record Score(Gelijke Gelijke, IReadOnlyList<Criteriumpunten> Criteria, Prijsscore? Formule, bool LaagsteWint, string Loting)
    {
        /// <summary>Quality only, of 100.</summary>
        public decimal Punten { get; } = Criteria.Sum(c => c.Punten);

        /// <summary>What is compared; the highest is best.</summary>
        public decimal Waarop => Formule is not { } formule ? Punten : LaagsteWint ? -formule.Score : formule.Score;

        public bool IsUitgesloten { get; } = Criteria.Any(c => c.IsOnderMinimum);
    }
}

/// <summary>An inschrijving that is compared with others.</summary>
/// <param name="InschrijvingId">Which.</param>
/// <param name="Nummer">Its number of receipt, for the draw.</param>
/// <param name="Cijfers">The final mark per criterium.</param>
/// <param name="Prijs">In euro; null where none is asked.</param>
public sealed record Gelijke(Guid InschrijvingId, string Nummer, IReadOnlyDictionary<Guid, decimal> Cijfers, decimal? Prijs = null);

/// <summary>Where an inschrijving came.</summary>
/// <param name="InschrijvingId">Which.</param>
/// <param name="Nummer">Its number of receipt.</param>
/// <param name="Rang">1 is best; null: excluded by a mark under the minimum (BEO-07).</param>
/// <param name="Punten">For quality, of 100, exact.</param>
/// <param name="Criteria">In their announced order.</param>
/// <param name="Beslist">What put it behind the one before.</param>
/// <param name="Prijs">The price and the score with it; null where the price does not count, or when it is excluded.</param>
public sealed record Plaats(Guid InschrijvingId, string Nummer, int? Rang, decimal Punten, IReadOnlyList<Criteriumpunten> Criteria, Beslist Beslist, Plaatsprijs? Prijs = null);

/// <param name="Bedrag">In euro.</param>
/// <param name="Formule">What the formula made of it.</param>
public sealed record Plaatsprijs(decimal Bedrag, Prijsscore Formule);

/// <param name="CriteriumId">Which.</param>
/// <param name="Volgnummer">Shown as 'K1'.</param>
/// <param name="Cijfer">The final mark.</param>
/// <param name="Punten">Weight × mark / highest mark, exact.</param>
/// <param name="IsOnderMinimum">The mark is under the announced minimum, and excludes.</param>
public sealed record Criteriumpunten(Guid CriteriumId, int Volgnummer, decimal Cijfer, decimal Punten, bool IsOnderMinimum);

/// <summary>What decided between an inschrijving and the one before it (BEO-07).</summary>
public enum Beslist
{
    OpPunten,
    OpVolgordeVanCriteria,
    DoorLoting,
}
