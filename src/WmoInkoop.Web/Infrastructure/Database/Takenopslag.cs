using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Quartz;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Infrastructure.Database;

/// <summary>Where the job engine keeps its schedule: in the portal's own database.</summary>
public static class Takenopslag
{
    public static void Kies(IPersistentStoreBuilder opslag, DatabaseOptions options)
    {
        switch (options.Provider)
        {
            case Databasesoort.Sqlite:
                opslag.UseSqlite(SqliteFactory.Instance, options.ConnectionString);
                opslag.ProvisionSchema();
                break;
            case Databasesoort.SqlServer:
                opslag.UseSqlServer(SqlClientFactory.Instance, options.ConnectionString); // its tables come with the migrations
                opslag.UseClustering(_ => { });
                break;
            default:
                throw new InvalidOperationException($"Unknown provider {options.Provider}.");
        }
    }
}
