using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>What the portal writes about an assessment, to assessors and inkopers only.</summary>
internal static class BeoordelingBrieven
{
    internal static Brief Benoemd(Beoordeling beoordeling, Beoordelaar beoordelaar, Aanbesteding aanbesteding, Perceel perceel) => new(
        $"U beoordeelt {perceel.Naam}",
        [
            $"U bent beoordelaar van perceel {perceel.Nummer} ({perceel.Naam}) van {aanbesteding.Naam}. {Criteria(beoordelaar, perceel)}",
            "Teken eerst de belangenverklaring. Daarna ziet u de plannen. Geef elk plan per criterium een cijfer met een reden, en vergrendel uw cijfers als u klaar bent.",
            "Bespreek de plannen en uw cijfers met niemand tot alle beoordelaars hun cijfers hebben vergrendeld.",
        ],
        $"/beoordeling/{beoordeling.Id}",
        "Beginnen met beoordelen",
        beoordeling.UiterlijkOp);

    internal static Brief AndereCriteria(Beoordeling beoordeling, Beoordelaar beoordelaar, Aanbesteding aanbesteding, Perceel perceel) => new(
        $"U beoordeelt andere criteria van {perceel.Naam}",
        [
            $"De inkoper heeft veranderd wat u beoordeelt van perceel {perceel.Nummer} ({perceel.Naam}) van {aanbesteding.Naam}. {Criteria(beoordelaar, perceel)}",
            "Cijfers die u al gaf op een criterium dat u niet meer beoordeelt, zijn verwijderd. Uw andere cijfers zijn gebleven.",
        ],
        $"/beoordeling/{beoordeling.Id}",
        "Verder met beoordelen",
        beoordeling.UiterlijkOp);

    internal static Brief Ontslagen(Aanbesteding aanbesteding, Perceel perceel) => new(
        $"U beoordeelt {perceel.Naam} niet meer",
        [$"U bent geen beoordelaar meer van perceel {perceel.Nummer} ({perceel.Naam}) van {aanbesteding.Naam}. Uw cijfers tellen niet mee. U hoeft niets te doen."],
        "/beoordeling",
        "Naar uw werklijst");

    internal static Brief Teruggetrokken(Aanbesteding aanbesteding, Perceel perceel, string naam) => new(
        $"{naam} beoordeelt {perceel.Naam} niet meer",
        [$"{naam} heeft zich teruggetrokken als beoordelaar van perceel {perceel.Nummer} ({perceel.Naam}) van {aanbesteding.Naam}. Benoem zo nodig een ander."],
        $"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/{perceel.Nummer}",
        "Naar de beoordeling");

    internal static Brief TeWeinigOver(Aanbesteding aanbesteding, Perceel perceel, string criteria) => new(
        $"Benoem een beoordelaar voor {perceel.Naam}",
        [$"Wie perceel {perceel.Nummer} ({perceel.Naam}) van {aanbesteding.Naam} beoordeelt, heeft vergrendeld. Op {criteria} zijn er te weinig over, omdat iemand is gestopt. Benoem een ander. Tot die tijd blijven de cijfers dicht."],
        $"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/{perceel.Nummer}",
        "Naar de beoordeling");

    internal static Brief AllenVergrendeld(Aanbesteding aanbesteding, Perceel perceel) => new(
        $"Alle cijfers voor {perceel.Naam} zijn binnen",
        [
            $"Alle beoordelaars van perceel {perceel.Nummer} ({perceel.Naam}) van {aanbesteding.Naam} hebben hun cijfers vergrendeld.",
            "Leg in de consensusbespreking de eindcijfers vast.",
        ],
        $"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/{perceel.Nummer}",
        "Naar de eindcijfers");

    private static string Criteria(Beoordelaar beoordelaar, Perceel perceel) => beoordelaar.Criteria.Count == 0
        ? "U beoordeelt alle criteria."
        : $"U beoordeelt {Criteriumkeuze.Namen(perceel.Criteria.Where(c => beoordelaar.Beoordeelt(c.Id)))}. De andere criteria beoordeelt een ander.";
}
