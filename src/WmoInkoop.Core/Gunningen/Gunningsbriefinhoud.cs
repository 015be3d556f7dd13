using WmoInkoop.Core.Aanbestedingen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>
/// The whole letter to one bidder (GUN-02, art. 2.130): everything it says, so that it reads the same for good. It holds the bidder's
/// own marks and reasons, and of others only the names of the winners and how the lowest-ranked of them scored.
/// </summary>
public sealed record Gunningsbriefinhoud
{
    public required string Regio { get; init; }

    public required string Aanbesteding { get; init; }

    public required string Aanbestedingsnummer { get; init; }

    public required string Perceel { get; init; }

    /// <summary>The bidder.</summary>
    public required string Aanbieder { get; init; }

    /// <summary>Empty: a gegadigde that fell out before it could hand in.</summary>
    public required string Inschrijvingsnummer { get; init; }

    public required Gunningsuitkomst Uitkomst { get; init; }

    public int? Rang { get; init; }

    /// <summary>For quality, of 100, exact.</summary>
    public decimal? Punten { get; init; }

    /// <summary>The bidder's own price and what it was ranked with; null where the price does not count.</summary>
    public Briefprijs? Prijs { get; init; }

    /// <summary>What was decided about this bidder, and why.</summary>
    public required IReadOnlyList<string> Beslissing { get; init; }

    /// <summary>Why the bidder is passed over for another perceel (TRJ-07); null: it is not.</summary>
    public string? Gepasseerd { get; init; }

    /// <summary>The names of all winners, the best first.</summary>
    public required IReadOnlyList<string> Winnaars { get; init; }

    /// <summary>The winner this letter compares with; null in the letter of a winner or of who was not marked.</summary>
    public Vergelekene? LaagsteWinnaar { get; init; }

    /// <summary>What distinguishes the lowest-ranked winner, for who is not compared with it (art. 2.130 lid 2); null in the other letters, and in those from before it was told.</summary>
    public Uitgekozene? Uitgekozen { get; init; }

    public required IReadOnlyList<Briefcriterium> Criteria { get; init; }

    /// <summary>The standstill, exactly, and what a bidder can do within it; or that there is none.</summary>
    public required IReadOnlyList<string> Termijn { get; init; }

    public required Besluit Besluit { get; init; }

    public required DateTimeOffset VerzondenOp { get; init; }

    /// <summary>The first day of the standstill; null: there is none.</summary>
    public required DateOnly? EersteDag { get; init; }

    /// <summary>24:00 of its last day; null: there is none.</summary>
    public required DateTimeOffset? TermijnEindigtOp { get; init; }

    /// <summary>Whom to ask: name, mail and telephone where there is one.</summary>
    public required string Contact { get; init; }

}

/// <summary>The winner a letter compares with.</summary>
/// <param name="Score">What that place was won with, in words; null in letters from before prices counted.</param>
public sealed record Vergelekene(string Naam, int Rang, decimal Punten, string? Score = null);

/// <summary>The lowest-ranked winner, in the letter to who was not compared with it.</summary>
/// <param name="Naam">Its name.</param>
/// <param name="Rang">Its place.</param>
/// <param name="Score">What that place was won with, in words.</param>
/// <param name="Kenmerken">Per criterium how well it did.</param>
public sealed record Uitgekozene(string Naam, int Rang, string Score, IReadOnlyList<Briefkenmerk> Kenmerken);

/// <param name="Volgnummer">Shown as 'K1'.</param>
/// <param name="Naam">As announced.</param>
/// <param name="Gewicht">Of 100.</param>
/// <param name="Cijfer">Of the winner.</param>
/// <param name="Punten">Of the winner.</param>
/// <param name="Betekenis">What the mark means on the scale of the perceel; null: it says nothing about it.</param>
public sealed record Briefkenmerk(int Volgnummer, string Naam, decimal Gewicht, decimal Cijfer, decimal Punten, string? Betekenis);

/// <param name="Bedrag">In euro.</param>
/// <param name="Score">In words.</param>
public sealed record Briefprijs(decimal Bedrag, string Score);

/// <summary>One criterium in a letter.</summary>
/// <param name="Volgnummer">Shown as 'K1'.</param>
/// <param name="Naam">As announced.</param>
/// <param name="Gewicht">Of 100.</param>
/// <param name="Cijfer">The bidder's own final mark.</param>
/// <param name="Punten">The bidder's own points.</param>
/// <param name="Motivering">Why this mark.</param>
/// <param name="WinnaarCijfer">Of the lowest-ranked winner, where there is a comparison.</param>
/// <param name="WinnaarPunten">Of the lowest-ranked winner, where there is a comparison.</param>
/// <param name="Vergelijking">What that winner did better; empty without a comparison.</param>
/// <param name="Betekenis">What the mark means on the scale of the perceel; null in letters from before scales could differ.</param>
public sealed record Briefcriterium(int Volgnummer, string Naam, decimal Gewicht, decimal Cijfer, decimal Punten, string Motivering, decimal? WinnaarCijfer, decimal? WinnaarPunten, string Vergelijking, string? Betekenis = null);
