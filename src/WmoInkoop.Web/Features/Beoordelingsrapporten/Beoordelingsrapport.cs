using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Web.Features.Beoordelingen;

namespace WmoInkoop.Web.Features.Beoordelingsrapporten;

/// <summary>Everything that made the outcome of a perceel: who marked, every mark with its reason, the final marks and the ranking.</summary>
/// <param name="Perceel">With its assessors.</param>
/// <param name="Uitslag">Fixed.</param>
/// <param name="Cijfers">Of all whose marks count.</param>
public sealed record Beoordelingsrapport(Perceelbeoordeling Perceel, Uitslag Uitslag, IReadOnlyList<Beoordelingscijfer> Cijfers)
{
    private readonly Dictionary<(Guid, Guid), Eindcijfer> _eindcijfers = Uitslag.Eindcijfers.ToDictionary(c => (c.InschrijvingId, c.CriteriumId));
    private readonly Dictionary<(Guid, Guid, Guid), Beoordelingscijfer> _cijfers = Cijfers.ToDictionary(c => (c.BeoordelaarId, c.InschrijvingId, c.CriteriumId));

    public string Titel => $"Beoordelingsrapport perceel {Perceel.Perceel.Nummer}: {Perceel.Perceel.Naam}";

    public string Bestandsnaam => $"beoordelingsrapport-{Perceel.Kop.Nummer}-{Perceel.Perceel.Nummer}";

    /// <summary>Whose marks count, by name.</summary>
    public IReadOnlyList<Beoordelaar> Beoordelaars => [.. Uitslag.Beoordeling!.Actief.OrderBy(Perceel.Naam, StringComparer.CurrentCultureIgnoreCase)];

    public string Aanbieder(Plaats plaats) => Uitslag.Inschrijvingen[plaats.InschrijvingId].Aanbieder;

    /// <summary>The final mark with its reason.</summary>
    public Eindcijfer Eindcijfer(Plaats plaats, Guid criteriumId) => _eindcijfers[(plaats.InschrijvingId, criteriumId)];

    /// <summary>Who marks a criterium, by name.</summary>
    public IEnumerable<Beoordelaar> BeoordelaarsVan(Guid criteriumId) => Beoordelaars.Where(b => b.Beoordeelt(criteriumId));

    /// <summary>Who was at each session in which the final marks were discussed; empty in reports from before that was written down.</summary>
    public IReadOnlyList<(string Datum, string Aanwezig, string? Afwezig)> Besprekingen => [.. Perceel.Besprekingen.Select(b => (Core.Common.Amsterdam.Voluit(b.Datum), Perceel.Aanwezig(b), Perceel.Afwezig(b)))];

    /// <summary>The mark of one assessor; null: an interest was declared.</summary>
    public Beoordelingscijfer? Cijfer(Beoordelaar beoordelaar, Plaats plaats, Guid criteriumId) =>
        _cijfers.GetValueOrDefault((beoordelaar.Id, plaats.InschrijvingId, criteriumId));

    /// <summary>Those that were not ranked, with the reason; none is left out, also not one of which the price cannot be read any more.</summary>
    public IReadOnlyList<Beoordeelde> NietGerangschikt => [.. Uitslag.Inschrijvingen.Values
        .Where(i => !i.IsGeldig || Uitslag.Onleesbaar.Contains(i.InschrijvingId))
        .Select(i => i.IsGeldig ? i with { Reden = "De prijs is niet meer leesbaar. Zet eerst een back-up terug." } : i)
        .OrderBy(i => i.Aanbieder, StringComparer.CurrentCultureIgnoreCase)];
}

/// <summary>Reads the report, in a fixed number of queries.</summary>
public sealed class Rapportlezer(BeoordelingLezen lezen, Uitslaglezer uitslagen, Consensus consensus)
{
    /// <summary>Of a perceel of the inkoper's regio; null until its final marks are fixed.</summary>
    public async Task<Beoordelingsrapport?> VanPerceelAsync(Guid aanbestedingId, int nummer, CancellationToken ct)
    {
        if (await lezen.PerceelAsync(aanbestedingId, nummer, ct) is not { Beoordeling: { } beoordeling } perceel || await uitslagen.VanPerceelAsync(perceel.Perceel.Id, ct) is not { } uitslag)
        {
            return null;
        }

        return new Beoordelingsrapport(perceel, uitslag with { Beoordeling = beoordeling }, await consensus.CijfersAsync(beoordeling, ct));
    }
}
