using WmoInkoop.Core.Inkoopstrategieen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Web.Infrastructure.Demo.Trajecten;

/// <summary>A segment of the demo with what was not chosen.</summary>
internal sealed record Demosegment(Segmentgegevens Gegevens, params Alternatiefgegevens[] Alternatieven);

/// <summary>The strategieen of the demo, in our own words, from the public plans of these regio's; numbers that are not in them are invented.</summary>
internal static class DemoStrategieteksten
{
    private const string VrijeKeuze = "Een cliënt kan uit veel aanbieders kiezen, en een nieuwe aanbieder kan tussentijds meedoen.";
    private const string TeVeelAanbieders = "Er zijn veel aanbieders met weinig of geen cliënten. De toegang ziet door de bomen het bos niet, samen veranderen lukt slecht en het contractbeheer kost veel tijd.";

    internal static Demosegment[] Leeuwarden { get; } =
    [
        new(
            new("Basisondersteuning", "Ondersteuning zonder beschikking, vanuit de buurt- en dorpskamers.")
            {
                Perceelindeling = "Eén perceel voor de hele gemeente.",
                PerceelindelingReden = "Eén opdracht geeft weinig schotten en veel ruimte om te schuiven. Wie verhuist, houdt dezelfde ondersteuning. De kamers zelf houden het klein.",
                Organisatievorm = Organisatievorm.Aanbesteding,
                OrganisatievormReden = "Afspraken zijn dan af te dwingen. Dat past bij de plicht van de gemeente om voor ondersteuning te zorgen.",
                Procesbeschrijving = "Concurrentiegerichte dialoog: aanmelden, selectie, gesprekken over het plan in rondes, dan het definitieve plan.",
                ProcesbeschrijvingReden = "In de gesprekken maken de gemeente en de gegadigden het plan samen beter, voordat het vaststaat.",
                MinimumAanbieders = 1,
                MaximumAanbieders = 1,
                AantalReden = "Eén partij of combinatie is aanspreekbaar op het geheel. Keuzevrijheid zit in de begeleider, en in de kleine partijen die mee moeten doen.",
                Bekostigingsvorm = Bekostiging.Taakgericht,
                BekostigingsvormReden = "Een vast bedrag beloont lichte hulp en afschalen, en is met aanvullende ondersteuning te verrekenen.",
            },
            new Alternatiefgegevens(Strategiekeuze.Organisatievorm, "Subsidietender", "Even veel werk als een dialoog. Er kan een band voor langere tijd ontstaan.", "Afspraken zijn niet af te dwingen. Over het plan praten met een inschrijver kan niet."),
            new Alternatiefgegevens(Strategiekeuze.Organisatievorm, "Open house met een coöperatie", "Iedereen die wil, kan meedoen.", "Niemand is verantwoordelijk voor het geheel, en een vast bedrag is moeilijk te verdelen."),
            new Alternatiefgegevens(Strategiekeuze.Perceelindeling, "Twee tot vier gebieden", "Dichter bij de wijk, en uitvoerders zijn te vergelijken.", "Wie verhuist moet overstappen, en de bedragen zijn moeilijker te verrekenen.")),
        new(
            new("Thuisondersteuning en dagbesteding", "Aanvullende ondersteuning voor wie een vaste structuur en deskundige begeleiding nodig heeft.")
            {
                Perceelindeling = "Eén perceel van de aanbesteding aanvullende ondersteuning, zonder gebieden.",
                PerceelindelingReden = "Het werk is zo gespecialiseerd dat opknippen per gebied te weinig cliënten per aanbieder geeft.",
                Organisatievorm = Organisatievorm.Aanbesteding,
                OrganisatievormReden = "De kwaliteit van de plannen is te vergelijken en de afspraken zijn af te dwingen.",
                Procesbeschrijving = "Openbaar, in één ronde: vragen en nota's, inschrijven, beoordelen op kwaliteit.",
                ProcesbeschrijvingReden = "De vraag is helder. Een ronde met gesprekken voegt hier weinig toe.",
                MaximumAanbieders = 5,
                AantalReden = "Meer partijen doen mee, en ieder heeft genoeg volume. Samen inschrijven mag.",
                Bekostigingsvorm = Bekostiging.Taakgericht,
                BekostigingsvormReden = "Vijf gelijke delen van één vast bedrag. Zo is er ruimte om minder te doen waar dat kan.",
            },
            new Alternatiefgegevens(Strategiekeuze.AantalAanbieders, "Alle geschikte aanbieders", "Veel keuze voor inwoners.", "Te weinig volume per aanbieder, en een vast bedrag is dan niet te verdelen."),
            new Alternatiefgegevens(Strategiekeuze.Organisatievorm, "Zeeuws model", "Wie voldoet, kan meedoen; de prijs staat vast.", "Geen prikkel om samen te werken of af te schalen.")),
        new(
            new("Hulp bij huishouden", "Een schoon en leefbaar huis.")
            {
                Perceelindeling = "Een eigen perceel van de aanbesteding aanvullende ondersteuning.",
                PerceelindelingReden = "Het is ander werk, met andere mensen dan begeleiding.",
                Organisatievorm = Organisatievorm.Aanbesteding,
                OrganisatievormReden = "De kwaliteit van de plannen is te vergelijken en de afspraken zijn af te dwingen.",
                Procesbeschrijving = "Openbaar, samen met thuisondersteuning en dagbesteding.",
                ProcesbeschrijvingReden = "Eén planning en één leidraad is minder werk voor iedereen.",
                MaximumAanbieders = 2,
                AantalReden = "Twee aanbieders geven keuze en vangen elkaar op.",
                Bekostigingsvorm = Bekostiging.Taakgericht,
                BekostigingsvormReden = "De aanbieder onderzoekt zelf wat nodig is en verdeelt de uren.",
            },
            new Alternatiefgegevens(Strategiekeuze.Bekostigingsvorm, "Een tarief per uur", "Duidelijk wat er is geleverd.", "Beloont meer uren, en vraagt een besluit over elk uur.")),
        new(
            new("Kortdurend verblijf", "Logeren, zodat de mantelzorger op adem komt.")
            {
                Perceelindeling = "Eén klein perceel.",
                PerceelindelingReden = "Het gaat om weinig inwoners.",
                Organisatievorm = Organisatievorm.Aanbesteding,
                OrganisatievormReden = "Past bij de andere opdrachten.",
                Procesbeschrijving = "Onderhands: enkele aanbieders krijgen een uitnodiging.",
                ProcesbeschrijvingReden = "De opdracht is te klein voor een openbare procedure.",
                MaximumAanbieders = 2,
                AantalReden = "Een logeerhuis in de stad en een daarbuiten.",
                Bekostigingsvorm = Bekostiging.Inspanningsgericht,
                BekostigingsvormReden = "Het aantal nachten is goed te tellen.",
            },
            new Alternatiefgegevens(Strategiekeuze.Procesbeschrijving, "Enkelvoudig onderhands", "Snel klaar, en vertrouwd met de huidige aanbieder.", "Er is niets om te vergelijken.")),
    ];

