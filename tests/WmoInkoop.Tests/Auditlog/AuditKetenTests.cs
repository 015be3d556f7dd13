using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Regios;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Auditlog;

/// <summary>Each change here is one that somebody with access to the database file could make.</summary>
public sealed class AuditKetenTests : DatabaseTest
{
    [Fact, Trait("Regel", "AUD-01")]
    public async Task Controleer_OngewijzigdeKeten_Klopt()
    {
        var oordeel = await NaAsync("SELECT 1");

        Assert.True(oordeel.Klopt, oordeel.Uitleg);
        Assert.Equal(5, oordeel.Regels);
    }

    [Theory, Trait("Regel", "AUD-01")]
    [InlineData("UPDATE AuditRegels SET Tekst = replace(Tekst, 'reden 3', 'reden X') WHERE Nummer = 3", 3)]
    [InlineData("UPDATE AuditRegels SET Rol = 'inkoper' WHERE Nummer = 3", 3)]
    [InlineData("UPDATE AuditRegels SET Actie = 'Aangemeld' WHERE Nummer = 2", 2)]
    [InlineData("UPDATE AuditRegels SET Soort = 'Aanbieder' WHERE Nummer = 2", 2)]
    [InlineData("UPDATE AuditRegels SET Op = '2020-01-01 00:00:00' WHERE Nummer = 5", 5)]
    [InlineData("UPDATE AuditRegels SET ObjectId = NULL WHERE Nummer = 1", 1)]
    [InlineData("UPDATE AuditRegels SET GebruikerId = (SELECT Id FROM Gebruikers LIMIT 1) WHERE Nummer = 1", 1)]
    [InlineData("UPDATE AuditRegels SET Hash = upper(Hash) WHERE Nummer = 4", 4)]
    [InlineData("DELETE FROM AuditRegels WHERE Nummer = 1", 1)]
    [InlineData("DELETE FROM AuditRegels WHERE Nummer = 3", 3)]
    [InlineData("DELETE FROM AuditRegels WHERE Nummer = 5", 5)]
    [InlineData("DELETE FROM AuditRegels WHERE Nummer >= 4", 4)]
    [InlineData("DELETE FROM AuditRegels", 1)]
    public async Task Controleer_NaEenIngreepInDeDatabase_WijstDeRegelAan(string ingreep, long regel)
    {
        var oordeel = await NaAsync(ingreep);

        Assert.Equal(regel, oordeel.EersteFout);
        Assert.NotNull(oordeel.Uitleg);
    }

    [Fact, Trait("Regel", "AUD-01")]
    public async Task Controleer_StaartAfgekniptEnKopTeruggezet_GeeftEenAndereKopDanInHetLog()
    {
        var gelogd = (await NaAsync("SELECT 1")).Hash;

        var oordeel = await IngrijpenAsync("DELETE FROM AuditRegels WHERE Nummer = 5; UPDATE AuditKoppen SET Nummer = 4, Hash = (SELECT Hash FROM AuditRegels WHERE Nummer = 4)");

        Assert.True(oordeel.Klopt); // the database alone cannot know; that is why the head is logged daily
        Assert.NotEqual(gelogd, oordeel.Hash);
    }

    [Theory, Trait("Regel", "AUD-01")]
    [InlineData("SELECT 1", null)]
    [InlineData("DELETE FROM AuditRegels WHERE Nummer = 500", 500L)]
    [InlineData("DELETE FROM AuditRegels WHERE Nummer = 501", 501L)]
    [InlineData("UPDATE AuditRegels SET Rol = 'inkoper' WHERE Nummer = 1100", 1100L)]
    [InlineData("DELETE FROM AuditRegels WHERE Nummer = 1100", 1100L)]
    public async Task Controleer_MeerDanEenPagina_LooptAllesNa(string ingreep, long? regel)
    {
        await Db.InTransactieAsync(
            () =>
            {
                for (var i = 0; i < 1100; i++)
                {
                    Db.Audit(AuditInvoer.Over<Regio>(Uitvoerder.Portaal, AuditActie.DemoGeladen, null, Nu));
                }

                return Task.CompletedTask;
            },
            CancellationToken.None);

        var oordeel = await IngrijpenAsync(ingreep);

        Assert.Equal(regel, oordeel.EersteFout);
        Assert.Equal(regel ?? 1100, regel is null ? oordeel.Regels : oordeel.EersteFout);
    }

    private async Task<AuditOordeel> NaAsync(string ingreep)
    {
        for (var i = 1; i <= 5; i++)
        {
            var reden = $"reden {i}";
            await Db.InTransactieAsync(
                () =>
                {
                    Db.Audit(AuditInvoer.Over<Regio>(Uitvoerder.Portaal, AuditActie.DemoGeladen, Guid.NewGuid(), Nu, ("reden", reden)));
                    return Task.CompletedTask;
                },
                CancellationToken.None);
            Klok.Verder(TimeSpan.FromMilliseconds(1.5));
        }

        return await IngrijpenAsync(ingreep);
    }

    private async Task<AuditOordeel> IngrijpenAsync(string sql)
    {
        await using var ander = NieuweDb();
        await ander.Database.ExecuteSqlRawAsync(sql);
        return await AuditKeten.ControleerAsync(ander, CancellationToken.None);
    }
}
