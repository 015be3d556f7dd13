using Microsoft.Data.Sqlite;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Infrastructure.Database;

/// <summary>A copy of the database for backup and restore. SQLite is a file we copy ourselves; a server database is its manager's to back up.</summary>
public sealed class Databasekopie(DatabaseOptions options)
{
    /// <summary>Whether the portal copies the database itself.</summary>
    public bool IsEigen => options.Provider is Databasesoort.Sqlite;

    /// <summary>What the manager of a server database does before the documents are copied.</summary>
    public const string BackupElders = "De database staat op SQL Server en zit hier niet bij: maak daarvan vlak vóór deze opdracht een back-up met BACKUP DATABASE ... TO DISK.";

    /// <summary>What the manager of a server database does to restore it.</summary>
    public const string HerstelElders = "De database staat op SQL Server: zet die terug met RESTORE DATABASE ... FROM DISK, uit de back-up van hetzelfde moment.";

    /// <summary>Writes what the database holds at this moment to a new file; the portal goes on working.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public Task KopieerAsync(string doel, CancellationToken ct) => MetFoutAlsIoAsync(async () =>
    {
        await using var bron = await OpenAsync(options.ConnectionString, ct);
        await using var opdracht = bron.CreateCommand();
        opdracht.CommandText = "VACUUM INTO $doel";
        opdracht.Parameters.AddWithValue("$doel", doel);
        await opdracht.ExecuteNonQueryAsync(ct);
    });

    /// <summary>Replaces everything in the database by what the copy holds, in one transaction.</summary>
    /// <exception cref="IOException">Somebody else is using the database, or the disk is full; nothing has changed.</exception>
    public Task HerstelAsync(string kopie, CancellationToken ct) => MetFoutAlsIoAsync(async () =>
    {
        await using var bron = await OpenAsync($"Data Source={kopie};Mode=ReadOnly;Pooling=False", ct);
        await using var doel = await OpenAsync(options.ConnectionString, ct);
        bron.BackupDatabase(doel);
    });

    private static async Task<SqliteConnection> OpenAsync(string verbinding, CancellationToken ct)
    {
        var open = new SqliteConnection(verbinding);
        await open.OpenAsync(ct);
        return open;
    }

    private static async Task MetFoutAlsIoAsync(Func<Task> daad)
    {
        try
        {
            await daad();
        }
        catch (SqliteException fout)
        {
            throw new IOException(fout.Message, fout);
        }
    }
}
