using WmoInkoop.Core.CaoVerklaringen;
using WmoInkoop.Core.Common;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.CaoVerklaringen;
using Xunit;

namespace WmoInkoop.Tests.CaoVerklaringen;

/// <summary>The eis, the three grounds and the steps, without a database.</summary>
public sealed class CaoVerzoekTests
{
    private static readonly Guid Contractmanager = Guid.NewGuid();
    private static readonly CaoOndertekenaar Beheerder = new(Guid.NewGuid(), "Eva de Vries", "aanbieder (beheerder)");
    private static readonly DateTimeOffset Nu = Klok.Begin;
    private static readonly CaoInhoud Vvt = new(CaoGrond.GenoemdeCao, "VVT", null);
    private readonly CaoEis _eis = new(Guid.NewGuid(), CaoProef.Gegevens(), Contractmanager, Nu);

    [Fact, Trait("Regel", "CAO-01")]
    public void Eis_HeeftHaarCaosAlsGegeven()
    {
        var eis = new CaoEis(Guid.NewGuid(), CaoProef.Gegevens() with { Caos = [" Kappers ", "", "kappers"] }, Contractmanager, Nu);
        var verklaring = new CaoVerklaring(Verzoek(eis), Nu);

        Assert.Equal(["Kappers"], eis.Caos);
        Weigert(Domeinregel.CaoKiezen, () => verklaring.Vul(eis, Vvt, []));
        verklaring.Vul(eis, Vvt with { Cao = "Kappers" }, []);
    }

    [Fact, Trait("Regel", "CAO-01")]
    public void Eis_DieNietKan_WordtGeweigerd()
    {
        var goed = CaoProef.Gegevens();
        Weigert(Domeinregel.CaoEisCaosOngeldig, () => Maak(goed with { Caos = [" "] }));
        Weigert(Domeinregel.CaoEisCaosOngeldig, () => Maak(goed with { Caos = [new string('x', 101)] }));
        Weigert(Domeinregel.CaoEisZonderAspecten, () => Maak(goed with { Aspecten = [] }));
        Weigert(Domeinregel.CaoEisPeriodeOngeldig, () => Maak(goed with { PeriodeTot = new DateOnly(2025, 12, 31) }));
        Weigert(Domeinregel.CaoEisUiterlijkNaPeriode, () => Maak(goed with { Uiterstedatum = new DateOnly(2027, 1, 1) }));
        Weigert(Domeinregel.CaoDatumVoorbij, () => Maak(goed with { Uiterstedatum = new DateOnly(2026, 3, 1) }));
        Maak(goed with { Uiterstedatum = new DateOnly(2026, 3, 2) }); // today still counts
    }

    [Fact, Trait("Regel", "CAO-06")]
    public void Tekst_ZegtWatGewogenWordt_EnDatHetGeenUitspraakIs()
    {
        var verklaring = Gevuld(Verzoek(_eis), Vvt);

        var tekst = CaoVerklaringtekst.Maak(_eis, "Leeuwarden", ("Zorg Fictief", Core.Aanbieders.KvkNummer.Maak("90000011")), verklaring, []);

        Assert.Contains("We kijken naar loon, opleiding en deskundigheid.", tekst, StringComparison.Ordinal);
        Assert.Contains(CaoEis.GeenUitspraak, tekst, StringComparison.Ordinal);
        Assert.Contains("past de cao VVT toe", tekst, StringComparison.Ordinal);
        Assert.Equal("We kijken naar loon.", CaoEis.Weging([CaoAspect.Loon]));
    }

