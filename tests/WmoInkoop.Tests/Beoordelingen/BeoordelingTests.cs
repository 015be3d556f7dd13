using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Beoordelingen;

/// <summary>The rules of an assessment and its assessors, without a database.</summary>
public sealed class BeoordelingTests
{
    private static readonly DateTimeOffset Nu = Klok.Begin;
    private static readonly Dictionary<Guid, string?> Geen = [];
    private readonly Perceel _perceel = AanbestedingBouwer.EenAanbesteding().Maak().Percelen.Single();

    [Fact, Trait("Regel", "INS-08")]
    public void Beginnen_KanPasNaDeGeldigheid()
    {
        Assert.Equal(Domeinregel.GeldigheidEerst, Regel(() => Nieuw()));
        _perceel.GetoetstOp = Nu;
        Assert.True(Nieuw().IsBlind);
        Assert.Equal(Domeinregel.BeoordelingstermijnVoorbij, Regel(() => new Beoordeling(_perceel, Nu, Nu).ToString()));
    }

    [Fact, Trait("Regel", "BEO-02")]
    public void Beoordelen_KanPasNaDeBelangenverklaring_EnNietBijEenBelang()
    {
        var (_, beoordelaar) = EenBeoordelaar();
        var (eigen, ander) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal(Domeinregel.BelangenverklaringEerst, Regel(() => beoordelaar.EisMagBeoordelen(ander)));

        var (_, tweede) = EenBeoordelaar();
        tweede.Verklaar(new Dictionary<Guid, string?> { [eigen] = "Mijn broer werkt er.", [ander] = null }, Nu);
        tweede.EisMagBeoordelen(ander);
        Assert.Equal(Domeinregel.BelangenconflictBijInschrijving, Regel(() => tweede.EisMagBeoordelen(eigen)));
        Assert.Equal(Domeinregel.BelangenverklaringGetekend, Regel(() => tweede.Verklaar(Geen, Nu)));

        Assert.Equal(Domeinregel.BelangToelichten, Regel(() => tweede.MeldConflict(ander, " ", Nu)));
        tweede.MeldConflict(ander, "Ik heb er gesolliciteerd.", Nu);
        Assert.Equal(Domeinregel.BelangenconflictBijInschrijving, Regel(() => tweede.EisMagBeoordelen(ander)));
        Assert.Equal(Domeinregel.BelangAlGemeld, Regel(() => tweede.MeldConflict(ander, "Nog eens.", Nu)));
    }

    [Fact, Trait("Regel", "BEO-03")]
    public void Blind_TotDeLaatsteVergrendelt()
    {
        var beoordeling = Getoetst();
        var beoordelaars = Enumerable.Range(0, 3).Select(_ => beoordeling.Benoem(Guid.NewGuid(), [], Nu)).ToList();
        foreach (var beoordelaar in beoordelaars)
        {
            Assert.Equal(Domeinregel.BeoordelingNogBlind, Regel(beoordeling.EisNietBlind));
            beoordelaar.Verklaar(Geen, Nu);
            beoordeling.Vergrendel(beoordelaar, _perceel.Criteria, [], Nu);
        }

        beoordeling.EisNietBlind();
        Assert.Equal(Domeinregel.BeoordelingNietMeerBlind, Regel(() => beoordeling.Benoem(Guid.NewGuid(), [], Nu)));
    }

    [Fact, Trait("Regel", "BEO-03")]
    public void WieNietKlaarIsWegsturen_LaatDeCijfersVanDeRestNietZien()
    {
        var beoordeling = Getoetst();
        var beoordelaars = Enumerable.Range(0, 3).Select(_ => beoordeling.Benoem(Guid.NewGuid(), [], Nu)).ToList();
        beoordelaars.ForEach(b => b.Verklaar(Geen, Nu));
        beoordeling.Vergrendel(beoordelaars[0], _perceel.Criteria, [], Nu);
        beoordeling.Ontsla(beoordelaars[1], "Ziek.", Nu);
        beoordeling.Ontsla(beoordelaars[2], "Ook ziek.", Nu);

        Assert.Equal(Domeinregel.BeoordelingNogBlind, Regel(beoordeling.EisConsensus));
        Assert.Equal(Domeinregel.TeWeinigBeoordelaarsOver, Regel(() => beoordeling.GaVerder(_perceel.Criteria, Nu)));

        var nieuw = beoordeling.Benoem(Guid.NewGuid(), [], Nu);
        Assert.Equal(Domeinregel.BeoordelaarsNogBezig, Regel(() => beoordeling.GaVerder(_perceel.Criteria, Nu)));
        nieuw.Verklaar(Geen, Nu);
        beoordeling.Vergrendel(nieuw, _perceel.Criteria, [], Nu);
        beoordeling.EisConsensus();
    }

