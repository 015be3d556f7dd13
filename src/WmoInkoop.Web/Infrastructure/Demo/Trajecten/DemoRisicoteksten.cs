using WmoInkoop.Core.Risicos;

namespace WmoInkoop.Web.Infrastructure.Demo.Trajecten;

/// <summary>The risicodossiers of the demo, in our own words, from the public plans of these regio's; kans and impact are invented.</summary>
internal static class DemoRisicoteksten
{
    private const string Gemeente = "De gemeente";

    internal static Risicogegevens[] Leeuwarden { get; } =
    [
        new("Onrust bij inwoners", "Inwoners weten niet of zij hun ondersteuning en hun vaste begeleider houden. Die onzekerheid kan hun situatie slechter maken.", "- Een heel jaar om over te gaan, met een persoonlijk gesprek voor ieder voor wie iets verandert\n- Overstappen mag eerder als inwoner en begeleider dat willen\n- Op tijd en in gewone taal vertellen wat er komt", "De gemeente, samen met de huidige en de nieuwe aanbieders", 4, 4),
        new("Onrust bij medewerkers", "Medewerkers vragen zich af of hun baan en hun organisatie blijven bestaan. Goede mensen kunnen vertrekken.", "- Vroeg bekendmaken wie de opdracht krijgt\n- De cao is leidend bij overgang\n- De gemeente helpt bij het vinden van een nieuwe plek", "De aanbieders als werkgever; de gemeente helpt met extra geld", 4, 3),
        new("Aanbieders krijgen minder of geen werk", "Een aanbieder die de opdracht verliest, heeft kosten voor personeel en kan omvallen terwijl er nog cliënten zijn.", "- Personeel gaat zo veel mogelijk mee met de cliënten\n- € 250.000 om medewerkers zonder plek te begeleiden\n- Eerder overdragen mag als de zorg doorgaat", "De huidige en de nieuwe aanbieders", 3, 4),
        new("Het vaste bedrag is te laag of verkeerd verdeeld", "Tijdens het jaar blijkt een lumpsum niet genoeg, of de verdeling tussen basis en aanvullend klopt niet.", "- Rekenen met bevolking, zorggebruik, lonen en prijzen\n- Vooraf opschrijven wie welk risico draagt\n- Samen een herverdeling vragen als de gesprekken met cliënten iets anders laten zien", "De aanbieders van basis en aanvullend samen; de gemeente beslist", 3, 4),
        new("De besparingen van het eerste jaar vallen tegen", "Het afschalen en de kortere normtijden leveren minder op dan gepland. Dan komt de taakstelling van € 3,6 miljoen in gevaar.", "Het bedrag is eerst voorlopig en wordt definitief als de cijfers van het jaar bekend zijn. Er is een reserve van € 0,84 miljoen.", Gemeente, 3, 3),
        new("Niemand schrijft in", "Dan kan de nieuwe werkwijze niet starten en moet er in de oude contracten worden bezuinigd.", "- Het werkveld denkt vanaf het begin mee, zodat de opdracht haalbaar is\n- Lukt het niet, dan loopt het oude contract kort door en koopt de gemeente opnieuw in", Gemeente, 2, 5),
        new("Buurt- en dorpskamers zijn niet op tijd klaar", "De nieuwe werkwijze leunt op deze plekken. Zonder kamer is er minder contact in de buurt.", "- Meteen beginnen, met opbouwwerkers\n- Gebouwen gebruiken die mensen al kennen\n- Zolang er geen kamer is, komt de aanbieder zelf naar de wijk", Gemeente, 3, 3),
        new("De sociale basis is niet sterk genoeg", "Er zijn te weinig vrijwilligers, of zij passen niet bij de vraag. Dan moeten beroepskrachten het doen.", "- Rekenen met een voorzichtige groei van vrijwilligers\n- Werven en begeleiden als vast onderdeel van het werk", "De aanbieder van de basisondersteuning; de gemeente spant zich in", 3, 3),
        new("Veel inwoners vragen toch een beschikking", "Ieder heeft daar recht op. Als velen het doen, wordt het werk niet lichter.", "Goed uitleggen hoe hulp zonder beschikking werkt, en snel beslissen als iemand er wel een wil.", "De aanbieders voor het advies, de gemeente voor het besluit", 2, 2),
        new("Landelijke veranderingen bij beschermd wonen en de Wlz", "Budgetten worden anders verdeeld en wetten veranderen. Wat dat betekent, is nog niet bekend.", "Het regioplan volgen, en in de contracten ruimte laten om aan te passen.", Gemeente, 4, 3),
        new("Eén partij doet alle basisondersteuning", "Er is niemand om mee te vergelijken, en inwoners kunnen niet van aanbieder wisselen.", "- Een andere begeleider vragen kan altijd\n- Kleine partijen moeten meedoen\n- Scherpe opdracht, eerlijk bedrag en elk kwartaal meten", "De gemeente met goed contractbeheer; de aanbieder voor de uitvoering", 3, 3),
    ];

    internal static Risicogegevens[] LeidseRegio { get; } =
    [
        new("De planning schuift weer op", "Aanbieders en cliënten zijn al twee keer op een later begin voorbereid.", "Twee maanden reserve in de planning, en elk half jaar een besluit over de start.", "De projectleider", 3, 4, Risicostatus.Opgetreden),
        new("Kleine aanbieders vallen af", "Met minder contracten verliezen kleine partijen hun plek, en een deel heeft iets bijzonders te bieden.", "Onderaannemer worden mag in elk perceel, en de regio houdt een lijst van goedgekeurde dagbesteding.", "De inkopers", 4, 2),
    ];

    internal static Risicogegevens[] Maastricht { get; } =
    [
        new("Aanbieders komen te laat in beeld", "Bij eerdere werkgroepen lagen de keuzes al vast toen aanbieders mochten meepraten.", "Vroeg een marktconsultatie, met vooraf op papier wat er met de inbreng gebeurt.", "De secretaris en de inkopers", 3, 3),
    ];
}
