using WmoInkoop.Core.Common;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;
using Aanbesteding = WmoInkoop.Core.Aanbestedingen.Aanbesteding;

namespace WmoInkoop.Tests.Dialogen;

/// <summary>What a ronde and its gesprekken allow.</summary>
public sealed class DialoogTests
{
    private const string Reden = "Het plan zegt niet hoe cliënten zonder onderbreking overgaan.";
    private static readonly DateTimeOffset Nu = Klok.Begin;
    private static readonly DateTimeOffset Termijn = Nu.AddDays(10);
    private static readonly DateTimeOffset Daarna = Termijn.AddDays(3);
    private readonly Aanbesteding _aanbesteding;
    private readonly List<Gegadigde> _gegadigden;
    private readonly Dialoogronde _ronde;

    public DialoogTests()
    {
        _aanbesteding = Gepubliceerd(inFasen: true);
        _gegadigden = [.. Enumerable.Range(0, 3).Select(_ => Gegadigde())];
        _ronde = new Dialoogronde(_aanbesteding, 0, "Eerste ideeën", Termijn, _gegadigden, Nu);
    }

    [Fact, Trait("Regel", "DIA-03")]
    public void DienPlanIn_OpDeTermijn_IsBinnen()
    {
        var gesprek = Gesprek();
        gesprek.BewaarPlan(_ronde, "Ons plan", [], Termijn);
        Assert.Equal(Termijn, gesprek.DienPlanIn(_ronde, Guid.NewGuid(), Termijn).IngediendOp);
    }

    [Fact, Trait("Regel", "DIA-03"), Trait("Regel", "INS-04")]
    public void DienPlanIn_EenMillisecondeNaDeTermijn_WordtGeweigerdEnHetConceptBlijft()
    {
        var gesprek = Gesprek();
        gesprek.BewaarPlan(_ronde, "Ons plan", [], Nu);
        var laat = Termijn.AddMilliseconds(1);
        Weigert(Domeinregel.DialoogplanTeLaat, () => gesprek.DienPlanIn(_ronde, Guid.NewGuid(), laat));
        Weigert(Domeinregel.DialoogplanTeLaat, () => gesprek.BewaarPlan(_ronde, "Anders", [], laat));
        Assert.Equal(("Ons plan", null), (gesprek.Plannen.Single().Tekst, gesprek.Plannen.Single().IngediendOp));
    }

    [Fact, Trait("Regel", "DIA-03")]
    public void BewaarPlan_NaIndienen_MaaktEenNieuweVersieEnDeOudeBlijft()
    {
        var gesprek = Gesprek();
        var document = Guid.NewGuid();
        gesprek.BewaarPlan(_ronde, "Eerste", [document], Nu);
        gesprek.DienPlanIn(_ronde, Guid.NewGuid(), Nu);
        gesprek.BewaarPlan(_ronde, "Tweede", [document], Nu);
        Assert.Equal(["Eerste", "Tweede"], gesprek.Plannen.Select(p => p.Tekst));
        Assert.Single(gesprek.Plannen, p => p.IngediendOp is null);
        Assert.All(gesprek.Plannen, p => Assert.Equal(document, p.Documenten.Single().DocumentId));
    }

    [Fact, Trait("Regel", "DIA-03")]
    public void DienPlanIn_ZonderInhoud_WordtGeweigerd()
    {
        Weigert(Domeinregel.DialoogplanLeeg, () => Gesprek().DienPlanIn(_ronde, Guid.NewGuid(), Nu));
        var gesprek = Gesprek();
        gesprek.BewaarPlan(_ronde, " ", [], Nu);
        Weigert(Domeinregel.DialoogplanLeeg, () => gesprek.DienPlanIn(_ronde, Guid.NewGuid(), Nu));
    }

    [Fact, Trait("Regel", "DIA-03")]
    public void BewaarPlan_MetTeVeelDocumenten_WordtGeweigerd() =>
        Weigert(Domeinregel.DialoogplanTeVeelDocumenten, () => Gesprek().BewaarPlan(_ronde, "Plan", [.. Enumerable.Range(0, Dialoogplan.MaxDocumenten + 1).Select(_ => Guid.NewGuid())], Nu));

