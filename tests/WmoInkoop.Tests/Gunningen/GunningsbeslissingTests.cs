using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;
using static WmoInkoop.Tests.Gunningen.Gunningbouwer;

namespace WmoInkoop.Tests.Gunningen;

/// <summary>The life of a gunningsbeslissing, rule by rule.</summary>
public sealed class GunningsbeslissingTests
{
    private static readonly DateOnly Vandaag = new(2026, 3, 2);

    /// <summary>Sent at noon, and the last moment of the standstill as people read it: the table of rekenvoorbeelden.md.</summary>
    public static TheoryData<int, int, int, string> Termijnen => new()
    {
        { 2026, 3, 2, "maandag 23 maart 2026 om 24.00 uur" },
        { 2026, 4, 14, "maandag 4 mei 2026 om 24.00 uur" },
        { 2026, 4, 15, "woensdag 6 mei 2026 om 24.00 uur" },
        { 2025, 12, 5, "maandag 29 december 2025 om 24.00 uur" },
        { 2024, 4, 24, "dinsdag 14 mei 2024 om 24.00 uur" },
        { 2026, 4, 24, "maandag 18 mei 2026 om 24.00 uur" },
    };

    [Theory, MemberData(nameof(Termijnen)), Trait("Regel", "GUN-03")]
    public void GunDefinitief_BinnenDeTermijn_WordtGeweigerdTotHetEindeEnNoemtDat(int jaar, int maand, int dag, string einde)
    {
        var dossier = Voorbeeld().Dossier();
        var op = Amsterdam.Moment(new DateOnly(jaar, maand, dag), new TimeOnly(12, 0))!.Value;
        var beslissing = Vastgesteld(dossier, op);

        Assert.Equal(einde, Amsterdam.Uiterlijk(beslissing.TermijnEindigtOp!.Value));
        foreach (var moment in new[] { op, beslissing.TermijnEindigtOp.Value.AddMinutes(-1), beslissing.TermijnEindigtOp.Value.AddTicks(-1) })
        {
            Assert.Equal(Gunningstand.OpschortendeTermijn, beslissing.StandOp(moment));
            var geweigerd = Assert.Throws<DomeinregelException>(() => beslissing.GunDefinitief(dossier.Perceel, Inkoper, moment));
            Assert.Equal(Domeinregel.OpschortendeTermijnLoopt, geweigerd.Regel);
            Assert.Contains(einde, geweigerd.Message, StringComparison.Ordinal);
        }

        Assert.Null(dossier.Perceel.DefinitiefGegundOp);
        beslissing.GunDefinitief(dossier.Perceel, Inkoper, beslissing.TermijnEindigtOp.Value);
        Assert.Equal(beslissing.TermijnEindigtOp, dossier.Perceel.DefinitiefGegundOp);
    }

    [Fact, Trait("Regel", "GUN-04")]
    public void GunDefinitief_TijdensEenKortGeding_WachtOpUitspraakEnTermijn()
    {
        var dossier = Voorbeeld().Dossier();
        var beslissing = Vastgesteld(dossier, Klok.Begin);
        var einde = beslissing.TermijnEindigtOp!.Value;
        var kortGeding = beslissing.RegistreerKortGeding(new("Zorg B", new DateOnly(2026, 3, 20)), Inkoper, einde.AddDays(1));

        var geweigerd = Assert.Throws<DomeinregelException>(() => beslissing.GunDefinitief(dossier.Perceel, Inkoper, einde.AddDays(30)));
        Assert.Equal(Domeinregel.KortGedingLoopt, geweigerd.Regel);
        Assert.Contains("Zorg B", geweigerd.Message, StringComparison.Ordinal);
        Assert.Contains("vrijdag 20 maart 2026", geweigerd.Message, StringComparison.Ordinal);
        Assert.Equal(Gunningstand.KortGeding, beslissing.StandOp(einde.AddDays(30)));

        kortGeding.LegUitspraakVast(new DateOnly(2026, 4, 10), "De vordering is afgewezen.", einde.AddDays(30));
        beslissing.GunDefinitief(dossier.Perceel, Inkoper, einde.AddDays(30));
        Assert.Equal(Gunningstand.DefinitiefGegund, beslissing.StandOp(einde.AddDays(30)));
    }

