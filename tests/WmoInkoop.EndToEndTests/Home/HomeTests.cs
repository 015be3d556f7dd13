using Microsoft.Playwright;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.EndToEndTests.Home;

public sealed class HomeTests(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Startpagina_Bezoeker_HeeftEenKopEnGeenFouten(bool javaScript)
    {
        var pagina = await PaginaAsync(javaScript: javaScript);

        await pagina.GaNaarAsync("/");

        await Assertions.Expect(pagina.Kop).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(Mensen.Inkoper)]
    [InlineData(Mensen.Aanbieder)]
    [InlineData(Mensen.Beheerder)]
    public async Task Startpagina_Aangemeld_HeeftEenKopEnGeenFouten(string als)
    {
        var pagina = await PaginaAsync(als);

        await pagina.GaNaarAsync("/");

        await Assertions.Expect(pagina.Kop).ToBeVisibleAsync();
        await Assertions.Expect(pagina.Page.GetByRole(AriaRole.Button, new() { Name = "Afmelden" })).ToHaveCountAsync(1);
    }
}
