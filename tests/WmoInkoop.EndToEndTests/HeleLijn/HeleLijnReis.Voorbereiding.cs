using System.Net;
using Microsoft.Playwright;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Browser;
using Xunit;

namespace WmoInkoop.EndToEndTests.HeleLijn;

/// <summary>From nothing to a published aanbesteding, found by a visitor, with a question and its nota.</summary>
public sealed partial class HeleLijnReis
{
    private const string Gesteld = "Mogen wij van Zorg Fictief samen inschrijven?";
    private const string Openbaar = "Mogen twee aanbieders samen inschrijven?";

    private async Task<string> ZetOpEnPubliceerAsync()
    {
        await using var inkoper = await PaginaAsync(Mensen.Inkoper);
        await MaakAsync(inkoper);
        var pad = inkoper.Pad;
        await VulGegevensAsync(inkoper);
        await VoegPerceelToeAsync(inkoper, pad, "Thuisondersteuning en dagbesteding", "5", "9.250.000");
        await VoegPerceelToeAsync(inkoper, pad, Perceel, "2", "5.250.000");
        await PlanAsync(inkoper, pad);
        await VoegDocumentToeAsync(inkoper, pad);
        await inkoper.GaNaarAsync(pad);
        await inkoper.VolgAsync("Publiceren");
        await inkoper.DrukAsync("Publiceren");
        await Assertions.Expect(inkoper.Page.GetByText("Aanvullende ondersteuning is gepubliceerd.")).ToBeVisibleAsync();

        await inkoper.GaNaarAsync("/inkoop");
        await inkoper.VolgAsync("TenderNed-nummer invullen: Aanvullende ondersteuning");
        await inkoper.VulAsync("TenderNed-nummer", "412233");
        await inkoper.DrukAsync("Opslaan");
        return pad;
    }

    private static async Task MaakAsync(Pagina inkoper)
    {
        await inkoper.GaNaarAsync("/inkoop/trajecten");
        await inkoper.VolgAsync("Traject maken");
        await inkoper.VulAsync("Naam", "Herijking ondersteuning Wmo");
        await inkoper.DrukAsync("Traject maken");
        await inkoper.VolgAsync("Aanbesteding maken");
        await inkoper.DrukAsync("Aanbesteding maken", HttpStatusCode.UnprocessableEntity);
        await inkoper.VulAsync("Naam", "Aanvullende ondersteuning");
        await inkoper.Page.GetByLabel("Regime").SelectOptionAsync("Sas");
        await inkoper.Page.GetByLabel("Procedure").SelectOptionAsync("EuropeesOpenbaar");
        await inkoper.DrukAsync("Aanbesteding maken");
    }

    private static async Task VulGegevensAsync(Pagina inkoper)
    {
        await inkoper.VolgAsync("Vul de raming in.");
        await inkoper.Page.Locator("#Raming").FillAsync("14.500.000");
        await inkoper.Page.Locator("#CpvCodes").FillAsync("85310000-5");
        await inkoper.Page.Locator("#Orgaan").FillAsync("College van Leeuwarden");
        await inkoper.Page.Locator("#Besluitdatum").FillAsync("2026-02-24");
        await inkoper.DrukAsync("Opslaan");
    }

    private static async Task VoegPerceelToeAsync(Pagina inkoper, string pad, string naam, string contracten, string bedrag)
    {
        await inkoper.GaNaarAsync($"{pad}/percelen/nieuw");
        await inkoper.VulAsync("Naam", naam);
        await inkoper.Page.Locator("#MaximumContracten").FillAsync(contracten);
        await inkoper.Page.Locator("#Bekostiging").SelectOptionAsync("Taakgericht");
        await inkoper.Page.Locator("#Bedrag").FillAsync(bedrag);
        await inkoper.DrukAsync("Perceel toevoegen");

        await inkoper.Page.Locator("#Rijen_0__Soort").SelectOptionAsync("Geschiktheidseis");
        await inkoper.Page.Locator("#Rijen_0__Tekst").FillAsync("U hebt drie jaar ervaring.");
        await inkoper.Page.Locator("#Rijen_0__Bewijs").FillAsync("Een referentie");
        await inkoper.DrukAsync("Opslaan");

        foreach (var (rij, criterium, gewicht) in new[] { (0, "Overgang van cliënten", "60"), (1, "Samenwerken in de wijk", "39") })
        {
            await inkoper.Page.Locator($"#Rijen_{rij}__Naam").FillAsync(criterium);
            await inkoper.Page.Locator($"#Rijen_{rij}__Gewicht").FillAsync(gewicht);
            await inkoper.Page.Locator($"#Rijen_{rij}__Vraag").FillAsync("Hoe pakt u dit aan?");
        }

        await inkoper.DrukAsync("Opslaan");
        await Assertions.Expect(inkoper.Page.GetByText("De gewichten zijn samen 99.")).ToBeVisibleAsync();
        await inkoper.Page.Locator("#Rijen_1__Gewicht").FillAsync("40");
        await inkoper.DrukAsync("Opslaan");
    }

