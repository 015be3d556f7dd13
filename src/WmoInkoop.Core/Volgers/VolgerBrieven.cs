using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Volgers;

/// <summary>What followers without an account get.</summary>
internal static class VolgerBrieven
{
    internal static Brief Bevestig(Aanbesteding aanbesteding, Volger volger) => new(
        $"Wilt u {aanbesteding.Naam} volgen?",
        [
            $"Iemand heeft dit e-mailadres opgegeven om de aanbesteding {aanbesteding.Naam} ({aanbesteding.Nummer}) te volgen.",
            "Was u dat? Bevestig het dan. U krijgt daarna een mail bij elke wijziging en elke nota. Was u het niet? Dan hoeft u niets te doen.",
        ],
        Pad(volger),
        "Volgen bevestigen",
        volger.BegonnenOp + Volger.Bevestigtermijn);

    /// <summary>The same letter; its link goes to the page where one reads on or stops.</summary>
    internal static Brief VoorAdres(Brief brief, Volger volger) => new(
        brief.Onderwerp, [.. brief.Alineas, "U krijgt deze mail omdat u de aanbesteding volgt. Op de pagina kunt u ook stoppen met volgen."], Pad(volger), "Bekijken of stoppen", brief.Uiterlijk);

    private static string Pad(Volger volger) => $"/volgen/{volger.Sleutel}";
}
