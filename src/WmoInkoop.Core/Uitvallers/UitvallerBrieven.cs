using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Uitvallers;

/// <summary>What the portal mails about a winner that drops out.</summary>
internal static class UitvallerBrieven
{
    internal static string Pad(Perceel perceel, Guid inschrijvingId) => $"/inkoop/aanbestedingen/{perceel.AanbestedingId}/gunning/{perceel.Id}/uitval/{inschrijvingId}";

    internal static Brief Voorgesteld(Aanbesteding aanbesteding, Perceel perceel, Guid inschrijvingId) => new(
        $"Bevestig dat een winnaar uitvalt: {aanbesteding.Naam}",
        [
            $"Een collega stelt voor een winnaar van perceel {perceel.Nummer}: {perceel.Naam} ({aanbesteding.Nummer}) te laten uitvallen. Dat kan alleen samen.",
            "Lees de redenen en bevestig met uw wachtwoord en de code uit uw app, of breek het voorstel af.",
        ],
        Pad(perceel, inschrijvingId),
        "Naar het voorstel");

    internal static Brief Uitgevallen(Aanbesteding aanbesteding, Perceel perceel, Uitvaller uitvaller) => new(
        $"U krijgt deze opdracht niet: {aanbesteding.Naam}, perceel {perceel.Nummer}",
        [
            $"De gemeente gunt u perceel {perceel.Nummer} ({perceel.Naam}) van {aanbesteding.Naam} ({aanbesteding.Nummer}) niet meer. {Teksten.Van(uitvaller.Grond)}.",
            $"De reden: {uitvaller.Reden}",
            "De gunningsbeslissing is ingetrokken. De gemeente neemt een nieuwe beslissing. U krijgt daarover een brief, met een termijn waarin u naar de rechter kunt.",
        ],
        $"/mijn/inschrijvingen/{uitvaller.InschrijvingId}",
        "Inschrijving bekijken");
}
