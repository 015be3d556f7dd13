using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Inkoopstrategieen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Pilots;
using WmoInkoop.Core.Risicos;
using WmoInkoop.Core.Trajecten;

namespace WmoInkoop.Web.Infrastructure.Demo.Trajecten;

/// <summary>
/// What stands in the trajecten beside their aanbestedingen: planning, people, documents, inkoopstrategie, risicodossier and pilots. In the
/// Leidse regio the start slipped twice; Maastricht has just begun.
/// </summary>
public sealed class DemoTrajecten(InkoopDbContext db, Documentopslag opslag)
{
    /// <summary>After the aanbestedingen and the overlegtafels, within the same transaction.</summary>
    public async Task VoegAsync(DateTimeOffset nu, CancellationToken ct)
    {
        await VoegLeeuwardenAsync(nu, ct);
        VoegLeidseRegio(nu);
        VoegMaastricht(nu);
    }

    private async Task VoegLeeuwardenAsync(DateTimeOffset nu, CancellationToken ct)
    {
        var traject = db.Trajecten.Local.Single(t => t.Naam == "Herijking ondersteuning Wmo");
        var inkoper = Inkoper("leeuwarden");
        var begin = Amsterdam.Datum(nu).AddDays(-120);
        traject.Plan(
            [
                new(null, "Uitvraag opstellen", begin, begin.AddDays(59), "Met eisen aan de kamers, de overgang en de kwaliteit."),
                new(null, "Plannen van aanbieders", begin.AddDays(60), begin.AddDays(99)),
                new(null, "Dialoogfase basisondersteuning", begin.AddDays(92), begin.AddDays(159), "Alleen voor de basisondersteuning."),
                new(null, "Gunning van de opdrachten", begin.AddDays(140), begin.AddDays(200)),
                new(null, "Voorbereiding en overgang", begin.AddDays(201), begin.AddDays(560), "Elke cliënt krijgt een persoonlijk gesprek."),
                new(null, "Start nieuwe werkwijze", begin.AddDays(561), begin.AddDays(561)),
            ],
            null, inkoper, nu.AddDays(-118));
        traject.NeemLeden([new("Inkoper 1 Leeuwarden", "Projectleider"), new("Inkoper 2 Leeuwarden", "Aanbestedingen"), new("Jurist van de gemeente", "Contracten en procedure"), new("Financieel adviseur", "Lumpsum en taakstelling")]);
        await VoegDocumentAsync(traject, "Uitvoeringsplan", inkoper, nu.AddDays(-110), ct);

        var strategie = Strategie(traject, DemoStrategieteksten.Leeuwarden, nu.AddDays(-115));
        var besluit = await BewaarAsync("Collegebesluit inkoopstrategie", traject, inkoper, ct);
        besluit.LegVast(nu.AddDays(-95));
        strategie.StelVast(
            new Vaststelling(
                new Besluit { Orgaan = "College van burgemeester en wethouders van Leeuwarden", Datum = Amsterdam.Datum(nu).AddDays(-97) },
                new Strategieadvies { Van = "Adviesraad sociaal domein (fictief)", Datum = Amsterdam.Datum(nu).AddDays(-104), Strekking = "De raad is positief en vraagt aandacht voor kleine aanbieders en voor rust bij cliënten.\n\n- Kleine partijen meedoen verplicht: overgenomen\n- Een vast aanspreekpunt per cliënt: overgenomen in de eisen" },
                besluit.Id),
            inkoper, nu.AddDays(-95));
        Koppel(strategie, traject);
        var concept = strategie.NieuweVersie(nu.AddDays(-8));
        var logeren = concept.Segmenten.MaxBy(s => s.Volgnummer)!;
        concept.WijzigSegment(logeren, logeren.Gegevens with
        {
            MaximumAanbieders = 1,
            AantalReden = "Het gaat om zo weinig nachten dat één logeerhuis genoeg is.",
            Bekostigingsvorm = Bekostiging.Outputgericht,
            BekostigingsvormReden = "Een bedrag per logeerarrangement is voor iedereen minder werk.",
        });
        db.Inkoopstrategieen.Add(concept);

        var risicos = Risicodossier(traject, DemoRisicoteksten.Leeuwarden, nu.AddDays(-112));
        risicos[5].Wijzig(risicos[5].Gegevens with { Kans = 1, Status = Risicostatus.Beheerst, Maatregelen = $"{risicos[5].Maatregelen}\n- Vier gegadigden doen mee aan de dialoog" }, inkoper, nu.AddDays(-30));
        risicos[6].Wijzig(risicos[6].Gegevens with { Kans = 4 }, Inkoper("leeuwarden", 2), nu.AddDays(-9));

        var vandaag = Amsterdam.Datum(nu);
        var pilot = new Pilot(traject.Id, new("Drie opbouwwerkers", "Drie opbouwwerkers maken in drie dorpen een begin met een dorpskamer, met wat er al is.\n\nGeslaagd als elke kamer na een jaar vier dagdelen open is met vrijwilligers.", 250_000m, vandaag.AddDays(-80), vandaag.AddDays(285), Pilotstatus.Loopt), nu.AddDays(-85));
        pilot.Rapporteer(vandaag.AddDays(-15), "Twee van de drie kamers zijn open. In het derde dorp zoeken we nog een gebouw. De werkgroep vraagt om ook de kerk en de school te benaderen.", null, nu.AddDays(-14));
        db.Pilots.Add(pilot);
    }

