using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Rectificaties;

/// <summary>What is asked of the rectificaties of an aanbesteding in more than one place.</summary>
public static class RectificatieQueries
{
    /// <summary>The number of the latest; 0: there is none.</summary>
    public static async Task<int> LaatsteRectificatieAsync(this InkoopDbContext db, Guid aanbestedingId, CancellationToken ct) =>
        await db.Rectificaties.Where(r => r.AanbestedingId == aanbestedingId).MaxAsync(r => (int?)r.Nummer, ct) ?? 0;

    /// <summary>Nobody is bound to terms that were not on the page they decided on.</summary>
    /// <returns>The number of the latest rectificatie; 0: there is none.</returns>
    /// <exception cref="DomeinregelException">There is a newer rectificatie than <paramref name="gezien"/>.</exception>
    internal static async Task<int> EisRectificatieGezienAsync(this InkoopDbContext db, Guid aanbestedingId, int gezien, CancellationToken ct)
    {
        var laatste = await db.LaatsteRectificatieAsync(aanbestedingId, ct);
        Eis(laatste <= gezien, Domeinregel.RectificatieNietGezien, laatste);
        return laatste;
    }
}
