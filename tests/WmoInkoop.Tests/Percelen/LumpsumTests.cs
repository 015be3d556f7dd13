using WmoInkoop.Core.Percelen;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Percelen;

public sealed class LumpsumTests
{
    [Fact, Trait("Regel", "TRJ-06")]
    public void Verdeel_DeVoorbeeldenVanHetOntwerp()
    {
        Assert.Equal([333_333.34m, 333_333.33m, 333_333.33m], Lumpsum.Verdeel(1_000_000m, 3));
        Assert.Equal([0.03m, 0.02m], Lumpsum.Verdeel(0.05m, 2));
        Assert.Equal(Enumerable.Repeat(1_450_000m, 5), Lumpsum.Verdeel(7_250_000m, 5));
    }

    [Theory, Trait("Regel", "TRJ-06")]
    [InlineData(0.01, 500)]
    [InlineData(9_999_999_999.99, 7)]
    [InlineData(12_345.67, 13)]
    public void Verdeel_DeelTeltAltijdOpEnScheeltHoogstensEenCent(decimal bedrag, int aantal)
    {
        var delen = Lumpsum.Verdeel(bedrag, aantal);

        Assert.Equal(bedrag, delen.Sum());
        Assert.Equal(aantal, delen.Count);
        Assert.InRange(delen[0] - delen[^1], 0m, 0.01m);
        Assert.Equal(delen.OrderDescending(), delen);
    }

    [Theory, Trait("Regel", "TRJ-06")]
    [InlineData(BijMinderWinnaars.DelenDoorWinnaars, 2_416_666.67)]
    [InlineData(BijMinderWinnaars.VasteDelen, 1_450_000)]
    public void Delen_MinderWinnaarsDanContracten_ZoalsAangekondigd(BijMinderWinnaars keuze, decimal eerste)
    {
        var perceel = AanbestedingBouwer.EenAanbesteding()
            .MetPerceel(new Perceelgegevens("Thuisondersteuning", "", Bekostiging.Taakgericht, 5, 7_250_000m, keuze)).Maak().Percelen.Single();

        Assert.Equal(eerste, perceel.Delen(3)[0]);
        Assert.Equal(3, perceel.Delen(3).Count);
    }
}
