using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Klachten;

/// <summary>What a klacht allows and when: the term, the outcome, and going on elsewhere.</summary>
public sealed class KlachtTests
{
    private const string Reden = "De eis is strenger dan nodig en het bestek zegt niet waarom dat zo is.";

    private static readonly DateTimeOffset Nu = Klok.Begin;
    private static readonly Guid Klager = Guid.NewGuid();
    private static readonly Guid Inkoper = Guid.NewGuid();
    private static readonly Guid Behandelaar = Guid.NewGuid();
    private readonly Hoofdsleutel _sleutel = new(new byte[32]);

    [Fact, Trait("Regel", "GUN-07")]
    public void Termijn_IsZesWekenNaDeDagVanOntvangst_TotHetEindeVanDieDag()
    {
        var klacht = Klacht();

        // received Monday 2 March 2026; six weeks on is Monday 13 April, in summer time
        Assert.Equal(Amsterdam.EindeVan(new DateOnly(2026, 4, 13)), klacht.UiterlijkOp);
        Assert.Equal("maandag 13 april 2026 om 24.00 uur", Amsterdam.Uiterlijk(klacht.UiterlijkOp!.Value));
        Assert.Equal(Klachtstatus.Ontvangen, klacht.Status);
        Weigert(Domeinregel.KlachtdatumOngeldig, () => Klacht(ontvangenOp: Nu.AddMinutes(1)));
        Weigert(Domeinregel.KlachtdatumOngeldig, () => Klacht(ontvangenOp: Nu.AddDays(-2)));
    }

    [Fact, Trait("Regel", "GUN-07")]
    public void Termijn_DieDeRegioHeeftUitgezet_IsErNiet()
    {
        var klacht = Klacht(aanbesteding: AanbestedingBouwer.EenAanbesteding().Op(Nu).Ook(a => a.ZetRegelUit(Procedureregel.Klachttermijn, "Wij hebben een eigen klachtenregeling.", Inkoper, Nu)).Maak());

        Assert.Null(klacht.UiterlijkOp);
        Assert.False(klacht.KanVerderOp(Nu.AddYears(1)));
        Benoem(klacht);
        Weigert(Domeinregel.KlachtZonderTermijn, () => klacht.Verleng(new DateOnly(2026, 5, 1), Reden, Nu));
    }

    [Fact, Trait("Regel", "GUN-07")]
    public void Verlengen_KanEenKeer_MetRedenEnHoogstensZesWeken()
    {
        var klacht = Klacht();
        Benoem(klacht);
        Weigert(Domeinregel.KlachtverlengingOngeldig, () => klacht.Verleng(new DateOnly(2026, 4, 13), Reden, Nu));
        Weigert(Domeinregel.KlachtverlengingOngeldig, () => klacht.Verleng(new DateOnly(2026, 5, 26), Reden, Nu));
        Weigert(Domeinregel.RedenTeDun, () => klacht.Verleng(new DateOnly(2026, 5, 25), "Druk.", Nu));
        klacht.Verleng(new DateOnly(2026, 5, 25), Reden, Nu);

        Assert.Equal(Amsterdam.EindeVan(new DateOnly(2026, 5, 25)), klacht.UiterlijkOp);
        Weigert(Domeinregel.KlachtAlVerlengd, () => klacht.Verleng(new DateOnly(2026, 6, 1), Reden, Nu));
    }

    [Fact, Trait("Regel", "GUN-07")]
    public void Behandelaar_IsEenAnderDanWieBenoemt_EnAlleenDieHandeltAf()
    {
        var klacht = Klacht();
        Weigert(Domeinregel.BehandelaarBenoemtZichzelf, () => klacht.Benoem(Inkoper, Inkoper, Nu));
        Weigert(Domeinregel.KlachtVraagtBehandelaar, () => klacht.HandelAf(Klachtuitkomst.Gegrond, Reden, "Wij passen de eis aan.", Behandelaar, Nu));
        Benoem(klacht);
        Assert.Equal(Klachtstatus.InBehandeling, klacht.Status);
        Weigert(Domeinregel.BehandelaarAlBenoemd, () => Benoem(klacht));
        Weigert(Domeinregel.KlachtVraagtBehandelaar, () => klacht.HandelAf(Klachtuitkomst.Gegrond, Reden, "Wij passen de eis aan.", Inkoper, Nu));
    }

