using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Verslagen;
using WmoInkoop.TestSupport;
using WmoInkoop.Tests.Documenten;
using Xunit;
using static WmoInkoop.TestSupport.Overlegtafels.TafelBouwer;

namespace WmoInkoop.Tests.Verslagen;

/// <summary>Writing, publishing, reacting and adopting against a real database: rows, letters, termijnen and audit together.</summary>
public sealed class VerslagDadenTests : DatabaseTest
{
    private const string TweedeLid = "tafellid2@leeuwarden.test";
    private static readonly DateOnly LaatsteDag = new(2026, 3, 16);
    private readonly Opslagproef _opslag = new();

    [Fact, Trait("Regel", "TAF-03"), Trait("Regel", "HER-01")]
    public async Task Publiceren_BerichtDeLeden_EnStartDeTermijnen()
    {
        var verslag = await ConceptAsync(ActieVan(await IdAsync(Mensen.Tafellid), "Memo aanpassen", new DateOnly(2026, 4, 1)), ActieVan(null, "Zaal regelen", new DateOnly(2026, 4, 1), "De gemeente"));

        await PubliceerAsync(verslag.Id);

        await using var db = NieuweDb();
        var termijnen = await db.Termijnen.ToListAsync();
        Assert.Equal(EindeVan(LaatsteDag), termijnen.Single(t => t.Soort is TermijnSoort.VerslagOpmerkingen).VervaltOp);
        Assert.Equal(EindeVan(new DateOnly(2026, 4, 1)), termijnen.Single(t => t.Soort is TermijnSoort.Actie).VervaltOp);
        Assert.Equal([Mensen.Tafellid, TweedeLid], await db.Users.Where(g => db.Meldingen.Any(m => m.GebruikerId == g.Id)).Select(g => g.Email!).OrderBy(e => e).ToListAsync());
        Assert.Equal([AuditActie.VerslagGepubliceerd], await db.AuditRegels.Where(r => r.ObjectId == verslag.Id).Select(r => r.Actie).ToListAsync());
    }

    [Fact, Trait("Regel", "TAF-03")]
    public async Task Publiceren_VanEenLeegVerslag_LaatNietsAchter()
    {
        var tafel = await TafelAsync();
        await Plannen().MaakAsync(tafel.Id, Gegevens(), [Regel("Opening")], Secretaris, default);
        var verslag = await NieuweDb().Verslagen.SingleAsync();

        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => PubliceerAsync(verslag.Id));

