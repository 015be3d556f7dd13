using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Dialogen;

/// <summary>An inkoper clarifies something to all gegadigden that are still in, at once and in the same words (DIA-02).</summary>
public sealed class VerduidelijkingSturen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">The procedure has no talks per gegadigde.</exception>
    public Task ExecuteAsync(Guid aanbestedingId, string tekst, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == aanbestedingId, ct);
                var verduidelijking = new Dialoogverduidelijking(aanbesteding, tekst, wie.GebruikerId!.Value, nu);
                db.Dialoogverduidelijkingen.Add(verduidelijking);
                db.Audit(AuditInvoer.Over<Dialoogverduidelijking>(wie, AuditActie.DialoogverduidelijkingGestuurd, verduidelijking.Id, nu, ("aanbesteding", aanbestedingId.ToString())));
                var mensen = await (
                    from g in db.Gegadigden
                    join m in db.Medewerkers on g.AanbiederId equals m.AanbiederId
                    join u in db.Users on m.GebruikerId equals u.Id
                    where g.AanbestedingId == aanbestedingId && g.AfgevallenOp == null && m.IsBeheerder && m.Tot == null
                    select new { GegadigdeId = g.Id, Gebruiker = u }).ToListAsync(ct);
                foreach (var mens in mensen)
                {
                    postkamer.Bericht(DialoogBrieven.Verduidelijking(aanbesteding, verduidelijking, mens.GegadigdeId), mens.Gebruiker, nu, aanbesteding.RegioId);
                }
            },
            ct);
    }
}
