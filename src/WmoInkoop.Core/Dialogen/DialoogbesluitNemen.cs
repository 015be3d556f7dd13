using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Dialogen;

/// <summary>An inkoper decides whether a gegadigde goes on (DIA-03). The gegadigde hears it when the ronde is closed.</summary>
public sealed class DialoogbesluitNemen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">The ronde is closed, or falling out is not possible on these grounds.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague changed it meanwhile.</exception>
    public Task ExecuteAsync(Guid gesprekId, Guid versie, Besluitgegevens gegevens, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var (ronde, gesprek) = await db.GesprekAsync(gesprekId, ct);
                var aanbesteding = await db.Aanbestedingen.Geheel().SingleAsync(a => a.Id == ronde.AanbestedingId, ct);
                db.VerwachtVersie(gesprek, versie);
                db.RemoveRange(gesprek.Gronden);
                await db.SaveChangesAsync(ct); // first out of the unique index, then the new ones in
                gesprek.Beslis(ronde, aanbesteding, gegevens);
                db.Raak(ronde); // who was about to close it sees this first
                db.AuditGesprek(wie, AuditActie.DialoogbesluitGenomen, gesprek, nu, ("besluit", gegevens.Besluit.ToString()), ("criteria", string.Join(',', gesprek.Gronden.Select(g => g.CriteriumId))));
            },
            ct);
    }
}
