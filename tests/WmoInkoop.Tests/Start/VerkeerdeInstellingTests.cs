using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Start;

/// <summary>A wrong setting stops the start with one sentence that names it, exit code 1 and no stack trace.</summary>
public sealed class VerkeerdeInstellingTests : IDisposable
{
    private readonly string _map = Werkmap.Nieuw();

    [Theory]
    [InlineData("Database:Provider", "Oracle", "Database:Provider is 'Oracle', which is unknown; use Sqlite or SqlServer.")]
    [InlineData("Database:Provider", "SqlServer", "Database:ConnectionString is empty; SQL Server needs one.")]
    [InlineData("Database:ConnectionString", "Databron=x", "Database:ConnectionString cannot be read: ")]
    [InlineData("Database:ConnectionString", "Data Source=/bestaat/niet/portal.db", "Database:ConnectionString points to a folder that cannot be written: ")]
    [InlineData("Opslag:Map", "/proc/portaal", "Opslag:Map points to /proc/portaal, which cannot be written: ")]
    [InlineData("DataProtection:Certificaat", "", "DataProtection:Certificaat is empty; ")]
    [InlineData("DataProtection:Certificaat", "/bestaat/niet.pfx", "DataProtection:Certificaat points to /bestaat/niet.pfx, which cannot be read: ")]
    [InlineData("DataProtection:Wachtwoord", "ander", "DataProtection:Certificaat points to ")]
    [InlineData("Demo:Laden", "true", "Demo:Laden is true, which only Development allows: ")]
    [InlineData("Proxy:Vertrouwd", "mijnproxy", "Proxy:Vertrouwd holds 'mijnproxy', which is no IP address or network ")]
    [InlineData("Aanmelden:PogingenPerMinuut", "veel", "Failed to convert configuration value 'veel' at 'Aanmelden:PogingenPerMinuut' ")]
    [InlineData("urls", "http://192.0.2.1:5000", "Urls cannot be listened on: ")]
    public async Task Start_MetEenVerkeerdeInstelling_NoemtDieInEenZin(string instelling, string waarde, string zin) =>
        Assert.StartsWith(zin, await WeigertAsync($"--{instelling}={waarde}"), StringComparison.Ordinal);

    [Fact]
    public async Task Start_MetEenOnbereikbareSqlServer_NoemtDeServer() =>
        Assert.StartsWith(
            "Database:ConnectionString: SQL Server tcp:127.0.0.1,1 cannot be used: ",
            await WeigertAsync("--Database:Provider=SqlServer", "--Database:ConnectionString=Server=tcp:127.0.0.1,1;User Id=x;Password=y;Connect Timeout=2"),
            StringComparison.Ordinal);

    [Fact]
    public async Task Start_MetEenBestandDatGeenDatabaseIs_NoemtHetBestand()
    {
        var bestand = Path.Combine(_map, "geen.db");
        await File.WriteAllTextAsync(bestand, string.Concat(Enumerable.Repeat("geen database ", 200)));

        Assert.StartsWith($"Database:ConnectionString points to {bestand}, which cannot be used: ", await WeigertAsync($"--Database:ConnectionString=Data Source={bestand}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OpEenPoortDieBezetIs_NoemtUrls()
    {
        using var bezet = new TcpListener(IPAddress.Loopback, 0);
        bezet.Start();
        var adres = $"http://{bezet.LocalEndpoint}";

        Assert.StartsWith($"Urls: Failed to bind to address {adres}: address already in use; ", await WeigertAsync($"--urls={adres}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ZonderGebouwdeFrontEnd_ZegtHoeHijGebouwdWordt()
    {
        var manifest = Path.Combine(_map, "leeg.json");
        await File.WriteAllTextAsync(manifest, """{"ContentRoots":[],"Root":{"Children":null,"Asset":null,"Patterns":null}}""");

        Assert.StartsWith("wwwroot/lib/utrecht/components.css is missing or cannot be read; build the front end with: ", await WeigertAsync($"--staticWebAssets={manifest}", $"--webroot={_map}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bouwen_ZonderNode_ZegtWatErNodigIs()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        File.CreateSymbolicLink(Path.Combine(_map, "sh"), "/bin/sh");
        start.Environment["PATH"] = _map;
        foreach (var argument in new[] { "msbuild", Path.Combine(Werkmap.Repo, "src", "WmoInkoop.Web"), "-t:FrontEndRestore", $"-p:NpmStamp={_map}/stempel", "-nologo", "-nodeReuse:false" })
        {
            start.ArgumentList.Add(argument);
        }

        using var bouw = Process.Start(start)!;
        var uitvoer = await bouw.StandardOutput.ReadToEndAsync();
        await bouw.WaitForExitAsync();

        Assert.Equal(1, bouw.ExitCode);
        Assert.Contains("error : Node.js 20 or newer with npm is needed to build the front end, and was not found; ", uitvoer, StringComparison.Ordinal);
    }

    public void Dispose() => Werkmap.Verwijder(_map);

    private async Task<string> WeigertAsync(params string[] instellingen)
    {
        await using var portaal = PortaalProces.Start(_map, instellingen);

        Assert.Equal(1, await portaal.EindeAsync());
        Assert.DoesNotContain("   at ", portaal.Uitvoer + portaal.Fouten, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', portaal.Fouten);
        return portaal.Fouten;
    }
}
