using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Data;

public sealed class PerSleutelTests : DatabaseTest
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(PerSleutel.Paginagrootte - 1, 1)]
    [InlineData(PerSleutel.Paginagrootte, 2)]
    [InlineData((2 * PerSleutel.Paginagrootte) + 1, 3)]
    public async Task PerSleutel_GeeftElkeRijPreciesEenKeer_InPaginas(int aantal, int paginas)
    {
        Db.AddRange(Enumerable.Range(0, aantal).Select(_ => new Zegel("Proef", Guid.NewGuid(), Nu)));
        await Db.SaveChangesAsync();
        var gezien = new List<Guid>();

        var vragen = await Queries.TelAsync(async () =>
        {
            await foreach (var rij in NieuweDb().Zegels.Where(z => z.Soort == "Proef").PerSleutelAsync(z => z.Id, default))
            {
                gezien.Add(rij.Id);
            }
        });

        Assert.Equal(await Db.Zegels.Select(z => z.Id).OrderBy(id => id).ToListAsync(), gezien);
        Assert.Equal(paginas, vragen);
    }

    [Fact]
    public void PerSleutel_OpSqlServer_VraagtDeDatabaseOmDeVolgendePagina()
    {
        using var db = new InkoopDbContext(Testdatabase.ZonderVerbinding(Databasesoort.SqlServer));
        var laatste = Guid.NewGuid();

        Assert.Contains("> @", db.Documenten.Where(d => d.Id > laatste).OrderBy(d => d.Id).Take(PerSleutel.Paginagrootte).ToQueryString(), StringComparison.Ordinal);
    }
}