    [Theory, Trait("Regel", "GUN-07")]
    [InlineData(Klachtuitkomst.Gegrond)]
    [InlineData(Klachtuitkomst.DeelsGegrond)]
    [InlineData(Klachtuitkomst.Ongegrond)]
    [InlineData(Klachtuitkomst.NietInBehandeling)]
    public void Uitkomst_VraagtRedenEnGevolg_EnVerandertDaarnaNooit(Klachtuitkomst uitkomst)
    {
        var klacht = Klacht();
        Benoem(klacht);
        Weigert(Domeinregel.RedenTeDun, () => klacht.HandelAf(uitkomst, "Nee.", "Niets.", Behandelaar, Nu));
        Weigert(Domeinregel.KlachtZonderGevolg, () => klacht.HandelAf(uitkomst, Reden, " ", Behandelaar, Nu));
        klacht.HandelAf(uitkomst, Reden, "Niets.", Behandelaar, Nu);

        Assert.Equal((Klachtstatus.Afgehandeld, uitkomst, Nu), (klacht.Status, klacht.Uitkomst!.Value, klacht.AfgehandeldOp!.Value));
        Weigert(Domeinregel.KlachtIsAfgehandeld, () => klacht.HandelAf(Klachtuitkomst.Gegrond, Reden, "Toch.", Behandelaar, Nu));
        Weigert(Domeinregel.KlachtIsAfgehandeld, () => klacht.TrekIn(Nu));
        Weigert(Domeinregel.KlachtIsAfgehandeld, () => klacht.Benoem(Guid.NewGuid(), Inkoper, Nu));
        Weigert(Domeinregel.KlachtIsAfgehandeld, () => klacht.Verleng(new DateOnly(2026, 5, 1), Reden, Nu));
        Weigert(Domeinregel.KlachtIsAfgehandeld, () => Schrijf(klacht, Klachtpartij.Klager, Klachtpartij.Behandelaar));
    }

    [Fact, Trait("Regel", "GUN-07")]
    public void Intrekken_SluitDeKlacht_EnErIsGeenVervolg()
    {
        var klacht = Klacht();
        klacht.TrekIn(Nu);

        Assert.Equal(Klachtstatus.Ingetrokken, klacht.Status);
        Weigert(Domeinregel.KlachtIsIngetrokken, () => klacht.TrekIn(Nu));
        Weigert(Domeinregel.KlachtNogNietVerder, () => klacht.GaVerder(Klachtinstantie.CommissieVanAanbestedingsexperts, Nu.AddYears(1)));
    }

    [Fact, Trait("Regel", "GUN-07")]
    public void Intrekken_SluitWatNogOpInstemmingWacht()
    {
        var klacht = Klacht();
        var geschil = klacht.GaVerder(Klachtinstantie.Geschillencommissie, klacht.UiterlijkOp!.Value);
        geschil.StemIn(Klachtpartij.Inkoop, null, Inkoper, klacht.UiterlijkOp.Value);
        klacht.TrekIn(klacht.UiterlijkOp.Value);

        Assert.Equal((klacht.UiterlijkOp, "De klacht is ingetrokken."), (geschil.AfgeslotenOp, geschil.GaatNietDoorReden));
        Weigert(Domeinregel.GeschilAlIngestemd, () => geschil.StemIn(Klachtpartij.Klager, null, Klager, klacht.UiterlijkOp.Value));
        Assert.False(geschil.SchortOp);
    }