    [Theory, Trait("Regel", "CAO-02")]
    [InlineData(CaoGrond.GenoemdeCao, null, null, 0, Domeinregel.CaoKiezen)]
    [InlineData(CaoGrond.GenoemdeCao, "Horeca", null, 1, Domeinregel.CaoKiezen)]
    [InlineData(CaoGrond.VergelijkbareCao, " ", "Uitleg", 1, Domeinregel.CaoNaamOntbreekt)]
    [InlineData(CaoGrond.VergelijkbareCao, "Horeca", " ", 1, Domeinregel.CaoMotiveringOntbreekt)]
    [InlineData(CaoGrond.VergelijkbareCao, "Horeca", "Uitleg", 0, Domeinregel.CaoDocumentOntbreekt)]
    [InlineData(CaoGrond.Arbeidsvoorwaarden, null, null, 1, Domeinregel.CaoMotiveringOntbreekt)]
    [InlineData(CaoGrond.Arbeidsvoorwaarden, null, "Uitleg", 0, Domeinregel.CaoBewijsOntbreekt)]
    [InlineData(CaoGrond.Arbeidsvoorwaarden, null, "Uitleg", 11, Domeinregel.CaoTeVeelDocumenten)]
    public void Vul_OnvolledigVoorDeGrond_WordtGeweigerd(CaoGrond grond, string? cao, string? motivering, int documenten, Domeinregel regel)
    {
        var verklaring = new CaoVerklaring(Verzoek(_eis), Nu);

        Weigert(regel, () => verklaring.Vul(_eis, new CaoInhoud(grond, cao, motivering), Ids(documenten)));
    }

    [Fact, Trait("Regel", "CAO-02")]
    public void Onderteken_LegtNaamRolTijdEnTekstVast_EnDaarnaVerandertNiets()
    {
        var verklaring = Gevuld(Verzoek(_eis), Vvt);

        verklaring.Onderteken(Beheerder, "De tekst", Nu);

        Assert.Equal("Eva de Vries", verklaring.OndertekenaarNaam);
        Assert.Equal("aanbieder (beheerder)", verklaring.OndertekenaarRol);
        Assert.Equal("De tekst", verklaring.Tekst);
        Assert.Equal(Nu, verklaring.OndertekendOp);
        Weigert(Domeinregel.CaoVerklaringOndertekend, () => verklaring.Vul(_eis, Vvt with { Cao = "GGZ" }, []));
        Weigert(Domeinregel.CaoVerklaringOndertekend, () => verklaring.Onderteken(Beheerder, "Andere tekst", Nu));
    }

    [Fact, Trait("Regel", "CAO-02")]
    public void DienIn_ZonderHandtekening_WordtGeweigerd()
    {
        var verzoek = Verzoek(_eis);

        Weigert(Domeinregel.CaoVerklaringNietIngevuld, () => verzoek.DienIn(Gevuld(verzoek, Vvt), Nu));
    }

    [Fact, Trait("Regel", "CAO-03")]
    public void Stappen_VanOntbreektTotVerlopen_ElkMetWieWanneerWaarom()
    {
        var verzoek = Verzoek(_eis);
        verzoek.DienIn(Getekend(verzoek), Nu.AddDays(1));
        verzoek.VraagAanvulling(" Graag de schalen. ", new DateOnly(2026, 3, 30), Contractmanager, Nu.AddDays(2));
        Assert.Equal(Amsterdam.EindeVan(new DateOnly(2026, 3, 30)), verzoek.UiterlijkOp);
        var tweede = Getekend(verzoek);
        verzoek.DienIn(tweede, Nu.AddDays(3));
        verzoek.GeefAkkoord(Contractmanager, Nu.AddDays(4));
        Weigert(Domeinregel.CaoVerklaringNietVerlopen, () => verzoek.LaatVerlopen(_eis, Amsterdam.EindeVan(_eis.PeriodeTot).AddTicks(-1)));
        verzoek.LaatVerlopen(_eis, Amsterdam.EindeVan(_eis.PeriodeTot));

        Assert.Equal(
            [CaoStatus.Ontbreekt, CaoStatus.Ingediend, CaoStatus.AanvullingGevraagd, CaoStatus.Ingediend, CaoStatus.Akkoord, CaoStatus.Verlopen],
            verzoek.Stappen.Select(s => s.Status));
        Assert.Equal(new Guid?[] { Contractmanager, Beheerder.GebruikerId, Contractmanager, Beheerder.GebruikerId, Contractmanager, null }, verzoek.Stappen.Select(s => s.DoorId));
        Assert.Equal("Graag de schalen.", verzoek.Stappen.ElementAt(2).Reden);
        Assert.Equal(tweede.Id, verzoek.VerklaringId);
    }