    internal static Demosegment[] LeidseRegio { get; } =
    [
        Begeleiding("Volwassenen, herstelgericht", "Volwassenen die in korte tijd aan enkele duidelijke doelen werken. Met aandacht voor jongvolwassenen van 16 tot 27 jaar.", 8, 15),
        Begeleiding("Volwassenen, stabiliserend", "Volwassenen die langere tijd steun nodig hebben om het leven op orde te houden.", 8, 15),
        Begeleiding("Volwassenen, complexe problematiek", "Volwassenen bij wie veel tegelijk speelt, vaak met zorg in de avond en de nacht.", 4, 6),
        Begeleiding("Ouderen", "Ouderen die thuis wonen, met begeleiding en dagbesteding dichtbij.", 8, 12),
    ];

    internal static Demosegment Maastricht { get; } = new(
        new("Open dagbesteding voor ouderen", "Een plek in de buurt waar ouderen zonder verwijzing binnenlopen.")
        {
            Perceelindeling = "Eén perceel.",
            PerceelindelingReden = "De opdracht is in elke gemeente dezelfde.",
            Organisatievorm = Organisatievorm.Aanbesteding,
            MaximumAanbieders = 3,
            AantalReden = "Genoeg spreiding over de zes gemeenten.",
            Bekostigingsvorm = Bekostiging.Taakgericht,
        });

    private static Demosegment Begeleiding(string naam, string omschrijving, int minimum, int maximum) => new(
        new(naam, omschrijving)
        {
            Perceelindeling = "Dit segment is één perceel van de aanbesteding Wmo-arrangementen.",
            PerceelindelingReden = "Zo is voor de toegang en voor aanbieders helder wat er wordt gevraagd. Aan de randen maken we afspraken, zodat een cliënt niet onnodig overstapt.",
            Organisatievorm = Organisatievorm.Aanbesteding,
            OrganisatievormReden = "Met minder aanbieders is er samen aan verandering te werken, en valt er op kwaliteit te kiezen.",
            Procesbeschrijving = "SAS-procedure met consultatie vooraf, vragenrondes en een beoordeling op kwaliteit. Een aanbieder mag op meer percelen inschrijven.",
            ProcesbeschrijvingReden = "De consultatie gaat over thema's, omdat veel veranderingen voor meer segmenten gelden.",
            MinimumAanbieders = minimum,
            MaximumAanbieders = maximum,
            AantalReden = "Nu heeft een klein aantal aanbieders bijna alle cliënten: bij begeleiding zit 95 % bij de 25 grootste. Minder contracten kosten weinig keuze en geven veel rust.",
            Bekostigingsvorm = Bekostiging.Outputgericht,
            BekostigingsvormReden = "Een bedrag per arrangement laat de aanbieder vrij om op en af te schalen, zonder een nieuw besluit.",
        },
        new Alternatiefgegevens(Strategiekeuze.Organisatievorm, "Bestuurlijk contracteren (open house)", VrijeKeuze, TeVeelAanbieders),
        new Alternatiefgegevens(Strategiekeuze.Bekostigingsvorm, "Intensiteiten met een bandbreedte van uren", "Bekend, en voorspelbaar voor aanbieders.", "De aandacht gaat naar uren in plaats van resultaat, en elke wisseling vraagt een nieuwe indicatie."),
        new Alternatiefgegevens(Strategiekeuze.AantalAanbieders, "Alle huidige aanbieders houden", "Niemand hoeft over te stappen.", "Ongeveer een kwart van de aanbieders heeft geen cliënten. Dat blijft dan zo."));
}
