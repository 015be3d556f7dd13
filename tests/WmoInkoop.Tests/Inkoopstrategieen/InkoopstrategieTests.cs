using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inkoopstrategieen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Inkoopstrategieen;

public sealed class InkoopstrategieTests
{
    private static readonly Guid Wie = Guid.NewGuid();

    private static readonly Segmentgegevens Volledig = new("Aanvullende ondersteuning", "Voor wie meer nodig heeft.")
    {
        Perceelindeling = "Twee percelen",
        PerceelindelingReden = "Het zijn verschillende soorten werk.",
        Organisatievorm = Organisatievorm.Aanbesteding,
        OrganisatievormReden = "Afspraken zijn dan afdwingbaar.",
        Procesbeschrijving = "Openbaar, in één ronde.",
        ProcesbeschrijvingReden = "De vraag is helder.",
        MinimumAanbieders = 3,
        MaximumAanbieders = 5,
        AantalReden = "Genoeg volume per aanbieder.",
        Bekostigingsvorm = Bekostiging.Taakgericht,
        BekostigingsvormReden = "Ruimte om af te schalen.",
    };

    private static readonly Alternatiefgegevens Subsidie = new(Strategiekeuze.Organisatievorm, "Subsidietender", "Vertrouwde relatie.", "Niet afdwingbaar.");

    [Fact, Trait("Regel", "TRJ-11")]
    public void WatOntbreekt_LeegSegment_NoemtAllesInEenKeer()
    {
        var strategie = new Inkoopstrategie(Guid.NewGuid(), Klok.Begin);
        Assert.Equal(Strategiegebreksoort.SegmentOntbreekt, Assert.Single(strategie.WatOntbreekt()).Soort);

        strategie.VoegSegmentToe(new Segmentgegevens("Leeg"));
        var gebreken = strategie.WatOntbreekt();

        Assert.Equal(5, gebreken.Count(g => g.Soort is Strategiegebreksoort.KeuzeOntbreekt));
        Assert.Equal(5, gebreken.Count(g => g.Soort is Strategiegebreksoort.RedenOntbreekt));
        Assert.Single(gebreken, g => g.Soort is Strategiegebreksoort.AlternatiefOntbreekt);
        Assert.Equal(Domeinregel.StrategieNietCompleet, Geweigerd(() => strategie.StelVast(EenVaststelling(), Wie, Klok.Begin)));
    }

    [Fact, Trait("Regel", "TRJ-15")]
    public void StelVast_ZonderAlternatief_WordtGeweigerd()
    {
        var strategie = new Inkoopstrategie(Guid.NewGuid(), Klok.Begin);
        var segment = strategie.VoegSegmentToe(Volledig);

        Assert.Equal(Domeinregel.StrategieNietCompleet, Geweigerd(() => strategie.StelVast(EenVaststelling(), Wie, Klok.Begin)));

        strategie.LegAlternatievenVast(segment, [Subsidie]);
        strategie.StelVast(EenVaststelling(), Wie, Klok.Begin);
        Assert.Equal(StrategieStatus.Vastgesteld, strategie.Status);
    }

    [Fact, Trait("Regel", "TRJ-11")]
    public void NaVaststellen_VerandertNiets()
    {
        var strategie = Vastgesteld();
        var segment = strategie.Segmenten.Single();
        Action[] daden =
        [
            () => strategie.VoegSegmentToe(Volledig),
            () => strategie.WijzigSegment(segment, Volledig with { Naam = "Anders" }),
            () => strategie.VerwijderSegment(segment),
            () => strategie.LegAlternatievenVast(segment, []),
            () => strategie.StelVast(EenVaststelling(), Wie, Klok.Begin),
        ];

        Assert.All(daden, daad => Assert.Equal(Domeinregel.StrategieIsVastgesteld, Geweigerd(daad)));
        Assert.Equal("Aanvullende ondersteuning", strategie.Segmenten.Single().Naam);
        Assert.Single(segment.Alternatieven);
    }

