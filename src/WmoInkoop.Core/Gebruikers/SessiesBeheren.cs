using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>Ending own sessions on other devices.</summary>
public sealed class SessiesBeheren(InkoopDbContext db, TimeProvider tijd)
{
    /// <returns>False when there is no such open session of this person.</returns>
    public Task<bool> BeeindigAsync(Guid gebruikerId, Guid sessieId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.Sessies.SingleOrDefaultAsync(s => s.Id == sessieId && s.GebruikerId == gebruikerId && s.BeeindigdOp == null, ct) is not { } sessie)
                {
                    return false;
                }

                sessie.Beeindig(nu);
                db.Audit(AuditInvoer.Over<Gebruiker>(wie, AuditActie.SessieBeeindigd, gebruikerId, nu, ("sessie", sessieId.ToString())));
                return true;
            },
            ct);
    }

    /// <summary>Ends all but the one it is done in.</summary>
    public Task BeeindigAndereAsync(Guid gebruikerId, Guid behalve, Uitvoerder wie, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                foreach (var sessie in await db.Sessies.Where(s => s.GebruikerId == gebruikerId && s.Id != behalve && s.BeeindigdOp == null).ToListAsync(ct))
                {
                    sessie.Beeindig(nu);
                    db.Audit(AuditInvoer.Over<Gebruiker>(wie, AuditActie.SessieBeeindigd, gebruikerId, nu, ("sessie", sessie.Id.ToString())));
                }
            },
            ct);
    }
}

internal static class Sessiebeeindiging
{
    /// <summary>After a change of password or second factor: every session of the account ends, except the one it was done in, which is trusted anew.</summary>
    internal static async Task BeeindigSessiesAsync(this InkoopDbContext db, Gebruiker gebruiker, Guid? behalve, DateTimeOffset nu, CancellationToken ct)
    {
        foreach (var sessie in await db.Sessies.Where(s => s.GebruikerId == gebruiker.Id && s.BeeindigdOp == null).ToListAsync(ct))
        {
            if (sessie.Id == behalve)
            {
                sessie.Vertrouw(gebruiker);
            }
            else
            {
                sessie.Beeindig(nu);
            }
        }
    }
}
