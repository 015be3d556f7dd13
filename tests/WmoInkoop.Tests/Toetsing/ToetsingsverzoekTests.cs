using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Toetsing;

/// <summary>What a request to one bidder allows, and its terms.</summary>
public sealed class ToetsingsverzoekTests
{
    private const string Reden = "De meegestuurde referentie noemt nu het aantal begeleide volwassenen.";

    private static readonly DateTimeOffset Nu = Klok.Begin;
    private static readonly Werkkalender Kalender = new([]);
    private static readonly Guid Wie = Guid.NewGuid();
    private readonly Hoofdsleutel _sleutel = new(new byte[32]);

    private static DateTimeOffset Minimum => Verzoektermijn.Minimum(Verzoeksoort.Herstel, Kalender, Nu);

    [Fact, Trait("Regel", "INS-08")]
    public void Termijn_IsStandaardVijfWerkdagen_EnMinstensTwee()
    {
        // Monday 2 March 2026, noon: five working days on is Monday 9 March, two is Wednesday 4 March at noon
        Assert.Equal(Amsterdam.Moment(new DateOnly(2026, 3, 9), new TimeOnly(17, 0)), Verzoektermijn.Voorstel(Verzoeksoort.Herstel, Kalender, Nu));
        Assert.Equal(Amsterdam.Moment(new DateOnly(2026, 3, 4), new TimeOnly(12, 0)), Minimum);
        Assert.Equal(Minimum, Verzoek().UiterlijkOp);
        Weigert(Domeinregel.KorteTermijnVraagtReden, () => Verzoek(uiterlijk: Minimum.AddMilliseconds(-1)));
        Assert.Equal("Er is haast bij.", Verzoek(uiterlijk: Minimum.AddMilliseconds(-1), korteTermijn: " Er is haast bij. ").KorteTermijnReden);
        Weigert(Domeinregel.VerzoektermijnVoorbij, () => Verzoek(uiterlijk: Nu, korteTermijn: "Er is haast bij."));
    }

    [Fact, Trait("Regel", "INS-08")]
    public void Termijn_OverEenWeekend_EnEenUurDatDeKlokOverslaat()
    {
        // Friday 27 March at 02.30, two working days on: Tuesday; the clock skips 02.00 to 03.00 on Sunday 29 March only
        var vrijdag = Amsterdam.Moment(new DateOnly(2026, 3, 27), new TimeOnly(2, 30))!.Value;
        Assert.Equal(Amsterdam.Moment(new DateOnly(2026, 3, 31), new TimeOnly(2, 30)), Verzoektermijn.Minimum(Verzoeksoort.Herstel, Kalender, vrijdag));
    }

    [Fact, Trait("Regel", "INS-13")]
    public void Bibob_KrijgtVeertienDagen()
    {
        Assert.Equal(Amsterdam.BeginVan(new DateOnly(2026, 3, 16)), Verzoektermijn.Minimum(Verzoeksoort.Bibob, Kalender, Nu));
        Assert.Equal(Amsterdam.Moment(new DateOnly(2026, 3, 16), new TimeOnly(17, 0)), Verzoektermijn.Voorstel(Verzoeksoort.Bibob, Kalender, Nu));
    }

    [Fact, Trait("Regel", "INS-08")]
    public void Herstel_GaatNooitOverHetPlanOfDePrijs() => Weigert(Domeinregel.HerstelNooitPlanOfPrijs, () => Verzoek(raaktNiet: false));

    [Fact, Trait("Regel", "INS-08")]
    public void Antwoord_OpDeMilliseconde_EnEenMillisecondeLater()
    {
        var opTijd = Verzoek();
        opTijd.Schrijf("Hierbij.", [], [], _sleutel, opTijd.UiterlijkOp);
        opTijd.Beantwoord(_sleutel, Wie, opTijd.UiterlijkOp);
        Assert.Equal(Verzoekstand.Beantwoord, opTijd.StandOp(opTijd.UiterlijkOp.AddDays(1)));

        var laat = Verzoek();
        laat.Schrijf("Hierbij.", [], [], _sleutel, laat.UiterlijkOp);
        Weigert(Domeinregel.VerzoekTeLaatBeantwoord, () => laat.Beantwoord(_sleutel, Wie, laat.UiterlijkOp.AddMilliseconds(1)));
        Weigert(Domeinregel.VerzoekTeLaatBeantwoord, () => laat.Schrijf("Later.", [], [], _sleutel, laat.UiterlijkOp.AddMilliseconds(1)));
        Assert.Equal(Verzoekstand.TermijnVoorbij, laat.StandOp(laat.UiterlijkOp.AddMilliseconds(1)));
        Assert.Equal(Verzoekstand.Open, laat.StandOp(laat.UiterlijkOp));
    }

    [Fact, Trait("Regel", "INS-08")]
    public void Verlengen_KanOokNaDeTermijn_MetEenReden_EnDaarnaTeltEenLaatAntwoord()
    {
        var verzoek = Verzoek();
        var later = verzoek.UiterlijkOp.AddDays(2);
        Weigert(Domeinregel.VerlengenVraagtLater, () => verzoek.Verleng(verzoek.UiterlijkOp, Reden, Wie, Nu));
        Weigert(Domeinregel.VerlengenVraagtLater, () => verzoek.Verleng(later, Reden, Wie, later));
        Weigert(Domeinregel.RedenTeDun, () => verzoek.Verleng(later, "Ziek.", Wie, verzoek.UiterlijkOp.AddHours(1)));

        verzoek.Verleng(later, Reden, Wie, verzoek.UiterlijkOp.AddHours(1));

        Assert.Equal((verzoek.VerstuurdOp.AddDays(2), later), (verzoek.Verlengingen.Single().Was, verzoek.Verlengingen.Single().Werd));
        verzoek.Schrijf("Hierbij.", [], [], _sleutel, later);
        verzoek.Beantwoord(_sleutel, Wie, later);
        Weigert(Domeinregel.VerzoekAlBeantwoord, () => verzoek.Verleng(later.AddDays(1), Reden, Wie, later));
    }

