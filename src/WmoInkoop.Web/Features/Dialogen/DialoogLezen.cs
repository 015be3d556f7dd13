using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Dialogen;

/// <summary>Reads a dialoog for its inkopers, and for one gegadigde, in a fixed number of queries.</summary>
internal static class DialoogLezen
{
    /// <summary>Null when this inkoper has no such published aanbesteding with talks per gegadigde.</summary>
    internal static async Task<DialoogViewModel?> OverzichtAsync(InkoopDbContext db, EigenAanbestedingen eigen, Guid id, DateTimeOffset nu, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { IsGepubliceerd: true } kop
            || await eigen.Alle.SingleAsync(a => a.Id == id, ct) is not { HeeftDialoogPerGegadigde: true } aanbesteding)
        {
            return null;
        }

        var gegadigden = await (
            from g in db.Gegadigden
            join a in db.Aanbieders on g.AanbiederId equals a.Id
            where g.AanbestedingId == id
            orderby a.Naam
            select new GegadigdeRegel(g.Id, a.Naam, g.Reden, g.UitgenodigdOp, g.AfgevallenOp)).ToListAsync(ct);
        var gesprekken = await (
            from p in db.Dialooggesprekken
            join r in db.Dialoogrondes on p.RondeId equals r.Id
            where r.AanbestedingId == id
            select new
            {
                p.RondeId,
                p.GegadigdeId,
                p.Id,
                p.SessieOp,
                HeeftPlan = r.PlanUiterlijkOp < nu && p.Plannen.Any(x => x.IngediendOp != null),
                p.Verslag,
                p.VerslagTerReactieOp,
                p.VerslagDefinitiefOp,
                Reacties = p.Opmerkingen.Count,
                p.Besluit,
            }).ToListAsync(ct);
        var rondes = await db.Dialoogrondes.AsNoTracking().Where(r => r.AanbestedingId == id).OrderByDescending(r => r.Nummer).ToListAsync(ct);
        var namen = gegadigden.ToDictionary(g => g.Id, g => g.Naam);
        return new DialoogViewModel(
            kop,
            aanbesteding.DialoogInFasen,
            nu,
            gegadigden,
            [.. rondes.Select(r => new RondeRegel(
                r.Id, r.Versie, r.Nummer, r.Naam, r.PlanUiterlijkOp, r.GeopendOp, r.GeslotenOp, r.RedenMinderDanTwee,
                [.. gesprekken.Where(p => p.RondeId == r.Id)
                    .Select(p => new GesprekRegel(p.Id, namen[p.GegadigdeId], p.SessieOp, p.HeeftPlan, Dialooggesprek.StatusVan(p.Verslag, p.VerslagTerReactieOp, p.VerslagDefinitiefOp), p.Reacties, p.Besluit))
                    .OrderBy(p => p.Naam, StringComparer.CurrentCulture)]))],
            await VerduidelijkingenAsync(db, id, ct));
    }

    /// <summary>Null when the gesprek is not in a dialoog of a regio of this inkoper.</summary>
    internal static async Task<GesprekViewModel?> GesprekAsync(InkoopDbContext db, HuidigeGebruiker gebruiker, Guid id, DateTimeOffset nu, CancellationToken ct)
    {
        var zichtbaar = db.GesprekkenVanRegios(gebruiker.RegiosAls(Rol.Inkoper));
        if (await zichtbaar.AsNoTracking().Include(g => g.Gronden).SingleOrDefaultAsync(g => g.Id == id, ct) is not { } gesprek)
        {
            return null;
        }

        var kop = await (
            from r in db.Dialoogrondes
            join a in db.Aanbestedingen on r.AanbestedingId equals a.Id
            join g in db.Gegadigden on gesprek.GegadigdeId equals g.Id
            join b in db.Aanbieders on g.AanbiederId equals b.Id
            where r.Id == gesprek.RondeId
            select new GesprekKop(b.Naam, a.Id, a.Naam, a.DialoogInFasen, r.Nummer, r.Naam, r.PlanUiterlijkOp, r.GeslotenOp, nu)).SingleAsync(ct);
        var plannen = await PlannenAsync(db, db.ZichtbarePlannen(zichtbaar.Where(g => g.Id == id), nu), ct);
        return new GesprekViewModel(gesprek, kop, plannen.SingleOrDefault(), await ReactiesAsync(db, [id], ct), await CriteriaAsync(db, kop.AanbestedingId, ct));
    }

    /// <summary>Null when this provider is not that gegadigde.</summary>
    internal static async Task<MijnDialoogViewModel?> MijnAsync(InkoopDbContext db, Guid? aanbiederId, Guid id, DateTimeOffset nu, CancellationToken ct)
    {
        if (await db.GegadigdenVanAanbieder(aanbiederId).AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, ct) is not { } gegadigde)
        {
            return null;
        }

        var kop = await db.Aanbestedingen
            .Where(a => a.Id == gegadigde.AanbestedingId)
            .Select(a => new { a.Naam, a.Nummer, a.DialoogInFasen, Regio = db.Regios.Where(r => r.Id == a.RegioId).Select(r => r.Naam).First() })
            .SingleAsync(ct);
        var gesprekken = await db.Dialooggesprekken.AsNoTracking().Include(g => g.Gronden).Where(g => g.GegadigdeId == id).ToListAsync(ct);
        var ids = gesprekken.ConvertAll(g => g.Id);
        var rondeIds = gesprekken.ConvertAll(g => g.RondeId);
        var rondes = await db.Dialoogrondes.AsNoTracking().Where(r => rondeIds.Contains(r.Id)).OrderByDescending(r => r.Nummer).ToListAsync(ct);
        var plannen = await PlannenAsync(db, db.Dialoogplannen.Where(p => ids.Contains(p.GesprekId)), ct);
        var reacties = await ReactiesAsync(db, ids, ct);
        return new MijnDialoogViewModel(
            gegadigde,
            kop.Naam,
            kop.Nummer,
            kop.Regio,
            kop.DialoogInFasen,
            nu,
            [.. rondes.Select(r => (Ronde: r, Gesprek: gesprekken.Single(g => g.RondeId == r.Id))).Select(x => new MijnRonde(
                x.Ronde.Nummer, x.Ronde.Naam, x.Ronde.PlanUiterlijkOp, x.Ronde.GeslotenOp, x.Gesprek,
                [.. plannen.Where(p => p.GesprekId == x.Gesprek.Id).OrderByDescending(p => p.Volgnummer)],
                [.. reacties.Where(o => o.GesprekId == x.Gesprek.Id)]))],
            [.. (await VerduidelijkingenAsync(db, gegadigde.AanbestedingId, ct)).Where(v => gegadigde.AfgevallenOp is not { } af || v.GestuurdOp <= af)], // later ones went to who was still in
            await CriteriaAsync(db, gegadigde.AanbestedingId, ct))
        {
            HeeftGunningsbrief = await db.Gegadigdenbrieven.AnyAsync(b => b.GegadigdeId == id, ct),
        };
    }

    private static Task<List<VerduidelijkingRegel>> VerduidelijkingenAsync(InkoopDbContext db, Guid aanbestedingId, CancellationToken ct) => db.Dialoogverduidelijkingen
        .Where(v => v.AanbestedingId == aanbestedingId)
        .OrderByDescending(v => v.GestuurdOp)
        .Select(v => new VerduidelijkingRegel(v.Tekst, v.GestuurdOp))
        .ToListAsync(ct);

    private static Task<List<Planversie>> PlannenAsync(InkoopDbContext db, IQueryable<Dialoogplan> plannen, CancellationToken ct) => plannen
        .Select(p => new Planversie(
            p.Id, p.GesprekId, p.Versie, p.Volgnummer, p.Tekst, p.IngediendOp,
            p.Documenten.Join(db.Documenten, x => x.DocumentId, d => d.Id, (x, d) => new Plandocument(d.Id, d.Naam, d.Grootte)).ToList()))
        .AsSplitQuery()
        .ToListAsync(ct);

    private static Task<List<Reactieregel>> ReactiesAsync(InkoopDbContext db, List<Guid> gesprekken, CancellationToken ct) => db.Dialooggesprekken
        .Where(g => gesprekken.Contains(g.Id))
        .SelectMany(g => g.Opmerkingen)
        .OrderBy(o => o.GemaaktOp)
        .Select(o => new Reactieregel(o.GesprekId, db.Users.Where(u => u.Id == o.GebruikerId).Select(u => u.Naam).First(), o.GemaaktOp, o.Tekst))
        .ToListAsync(ct);

    private static async Task<List<Criteriumregel>> CriteriaAsync(InkoopDbContext db, Guid aanbestedingId, CancellationToken ct)
    {
        var criteria = await db.Percelen
            .Where(p => p.AanbestedingId == aanbestedingId)
            .SelectMany(p => p.Criteria, (p, c) => new { c.Id, Perceel = p.Nummer, c.Volgnummer, c.Naam })
            .OrderBy(c => c.Perceel).ThenBy(c => c.Volgnummer)
            .ToListAsync(ct);
        var isMeer = criteria.Select(c => c.Perceel).Distinct().Count() > 1;
        return criteria.ConvertAll(c => new Criteriumregel(c.Id, isMeer ? $"perceel {c.Perceel}, K{c.Volgnummer}: {c.Naam}" : $"K{c.Volgnummer}: {c.Naam}"));
    }
}
