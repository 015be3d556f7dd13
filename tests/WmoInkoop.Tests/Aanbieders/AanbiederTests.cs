using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Common;
using WmoInkoop.TestSupport;
using Xunit;
using static WmoInkoop.TestSupport.Aanbieders.AanbiederBouwer;

namespace WmoInkoop.Tests.Aanbieders;

public sealed class AanbiederTests
{
    private static readonly Guid Inkoper = Guid.NewGuid();
    private static readonly DateTimeOffset Nu = Klok.Begin;

    [Fact, Trait("Regel", "AAN-01")]
    public void VraagVerificatie_ZonderUittreksel_WordtGeweigerd()
    {
        var aanbieder = EenAanbieder().Maak();

        Weigert(Domeinregel.UittrekselOntbreekt, () => aanbieder.VraagVerificatie(Guid.NewGuid(), Nu));
    }

    [Fact, Trait("Regel", "AAN-01")]
    public void VraagVerificatie_TweeKeer_WordtGeweigerd()
    {
        var aanbieder = EenAanbieder().TerVerificatie().Maak();

        Weigert(Domeinregel.VerificatieAlGevraagd, () => aanbieder.VraagVerificatie(Guid.NewGuid(), Nu));
    }

    [Fact, Trait("Regel", "AAN-01")]
    public void KanIndienen_PasNaAcceptatie()
    {
        var aanbieder = EenAanbieder().TerVerificatie().Maak();
        Assert.False(aanbieder.KanIndienen);

        aanbieder.Accepteer(Inkoper, Nu);

        Assert.True(aanbieder.KanIndienen);
        Assert.Equal(Inkoper, Assert.Single(aanbieder.Verificaties).BeslotenDoor);
    }

    [Fact, Trait("Regel", "AAN-01")]
    public void Accepteer_NietAangeboden_WordtGeweigerd()
    {
        var aanbieder = EenAanbieder().MetUittreksel().Maak();

        Weigert(Domeinregel.VerificatieNietGevraagd, () => aanbieder.Accepteer(Inkoper, Nu));
    }

    [Theory, Trait("Regel", "AAN-01")]
    [InlineData("")]
    [InlineData("   ")]
    public void Weiger_ZonderReden_WordtGeweigerd(string reden)
    {
        var aanbieder = EenAanbieder().TerVerificatie().Maak();

        Weigert(Domeinregel.RedenOntbreekt, () => aanbieder.Weiger(reden, Inkoper, Nu));
        Assert.Equal(AanbiederStatus.TerVerificatie, aanbieder.Status);
    }

    [Fact, Trait("Regel", "AAN-01")]
    public void Weiger_DaarnaOpnieuwAangeboden_HoudtBeideRondes()
    {
        var aanbieder = EenAanbieder().TerVerificatie().Maak();
        aanbieder.Weiger("Het uittreksel is van een andere organisatie.", Inkoper, Nu);
        var nieuwUittreksel = Guid.NewGuid();
        aanbieder.VoegUittrekselToe(nieuwUittreksel);

        var tweede = aanbieder.VraagVerificatie(Guid.NewGuid(), Nu.AddDays(1));

        Assert.Equal(AanbiederStatus.TerVerificatie, aanbieder.Status);
        Assert.Equal(nieuwUittreksel, tweede.UittrekselId);
        Assert.Equal(2, aanbieder.Verificaties.Count);
    }

    [Fact, Trait("Regel", "AAN-01")]
    public void Accepteer_NaWeigering_WordtGeweigerd()
    {
        var aanbieder = EenAanbieder().TerVerificatie().Maak();
        aanbieder.Weiger("Onleesbaar.", Inkoper, Nu);

        Weigert(Domeinregel.VerificatieNietGevraagd, () => aanbieder.Accepteer(Inkoper, Nu));
    }

    [Fact, Trait("Regel", "AAN-01")]
    public void Wijzig_TijdensControle_WordtGeweigerd()
    {
        var aanbieder = EenAanbieder().TerVerificatie().Maak();

        Weigert(Domeinregel.AanbiederWordtGeverifieerd, () => aanbieder.Wijzig(Gegevens(), []));
        Weigert(Domeinregel.AanbiederWordtGeverifieerd, () => aanbieder.VoegUittrekselToe(Guid.NewGuid()));
    }

