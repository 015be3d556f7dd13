using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Mail;

/// <summary>The beheerder offers mail that was not accepted to the mail server again, at once and with new patience (HER-05).</summary>
public sealed class MailOpnieuwAanbieden(InkoopDbContext db)
{
    /// <returns>False when there is no such mail, or it may not be seen yet.</returns>
    public Task<bool> ExecuteAsync(Guid id, DateTimeOffset nu, Uitvoerder wie, CancellationToken ct) =>
        db.InTransactieAsync(async () =>
        {
            if (await db.Mailberichten.ZichtbaarVoorBeheer(db).SingleOrDefaultAsync(m => m.Id == id, ct) is not { } bericht)
            {
                return false;
            }

            Eis(bericht.VerzondenOp is null, Domeinregel.MailAlVerzonden);
            bericht.BiedOpnieuwAan(nu);
            db.Audit(AuditInvoer.Over<Mailbericht>(wie, AuditActie.MailOpnieuwAangeboden, id, nu));
            return true;
        }, ct);
}
