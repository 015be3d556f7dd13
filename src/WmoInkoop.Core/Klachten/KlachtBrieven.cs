using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Klachten;

/// <summary>What the portal writes about klachten. Who complains stands in no subject.</summary>
internal static class KlachtBrieven
{
    private const string LooptDoor = "Een klacht houdt de aanbesteding niet tegen. Alle termijnen lopen door, ook die om in te schrijven en om naar de rechter te gaan.";

    internal static string Pad(Klacht klacht) => $"/inkoop/klachten/{klacht.Id}";

    internal static string MijnPad(Klacht klacht) => $"/mijn/klachten/{klacht.Id}";

    internal static Brief Ontvangen(Klacht klacht, Aanbesteding aanbesteding) => new(
        $"Uw klacht is ontvangen: {klacht.Nummer}",
        [
            $"Wij hebben uw klacht over {aanbesteding.Naam} ({aanbesteding.Nummer}) ontvangen. Het nummer is {klacht.Nummer}. Het onderwerp: {klacht.Onderwerp}.",
            "Iemand die niet bij deze aanbesteding betrokken is, behandelt uw klacht. U krijgt een uitkomst met redenen.",
            LooptDoor,
        ],
        MijnPad(klacht),
        "Klacht bekijken",
        klacht.UiterlijkOp);

    internal static Brief Binnengekomen(Klacht klacht, Aanbesteding aanbesteding) => new(
        $"Nieuwe klacht {klacht.Nummer} over {aanbesteding.Naam}",
        [$"Er is een klacht binnen over {aanbesteding.Naam} ({aanbesteding.Nummer}).", "Benoem een behandelaar die niet bij deze aanbesteding betrokken is."],
        Pad(klacht),
        "Klacht bekijken",
        klacht.UiterlijkOp);

    internal static Brief Benoemd(Klacht klacht, Aanbesteding aanbesteding) => new(
        $"U behandelt klacht {klacht.Nummer} over {aanbesteding.Naam}",
        ["Een inkoper heeft u benoemd, omdat u niet bij deze aanbesteding betrokken bent.", "Lees de klacht, vraag wat u nodig hebt en leg een uitkomst met redenen vast. Bent u toch betrokken? Laat het de inkoper weten, dan wordt een ander benoemd."],
        Pad(klacht),
        "Klacht behandelen",
        klacht.UiterlijkOp);

    internal static Brief Ontheven(Klacht klacht) => new(
        $"U behandelt klacht {klacht.Nummer} niet meer",
        ["Een inkoper heeft een andere behandelaar benoemd. U hoeft niets meer te doen."]);

    internal static Brief Verlengd(Klacht klacht) => new(
        $"De behandeling van uw klacht {klacht.Nummer} duurt langer",
        ["De behandelaar heeft meer tijd nodig. Dat kan één keer. De reden:", klacht.Verlengreden!],
        MijnPad(klacht),
        "Klacht bekijken",
        klacht.UiterlijkOp);

    internal static Brief Bericht(Klacht klacht, Klachtbericht bericht) => new(
        bericht.AntwoordUiterlijkOp is null ? $"Nieuw bericht bij klacht {klacht.Nummer}" : $"Vraag bij klacht {klacht.Nummer}",
        [$"Er is een bericht bij klacht {klacht.Nummer}, van {Teksten.Van(bericht.Van)}.", "U leest het in het portaal."],
        bericht.Aan is Klachtpartij.Klager ? MijnPad(klacht) : Pad(klacht),
        bericht.AntwoordUiterlijkOp is null ? "Bericht lezen" : "Lezen en antwoorden",
        bericht.AntwoordUiterlijkOp);

    internal static Brief Afgehandeld(Klacht klacht) => new(
        $"De uitkomst van uw klacht {klacht.Nummer}",
        [
            $"De behandelaar heeft uw klacht afgehandeld. De uitkomst: {Teksten.Van(klacht.Uitkomst!.Value).ToLowerInvariant()}.",
            $"De redenen: {klacht.Uitkomstreden}",
            $"Dit gebeurt ermee: {klacht.Gevolg}",
            "Bent u het er niet mee eens? U kunt de klacht voorleggen aan de Commissie van Aanbestedingsexperts, en met instemming van beide partijen aan de Geschillencommissie.",
            "Tegen een gunningsbeslissing komt u op bij de rechter, binnen de termijn die in de brief erover staat.",
        ],
        MijnPad(klacht),
        "Uitkomst lezen");

