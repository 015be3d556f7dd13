using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Documenten;

/// <summary>Takes a document away that was not published, submitted or signed yet; its file goes with the next <see cref="DocumentenOpruimen"/>.</summary>
public sealed class DocumentVerwijderen(InkoopDbContext db, TimeProvider klok)
{
    /// <param name="zegelId">For documents of drafts and submissions.</param>
    /// <exception cref="DomeinregelException">It is fixed (DOC-03), or a newer version stands on it.</exception>
    public Task ExecuteAsync(Guid id, Uitvoerder wie, Guid? zegelId, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var document = await db.Documenten.SingleAsync(d => d.Id == id, ct);
                Eis(document.VastgelegdOp is null, Domeinregel.DocumentVastgelegd, document.Naam);
                Eis(!await db.Documenten.AnyAsync(d => d.ReeksId == document.ReeksId && d.Versienummer > document.Versienummer, ct), Domeinregel.DocumentHeeftNieuwereVersie, document.Naam);
                db.Documenten.Remove(document);
                db.Audit(AuditInvoer.Over<Document>(wie, AuditActie.DocumentVerwijderd, id, nu, ("sha256", document.Sha256)) with { ZegelId = zegelId });
            },
            ct);
    }
}
