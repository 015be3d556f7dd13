using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Prijzen;

/// <summary>The price formulas with the worked examples of rekenvoorbeelden.md, their parameters, and the ranking with a price.</summary>
public sealed class PrijsformuleTests
{
    private static readonly Prijsopzet Relatief = new() { Methode = Prijsmethode.RelatiefAanLaagste, Eenheid = "per uur", GewichtKwaliteit = 70m, GewichtPrijs = 30m };
    private static readonly Prijsopzet Lineair = Relatief with { Methode = Prijsmethode.GewogenFactorLineair, LaagstePrijs = 80m, HoogstePrijs = 120m, BuitenGrenzen = BuitenGrenzen.Afkappen };
    private static readonly Prijsopzet Logaritmisch = Relatief with { Methode = Prijsmethode.Logaritmisch, Basis = 2m };
    private static readonly Prijsopzet Utility = Relatief with { Methode = Prijsmethode.UtilityIndex };
    private static readonly Prijsopzet Waarde = new() { Methode = Prijsmethode.GunnenOpWaarde, Eenheid = "per jaar" };
    private static readonly Prijsopzet Geld = new() { Methode = Prijsmethode.ValueForMoney, Eenheid = "per jaar", Constante = 1000m };

    private static readonly Guid A = new("00000000-0000-0000-0000-00000000000a");
    private static readonly Guid B = new("00000000-0000-0000-0000-00000000000b");
    private static readonly Guid C = new("00000000-0000-0000-0000-00000000000c");

    public static TheoryData<Prijsmethode> Methoden { get; } = [.. Enum.GetValues<Prijsmethode>()];

    [Fact, Trait("Regel", "BEO-06")]
    public void Relatief_HetVoorbeeldVanHetOntwerp()
    {
        var twee = Prijsformule.Bereken(Relatief, [new Bod(A, 0.80m, 100m), new Bod(B, 0.75m, 90m)]);
        var drie = Prijsformule.Bereken(Relatief, [new Bod(A, 0.80m, 100m), new Bod(B, 0.75m, 90m), new Bod(C, 0.20m, 60m)]);

        Assert.Equal(new Prijsscore(83m, 56m, 27m), twee[A]);
        Assert.Equal(82.50m, twee[B].Score);
        Assert.Equal((74m, 72.50m, 44m), (drie[A].Score, drie[B].Score, drie[C].Score));
    }

    [Fact, Trait("Regel", "BEO-06")]
    public void GunnenOpWaarde_HetVoorbeeldVanHetOntwerp_EnEenBedragOnderNulKomtErbij()
    {
        var scores = Prijsformule.Bereken(Waarde, [new Bod(A, 0m, 100_000m, (12_000m * 0.75m) + (8_000m * 0.50m)), new Bod(B, 0m, 95_000m, 12_000m * 0.50m), new Bod(C, 0m, 90_000m, -500m)]);

        Assert.Equal((87_000m, 89_000m, 90_500m), (scores[A].Score, scores[B].Score, scores[C].Score));
        Assert.True(Waarde.LaagsteScoreWint);
    }

    [Fact, Trait("Regel", "BEO-06")]
    public void Lineair_LooptVanAlleTotGeenPunten_EnKaptDaarbuitenAf()
    {
        decimal Prijs(decimal prijs) => Prijsformule.Score(Lineair, new Bod(A, 0m, prijs), 80m, 0m).Score;

        Assert.Equal((30m, 30m, 15m, 0m, 0m), (Prijs(60m), Prijs(80m), Prijs(100m), Prijs(120m), Prijs(200m)));
    }

    [Fact, Trait("Regel", "BEO-06")]
    public void DeAndereFormules_MetDeHandNagerekend()
    {
        Bod[] boden = [new(A, 0.80m, 100m), new(B, 0.50m, 200m)];

        Assert.Equal((8m, 2.5m), (Prijsformule.Bereken(Geld, boden)[A].Score, Prijsformule.Bereken(Geld, boden)[B].Score));
        Assert.Equal((86m, 35m), (Prijsformule.Bereken(Logaritmisch, boden)[A].Score, Prijsformule.Bereken(Logaritmisch, boden)[B].Score)); // twice the lowest with A = 2: no points left
        Assert.Equal(-30m, Prijsformule.Score(Logaritmisch, new Bod(C, 0m, 400m), 100m, 1m).Score); // and below 0 after that
        Assert.Equal((1m, 0.15m), (Prijsformule.Bereken(Utility, boden)[A].Score, Prijsformule.Bereken(Utility, boden)[B].Score)); // (1 - 0.3 × 7/3) / 2
        Assert.Equal(80m, Prijsformule.Bereken(Prijsopzet.Geen, [new Bod(A, 0.80m, 0m)])[A].Score);
    }

