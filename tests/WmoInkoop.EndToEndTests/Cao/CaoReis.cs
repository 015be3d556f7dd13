using System.Net;
using Microsoft.Playwright;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Browser;
using WmoInkoop.TestSupport.CaoVerklaringen;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;

namespace WmoInkoop.EndToEndTests.Cao;

/// <summary>A cao-eis from the contractmanager to akkoord, the provider without JavaScript (CAO-01 to CAO-03, HER-01).</summary>
public sealed class CaoReis(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    private const string Eis = "Cao-eis Begeleiding 2026";

    [Fact, Trait("Regel", "CAO-01"), Trait("Regel", "CAO-02"), Trait("Regel", "CAO-03"), Trait("Regel", "HER-01")]
    public async Task CaoEis_VanStellenViaAanvullingTotAkkoord()
    {
        Portal.StartOpPoort();
        await Portal.AccepteerAanbiederAsync(Mensen.AanbiederNaam);
        await StelAsync(await PaginaAsync(Mensen.Contractmanager));

        Portal.Klok.Verder(TimeSpan.FromDays(8)); // due on the 16th at 24.00: seven days before is the 9th at 24.00
        await Portal.VoerUitAsync<HerinneringenJob>();
        Assert.Contains(await Portal.PostAsync(Mensen.Aanbieder), p => p.Brief.Onderwerp.StartsWith($"Herinnering: Cao-verklaring: {Eis}", StringComparison.Ordinal));

        await VerklaarAsync(await PaginaAsync(Mensen.Aanbieder, javaScript: false));
        await VraagAanvullingAsync(await PaginaAsync(Mensen.Contractmanager));
        Portal.Klok.Verder(TimeSpan.FromDays(1));
        await VulAanAsync(await PaginaAsync(Mensen.Aanbieder, javaScript: false));

        var contractmanager = await PaginaAsync(Mensen.Contractmanager);
        await contractmanager.GaNaarAsync("/inkoop");
        await contractmanager.VolgAsync($"Cao-verklaring beoordelen: {Mensen.AanbiederNaam}");
        await Assertions.Expect(contractmanager.Page.GetByText("Eerdere verklaring 1, vervangen")).ToBeVisibleAsync();
        await contractmanager.VolgAsync("Akkoord");
        await contractmanager.DrukAsync("Akkoord geven");
        await Assertions.Expect(contractmanager.Page.GetByText("Akkoord", new() { Exact = true }).First).ToBeVisibleAsync();
        Assert.Contains(await Portal.PostAsync(Mensen.Aanbieder), p => p.Brief.Onderwerp == $"Akkoord met uw cao-verklaring: {Eis}");
    }

    private static async Task StelAsync(Pagina pagina)
    {
        await pagina.GaNaarAsync("/inkoop/cao");
        await pagina.VolgAsync("Cao-eis opstellen");
        await pagina.DrukAsync("Opslaan en aanbieders kiezen", HttpStatusCode.UnprocessableEntity);
        await pagina.VulAsync("Naam van de eis", Eis);
        await pagina.VulAsync("Uiterste datum", "2026-03-16");
        await pagina.DrukAsync("Opslaan en aanbieders kiezen");
        await pagina.Page.GetByRole(AriaRole.Checkbox, new() { Name = Mensen.AanbiederNaam }).CheckAsync();
        await pagina.DrukAsync("Eis stellen");
        await Assertions.Expect(pagina.Page.GetByText("Ontbreekt", new() { Exact = true }).Last).ToBeVisibleAsync();
    }

    private static async Task VerklaarAsync(Pagina pagina)
    {
        await pagina.GaNaarAsync("/mijn");
        await pagina.VolgAsync($"Cao-verklaring geven: {Eis}");
        await pagina.VolgAsync("Verklaring invullen");
        await pagina.Page.GetByLabel("Wij passen een andere cao toe die aantoonbaar vergelijkbaar is").CheckAsync();
        await pagina.Page.GetByLabel("Naam van uw cao").FillAsync("Landbouw en zorg");
        await pagina.Page.GetByLabel("Toelichting").FillAsync("De loonschalen zijn gelijk.");
        await pagina.DrukAsync("Verder naar ondertekenen", HttpStatusCode.UnprocessableEntity);
        await Assertions.Expect(pagina.Page.GetByLabel("Naam van uw cao")).ToHaveValueAsync("Landbouw en zorg");
        await KiesBestandAsync(pagina, "vergelijking.pdf");
        await pagina.DrukAsync("Verder naar ondertekenen");
        await Assertions.Expect(pagina.Page.GetByText("Toelichting: De loonschalen zijn gelijk.")).ToBeVisibleAsync();
        await TekenAsync(pagina);
    }

    private static async Task VraagAanvullingAsync(Pagina pagina)
    {
        await pagina.GaNaarAsync("/inkoop");
        await pagina.VolgAsync($"Cao-verklaring beoordelen: {Mensen.AanbiederNaam}");
        await pagina.VolgAsync("Aanvulling vragen");
        await pagina.VulAsync("Wat moet de aanbieder aanvullen?", "Voeg de schalen van 2026 toe.");
        await pagina.VulAsync("Nieuwe uiterste datum", "2026-03-30");
        await pagina.DrukAsync("Aanvulling vragen");
    }

    private static async Task VulAanAsync(Pagina pagina)
    {
        await pagina.GaNaarAsync("/mijn");
        await pagina.VolgAsync($"Cao-verklaring aanvullen: {Eis}");
        await Assertions.Expect(pagina.Page.GetByText("Voeg de schalen van 2026 toe.").First).ToBeVisibleAsync();
        await pagina.VolgAsync("Nieuwe verklaring invullen");
        await KiesBestandAsync(pagina, "schalen-2026.pdf");
        await pagina.DrukAsync("Verder naar ondertekenen");
        await Assertions.Expect(pagina.Page.GetByText("Bijlagen: vergelijking.pdf; schalen-2026.pdf.")).ToBeVisibleAsync();
        await TekenAsync(pagina);
    }

    private static async Task TekenAsync(Pagina pagina)
    {
        await pagina.Page.GetByLabel("Ik heb de tekst gelezen en ga ermee akkoord").CheckAsync();
        await pagina.DrukAsync("Ondertekenen");
        await Assertions.Expect(pagina.Page.GetByText("De contractmanager beoordeelt uw verklaring")).ToBeVisibleAsync();
    }

    private static Task KiesBestandAsync(Pagina pagina, string naam) =>
        pagina.Page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = naam, MimeType = "application/pdf", Buffer = Proefbestanden.Pdf() });
}
