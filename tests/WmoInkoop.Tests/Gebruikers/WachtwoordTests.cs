using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Gebruikers;

[Trait("Regel", "AUD-02")]
public sealed class WachtwoordTests : IDisposable
{
    private const string Nieuw = "fiets-lamp-rivier-oktober";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("kort-11-tek")]
    [InlineData("Welkom2026!!")]
    [InlineData("WelkomLeeuwarden-2026")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("Zomer2025zomer")]
    [InlineData("Naam.Achternaam@fictief.test")]
    public void Regels_MakkelijkTeRaden_WordtGeweigerd(string wachtwoord) => Assert.Single(Wachtwoordregels.Fouten("naam.achternaam@fictief.test", wachtwoord));

    [Theory]
    [InlineData("fiets-lamp-rivier-oktober")]
    [InlineData("Wk7#pQz!9Lm2x")]
    [InlineData("drie woorden zijn genoeg")]
    public void Regels_Goed_MagWel(string wachtwoord) => Assert.Empty(Wachtwoordregels.Fouten("naam@fictief.test", wachtwoord));

    [Fact]
    public async Task Vergeten_BekendOfOnbekend_GeeftHetzelfdeAntwoord()
    {
        var bekend = await VraagAsync(Mensen.ZonderRol);
        var onbekend = await VraagAsync("niemand@fictief.test");

        Assert.Equal(bekend.StatusCode, onbekend.StatusCode);
        Assert.Equal(bekend.Headers.Location, onbekend.Headers.Location);
        Assert.Equal(Mensen.ZonderRol, Assert.Single(await _portal.PostAsync()).Email);
    }

    [Fact]
    public async Task Vergeten_BekendOnbekendOfTeVaak_DoetEvenveelInDeDatabase()
    {
        using var client = _portal.Bezoeker();
        var opdrachten = new List<int>();
        foreach (var email in new[] { "warm@fictief.test", Mensen.ZonderRol, Mensen.ZonderRol, "niemand@fictief.test" })
        {
            var formulier = Formulier.Lees(await client.HtmlAsync("/account/wachtwoord-vergeten"))[^1];
            using var inhoud = new FormUrlEncodedContent(formulier.Met([new("Email", email)]));
            opdrachten.Add(await _portal.Queries.TelAsync(() => client.PostAsync("/account/wachtwoord-vergeten", inhoud)));
        }

        Assert.InRange(opdrachten[1] - opdrachten[3], 0, 1); // only the moment of the link is kept for a known address
        Assert.Equal(opdrachten[2], opdrachten[3]);
        Assert.Single(await _portal.PostAsync());
    }

    [Fact]
    public async Task Vergeten_VaakAchterElkaar_StuurtEenMail()
    {
        await VraagAsync(Mensen.ZonderRol);
        await VraagAsync(Mensen.ZonderRol);
        Assert.Single(await _portal.PostAsync());
    }

    [Fact]
    public async Task Herstellen_MetDeLink_WerktEenKeerEnMeldtOveralAf()
    {
        var ingelogd = await _portal.ClientAls(Mensen.ZonderRol);
        var link = await LinkAsync();

        var antwoord = await HerstelAsync(link, Nieuw);
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ingelogd.GetAsync("/account")).StatusCode);
        Assert.Contains("werkt niet meer", await _portal.Bezoeker().HtmlAsync(link), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await MeldAanAsync(Nieuw)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await MeldAanAsync(Mensen.Wachtwoord)).StatusCode);
        Assert.Equal(1, await _portal.InDbAsync(db => db.AuditRegels.CountAsync(r => r.Actie == AuditActie.WachtwoordHersteld)));
    }

    [Fact]
    public async Task Herstellen_NaEenDag_WerktNietMeer()
    {
        var link = await LinkAsync();
        _portal.Klok.Verder(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        Assert.Contains("werkt niet meer", await _portal.Bezoeker().HtmlAsync(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Herstellen_LinkVanEenAnder_WerktNiet()
    {
        var ander = await _portal.InDbAsync(db => db.Users.Where(g => g.Email == Mensen.Aanbieder).Select(g => g.Id).SingleAsync());
        var link = await LinkAsync();
        var verdraaid = $"{link[..link.IndexOf("wie=", StringComparison.Ordinal)]}wie={ander:N}{link[link.IndexOf("&kenmerk", StringComparison.Ordinal)..]}";
        Assert.Contains("werkt niet meer", await _portal.Bezoeker().HtmlAsync(verdraaid), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Herstellen_MetVeelgebruiktWachtwoord_WordtGeweigerdEnDeLinkBlijft()
    {
        var link = await LinkAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await HerstelAsync(link, "Welkom2026!!")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await HerstelAsync(link, Nieuw)).StatusCode);
    }

    [Fact]
    public async Task Wijzigen_MeldtAndereApparatenAfEnDitNiet()
    {
        var ander = await _portal.ClientAls(Mensen.ZonderRol);
        var client = await _portal.ClientAls(Mensen.ZonderRol);

        var antwoord = await client.PostFormAsync("/account/wachtwoord", new Dictionary<string, string?> { ["Wachtwoord"] = Mensen.Wachtwoord, ["Nieuw"] = Nieuw }, "/account/wachtwoord");

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ander.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Wijzigen_MetFoutHuidigWachtwoord_TeltMeeVoorHetSlot()
    {
        var client = await _portal.ClientAls(Mensen.ZonderRol);
        for (var keer = 1; keer <= Gebruiker.MaxPogingen; keer++)
        {
            var antwoord = await client.PostFormAsync("/account/wachtwoord", new Dictionary<string, string?> { ["Wachtwoord"] = "Dit-is-het-niet-1", ["Nieuw"] = Nieuw }, "/account/wachtwoord");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await MeldAanAsync(Mensen.Wachtwoord)).StatusCode);
    }

    [Fact]
    public async Task Bevestigen_MetDeLinkUitDeMail_MaaktAanmeldenMogelijk()
    {
        await _portal.InDbAsync(db => db.Users.Where(g => g.Email == Mensen.ZonderRol).ExecuteUpdateAsync(s => s.SetProperty(g => g.EmailConfirmed, false)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await MeldAanAsync(Mensen.Wachtwoord)).StatusCode);
        var link = Assert.Single(await _portal.PostAsync(Mensen.ZonderRol)).Brief.Pad!;

        // who only reads the mail did not choose the password: without it the address stays unconfirmed
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await BevestigAsync(link, "niet-het-gekozen-wachtwoord")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await MeldAanAsync(Mensen.Wachtwoord)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await BevestigAsync(link, Mensen.Wachtwoord)).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await MeldAanAsync(Mensen.Wachtwoord)).StatusCode);
    }

    private Task<HttpResponseMessage> BevestigAsync(string link, string wachtwoord) =>
        _portal.Bezoeker().PostFormAsync(link, new Dictionary<string, string?> { ["Wachtwoord"] = wachtwoord });

    private Task<HttpResponseMessage> VraagAsync(string email) =>
        _portal.Bezoeker().PostFormAsync("/account/wachtwoord-vergeten", new Dictionary<string, string?> { ["Email"] = email });

    private async Task<string> LinkAsync()
    {
        await VraagAsync(Mensen.ZonderRol);
        return Assert.Single(await _portal.PostAsync(Mensen.ZonderRol)).Brief.Pad!;
    }

    private Task<HttpResponseMessage> HerstelAsync(string link, string wachtwoord) =>
        _portal.Bezoeker().PostFormAsync(link, new Dictionary<string, string?> { ["Nieuw"] = wachtwoord });

    private Task<HttpResponseMessage> MeldAanAsync(string wachtwoord) =>
        _portal.Bezoeker().PostFormAsync("/account/aanmelden", new Dictionary<string, string?> { ["Email"] = Mensen.ZonderRol, ["Wachtwoord"] = wachtwoord });
}
