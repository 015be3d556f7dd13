using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Rectificaties;

/// <summary>What people are told of a rectificatie. It is a legally required letter: preferences do not stop it (HER-04).</summary>
internal static class RectificatieBrieven
{
    internal static Brief Gepubliceerd(Aanbesteding aanbesteding, Rectificatie rectificatie) => new(
        $"Rectificatie {rectificatie.Nummer}: {aanbesteding.Naam}",
        [
            $"De aanbesteding {aanbesteding.Naam} ({aanbesteding.Nummer}) is gewijzigd.",
            $"De reden: {rectificatie.Reden}",
            .. Sluiting(rectificatie),
            "Lees wat er is veranderd, met de oude en de nieuwe tekst.",
        ],
        Pad(aanbesteding, rectificatie),
        "Wijzigingen lezen",
        rectificatie.SluitingWordt);

    /// <summary>To everyone alike, whoever has handed in and whoever has not (Aw 2.109 lid 2).</summary>
    internal static Brief NaStoring(Aanbesteding aanbesteding, Rectificatie rectificatie) => new(
        $"Meer tijd na een storing: {aanbesteding.Naam}",
        [
            $"Kort voor de sluiting van {aanbesteding.Naam} ({aanbesteding.Nummer}) was er een storing. Daarom krijgt iedereen meer tijd. Er is nog niets geopend.",
            $"De reden: {rectificatie.Reden}",
            "U kunt inschrijven tot de nieuwe sluiting. Had u al ingeschreven? Dan verandert daar niets aan. U kunt haar wel wijzigen, vervangen of intrekken.",
        ],
        Pad(aanbesteding, rectificatie),
        "Nieuwe sluiting lezen",
        rectificatie.SluitingWordt);

    internal static Brief Herbevestigen(Aanbesteding aanbesteding, Rectificatie rectificatie, Inschrijving inschrijving) => new(
        $"Bevestig uw inschrijving opnieuw: {aanbesteding.Naam}",
        [
            $"De aanbesteding {aanbesteding.Naam} ({aanbesteding.Nummer}) is gewijzigd, en dat raakt uw inschrijving {inschrijving.Ontvangstnummer}.",
            $"De reden: {rectificatie.Reden}",
            "Uw inschrijving telt pas weer mee als een beheerder van uw organisatie haar bevestigt of vervangt. Doet u niets, dan telt zij niet mee.",
        ],
        $"/mijn/inschrijvingen/{inschrijving.Id}/herbevestigen",
        "Bevestigen of vervangen",
        rectificatie.SluitingWordt);

    private static string[] Sluiting(Rectificatie rectificatie) => rectificatie.Verlengt ? ["U hebt meer tijd gekregen om in te schrijven."] : [];

    private static string Pad(Aanbesteding aanbesteding, Rectificatie rectificatie) => $"/aanbestedingen/{aanbesteding.Nummer}/rectificaties/{rectificatie.Nummer}";
}