    [Theory, Trait("Regel", "BEO-06"), MemberData(nameof(Methoden))]
    public void DeVolgordeVanDeBoden_VerandertGeenScore_EnElkeScoreHeeftTienCijfers(Prijsmethode methode)
    {
        var opzet = new[] { Prijsopzet.Geen, Relatief, Lineair, Logaritmisch, Utility, Waarde, Geld }.Single(o => o.Methode == methode);
        var willekeur = new Random(20261125);
        var boden = Enumerable.Range(0, 40).Select(_ => new Bod(Guid.NewGuid(), willekeur.Next(0, 10_001) / 10_000m, willekeur.Next(1, 50_000) / 100m, willekeur.Next(-500, 500))).ToArray();
        var verwacht = Prijsformule.Bereken(opzet, boden);

        for (var i = 0; i < 20; i++)
        {
            willekeur.Shuffle(boden);
            var scores = Prijsformule.Bereken(opzet, boden);
            Assert.All(boden, b => Assert.Equal(verwacht[b.Id], scores[b.Id]));
        }

        Assert.All(verwacht.Values, s => Assert.Equal(decimal.Round(s.Score, 10), s.Score));
    }

    [Theory, Trait("Regel", "BEO-06"), MemberData(nameof(Methoden))]
    public void MeerKwaliteit_OfEenLagerePrijs_IsNooitSlechter(Prijsmethode methode)
    {
        var opzet = new[] { Prijsopzet.Geen, Relatief, Lineair, Logaritmisch, Utility, Waarde, Geld }.Single(o => o.Methode == methode);
        var teken = opzet.LaagsteScoreWint ? -1 : 1;
        decimal Score(decimal kwaliteit, decimal prijs) => teken * Prijsformule.Score(opzet, new Bod(A, kwaliteit, prijs, kwaliteit * 50m), 10m, 1m).Score;

        // at least so much quality that the utility index stays above 0: below it a higher price would be the better one
        foreach (var kwaliteit in new[] { 0.6m, 0.75m, 0.9m })
        {
            foreach (var prijs in new[] { 10m, 55.55m, 100m, 119.99m })
            {
                Assert.True(Score(kwaliteit + 0.1m, prijs) >= Score(kwaliteit, prijs));
                Assert.True(Score(kwaliteit, prijs) >= Score(kwaliteit, prijs + 10m));
            }
        }
    }

    [Fact, Trait("Regel", "BEO-06")]
    public void Parameters_DieNietSamenKunnen_WordenGeweigerd()
    {
        Weigert(Domeinregel.PrijsgewichtenGeenHonderd, () => (Relatief with { GewichtPrijs = 29.99m }).Gecontroleerd());
        Weigert(Domeinregel.PrijsgewichtNietPositief, () => (Relatief with { GewichtKwaliteit = 100m, GewichtPrijs = 0m }).Gecontroleerd());
        Weigert(Domeinregel.PrijsgrenzenOmgekeerd, () => (Lineair with { LaagstePrijs = 120m }).Gecontroleerd());
        Weigert(Domeinregel.PrijsgrenzenOmgekeerd, () => (Lineair with { LaagstePrijs = -1m }).Gecontroleerd());
        Weigert(Domeinregel.PrijsbasisTeLaag, () => (Logaritmisch with { Basis = 1m }).Gecontroleerd());
        Weigert(Domeinregel.PrijsconstanteNietPositief, () => (Geld with { Constante = 0m }).Gecontroleerd());

        Assert.Equal(Prijsopzet.Geen, (Relatief with { Methode = Prijsmethode.Geen }).Gecontroleerd());
        Assert.Null((Relatief with { Basis = 3m }).Gecontroleerd().Basis);
    }

    [Fact, Trait("Regel", "BEO-06"), Trait("Regel", "TRJ-01")]
    public void Publiceren_NoemtWatDeMethodeMist()
    {
        Assert.Equal(
            [Prijsgebrek.EenheidOntbreekt, Prijsgebrek.GewichtenOntbreken, Prijsgebrek.GrenzenOntbreken],
            new Prijsopzet { Methode = Prijsmethode.GewogenFactorLineair }.WatOntbreekt(heeftWensen: false));
        Assert.Equal([Prijsgebrek.WensenOntbreken], Waarde.WatOntbreekt(heeftWensen: false));
        Assert.Equal([Prijsgebrek.BasisOntbreekt], (Logaritmisch with { Basis = null }).WatOntbreekt(false));
        Assert.Equal([Prijsgebrek.ConstanteOntbreekt], (Geld with { Constante = null }).WatOntbreekt(false));

        var aanbesteding = AanbestedingBouwer.EenAanbesteding().Ook(a => a.StelPrijsVast(a.Percelen.Single(), Logaritmisch with { Basis = null }, new Dictionary<Guid, decimal?>())).Maak();
        Assert.Equal("Perceel 1 (Thuisondersteuning en dagbesteding), prijs: vul A in.", Assert.Single(aanbesteding.WatOntbreektOp(Klok.Begin)).Tekst);
        var zonderRangorde = AanbestedingBouwer.EenAanbesteding().Volgens(Procedure.SasZonderEmvi).Ook(a => a.StelPrijsVast(a.Percelen.Single(), Relatief, new Dictionary<Guid, decimal?>())).Maak();
        Assert.Contains(zonderRangorde.WatOntbreektOp(Klok.Begin), g => g.Soort is Publicatiegebreksoort.PrijsZonderVergelijking);
    }

