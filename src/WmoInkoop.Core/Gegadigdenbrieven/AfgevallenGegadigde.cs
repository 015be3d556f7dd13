using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Gunningen;

namespace WmoInkoop.Core.Gegadigdenbrieven;

/// <summary>A gegadigde that fell out in a dialoog.</summary>
/// <param name="GegadigdeId">Which.</param>
/// <param name="AanbiederId">Of which provider.</param>
/// <param name="Aanbieder">Its name.</param>
/// <param name="AfgevallenOp">When the ronde was closed.</param>
/// <param name="Ronde">Its number.</param>
/// <param name="Redenen">Per criterium on which it fell out, in words; it was told these then.</param>
public sealed record AfgevallenGegadigde(Guid GegadigdeId, Guid AanbiederId, string Aanbieder, DateTimeOffset AfgevallenOp, int Ronde, IReadOnlyList<string> Redenen);

/// <summary>Which gegadigden fell out, and who of them still hears a decision.</summary>
public static class AfgevallenGegadigden
{
    /// <summary>
    /// Whom the letters of a decision go to beside the bidders (art. 2.127, 2.128). Falling out was told with reasons but without a term to
    /// object, so it is not definitive until a gunningsbrief told both and the award of that perceel became final. Once the letters are out: whom they went to.
    /// </summary>
    public static async Task<IReadOnlyList<AfgevallenGegadigde>> BetrokkenGegadigdenAsync(this InkoopDbContext db, Gunningsbeslissing beslissing, CancellationToken ct)
    {
        var welke = beslissing.VastgesteldOp is not null
            ? db.Gegadigden.Where(g => db.Gegadigdenbrieven.Any(b => b.GunningsbeslissingId == beslissing.Id && b.GegadigdeId == g.Id))
            : db.Gegadigden.Where(g => g.AanbestedingId == beslissing.AanbestedingId && g.AfgevallenOp != null
                && !db.Gegadigdenbrieven.Any(b => b.GegadigdeId == g.Id && db.Gunningsbeslissingen.Any(x => x.Id == b.GunningsbeslissingId && x.DefinitiefOp != null)));
        return await db.LeesAfgevallenAsync(welke, ct);
    }

    /// <summary>Of an aanbesteding, all of them, in two queries.</summary>
    public static async Task<IReadOnlyList<AfgevallenGegadigde>> LeesAfgevallenAsync(this InkoopDbContext db, IQueryable<Gegadigde> welke, CancellationToken ct)
    {
        var gesprekken = await (
            from g in welke
            join a in db.Aanbieders on g.AanbiederId equals a.Id
            join p in db.Dialooggesprekken on g.Id equals p.GegadigdeId
            join r in db.Dialoogrondes on p.RondeId equals r.Id
            where g.AfgevallenOp != null && p.Besluit == Dialoogbesluit.ValtAf
            orderby a.Naam
            select new { g.Id, g.AanbiederId, a.Naam, AfgevallenOp = g.AfgevallenOp!.Value, r.Nummer, GesprekId = p.Id, p.Toelichting }).AsNoTracking().ToListAsync(ct);
        var ids = gesprekken.ConvertAll(g => g.GesprekId);
        var gronden = (await (
            from p in db.Dialooggesprekken
            from x in p.Gronden
            join c in db.Percelen.SelectMany(p => p.Criteria) on x.CriteriumId equals c.Id
            where ids.Contains(p.Id)
            orderby c.Volgnummer
            select new { p.Id, c.Naam, x.Reden }).AsNoTracking().ToListAsync(ct)).ToLookup(g => g.Id);
        return [.. gesprekken.Select(g => new AfgevallenGegadigde(
            g.Id, g.AanbiederId, g.Naam, g.AfgevallenOp, g.Nummer,
            [.. gronden[g.GesprekId].Select(x => $"Gunningscriterium {x.Naam}: {x.Reden}"), .. g.Toelichting.Length > 0 ? [g.Toelichting] : Array.Empty<string>()]))];
    }
}
