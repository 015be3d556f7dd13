using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace WmoInkoop.TestSupport;

/// <summary>
/// The portal in a process of its own: started with settings as an administrator would give them, ended politely or killed.
/// </summary>
public sealed partial class PortaalProces : IAsyncDisposable
{
    /// <summary>Loading the demo beside the browser tests takes minutes on two cores; what hangs, hangs longer.</summary>
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(6);

    private readonly Process _proces;
    private readonly ConcurrentQueue<string> _uitvoer = new();
    private readonly ConcurrentQueue<string> _fouten = new();
    private readonly TaskCompletionSource<Uri> _adres = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isOpgeruimd;

    private PortaalProces(ProcessStartInfo start)
    {
        _proces = new Process { StartInfo = start, EnableRaisingEvents = true };
        _proces.OutputDataReceived += (_, e) => Bewaar(e.Data, _uitvoer);
        _proces.ErrorDataReceived += (_, e) => Bewaar(e.Data, _fouten);
        _proces.Exited += (_, _) => _adres.TrySetException(new InvalidOperationException($"The portal ended before it listened:\n{Uitvoer}\n{Fouten}"));
        _proces.Start();
        _proces.BeginOutputReadLine();
        _proces.BeginErrorReadLine();
    }

    public string Uitvoer => string.Join('\n', _uitvoer);

    public string Fouten => string.Join('\n', _fouten);

    /// <summary>The most memory it held so far, in bytes.</summary>
    public long MeesteGeheugen
    {
        get
        {
            _proces.Refresh();
            return _proces.PeakWorkingSet64;
        }
    }

    /// <summary>How much memory it holds now, in bytes; from here on <see cref="MeesteGeheugen"/> counts anew, where the system can do that (Linux).</summary>
    public long VergeetMeesteGeheugen()
    {
        if (OperatingSystem.IsLinux())
        {
            File.WriteAllText($"/proc/{_proces.Id}/clear_refs", "5");
        }

        _proces.Refresh();
        return _proces.WorkingSet64;
    }

    /// <summary>Starts it in environment <paramref name="omgeving"/> with command and settings as on the command line.</summary>
    /// <param name="map">Its data folder (<c>Opslag:Map</c>).</param>
    /// <param name="argumenten">A command, or settings: <c>--Demo:Laden=true</c>. Without <c>--urls</c> it takes a free port.</param>
    /// <param name="omgeving">Environment; <c>Test</c> and <c>Production</c> get the test certificate.</param>
    /// <param name="programma">The .dll to run, with its own folder as working directory.</param>
    /// <param name="variabelen">More environment variables.</param>
    public static PortaalProces Start(
        string map, IEnumerable<string> argumenten, string omgeving = "Test", string? programma = null, params IEnumerable<(string Naam, string Waarde)> variabelen)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = programma is null ? Werkmap.Repo : Path.GetDirectoryName(programma),
        };
        foreach (var geerfd in start.Environment.Keys.Where(k => k.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || k.StartsWith("DOTNET_ENVIRONMENT", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(geerfd);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = omgeving;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Opslag__Map"] = map;
        start.Environment["Aanmelden__PogingenPerMinuut"] = "1000000"; // all clients of a test share one address
        if (omgeving != "Development")
        {
            start.Environment["DataProtection__Certificaat"] = Testcertificaat.Pad;
            start.Environment["DataProtection__Wachtwoord"] = Testcertificaat.Wachtwoord;
        }

        foreach (var (naam, waarde) in variabelen)
        {
            start.Environment[naam] = waarde;
        }

        start.ArgumentList.Add(programma ?? Path.Combine(AppContext.BaseDirectory, "WmoInkoop.Web.dll"));
        foreach (var argument in argumenten)
        {
            start.ArgumentList.Add(argument);
        }

        return new PortaalProces(start);
    }

    /// <summary>Waits until it serves pages.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message holds what it printed.</exception>
    public Task<Uri> AdresAsync() => _adres.Task.WaitAsync(Geduld);

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EindeAsync()
    {
        using var geduld = new CancellationTokenSource(Geduld);
        await _proces.WaitForExitAsync(geduld.Token);
        return _proces.ExitCode;
    }

    /// <summary>SIGTERM: asks it to end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> BeeindigAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_proces.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        return await EindeAsync();
    }

    /// <summary>SIGKILL: nothing of it gets to run any more.</summary>
    public async Task DoodAsync()
    {
        _proces.Kill();
        await _proces.WaitForExitAsync();
    }

    /// <summary>Kills it when it still runs; a second time does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isOpgeruimd)
        {
            return;
        }

        _isOpgeruimd = true;
        if (!_proces.HasExited)
        {
            await DoodAsync();
        }

        _proces.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (?<adres>http://[^\s""]+)")]
    private static partial Regex Luistert();

    private void Bewaar(string? regel, ConcurrentQueue<string> naar)
    {
        if (regel is null)
        {
            return;
        }

        naar.Enqueue(regel);
        if (Luistert().Match(regel) is { Success: true } gevonden)
        {
            _adres.TrySetResult(new Uri(gevonden.Groups["adres"].Value));
        }
    }
}
