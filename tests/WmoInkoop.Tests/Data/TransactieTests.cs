using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Regios;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Data;

public sealed class TransactieTests : DatabaseTest
{
    private static readonly Uitvoerder Wie = Uitvoerder.Portaal;

    [Fact]
    public async Task InTransactie_Gelukt_BewaartGegevensEnAuditregelSamen()
    {
        await Db.InTransactieAsync(() => VoegRegioToeAsync(Db), CancellationToken.None);

        await using var later = NieuweDb();
        Assert.True(await later.Regios.AnyAsync(r => r.Sleutel == "nieuw"));
        Assert.Equal(AuditActie.DemoGeladen, (await later.AuditRegels.SingleAsync()).Actie);
        Assert.True((await AuditKeten.ControleerAsync(later, CancellationToken.None)).Klopt);
    }

    [Fact]
    public async Task InTransactie_DaadMislukt_BewaartGegevensNochAuditregel()
    {
        await Assert.ThrowsAsync<DomeinregelException>(() => Db.InTransactieAsync(
            async () =>
            {
                await VoegRegioToeAsync(Db);
                await Db.SaveChangesAsync();
                throw new DomeinregelException(Domeinregel.VierOgenAlAfgerond);
            },
            CancellationToken.None));

        await using var later = NieuweDb();
        Assert.False(await later.Regios.AnyAsync(r => r.Sleutel == "nieuw"));
        Assert.False(await later.AuditRegels.AnyAsync());
        Assert.True((await AuditKeten.ControleerAsync(later, CancellationToken.None)).Klopt);
    }

    [Fact]
    public async Task InTransactie_NaEenMislukteDaad_BegintSchoon()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Db.InTransactieAsync(
            async () =>
            {
                await VoegRegioToeAsync(Db);
                throw new InvalidOperationException("mislukt");
            },
            CancellationToken.None));

        await Db.InTransactieAsync(() => Task.CompletedTask, CancellationToken.None);

        await using var later = NieuweDb();
        Assert.False(await later.Regios.AnyAsync(r => r.Sleutel == "nieuw"));
        Assert.False(await later.AuditRegels.AnyAsync());
    }

    [Fact]
    public async Task InTransactie_DaadInEenDaad_WordtMetHaarTeruggedraaid()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Db.InTransactieAsync(
            async () =>
            {
                await Db.InTransactieAsync(() => VoegRegioToeAsync(Db), CancellationToken.None);
                throw new InvalidOperationException("de buitenste mislukt");
            },
            CancellationToken.None));

        await using var later = NieuweDb();
        Assert.False(await later.Regios.AnyAsync(r => r.Sleutel == "nieuw"));
        Assert.False(await later.AuditRegels.AnyAsync());
    }

    [Fact]
    public async Task Audit_BuitenEenTransactie_WordtGeweigerd()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => VoegRegioToeAsync(Db));

        await using var later = NieuweDb();
        Assert.False(await later.Regios.AnyAsync(r => r.Sleutel == "nieuw"));
    }

    [Fact]
    public async Task InTransactie_VijftigTegelijk_GeeftEenOngebrokenKeten()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            await using var db = new InkoopDbContext(Testdatabase.Opties(Bestand));
            await db.InTransactieAsync(() => VoegRegioToeAsync(db, Guid.NewGuid().ToString("N")), CancellationToken.None);
        }));

        var oordeel = await AuditKeten.ControleerAsync(Db, CancellationToken.None);
        Assert.True(oordeel.Klopt, oordeel.Uitleg);
        Assert.Equal(50, oordeel.Regels);
    }

    private Task VoegRegioToeAsync(InkoopDbContext db, string sleutel = "nieuw")
    {
        var regio = new Regio("Nieuwe regio", sleutel, "inkoop@nieuw.test");
        db.Add(regio);
        db.Audit(AuditInvoer.Over<Regio>(Wie, AuditActie.DemoGeladen, regio.Id, Nu));
        return Task.CompletedTask;
    }
}
