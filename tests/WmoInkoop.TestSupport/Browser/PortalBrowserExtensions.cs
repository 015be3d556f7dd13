using Microsoft.Playwright;

namespace WmoInkoop.TestSupport.Browser;

public static class PortalBrowserExtensions
{
    /// <summary>A page on the portal over a real connection, in a browser context of its own.</summary>
    /// <param name="portal">Started on a real port at the first page.</param>
    /// <param name="chromium">The browser.</param>
    /// <param name="als">Who is signed in (<see cref="Mensen"/>), or nobody.</param>
    /// <param name="javaScript">Off for journeys that must work without.</param>
    public static async Task<Pagina> PaginaAsync(this PortalFactory portal, Chromium chromium, string? als = null, bool javaScript = true)
    {
        var adres = portal.StartOpPoort();
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = adres.ToString(),
            JavaScriptEnabled = javaScript,
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = 1280, Height = 900 },
        });
        if (als is not null)
        {
            var sessie = await portal.SessieAsync(als);
            await context.AddCookiesAsync([new() { Name = sessie.Name, Value = sessie.Value, Url = adres.ToString(), HttpOnly = true }]);
        }

        return new Pagina(await context.NewPageAsync(), javaScript);
    }
}
