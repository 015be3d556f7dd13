using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Core.Dialogen;

/// <summary>Hands out a document of a plan and records who took it (DOC-02, AUD-01).</summary>
public sealed class DialoogdocumentOphalen(InkoopDbContext db, TimeProvider klok)
{
    /// <param name="zichtbaar">The plans this person may read.</param>
    /// <param name="documentId">The document.</param>
    /// <param name="wie">Who takes it.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The document, or null when it is not there for this person.</returns>
    public async Task<Document?> ExecuteAsync(IQueryable<Dialoogplan> zichtbaar, Guid documentId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var document = await db.DocumentenVan(zichtbaar).AsNoTracking().SingleOrDefaultAsync(d => d.Id == documentId, ct);
        if (document is not null)
        {
            await db.InTransactieAsync(
                () =>
                {
                    db.Audit(AuditInvoer.Over<Document>(wie, AuditActie.DialoogdocumentOpgehaald, documentId, nu));
                    return Task.CompletedTask;
                },
                ct);
        }

        return document;
    }
}
