using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.Formulieren;
using WmoInkoop.Proefschermen;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Schermen;

/// <summary>A form posted after the session ended comes back after signing in, to the same person in the same browser, for an hour.</summary>
public sealed class BewaardFormulierTests : IDisposable
{
    private const string Adres = "/proef/besloten";
    private readonly PortalFactory _portal = new PortalFactory().MetProefschermen();

    [Fact]
    public async Task Post_NaHetEindeVanDeSessie_KomtTerugNaOpnieuwAanmelden()
    {
        var browser = await VerstuurNaEindeAsync(Mensen.Inkoper);

        using var client = await OpnieuwAlsAsync(Mensen.Inkoper, browser);
        var html = await client.HtmlAsync(Adres);

        Assert.Contains("Uw invoer is bewaard, controleer en verstuur opnieuw", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Getypt voor het einde\"", html, StringComparison.Ordinal);
        Assert.Contains("een lang &lt;verhaal&gt;</textarea>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim-wachtwoord", html, StringComparison.Ordinal);

        using var antwoord = await client.PostAsync(Adres, new FormUrlEncodedContent(Formulier.Lees(html)[^1].Velden));
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.DoesNotContain("Uw invoer is bewaard", await client.HtmlAsync(Adres), StringComparison.Ordinal);
        Assert.Equal(0, await _portal.InDbAsync(db => db.BewaardeFormulieren.CountAsync()));
    }

