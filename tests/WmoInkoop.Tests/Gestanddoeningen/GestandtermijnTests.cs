using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gestanddoeningen;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Gestanddoeningen;

/// <summary>Until when an inschrijving holds, and what an extension does (INS-12).</summary>
public sealed class GestandtermijnTests
{
    private static readonly DateOnly EindMei = new(2026, 5, 31);
    private static readonly DateTimeOffset Nu = Amsterdam.Moment(new DateOnly(2026, 5, 1), new TimeOnly(12, 0))!.Value;

    /// <summary>The closing is on 2 March 2026: 29 days to 31 March, 30 of April and 31 of May make 90.</summary>
    [Fact, Trait("Regel", "INS-12")]
    public void NegentigDagen_VanafDeSluiting_TotHetEindeVanDeDag()
    {
        var gestand = Gestandtermijn.Van(Aanbesteding(), [], null);

        Assert.Equal((EindMei, "90 dagen na de sluiting op maandag 2 maart 2026"), (gestand.Tot!.Value, gestand.Waarom));
        Assert.False(gestand.IsVoorbijOp(Amsterdam.BeginVan(new DateOnly(2026, 6, 1)).AddMilliseconds(-1)));
        Assert.True(gestand.IsVoorbijOp(Amsterdam.BeginVan(new DateOnly(2026, 6, 1))));
        Assert.Equal(new DateOnly(2026, 6, 30), Gestandtermijn.Van(Aanbesteding(dagen: 120), [], null).Tot);
    }

    [Theory, Trait("Regel", "INS-12")]
    [InlineData("2026-05-31", null, null)] // runs, summoned on the last day
    [InlineData("2026-05-20", "2026-06-10", "2026-06-24")]
    [InlineData("2026-03-20", "2026-04-01", "2026-05-31")] // 14 days after the judgement comes before the 90 days end
    [InlineData("2026-06-01", null, "2026-05-31")] // a day too late: it revives nothing
    public void EenKortGeding_HoudtZeGeldig_TotVeertienDagenNaDeUitspraak(string gedagvaard, string? uitspraak, string? tot)
    {
        var gestand = Gestandtermijn.Van(Aanbesteding(), [KortGeding(gedagvaard, uitspraak)], null);

        Assert.Equal(tot is null ? null : DateOnly.Parse(tot, System.Globalization.CultureInfo.InvariantCulture), gestand.Tot);
        Assert.Equal(tot is null, gestand.Waarom.Contains("er loopt een kort geding", StringComparison.Ordinal));
    }

