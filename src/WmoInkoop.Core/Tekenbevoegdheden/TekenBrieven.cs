using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Tekenbevoegdheden;

/// <summary>What the portal writes about signing; sealed like the inschrijving it is about.</summary>
internal static class TekenBrieven
{
    internal static Brief WachtOpTweede(Inschrijving inschrijving, Aanbesteding aanbesteding, string eerste) => new(
        $"Teken de inschrijving op {aanbesteding.Naam}",
        [
            $"{eerste} heeft de inschrijving van uw organisatie op {aanbesteding.Naam} ({aanbesteding.Nummer}) als eerste ondertekend.",
            inschrijving.Status is InschrijvingStatus.Concept
                ? "Zij is nog niet ingediend. Dat gebeurt pas met de tweede handtekening, en die tijd telt."
                : "Zij telt nog niet mee. Dat gebeurt pas met de tweede handtekening, en die tijd telt.",
            "Controleer de inschrijving en teken haar in uw eigen account. Verandert er iets, dan vervalt de eerste handtekening vanzelf.",
        ],
        Pad(inschrijving),
        "Controleren en tekenen",
        aanbesteding.Planning.SluitingOp);

    /// <summary>Where it is signed.</summary>
    internal static string Pad(Inschrijving inschrijving) => $"/mijn/inschrijvingen/{inschrijving.Id}/{(inschrijving.Status is InschrijvingStatus.Concept ? "indienen" : "herbevestigen")}";
}