    [Fact, Trait("Regel", "GUN-04")]
    public void GunDefinitief_NaUitspraakMaarBinnenDeTermijn_WordtGeweigerd()
    {
        var dossier = Voorbeeld().Dossier();
        var beslissing = Vastgesteld(dossier, Klok.Begin);
        beslissing.RegistreerKortGeding(new("Zorg B", Vandaag.AddDays(1)), Inkoper, Klok.Begin.AddDays(2)).LegUitspraakVast(Vandaag.AddDays(9), "Afgewezen.", Klok.Begin.AddDays(10));

        Weigert(Domeinregel.OpschortendeTermijnLoopt, () => beslissing.GunDefinitief(dossier.Perceel, Inkoper, Klok.Begin.AddDays(10)));
    }

    [Fact, Trait("Regel", "GUN-04")]
    public void RegistreerKortGeding_BuitenDeTermijn_WordtGeweigerd()
    {
        var beslissing = Vastgesteld(Voorbeeld().Dossier(), Klok.Begin);
        var later = Klok.Begin.AddDays(60);

        Weigert(Domeinregel.KortGedingBuitenTermijn, () => beslissing.RegistreerKortGeding(new("B", Vandaag.AddDays(-1)), Inkoper, later));
        Weigert(Domeinregel.KortGedingBuitenTermijn, () => beslissing.RegistreerKortGeding(new("B", new DateOnly(2026, 3, 24)), Inkoper, later));
        Weigert(Domeinregel.KortGedingBuitenTermijn, () => beslissing.RegistreerKortGeding(new("B", Vandaag.AddDays(2)), Inkoper, Klok.Begin.AddDays(1)));
        Weigert(Domeinregel.KortGedingZonderEiser, () => beslissing.RegistreerKortGeding(new("  ", Vandaag), Inkoper, later));
        Assert.NotNull(beslissing.RegistreerKortGeding(new("B", new DateOnly(2026, 3, 23), "C/17/1"), Inkoper, later));
    }

    [Fact, Trait("Regel", "GUN-04")]
    public void LegUitspraakVast_OnmogelijkeDagOfZonderWoorden_WordtGeweigerd()
    {
        var beslissing = Vastgesteld(Voorbeeld().Dossier(), Klok.Begin);
        var nu = Klok.Begin.AddDays(30);
        var kortGeding = beslissing.RegistreerKortGeding(new("B", Vandaag.AddDays(5)), Inkoper, nu);

        Weigert(Domeinregel.UitspraakdatumOngeldig, () => kortGeding.LegUitspraakVast(Vandaag.AddDays(4), "Afgewezen.", nu));
        Weigert(Domeinregel.UitspraakdatumOngeldig, () => kortGeding.LegUitspraakVast(Vandaag.AddDays(31), "Afgewezen.", nu));
        Weigert(Domeinregel.UitspraakZonderUitkomst, () => kortGeding.LegUitspraakVast(Vandaag.AddDays(20), " ", nu));
        kortGeding.LegUitspraakVast(Vandaag.AddDays(20), "Afgewezen.", nu);
        Weigert(Domeinregel.UitspraakAlVastgelegd, () => kortGeding.LegUitspraakVast(Vandaag.AddDays(20), "Toch niet.", nu));
    }

    [Fact, Trait("Regel", "GUN-11")]
    public void StelVoor_ZonderBesluit_WordtGeweigerd()
    {
        var uitslag = Voorbeeld().Uitslag();
        var beslissing = new Gunningsbeslissing(uitslag.Perceel, Inkoper, Klok.Begin);

        Weigert(Domeinregel.GunningsbesluitOntbreekt, () => beslissing.StelVoor(2, [], Klok.Begin));
        Weigert(Domeinregel.GunningsbesluitInToekomst, () => beslissing.LegBesluitVast(new Besluit { Orgaan = "College", Datum = Vandaag.AddDays(1) }, Klok.Begin));
        beslissing.LegBesluitVast(new Besluit { Orgaan = "College", Datum = Vandaag }, Klok.Begin);
        beslissing.StelVoor(2, [], Klok.Begin);
    }

