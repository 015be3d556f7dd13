using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Infrastructure.Taken;

/// <summary>
/// Invitations, accepted, withdrawn or run out, go 90 days after their link stopped working: they hold the name and address of people
/// who may never have come. Who invited whom stays in the audit log.
/// </summary>
public sealed class UitnodigingOpruimer(InkoopDbContext db, TimeProvider klok) : IOpruimer
{
    public string Wat => "afgelopen uitnodigingen";

    public Task<int> ExecuteAsync(CancellationToken ct)
    {
        var grens = klok.GetUtcNow().AddDays(-90);
        return db.InTransactieAsync(() => db.Uitnodigingen.Where(u => u.VervaltOp < grens).ExecuteDeleteAsync(ct), ct);
    }
}
