using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace WmoInkoop.TestSupport.Browser;

/// <summary>
/// A browser page as a person uses it: fields by their label, links and buttons by their name. Every page it comes to is checked, wide
/// and narrow: no axe violation, no console error, no failed request, no sideways scrolling.
/// </summary>
public sealed class Pagina : IAsyncDisposable
{
    /// <summary>Widths in CSS pixels: a laptop and a phone.</summary>
    private static readonly int[] Breedten = [390, 1280];

    /// <summary>
    /// axe itself, run in the page. Deque's own call for Playwright opens a browser context for every run, to gather what was found in
    /// frames; the portal has none (its CSP forbids them), and that took most of the time of the browser tests.
    /// </summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// What axe has found nothing on in this run, by width and structure: journeys come to the same page again and again with only other words and
    /// numbers on it, and axe takes most of their time.
    /// </summary>
    private static readonly ConcurrentDictionary<string, bool> ZonderAxeFouten = new();

    private readonly ConcurrentQueue<string> _fouten = new();
    private readonly bool _metJavaScript;
    private int _status;

    internal Pagina(IPage page, bool metJavaScript)
    {
        Page = page;
        _metJavaScript = metJavaScript;
        page.Response += (_, antwoord) => Bekijk(antwoord);
        page.RequestFailed += (_, verzoek) => Bekijk(verzoek);
        page.Console += (_, bericht) => Bekijk(bericht);
        page.PageError += (_, fout) => _fouten.Enqueue($"script: {fout}");
    }

    /// <summary>Playwright's own page, for what this one has no word for.</summary>
    public IPage Page { get; }

    public string Pad => new Uri(Page.Url).PathAndQuery;

    public ILocator Kop => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>Closes the page with its cookies; open pages keep the browser busy.</summary>
    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    /// <summary>Types an address.</summary>
    /// <param name="pad">From the root of the portal.</param>
    /// <param name="verwacht">The answer the page must come with.</param>
    public async Task GaNaarAsync(string pad, HttpStatusCode verwacht = HttpStatusCode.OK)
    {
        await Page.GotoAsync(pad);
        await ControleerAsync(verwacht);
    }

    /// <summary>Follows a link.</summary>
    public Task VolgAsync(string naam) => DoeAsync(Page.GetByRole(AriaRole.Link, new() { Name = naam, Exact = true }).First.ClickAsync());

    /// <summary>Presses a button that leads to another page, or to the same one with messages (422).</summary>
    public Task DrukAsync(string naam, HttpStatusCode verwacht = HttpStatusCode.OK) =>
        DoeAsync(Page.GetByRole(AriaRole.Button, new() { Name = naam, Exact = true }).ClickAsync(), verwacht);

    /// <summary>Fills in a field.</summary>
    public Task VulAsync(string label, string waarde) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(waarde);

    /// <summary>Does something that leads to another page, and checks that page.</summary>
    public async Task DoeAsync(Task daad, HttpStatusCode verwacht = HttpStatusCode.OK)
    {
        await daad;
        try
        {
            await Page.WaitForLoadStateAsync(LoadState.Load, new() { Timeout = 10_000 });
        }
        catch (TimeoutException)
        {
            // on a busy machine Playwright can miss the event of a quick page; the page itself knows
            if (await Page.EvaluateAsync<string>("() => document.readyState") != "complete")
            {
                throw;
            }
        }

        await ControleerAsync(verwacht);
    }

