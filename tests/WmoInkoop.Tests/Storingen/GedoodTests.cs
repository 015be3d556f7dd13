using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Storingen;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Storingen;

/// <summary>The portal in a process of its own, killed and started again: the gap is on the log once, before the first page.</summary>
public sealed class GedoodTests : IDisposable
{
    private readonly string _map = Werkmap.Nieuw();

    private string Bestand => Path.Combine(_map, "portal.db");

    [Fact, Trait("Regel", "INS-10")]
    public async Task Gedood_EnEvenLaterWeerGestart_GeeftPreciesEenStoring_EnEenGeplandeStopHeetAnders()
    {
        await using (var eerste = PortaalProces.Start(_map, []))
        {
            await eerste.AdresAsync();
            await eerste.DoodAsync();
        }

        var laatste = await ZetTerugAsync(TimeSpan.FromMinutes(10)); // as if it was killed ten minutes ago
        Assert.False(laatste.IsGestopt);
        await using (var tweede = PortaalProces.Start(_map, []))
        {
            using var client = new HttpClient { BaseAddress = await tweede.AdresAsync() };
            Assert.Contains("uitgevallen", await client.GetStringAsync("/storingen"), StringComparison.Ordinal);
            Assert.Equal(0, await tweede.BeeindigAsync());
        }

        var storing = Assert.Single(await StoringenAsync());
        Assert.Equal((Storingsoort.Uitgevallen, laatste.Op), (storing.Soort, storing.Begin));
        Assert.True((await ZetTerugAsync(TimeSpan.FromMinutes(5))).IsGestopt);
        await using (var derde = PortaalProces.Start(_map, []))
        {
            await derde.AdresAsync();
        }

        Assert.Equal([Storingsoort.Uitgevallen, Storingsoort.Gestopt], (await StoringenAsync()).Select(s => s.Soort).Order());
    }

    public void Dispose()
    {
        Testdatabase.Sluit(Bestand);
        Werkmap.Verwijder(_map);
    }

    private InkoopDbContext Open() => new(Testdatabase.Opties(Bestand));

    private async Task<List<Storing>> StoringenAsync()
    {
        await using var db = Open();
        return await db.Storingen.AsNoTracking().ToListAsync();
    }

    /// <summary>Makes all beats older; the last one is returned as it is then.</summary>
    private async Task<Hartslag> ZetTerugAsync(TimeSpan duur)
    {
        await using var db = Open();
        foreach (var hartslag in await db.Hartslagen.AsNoTracking().ToListAsync())
        {
            var op = hartslag.Op - duur;
            await db.Hartslagen.Where(h => h.ServerId == hartslag.ServerId).ExecuteUpdateAsync(s => s.SetProperty(h => h.Op, op));
        }

        return await db.Hartslagen.AsNoTracking().OrderByDescending(h => h.Volgnummer).FirstAsync();
    }
}
