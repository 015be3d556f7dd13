using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WmoInkoop.Proefschermen;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Schermen;

public sealed partial class FoutpaginaTests : IDisposable
{
    private readonly PortalFactory _portal = new PortalFactory().MetProefschermen();
    private readonly HttpClient _client;

    public FoutpaginaTests() => _client = _portal.Bezoeker();

    [Theory]
    [InlineData("/bestaat-niet")]
    [InlineData("/bestaat-niet.php")]
    [InlineData("/css/bestaat-niet.css")]
    public async Task OnbekendAdres_NietAangemeld_GeeftEenPaginaMetNummer(string adres)
    {
        using var antwoord = await _client.GetAsync(adres);
        var html = await antwoord.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        Assert.Contains("Deze pagina is er niet", html, StringComparison.Ordinal);
        Assert.Matches(Nummer(), html);
        Assert.True(antwoord.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/bestaat-niet", HttpStatusCode.NotFound)]
    public async Task Head_AntwoordtAlsGetZonderInhoud(string adres, HttpStatusCode status)
    {
        using var antwoord = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, adres));
        Assert.Equal(status, antwoord.StatusCode);
    }

    [Theory]
    [InlineData(400, "Dit verzoek klopt niet")]
    [InlineData(403, "U mag dit niet doen")]
    [InlineData(404, "Deze pagina is er niet")]
    [InlineData(409, "Iemand was u voor")]
    [InlineData(413, "Dit bestand is te groot")]
    [InlineData(500, "Er ging iets mis")]
    public async Task Statuscode_KrijgtEenEigenPaginaMetNummerDatInHetLogStaat(int status, string titel)
    {
        using var antwoord = await _client.GetAsync($"/proef/status/{status}");
        var html = await antwoord.Content.ReadAsStringAsync();

        Assert.Equal(status, (int)antwoord.StatusCode);
        Assert.Contains(titel, html, StringComparison.Ordinal);
        var nummer = Nummer().Match(html).Groups[1].Value;
        Assert.Contains(_portal.Logboek.Regels, r => r.Tekst.Contains(nummer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fout_InHetPortaal_LektNietsEnStaatMetHetNummerInHetLog()
    {
        using var antwoord = await _client.GetAsync("/proef/stuk");
        var html = await antwoord.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, antwoord.StatusCode);
        Assert.DoesNotContain("geheim detail", html, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperationException", html, StringComparison.Ordinal);
        Assert.True(antwoord.Headers.Contains("Content-Security-Policy"));
        var nummer = Nummer().Match(html).Groups[1].Value;
        var regel = Assert.Single(_portal.Logboek.Regels, r => r.Ernst is LogLevel.Error && r.Fout?.Message == "geheim detail over Zorg Fictief");
        Assert.Contains(nummer, regel.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fout_TerwijlDeDatabaseNietMeewerkt_HeeftTochEenPagina()
    {
        using var aangemeld = await _portal.ClientAls(Mensen.Inkoper);
        await _portal.InDbAsync(db => db.Database.ExecuteSqlAsync($"ALTER TABLE Sessies RENAME TO Weg")); // every signed-in request asks for it
        using var antwoord = await aangemeld.GetAsync("/");

        Assert.Equal(HttpStatusCode.InternalServerError, antwoord.StatusCode);
        Assert.Matches(Nummer(), await antwoord.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_ZonderAntiforgery_LegtUitWatErIsEnDoetNiets()
    {
        using var antwoord = await _client.PostAsync("/proef/formulier", new FormUrlEncodedContent([new("Naam", "zonder token")]));
        var html = await antwoord.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        Assert.Contains("Er is niets uitgevoerd", html, StringComparison.Ordinal);
        Assert.DoesNotContain("zonder token", await _client.HtmlAsync("/proef/formulier"), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _client.Dispose();
        _portal.Dispose();
    }

    [GeneratedRegex(@"Nummer van deze melding: <strong class=""ip-nummer"">([0-9A-Z]{4}-[0-9A-Z]{4})</strong>")]
    private static partial Regex Nummer();
}
