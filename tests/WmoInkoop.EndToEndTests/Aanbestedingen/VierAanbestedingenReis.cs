using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Browser;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.EndToEndTests.Aanbestedingen;

/// <summary>
/// Set up and published from nothing, without JavaScript: the three aanbestedingen of Leeuwarden (demo.md, source 001) and one of the Leidse regio with four
/// segments and the arrangementenmatrix of its consultatie (source 004).
/// </summary>
public sealed class VierAanbestedingenReis(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    private const string Matrix = """
        Leefgebied	Submodule	Trede 1	Trede 2	Trede 3	Trede 4	Trede 5
        Ondersteuning	Sociaal persoonlijk functioneren	x	x	x	x	x
        	Zelfzorg en gezondheid	x	x	x
        	Geldzaken	?	x	x
        	Dagbesteding	x	x	x	x	x
        Bereikbaarheid avond en nacht	24 uur oproepbaar	x
        	24 uur beschikbaar		x
        	24 uur beschikbaar, intensief			x
        Wonen	Sociaal beheer	x
        	Sociaal beheer met vaste aanwezigheid		x
        	Sociaal beheer met intensieve aanwezigheid			x
        Huisvestingskosten	Huur en extra verblijfskosten	x
        """;

    [Fact, Trait("Regel", "TRJ-01"), Trait("Regel", "TRJ-06"), Trait("Regel", "TRJ-09")]
    public async Task DrieVanLeeuwarden_EnVierSegmentenVanDeLeidseRegio()
    {
        Portal.StartOpPoort();
        await Portal.NieuweAanbiederAsync("Logeerhuis De Brug", "debrug@fictief.test");
        await Portal.NieuweAanbiederAsync("Logeerhuis Het Anker", "hetanker@fictief.test");
        await using (var inkoper = await PaginaAsync(Mensen.Inkoper, javaScript: false))
        {
            var traject = await MaakTrajectAsync(inkoper, "Herijking ondersteuning Wmo");
            var basis = await BeginAsync(inkoper, traject, "Basisondersteuning", "Sas", "ConcurrentiegerichteDialoog", "31.000.000");
            await VoegPerceelToeAsync(inkoper, basis, "Basisondersteuning", "1", "7.750.000");
            await PubliceerAsync(inkoper, basis);

            var aanvullend = await BeginAsync(inkoper, traject, "Aanvullende ondersteuning", "Sas", "EuropeesOpenbaar", "14.500.000");
            await VoegPerceelToeAsync(inkoper, aanvullend, "Thuisondersteuning en dagbesteding", "5", "9.250.000");
            await VoegPerceelToeAsync(inkoper, aanvullend, "Hulp bij huishouden", "2", "5.250.000");
            await PubliceerAsync(inkoper, aanvullend);

            var verblijf = await BeginAsync(inkoper, traject, "Kortdurend verblijf", "Nationaal", "MeervoudigOnderhands", "400.000");
            await VoegPerceelToeAsync(inkoper, verblijf, "Kortdurend verblijf", "1", "100.000");
            foreach (var index in new[] { 1, 1 })
            {
                await inkoper.GaNaarAsync($"{verblijf}/genodigden/kiezen");
                await inkoper.Page.GetByLabel("Aanbieder", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = index });
                await inkoper.Page.Locator("#Reden").FillAsync("Heeft plek en kent de regio.");
                await inkoper.DrukAsync("Op de lijst zetten");
            }

            await PubliceerAsync(inkoper, verblijf);
        }

        await using (var inkoper = await PaginaAsync(Mensen.InkoperElders, javaScript: false))
        {
            var traject = await MaakTrajectAsync(inkoper, "Heroriëntatie Wmo");
            var segmenten = await BeginAsync(inkoper, traject, "Begeleiding en wonen", "Sas", "SasMetEmvi", "40.000.000");
            await VoegPerceelToeAsync(inkoper, segmenten, "Volwassenen, herstelgericht", "12", "6.000.000");
            await PlakMatrixAsync(inkoper);
            foreach (var naam in new[] { "Volwassenen, stabiliserend", "Volwassenen, complexe problematiek", "Ouderen" })
            {
                await KopieerAsync(inkoper, segmenten, naam);
            }

            await PubliceerAsync(inkoper, segmenten);
        }

        await using var bezoeker = await PaginaAsync(javaScript: false);
        await bezoeker.GaNaarAsync("/aanbestedingen");
        await Assertions.Expect(bezoeker.Page.GetByRole(AriaRole.Link, new() { Name = "Kortdurend verblijf" })).ToHaveCountAsync(0); // for the invited only
        await bezoeker.VolgAsync("Begeleiding en wonen");
        await bezoeker.VolgAsync("Ouderen");
        await Assertions.Expect(bezoeker.Page.GetByText("Geldzaken")).ToBeVisibleAsync();
        await Assertions.Expect(bezoeker.Page.GetByText("Trede 5").First).ToBeVisibleAsync();
        Assert.Equal((4, 8), await Portal.InDbAsync(async db => (await db.Aanbestedingen.CountAsync(a => a.GepubliceerdOp != null), await db.Percelen.CountAsync())));
    }

    private static async Task<string> MaakTrajectAsync(Pagina inkoper, string naam)
    {
        await inkoper.GaNaarAsync("/inkoop/trajecten/nieuw");
        await inkoper.VulAsync("Naam", naam);
        await inkoper.DrukAsync("Traject maken");
        return inkoper.Pad;
    }

    private static async Task<string> BeginAsync(Pagina inkoper, string traject, string naam, string regime, string procedure, string raming)
    {
        await inkoper.GaNaarAsync($"{traject}/aanbestedingen/nieuw");
        await inkoper.VulAsync("Naam", naam);
        await inkoper.Page.GetByLabel("Regime").SelectOptionAsync(regime);
        await inkoper.Page.GetByLabel("Procedure").SelectOptionAsync(procedure);
        await inkoper.DrukAsync("Aanbesteding maken");
        var pad = inkoper.Pad;
        await inkoper.GaNaarAsync($"{pad}/gegevens");
        await inkoper.Page.Locator("#Raming").FillAsync(raming);
        await inkoper.Page.Locator("#CpvCodes").FillAsync("85310000-5");
        await inkoper.Page.Locator("#Orgaan").FillAsync("College");
        await inkoper.Page.Locator("#Besluitdatum").FillAsync("2026-02-24");
        await inkoper.DrukAsync("Opslaan");
        return pad;
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
        await inkoper.DrukAsync("Opslaan");
        foreach (var (rij, criterium, gewicht) in new[] { (0, "Overgang van cliënten", "60"), (1, "Samenwerken in de wijk", "40") })
        {
            await inkoper.Page.Locator($"#Rijen_{rij}__Naam").FillAsync(criterium);
            await inkoper.Page.Locator($"#Rijen_{rij}__Gewicht").FillAsync(gewicht);
            await inkoper.Page.Locator($"#Rijen_{rij}__Vraag").FillAsync("Hoe pakt u dit aan?");
        }

        await inkoper.DrukAsync("Opslaan");
    }

    private static async Task PlakMatrixAsync(Pagina inkoper)
    {
        await inkoper.DoeAsync(inkoper.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Matrix") }).First.ClickAsync());
        await inkoper.DoeAsync(inkoper.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("lakken") }).First.ClickAsync());
        await inkoper.Page.Locator("#Tekst").FillAsync(Matrix);
        await inkoper.DrukAsync("Matrix opslaan");
    }

    private static async Task KopieerAsync(Pagina inkoper, string pad, string naam)
    {
        await inkoper.GaNaarAsync($"{pad}/percelen");
        await inkoper.DoeAsync(inkoper.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Kopiëren") }).First.ClickAsync());
        await inkoper.GaNaarAsync($"{pad}/percelen");
        await inkoper.DoeAsync(inkoper.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Perceel wijzigen") }).Last.ClickAsync());
        await inkoper.VulAsync("Naam", naam);
        await inkoper.DrukAsync("Opslaan");
    }

    private async Task PubliceerAsync(Pagina inkoper, string pad)
    {
        await inkoper.GaNaarAsync($"{pad}/planning");
        await inkoper.Page.Locator("#VoorstelDatum").FillAsync(Portal.Klok.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await inkoper.DrukAsync("Planning voorstellen");
        await inkoper.DrukAsync("Opslaan");
        await inkoper.GaNaarAsync($"{pad}/documenten/nieuw");
        await inkoper.VulAsync("Titel", "Leidraad");
        await inkoper.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "leidraad.pdf", MimeType = "application/pdf", Buffer = Proefbestanden.Pdf() });
        await inkoper.DrukAsync("Document toevoegen");
        await inkoper.GaNaarAsync($"{pad}/publiceren");
        await inkoper.DrukAsync("Publiceren");
        await Assertions.Expect(inkoper.Page.GetByText("is gepubliceerd.").First).ToBeVisibleAsync();
    }
}
