using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Aanbieders;

/// <summary>Registering through the page, up to the confirmed address.</summary>
public sealed class RegistrerenHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Adres = "/account/registreren";

    [Fact, Trait("Regel", "AAN-01")]
    public async Task Registreren_Compleet_MaaktAccountEnStuurtBevestiging_NogGeenAanbieder()
    {
        using var client = portal.Bezoeker();

        using var antwoord = await client.PostFormAsync(Adres, Invoer("nieuw@registratie.test", "80000001"));

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal($"{Adres}/gelukt", antwoord.Headers.Location!.ToString());
        Assert.True(await portal.InDbAsync(db => db.Users.AnyAsync(g => g.Email == "nieuw@registratie.test" && !g.EmailConfirmed)));
        Assert.False(await portal.InDbAsync(db => db.Aanbieders.AnyAsync(a => a.KvkNummer == KvkNummer.Maak("80000001"))));
        Assert.Equal("Bevestig uw e-mailadres", (await portal.PostAsync("nieuw@registratie.test")).Single().Brief.Onderwerp);
    }

    [Fact, Trait("Regel", "AAN-01")]
    public async Task Registreren_BekendAdres_ZelfdeAntwoord_MailZegtHet()
    {
        using var client = portal.Bezoeker();

        using var antwoord = await client.PostFormAsync(Adres, Invoer(Mensen.Aanbieder, "80000002"));

        Assert.Equal($"{Adres}/gelukt", antwoord.Headers.Location!.ToString());
        Assert.Equal("U hebt al een account", (await portal.PostAsync(Mensen.Aanbieder)).Single().Brief.Onderwerp);
        Assert.False(await portal.InDbAsync(db => db.Registraties.AnyAsync(r => r.KvkNummer == KvkNummer.Maak("80000002"))));
    }

    [Fact, Trait("Regel", "AAN-02")]
    public async Task Registreren_MetKvkNummerDatErAlIs_WordtEenVerzoek_DatDeBeheerderBeslist()
    {
        const string email = "tweede@registratie.test";
        var kvkNummer = await portal.InDbAsync(db => db.Aanbieders.Where(a => a.Naam == Mensen.AanbiederNaam).Select(a => a.KvkNummer).SingleAsync());
        using var bezoeker = portal.Bezoeker();
        using var registratie = await bezoeker.PostFormAsync(Adres, Invoer(email, kvkNummer.Waarde));
        var link = (await portal.PostAsync(email)).Single().Brief.Pad!;
        using var bevestiging = await bezoeker.PostFormAsync(link, new Dictionary<string, string?> { ["Wachtwoord"] = "een-heel-lang-wachtwoord-2026" });
        Assert.Equal(HttpStatusCode.Redirect, bevestiging.StatusCode);

        Assert.Equal(1, await portal.InDbAsync(db => db.Aanbieders.CountAsync(a => a.KvkNummer == kvkNummer)));
        using var tweede = await portal.ClientAls(email);
        Assert.Contains("U hebt gevraagd om bij", await tweede.HtmlAsync("/mijn"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await tweede.GetAsync("/mijn/organisatie")).StatusCode);

        var verzoek = await portal.InDbAsync(db => db.Aansluitverzoeken.Select(v => v.Id).SingleAsync());
        using var vreemde = await portal.ClientAls(Mensen.AndereAanbieder);
        Assert.Equal(HttpStatusCode.NotFound, (await vreemde.GetAsync($"/mijn/organisatie/verzoeken/{verzoek}")).StatusCode);

        using var beheerder = await portal.ClientAls(Mensen.Aanbieder);
        using var toelating = await beheerder.PostFormAsync($"/mijn/organisatie/verzoeken/{verzoek}", new Dictionary<string, string?>(), $"/mijn/organisatie/verzoeken/{verzoek}/toelaten");
        Assert.Equal(HttpStatusCode.Redirect, toelating.StatusCode);
        Assert.Contains(Mensen.AanbiederNaam, await tweede.HtmlAsync("/mijn/organisatie"), StringComparison.Ordinal);
        Assert.Contains(await portal.PostAsync(email), p => p.Brief.Onderwerp == $"U hoort nu bij {Mensen.AanbiederNaam}");
    }

    [Fact, Trait("Regel", "AAN-02")]
    public async Task Toelaten_WerktInmiddelsElders_WordtGeweigerdMetUitleg()
    {
        await using var eigen = new PortalFactory();
        var verzoek = await eigen.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                var vrager = await db.Users.SingleAsync(g => g.Email == Mensen.ZonderRol);
                var nieuw = new Aansluitverzoek(await db.Aanbieders.Where(a => a.Naam == Mensen.AanbiederNaam).Select(a => a.Id).SingleAsync(), vrager.Id, eigen.Klok.GetUtcNow());
                db.Add(nieuw);
                (await db.Aanbieders.Include(a => a.Medewerkers).SingleAsync(a => a.Naam == Mensen.AndereAanbiederNaam)).VoegMedewerkerToe(vrager.Id, isBeheerder: false, eigen.Klok.GetUtcNow());
                return nieuw.Id;
            },
            CancellationToken.None));
        using var beheerder = await eigen.ClientAls(Mensen.Aanbieder);

        using var antwoord = await beheerder.PostFormAsync($"/mijn/organisatie/verzoeken/{verzoek}", new Dictionary<string, string?>(), $"/mijn/organisatie/verzoeken/{verzoek}/toelaten");

        Assert.Contains("Zonder Rol hoort inmiddels bij een organisatie", WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.True(await eigen.InDbAsync(db => db.Aansluitverzoeken.AnyAsync(v => v.Id == verzoek && v.BeslotenOp == null)));
        Assert.Equal(1, await eigen.InDbAsync(db => db.Medewerkers.CountAsync(m => db.Users.Any(g => g.Id == m.GebruikerId && g.Email == Mensen.ZonderRol))));
        Assert.Empty(await eigen.PostAsync(Mensen.ZonderRol));
    }

    [Fact, Trait("Regel", "AAN-01")]
    public async Task WachtwoordHerstellen_MetRegistratieDieWacht_BevestigtDieNiet()
    {
        const string email = "slachtoffer@registratie.test";
        const string nieuw = "fiets-lamp-rivier-oktober";
        using var bezoeker = portal.Bezoeker();
        using var registratie = await bezoeker.PostFormAsync(Adres, Invoer(email, "80000005"));
        using var gevraagd = await bezoeker.PostFormAsync("/account/wachtwoord-vergeten", new Dictionary<string, string?> { ["Email"] = email });
        var link = (await portal.PostAsync(email)).Single(p => p.Brief.Onderwerp == "Nieuw wachtwoord kiezen").Brief.Pad!;

        using var hersteld = await bezoeker.PostFormAsync(link, new Dictionary<string, string?> { ["Nieuw"] = nieuw });

        Assert.Equal(HttpStatusCode.Redirect, hersteld.StatusCode);
        Assert.True(await portal.InDbAsync(db => db.Registraties.AnyAsync(r => r.KvkNummer == KvkNummer.Maak("80000005") && db.Users.Any(g => g.Id == r.GebruikerId && g.Email == email && !g.EmailConfirmed))));
        Assert.False(await portal.InDbAsync(db => db.Aanbieders.AnyAsync(a => a.KvkNummer == KvkNummer.Maak("80000005"))));
        using var aanmelden = await bezoeker.PostFormAsync("/account/aanmelden", new Dictionary<string, string?> { ["Email"] = email, ["Wachtwoord"] = nieuw });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, aanmelden.StatusCode);
    }

    [Theory, Trait("Regel", "AAN-01")]
    [InlineData("KvkNummer", "1234", "Een KvK-nummer heeft 8 cijfers.")]
    [InlineData("AgbCode", "12", "Een AGB-code heeft 8 cijfers.")]
    [InlineData("Wachtwoord", "kort", null)]
    [InlineData("Email", "geen-adres", null)]
    [InlineData("Naam", "", null)]
    public async Task Registreren_FouteInvoer_HoudtWatGetyptIs_BehalveWachtwoord(string veld, string waarde, string? melding)
    {
        using var client = portal.Bezoeker();
        var invoer = Invoer("fout@registratie.test", "80000003");
        invoer[veld] = waarde;

        using var antwoord = await client.PostFormAsync(Adres, invoer);

        var html = WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
        Assert.Contains(melding ?? "ip-errors", html, StringComparison.Ordinal);
        Assert.Contains("Grote Markt 1", html, StringComparison.Ordinal);
        Assert.DoesNotContain("een-heel-lang-wachtwoord", html, StringComparison.Ordinal);
        Assert.False(await portal.InDbAsync(db => db.Users.AnyAsync(g => g.Email == "fout@registratie.test")));
    }

    [Fact]
    public async Task Registreren_VijandigeTekst_StaatGecodeerdOpDePagina()
    {
        using var client = portal.Bezoeker();
        var invoer = Invoer("vijandig@registratie.test", "kapot");
        invoer["Naam"] = "\"><script>alert(1)</script>";

        using var antwoord = await client.PostFormAsync(Adres, invoer);

        Assert.DoesNotContain("<script>alert", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registreren_ZonderAntiforgery_WordtGeweigerd()
    {
        using var client = portal.Bezoeker();
        using var inhoud = new FormUrlEncodedContent(Invoer("zonder@registratie.test", "80000004")!);

        using var antwoord = await client.PostAsync(Adres, inhoud);

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        Assert.False(await portal.InDbAsync(db => db.Users.AnyAsync(g => g.Email == "zonder@registratie.test")));
    }

    private static Dictionary<string, string?> Invoer(string email, string kvkNummer) => new()
    {
        ["NaamPersoon"] = "Eva de Vries",
        ["Email"] = email,
        ["Wachtwoord"] = "een-heel-lang-wachtwoord-2026",
        ["Naam"] = "Zorggroep Nieuw",
        ["KvkNummer"] = kvkNummer,
        ["AgbCode"] = "",
        ["Grootteklasse"] = "Klein",
        ["Adres"] = "Grote Markt 1",
        ["Postcode"] = "2312 HV",
        ["Plaats"] = "Leiden",
        ["Telefoon"] = "071 000 00 00",
    };
}
