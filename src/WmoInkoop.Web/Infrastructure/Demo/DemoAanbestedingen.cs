using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Trajecten;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>
/// What the three regio's buy: one aanbesteding that is open in each. The
/// facts are from the public plans of these regio's; amounts per perceel are invented.
/// </summary>
public sealed class DemoAanbestedingen(InkoopDbContext db, Documentopslag opslag, Werkkalender kalender)
{
    private static readonly TimeOnly Middag = new(12, 0);
    private int _nummer;

    /// <summary>After <see cref="DemoAccounts"/>, within the same transaction.</summary>
    public async Task VoegAsync(DateTimeOffset nu, CancellationToken ct)
    {
        await VoegLeeuwardenAsync(nu, ct);
        await VoegLeidseRegioAsync(nu, ct);
        await VoegMaastrichtAsync(nu, ct);
        await VoegLeidseSegmentenAsync(nu, ct);
    }

    private static DateOnly Dag(DateTimeOffset nu, int over) => Amsterdam.Datum(nu).AddDays(over);

    private static DateTimeOffset Moment(DateTimeOffset nu, int over) => Amsterdam.Moment(Dag(nu, over), Middag)!.Value;

    private static Planning Planning(DateTimeOffset nu, int vragen, int nota, int sluiting) => new()
    {
        VragenTot = Moment(nu, vragen),
        NotaUiterlijkOp = Moment(nu, nota),
        SluitingOp = Moment(nu, sluiting),
        Gunningsdatum = Dag(nu, sluiting + 42),
        Ingangsdatum = Dag(nu, sluiting + 150),
    };

    private async Task VoegLeeuwardenAsync(DateTimeOffset nu, CancellationToken ct)
    {
        var traject = Traject("leeuwarden", "Herijking ondersteuning Wmo", DemoTeksten.TrajectLeeuwarden, nu.AddDays(-120));
        var aanvullend = Aanbesteding(traject, new("Aanvullende ondersteuning", DemoTeksten.AanvullendeOndersteuning, Procedure.EuropeesOpenbaar, Regime.Sas, 14_500_000m, "85310000-5 85320000-8"), nu.AddDays(-40));
        aanvullend.LegBesluitVast(new Besluit { Orgaan = "College van burgemeester en wethouders van Leeuwarden", Datum = Dag(nu, -35) });
        aanvullend.NoemTenderNed("987654");
        aanvullend.Plan(Planning(nu, vragen: 3, nota: 8, sluiting: 20));

        var thuis = aanvullend.VoegPerceelToe(new("Thuisondersteuning en dagbesteding", DemoTeksten.Thuisondersteuning, Bekostiging.Taakgericht, 5, 9_250_000m, VraagtKleinePartijen: true));
        aanvullend.StelEisenVast(thuis, DemoTeksten.EisenThuisondersteuning);
        aanvullend.StelBeoordelingsplanVast(thuis, DemoTeksten.CriteriaThuisondersteuning);
        var huishouden = aanvullend.VoegPerceelToe(new("Hulp bij huishouden", DemoTeksten.HulpBijHuishouden, Bekostiging.Taakgericht, 2, 5_250_000m));
        aanvullend.StelEisenVast(huishouden, [.. DemoTeksten.EisenHuishouden.Where(e => e.Soort is not Eissoort.Uitsluitingsgrond)]);
        aanvullend.StelBeoordelingsplanVast(huishouden, DemoTeksten.CriteriaHuishouden);
        aanvullend.StelGedeeldeEisenVast(DemoTeksten.EisenVoorAllePercelen);
        await PubliceerAsync(aanvullend, nu.AddDays(-25), ["Leidraad aanvullende ondersteuning", "Programma van eisen", "Conceptovereenkomst"], ct);
    }

    private async Task VoegLeidseRegioAsync(DateTimeOffset nu, CancellationToken ct)
    {
        var traject = Traject("leidseregio", "Heroriëntatie Wmo", "Vijf gemeenten kopen de ondersteuning samen opnieuw in, in vier segmenten. Huishoudelijke ondersteuning staat daar los van.", nu.AddDays(-1000));
        var aanbesteding = Aanbesteding(traject, new("Huishoudelijke ondersteuning", DemoTeksten.HuishoudelijkeOndersteuning, Procedure.SasZonderEmvi, Regime.Sas, 42_000_000m, "85310000-5"), nu.AddDays(-30));
        aanbesteding.LegBesluitVast(new Besluit { Orgaan = "College van burgemeester en wethouders van Leiden", Mandaat = "Mandaat van de colleges van de andere vier gemeenten", Datum = Dag(nu, -28) });
        aanbesteding.NoemTenderNed("987655");
        aanbesteding.Plan(Planning(nu, vragen: 9, nota: 16, sluiting: 34));
        var perceel = aanbesteding.VoegPerceelToe(new("Huishoudelijke ondersteuning", "Een schoon en leefbaar huis voor inwoners die dat zelf niet meer kunnen.", Bekostiging.Outputgericht, 20));
        aanbesteding.StelEisenVast(perceel, DemoTeksten.EisenHuishouden);
        aanbesteding.StelKostprijsbladVast(perceel, DemoKostprijzen.Huishouden);
        await PubliceerAsync(aanbesteding, nu.AddDays(-12), ["Leidraad huishoudelijke ondersteuning", "Conceptovereenkomst"], ct);
    }