    [Fact, Trait("Regel", "BEO-06")]
    public void Prijs_VanEenInschrijver_IsInCenten_EnBinnenDeHardeGrenzen()
    {
        foreach (var prijs in new[] { 0m, -1m, 10.005m, 10_000_000_000m })
        {
            Weigert(Domeinregel.PrijsOngeldig, () => Relatief.EisMogelijk(prijs));
        }

        var hard = Lineair with { BuitenGrenzen = BuitenGrenzen.Weigeren };
        hard.EisMogelijk(80m);
        hard.EisMogelijk(120m);
        Weigert(Domeinregel.PrijsBuitenGrenzen, () => hard.EisMogelijk(79.99m));
        Weigert(Domeinregel.PrijsBuitenGrenzen, () => hard.EisMogelijk(120.01m));
        Lineair.EisMogelijk(300m);
    }

    [Fact, Trait("Regel", "BEO-06"), Trait("Regel", "BEO-07")]
    public void Rangschikking_VolgtDeScore_EnWieAfvaltZetGeenLaagstePrijs()
    {
        var perceel = Perceel(Relatief, minimum: 4m);

        var plaatsen = Rangschik(perceel, ("A", [8m, 8m], 100m), ("B", [8m, 8m], 90m), ("Weg", [10m, 2m], 10m));

        Assert.Equal([("B", (int?)1), ("A", 2), ("Weg", null)], plaatsen.Select(p => (p.Nummer, p.Rang)));
        Assert.Equal(new Prijsscore(86m, 56m, 30m), plaatsen[0].Prijs!.Formule);
        Assert.Equal((80m, 100m), (plaatsen[1].Punten, plaatsen[1].Prijs!.Bedrag));
        Assert.Null(plaatsen[2].Prijs);
        Assert.Throws<ArgumentException>(() => Rangschik(perceel, ("A", [8m, 8m], null)));
    }

    [Fact, Trait("Regel", "BEO-06")]
    public void Rangschikking_OpWaarde_DeLaagsteWint_EnBijGelijkBeslissenDeCriteria()
    {
        var perceel = Perceel(Waarde, waarden: [12_000m, 8_000m]);

        var plaatsen = Rangschik(perceel, ("B", [4m, 0m], 95_000m), ("A", [8m, 6m], 100_000m), ("G", [6m, 0m], 92_800m + 800m), ("H", [0m, 0m], 86_400m));

        Assert.Equal([("A", 85_600m), ("G", 86_400m), ("H", 86_400m), ("B", 90_200m)], plaatsen.Select(p => (p.Nummer, p.Prijs!.Formule.Score)));
        Assert.Equal(Beslist.OpVolgordeVanCriteria, plaatsen[2].Beslist);
    }

    [Fact, Trait("Regel", "BEO-05")]
    public void Rangschikking_DeeltDoorHetHoogsteCijferVanHetPerceel()
    {
        var perceel = Perceel(Prijsopzet.Geen, schaal: [0, 25, 50]);

        Assert.Equal(75m, Rangschik(perceel, ("A", [50m, 25m], null)).Single().Punten);
    }

    private static Perceel Perceel(Prijsopzet prijs, decimal? minimum = null, decimal?[]? waarden = null, int[]? schaal = null)
    {
        var aanbesteding = AanbestedingBouwer.EenAanbesteding()
            .MetPerceel(new Perceelgegevens("Begeleiding", "", Bekostiging.Inspanningsgericht, 1), criteria: [new("Een", "?", 50m, minimum), new("Twee", "?", 50m, minimum)])
            .Maak();
        var perceel = aanbesteding.Percelen.Single();
        aanbesteding.StelPrijsVast(perceel, prijs, perceel.Criteria.OrderBy(c => c.Volgnummer).Select((c, i) => (c.Id, Waarde: waarden?[i])).ToDictionary(c => c.Id, c => c.Waarde));
        if (schaal is not null)
        {
            aanbesteding.StelSchaalVast(perceel, new Beoordelingsschaal([.. schaal.Select(c => new Schaalcijfer(c, "Betekenis"))]), BijUitval.VolgendeInRang);
        }

        return perceel;
    }

    private static IReadOnlyList<Plaats> Rangschik(Perceel perceel, params (string Naam, decimal[] Cijfers, decimal? Prijs)[] boden)
    {
        var volgorde = perceel.Criteria.OrderBy(c => c.Volgnummer).ToList();
        return Rangschikking.Maak(perceel, boden.Select(b => new Gelijke(Guid.NewGuid(), b.Naam, volgorde.Zip(b.Cijfers).ToDictionary(p => p.First.Id, p => p.Second), b.Prijs)), "zaad");
    }

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);
}
