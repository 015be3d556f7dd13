using Microsoft.Extensions.Diagnostics.HealthChecks;
using WmoInkoop.Web.Infrastructure.Documenten;

namespace WmoInkoop.Web.Infrastructure.Bewaking;

/// <summary>The data folder can be written and the master key read; what throws is unhealthy, with its reason in the log.</summary>
public sealed class OpslagHealthCheck(Datamap datamap, Sleutelbestand sleutelbestand) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        datamap.Schrijfproef();
        _ = sleutelbestand.Lees();
        return Task.FromResult(HealthCheckResult.Healthy());
    }
}
