using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Beschikkingen;

/// <summary>Somebody of the applicant reads its own beschikking; the first time is recorded.</summary>
public sealed class BeschikkingLezen(InkoopDbContext db, TimeProvider klok)
{
    /// <returns>The beschikking, or null when this provider has none for this inschrijving.</returns>
    public async Task<Beschikking?> ExecuteAsync(Guid inschrijvingId, Guid aanbiederId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var beschikking = await db.Beschikkingen.AsNoTracking().SingleOrDefaultAsync(b => b.InschrijvingId == inschrijvingId && b.AanbiederId == aanbiederId, ct);
        if (beschikking is { GelezenOp: null })
        {
            await db.InTransactieAsync(
                async () =>
                {
                    (await db.Beschikkingen.SingleAsync(b => b.Id == beschikking.Id, ct)).MarkeerGelezen(nu);
                    db.Audit(AuditInvoer.Over<Beschikking>(wie, AuditActie.BeschikkingGelezen, beschikking.Id, nu));
                },
                ct);
        }

        return beschikking;
    }
}
