using System.Net;
using System.Text.RegularExpressions;
using WmoInkoop.TestSupport;
using WmoInkoop.Web.Infrastructure.Schermen;
using Xunit;

namespace WmoInkoop.Tests.Schermen;

/// <summary>The public pages, the menu per role and the frame around every page.</summary>
public sealed partial class PaginaTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("/", "Goede ondersteuning, open en eerlijk ingekocht")]
    [InlineData("/over", "Over WmoInkoop")]
    [InlineData("/toegankelijkheid", "Toegankelijkheid")]
    [InlineData("/privacy", "Privacy")]
    public async Task OpenbarePagina_IsErOokVoorHead(string adres, string kop)
    {
        using var client = portal.Bezoeker();
        Assert.Contains($"{kop}</h1>", await client.HtmlAsync(adres), StringComparison.Ordinal);
        using var antwoord = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, adres));
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
    }

    [Theory]
    [InlineData("/favicon.ico", "image/x-icon")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    [InlineData("/robots.txt", "text/plain")]
    public async Task Bestand_VoorMachines_IsEr(string adres, string soort)
    {
        using var antwoord = await portal.Bezoeker().GetAsync(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.Equal(soort, antwoord.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Mensen.Inkoper)]
    [InlineData(Mensen.Beheerder)]
    [InlineData(Mensen.Aanbieder)]
    [InlineData(Mensen.ZonderRol)]
    public async Task Menu_LeidtVoorElkeRolNaarPaginasDieErZijn(string? email)
    {
        using var client = email is null ? portal.Bezoeker() : await portal.ClientAls(email);
        var html = await client.HtmlAsync("/over");
        var adressen = Link().Matches(html).Select(m => m.Groups[1].Value).Where(a => a.StartsWith('/')).Distinct().ToList();

        Assert.Contains("/privacy", adressen);
        foreach (var adres in adressen)
        {
            using var antwoord = await client.GetAsync(adres);
            Assert.True(antwoord.StatusCode is HttpStatusCode.OK, $"{adres} answers {(int)antwoord.StatusCode} to {email ?? "a visitor"}");
        }
    }

    [Fact]
    public async Task Menu_ToontBeheerAlleenAanDeBeheerder()
    {
        Assert.Contains("href=\"/beheer\"", await (await portal.ClientAls(Mensen.Beheerder)).HtmlAsync("/over"), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/beheer\"", await (await portal.ClientAls(Mensen.Inkoper)).HtmlAsync("/over"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Menu_MerktDeHuidigePagina()
    {
        var html = await portal.Bezoeker().HtmlAsync("/over");
        Assert.Matches("aria-current=\"page\"[^>]*href=\"/over\"|href=\"/over\"[^>]*aria-current=\"page\"", html);
    }

    [Theory]
    [InlineData("E-mailadres", "e-mailadres")]
    [InlineData("Naam van de organisatie", "naam van de organisatie")]
    [InlineData("KvK-nummer", "KvK-nummer")]
    [InlineData("AGB-code", "AGB-code")]
    public void Label_MiddenInEenZin_HoudtAfkortingen(string label, string midden) => Assert.Equal(midden, NederlandseTeksten.Midden(label));

    [GeneratedRegex("href=\"([^\"#?]+)\"")]
    private static partial Regex Link();
}
