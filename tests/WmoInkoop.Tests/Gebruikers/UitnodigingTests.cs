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

    [Theory, Trait("Regel", "AAN-03")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Aannemen_VreemdeRegistreerdeHetAdres_KomtDeGenodigdeBinnenEnDeVreemdeNiet(bool eerstGeregistreerd)
    {
        const string vanVreemde = "een-wachtwoord-van-een-vreemde";
        var link = eerstGeregistreerd ? "" : await NodigUitAsync(Nieuweling);
        await RegistreerAsync(Nieuweling.ToUpperInvariant(), vanVreemde);
        var bevestiglink = (await _portal.PostAsync(Nieuweling)).Single(p => p.Brief.Onderwerp == "Bevestig uw e-mailadres").Brief.Pad!;
        for (var keer = 0; keer < Gebruiker.MaxPogingen; keer++)
        {
            await MeldAanAsync("verkeerd-wachtwoord"); // and the stranger locks the account as well
        }

        link = eerstGeregistreerd ? await NodigUitAsync(Nieuweling) : link;
        Assert.Contains("Die vervalt", await _portal.Bezoeker().HtmlAsync(link), StringComparison.Ordinal);

        var antwoord = await _portal.Bezoeker().PostFormAsync(link, new Dictionary<string, string?> { ["Naam"] = "Inkoper 9", ["Wachtwoord"] = "fiets-lamp-rivier-oktober" });

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await MeldAanAsync("fiets-lamp-rivier-oktober")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await MeldAanAsync(vanVreemde)).StatusCode);
        Assert.NotEqual(HttpStatusCode.Redirect, (await _portal.Bezoeker().PostFormAsync(bevestiglink, new Dictionary<string, string?> { ["Wachtwoord"] = vanVreemde })).StatusCode);
        var gebruiker = await _portal.InDbAsync(db => db.Users.SingleAsync(g => g.Email == Nieuweling));
        Assert.Equal(("Inkoper 9", Nieuweling, true), (gebruiker.Naam, gebruiker.Email!, gebruiker.EmailConfirmed));
        Assert.DoesNotContain("vreemde", gebruiker.Zoekveld, StringComparison.OrdinalIgnoreCase);
        Assert.False(await _portal.InDbAsync(db => db.Registraties.AnyAsync()));
        Assert.False(await _portal.InDbAsync(db => db.Medewerkers.AnyAsync(m => m.GebruikerId == gebruiker.Id)));
        Assert.Equal(Rol.Inkoper, await _portal.InDbAsync(db => db.Aanstellingen.Where(a => a.GebruikerId == gebruiker.Id).Select(a => a.Rol).SingleAsync()));
    }

    [Fact]
    public async Task Aannemen_AccountWasBevestigd_KrijgtGeenAnderWachtwoord()
    {
        var link = await NodigUitAsync(Nieuweling);
        var formulier = Formulier.Lees(await _portal.Bezoeker().HtmlAsync(link)).Single(f => f.Velden.Any(v => v.Key == "Wachtwoord"));
        await _portal.InDbAsync(db => db.Users.Where(g => g.Email == Mensen.ZonderRol).ExecuteUpdateAsync(s => s.SetProperty(g => g.Email, Nieuweling).SetProperty(g => g.NormalizedEmail, Nieuweling.ToUpperInvariant())));
        var bezoeker = _portal.Bezoeker();
        var vers = Formulier.Lees(await bezoeker.HtmlAsync("/account/wachtwoord-vergeten"))[^1].Velden.Single(v => v.Key == "__RequestVerificationToken");
        using var inhoud = new FormUrlEncodedContent(formulier.Met([new("Wachtwoord", "fiets-lamp-rivier-oktober"), new(vers.Key, vers.Value)]));

        var antwoord = await bezoeker.PostAsync(link, inhoud);

        Assert.NotEqual(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await MeldAanAsync("fiets-lamp-rivier-oktober")).StatusCode);
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

    private Task<HttpResponseMessage> MeldAanAsync(string wachtwoord) =>
        _portal.Bezoeker().PostFormAsync("/account/aanmelden", new Dictionary<string, string?> { ["Email"] = Nieuweling, ["Wachtwoord"] = wachtwoord });

    private async Task RegistreerAsync(string email, string wachtwoord)
    {
        using var antwoord = await _portal.Bezoeker().PostFormAsync("/account/registreren", new Dictionary<string, string?>
        {
            ["NaamPersoon"] = "Een Vreemde",
            ["Email"] = email,
            ["Wachtwoord"] = wachtwoord,
            ["Naam"] = "Zorg van een vreemde",
            ["KvkNummer"] = "80000031",
            ["Grootteklasse"] = "Klein",
            ["Adres"] = "Grote Markt 1",
            ["Postcode"] = "2312 HV",
            ["Plaats"] = "Leiden",
            ["Telefoon"] = "071 000 00 00",
        });
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
    }

    private async Task<string> NodigUitAsync(string email)
    {
        var regio = await _portal.InDbAsync(db => db.Regios.Where(r => r.Sleutel == Mensen.Leeuwarden).Select(r => r.Id).SingleAsync());
        await (await _portal.ClientAls(Mensen.Beheerder)).PostFormAsync(
            "/beheer/uitnodigingen/nieuw",
            new Dictionary<string, string?> { ["Naam"] = "Nieuweling", ["Email"] = email, ["Rol"] = "Inkoper", ["RegioId"] = regio.ToString() },
            "/beheer/uitnodigingen/nieuw");
        return (await _portal.PostAsync(email)).Last(p => p.Brief.Onderwerp.StartsWith("Uitnodiging", StringComparison.Ordinal)).Brief.Pad!;
    }
}
