using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Regios;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Gunningen;

/// <summary>The award where inschrijvingen are not compared: all who are valid, and no choice when those are too many.</summary>
public sealed class ZonderRangordeTests
{
    [Fact, Trait("Regel", "GUN-01")]
    public void Voorstel_ZonderRangorde_GeeftIedereGeldigeEenOvereenkomstOpVolgordeVanNummer()
    {
        var dossier = Dossier(Procedure.SasZonderEmvi, Regime.Sas, maximum: null, ("B", null), ("A", null), ("X", "De referentie ontbreekt bij de inschrijving."));

        Assert.Equal(["A", "B", "X"], dossier.Voorstel.Select(r => r.Aanbieder));
        Assert.Equal([Gunningsuitkomst.Winnaar, Gunningsuitkomst.Winnaar, Gunningsuitkomst.Ongeldig], dossier.Voorstel.Select(r => r.Uitkomst));
        Assert.All(dossier.Voorstel, r => Assert.True(r is { Rang: null, Punten: null, KrijgtVergelijking: false }));
        Assert.False(dossier.ZijnErTeVeel);
        Assert.Empty(dossier.Gaten);
    }

    [Fact, Trait("Regel", "TRJ-07")]
    public void Voorstel_ZonderRangorde_SlaatOverWieEldersHoofdaannemerIs()
    {
        var uitslag = Uitslag(Procedure.SasZonderEmvi, Regime.Sas, 5, ("A", null), ("B", null)).Uitslag;
        var a = uitslag.Inschrijvingen.Values.Single(i => i.Aanbieder == "A").InschrijvingId;

        var voorstel = Gunningsvoorstel.Van(uitslag, new Dictionary<Guid, string> { [a] = "Al hoofdaannemer in perceel 1." });

        Assert.Equal([Gunningsuitkomst.AnderPerceel, Gunningsuitkomst.Winnaar], voorstel.Select(r => r.Uitkomst));
        Assert.Equal("Al hoofdaannemer in perceel 1.", voorstel[0].Gepasseerd);
    }

    [Fact, Trait("Regel", "GUN-01")]
    public void Dossier_MetMeerGeldigenDanOvereenkomsten_KanNietGunnen()
    {
        var dossier = Dossier(Procedure.SasZonderEmvi, Regime.Sas, 1, ("A", null), ("B", null));

        Assert.True(dossier.ZijnErTeVeel);
        var fout = Assert.Throws<DomeinregelException>(dossier.EisGenoegOvereenkomsten);
        Assert.Equal(Domeinregel.MeerGeldigenDanOvereenkomsten, fout.Regel);
        Assert.Contains("2 geldige inschrijvingen", fout.Message, StringComparison.Ordinal);
        Assert.False(Dossier(Procedure.SasZonderEmvi, Regime.Sas, 2, ("A", null), ("B", null)).ZijnErTeVeel);
    }

    [Fact, Trait("Regel", "GUN-03")]
    public void Termijn_VolgtDeTabel_EnIsErBijEenGenodigdeNiet()
    {
        var nu = Klok.Begin;
        Assert.Equal(Gunningbouwer.Kalender.OpschortendeTermijn(nu), Dossier(Procedure.SasZonderEmvi, Regime.Sas, null, ("A", null)).Termijn(Gunningbouwer.Kalender, nu));
        var een = Dossier(Procedure.EnkelvoudigOnderhands, Regime.Nationaal, 1, ("A", null));
        Assert.Null(een.Termijn(Gunningbouwer.Kalender, nu));

        een.Beslissing.LegBesluitVast(new Besluit { Orgaan = "College", Datum = Amsterdam.Datum(nu) }, nu);
        een.Beslissing.StelVoor(1, [], nu);
        een.Beslissing.StelVast(een.Perceel, new VierOgen(VierOgenSoort.GunningVaststellen, een.Beslissing.Id, "Klaar.", Gunningbouwer.Inkoper, nu), null, [], nu);
        Assert.Equal(Gunningstand.KanDefinitief, een.Beslissing.StandOp(nu));
        Weigert(Domeinregel.GeenOpschortendeTermijn, () => een.Beslissing.RegistreerKortGeding(new("Iemand", Amsterdam.Datum(nu)), Gunningbouwer.Inkoper, nu));
        een.Beslissing.GunDefinitief(een.Perceel, Gunningbouwer.Inkoper, nu);
        Assert.Equal(Gunningstand.DefinitiefGegund, een.Beslissing.StandOp(nu));
        var brief = Gunningsbriefopmaak.Maak(een, een.Voorstel[0], null, nu);
        Assert.Null(brief.TermijnEindigtOp);
        Assert.Empty(brief.Criteria);
        Assert.Contains(brief.Termijn, t => t.Contains("geen opschortende termijn", StringComparison.Ordinal));
        Assert.Equal(VasteTekst.Van(brief), VasteTekst.Van(VasteTekst.Lees<Gunningsbriefinhoud>(VasteTekst.Van(brief))));
    }

