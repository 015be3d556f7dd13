using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Taken;

namespace WmoInkoop.Web.Infrastructure.Taken;

/// <summary>Runs one job in a scope of its own and writes down how it went, whatever engine or person started it.</summary>
public sealed class Taakuitvoering(IServiceScopeFactory scopes, TimeProvider klok, ILogger<Taakuitvoering> logger)
{
    /// <returns>The report that was written down.</returns>
    public async Task<Taakverslag> VoerUitAsync(Taaksoort soort, CancellationToken ct)
    {
        var verslag = new Taakverslag(soort.Naam);
        var begin = klok.GetUtcNow();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var uitkomst = await ((ITaak)scope.ServiceProvider.GetRequiredService(soort.Klasse)).ExecuteAsync(ct);
            verslag.LegVast(begin, klok.GetUtcNow(), isGelukt: true, uitkomst);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            throw; // the portal stops: the work is claimed again after the next start
        }
#pragma warning disable CA1031 // a job that fails is a line for the beheerder and a next run, never the end of the engine
        catch (Exception fout)
#pragma warning restore CA1031
        {
            logger.LogError(fout, "Job {Taak} failed", soort.Naam);
            verslag.LegVast(begin, klok.GetUtcNow(), isGelukt: false, $"Mislukt ({fout.GetType().Name}); de reden staat in het logboek van de server.");
        }

        await BewaarAsync(verslag, ct);
        return verslag;
    }

    private async Task BewaarAsync(Taakverslag verslag, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<InkoopDbContext>();
            await db.InTransactieAsync(async () =>
            {
                var rij = await db.Taakverslagen.SingleOrDefaultAsync(t => t.Naam == verslag.Naam, ct);
                if (rij is null)
                {
                    db.Taakverslagen.Add(verslag);
                }
                else
                {
                    rij.LegVast(verslag.GestartOp, verslag.KlaarOp, verslag.IsGelukt, verslag.Uitkomst);
                }
            }, ct);
        }
        catch (DbUpdateException fout)
        {
            logger.LogWarning(fout, "Another server reported on job {Taak} at the same moment", verslag.Naam);
        }
    }
}