    /// <summary>The phases of bijlage 2 of the notitie, moved along with a start that slipped by a year, twice.</summary>
    private void VoegLeidseRegio(DateTimeOffset nu)
    {
        var traject = db.Trajecten.Local.Single(t => t.Naam == "Heroriëntatie Wmo");
        var inkoper = Inkoper("leidseregio");
        var start = new DateOnly(Amsterdam.Datum(nu).AddMonths(6).Year + 1, 1, 1);
        traject.Plan(Fasen(start.AddYears(-2)), null, inkoper, nu.AddDays(-950));
        traject.Plan(Fasen(start.AddYears(-1)), "De gesprekken met aanbieders en cliënten vragen meer tijd dan gedacht, en alles moest op afstand.", inkoper, nu.AddDays(-540));
        traject.Plan(Fasen(start), "De vijf gemeenten willen eerst een marktconsultatie over de arrangementen. Bovendien deed Voorschoten weer mee.", inkoper, nu.AddDays(-160));
        traject.NeemLeden([new("Inkoper 1 Leidse regio", "Projectleider"), new("Beleidsadviseur", "Segmenten en arrangementen"), new("Contractmanager Leidse regio", "Huidige overeenkomsten")]);

        var strategie = Strategie(traject, DemoStrategieteksten.LeidseRegio, nu.AddDays(-150));
        strategie.StelVast(
            new Vaststelling(
                new Besluit { Orgaan = "College van burgemeester en wethouders van Leiden", Mandaat = "Mandaat van de colleges van de andere vier gemeenten", Datum = Amsterdam.Datum(nu).AddDays(-126) },
                new Strategieadvies { Van = "Gezamenlijke adviesraden Wmo (fictief)", Datum = Amsterdam.Datum(nu).AddDays(-135), Strekking = "De raden vragen om keuze te houden voor cliënten die een bijzondere aanbieder hebben. Daarom mag een kleine partij onderaannemer zijn in elk perceel." },
                null),
            inkoper, nu.AddDays(-125));
        Koppel(strategie, traject);
        Risicodossier(traject, DemoRisicoteksten.LeidseRegio, nu.AddDays(-140));

        var vandaag = Amsterdam.Datum(nu);
        var tafel = db.Overlegtafels.Local.FirstOrDefault(t => t.RegioId == traject.RegioId);
        var bijeenkomst = tafel is null ? null : db.Bijeenkomsten.Local.Where(b => b.OverlegtafelId == tafel.Id && b.Datum < vandaag).MaxBy(b => b.Datum);
        var pilot = new Pilot(traject.Id, new("Innovatiefonds begeleiding en dagbesteding", "Aanbieders proberen samen nieuwe vormen van dagbesteding uit. Wat werkt, komt in de nieuwe overeenkomsten en blijft niet in een project hangen.", 60_000m, vandaag.AddDays(-300), vandaag.AddDays(60), Pilotstatus.Loopt), nu.AddDays(-310));
        pilot.Rapporteer(bijeenkomst?.Datum ?? vandaag.AddDays(-6), "Twee van de vijf proeven lopen door. De tafel wil de uitkomst zien voordat de eisen vaststaan.", bijeenkomst?.Id, nu);
        db.Pilots.Add(pilot);
    }