    /// <summary>Checks the page as it is now; call it after a change without navigation (an opened details, a menu).</summary>
    /// <exception cref="PaginafoutException">The page is not as every page must be.</exception>
    public async Task ControleerAsync(HttpStatusCode verwacht = HttpStatusCode.OK)
    {
        var fouten = new List<string>();
        if (_status != (int)verwacht)
        {
            fouten.Add($"answered {_status}, expected {(int)verwacht}");
        }

        foreach (var breedte in Breedten)
        {
            await Page.SetViewportSizeAsync(breedte, 900);
            fouten.AddRange((await BredeElementenAsync()).Select(e => $"{breedte} px: {e} sticks out sideways"));
            if (_metJavaScript) // axe is a script itself
            {
                var bouw = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{breedte} {await BouwAsync()}")));
                if (!ZonderAxeFouten.ContainsKey(bouw))
                {
                    var gevonden = await AxeFoutenAsync();
                    fouten.AddRange(gevonden.Select(f => $"{breedte} px: {f}"));
                    if (gevonden.Length == 0)
                    {
                        ZonderAxeFouten[bouw] = true;
                    }
                }
            }
        }

        while (_fouten.TryDequeue(out var fout))
        {
            fouten.Add(fout);
        }

        if (fouten.Count > 0)
        {
            throw new PaginafoutException($"{Pad}:\n  {string.Join("\n  ", fouten)}");
        }
    }

    /// <summary>All rules; only violations are described, which saves most of axe's own time.</summary>
    private async Task<string[]> AxeFoutenAsync()
    {
        if (await Page.EvaluateAsync<bool>("() => document.querySelector('iframe, frame') !== null"))
        {
            return ["a frame, which axe would not look into"];
        }

        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await Page.EvaluateAsync(Axe);
        }

        return await Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .map(v => `axe ${v.id} (${v.help}): ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`)
            """);
    }

    /// <summary>
    /// What the page is built of: every kind of element once, with its attributes and those of all it stands in, whether it has text and how long that is
    /// about; and its headings in order. Words, ids, numbers and how many rows there are do not count.
    /// </summary>
    private Task<string> BouwAsync() => Page.EvaluateAsync<string>(
        """
        () => {
          const anoniem = tekst => tekst.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/gi, 'g').replace(/\d+/g, '0');
          const soorten = new Set();
          const loop = (element, boven) => {
            const eigen = [...element.attributes].map(a => `${a.name}=${a.name === 'value' ? 'v' : anoniem(a.value)}`).join(' ');
            const tekst = [...element.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join('');
            const pad = `${boven}>${element.tagName} ${eigen}`;
            soorten.add(`${pad}|${Math.min(20, Math.ceil(tekst.length / 40))}`);
            for (const kind of element.children) loop(kind, pad);
          };
          loop(document.documentElement, '');
          const koppen = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(k => k.tagName).filter((k, i, alle) => k !== alle[i - 1]);
          return [...soorten].sort().join('\n') + koppen.join();
        }
        """);

    private async Task<string[]> BredeElementenAsync() => await Page.EvaluateAsync<string[]>(
        """
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
          : [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
              .slice(-1).map(e => e.outerHTML.slice(0, 120))
        """);

    private void Bekijk(IResponse antwoord)
    {
        // a large upload is sent by script, and what it answers becomes the page
        var isPagina = (antwoord.Request.IsNavigationRequest && antwoord.Frame == Page.MainFrame) || (antwoord.Request.ResourceType is "xhr" && antwoord.Status is 422);
        if (isPagina)
        {
            _status = antwoord.Status;
        }
        else if (antwoord.Status >= 400)
        {
            _fouten.Enqueue($"{antwoord.Status} {antwoord.Url}");
        }
    }

    // a navigation that becomes a download, or is overtaken by the next one, is 'aborted' without anything being wrong
    private void Bekijk(IRequest verzoek)
    {
        if (!(verzoek.IsNavigationRequest && verzoek.Failure == "net::ERR_ABORTED"))
        {
            _fouten.Enqueue($"failed: {verzoek.Url} {verzoek.Failure}");
        }
    }

    // failed loads are judged by their status above
    private void Bekijk(IConsoleMessage bericht)
    {
        if (bericht.Type is "error" or "warning" && !bericht.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
        {
            _fouten.Enqueue($"console: {bericht.Text}");
        }
    }
}

/// <summary>A page in the browser is not as every page must be.</summary>
public sealed class PaginafoutException(string message) : Exception(message);
