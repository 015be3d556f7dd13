using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Core.Aanbestedingen;

/// <summary>An inkoper adds a document to publish; its bytes are already in the store.</summary>
public sealed class AanbestedingDocumentToevoegen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Published (TRJ-03).</exception>
    public Task ExecuteAsync(Guid aanbestedingId, Document document, string titel, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.Include(a => a.Documenten).SingleAsync(a => a.Id == aanbestedingId, ct);
                aanbesteding.VoegDocumentToe(document.Id, titel, nu);
                db.Documenten.Add(document);
                db.Raak(aanbesteding); // so that nothing is added to what a colleague publishes at the same moment
                db.Audit(AuditInvoer.Over<Aanbesteding>(wie, AuditActie.AanbestedingDocumentToegevoegd, aanbesteding.Id, nu, ("document", document.Id.ToString()), ("sha256", document.Sha256)));
            },
            ct);
    }
}
