using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Pilots;

/// <summary>An inkoper changes a pilot.</summary>
public sealed class PilotWijzigen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">The period or the budget cannot be.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Guid pilotId, Guid versie, Pilotgegevens gegevens, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var pilot = await db.Pilots.SingleAsync(p => p.Id == pilotId, ct);
                db.VerwachtVersie(pilot, versie);
                var oud = pilot.Status;
                pilot.Wijzig(gegevens);
                db.Audit(AuditInvoer.Over<Pilot>(wie, AuditActie.PilotGewijzigd, pilot.Id, nu, ("oude status", Teksten.Van(oud)), ("status", Teksten.Van(pilot.Status))));
            },
            ct);
    }
}