    /// <summary>Nobody judges a decision that is no more: without this an inschrijving would hold for ever.</summary>
    [Fact, Trait("Regel", "INS-12"), Trait("Regel", "GUN-05")]
    public void EenKortGedingOverEenIngetrokkenBeslissing_HoudtZeGeldig_TotVeertienDagenNaDeIntrekking()
    {
        var (open, gewezen) = (KortGeding("2026-05-20", null), KortGeding("2026-05-20", "2026-06-20"));
        var ingetrokken = Amsterdam.Moment(new DateOnly(2026, 6, 10), new TimeOnly(23, 30))!.Value;

        var gestand = Gestandtermijn.Van(Aanbesteding(), [open], null, new Dictionary<Guid, DateTimeOffset> { [open.GunningsbeslissingId] = ingetrokken });
        Assert.Equal(new DateOnly(2026, 6, 24), gestand.Tot);
        Assert.Contains("14 dagen na de intrekking van de gunningsbeslissing", gestand.Waarom, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 7, 4), Gestandtermijn.Van(Aanbesteding(), [gewezen], null, new Dictionary<Guid, DateTimeOffset> { [gewezen.GunningsbeslissingId] = ingetrokken }).Tot);
    }

    [Fact, Trait("Regel", "INS-12")]
    public void TweeKortGedingen_EnEenVerlenging_TellenOpElkaarDoor()
    {
        KortGeding[] beide = [KortGeding("2026-06-20", null), KortGeding("2026-05-20", "2026-06-10")];
        Assert.Null(Gestandtermijn.Van(Aanbesteding(), beide, null).Tot); // the second began within the 14 days after the first
        Assert.Equal(new DateOnly(2026, 7, 31), Gestandtermijn.Van(Aanbesteding(), [], new DateOnly(2026, 7, 31)).Tot);
        Assert.Null(Gestandtermijn.Van(Aanbesteding(), [KortGeding("2026-07-15", null)], new DateOnly(2026, 7, 31)).Tot);
        Assert.Equal(EindMei, Gestandtermijn.Van(Aanbesteding(), [], new DateOnly(2026, 5, 1)).Tot);
    }

    [Fact, Trait("Regel", "INS-12")]
    public void ZonderDeRegelVanHetKortGeding_BlijftDeAangekondigdeDag()
    {
        var aanbesteding = Aanbesteding();
        aanbesteding.ZetRegelUit(Procedureregel.GestanddoeningNaKortGeding, "De regio kiest een vaste einddatum.", Guid.NewGuid(), Nu);

        Assert.Equal(EindMei, Gestandtermijn.Van(aanbesteding, [KortGeding("2026-05-20", null)], null).Tot);
    }

    [Fact, Trait("Regel", "INS-12")]
    public void Verlengen_VraagtEenLatereDag_EenTermijn_EenReden_EnIemandOmTeVragen()
    {
        Weigert(Domeinregel.VerlengingZonderReden, g => g with { Reden = " " });
        Weigert(Domeinregel.VerlengingNietLater, g => g with { Tot = EindMei });
        Weigert(Domeinregel.VerlengingstermijnOngeldig, g => g with { AntwoordTot = new DateOnly(2026, 5, 1) });
        Weigert(Domeinregel.VerlengingstermijnOngeldig, g => g with { AntwoordTot = g.Tot });
        Assert.Equal(Domeinregel.VerlengingZonderInschrijvingen, Assert.Throws<DomeinregelException>(() => Verzoek(g => g, [])).Regel);

        void Weigert(Domeinregel regel, Func<Verlengingsgegevens, Verlengingsgegevens> wijzig) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(() => Verzoek(wijzig, [Guid.NewGuid()])).Regel);
    }

    [Fact, Trait("Regel", "INS-12")]
    public void EenAntwoord_StaatVast_EnKomtOpTijd()
    {
        var verzoek = Verzoek(g => g, [Guid.NewGuid(), Guid.NewGuid()]);
        var (een, twee) = (verzoek.Antwoorden.First(), verzoek.Antwoorden.Last());
        verzoek.Antwoord(een, false, Guid.NewGuid(), verzoek.AntwoordVoor.AddMilliseconds(-1));

        Assert.Equal(Domeinregel.VerlengingAlBeantwoord, Assert.Throws<DomeinregelException>(() => verzoek.Antwoord(een, true, Guid.NewGuid(), Nu)).Regel);
        Assert.Equal(Domeinregel.VerlengingstermijnVoorbij, Assert.Throws<DomeinregelException>(() => verzoek.Antwoord(twee, true, Guid.NewGuid(), verzoek.AntwoordVoor)).Regel);
        Assert.Equal((true, false), (verzoek.IsOpenOp(Nu), verzoek.IsOpenOp(verzoek.AntwoordVoor)));
    }

    [Fact, Trait("Regel", "INS-12")]
    public void Vervallen_AlleenNaDeEinddatum_ZonderAkkoord_EnNaDeTermijn()
    {
        var verzoek = Verzoek(g => g, [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()]);
        var (ja, nee, stil) = (verzoek.Antwoorden.ElementAt(0), verzoek.Antwoorden.ElementAt(1), verzoek.Antwoorden.ElementAt(2));
        verzoek.Antwoord(ja, true, Guid.NewGuid(), Nu);
        verzoek.Antwoord(nee, false, Guid.NewGuid(), Nu);
        var gestand = new Gestand(EindMei, "");
        var erna = gestand.EindigtOp!.Value;

        Weigert(Domeinregel.VervallenNaAkkoord, ja, gestand, "Reden", erna);
        Weigert(Domeinregel.VervallenVoorEinde, nee, gestand, "Reden", erna.AddMilliseconds(-1));
        Weigert(Domeinregel.VervallenVoorEinde, nee, new Gestand(null, ""), "Reden", erna); // a kort geding runs
        Weigert(Domeinregel.VervallenVoorAntwoord, stil, new Gestand(new DateOnly(2026, 5, 2), ""), "Reden", Nu.AddDays(3));
        Weigert(Domeinregel.VervallenZonderReden, nee, gestand, " ", erna);
        nee.Vervalt(verzoek, gestand, "Niet akkoord met de verlenging.", Guid.NewGuid(), erna);
        stil.Vervalt(verzoek, gestand, "Geen antwoord gekregen.", Guid.NewGuid(), erna);
        Weigert(Domeinregel.InschrijvingAlVervallen, nee, gestand, "Reden", erna);

        void Weigert(Domeinregel regel, Verlengingsantwoord antwoord, Gestand tot, string reden, DateTimeOffset op) =>
            Assert.Equal(regel, Assert.Throws<DomeinregelException>(() => antwoord.Vervalt(verzoek, tot, reden, Guid.NewGuid(), op)).Regel);
    }

    private static Verlengingsverzoek Verzoek(Func<Verlengingsgegevens, Verlengingsgegevens> wijzig, IReadOnlyCollection<Guid> inschrijvingen) =>
        new(Guid.NewGuid(), wijzig(new Verlengingsgegevens(new DateOnly(2026, 7, 31), new DateOnly(2026, 5, 15), "De beoordeling duurt langer.")), EindMei, inschrijvingen, Guid.NewGuid(), Nu);

    private static Aanbesteding Aanbesteding(int dagen = Planning.GebruikelijkeGestanddoening)
    {
        var aanbesteding = AanbestedingBouwer.EenAanbesteding().Maak();
        aanbesteding.Plan(aanbesteding.Planning with { SluitingOp = Amsterdam.Moment(new DateOnly(2026, 3, 2), new TimeOnly(12, 0)), GestanddoeningDagen = dagen });
        return aanbesteding;
    }

    private static KortGeding KortGeding(string gedagvaard, string? uitspraak)
    {
        var kortGeding = new KortGeding(Guid.NewGuid(), new KortGedinggegevens("Thuis Fictief", DateOnly.Parse(gedagvaard, System.Globalization.CultureInfo.InvariantCulture)), Guid.NewGuid(), Nu);
        if (uitspraak is not null)
        {
            kortGeding.LegUitspraakVast(DateOnly.Parse(uitspraak, System.Globalization.CultureInfo.InvariantCulture), "De vordering is afgewezen.", Nu.AddYears(1));
        }

        return kortGeding;
    }
}
