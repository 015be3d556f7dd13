using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Browser;
using Xunit;

namespace WmoInkoop.EndToEndTests;

/// <summary>
/// Base of browser tests: a portal of its own for each class, the one browser of the run, and pages that check themselves
/// (<see cref="Pagina"/>). The classes run one after another: on a small machine browsers side by side only make each other slow.
/// </summary>
[Collection(Naam)]
public abstract class Browserproef(Browserbeheer browser, PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private readonly List<Pagina> _paginas = [];

    public const string Naam = "Browser";

    protected PortalFactory Portal { get; } = portal;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var pagina in _paginas)
        {
            await pagina.DisposeAsync();
        }
    }

    /// <inheritdoc cref="PortalBrowserExtensions.PaginaAsync"/>
    protected async Task<Pagina> PaginaAsync(string? als = null, bool javaScript = true)
    {
        var pagina = await Portal.PaginaAsync(browser.Chromium, als, javaScript);
        _paginas.Add(pagina);
        return pagina;
    }
}

/// <summary>Starts the browser before the first browser test and closes it after the last.</summary>
public sealed class Browserbeheer : IAsyncLifetime
{
    public Chromium Chromium { get; private set; } = null!;

    public async Task InitializeAsync() => Chromium = await Chromium.StartAsync();

    public async Task DisposeAsync()
    {
        if (Chromium is not null)
        {
            await Chromium.DisposeAsync();
        }
    }
}

[CollectionDefinition(Browserproef.Naam)]
public sealed class Browserproeven : ICollectionFixture<Browserbeheer>;
