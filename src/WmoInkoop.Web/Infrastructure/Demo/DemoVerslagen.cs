using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Verslagen;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>A table of the demo, with its verslagen from the oldest to the newest.</summary>
public sealed record Demotafel(
    string Regio, string Naam, string Omschrijving, TimeOnly Begin, TimeOnly Einde, string Plaats, IReadOnlyList<string> Organisaties, IReadOnlyList<Demoverslag> Verslagen, IReadOnlyList<Demopunt> VolgendeAgenda);

/// <summary>A verslag of the demo.</summary>
public sealed record Demoverslag(string Voorzitter, string? Wijzigingen, params IReadOnlyList<Demopunt> Punten);

/// <summary>An item with what was said.</summary>
public sealed record Demopunt(string Titel, string? Inbrenger, Agendasoort Soort, params IReadOnlyList<Demodeel> Delen);

/// <summary>A part of it; for an actie <paramref name="Spreker"/> is who does it when that is no member.</summary>
public sealed record Demodeel(Onderdeelsoort Soort, string Tekst, string? Spreker = null, string? Organisatie = null, int? Lid = null, int? Weken = null);

/// <summary>The words of the demo verslagen. People are named after their role, organisations are invented.</summary>
internal static class DemoVerslagen
{
    private const string Schouder = "Stichting De Brede Schouder (fictief)";
    private const string Samen = "Samen Verder Ondersteuning (fictief)";
    private const string Raad = "Adviesraad Wmo (fictief)";
    private const string Maasdal = "Maasdal Thuiszorg (fictief)";
    private const string Opmaat = "Atelier Opmaat (fictief)";

