using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gegadigdenbrieven;
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
    internal static Brief Gunningsbrief(Gunningsbrief brief) => Gunningsbrief(brief.Lees(), $"/mijn/inschrijvingen/{brief.InschrijvingId}/gunningsbrief");

    /// <inheritdoc cref="Gunningsbrief(Gunningsbrief)"/>
    internal static Brief Gunningsbrief(Gegadigdenbrief brief) => Gunningsbrief(brief.Lees(), $"/mijn/dialoog/{brief.GegadigdeId}/gunningsbrief");

    private static Brief Gunningsbrief(Gunningsbriefinhoud inhoud, string pad) => new(
        $"Gunningsbeslissing {inhoud.Aanbesteding}, {inhoud.Perceel}",
        [
            inhoud.Inschrijvingsnummer.Length > 0
                ? $"Deze brief gaat over uw inschrijving {inhoud.Inschrijvingsnummer} op {inhoud.Perceel} van {inhoud.Aanbesteding} ({inhoud.Aanbestedingsnummer})."
                : $"Deze brief gaat over {inhoud.Perceel} van {inhoud.Aanbesteding} ({inhoud.Aanbestedingsnummer}).",
            .. inhoud.Beslissing,
            .. inhoud.Prijs is { } prijs ? [$"Uw prijs is {Euro.Tekst(prijs.Bedrag)}: {prijs.Score}."] : Array.Empty<string>(),
            $"De gemeente wil gunnen aan: {string.Join(", ", inhoud.Winnaars)}.",
            .. inhoud.Uitgekozen is { } uitgekozen ? Kenmerken(uitgekozen) : [],
            .. inhoud.LaagsteWinnaar is { } laagste ? [$"De winnaar met de laagste plaats is {laagste.Naam}: plaats {laagste.Rang}, met {laagste.Score}.{(inhoud is { Uitkomst: Gunningsuitkomst.OnderMinimum, Punten: { } punten } ? $" Uw inschrijving kreeg {Gunningsvoorstel.Punten(punten)} punten." : "")}"] : Array.Empty<string>(),
            .. inhoud.Criteria.SelectMany(c => Criterium(c, inhoud.LaagsteWinnaar)),
            .. inhoud.Termijn,
            $"De beslissing rust op het besluit van {inhoud.Besluit.Orgaan}{(inhoud.Besluit.Mandaat is { Length: > 0 } mandaat ? $" ({mandaat})" : "")} van {Amsterdam.Voluit(inhoud.Besluit.Datum)}. Vragen? {inhoud.Contact}.",
            "In het portaal kunt u de brief afdrukken.",
        ],
        pad,
        "Brief lezen",
        inhoud.TermijnEindigtOp);

    internal static Brief IntrekkingVoorgesteld(Aanbesteding aanbesteding, Perceel perceel) => new(
        $"Bevestig het intrekken van de gunningsbeslissing van {aanbesteding.Naam}",
        [
            $"Een collega stelt voor om de gunningsbeslissing van perceel {perceel.Nummer}: {perceel.Naam} ({aanbesteding.Nummer}) in te trekken. Dat kan alleen samen.",
            "Lees de reden en bevestig met uw wachtwoord en de code uit uw app. Daarna krijgen alle inschrijvers bericht.",
        ],
        Pad(perceel),
        "Naar de gunning");

    internal static Brief Ingetrokken(Aanbesteding aanbesteding, Perceel perceel, Gunningsbeslissing beslissing, string pad) => new(
        $"Gunningsbeslissing ingetrokken: {aanbesteding.Naam}, perceel {perceel.Nummer}",
        [
            $"De gemeente trekt de gunningsbeslissing van {Amsterdam.Voluit(beslissing.VastgesteldOp!.Value)} over perceel {perceel.Nummer}: {perceel.Naam} van {aanbesteding.Naam} ({aanbesteding.Nummer}) in. De brief die u daarover kreeg, geldt niet meer.",
            $"De reden: {beslissing.Intrekreden}",
            "Komt er een nieuwe beslissing, dan krijgt u daarover een nieuwe brief en begint een nieuwe termijn. U hoeft nu niets te doen.",
        ],
        pad,
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

    private static IEnumerable<string> Kenmerken(Uitgekozene winnaar) =>
    [
        $"De winnaar met de laagste plaats is {winnaar.Naam}: plaats {winnaar.Rang}, met {winnaar.Score}.",
        .. winnaar.Kenmerken.Select(k => $"K{k.Volgnummer}. {k.Naam}: {winnaar.Naam} kreeg cijfer {Gunningsvoorstel.Getal(k.Cijfer)}, {Gunningsvoorstel.Punten(k.Punten)} van {Gunningsvoorstel.Getal(k.Gewicht)} punten.{(k.Betekenis is { } betekenis ? $" Dat betekent: {betekenis}." : "")}"),
    ];

    private static IEnumerable<string> Criterium(Briefcriterium criterium, Vergelekene? winnaar)
    {
        yield return $"K{criterium.Volgnummer}. {criterium.Naam}: uw cijfer is {Gunningsvoorstel.Getal(criterium.Cijfer)} ({Gunningsvoorstel.Punten(criterium.Punten)} van {Gunningsvoorstel.Getal(criterium.Gewicht)} punten).{(criterium.Betekenis is { } betekenis ? $" Dat betekent: {betekenis}." : "")} {criterium.Motivering}";
        if (winnaar is not null)
        {
            yield return $"Vergeleken met {winnaar.Naam}, met cijfer {Gunningsvoorstel.Getal(criterium.WinnaarCijfer!.Value)} ({Gunningsvoorstel.Punten(criterium.WinnaarPunten!.Value)} punten): {criterium.Vergelijking}";
        }
    }
}