    [Fact, Trait("Regel", "GUN-01")]
    public void Maak_VoorDeEindcijfersVaststaan_WordtGeweigerd()
    {
        var perceel = AanbestedingBouwer.EenAanbesteding().Maak().Percelen.Single();

        Weigert(Domeinregel.GunningEerstBeoordeling, () => _ = new Gunningsbeslissing(perceel, Inkoper, Klok.Begin));
    }

    [Fact, Trait("Regel", "GUN-01")]
    public void StelVoor_ZonderWinnaar_WordtGeweigerd()
    {
        var dossier = EenPerceel().MetOngeldig("X", "Te laat bewijs.").Dossier();

        Weigert(Domeinregel.GunningZonderWinnaar, () => Vastgesteld(dossier, Klok.Begin));
    }

    [Fact, Trait("Regel", "GUN-02")]
    public void Voorgesteld_VerandertErNietsTotIntrekken()
    {
        var dossier = Voorbeeld().Dossier();
        var beslissing = dossier.Beslissing;
        beslissing.StelVoor(2, [], Klok.Begin);

        Weigert(Domeinregel.GunningWachtOpBevestiging, () => dossier.Concepten[0].Schrijf(beslissing, []));
        Weigert(Domeinregel.GunningWachtOpBevestiging, () => beslissing.LegBesluitVast(new Besluit { Orgaan = "College", Datum = Vandaag }, Klok.Begin));
        Weigert(Domeinregel.GunningWachtOpBevestiging, () => beslissing.StelVoor(2, [], Klok.Begin));
        beslissing.TrekVoorstelIn();
        dossier.Concepten[0].Schrijf(beslissing, []);
    }

    [Fact, Trait("Regel", "GUN-02")]
    public void Vastgesteld_VerandertErNietsMeer()
    {
        var dossier = Voorbeeld().Dossier();
        var beslissing = Vastgesteld(dossier, Klok.Begin);
        var voorstel = new VierOgen(VierOgenSoort.GunningVaststellen, beslissing.Id, "", Inkoper, Klok.Begin);

        Assert.Equal(Klok.Begin, dossier.Perceel.VoorlopigGegundOp);
        Weigert(Domeinregel.GunningAlVastgesteld, () => dossier.Concepten[0].Schrijf(beslissing, []));
        Weigert(Domeinregel.GunningAlVastgesteld, () => beslissing.LegBesluitVast(new Besluit { Orgaan = "College", Datum = Vandaag }, Klok.Begin));
        Weigert(Domeinregel.GunningAlVastgesteld, beslissing.TrekVoorstelIn);
        Weigert(Domeinregel.GunningAlVastgesteld, () => beslissing.StelVast(dossier.Perceel, voorstel, Kalender.OpschortendeTermijn(Klok.Begin), [], Klok.Begin));
    }

    [Fact, Trait("Regel", "GUN-02")]
    public void StelVast_ZonderVoorstelOfMetEenGat_WordtGeweigerd()
    {
        var dossier = Voorbeeld().Dossier();
        var voorstel = new VierOgen(VierOgenSoort.GunningVaststellen, dossier.Beslissing.Id, "", Inkoper, Klok.Begin);
        var termijn = Kalender.OpschortendeTermijn(Klok.Begin);

        Weigert(Domeinregel.VierOgenAlAfgerond, () => dossier.Beslissing.StelVast(dossier.Perceel, voorstel, termijn, [], Klok.Begin));
        dossier.Beslissing.StelVoor(2, [], Klok.Begin);
        Weigert(Domeinregel.BrievenNietCompleet, () => dossier.Beslissing.StelVast(dossier.Perceel, voorstel, termijn, ["B, K1"], Klok.Begin));
    }

    [Fact, Trait("Regel", "GUN-04")]
    public void GunDefinitief_ZonderBeslissingOfTweeKeer_WordtGeweigerd()
    {
        var dossier = Voorbeeld().Dossier();
        Weigert(Domeinregel.GunningNietVastgesteld, () => dossier.Beslissing.GunDefinitief(dossier.Perceel, Inkoper, Klok.Begin.AddDays(100)));
        Weigert(Domeinregel.GunningNietVastgesteld, () => dossier.Beslissing.RegistreerKortGeding(new("B", Vandaag), Inkoper, Klok.Begin));

        var beslissing = Vastgesteld(dossier, Klok.Begin);
        beslissing.GunDefinitief(dossier.Perceel, Inkoper, Klok.Begin.AddDays(40));
        Weigert(Domeinregel.GunningAlDefinitief, () => beslissing.GunDefinitief(dossier.Perceel, Inkoper, Klok.Begin.AddDays(40)));
        Weigert(Domeinregel.GunningAlDefinitief, () => beslissing.RegistreerKortGeding(new("B", Vandaag), Inkoper, Klok.Begin.AddDays(40)));
    }

