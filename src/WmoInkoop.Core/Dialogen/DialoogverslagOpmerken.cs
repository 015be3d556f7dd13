using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Dialogen;

/// <summary>Somebody of a gegadigde remarks on the verslag of its gesprek; the inkoop team hears it.</summary>
public sealed class DialoogverslagOpmerken(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <returns>False when this provider is not that gegadigde, or there was no ronde yet.</returns>
    /// <exception cref="DomeinregelException">The verslag is not there to remark on.</exception>
    public Task<bool> ExecuteAsync(Guid gegadigdeId, Guid aanbiederId, string tekst, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.EigenGesprekAsync(gegadigdeId, aanbiederId, ct) is not var (ronde, gesprek))
                {
                    return false;
                }

                gesprek.Opmerk(ronde, wie.GebruikerId!.Value, tekst, nu);
                db.Raak(gesprek); // an inkoper who was about to make it final sees the remark first
                db.AuditGesprek(wie, AuditActie.DialoogverslagOpgemerkt, gesprek, nu);
                var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == ronde.AanbestedingId, ct);
                foreach (var inkoper in await db.OnpartijdigeInkopers(aanbesteding.RegioId, nu).ToListAsync(ct))
                {
                    postkamer.Bericht(DialoogBrieven.OpmerkingGemaakt(aanbesteding, ronde, gesprek), inkoper, nu, aanbesteding.RegioId);
                }

                return true;
            },
            ct);
    }
}
