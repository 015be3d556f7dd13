using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Browser;
using Xunit;

namespace WmoInkoop.EndToEndTests;

/// <summary>
/// Base of browser tests: a portal of its own for each class, the one browser of the run, and pages that check themselves
/// (<see cref="Pagina"/>). The classes run one after another: on a small machine browsers side by side only make each other slow.
/// </summary>
[Collection(Naam)]
public abstract class Browserproef(Browserbeheer browser, PortalFactory portal) : IClassFixture<PortalFactory>
{
    public const string Naam = "Browser";

    protected PortalFactory Portal { get; } = portal;

    /// <inheritdoc cref="PortalBrowserExtensions.PaginaAsync"/>
    protected Task<Pagina> PaginaAsync(string? als = null, bool javaScript = true) => Portal.PaginaAsync(browser.Chromium, als, javaScript);
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
