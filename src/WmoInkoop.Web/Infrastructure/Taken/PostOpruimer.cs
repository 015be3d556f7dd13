using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Infrastructure.Taken;

/// <summary>Sent mail has done its work, and holds personal data: it goes after 90 days, bell items that were read after a year.</summary>
public sealed class PostOpruimer(InkoopDbContext db, TimeProvider klok) : IOpruimer
{
    public string Wat => "verstuurde mail en gelezen meldingen";

    public Task<int> ExecuteAsync(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var mailGrens = nu.AddDays(-90);
        var meldingGrens = nu.AddYears(-1);
        return db.InTransactieAsync(
            async () => await db.Mailberichten.Where(m => m.VerzondenOp < mailGrens).ExecuteDeleteAsync(ct)
                + await db.Meldingen.Where(m => m.GelezenOp < meldingGrens).ExecuteDeleteAsync(ct),
            ct);
    }
}
