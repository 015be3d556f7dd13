using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Storingen;

/// <summary>The beheerder adds a note to an outage; everyone reads it.</summary>
public sealed class StoringToelichten(InkoopDbContext db, TimeProvider klok)
{
    /// <returns>False when there is no such outage.</returns>
    public Task<bool> ExecuteAsync(Guid storingId, string tekst, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.Storingen.SingleOrDefaultAsync(s => s.Id == storingId, ct) is not { } storing)
                {
                    return false;
                }

                db.Add(storing.LichtToe(tekst, wie.GebruikerId!.Value, nu));
                db.Audit(AuditInvoer.Over<Storing>(wie, AuditActie.StoringToegelicht, storingId, nu));
                return true;
            },
            ct);
    }
}
