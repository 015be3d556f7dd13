using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Gestanddoeningen;

/// <summary>What the portal writes to providers about how long their inschrijving holds.</summary>
internal static class GestanddoeningBrieven
{
    internal static Brief Gevraagd(Aanbesteding aanbesteding, Perceel perceel, Verlengingsverzoek verzoek, Guid inschrijvingId) => new(
        $"Blijft uw inschrijving langer geldig? {aanbesteding.Naam}",
        [
            $"De gemeente vraagt alle inschrijvers op perceel {perceel.Nummer}: {perceel.Naam} van {aanbesteding.Naam} ({aanbesteding.Nummer}) of hun inschrijving geldig blijft tot en met {Amsterdam.Voluit(verzoek.Tot)}.",
            $"De reden: {verzoek.Reden}",
            "Wie voor uw organisatie mag tekenen, antwoordt in het portaal. Gaat u niet akkoord of antwoordt u niet, dan verandert er voor uw inschrijving niets: zij blijft geldig tot de dag die al bekend was.",
        ],
        $"/mijn/inschrijvingen/{inschrijvingId}/gestanddoening",
        "Antwoorden",
        verzoek.AntwoordVoor);

    internal static Brief Vervallen(Aanbesteding aanbesteding, Perceel perceel, Guid inschrijvingId, string nummer, string reden) => new(
        $"Uw inschrijving op {aanbesteding.Naam} telt niet meer mee",
        [
            $"Uw inschrijving {nummer} op perceel {perceel.Nummer}: {perceel.Naam} van {aanbesteding.Naam} ({aanbesteding.Nummer}) is niet langer geldig en telt niet meer mee.",
            $"De reden: {reden}",
            "Bent u het hier niet mee eens? Neem dan contact op met de gemeente.",
        ],
        $"/mijn/inschrijvingen/{inschrijvingId}/gestanddoening",
        "Inschrijving bekijken");
}
