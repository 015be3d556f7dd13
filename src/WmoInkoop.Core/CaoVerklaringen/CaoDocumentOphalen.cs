using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Core.CaoVerklaringen;

/// <summary>Hands out a document of a declaration and records who took it: it may hold contracts of employees.</summary>
public sealed class CaoDocumentOphalen(InkoopDbContext db, TimeProvider klok)
{
    /// <param name="zichtbaar">What this person may see.</param>
    /// <param name="verzoekId">The verzoek.</param>
    /// <param name="documentId">The document.</param>
    /// <param name="ookConcept">Also of a declaration that is not signed yet: for the own organisation only.</param>
    /// <param name="wie">Who takes it.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The document, or null when it is not there for this person.</returns>
    public async Task<Document?> ExecuteAsync(IQueryable<CaoVerzoek> zichtbaar, Guid verzoekId, Guid documentId, bool ookConcept, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var document = await db.Documenten.AsNoTracking().SingleOrDefaultAsync(
            d => d.Id == documentId && db.CaoVerklaringen.Any(v =>
                v.VerzoekId == verzoekId && (ookConcept || v.OndertekendOp != null) && zichtbaar.Any(z => z.Id == v.VerzoekId) && v.Documenten.Any(x => x.DocumentId == d.Id)),
            ct);
        if (document is not null)
        {
            await db.InTransactieAsync(
                () =>
                {
                    db.Audit(AuditInvoer.Over<CaoVerzoek>(wie, AuditActie.CaoDocumentOpgehaald, verzoekId, nu, ("document", documentId.ToString())));
                    return Task.CompletedTask;
                },
                ct);
        }

        return document;
    }
}