    [Fact, Trait("Regel", "GUN-07")]
    public void Berichten_GaanViaDeBehandelaar_EnEenAntwoordSluitDeVraag()
    {
        var klacht = Klacht();
        Benoem(klacht);
        Weigert(Domeinregel.KlachtberichtGaatViaBehandelaar, () => Schrijf(klacht, Klachtpartij.Klager, Klachtpartij.Inkoop));
        Weigert(Domeinregel.KlachtberichtGaatViaBehandelaar, () => Schrijf(klacht, Klachtpartij.Behandelaar, Klachtpartij.Behandelaar));
        Weigert(Domeinregel.KlachtberichtGaatViaBehandelaar, () => Schrijf(klacht, Klachtpartij.Klager, Klachtpartij.Behandelaar, new DateOnly(2026, 3, 9)));
        Weigert(Domeinregel.KlachtvraagVraagtLatereDag, () => Schrijf(klacht, Klachtpartij.Behandelaar, Klachtpartij.Klager, new DateOnly(2026, 3, 2)));
        var vraag = Schrijf(klacht, Klachtpartij.Behandelaar, Klachtpartij.Klager, new DateOnly(2026, 3, 9));
        Schrijf(klacht, Klachtpartij.Inkoop, Klachtpartij.Behandelaar);
        Assert.Null(vraag.BeantwoordOp);
        Schrijf(klacht, Klachtpartij.Klager, Klachtpartij.Behandelaar);

        Assert.Equal(Nu, vraag.BeantwoordOp);
        Assert.Equal("Een bericht.", vraag.OpenTekst(_sleutel));
    }

    [Fact, Trait("Regel", "GUN-07")]
    public void Commissie_KanNaDeUitkomstOfDeTermijn_EnSchortNietsOp()
    {
        var klacht = Klacht();
        Weigert(Domeinregel.KlachtNogNietVerder, () => klacht.GaVerder(Klachtinstantie.CommissieVanAanbestedingsexperts, klacht.UiterlijkOp!.Value.AddMilliseconds(-1)));
        var vervolg = klacht.GaVerder(Klachtinstantie.CommissieVanAanbestedingsexperts, klacht.UiterlijkOp!.Value);
        var dag = new DateOnly(2026, 4, 13);
        Weigert(Domeinregel.KlachtvervolgInToekomst, () => vervolg.LegVoor(dag.AddDays(2), null, klacht.UiterlijkOp.Value));
        vervolg.LegVoor(dag, " 123 ", klacht.UiterlijkOp.Value);
        Assert.False(vervolg.SchortOp);
        Weigert(Domeinregel.KlachtLigtDaarAl, () => klacht.GaVerder(Klachtinstantie.CommissieVanAanbestedingsexperts, klacht.UiterlijkOp.Value));
        Weigert(Domeinregel.KlachtuitspraakdatumOngeldig, () => vervolg.LegVast(new(dag.AddDays(-1), null, "Advies.", "Niets."), klacht.UiterlijkOp.Value));
        Weigert(Domeinregel.KlachtuitspraakOnvolledig, () => vervolg.LegVast(new(dag, null, "Advies.", " "), klacht.UiterlijkOp.Value));
        vervolg.LegVast(new(dag, null, "De klacht is terecht.", "Wij passen de eis aan."), klacht.UiterlijkOp.Value);

        Assert.Equal(("123", "De klacht is terecht."), (vervolg.Zaaknummer, vervolg.Uitspraak));
        Weigert(Domeinregel.KlachtvervolgAfgesloten, () => vervolg.LegVast(new(dag, null, "Anders.", "Anders."), klacht.UiterlijkOp.Value));
    }

