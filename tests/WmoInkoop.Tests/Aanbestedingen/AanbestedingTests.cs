using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;
using static WmoInkoop.TestSupport.Aanbestedingen.AanbestedingBouwer;

namespace WmoInkoop.Tests.Aanbestedingen;

public sealed class AanbestedingTests
{
    private static readonly DateTimeOffset Nu = Klok.Begin;
    private static readonly Perceelgegevens Perceel = new("Hulp bij huishouden", "", Bekostiging.Taakgericht, 2, 3_000_000m);

    [Fact, Trait("Regel", "TRJ-01")]
    public void Publiceer_Compleet_IsOpenbaar()
    {
        var aanbesteding = EenAanbesteding().Maak();

        aanbesteding.Publiceer(Nu);

        Assert.Equal(Nu, aanbesteding.GepubliceerdOp);
        Assert.Equal(AanbestedingStatus.Gepubliceerd, aanbesteding.StatusOp(Nu));
    }

    [Fact, Trait("Regel", "TRJ-01")]
    public void Publiceer_Leeg_NoemtAllesWatOntbreektInEenKeer()
    {
        var aanbesteding = EenAanbesteding().ZonderRaming().ZonderBesluit().ZonderPercelen().MetDocument(null).Gepland(new Planning()).Maak();

        Assert.Equal(
            [Publicatiegebreksoort.RamingOntbreekt, Publicatiegebreksoort.BesluitOntbreekt, Publicatiegebreksoort.PerceelOntbreekt, Publicatiegebreksoort.PlanningOnvolledig, Publicatiegebreksoort.DocumentOntbreekt],
            aanbesteding.WatOntbreektOp(Nu).Select(g => g.Soort));
        Weigert(Domeinregel.AanbestedingNietCompleet, () => aanbesteding.Publiceer(Nu));
        Assert.Null(aanbesteding.GepubliceerdOp);
    }

    [Fact, Trait("Regel", "GUN-11")]
    public void Publiceer_ZonderBesluit_WordtGeweigerd() => Ontbreekt(Publicatiegebreksoort.BesluitOntbreekt, EenAanbesteding().ZonderBesluit());

    [Theory, Trait("Regel", "TRJ-01")]
    [InlineData(99)]
    [InlineData(100.0001)]
    public void Publiceer_GewichtenSamenGeenHonderd_WordtGeweigerd(decimal som)
    {
        var bouwer = EenAanbesteding().MetPerceel(Perceel, criteria: [new("Een", "", 40m), new("Twee", "", som - 40m)]);

        var gebrek = Ontbreekt(Publicatiegebreksoort.GewichtenGeenHonderd, bouwer);
        Assert.Contains(som.ToString("0.####", System.Globalization.CultureInfo.GetCultureInfo("nl-NL")), gebrek.Tekst, StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "TRJ-01")]
    public void Publiceer_PerceelZonderEisenMaximumEnBedrag_NoemtElk()
    {
        var aanbesteding = EenAanbesteding().MetPerceel(Perceel with { MaximumContracten = null, Bedrag = null }, eisen: [], criteria: []).Maak();

        Assert.Equal(
            [Publicatiegebreksoort.PerceelZonderEisen, Publicatiegebreksoort.PerceelZonderMaximum, Publicatiegebreksoort.PerceelZonderBedrag, Publicatiegebreksoort.PerceelZonderBeoordelingsplan],
            aanbesteding.WatOntbreektOp(Nu).Select(g => g.Soort));
        Assert.All(aanbesteding.WatOntbreektOp(Nu), g => Assert.Equal(aanbesteding.Percelen.Single().Id, g.Perceel));
    }

    [Fact, Trait("Regel", "TRJ-01")]
    public void Publiceer_ZonderRangorde_VraagtGeenBeoordelingsplan()
    {
        var aanbesteding = EenAanbesteding().Volgens(Procedure.SasZonderEmvi).MetPerceel(Perceel, criteria: []).Maak();

        Assert.Empty(aanbesteding.WatOntbreektOp(Nu));
    }

    [Theory, Trait("Regel", "TRJ-02")]
    [InlineData(39, true)]
    [InlineData(40, false)]
    public void Publiceer_SluitingVoorDeWettelijkeTermijn_WordtGeweigerd(int dagen, bool geweigerd)
    {
        var planning = StandaardPlanning(Nu) with { SluitingOp = Nu.AddDays(dagen) };
        var aanbesteding = EenAanbesteding().Volgens(Procedure.EuropeesOpenbaar, Regime.Europees).Gepland(planning).Maak();

        Assert.Equal(geweigerd, aanbesteding.WatOntbreektOp(Nu).Any(g => g.Soort is Publicatiegebreksoort.SluitingTeVroeg));
    }

    [Fact, Trait("Regel", "TRJ-02")]
    public void Publiceer_SasMetKorteTermijn_Mag()
    {
        var planning = new Planning { VragenTot = Nu.AddDays(2), NotaUiterlijkOp = Nu.AddDays(4), SluitingOp = Nu.AddDays(15), Gunningsdatum = new DateOnly(2026, 6, 1), Ingangsdatum = new DateOnly(2027, 1, 1) };

        Assert.Empty(EenAanbesteding().Gepland(planning).Maak().WatOntbreektOp(Nu));
    }

