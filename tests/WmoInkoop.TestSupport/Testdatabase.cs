using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Infrastructure.Database;

namespace WmoInkoop.TestSupport;

/// <summary>SQLite files for tests: one template per process, migrated and filled with <see cref="Mensen"/>, and copies of it.</summary>
public static class Testdatabase
{
    private static readonly Lazy<Task<string>> Sjabloon = new(MaakSjabloonAsync);

    /// <summary>Puts a copy of the template at <paramref name="bestand"/>.</summary>
    public static void Kopieer(string bestand) => File.Copy(Sjabloon.Value.GetAwaiter().GetResult(), bestand);

    /// <summary>The portal's own settings for a SQLite file, so that tests and portal write alike.</summary>
    public static DbContextOptions<InkoopDbContext> Opties(string bestand, params IEnumerable<IInterceptor> interceptors)
    {
        var opties = new DbContextOptionsBuilder<InkoopDbContext>();
        DatabaseRegistratie.Kies(opties, new DatabaseOptions { Provider = Databasesoort.Sqlite, ConnectionString = Verbinding(bestand) });
        return opties.AddInterceptors(interceptors).Options;
    }

    /// <summary>Settings for looking at the model or the SQL of a database without connecting to one.</summary>
    public static DbContextOptions<InkoopDbContext> ZonderVerbinding(Databasesoort database)
    {
        var opties = new DbContextOptionsBuilder<InkoopDbContext>();
        DatabaseRegistratie.Kies(opties, new DatabaseOptions
        {
            Provider = database,
            ConnectionString = database is Databasesoort.Sqlite ? "Data Source=:memory:" : "Server=nergens;Database=geen",
        });
        return opties.Options;
    }

    /// <summary>Closes the pooled connections of a file, so that it can be copied or removed.</summary>
    public static void Sluit(string bestand)
    {
        using var verbinding = new SqliteConnection(Verbinding(bestand));
        SqliteConnection.ClearPool(verbinding);
    }

    private static string Verbinding(string bestand) => $"Data Source={bestand}";

    private static async Task<string> MaakSjabloonAsync()
    {
        var bestand = Path.Combine(Werkmap.Nieuw(), "sjabloon.db");
        await using (var db = new InkoopDbContext(Opties(bestand)))
        {
            await db.Database.MigrateAsync();
            await Mensen.ZaaiAsync(db);
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        Sluit(bestand);
        return bestand;
    }
}
