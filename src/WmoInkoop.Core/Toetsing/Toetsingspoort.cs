using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Percelen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Toetsing;

/// <summary>What has to be decided on the inschrijvingen of a perceel before it can be awarded (INS-08, INS-13).</summary>
public sealed class Toetsingspoort(InkoopDbContext db, Prijssignalen signalen)
{
    /// <exception cref="DomeinregelException">A repair or an exclusion waits, or a price that looks abnormally low was not decided on.</exception>
    public async Task EisDichtAsync(Perceel perceel, CancellationToken ct)
    {
        Eis(!await db.OpenVerzoeken(Verzoeksoort.Herstel).AnyAsync(v => v.PerceelId == perceel.Id, ct), Domeinregel.HerstelLoopt);
        Eis(!await db.Uitsluitingen.AnyAsync(u => u.PerceelId == perceel.Id && u.AfgerondOp == null, ct), Domeinregel.UitsluitingWacht);
        Eis((await signalen.OpenAsync(perceel, ct)).Count == 0, Domeinregel.PrijssignaalOpen);
    }
}
