using System.Net;
using Microsoft.Playwright;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Browser;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.TestSupport.Partijen;
using Xunit;

namespace WmoInkoop.EndToEndTests.Inschrijvingen;

/// <summary>A combinatie of three, two of them with an account and one by link, with two onderaannemers: from concept to receipt (INS-01).</summary>
public sealed class CombinatieReis(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    private const string Noord = "Zorg Noord Fictief";
    private const string Atelier = "Atelier Fictief";
    private const string Boerderij = "Boerderij Fictief";

    [Fact, Trait("Regel", "INS-01"), Trait("Regel", "INS-03")]
    public async Task Combinatie_VanConceptTotOntvangstbewijs()
    {
        var penvoerder = await PaginaAsync(Mensen.Aanbieder);
        var aanbesteding = await Portal.PubliceerAsync();
        await Portal.AccepteerAsync(Mensen.Aanbieder);
        await Portal.AccepteerAsync(Mensen.AndereAanbieder);
        var id = await Portal.ConceptAsync(aanbesteding, Mensen.Aanbieder);

        await penvoerder.GaNaarAsync($"/mijn/inschrijvingen/{id}");
        await penvoerder.VolgAsync("Partijen");
        await penvoerder.Page.GetByLabel("In een combinatie:").CheckAsync();
        await penvoerder.DrukAsync("Vorm bewaren");
        await NoemAsync(penvoerder, "Combinant", Mensen.AndereAanbiederNaam, "90000022");
        await penvoerder.VolgAsync("Combinant toevoegen");
        await penvoerder.DrukAsync("Bewaren", HttpStatusCode.UnprocessableEntity);
        await penvoerder.VolgAsync("Terug naar de partijen");
        await NoemAsync(penvoerder, "Combinant", Noord, "93000001");
        await NoemAsync(penvoerder, "Onderaannemer", Atelier, "93000002");
        await NoemAsync(penvoerder, "Onderaannemer", Boerderij, "93000003");
        await penvoerder.VolgAsync("4 partijen vragen");
        await penvoerder.DrukAsync("Verzoeken versturen");
        await Assertions.Expect(penvoerder.Page.GetByText("Wacht op antwoord")).ToHaveCountAsync(4);

        // in its own account
        await using (var ander = await PaginaAsync(Mensen.AndereAanbieder))
        {
            await ander.GaNaarAsync("/mijn");
            await ander.VolgAsync($"Meedoen met {Mensen.AanbiederNaam}: Thuisondersteuning en dagbesteding");
            await VerklaarAsync(ander);
            await ander.VulAsync("Uw functie", "bestuurder");
            await ander.DrukAsync("Wij doen mee");
            await Assertions.Expect(ander.Page.GetByRole(AriaRole.Heading, new() { Name = "U doet mee" })).ToBeVisibleAsync();
            await ander.GaNaarAsync("/mijn/meedoen");
        }

        // by link: one with an eigen verklaring, one without, and one that refuses first
        await using (var bezoeker = await PaginaAsync())
        {
            await bezoeker.GaNaarAsync(await LinkAsync(Noord));
            await VerklaarAsync(bezoeker);
            await BevestigMetLinkAsync(bezoeker);
            await bezoeker.GaNaarAsync(await LinkAsync(Atelier));
            await BevestigMetLinkAsync(bezoeker);
            var link = await LinkAsync(Boerderij);
            await bezoeker.GaNaarAsync(link);
            await bezoeker.VolgAsync("Weigeren");
            await bezoeker.DrukAsync("Wij doen niet mee", HttpStatusCode.UnprocessableEntity);
            await bezoeker.VulAsync("Uw functie", "boer");
            await bezoeker.VulAsync("Reden", "Het voorjaar is te druk.");
            await bezoeker.DrukAsync("Wij doen niet mee");
            await penvoerder.GaNaarAsync($"/mijn/inschrijvingen/{id}");
            await penvoerder.VolgAsync($"{Boerderij} doet niet mee. Vervang deze partij of haal haar weg.");
            await VolgBijAsync(penvoerder, "Opnieuw vragen", Boerderij);
            await penvoerder.DrukAsync("Verzoek versturen");
            await bezoeker.GaNaarAsync(link, HttpStatusCode.Gone);
            await bezoeker.GaNaarAsync(await LinkAsync(Boerderij));
            await BevestigMetLinkAsync(bezoeker);
        }

        await penvoerder.GaNaarAsync($"/mijn/inschrijvingen/{id}/partijen");
        await VolgBijAsync(penvoerder, "Wijzigen of vervangen", Atelier);
        await penvoerder.VolgAsync("Terug naar de partijen");
        await penvoerder.VolgAsync("Controle en indienen");
        await penvoerder.DrukAsync("Nu indienen");
        await Assertions.Expect(penvoerder.Kop).ToHaveTextAsync("Ontvangstbewijs");
        await penvoerder.GaNaarAsync($"/mijn/inschrijvingen/{id}");
        await Assertions.Expect(penvoerder.Page.GetByText("Bezoeker Fictief (eigenaar)").First).ToBeVisibleAsync();
        Assert.Contains(await Portal.PostAsync("93000001@fictief.test"), p => p.Brief.Onderwerp.EndsWith("is ingediend", StringComparison.Ordinal));
    }

    private async Task<string> LinkAsync(string naam)
    {
        var partijen = (await Portal.LeesEigenAsync(await Portal.InDbAsync(db => Task.FromResult(db.Inschrijvingen.Single().Id)), Mensen.Aanbieder)).Partijen!.Partijen;
        return $"/meedoen/{await Portal.GeheimAsync(partijen.Single(p => p.Gegevens.Naam == naam).PartijId)}";
    }

    private static async Task NoemAsync(Pagina penvoerder, string rol, string naam, string kvk)
    {
        await penvoerder.VolgAsync($"{rol} toevoegen");
        await penvoerder.VulAsync("Naam van de organisatie", naam);
        await penvoerder.VulAsync("KvK-nummer", kvk);
        await penvoerder.VulAsync("Contactpersoon", "Bezoeker Fictief");
        await penvoerder.VulAsync("E-mailadres van de contactpersoon", $"{kvk}@fictief.test");
        await penvoerder.VulAsync("Wat doet deze partij?", "Dagbesteding op twee dagen.");
        if (rol == "Onderaannemer")
        {
            await penvoerder.Page.GetByLabel("Grootte", new() { Exact = true }).SelectOptionAsync("Klein");
        }

        await penvoerder.DrukAsync("Bewaren");
    }

    /// <summary>A link whose name ends in hidden text that says which party it is of.</summary>
    private static Task VolgBijAsync(Pagina penvoerder, string naam, string partij) =>
        penvoerder.DoeAsync(penvoerder.Page.GetByRole(AriaRole.Article, new() { Name = partij }).GetByRole(AriaRole.Link, new() { Name = naam }).ClickAsync());

    private static async Task BevestigMetLinkAsync(Pagina bezoeker)
    {
        await bezoeker.VulAsync("Uw functie", "eigenaar");
        await bezoeker.DrukAsync("Wij doen mee");
        await Assertions.Expect(bezoeker.Page.GetByRole(AriaRole.Heading, new() { Name = "U doet mee" })).ToBeVisibleAsync();
    }

    private static async Task VerklaarAsync(Pagina pagina)
    {
        await pagina.VolgAsync("Eigen verklaring invullen");
        await pagina.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        async Task KiesAsync(string naam, string waarde) => await pagina.Page.Locator($"[name='{naam}'][value='{waarde}']").CheckAsync();
        await KiesAsync("IsMkb", "true");
        await KiesAsync("InCombinatie", "false");
        await KiesAsync("BeroepOpAnderen", "false");
        await KiesAsync("MetOnderaannemers", "false");
        await KiesAsync("IsGeschikt", "true");
        foreach (var grond in Uitsluitingsgronden.Alle)
        {
            await KiesAsync($"Gronden[{grond.Sleutel}].Ja", "false");
        }

        foreach (var (naam, waarde) in new[] { ("VertegenwoordigerNaam", "Bestuurder Fictief"), ("VertegenwoordigerFunctie", "Directeur"), ("Naam", "Bestuurder Fictief"), ("Functie", "Directeur") })
        {
            await pagina.Page.Locator($"[name='{naam}']").FillAsync(waarde);
        }

        await KiesAsync("NaarWaarheid", "true");
        await KiesAsync("BewijsDirect", "true");
        await pagina.DrukAsync("Bewaren en sluiten");
    }
}
