using System.Diagnostics;
using Xunit;

namespace WmoInkoop.Tests.Documenten;

/// <summary>A tmpfs of 1 MB in place of a folder.</summary>
internal sealed class KleineSchijf : IDisposable
{
    private readonly string _map;

    internal KleineSchijf(string map)
    {
        _map = map;
        Directory.CreateDirectory(map);
        Assert.True(Voer("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", map));
    }

    public void Dispose() => Voer("umount", "-l", _map);

    internal static bool Kan { get; } = Probeer();

    private static bool Probeer()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
        {
            return false;
        }

        var map = Directory.CreateTempSubdirectory("wmoinkoop-tmpfs-").FullName;
        var gelukt = Voer("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", map) && Voer("umount", map);
        Directory.Delete(map);
        return gelukt;
    }

    private static bool Voer(string programma, params string[] argumenten)
    {
        using var proces = Process.Start(new ProcessStartInfo(programma, argumenten) { RedirectStandardError = true })!;
        proces.WaitForExit();
        return proces.ExitCode == 0;
    }
}

/// <summary>A test that mounts a small disk; reported as skipped, with the reason, where that is not allowed.</summary>
internal sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute() => Skip = KleineSchijf.Kan ? null : "Needs root on Linux, to mount a small tmpfs as a full disk.";
}
