using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Regios;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.Tests.Gunningen;
using Xunit;

namespace WmoInkoop.Tests.Beschikkingen;

/// <summary>The best first within the subsidieplafond, the beschikking, and objections to it (Awb).</summary>
public sealed class SubsidieTests
{
    private const string Reden = "Het bezwaar wijst op een cijfer dat niet past bij de toelichting van de beoordelaars.";

    private static readonly Prijsopzet Gevraagd = new() { Methode = Prijsmethode.GewogenFactorLineair, Eenheid = "per jaar", GewichtKwaliteit = 99m, GewichtPrijs = 1m, LaagstePrijs = 1m, HoogstePrijs = 1_000_000m, BuitenGrenzen = BuitenGrenzen.Weigeren };

    [Fact, Trait("Regel", "GUN-01")]
    public void Voorstel_VerleentDeBesteEerst_EnProbeertDeVolgendeDiePastNiet()
    {
        var voorstel = Subsidievoorstel.Van(Uitslag(BijPlafond.NietsVoorWieNietPast, null, ("A", 10, 60_000m), ("B", 8, 50_000m), ("C", 6, 30_000m)));

        Assert.Equal([60_000m, null, null], voorstel.Select(r => r.Verleend));
        Assert.Equal([null, Weigeringsgrond.PlafondBereikt, Weigeringsgrond.PlafondBereikt], voorstel.Select(r => r.Grond));
        Assert.Contains("was nog € 40.000,00 over", Plat(voorstel[1].Waarom), StringComparison.Ordinal);
        Assert.Contains("Bij plaats 2 was het subsidieplafond", voorstel[2].Waarom, StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "GUN-01")]
    public void Voorstel_MetRest_GeeftDeEersteDieNietPastWatErOverIs_EnLagerePlaatsenNiets()
    {
        var voorstel = Subsidievoorstel.Van(Uitslag(BijPlafond.RestVoorWieNietPast, null, ("A", 10, 60_000m), ("B", 8, 50_000m), ("C", 6, 30_000m)));

        Assert.Equal([60_000m, 40_000m, null], voorstel.Select(r => r.Verleend));
        Assert.Equal(Weigeringsgrond.PlafondBereikt, voorstel[2].Grond);
    }

    [Fact, Trait("Regel", "GUN-01")]
    public void Voorstel_PreciesOpHetPlafond_PastEnDaarnaIsHetOp()
    {
        Assert.Equal([60_000m, 40_000m, null], Subsidievoorstel.Van(Uitslag(BijPlafond.RestVoorWieNietPast, null, ("A", 10, 60_000m), ("B", 8, 40_000m), ("C", 6, 1m))).Select(r => r.Verleend));
        Assert.Equal([null, null], Subsidievoorstel.Van(Uitslag(BijPlafond.NietsVoorWieNietPast, null, ("A", 10, 100_000.01m), ("B", 8, 1m))).Select(r => r.Verleend));
    }

    [Fact, Trait("Regel", "TRJ-06")]
    public void Voorstel_ZonderGevraagdBedrag_VerdeeltHetPlafondInGelijkeDelen()
    {
        var voorstel = Subsidievoorstel.Van(Uitslag(BijPlafond.NietsVoorWieNietPast, 3, ("A", 10, null), ("B", 8, null)));
        Assert.Equal([33_333.34m, 33_333.33m], voorstel.Select(r => r.Verleend));
        Assert.Equal([33_333.34m, 33_333.33m, 33_333.33m, null], Subsidievoorstel.Van(Uitslag(BijPlafond.NietsVoorWieNietPast, 3, ("A", 10, null), ("B", 8, null), ("C", 6, null), ("D", 4, null))).Select(r => r.Verleend));
    }

    [Fact, Trait("Regel", "GUN-01")]
    public void Voorstel_MetMaximum_GeeftNietMeerVerleningenDanVoorafBekend()
    {
        var voorstel = Subsidievoorstel.Van(Uitslag(BijPlafond.NietsVoorWieNietPast, 1, ("A", 10, 10m), ("B", 8, 10m)));
        Assert.Equal([null, Weigeringsgrond.MaximumBereikt], voorstel.Select(r => r.Grond));
    }

