using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Planningen;

namespace WmoInkoop.Core.Aanbestedingen;

/// <summary>An inkoper plans an aanbesteding; a planning that is not complete or in order may be kept until publishing (TRJ-02).</summary>
public sealed class PlanningWijzigen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Published (TRJ-03).</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Guid aanbestedingId, Guid versie, Planning planning, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.TeWijzigenAsync(aanbestedingId, versie, ct);
                aanbesteding.Plan(planning);
                db.Audit(AuditInvoer.Over<Aanbesteding>(wie, AuditActie.PlanningGewijzigd, aanbesteding.Id, nu));
            },
            ct);
    }
}
