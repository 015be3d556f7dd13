using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Gebruikers;

[Trait("Regel", "AUD-02")]
public sealed class UitnodigingTests : IDisposable
{
    private const string Nieuweling = "nieuw@fictief.test";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Aannemen_ZonderAccount_MaaktEenAccountMetDeRol()
    {
        var link = await NodigUitAsync(Nieuweling);

        var antwoord = await _portal.Bezoeker().PostFormAsync(link, new Dictionary<string, string?> { ["Naam"] = "Inkoper 9", ["Wachtwoord"] = "fiets-lamp-rivier-oktober" });

        Assert.Equal("/account/aanmelden", antwoord.Headers.Location?.ToString());
        var gebruiker = await _portal.InDbAsync(db => db.Users.SingleAsync(g => g.Email == Nieuweling));
        Assert.True(gebruiker.EmailConfirmed);
        Assert.Equal(Rol.Inkoper, await _portal.InDbAsync(db => db.Aanstellingen.Where(a => a.GebruikerId == gebruiker.Id).Select(a => a.Rol).SingleAsync()));
        Assert.Equal(HttpStatusCode.Gone, (await _portal.Bezoeker().GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Aannemen_MetHetAccountVanDatAdres_GeeftDeRol()
    {
        var link = await NodigUitAsync(Mensen.ZonderRol);
        Assert.Contains("Meld u aan", await _portal.Bezoeker().HtmlAsync(link), StringComparison.Ordinal);

        var antwoord = await (await _portal.ClientAls(Mensen.ZonderRol)).PostFormAsync(link, new Dictionary<string, string?>(), $"{link}/aannemen");

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.True(await _portal.InDbAsync(db => db.Aanstellingen.AnyAsync(a => a.Rol == Rol.Inkoper && db.Users.Any(g => g.Id == a.GebruikerId && g.Email == Mensen.ZonderRol))));
    }

    [Fact]
    public async Task Aannemen_MetEenAnderAccount_KanNiet()
    {
        var link = await NodigUitAsync(Mensen.ZonderRol);
        var client = await _portal.ClientAls(Mensen.Aanbieder);
        var html = await client.HtmlAsync(link);
        Assert.DoesNotContain("/aannemen", html, StringComparison.Ordinal);
        using var inhoud = new FormUrlEncodedContent(Formulier.Lees(html)[0].Velden);

        await client.PostAsync($"{link}/aannemen", inhoud);

        Assert.Null(await _portal.InDbAsync(db => db.Uitnodigingen.Select(u => u.AangenomenOp).SingleAsync()));
    }

    [Fact]
    public async Task Link_NaZevenDagenOfIngetrokkenOfVerzonnen_WerktNiet()
    {
        var link = await NodigUitAsync(Nieuweling);
        Assert.Equal(HttpStatusCode.Gone, (await _portal.Bezoeker().GetAsync("/uitnodiging/verzonnen")).StatusCode);
        _portal.Klok.Verder(Uitnodiging.Geldigheid);
        Assert.Equal(HttpStatusCode.Gone, (await _portal.Bezoeker().GetAsync(link)).StatusCode);

        var tweede = await NodigUitAsync("tweede@fictief.test");
        var id = await _portal.InDbAsync(db => db.Uitnodigingen.Where(u => u.Email == "tweede@fictief.test").Select(u => u.Id).SingleAsync());
        await (await _portal.ClientAls(Mensen.Beheerder)).PostFormAsync("/beheer/uitnodigingen", new Dictionary<string, string?>(), $"/beheer/uitnodigingen/{id}/intrekken");
        Assert.Equal(HttpStatusCode.Gone, (await _portal.Bezoeker().GetAsync(tweede)).StatusCode);
    }

    [Fact]
    public async Task Database_BewaartHetGeheimVanDeLinkNiet()
    {
        var geheim = (await NodigUitAsync(Nieuweling)).Split('/')[^1];
        Assert.DoesNotContain(geheim, await _portal.InDbAsync(db => db.Uitnodigingen.Select(u => u.Vingerafdruk).SingleAsync()), StringComparison.OrdinalIgnoreCase);
    }

    private async Task<string> NodigUitAsync(string email)
    {
        var regio = await _portal.InDbAsync(db => db.Regios.Where(r => r.Sleutel == Mensen.Leeuwarden).Select(r => r.Id).SingleAsync());
        await (await _portal.ClientAls(Mensen.Beheerder)).PostFormAsync(
            "/beheer/uitnodigingen/nieuw",
            new Dictionary<string, string?> { ["Naam"] = "Nieuweling", ["Email"] = email, ["Rol"] = "Inkoper", ["RegioId"] = regio.ToString() },
            "/beheer/uitnodigingen/nieuw");
        return (await _portal.PostAsync(email))[^1].Brief.Pad!;
    }
}
