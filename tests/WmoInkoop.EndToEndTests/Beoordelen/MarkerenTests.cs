using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using Xunit;

namespace WmoInkoop.EndToEndTests.Beoordelen;

/// <summary>Marking with the keyboard, and what autosave says.</summary>
public sealed class MarkerenTests(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    [Fact, Trait("Regel", "BEO-03")]
    public async Task MetToetsenDoorDePlannen_BewaartEerstWatErGetyptIs()
    {
        Portal.StartOpPoort(); // before the deeds start it without one
        var (aanbesteding, _) = await Portal.GeopendAsync(Mensen.Aanbieder, Mensen.AndereAanbieder);
        await Portal.KeurAsync(aanbesteding.PerceelId);
        var id = await Portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar);
        await Portal.VerklaarAsync(id, Mensen.Beoordelaar);
        var pagina = await PaginaAsync(Mensen.Beoordelaar);
        await pagina.GaNaarAsync($"/beoordeling/{id}/eerste-open");
        var eerste = pagina.Pad;
        await Assertions.Expect(pagina.Page.GetByText("Wat u typt, wordt vanzelf bewaard.").First).ToBeVisibleAsync();

        await pagina.Page.Locator("input[name='Rijen[0].Cijfer'][value='8']").CheckAsync();
        await pagina.Page.Locator("textarea[name='Rijen[0].Motivering']").FillAsync("Getypt, en meteen verder.");
        await pagina.Page.Keyboard.PressAsync("Alt+PageDown");
        await pagina.DoeAsync(pagina.Page.WaitForURLAsync(u => new Uri(u).PathAndQuery is var pad && pad != eerste && pad.Contains("/inschrijvingen/", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit }));

        Assert.Equal("Getypt, en meteen verder.", await Portal.InDbAsync(db => db.Beoordelingscijfers.Where(c => c.Cijfer == 8m).Select(c => c.Motivering).SingleAsync()));
        await pagina.Page.Locator("textarea[name='Notitie.Tekst']").FillAsync("Voor mijzelf.");
        await Assertions.Expect(pagina.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Concept bewaard om" })).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await pagina.Page.Keyboard.PressAsync("Alt+Shift+PageDown");
        await pagina.DoeAsync(pagina.Page.WaitForURLAsync(u => u.EndsWith("#rij-1", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit }));
    }
}
