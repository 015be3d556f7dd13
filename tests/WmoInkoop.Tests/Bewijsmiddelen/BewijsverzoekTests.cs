using WmoInkoop.Core.Bewijsmiddelen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.Tests.Gunningen;
using Xunit;

namespace WmoInkoop.Tests.Bewijsmiddelen;

/// <summary>How old evidence may be, its terms, and when it is complete.</summary>
[Trait("Regel", "GUN-08")]
public sealed class BewijsverzoekTests
{
    private const string Reden = "Op de verklaring ontbreken de naam en het nummer van de organisatie.";

    private static readonly DateTimeOffset Nu = Klok.Begin;
    private static readonly DateOnly Sluiting = new(2026, 2, 20);
    private static readonly Guid Wie = Guid.NewGuid();
    private readonly Hoofdsleutel _sleutel = new(new byte[32]);

    [Theory]
    [InlineData("2026-04-16", 24, "2024-04-16", "2024-04-15")]
    [InlineData("2026-04-16", 6, "2025-10-16", "2025-10-15")]
    [InlineData("2026-08-31", 6, "2026-02-28", "2026-02-27")] // there is no 31 February
    [InlineData("2028-02-29", 24, "2026-02-28", "2026-02-27")]
    public void Leeftijd_OpDeGrens_MagNog_EenDagEerderNiet(string sluiting, int maanden, string laatste, string teOud)
    {
        var op = Dag(sluiting);
        Bewijsleeftijd.EisNietTeOud(Dag(laatste), op, maanden, op);
        Bewijsleeftijd.EisNietTeOud(op.AddDays(20), op, maanden, op.AddDays(20)); // issued after the closing
        Bewijsleeftijd.EisNietTeOud(Dag("1999-01-01"), op, null, op);

        var fout = Assert.Throws<DomeinregelException>(() => Bewijsleeftijd.EisNietTeOud(Dag(teOud), op, maanden, op));
        Assert.Equal(Domeinregel.BewijsTeOud, fout.Regel);
        Assert.Contains(Amsterdam.Voluit(Dag(laatste)), fout.Message, StringComparison.Ordinal);
        Weigert(Domeinregel.BewijsdatumInToekomst, () => Bewijsleeftijd.EisNietTeOud(op.AddDays(1), op, maanden, op));
    }

    [Fact]
    public void Termijn_IsVeertienKalenderdagenVanafDeDagErna_EnSchuiftNietOp()
    {
        var verzoek = Verzoek(1);
        Assert.Equal(Amsterdam.EindeVan(new DateOnly(2026, 3, 16)), verzoek.UiterlijkOp);
        Assert.Equal(Amsterdam.EindeVan(new DateOnly(2026, 4, 5)), Verzoek(1, new DateTimeOffset(2026, 3, 22, 12, 0, 0, TimeSpan.Zero)).UiterlijkOp); // Easter Sunday
        Assert.Equal(Bewijsverzoekstand.Open, verzoek.StandOp(verzoek.UiterlijkOp));
        Assert.Equal(Bewijsverzoekstand.TermijnVoorbij, verzoek.StandOp(verzoek.UiterlijkOp.AddTicks(1)));
    }