    private void VoegMaastricht(DateTimeOffset nu)
    {
        var traject = db.Trajecten.Local.Single(t => t.Naam == "Nieuwe inkoop Wmo Maastricht-Heuvelland");
        var begin = Amsterdam.Datum(nu).AddDays(-90);
        traject.Plan(
            [new(null, "Brainstorm met aanbieders", begin, begin.AddDays(29)), new(null, "Marktconsultatie", begin.AddDays(30), begin.AddDays(89)), new(null, "Nieuw concept", begin.AddDays(75), begin.AddDays(149)), new(null, "Inkoop", begin.AddDays(150), begin.AddDays(270))],
            null, Inkoper("maastricht"), nu.AddDays(-88));
        Strategie(traject, [DemoStrategieteksten.Maastricht], nu.AddDays(-20));
        Risicodossier(traject, DemoRisicoteksten.Maastricht, nu.AddDays(-60));
    }

    private static List<Faseregel> Fasen(DateOnly start) =>
    [
        new(null, "Vervolg van de dialoog en keuze van het inkoopmodel", start.AddMonths(-16), start.AddMonths(-13).AddDays(-1), "Met aanbieders en vertegenwoordigers van cliënten."),
        new(null, "Inkoopdocumenten schrijven", start.AddMonths(-13), start.AddMonths(-10).AddDays(-1)),
        new(null, "Inkoopproces", start.AddMonths(-10), start.AddMonths(-6).AddDays(6)),
        new(null, "Reserve voor uitloop", start.AddMonths(-6).AddDays(7), start.AddMonths(-4).AddDays(-1)),
        new(null, "Voorbereiding op de nieuwe overeenkomsten", start.AddMonths(-4), start.AddDays(-1)),
        new(null, "Start nieuwe overeenkomsten", start, start),
    ];

    private Inkoopstrategie Strategie(Traject traject, Demosegment[] segmenten, DateTimeOffset op)
    {
        var strategie = new Inkoopstrategie(traject.Id, op);
        foreach (var segment in segmenten)
        {
            strategie.LegAlternatievenVast(strategie.VoegSegmentToe(segment.Gegevens), segment.Alternatieven);
        }

        db.Inkoopstrategieen.Add(strategie);
        return strategie;
    }

    /// <summary>A perceel carries out the segment of its own name.</summary>
    private void Koppel(Inkoopstrategie strategie, Traject traject)
    {
        foreach (var aanbesteding in db.Aanbestedingen.Local.Where(a => a.TrajectId == traject.Id))
        {
            foreach (var perceel in aanbesteding.Percelen)
            {
                aanbesteding.KoppelAanSegment(perceel, strategie.Segmenten.FirstOrDefault(s => s.Naam == perceel.Naam)?.Id);
            }
        }
    }

    private List<Risico> Risicodossier(Traject traject, Risicogegevens[] gegevens, DateTimeOffset op)
    {
        var risicos = gegevens.Select((g, i) => new Risico(traject.Id, i + 1, g, op)).ToList();
        db.Risicos.AddRange(risicos);
        return risicos;
    }

    private async Task VoegDocumentAsync(Traject traject, string titel, Guid wie, DateTimeOffset op, CancellationToken ct)
    {
        var document = await BewaarAsync(titel, traject, wie, ct);
        traject.VoegDocumentToe(document.Id, titel, op);
    }

    private async Task<Document> BewaarAsync(string titel, Traject traject, Guid wie, CancellationToken ct)
    {
        var document = await opslag.BewaarAsync(DemoPdf.Maak($"{titel} (voorbeeld)", traject.Naam), $"{titel.ToLowerInvariant().Replace(' ', '-')}.pdf", wie, ct);
        db.Documenten.Add(document);
        return document;
    }

    private Guid Inkoper(string regio, int nummer = 1) => db.Users.Local.Single(g => g.Email == $"inkoper{nummer}@{regio}.example").Id;
}
