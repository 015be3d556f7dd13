using System.Net;
using Microsoft.Playwright;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Proefschermen;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.EndToEndTests.Schermen;

/// <summary>Every part of the screens in the browser, wide and narrow; each page it comes to is checked with axe.</summary>
public sealed class SchermenTests : Browserproef
{
    public SchermenTests(Browserbeheer browser, PortalFactory portal)
        : base(browser, portal) => portal.MetProefschermen();

    [Theory]
    [InlineData("/over")]
    [InlineData("/toegankelijkheid")]
    [InlineData("/privacy")]
    [InlineData("/over/procedures")]
    public async Task OpenbarePagina_IsToegankelijk(string adres) => await (await PaginaAsync()).GaNaarAsync(adres);

    [Theory]
    [InlineData("/bestaat-niet", HttpStatusCode.NotFound)]
    [InlineData("/proef/stuk", HttpStatusCode.InternalServerError)]
    public async Task Foutpagina_IsToegankelijkEnLeidtTerug(string adres, HttpStatusCode status)
    {
        var pagina = await PaginaAsync();
        await pagina.GaNaarAsync(adres, status);
        await pagina.VolgAsync("Naar de startpagina");
        Assert.Equal("/", pagina.Pad);
    }

    [Theory]
    [InlineData("/beheer")]
    [InlineData("/beheer/audit")]
    public async Task Beheer_IsToegankelijk(string adres) => await (await PaginaAsync(Mensen.Beheerder)).GaNaarAsync(adres);

