using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Gestanddoeningen;

/// <summary>An opened inschrijving and how long it holds.</summary>
/// <param name="InschrijvingId">Which.</param>
/// <param name="Nummer">Its number of receipt.</param>
/// <param name="AanbiederId">Of which provider.</param>
/// <param name="Aanbieder">Its name.</param>
/// <param name="IsGeldig">False: found invalid, so it is not asked; null: not decided yet.</param>
/// <param name="Gestand">Until when it holds.</param>
/// <param name="Antwoord">On the latest question; null: not asked.</param>
/// <param name="Vervallen">What was recorded when it no longer counted; null: it counts.</param>
public sealed record Gestandregel(Guid InschrijvingId, string Nummer, Guid AanbiederId, string Aanbieder, bool? IsGeldig, Gestand Gestand, Verlengingsantwoord? Antwoord, Verlengingsantwoord? Vervallen)
{
    /// <summary>It is asked when an extension is asked.</summary>
    public bool TeltMee => IsGeldig is not false && Vervallen is null;
}

/// <summary>How long the inschrijvingen of an opened perceel hold (INS-12).</summary>
/// <param name="Aanbesteding">Without percelen.</param>
/// <param name="Perceel">Without criteria.</param>
/// <param name="Gestand">Without any extension: what was announced, and what a kort geding makes of it.</param>
/// <param name="Regels">By name of the provider.</param>
/// <param name="Verzoeken">The latest first, tracked.</param>
public sealed record Gestanddossier(Aanbesteding Aanbesteding, Perceel Perceel, Gestand Gestand, IReadOnlyList<Gestandregel> Regels, IReadOnlyList<Verlengingsverzoek> Verzoeken)
{
    /// <summary>Something can still be decided with these inschrijvingen.</summary>
    public bool Loopt => Perceel is { BeeindigdOp: null, DefinitiefGegundOp: null };

    /// <summary>The latest day to which some inschrijving that counts holds; null: none does, or a kort geding runs.</summary>
    public DateOnly? Laatste => Regels.Where(r => r.TeltMee).Max(r => r.Gestand.Tot);
}

/// <summary>Reads dossiers of opened percelen, in a fixed number of queries.</summary>
public sealed class Gestanddossiers(InkoopDbContext db)
{
    /// <summary>Null before the opening: till then nobody on the buying side knows whether there is any inschrijving (INS-06).</summary>
    public async Task<Gestanddossier?> LeesAsync(Guid perceelId, CancellationToken ct) => (await LeesAsync(db.Percelen.Where(p => p.Id == perceelId), ct)).SingleOrDefault();

    /// <summary>Of all percelen of an aanbesteding, in their order; empty before the opening.</summary>
    public Task<List<Gestanddossier>> VanAanbestedingAsync(Guid aanbestedingId, CancellationToken ct) => LeesAsync(db.Percelen.Where(p => p.AanbestedingId == aanbestedingId), ct);

    private async Task<List<Gestanddossier>> LeesAsync(IQueryable<Perceel> welke, CancellationToken ct)
    {
        var percelen = await welke.Where(p => db.Openingen.Any(o => o.AanbestedingId == p.AanbestedingId)).OrderBy(p => p.Nummer).ToListAsync(ct);
        if (percelen.Count == 0)
        {
            return [];
        }

        var ids = percelen.ConvertAll(p => p.Id);
        var aanbestedingId = percelen[0].AanbestedingId;
        var aanbesteding = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == aanbestedingId, ct);
        var beslissingen = (await db.Gunningsbeslissingen.Include(b => b.KortGedingen).Where(b => ids.Contains(b.PerceelId)).ToListAsync(ct)).ToLookup(b => b.PerceelId); // also those withdrawn
        var verzoeken = await db.Verlengingsverzoeken.Include(v => v.Antwoorden).Where(v => ids.Contains(v.PerceelId)).OrderByDescending(v => v.GevraagdOp).ToListAsync(ct);
        var inschrijvingen = await (
            from r in db.Openingsregels
            join i in db.Inschrijvingen on r.InschrijvingId equals i.Id
            join a in db.Aanbieders on i.AanbiederId equals a.Id
            where ids.Contains(i.PerceelId) && i.Status == InschrijvingStatus.Ingediend
            orderby a.Naam
            select new Geopende(i.Id, i.PerceelId, i.Ontvangstnummer!, i.AanbiederId, a.Naam, db.Geldigheidsoordelen.Where(o => o.InschrijvingId == i.Id).Select(o => (bool?)o.IsGeldig).FirstOrDefault())).ToListAsync(ct);
        return percelen.ConvertAll(p => Dossier(
            aanbesteding, p, [.. beslissingen[p.Id]], [.. verzoeken.Where(v => v.PerceelId == p.Id)], inschrijvingen.Where(i => i.PerceelId == p.Id)));
    }

    private static Gestanddossier Dossier(Aanbesteding aanbesteding, Perceel perceel, IReadOnlyCollection<Gunningsbeslissing> beslissingen, IReadOnlyList<Verlengingsverzoek> verzoeken, IEnumerable<Geopende> inschrijvingen)
    {
        var kortGedingen = beslissingen.SelectMany(b => b.KortGedingen).ToList();
        var ingetrokken = beslissingen.Where(b => b.IngetrokkenOp is not null).ToDictionary(b => b.Id, b => b.IngetrokkenOp!.Value);

        Gestandregel Regel(Geopende inschrijving)
        {
            var antwoorden = verzoeken.SelectMany(v => v.Antwoorden.Where(a => a.InschrijvingId == inschrijving.Id).Select(a => (Verzoek: v, Antwoord: a))).ToList();
            var verlengdTot = antwoorden.Where(a => a.Antwoord.Akkoord is true).Max(a => (DateOnly?)a.Verzoek.Tot);
            return new Gestandregel(
                inschrijving.Id,
                inschrijving.Nummer,
                inschrijving.AanbiederId,
                inschrijving.Aanbieder,
                inschrijving.IsGeldig,
                Gestandtermijn.Van(aanbesteding, kortGedingen, verlengdTot, ingetrokken),
                antwoorden.Select(a => a.Antwoord).FirstOrDefault(),
                antwoorden.Select(a => a.Antwoord).FirstOrDefault(a => a.VervallenOp is not null));
        }

        return new Gestanddossier(aanbesteding, perceel, Gestandtermijn.Van(aanbesteding, kortGedingen, null, ingetrokken), [.. inschrijvingen.Select(Regel)], verzoeken);
    }

    private sealed record Geopende(Guid Id, Guid PerceelId, string Nummer, Guid AanbiederId, string Aanbieder, bool? IsGeldig);
}
