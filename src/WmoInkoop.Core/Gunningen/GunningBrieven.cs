using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Overeenkomsten;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>What the portal mails about a gunning.</summary>
internal static class GunningBrieven
{
    /// <summary>Names no winner: it only asks to come and look.</summary>
    internal static Brief Voorgesteld(Aanbesteding aanbesteding, Perceel perceel) => new(
        $"Bevestig de gunningsbeslissing van {aanbesteding.Naam}",
        [
            $"Een collega stelt de gunningsbeslissing voor van perceel {perceel.Nummer}: {perceel.Naam} ({aanbesteding.Nummer}). Dat kan alleen samen.",
            "Lees de brieven en bevestig met uw wachtwoord en de code uit uw app. Daarna gaan alle brieven weg.",
        ],
        Pad(perceel),
        "Naar de gunning");

    /// <summary>The whole letter: the reasons are sent, not only announced (art. 2.130 lid 3).</summary>
    internal static Brief Gunningsbrief(Gunningsbrief brief)
    {
        var inhoud = brief.Lees();
        return new(
            $"Gunningsbeslissing {inhoud.Aanbesteding}, {inhoud.Perceel}",
            [
                $"Deze brief gaat over uw inschrijving {inhoud.Inschrijvingsnummer} op {inhoud.Perceel} van {inhoud.Aanbesteding} ({inhoud.Aanbestedingsnummer}).",
                .. inhoud.Beslissing,
                .. inhoud.Prijs is { } prijs ? [$"Uw prijs is {Euro.Tekst(prijs.Bedrag)}."] : Array.Empty<string>(),
                $"De gemeente wil gunnen aan: {string.Join(", ", inhoud.Winnaars)}.",
                .. inhoud.Criteria.SelectMany(c => Criterium(c, inhoud.LaagsteWinnaar)),
                .. inhoud.Termijn,
                $"De beslissing rust op het besluit van {inhoud.Besluit.Orgaan} van {Amsterdam.Voluit(inhoud.Besluit.Datum)}. Vragen? {inhoud.Contact}.",
                "In het portaal kunt u de brief afdrukken.",
            ],
            $"/mijn/inschrijvingen/{brief.InschrijvingId}/gunningsbrief",
            "Brief lezen",
            inhoud.TermijnEindigtOp);
    }

    internal static Brief IntrekkingVoorgesteld(Aanbesteding aanbesteding, Perceel perceel) => new(
        $"Bevestig het intrekken van de gunningsbeslissing van {aanbesteding.Naam}",
        [
            $"Een collega stelt voor om de gunningsbeslissing van perceel {perceel.Nummer}: {perceel.Naam} ({aanbesteding.Nummer}) in te trekken. Dat kan alleen samen.",
            "Lees de reden en bevestig met uw wachtwoord en de code uit uw app. Daarna krijgen alle inschrijvers bericht.",
        ],
        Pad(perceel),
        "Naar de gunning");

    internal static Brief Ingetrokken(Aanbesteding aanbesteding, Perceel perceel, Gunningsbeslissing beslissing, Guid inschrijvingId) => new(
        $"Gunningsbeslissing ingetrokken: {aanbesteding.Naam}, perceel {perceel.Nummer}",
        [
            $"De gemeente trekt de gunningsbeslissing van {Amsterdam.Voluit(beslissing.VastgesteldOp!.Value)} over perceel {perceel.Nummer}: {perceel.Naam} van {aanbesteding.Naam} ({aanbesteding.Nummer}) in. De brief die u daarover kreeg, geldt niet meer.",
            $"De reden: {beslissing.Intrekreden}",
            "De gemeente neemt een nieuwe beslissing. U krijgt daarover een nieuwe brief, en dan begint een nieuwe termijn. U hoeft nu niets te doen.",
        ],
        $"/mijn/inschrijvingen/{inschrijvingId}/gunningsbrief",
        "Brief bekijken");

    internal static Brief DefinitiefGegund(Aanbesteding aanbesteding, Perceel perceel, Overeenkomst overeenkomst) => new(
        $"Definitief gegund: {aanbesteding.Naam}, perceel {perceel.Nummer}",
        [
            $"De gemeente gunt u perceel {perceel.Nummer}: {perceel.Naam} van {aanbesteding.Naam} ({aanbesteding.Nummer}) definitief.",
            $"Uw overeenkomst heeft nummer {overeenkomst.Nummer} en gaat in op {Amsterdam.Voluit(overeenkomst.Ingangsdatum)}.",
            "U krijgt van de gemeente bericht over het ondertekenen. Het getekende exemplaar staat daarna in het portaal.",
        ],
        $"/mijn/overeenkomsten/{overeenkomst.Id}",
        "Overeenkomst bekijken");

    /// <summary>The page of the gunning of a perceel.</summary>
    internal static string Pad(Perceel perceel) => $"/inkoop/aanbestedingen/{perceel.AanbestedingId}/gunning/{perceel.Id}";

    private static IEnumerable<string> Criterium(Briefcriterium criterium, Vergelekene? winnaar)
    {
        yield return $"K{criterium.Volgnummer}. {criterium.Naam}: uw cijfer is {Gunningsvoorstel.Getal(criterium.Cijfer)} ({Gunningsvoorstel.Punten(criterium.Punten)} van {Gunningsvoorstel.Getal(criterium.Gewicht)} punten). {criterium.Motivering}";
        if (winnaar is not null)
        {
            yield return $"Vergeleken met {winnaar.Naam}, met cijfer {Gunningsvoorstel.Getal(criterium.WinnaarCijfer!.Value)} ({Gunningsvoorstel.Punten(criterium.WinnaarPunten!.Value)} punten): {criterium.Vergelijking}";
        }
    }
}
