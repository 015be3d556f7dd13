using System.Diagnostics;
using System.Reflection;

namespace WmoInkoop.TestSupport;

/// <summary>The portal as it is installed: published once per test run, started in a process of its own on its own data, killed and started again.</summary>
public sealed class GepubliceerdPortaal : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Programma = new(PubliceerAsync);

    private readonly string[] _instellingen;
    private readonly IReadOnlyList<(string Naam, string Waarde)> _variabelen;

    private GepubliceerdPortaal(string map, string[] instellingen, IReadOnlyList<(string Naam, string Waarde)> variabelen) =>
        (Map, _instellingen, _variabelen) = (map, instellingen, variabelen);

    /// <summary>The data folder; it stays the same over restarts.</summary>
    public string Map { get; }

    /// <summary>The SQLite file.</summary>
    public string Databasebestand => Path.Combine(Map, "portal.db");

    /// <summary>The process that runs now.</summary>
    public PortaalProces Proces { get; private set; } = null!;

    /// <summary>Starts a portal and waits until it answers that it is ready.</summary>
    /// <param name="metMensen">Whether it finds a database with <see cref="Mensen"/>; else it makes an empty one.</param>
    /// <param name="instellingen">As on the command line: <c>--Demo:Laden=true</c>.</param>
    public static async Task<GepubliceerdPortaal> StartAsync(bool metMensen = true, params string[] instellingen)
    {
        var portaal = Maak(metMensen, [], instellingen);
        await portaal.HerstartAsync();
        return portaal;
    }

    /// <summary>A portal that does not run yet, so that a test can fill its database first; <see cref="HerstartAsync"/> starts it.</summary>
    /// <param name="metMensen">Whether it finds a database with <see cref="Mensen"/>; else it makes an empty one.</param>
    /// <param name="variabelen">Environment variables of its processes.</param>
    /// <param name="instellingen">As on the command line: <c>--Demo:Laden=true</c>.</param>
    public static GepubliceerdPortaal Maak(bool metMensen, IReadOnlyList<(string Naam, string Waarde)> variabelen, params string[] instellingen)
    {
        var portaal = new GepubliceerdPortaal(Werkmap.Nieuw(), instellingen, variabelen);
        if (metMensen)
        {
            Testdatabase.Kopieer(portaal.Databasebestand);
        }

        return portaal;
    }

    /// <summary>SIGKILL, and a new process on the same data.</summary>
    public async Task KillEnHerstartAsync()
    {
        await KillAsync();
        await HerstartAsync();
    }

    /// <summary>SIGKILL: the process gets no chance to finish anything.</summary>
    public ValueTask KillAsync() => Proces.DisposeAsync();

    /// <summary>A new process on the same data, after <see cref="KillAsync"/> or <see cref="Maak"/>.</summary>
    public async Task HerstartAsync() => Proces = await StartProcesAsync();

    /// <summary>One more process beside it on the same data and settings, as on a second server; whoever asks ends it.</summary>
    public Task<PortaalProces> StartErnaastAsync() => StartProcesAsync();

    /// <summary>Runs one command of the program (<c>audit controleer</c>) on the data of this portal.</summary>
    /// <returns>The exit code and what it printed.</returns>
    public async Task<(int Code, string Uitvoer)> VoerUitAsync(params string[] opdracht)
    {
        await using var proces = PortaalProces.Start(Map, [.. opdracht, .. _instellingen], programma: await Programma.Value);
        return (await proces.EindeAsync(), proces.Uitvoer + proces.Fouten);
    }

    /// <summary>A visitor over a real connection, who follows no redirects and keeps cookies.</summary>
    public async Task<HttpClient> BezoekerAsync() =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = await Proces.AdresAsync() };

    public async ValueTask DisposeAsync()
    {
        if (Proces is not null)
        {
            await KillAsync();
        }

        Testdatabase.Sluit(Databasebestand);
        Werkmap.Verwijder(Map);
    }

    private async Task<PortaalProces> StartProcesAsync()
    {
        var proces = PortaalProces.Start(Map, _instellingen, programma: await Programma.Value, variabelen: _variabelen);
        using var client = new HttpClient { BaseAddress = await proces.AdresAsync() };
        using var gereed = await client.GetAsync("/health/ready");
        gereed.EnsureSuccessStatusCode();
        return proces;
    }

    // from what the test project has built, in the same configuration
    private static async Task<string> PubliceerAsync()
    {
        var doel = Werkmap.Nieuw();
        var configuratie = typeof(GepubliceerdPortaal).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var start = new ProcessStartInfo("dotnet", ["publish", "src/WmoInkoop.Web", "-c", configuratie, "--no-build", "-o", doel, "-v", "q", "-nologo"])
        {
            WorkingDirectory = Werkmap.Repo,
            RedirectStandardOutput = true,
        };
        using var publiceren = Process.Start(start)!;
        var uitvoer = await publiceren.StandardOutput.ReadToEndAsync();
        await publiceren.WaitForExitAsync();
        return publiceren.ExitCode == 0 ? Path.Combine(doel, "WmoInkoop.Web.dll") : throw new InvalidOperationException($"dotnet publish failed:\n{uitvoer}");
    }
}
