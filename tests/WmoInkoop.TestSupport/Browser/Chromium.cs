using Microsoft.Playwright;

namespace WmoInkoop.TestSupport.Browser;

/// <summary>One Chromium for a whole test run; every test gets a context, and so cookies, of its own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string StandaardPad = "/usr/bin/chromium";

    private static readonly string[] Argumenten =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly IPlaywright _playwright;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    /// <exception cref="InvalidOperationException">There is no Chromium: browser tests then fail, they are never skipped in silence.</exception>
    public static async Task<Chromium> StartAsync()
    {
        var pad = Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } gekozen ? gekozen : StandaardPad;
        if (!File.Exists(pad))
        {
            throw new InvalidOperationException($"Chromium is not at {pad}; install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to where it is.");
        }

        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = pad, Args = Argumenten }));
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.CloseAsync();
        _playwright.Dispose();
    }
}
