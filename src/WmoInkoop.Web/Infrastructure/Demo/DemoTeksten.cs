using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>The longer texts of the aanbestedingen of the demo, in our own words.</summary>
internal static class DemoTeksten
{
    internal const string TrajectLeeuwarden = """
        Leeuwarden richt de ondersteuning opnieuw in: zo dichtbij en zo licht als het kan. Het plan is gemaakt met aanbieders, wijkteams en cliënten.

        - Basisondersteuning: zonder beschikking, vanuit buurt- en dorpskamers
        - Aanvullende ondersteuning: voor wie meer nodig heeft
        - Kortdurend verblijf
        """;

    internal const string AanvullendeOndersteuning = """
        De gemeente Leeuwarden zoekt aanbieders voor inwoners die meer nodig hebben dan de basisondersteuning. Het gaat om thuisondersteuning en dagbesteding, en om hulp bij huishouden.

        - De aanbieder krijgt een vast bedrag (lumpsum) en doet daarvoor wat nodig is.
        - De aanbieder doet zelf de toegang, in mandaat.
        - Er is één stedelijke opdracht; de stad wordt niet in gebieden verdeeld.
        """;

    internal const string Thuisondersteuning = """
        Begeleiding thuis en dagbesteding voor inwoners die een strakke structuur en deskundige begeleiding nodig hebben. Ongeveer een kwart van de huidige cliënten thuisondersteuning hoort hierbij.

        Vijf aanbieders krijgen elk een gelijk deel van het bedrag.
        """;

    internal const string HulpBijHuishouden = "Een schoon en leefbaar huis. De aanbieder onderzoekt zelf wat een inwoner nodig heeft. Twee aanbieders krijgen elk een gelijk deel van het bedrag.";

    internal const string Basisondersteuning = """
        De gemeente Leeuwarden zoekt één aanbieder of combinatie voor de basisondersteuning: hulp dichtbij, zonder beschikking, vanuit buurt- en dorpskamers.

        - De aanbieder krijgt een vast bedrag (lumpsum) voor de hele stad.
        - In gesprekken met de gegadigden zoekt de gemeente de beste oplossing.
        """;

    internal const string KortdurendVerblijf = "Logeren, zodat de mantelzorger op adem komt. De opdracht is klein; daarom nodigt de gemeente zelf aanbieders uit.";

    internal const string HuishoudelijkeOndersteuning = "De vijf gemeenten van de Leidse regio zoeken aanbieders voor huishoudelijke ondersteuning. Iedereen die aan de eisen voldoet, krijgt een overeenkomst, tot een maximum van 20.";

    internal const string OpenDagbesteding = "Ouderen in Maastricht-Heuvelland kunnen overdag in de buurt terecht, zonder beschikking. Aanbieders krijgen een vast bedrag.";

    /// <summary>Whom bidders name where kleine partijen are demanded.</summary>
    internal static IReadOnlyList<Partijgegevens> KleinePartijen { get; } =
    [
        new(Partijrol.Onderaannemer, "Zorgboerderij De Vlierstruik (fictief)", "90000009", "Aanbieder 9", "aanbieder9@demo.example", "Dagbesteding op de boerderij, voor een tiende van de uren.", Grootteklasse.Klein),
        new(Partijrol.Onderaannemer, "Atelier Opmaat (fictief)", "90000010", "Aanbieder 10", "aanbieder10@demo.example", "Creatieve dagbesteding in de wijk, twee dagen per week.", Grootteklasse.Klein),
    ];

    /// <summary>With whom a bidder thinks of handing in together.</summary>
    internal static IReadOnlyList<Partijgegevens> Combinanten { get; } =
    [
        new(Partijrol.Combinant, "Begeleiding Bollenstreek (fictief)", "90000004", "Aanbieder 4", "aanbieder4@demo.example", "Begeleiding van jongvolwassenen, en de helft van de gesprekken bij de overgang."),
        new(Partijrol.Combinant, "Logeerhuis Het Lichtpunt (fictief)", "90000008", "Aanbieder 8", "aanbieder8@demo.example", "Dagbesteding voor inwoners die ook komen logeren."),
    ];

    /// <summary>Those of both percelen of aanvullende ondersteuning.</summary>
    internal static IReadOnlyList<Eisgegevens> EisenVoorAllePercelen { get; } =
    [
        new(Eissoort.Uitsluitingsgrond, "Geen van de uitsluitingsgronden uit de eigen verklaring geldt.", "Ondertekend Uniform Europees Aanbestedingsdocument"),
        new(Eissoort.Uitsluitingsgrond, "U bent niet veroordeeld voor omkoping, fraude of het ontduiken van belasting.", "Gedragsverklaring aanbesteden", Bewijsmoment: Bewijsmoment.NaVoorlopigeGunning, BewijsMaximumMaanden: 24),
        new(Eissoort.Geschiktheidseis, "U staat ingeschreven in het handelsregister.", "Uittreksel uit het handelsregister", Bewijsmoment: Bewijsmoment.NaVoorlopigeGunning, BewijsMaximumMaanden: 6),
    ];

