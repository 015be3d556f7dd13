using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Dialogen;

/// <summary>An inkoper plans the session with a gegadigde, or moves it; the gegadigde hears it.</summary>
public sealed class DialoogsessiePlannen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">The ronde is closed, or the verslag was sent.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague changed it meanwhile.</exception>
    public Task ExecuteAsync(Guid gesprekId, Guid versie, DateTimeOffset op, string deelnemers, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var (ronde, gesprek) = await db.GesprekAsync(gesprekId, ct);
                db.VerwachtVersie(gesprek, versie);
                gesprek.PlanSessie(ronde, op, deelnemers);
                db.AuditGesprek(wie, AuditActie.DialoogsessieGepland, gesprek, nu, ("op", op.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
                var (aanbesteding, _, beheerders) = await db.GeadresseerdeAsync(gesprek.GegadigdeId, ct);
                foreach (var beheerder in beheerders)
                {
                    postkamer.Bericht(DialoogBrieven.SessieGepland(aanbesteding, ronde, gesprek), beheerder, nu, aanbesteding.RegioId);
                }
            },
            ct);
    }
}
