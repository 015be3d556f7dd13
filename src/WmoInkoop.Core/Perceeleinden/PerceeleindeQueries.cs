using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Perceeleinden;

/// <summary>What the deeds that end a perceel share.</summary>
internal static class PerceeleindeQueries
{
    /// <summary>Nobody has anything left to do for a perceel that ended, nor for the aanbesteding when all have.</summary>
    internal static async Task RondTermijnenAfAsync(this InkoopDbContext db, Aanbesteding aanbesteding, IReadOnlyCollection<Guid> perceelIds, DateTimeOffset nu, CancellationToken ct)
    {
        var isVoorbij = aanbesteding.Einde is not null;
        var termijnen = await db.Termijnen
            .Where(t => t.AfgerondOp == null
                && (db.Beoordelingen.Any(b => b.Id == t.ObjectId && perceelIds.Contains(b.PerceelId))
                    || db.Gunningsbeslissingen.Any(b => b.Id == t.ObjectId && perceelIds.Contains(b.PerceelId))
                    || (isVoorbij && (t.ObjectId == aanbesteding.Id
                        || db.Dialooggesprekken.Any(g => g.Id == t.ObjectId && db.Gegadigden.Any(x => x.Id == g.GegadigdeId && x.AanbestedingId == aanbesteding.Id))))))
            .ToListAsync(ct);
        foreach (var termijn in termijnen)
        {
            termijn.RondAf(nu);
        }
    }
}