    [Fact, Trait("Regel", "DIA-03")]
    public void Verslag_GaatVanConceptNaarTerReactieNaarDefinitief()
    {
        var gesprek = Gesprek();
        Assert.Equal(Gespreksverslagstatus.NogNiet, gesprek.Verslagstatus);
        Weigert(Domeinregel.DialoogsessieOntbreekt, () => gesprek.GeefTerReactie(_ronde, Nu));
        gesprek.PlanSessie(_ronde, Daarna, "Directeur");
        Weigert(Domeinregel.DialoogsessieNogNietGeweest, () => gesprek.GeefTerReactie(_ronde, Daarna.AddMinutes(-1)));
        Weigert(Domeinregel.DialoogverslagLeeg, () => gesprek.GeefTerReactie(_ronde, Daarna));
        gesprek.SchrijfVerslag(_ronde, "Wij spraken.");
        Assert.Equal(Gespreksverslagstatus.Concept, gesprek.Verslagstatus);
        Weigert(Domeinregel.DialoogverslagNietTerReactie, () => gesprek.Opmerk(_ronde, Guid.NewGuid(), "Klopt", Daarna));
        Weigert(Domeinregel.DialoogverslagNietTerReactie, () => gesprek.MaakDefinitief(_ronde, "Wij spraken.", Daarna));

        gesprek.GeefTerReactie(_ronde, Daarna);
        Assert.Equal(Gespreksverslagstatus.TerReactie, gesprek.Verslagstatus);
        Weigert(Domeinregel.DialoogverslagAlTerReactie, () => gesprek.SchrijfVerslag(_ronde, "Anders"));
        Weigert(Domeinregel.DialoogverslagAlTerReactie, () => gesprek.PlanSessie(_ronde, Daarna, "Anderen"));
        gesprek.Opmerk(_ronde, Guid.NewGuid(), "Er stond ook iets over vervoer.", Daarna);

        gesprek.MaakDefinitief(_ronde, "Wij spraken, ook over vervoer.", Daarna);
        Assert.Equal((Gespreksverslagstatus.Definitief, "Wij spraken, ook over vervoer."), (gesprek.Verslagstatus, gesprek.Verslag));
        Weigert(Domeinregel.DialoogverslagIsDefinitief, () => gesprek.MaakDefinitief(_ronde, "Anders", Daarna));
        Weigert(Domeinregel.DialoogverslagIsDefinitief, () => gesprek.Opmerk(_ronde, Guid.NewGuid(), "Nog iets", Daarna));
    }

    [Fact, Trait("Regel", "DIA-03")]
    public void Beslis_ValtAf_AlleenOpEenAangekondigdCriteriumMetEenReden()
    {
        var criterium = _aanbesteding.Percelen.Single().Criteria.First().Id;
        var gesprek = Gesprek();
        Weigert(Domeinregel.AfvalZonderCriterium, () => gesprek.Beslis(_ronde, _aanbesteding, ValtAf()));
        Weigert(Domeinregel.CriteriumNietAangekondigd, () => gesprek.Beslis(_ronde, _aanbesteding, ValtAf(new Grondgegevens(Guid.NewGuid(), Reden))));
        Weigert(Domeinregel.AfvalredenTeKort, () => gesprek.Beslis(_ronde, _aanbesteding, ValtAf(new Grondgegevens(criterium, $"{new string('x', Afvalgrond.MinReden - 1)}   "))));
        gesprek.Beslis(_ronde, _aanbesteding, ValtAf(new Grondgegevens(criterium, new string('x', Afvalgrond.MinReden))));
        Assert.Equal((Dialoogbesluit.ValtAf, criterium), (gesprek.Besluit, gesprek.Gronden.Single().CriteriumId));

        // until the ronde closes it can change, and then the grounds go
        gesprek.Beslis(_ronde, _aanbesteding, Door());
        Assert.Empty(gesprek.Gronden);
    }