        Assert.Contains("punt 1, Opening", fout.Message, StringComparison.Ordinal);
        Assert.False(await NieuweDb().Meldingen.AnyAsync());
        Assert.False(await NieuweDb().Termijnen.AnyAsync());
    }

    [Fact, Trait("Regel", "TAF-03")]
    public async Task Schrijven_VervangtHetPunt_EnHoudtDeAndereHeel()
    {
        var verslag = await ConceptAsync(ActieVan(null, "Oude actie", eigenaar: "De gemeente"));
        var punt = await PuntAsync(verslag, 1);

        await Schrijven().ExecuteAsync(punt.Id, punt.Versie, [Uitspraak("Het tarief dekt de kosten niet."), ActieVan(await IdAsync(Mensen.Tafellid), "Berekening sturen")], Secretaris, default);

        await using var db = NieuweDb();
        var onderdelen = await db.Verslagonderdelen.Include(o => o.Actie).Where(o => o.AgendapuntId == punt.Id).OrderBy(o => o.Volgorde).ToListAsync();
        Assert.Equal(["Het tarief dekt de kosten niet.", "Berekening sturen"], onderdelen.Select(o => o.Tekst));
        Assert.Equal($"Tafellid 1 Leeuwarden ({Organisatie})", onderdelen[1].Actie!.Eigenaar);
        Assert.Equal(1, await db.Acties.CountAsync());
        Assert.Equal(3, await db.Verslagonderdelen.CountAsync());
    }

    [Fact, Trait("Regel", "TAF-03")]
    public async Task Schrijven_VanHetzelfdePuntDoorTwee_GeeftDeTweedeEenConflict_EenAnderPuntNiet()
    {
        var verslag = await ConceptAsync();
        var (een, twee) = (await PuntAsync(verslag, 1), await PuntAsync(verslag, 2));
        await Schrijven().ExecuteAsync(een.Id, een.Versie, [Alinea("Van de eerste.")], Secretaris, default);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Schrijven().ExecuteAsync(een.Id, een.Versie, [Alinea("Van de tweede.")], Secretaris, default));
        await Schrijven().ExecuteAsync(twee.Id, twee.Versie, [Alinea("Bij een ander punt.")], Secretaris, default);

        Assert.Equal(["Bij een ander punt.", "Van de eerste."], await NieuweDb().Verslagonderdelen.Select(o => o.Tekst).OrderBy(t => t).ToListAsync());
    }

    [Fact, Trait("Regel", "TAF-03")]
    public async Task Publiceren_NaEenLatereBewerking_GeeftEenConflict()
    {
        var verslag = await ConceptAsync();
        var punt = await PuntAsync(verslag, 1);
        await Schrijven().ExecuteAsync(punt.Id, punt.Versie, [Alinea("Later geschreven.")], Secretaris, default);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Publiceren().ExecuteAsync(verslag.Id, verslag.Versie, LaatsteDag, Secretaris, default));
    }

    [Fact, Trait("Regel", "TAF-03")]
    public async Task Schrijven_MetEenEigenaarVanBuiten_WordtGeweigerd()
    {
        var verslag = await ConceptAsync();
        var punt = await PuntAsync(verslag, 1);
        var inkoper = await IdAsync(Mensen.Inkoper);

        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => Schrijven().ExecuteAsync(punt.Id, punt.Versie, [ActieVan(inkoper, "Iets doen")], Secretaris, default));

        Assert.Equal(Domeinregel.EigenaarGeenLid, fout.Regel);
    }

    [Fact, Trait("Regel", "TAF-03"), Trait("Regel", "HER-02")]
    public async Task Betrokkenen_ZijnPreciesDeLedenDieNietReageerden()
    {
        var verslag = await ConceptAsync();
        await PubliceerAsync(verslag.Id);
        var termijn = await NieuweDb().Termijnen.SingleAsync();
        Assert.Equal([Mensen.Tafellid, TweedeLid], await BetrokkenenAsync(termijn));

        await Lezen().OpmerkAsync(verslag.Id, (await PuntAsync(verslag, 1)).Id, null, "Ik was er wel.", Als(await IdAsync(Mensen.Tafellid)), default);
        Assert.Equal([TweedeLid], await BetrokkenenAsync(termijn));

        await Lezen().MarkeerGelezenAsync(verslag.Id, await IdAsync(TweedeLid), default);
        Assert.Equal([TweedeLid], await BetrokkenenAsync(termijn));

        await Lezen().GeefAkkoordAsync(verslag.Id, Als(await IdAsync(TweedeLid)), default);
        Assert.Empty(await BetrokkenenAsync(termijn));
    }

    [Fact, Trait("Regel", "TAF-05"), Trait("Regel", "HER-02")]
    public async Task ActieBetrokkenen_AlleenDeEigenaar_TotHetKlaarIsOfDePlaatsVoorbij()
    {
        var lid = await IdAsync(Mensen.Tafellid);
        var verslag = await ConceptAsync(ActieVan(lid, "Memo aanpassen", new DateOnly(2026, 4, 1)));
        await PubliceerAsync(verslag.Id);
        var termijn = await NieuweDb().Termijnen.SingleAsync(t => t.Soort == TermijnSoort.Actie);
        Assert.Equal([Mensen.Tafellid], (await new ActieBetrokkenen(NieuweDb(), Klok).NogTeDoenDoorAsync(termijn, default)).Select(g => g.Email));

        var tafel = await NieuweDb().Overlegtafels.Include(t => t.Leden).SingleAsync();
        await new TafelledenBeheren(NieuweDb(), new Postkamer(Db, _opslag.Sleutel), Klok).BeeindigAsync(tafel.Id, tafel.Leden.Single(l => l.GebruikerId == lid).Id, Secretaris, default);
        Assert.Empty(await new ActieBetrokkenen(NieuweDb(), Klok).NogTeDoenDoorAsync(termijn, default));

        await new ActieGereedmelden(NieuweDb(), Klok).ExecuteAsync(termijn.ObjectId, Als(lid), default);
        Assert.NotNull((await NieuweDb().Termijnen.SingleAsync(t => t.Id == termijn.Id)).AfgerondOp);
    }

    [Fact, Trait("Regel", "TAF-03")]
    public async Task Vaststellen_NaDeTermijn_RondtDezeAfEnBerichtDeLeden()
    {
        var verslag = await ConceptAsync();
        await PubliceerAsync(verslag.Id);
        Klok.VerderTot(EindeVan(LaatsteDag));

        var vast = NieuweDb();
        await new VerslagVaststellen(vast, new Postkamer(vast, _opslag.Sleutel), Klok).ExecuteAsync(verslag.Id, await VersieAsync(verslag.Id), "Bij punt 2 is de naam verbeterd.", Secretaris, default);

        await using var na = NieuweDb();
        Assert.Equal(VerslagStatus.Vastgesteld, (await na.Verslagen.SingleAsync()).StatusOp(Nu));
        Assert.NotNull((await na.Termijnen.SingleAsync()).AfgerondOp);
        Assert.Equal(4, await na.Meldingen.CountAsync());
    }

    [Fact, Trait("Regel", "TAF-02")]
    public async Task Plannen_OpDezelfdeDag_WordtGeweigerd()
    {
        var tafel = await TafelAsync();
        await Plannen().MaakAsync(tafel.Id, Gegevens(), [Regel("Opening")], Secretaris, default);

        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => Plannen().MaakAsync(tafel.Id, Gegevens(), [Regel("Nog een keer")], Secretaris, default));

        Assert.Equal(Domeinregel.BijeenkomstdagBezet, fout.Regel);
    }

    [Fact, Trait("Regel", "TAF-02")]
    public async Task Wijzigen_VanDeAgenda_HoudtDeTekstBijHetPunt()
    {
        var tafel = await TafelAsync();
        await Plannen().MaakAsync(tafel.Id, Gegevens(), [Regel("Opening"), Regel("Tarieven")], Secretaris, default);
        var bijeenkomst = await NieuweDb().Bijeenkomsten.Include(b => b.Agenda).SingleAsync();
        var tarieven = bijeenkomst.Agenda.Single(p => p.Titel == "Tarieven");
        await Schrijven().ExecuteAsync(tarieven.Id, tarieven.Versie, [Alinea("Over de tarieven.")], Secretaris, default);

        await Plannen().WijzigAsync(bijeenkomst.Id, bijeenkomst.Versie, Gegevens(), [Regel("Tarieven 2027") with { Id = tarieven.Id }], Secretaris, default);

        await using var db = NieuweDb();
        Assert.Equal(["Tarieven 2027"], await db.Agendapunten.Select(p => p.Titel).ToListAsync());
        Assert.Equal(tarieven.Id, (await db.Verslagonderdelen.SingleAsync()).AgendapuntId);
    }

    protected override void Dispose(bool disposing)
    {
        _opslag.Dispose();
        base.Dispose(disposing);
    }

    private Uitvoerder Secretaris => Als(Db.Users.Single(g => g.Email == Mensen.Tafelsecretaris).Id);

    private static Uitvoerder Als(Guid wie) => new(wie, "proef");

    private BijeenkomstPlannen Plannen() => new(NieuweDb(), Klok);

    private VerslagSchrijven Schrijven() => new(NieuweDb(), Klok);

    private VerslagLezen Lezen() => new(NieuweDb(), Klok);

    private VerslagPubliceren Publiceren()
    {
        var db = NieuweDb();
        return new VerslagPubliceren(db, new Postkamer(db, _opslag.Sleutel), Klok);
    }

    private async Task PubliceerAsync(Guid verslagId) => await Publiceren().ExecuteAsync(verslagId, await VersieAsync(verslagId), LaatsteDag, Secretaris, default);

    private async Task<Overlegtafel> TafelAsync()
    {
        var tafel = await Db.ZaaiTafelAsync(Nu);
        await Db.InTransactieAsync(() => MaakTweedeLidAsync(tafel), default);
        return tafel;
    }

    private async Task MaakTweedeLidAsync(Overlegtafel tafel)
    {
        var tweede = new Gebruiker("Tafellid 2 Leeuwarden", TweedeLid, Nu);
        Db.Add(tweede);
        Db.Add(new Aanstelling(tweede.Id, Rol.Tafellid, tafel.RegioId, Nu.AddDays(-1)));
        (await Db.Overlegtafels.Include(t => t.Leden).SingleAsync(t => t.Id == tafel.Id)).VoegLidToe(tweede.Id, "Thuis Fictief", null, Nu.AddDays(-1));
    }

    private async Task<Verslag> ConceptAsync(params Onderdeelinhoud[] bijEerstePunt) => await Db.ZaaiVerslagAsync(await TafelAsync(), Nu, status: VerslagStatus.Concept, bijEerstePunt: bijEerstePunt);

    private Task<Agendapunt> PuntAsync(Verslag verslag, int nummer) => NieuweDb().Agendapunten.SingleAsync(p => p.BijeenkomstId == verslag.BijeenkomstId && p.Nummer == nummer);

    private Task<Guid> VersieAsync(Guid id) => NieuweDb().Verslagen.Where(v => v.Id == id).Select(v => v.Versie).SingleAsync();

    private Task<Guid> IdAsync(string email) => NieuweDb().Users.Where(g => g.Email == email).Select(g => g.Id).SingleAsync();

    private async Task<IEnumerable<string>> BetrokkenenAsync(Termijn termijn) =>
        (await new VerslagBetrokkenen(NieuweDb(), Klok).NogTeDoenDoorAsync(termijn, default)).Select(g => g.Email!).Order();
}
