using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Toetsing;

/// <summary>An inkoper gives one bidder more time, with a recorded reason: the others did not get it.</summary>
public sealed class VerzoekVerlengen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Answered or closed, no later moment, or without a reason of substance.</exception>
    /// <exception cref="DbUpdateConcurrencyException">It changed since it was looked at.</exception>
    public Task ExecuteAsync(Guid verzoekId, Guid versie, DateTimeOffset totEnMet, string? reden, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var verzoek = await db.Toetsingsverzoeken.Include(v => v.Verlengingen).SingleAsync(v => v.Id == verzoekId, ct);
                var perceel = await db.Percelen.SingleAsync(p => p.Id == verzoek.PerceelId, ct);
                var aanbesteding = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == verzoek.AanbestedingId, ct);
                db.VerwachtVersie(verzoek, versie);
                perceel.EisVoorVerzoek(verzoek.Soort);
                var verlenging = verzoek.Verleng(totEnMet, reden, wie.GebruikerId!.Value, nu);
                db.Add(verlenging);
                (await db.TermijnAsync(verzoek, ct)).Verzet(totEnMet);
                db.Audit(AuditInvoer.Over<Toetsingsverzoek>(
                    wie,
                    AuditActie.VerzoekVerlengd,
                    verzoekId,
                    nu,
                    ("was", verlenging.Was.ToString("O", CultureInfo.InvariantCulture)),
                    ("werd", totEnMet.ToString("O", CultureInfo.InvariantCulture)),
                    ("reden", verlenging.Reden)));
                foreach (var mens in (await db.MensenVanAsync([verzoek.AanbiederId], ct))[verzoek.AanbiederId])
                {
                    postkamer.Bericht(ToetsingBrieven.Verlengd(verzoek, aanbesteding, perceel), mens, nu, aanbesteding.RegioId);
                }
            },
            ct);
    }
}
