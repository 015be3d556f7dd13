using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Start;

/// <summary>Starting, killed at any moment, twice at once and again, each in a process of its own.</summary>
public sealed class VeiligeStartTests : IDisposable
{
    private readonly string _map = Werkmap.Nieuw();

    private string Bestand => Path.Combine(_map, "portal.db");

    [Fact]
    public async Task Start_NaEenGedodeEersteStart_Lukt()
    {
        await using (var eerste = PortaalProces.Start(_map, []))
        {
            while (!File.Exists(Bestand))
            {
                await Task.Delay(5);
            }

            await eerste.DoodAsync();
        }

        await using var tweede = PortaalProces.Start(_map, []);
        await GereedAsync(tweede);
    }

    [Fact]
    public async Task Start_MetHetSlotVanEenGedodeMigratie_Lukt()
    {
        await using (var db = Open())
        {
            await db.Database.ExecuteSqlRawAsync("""CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""");
        }

        await using var portaal = PortaalProces.Start(_map, []);
        await GereedAsync(portaal);
    }

    [Fact]
    public async Task Start_VanTweeProcessenTegelijkOpEenLegeDatabase_LuktBeide()
    {
        await using var een = PortaalProces.Start(_map, []);
        await using var twee = PortaalProces.Start(_map, []);

        await GereedAsync(een);
        await GereedAsync(twee);
        await using var db = Open();
        Assert.Single(await db.Sleutelring.ToListAsync());
    }

    [Fact]
    public async Task Start_VoorDeTweedeKeer_HoudtAlleGegevens()
    {
        await using (var eerste = PortaalProces.Start(_map, []))
        {
            await GereedAsync(eerste);
            Assert.Equal(0, await eerste.BeeindigAsync());
        }

        await using var db = Open();
        var kenmerk = await db.Sleutelkenmerken.SingleAsync();
        var sleutel = await db.Sleutelring.SingleAsync();
        await using var tweede = PortaalProces.Start(_map, []);
        await GereedAsync(tweede);

        await using var daarna = Open();
        Assert.Equal(kenmerk.Id, (await daarna.Sleutelkenmerken.SingleAsync()).Id);
        Assert.Equal(sleutel.Id, (await daarna.Sleutelring.SingleAsync()).Id);
    }

    [Fact]
    public async Task Start_OpEenDatabaseVanEenNieuwereVersie_WordtGeweigerd()
    {
        await using (var db = Open())
        {
            await db.Database.MigrateAsync();
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0.0')""");
        }

        await using var portaal = PortaalProces.Start(_map, []);

        Assert.Equal(1, await portaal.EindeAsync());
        Assert.Equal("Database:ConnectionString points to a database with migration 29990101000000_Later, which this version does not know; install the version that made it.", portaal.Fouten);
    }

    public void Dispose()
    {
        Testdatabase.Sluit(Bestand);
        Werkmap.Verwijder(_map);
    }

    private InkoopDbContext Open() => new(Testdatabase.Opties(Bestand));

    private static async Task GereedAsync(PortaalProces portaal)
    {
        using var client = new HttpClient { BaseAddress = await portaal.AdresAsync() };
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));
    }
}
