using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Gunningen;

/// <summary>Somebody of the provider reads its own letter; the first time is recorded.</summary>
public sealed class GunningsbriefLezen(InkoopDbContext db, TimeProvider klok)
{
    /// <returns>The letter, or null when this provider has none for this inschrijving.</returns>
    public async Task<Gunningsbrief?> ExecuteAsync(Guid inschrijvingId, Guid aanbiederId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var brief = await db.Gunningsbrieven.AsNoTracking().SingleOrDefaultAsync(b => b.InschrijvingId == inschrijvingId && b.AanbiederId == aanbiederId, ct);
        if (brief is { GelezenOp: null })
        {
            await db.InTransactieAsync(
                async () =>
                {
                    (await db.Gunningsbrieven.SingleAsync(b => b.Id == brief.Id, ct)).MarkeerGelezen(nu);
                    db.Audit(AuditInvoer.Over<Gunningsbrief>(wie, AuditActie.GunningsbriefGelezen, brief.Id, nu));
                },
                ct);
        }

        return brief;
    }
}
