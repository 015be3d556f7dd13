using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Core.Trajecten;

/// <summary>An inkoper adds a document to a traject; its bytes are already in the store.</summary>
public sealed class TrajectdocumentToevoegen(InkoopDbContext db, TimeProvider klok)
{
    public Task ExecuteAsync(Guid trajectId, Document document, string titel, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var traject = await db.Trajecten.Include(t => t.Documenten).SingleAsync(t => t.Id == trajectId, ct);
                traject.VoegDocumentToe(document.Id, titel, nu);
                db.Documenten.Add(document);
                db.Audit(AuditInvoer.Over<Traject>(wie, AuditActie.TrajectdocumentToegevoegd, traject.Id, nu, ("document", document.Id.ToString()), ("sha256", document.Sha256)));
            },
            ct);
    }
}
