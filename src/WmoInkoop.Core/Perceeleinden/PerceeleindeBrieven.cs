using System.Globalization;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Perceeleinden;

/// <summary>What people are told when a perceel ends without an award.</summary>
internal static class PerceeleindeBrieven
{
    internal static Brief Ingetrokken(Aanbesteding aanbesteding, IReadOnlyList<Perceel> percelen) => new(
        aanbesteding.Einde is Perceeleinde.Ingetrokken ? $"{aanbesteding.Naam} is ingetrokken" : $"{aanbesteding.Naam}: {Namen(percelen)} ingetrokken",
        [
            aanbesteding.Einde is Perceeleinde.Ingetrokken
                ? $"De aanbesteding {aanbesteding.Naam} ({aanbesteding.Nummer}) is ingetrokken."
                : $"Van de aanbesteding {aanbesteding.Naam} ({aanbesteding.Nummer}) is ingetrokken: {Namen(percelen)}.",
            $"De reden: {percelen[0].Eindreden}",
            "Inschrijven kan daarvoor niet meer. Een inschrijving die nog in de kluis lag, wordt nooit geopend. U hoeft niets te doen.",
        ],
        $"/aanbestedingen/{aanbesteding.Nummer}",
        "Aanbesteding bekijken");

    internal static Brief ZonderWinnaar(Aanbesteding aanbesteding, Perceel perceel) => new(
        $"{aanbesteding.Naam}: perceel {perceel.Nummer} wordt niet gegund",
        [
            $"Perceel {perceel.Nummer} ({perceel.Naam}) van de aanbesteding {aanbesteding.Naam} ({aanbesteding.Nummer}) wordt niet gegund.",
            $"De reden: {perceel.Eindreden}",
        ],
        $"/aanbestedingen/{aanbesteding.Nummer}",
        "Aanbesteding bekijken");

    /// <summary>To a bidder: the same, with the reasons for its own inschrijving.</summary>
    internal static Brief Afgewezen(Aanbesteding aanbesteding, Perceel perceel, IReadOnlyList<string> redenen) => new(
        $"Uw inschrijving op {aanbesteding.Naam}, perceel {perceel.Nummer}",
        [
            $"U schreef in op perceel {perceel.Nummer} ({perceel.Naam}) van de aanbesteding {aanbesteding.Naam} ({aanbesteding.Nummer}). Dit perceel wordt niet gegund, ook niet aan u.",
            $"De reden: {perceel.Eindreden}",
            .. redenen,
            "Vragen over dit besluit? Neem contact op met de inkopers van de regio.",
        ],
        $"/aanbestedingen/{aanbesteding.Nummer}",
        "Aanbesteding bekijken");

    private static string Namen(IReadOnlyList<Perceel> percelen) =>
        (percelen.Count == 1 ? "perceel " : "percelen ") + string.Join(", ", percelen.Select(p => p.Nummer.ToString(CultureInfo.InvariantCulture)));
}
