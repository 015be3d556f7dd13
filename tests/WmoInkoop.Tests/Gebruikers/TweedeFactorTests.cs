using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Gebruikers;

[Trait("Regel", "AUD-02")]
public sealed partial class TweedeFactorTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Code_JuistNaWachtwoord_BegintDeSessieEnGaatTerug()
    {
        var telefoon = await Telefoon.VanAsync(_portal, Mensen.Inkoper);
        var client = _portal.Bezoeker();

        var eerste = await WachtwoordAsync(client, "/account");
        Assert.Equal("/account/tweede-factor?Terug=%2Faccount", eerste.Headers.Location?.ToString());
        Assert.Equal(0, await _portal.InDbAsync(db => db.Sessies.CountAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);

        var tweede = await CodeAsync(client, telefoon.Code, "?terug=%2Faccount");
        Assert.Equal("/account", tweede.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Code_TweeKeerDezelfde_WordtGeweigerd()
    {
        var telefoon = await Telefoon.VanAsync(_portal, Mensen.Inkoper);
        var code = telefoon.Code;
        var (een, twee) = (_portal.Bezoeker(), _portal.Bezoeker());
        await WachtwoordAsync(een);
        await WachtwoordAsync(twee);

        Assert.Equal(HttpStatusCode.Redirect, (await CodeAsync(een, code)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CodeAsync(twee, code)).StatusCode);
        _portal.Klok.Verder(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.Redirect, (await CodeAsync(twee, telefoon.Code)).StatusCode);
    }

    [Fact]
    public async Task Code_VijfKeerFout_ZetOpSlotOokAlWasHetWachtwoordSteedsGoed()
    {
        var telefoon = await Telefoon.VanAsync(_portal, Mensen.Inkoper);
        for (var keer = 1; keer <= Gebruiker.MaxPogingen; keer++)
        {
            var client = _portal.Bezoeker();
            Assert.Equal(HttpStatusCode.Redirect, (await WachtwoordAsync(client)).StatusCode); // the right password must not start the count anew
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CodeAsync(client, telefoon.FouteCode)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await WachtwoordAsync(_portal.Bezoeker())).StatusCode);
        Assert.Equal("Uw account is tijdelijk op slot", Assert.Single(await _portal.PostAsync(Mensen.Inkoper)).Brief.Onderwerp);
        Assert.Equal(0, await _portal.InDbAsync(db => db.Sessies.CountAsync()));
    }

    [Fact]
    public async Task Code_ZonderWachtwoord_GaatNaarAanmelden() =>
        Assert.Equal("/account/aanmelden", (await _portal.Bezoeker().GetAsync("/account/tweede-factor")).Headers.Location?.ToString());

    [Fact]
    public async Task Personeel_ZonderTweedeFactor_KanAlleenInstellen()
    {
        await _portal.InDbAsync(db => db.Users.Where(g => g.Email == Mensen.Beheerder).ExecuteUpdateAsync(s => s.SetProperty(g => g.TwoFactorEnabled, false)));
        var client = await _portal.ClientAls(Mensen.Beheerder);

        foreach (var pad in new[] { "/beheer/gebruikers", "/account", "/account/sessies" })
        {
            Assert.Equal("/account/tweede-factor/instellen", (await client.GetAsync(pad)).Headers.Location?.ToString());
        }

        var codes = await StelInAsync(client);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/beheer/gebruikers")).StatusCode);
        Assert.Equal(Herstelcode.Aantal, codes.Count);
    }

    [Fact]
    public async Task Instellen_MetFouteCode_BewaartNietsEnToontDezelfdeSleutel()
    {
        var client = await _portal.ClientAls(Mensen.ZonderRol);
        var voor = Geheim(await client.HtmlAsync("/account/tweede-factor/instellen"));

        var antwoord = await client.PostFormAsync("/account/tweede-factor/instellen", new Dictionary<string, string?> { ["Code"] = "nee" }, "/account/tweede-factor/instellen");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.NotEqual(voor, Geheim(await client.HtmlAsync("/account/tweede-factor/instellen"))); // a new page, a new secret
        Assert.Equal(0, await _portal.InDbAsync(db => db.TweedeFactoren.CountAsync()));
    }

    [Fact]
    public async Task Instellen_MeldtAndereApparatenAf()
    {
        var ander = await _portal.ClientAls(Mensen.ZonderRol);
        var client = await _portal.ClientAls(Mensen.ZonderRol);

        await StelInAsync(client);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ander.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Herstelcode_WerktEenKeer()
    {
        var codes = await StelInAsync(await _portal.ClientAls(Mensen.ZonderRol));
        var (een, twee) = (_portal.Bezoeker(), _portal.Bezoeker());
        await WachtwoordAsync(een, email: Mensen.ZonderRol);
        await WachtwoordAsync(twee, email: Mensen.ZonderRol);

        Assert.Equal(HttpStatusCode.Redirect, (await CodeAsync(een, codes[0].ToUpperInvariant())).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CodeAsync(twee, codes[0])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await CodeAsync(twee, codes[1])).StatusCode);
        Assert.Equal(2, await _portal.InDbAsync(db => db.AuditRegels.CountAsync(r => r.Actie == AuditActie.HerstelcodeGebruikt)));
    }

    private static Task<HttpResponseMessage> WachtwoordAsync(HttpClient client, string? terug = null, string email = Mensen.Inkoper) =>
        client.PostFormAsync($"/account/aanmelden{(terug is null ? "" : $"?terug={Uri.EscapeDataString(terug)}")}", new Dictionary<string, string?> { ["Email"] = email, ["Wachtwoord"] = Mensen.Wachtwoord });

    private static Task<HttpResponseMessage> CodeAsync(HttpClient client, string code, string vraag = "") =>
        client.PostFormAsync($"/account/tweede-factor{vraag}", new Dictionary<string, string?> { ["Code"] = code });

    private async Task<List<string>> StelInAsync(HttpClient client)
    {
        var pagina = await client.HtmlAsync("/account/tweede-factor/instellen");
        var formulier = Formulier.Lees(pagina).Single(f => f.Actie == "/account/tweede-factor/instellen");
        var code = Totp.Code(Totp.Geheim(Geheim(pagina)), _portal.Klok.GetUtcNow());
        using var inhoud = new FormUrlEncodedContent(formulier.Met(new Dictionary<string, string?> { ["Code"] = code }));
        var antwoord = await client.PostAsync("/account/tweede-factor/instellen", inhoud);
        return [.. Herstelcodes().Matches(await antwoord.Content.ReadAsStringAsync()).Select(m => m.Groups[1].Value)];
    }

    private static string Geheim(string pagina) => Sleutel().Match(pagina).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex("<code class=\"utrecht-code\">([A-Z2-7 ]{39})</code>")]
    private static partial Regex Sleutel();

    [GeneratedRegex("<code class=\"utrecht-code\">([a-z2-9]{5}-[a-z2-9]{5})</code>")]
    private static partial Regex Herstelcodes();
}
