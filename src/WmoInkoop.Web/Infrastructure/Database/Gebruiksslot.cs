using Microsoft.Data.Sqlite;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Infrastructure.Database;

/// <summary>
/// Every portal that serves pages from a SQLite file holds a shared lock beside it; a command that replaces the file asks for the
/// lock alone. (A file that is deleted under a running portal lives on for that portal only, and what it writes is lost.) SQL Server
/// keeps others out by itself.
/// </summary>
public static class Gebruiksslot
{
    /// <summary>Held while this process serves pages.</summary>
    public static IDisposable? Deel(DatabaseOptions options) =>
        Pad(options) is { } pad ? new FileStream(pad, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read) : null;

    /// <summary>Held while the database is replaced; call it while holding the <see cref="Startslot"/>.</summary>
    /// <exception cref="InstellingException">A portal is running on the database.</exception>
    public static IDisposable? NeemAlleen(DatabaseOptions options)
    {
        try
        {
            return Pad(options) is { } pad ? new FileStream(pad, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None) : null;
        }
        catch (IOException)
        {
            throw new InstellingException("Database:ConnectionString points to a database on which a portal is running; stop that portal first.");
        }
    }

    private static string? Pad(DatabaseOptions options) => options.Provider is Databasesoort.Sqlite
        ? new SqliteConnectionStringBuilder(options.ConnectionString).DataSource + ".gebruik"
        : null;
}
