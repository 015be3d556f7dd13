using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Prijzen;

/// <summary>What the cost elements come to, and what a bound does (INS-11).</summary>
public sealed class KostprijsbladTests
{
    /// <summary>
    /// By hand: 20.00 × 1,880 = 37,600; charges 40 % = 15,040; overhead 15 % of 52,640 = 7,896; travel 900, training 600, demands 464: 62,500 in all;
    /// indexation 3 % = 1,875, so 64,375 a year. Of 1,880 hours 230 are leave, 90 illness and 60 training: 1,500 are left. 64,375 / 1,500 = 42.9166…
    /// </summary>
    internal static Kostprijselementen Voorbeeld { get; } = new()
    {
        Uurloon = 20m,
        Werkgeverslasten = 40m,
        Contracturen = 1880m,
        Verlofuren = 230m,
        Ziekteuren = 90m,
        Scholingsuren = 60m,
        Overhead = 15m,
        Reiskosten = 900m,
        Opleidingskosten = 600m,
        OverigeEisen = 464m,
        Indexatie = 3m,
    };

    private static readonly Prijsopzet Relatief = new() { Methode = Prijsmethode.RelatiefAanLaagste, Eenheid = "per dagdeel", GewichtKwaliteit = 60m, GewichtPrijs = 40m };

    internal static Kostprijsblad Blad(Kostprijssoort soort = Kostprijssoort.ReelePrijs, decimal uurloon = 20m) => new() { Soort = soort, Eenheid = Kostprijseenheid.PerUur, Elementen = Voorbeeld with { Uurloon = uurloon } };

    [Theory, Trait("Regel", "INS-11")]
    [InlineData(Kostprijseenheid.PerUur, null, "42.92", "per uur ondersteuning")]
    [InlineData(Kostprijseenheid.PerMaand, "10", "429.17", "per maand, met 10 uur ondersteuning")] // not ten times 42.92: it is rounded once
    [InlineData(Kostprijseenheid.PerArrangement, "37.5", "1609.38", "per arrangement, met 37,5 uur ondersteuning")] // 1609.375, half away from zero
    public void HetVoorbeeld_KomtMetDeHandUit(Kostprijseenheid eenheid, string? uren, string prijs, string tekst)
    {
        var blad = new Kostprijsblad { Eenheid = eenheid, UrenPerEenheid = uren is null ? null : decimal.Parse(uren, System.Globalization.CultureInfo.InvariantCulture), Elementen = Voorbeeld }.Gecontroleerd();

        Assert.Equal(new Kostprijs(37600m, 15040m, 7896m, 1875m, 64375m, 1500m, decimal.Parse(prijs, System.Globalization.CultureInfo.InvariantCulture)), blad.Bereken());
        Assert.Equal(tekst, blad.Eenheidstekst());
    }

    [Fact, Trait("Regel", "INS-11")]
    public void WatOntbreekt_GeeftGeenPrijs_EnNulIsIngevuld()
    {
        Assert.Null(new Kostprijsblad { UrenPerEenheid = 1m, Elementen = Voorbeeld with { Indexatie = null } }.Bereken());
        Assert.Equal([Kostprijselement.Indexatie], (Voorbeeld with { Indexatie = null }).WatOntbreekt());
        Assert.NotNull(new Kostprijsblad { UrenPerEenheid = 1m, Elementen = Voorbeeld with { Indexatie = 0m, Reiskosten = 0m } }.Bereken());
        Assert.Null(new Kostprijsblad { Eenheid = Kostprijseenheid.PerMaand, Elementen = Voorbeeld }.Bereken());
    }

    [Fact, Trait("Regel", "INS-11")]
    public void WatNietKan_WordtGeweigerd()
    {
        Weigert(Domeinregel.KostprijselementOngeldig, e => e with { Overhead = -0.01m });
        Weigert(Domeinregel.KostprijselementOngeldig, e => e with { Uurloon = 20.005m });
        Weigert(Domeinregel.KostprijselementOngeldig, e => e with { Reiskosten = 100_000m });
        Weigert(Domeinregel.KostprijselementOngeldig, e => e with { Werkgeverslasten = 200.01m });
        Weigert(Domeinregel.GeenProductieveUren, e => e with { Verlofuren = 1730m });
        Weigert(Domeinregel.KostprijsOngeldig, e => e with { Uurloon = 0m, Reiskosten = 0m, Opleidingskosten = 0m, OverigeEisen = 0m });
        Assert.Equal(Domeinregel.UrenPerEenheidOngeldig, Assert.Throws<DomeinregelException>(() => (Blad() with { Eenheid = Kostprijseenheid.PerMaand, UrenPerEenheid = 0m }).Gecontroleerd()).Regel);
    }

