using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Volgers;

/// <summary>Following with only an address: it begins with a link, and whoever has the link can stop.</summary>
public sealed class VolgenHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Adres = "lezer@fictief.test";

    [Fact, Trait("Regel", "TRJ-03")]
    public async Task Volgen_ZonderAccount_BegintNaDeLink_EnStoptDaarmee()
    {
        var aanbesteding = await portal.PubliceerAsync();
        var nummer = await NummerAsync(aanbesteding.Id);
        using var bezoeker = portal.Bezoeker();
        var pad = $"/aanbestedingen/{nummer}/volgen";
        using (var fout = await bezoeker.PostFormAsync(pad, new Dictionary<string, string?> { ["Email"] = "geen adres" }))
        {
            Assert.Contains("Vul een e-mailadres in", await fout.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await bezoeker.PostFormAsync(pad, new Dictionary<string, string?> { ["Email"] = "Lezer@Fictief.test" });
        await bezoeker.PostFormAsync(pad, new Dictionary<string, string?> { ["Email"] = Adres });
        var brief = Assert.Single(await portal.PostAsync(Adres)).Brief; // once a day, whoever types it
        Assert.Null(await BevestigdAsync());

        await bezoeker.PostFormAsync(brief.Pad!, new Dictionary<string, string?> { ["doe"] = "bevestig" });
        Assert.NotNull(await BevestigdAsync());
        Assert.Contains("Stoppen met volgen", await bezoeker.HtmlAsync(brief.Pad!), StringComparison.Ordinal);

        using var vreemd = await bezoeker.GetAsync($"/volgen/{new string('0', 32)}");
        Assert.Equal(HttpStatusCode.NotFound, vreemd.StatusCode);
        await bezoeker.PostFormAsync(brief.Pad!, new Dictionary<string, string?> { ["doe"] = "stop" });
        Assert.False(await portal.InDbAsync(db => db.Volgers.AnyAsync(v => v.Email == Adres)));

        Task<DateTimeOffset?> BevestigdAsync() => portal.InDbAsync(db => db.Volgers.Where(v => v.Email == Adres).Select(v => v.BevestigdOp).SingleAsync());
    }

    [Fact, Trait("Regel", "TRJ-03")]
    public async Task Volgen_MetEenOudeLink_VraagtEenNieuwe()
    {
        var aanbesteding = await portal.PubliceerAsync();
        var nummer = await NummerAsync(aanbesteding.Id);
        using var bezoeker = portal.Bezoeker();
        await bezoeker.PostFormAsync($"/aanbestedingen/{nummer}/volgen", new Dictionary<string, string?> { ["Email"] = "laat@fictief.test" });
        var link = Assert.Single(await portal.PostAsync("laat@fictief.test")).Brief.Pad!;
        portal.Klok.Verder(TimeSpan.FromDays(8));

        using var verlopen = await bezoeker.PostFormAsync(link, new Dictionary<string, string?>());

        Assert.EndsWith($"/aanbestedingen/{nummer}/volgen", verlopen.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Null(await portal.InDbAsync(db => db.Volgers.Where(v => v.Email == "laat@fictief.test").Select(v => v.BevestigdOp).SingleAsync()));
    }

    private Task<string> NummerAsync(Guid id) => portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == id).Select(a => a.Nummer).SingleAsync());
}
