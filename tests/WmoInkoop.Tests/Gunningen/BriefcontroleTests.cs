using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.TestSupport;
using Xunit;
using static WmoInkoop.Tests.Gunningen.Gunningbouwer;

namespace WmoInkoop.Tests.Gunningen;

[Trait("Regel", "GUN-02")]
public sealed class BriefcontroleTests
{
    private static readonly string Tachtig = new('x', 80);

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
        Schrijf(dossier, "B", new string('m', motivering), new string('v', vergelijking));

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
            var tekst = Brief(dossier, regel.Aanbieder).Canoniek();
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

        Assert.Equal(inhoud.Canoniek(), brief.Lees().Canoniek());
        Assert.Equal(Gunningsbriefinhoud.Hash(brief.Inhoud), brief.Sha256);
    }

    private static Gunningsbriefinhoud Brief(Gunningsdossier dossier, string wie) =>
        Gunningsbriefopmaak.Maak(dossier, dossier.Voorstel.Single(r => r.Aanbieder == wie), Kalender.OpschortendeTermijn(Klok.Begin), Klok.Begin);

    /// <summary>Writes the texts of K1.</summary>
    private static void Schrijf(Gunningsdossier dossier, string wie, string motivering, string vergelijking, bool bevestigd = false)
    {
        var regel = dossier.Voorstel.Single(r => r.Aanbieder == wie);
        var criterium = dossier.Perceel.Criteria.Single(c => c.Volgnummer == 1);
        dossier.Concepten.Single(c => c.InschrijvingId == regel.InschrijvingId).Schrijf(dossier.Beslissing, [new Tekstwijziging(criterium.Id, motivering, vergelijking, bevestigd)]);
    }
}
