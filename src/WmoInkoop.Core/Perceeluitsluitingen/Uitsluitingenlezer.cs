using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Perceeluitsluitingen;

/// <summary>Reads which percelen cannot go together. What is not public is not named: a concept, or an aanbesteding for the invited only.</summary>
public static class Uitsluitingenlezer
{
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
