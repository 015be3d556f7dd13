namespace WmoInkoop.TestSupport;

/// <summary>Where tests find the repository and put their temporary files; all temporary files of a test process go when it ends.</summary>
public static class Werkmap
{
    /// <summary>The root of the repository: the folder that holds WmoInkoop.sln.</summary>
    public static string Repo { get; } = VindRepo();

    private static string Proces { get; } = MaakProcesmap();

    /// <summary>A new empty folder.</summary>
    public static string Nieuw() => Directory.CreateDirectory(Path.Combine(Proces, Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>Removes a folder of <see cref="Nieuw"/>; what is still in use goes at the end of the process.</summary>
    public static void Verwijder(string map)
    {
        try
        {
            Directory.Delete(map, recursive: true);
        }
        catch (IOException)
        {
        }
    }

    private static string MaakProcesmap()
    {
        var map = Directory.CreateTempSubdirectory("wmoinkoop-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Verwijder(map);
        return map;
    }

    private static string VindRepo()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            if (File.Exists(Path.Combine(map.FullName, "WmoInkoop.sln")))
            {
                return map.FullName;
            }
        }

        throw new InvalidOperationException($"WmoInkoop.sln not found above {AppContext.BaseDirectory}");
    }
}
