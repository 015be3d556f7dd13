using WmoInkoop.Core.Matrices;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>The four segments of the Leidse regio with the matrix of their consultatie, in own words; prices are invented.</summary>
internal static class DemoMatrix
{
    internal const string Omschrijving = "De vijf gemeenten kopen ondersteuning in vier segmenten. Een aanbieder levert binnen een segment het hele arrangement, zo nodig met een onderaannemer. Op meer dan één segment inschrijven mag.";

    internal static IReadOnlyList<(string Naam, string Omschrijving, Bekostiging Bekostiging)> Segmenten { get; } =
    [
        ("Volwassenen, herstelgericht", "Voor inwoners die in een afgesproken tijd aan doelen werken, ook jongvolwassenen van 16 tot en met 27 jaar.", Bekostiging.Outputgericht),
        ("Volwassenen, stabiliserend", "Voor inwoners die langer steun nodig hebben om te houden wat zij hebben bereikt.", Bekostiging.GemiddeldeClientfinanciering),
        ("Volwassenen, complexe problematiek", "Voor inwoners met zware vragen op meer leefgebieden tegelijk.", Bekostiging.Inspanningsgericht),
        ("Ouderen", "Voor ouderen die thuis wonen, en voor wie hen helpt.", Bekostiging.GemiddeldeClientfinanciering),
    ];

    internal static Beoordelingsschaal Schaal { get; } = new(
    [
        new(0, "Geen antwoord op de vraag"),
        new(25, "Beantwoordt een klein deel van de vraag"),
        new(50, "Beantwoordt de vraag, maar blijft algemeen"),
        new(75, "Beantwoordt de vraag helemaal en laat zien hoe"),
        new(100, "Beantwoordt de vraag helemaal, laat zien hoe, en geeft bewijs dat het werkt"),
    ]);

    internal static IReadOnlyList<Criteriumgegevens> Criteria { get; } =
    [
        new("Vraag achter de vraag", "Hoe vindt u samen met de toegang het arrangement dat past?", 25m, 50m, Hoofdcriterium: "Werken met arrangementen"),
        new("Op- en afschalen", "Hoe past u een arrangement aan zonder dat de inwoner elke keer opnieuw moet beginnen?", 25m, Hoofdcriterium: "Werken met arrangementen"),
        new("Jongvolwassenen", "Wat doet u anders voor inwoners van 16 tot en met 27 jaar?", 20m),
        new("Samenwerken", "Met welke partners werkt u, en hoe verdeelt u het werk?", 30m),
    ];

    internal static IReadOnlyList<Eisgegevens> Eisen { get; } =
    [
        new(Eissoort.Uitsluitingsgrond, "Geen van de uitsluitingsgronden uit de eigen verklaring geldt.", "Ondertekend Uniform Europees Aanbestedingsdocument"),
        new(Eissoort.Geschiktheidseis, "U begeleidde in de laatste drie jaar inwoners uit dit segment.", "Een referentie"),
        new(Eissoort.Geschiktheidseis, "Uw organisatie kan haar belastingen en premies betalen.", "Verklaring van de Belastingdienst", Bewijsmoment: Bewijsmoment.NaVoorlopigeGunning, BewijsMaximumMaanden: 6),
        new(Eissoort.Uitvoeringseis, "U begint binnen tien werkdagen nadat een inwoner voor u koos."),
    ];

    internal static Prijsopzet Prijs { get; } = new()
    {
        Methode = Prijsmethode.GewogenFactorLineair,
        Eenheid = "per uur ondersteuning",
        GewichtKwaliteit = 70m,
        GewichtPrijs = 30m,
        LaagstePrijs = 68m,
        HoogstePrijs = 92m,
        BuitenGrenzen = BuitenGrenzen.Weigeren,
    };

    /// <summary>Pasted as an inkoper would; one cell is still open.</summary>
    internal static Arrangementenmatrix Matrix { get; } = Matrixlezer.Lees(string.Join('\n',
        "Leefgebied\tSubmodule\tTrede 1\tTrede 2\tTrede 3\tTrede 4\tTrede 5",
        "Ondersteuning\tSociaal en persoonlijk functioneren\tx\tx\tx\tx\tx",
        "\tZelfzorg en gezondheid\tx\tx\tx",
        "\tGeldzaken\t?\tx\tx",
        "\tDagbesteding\tx\tx\tx\tx\tx",
        "Bereikbaar en beschikbaar, avond en nacht\tDag en nacht bereikbaar\tx",
        "\tDag en nacht beschikbaar\t\tx",
        "\tDag en nacht beschikbaar, intensief\t\t\tx",
        "(Samen) wonen\tSociaal beheer, zonder vaste tijden\tx",
        "\tSociaal beheer, met gedeelde ruimtes en iemand vast aanwezig\t\tx",
        "\tSociaal beheer, met gedeelde ruimtes en meer vaste aanwezigheid\t\t\tx",
        "Huisvesting\tHuur en verblijf, als iemand toch in een instelling woont\tx")).Matrix!;
}
