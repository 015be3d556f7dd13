using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Infrastructure.Database;

/// <summary>The one file of Web that knows the database providers.</summary>
public static class DatabaseRegistratie
{
    public static void AddDatabase(this WebApplicationBuilder builder, Datamap datamap)
    {
        var options = DatabaseOptions.Lees(builder.Configuration, datamap);
        builder.Services.AddSingleton(options);
        builder.Services.AddDbContext<InkoopDbContext>(o => Kies(o, options));
    }

    /// <summary>Sets the provider with its migrations; also used by commands and tests.</summary>
    public static DbContextOptionsBuilder Kies(DbContextOptionsBuilder builder, DatabaseOptions options) => options.Provider switch
    {
        Databasesoort.Sqlite => builder
            .UseSqlite(options.ConnectionString, x => x.MigrationsAssembly("WmoInkoop.Migrations.Sqlite"))
            .ReplaceService<IMigrationsSqlGenerator, SqliteMigraties>()
            .AddInterceptors(new SqliteVerbinding()),
        Databasesoort.SqlServer => builder
            .UseSqlServer(options.ConnectionString, x => x.MigrationsAssembly("WmoInkoop.Migrations.SqlServer").EnableRetryOnFailure()),
        _ => throw new InvalidOperationException($"Unknown provider {options.Provider}."),
    };

    /// <summary>
    /// Every SQLite connection: wait for another process's write (milliseconds), and fsync at every commit, because a receipt must
    /// survive a power cut. The journal mode WAL is a property of the file and set once at start.
    /// </summary>
    private sealed class SqliteVerbinding : DbConnectionInterceptor
    {
        public override void ConnectionOpened(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData) => Stel(connection);

        public override Task ConnectionOpenedAsync(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Stel(connection);
            return Task.CompletedTask;
        }

        private static void Stel(System.Data.Common.DbConnection connection)
        {
            using var opdracht = ((SqliteConnection)connection).CreateCommand();
            opdracht.CommandText = "PRAGMA busy_timeout = 15000; PRAGMA synchronous = FULL;";
            opdracht.ExecuteNonQuery();
        }
    }
}
