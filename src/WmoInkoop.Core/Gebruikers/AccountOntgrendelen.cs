using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>A beheerder takes an account out of lock before the quarter of an hour has passed.</summary>
public sealed class AccountOntgrendelen(InkoopDbContext db, TimeProvider tijd)
{
    /// <returns>False when there is no such account.</returns>
    public Task<bool> ExecuteAsync(Guid gebruikerId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.Users.SingleOrDefaultAsync(g => g.Id == gebruikerId, ct) is not { } gebruiker)
                {
                    return false;
                }

                if (gebruiker.IsOpSlot(nu))
                {
                    gebruiker.PogingGelukt();
                    db.Audit(AuditInvoer.Over<Gebruiker>(wie, AuditActie.AccountOntgrendeld, gebruikerId, nu));
                }

                return true;
            },
            ct);
    }
}
