using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WmoInkoop.Core.Percelen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Browser;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.TestSupport.Procesverbalen;
using Xunit;

namespace WmoInkoop.EndToEndTests.Beoordelen;

/// <summary>
/// Thuisondersteuning en dagbesteding of Leeuwarden (bronnen/001): eight inschrijvingen, five criteria, five equal shares. Three assessors
/// sign, mark and lock, two by bidder and one by criterium; the inkopers fix, award and make overeenkomsten. Most of it is without
/// JavaScript: the same pages are checked with it in other journeys, and a hundred forms with axe take minutes.
/// </summary>
public sealed class VanVerklaringTotOvereenkomstReis(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    private const string Perceel = "Thuisondersteuning en dagbesteding";
    private static readonly string[] Beoordelaars = [Mensen.Beoordelaar, "beoordelaar2@leeuwarden.test", "beoordelaar3@leeuwarden.test"];

    private static readonly Criteriumgegevens[] Criteria =
    [
        new("Overgang van cliënten", "Hoe gaan cliënten over zonder dat hun hulp stopt?", 30m),
        new("Buurt- en dorpskamers", "Hoe maakt u plekken waar iedereen welkom is?", 25m),
        new("Samenwerking", "Met wie werkt u samen, en hoe spreekt u dat af?", 20m),
        new("Personeel", "Hoe houdt u goede mensen?", 15m),
        new("Monitoring", "Hoe laat u zien wat het oplevert?", 10m),
    ];

    /// <summary>Eight providers, the best first; five win.</summary>
    private static readonly string[] Namen = [.. Enumerable.Range(1, 8).Select(n => $"Zorg Reis {n}")];

    [Fact, Trait("Regel", "BEO-02"), Trait("Regel", "BEO-03"), Trait("Regel", "BEO-04"), Trait("Regel", "BEO-05"), Trait("Regel", "GUN-02"), Trait("Regel", "GUN-06"), Trait("Regel", "TRJ-06")]
    public async Task DrieBeoordelaars_AchtInschrijvingen_VijfCriteria_TotVijfOvereenkomsten()
    {
        Portal.StartOpPoort(); // before the deeds start it without one
        var (aanbesteding, _) = await OpenAsync();
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}";
        await BeginAsync(pad);
        await BeoordeelPerPlanAsync(Beoordelaars[0]);
        await BeoordeelPerCriteriumAsync(Beoordelaars[1]);
        await BeoordeelPerPlanAsync(Beoordelaars[2]);
        await LegEindcijfersVastAsync();
        await GunAsync(pad);
        await Portal.VulProcesVerbaalAsync(aanbesteding.Id, aanbesteding.PerceelId);
        await SluitOvereenkomstenAsync();
    }

    /// <summary>Final marks per provider: 10 for the first and a step lower for every next, a little different per criterium.</summary>
    private static int Cijfer(int aanbieder, int criterium) => Math.Max(2, 10 - (2 * ((aanbieder + (criterium % 2)) / 2)));

    private async Task<(Proefaanbesteding Aanbesteding, IReadOnlyList<Guid> Inschrijvingen)> OpenAsync()
    {
        var aanbesteding = await Portal.PubliceerAsync(b => b.MetPerceel(new Perceelgegevens(Perceel, "Begeleiding thuis en overdag.", Bekostiging.Taakgericht, 5, 7_250_000m), criteria: Criteria));
        var ids = new List<Guid>();
        foreach (var (naam, n) in Namen.Select((naam, n) => (naam, n)))
        {
            var email = $"reis{n}@fictief.test";
            await Portal.NieuweAanbiederAsync(naam, email);
            ids.Add(await Portal.IngediendAsync(aanbesteding, email, $"Plan van {naam}."));
        }

        Portal.Klok.VerderTot(aanbesteding.SluitingOp.AddMinutes(10));
        await Portal.OpenKluisAsync(aanbesteding.Id);
        await Portal.KeurAsync(aanbesteding.PerceelId);
        await Portal.NieuweBeoordelaarAsync(Beoordelaars[1]);
        await Portal.NieuweBeoordelaarAsync(Beoordelaars[2]);
        return (aanbesteding, ids);
    }

    private async Task BeginAsync(string pad)
    {
        await using var inkoper = await PaginaAsync(Mensen.Inkoper);
        await inkoper.GaNaarAsync($"{pad}/beoordeling");
        await inkoper.VolgAsync($"Perceel 1: {Perceel}");
        foreach (var naam in new[] { "Beoordelaar 1 Leeuwarden", "Beoordelaar beoordelaar2", "Beoordelaar beoordelaar3" })
        {
            await inkoper.Page.GetByLabel(naam).CheckAsync();
        }

        await inkoper.VulAsync("Cijfers klaar op", Datum(Portal.Klok.GetUtcNow().AddDays(14)));
        await inkoper.DrukAsync("Beoordeling beginnen");
    }

    private async Task BeoordeelPerPlanAsync(string email)
    {
        await using var beoordelaar = await PaginaAsync(email, javaScript: false);
        await TekenAsync(beoordelaar);
        for (var a = 0; a < Namen.Length; a++)
        {
            await beoordelaar.VolgAsync(Namen[a]);
            for (var c = 0; c < Criteria.Length; c++)
            {
                await GeefAsync(beoordelaar, c, Cijfer(a, c));
            }

            await beoordelaar.DrukAsync("Bewaren");
        }

        await VergrendelAsync(beoordelaar);
    }

    private async Task BeoordeelPerCriteriumAsync(string email)
    {
        await using var beoordelaar = await PaginaAsync(email, javaScript: false);
        await TekenAsync(beoordelaar);
        for (var c = 0; c < Criteria.Length; c++)
        {
            await beoordelaar.DoeAsync(beoordelaar.Page.Locator("main").GetByRole(AriaRole.Link, new() { NameRegex = new($"K?{c + 1}.*{System.Text.RegularExpressions.Regex.Escape(Criteria[c].Naam)}") }).First.ClickAsync());
            for (var a = 0; a < Namen.Length; a++)
            {
                await GeefAsync(beoordelaar, a, Cijfer(a, c));
            }

            await beoordelaar.DrukAsync("Bewaren");
        }

        await VergrendelAsync(beoordelaar);
    }

    private static async Task TekenAsync(Pagina beoordelaar)
    {
        await beoordelaar.GaNaarAsync("/beoordeling");
        await beoordelaar.VolgAsync($"Belangenverklaring tekenen: {Perceel}");
        await beoordelaar.Page.GetByLabel("Ik heb dit naar waarheid ingevuld.").CheckAsync();
        await beoordelaar.DrukAsync("Belangenverklaring tekenen");
    }

    private static async Task GeefAsync(Pagina beoordelaar, int rij, int cijfer)
    {
        await beoordelaar.Page.Locator($"input[name='Rijen[{rij}].Cijfer'][value='{cijfer}']").CheckAsync();
        await beoordelaar.Page.Locator($"textarea[name='Rijen[{rij}].Motivering']").FillAsync($"Het plan is hier een {cijfer} waard.");
    }

    private static async Task VergrendelAsync(Pagina beoordelaar)
    {
        await beoordelaar.VolgAsync("Cijfers vergrendelen");
        await beoordelaar.DrukAsync("Cijfers vergrendelen");
        await Assertions.Expect(beoordelaar.Page.GetByRole(AriaRole.Heading, new() { Name = "Uw cijfers zijn vergrendeld" })).ToBeVisibleAsync();
    }

    private async Task LegEindcijfersVastAsync()
    {
        await using var inkoper = await PaginaAsync(Mensen.Inkoper, javaScript: false);
        await inkoper.GaNaarAsync("/inkoop");
        await inkoper.VolgAsync($"Eindcijfers vastleggen: {Perceel}");
        for (var a = 0; a < Namen.Length; a++)
        {
            await inkoper.VolgAsync(Namen[a]);
            for (var c = 0; c < Criteria.Length; c++)
            {
                await inkoper.Page.Locator($"#Rijen_{c}__Cijfer").SelectOptionAsync($"{Cijfer(a, c)}");
                await inkoper.Page.Locator($"#Rijen_{c}__Motivering").FillAsync($"{Namen[a]} beantwoordt de vraag over {Criteria[c].Naam} met een plan dat een {Cijfer(a, c)} waard is: de aanpak is beschreven, met voorbeelden uit de praktijk.");
            }

            await inkoper.DrukAsync("Eindcijfers bewaren");
        }

        await inkoper.VolgAsync("Vastleggen wie er waren");
        await inkoper.DrukAsync("Bespreking vastleggen");
        await inkoper.VolgAsync("Beoordeling vaststellen");
        await inkoper.DrukAsync("Beoordeling vaststellen");
        await Assertions.Expect(inkoper.Page.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync(Namen[0]);
    }

    private async Task GunAsync(string pad)
    {
        await using (var inkoper = await PaginaAsync(Mensen.Inkoper, javaScript: false))
        {
            await inkoper.GaNaarAsync("/inkoop");
            await inkoper.VolgAsync($"Gunning voorbereiden: {Perceel}");
            await inkoper.DrukAsync("Gunning voorbereiden");
            await inkoper.VolgAsync("Leg het besluit vast");
            await inkoper.VulAsync("Wie nam het besluit?", "College van burgemeester en wethouders van Leeuwarden");
            await inkoper.VulAsync("Datum van het besluit", Datum(Portal.Klok.GetUtcNow()));
            await inkoper.DrukAsync("Besluit vastleggen");
            foreach (var naam in Namen[5..])
            {
                await inkoper.VolgAsync($"Brief schrijven aan {naam}");
                for (var c = 0; c < Criteria.Length; c++)
                {
                    await inkoper.VulAsync($"Vergelijking bij K{c + 1}", $"Bij {Criteria[c].Naam} noemt de winnaar per week wie wat doet en wie er invalt. Het plan van {naam} zegt alleen dat het goed komt.");
                }

                await inkoper.DrukAsync("Brief bewaren");
            }

            Portal.Klok.Verder(TimeSpan.FromMinutes(5)); // a code is taken once
            await inkoper.VolgAsync("Gunningsbeslissing voorstellen");
            await inkoper.VulAsync("Toelichting", "Het college heeft besloten.");
            await BevestigAsync(inkoper, Mensen.Inkoper, "Beslissing voorstellen");
        }

        await using var tweede = await PaginaAsync(Mensen.TweedeInkoper);
        await tweede.GaNaarAsync("/inkoop");
        await tweede.VolgAsync($"Gunningsbeslissing bevestigen: {Perceel}");
        await tweede.VolgAsync("Lezen en bevestigen");
        await BevestigAsync(tweede, Mensen.TweedeInkoper, "Beslissing nemen en brieven versturen");
    }

    private async Task SluitOvereenkomstenAsync()
    {
        Portal.Klok.VerderTot(await Portal.InDbAsync(db => db.Gunningsbeslissingen.Select(b => b.TermijnEindigtOp!.Value).SingleAsync()) + TimeSpan.FromMinutes(1));
        await using var inkoper = await PaginaAsync(Mensen.Inkoper);
        await inkoper.GaNaarAsync("/inkoop");
        await inkoper.VolgAsync($"Definitief gunnen: {Perceel}");
        await inkoper.VolgAsync("Definitief gunnen");
        await inkoper.VulAsync("Einddatum", "2030-12-31");
        await inkoper.Page.Locator("#AantalVerlengingen").FillAsync("2");
        await inkoper.Page.Locator("#MaandenPerVerlenging").FillAsync("12");
        await inkoper.Page.Locator("#Opzegmaanden").FillAsync("6");
        await inkoper.DrukAsync("Definitief gunnen");

        var overeenkomsten = await Portal.InDbAsync(db => db.Overeenkomsten.OrderBy(o => o.Nummer).Select(o => new { o.Opdrachtnemer, o.Aandeel }).ToListAsync());
        Assert.Equal(Namen[..5], overeenkomsten.Select(o => o.Opdrachtnemer));
        Assert.All(overeenkomsten, o => Assert.Equal(1_450_000m, o.Aandeel));
        await using var winnaar = await PaginaAsync("reis0@fictief.test", javaScript: false);
        await winnaar.GaNaarAsync("/mijn/overeenkomsten");
        await Assertions.Expect(winnaar.Page.GetByText("1.450.000,00").First).ToBeVisibleAsync();
    }

    /// <summary>A new phone each time: a code is taken once, and an account has one app.</summary>
    private async Task BevestigAsync(Pagina inkoper, string email, string knop)
    {
        await Portal.InDbAsync(async db => await db.TweedeFactoren.Where(t => db.Users.Any(g => g.Id == t.GebruikerId && g.Email == email)).ExecuteDeleteAsync());
        await inkoper.VulAsync("Uw huidige wachtwoord", Mensen.Wachtwoord);
        await inkoper.VulAsync("Code uit uw app", (await Telefoon.VanAsync(Portal, email)).Code);
        await inkoper.DrukAsync(knop);
    }

    private static string Datum(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
