using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using WmoInkoop.Core.Data;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Conventies;

/// <summary>No SQL Server is at hand; Microsoft's own parser reads the script that would be run there.</summary>
public sealed class SqlServerScriptTests
{
    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void Migraties_AlsScript_ZijnGeldigTSql(MigrationsSqlGenerationOptions opties)
    {
        using var db = new InkoopDbContext(Testdatabase.ZonderVerbinding(Databasesoort.SqlServer));
        var script = db.GetService<IMigrator>().GenerateScript(options: opties);

        Assert.Contains("[AuditRegels]", script, StringComparison.Ordinal);
        Assert.Empty(Fouten(script));
    }

    [Fact]
    public void Ontleder_FoutInEenScript_WordtGezien() => Assert.NotEmpty(Fouten("CREATE TABLE [X] ([Id] int NOT NULL,, [Naam] nvarchar(10))"));

    private static IEnumerable<string> Fouten(string script)
    {
        using var lezer = new StringReader(script);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(lezer, out var fouten);
        return fouten.Select(f => $"line {f.Line}: {f.Message}");
    }
}
