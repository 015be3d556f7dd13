using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Procesverbalen;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>Who bid in the two gunningen of the demo, and what the letters say to them. The words are invented.</summary>
internal static class DemoGunningteksten
{
    internal const string College = "College van burgemeester en wethouders van Leeuwarden";

    /// <summary>What the records do not say in the proces-verbaal of the procedure: why it does not apply.</summary>
    internal static IEnumerable<(Guid? PerceelId, Verbaalonderdeel Onderdeel, string Tekst)> Verbaalteksten(Guid perceelId) =>
    [
        (null, Verbaalonderdeel.EerdereBetrokkenheid, "Er was geen marktconsultatie. Geen aanbieder hielp bij de voorbereiding."),
        (perceelId, Verbaalonderdeel.Belangenconflicten, "Geen inkoper en geen adviseur had een belang bij een inschrijver."),
    ];

    /// <summary>Three criteria: vaste gezichten (40), onderzoek en toegang (35), goed werkgeverschap (25).</summary>
    internal static Zaak Huishouden { get; } = new(
        "0103",
        "987658",
        120,
        new("Hulp bij huishouden", "Een schoon en leefbaar huis voor inwoners die dat zelf niet kunnen. Twee aanbieders krijgen elk een gelijk deel van het bedrag.", Procedure.EuropeesOpenbaar, Regime.Sas, 5_250_000m, "85310000-5"),
        new("Hulp bij huishouden", DemoTeksten.HulpBijHuishouden, Bekostiging.Taakgericht, 2, 5_250_000m),
        [
            new(4,
            [
                new(10m, "Elke inwoner heeft één vaste hulp en één vaste vervanger, die beiden voor de start op bezoek komen. Het plan laat met cijfers over drie jaar zien dat dit lukt."),
                new(8m, "Het gesprek thuis volgt een vaste vragenlijst en de inwoner tekent het plan mee. Hoe het netwerk van de inwoner meedoet, is kort beschreven."),
                new(8m, "Nieuwe hulpen krijgen een vast contract na drie maanden en een eigen scholing. Het verzuim ligt al twee jaar onder het gemiddelde van de branche."),
            ]),
            new(1,
            [
                new(8m, "Een team van vier hulpen per buurt vangt elkaar op, zodat een inwoner hoogstens twee gezichten ziet. Wat er gebeurt als een heel team uitvalt, ontbreekt."),
                new(8m, "Inwoner en medewerker lopen samen door het huis en maken een lijst met voor en na. De herbeoordeling na een half jaar staat vast."),
                new(6m, "Er is een plan om zij-instromers op te leiden met een erkend diploma. Hoe medewerkers daarna behouden blijven, staat er niet bij."),
            ]),
            new(6,
            [
                new(6m, "Uw plan noemt een vaste hulp per inwoner en een telefoonnummer voor vragen. De vervanging bij ziekte of vakantie regelt u per week; een inwoner kan daardoor in een jaar veel verschillende hulpen zien. Cijfers over nu ontbreken.",
                    "De winnaar werkt met een team van vier hulpen per buurt dat elkaar opvangt, zodat een inwoner hoogstens twee gezichten ziet. Bij u staat niet vast wie vervangt, en u noemt geen maximum. Daarom scoort de winnaar hier hoger."),
                new(8m, "U onderzoekt samen met de inwoner en een naaste wat nodig is en legt dat vast in gewone taal. Na drie maanden kijkt u of het nog klopt. Dat is volledig en concreet beschreven.",
                    "Beide plannen zijn hier gelijk gewaardeerd. De winnaar loopt met de inwoner door het huis; u betrekt er ook een naaste bij. Het een weegt niet zwaarder dan het ander, en beide leggen een herbeoordeling vast."),
                new(6m, "U biedt scholing aan en bespreekt elk jaar de wensen van medewerkers. Hoe u nieuwe medewerkers vindt in een krappe arbeidsmarkt, beschrijft u in algemene woorden en zonder doel in aantallen.",
                    "Ook de winnaar kreeg hier een 6. Die leidt zij-instromers op met een erkend diploma, u zet in op scholing van wie er al werkt. Bij beide ontbreekt hoe het resultaat wordt gemeten; er is dus geen verschil in punten."),
            ]),
            new(8, [], "De verklaring dat u betaalt volgens een cao voor de verpleging, verzorging en thuiszorg (eis E2) zat niet bij uw inschrijving. Dat stuk was bij de inschrijving verplicht."),
        ])
    {
        Bewijs =
        [
            new(Eissoort.Geschiktheidseis, "De aanbieder is betrouwbaar: geen van de uitsluitingsgronden is van toepassing.", "Een gedragsverklaring aanbesteden", Bewijsmoment: Bewijsmoment.NaVoorlopigeGunning, Bewijssoort: Bewijssoort.GedragsverklaringAanbesteden),
            new(Eissoort.Geschiktheidseis, "De aanbieder staat ingeschreven in het handelsregister.", "Een uittreksel uit het handelsregister", Bewijsmoment: Bewijsmoment.NaVoorlopigeGunning, Bewijssoort: Bewijssoort.UittrekselHandelsregister),
        ],
    };

