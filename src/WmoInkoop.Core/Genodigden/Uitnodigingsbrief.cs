using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Genodigden;

/// <summary>The invitation to hand in: the same to everyone, and it names nobody else who is invited.</summary>
internal static class Uitnodigingsbrief
{
    /// <summary>After a selection.</summary>
    internal static Brief VanSelectie(Aanbesteding aanbesteding) => new(
        $"U bent geselecteerd en kunt inschrijven: {aanbesteding.Naam}",
        [
            $"Uw organisatie is geselecteerd voor {aanbesteding.Naam} ({aanbesteding.Nummer}). U kunt nu inschrijven.",
            "Alleen wie is geselecteerd kan inschrijven. Een beheerder van uw organisatie dient in.",
        ],
        $"/aanbestedingen/{aanbesteding.Nummer}",
        "Naar de aanbesteding",
        aanbesteding.Planning.SluitingOp);

    internal static Brief Van(Aanbesteding aanbesteding) => new(
        $"Uitnodiging om in te schrijven: {aanbesteding.Naam}",
        [
            $"Uw organisatie is uitgenodigd om in te schrijven op {aanbesteding.Naam} ({aanbesteding.Nummer}).",
            "De aanbesteding is niet openbaar. Alleen wie is uitgenodigd kan haar zien en inschrijven. Wie er verder is uitgenodigd, maken wij niet bekend.",
            .. aanbesteding.Planning.VragenTot is { } vragen && aanbesteding.Opzet.Heeft(Procedures.Procedurestap.Vragen) ? [$"Vragen stellen kan tot en met {Amsterdam.Uiterlijk(vragen)}."] : Array.Empty<string>(),
            "Lees de percelen, de eisen en de documenten in het portaal. Een beheerder van uw organisatie dient in.",
        ],
        $"/aanbestedingen/{aanbesteding.Nummer}",
        "Naar de aanbesteding",
        aanbesteding.Planning.SluitingOp);
}
