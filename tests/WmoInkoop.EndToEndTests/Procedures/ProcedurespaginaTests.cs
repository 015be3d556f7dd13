using Microsoft.Playwright;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.EndToEndTests.Procedures;

public sealed class ProcedurespaginaTests(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Procedures_AndereKeuze_ToontDeRegelsDaarvan(bool javaScript)
    {
        var pagina = await PaginaAsync(javaScript: javaScript);
        await pagina.GaNaarAsync("/over/procedures");

        await pagina.Page.GetByLabel("Regime", new() { Exact = true }).SelectOptionAsync("Subsidie");
        await pagina.Page.GetByLabel("Procedure", new() { Exact = true }).SelectOptionAsync("Subsidietender");
        await pagina.DrukAsync("Toon de regels");

        await Assertions.Expect(pagina.Page.GetByRole(AriaRole.Heading, new() { Name = "Subsidietender" })).ToBeVisibleAsync();
        await Assertions.Expect(pagina.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Bezwaar kan tot 6 weken" })).ToContainTextAsync("artikel 6:7");
    }

    [Fact]
    public async Task Procedures_CombinatieDieNietBestaat_WijstDeWegNaarEenDieBestaat()
    {
        var pagina = await PaginaAsync();
        await pagina.GaNaarAsync("/over/procedures?regime=Europees&procedure=Toelatingsprocedure");

        await Assertions.Expect(pagina.Page.GetByRole(AriaRole.Heading, new() { Name = "Deze combinatie bestaat niet" })).ToBeVisibleAsync();
        await pagina.DoeAsync(pagina.Page.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Link, new() { Name = "Europees niet-openbaar" }).ClickAsync());

        await Assertions.Expect(pagina.Page.GetByRole(AriaRole.Heading, new() { Name = "De regels die hier gelden" })).ToBeVisibleAsync();
        await pagina.Page.GetByText("regels gelden hier niet").ClickAsync();
        await pagina.ControleerAsync();
    }
}