    internal static Zaak Strijkservice { get; } = new(
        "0102",
        "987657",
        130,
        new("Was- en strijkservice", "De was van inwoners die dat zelf niet kunnen, opgehaald en thuisgebracht.", Procedure.EuropeesOpenbaar, Regime.Sas, 640_000m, "98310000-9"),
        new("Was- en strijkservice", "De aanbieder haalt de was op, wast, strijkt en brengt hem terug. Twee aanbieders krijgen elk een gelijk deel.", Bekostiging.Taakgericht, 2, 640_000m),
        [
            new(5,
            [
                new(8m, "De was wordt op een vaste dag opgehaald door dezelfde chauffeur. Die belt een inwoner die niet opendoet en geeft signalen door aan het wijkteam."),
                new(8m, "Met elke inwoner wordt afgesproken wat mee mag en hoe vaak. De afspraken staan op een kaart bij de wasmand."),
                new(8m, "De wasserij werkt met mensen die lang zonder werk waren en begeleidt hen naar een diploma."),
            ]),
            new(2,
            [
                new(6m, "Er zijn vaste routes, maar de chauffeur wisselt per week. Inwoners krijgen vooraf een bericht wie er komt."),
                new(8m, "Een medewerker komt voor de start thuis en bespreekt wensen, allergieën en wat niet in de droger mag."),
                new(8m, "Medewerkers hebben een vast rooster en een contract voor het hele jaar; de helft werkt er langer dan vijf jaar."),
            ]),
            new(9,
            [
                new(6m, "U haalt de was op binnen een dagdeel en werkt met twee vaste chauffeurs. Wat een chauffeur doet als een inwoner niet opendoet, staat niet in het plan.",
                    "Ook de winnaar kreeg hier een 6: daar wisselt de chauffeur, maar krijgt de inwoner vooraf bericht wie er komt. U hebt vaste chauffeurs, maar geen afspraak voor wie niet opendoet. De punten zijn gelijk."),
                new(6m, "U bespreekt de wensen per telefoon en bevestigt die met een brief. Voor inwoners die moeilijk horen of lezen, noemt u geen andere manier.",
                    "De winnaar komt bij iedere inwoner thuis en bespreekt daar wensen, allergieën en wat niet in de droger mag. Een telefoongesprek bereikt niet iedereen. Daarom krijgt de winnaar hier meer punten."),
                new(6m, "U volgt de cao en biedt elk jaar een training aan. Hoe u mensen vindt en houdt, beschrijft u in één zin.",
                    "De winnaar geeft een contract voor het hele jaar en laat zien dat de helft van de medewerkers er langer dan vijf jaar werkt. Bij u ontbreken zulke cijfers, en is niet duidelijk hoe u mensen houdt."),
            ]),
        ]);

    /// <summary>One aanbesteding with one perceel, and who bid on it.</summary>
    internal sealed record Zaak(string Volgnummer, string TenderNed, int IngangNaDagen, Aanbestedingsgegevens Gegevens, Perceelgegevens Perceel, IReadOnlyList<Bieder> Bieders)
    {
        /// <summary>What the winners have to prove after the letters.</summary>
        internal IReadOnlyList<Eisgegevens> Bewijs { get; init; } = [];
    }

    /// <param name="Nummer">Of the demo account: aanbieder4 is 4.</param>
    /// <param name="Oordelen">Per criterium; none when it is invalid.</param>
    /// <param name="Ongeldig">Why it is invalid.</param>
    internal sealed record Bieder(int Nummer, IReadOnlyList<Oordeel> Oordelen, string? Ongeldig = null);

    /// <param name="Cijfer">The final mark.</param>
    /// <param name="Reden">For the letter.</param>
    /// <param name="Vergelijking">With the lowest-ranked winner; for who did not win.</param>
    internal sealed record Oordeel(decimal Cijfer, string Reden, string? Vergelijking = null);
}
