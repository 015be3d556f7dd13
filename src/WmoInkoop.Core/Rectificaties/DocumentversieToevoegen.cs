using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Rectificaties;

/// <summary>An inkoper puts a new version of a published document in the concept of a rectificatie; the version before stays readable (DOC-03).</summary>
public sealed class DocumentversieToevoegen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Not the concept of a rectificatie, or a document that is not published yet.</exception>
    public Task ExecuteAsync(Guid conceptId, Guid id, Document nieuw, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var concept = await db.Aanbestedingen.Include(a => a.Documenten).SingleAsync(a => a.Id == conceptId, ct);
                var regel = concept.Documenten.Single(d => d.Id == id);
                Eis(concept.IsRectificatieconcept && regel.OorsprongId is not null, Domeinregel.AlleenVersieVanGepubliceerd);
                var gepubliceerd = await db.Documenten.SingleAsync(d => db.AanbestedingDocumenten.Any(x => x.Id == regel.OorsprongId && x.DocumentId == d.Id), ct);
                if (regel.DocumentId != gepubliceerd.Id)
                {
                    // a second try replaces the first; nothing points to it any more before it goes
                    var eerder = await db.Documenten.SingleAsync(d => d.Id == regel.DocumentId, ct);
                    regel.Vervang(gepubliceerd.Id);
                    await db.SaveChangesAsync(ct);
                    db.Documenten.Remove(eerder);
                    await db.SaveChangesAsync(ct);
                }

                nieuw.VolgOp(gepubliceerd);
                db.Documenten.Add(nieuw);
                regel.Vervang(nieuw.Id);
                db.Raak(concept);
                db.Audit(AuditInvoer.Over<Aanbesteding>(wie, AuditActie.DocumentVervangen, concept.Id, nu, ("document", nieuw.Id.ToString()), ("sha256", nieuw.Sha256)));
            },
            ct);
    }
}