    [Fact, Trait("Regel", "GUN-05")]
    public void EenReden_DieAlleenUitSpatiesBestaat_TrektNietsIn()
    {
        var beslissing = Vastgesteld(Voorbeeld().Dossier(), Klok.Begin);
        Weigert(Domeinregel.IntrekredenTeKort, () => beslissing.EisIntrekbaar($"Een{new string(' ', 100)}fout."));
        beslissing.EisIntrekbaar(Gunningbouwer.Lang("Een cijfer was verkeerd overgenomen"));
    }

    [Fact, Trait("Regel", "GUN-09")]
    public void Aankondiging_IsBinnenDertigDagenNodig_EnMaaktNa48UurOpenbaar()
    {
        var (beslissing, op) = Definitief();
        Assert.Equal("donderdag 23 april 2026 om 24.00 uur", Amsterdam.Uiterlijk(beslissing.AankondigenVoor!.Value)); // awarded on 24 March
        Assert.Null(beslissing.OpenbaarVanafOp);

        beslissing.LegAankondigingVast(op.AddHours(2), " 123456 ", op.AddHours(3));
        Assert.Equal("123456", beslissing.AankondigingNummer);
        Assert.Equal(Gunningstand.Aangekondigd, beslissing.StandOp(op.AddHours(50).AddTicks(-1)));
        Assert.Equal(Gunningstand.Openbaar, beslissing.StandOp(op.AddHours(50)));
    }

    [Fact, Trait("Regel", "GUN-09")]
    public void BevestigPublicatie_MaaktMeteenOpenbaar_MaarNooitLaterDan48Uur()
    {
        var (beslissing, op) = Definitief();
        Weigert(Domeinregel.AankondigingNietVerzonden, () => beslissing.BevestigPublicatie(op));
        beslissing.LegAankondigingVast(op, null, op);
        beslissing.BevestigPublicatie(op.AddHours(1));
        Assert.Equal(op.AddHours(1), beslissing.OpenbaarVanafOp);
        Weigert(Domeinregel.PublicatieAlBevestigd, () => beslissing.BevestigPublicatie(op.AddHours(2)));

        (beslissing, op) = Definitief();
        beslissing.LegAankondigingVast(op, null, op);
        beslissing.BevestigPublicatie(op.AddHours(100));
        Assert.Equal(op.AddHours(48), beslissing.OpenbaarVanafOp);
    }

    [Fact, Trait("Regel", "GUN-09")]
    public void LegAankondigingVast_VoorDeGunningInDeToekomstOfTweeKeer_WordtGeweigerd()
    {
        Weigert(Domeinregel.GunningNietDefinitief, () => Vastgesteld(Voorbeeld().Dossier(), Klok.Begin).LegAankondigingVast(Klok.Begin, null, Klok.Begin));
        var (beslissing, op) = Definitief();
        Weigert(Domeinregel.AankondigingsmomentOngeldig, () => beslissing.LegAankondigingVast(op.AddMinutes(-1), null, op.AddHours(1)));
        Weigert(Domeinregel.AankondigingsmomentOngeldig, () => beslissing.LegAankondigingVast(op.AddHours(1).AddTicks(1), null, op.AddHours(1)));
        beslissing.LegAankondigingVast(op, null, op.AddHours(1));
        Weigert(Domeinregel.AankondigingAlVerzonden, () => beslissing.LegAankondigingVast(op, null, op.AddHours(1)));
    }

    private static (Gunningsbeslissing Beslissing, DateTimeOffset Op) Definitief()
    {
        var dossier = Voorbeeld().Dossier();
        var beslissing = Vastgesteld(dossier, Klok.Begin);
        var op = beslissing.TermijnEindigtOp!.Value.AddHours(10);
        beslissing.GunDefinitief(dossier.Perceel, Inkoper, op);
        return (beslissing, op);
    }

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);
}
