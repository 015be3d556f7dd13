using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Tests.Gunningen;
using Xunit;

namespace WmoInkoop.Tests.Bewijsmiddelen;

/// <summary>Who wins after a winner dropped out (GUN-12): A 78, B 76, and C, with 79, that went.</summary>
[Trait("Regel", "GUN-12")]
public sealed class OpvolgingTests
{
    [Fact]
    public void Aangekondigd_DeVolgendeInRangWint()
    {
        Assert.Equal(["A", "B"], Winnaars(Na(1, BijUitval.VolgendeInRang)));
        Assert.DoesNotContain("weggevallen", string.Concat(Gunningsvoorstel.Van(Na(1, BijUitval.VolgendeInRang)).Select(r => r.Waarom)), StringComparison.Ordinal);
    }

    [Fact]
    public void NietAangekondigd_EenWinnaarMinder_EnDeBriefZegtWaarom()
    {
        var uitslag = Na(1, BijUitval.NiemandSchuiftDoor);

        Assert.Equal(["A"], Winnaars(uitslag));
        var b = Gunningsvoorstel.Van(uitslag).Single(r => r.Aanbieder == "B");
        Assert.Equal(Gunningsuitkomst.Afgewezen, b.Uitkomst);
        Assert.EndsWith("Een winnaar is weggevallen. Vooraf was bekend dat dan niemand doorschuift.", b.Waarom, StringComparison.Ordinal);
        var uitgevallen = Gunningsvoorstel.Van(uitslag).Single(r => r.Aanbieder == "C");
        Assert.Equal(Gunningsuitkomst.Ongeldig, uitgevallen.Uitkomst);
        Assert.StartsWith("De inschrijver is als winnaar uitgevallen", uitgevallen.Waarom, StringComparison.Ordinal);
    }

    [Fact]
    public void VielenErTwee_DanWintNiemand_EnIederLeestWaarom()
    {
        var voorstel = Gunningsvoorstel.Van(Na(2, BijUitval.NiemandSchuiftDoor));

        Assert.DoesNotContain(voorstel, r => r.IsWinnaar);
        Assert.All(voorstel.Where(r => r.Rang is not null), r => Assert.EndsWith("2 winnaars zijn weggevallen. Vooraf was bekend dat dan niemand doorschuift.", r.Waarom, StringComparison.Ordinal));
    }

    [Fact]
    public void ZonderMaximum_IsErNiemandDieOpvolgt() => Assert.Equal(["A", "B"], Winnaars(Na(1, BijUitval.NiemandSchuiftDoor, contracten: null)));

    private static IEnumerable<string> Winnaars(Uitslag uitslag) => Gunningsvoorstel.Van(uitslag).Where(r => r.IsWinnaar).Select(r => r.Aanbieder);

    private static Uitslag Na(int weggevallen, BijUitval bijUitval, int? contracten = 2)
    {
        var uitslag = Gunningbouwer.EenPerceel().Voor(contracten, contracten is null ? null : 5_250_000m).Met("A", 8, 6, 10).Met("B", 10, 6, 6).MetOngeldig("C", "Het bewijs bleef uit.").Uitslag();
        uitslag.Perceel.NeemSchaal(uitslag.Perceel.Schaal, bijUitval);
        return uitslag with
        {
            WeggevallenWinnaars = weggevallen,
            Inschrijvingen = uitslag.Inschrijvingen.ToDictionary(i => i.Key, i => i.Value.IsGeldig ? i.Value : i.Value with { IsUitgevallen = true }),
        };
    }
}