    [Fact, Trait("Regel", "GUN-02")]
    public void Beschikking_NoemtRedenenCijfersEnHoeBezwaarGaat()
    {
        var uitslag = Uitslag(BijPlafond.NietsVoorWieNietPast, null, ("A", 10, 60_000m), ("B", 8, 50_000m));
        var dossier = Dossier(uitslag);
        var termijn = dossier.Termijn(Gunningbouwer.Kalender, Klok.Begin);
        Assert.Equal(Amsterdam.Datum(Klok.Begin).AddDays(1), termijn.EersteDag);
        Assert.Equal(Gunningbouwer.Kalender.EersteWerkdagVanaf(Amsterdam.Datum(Klok.Begin).AddDays(42)), termijn.LaatsteDag);

        var brief = Beschikkinginhoud.Maak(dossier, dossier.Voorstel[1], termijn, Klok.Begin);
        Assert.Equal(Beschikkingsoort.Weigering, brief.Soort);
        Assert.Equal($"{dossier.Aanbesteding.Nummer}-1-B2", brief.Nummer);
        Assert.Equal(3, brief.Criteria.Count);
        Assert.All(brief.Criteria, c => Assert.NotEmpty(c.Motivering));
        Assert.Contains(brief.Bezwaar, b => b.Contains($"uiterlijk zijn op {Amsterdam.Voluit(termijn.LaatsteDag)}", StringComparison.Ordinal) && b.Contains("6 weken", StringComparison.Ordinal));
        Assert.DoesNotContain("A kreeg", VasteTekst.Van(brief), StringComparison.Ordinal);
        Assert.Equal(VasteTekst.Van(brief), VasteTekst.Van(VasteTekst.Lees<Beschikkinginhoud>(VasteTekst.Van(brief))));
    }

    [Fact, Trait("Regel", "TRJ-01")]
    public void Publiceren_VraagtHetPlafond_EnHoeveelElkeAanvragerKrijgt()
    {
        Assert.Contains(Aanbesteding(null, null, Gevraagd).WatOntbreektOp(Klok.Begin), g => g.Soort is Publicatiegebreksoort.SubsidieplafondOntbreekt);
        Assert.Contains(Aanbesteding(null, 100m, Prijsopzet.Geen).WatOntbreektOp(Klok.Begin), g => g.Soort is Publicatiegebreksoort.SubsidiebedragOnbekend);
        Assert.Empty(Aanbesteding(null, 100m, Gevraagd).WatOntbreektOp(Klok.Begin));
        Assert.Empty(Aanbesteding(3, 100m, Prijsopzet.Geen).WatOntbreektOp(Klok.Begin));
    }

    [Theory, Trait("Regel", "GUN-07")]
    [InlineData(0, null, false)]
    [InlineData(1, null, true)]
    [InlineData(7, 0, false)] // posted on the last day, in within a week
    [InlineData(8, 0, true)]
    [InlineData(3, 1, true)]
    public void Bezwaar_IsOpTijdTotEnMetDeLaatsteDag_EnPerPostEenWeekLater(int ontvangen, int? gepost, bool teLaat)
    {
        var (beschikking, termijn) = Beschikking();
        var op = termijn.LaatsteDag.AddDays(ontvangen);
        var bezwaar = new Bezwaar(beschikking, termijn.EindigtOp, new("A", true, op, gepost is { } dag ? termijn.LaatsteDag.AddDays(dag) : null), Gunningbouwer.Kalender, Gunningbouwer.Inkoper, Amsterdam.BeginVan(op.AddDays(1)));
        Assert.Equal(teLaat, bezwaar.IsTeLaat);
    }

