using Microsoft.AspNetCore.Hosting;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Gebruikers;

/// <summary>The flags of every cookie the portal sets, as a browser gets them over https.</summary>
[Trait("Regel", "AUD-02")]
public sealed class CookieTests
{
    [Theory]
    [InlineData("Production", "__Host-")]
    [InlineData("Test", "")]
    public async Task Cookies_OverHttps_ZijnSecureHttpOnlyEnSameSite(string omgeving, string voorvoegsel)
    {
        await using var portal = new PortalFactory();
        await using var metOmgeving = portal.WithWebHostBuilder(b => b.UseEnvironment(omgeving));
        using var bezoeker = metOmgeving.CreateClient(portal.ClientOptions);

        using var pagina = await bezoeker.GetAsync("/account/aanmelden");
        pagina.EnsureSuccessStatusCode();
        var antiforgery = Assert.Single(Cookies(pagina), c => c.StartsWith($"{voorvoegsel}wmoinkoop-formulier=", StringComparison.Ordinal));
        using var aangemeld = await bezoeker.PostFormAsync("/account/aanmelden", new Dictionary<string, string?> { ["Email"] = Mensen.Aanbieder, ["Wachtwoord"] = Mensen.Wachtwoord });
        var sessie = Assert.Single(Cookies(aangemeld), c => c.StartsWith($"{voorvoegsel}wmoinkoop=", StringComparison.Ordinal));

        EisVlaggen(antiforgery, "strict");
        EisVlaggen(sessie, "lax");
        Assert.DoesNotContain("expires=", sessie, StringComparison.OrdinalIgnoreCase); // gone when the browser closes
    }

    [Theory]
    [InlineData("Production", "__Host-")]
    [InlineData("Test", "")]
    public async Task Cookie_TussenWachtwoordEnCode_HeeftDezelfdeVlaggen(string omgeving, string voorvoegsel)
    {
        await using var portal = new PortalFactory();
        await using var metOmgeving = portal.WithWebHostBuilder(b => b.UseEnvironment(omgeving));
        using var bezoeker = metOmgeving.CreateClient(portal.ClientOptions);

        using var halverwege = await bezoeker.PostFormAsync("/account/aanmelden", new Dictionary<string, string?> { ["Email"] = Mensen.Inkoper, ["Wachtwoord"] = Mensen.Wachtwoord });

        EisVlaggen(Assert.Single(Cookies(halverwege), c => c.StartsWith($"{voorvoegsel}wmoinkoop-code=", StringComparison.Ordinal)), "lax");
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage antwoord) => antwoord.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    private static void EisVlaggen(string cookie, string sameSite)
    {
        var vlaggen = cookie.Split("; ")[1..];
        Assert.Contains("secure", vlaggen);
        Assert.Contains("httponly", vlaggen);
        Assert.Contains($"samesite={sameSite}", vlaggen);
        Assert.Contains("path=/", vlaggen);
        Assert.DoesNotContain(vlaggen, v => v.StartsWith("domain=", StringComparison.Ordinal));
    }
}
