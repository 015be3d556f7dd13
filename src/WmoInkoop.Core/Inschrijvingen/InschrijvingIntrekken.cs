using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// Somebody who may sign takes a submitted inschrijving back before the closing; it stays sealed for good (INS-05). One is enough, also of
/// two who sign together: it binds the provider to nothing, an organisation that no longer wants to be bound must not be held because a
/// second signature is not there in time, and until the closing two can submit again. Everyone who may sign hears who did it.
/// </summary>
public sealed class InschrijvingIntrekken(InkoopDbContext db, Hoofdsleutel sleutel, Postkamer postkamer)
{
    /// <param name="ontvangenOp">When the server had the complete request.</param>
    /// <returns>False when this provider has no such inschrijving.</returns>
    /// <exception cref="DomeinregelException">Late, not submitted, or not allowed to sign.</exception>
    public Task<bool> ExecuteAsync(Guid inschrijvingId, Guid aanbiederId, DateTimeOffset ontvangenOp, Uitvoerder wie, CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            if (await db.Inschrijvingen.SingleOrDefaultAsync(i => i.Id == inschrijvingId && i.AanbiederId == aanbiederId, ct) is not { } inschrijving)
            {
                return false;
            }

            var recht = await db.TekenrechtAsync(aanbiederId, ontvangenOp, ct);
            var bevoegde = recht.EisBevoegd(wie);
            var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == inschrijving.AanbestedingId, ct);
            inschrijving.TrekIn(aanbesteding, ontvangenOp);
            await db.GeefPartijenVrijAsync(inschrijving, sleutel, postkamer, ontvangenOp, ct);
            db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.InschrijvingIngetrokken, inschrijving.Id, ontvangenOp) with { ZegelId = inschrijving.ZegelId });
            foreach (var ontvanger in recht.Ontvangers)
            {
                postkamer.Bericht(InschrijvingBrieven.Ingetrokken(inschrijving, aanbesteding, bevoegde.Gebruiker.Naam), ontvanger, ontvangenOp, aanbesteding.RegioId, inschrijving.ZegelId);
            }

            return true;
        },
        ct);
}
