using Microsoft.Playwright;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Browser;
using Xunit;

namespace WmoInkoop.EndToEndTests.Home;

/// <summary>The checks of <see cref="Pagina"/> see what they are there for: each change here must be reported.</summary>
public sealed class PaginaTests(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    [Theory]
    [InlineData("const i = document.createElement('img'); i.src = '/img/logo.svg'; document.querySelector('main').append(i)", "axe image-alt")]
    [InlineData("const p = document.createElement('p'); p.textContent = 'breed'; p.style.width = '3000px'; document.querySelector('main').append(p)", "sticks out sideways")]
    [InlineData("console.error('mis')", "console: mis")]
    [InlineData("setTimeout(() => { throw new Error('stuk') })", "script: ")]
    [InlineData("return fetch('/bestaat-niet')", "404 ")]
    public async Task Controleer_PaginaMetEenFout_MeldtHaar(string verandering, string melding)
    {
        var pagina = await PaginaAsync();
        await pagina.GaNaarAsync("/");

        await pagina.Page.EvaluateAsync($"async () => {{ {verandering} }}");

        var fout = await Assert.ThrowsAsync<PaginafoutException>(() => pagina.ControleerAsync());
        Assert.Contains(melding, fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pagina_ZonderJavaScript_VoertGeenScriptUit()
    {
        var pagina = await PaginaAsync(javaScript: false);
        await pagina.Page.SetContentAsync("<title>t</title><p id=p>uit</p><script>document.getElementById('p').textContent = 'aan'</script>");

        await Assertions.Expect(pagina.Page.Locator("#p")).ToHaveTextAsync("uit");
    }
}
