using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Caching.Memory;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Infrastructure.Database;

/// <summary>The one file of Web that knows the database providers.</summary>
public static class DatabaseRegistratie
{
    /// <summary>
    /// What EF Core keeps of models and compiled queries, for each provider its own. A query takes 20 units or more (its plan and its SQL), so
    /// EF's own limit of 10,240 holds some 500 of them. The portal has more than a thousand, and compiling one takes tens of milliseconds.
    /// </summary>
    private static readonly Dictionary<Databasesoort, MemoryCache> Querygeheugen =
        Enum.GetValues<Databasesoort>().ToDictionary(d => d, _ => new MemoryCache(new MemoryCacheOptions { SizeLimit = 100_000 }));

    public static void AddDatabase(this WebApplicationBuilder builder, Datamap datamap)
    {
        var options = DatabaseOptions.Lees(builder.Configuration, datamap);
        builder.Services.AddSingleton(options);
        builder.Services.AddDbContext<InkoopDbContext>(o => Kies(o, options));
    }

    /// <summary>Sets the provider with its migrations; also used by commands and tests.</summary>
    public static DbContextOptionsBuilder Kies(DbContextOptionsBuilder builder, DatabaseOptions options)
    {
        builder.UseMemoryCache(Querygeheugen[options.Provider]);
        return options.Provider switch
        {
            Databasesoort.Sqlite => builder
                .UseSqlite(options.ConnectionString, x => x.MigrationsAssembly("WmoInkoop.Migrations.Sqlite"))
                .ReplaceService<IMigrationsSqlGenerator, SqliteMigraties>()
                .AddInterceptors(new SqliteVerbinding()),
            Databasesoort.SqlServer => builder
                .UseSqlServer(options.ConnectionString, x => x.MigrationsAssembly("WmoInkoop.Migrations.SqlServer").EnableRetryOnFailure()),
            _ => throw new InvalidOperationException($"Unknown provider {options.Provider}."),
        };
    }

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
