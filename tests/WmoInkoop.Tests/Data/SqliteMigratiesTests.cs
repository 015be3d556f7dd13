using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using WmoInkoop.Core.Data;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Data;

/// <summary>A migration on SQLite is one transaction: killed halfway, it has done nothing.</summary>
public sealed class SqliteMigratiesTests
{
    [Fact]
    public void GeenMigratie_DoetIetsBuitenDeTransactie()
    {
        using var db = new InkoopDbContext(Testdatabase.Opties(Path.Combine(Path.GetTempPath(), "bestaat-niet.db")));
        var maker = db.GetService<IMigrationsSqlGenerator>();
        var migraties = db.GetService<IMigrationsAssembly>();
        var model = db.GetService<IModelRuntimeInitializer>();
        foreach (var (id, soort) in migraties.Migrations)
        {
            var migratie = migraties.CreateMigration(soort, db.Database.ProviderName!);
            var buiten = maker.Generate(migratie.UpOperations, model.Initialize(migratie.TargetModel)).Where(c => c.TransactionSuppressed).Select(c => $"{id}: {c.CommandText}");
            Assert.Empty(buiten);
        }
    }
}