    [Theory, Trait("Regel", "TRJ-02")]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void Publiceer_NotaKortVoorSluiting_WordtGeweigerd(int dagenErvoor, bool geweigerd)
    {
        var planning = StandaardPlanning(Nu) with { NotaUiterlijkOp = Nu.AddDays(45 - dagenErvoor) };

        Assert.Equal(geweigerd, EenAanbesteding().Gepland(planning).Maak().WatOntbreektOp(Nu).Any(g => g.Soort is Publicatiegebreksoort.NotaTeLaat));
    }

    [Fact, Trait("Regel", "TRJ-02")]
    public void Publiceer_PlanningInHetVerleden_WordtGeweigerd() =>
        Ontbreekt(Publicatiegebreksoort.PlanningInVerleden, EenAanbesteding().Gepland(StandaardPlanning(Nu) with { VragenTot = Nu }));

    [Fact, Trait("Regel", "TRJ-03")]
    public void Wijzig_NaPublicatie_WordtGeweigerd()
    {
        var aanbesteding = EenAanbesteding().Maak();
        aanbesteding.Publiceer(Nu);
        var perceel = aanbesteding.Percelen.Single();

        Weigert(Domeinregel.AanbestedingAlGepubliceerd, () => aanbesteding.Plan(new Planning()));
        Weigert(Domeinregel.AanbestedingAlGepubliceerd, () => aanbesteding.VoegPerceelToe(Perceel));
        Weigert(Domeinregel.AanbestedingAlGepubliceerd, () => aanbesteding.WijzigPerceel(perceel, Perceel));
        Weigert(Domeinregel.AanbestedingAlGepubliceerd, () => aanbesteding.StelEisenVast(perceel, []));
        Weigert(Domeinregel.AanbestedingAlGepubliceerd, () => aanbesteding.StelBeoordelingsplanVast(perceel, []));
        Weigert(Domeinregel.AanbestedingAlGepubliceerd, () => aanbesteding.Publiceer(Nu));
    }

    [Fact, Trait("Regel", "DOC-03")]
    public void VerwijderDocument_NaPublicatie_WordtGeweigerd()
    {
        var aanbesteding = EenAanbesteding().Maak();
        aanbesteding.Publiceer(Nu);

        Weigert(Domeinregel.AanbestedingAlGepubliceerd, () => aanbesteding.VerwijderDocument(aanbesteding.Documenten.Single()));
    }

    [Fact, Trait("Regel", "INS-04")]
    public void IsOpenVoorInschrijving_TotEnMetDeSluiting()
    {
        var aanbesteding = EenAanbesteding().Maak();
        Assert.False(aanbesteding.IsOpenVoorInschrijvingOp(Nu));
        aanbesteding.Publiceer(Nu);
        var sluiting = aanbesteding.Planning.SluitingOp!.Value;

        Assert.True(aanbesteding.IsOpenVoorInschrijvingOp(sluiting));
        Assert.False(aanbesteding.IsOpenVoorInschrijvingOp(sluiting.AddMilliseconds(1)));
        Assert.Equal(AanbestedingStatus.Gesloten, aanbesteding.StatusOp(sluiting.AddMilliseconds(1)));
    }

    [Fact, Trait("Regel", "TRJ-12")]
    public void Maak_ProcedureDieBijHetRegimeNietBestaat_WordtGeweigerd() =>
        Weigert(Domeinregel.ProcedurePastNietBijRegime, () => EenAanbesteding().Volgens(Procedure.Subsidietender, Regime.Europees).Maak());

    [Theory, Trait("Regel", "TRJ-12")]
    [InlineData("85310000", false)]
    [InlineData("85310000-5 85320000-8,85310000-5", true)]
    public void CpvCodes_HebbenAchtCijfersEnEenControlecijfer(string invoer, bool goed)
    {
        if (goed)
        {
            Assert.Equal("85310000-5 85320000-8", CpvCodes.Lees(invoer));
        }
        else
        {
            Weigert(Domeinregel.CpvCodeOngeldig, () => CpvCodes.Lees(invoer));
        }
    }

    [Fact]
    public void VerwijderPerceel_DeRestTeltDoor()
    {
        var aanbesteding = EenAanbesteding().MetPerceel(Perceel).MetPerceel(Perceel with { Naam = "Tweede" }).MetPerceel(Perceel with { Naam = "Derde" }).Maak();

        aanbesteding.VerwijderPerceel(aanbesteding.Percelen.Single(p => p.Naam == "Tweede"));

        Assert.Equal([(1, "Hulp bij huishouden"), (2, "Derde")], aanbesteding.Percelen.Select(p => (p.Nummer, p.Naam)));
    }

    private static Publicatiegebrek Ontbreekt(Publicatiegebreksoort soort, AanbestedingBouwer bouwer)
    {
        var aanbesteding = bouwer.Maak();
        var gebrek = Assert.Single(aanbesteding.WatOntbreektOp(Nu));
        Assert.Equal(soort, gebrek.Soort);
        Weigert(Domeinregel.AanbestedingNietCompleet, () => aanbesteding.Publiceer(Nu));
        return gebrek;
    }

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);
}
