using System.Diagnostics;
using System.Text;
using WmoInkoop.Core.Documenten;
using WmoInkoop.TestSupport;
using WmoInkoop.Web.Infrastructure.Documenten;
using Xunit;

namespace WmoInkoop.Tests.Documenten;

/// <summary>A test for machines with Debian's clamav-daemon; elsewhere it is skipped, and the run says so.</summary>
public sealed class FactMetClamdAttribute : FactAttribute
{
    public const string Programma = "/usr/sbin/clamd";

    public FactMetClamdAttribute()
    {
        if (!File.Exists(Programma))
        {
            Skip = $"{Programma} is not installed (Debian: clamav-daemon)";
        }
    }
}

/// <summary>The real clamd, with a database of one signature: that of the EICAR test file.</summary>
public sealed class EchteClamdTests : IDisposable
{
    private readonly string _map = Werkmap.Nieuw();

    public void Dispose() => Werkmap.Verwijder(_map);

    [FactMetClamd, Trait("Regel", "DOC-01")]
    public async Task Scannen_MetDeEchteClamd_HerkentHetTestvirus_EnLaatEenGewoonBestandDoor()
    {
        var socket = Path.Combine(_map, "clamd.ctl");
        await File.WriteAllTextAsync(Path.Combine(_map, "proef.hdb"), "44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature\n");
        await File.WriteAllTextAsync(Path.Combine(_map, "clamd.conf"), $"DatabaseDirectory {_map}\nLocalSocket {socket}\nForeground yes\nStreamMaxLength 60M\nUser root\n");
        using var clamd = Process.Start(new ProcessStartInfo(FactMetClamdAttribute.Programma, ["--config-file", Path.Combine(_map, "clamd.conf")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            for (var i = 0; i < 300 && !File.Exists(socket) && !clamd.HasExited; i++)
            {
                await Task.Delay(100);
            }

            Assert.True(File.Exists(socket), $"clamd did not start: {(clamd.HasExited ? await clamd.StandardError.ReadToEndAsync() : "no socket")}");
            var scan = new ClamdScan($"unix:{socket}", TimeProvider.System);

            // in two parts, or a scanner on this machine would take this file for a virus
            var eicar = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");
            Assert.Equal(Scanuitslag.Besmet, await scan.ScanAsync(new MemoryStream(eicar), CancellationToken.None));
            Assert.Equal(Scanuitslag.Schoon, await scan.ScanAsync(new MemoryStream(Proefbestanden.Pdf()), CancellationToken.None));
        }
        finally
        {
            clamd.Kill(entireProcessTree: true);
            await clamd.WaitForExitAsync();
        }
    }
}
