using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Infrastructure.Database;

/// <summary>
/// SQLite changes a table by making it anew, with the foreign keys off meanwhile; EF switches them outside the transaction, so that a migration that is
/// killed halfway leaves half a schema. Here they are off for the whole migration, which then is one transaction: all of it, or nothing.
/// </summary>
public sealed class SqliteMigraties(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotaties) : SqliteMigrationsSqlGenerator(dependencies, annotaties)
{
    public override IReadOnlyList<MigrationCommand> Generate(IReadOnlyList<MigrationOperation> operations, IModel? model = null, MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default) =>
        [.. base.Generate(operations, model, options).Where(c => !(c.TransactionSuppressed && c.CommandText.StartsWith("PRAGMA foreign_keys", StringComparison.Ordinal)))];

    /// <summary>Migrates with the foreign keys off, and checks them all afterwards.</summary>
    /// <exception cref="InvalidOperationException">A row points to one that is not there: the migration itself is wrong.</exception>
    internal static async Task VoerUitAsync(InkoopDbContext db, CancellationToken ct)
    {
        if (!(await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            return;
        }

        await db.Database.OpenConnectionAsync(ct); // the switch holds for this connection only
        try
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = 0", ct);
            await db.Database.MigrateAsync(ct);
            if (await db.Database.SqlQueryRaw<string>("""SELECT "table" AS Value FROM pragma_foreign_key_check LIMIT 1""").ToListAsync(ct) is [var tabel])
            {
                throw new InvalidOperationException($"After the migration a row of {tabel} points to one that is not there.");
            }
        }
        finally
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = 1", CancellationToken.None); // the connection goes back to the pool
            await db.Database.CloseConnectionAsync();
        }
    }
}
