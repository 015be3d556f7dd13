using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Overeenkomsten;
using WmoInkoop.Core.Percelen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Overeenkomsten;

public sealed class OvereenkomstTests
{
    private static readonly Overeenkomstgegevens Gegevens = new(new DateOnly(2026, 9, 1), new DateOnly(2028, 8, 31), 2, 12, 3);

    /// <summary>The worked examples of TRJ-06, and fewer winners than contracts in both ways that can be announced.</summary>
    public static TheoryData<decimal, int, int, BijMinderWinnaars, string> Delen => new()
    {
        { 1_000_000.00m, 3, 3, BijMinderWinnaars.DelenDoorWinnaars, "333333.34 333333.33 333333.33" },
        { 0.05m, 2, 2, BijMinderWinnaars.DelenDoorWinnaars, "0.03 0.02" },
        { 7_250_000.00m, 5, 5, BijMinderWinnaars.DelenDoorWinnaars, "1450000.00 1450000.00 1450000.00 1450000.00 1450000.00" },
        { 7_250_000.00m, 5, 4, BijMinderWinnaars.DelenDoorWinnaars, "1812500.00 1812500.00 1812500.00 1812500.00" },
        { 7_250_000.00m, 5, 4, BijMinderWinnaars.VasteDelen, "1450000.00 1450000.00 1450000.00 1450000.00" },
    };

    [Theory, MemberData(nameof(Delen)), Trait("Regel", "TRJ-06")]
    public void Aandelen_ZijnHeleCentenDieSamenKloppen(decimal bedrag, int contracten, int winnaars, BijMinderWinnaars bijMinder, string verwacht)
    {
        var perceel = Gunning(new Perceelgegevens("Perceel", "", Bekostiging.Taakgericht, contracten, bedrag, bijMinder)).Perceel;

        Assert.Equal(verwacht, string.Join(' ', perceel.Delen(winnaars).Select(d => d.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact, Trait("Regel", "GUN-06")]
    public void Overeenkomst_NoemtPartijenPerceelAandeelEnVoorwaarden()
    {
        var gunning = Gunning();
        var overeenkomst = Maak(gunning, Gegevens, 2_625_000m);

        Assert.Equal("2026-0001-1-1", overeenkomst.Nummer);
        Assert.Equal(("Leeuwarden", "Zorg Fictief", "90000011"), (overeenkomst.Opdrachtgever, overeenkomst.Opdrachtnemer, overeenkomst.KvkNummer));
        Assert.Equal((2_625_000m, 2, 12, 3), (overeenkomst.Aandeel, overeenkomst.AantalVerlengingen, overeenkomst.MaandenPerVerlenging, overeenkomst.Opzegmaanden));
    }

    [Theory, Trait("Regel", "GUN-06")]
    [InlineData(-1, 0, 0, 0, Domeinregel.OvereenkomstIngangTeVroeg)]
    [InlineData(10, 10, 0, 0, Domeinregel.OvereenkomstPeriodeOngeldig)]
    [InlineData(10, 20, -1, 0, Domeinregel.OvereenkomstVoorwaardenOngeldig)]
    [InlineData(10, 20, 1, 0, Domeinregel.OvereenkomstVoorwaardenOngeldig)]
    [InlineData(10, 20, 11, 12, Domeinregel.OvereenkomstVoorwaardenOngeldig)]
    public void Overeenkomst_MetOnmogelijkeVoorwaarden_WordtGeweigerd(int ingang, int einde, int verlengingen, int maanden, Domeinregel regel)
    {
        var vandaag = new DateOnly(2026, 3, 2);
        var gegevens = new Overeenkomstgegevens(vandaag.AddDays(ingang), vandaag.AddDays(einde), verlengingen, maanden, 3);

        Assert.Equal(regel, Assert.Throws<DomeinregelException>(() => Maak(Gunning(), gegevens, 1m)).Regel);
    }

    [Theory, Trait("Regel", "GUN-06")]
    [InlineData(false, 2027, OvereenkomstStatus.TeOndertekenen)]
    [InlineData(true, 2026, OvereenkomstStatus.Ondertekend)]
    [InlineData(true, 2027, OvereenkomstStatus.Lopend)]
    [InlineData(true, 2029, OvereenkomstStatus.Afgelopen)]
    public void Status_VolgtUitHandtekeningEnDatum(bool isOndertekend, int jaar, OvereenkomstStatus verwacht) =>
        Assert.Equal(verwacht, Overeenkomst.Status(isOndertekend ? Klok.Begin : null, Gegevens.Ingangsdatum, Gegevens.Einddatum, new DateOnly(jaar, 6, 1)));

    private static Gunning Gunning(Perceelgegevens? perceel = null)
    {
        var aanbesteding = AanbestedingBouwer.EenAanbesteding().MetPerceel(perceel ?? new("Hulp bij huishouden", "", Bekostiging.Taakgericht, 2, 5_250_000m)).Maak();
        return new Gunning(aanbesteding, aanbesteding.Percelen.Single(), "Leeuwarden", Guid.NewGuid());
    }

    private static Overeenkomst Maak(Gunning gunning, Overeenkomstgegevens gegevens, decimal aandeel) =>
        new(gunning, new Partij(Guid.NewGuid(), Guid.NewGuid(), "Zorg Fictief", KvkNummer.Maak("90000011")), 1, aandeel, gegevens, Klok.Begin);
}
