using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Infrastructure.Taken;

/// <summary>
/// Mail and bell items hold personal data and do their work once. Sent mail goes after 90 days. Mail that was given up stays a year
/// in sight of the beheerder, counted from when it could be seen: sealed mail from the opening. Bell items go a year after they were
/// read, and two years after they came when nobody read them.
/// </summary>
public sealed class PostOpruimer(InkoopDbContext db, TimeProvider klok) : IOpruimer
{
    public string Wat => "oude mail en meldingen";

    public Task<int> ExecuteAsync(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var (verzonden, jaar, tweeJaar) = (nu.AddDays(-90), nu.AddYears(-1), nu.AddYears(-2));
        return db.InTransactieAsync(
            async () => await db.Mailberichten.Where(m => m.VerzondenOp < verzonden).ExecuteDeleteAsync(ct)
                + await db.Mailberichten
                    .Where(m => m.VerzondenOp == null && m.OpgegevenOp < jaar && (m.ZegelId == null || db.Zegels.Any(z => z.Id == m.ZegelId && z.VerbrokenOp < jaar)))
                    .ExecuteDeleteAsync(ct)
                + await db.Meldingen.Where(m => m.GelezenOp < jaar || (m.GelezenOp == null && m.AangemaaktOp < tweeJaar)).ExecuteDeleteAsync(ct),
            ct);
    }
}
