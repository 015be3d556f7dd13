using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Volgers;

/// <summary>
/// Following an aanbesteding and stopping again. No audit line: it decides nothing, and who is interested is nobody's business.
/// </summary>
public sealed class AanbestedingVolgen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <summary>An account follows from now on; again changes nothing.</summary>
    public Task BeginAsync(Guid aanbestedingId, Guid gebruikerId, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (!await db.Volgers.AnyAsync(v => v.AanbestedingId == aanbestedingId && v.GebruikerId == gebruikerId, ct))
                {
                    db.Volgers.Add(Volger.MetAccount(aanbestedingId, gebruikerId, nu));
                }
            },
            ct);
    }

    public Task StopAsync(Guid aanbestedingId, Guid gebruikerId, CancellationToken ct) => db.InTransactieAsync(
        async () => db.Volgers.RemoveRange(await db.Volgers.Where(v => v.AanbestedingId == aanbestedingId && v.GebruikerId == gebruikerId).ToListAsync(ct)),
        ct);

    /// <summary>
    /// Sends a link to an address; following begins when it is used. The answer is the same whatever happens, so that nobody learns who
    /// follows, and one address gets at most one such mail a day per aanbesteding, so that nobody can be flooded.
    /// </summary>
    public Task VraagAsync(Aanbesteding aanbesteding, string email, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var adres = Volger.Normaal(email);
        return db.InTransactieAsync(
            async () =>
            {
                var volger = await db.Volgers.SingleOrDefaultAsync(v => v.AanbestedingId == aanbesteding.Id && v.Email == adres, ct);
                if (volger is { BevestigdOp: not null } || volger?.BegonnenOp > nu.AddDays(-1))
                {
                    return;
                }

                if (volger is null)
                {
                    volger = Volger.MetAdres(aanbesteding.Id, adres, nu);
                    db.Volgers.Add(volger);
                }
                else
                {
                    volger.VraagOpnieuw(nu);
                }

                postkamer.Verstuur(VolgerBrieven.Bevestig(aanbesteding, volger), adres, adres, nu, aanbesteding.RegioId);
            },
            ct);
    }

    /// <returns>False when there is no such link, or it has ended.</returns>
    public Task<bool> BevestigAsync(string sleutel, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(async () => await db.Volgers.SingleOrDefaultAsync(v => v.Sleutel == sleutel, ct) is { } volger && volger.Bevestig(nu), ct);
    }

    /// <returns>False when there is no such link.</returns>
    public Task<bool> StopAsync(string sleutel, CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            if (await db.Volgers.SingleOrDefaultAsync(v => v.Sleutel == sleutel, ct) is not { } volger)
            {
                return false;
            }

            db.Volgers.Remove(volger);
            return true;
        },
        ct);
}