    internal static Demotafel LeidseRegio { get; } = new(
        "leidseregio",
        "Overlegtafel Leidse regio",
        "Vijf gemeenten en hun partners bespreken hier hoe de contracten voor de Wmo werken en wat er verandert.\n\nElk jaar kijken we opnieuw wie aan tafel zit: grote en kleine aanbieders, nieuwe aanbieders, de cliënten en het welzijnswerk.",
        new TimeOnly(9, 30),
        new TimeOnly(11, 30),
        "Stadskantoor Leiden",
        [Schouder, Samen],
        [
            new("De voorzitter", null, Opening("Wij maken kennis en spreken af dat de tafel drie keer per jaar bij elkaar komt."), Punt("Stand van zaken Begeleiding", "Contractmanager", Agendasoort.TerInformatie,
                Alinea("Er zijn 65 aanbieders met een contract voor Begeleiding. Van alle cliënten krijgt 95 procent ondersteuning van 25 aanbieders. Meer dan tien aanbieders hebben geen cliënten."),
                Zei("Lid 1", Schouder, "Veel kleine contracten kosten de gemeente tijd. Wat levert dat de cliënt op?"),
                Zei("De contractmanager", "gemeente", "Keuze. Maar we zien ook dat niemand die keuze gebruikt als er geen cliënten zijn."),
                Actie("De lijst van aanbieders zonder cliënten nalopen.", "Contractmanagement Wmo", weken: 8)), Rondvraag()),
            new("De voorzitter", "Bij punt 2 is de naam van een spreker verbeterd.", Opening("Er zijn drie afmeldingen."), Punt("Innovatieprojecten", "Contractmanager", Agendasoort.Bespreking,
                Alinea("Zes projecten zijn klaar, één loopt nog een half jaar door. De projecten laten zien dat **op- en afschalen** beter kan."),
                Zei("Lid 2", Samen, "Een cliënt heeft niet elke maand evenveel hulp nodig. Geef ons de ruimte om daarin mee te bewegen."),
                Besluit("Een kleine groep werkt het op- en afschalen uit en komt met een voorstel.")), Rondvraag()),
            new("Plaatsvervangend voorzitter", null, Opening("Vijf organisaties zijn nieuw aan tafel, drie doen niet meer mee."), Punt("Tekorten op de Wmo", "Beleidsadviseur", Agendasoort.TerInformatie,
                Alinea("Het budget past niet meer bij wat er nodig is. De gemeenten dekken het tekort eerst met eenmalig geld en zoeken daarna naar maatregelen."),
                Zei("Lid 1", Schouder, "Wordt bij jeugd en bij Wmo allebei meer uitgegeven dan er is?"),
                Zei("De beleidsadviseur", "gemeente", "Ja. Daarom kijken we nu ook naar de Wmo.")), Rondvraag()),
            new("De voorzitter", null, Opening("De agenda wordt vastgesteld."), Punt("Heroriëntatie Wmo", "Projectleider", Agendasoort.Bespreking,
                Alinea("De regio denkt na over een nieuwe manier van inkopen. Aanleidingen zijn:\n\n- de doorontwikkeling van de jeugdhulp;\n- beschermd wonen dat naar de gemeenten gaat;\n- plannen van de gemeenten zelf."),
                Zei("Lid 1", Schouder, "Kiest de cliënt straks nog zelf een aanbieder?"),
                Zei("De projectleider", "gemeente", "Eerst bepalen we wat we willen organiseren. Daarna kiezen we de vorm van contracteren."),
                Zei("Lid 2", Samen, "Houd het overzichtelijk. Cliënten verhuizen ook over de grens van een gemeente."),
                Besluit("De tafel denkt mee in drie sessies, voordat het plan naar de colleges gaat.")), Rondvraag()),
            new("De voorzitter", null, Opening("Drie leden hebben zich afgemeld."), Punt("Sociale basis in Leiden", "Programmamanager", Agendasoort.TerInformatie,
                Alinea("Er zijn veel mooie initiatieven, maar het aanbod is versnipperd. Leiden stopt met een groot deel van de losse subsidies en maakt nieuwe afspraken."),
                Zei("Lid 2", Samen, "Een beetje overlap is juist handig: dan kan iemand makkelijker met minder zware hulp toe."),
                Zei("De programmamanager", "gemeente Leiden", "Dat klopt, als het voor inwoners maar duidelijk blijft.")), Rondvraag()),
            new("De voorzitter", null, Opening("De tafel heeft vijf nieuwe leden; drie organisaties zijn gestopt. Er zijn drie afmeldingen."), Punt("Vaststellen van het vorige verslag", null, Agendasoort.Besluit,
                Zei("Lid 1", Schouder, "Er staat dat over social return met alle partijen is gesproken. Met ons is niet gesproken."),
                Besluit("Het verslag is vastgesteld. De opmerking gaat door naar de contactpersoon voor social return.")), Punt("Cao-eis bij Begeleiding", "Contractmanager", Agendasoort.Bespreking,
                Alinea("Aanbieders volgen een passende cao, of laten zien dat de arbeidsvoorwaarden daarmee te vergelijken zijn."),
                Zei("Lid 2", Samen, "Hoe gaat de gemeente dat toetsen?"),
                Zei("De contractmanager", "gemeente", "In de jaargesprekken. Wie geen cao volgt, mag het laten zien met de functiewaardering."),
                Zei("Lid 1", Schouder, "Zeg dan precies welke onderdelen van de cao u belangrijk vindt.")), Punt("Op- en afschalen", "Contractmanager", Agendasoort.Besluit,
                Alinea("Een aanbieder meldt het als een cliënt **blijvend** meer of minder hulp nodig heeft. Is het tijdelijk, en klopt het gemiddelde over het jaar? Dan hoeft het niet."),
                Zei("Lid 2", Samen, "Zet ook in de afspraken met wie de gemeente contact opneemt: met de cliënt of met de begeleider."),
                Besluit("De afspraken over op- en afschalen komen als addendum bij de overeenkomst."),
                Actie("De memo over op- en afschalen aanpassen na deze bespreking.", "Contractmanagement Wmo", weken: 6),
                ActieVan(1, "Voorbeelden sturen van cliënten die tijdelijk meer uren nodig hadden.", weken: 5)), Rondvraag("De volgende overlegtafel is na de zomer.")),
            new("De voorzitter", null, Opening("Eén lid heeft zich afgemeld."), Punt("Arrangementen", "Projectleider", Agendasoort.Bespreking,
                Alinea("De projectleider laat de tabel met leefgebieden en treden zien. Eén vak is nog niet ingevuld."),
                Zei("Lid 1", Schouder, "Mag een aanbieder zelf schuiven tussen de treden?"),
                ActieVan(2, "Een voorstel schrijven voor het lege vak in de tabel.", weken: 4)), new Demopunt("Rondvraag", null, Agendasoort.Bespreking)),
        ],
        [
            new("Opening en mededelingen", "De voorzitter", Agendasoort.TerInformatie),
            new("Vaststellen van de vorige verslagen", "De secretaris", Agendasoort.Besluit),
            new("Planning van de heroriëntatie Wmo", "Projectleider", Agendasoort.Bespreking),
            new("Jaargesprekken en cao-eis", "Contractmanager", Agendasoort.TerInformatie),
            new("Rondvraag", null, Agendasoort.Bespreking),
        ]);

