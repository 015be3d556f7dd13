using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Infrastructure.Database;

/// <summary>Brings the database to this version's schema; only while holding the <see cref="Startslot"/>.</summary>
public static class Migratie
{
    /// <exception cref="InstellingException">The file cannot be used, or the database belongs to a newer version.</exception>
    public static async Task VoerUitAsync(InkoopDbContext db, CancellationToken ct)
    {
        try
        {
            if (db.IsSqlite)
            {
                await BereidSqliteVoorAsync(db, ct);
                await SqliteMigraties.VoerUitAsync(db, ct);
            }
            else
            {
                await db.Database.MigrateAsync(ct);
            }

            var onbekend = (await db.Database.GetAppliedMigrationsAsync(ct)).Except(db.Database.GetMigrations()).FirstOrDefault();
            if (onbekend is not null)
            {
                throw new InstellingException($"Database:ConnectionString points to a database with migration {onbekend}, which this version does not know; install the version that made it.");
            }
        }
        catch (SqliteException fout) when (LigtAanHetBestand(fout))
        {
            throw new InstellingException($"Database:ConnectionString points to {db.Database.GetDbConnection().DataSource}, which cannot be used: {fout.Message}");
        }
    }

    /// <summary>
    /// WAL is a property of the file. EF's own lock is a row that a killed migration leaves behind, and that the next start would
    /// wait for without end; whoever holds the start lock knows that it is stale.
    /// </summary>
    private static async Task BereidSqliteVoorAsync(InkoopDbContext db, CancellationToken ct)
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", ct);
        if (await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(ct) > 0)
        {
            await db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsLock" """, ct);
        }
    }

    private static bool LigtAanHetBestand(SqliteException fout) => fout.SqliteErrorCode
        is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT or raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_BUSY or raw.SQLITE_PERM;
}
