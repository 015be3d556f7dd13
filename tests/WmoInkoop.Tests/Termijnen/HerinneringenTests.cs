using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Termijnen;

public sealed class HerinneringenTests : DatabaseTest
{
    private readonly Hoofdsleutel _sleutel = new(new byte[32]);
    private List<string> _nogTeDoen = [Mensen.Inkoper, Mensen.TweedeInkoper];

    [Fact, Trait("Regel", "HER-01")]
    public async Task Klaarzetten_OverDeHeleTermijn_KrijgtIederElkeHerinneringEenKeer()
    {
        await StelAsync(Nu.AddDays(20));

        var perDag = new List<int>();
        for (var dag = 0; dag < 25; dag++)
        {
            perDag.Add(await DraaiAsync() + await DraaiAsync());
            Klok.Verder(TimeSpan.FromDays(1));
        }

        Assert.Equal([6, 13, 18, 19], perDag.Select((aantal, dag) => (aantal, dag)).Where(p => p.aantal > 0).Select(p => p.dag));
        Assert.All(perDag.Where(a => a > 0), aantal => Assert.Equal(2, aantal));
        Assert.Equal(8, await NieuweDb().Mailberichten.CountAsync());
        Assert.Equal(8, await NieuweDb().Meldingen.CountAsync());
    }

    [Fact, Trait("Regel", "HER-02")]
    public async Task Klaarzetten_WieKlaarIs_KrijgtNiets()
    {
        await StelAsync(Nu.AddDays(20));
        _nogTeDoen = [Mensen.TweedeInkoper];
        Klok.Verder(TimeSpan.FromDays(6));

        Assert.Equal(1, await DraaiAsync());
        Assert.Equal(Mensen.TweedeInkoper, Open(await NieuweDb().Mailberichten.SingleAsync()).Email);
    }

    [Fact, Trait("Regel", "HER-02")]
    public async Task Verzet_NaarLater_GaanDeHerinneringenMee()
    {
        var id = await StelAsync(Nu.AddDays(20));
        await WijzigAsync(id, t => t.Verzet(t.VervaltOp.AddDays(10)));
        Klok.Verder(TimeSpan.FromDays(15));
        Assert.Equal(0, await DraaiAsync());
        Klok.Verder(TimeSpan.FromDays(1));
        Assert.Equal(2, await DraaiAsync());
        Assert.Equal([14], await NieuweDb().Herinneringen.Select(h => h.Offset).Distinct().ToListAsync());
    }

    [Fact, Trait("Regel", "HER-02")]
    public async Task Verzet_NaEenVerzondenHerinnering_KomtDieNietNogEens()
    {
        var id = await StelAsync(Nu.AddDays(20));
        Klok.Verder(TimeSpan.FromDays(13));
        Assert.Equal(2, await DraaiAsync());
        await WijzigAsync(id, t => t.Verzet(Nu.AddDays(7)));

        Assert.Equal(0, await DraaiAsync());
    }

    [Fact, Trait("Regel", "HER-02")]
    public async Task RondAf_VoorDeHerinnering_KomtErGeenMeer()
    {
        var id = await StelAsync(Nu.AddDays(20));
        await WijzigAsync(id, t => t.RondAf(Nu));
        Klok.Verder(TimeSpan.FromDays(19));

        Assert.Equal(0, await DraaiAsync());
    }

    [Fact, Trait("Regel", "HER-03")]
    public async Task Klaarzetten_NaWekenStilstand_KomtAlleenDeLaatste()
    {
        await StelAsync(Nu.AddDays(20));
        Klok.Verder(TimeSpan.FromDays(18.5));

        Assert.Equal(2, await DraaiAsync());
        Assert.Equal([2], await NieuweDb().Herinneringen.Select(h => h.Offset).Distinct().ToListAsync());
    }

    [Fact, Trait("Regel", "HER-03")]
    public async Task Klaarzetten_NaDeTermijnZelf_KomtNietsVanErvoor()
    {
        await StelAsync(Nu.AddDays(20));
        Klok.Verder(TimeSpan.FromDays(20));

        Assert.Equal(0, await DraaiAsync());
        Assert.Null((await NieuweDb().Termijnen.SingleAsync()).VolgendeHerinneringOp);
    }

