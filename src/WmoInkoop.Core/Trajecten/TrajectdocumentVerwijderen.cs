using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Core.Trajecten;

/// <summary>An inkoper takes a document of a traject away; its file goes with the next <see cref="DocumentenOpruimen"/>.</summary>
public sealed class TrajectdocumentVerwijderen(InkoopDbContext db, TimeProvider klok)
{
    public Task ExecuteAsync(Guid trajectId, Guid id, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var traject = await db.Trajecten.Include(t => t.Documenten).SingleAsync(t => t.Id == trajectId, ct);
                var regel = traject.Documenten.Single(d => d.Id == id);
                var document = await db.Documenten.SingleAsync(d => d.Id == regel.DocumentId, ct);
                db.Remove(regel); // before it leaves the collection: Restrict allows no child without its parent
                traject.VerwijderDocument(regel);
                db.Remove(document);
                db.Audit(AuditInvoer.Over<Traject>(wie, AuditActie.TrajectdocumentVerwijderd, traject.Id, nu, ("document", document.Id.ToString()), ("sha256", document.Sha256)));
            },
            ct);
    }
}
