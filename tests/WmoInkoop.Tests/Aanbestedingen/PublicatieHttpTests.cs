using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Trajecten;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Aanbestedingen;

/// <summary>What a visitor reads: everything, found by search, harmless, and as quick with a thousand as with ten.</summary>
public sealed class PublicatieHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Kwaad = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'";

    [Fact]
    public async Task Paginas_MetKwaadaardigeTeksten_TonenDieAlsTekst()
    {
        var aanbesteding = await portal.ZaaiAsync(
            b => b.MetNaam(Kwaad).MetPerceel(
                new Perceelgegevens(Kwaad, $"{Kwaad}\n\n[klik](javascript:alert(3))", Bekostiging.Taakgericht, 2, 100m),
                [new(Eissoort.Geschiktheidseis, Kwaad, Kwaad)],
                [new(Kwaad, $"{Kwaad} [klik](javascript:alert(3))", 100m)]).MetDocumenttitel(Kwaad),
            gepubliceerd: true);
        using var bezoeker = portal.Bezoeker();
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        string[] openbaar = ["/", "/aanbestedingen", $"/aanbestedingen/{aanbesteding.Nummer}", $"/aanbestedingen/{aanbesteding.Nummer}/percelen/1"];
        string[] intern = ["/inkoop", $"/inkoop/trajecten/{aanbesteding.TrajectId}", aanbesteding.Pad(), aanbesteding.Pad("/percelen"), aanbesteding.Pad("/documenten")];
        foreach (var (client, pad) in openbaar.Select(p => (bezoeker, p)).Concat(intern.Select(p => (inkoper, p))))
        {
            var html = await client.HtmlAsync(pad);
            Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript:", html, StringComparison.OrdinalIgnoreCase);
            if (pad != "/inkoop" && pad != "/")
            {
                Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
            }
        }
    }

    [Fact, Trait("Regel", "TRJ-06")]
    public async Task Perceel_ToontEisenCriteriaSchaalEnDelenTotOpDeCent()
    {
        var aanbesteding = await portal.ZaaiAsync(b => b.MetPerceel(new Perceelgegevens("Met delen", "", Bekostiging.Taakgericht, 3, 100m)), gepubliceerd: true);
        using var bezoeker = portal.Bezoeker();

        var html = WebUtility.HtmlDecode(await bezoeker.HtmlAsync($"/aanbestedingen/{aanbesteding.Nummer}/percelen/1")).Replace('\u00A0', ' ');

        Assert.Contains("1 deel van € 33,34", html, StringComparison.Ordinal);
        Assert.Contains("2 delen van € 33,33", html, StringComparison.Ordinal);
        Assert.Contains("Hoogstens 3", html, StringComparison.Ordinal);
        Assert.Contains("De aanbieder heeft drie jaar ervaring.", html, StringComparison.Ordinal);
        Assert.Contains("Gewicht 40", html, StringComparison.Ordinal);
        Assert.Contains("Uitstekend", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lijst_VindtOpPerceelZonderAccenten_EnOpRegioProcedureEnStatus()
    {
        var eigen = await portal.ZaaiAsync(b => b.MetNaam("Zoekproef").MetPerceel(new Perceelgegevens("Cliëntondersteuning heuvelland", "", Bekostiging.Subsidie, 1)), gepubliceerd: true);
        var pad = $"/aanbestedingen/{eigen.Nummer}";
        using var bezoeker = portal.Bezoeker();

        foreach (var (vraag, gevonden) in new[]
        {
            ("zoek=clientondersteuning", true), ("zoek=heuvelland+zoekproef", true), ("zoek=bestaatniet", false), ("zoek=%25", false),
            ("zoek=heuvelland&regio=leeuwarden", true), ("zoek=heuvelland&regio=leidseregio", false),
            ("zoek=heuvelland&procedure=EuropeesOpenbaar", true), ("zoek=heuvelland&procedure=SasMetEmvi", false),
            ("zoek=heuvelland&status=Gepubliceerd", true), ("zoek=heuvelland&status=Gesloten", false), ("zoek=heuvelland&status=onzin", true),
        })
        {
            Assert.True(gevonden == (await bezoeker.HtmlAsync($"/aanbestedingen?{vraag}")).Contains(pad, StringComparison.Ordinal), vraag);
        }
    }

    private static readonly string[] Verplicht = ["id", "title", "updated"];

    [Fact]
    public async Task Feed_IsGeldigAtom_MetAlleenWatOpenbaarIs()
    {
        using var eigenPortal = new PortalFactory();
        await eigenPortal.ZaaiAsync(gepubliceerd: false);
        var aanbesteding = await eigenPortal.ZaaiAsync(gepubliceerd: true);
        await eigenPortal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbesteding.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Naam, "Hulp <script>\u0001 & meer")));
        using var bezoeker = eigenPortal.Bezoeker();

        using var antwoord = await bezoeker.GetAsync("/aanbestedingen/feed");

        Assert.Equal("application/atom+xml", antwoord.Content.Headers.ContentType!.MediaType);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await antwoord.Content.ReadAsStringAsync()).Root!;
        var item = Assert.Single(feed.Elements(atom + "entry"));
        Assert.Equal(("Hulp <script> & meer", $"urn:uuid:{aanbesteding.Id}"), (item.Element(atom + "title")!.Value, item.Element(atom + "id")!.Value));
        Assert.EndsWith($"/aanbestedingen/{aanbesteding.Nummer}", item.Element(atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.All(Verplicht, naam => Assert.NotEmpty(feed.Element(atom + naam)!.Value));
        Assert.DoesNotContain("<entry", await bezoeker.GetStringAsync("/aanbestedingen/feed?regio=nergens"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lijsten_EnPaginas_StellenEvenveelVragenBij10AlsBij500Aanbestedingen_Met5000Percelen()
    {
        using var eigenPortal = new PortalFactory();
        var eerste = await eigenPortal.ZaaiAsync(gepubliceerd: true);
        using var bezoeker = eigenPortal.Bezoeker();
        using var inkoper = await eigenPortal.ClientAls(Mensen.Inkoper);
        (HttpClient Wie, string Pad)[] paginas =
        [
            (bezoeker, "/"), (bezoeker, "/aanbestedingen"), (bezoeker, "/aanbestedingen?zoek=perceel+9&status=Gepubliceerd&sorteer=naam&pagina=2"), (bezoeker, "/aanbestedingen/feed"), (bezoeker, $"/aanbestedingen/{eerste.Nummer}"), (bezoeker, $"/aanbestedingen/{eerste.Nummer}/percelen/1"),
            (inkoper, "/inkoop"), (inkoper, "/inkoop/trajecten"), (inkoper, $"/inkoop/trajecten/{eerste.TrajectId}"), (inkoper, eerste.Pad()), (inkoper, eerste.Pad("/percelen")),
        ];
        await VulAanAsync(eigenPortal, eerste, 10);
        var bij10 = await TelAsync(eigenPortal, paginas);
        await VulAanAsync(eigenPortal, eerste, 490);
        var bij500 = await TelAsync(eigenPortal, paginas);

        Assert.Equal(bij10, bij500);
        Assert.True(await eigenPortal.InDbAsync(db => db.Percelen.CountAsync()) >= 5000);
        Assert.All(bij500, p => Assert.InRange(p.Vragen, 1, 25)); // a handful: signing in, menu and bell included
    }

    private static async Task<List<(string Pad, int Vragen)>> TelAsync(PortalFactory portal, IEnumerable<(HttpClient Wie, string Pad)> paginas)
    {
        var geteld = new List<(string, int)>();
        foreach (var (wie, pad) in paginas)
        {
            await wie.HtmlAsync(pad);
            geteld.Add((pad, await portal.Queries.TelAsync(() => wie.HtmlAsync(pad))));
        }

        return geteld;
    }

    /// <summary>Half of them concepts, all in the same traject, and as many trajecten.</summary>
    private static async Task VulAanAsync(PortalFactory portal, Aanbesteding voorbeeld, int aantal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<InkoopDbContext>();
        var al = await db.Aanbestedingen.CountAsync();
        await db.InTransactieAsync(
            async () =>
            {
                var traject = await db.Trajecten.SingleAsync(t => t.Id == voorbeeld.TrajectId);
                for (var i = 0; i < aantal; i++)
                {
                    var naam = i % 2 == 0 ? "Openbaar" : "Concept";
                    var aanbesteding = new Aanbesteding(traject, $"2024-{al + i:D4}", new Aanbestedingsgegevens(naam, "", Procedure.EuropeesOpenbaar, Regime.Sas), Klok.Begin);
                    aanbesteding.Plan(AanbestedingBouwer.StandaardPlanning(Klok.Begin));
                    for (var p = 1; p <= 10; p++)
                    {
                        aanbesteding.VoegPerceelToe(new Perceelgegevens($"Perceel {p}", "", Bekostiging.Inspanningsgericht));
                    }

                    db.AddRange(aanbesteding, new Traject(voorbeeld.RegioId, $"Traject {i}", "", Klok.Begin));
                }
            },
            default);
        await db.Aanbestedingen.Where(a => a.Naam == "Openbaar").ExecuteUpdateAsync(s => s.SetProperty(a => a.GepubliceerdOp, Klok.Begin));
    }
}
