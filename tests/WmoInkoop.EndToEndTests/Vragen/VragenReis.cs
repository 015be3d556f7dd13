using System.Net;
using Microsoft.Playwright;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.TestSupport.Browser;
using Xunit;

namespace WmoInkoop.EndToEndTests.Vragen;

/// <summary>From a provider's question to the nota a visitor reads, provider and visitor without JavaScript (VRA-01 to VRA-03).</summary>
public sealed class VragenReis(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    private const string Gesteld = "Mogen wij van Zorg Fictief samen inschrijven?";
    private const string Openbaar = "Mogen twee aanbieders samen inschrijven?";
    private const string Antwoord = "Ja, als combinatie.";

    [Fact, Trait("Regel", "VRA-01"), Trait("Regel", "VRA-02"), Trait("Regel", "VRA-03")]
    public async Task Vraag_WordtGesteldBeantwoordNagekekenEnDoorEenBezoekerGelezen()
    {
        var aanbieder = await PaginaAsync(Mensen.Aanbieder, javaScript: false); // starts the portal
        var aanbesteding = await Portal.PubliceerAsync("2026-0001");
        await StelAsync(aanbieder, aanbesteding.Nummer);
        await BeantwoordAsync(await PaginaAsync(Mensen.Inkoper), aanbesteding.Naam);
        await KijkNaEnPubliceerAsync(await PaginaAsync(Mensen.TweedeInkoper), aanbesteding.Naam);

        var bezoeker = await PaginaAsync(javaScript: false);
        await bezoeker.GaNaarAsync($"/aanbestedingen/{aanbesteding.Nummer}");
        await bezoeker.VolgAsync("Nota van inlichtingen 1");
        await Assertions.Expect(bezoeker.Page.GetByText(Openbaar)).ToBeVisibleAsync();
        await Assertions.Expect(bezoeker.Page.GetByText(Antwoord)).ToBeVisibleAsync();
        await Assertions.Expect(bezoeker.Page.GetByText(Mensen.AanbiederNaam)).ToHaveCountAsync(0);

        await aanbieder.GaNaarAsync("/mijn/vragen");
        await aanbieder.VolgAsync("1");
        await Assertions.Expect(aanbieder.Kop).ToHaveTextAsync("Nota van inlichtingen 1");
    }

    private static async Task StelAsync(Pagina aanbieder, string nummer)
    {
        await aanbieder.GaNaarAsync($"/aanbestedingen/{nummer}");
        await aanbieder.VolgAsync("Vraag stellen");
        await aanbieder.DrukAsync("Vraag versturen", HttpStatusCode.UnprocessableEntity);
        await aanbieder.VulAsync("Uw vraag", Gesteld);
        await aanbieder.DrukAsync("Vraag versturen");
        await Assertions.Expect(aanbieder.Page.GetByText("Uw vraag is verstuurd.")).ToBeVisibleAsync();
    }

    private static async Task BeantwoordAsync(Pagina inkoper, string naam)
    {
        await inkoper.GaNaarAsync("/inkoop");
        await inkoper.VolgAsync($"Vragen beantwoorden: {naam}");
        await inkoper.VolgAsync(Gesteld);
        await inkoper.VulAsync("Vraag zoals die gepubliceerd wordt", Openbaar);
        await inkoper.VulAsync("Antwoord", Antwoord);
        await inkoper.DrukAsync("Antwoord opslaan");
    }

    private static async Task KijkNaEnPubliceerAsync(Pagina inkoper, string naam)
    {
        await inkoper.GaNaarAsync("/inkoop");
        await inkoper.VolgAsync($"Vragen beantwoorden: {naam}");
        await inkoper.VolgAsync(Openbaar);
        await inkoper.VolgAsync("Antwoord nakijken");
        await inkoper.DrukAsync("Akkoord met dit antwoord");
        await inkoper.VolgAsync("Nota van inlichtingen maken");
        await inkoper.DrukAsync("Nota publiceren");
        await Assertions.Expect(inkoper.Kop).ToHaveTextAsync("Nota van inlichtingen 1");
    }
}
