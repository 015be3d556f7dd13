using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Storingen;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Storingen;

/// <summary>How heartbeats become outages (INS-10): gaps, several servers, clocks that go back, parts that fail.</summary>
public sealed class HartslagTests : DatabaseTest
{
    private static readonly Guid Een = Guid.NewGuid();
    private static readonly Guid Twee = Guid.NewGuid();

    [Theory, Trait("Regel", "INS-10")]
    [InlineData(180, 0)]
    [InlineData(181, 1)]
    public async Task Gat_VanPreciesDrieMinuten_IsGeenStoring_EenSecondeMeerWel(int seconden, int storingen)
    {
        await SlaAsync(Een, 0, eerste: true);

        await SlaAsync(Twee, seconden, eerste: true);

        Assert.Equal(storingen, (await AllesAsync()).Count);
    }

    [Fact, Trait("Regel", "INS-10")]
    public async Task Start_VanTweeServersNaEenGat_SchrijftEenStoring_VanDeLaatsteSlagTotDeEersteNieuwe()
    {
        await SlaAsync(Een, 0, eerste: true);
        await SlaAsync(Een, 60);

        await Task.WhenAll(SlaAsync(Guid.NewGuid(), 660, eerste: true), SlaAsync(Twee, 660, eerste: true));

        var storing = Assert.Single(await AllesAsync());
        Assert.Equal((Storingsoort.Uitgevallen, Op(60), Op(660)), (storing.Soort, storing.Begin, storing.Einde));
        Assert.Equal("10 minuten", storing.Duur(Op(700)));
        Assert.Equal(1, await Db.AuditRegels.CountAsync(r => r.Actie == AuditActie.StoringVastgelegd));
    }

    [Fact, Trait("Regel", "INS-10")]
    public async Task Herstart_VanEenServerTerwijlEenAndereDraait_IsGeenStoring()
    {
        await SlaAsync(Een, 0, eerste: true);
        for (var s = 60; s <= 600; s += 60)
        {
            await SlaAsync(Twee, s, eerste: s == 60);
        }

        await SlaAsync(Guid.NewGuid(), 620, eerste: true);

        Assert.Empty(await AllesAsync());
    }

    [Fact, Trait("Regel", "INS-10")]
    public async Task GeplandeStop_TeltMee_EnHeetZo()
    {
        await SlaAsync(Een, 0, eerste: true);
        await SlaAsync(Een, 30, laatste: true);

        await SlaAsync(Twee, 1000, eerste: true);

        var storing = Assert.Single(await AllesAsync());
        Assert.Equal((Storingsoort.Gestopt, Op(30), Op(1000)), (storing.Soort, storing.Begin, storing.Einde));
    }

    [Fact, Trait("Regel", "INS-10")]
    public async Task KlokTeruggezet_VerbergtEenStartNiet_EnMaaktGeenNegatieveDuur()
    {
        await SlaAsync(Een, 7200, eerste: true);

        // an hour back while nobody watched: how long it was down nobody knows
        await SlaAsync(Twee, 3600, eerste: true);
        var storing = Assert.Single(await AllesAsync());
        Assert.True(storing is { IsDuurOnbekend: true } && storing.Einde == storing.Begin);
        Assert.Equal("onbekend: de klok is teruggezet", storing.Duur(Op(0)));

        // a clock set back while it runs is no outage, and the beats of before do not hide the next gap
        await SlaAsync(Twee, 3660);
        await SlaAsync(Twee, 100);
        Assert.Single(await AllesAsync());
        await SlaAsync(Guid.NewGuid(), 500, eerste: true);
        Assert.Equal([(Op(100), Op(500))], (await AllesAsync()).Where(s => !s.IsDuurOnbekend).Select(s => (s.Begin, s.Einde!.Value)));
        Assert.All(await AllesAsync(), s => Assert.True(s.Einde >= s.Begin));
    }

    [Fact, Trait("Regel", "INS-10")]
    public async Task KlokkenDieIetsVerschillen_ZijnGeenStoring()
    {
        await SlaAsync(Een, 20, eerste: true);
        await SlaAsync(Twee, 0, eerste: true);
        await SlaAsync(Een, 80);
        Assert.Empty(await AllesAsync());
    }

    [Fact, Trait("Regel", "INS-10")]
    public async Task Onderdeel_DatFlappert_IsEenStoring_DieEindigtAlsWieHetZagHetWeerZietWerken()
    {
        await SlaAsync(Een, 0, eerste: true);
        await SlaAsync(Een, 60, faalt: Storingsoort.Opslag);
        await SlaAsync(Twee, 70, eerste: true); // does not see it: that is no end
        Assert.Null(Assert.Single(await AllesAsync()).Einde);
        await SlaAsync(Een, 120);
        Assert.Equal(Op(120), Assert.Single(await AllesAsync()).Einde);
        await SlaAsync(Een, 180, faalt: Storingsoort.Opslag);
        await SlaAsync(Twee, 190, faalt: Storingsoort.Opslag);
        await SlaAsync(Een, 240);
        Assert.Null(Assert.Single(await AllesAsync()).Einde); // the other one sees it still
        await SlaAsync(Twee, 250);
        var storing = Assert.Single(await AllesAsync());
        Assert.Equal((Storingsoort.Opslag, Op(60), Op(250)), (storing.Soort, storing.Begin, storing.Einde));

        // longer after it is another one
        await SlaAsync(Een, 300);
        await SlaAsync(Een, 360);
        await SlaAsync(Een, 431, faalt: Storingsoort.Opslag);
        Assert.Equal(2, (await AllesAsync()).Count);
    }