    [Fact, Trait("Regel", "GUN-07")]
    public void Bezwaar_TeLaatZonderVerschoning_IsAlleenNietOntvankelijk()
    {
        var (beschikking, termijn) = Beschikking();
        var op = termijn.LaatsteDag.AddDays(10);
        var later = Amsterdam.BeginVan(op.AddDays(5));
        Bezwaar Nieuw(string? waarom) => new(beschikking, termijn.EindigtOp, new("A", true, op, null, waarom), Gunningbouwer.Kalender, Gunningbouwer.Inkoper, later);

        Weigert(Domeinregel.BezwaarTeLaat, () => Nieuw(null).Beslis(new(Bezwaaruitkomst.Gegrond, Reden, op), later));
        Nieuw(null).Beslis(new(Bezwaaruitkomst.NietOntvankelijk, Reden, op), later);
        Nieuw("Ziekenhuisopname van de enige bestuurder.").StelVoor(new(Bezwaaruitkomst.Gegrond, Reden, op, 5m), 5m, later);
        Weigert(Domeinregel.BezwaarbedragOngeldig, () => Nieuw(null).StelVoor(new(Bezwaaruitkomst.NietOntvankelijk, Reden, op, 5m), 5m, later));
        Weigert(Domeinregel.RedenTeDun, () => Nieuw(null).Beslis(new(Bezwaaruitkomst.NietOntvankelijk, "Te laat.", op), later));
    }

    [Fact, Trait("Regel", "HER-01")]
    public void Bezwaar_BeslistermijnLooptVanafHetEindeVanDeTermijn_EnIsEenKeerTeVerdagen()
    {
        var (beschikking, termijn) = Beschikking();
        var nu = Amsterdam.BeginVan(termijn.LaatsteDag);
        var bezwaar = new Bezwaar(beschikking, termijn.EindigtOp, new("A", true, termijn.EersteDag), Gunningbouwer.Kalender, Gunningbouwer.Inkoper, nu);
        var commissie = new Bezwaar(beschikking, termijn.EindigtOp, new("A", true, termijn.EersteDag, MetCommissie: true), Gunningbouwer.Kalender, Gunningbouwer.Inkoper, nu);
        Assert.Equal(Gunningbouwer.Kalender.EersteWerkdagVanaf(termijn.LaatsteDag.AddDays(42)), bezwaar.BeslissenUiterlijk);
        Assert.Equal(Gunningbouwer.Kalender.EersteWerkdagVanaf(termijn.LaatsteDag.AddDays(84)), commissie.BeslissenUiterlijk);

        var was = bezwaar.BeslissenUiterlijk;
        bezwaar.Verdaag(Reden, Gunningbouwer.Kalender, nu);
        Assert.Equal(Gunningbouwer.Kalender.EersteWerkdagVanaf(was.AddDays(42)), bezwaar.BeslissenUiterlijk);
        Weigert(Domeinregel.BezwaarNietTeVerdagen, () => bezwaar.Verdaag(Reden, Gunningbouwer.Kalender, nu));
    }

    [Fact, Trait("Regel", "GUN-07")]
    public void Bezwaar_MetNieuwBedrag_VraagtEenTweede_EnBlijftOnderHetPlafond()
    {
        var (beschikking, termijn) = Beschikking();
        var op = termijn.EersteDag;
        var nu = Amsterdam.BeginVan(op.AddDays(1));
        var bezwaar = new Bezwaar(beschikking, termijn.EindigtOp, new("A", true, op), Gunningbouwer.Kalender, Gunningbouwer.Inkoper, nu);
        var beslissing = new Bezwaarbeslissing(Bezwaaruitkomst.DeelsGegrond, Reden, op, 40m);

        Weigert(Domeinregel.BezwaarVraagtTweeInkopers, () => bezwaar.Beslis(beslissing, nu));
        var fout = Assert.Throws<DomeinregelException>(() => bezwaar.StelVoor(beslissing, 39.99m, nu));
        Assert.Equal(Domeinregel.BezwaarbedragBovenPlafond, fout.Regel);
        Assert.Contains("€ 39,99", Plat(fout.Message), StringComparison.Ordinal);
        bezwaar.StelVoor(beslissing, 40m, nu);
        Assert.True(bezwaar is { IsOpen: true, IsVoorgesteld: true });
        Weigert(Domeinregel.BezwaarWacht, () => bezwaar.Beslis(beslissing with { NieuwBedrag = null }, nu));
        Weigert(Domeinregel.BezwaarWacht, () => bezwaar.Verdaag(Reden, Gunningbouwer.Kalender, nu));
        Weigert(Domeinregel.BezwaarbedragBovenPlafond, () => bezwaar.Bevestig(Bezwaaruitkomst.DeelsGegrond, 39m)); // granted to another meanwhile
        bezwaar.TrekVoorstelIn();
        Assert.True(bezwaar is { IsVoorgesteld: false, Uitkomstreden: null, BeslistOp: null });
        bezwaar.StelVoor(beslissing, 40m, nu);
        bezwaar.Bevestig(Bezwaaruitkomst.DeelsGegrond, 40m);
        Assert.True(bezwaar is { IsOpen: false, Uitkomst: Bezwaaruitkomst.DeelsGegrond, NieuwBedrag: 40m });
    }

