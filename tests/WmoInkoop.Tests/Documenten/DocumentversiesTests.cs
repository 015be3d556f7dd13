using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Documenten;

public sealed class DocumentversiesTests : DatabaseTest
{
    private readonly Opslagproef _proef = new();

    [Fact, Trait("Regel", "DOC-03")]
    public async Task Vervangen_NieuweVersie_HoudtDeOude()
    {
        var eerste = await NieuwAsync("versie een");
        var tweede = await BewaarAsync("versie twee");

        await new DocumentVervangen(Db).ExecuteAsync(eerste.Id, tweede, Uitvoerder.Portaal, null, default);

        var versies = await NieuweDb().Documenten.Where(d => d.ReeksId == eerste.Id).OrderBy(d => d.Versienummer).ToListAsync();
        Assert.Equal([(eerste.Id, 1), (tweede.Id, 2)], versies.Select(v => (v.Id, v.Versienummer)));
        Assert.Equal("versie een"u8.ToArray(), await _proef.LeesAsync(versies[0]));
        Assert.Equal("versie twee"u8.ToArray(), await _proef.LeesAsync(versies[1]));
    }

    [Fact, Trait("Regel", "DOC-03")]
    public async Task Vervangen_DoorTweeMensenTegelijk_MeldtHetAanDeTweede()
    {
        var eerste = await NieuwAsync("een");
        await new DocumentVervangen(Db).ExecuteAsync(eerste.Id, await BewaarAsync("twee"), Uitvoerder.Portaal, null, default);
        var derde = await BewaarAsync("ook twee");

        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => new DocumentVervangen(NieuweDb()).ExecuteAsync(eerste.Id, derde, Uitvoerder.Portaal, null, default));

        Assert.Equal(Domeinregel.DocumentHeeftNieuwereVersie, fout.Regel);
    }

    [Fact, Trait("Regel", "DOC-03")]
    public async Task Vervangen_AlsDeDatabaseOmEenTweedePogingVraagt_LuktAlsnog()
    {
        var eerste = await NieuwAsync("een");
        var tweede = await BewaarAsync("twee");
        var hapering = new Hapering();
        var opties = new DbContextOptionsBuilder<InkoopDbContext>(Testdatabase.Opties(Bestand, hapering))
            .UseSqlite($"Data Source={Bestand}", x => x.ExecutionStrategy(d => new EenKeerOpnieuw(d)))
            .Options;
        await using var db = new InkoopDbContext(opties);

        await new DocumentVervangen(db).ExecuteAsync(eerste.Id, tweede, Uitvoerder.Portaal, null, default);

        Assert.Equal(2, hapering.Pogingen);
        Assert.Equal([(eerste.Id, 1), (tweede.Id, 2)], (await NieuweDb().Documenten.OrderBy(d => d.Versienummer).ToListAsync()).Select(v => (v.Id, v.Versienummer)));
        Assert.Equal(AuditActie.DocumentVervangen, (await NieuweDb().AuditRegels.SingleAsync()).Actie);
    }

    [Fact, Trait("Regel", "DOC-03")]
    public async Task Verwijderen_NaVastleggen_WordtGeweigerd()
    {
        var document = await NieuwAsync("een");
        document.LegVast(Nu);
        await Db.SaveChangesAsync();

        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => new DocumentVerwijderen(NieuweDb(), Klok).ExecuteAsync(document.Id, Uitvoerder.Portaal, null, default));

        Assert.Equal(Domeinregel.DocumentVastgelegd, fout.Regel);
        Assert.True(await NieuweDb().Documenten.AnyAsync());
    }

    [Fact, Trait("Regel", "DOC-03")]
    public async Task Verwijderen_OudeVersie_WordtGeweigerd()
    {
        var eerste = await NieuwAsync("een");
        var tweede = await BewaarAsync("twee");
        await new DocumentVervangen(Db).ExecuteAsync(eerste.Id, tweede, Uitvoerder.Portaal, null, default);

        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => new DocumentVerwijderen(NieuweDb(), Klok).ExecuteAsync(eerste.Id, Uitvoerder.Portaal, null, default));

        Assert.Equal(Domeinregel.DocumentHeeftNieuwereVersie, fout.Regel);
    }

    [Fact]
    public async Task Verwijderen_Concept_HaaltDeRijWegEnHetBestandNaEenDag()
    {
        var document = await NieuwAsync("een");

        await new DocumentVerwijderen(NieuweDb(), Klok).ExecuteAsync(document.Id, Uitvoerder.Portaal, null, default);

        Assert.False(await NieuweDb().Documenten.AnyAsync());
        Assert.Single(_proef.Bestanden());
        Assert.Equal("DocumentVerwijderd", (await NieuweDb().AuditRegels.SingleAsync()).Actie.ToString());
    }

    protected override void Dispose(bool disposing)
    {
        _proef.Dispose();
        base.Dispose(disposing);
    }

    private Task<Document> BewaarAsync(string inhoud) => _proef.BewaarAsync(System.Text.Encoding.UTF8.GetBytes(inhoud), "plan.txt");

    private async Task<Document> NieuwAsync(string inhoud)
    {
        var document = await BewaarAsync(inhoud);
        await Db.InTransactieAsync(() => Task.FromResult(Db.Documenten.Add(document)), default);
        return document;
    }

    private sealed class EenKeerOpnieuw(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, 1, TimeSpan.Zero)
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is TimeoutException;
    }

    /// <summary>Breaks the first commit off, as a server database does that moves to another machine.</summary>
    private sealed class Hapering : DbTransactionInterceptor
    {
        internal int Pogingen { get; private set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ++Pogingen == 1 ? throw new TimeoutException() : ValueTask.FromResult(result);
    }
}
