using System.Net;
using Microsoft.Playwright;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.TestSupport.Browser;
using Xunit;

namespace WmoInkoop.EndToEndTests.Klachten;

/// <summary>A klacht from the public page to its outcome, the provider without JavaScript (GUN-07).</summary>
public sealed class KlachtReis(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    private const string Onderwerp = "Eis 3 is te streng";

    [Fact, Trait("Regel", "GUN-07")]
    public async Task Klacht_VanIndienenTotUitkomst()
    {
        Portal.StartOpPoort();
        await Portal.PubliceerAsync("2026-0900");
        await DienInAsync(await PaginaAsync(Mensen.Aanbieder, javaScript: false));
        await BenoemAsync(await PaginaAsync(Mensen.Inkoper));
        await HandelAfAsync(await PaginaAsync(Mensen.Contractmanager));

        var klager = await PaginaAsync(Mensen.Aanbieder, javaScript: false);
        await klager.GaNaarAsync("/mijn/klachten");
        await klager.VolgAsync("K-2026-0001");
        await Assertions.Expect(klager.Page.GetByRole(AriaRole.Heading, new() { Name = "Uitkomst: Deels gegrond" })).ToBeVisibleAsync();
        await Assertions.Expect(klager.Page.GetByText("Wij lichten de eis toe in de nota.")).ToBeVisibleAsync();
    }

    private static async Task DienInAsync(Pagina pagina)
    {
        await pagina.GaNaarAsync("/aanbestedingen/2026-0900");
        await pagina.VolgAsync("Dien een klacht in");
        await pagina.VulAsync("Onderwerp", Onderwerp);
        await pagina.DrukAsync("Klacht indienen", HttpStatusCode.UnprocessableEntity);
        await Assertions.Expect(pagina.Page.GetByLabel("Onderwerp", new() { Exact = true })).ToHaveValueAsync(Onderwerp);
        await pagina.VulAsync("Waar gaat de klacht over?", "De eis van drie jaar ervaring sluit nieuwe aanbieders uit.");
        await pagina.VulAsync("Wat moet er gebeuren?", "Vraag één jaar ervaring.");
        await pagina.Page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "bewijs.pdf", MimeType = "application/pdf", Buffer = Proefbestanden.Pdf() });
        await pagina.DrukAsync("Klacht indienen");
        await Assertions.Expect(pagina.Kop).ToHaveTextAsync("Klacht K-2026-0001");
        await Assertions.Expect(pagina.Page.GetByText("bewijs.pdf")).ToBeVisibleAsync();
        await pagina.GaNaarAsync("/mijn/klachten/nieuw");
    }

    private static async Task BenoemAsync(Pagina pagina)
    {
        await pagina.GaNaarAsync("/inkoop");
        await pagina.VolgAsync("Behandelaar benoemen: klacht K-2026-0001");
        await pagina.VolgAsync("Behandelaar benoemen");
        await pagina.Page.GetByLabel("Behandelaar").SelectOptionAsync(new SelectOptionValue { Label = "Contractmanager 1 Leeuwarden" });
        await pagina.DrukAsync("Behandelaar benoemen");
        await pagina.GaNaarAsync("/inkoop/klachten");
    }

    private static async Task HandelAfAsync(Pagina pagina)
    {
        await pagina.GaNaarAsync("/inkoop");
        await pagina.VolgAsync("Klacht behandelen: K-2026-0001");
        await pagina.VolgAsync("Bericht sturen");
        await pagina.Page.GetByLabel("De inkopers van de regio").CheckAsync();
        await pagina.VulAsync("Bericht", "Waarom vraagt u drie jaar?");
        await pagina.DrukAsync("Bericht versturen");
        await pagina.VolgAsync("Uitkomst vastleggen");
        await pagina.Page.GetByLabel("Deels gegrond").CheckAsync();
        await pagina.VulAsync("Redenen", "De eis is te begrijpen, maar het bestek legt niet uit waarom drie jaar nodig is.");
        await pagina.VulAsync("Wat doet de gemeente ermee?", "Wij lichten de eis toe in de nota.");
        await pagina.DrukAsync("Klacht afhandelen");
        await Assertions.Expect(pagina.Page.GetByText("Afgehandeld", new() { Exact = true }).First).ToBeVisibleAsync();
    }
}
