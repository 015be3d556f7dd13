using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Klachten;

/// <summary>An inkoper appoints who handles a klacht, or another in that place: somebody else, who is independent (<see cref="Onafhankelijkheid"/>).</summary>
public sealed class BehandelaarBenoemen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Not independent, oneself, this person already, or closed.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague was first.</exception>
    public Task ExecuteAsync(Guid klachtId, Guid versie, Guid behandelaarId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var klacht = await db.Klachten.SingleAsync(k => k.Id == klachtId, ct);
                db.VerwachtVersie(klacht, versie);
                var eerder = klacht.BehandelaarId;
                klacht.Benoem(behandelaarId, wie.GebruikerId!.Value, nu);
                await db.EisOnafhankelijkAsync(klacht, behandelaarId, nu, ct);
                var aanbesteding = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == klacht.AanbestedingId, ct);
                postkamer.Bericht(KlachtBrieven.Benoemd(klacht, aanbesteding), await db.Users.SingleAsync(g => g.Id == behandelaarId, ct), nu, klacht.RegioId);
                if (eerder is { } vorige)
                {
                    postkamer.Bericht(KlachtBrieven.Ontheven(klacht), await db.Users.SingleAsync(g => g.Id == vorige, ct), nu, klacht.RegioId);
                }

                db.Audit(AuditInvoer.Over<Klacht>(wie, AuditActie.KlachtbehandelaarBenoemd, klacht.Id, nu, ("behandelaar", behandelaarId.ToString()), ("eerder", eerder?.ToString())));
            },
            ct);
    }
}