    [Fact, Trait("Regel", "CAO-03")]
    public void Oordeel_ZonderIngediendeVerklaring_WordtGeweigerd()
    {
        var verzoek = Verzoek(_eis);
        Weigert(Domeinregel.CaoVerklaringNietTeBeoordelen, () => verzoek.GeefAkkoord(Contractmanager, Nu));
        Weigert(Domeinregel.CaoVerklaringNietTeBeoordelen, () => verzoek.KeurAf("Nee", Contractmanager, Nu));
        Weigert(Domeinregel.CaoVerklaringNietTeBeoordelen, () => verzoek.VraagAanvulling("Meer", new DateOnly(2026, 4, 1), Contractmanager, Nu));
        verzoek.DienIn(Getekend(verzoek), Nu);
        Weigert(Domeinregel.RedenOntbreekt, () => verzoek.KeurAf(" ", Contractmanager, Nu));
        Weigert(Domeinregel.CaoDatumVoorbij, () => verzoek.VraagAanvulling("Meer", new DateOnly(2026, 3, 1), Contractmanager, Nu));
    }

    [Fact, Trait("Regel", "CAO-03")]
    public void NaHetOordeel_KanErGeenVerklaringMeerBij()
    {
        var verzoek = Verzoek(_eis);
        var ander = Getekend(verzoek);
        verzoek.DienIn(Getekend(verzoek), Nu);
        verzoek.KeurAf("Voldoet niet.", Contractmanager, Nu);

        Weigert(Domeinregel.CaoVerklaringNietGevraagd, () => verzoek.DienIn(ander, Nu));
        Weigert(Domeinregel.CaoVerklaringNietGevraagd, () => _ = new CaoVerklaring(verzoek, Nu));
    }

    [Theory, Trait("Regel", "CAO-05")]
    [InlineData("2026-03-16T22:59:59Z", null)]
    [InlineData("2026-03-16T23:00:00Z", 1)]
    [InlineData("2026-03-17T22:59:59Z", 1)]
    [InlineData("2026-03-17T23:00:00Z", 2)]
    public void DagenTeLaat_TeltKalenderdagenInAmsterdam(string nu, int? verwacht)
    {
        var moment = DateTimeOffset.Parse(nu, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(verwacht, CaoVerzoek.DagenTeLaat(CaoStatus.Ontbreekt, _eis.UiterlijkOp, moment));
        Assert.Null(CaoVerzoek.DagenTeLaat(CaoStatus.Ingediend, _eis.UiterlijkOp, moment));
    }

    private static CaoVerzoek Verzoek(CaoEis eis) => new(eis, Guid.NewGuid(), Contractmanager, Nu);

    private static CaoEis Maak(CaoEisGegevens gegevens) => new(Guid.NewGuid(), gegevens, Contractmanager, Nu);

    private static Guid[] Ids(int aantal) => [.. Enumerable.Range(0, aantal).Select(_ => Guid.NewGuid())];

    private CaoVerklaring Gevuld(CaoVerzoek verzoek, CaoInhoud inhoud)
    {
        var verklaring = new CaoVerklaring(verzoek, Nu);
        verklaring.Vul(_eis, inhoud, []);
        return verklaring;
    }

    private CaoVerklaring Getekend(CaoVerzoek verzoek)
    {
        var verklaring = Gevuld(verzoek, Vvt);
        verklaring.Onderteken(Beheerder, "De tekst", Nu);
        return verklaring;
    }

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);
}