    [Fact, Trait("Regel", "DIA-03")]
    public void Beslis_ValtAf_ZonderAangekondigdeFasen_WordtGeweigerd()
    {
        var zonder = Gepubliceerd(inFasen: false);
        var ronde = new Dialoogronde(zonder, 0, "Ronde", Termijn, [new Gegadigde(zonder, Guid.NewGuid(), "Reden", Guid.NewGuid(), Nu)], Nu);
        var grond = new Grondgegevens(zonder.Percelen.Single().Criteria.First().Id, Reden);
        Weigert(Domeinregel.DialoogNietInFasen, () => ronde.Gesprekken.Single().Beslis(ronde, zonder, ValtAf(grond)));
    }

    [Fact, Trait("Regel", "DIA-03")]
    public void Beslis_Door_ZonderToelichting_WordtGeweigerd() =>
        Weigert(Domeinregel.DialoogbesluitZonderReden, () => Gesprek().Beslis(_ronde, _aanbesteding, new Besluitgegevens(Dialoogbesluit.Door, " ", [])));

    [Fact, Trait("Regel", "DIA-03")]
    public void Sluit_VraagtTermijnVoorbijVerslagenEnBesluiten()
    {
        Weigert(Domeinregel.DialoogplantermijnLoopt, () => _ronde.Sluit(null, Guid.NewGuid(), Termijn));
        Weigert(Domeinregel.DialoogverslagenNietDefinitief, () => _ronde.Sluit(null, Guid.NewGuid(), Daarna));
        MaakVerslagenDefinitief();
        Weigert(Domeinregel.DialoogbesluitenOntbreken, () => _ronde.Sluit(null, Guid.NewGuid(), Daarna));
        foreach (var gesprek in _ronde.Gesprekken)
        {
            gesprek.Beslis(_ronde, _aanbesteding, Door());
        }

        _ronde.Sluit("niet nodig", Guid.NewGuid(), Daarna);
        Assert.Equal((Daarna, null), (_ronde.GeslotenOp, _ronde.RedenMinderDanTwee));
    }

    [Fact, Trait("Regel", "DIA-03")]
    public void Sluit_MetMinderDanTweeOver_VraagtEenReden()
    {
        LaatAfvallen(2);
        Weigert(Domeinregel.DialoogMinderDanTwee, () => _ronde.Sluit(" ", Guid.NewGuid(), Daarna));
        _ronde.Sluit("Alleen dit plan is uitvoerbaar.", Guid.NewGuid(), Daarna);
        Assert.Equal("Alleen dit plan is uitvoerbaar.", _ronde.RedenMinderDanTwee);
    }

    [Fact, Trait("Regel", "DIA-03")]
    public void Sluit_MetTweeOver_VraagtGeenReden()
    {
        LaatAfvallen(1);
        _ronde.Sluit(null, Guid.NewGuid(), Daarna);
        Assert.False(_ronde.IsOpen);
    }

    [Fact, Trait("Regel", "DIA-03")]
    public void GeslotenRonde_VerandertNietsMeer()
    {
        LaatAfvallen(1);
        _ronde.Sluit(null, Guid.NewGuid(), Daarna);
        var gesprek = Gesprek();
        Action[] daden =
        [
            () => gesprek.BewaarPlan(_ronde, "Plan", [], Nu),
            () => gesprek.DienPlanIn(_ronde, Guid.NewGuid(), Nu),
            () => gesprek.PlanSessie(_ronde, Nu, "Wie"),
            () => gesprek.SchrijfVerslag(_ronde, "Verslag"),
            () => gesprek.GeefTerReactie(_ronde, Daarna),
            () => gesprek.Opmerk(_ronde, Guid.NewGuid(), "Klopt", Daarna),
            () => gesprek.MaakDefinitief(_ronde, "Verslag", Daarna),
            () => gesprek.Beslis(_ronde, _aanbesteding, Door()),
            () => _ronde.Sluit(null, Guid.NewGuid(), Daarna),
        ];
        Assert.All(daden, daad => Weigert(Domeinregel.DialoogrondeIsGesloten, daad));
    }

