using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>A beheerder takes a submitted inschrijving back before the closing; it stays sealed for good (INS-05).</summary>
public sealed class InschrijvingIntrekken(InkoopDbContext db, Hoofdsleutel sleutel, Postkamer postkamer)
{
    /// <param name="ontvangenOp">When the server had the complete request.</param>
    /// <returns>False when this provider has no such inschrijving.</returns>
    /// <exception cref="DomeinregelException">Late, not submitted, or no beheerder.</exception>
    public Task<bool> ExecuteAsync(Guid inschrijvingId, Guid aanbiederId, DateTimeOffset ontvangenOp, Uitvoerder wie, CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            if (await db.Inschrijvingen.SingleOrDefaultAsync(i => i.Id == inschrijvingId && i.AanbiederId == aanbiederId, ct) is not { } inschrijving)
            {
                return false;
            }

            var beheerders = await db.BeheerdersVanAsync(aanbiederId, ct);
            Eis(beheerders.Any(b => b.Id == wie.GebruikerId), Domeinregel.IndienenVraagtBeheerder);
            var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == inschrijving.AanbestedingId, ct);
            inschrijving.TrekIn(aanbesteding, ontvangenOp);
            await db.GeefPartijenVrijAsync(inschrijving, sleutel, postkamer, ontvangenOp, ct);
            db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.InschrijvingIngetrokken, inschrijving.Id, ontvangenOp) with { ZegelId = inschrijving.ZegelId });
            foreach (var beheerder in beheerders)
            {
                postkamer.Bericht(InschrijvingBrieven.Ingetrokken(inschrijving, aanbesteding), beheerder, ontvangenOp, aanbesteding.RegioId, inschrijving.ZegelId);
            }

            return true;
        },
        ct);
}