    [Fact]
    public async Task BewaardFormulier_WordtNooitVanzelfVerstuurd()
    {
        var browser = await VerstuurNaEindeAsync(Mensen.Inkoper);
        using var client = await OpnieuwAlsAsync(Mensen.Inkoper, browser);
        await client.HtmlAsync(Adres);

        Assert.DoesNotContain("Getypt voor het einde", await _portal.Bezoeker().HtmlAsync("/proef/formulier"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BewaardFormulier_VanEenAnder_WordtNietGetoond()
    {
        var browser = await VerstuurNaEindeAsync(Mensen.Inkoper);
        using var client = await OpnieuwAlsAsync(Mensen.TweedeInkoper, browser);
        Assert.DoesNotContain("Getypt voor het einde", await client.HtmlAsync(Adres), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BewaardFormulier_InEenAndereBrowser_WordtNietGetoond()
    {
        await VerstuurNaEindeAsync(Mensen.Inkoper);
        using var client = await _portal.ClientAls(Mensen.Inkoper);
        Assert.DoesNotContain("Getypt voor het einde", await client.HtmlAsync(Adres), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BewaardFormulier_NaEenUur_IsWeg()
    {
        var browser = await VerstuurNaEindeAsync(Mensen.Inkoper);
        _portal.Klok.Verder(BewaardFormulier.Bewaartijd);
        using var client = await OpnieuwAlsAsync(Mensen.Inkoper, browser);
        Assert.DoesNotContain("Getypt voor het einde", await client.HtmlAsync(Adres), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BewaardFormulier_StaatVersleuteldInDeDatabaseZonderWachtwoord()
    {
        var browser = await VerstuurNaEindeAsync(Mensen.Inkoper);
        var rij = await _portal.InDbAsync(db => db.BewaardeFormulieren.SingleAsync());
        Assert.DoesNotContain("Getypt", Encoding.UTF8.GetString(rij.Inhoud), StringComparison.Ordinal);

        await using var scope = _portal.Services.CreateAsyncScope();
        var velden = await scope.ServiceProvider.GetRequiredService<Formulierbewaring>().VindAsync(browser.Split('=')[1], Adres, rij.GebruikerId!.Value, _portal.Klok.GetUtcNow(), CancellationToken.None);
        Assert.Equal(["Getypt voor het einde"], velden!["Naam"]);
        Assert.DoesNotContain("Wachtwoord", velden.Keys);
        Assert.DoesNotContain(velden.Keys, k => k.StartsWith("__", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_VanEenAndereWebsite_WordtNietBewaard()
    {
        using var client = _portal.Bezoeker();
        using var vraag = new HttpRequestMessage(HttpMethod.Post, Adres) { Content = new FormUrlEncodedContent([new("Naam", "van elders")]) };
        vraag.Headers.Add("Origin", "https://elders.test");
        using var antwoord = await client.SendAsync(vraag);

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal(0, await _portal.InDbAsync(db => db.BewaardeFormulieren.CountAsync()));
    }

    [Fact]
    public async Task Post_MetBestand_BewaartAlleenDeTekst()
    {
        using var client = await _portal.ClientAls(Mensen.Inkoper);
        _portal.Klok.Verder(TimeSpan.FromDays(2));
        using var delen = new MultipartFormDataContent { { new StringContent("Getypt voor het einde"), "Naam" }, { new ByteArrayContent(new byte[100_000]), "Bestand", "plan.pdf" } };
        var browser = await VerstuurAsync(client, delen);

        using var opnieuw = await OpnieuwAlsAsync(Mensen.Inkoper, browser);
        Assert.Contains("value=\"Getypt voor het einde\"", await opnieuw.HtmlAsync(Adres), StringComparison.Ordinal);
        Assert.True((await _portal.InDbAsync(db => db.BewaardeFormulieren.SingleAsync())).Inhoud.Length < 1000);
    }

    [Fact]
    public async Task Post_MetDeCookieVanEenAfgelopenSessie_VakerDanMag_WordtNietBewaardEnDatZegtHetPortaal()
    {
        var cookie = await _portal.SessieAsync(Mensen.Inkoper);
        _portal.Klok.Verder(TimeSpan.FromDays(2));
        for (var i = 0; i < Formulierbewaring.MaxPerAccount; i++)
        {
            using var eerder = await NieuweBrowserAsync();
            Assert.DoesNotContain("bewaren lukte deze keer niet", await eerder.HtmlAsync("/account/aanmelden"), StringComparison.Ordinal);
        }

        using var laatste = await NieuweBrowserAsync();

        Assert.Equal(Formulierbewaring.MaxPerAccount, await _portal.InDbAsync(db => db.BewaardeFormulieren.CountAsync()));
        Assert.Contains("bewaren lukte deze keer niet", await laatste.HtmlAsync("/account/aanmelden"), StringComparison.Ordinal);

        async Task<HttpClient> NieuweBrowserAsync()
        {
            var client = _portal.Bezoeker();
            using var vraag = new HttpRequestMessage(HttpMethod.Post, Adres) { Content = new FormUrlEncodedContent([new("Naam", "vol")]) };
            vraag.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
            vraag.Headers.Add("Cookie", $"{cookie.Name}={cookie.Value}");
            using var antwoord = await client.SendAsync(vraag);
            Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
            return client;
        }
    }

    [Fact]
    public async Task Post_TeGroot_WordtNietBewaardEnDatZegtHetPortaal()
    {
        using var client = _portal.Bezoeker();
        using var vraag = new HttpRequestMessage(HttpMethod.Post, Adres) { Content = new FormUrlEncodedContent([new("Naam", new string('x', BewaardFormulier.MaxInhoud))]) };
        vraag.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var antwoord = await client.SendAsync(vraag);

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Contains("vul het na het aanmelden opnieuw in", await client.HtmlAsync("/account/aanmelden"), StringComparison.Ordinal);
        Assert.DoesNotContain("vul het na het aanmelden opnieuw in", await client.HtmlAsync("/account/aanmelden"), StringComparison.Ordinal);
    }

    public void Dispose() => _portal.Dispose();

    private async Task<string> VerstuurNaEindeAsync(string email)
    {
        using var client = await _portal.ClientAls(email);
        var formulier = Formulier.Lees(await client.HtmlAsync(Adres))[^1];
        _portal.Klok.Verder(TimeSpan.FromDays(2));
        using var inhoud = new FormUrlEncodedContent(formulier.Met([new("Naam", "Getypt voor het einde"), new("Toelichting", "een lang <verhaal>"), new("Wachtwoord", "geheim-wachtwoord")]));
        return await VerstuurAsync(client, inhoud);
    }

    /// <summary>Posts with an ended session and gives back the cookie the browser keeps.</summary>
    private static async Task<string> VerstuurAsync(HttpClient client, HttpContent inhoud)
    {
        using var vraag = new HttpRequestMessage(HttpMethod.Post, Adres) { Content = inhoud };
        vraag.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var antwoord = await client.SendAsync(vraag);
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Contains("/account/aanmelden?terug=%2Fproef%2Fbesloten", antwoord.Headers.Location!.ToString(), StringComparison.Ordinal);
        return Assert.Single(antwoord.Headers.GetValues("Set-Cookie"), c => c.StartsWith("wmoinkoop-bewaard=", StringComparison.Ordinal)).Split(';')[0];
    }

    private async Task<HttpClient> OpnieuwAlsAsync(string email, string browser)
    {
        var client = await _portal.ClientAls(email);
        client.DefaultRequestHeaders.Add("Cookie", browser);
        return client;
    }
}
