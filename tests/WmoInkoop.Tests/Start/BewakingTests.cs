using System.Net;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Start;

public sealed class BewakingTests
{
    [Fact]
    public async Task Gezondheid_ZonderHoofdsleutel_IsNietGereedMaarLeeftEnZegtNietWaarom()
    {
        await using var portal = new PortalFactory();
        using var bezoeker = portal.Bezoeker();
        Assert.Equal("Healthy", await bezoeker.GetStringAsync("/health/ready"));

        File.Delete(Path.Combine(portal.Map, "sleutels", "hoofdsleutel"));

        using var gereed = await bezoeker.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, gereed.StatusCode);
        Assert.Equal("Unhealthy", await gereed.Content.ReadAsStringAsync());
        Assert.Equal("Healthy", await bezoeker.GetStringAsync("/health/live"));
    }

    [Fact]
    public async Task Verzoeklog_VanEenPagina_HoudtDeRouteEnNietHetAdres()
    {
        await using var portal = new PortalFactory();
        using var bezoeker = portal.Bezoeker();

        await bezoeker.GetAsync("/account/aanmelden?terug=%2Fgeheim");

        var regel = Assert.Single(portal.Logboek.Regels, r => r.Categorie.EndsWith("Verzoeklog", StringComparison.Ordinal));
        Assert.StartsWith("GET /account/aanmelden answered 200 in ", regel.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", regel.Tekst, StringComparison.Ordinal);
    }
}