    [Fact, Trait("Regel", "GUN-07")]
    public void Geschil_SchortPasOpAlsBeidenInstemden_TotDeUitspraak()
    {
        var klacht = Klacht();
        Benoem(klacht);
        klacht.HandelAf(Klachtuitkomst.Ongegrond, Reden, "Niets.", Behandelaar, Nu);
        var geschil = klacht.GaVerder(Klachtinstantie.Geschillencommissie, Nu);
        geschil.StemIn(Klachtpartij.Klager, null, Klager, Nu);
        Assert.False(geschil.SchortOp);
        Assert.True(geschil.WachtOp(Klachtpartij.Inkoop));
        Weigert(Domeinregel.GeschilAlIngestemd, () => geschil.StemIn(Klachtpartij.Klager, null, Klager, Nu));
        Weigert(Domeinregel.GeschilZonderInstemming, () => geschil.LegVast(new(Amsterdam.Datum(Nu), null, "Uitspraak.", "Niets."), Nu));
        geschil.StemIn(Klachtpartij.Inkoop, null, Inkoper, Nu.AddDays(1));

        Assert.True(geschil.SchortOp);
        Assert.Equal(Nu.AddDays(1), geschil.SchortOpSinds);
        Weigert(Domeinregel.GeschilLooptAl, () => geschil.GaNietDoor("Toch niet.", Nu.AddDays(2)));
        geschil.LegVast(new(Amsterdam.Datum(Nu.AddDays(2)), "GC-1", "Ongegrond.", "Wij gunnen."), Nu.AddDays(2));
        Assert.False(geschil.SchortOp);
    }

    [Fact, Trait("Regel", "GUN-07")]
    public void Geschil_ZonderInstemmingVanDeAnder_GaatNietDoor_EnKanLaterOpnieuw()
    {
        var klacht = Klacht();
        var geschil = klacht.GaVerder(Klachtinstantie.Geschillencommissie, klacht.UiterlijkOp!.Value);
        geschil.StemIn(Klachtpartij.Inkoop, null, Inkoper, Nu);
        Weigert(Domeinregel.GeschilWeigerenVraagtReden, () => geschil.GaNietDoor(" ", Nu));
        geschil.GaNietDoor("Wij gaan naar de rechter.", Nu);

        Assert.False(geschil.SchortOp);
        Weigert(Domeinregel.GeschilAlIngestemd, () => geschil.StemIn(Klachtpartij.Klager, null, Klager, Nu));
        Assert.NotNull(klacht.GaVerder(Klachtinstantie.Geschillencommissie, klacht.UiterlijkOp.Value));
    }

    [Fact, Trait("Regel", "GUN-07"), Trait("Regel", "INS-06")]
    public void Tekst_StaatVerzegeldInDeRij()
    {
        var klacht = Klacht();

        Assert.Equal(("De eis is te streng.", "Schrap eis 3."), (klacht.OpenWaarover(_sleutel), klacht.OpenWens(_sleutel)));
        Assert.DoesNotContain("streng", System.Text.Encoding.UTF8.GetString(klacht.Waarover), StringComparison.Ordinal);
        Assert.DoesNotContain("streng", klacht.Zoekveld, StringComparison.Ordinal);
    }

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);

    private static void Benoem(Klacht klacht) => klacht.Benoem(Behandelaar, Inkoper, Nu);

    private Klacht Klacht(DateTimeOffset? ontvangenOp = null, Aanbesteding? aanbesteding = null)
    {
        aanbesteding ??= AanbestedingBouwer.EenAanbesteding().Op(Nu).Maak();
        aanbesteding.Publiceer(Nu);
        return new Klacht(aanbesteding, "K-2026-0001", new Klager(Guid.NewGuid(), "Zorg Fictief"), new Klachtgegevens(null, "Eis 3", "De eis is te streng.", "Schrap eis 3."), ontvangenOp ?? Nu, _sleutel, Klager, Nu);
    }

    private Klachtbericht Schrijf(Klacht klacht, Klachtpartij van, Klachtpartij aan, DateOnly? antwoordOp = null) =>
        klacht.Schrijf(new Klachtberichtinvoer(van, aan, "Een bericht.", antwoordOp), _sleutel, Guid.NewGuid(), Nu);
}