    [Fact, Trait("Regel", "AAN-01")]
    public void Wijzig_NaamNaAcceptatie_WordtGeweigerd()
    {
        var aanbieder = EenAanbieder().MetNaam("Zorg A").TerVerificatie().Maak();
        aanbieder.Accepteer(Inkoper, Nu);

        Weigert(Domeinregel.NaamNaVerificatieVast, () => aanbieder.Wijzig(Gegevens("Zorg B"), []));
        aanbieder.Wijzig(Gegevens("Zorg A") with { Plaats = "Leiden" }, [Dienstsoort.Dagbesteding, Dienstsoort.Dagbesteding]);

        Assert.Equal("Leiden", aanbieder.Plaats);
        Assert.Equal([Dienstsoort.Dagbesteding], aanbieder.Diensten);
    }

    [Fact, Trait("Regel", "AAN-01")]
    public void VoegUittrekselToe_NaAcceptatie_WordtGeweigerd()
    {
        var aanbieder = EenAanbieder().TerVerificatie().Maak();
        aanbieder.Accepteer(Inkoper, Nu);

        Weigert(Domeinregel.UittrekselNaVerificatieVast, () => aanbieder.VoegUittrekselToe(Guid.NewGuid()));
    }

    [Fact, Trait("Regel", "AAN-01")]
    public void TrekAcceptatieIn_KanDaarnaNietIndienenTotOpnieuwGeaccepteerd()
    {
        var aanbieder = EenAanbieder().TerVerificatie().Maak();
        aanbieder.Accepteer(Inkoper, Nu);

        aanbieder.TrekAcceptatieIn("De organisatie is gefuseerd.", Inkoper, Nu);
        Assert.False(aanbieder.KanIndienen);

        aanbieder.VraagVerificatie(Guid.NewGuid(), Nu);
        aanbieder.Accepteer(Inkoper, Nu);
        Assert.True(aanbieder.KanIndienen);
    }

    [Fact, Trait("Regel", "AAN-01")]
    public void TrekAcceptatieIn_VanNietGeaccepteerde_WordtGeweigerd()
    {
        var aanbieder = EenAanbieder().TerVerificatie().Maak();

        Weigert(Domeinregel.AanbiederNietGeaccepteerd, () => aanbieder.TrekAcceptatieIn("Fusie.", Inkoper, Nu));
    }

    [Fact, Trait("Regel", "AAN-03")]
    public void GeefRol_AanLaatsteBeheerder_WordtGeweigerd()
    {
        var aanbieder = EenAanbieder().Maak();
        var enige = aanbieder.Medewerkers.Single();
        aanbieder.VoegMedewerkerToe(Guid.NewGuid(), isBeheerder: false, Nu);

        Weigert(Domeinregel.LaatsteBeheerder, () => aanbieder.GeefRol(enige, isBeheerder: false));
        Weigert(Domeinregel.LaatsteBeheerder, () => aanbieder.Verwijder(enige, Nu));
    }

    [Fact, Trait("Regel", "AAN-03")]
    public void Verwijder_MetTweedeBeheerder_MagWel_DaarnaIsDieDeLaatste()
    {
        var aanbieder = EenAanbieder().Maak();
        var eerste = aanbieder.Medewerkers.Single();
        var tweede = aanbieder.VoegMedewerkerToe(Guid.NewGuid(), isBeheerder: true, Nu);

        aanbieder.Verwijder(eerste, Nu);

        Assert.Equal(Nu, eerste.Tot);
        Weigert(Domeinregel.LaatsteBeheerder, () => aanbieder.GeefRol(tweede, isBeheerder: false));
        Weigert(Domeinregel.GeenMedewerkerMeer, () => aanbieder.Verwijder(eerste, Nu));
    }

