using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Percelen;

/// <summary>An inkoper takes a perceel out, with its eisen and criteria; the ones after it move up.</summary>
public sealed class PerceelVerwijderen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Published (TRJ-03), or an exclusion with it was announced to bidders of another aanbesteding (TRJ-07).</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Guid aanbestedingId, Guid perceelId, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.Geheel().SingleAsync(a => a.Id == aanbestedingId, ct);
                db.VerwachtVersie(aanbesteding, versie);
                var perceel = aanbesteding.Percelen.Single(p => p.Id == perceelId);
                Eis(!await db.Perceeluitsluitingen.AnyAsync(u => u.AnderPerceelId == perceelId && db.Aanbestedingen.Any(a => a.Id == u.AanbestedingId && a.GepubliceerdOp != null), ct), Domeinregel.PerceelStaatInUitsluiting);
                Eis(!await db.Perceeluitsluitingen.AnyAsync(u => u.PerceelId == perceelId && u.GeldtVoorAnder && db.Aanbestedingen.Any(a => a.GepubliceerdOp != null && a.Percelen.Any(p => p.Id == u.AnderPerceelId)), ct), Domeinregel.PerceelStaatInUitsluiting);
                db.RemoveRange(await db.Perceeluitsluitingen.Where(u => u.PerceelId == perceelId || u.AnderPerceelId == perceelId).ToListAsync(ct));
                db.RemoveRange([.. perceel.Eisen, .. perceel.Criteria, perceel]); // before it leaves the collection: Restrict allows no child without its parent
                aanbesteding.VerwijderPerceel(perceel);
                db.Audit(AuditInvoer.Over<Perceel>(wie, AuditActie.PerceelVerwijderd, perceelId, nu, ("aanbesteding", aanbesteding.Id.ToString())));
            },
            ct);
    }
}
