using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Procesverbalen;

/// <summary>What the reading and the writing of a proces-verbaal share.</summary>
internal static class VerbaalQueries
{
    /// <summary>Of a perceel: its final award fixed it. Of the aanbesteding as a whole: every perceel did, so nothing will be fixed any more.</summary>
    internal static async Task<bool> LigtVerbaalVastAsync(this InkoopDbContext db, Guid aanbestedingId, Guid? perceelId, CancellationToken ct) => perceelId is not null
        ? await db.ProcessenVerbaalVanDeProcedure.AnyAsync(p => p.PerceelId == perceelId, ct)
        : !await db.Percelen.AnyAsync(p => p.AanbestedingId == aanbestedingId && !db.ProcessenVerbaalVanDeProcedure.Any(v => v.PerceelId == p.Id), ct);
}
