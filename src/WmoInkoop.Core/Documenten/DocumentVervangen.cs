using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Documenten;

/// <summary>Puts a new version in the place of the newest one; every older version stays (DOC-03).</summary>
public sealed class DocumentVervangen(InkoopDbContext db)
{
    /// <param name="vorigeId">The version the person was looking at.</param>
    /// <param name="nieuw">As <see cref="Documentopslag.BewaarAsync"/> returned it.</param>
    /// <param name="zegelId">For documents of drafts and submissions.</param>
    /// <exception cref="DomeinregelException">Somebody else put a newer version there first.</exception>
    public Task ExecuteAsync(Guid vorigeId, Document nieuw, Uitvoerder wie, Guid? zegelId, CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            var vorige = await db.Documenten.SingleAsync(d => d.Id == vorigeId, ct);
            Eis(!await db.Documenten.AnyAsync(d => d.ReeksId == vorige.ReeksId && d.Versienummer > vorige.Versienummer, ct), Domeinregel.DocumentHeeftNieuwereVersie, vorige.Naam);
            nieuw.VolgOp(vorige);
            db.Documenten.Add(nieuw);
            db.Audit(AuditInvoer.Over<Document>(wie, AuditActie.DocumentVervangen, nieuw.Id, nieuw.OpgeslagenOp, ("vorige", vorige.Id.ToString()), ("sha256", nieuw.Sha256)) with { ZegelId = zegelId });
        },
        ct);
}
