using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>Reads the seal that hides who is bidding until the opening (INS-06).</summary>
internal static class InschrijfzegelQueries
{
    /// <returns>Null while nobody began.</returns>
    internal static Task<Guid?> InschrijfzegelAsync(this InkoopDbContext db, Guid aanbestedingId, CancellationToken ct) =>
        db.Zegels.Where(z => z.Soort == nameof(Aanbesteding) && z.ObjectId == aanbestedingId).Select(z => (Guid?)z.Id).SingleOrDefaultAsync(ct);
}