    internal static Demotafel Maastricht { get; } = new(
        "maastricht",
        "Ontwikkeltafel Maastricht-Heuvelland",
        "Zes gemeenten en ongeveer 110 aanbieders werken hier samen aan de ondersteuning van morgen.\n\nDe tafel heeft leden uit grote en kleine organisaties, uit de stad en het Heuvelland.",
        new TimeOnly(9, 15),
        new TimeOnly(12, 0),
        "Stadhuis Maastricht",
        [Maasdal, Opmaat],
        [
            new("De voorzitter", null, Opening("Twaalf aanbieders zijn aanwezig."), Punt("Waar is deze tafel voor?", "De voorzitter", Agendasoort.Bespreking,
                Zei("Lid 1", Maasdal, "Bij een tafel hoort een gesprek. De vorige keren werd er vooral gezonden."),
                Besluit("Elke bijeenkomst heeft ten minste één onderwerp waarover de leden meedenken voordat het besluit valt.")), Rondvraag()),
            new("De voorzitter", null, Opening("De agenda wordt vastgesteld."), Punt("Groei naar een nieuwe verdeling van het budget", "Beleidsadviseur", Agendasoort.TerInformatie,
                Alinea("In het eerste jaar krijgt elke gemeente wat zij altijd kreeg. Daarna komt er elk jaar 10 procent volgens de nieuwe verdeling bij."),
                Zei("Lid 2", Opmaat, "Wat merkt een kleine aanbieder daarvan?")), Rondvraag()),
            new("De voorzitter", null, Opening("Er zijn vier afmeldingen."), Punt("Werkgroep bekostiging", "Lid 1", Agendasoort.Bespreking,
                Zei("Lid 1", Maasdal, "De uitkomst van onze werkgroep is omgedraaid, en wij weten niet waarom. Het voelt als een zwarte doos."),
                Zei("De adviseur inkoop", "gemeente", "Dat moet anders. We zeggen voortaan vooraf wat het kader is en wat we met het advies doen."),
                Besluit("Elke werkgroep krijgt een opdracht met kader, mandaat en stappen. Een lid koppelt zelf terug aan de tafel."),
                Actie("Een lijst maken van alle werkgroepen en wie daarin zit.", "De secretaris", weken: 6)), Rondvraag()),
            new("De voorzitter", null, Opening("Twee leden komen later."), Punt("Stellingen over de toekomst", "Kernteam", Agendasoort.Bespreking,
                Alinea("De leden kiezen positie bij zes stellingen:\n\n- marktwerking of samenwerking;\n- één aanpak of een aanpak per soort hulp;\n- lokaal of regionaal;\n- sturen op aantallen of op kosten;\n- per wet of in samenhang;\n- stap voor stap of ineens."),
                Zei("Lid 2", Opmaat, "Lokaal waar het kan. Voor zeldzame hulp is regionaal beter.")), Rondvraag()),
            new("De voorzitter", null, Opening("De vorige acties zijn klaar."), Punt("Laatste maand niet betaald", "Lid 1", Agendasoort.Bespreking,
                Zei("Lid 1", Maasdal, "Gaat een cliënt naar de Wlz, dan wordt de laatste maand niet betaald. Dat is niet eerlijk."),
                Actie("Uitzoeken hoe de laatste maand toch betaald kan worden.", "De adviseur inkoop", weken: 8)), Rondvraag()),
            new("Plaatsvervangend voorzitter", null, Opening("Dertien aanbieders zijn aanwezig: één vanaf 9.55 uur, één tot aan de pauze. Een plaatsvervanger zit voor."), Punt("Vooruitblik op de contracten", "Adviseur inkoop", Agendasoort.TerInformatie,
                Alinea("De contracten lopen af. De tafel praat mee over wat daarna komt, nu het plan nog open is."),
                Zei("Lid 2", Opmaat, "Betrek ons eerder, bijvoorbeeld met een marktconsultatie.")), Punt("Stand van zaken Beschermd Thuis", "Projectleider", Agendasoort.TerInformatie,
                Alinea("De planning is: eerst een brainstorm, dan een marktconsultatie, dan een nieuw concept. In april begint de inkoop."),
                Zei("Lid 1", Maasdal, "Nodig ook de woningcorporaties uit."),
                ActieVan(1, "Namen doorgeven van woningcorporaties voor de consultatie.", weken: 4)), Punt("Invulling van de tafel", "De voorzitter", Agendasoort.Besluit,
                Besluit("De tafel plant vier bijeenkomsten en twee reservedata."),
                Actie("De data rondsturen.", "De secretaris", weken: 5)), Rondvraag("Eén vraag wordt op de digitale tafel beantwoord. De bijeenkomst sluit om 11.43 uur.")),
            new("De voorzitter", null, Opening("Elf aanbieders zijn aanwezig."), Punt("Consultatie Beschermd Thuis", "Projectleider", Agendasoort.Bespreking,
                Alinea("De projectleider vertelt wat de marktconsultatie tot nu toe opleverde."),
                Zei("Lid 2", Opmaat, "Neem ook kleine woonvormen mee.")), new Demopunt("Rondvraag", null, Agendasoort.Bespreking)),
        ],
        [
            new("Welkom en mededelingen", "De voorzitter", Agendasoort.TerInformatie),
            new("Antwoord op het advies over bekostiging", "Adviseur inkoop", Agendasoort.Bespreking),
            new("Start van de inkoop van Beschermd Thuis", "Projectleider", Agendasoort.TerInformatie),
            new("Rondvraag", null, Agendasoort.Bespreking),
        ]);

    private static Demopunt Opening(string tekst) => new("Opening en mededelingen", "De voorzitter", Agendasoort.TerInformatie, Alinea($"De voorzitter opent de bijeenkomst. {tekst}"));

    private static Demopunt Rondvraag(string tekst = "Er zijn geen vragen meer. De voorzitter sluit de bijeenkomst.") => new("Rondvraag en sluiting", null, Agendasoort.Bespreking, Alinea(tekst));

    private static Demopunt Punt(string titel, string? inbrenger, Agendasoort soort, params Demodeel[] delen) => new(titel, inbrenger, soort, delen);

    private static Demodeel Alinea(string tekst) => new(Onderdeelsoort.Alinea, tekst);

    private static Demodeel Zei(string wie, string organisatie, string tekst) => new(Onderdeelsoort.Uitspraak, tekst, wie, organisatie);

    private static Demodeel Besluit(string tekst) => new(Onderdeelsoort.Besluit, tekst);

    private static Demodeel Actie(string tekst, string wie, int weken) => new(Onderdeelsoort.Actie, tekst, wie, Weken: weken);

    private static Demodeel ActieVan(int lid, string tekst, int weken) => new(Onderdeelsoort.Actie, tekst, Lid: lid, Weken: weken);
}