    [Fact, Trait("Regel", "AAN-03")]
    public void VoegMedewerkerToe_DieErAlIs_WordtGeweigerd_NaVertrekMagWel()
    {
        var aanbieder = EenAanbieder().Maak();
        var collega = Guid.NewGuid();
        var medewerker = aanbieder.VoegMedewerkerToe(collega, isBeheerder: false, Nu);

        Weigert(Domeinregel.AlMedewerker, () => aanbieder.VoegMedewerkerToe(collega, isBeheerder: true, Nu));
        aanbieder.Verwijder(medewerker, Nu);
        aanbieder.VoegMedewerkerToe(collega, isBeheerder: false, Nu);
    }

    [Fact, Trait("Regel", "AAN-02")]
    public void Aansluitverzoek_WordtEenKeerBeslist()
    {
        var verzoek = new Aansluitverzoek(Guid.NewGuid(), Guid.NewGuid(), Nu);
        Weigert(Domeinregel.RedenOntbreekt, () => verzoek.WijsAf(" ", Guid.NewGuid(), Nu));

        verzoek.LaatToe(Guid.NewGuid(), Nu);

        Weigert(Domeinregel.AansluitverzoekAlBeslist, () => verzoek.WijsAf("Ken ik niet.", Guid.NewGuid(), Nu));
    }

    [Fact, Trait("Regel", "AAN-02")]
    public void VerklaarVervallen_EindigtWieErWerkte_EnNiemandKomtErMeerBij()
    {
        var aanbieder = EenAanbieder().Maak();

        aanbieder.VerklaarVervallen(" Het nummer is van een ander. ", Inkoper, Nu);

        Assert.Equal((AanbiederStatus.Vervallen, Nu, Inkoper, "Het nummer is van een ander."), (aanbieder.Status, aanbieder.VervallenOp!.Value, aanbieder.VervallenDoor!.Value, aanbieder.VervallenReden!));
        Assert.All(aanbieder.Medewerkers, m => Assert.Equal(Nu, m.Tot));
        Weigert(Domeinregel.RegistratieIsVervallen, () => aanbieder.VoegMedewerkerToe(Guid.NewGuid(), isBeheerder: true, Nu));
        Weigert(Domeinregel.RegistratieIsVervallen, () => aanbieder.Wijzig(Gegevens(), []));
        Weigert(Domeinregel.RegistratieIsVervallen, () => aanbieder.VoegUittrekselToe(Guid.NewGuid()));
        Weigert(Domeinregel.VerificatieAlGevraagd, () => aanbieder.VraagVerificatie(Guid.NewGuid(), Nu));
        Weigert(Domeinregel.RegistratieIsVervallen, () => aanbieder.VerklaarVervallen("Nog eens.", Inkoper, Nu));
    }

    [Fact, Trait("Regel", "AAN-02")]
    public void VerklaarVervallen_WachtOpControleOfOoitGeaccepteerd_WordtGeweigerd()
    {
        var aanbieder = EenAanbieder().TerVerificatie().Maak();
        Weigert(Domeinregel.EerstBesluitOverRegistratie, () => aanbieder.VerklaarVervallen("Reden.", Inkoper, Nu));
        aanbieder.Accepteer(Inkoper, Nu);
        Weigert(Domeinregel.RegistratieWasGeaccepteerd, () => aanbieder.VerklaarVervallen("Reden.", Inkoper, Nu));
        aanbieder.TrekAcceptatieIn("Fusie.", Inkoper, Nu);

        Weigert(Domeinregel.RegistratieWasGeaccepteerd, () => aanbieder.VerklaarVervallen("Reden.", Inkoper, Nu));
        Assert.All(aanbieder.Medewerkers, m => Assert.Null(m.Tot));
    }

    [Fact, Trait("Regel", "AAN-02")]
    public void VerklaarVervallen_Geweigerd_KanMetReden()
    {
        var aanbieder = EenAanbieder().TerVerificatie().Maak();
        aanbieder.Weiger("Uittreksel van een ander.", Inkoper, Nu);
        Weigert(Domeinregel.RedenOntbreekt, () => aanbieder.VerklaarVervallen(" ", Inkoper, Nu));

        aanbieder.VerklaarVervallen("Het nummer is van een ander.", Inkoper, Nu);

        Assert.Equal(AanbiederStatus.Vervallen, aanbieder.Status);
    }

    private static void Weigert(Domeinregel regel, Action deed) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(deed).Regel);
}