    [Fact, Trait("Regel", "DIA-03")]
    public void VolgendeRonde_HeeftAlleenWieDoorgaat()
    {
        _gegadigden[0].ValAf(Daarna);
        var tweede = new Dialoogronde(_aanbesteding, 1, "Verdieping", Daarna.AddDays(5), _gegadigden, Daarna);
        Assert.Equal(2, tweede.Nummer);
        Assert.Equal(_gegadigden.Skip(1).Select(g => g.Id), tweede.Gesprekken.Select(g => g.GegadigdeId));
        _gegadigden.ForEach(g => g.ValAf(Daarna));
        Weigert(Domeinregel.DialoogZonderGegadigden, () => _ = new Dialoogronde(_aanbesteding, 1, "Leeg", Daarna.AddDays(5), _gegadigden, Daarna));
    }

    [Fact, Trait("Regel", "DIA-03")]
    public void Ronde_MetTermijnInHetVerleden_WordtGeweigerd() =>
        Weigert(Domeinregel.DialoogtermijnVoorbij, () => _ = new Dialoogronde(_aanbesteding, 0, "Ronde", Nu, _gegadigden, Nu));

    [Fact, Trait("Regel", "DIA-02")]
    public void Dialoog_KanAlleenBijEenGepubliceerdeProcedureMetGesprekkenPerGegadigde()
    {
        var concept = AanbestedingBouwer.EenAanbesteding().Volgens(Procedure.ConcurrentiegerichteDialoog).Maak();
        Weigert(Domeinregel.AanbestedingNietGepubliceerd, () => _ = new Gegadigde(concept, Guid.NewGuid(), "Reden", Guid.NewGuid(), Nu));
        var openbaar = AanbestedingBouwer.EenAanbesteding().Maak();
        openbaar.Publiceer(Nu);
        Weigert(Domeinregel.ProcedureZonderDialoog, () => _ = new Gegadigde(openbaar, Guid.NewGuid(), "Reden", Guid.NewGuid(), Nu));
        Weigert(Domeinregel.ProcedureZonderDialoog, () => _ = new Dialoogverduidelijking(openbaar, "Tekst", Guid.NewGuid(), Nu));
    }

    [Fact, Trait("Regel", "DIA-03")]
    public void Fasen_LiggenNaPublicatieVast_EnBestaanAlleenBijEenDialoog()
    {
        Assert.True(_aanbesteding.DialoogInFasen);
        Assert.False(AanbestedingBouwer.EenAanbesteding().MetDialoogInFasen().Maak().DialoogInFasen);
        Weigert(Domeinregel.AanbestedingAlGepubliceerd, () => _aanbesteding.Wijzig(new("Naam", "", Procedure.ConcurrentiegerichteDialoog, Regime.Sas)));
    }

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);

    private static Besluitgegevens Door() => new(Dialoogbesluit.Door, "Een sterk plan.", []);

    private static Besluitgegevens ValtAf(params Grondgegevens[] gronden) => new(Dialoogbesluit.ValtAf, null, gronden);

    private static Aanbesteding Gepubliceerd(bool inFasen)
    {
        var bouwer = AanbestedingBouwer.EenAanbesteding().Volgens(Procedure.ConcurrentiegerichteDialoog);
        var aanbesteding = (inFasen ? bouwer.MetDialoogInFasen() : bouwer).Maak();
        aanbesteding.Publiceer(Nu);
        return aanbesteding;
    }

    private Gegadigde Gegadigde() => new(_aanbesteding, Guid.NewGuid(), "Sterk in buurtwerk.", Guid.NewGuid(), Nu);

    private Dialooggesprek Gesprek() => _ronde.Gesprekken.First();

    private void MaakVerslagenDefinitief()
    {
        foreach (var gesprek in _ronde.Gesprekken)
        {
            gesprek.PlanSessie(_ronde, Daarna, "Directeur");
            gesprek.SchrijfVerslag(_ronde, "Wij spraken.");
            gesprek.GeefTerReactie(_ronde, Daarna);
            gesprek.MaakDefinitief(_ronde, "Wij spraken.", Daarna);
        }
    }

    private void LaatAfvallen(int aantal)
    {
        MaakVerslagenDefinitief();
        var grond = new Grondgegevens(_aanbesteding.Percelen.Single().Criteria.First().Id, Reden);
        foreach (var (gesprek, i) in _ronde.Gesprekken.Select((g, i) => (g, i)))
        {
            gesprek.Beslis(_ronde, _aanbesteding, i < aantal ? ValtAf(grond) : Door());
        }
    }
}
