using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Core.Aanbestedingen;

/// <summary>An inkoper takes a document away before publication; its file goes with the next <see cref="DocumentenOpruimen"/>.</summary>
public sealed class AanbestedingDocumentVerwijderen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Published (DOC-03).</exception>
    public Task ExecuteAsync(Guid aanbestedingId, Guid id, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.Include(a => a.Documenten).SingleAsync(a => a.Id == aanbestedingId, ct);
                var regel = aanbesteding.Documenten.Single(d => d.Id == id);
                var document = await db.Documenten.SingleAsync(d => d.Id == regel.DocumentId, ct);
                db.Remove(regel); // before it leaves the collection: Restrict allows no child without its parent
                aanbesteding.VerwijderDocument(regel);
                db.Remove(document);
                db.Raak(aanbesteding);
                db.Audit(AuditInvoer.Over<Aanbesteding>(wie, AuditActie.AanbestedingDocumentVerwijderd, aanbesteding.Id, nu, ("document", document.Id.ToString()), ("sha256", document.Sha256)));
            },
            ct);
    }
}