    [Fact, Trait("Regel", "GUN-11")]
    public void StelVast_BesluitOfAdviesInDeToekomst_WordtGeweigerd()
    {
        var strategie = new Inkoopstrategie(Guid.NewGuid(), Klok.Begin);
        strategie.LegAlternatievenVast(strategie.VoegSegmentToe(Volledig), [Subsidie]);
        var morgen = Amsterdam.Datum(Klok.Begin).AddDays(1);

        Assert.Equal(Domeinregel.StrategiebesluitInToekomst, Geweigerd(() => strategie.StelVast(EenVaststelling() with { Besluit = new Besluit { Orgaan = "College", Datum = morgen } }, Wie, Klok.Begin)));
        Assert.Equal(Domeinregel.StrategieadviesInToekomst, Geweigerd(() => strategie.StelVast(EenVaststelling() with { Advies = new Strategieadvies { Van = "Adviesraad", Datum = morgen, Strekking = "Goed." } }, Wie, Klok.Begin)));
        Assert.False(strategie.IsVastgesteld);
    }

    [Fact, Trait("Regel", "TRJ-11")]
    public void NieuweVersie_IsEenKopie_DieLosStaatVanDeVorige()
    {
        var een = Vastgesteld();
        var twee = een.NieuweVersie(Klok.Begin.AddDays(1));
        Assert.Empty(Strategieverschillen.Tussen(een, twee));

        var segment = twee.Segmenten.Single();
        twee.WijzigSegment(segment, Volledig with { MaximumAanbieders = 4 });
        twee.LegAlternatievenVast(segment, []);
        twee.VoegSegmentToe(new Segmentgegevens("Vervoer"));

        Assert.Equal(2, twee.Nummer);
        Assert.Equal(5, een.Segmenten.Single().MaximumAanbieders);
        Assert.Single(een.Segmenten.Single().Alternatieven);
        Assert.Equal(een.Segmenten.Single().ReeksId, segment.ReeksId);
        Assert.NotEqual(een.Segmenten.Single().Id, segment.Id);
        var veranderingen = Strategieverschillen.Tussen(een, twee);
        Assert.Equal([Veranderingsoort.Gewijzigd, Veranderingsoort.Nieuw], veranderingen.Select(v => v.Soort));
        Assert.Equal(["Aantal te contracteren aanbieders", "Niet gekozen"], veranderingen[0].Regels.Select(r => r.Wat));
        Assert.Equal(("3 tot en met 5", "3 tot en met 4"), (veranderingen[0].Regels[0].Oud, veranderingen[0].Regels[0].Nieuw));
        Assert.Equal(Veranderingsoort.Vervallen, Strategieverschillen.Tussen(twee, een)[^1].Soort);
    }

    [Fact, Trait("Regel", "TRJ-11")]
    public void NieuweVersie_NaastEenConcept_WordtGeweigerd() =>
        Assert.Equal(Domeinregel.StrategieconceptBestaatAl, Geweigerd(() => new Inkoopstrategie(Guid.NewGuid(), Klok.Begin).NieuweVersie(Klok.Begin)));

    [Fact, Trait("Regel", "TRJ-11")]
    public void Segment_AantallenDieNietKunnen_WordenGeweigerd()
    {
        var strategie = new Inkoopstrategie(Guid.NewGuid(), Klok.Begin);

        Assert.Equal(Domeinregel.MinimumBovenMaximum, Geweigerd(() => strategie.VoegSegmentToe(Volledig with { MinimumAanbieders = 6 })));
        Assert.Equal(Domeinregel.OpenHouseKentGeenMaximum, Geweigerd(() => strategie.VoegSegmentToe(Volledig with { Organisatievorm = Organisatievorm.OpenHouse })));
        Assert.Equal(Domeinregel.AantalAanbiedersOngeldig, Geweigerd(() => strategie.VoegSegmentToe(Volledig with { MinimumAanbieders = 0 })));
        Assert.Empty(strategie.Segmenten);
    }

    [Theory, Trait("Regel", "TRJ-11")]
    [InlineData(Organisatievorm.Aanbesteding, 3, 5, "3 tot en met 5")]
    [InlineData(Organisatievorm.Aanbesteding, null, 5, "Hoogstens 5")]
    [InlineData(Organisatievorm.Aanbesteding, 1, 1, "Precies 1")]
    [InlineData(Organisatievorm.Aanbesteding, 3, null, null)]
    [InlineData(Organisatievorm.Aanbesteding, null, null, null)]
    [InlineData(Organisatievorm.OpenHouse, null, null, "Geen maximum")]
    [InlineData(Organisatievorm.Subsidie, 2, null, "Ten minste 2, geen maximum")]
    public void Segment_ZegtHetAantalInWoorden(Organisatievorm vorm, int? min, int? max, string? woorden)
    {
        var segment = new Inkoopstrategie(Guid.NewGuid(), Klok.Begin).VoegSegmentToe(Volledig with { Organisatievorm = vorm, MinimumAanbieders = min, MaximumAanbieders = max });

        Assert.Equal(woorden, segment.Gekozen(Strategiekeuze.AantalAanbieders));
    }

