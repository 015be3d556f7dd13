using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Web.Infrastructure.Taken;

/// <summary>
/// Sessions that are over, ended or run out, go after 90 days: long enough to look back when an account seems to have been misused.
/// That somebody signed in stays in the audit log.
/// </summary>
public sealed class SessieOpruimer(InkoopDbContext db, TimeProvider klok) : IOpruimer
{
    public string Wat => "afgelopen sessies";

    public Task<int> ExecuteAsync(CancellationToken ct)
    {
        var grens = klok.GetUtcNow().AddDays(-90) - Sessie.Looptijd; // whatever began before it was over 90 days ago
        return db.InTransactieAsync(() => db.Sessies.Where(s => s.BegonnenOp < grens).ExecuteDeleteAsync(ct), ct);
    }
}
