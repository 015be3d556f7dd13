using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Procedures;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Dialogen;

/// <summary>Whose gesprekken and documents somebody sees (DIA-02), and how deeds load them.</summary>
public static class DialoogQueries
{
    /// <summary>Gesprekken in the dialogen of these regio's.</summary>
    public static IQueryable<Dialooggesprek> GesprekkenVanRegios(this InkoopDbContext db, IReadOnlySet<Guid> regios)
    {
        var ids = regios.ToList();
        return db.Dialooggesprekken.Where(g => db.Dialoogrondes.Any(r => r.Id == g.RondeId && db.Aanbestedingen.Any(a => a.Id == r.AanbestedingId && ids.Contains(a.RegioId))));
    }

    /// <summary>The dialogen a provider was invited to.</summary>
    public static IQueryable<Gegadigde> GegadigdenVanAanbieder(this InkoopDbContext db, Guid? aanbiederId) => db.Gegadigden.Where(g => g.AanbiederId == aanbiederId);

    /// <summary>Plans that inkoop may read: of each gesprek the last one handed in, once the termijn is over.</summary>
    public static IQueryable<Dialoogplan> ZichtbarePlannen(this InkoopDbContext db, IQueryable<Dialooggesprek> gesprekken, DateTimeOffset nu) => db.Dialoogplannen.Where(p =>
        p.IngediendOp != null
        && gesprekken.Any(g => g.Id == p.GesprekId && db.Dialoogrondes.Any(r => r.Id == g.RondeId && r.PlanUiterlijkOp < nu))
        && !db.Dialoogplannen.Any(later => later.GesprekId == p.GesprekId && later.IngediendOp != null && later.Volgnummer > p.Volgnummer));

    /// <summary>Documents of these plans.</summary>
    public static IQueryable<Document> DocumentenVan(this InkoopDbContext db, IQueryable<Dialoogplan> plannen) =>
        db.Documenten.Where(d => plannen.Any(p => p.Documenten.Any(x => x.DocumentId == d.Id)));

    /// <summary>A gesprek with its ronde, to change.</summary>
    internal static async Task<(Dialoogronde Ronde, Dialooggesprek Gesprek)> GesprekAsync(this InkoopDbContext db, Guid gesprekId, CancellationToken ct)
    {
        var ronde = await db.Dialoogrondes.Include(r => r.Gesprekken.Where(g => g.Id == gesprekId)).ThenInclude(g => g.Gronden).AsSplitQuery().SingleAsync(r => r.Gesprekken.Any(g => g.Id == gesprekId), ct);
        return (ronde, ronde.Gesprekken.Single());
    }

    /// <summary>The newest gesprek of a provider's own gegadigde, with its plans; null when the provider is not that gegadigde or there was no ronde yet.</summary>
    internal static async Task<(Dialoogronde Ronde, Dialooggesprek Gesprek)?> EigenGesprekAsync(this InkoopDbContext db, Guid gegadigdeId, Guid aanbiederId, CancellationToken ct)
    {
        var ronde = await db.Dialoogrondes
            .Include(r => r.Gesprekken.Where(g => g.GegadigdeId == gegadigdeId)).ThenInclude(g => g.Plannen).ThenInclude(p => p.Documenten)
            .Where(r => r.Gesprekken.Any(g => g.GegadigdeId == gegadigdeId) && db.Gegadigden.Any(g => g.Id == gegadigdeId && g.AanbiederId == aanbiederId))
            .OrderByDescending(r => r.Nummer)
            .AsSplitQuery()
            .FirstOrDefaultAsync(ct);
        return ronde is null ? null : (ronde, ronde.Gesprekken.Single());
    }

    /// <summary>What a letter about a gesprek needs: the aanbesteding and the beheerders of the gegadigde.</summary>
    internal static async Task<(Aanbesteding Aanbesteding, Gegadigde Gegadigde, List<Gebruiker> Beheerders)> GeadresseerdeAsync(this InkoopDbContext db, Guid gegadigdeId, CancellationToken ct)
    {
        var gegadigde = await db.Gegadigden.SingleAsync(g => g.Id == gegadigdeId, ct);
        var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == gegadigde.AanbestedingId, ct);
        return (aanbesteding, gegadigde, await db.BeheerdersVanAsync(gegadigde.AanbiederId, ct));
    }

    /// <summary>The beheerders of all who take part in a ronde, each with the gegadigde it is for, in one query.</summary>
    internal static async Task<List<(Guid GegadigdeId, Gebruiker Gebruiker)>> BeheerdersVanDeelnemersAsync(this InkoopDbContext db, Dialoogronde ronde, CancellationToken ct)
    {
        var deelnemers = ronde.Gesprekken.Select(g => g.GegadigdeId).ToList();
        var mensen = await (
            from g in db.Gegadigden
            join m in db.Medewerkers on g.AanbiederId equals m.AanbiederId
            join u in db.Users on m.GebruikerId equals u.Id
            where deelnemers.Contains(g.Id) && m.IsBeheerder && m.Tot == null
            select new { GegadigdeId = g.Id, Gebruiker = u }).ToListAsync(ct);
        return mensen.ConvertAll(m => (m.GegadigdeId, m.Gebruiker));
    }

    /// <summary>
    /// The perceel is still in the market (TRJ-05); after a selection only the selected hand in; and after a dialoog only who took part and is still in may hand in, and not while a
    /// ronde is open (DIA-03, DIA-04).
    /// </summary>
    /// <exception cref="DomeinregelException">The perceel has ended, or the provider was not invited, has fallen out, or a ronde is open.</exception>
    internal static async Task EisMagInschrijvenAsync(this InkoopDbContext db, Aanbesteding aanbesteding, Guid perceelId, Guid aanbiederId, CancellationToken ct)
    {
        Eis(await db.Percelen.AnyAsync(p => p.Id == perceelId && p.BeeindigdOp == null, ct), Domeinregel.PerceelBeeindigd);
        Eis(!aanbesteding.SelecteertVoorInschrijving || await db.Genodigden.AnyAsync(g => g.AanbestedingId == aanbesteding.Id && g.AanbiederId == aanbiederId, ct), Domeinregel.AlleenGeselecteerdenSchrijvenIn);
        if (!aanbesteding.HeeftDialoogPerGegadigde || (aanbesteding.Opzet.Dialoog!.MinimumRondes == 0 && !aanbesteding.Heeft(Procedurestap.Selectie) && !await db.Gegadigden.AnyAsync(g => g.AanbestedingId == aanbesteding.Id, ct)))
        {
            return;
        }

        Eis(await db.Gegadigden.AnyAsync(g => g.AanbestedingId == aanbesteding.Id && g.AanbiederId == aanbiederId && g.AfgevallenOp == null, ct), Domeinregel.AlleenGegadigdenSchrijvenIn);
        await db.EisGeenOpenRondeAsync(aanbesteding.Id, ct);
    }

    internal static async Task EisGeenOpenRondeAsync(this InkoopDbContext db, Guid aanbestedingId, CancellationToken ct) =>
        Eis(!await db.Dialoogrondes.AnyAsync(r => r.AanbestedingId == aanbestedingId && r.GeslotenOp == null, ct), Domeinregel.DialoogrondeNogOpen);

    internal static void AuditGesprek(this InkoopDbContext db, Uitvoerder wie, AuditActie actie, Dialooggesprek gesprek, DateTimeOffset nu, params (string Naam, string? Waarde)[] details) =>
        db.Audit(AuditInvoer.Over<Dialooggesprek>(wie, actie, gesprek.Id, nu, [("gegadigde", gesprek.GegadigdeId.ToString()), .. details]));
}
