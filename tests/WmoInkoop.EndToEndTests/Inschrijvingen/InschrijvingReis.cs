using System.Net;
using Microsoft.Playwright;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Browser;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.EndToEndTests.Inschrijvingen;

/// <summary>From an open perceel to the proces-verbaal, the provider without JavaScript (INS-02 to INS-07).</summary>
public sealed class InschrijvingReis(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    [Fact, Trait("Regel", "INS-02"), Trait("Regel", "INS-03"), Trait("Regel", "INS-07")]
    public async Task Aanbieder_BereidtVoorEnDientIn_EnTweeInkopersOpenenDeKluis()
    {
        var eerste = await PaginaAsync(Mensen.Aanbieder, javaScript: false); // starts the portal
        var aanbesteding = await Portal.PubliceerAsync();
        await Portal.AccepteerAsync(Mensen.Aanbieder);
        await BereidVoorAsync(eerste);
        await DienInAsync(eerste);

        var inkoper = await PaginaAsync(Mensen.Inkoper);
        await inkoper.GaNaarAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/kluis");
        await Assertions.Expect(inkoper.Page.GetByText("De kluis is dicht")).ToBeVisibleAsync();

        var (een, ander) = (await Telefoon.VanAsync(Portal, Mensen.Inkoper), await Telefoon.VanAsync(Portal, Mensen.TweedeInkoper));
        Portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
        await StelVoorAsync(await PaginaAsync(Mensen.Inkoper), een);
        var tweede = await PaginaAsync(Mensen.TweedeInkoper);
        await BevestigAsync(tweede, ander);

        await Assertions.Expect(tweede.Kop).ToHaveTextAsync("Proces-verbaal van opening");
        await tweede.VolgAsync(Mensen.AanbiederNaam);
        await Assertions.Expect(tweede.Page.GetByText("Wij nemen ieder gezin warm over.").First).ToBeVisibleAsync();
        await Assertions.Expect(tweede.Page.GetByRole(AriaRole.Link, new() { Name = "referentie.pdf" })).ToBeVisibleAsync();
    }

    private static async Task BereidVoorAsync(Pagina aanbieder)
    {
        await aanbieder.GaNaarAsync("/mijn/inschrijvingen");
        await aanbieder.VolgAsync("Inschrijving beginnen");
        await aanbieder.VolgAsync("Thuisondersteuning en dagbesteding");
        await aanbieder.DrukAsync("Inschrijven");
        await aanbieder.VolgAsync("Plan");
        for (var k = 1; k <= 3; k++)
        {
            await aanbieder.VolgAsync($"Schrijven bij K{k}");
            await aanbieder.VulAsync("Uw antwoord", "# Aanpak\n\nWij nemen ieder gezin warm over.");
            await aanbieder.DrukAsync("Bewaren");
        }

        await aanbieder.VolgAsync("Eisen");
        await aanbieder.Page.GetByLabel("Wij voldoen aan eis E1").CheckAsync();
        await aanbieder.DrukAsync("Bewaren");
        await aanbieder.VolgAsync("Voeg het bewijs toe bij eis E1: Een referentie.");
        await aanbieder.DrukAsync("Toevoegen", HttpStatusCode.UnprocessableEntity);
        await aanbieder.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "referentie.pdf", MimeType = "application/pdf", Buffer = Proefbestanden.Pdf() });
        await aanbieder.DrukAsync("Toevoegen");
    }

    private static async Task DienInAsync(Pagina aanbieder)
    {
        await aanbieder.VolgAsync("Controle en indienen");
        await aanbieder.DrukAsync("Nu indienen");
        await Assertions.Expect(aanbieder.Kop).ToHaveTextAsync("Ontvangstbewijs");
        await aanbieder.VolgAsync("Naar de inschrijving");
        await aanbieder.GaNaarAsync("/mijn/inschrijvingen");
    }

    private static async Task StelVoorAsync(Pagina inkoper, Telefoon telefoon)
    {
        await inkoper.GaNaarAsync("/inkoop");
        await inkoper.VolgAsync("Kluis openen: Aanvullende ondersteuning");
        await inkoper.VolgAsync("Opening voorstellen");
        await inkoper.VulAsync("Toelichting", "De sluiting is voorbij.");
        await inkoper.VulAsync("Uw huidige wachtwoord", Mensen.Wachtwoord);
        await inkoper.VulAsync("Code uit uw app", telefoon.Code);
        await inkoper.DrukAsync("Opening voorstellen");
    }

    private static async Task BevestigAsync(Pagina inkoper, Telefoon telefoon)
    {
        await inkoper.GaNaarAsync("/inkoop");
        await inkoper.VolgAsync("Kluis openen: Aanvullende ondersteuning");
        await inkoper.VolgAsync("Opening bevestigen");
        await inkoper.VulAsync("Uw huidige wachtwoord", Mensen.Wachtwoord);
        await inkoper.VulAsync("Code uit uw app", telefoon.Code);
        await inkoper.DrukAsync("Kluis openen");
    }
}