    [Fact]
    public async Task Regio_WordtToegevoegdBekekenEnVerwijderd()
    {
        var pagina = await PaginaAsync(Mensen.Beheerder);
        await pagina.GaNaarAsync("/beheer/regios");
        await pagina.VolgAsync("Regio toevoegen");
        await pagina.VulAsync("Naam", "Regio Fictief");
        await pagina.VulAsync("Sleutel", "fictief");
        await pagina.VulAsync("Gemeenten", "Fictiefstad\nFictiefdorp");
        await pagina.VulAsync("Naam van contactpersoon of team", "Team inkoop");
        await pagina.VulAsync("E-mailadres voor vragen", "vragen@fictief.test");
        await pagina.VulAsync("Afzender van e-mail", "inkoop@fictief.test");
        await pagina.DrukAsync("Opslaan");
        await Assertions.Expect(pagina.Page.GetByText("Fictiefdorp, Fictiefstad")).ToBeVisibleAsync();

        await pagina.VolgAsync("Regio wijzigen");
        await pagina.VulAsync("Telefoonnummer (niet verplicht)", "050 123 45 67");
        await pagina.DrukAsync("Opslaan");
        await Assertions.Expect(pagina.Page.GetByText("050 123 45 67")).ToBeVisibleAsync();

        await pagina.VolgAsync("Regio verwijderen");
        await pagina.DrukAsync("Regio verwijderen");
        await Assertions.Expect(pagina.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("De regio is verwijderd.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Formulier_MetFouten_HoudtWatGetyptIsEnSlaatDaarnaOp(bool javaScript)
    {
        var pagina = await PaginaAsync(javaScript: javaScript);
        await pagina.GaNaarAsync("/proef/formulier");
        await pagina.VulAsync("Naam van de organisatie", "");
        await pagina.VulAsync("KvK-nummer", "12");
        await pagina.VulAsync("Toelichting (niet verplicht)", "blijft staan");
        await pagina.DrukAsync("Opslaan", HttpStatusCode.UnprocessableEntity);

        var fouten = pagina.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(fouten).ToContainTextAsync("Er zijn 2 velden niet goed ingevuld");
        if (javaScript)
        {
            await Assertions.Expect(fouten).ToBeFocusedAsync();
        }

        await fouten.GetByRole(AriaRole.Link, new() { Name = "Vul naam van de organisatie in." }).ClickAsync();
        await Assertions.Expect(pagina.Page.GetByLabel("Naam van de organisatie", new() { Exact = true })).ToBeFocusedAsync();
        await Assertions.Expect(pagina.Page.GetByLabel("Toelichting (niet verplicht)")).ToHaveValueAsync("blijft staan");

        await pagina.VulAsync("Naam van de organisatie", "Zorg Fictief");
        await pagina.VulAsync("KvK-nummer", "90000011");
        await pagina.DrukAsync("Opslaan");
        await Assertions.Expect(pagina.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Zorg Fictief is opgeslagen.");
    }

    [Fact]
    public async Task Formulier_TweeMensenTegelijk_LaatDeTweedeKiezen()
    {
        var (eerste, tweede) = (await PaginaAsync(), await PaginaAsync());
        await eerste.GaNaarAsync("/proef/formulier");
        await tweede.GaNaarAsync("/proef/formulier");
        await eerste.VulAsync("Naam van de organisatie", "Van de eerste");
        await eerste.DrukAsync("Opslaan");
        await tweede.VulAsync("Naam van de organisatie", "Van de tweede");
        await tweede.DrukAsync("Opslaan", HttpStatusCode.Conflict);

        await Assertions.Expect(tweede.Page.GetByText("Nu in het portaal: Van de eerste")).ToBeVisibleAsync();
        await Assertions.Expect(tweede.Page.GetByLabel("Naam van de organisatie", new() { Exact = true })).ToHaveValueAsync("Van de tweede");
        await tweede.DrukAsync("Opslaan");
        await Assertions.Expect(tweede.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Van de tweede is opgeslagen.");
    }

    [Fact]
    public async Task Onderdelen_MetVijandigeTekst_VoerenNietsUit()
    {
        var pagina = await PaginaAsync();
        pagina.Page.Dialog += (_, dialoog) => Assert.Fail($"a script ran: {dialoog.Message}");
        var tekst = "<script>alert(1)</script> \"><img src=x onerror=alert(2)>\n\n[klik](javascript:alert(3))";
        await pagina.GaNaarAsync($"/proef/onderdelen?tekst={Uri.EscapeDataString(tekst)}");
        await pagina.Page.GetByRole(AriaRole.Link, new() { Name = "klik", Exact = true }).ClickAsync();
        await pagina.Page.GetByText("Toon als tabel").ClickAsync();
        await pagina.ControleerAsync();
    }

    [Fact]
    public async Task Lijst_MetVeelRijen_IsToegankelijkEnLaatZichFilteren()
    {
        var pagina = await PaginaAsync(); // starts the portal on its port
        await Portal.InDbAsync(async db =>
        {
            if (!db.Users.Any(g => !g.EmailConfirmed))
            {
                db.AddRange(Enumerable.Range(0, 60).Select(i => new Gebruiker($"Persoon {i} <b>", $"persoon-{i}@fictief.test", Klok.Begin) { NormalizedEmail = $"PERSOON-{i}@FICTIEF.TEST", NormalizedUserName = $"PERSOON-{i}@FICTIEF.TEST" }));
            }

            return await db.SaveChangesAsync();
        });
        await pagina.GaNaarAsync("/proef/lijst");
        await pagina.VolgAsync("Pagina 2");
        Assert.Equal("/proef/lijst?pagina=2", pagina.Pad);
        await pagina.Page.SetViewportSizeAsync(1280, 900); // on a phone the headers are cards' labels
        await pagina.VolgAsync("Naam (sorteren)");
        await pagina.VulAsync("Naam", "persoon-7@");
        await pagina.DrukAsync("Filteren");
        await Assertions.Expect(pagina.Page.GetByText("1 aanstelling", new() { Exact = true })).ToBeVisibleAsync();
        await pagina.GaNaarAsync("/proef/lijst?leeg=ja");
    }

    [Fact]
    public async Task Bevestigen_VraagtEnMeldt()
    {
        var pagina = await PaginaAsync();
        await pagina.GaNaarAsync("/proef/bevestigen");
        await pagina.DrukAsync("Uitnodiging intrekken");
        await Assertions.Expect(pagina.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("De uitnodiging is ingetrokken.");
    }
}
