using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Perceeluitsluitingen;

/// <summary>Reads which percelen cannot go together. What is not public is not named: a concept, or an aanbesteding for the invited only.</summary>
public static class Uitsluitingenlezer
{
    /// <summary>
    /// How many percelen of the same aanbesteding hang together with this one by exclusions, itself included, where the bidder's preference
    /// decides between them (GUN-01); null: there is nothing to prefer.
    /// </summary>
    public static async Task<int?> VoorkeurenAsync(this InkoopDbContext db, Guid perceelId, CancellationToken ct)
    {
        var opVoorkeur = await db.Aanbestedingen.AnyAsync(a => a.Uitsluitingsoplossing == Uitsluitingsoplossing.VoorkeurVanInschrijver && a.Percelen.Any(p => p.Id == perceelId), ct);
        return opVoorkeur && (await db.KetenAsync(perceelId, ct)).Count is var aantal and > 1 ? aantal : null;
    }

    /// <summary>The percelen of the same aanbesteding that hang together by exclusions, this one among them.</summary>
    public static async Task<IReadOnlyCollection<Guid>> KetenAsync(this InkoopDbContext db, Guid perceelId, CancellationToken ct)
    {
        var paren = await db.Perceeluitsluitingen
            .Where(u => db.Percelen.Any(p => p.Id == perceelId && p.AanbestedingId == u.AanbestedingId) && db.Percelen.Any(p => p.Id == u.AnderPerceelId && p.AanbestedingId == u.AanbestedingId))
            .Select(u => new { u.PerceelId, u.AnderPerceelId })
            .ToListAsync(ct);
        var keten = new HashSet<Guid> { perceelId };
        while (paren.Find(p => keten.Contains(p.PerceelId) != keten.Contains(p.AnderPerceelId)) is { } schakel)
        {
            keten.Add(schakel.PerceelId);
            keten.Add(schakel.AnderPerceelId);
        }

        return keten;
    }

    /// <summary>What keeps it from being published: announced percelen that do not go together, where one of the two ends in beschikkingen (TRJ-07).</summary>
    public static async Task<IReadOnlyList<Publicatiegebrek>> UitsluitinggebrekenAsync(this InkoopDbContext db, Guid aanbestedingId, CancellationToken ct) =>
        await db.Perceeluitsluitingen.AnyAsync(
            u => db.Percelen.Any(p => p.AanbestedingId == aanbestedingId && (p.Id == u.PerceelId || p.Id == u.AnderPerceelId))
                && db.Percelen.Any(p => (p.Id == u.PerceelId || p.Id == u.AnderPerceelId) && db.Aanbestedingen.Any(a => a.Id == p.AanbestedingId && BeschikkingQueries.MetBeschikking.Contains(a.Procedure))),
            ct)
            ? [Publicatiecontrole.UitsluitingBijBeschikking()]
            : [];

    /// <summary>What counts for bidders of this perceel.</summary>
    public static async Task<IReadOnlyList<Uitsluitingsregel>> UitsluitingenVanAsync(this InkoopDbContext db, Guid perceelId, CancellationToken ct)
    {
        var hier = await db.Percelen.Where(p => p.Id == perceelId).Select(p => new { p.AanbestedingId, p.Nummer }).SingleAsync(ct);
        var paren = await (
            from u in db.Perceeluitsluitingen
            where u.PerceelId == perceelId || (u.AnderPerceelId == perceelId && u.GeldtVoorAnder)
            let anderId = u.PerceelId == perceelId ? u.AnderPerceelId : u.PerceelId
            join p in db.Percelen on anderId equals p.Id
            join a in db.Aanbestedingen on p.AanbestedingId equals a.Id
            select new { u.Id, PerceelId = p.Id, p.Nummer, p.Naam, AanbestedingId = a.Id, Aanbesteding = a.Naam, a.GepubliceerdOp, a.Procedure }).ToListAsync(ct);
        return
        [
            .. paren
                .Select(p => new Uitsluitingsregel(p.Id, p.PerceelId, p.Nummer, p.Naam, p.AanbestedingId == hier.AanbestedingId ? null : p.Aanbesteding, p.AanbestedingId == hier.AanbestedingId || (p.GepubliceerdOp is not null && !Proceduretabel.Van(p.Procedure).IsAlleenVoorGenodigden), p.AanbestedingId == hier.AanbestedingId && p.Nummer < hier.Nummer))
                .OrderBy(r => r.AndereAanbesteding, StringComparer.Ordinal).ThenBy(r => r.Nummer),
        ];
    }
}