    private async Task VoegMaastrichtAsync(DateTimeOffset nu, CancellationToken ct)
    {
        var traject = Traject("maastricht", "Nieuwe inkoop Wmo Maastricht-Heuvelland", "Zes gemeenten kopen samen in, met Maastricht als centrumgemeente.", nu.AddDays(-90));
        var aanbesteding = Aanbesteding(traject, new("Open dagbesteding voor ouderen", DemoTeksten.OpenDagbesteding, Procedure.SasMetEmvi, Regime.Sas, 6_400_000m, "85312100-0") { Gebied = ["Maastricht", "Meerssen", "Valkenburg aan de Geul"] }, nu.AddDays(-14));
        aanbesteding.LegBesluitVast(new Besluit { Orgaan = "College van burgemeester en wethouders van Maastricht", Mandaat = "Centrumregeling Maastricht-Heuvelland", Datum = Dag(nu, -10) });
        var planning = new Planningvoorstel(kalender).VanafStart(aanbesteding, new Planning(), Dag(nu, 14));
        DateTimeOffset OpWerkdag(int nummer) => Amsterdam.Moment(kalender.NaWerkdagen(Dag(nu, 0), nummer), Middag)!.Value;
        aanbesteding.Plan(planning with { EerdereRondes = [new(OpWerkdag(4), OpWerkdag(7))] });
        var perceel = aanbesteding.VoegPerceelToe(new("Open dagbesteding", "Een plek in de buurt waar ouderen zonder verwijzing binnenlopen.", Bekostiging.Taakgericht, 3, 1_600_000m, BijMinderWinnaars.VasteDelen));
        aanbesteding.StelEisenVast(perceel, DemoTeksten.EisenDagbesteding);
        aanbesteding.StelBeoordelingsplanVast(perceel, DemoTeksten.CriteriaDagbesteding);
        await PubliceerAsync(aanbesteding, nu.AddHours(-20), ["Leidraad open dagbesteding", "Conceptovereenkomst"], ct);
    }

    /// <summary>The four segments of the consultatie, with its matrix; the third is priced.</summary>
    private async Task VoegLeidseSegmentenAsync(DateTimeOffset nu, CancellationToken ct)
    {
        var traject = db.Trajecten.Local.Single(t => t.Naam == "Heroriëntatie Wmo");
        var segmenten = Aanbesteding(traject, new("Ondersteuning van volwassenen en ouderen", DemoMatrix.Omschrijving, Procedure.SasMetEmvi, Regime.Sas, 96_000_000m, "85310000-5 85311000-2"), nu.AddDays(-9));
        segmenten.LegBesluitVast(new Besluit { Orgaan = "College van burgemeester en wethouders van Leiden", Mandaat = "Mandaat van de colleges van de andere vier gemeenten", Datum = Dag(nu, -8) });
        segmenten.NoemTenderNed("987657");
        segmenten.Plan(Planning(nu, vragen: 12, nota: 20, sluiting: 38));
        foreach (var (naam, omschrijving, bekostiging) in DemoMatrix.Segmenten)
        {
            var segment = segmenten.VoegPerceelToe(new Perceelgegevens(naam, omschrijving, bekostiging, 15));
            segmenten.StelSchaalVast(segment, DemoMatrix.Schaal, BijUitval.VolgendeInRang);
            segmenten.StelBeoordelingsplanVast(segment, DemoMatrix.Criteria);
            segmenten.StelMatrixVast(segment, DemoMatrix.Matrix);
        }

        segmenten.StelGedeeldeEisenVast(DemoMatrix.Eisen);
        segmenten.StelKostprijsbladVast(segmenten.Percelen.Single(p => p.Nummer == 1), DemoKostprijzen.Herstel);
        segmenten.StelKostprijsbladVast(segmenten.Percelen.Single(p => p.Nummer == 3), DemoKostprijzen.Complex);
        segmenten.StelPrijsVast(segmenten.Percelen.Single(p => p.Nummer == 3), DemoMatrix.Prijs, new Dictionary<Guid, decimal?>());
        await PubliceerAsync(segmenten, nu.AddDays(-5), ["Leidraad ondersteuning in vier segmenten", "Conceptovereenkomst"], ct);
    }

    private Traject Traject(string regio, string naam, string omschrijving, DateTimeOffset op)
    {
        var traject = new Traject(db.Regios.Local.Single(r => r.Sleutel == regio).Id, naam, omschrijving, op);
        db.Trajecten.Add(traject);
        return traject;
    }

    private Aanbesteding Aanbesteding(Traject traject, Aanbestedingsgegevens gegevens, DateTimeOffset op)
    {
        var aanbesteding = new Aanbesteding(traject, $"{Amsterdam.Datum(op).Year}-{++_nummer:D4}", gegevens, op);
        db.Aanbestedingen.Add(aanbesteding);
        return aanbesteding;
    }

    private async Task PubliceerAsync(Aanbesteding aanbesteding, DateTimeOffset op, string[] titels, CancellationToken ct)
    {
        var inkoper = db.Aanstellingen.Local.First(a => a.Rol is Rol.Inkoper && a.RegioId == aanbesteding.RegioId).GebruikerId;
        foreach (var titel in titels)
        {
            var document = await opslag.BewaarAsync(DemoPdf.Maak($"{titel} (voorbeeld)", aanbesteding.Naam, $"Nummer {aanbesteding.Nummer}"), $"{titel.ToLowerInvariant().Replace(' ', '-')}.pdf", inkoper, ct);
            document.LegVast(op);
            db.Documenten.Add(document);
            aanbesteding.VoegDocumentToe(document.Id, titel, op.AddMinutes(aanbesteding.Documenten.Count - titels.Length));
        }

        aanbesteding.Publiceer(op);
        db.Termijnen.AddRange(Sluitingstermijnen.Van(aanbesteding, op));
    }
}
