using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Vragen;

/// <summary>
/// The seal on what tells who asks about an aanbesteding or is interested in it: audit lines and letters. Only inkopers see the asker, on their own pages
/// (VRA-02), so nothing breaks it, the opening of the kluis neither.
/// </summary>
internal static class Vragerzegel
{
    /// <summary>The seal of this aanbesteding, laid at the first question; call it within the transaction.</summary>
    internal static async Task<Guid> VragerzegelAsync(this InkoopDbContext db, Guid aanbestedingId, DateTimeOffset nu, CancellationToken ct)
    {
        if (await db.Zegels.Where(z => z.Soort == nameof(Vraag) && z.ObjectId == aanbestedingId).Select(z => (Guid?)z.Id).SingleOrDefaultAsync(ct) is { } bestaand)
        {
            return bestaand;
        }

        var zegel = new Zegel(nameof(Vraag), aanbestedingId, nu);
        db.Zegels.Add(zegel);
        return zegel.Id;
    }
}