    [Fact]
    public void Inleveren_OpHetLaatsteMoment_IsOpTijd_EnDaarnaTeLaatMaarNooitVerdwenen()
    {
        var opTijd = Verzoek(1);
        LeverIn(opTijd, 0, opTijd.UiterlijkOp);
        Assert.False(opTijd.Stukken.Single().IsTeLaat);
        Assert.Empty(opTijd.GebrekenOp(opTijd.UiterlijkOp.AddDays(9)));

        var laat = Verzoek(1);
        LeverIn(laat, 0, laat.UiterlijkOp.AddTicks(1));
        Assert.True(laat.Stukken.Single().IsTeLaat);
        Assert.Single(laat.GebrekenOp(laat.UiterlijkOp.AddDays(1)));
        Weigert(Domeinregel.TeLaatBewijsVraagtReden, () => laat.Beoordeel(laat.Stukken.Single(), Bewijsoordeel.Voldoet, "Prima", Wie, Nu));
        laat.Beoordeel(laat.Stukken.Single(), Bewijsoordeel.Voldoet, "De verklaring kwam een uur te laat door een storing bij de afgever.", Wie, Nu);
        Assert.NotNull(laat.CompleetOp);
        Assert.Empty(laat.GebrekenOp(laat.UiterlijkOp.AddDays(1)));
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 1, 0)]
    [InlineData(1, 2, 0)]
    public void Compleet_PasAlsHetLaatsteVoldoet_InWelkeVolgordeOok(int een, int twee, int drie)
    {
        var verzoek = Verzoek(3);
        foreach (var stuk in new[] { drie, een, twee })
        {
            LeverIn(verzoek, stuk, Nu);
        }

        foreach (var (stuk, isLaatste) in new[] { (een, false), (twee, false), (drie, true) })
        {
            Assert.Equal(Bewijsverzoekstand.TeBeoordelen, verzoek.StandOp(Nu));
            verzoek.Beoordeel(Stuk(verzoek, stuk), Bewijsoordeel.Voldoet, null, Wie, Nu);
            Assert.Equal(isLaatste, verzoek.CompleetOp is not null);
        }

        Assert.Null(verzoek.Termijn);
    }

    [Fact]
    public void Oordeel_VraagtEenIngeleverdStuk_EnEenReden_EnVerandertNiet()
    {
        var verzoek = Verzoek(1);
        var stuk = Stuk(verzoek, 0);
        Weigert(Domeinregel.BewijsZonderDocument, () => verzoek.LeverIn(stuk, Wie, Nu));
        VoegToe(verzoek, stuk, Nu);
        Assert.Equal(Bewijsstand.Toegevoegd, stuk.Stand);
        Weigert(Domeinregel.BewijsNietIngeleverd, () => verzoek.Beoordeel(stuk, Bewijsoordeel.Voldoet, null, Wie, Nu));
        verzoek.LeverIn(stuk, Wie, Nu);
        Weigert(Domeinregel.BewijsAlIngeleverd, () => VoegToe(verzoek, stuk, Nu));
        Weigert(Domeinregel.BewijsAlIngeleverd, () => verzoek.Verwijder(stuk, stuk.Documenten.Single()));
        Weigert(Domeinregel.RedenTeDun, () => verzoek.Beoordeel(stuk, Bewijsoordeel.VoldoetNiet, "Fout", Wie, Nu));
        verzoek.Beoordeel(stuk, Bewijsoordeel.VoldoetNiet, Reden, Wie, Nu);
        Weigert(Domeinregel.BewijsAlBeoordeeld, () => verzoek.Beoordeel(stuk, Bewijsoordeel.Voldoet, null, Wie, Nu));
        Assert.Equal(Bewijsverzoekstand.NietVoldaan, verzoek.StandOp(Nu));
        verzoek.Vervalt(Nu);
        Weigert(Domeinregel.BewijsverzoekVervallen, () => verzoek.VraagHerstel(stuk, Reden, Nu.AddDays(7), Nu.AddDays(2), Wie, Nu));
    }

    [Fact]
    public void Herstel_KanEenKeer_MetEenEigenTermijn_EnNietZolangDeEersteLoopt()
    {
        var verzoek = Verzoek(2);
        var (stuk, ander) = (Stuk(verzoek, 0), Stuk(verzoek, 1));
        Weigert(Domeinregel.HerstelVanBewijsTeVroeg, () => Herstel(verzoek, ander, Nu.AddDays(30), verzoek.UiterlijkOp));
        LeverIn(verzoek, 0, Nu);
        verzoek.Beoordeel(stuk, Bewijsoordeel.VoldoetNiet, Reden, Wie, Nu);
        Weigert(Domeinregel.HersteltermijnTeKort, () => Herstel(verzoek, stuk, Nu.AddDays(1), Nu));
        Herstel(verzoek, stuk, Nu.AddDays(30), Nu);

        Assert.Equal(Bewijsstand.HerstelGevraagd, stuk.Stand);
        Assert.Equal(Nu.AddDays(30), verzoek.Termijn);
        Assert.Equal([ander], verzoek.GebrekenOp(verzoek.UiterlijkOp.AddDays(1))); // the other stayed out, this one has time
        LeverIn(verzoek, 0, Nu.AddDays(30));
        Assert.False(stuk.IsTeLaat);
        Assert.Equal(2, stuk.Documenten.Count); // what was there stays in the file
        Weigert(Domeinregel.HerstelVanBewijsAlGevraagd, () => Herstel(verzoek, stuk, Nu.AddDays(40), Nu.AddDays(31)));
        Herstel(verzoek, ander, Nu.AddDays(40), verzoek.UiterlijkOp.AddTicks(1)); // missing after the term: once too
        Assert.Equal(Nu.AddDays(40), verzoek.Termijn);
    }

    [Fact]
    public void Bewijssoort_NeemtDeLeeftijdVanDeRegel_TenzijDieUitStaat()
    {
        var aanbesteding = AanbestedingBouwer.EenAanbesteding().Maak();
        var perceel = aanbesteding.Percelen.Single();
        var kvk = new Eisgegevens(Eissoort.Geschiktheidseis, "U staat ingeschreven.", Bewijssoort: Bewijssoort.UittrekselHandelsregister, Bewijsmoment: Bewijsmoment.NaVoorlopigeGunning, BewijsVanCombinanten: true);
        aanbesteding.StelEisenVast(perceel, [kvk, new(Eissoort.Uitsluitingsgrond, "Geen misdrijf.", Bewijssoort: Bewijssoort.GedragsverklaringAanbesteden), new(Eissoort.Geschiktheidseis, "Betrouwbaar.", Bewijssoort: Bewijssoort.VogRechtspersonen, BewijsMaximumMaanden: 9)]);

        Assert.Equal([24, 6, 9], perceel.Eisen.OrderBy(e => e.Volgnummer).Select(e => e.BewijsMaximumMaanden!.Value));
        Assert.Equal("Uittreksel uit het handelsregister (KvK) (Na de voorlopige gunning, binnen 14 dagen, alleen van winnaars), hoogstens 6 maanden oud, ook van elke combinant", perceel.Eisen.Single(e => e.BewijsVanCombinanten).GevraagdBewijs);
        Weigert(Domeinregel.BewijsouderdomVolgtRegel, () => aanbesteding.StelEisenVast(perceel, [kvk with { BewijsMaximumMaanden = 3 }]));

        aanbesteding.ZetRegelUit(Procedureregel.LeeftijdHandelsregister, "Een ouder uittreksel zegt hier evenveel.", Wie, Nu);
        aanbesteding.StelEisenVast(perceel, [kvk with { BewijsMaximumMaanden = 3, Bewijs = "Met de bestuurders" }]);
        Assert.Equal(("Uittreksel uit het handelsregister (KvK): Met de bestuurders", 3), (perceel.Eisen.Single().Bewijsnaam, perceel.Eisen.Single().BewijsMaximumMaanden));
        Weigert(Domeinregel.RegelNietUitTeZetten, () => aanbesteding.ZetRegelUit(Procedureregel.Bewijstermijn, "Wij geven meer tijd.", Wie, Nu));
    }

    [Fact, Trait("Regel", "TRJ-03")]
    public void Rectificatie_DieBewijsVanCombinantenVraagt_VraagtMeer()
    {
        var oud = AanbestedingBouwer.EenAanbesteding().Maak();
        oud.Publiceer(Nu);
        var concept = oud.MaakRectificatieconcept(1, Nu);
        concept.StelEisenVast(concept.Percelen.Single(), [AanbestedingBouwer.EenEis with { Id = concept.Percelen.Single().Eisen.Single().Id, BewijsVanCombinanten = true }]);

        Assert.True(Assert.Single(Core.Rectificaties.Vergelijking.Van(oud, concept)).VraagtMeer);
    }

    private static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Bewijsstuk Stuk(Bewijsverzoek verzoek, int plaats) => verzoek.Stukken.Single(s => s.Volgnummer == plaats + 1);

    private static void Herstel(Bewijsverzoek verzoek, Bewijsstuk stuk, DateTimeOffset uiterlijk, DateTimeOffset nu) => verzoek.VraagHerstel(stuk, Reden, uiterlijk, nu.AddDays(2), Wie, nu);

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);

    private void VoegToe(Bewijsverzoek verzoek, Bewijsstuk stuk, DateTimeOffset op) => verzoek.VoegToe(stuk, Guid.NewGuid(), "bewijs.pdf", Sluiting, _sleutel, op);

    private void LeverIn(Bewijsverzoek verzoek, int plaats, DateTimeOffset op)
    {
        VoegToe(verzoek, Stuk(verzoek, plaats), op);
        verzoek.LeverIn(Stuk(verzoek, plaats), Wie, op);
    }

    private Bewijsverzoek Verzoek(int stukken, DateTimeOffset? op = null)
    {
        var dossier = Gunningbouwer.Voorbeeld().Dossier();
        var eis = dossier.Perceel.Eisen.Single();
        var verzoek = new Bewijsverzoek(dossier.Beslissing, Guid.NewGuid(), Guid.NewGuid(), Sluiting, 14, op ?? Nu);
        verzoek.Neem(Enumerable.Range(1, stukken).Select(i => new Bewijsstuk(verzoek.Id, i, eis, "S1G1", null, _sleutel)));
        return verzoek;
    }
}
