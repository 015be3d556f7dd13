using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Gunningen;

/// <summary>Somebody of the provider reads its own letter; the first time is recorded.</summary>
public sealed class GunningsbriefLezen(InkoopDbContext db, TimeProvider klok)
{
    /// <param name="inschrijvingId">Of which inschrijving.</param>
    /// <param name="briefId">Which letter; null: the last one.</param>
    /// <param name="aanbiederId">Whose.</param>
    /// <param name="wie">Who reads.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>The letter, or null when this provider has none for this inschrijving.</returns>
    public async Task<Gunningsbrief?> ExecuteAsync(Guid inschrijvingId, Guid? briefId, Guid aanbiederId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var brief = await db.Gunningsbrieven.AsNoTracking()
            .Where(b => b.InschrijvingId == inschrijvingId && b.AanbiederId == aanbiederId && (briefId == null || b.Id == briefId))
            .OrderByDescending(b => b.VerzondenOp)
            .FirstOrDefaultAsync(ct);
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
