using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Infrastructure;
using WmoInkoop.Web.Infrastructure.Documenten;
using Xunit;

namespace WmoInkoop.Tests.Versleuteling;

public sealed class SleutelbestandTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Nu = new(2026, 3, 2, 11, 0, 0, TimeSpan.Zero);
    private readonly string _map = Directory.CreateTempSubdirectory("wmoinkoop-sleutel-").FullName;

    private string Verbinding => $"Data Source={_map}/portal.db;Pooling=False";

    public async Task InitializeAsync()
    {
        await using var db = Db();
        await db.Database.EnsureCreatedAsync();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_map, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Open_EersteStart_MaaktEenSleutelDieAlleenVanHetPortaalIs()
    {
        await using var db = Db();
        var bestand = Bestand();

        var sleutel = await bestand.OpenAsync(db, Nu, default);

        Assert.Equal(Path.Combine(_map, "sleutels", "hoofdsleutel"), bestand.Pad);
        Assert.Equal(32, Convert.FromBase64String(await File.ReadAllTextAsync(bestand.Pad)).Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(bestand.Pad));
        }

        var id = Guid.NewGuid();
        Assert.Equal("geheim"u8.ToArray(), (await Bestand().OpenAsync(db, Nu, default)).Open(sleutel.Verzegel("geheim"u8, "proef", id), "proef", id));
    }

    [Fact]
    public async Task Open_TienProcessenTegelijk_GebruikenDezelfdeSleutel()
    {
        var id = Guid.NewGuid();
        var sleutels = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(async () =>
        {
            await using var db = Db();
            return await Bestand().OpenAsync(db, Nu, default);
        })));

        var verzegeld = sleutels[0].Verzegel("geheim"u8, "proef", id);
        Assert.All(sleutels, s => Assert.Equal("geheim"u8.ToArray(), s.Open(verzegeld, "proef", id)));
        Assert.Equal(["hoofdsleutel"], Directory.GetFiles(Path.Combine(_map, "sleutels")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Open_SleutelWegBijBestaandeDatabase_StoptDeStart()
    {
        await using var db = Db();
        await Bestand().OpenAsync(db, Nu, default);
        File.Delete(Bestand().Pad);

        var fout = await Assert.ThrowsAsync<InstellingException>(() => Bestand().OpenAsync(db, Nu, default));

        Assert.Contains("Opslag:Sleutelbestand", fout.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Bestand().Pad));
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen base64!")]
    [InlineData("a29ydA==")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public async Task Open_BestandIsKapotOfEenAndereSleutel_StoptDeStart(string inhoud)
    {
        await using var db = Db();
        await Bestand().OpenAsync(db, Nu, default);
        await File.WriteAllTextAsync(Bestand().Pad, inhoud);

        var fout = await Assert.ThrowsAsync<InstellingException>(() => Bestand().OpenAsync(db, Nu, default));

        Assert.Contains("Opslag:Sleutelbestand", fout.Message, StringComparison.Ordinal);
        Assert.Equal(inhoud, await File.ReadAllTextAsync(Bestand().Pad));
    }

    [Fact]
    public async Task Open_BestandIsEenMap_StoptDeStart()
    {
        Directory.CreateDirectory(Bestand().Pad);
        await using var db = Db();

        await Assert.ThrowsAsync<InstellingException>(() => Bestand().OpenAsync(db, Nu, default));
    }

    private Sleutelbestand Bestand()
    {
        var instellingen = new ConfigurationBuilder().AddInMemoryCollection([new("Opslag:Map", _map)]).Build();
        return Sleutelbestand.Kies(instellingen, Datamap.Open(instellingen, _map), _map);
    }

    private InkoopDbContext Db() => new(new DbContextOptionsBuilder<InkoopDbContext>().UseSqlite(Verbinding).Options);
}