    [Fact, Trait("Regel", "BEO-02")]
    public void OpnieuwBenoemd_HoudtEenGemeldBelang()
    {
        var beoordeling = Getoetst();
        var (wie, inschrijving) = (Guid.NewGuid(), Guid.NewGuid());
        var eerst = beoordeling.Benoem(wie, [], Nu);
        eerst.Verklaar(new Dictionary<Guid, string?> { [inschrijving] = "Mijn zus werkt er." }, Nu);
        beoordeling.Ontsla(eerst, "Toch geen tijd.", Nu);

        var weer = beoordeling.Benoem(wie, [], Nu);
        weer.Verklaar(new Dictionary<Guid, string?> { [inschrijving] = null }, Nu);

        Assert.Equal(Domeinregel.BelangenconflictBijInschrijving, Regel(() => weer.EisMagBeoordelen(inschrijving)));
    }

    [Fact, Trait("Regel", "BEO-03")]
    public void ZonderBeoordelaars_BlijftHetBlind()
    {
        var beoordeling = Getoetst();
        var enige = beoordeling.Benoem(Guid.NewGuid(), [], Nu);
        beoordeling.Ontsla(enige, "Ziek.", Nu);
        Assert.Equal(Domeinregel.BeoordelingNogBlind, Regel(beoordeling.EisConsensus));
    }

    [Fact, Trait("Regel", "BEO-03")]
    public void Vergrendelen_NoemtElkGat_EnDaarnaVerandertNiets()
    {
        var (beoordeling, beoordelaar) = EenBeoordelaar();
        Assert.Equal(Domeinregel.BelangenverklaringEerst, Regel(() => beoordeling.Vergrendel(beoordelaar, _perceel.Criteria, [], Nu)));
        beoordelaar.Verklaar(Geen, Nu);

        var fout = Assert.Throws<DomeinregelException>(() => beoordeling.Vergrendel(beoordelaar, _perceel.Criteria, ["Zorg K1: reden", "Thuis K2: cijfer"], Nu));
        Assert.Equal(Domeinregel.CijfersOntbreken, fout.Regel);
        Assert.Contains("Zorg K1: reden; Thuis K2: cijfer", fout.Message, StringComparison.Ordinal);

        beoordeling.Vergrendel(beoordelaar, _perceel.Criteria, [], Nu);
        Assert.Equal(Domeinregel.BeoordelingVergrendeld, Regel(() => beoordelaar.EisMagBeoordelen(Guid.NewGuid())));
        Assert.Equal(Domeinregel.BeoordelingVergrendeld, Regel(() => beoordeling.Ontsla(beoordelaar, "Wij willen die cijfers niet.", Nu)));
    }

    [Theory, Trait("Regel", "BEO-03")]
    [InlineData(7)]
    [InlineData(-2)]
    [InlineData(12)]
    public void Cijfer_BuitenDeSchaal_Kan_Niet(int cijfer)
    {
        Assert.Equal(Domeinregel.CijferNietInSchaal, Regel(() => new Beoordelingscijfer(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()).Geef(cijfer, "Reden", Beoordelingsschaal.Standaard)));
        Assert.Equal(Domeinregel.CijferNietInSchaal, Regel(() => new Eindcijfer(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()).Geef(cijfer, "Reden", Beoordelingsschaal.Standaard, Guid.NewGuid(), Nu)));
    }

    [Fact, Trait("Regel", "BEO-04")]
    public void Vaststellen_VraagtElkEindcijferMetReden()
    {
        Assert.Equal(Domeinregel.EindcijferVraagtMotivering, Regel(() => new Eindcijfer(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()).Geef(8m, "  ", Beoordelingsschaal.Standaard, Guid.NewGuid(), Nu)));
        var (beoordeling, beoordelaar) = EenBeoordelaar();
        Assert.Equal(Domeinregel.BeoordelingNogBlind, Regel(() => beoordeling.StelVast(_perceel, 0, true, Guid.NewGuid(), Nu)));
        beoordelaar.Verklaar(Geen, Nu);
        beoordeling.Vergrendel(beoordelaar, _perceel.Criteria, [], Nu);
        Assert.Equal(Domeinregel.EindcijfersOntbreken, Regel(() => beoordeling.StelVast(_perceel, 2, true, Guid.NewGuid(), Nu)));

        Assert.Equal(Domeinregel.BesprekingOntbreekt, Regel(() => beoordeling.StelVast(_perceel, 0, false, Guid.NewGuid(), Nu)));

        beoordeling.StelVast(_perceel, 0, true, Guid.NewGuid(), Nu);

        Assert.Equal(Nu, _perceel.BeoordeeldOp);
        Assert.Equal(Domeinregel.BeoordelingVastgesteld, Regel(beoordeling.EisConsensus));
    }

    private static Domeinregel Regel(Action daad) => Assert.Throws<DomeinregelException>(daad).Regel;

    private Beoordeling Nieuw() => new(_perceel, Nu.AddDays(14), Nu);

    private Beoordeling Getoetst()
    {
        _perceel.GetoetstOp = Nu;
        return Nieuw();
    }

    private (Beoordeling Beoordeling, Beoordelaar Beoordelaar) EenBeoordelaar()
    {
        var beoordeling = Getoetst();
        return (beoordeling, beoordeling.Benoem(Guid.NewGuid(), [], Nu));
    }
}