    [Fact, Trait("Regel", "INS-10")]
    public async Task Onderdeel_DatFaaldeBijEenGedodeServer_EindigtBijWieHetZietWerken()
    {
        await SlaAsync(Een, 0, eerste: true);
        await SlaAsync(Een, 60, faalt: Storingsoort.Opslag);

        await SlaAsync(Twee, 180, eerste: true);
        Assert.Null(Assert.Single(await AllesAsync()).Einde);
        await SlaAsync(Twee, 241);
        Assert.Equal(Op(241), Assert.Single(await AllesAsync()).Einde);
    }

    [Fact, Trait("Regel", "INS-10")]
    public async Task DatabaseDieWegWas_StaatErNaAfloop_EenKeerEnMetHaarBegin()
    {
        var wacht = new Storingswacht();
        await SlaAsync(Een, 0, eerste: true);
        wacht.IsVastgelegd();
        wacht.Zie([Storingsoort.Database], Op(60));
        wacht.KonNietSchrijven(Op(61));
        wacht.Zie([], Op(120)); // the check is well, writing is not
        wacht.KonNietSchrijven(Op(121));
        wacht.Zie([], Op(600));

        await new HartslagVastleggen(NieuweDb(), new WmoInkoop.TestSupport.Klok(Op(600))).ExecuteAsync(new Slag(Een, "server") { Faalt = wacht.Faalt, Hersteld = wacht.Hersteld }, CancellationToken.None);
        wacht.IsVastgelegd();

        var storing = Assert.Single(await AllesAsync());
        Assert.Equal((Storingsoort.Database, Op(60), Op(600)), (storing.Soort, storing.Begin, storing.Einde));
        await new HartslagVastleggen(NieuweDb(), new WmoInkoop.TestSupport.Klok(Op(630))).ExecuteAsync(
            new Slag(Twee, "ander") { IsEerste = false, Hersteld = new Dictionary<Storingsoort, DateTimeOffset> { [Storingsoort.Database] = Op(90) } }, CancellationToken.None);
        storing = Assert.Single(await AllesAsync()); // the other server saw the same
        Assert.Equal((Op(60), Op(630)), (storing.Begin, storing.Einde));
        Assert.Empty(wacht.Faalt);
        Assert.Empty(wacht.Hersteld);
    }

    [Fact, Trait("Regel", "INS-10")]
    public async Task Hartslagen_BlijvenBegrensd()
    {
        await SlaAsync(Een, 0, eerste: true);
        await NieuweDb().Hartslagen.ExecuteUpdateAsync(s => s.SetProperty(h => h.Volgnummer, 20_000L));
        await SlaAsync(Twee, 60, eerste: true);
        await NieuweDb().Hartslagen.Where(h => h.ServerId == Een).ExecuteUpdateAsync(s => s.SetProperty(h => h.Volgnummer, 1L));

        await SlaAsync(Guid.NewGuid(), 120, eerste: true);

        Assert.Equal(2, await NieuweDb().Hartslagen.CountAsync());
    }

    [Theory, Trait("Regel", "INS-10")]
    [InlineData(-30, -24, true)] // ended 24 hours before: just within
    [InlineData(-30, -25, false)]
    [InlineData(0, 2, true)] // began at the closing
    [InlineData(1, 2, false)]
    public void Raakt_IsKortVoorDeSluiting(int begin, int einde, bool raakt)
    {
        var sluiting = Op(0);
        Assert.Equal(raakt, new Storing(Storingsoort.Uitgevallen, sluiting.AddHours(begin), sluiting.AddHours(einde), null, sluiting).Raakt(sluiting));
    }

    private static DateTimeOffset Op(int seconden) => WmoInkoop.TestSupport.Klok.Begin.AddSeconds(seconden);

    private Task SlaAsync(Guid server, int seconden, bool eerste = false, bool laatste = false, Storingsoort? faalt = null) =>
        new HartslagVastleggen(NieuweDb(), new WmoInkoop.TestSupport.Klok(Op(seconden))).ExecuteAsync(
            new Slag(server, "server") { IsEerste = eerste, IsLaatste = laatste, Faalt = faalt is { } soort ? new Dictionary<Storingsoort, DateTimeOffset> { [soort] = Op(seconden) } : new Dictionary<Storingsoort, DateTimeOffset>() },
            CancellationToken.None);

    private Task<List<Storing>> AllesAsync() => NieuweDb().Storingen.AsNoTracking().OrderBy(s => s.Begin).ToListAsync();
}