    [Fact, Trait("Regel", "TRJ-06")]
    public void Delen_ZonderMaximum_VerdeeltOverDeWinnaars()
    {
        var perceel = Aanbesteding(Procedure.SasZonderEmvi, Regime.Sas, null).Percelen.Single();
        Assert.Equal([33.34m, 33.33m, 33.33m], perceel.Delen(3));
    }

    [Fact, Trait("Regel", "TRJ-01")]
    public void Publiceren_ZonderRangorde_VraagtGeenMaximum_MaarWaarschuwtAlsNietsKiest()
    {
        var zonder = Aanbesteding(Procedure.SasZonderEmvi, Regime.Sas, null);
        Assert.Empty(zonder.WatOntbreektOp(Klok.Begin));
        Assert.DoesNotContain(zonder.WaarschuwingenBijPercelen, w => w.Soort is Publicatiegebreksoort.MaximumZonderKeuze);
        Assert.Contains(Aanbesteding(Procedure.SasZonderEmvi, Regime.Sas, 3).WaarschuwingenBijPercelen, w => w.Soort is Publicatiegebreksoort.MaximumZonderKeuze);
        Assert.DoesNotContain(
            Aanbesteding(Procedure.SasZonderEmvi, Regime.Sas, 3, Procedurestap.Aanmelding, Procedurestap.Selectie).WaarschuwingenBijPercelen, w => w.Soort is Publicatiegebreksoort.MaximumZonderKeuze);
        Assert.Contains(Aanbesteding(Procedure.EnkelvoudigOnderhands, Regime.Nationaal, null).WatOntbreektOp(Klok.Begin), g => g.Soort is Publicatiegebreksoort.PerceelZonderMaximum);
    }

    private static Aanbesteding Aanbesteding(Procedure procedure, Regime regime, int? maximum, params Procedurestap[] keuzes) => AanbestedingBouwer.EenAanbesteding().Volgens(procedure, regime).MetKeuzes(keuzes)
        .MetPerceel(new("Beschermd wonen", "Wonen met begeleiding.", Bekostiging.Taakgericht, maximum, 100m), criteria: []).Maak();

    private static (Aanbesteding Aanbesteding, Uitslag Uitslag) Uitslag(Procedure procedure, Regime regime, int? maximum, params (string Naam, string? Reden)[] wie)
    {
        var aanbesteding = Aanbesteding(procedure, regime, maximum);
        var perceel = aanbesteding.Percelen.Single();
        perceel.GetoetstOp = Klok.Begin;
        return (aanbesteding, new Uitslag(null, perceel, "", [], wie.Select(w => new Beoordeelde(Guid.NewGuid(), $"nummer-{w.Naam}", Guid.NewGuid(), w.Naam, w.Reden is null, w.Reden)).ToDictionary(b => b.InschrijvingId), []));
    }

    private static Gunningsdossier Dossier(Procedure procedure, Regime regime, int? maximum, params (string Naam, string? Reden)[] wie)
    {
        var (aanbesteding, uitslag) = Uitslag(procedure, regime, maximum, wie);
        var beslissing = new Gunningsbeslissing(uitslag.Perceel, Gunningbouwer.Inkoper, Klok.Begin, zonderBeoordeling: true);
        beslissing.LegBesluitVast(new Besluit { Orgaan = "College", Datum = Amsterdam.Datum(Klok.Begin) }, Klok.Begin);
        return new Gunningsdossier(aanbesteding, uitslag.Perceel, new Regio("Leeuwarden", "leeuwarden", "inkoop@leeuwarden.test", "Leeuwarden"), uitslag, Gunningsvoorstel.Van(uitslag), beslissing, []);
    }

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);
}
