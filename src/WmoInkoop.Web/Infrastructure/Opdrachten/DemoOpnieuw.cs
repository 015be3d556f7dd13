using WmoInkoop.Core.Data;
using WmoInkoop.Web.Infrastructure.Database;

namespace WmoInkoop.Web.Infrastructure.Opdrachten;

/// <summary>Makes the database anew and loads the demo again, with dates around today. Development only, and while no portal runs on it.</summary>
public sealed class DemoOpnieuw(InkoopDbContext db, Demo.Demo demo, DatabaseOptions database, IHostEnvironment omgeving, TimeProvider timeProvider) : IOpdracht
{
    public async Task<int> ExecuteAsync(IReadOnlyList<string> argumenten, CancellationToken ct)
    {
        if (!omgeving.IsDevelopment())
        {
            await Console.Error.WriteLineAsync($"'demo opnieuw' maakt de database leeg en kan alleen in Development; dit is {omgeving.EnvironmentName}.");
            return 1;
        }

        await using var slot = await Startslot.NeemAsync(database, ct);
        using var alleen = Gebruiksslot.NeemAlleen(database);
        await db.Database.EnsureDeletedAsync(ct);
        await Migratie.VoerUitAsync(db, ct);
        await demo.LaadAsync(timeProvider.GetUtcNow(), ct);
        Console.WriteLine("De demo is opnieuw geladen.");
        return 0;
    }
}
