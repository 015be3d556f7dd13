using Microsoft.Extensions.Diagnostics.HealthChecks;
using WmoInkoop.Core.Storingen;

namespace WmoInkoop.Web.Infrastructure.Bewaking;

/// <summary>
/// Writes each minute that this server lives and what of it does not work (INS-10). It does not run on the job engine: a job engine that is dead must
/// not look like a dead portal, nor hide one. The first beat comes before the first page, so the gap before a start is on the log by then.
/// </summary>
public sealed class Hartslagdienst(IServiceScopeFactory scopes, HealthCheckService gezondheid, TimeProvider klok, ILogger<Hartslagdienst> log) : BackgroundService
{
    private readonly Guid _serverId = Guid.NewGuid();
    private readonly Storingswacht _wacht = new();
    private bool _isBegonnen;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await SlaAsync(isLaatste: false, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await SlaAsync(isLaatste: true, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tik = new PeriodicTimer(HartslagVastleggen.Interval, klok);
        try
        {
            while (await tik.WaitForNextTickAsync(stoppingToken))
            {
                await SlaAsync(isLaatste: false, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the portal stops
        }
    }

    private async Task SlaAsync(bool isLaatste, CancellationToken ct)
    {
        try
        {
            if (!isLaatste)
            {
                var rapport = await gezondheid.CheckHealthAsync(ct);
                _wacht.Zie(rapport.Entries.Where(e => e.Value.Status is HealthStatus.Unhealthy).Select(e => Soort(e.Key)), klok.GetUtcNow());
            }

            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<HartslagVastleggen>().ExecuteAsync(
                new Slag(_serverId, Environment.MachineName) { IsEerste = !_isBegonnen, IsLaatste = isLaatste, Faalt = _wacht.Faalt, Hersteld = _wacht.Hersteld },
                ct);
            _isBegonnen = true;
            _wacht.IsVastgelegd();
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // a beat that cannot be written is an outage of the database, to be written down when it works again; never the end of the portal
        catch (Exception fout)
#pragma warning restore CA1031
        {
            log.LogError(fout, "A heartbeat could not be written");
            _wacht.KonNietSchrijven(klok.GetUtcNow());
        }
    }

    /// <summary>Only the kind goes into the public log; what the check says stays in the log of the server.</summary>
    private static Storingsoort Soort(string controle) => controle switch
    {
        "database" => Storingsoort.Database,
        "opslag" or "documenten" or "schijf" => Storingsoort.Opslag,
        _ => Storingsoort.Onderdeel,
    };
}
