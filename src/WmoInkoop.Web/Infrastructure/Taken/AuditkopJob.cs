using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Infrastructure.Taken;

/// <summary>
/// Logs the hash of the last audit line every day: a tail that is cut off leaves a chain that is right by itself, and only a head
/// kept elsewhere shows it. The hash alone, because the number of lines would tell about sealed ones.
/// </summary>
public sealed class AuditkopJob(InkoopDbContext db, ILogger<AuditkopJob> logger) : ITaak
{
    public async Task<string> ExecuteAsync(CancellationToken ct)
    {
        var hash = await db.AuditKoppen.Select(k => k.Hash).SingleAsync(ct);
        logger.LogInformation("Head of the audit chain: {Hash}", hash);
        return "De hash van de kop staat in het logboek van de server";
    }
}
