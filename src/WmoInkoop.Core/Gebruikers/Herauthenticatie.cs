using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>
/// Asks somebody who is signed in once more for password and second factor, before a step that needs certainty about who does it.
/// Call it before the deed's own transaction: a wrong attempt must be kept although the deed is refused.
/// </summary>
public sealed class Herauthenticatie(InkoopDbContext db, Wachtwoordproef wachtwoordproef, Tweedefactorproef tweedefactorproef, Aanmeldbeleid beleid, Aanmeldslot slot, TimeProvider tijd)
{
    /// <param name="gebruikerId">Who is signed in.</param>
    /// <param name="wachtwoord">As typed.</param>
    /// <param name="code">As typed; asked of accounts with a second factor.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">Wrong, a code used before, or locked; five wrong attempts, sign-in included, lock the account.</exception>
    public async Task EisAsync(Guid gebruikerId, string wachtwoord, string? code, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        var gevonden = await db.Users.AsNoTracking().SingleAsync(g => g.Id == gebruikerId, ct);
        var klopt = wachtwoordproef.Klopt(gevonden, wachtwoord);
        var weigering = await db.InTransactieAsync<Domeinregel?>(
            async () =>
            {
                var gebruiker = await db.Users.SingleAsync(g => g.Id == gebruikerId, ct);
                if (gebruiker.IsOpSlot(nu))
                {
                    return Domeinregel.AccountOpSlot;
                }

                var vraagtCode = gebruiker.TwoFactorEnabled && beleid.VraagtTweedeFactor;
                if (klopt && gebruiker.PasswordHash == gevonden.PasswordHash && (!vraagtCode || await tweedefactorproef.GebruikAsync(gebruikerId, code ?? "", nu, ct) is not null))
                {
                    gebruiker.PogingGelukt();
                    return null;
                }

                slot.PogingMislukt(gebruiker, nu);
                db.Audit(AuditInvoer.Over<Gebruiker>(new Uitvoerder(gebruikerId, "gebruiker"), AuditActie.HerauthenticatieMislukt, gebruikerId, nu));
                return gebruiker.IsOpSlot(nu) ? Domeinregel.AccountOpSlot : vraagtCode ? Domeinregel.HerauthenticatieMislukt : Domeinregel.WachtwoordOnjuist;
            },
            ct);
        Eis(weigering is null, weigering ?? default);
    }
}