    internal static IReadOnlyList<Eisgegevens> EisenThuisondersteuning { get; } =
    [
        new(Eissoort.Geschiktheidseis, "U hebt in de laatste drie jaar ten minste 100 inwoners met thuisondersteuning of dagbesteding begeleid.", "Een referentie van een gemeente"),
        new(Eissoort.Geschiktheidseis, "U werkt met een kwaliteitssysteem dat jaarlijks wordt getoetst.", "Een geldig certificaat"),
        new(Eissoort.Uitvoeringseis, "U neemt alle inwoners aan die voor dit perceel naar u worden verwezen."),
        new(Eissoort.Uitvoeringseis, "U voert met elke inwoner die nu een beschikking heeft, voor de start een persoonlijk gesprek."),
    ];

    internal static IReadOnlyList<Criteriumgegevens> CriteriaThuisondersteuning { get; } =
    [
        new("Overgang van cliënten", "Hoe zorgt u dat inwoners bij de overgang hun ondersteuning houden?\n\n- Hoe plant u de gesprekken?\n- Hoe draagt u over aan een andere begeleider?", 30m, 6m, MaxWoorden: 600),
        new("Samenwerken in de wijk", "Hoe werkt u samen met de buurt- en dorpskamers en met de basisondersteuning?", 30m, Hoofdcriterium: "Samenwerking", MaxWoorden: 600),
        new("Kleine partijen", "Hoe zet u kleine aanbieders in, en wat krijgen zij daarvoor?", 20m, Hoofdcriterium: "Samenwerking"),
        new("Sturen op het vaste bedrag", "Hoe blijft u binnen de lumpsum zonder inwoners tekort te doen? Noem de signalen waarop u stuurt.", 20m),
    ];

    internal static IReadOnlyList<Eisgegevens> EisenBasisondersteuning { get; } =
    [
        new(Eissoort.Geschiktheidseis, "U hebt in de laatste drie jaar in een gemeente ondersteuning in de buurt georganiseerd.", "Een referentie van een gemeente"),
        new(Eissoort.Uitvoeringseis, "In elke wijk is op elke werkdag een buurt- of dorpskamer open."),
    ];

    internal static IReadOnlyList<Criteriumgegevens> CriteriaBasisondersteuning { get; } =
    [
        new("Overgang van cliënten", "Hoe gaan inwoners met een beschikking over naar de basisondersteuning?", 40m),
        new("Buurt- en dorpskamers", "Waar komen de kamers, wie werkt er en wat is er te doen?", 35m),
        new("Sturen op het vaste bedrag", "Hoe blijft u binnen de lumpsum zonder inwoners tekort te doen?", 25m),
    ];

    internal static IReadOnlyList<Eisgegevens> EisenHuishouden { get; } =
    [
        new(Eissoort.Uitsluitingsgrond, "Geen van de uitsluitingsgronden uit de eigen verklaring geldt.", "Ondertekend Uniform Europees Aanbestedingsdocument"),
        new(Eissoort.Geschiktheidseis, "U betaalt uw medewerkers volgens een cao voor de verpleging, verzorging en thuiszorg.", "Verklaring van de accountant of van uzelf"),
        new(Eissoort.Uitvoeringseis, "De hulp start binnen 10 werkdagen nadat de inwoner bij u is gemeld."),
        new(Eissoort.Uitvoeringseis, "Een inwoner krijgt zo veel mogelijk dezelfde hulp."),
    ];

    internal static IReadOnlyList<Criteriumgegevens> CriteriaHuishouden { get; } =
    [
        new("Vaste gezichten", "Hoe zorgt u dat een inwoner zo weinig mogelijk verschillende hulpen krijgt?", 40m),
        new("Onderzoek en toegang", "Hoe onderzoekt u samen met de inwoner wat nodig is?", 35m),
        new("Goed werkgeverschap", "Hoe houdt u uw medewerkers, en hoe vindt u nieuwe?", 25m),
    ];

    internal static IReadOnlyList<Eisgegevens> EisenDagbesteding { get; } =
    [
        new(Eissoort.Geschiktheidseis, "U hebt ervaring met dagbesteding voor ouderen.", "Een referentie"),
        new(Eissoort.Uitvoeringseis, "De plek is open op ten minste vijf dagen in de week."),
    ];

    internal static IReadOnlyList<Criteriumgegevens> CriteriaDagbesteding { get; } =
    [
        new("Aantrekkelijk programma", "Wat kan een oudere bij u doen, en hoe bepaalt u dat samen?", 60m),
        new("Bereikbaar in de buurt", "Waar komt de plek en hoe komen ouderen er?", 40m),
    ];
}
