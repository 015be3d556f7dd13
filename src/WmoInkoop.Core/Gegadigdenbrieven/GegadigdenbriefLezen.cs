using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Gegadigdenbrieven;

/// <summary>Somebody of the gegadigde reads its own letter; the first time is recorded.</summary>
public sealed class GegadigdenbriefLezen(InkoopDbContext db, TimeProvider klok)
{
    /// <param name="gegadigdeId">Of which gegadigde.</param>
    /// <param name="briefId">Which letter; null: the last one.</param>
    /// <param name="aanbiederId">Whose.</param>
    /// <param name="wie">Who reads.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>The letter, or null when this provider has none.</returns>
    public async Task<Gegadigdenbrief?> ExecuteAsync(Guid gegadigdeId, Guid? briefId, Guid aanbiederId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var brief = await db.Gegadigdenbrieven.AsNoTracking()
            .Where(b => b.GegadigdeId == gegadigdeId && b.AanbiederId == aanbiederId && (briefId == null || b.Id == briefId))
            .OrderByDescending(b => b.VerzondenOp)
            .FirstOrDefaultAsync(ct);
        if (brief is { GelezenOp: null })
        {
            await db.InTransactieAsync(
                async () =>
                {
                    (await db.Gegadigdenbrieven.SingleAsync(b => b.Id == brief.Id, ct)).MarkeerGelezen(nu);
                    db.Audit(AuditInvoer.Over<Gegadigdenbrief>(wie, AuditActie.GunningsbriefGelezen, brief.Id, nu));
                },
                ct);
        }

        return brief;
    }
}
