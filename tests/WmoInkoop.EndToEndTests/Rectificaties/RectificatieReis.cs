using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WmoInkoop.Core.Common;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Browser;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.EndToEndTests.Rectificaties;

/// <summary>A wezenlijke rectificatie after somebody submitted: the inkoper changes and publishes, the provider confirms without JavaScript (TRJ-03).</summary>
public sealed class RectificatieReis(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    [Fact, Trait("Regel", "TRJ-03"), Trait("Regel", "TRJ-04")]
    public async Task Rectificatie_VanWijzigenTotHerbevestigen()
    {
        Portal.StartOpPoort();
        var aanbesteding = await Portal.PubliceerAsync();
        var naam = await Portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbesteding.Id).Select(a => a.Naam).SingleAsync());
        await Portal.IngediendAsync(aanbesteding, Mensen.Aanbieder);

        await using (var inkoper = await PaginaAsync(Mensen.Inkoper))
        {
            await RectificeerAsync(inkoper, aanbesteding);
        }

        await using (var aanbieder = await PaginaAsync(Mensen.Aanbieder, javaScript: false))
        {
            await aanbieder.GaNaarAsync("/mijn");
            await aanbieder.DoeAsync(aanbieder.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Inschrijving opnieuw bevestigen") }).First.ClickAsync());
            await Assertions.Expect(aanbieder.Page.GetByText("De aanbieder heeft twee jaar ervaring.").First).ToBeVisibleAsync();
            await aanbieder.Page.GetByLabel("Wij hebben rectificatie 1 gelezen").CheckAsync();
            await aanbieder.DrukAsync("Bevestigen: onze inschrijving klopt nog");
            await Assertions.Expect(aanbieder.Page.GetByText("telt weer mee").First).ToBeVisibleAsync();
        }

        await using var bezoeker = await PaginaAsync();
        await bezoeker.GaNaarAsync("/aanbestedingen");
        await bezoeker.VolgAsync(naam);
        await bezoeker.VolgAsync("Rectificatie 1");
        await Assertions.Expect(bezoeker.Page.GetByText("De aanbieder heeft drie jaar ervaring.")).ToBeVisibleAsync();
        await bezoeker.VolgAsync($"Terug naar {naam}");
        await bezoeker.VolgAsync("Volg deze aanbesteding");
        await bezoeker.VulAsync("Uw e-mailadres", "lezer@fictief.test");
        await bezoeker.DrukAsync("Volgen");
        Assert.Contains(await Portal.PostAsync("lezer@fictief.test"), p => p.Brief.Onderwerp.StartsWith("Wilt u", StringComparison.Ordinal));
    }

    private static async Task RectificeerAsync(Pagina pagina, Proefaanbesteding aanbesteding)
    {
        await pagina.GaNaarAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}");
        await pagina.VolgAsync("Rectificaties");
        await pagina.DrukAsync("Rectificatie beginnen");
        await pagina.VolgAsync("Percelen");
        await pagina.DoeAsync(pagina.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Eisen van") }).First.ClickAsync());
        await pagina.Page.GetByLabel("Eis", new() { Exact = true }).First.FillAsync("De aanbieder heeft twee jaar ervaring.");
        await pagina.DrukAsync("Opslaan");
        await pagina.VolgAsync("Rectificatie");
        await pagina.VolgAsync("Rectificatie publiceren");
        await pagina.VulAsync("Waarom wijzigt u dit?", "Drie jaar ervaring sloot te veel kleine aanbieders uit.");
        await pagina.Page.GetByLabel("Ja, wezenlijk").CheckAsync();
        await pagina.Page.GetByRole(AriaRole.Group, new() { NameRegex = new("Zouden andere aanbieders") }).GetByLabel("Nee").CheckAsync();
        await pagina.DrukAsync("Rectificatie publiceren", HttpStatusCode.UnprocessableEntity); // a wezenlijke change needs a later closing
        await Assertions.Expect(pagina.Page.GetByLabel("Waarom wijzigt u dit?")).ToHaveValueAsync("Drie jaar ervaring sloot te veel kleine aanbieders uit.");
        await pagina.VolgAsync("Rectificatie");
        await pagina.VolgAsync("Planning");
        await pagina.Page.Locator("[name=SluitingDatum]").FillAsync(Amsterdam.Datum(aanbesteding.SluitingOp.AddDays(10)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await pagina.DrukAsync("Opslaan");
        await pagina.VolgAsync("Rectificatie publiceren");
        await pagina.VulAsync("Waarom wijzigt u dit?", "Drie jaar ervaring sloot te veel kleine aanbieders uit.");
        await pagina.Page.GetByLabel("Ja, wezenlijk").CheckAsync();
        await pagina.Page.GetByRole(AriaRole.Group, new() { NameRegex = new("Zouden andere aanbieders") }).GetByLabel("Nee").CheckAsync();
        await pagina.DrukAsync("Rectificatie publiceren");
        await Assertions.Expect(pagina.Page.GetByText("Rectificatie 1 is gepubliceerd").First).ToBeVisibleAsync();
    }
}
