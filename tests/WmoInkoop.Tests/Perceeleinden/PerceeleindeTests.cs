using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Perceeleinden;
using WmoInkoop.Core.Percelen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Perceeleinden;

/// <summary>How percelen end (TRJ-05, TRJ-13).</summary>
public sealed class PerceeleindeTests
{
    private const string Reden = "De raad heeft de begroting niet vastgesteld.";
    private static readonly DateTimeOffset Nu = Klok.Begin.AddDays(1);

    [Fact, Trait("Regel", "TRJ-05")]
    public void TrekIn_AllePercelen_IsDeHeleAanbesteding_EnSluitDeInschrijving()
    {
        var aanbesteding = TweePercelen();
        Assert.True(aanbesteding.IsOpenVoorInschrijvingOp(Nu));

        aanbesteding.TrekIn([.. aanbesteding.Percelen], Reden, Nu);

        Assert.Equal(Perceeleinde.Ingetrokken, aanbesteding.Einde);
        Assert.Equal(AanbestedingStatus.Ingetrokken, aanbesteding.StatusOp(Nu));
        Assert.False(aanbesteding.IsOpenVoorInschrijvingOp(Nu));
        Assert.All(aanbesteding.Percelen, p => Assert.Equal(Reden, p.Eindreden));
    }

    [Fact, Trait("Regel", "TRJ-05")]
    public void Open_NaIntrekkenVanAlles_WordtGeweigerd()
    {
        var aanbesteding = TweePercelen();
        aanbesteding.TrekIn([.. aanbesteding.Percelen], Reden, Nu);
        Assert.Equal(Domeinregel.PerceelBeeindigd, Regel(() => aanbesteding.EisTeOpenenOp(aanbesteding.TeOpenenVanaf!.Value.AddDays(1))));
    }

    [Fact, Trait("Regel", "TRJ-13")]
    public void TrekIn_EenVanTwee_LaatDeRestDoorgaan()
    {
        var aanbesteding = TweePercelen();
        var eerste = aanbesteding.Percelen.First();

        aanbesteding.TrekIn([eerste], Reden, Nu);

        Assert.Null(aanbesteding.Einde);
        Assert.True(aanbesteding.IsOpenVoorInschrijvingOp(Nu));
        Assert.Equal([Perceelstand.Ingetrokken, Perceelstand.Open], aanbesteding.Percelen.OrderBy(p => p.Nummer).Select(p => p.StandOp(aanbesteding, Nu)));
    }

    [Fact, Trait("Regel", "TRJ-05")]
    public void TrekIn_TweeKeer_OfEenConcept_OfNiets_WordtGeweigerd()
    {
        var concept = AanbestedingBouwer.EenAanbesteding().Maak();
        Assert.Equal(Domeinregel.AanbestedingNietGepubliceerd, Regel(() => concept.TrekIn([.. concept.Percelen], Reden, Nu)));
        var aanbesteding = TweePercelen();
        Assert.Equal(Domeinregel.KiesPercelen, Regel(() => aanbesteding.TrekIn([], Reden, Nu)));
        aanbesteding.TrekIn([aanbesteding.Percelen.First()], Reden, Nu);
        Assert.Equal(Domeinregel.PerceelBeeindigd, Regel(() => aanbesteding.TrekIn([.. aanbesteding.Percelen], Reden, Nu)));
    }

    [Fact, Trait("Regel", "TRJ-05")]
    public void TrekIn_NaDefinitiefGunnen_WordtGeweigerd()
    {
        var aanbesteding = Geopend();
        var perceel = aanbesteding.Percelen.First();
        perceel.DefinitiefGegundOp = Nu;
        Assert.Equal(Domeinregel.GunningAlDefinitief, Regel(() => aanbesteding.TrekIn([perceel], Reden, Nu)));
    }

    [Fact, Trait("Regel", "TRJ-13")]
    public void Einde_WordtPasGegund_AlsDeUitslagOpenbaarIs()
    {
        var aanbesteding = Geopend();
        var percelen = aanbesteding.Percelen.OrderBy(p => p.Nummer).ToList();
        percelen[0].DefinitiefGegundOp = Nu;
        aanbesteding.SluitZonderWinnaar(percelen[1], Reden, Nu);
        Assert.Equal(AanbestedingStatus.Geopend, aanbesteding.StatusOp(Nu));

        aanbesteding.MaakGunningOpenbaar(percelen[0], Nu.AddHours(48));

        Assert.Equal(AanbestedingStatus.Geopend, aanbesteding.StatusOp(Nu.AddHours(47)));
        Assert.Equal(AanbestedingStatus.Gegund, aanbesteding.StatusOp(Nu.AddHours(48)));
        Assert.Equal([Perceelstand.Gegund, Perceelstand.GeenInschrijving], percelen.Select(p => p.StandOp(aanbesteding, Nu)));
    }

    [Fact, Trait("Regel", "TRJ-13")]
    public void SluitZonderWinnaar_VoorDeOpening_WordtGeweigerd()
    {
        var aanbesteding = TweePercelen();
        Assert.Equal(Domeinregel.EindeEerstOpenen, Regel(() => aanbesteding.SluitZonderWinnaar(aanbesteding.Percelen.First(), Reden, Nu)));
    }

    [Fact, Trait("Regel", "TRJ-13")]
    public void Vervolg_KiestMenEenKeer_EnAlleenNaEenEindeZonderGunning()
    {
        var aanbesteding = Geopend();
        var perceel = aanbesteding.Percelen.First();
        Assert.Equal(Domeinregel.VervolgNaEinde, Regel(() => perceel.KiesVervolg(Perceelvervolg.BestaandContract, null)));
        aanbesteding.SluitZonderWinnaar(perceel, Reden, Nu);
        perceel.KiesVervolg(Perceelvervolg.BestaandContract, null);
        Assert.Equal(Domeinregel.VervolgAlGekozen, Regel(() => perceel.KiesVervolg(Perceelvervolg.Onderhands, Guid.NewGuid())));
    }

    private static Domeinregel Regel(Action daad) => Assert.Throws<DomeinregelException>(daad).Regel;

    private static Aanbesteding TweePercelen()
    {
        var aanbesteding = AanbestedingBouwer.EenAanbesteding()
            .MetPerceel(new Perceelgegevens("Thuisondersteuning", "", Bekostiging.Taakgericht, 5, 7_250_000m))
            .MetPerceel(new Perceelgegevens("Hulp bij huishouden", "", Bekostiging.Taakgericht, 2, 7_250_000m))
            .Maak();
        aanbesteding.Publiceer(Klok.Begin);
        return aanbesteding;
    }

    private static Aanbesteding Geopend()
    {
        var aanbesteding = TweePercelen();
        aanbesteding.Open(aanbesteding.TeOpenenVanaf!.Value);
        return aanbesteding;
    }
}
