using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Core.Toetsing;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>Reads the outcome of an assessment, in a fixed number of queries.</summary>
public sealed class Uitslaglezer(InkoopDbContext db, Kluis kluis)
{
    /// <summary>The outcome of a perceel; null until the final marks are fixed, or where there are none to give, until validity is.</summary>
    public async Task<Uitslag?> VanPerceelAsync(Guid perceelId, CancellationToken ct)
    {
        var beoordeling = await db.Beoordelingen.AsNoTracking().SingleOrDefaultAsync(b => b.PerceelId == perceelId && b.VastgesteldOp != null, ct);
        if (beoordeling is null && !await db.Percelen.AnyAsync(p => p.Id == perceelId && p.GetoetstOp != null && db.Aanbestedingen.Any(a => a.Id == p.AanbestedingId
            && (GunningQueries.GunningNaGeldigheid.Contains(a.Procedure)
                || (BeschikkingQueries.MetBeschikking.Contains(a.Procedure) && !db.Inschrijvingen.Any(i => i.PerceelId == perceelId && db.Geldigheidsoordelen.Any(o => o.InschrijvingId == i.Id && o.IsGeldig))))), ct))
        {
            return null;
        }

        var perceel = await db.Percelen.AsNoTracking().Include(p => p.Criteria).SingleAsync(p => p.Id == perceelId, ct);
        var inschrijvingen = await (
            from i in db.Inschrijvingen
            join o in db.Geldigheidsoordelen on i.Id equals o.InschrijvingId
            join a in db.Aanbieders on i.AanbiederId equals a.Id
            where i.PerceelId == perceelId && i.Status == InschrijvingStatus.Ingediend
            select new Beoordeelde(i.Id, i.Ontvangstnummer!, i.AanbiederId, a.Naam, o.IsGeldig, o.Reden) { IsUitgevallen = o.Grond == Ongeldigheidsgrond.Uitgevallen }).AsNoTracking().ToDictionaryAsync(i => i.InschrijvingId, ct);
        foreach (var vervallen in await db.Verlengingsantwoorden.Where(v => v.VervallenOp != null && db.Inschrijvingen.Any(i => i.Id == v.InschrijvingId && i.PerceelId == perceelId)).Select(v => new { v.InschrijvingId, v.Vervalreden }).ToListAsync(ct))
        {
            inschrijvingen[vervallen.InschrijvingId] = inschrijvingen[vervallen.InschrijvingId] with { IsGeldig = false, Reden = vervallen.Vervalreden, IsVervallen = true };
        }

        if (beoordeling is null)
        {
            return new Uitslag(null, perceel, "", [], inschrijvingen, []);
        }

        var winnaarsVanEerder = await db.Gunningsbrieven.Where(b => b.Uitkomst == Gunningsuitkomst.Winnaar && db.Gunningsbeslissingen.Any(x => x.Id == b.GunningsbeslissingId && x.PerceelId == perceelId && x.IngetrokkenOp != null)).Select(b => b.InschrijvingId).Distinct().ToListAsync(ct);
        var cijfers = await db.Eindcijfers.AsNoTracking().Where(c => c.BeoordelingId == beoordeling.Id).ToListAsync(ct);
        var zaad = await ZaadAsync(perceel.AanbestedingId, ct);
        var prijzen = perceel.Prijs.VraagtPrijs ? await kluis.PrijzenAsync(perceel, ct) : null;
        var onleesbaar = prijzen?.Where(p => p.Value is null && inschrijvingen[p.Key].IsGeldig).Select(p => p.Key).ToList() ?? [];
        var gelijken = cijfers.Where(c => inschrijvingen[c.InschrijvingId].IsGeldig && !onleesbaar.Contains(c.InschrijvingId))
            .GroupBy(c => c.InschrijvingId)
            .Select(g => new Gelijke(g.Key, inschrijvingen[g.Key].Nummer, g.ToDictionary(c => c.CriteriumId, c => c.Cijfer), prijzen?[g.Key]!.Bedrag));
        return new Uitslag(beoordeling, perceel, zaad, Rangschikking.Maak(perceel, gelijken, zaad), inschrijvingen, cijfers)
        {
            Onleesbaar = onleesbaar,
            WeggevallenWinnaars = winnaarsVanEerder.Count(id => !inschrijvingen[id].IsGeldig),
            Kostprijzen = prijzen?.Where(p => p.Value?.Kostprijs is not null).ToDictionary(p => p.Key, p => p.Value!.Kostprijs!) ?? new(),
        };
    }

