using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Infrastructure.Database;

/// <summary>
/// One process at a time prepares the database; others that start wait. The lock goes with its process, so a killed start never
/// blocks the next one: on SQLite it is a lock on a file beside the database, on SQL Server an application lock of the session.
/// </summary>
public static class Startslot
{
    private const int DatabaseBestaatNiet = 4060;
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pauze = TimeSpan.FromMilliseconds(100);

    /// <exception cref="InstellingException">The database cannot be reached, or another process keeps it for minutes.</exception>
    public static Task<IAsyncDisposable> NeemAsync(DatabaseOptions options, CancellationToken ct) => options.Provider switch
    {
        Databasesoort.Sqlite => NeemBestandAsync(options, ct),
        Databasesoort.SqlServer => NeemSqlServerAsync(options, ct),
        _ => throw new InvalidOperationException($"Unknown provider {options.Provider}."),
    };

    private static async Task<IAsyncDisposable> NeemBestandAsync(DatabaseOptions options, CancellationToken ct)
    {
        var bestand = new SqliteConnectionStringBuilder(options.ConnectionString).DataSource + ".start";
        for (var pogingen = Geduld / Pauze; pogingen > 0; pogingen--)
        {
            try
            {
                return new FileStream(bestand, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (Exception fout) when (fout is UnauthorizedAccessException or DirectoryNotFoundException || (fout is IOException && !File.Exists(bestand)))
            {
                throw new InstellingException($"Database:ConnectionString points to a folder that cannot be written: {fout.Message}");
            }
            catch (IOException)
            {
                await Task.Delay(Pauze, ct);
            }
        }

        throw new InstellingException($"Database:ConnectionString: another process has been preparing this database for {Geduld.TotalMinutes:0} minutes; end it and start again.");
    }

    private static async Task<IAsyncDisposable> NeemSqlServerAsync(DatabaseOptions options, CancellationToken ct)
    {
        try
        {
            var verbinding = await OpenAsync(new SqlConnectionStringBuilder(options.ConnectionString) { Pooling = false }, ct);
            await using var opdracht = verbinding.CreateCommand();
            opdracht.CommandText = "DECLARE @uitkomst int; EXEC @uitkomst = sp_getapplock @Resource = N'WmoInkoop.Start', @LockMode = N'Exclusive', @LockOwner = N'Session', @LockTimeout = @geduld; SELECT @uitkomst;";
            opdracht.Parameters.AddWithValue("@geduld", (int)Geduld.TotalMilliseconds);
            opdracht.CommandTimeout = (int)Geduld.TotalSeconds + 30;
            if (await opdracht.ExecuteScalarAsync(ct) is int and >= 0)
            {
                return verbinding; // closing the connection gives the lock back
            }

            await verbinding.DisposeAsync();
            throw new InstellingException($"Database:ConnectionString: another server has been preparing this database for {Geduld.TotalMinutes:0} minutes; end it and start again.");
        }
        catch (SqlException fout)
        {
            throw new InstellingException($"Database:ConnectionString: SQL Server {new SqlConnectionStringBuilder(options.ConnectionString).DataSource} cannot be used: {fout.Message.Split('\n')[0].TrimEnd()}");
        }
    }

    /// <summary>The database itself, or <c>master</c> when it does not exist yet: then creating it is what servers must not do at once.</summary>
    private static async Task<SqlConnection> OpenAsync(SqlConnectionStringBuilder naar, CancellationToken ct)
    {
        var verbinding = new SqlConnection(naar.ConnectionString);
        try
        {
            await verbinding.OpenAsync(ct);
            return verbinding;
        }
        catch (SqlException fout)
        {
            await verbinding.DisposeAsync();
            if (fout.Number != DatabaseBestaatNiet || naar.InitialCatalog == "master")
            {
                throw;
            }

            return await OpenAsync(new SqlConnectionStringBuilder(naar.ConnectionString) { InitialCatalog = "master" }, ct);
        }
    }
}