    private static Aanbesteding Aanbesteding(int? maximum, decimal? plafond, Prijsopzet prijs, BijPlafond bijPlafond = default) => AanbestedingBouwer.EenAanbesteding().Volgens(Procedure.Subsidietender, Regime.Subsidie)
        .MetPerceel(new("Buurtkamers", "Ontmoeting in de wijk.", Bekostiging.Subsidie, maximum, plafond, BijPlafond: bijPlafond))
        .Ook(a => a.StelPrijsVast(a.Percelen.Single(), prijs, new Dictionary<Guid, decimal?>())).Maak();

    private static Uitslag Uitslag(BijPlafond bijPlafond, int? maximum, params (string Naam, decimal Cijfer, decimal? Bedrag)[] wie)
    {
        var perceel = Aanbesteding(maximum, 100_000m, wie[0].Bedrag is null ? Prijsopzet.Geen : Gevraagd, bijPlafond).Percelen.Single();
        perceel.GetoetstOp = perceel.BeoordeeldOp = Klok.Begin;
        var beoordeling = new Beoordeling(perceel, Klok.Begin.AddDays(1), Klok.Begin);
        var bieders = wie.Select(w => (Id: Guid.NewGuid(), Wie: w)).ToList();
        var cijfers = new List<Eindcijfer>();
        foreach (var (id, bieder) in bieders)
        {
            foreach (var criterium in perceel.Criteria)
            {
                var eindcijfer = new Eindcijfer(beoordeling.Id, id, criterium.Id);
                eindcijfer.Geef(bieder.Cijfer, $"{bieder.Naam} kreeg voor {criterium.Naam} dit cijfer.", perceel.Schaal, Gunningbouwer.Inkoper, Klok.Begin);
                cijfers.Add(eindcijfer);
            }
        }

        var plaatsen = Rangschikking.Maak(perceel, bieders.Select(b => new Gelijke(b.Id, $"nummer-{b.Wie.Naam}", perceel.Criteria.ToDictionary(c => c.Id, _ => b.Wie.Cijfer), b.Wie.Bedrag)), "zaad");
        return new Uitslag(beoordeling, perceel, "zaad", plaatsen, bieders.ToDictionary(b => b.Id, b => new Beoordeelde(b.Id, $"nummer-{b.Wie.Naam}", Guid.NewGuid(), b.Wie.Naam, true, null)), cijfers);
    }

    private static Subsidiedossier Dossier(Uitslag uitslag)
    {
        var besluit = new Subsidiebesluit(uitslag.Perceel, Gunningbouwer.Inkoper, Klok.Begin);
        besluit.LegBesluitVast(new Besluit { Orgaan = "Het college", Datum = Amsterdam.Datum(Klok.Begin) }, new(new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31), null), Klok.Begin);
        return new(Aanbesteding(null, 100_000m, Gevraagd), uitslag.Perceel, new Regio("Leeuwarden", "leeuwarden", "inkoop@leeuwarden.test", "Leeuwarden"), uitslag, Subsidievoorstel.Van(uitslag), besluit);
    }

    private static (Beschikking Beschikking, Bezwaartermijn Termijn) Beschikking()
    {
        var dossier = Dossier(Uitslag(BijPlafond.NietsVoorWieNietPast, null, ("A", 10, 60_000m)));
        var termijn = dossier.Termijn(Gunningbouwer.Kalender, Klok.Begin);
        return (new Beschikking(dossier.Besluit, dossier.Regio.Id, "2026-0001-1-B1", dossier.Voorstel[0], Beschikkinginhoud.Maak(dossier, dossier.Voorstel[0], termijn, Klok.Begin)), termijn);
    }

    private static string Plat(string tekst) => tekst.Replace('\u00a0', ' ');

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);
}