    private static async Task PlanAsync(Pagina inkoper, string pad)
    {
        await inkoper.GaNaarAsync($"{pad}/planning");
        foreach (var (veld, datum) in new[] { ("VragenDatum", "2026-03-23"), ("NotaDatum", "2026-04-02"), ("SluitingDatum", "2026-03-20"), ("Gunningsdatum", "2026-06-01"), ("Ingangsdatum", "2027-01-01") })
        {
            await inkoper.Page.Locator($"#{veld}").FillAsync(datum);
        }

        await inkoper.DrukAsync("Opslaan");
        await Assertions.Expect(inkoper.Page.GetByText("Zo kunt u nog niet publiceren")).ToBeVisibleAsync();
        await inkoper.Page.Locator("#SluitingDatum").FillAsync("2026-04-17");
        await inkoper.DrukAsync("Opslaan");
    }

    private static async Task VoegDocumentToeAsync(Pagina inkoper, string pad)
    {
        await inkoper.GaNaarAsync(pad);
        await inkoper.VolgAsync("Voeg ten minste één document toe.");
        await inkoper.VulAsync("Titel", "Leidraad");
        await inkoper.Page.Locator("input[type=file]").SetInputFilesAsync(Pdf("leidraad.pdf"));
        await inkoper.DrukAsync("Document toevoegen");
    }

    private async Task BezoekAsync(string nummer)
    {
        await using var bezoeker = await PaginaAsync(javaScript: false);
        await bezoeker.GaNaarAsync("/");
        await bezoeker.Page.Locator("#zoek").FillAsync("huishouden");
        await bezoeker.DrukAsync("Zoeken");
        await bezoeker.VolgAsync("Aanvullende ondersteuning");
        Assert.Equal($"/aanbestedingen/{nummer}", bezoeker.Pad);
        await bezoeker.VolgAsync("Thuisondersteuning en dagbesteding");
        await Assertions.Expect(bezoeker.Page.GetByText("5 delen van")).ToContainTextAsync("1.850.000,00");
        await bezoeker.VolgAsync("Terug naar Aanvullende ondersteuning");
        var download = await bezoeker.Page.RunAndWaitForDownloadAsync(() => bezoeker.Page.GetByRole(AriaRole.Link, new() { Name = "Leidraad" }).ClickAsync());
        Assert.Equal("leidraad.pdf", download.SuggestedFilename);
    }

    private async Task StelVraagEnLeesNotaAsync(string nummer)
    {
        await using (var aanbieder = await PaginaAsync(Mensen.Aanbieder, javaScript: false))
        {
            await aanbieder.GaNaarAsync($"/aanbestedingen/{nummer}");
            await aanbieder.VolgAsync("Vraag stellen");
            await aanbieder.DrukAsync("Vraag versturen", HttpStatusCode.UnprocessableEntity);
            await aanbieder.VulAsync("Uw vraag", Gesteld);
            await aanbieder.DrukAsync("Vraag versturen");
        }

        await using (var inkoper = await PaginaAsync(Mensen.Inkoper))
        {
            await inkoper.GaNaarAsync("/inkoop");
            await inkoper.VolgAsync("Vragen beantwoorden: Aanvullende ondersteuning");
            await inkoper.VolgAsync(Gesteld);
            await inkoper.VulAsync("Vraag zoals die gepubliceerd wordt", Openbaar);
            await inkoper.VulAsync("Antwoord", "Ja, als combinatie.");
            await inkoper.DrukAsync("Antwoord opslaan");
        }

        await using (var tweede = await PaginaAsync(Mensen.TweedeInkoper))
        {
            await tweede.GaNaarAsync("/inkoop");
            await tweede.VolgAsync("Vragen beantwoorden: Aanvullende ondersteuning");
            await tweede.VolgAsync(Openbaar);
            await tweede.VolgAsync("Antwoord nakijken");
            await tweede.DrukAsync("Akkoord met dit antwoord");
            await tweede.VolgAsync("Nota van inlichtingen maken");
            await tweede.DrukAsync("Nota publiceren");
            await Assertions.Expect(tweede.Kop).ToHaveTextAsync("Nota van inlichtingen 1");
        }

        await using var bezoeker = await PaginaAsync(javaScript: false);
        await bezoeker.GaNaarAsync($"/aanbestedingen/{nummer}");
        await bezoeker.VolgAsync("Nota van inlichtingen 1");
        await Assertions.Expect(bezoeker.Page.GetByText(Openbaar)).ToBeVisibleAsync();
        await Assertions.Expect(bezoeker.Page.GetByText(Mensen.AanbiederNaam)).ToHaveCountAsync(0);
    }
}