    [Fact, Trait("Regel", "INS-11"), Trait("Regel", "TRJ-01")]
    public void Publiceren_NoemtWatErAanHetBladOntbreekt_EnWaarschuwtAlsErGeenIs()
    {
        var zonder = Aanbesteding();
        Assert.Contains(zonder.WaarschuwingenBijPercelen, w => w.Soort is Publicatiegebreksoort.GeenKostprijsblad);
        Assert.Empty(zonder.WatOntbreektOp(Klok.Begin));
        Assert.Empty(Aanbesteding(a => a.WijzigPerceel(a.Percelen.Single(), a.Percelen.Single().Gegevens with { Bekostiging = Bekostiging.Taakgericht, Bedrag = 1m })).WaarschuwingenBijPercelen);

        var half = Aanbesteding(a => a.StelKostprijsbladVast(a.Percelen.Single(), Blad() with { Elementen = new() { Uurloon = 20m } }));
        Assert.Equal([Publicatiegebreksoort.KostprijsbladOnvolledig], half.WatOntbreektOp(Klok.Begin).Select(g => g.Soort));
        var dubbel = Aanbesteding(a => { Prijs(a); a.StelKostprijsbladVast(a.Percelen.Single(), Blad(Kostprijssoort.VastePrijs)); });
        Assert.Equal([Publicatiegebreksoort.VastePrijsVraagtGeenPrijs], dubbel.WatOntbreektOp(Klok.Begin).Select(g => g.Soort));
        var goed = Aanbesteding(a => a.StelKostprijsbladVast(a.Percelen.Single(), Blad(Kostprijssoort.VastePrijs)));
        Assert.Empty(goed.WatOntbreektOp(Klok.Begin));
        Assert.Empty(goed.WaarschuwingenBijPercelen);

        goed.Publiceer(Klok.Begin);
        Assert.Equal(Domeinregel.AanbestedingAlGepubliceerd, Assert.Throws<DomeinregelException>(() => goed.StelKostprijsbladVast(goed.Percelen.Single(), null)).Regel);
    }

    [Fact, Trait("Regel", "INS-11")]
    public void EenPrijsOpHetBlad_HeeftDeEenheidVanHetBlad_WatErOokEerstWas()
    {
        var eerstPrijs = Aanbesteding(a => { Prijs(a); a.StelKostprijsbladVast(a.Percelen.Single(), Blad()); }).Percelen.Single();
        var eerstBlad = Aanbesteding(a => { a.StelKostprijsbladVast(a.Percelen.Single(), Blad()); Prijs(a); }).Percelen.Single();

        Assert.All([eerstPrijs, eerstBlad], p => Assert.Equal("per uur ondersteuning", p.Prijs.Eenheid));
        Assert.All([eerstPrijs, eerstBlad], p => Assert.True(p.VraagtKostprijs));
        Assert.Equal(42.92m, eerstBlad.ReelePrijs);
    }

    [Theory, Trait("Regel", "INS-11")]
    [InlineData("20", null)] // exactly the bound
    [InlineData("19.99", Inschrijfgebreksoort.PrijsOnderReelePrijs)]
    [InlineData(null, Inschrijfgebreksoort.KostprijsOntbreekt)]
    public void EenPrijsOnderDeReelePrijs_KanNietWordenIngediend(string? uurloon, Inschrijfgebreksoort? gebrek)
    {
        var perceel = Aanbesteding(a => { Prijs(a); a.StelKostprijsbladVast(a.Percelen.Single(), Blad()); }).Percelen.Single();
        var elementen = Voorbeeld with { Uurloon = uurloon is null ? null : decimal.Parse(uurloon, System.Globalization.CultureInfo.InvariantCulture) };
        var gebreken = Compleetheid.Van(perceel, Inhoud(perceel, elementen, perceel.Kostprijsblad!.BerekenVoor(elementen)?.Prijs));

        Assert.Equal(gebrek is { } g ? [g] : [], gebreken.Where(x => x.OnderdeelId == perceel.Id).Select(x => x.Soort));
        if (gebrek is Inschrijfgebreksoort.PrijsOnderReelePrijs)
        {
            Assert.Contains("€\u00a042,90", gebreken.Single(x => x.Soort == gebrek).Tekst, StringComparison.Ordinal); // 64,342.81 / 1,500
            Assert.Contains("€\u00a042,92", gebreken.Single(x => x.Soort == gebrek).Tekst, StringComparison.Ordinal);
        }

        // a price that does not follow from the elements was given before they were asked
        Assert.Contains(Compleetheid.Van(perceel, Inhoud(perceel, null, 50m)), x => x.Soort is Inschrijfgebreksoort.KostprijsOntbreekt);
        Assert.Contains(Compleetheid.Van(perceel, Inhoud(perceel, Voorbeeld, 50m)), x => x.Soort is Inschrijfgebreksoort.KostprijsOntbreekt);
    }

