using Microsoft.Playwright;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.EndToEndTests.Inschrijvingen;

/// <summary>Autosave of an answer, with JavaScript.</summary>
public sealed class AutomatischBewarenTests(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    [Fact, Trait("Regel", "INS-02")]
    public async Task Antwoord_MetJavaScript_WordtVanzelfBewaard()
    {
        var pagina = await PaginaAsync(Mensen.AndereAanbieder);
        var aanbesteding = await Portal.PubliceerAsync();
        var id = await Portal.ConceptAsync(aanbesteding, Mensen.AndereAanbieder);
        await pagina.GaNaarAsync($"/mijn/inschrijvingen/{id}/plan/{aanbesteding.Criteria[0]}");

        await pagina.VulAsync("Uw antwoord", "Vanzelf bewaard zonder knop.");
        await Assertions.Expect(pagina.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Concept bewaard om" })).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await pagina.VulAsync("Uw antwoord", "Vanzelf bewaard, en nog een keer.");
        await pagina.DrukAsync("Bewaren");

        Assert.Equal("Vanzelf bewaard, en nog een keer.", (await Portal.LeesEigenAsync(id, Mensen.AndereAanbieder)).Antwoorden[0].Tekst);
    }
}
