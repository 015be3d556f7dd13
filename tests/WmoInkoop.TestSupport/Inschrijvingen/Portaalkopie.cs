using Microsoft.EntityFrameworkCore;

namespace WmoInkoop.TestSupport.Inschrijvingen;

/// <summary>What one portal holds, put into another: database, files and master key, so that both know the same people, sessions and ids.</summary>
public static class Portaalkopie
{
    /// <summary>Copies the data folder; nothing may be writing, and the other may not have started.</summary>
    public static async Task KopieerNaarAsync(this PortalFactory portal, string map)
    {
        await portal.InDbAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        foreach (var bestand in Directory.EnumerateFiles(portal.Map, "*", SearchOption.AllDirectories).Where(b => !b.EndsWith("-wal", StringComparison.Ordinal) && !b.EndsWith("-shm", StringComparison.Ordinal)))
        {
            var doel = Path.Combine(map, Path.GetRelativePath(portal.Map, bestand));
            Directory.CreateDirectory(Path.GetDirectoryName(doel)!);
            File.Copy(bestand, doel, overwrite: true);
        }
    }
}
