using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gegadigdenbrieven;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.TestSupport;
using Xunit;
using static WmoInkoop.Tests.Gunningen.Gunningbouwer;

namespace WmoInkoop.Tests.Gunningen;

[Trait("Regel", "GUN-02")]
public sealed class BriefcontroleTests
{
    private static readonly string Tachtig = Woorden('m', 80);

    [Fact]
    public void Gaten_ZonderVergelijking_NoemtElkCriteriumVanElkeAfgewezeneInEenKeer()
    {
        var dossier = Voorbeeld().Met("D", 2, 2, 2).Dossier(metTeksten: false);

        Assert.Equal(
            ["B, K1: de vergelijking heeft 0 van 80 tekens", "B, K2: de vergelijking heeft 0 van 80 tekens", "B, K3: de vergelijking heeft 0 van 80 tekens", "D, K1: de vergelijking heeft 0 van 80 tekens", "D, K2: de vergelijking heeft 0 van 80 tekens", "D, K3: de vergelijking heeft 0 van 80 tekens"],
            dossier.Gaten.Select(g => g.Tekst));
        var geweigerd = Assert.Throws<DomeinregelException>(() => Vastgesteld(dossier, Klok.Begin));
        Assert.Equal(Domeinregel.BrievenNietCompleet, geweigerd.Regel);
        Assert.All(dossier.Gaten, g => Assert.Contains(g.Tekst, geweigerd.Message, StringComparison.Ordinal));
        Assert.Null(dossier.Beslissing.VoorgesteldOp);
    }

    [Theory]
    [InlineData(80, 80, 0)]
    [InlineData(79, 80, 1)]
    [InlineData(80, 79, 1)]
    [InlineData(0, 0, 2)]
    public void Gaten_TachtigTekensIsGenoeg(int motivering, int vergelijking, int gaten)
    {
        var dossier = Voorbeeld().Dossier();
        Schrijf(dossier, "B", Woorden('m', motivering), Woorden('v', vergelijking));

        Assert.Equal(gaten, dossier.Gaten.Count);
    }

    [Fact]
    public void Gaten_WitruimteTeltNietMee()
    {
        var dossier = Voorbeeld().Dossier();
        Schrijf(dossier, "B", Tachtig, string.Concat(Enumerable.Repeat("a \n \t ", 30)));

        Assert.Equal(Briefgatsoort.VergelijkingTeKort, Assert.Single(dossier.Gaten).Soort);
    }

    [Fact]
    public void Gaten_OnderEenMinimum_VraagtOokEenVergelijking_MaarOngeldigNiet()
    {
        var dossier = EenPerceel().Voor(1).MetMinimum(6).Met("A", 8, 8, 8).Met("B", 8, 4, 8).MetOngeldig("X", "Te laat bewijs.").Dossier(metTeksten: false);

        Assert.Equal(3, dossier.Gaten.Count);
        Assert.All(dossier.Gaten, g => Assert.StartsWith("B, ", g.Tekst, StringComparison.Ordinal));
    }

    [Fact]
    public void Gaten_GelijkeTekst_VraagtBijBeidenBevestiging_TotDeTekstVerandert()
    {
        var dossier = Voorbeeld().Met("D", 2, 2, 2).Dossier();
        Schrijf(dossier, "B", Tachtig, Lang("Eigen"));
        Schrijf(dossier, "D", $" {Tachtig.ToUpperInvariant()}\n", Lang("Anders"));
        Assert.Equal([("B", Briefgatsoort.TekstGelijk), ("D", Briefgatsoort.TekstGelijk)], dossier.Gaten.Select(g => (dossier.Voorstel.Single(r => r.InschrijvingId == g.InschrijvingId).Aanbieder, g.Soort)));

        Schrijf(dossier, "B", Tachtig, Lang("Eigen"), bevestigd: true);
        Schrijf(dossier, "D", Tachtig, Lang("Anders"), bevestigd: true);
        Assert.Empty(dossier.Gaten);

        // the box stays ticked in the form, but it was ticked for other words
        Schrijf(dossier, "D", Tachtig, Lang("Eigen"), bevestigd: true);
        Assert.Equal("D", dossier.Voorstel.Single(r => r.InschrijvingId == Assert.Single(dossier.Gaten).InschrijvingId).Aanbieder);
    }