    [Fact, Trait("Regel", "INS-11"), Trait("Regel", "INS-03")]
    public void WatErNietInStond_VerandertHetKenmerkNiet()
    {
        var perceel = Aanbesteding().Percelen.Single();
        Assert.DoesNotContain("Kostprijs", System.Text.Encoding.UTF8.GetString(Inhoud(perceel, null, 50m).Canoniek()), StringComparison.Ordinal);
        Assert.NotEqual(Inhoud(perceel, Voorbeeld, 50m).Hash(), Inhoud(perceel, Voorbeeld with { Overhead = 16m }, 50m).Hash());
    }

    [Fact, Trait("Regel", "INS-11"), Trait("Regel", "TRJ-03")]
    public void EenAndereGrens_IsAltijdWezenlijk()
    {
        var reden = new Rectificatiebesluit("Het uurloon in de cao is hoger.", false, "Niemand die al inschreef merkt er iets van.", false);
        Weigert(Blad(uurloon: 21m), Relatief);
        Weigert(Blad(), new Prijsopzet { Methode = Prijsmethode.GewogenFactorLineair, GewichtKwaliteit = 60m, GewichtPrijs = 40m, LaagstePrijs = 40m, HoogstePrijs = 80m, BuitenGrenzen = BuitenGrenzen.Weigeren });
        Assert.NotNull(Rectificeer(Blad() with { Toelichting = "Cao VVT 2026, functiegroep 35." }, Relatief, reden)); // other words, the same bound

        void Weigert(Kostprijsblad blad, Prijsopzet opzet) =>
            Assert.Equal(Domeinregel.GrensIsWezenlijk, Assert.Throws<DomeinregelException>(() => Rectificeer(blad, opzet, reden)).Regel);
    }

    private static Rectificatie Rectificeer(Kostprijsblad blad, Prijsopzet opzet, Rectificatiebesluit besluit)
    {
        var oud = Aanbesteding(a => { Prijs(a); a.StelKostprijsbladVast(a.Percelen.Single(), Blad()); });
        oud.Publiceer(Klok.Begin);
        var concept = oud.MaakRectificatieconcept(1, Klok.Begin.AddDays(1));
        concept.StelKostprijsbladVast(concept.Percelen.Single(), blad);
        concept.StelPrijsVast(concept.Percelen.Single(), opzet, new Dictionary<Guid, decimal?>());
        return new Rectificatie(oud, oud.Planning.SluitingOp!.Value, 1, Vergelijking.Van(oud, concept), besluit, Guid.NewGuid(), Klok.Begin.AddDays(1));
    }

    private static Aanbesteding Aanbesteding(Action<Aanbesteding>? ook = null)
    {
        var aanbesteding = AanbestedingBouwer.EenAanbesteding().MetPerceel(new Perceelgegevens("Begeleiding", "", Bekostiging.Outputgericht, 3)).Maak();
        ook?.Invoke(aanbesteding);
        return aanbesteding;
    }

    private static void Prijs(Aanbesteding aanbesteding) => aanbesteding.StelPrijsVast(aanbesteding.Percelen.Single(), Relatief, new Dictionary<Guid, decimal?>());

    private static Inschrijvingsinhoud Inhoud(Perceel perceel, Kostprijselementen? elementen, decimal? prijs) => new(Guid.Empty, perceel.Id, Guid.Empty, [], [], [], prijs) { Kostprijs = elementen };

    private static void Weigert(Domeinregel regel, Func<Kostprijselementen, Kostprijselementen> wijzig) =>
        Assert.Equal(regel, Assert.Throws<DomeinregelException>(() => new Kostprijsblad { Elementen = wijzig(Voorbeeld) }.Gecontroleerd()).Regel);
}
