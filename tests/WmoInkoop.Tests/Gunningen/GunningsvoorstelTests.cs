using WmoInkoop.Core.Gunningen;
using Xunit;
using static WmoInkoop.Tests.Gunningen.Gunningbouwer;

namespace WmoInkoop.Tests.Gunningen;

[Trait("Regel", "GUN-01")]
public sealed class GunningsvoorstelTests
{
    [Fact]
    public void Voorstel_VanHetVoorbeeld_GeeftDeBesteTweeEenOvereenkomst()
    {
        var voorstel = Gunningsvoorstel.Van(Voorbeeld().Uitslag());

        Assert.Equal(["C", "A", "B"], voorstel.Select(r => r.Aanbieder));
        Assert.Equal([Gunningsuitkomst.Winnaar, Gunningsuitkomst.Winnaar, Gunningsuitkomst.Afgewezen], voorstel.Select(r => r.Uitkomst));
        Assert.Equal([79m, 78m, 76m], voorstel.Select(r => r.Punten));
        Assert.Equal("Plaats 3 met 76,00 punten. Voor dit perceel sluit de gemeente hoogstens 2 overeenkomsten. De laatste is voor plaats 2, met 78,00 punten.", voorstel[2].Waarom);
        Assert.EndsWith("Deze plaats hoort daarbij.", voorstel[1].Waarom, StringComparison.Ordinal);
    }

    [Fact]
    public void Voorstel_MetMinderGeldigenDanContracten_GeeftIedereenEen()
    {
        var voorstel = Gunningsvoorstel.Van(Voorbeeld().Voor(5).Uitslag());

        Assert.All(voorstel, r => Assert.True(r.IsWinnaar));
    }

    [Fact, Trait("Regel", "BEO-07")]
    public void Voorstel_OnderEenMinimum_ValtAfMetDatCijfer_EnDeVolgendeSchuiftOp()
    {
        var voorstel = Gunningsvoorstel.Van(EenPerceel().Voor(2).MetMinimum(6).Met("A", 8, 6, 10).Met("B", 10, 4, 6).Met("C", 6, 10, 8).Met("D", 6, 6, 6).Uitslag());

        Assert.Equal(["C", "A"], voorstel.Where(r => r.IsWinnaar).Select(r => r.Aanbieder));
        var b = voorstel.Single(r => r.Aanbieder == "B");
        Assert.Equal(Gunningsuitkomst.OnderMinimum, b.Uitkomst);
        Assert.Contains("K2 (Buurt- en dorpskamers): cijfer 4, en het laagste cijfer dat nog meedoet is 6", b.Waarom, StringComparison.Ordinal);
    }

    [Fact]
    public void Voorstel_Ongeldig_KrijgtDeRedenVanDeToets()
    {
        var voorstel = Gunningsvoorstel.Van(Voorbeeld().MetOngeldig("X", "De referentie ontbreekt.").Uitslag());

        var x = voorstel[^1];
        Assert.Equal((Gunningsuitkomst.Ongeldig, null, null), (x.Uitkomst, x.Rang, x.Punten));
        Assert.Contains("De referentie ontbreekt.", x.Waarom, StringComparison.Ordinal);
    }

    [Fact]
    public void Voorstel_BijGelijkePunten_ZegtWatBesliste()
    {
        var volgorde = Gunningsvoorstel.Van(EenPerceel().Voor(1).Met("A", 6, 10, 10).Met("B", 6, 10, 10).Uitslag());
        Assert.Contains("loting", volgorde[1].Waarom, StringComparison.Ordinal);

        var criteria = Gunningsvoorstel.Van(EenPerceel().MetGelijkeGewichten().Voor(1).Met("A", 4, 10).Met("B", 10, 4).Uitslag());
        Assert.Equal("B", criteria[0].Aanbieder);
        Assert.Contains("het eerste criterium waarop de punten verschillen", criteria[1].Waarom, StringComparison.Ordinal);
    }
}
