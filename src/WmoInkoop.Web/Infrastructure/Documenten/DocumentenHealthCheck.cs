using Microsoft.Extensions.Diagnostics.HealthChecks;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Web.Infrastructure.Documenten;

/// <summary>Degraded when the last look at the store found rows without their file; the log names them.</summary>
public sealed class DocumentenHealthCheck(Documentstaat staat) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        staat.Ontbrekend == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{staat.Ontbrekend} documents have no file."));
}