    /// <summary>The seed of the draw (BEO-07): the hash of the proces-verbaal of opening, which stood before anybody marked.</summary>
    public async Task<string> ZaadAsync(Guid aanbestedingId, CancellationToken ct) => ProcesVerbaalVanOpening.Kenmerk(await (
        from o in db.Openingen
        join p in db.ProcessenVerbaalVanOpening on o.Id equals p.OpeningId
        from r in p.Regels
        join i in db.Inschrijvingen on r.InschrijvingId equals i.Id
        where o.AanbestedingId == aanbestedingId
        select new { i.Ontvangstnummer, r.Sha256 }).Select(r => new ValueTuple<string, string?>(r.Ontvangstnummer!, r.Sha256)).ToListAsync(ct));
}

/// <summary>The outcome of the assessment of a perceel.</summary>
/// <param name="Beoordeling">Fixed; null where the procedure gives no marks, and then nothing is ranked.</param>
/// <param name="Perceel">With its criteria.</param>
/// <param name="Zaad">The seed of the draw.</param>
/// <param name="Plaatsen">The valid inschrijvingen, the best first; those under a minimum mark last, without a rang.</param>
/// <param name="Inschrijvingen">All that were opened, valid or not.</param>
/// <param name="Eindcijfers">With the reasons, per criterium and inschrijving.</param>
public sealed record Uitslag(
    Beoordeling? Beoordeling,
    Perceel Perceel,
    string Zaad,
    IReadOnlyList<Plaats> Plaatsen,
    IReadOnlyDictionary<Guid, Beoordeelde> Inschrijvingen,
    IReadOnlyList<Eindcijfer> Eindcijfers)
{
    /// <summary>Valid, but its content was damaged after the opening: the price cannot be read, so it is not ranked and nothing is awarded.</summary>
    public IReadOnlyList<Guid> Onleesbaar { get; init; } = [];

    /// <summary>How many won in letters of a decision that was withdrawn and no longer count (GUN-12), by whatever way they went: nobody makes room for the next by choosing another way.</summary>
    public int WeggevallenWinnaars { get; init; }

    /// <summary>The cost elements of each inschrijving, where they were asked (INS-11).</summary>
    public IReadOnlyDictionary<Guid, Kostprijselementen> Kostprijzen { get; init; } = new Dictionary<Guid, Kostprijselementen>();
}

/// <summary>An opened inschrijving of which the validity was checked.</summary>
/// <param name="InschrijvingId">Which.</param>
/// <param name="Nummer">Its number of receipt.</param>
/// <param name="AanbiederId">Of which provider.</param>
/// <param name="Aanbieder">Its name.</param>
/// <param name="IsGeldig">Valid: it is marked and ranked.</param>
/// <param name="Reden">Why not; null when valid.</param>
public sealed record Beoordeelde(Guid InschrijvingId, string Nummer, Guid AanbiederId, string Aanbieder, bool IsGeldig, string? Reden)
{
    /// <summary>It was marked, and does not count any more because it did not hold long enough (INS-12).</summary>
    public bool IsVervallen { get; init; }

    /// <summary>It won, and dropped out after the letters (GUN-08, GUN-12).</summary>
    public bool IsUitgevallen { get; init; }
}