    [Theory, Trait("Regel", "TRJ-11")]
    [InlineData(Procedure.EuropeesOpenbaar, Regime.Sas, 5, Bekostiging.Taakgericht, "")]
    [InlineData(Procedure.EuropeesOpenbaar, Regime.Sas, 3, Bekostiging.Taakgericht, "")]
    [InlineData(Procedure.EuropeesOpenbaar, Regime.Sas, 2, Bekostiging.Taakgericht, "Aantal")]
    [InlineData(Procedure.EuropeesOpenbaar, Regime.Sas, 6, Bekostiging.Outputgericht, "Aantal Bekostiging")]
    [InlineData(Procedure.EuropeesOpenbaar, Regime.Sas, null, Bekostiging.Taakgericht, "")]
    [InlineData(Procedure.Toelatingsprocedure, Regime.Sas, null, Bekostiging.Taakgericht, "Organisatievorm GeenMaximum")]
    [InlineData(Procedure.Subsidietender, Regime.Subsidie, 4, Bekostiging.Subsidie, "Organisatievorm Bekostiging")]
    public void Verschillen_ZegtWaarEenPerceelAndersDoetDanHetSegment(Procedure procedure, Regime regime, int? contracten, Bekostiging bekostiging, string verwacht)
    {
        var segment = new Inkoopstrategie(Guid.NewGuid(), Klok.Begin).VoegSegmentToe(Volledig);
        var aanbesteding = AanbestedingBouwer.EenAanbesteding().Volgens(procedure, regime).MetPerceel(new Perceelgegevens("Thuis", "", bekostiging, contracten)).Maak();

        var verschillen = Strategieverschillen.Van(segment, aanbesteding.Percelen.Single(), aanbesteding.Opzet);

        Assert.Equal(verwacht, string.Join(' ', verschillen.Select(v => v.Soort)));
    }

    [Fact, Trait("Regel", "TRJ-11")]
    public void Verschillen_WatHetSegmentNogNietKoos_IsGeenVerschil()
    {
        var segment = new Inkoopstrategie(Guid.NewGuid(), Klok.Begin).VoegSegmentToe(new Segmentgegevens("Leeg"));
        var aanbesteding = AanbestedingBouwer.EenAanbesteding().Maak();

        Assert.Empty(Strategieverschillen.Van(segment, aanbesteding.Percelen.Single(), aanbesteding.Opzet));
    }

    [Fact, Trait("Regel", "TRJ-11")]
    public void Verschillen_OpenHouseTegenEenAanbestedingMetMaximum()
    {
        var segment = new Inkoopstrategie(Guid.NewGuid(), Klok.Begin).VoegSegmentToe(Volledig with { Organisatievorm = Organisatievorm.OpenHouse, MinimumAanbieders = null, MaximumAanbieders = null });
        var aanbesteding = AanbestedingBouwer.EenAanbesteding().Maak();

        Assert.Equal(
            [Strategieverschilsoort.Organisatievorm, Strategieverschilsoort.Aantal],
            Strategieverschillen.Van(segment, aanbesteding.Percelen.Single(), aanbesteding.Opzet).Select(v => v.Soort));
    }

    private static Vaststelling EenVaststelling() => new(new Besluit { Orgaan = "College van Leeuwarden", Datum = Amsterdam.Datum(Klok.Begin) }, null, null);

    private static Inkoopstrategie Vastgesteld()
    {
        var strategie = new Inkoopstrategie(Guid.NewGuid(), Klok.Begin);
        strategie.LegAlternatievenVast(strategie.VoegSegmentToe(Volledig), [Subsidie]);
        strategie.StelVast(EenVaststelling(), Wie, Klok.Begin);
        return strategie;
    }

    private static Domeinregel Geweigerd(Action daad) => Assert.Throws<DomeinregelException>(daad).Regel;
}
