using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Infrastructure.Database;

/// <summary>Section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Which database: <c>Sqlite</c> (default, one file) or <c>SqlServer</c>.</summary>
    public Databasesoort Provider { get; init; }

    /// <summary>Required for SQL Server; for SQLite the file <c>App_Data/portal.db</c> when empty.</summary>
    public string ConnectionString { get; init; } = "";

    /// <exception cref="InstellingException">Unknown provider, or no usable connection string.</exception>
    public static DatabaseOptions Lees(IConfiguration configuration, Datamap datamap)
    {
        var gekozen = configuration["Database:Provider"] ?? nameof(Databasesoort.Sqlite);
        if (!Enum.TryParse<Databasesoort>(gekozen, ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
        {
            throw new InstellingException($"Database:Provider is '{gekozen}', which is unknown; use Sqlite or SqlServer.");
        }

        var verbinding = configuration["Database:ConnectionString"];
        if (string.IsNullOrWhiteSpace(verbinding))
        {
            verbinding = provider is Databasesoort.Sqlite
                ? $"Data Source={datamap.Pad("portal.db")}"
                : throw new InstellingException("Database:ConnectionString is empty; SQL Server needs one.");
        }

        try
        {
            _ = provider is Databasesoort.Sqlite ? (object)new SqliteConnectionStringBuilder(verbinding) : new SqlConnectionStringBuilder(verbinding);
        }
        catch (ArgumentException fout)
        {
            throw new InstellingException($"Database:ConnectionString cannot be read: {fout.Message}");
        }

        return new DatabaseOptions { Provider = provider, ConnectionString = verbinding };
    }
}