    [Fact]
    public void Brief_VanEenAfgewezene_HeeftEigenCijfersVergelijkingAlleWinnaarsEnHetEindeVanDeTermijn()
    {
        var dossier = Voorbeeld().Dossier();
        var brief = Brief(dossier, "B");

        Assert.Equal(["C", "A"], brief.Winnaars);
        Assert.Equal(("A", 2, 78m), (brief.LaagsteWinnaar!.Naam, brief.LaagsteWinnaar.Rang, brief.LaagsteWinnaar.Punten));
        Assert.Equal([10m, 6m, 6m], brief.Criteria.Select(c => c.Cijfer));
        Assert.Equal([40m, 21m, 15m], brief.Criteria.Select(c => c.Punten));
        Assert.Equal([8m, 6m, 10m], brief.Criteria.Select(c => c.WinnaarCijfer!.Value));
        Assert.All(brief.Criteria, c => Assert.True(c.Motivering.Length >= 80 && c.Vergelijking.Length >= 80));
        Assert.Contains("eindigt op maandag 23 maart 2026 om 24.00 uur", brief.Termijn[0], StringComparison.Ordinal);
        Assert.Contains("uit eigen keuze", brief.Termijn[0], StringComparison.Ordinal); // SAS: not statutory
        Assert.Contains("artikel 2.127", brief.Termijn[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Brief_VanEenWinnaar_HeeftEigenCijfersEnNietsVanAnderen()
    {
        var brief = Brief(Voorbeeld().Dossier(), "A");

        Assert.Null(brief.LaagsteWinnaar);
        Assert.All(brief.Criteria, c => Assert.Equal((null, null, ""), (c.WinnaarCijfer, c.WinnaarPunten, c.Vergelijking)));
        Assert.Contains("2.129", brief.Beslissing[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Brief_VanEenOngeldige_HeeftDeRedenEnDeWinnaars()
    {
        var brief = Brief(Voorbeeld().MetOngeldig("X", "De referentie ontbreekt.").Dossier(), "X");

        Assert.Empty(brief.Criteria);
        Assert.Contains(brief.Beslissing, b => b.Contains("De referentie ontbreekt.", StringComparison.Ordinal));
        Assert.Equal(["C", "A"], brief.Winnaars);
    }

    [Fact]
    public void Brief_VanNiemand_BevatDeRedenVanEenAnder()
    {
        var dossier = Voorbeeld().Met("D", 2, 2, 2).Dossier();
        foreach (var regel in dossier.Voorstel)
        {
            var tekst = VasteTekst.Van(Brief(dossier, regel.Aanbieder));
            foreach (var ander in dossier.Concepten.Where(c => c.InschrijvingId != regel.InschrijvingId))
            {
                Assert.All(ander.Teksten, t => Assert.DoesNotContain(t.Motivering, tekst, StringComparison.Ordinal));
                Assert.All(ander.Teksten.Where(t => t.Vergelijking.Length > 0), t => Assert.DoesNotContain(t.Vergelijking, tekst, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Brief_Bewaard_LeestHetzelfdeMetZijnHash()
    {
        var dossier = Voorbeeld().Dossier();
        var inhoud = Brief(dossier, "B");
        var brief = new Gunningsbrief(dossier.Beslissing, dossier.Voorstel[2], inhoud);

        Assert.Equal(VasteTekst.Van(inhoud), VasteTekst.Van(brief.Lees()));
        Assert.Equal(VasteTekst.Hash(brief.Inhoud), brief.Sha256);
    }

    [Fact]
    public void Gaten_EenPaarWoordenSteedsOpnieuw_IsGeenReden()
    {
        var dossier = Voorbeeld().Dossier();
        Schrijf(dossier, "B", string.Join(' ', Enumerable.Repeat("goed", 30)), string.Join(' ', Enumerable.Repeat("de winnaar schreef meer", 10)));

        Assert.Equal([Briefgatsoort.MotiveringHerhaalt, Briefgatsoort.VergelijkingHerhaalt], dossier.Gaten.Select(g => g.Soort));
    }

    [Fact]
    public void Gaten_EenZinDieTerugkomt_TeltEenKeer()
    {
        var dossier = Voorbeeld().Dossier();
        Schrijf(dossier, "B", string.Join(' ', Enumerable.Repeat("Het plan noemt geen namen van wie er invalt.", 3)), Lang("Anders"));

        var gat = Assert.Single(dossier.Gaten);
        Assert.Equal(Briefgatsoort.MotiveringTeKort, gat.Soort);
        Assert.Contains("44 van 80", gat.Tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" Dat is zo.")]
    public void Gaten_DezelfdeAlineaAlsRedenEnVergelijking_VraagtEenVergelijking(string erbij)
    {
        var dossier = Voorbeeld().Dossier();
        var alinea = Lang("Het plan noemt wie er invalt") + " Er staat niet bij hoe vaak.";
        Schrijf(dossier, "B", alinea, $"{alinea.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal)}{erbij}");

        Assert.Equal(Briefgatsoort.VergelijkingIsReden, Assert.Single(dossier.Gaten).Soort);
    }

    [Fact]
    public void Gaten_DeNaamVanHetCriteriumEnDeSchaal_TellenNietMee()
    {
        var dossier = Voorbeeld().Dossier();
        var naam = dossier.Perceel.Criteria.Single(c => c.Volgnummer == 1).Naam;
        var betekenis = dossier.Perceel.Schaal.Regels.Select(r => r.Betekenis).Where(b => b.Contains(' ', StringComparison.Ordinal)).MaxBy(b => b.Length)!;
        Schrijf(dossier, "B", $"{naam}: {betekenis}. Op het criterium {naam} is het plan {betekenis}, en dat is het dan.", Lang("Anders"));

        Assert.Equal(Briefgatsoort.MotiveringTeKort, Assert.Single(dossier.Gaten).Soort);
    }

    [Fact]
    public void Gaten_DezelfdeVergelijkingBijTweeAfgewezenen_VraagtBijBeidenBevestiging()
    {
        var dossier = Voorbeeld().Met("D", 2, 2, 2).Dossier();
        Schrijf(dossier, "B", Lang("Reden B"), Lang("De winnaar noemt namen"));
        Schrijf(dossier, "D", Lang("Reden D"), $"  {Lang("de WINNAAR noemt\n namen")} ");

        Assert.Equal(["B", "D"], dossier.Gaten.Where(g => g.Soort is Briefgatsoort.TekstGelijk).Select(g => dossier.Voorstel.Single(r => r.InschrijvingId == g.InschrijvingId).Aanbieder));
    }

    [Fact]
    public void Brief_VanWieNietIsVergeleken_NoemtDeKenmerkenVanDeLaagsteWinnaar_EnGeenWoordUitZijnBrief()
    {
        var dossier = Voorbeeld().MetOngeldig("X", "De referentie ontbreekt.").Dossier();
        var brief = Brief(dossier, "X");

        Assert.Equal(("A", 2), (brief.Uitgekozen!.Naam, brief.Uitgekozen.Rang));
        Assert.Equal([8m, 6m, 10m], brief.Uitgekozen.Kenmerken.Select(k => k.Cijfer));
        Assert.All(dossier.Concepten.SelectMany(c => c.Teksten), t => Assert.DoesNotContain(t.Motivering, VasteTekst.Van(brief), StringComparison.Ordinal));
        Assert.Null(Brief(dossier, "A").Uitgekozen);
        Assert.Null(Brief(dossier, "B").Uitgekozen); // compared per criterium
    }

    [Theory]
    [InlineData("B")]
    [InlineData("X")]
    public void Brief_VanWieNietWint_ZegtBijWelkeRechterEnOpWelkAdres(string wie)
    {
        var tekst = string.Join(' ', Brief(Voorbeeld().MetOngeldig("X", "De referentie ontbreekt.").Dossier(), wie).Termijn);

        Assert.Contains("voorzieningenrechter van de rechtbank Noord-Nederland", tekst, StringComparison.Ordinal);
        Assert.Contains("gaat naar: Oldehoofsterkerkhof 2, 8911 DH Leeuwarden", tekst, StringComparison.Ordinal);
        Assert.Contains("inkoop@leeuwarden.test", tekst, StringComparison.Ordinal);
        Assert.Contains("maandag 23 maart 2026 om 24.00 uur", tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void Brief_VanEenGegadigdeDieAfviel_HeeftRedenenWinnaarsKenmerkenEnDeTermijn()
    {
        var dossier = Voorbeeld().Dossier();
        var gegadigde = new AfgevallenGegadigde(Guid.NewGuid(), Guid.NewGuid(), "G", Klok.Begin.AddDays(-20), 2, ["Gunningscriterium Overgang: het plan noemt geen overgang."]);
        var brief = Gunningsbriefopmaak.Maak(dossier, gegadigde, Kalender.OpschortendeTermijn(Klok.Begin), Klok.Begin);

        Assert.Equal(("G", Gunningsuitkomst.Afgevallen, ""), (brief.Aanbieder, brief.Uitkomst, brief.Inschrijvingsnummer));
        Assert.Contains("ronde 2 van de dialoog", brief.Beslissing[0], StringComparison.Ordinal);
        Assert.Contains(brief.Beslissing, b => b.Contains("het plan noemt geen overgang", StringComparison.Ordinal));
        Assert.Equal(["C", "A"], brief.Winnaars);
        Assert.Equal("A", brief.Uitgekozen!.Naam);
        Assert.Contains("maandag 23 maart 2026 om 24.00 uur", string.Join(' ', brief.Termijn), StringComparison.Ordinal);
    }

    private static Gunningsbriefinhoud Brief(Gunningsdossier dossier, string wie) =>
        Gunningsbriefopmaak.Maak(dossier, dossier.Voorstel.Single(r => r.Aanbieder == wie), Kalender.OpschortendeTermijn(Klok.Begin), Klok.Begin);

    /// <summary>Different words, exactly so many characters.</summary>
    private static string Woorden(char begin, int lengte) =>
        string.Join(' ', Enumerable.Range(0, 30).Select(i => $"{begin}{(char)('a' + i % 26)}{(char)('a' + i / 26)}xyz"))[..lengte] is var tekst && tekst.EndsWith(' ') ? $"{tekst[..^1]}q" : tekst;

    /// <summary>Writes the texts of K1.</summary>
    private static void Schrijf(Gunningsdossier dossier, string wie, string motivering, string vergelijking, bool bevestigd = false)
    {
        var regel = dossier.Voorstel.Single(r => r.Aanbieder == wie);
        var criterium = dossier.Perceel.Criteria.Single(c => c.Volgnummer == 1);
        dossier.Concepten.Single(c => c.InschrijvingId == regel.InschrijvingId).Schrijf(dossier.Beslissing, [new Tekstwijziging(criterium.Id, motivering, vergelijking, bevestigd)]);
    }
}
