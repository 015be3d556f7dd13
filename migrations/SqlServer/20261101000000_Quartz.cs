using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Migrations.SqlServer;

/// <summary>The job engine's own tables; they are no part of the model, so this migration stands beside the generated ones.</summary>
[DbContext(typeof(InkoopDbContext))]
[Migration("20261101000000_Quartz")]
public sealed class Quartz : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        using var bron = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Quartz.sql")!);
        foreach (var deel in bron.ReadToEnd().Split("\n--;;").Where(d => d.Contains("CREATE ", StringComparison.Ordinal)))
        {
            migrationBuilder.Sql(deel);
        }
    }
}
