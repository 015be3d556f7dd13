using System.Runtime.InteropServices;
using System.Text;

namespace WmoInkoop.Core.Common;

/// <summary>Files that must survive a power cut: written under a temporary name, forced to disk, then given their own name in one step.</summary>
public static class Schijf
{
    /// <summary>Only the account of the portal may read and write the file.</summary>
    public static FileStreamOptions NieuwBestand(int buffer = 0)
    {
        var opties = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = buffer };
        if (!OperatingSystem.IsWindows())
        {
            opties.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return opties;
    }

    /// <summary>A folder only the account of the portal may enter.</summary>
    public static void MaakMap(string map)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(map);
        }
        else
        {
            Directory.CreateDirectory(map, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Gives a file, already forced to disk, its own name and forces the name to disk too.</summary>
    /// <exception cref="IOException">There is a file of that name already; it is left as it is.</exception>
    public static void Hernoem(string tijdelijk, string naam)
    {
        File.Move(tijdelijk, naam, overwrite: false);
        DwingMapNaarSchijf(Path.GetDirectoryName(naam)!);
    }

    /// <summary>A new name lives in the folder, which Linux writes on its own time unless asked; Windows has no such call and needs none.</summary>
    private static void DwingMapNaarSchijf(string map)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var bestand = OpenBestand(Encoding.UTF8.GetBytes(map + '\0'), flags: 0);
        if (bestand < 0)
        {
            throw new IOException($"The folder {map} cannot be opened to force it to disk (errno {Marshal.GetLastPInvokeError()}).");
        }

        try
        {
            // some file systems (network shares) know no fsync of a folder: EINVAL, 22
            if (Dwing(bestand) != 0 && Marshal.GetLastPInvokeError() is var fout and not 22)
            {
                throw new IOException($"The folder {map} cannot be forced to disk (errno {fout}).");
            }
        }
        finally
        {
            _ = Sluit(bestand);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenBestand(byte[] pad, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Dwing(int bestand);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sluit(int bestand);
}