    [Fact, Trait("Regel", "INS-08")]
    public void Bevinding_WachtOpHetAntwoordOfDeTermijn_EnHersteldVraagtEenAntwoord()
    {
        var verzoek = Verzoek();
        Weigert(Domeinregel.BevindingVoorDeTermijn, () => verzoek.LegBevindingVast(Verzoekbevinding.NietHersteld, Reden, false, Wie, verzoek.UiterlijkOp));
        Weigert(Domeinregel.BevindingVraagtAntwoord, () => verzoek.LegBevindingVast(Verzoekbevinding.Hersteld, Reden, false, Wie, verzoek.UiterlijkOp.AddMilliseconds(1)));
        Weigert(Domeinregel.BevindingPastNiet, () => verzoek.LegBevindingVast(Verzoekbevinding.Aanvaard, Reden, false, Wie, verzoek.UiterlijkOp.AddMilliseconds(1)));
        Weigert(Domeinregel.RedenTeDun, () => verzoek.LegBevindingVast(Verzoekbevinding.NietHersteld, "Niets ontvangen.", false, Wie, verzoek.UiterlijkOp.AddMilliseconds(1)));

        verzoek.LegBevindingVast(Verzoekbevinding.NietHersteld, Reden, false, Wie, verzoek.UiterlijkOp.AddMilliseconds(1));

        Weigert(Domeinregel.VerzoekAlAfgerond, () => verzoek.LegBevindingVast(Verzoekbevinding.NietHersteld, Reden, false, Wie, verzoek.UiterlijkOp.AddDays(1)));
        Weigert(Domeinregel.VerzoekAlAfgerond, () => verzoek.Schrijf("Toch nog.", [], [], _sleutel, verzoek.UiterlijkOp));
    }

    [Fact, Trait("Regel", "INS-08")]
    public void Vervallen_KanVoorDeTermijn() => Verzoek().LegBevindingVast(Verzoekbevinding.Vervallen, "Het bewijs zat toch al bij de documenten van het plan, op bladzijde drie.", false, Wie, Nu);

    [Fact, Trait("Regel", "INS-13")]
    public void SchendingVanArbeidsrecht_KanNietWordenAanvaard()
    {
        var verzoek = Verzoek(Verzoeksoort.Prijstoelichting);
        verzoek.Schrijf("Wij betalen minder dan de cao.", [], [], _sleutel, Nu);
        verzoek.Beantwoord(_sleutel, Wie, Nu);
        Weigert(Domeinregel.SchendingWordtAfgewezen, () => verzoek.LegBevindingVast(Verzoekbevinding.Aanvaard, Reden, true, Wie, Nu));
        verzoek.LegBevindingVast(Verzoekbevinding.Afgewezen, Reden, true, Wie, Nu);
        Assert.True(verzoek.SchendtArbeidsrecht);
    }

    [Fact, Trait("Regel", "INS-09")]
    public void Antwoord_LigtVersleuteldEnLeegGaatNiet()
    {
        var verzoek = Verzoek(Verzoeksoort.Verduidelijking);
        verzoek.Schrijf("  ", [], [], _sleutel, Nu);
        Weigert(Domeinregel.VerzoekantwoordLeeg, () => verzoek.Beantwoord(_sleutel, Wie, Nu));
        var (erbij, _) = verzoek.Schrijf("Ons geheim", [], [(Guid.NewGuid(), "geheim.pdf")], _sleutel, Nu);

        Assert.DoesNotContain("geheim", System.Text.Encoding.UTF8.GetString(verzoek.Antwoord!), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("geheim", System.Text.Encoding.UTF8.GetString(erbij.Single().Naam), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("Ons geheim", "geheim.pdf"), (verzoek.OpenAntwoord(_sleutel), erbij.Single().OpenNaam(_sleutel)));
    }

    [Theory, Trait("Regel", "INS-08")]
    [InlineData("Onvolledig", false)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    [InlineData("nee nee nee nee nee nee nee nee nee nee nee nee nee nee", false)]
    [InlineData("De referentie noemt geen aantal volwassenen", true)]
    [InlineData("Een    twee   drie   vier   vijf   zes", false)]
    public void Reden_ZegtIets(string reden, bool verwacht) => Assert.Equal(verwacht, Redencontrole.IsInhoudelijk(reden));

    private static Toetsingsverzoek Verzoek(Verzoeksoort soort = Verzoeksoort.Herstel, DateTimeOffset? uiterlijk = null, string? korteTermijn = null, bool raaktNiet = true)
    {
        var aanbesteding = AanbestedingBouwer.EenAanbesteding().Maak();
        aanbesteding.Publiceer(Nu);
        var inschrijving = new Inschrijving(aanbesteding, aanbesteding.Percelen.Single().Id, Guid.NewGuid(), Guid.NewGuid(), Nu);
        return new Toetsingsverzoek(inschrijving, new Verzoekvraag(soort, null, "Stuur de referentie alsnog.", uiterlijk ?? Minimum, korteTermijn, raaktNiet), Minimum, Wie, Nu);
    }

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);
}
