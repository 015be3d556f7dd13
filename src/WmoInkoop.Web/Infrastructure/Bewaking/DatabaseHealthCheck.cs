using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Infrastructure.Bewaking;

/// <summary>The database answers and has this version's schema.</summary>
public sealed class DatabaseHealthCheck(InkoopDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            ? HealthCheckResult.Unhealthy("The database lacks migrations of this version.")
            : HealthCheckResult.Healthy();
}