    internal static Brief AfgehandeldVoorInkoop(Klacht klacht) => new(
        $"Klacht {klacht.Nummer} is afgehandeld",
        [$"De uitkomst: {Teksten.Van(klacht.Uitkomst!.Value).ToLowerInvariant()}. Wie klaagt, heeft bericht gekregen.", "Lees wat de uitkomst van u vraagt."],
        Pad(klacht),
        "Uitkomst lezen");

    internal static Brief Ingetrokken(Klacht klacht) => new(
        $"Uw klacht {klacht.Nummer} is ingetrokken",
        ["U hebt de klacht ingetrokken. Wij behandelen haar niet verder."],
        MijnPad(klacht),
        "Klacht bekijken");

    internal static Brief IngetrokkenVoorInkoop(Klacht klacht) => new(
        $"Klacht {klacht.Nummer} is ingetrokken",
        ["Wie klaagt, heeft de klacht ingetrokken. Er is niets meer te doen."],
        Pad(klacht),
        "Klacht bekijken");

    internal static Brief BijCommissie(Klacht klacht, Klachtvervolg vervolg) => new(
        $"Uw klacht {klacht.Nummer} ligt bij de Commissie van Aanbestedingsexperts",
        [$"De gemeente heeft vastgelegd dat de klacht op {Amsterdam.Voluit(vervolg.VoorgelegdOp!.Value)} aan de commissie is voorgelegd. De commissie geeft een advies.", LooptDoor],
        MijnPad(klacht),
        "Klacht bekijken");

    internal static Brief Geschil(Klacht klacht, Klachtvervolg vervolg) => new(
        vervolg.SchortOp ? $"Klacht {klacht.Nummer} gaat naar de Geschillencommissie" : $"Naar de Geschillencommissie met klacht {klacht.Nummer}?",
        [
            vervolg.SchortOp
                ? "Beide partijen stemmen in. De gunning is opgeschort tot de uitspraak is vastgelegd."
                : vervolg.WachtOp(Klachtpartij.Klager)
                    ? "De gemeente wil de klacht voorleggen aan de Geschillencommissie. Dat kan alleen als u instemt. Zeg in het portaal of u dat doet."
                    : "U stemt ermee in de klacht voor te leggen aan de Geschillencommissie. Het gaat door als de gemeente ook instemt. Tot dan loopt de aanbesteding door.",
        ],
        MijnPad(klacht),
        "Klacht bekijken");

    internal static Brief GeschilVoorInkoop(Klacht klacht, Klachtvervolg vervolg) => new(
        vervolg.SchortOp ? $"De gunning is opgeschort door klacht {klacht.Nummer}" : $"Naar de Geschillencommissie met klacht {klacht.Nummer}?",
        [
            vervolg.SchortOp
                ? "Beide partijen stemmen in met de Geschillencommissie. Tot de uitspraak is vastgelegd, kan niemand gunnen waar deze klacht over gaat."
                : vervolg.WachtOp(Klachtpartij.Inkoop)
                    ? "Wie klaagt, wil naar de Geschillencommissie. Dat kan alleen als de gemeente instemt. Daarna is de gunning opgeschort. Zeg in het portaal of u instemt."
                    : "De gemeente stemt in met de Geschillencommissie. Het wachten is op wie klaagt.",
        ],
        Pad(klacht),
        "Klacht bekijken");

    internal static Brief GeschilGaatNietDoor(Klacht klacht, Klachtvervolg vervolg, string pad) => new(
        $"Klacht {klacht.Nummer} gaat niet naar de Geschillencommissie",
        ["Een van de partijen stemt niet in. De reden:", vervolg.GaatNietDoorReden!],
        pad,
        "Klacht bekijken");

    internal static Brief Uitspraak(Klacht klacht, Klachtvervolg vervolg, string pad) => new(
        vervolg.Instantie is Klachtinstantie.Geschillencommissie ? $"Uitspraak van de Geschillencommissie over klacht {klacht.Nummer}" : $"Advies van de Commissie van Aanbestedingsexperts over klacht {klacht.Nummer}",
        [
            vervolg.Uitspraak!,
            $"Dit doet de gemeente ermee: {vervolg.Opvolging}",
            .. vervolg.Instantie is Klachtinstantie.Geschillencommissie ? ["De gunning is niet langer opgeschort door dit geschil."] : Array.Empty<string>(),
        ],
        pad,
        "Klacht bekijken");
}