    [Fact, Trait("Regel", "HER-01")]
    public async Task Klaarzetten_RegelVanDeRegio_GaatVoorDieVanHetPortaal()
    {
        var regio = await Db.Regios.SingleAsync(r => r.Sleutel == Mensen.Leeuwarden);
        var regelen = new HerinneringsregelInstellen(Db);
        await regelen.ExecuteAsync(TermijnSoort.VerificatieRegistratie, null, [5], null, Nu, Uitvoerder.Portaal, default);
        await regelen.ExecuteAsync(TermijnSoort.VerificatieRegistratie, regio.Id, [3, -1], null, Nu, Uitvoerder.Portaal, default);
        await StelAsync(Nu.AddDays(20), regio.Id);

        Klok.Verder(TimeSpan.FromDays(16));
        Assert.Equal(0, await DraaiAsync());
        Klok.Verder(TimeSpan.FromDays(1));
        Assert.Equal(2, await DraaiAsync());
        Klok.Verder(TimeSpan.FromDays(4));
        Assert.Equal(2, await DraaiAsync());
        Assert.StartsWith("Termijn voorbij", Open((await NieuweDb().Mailberichten.ToListAsync())[^1]).Brief.Onderwerp, StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "HER-01")]
    public async Task Regel_GewijzigdTerwijlEenTermijnLoopt_GeldtMeteen()
    {
        await StelAsync(Nu.AddDays(20));
        Assert.Equal(0, await DraaiAsync());
        await new HerinneringsregelInstellen(Db).ExecuteAsync(TermijnSoort.VerificatieRegistratie, null, [18], null, Nu, Uitvoerder.Portaal, default);
        Klok.Verder(TimeSpan.FromDays(2));

        Assert.Equal(2, await DraaiAsync());
    }

    [Fact, Trait("Regel", "HER-03")]
    public async Task Klaarzetten_TermijnKorterDanDeEersteHerinnering_KomtDieNietBijHetStellen()
    {
        await StelAsync(Nu.AddDays(5));
        Assert.Equal(0, await DraaiAsync());
    }

    [Fact, Trait("Regel", "HER-02")]
    public async Task Klaarzetten_VierTegelijk_KrijgtIederEen()
    {
        for (var i = 0; i < 20; i++)
        {
            await StelAsync(Nu.AddDays(20));
        }

        Klok.Verder(TimeSpan.FromDays(6));
        var aantallen = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => NieuweDb()).ToList().Select(db => Task.Run(() => DraaiAsync(db))));

        Assert.Equal(40, aantallen.Sum());
        Assert.Equal(40, await NieuweDb().Mailberichten.CountAsync());
    }

    [Theory, Trait("Regel", "HER-01")]
    [InlineData(2, 2)]
    [InlineData(91)]
    [InlineData(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)]
    public void Herinneringsregel_OngeldigeDagen_WordenGeweigerd(params int[] dagen) =>
        Assert.Equal(Domeinregel.HerinneringsdagenOngeldig, Assert.Throws<DomeinregelException>(() => new Herinneringsregel(TermijnSoort.Actie, null, dagen)).Regel);

    private Post Open(Mailbericht mail) => Post.Open(mail.Inhoud, mail.Id, _sleutel);

    private Task<int> DraaiAsync() => DraaiAsync(NieuweDb());

    private async Task<int> DraaiAsync(InkoopDbContext db)
    {
        var klaarzetten = new HerinneringenKlaarzetten(db, new Postkamer(db, _sleutel), [new Wie(db, _nogTeDoen)], Klok, NullLogger<HerinneringenKlaarzetten>.Instance);
        return (await klaarzetten.ExecuteAsync(CancellationToken.None)).Herinneringen;
    }

    private async Task<Guid> StelAsync(DateTimeOffset vervaltOp, Guid? regioId = null)
    {
        var termijn = new Termijn(TermijnSoort.VerificatieRegistratie, Guid.NewGuid(), "Registratie van Zorg Fictief", "/inkoop/aanbieders", vervaltOp, regioId, Nu);
        await Db.InTransactieAsync(() => Task.FromResult(Db.Add(termijn)), CancellationToken.None);
        return termijn.Id;
    }

    private async Task WijzigAsync(Guid id, Action<Termijn> wijzig)
    {
        var db = NieuweDb();
        await db.InTransactieAsync(async () => wijzig(await db.Termijnen.SingleAsync(t => t.Id == id)), CancellationToken.None);
    }

    private sealed class Wie(InkoopDbContext db, IEnumerable<string> adressen) : IBetrokkenen
    {
        public TermijnSoort Soort => TermijnSoort.VerificatieRegistratie;

        public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct) =>
            await db.Users.Where(g => adressen.Contains(g.Email)).ToListAsync(ct);
    }
}
