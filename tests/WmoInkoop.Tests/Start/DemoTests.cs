using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.TestSupport;
using WmoInkoop.Web.Infrastructure.Demo;
using Xunit;

namespace WmoInkoop.Tests.Start;

/// <summary>The demo: loaded once into an empty database, again on request, and nowhere but in Development.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly string _map = Werkmap.Nieuw();

    private string Bestand => Path.Combine(_map, "portal.db");

    [Fact]
    public async Task Demo_InDevelopment_WordtGeladenGetoondEnOpVerzoekVervangen()
    {
        await using (var portaal = PortaalProces.Start(_map, [], "Development"))
        {
            var adres = await portaal.AdresAsync();
            using var client = new HttpClient { BaseAddress = adres };
            Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));
            Assert.Contains(adres.GetLeftPart(UriPartial.Authority), portaal.Uitvoer, StringComparison.Ordinal);
            Assert.All(DemoAccounts.Overzicht, regel => Assert.Contains(regel, portaal.Uitvoer, StringComparison.Ordinal));

            // its file must not be taken away from under a running portal
            await using var tijdens = PortaalProces.Start(_map, ["demo", "opnieuw"], "Development");
            Assert.Equal(1, await tijdens.EindeAsync());
            Assert.Contains("stop that portal first", tijdens.Fouten, StringComparison.Ordinal);
            Assert.Equal(0, await portaal.BeeindigAsync());
        }

        var eerst = await AccountsAsync();
        await using var opnieuw = PortaalProces.Start(_map, ["demo", "opnieuw"], "Development");
        Assert.Equal(0, await opnieuw.EindeAsync());

        var daarna = await AccountsAsync();
        Assert.Equal(eerst.Count, daarna.Count);
        Assert.Empty(eerst.Intersect(daarna));
    }

    [Fact]
    public async Task DemoOpnieuw_BuitenDevelopment_WordtGeweigerd()
    {
        Testdatabase.Kopieer(Bestand);
        var eerst = await AccountsAsync();

        await using var opnieuw = PortaalProces.Start(_map, ["demo", "opnieuw"]);

        Assert.Equal(1, await opnieuw.EindeAsync());
        Assert.Equal("'demo opnieuw' maakt de database leeg en kan alleen in Development; dit is Test.", opnieuw.Fouten);
        Assert.Equal(eerst, await AccountsAsync());
    }

    public void Dispose()
    {
        Testdatabase.Sluit(Bestand);
        Werkmap.Verwijder(_map);
    }

    private async Task<List<Guid>> AccountsAsync()
    {
        await using var db = new InkoopDbContext(Testdatabase.Opties(Bestand));
        var ids = await db.Users.Select(g => g.Id).OrderBy(id => id).ToListAsync();
        Testdatabase.Sluit(Bestand);
        return ids;
    }
}
