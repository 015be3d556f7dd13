using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Beschikkingen;

/// <summary>The whole beschikking to one applicant, so that it reads the same for good. Of others it holds nothing but how far the ceiling went.</summary>
public sealed record Beschikkinginhoud
{
    public required string Nummer { get; init; }

    public required string Regio { get; init; }

    public required string Aanbesteding { get; init; }

    public required string Aanbestedingsnummer { get; init; }

    public required string Perceel { get; init; }

    public required string Aanvrager { get; init; }

    /// <summary>The number of receipt of the application.</summary>
    public required string Aanvraagnummer { get; init; }

    public required Beschikkingsoort Soort { get; init; }

    public decimal? Aangevraagd { get; init; }

    public decimal? Verleend { get; init; }

    public required decimal Plafond { get; init; }

    public int? Rang { get; init; }

    /// <summary>For quality, of 100, exact.</summary>
    public decimal? Punten { get; init; }

    /// <summary>What was decided, and why (Awb 3:46, 3:47).</summary>
    public required IReadOnlyList<string> Beslissing { get; init; }

    public required IReadOnlyList<Beschikkingcriterium> Criteria { get; init; }

    /// <summary>For a verlening: from when until when.</summary>
    public DateOnly? Begindatum { get; init; }

    public DateOnly? Einddatum { get; init; }

    public string? Verplichtingen { get; init; }

    public required Besluit Besluit { get; init; }

    public required DateTimeOffset VerzondenOp { get; init; }

    /// <summary>How to object, until when and what that does (Awb 3:45).</summary>
    public required IReadOnlyList<string> Bezwaar { get; init; }

    /// <summary>24:00 of the last day to object.</summary>
    public required DateTimeOffset BezwaarTot { get; init; }

    /// <summary>Whom to ask.</summary>
    public required string Contact { get; init; }

    /// <summary>Composes it from what stands in the dossier.</summary>
    /// <param name="dossier">With a besluit.</param>
    /// <param name="regel">The applicant.</param>
    /// <param name="termijn">The term to object that begins with it.</param>
    /// <param name="nu">When it is sent.</param>
    public static Beschikkinginhoud Maak(Subsidiedossier dossier, Subsidieregel regel, Bezwaartermijn termijn, DateTimeOffset nu)
    {
        var besluit = dossier.Besluit;
        var contact = string.Join(", ", new[] { dossier.Regio.Contactnaam, dossier.Regio.Email, dossier.Regio.Telefoon }.Where(c => !string.IsNullOrEmpty(c)));
        var verleend = regel.Soort is Beschikkingsoort.Verlening;
        return new Beschikkinginhoud
        {
            Nummer = dossier.Nummer(regel),
            Regio = dossier.Regio.Naam,
            Aanbesteding = dossier.Aanbesteding.Naam,
            Aanbestedingsnummer = dossier.Aanbesteding.Nummer,
            Perceel = $"Perceel {dossier.Perceel.Nummer}: {dossier.Perceel.Naam}",
            Aanvrager = regel.Aanbieder,
            Aanvraagnummer = regel.Nummer,
            Soort = regel.Soort,
            Aangevraagd = regel.Aangevraagd,
            Verleend = regel.Verleend,
            Plafond = dossier.Perceel.Bedrag!.Value,
            Rang = regel.Rang,
            Punten = regel.Punten,
            Beslissing =
            [
                verleend ? $"{besluit.Besluit!.Orgaan} verleent u {Euro.Tekst(regel.Verleend!.Value)} subsidie, voor {Amsterdam.Voluit(besluit.Begindatum!.Value)} tot en met {Amsterdam.Voluit(besluit.Einddatum!.Value)}." : $"{besluit.Besluit!.Orgaan} weigert de subsidie die u vroeg.",
                regel.Waarom,
            ],
            Criteria = Criteriumregels(dossier, regel),
            Begindatum = verleend ? besluit.Begindatum : null,
            Einddatum = verleend ? besluit.Einddatum : null,
            Verplichtingen = verleend ? besluit.Verplichtingen : null,
            Besluit = besluit.Besluit!,
            VerzondenOp = nu,
            Bezwaar =
            [
                $"Bent u het niet eens met dit besluit? Dan kunt u bezwaar maken bij {besluit.Besluit!.Orgaan}. Uw bezwaarschrift moet er uiterlijk zijn op {Amsterdam.Voluit(termijn.LaatsteDag)}. De termijn is {dossier.Aanbesteding.Regel(Procedureregel.Bezwaartermijn).Getal} en begint op {Amsterdam.Voluit(termijn.EersteDag)} (artikel 6:7 en 6:8 van de Algemene wet bestuursrecht).",
                "Zet in het bezwaarschrift uw naam en adres, de datum, tegen welk besluit u bezwaar maakt en waarom. Onderteken het.",
                $"Stuur het aan: {contact}.",
                "Bezwaar houdt dit besluit niet tegen.",
            ],
            BezwaarTot = termijn.EindigtOp,
            Contact = contact,
        };
    }

    private static List<Beschikkingcriterium> Criteriumregels(Subsidiedossier dossier, Subsidieregel regel)
    {
        if (dossier.Uitslag.Plaatsen.SingleOrDefault(p => p.InschrijvingId == regel.InschrijvingId) is not { } plaats)
        {
            return []; // not marked
        }

        var punten = plaats.Criteria.ToDictionary(c => c.CriteriumId);
        var redenen = dossier.Uitslag.Eindcijfers.Where(c => c.InschrijvingId == regel.InschrijvingId).ToDictionary(c => c.CriteriumId, c => c.Motivering);
        return [.. dossier.Perceel.Criteria.OrderBy(c => c.Volgnummer).Select(c => new Beschikkingcriterium(c.Volgnummer, c.Naam, c.Gewicht, punten[c.Id].Cijfer, punten[c.Id].Punten, redenen[c.Id]))];
    }
}

/// <summary>One criterium in a beschikking.</summary>
/// <param name="Volgnummer">Shown as 'K1'.</param>
/// <param name="Naam">As announced.</param>
/// <param name="Gewicht">Of 100.</param>
/// <param name="Cijfer">The final mark.</param>
/// <param name="Punten">Weight × mark / highest mark.</param>
/// <param name="Motivering">Why, as the consensus session wrote it down.</param>
public sealed record Beschikkingcriterium(int Volgnummer, string Naam, decimal Gewicht, decimal Cijfer, decimal Punten, string Motivering);
