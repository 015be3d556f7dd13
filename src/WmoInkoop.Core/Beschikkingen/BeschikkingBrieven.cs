using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Beschikkingen;

/// <summary>What the portal mails about beschikkingen and objections.</summary>
internal static class BeschikkingBrieven
{
    private const string Beroep = "Bent u het hier niet mee eens? Dan kunt u binnen zes weken na de dag waarop deze beslissing is verzonden beroep instellen bij de rechtbank (artikel 8:1 en 6:7 van de Algemene wet bestuursrecht).";

    /// <summary>Names nobody: it only asks to come and look.</summary>
    internal static Brief Voorgesteld(Subsidiedossier dossier) => new(
        $"Bevestig de beschikkingen van {dossier.Aanbesteding.Naam}",
        [
            $"Een collega stelt de beschikkingen voor van perceel {dossier.Perceel.Nummer}: {dossier.Perceel.Naam} ({dossier.Aanbesteding.Nummer}). Dat kan alleen samen.",
            "Lees de beschikkingen en bevestig met uw wachtwoord en de code uit uw app. Daarna gaan ze allemaal weg.",
        ],
        Pad(dossier.Besluit),
        "Naar de beschikkingen");

    /// <summary>The whole beschikking: the reasons are sent, not only announced (Awb 3:47).</summary>
    internal static Brief Beschikking(Beschikking beschikking)
    {
        var inhoud = beschikking.Lees();
        return new(
            $"{Teksten.Van(beschikking.Soort)} van subsidie: {inhoud.Aanbesteding}, {inhoud.Perceel}",
            [
                $"Dit besluit ({inhoud.Nummer}) gaat over uw aanvraag {inhoud.Aanvraagnummer} voor {inhoud.Perceel} van {inhoud.Aanbesteding} ({inhoud.Aanbestedingsnummer}).",
                .. inhoud.Beslissing,
                .. inhoud.Criteria.Select(c => $"K{c.Volgnummer}. {c.Naam}: uw cijfer is {Gunningsvoorstel.Getal(c.Cijfer)} ({Gunningsvoorstel.Punten(c.Punten)} van {Gunningsvoorstel.Getal(c.Gewicht)} punten). {c.Motivering}"),
                .. inhoud.Verplichtingen is { } verplichtingen ? [$"Verplichtingen: {verplichtingen}"] : Array.Empty<string>(),
                .. inhoud.Bezwaar,
                $"Het besluit is van {Amsterdam.Voluit(inhoud.Besluit.Datum)}. Vragen? {inhoud.Contact}.",
                "In het portaal kunt u de beschikking afdrukken.",
            ],
            $"/mijn/inschrijvingen/{beschikking.InschrijvingId}/beschikking",
            "Beschikking lezen",
            inhoud.BezwaarTot);
    }

    internal static Brief BezwaarOntvangen(Beschikking beschikking, Bezwaar bezwaar) => new(
        $"Bezwaar ontvangen: {beschikking.Nummer}",
        [
            $"De gemeente heeft op {Amsterdam.Voluit(bezwaar.OntvangenOp)} uw bezwaar ontvangen tegen beschikking {beschikking.Nummer}.{(bezwaar.IsTeLaat ? " Dat is na het einde van de termijn." : "")}",
            $"U krijgt uiterlijk op {Amsterdam.Voluit(bezwaar.BeslissenUiterlijk)} een beslissing. Het bezwaar houdt de beschikking niet tegen.",
        ],
        $"/mijn/inschrijvingen/{beschikking.InschrijvingId}/beschikking",
        "Beschikking bekijken");

    internal static Brief BezwaarVerdaagd(Beschikking beschikking, Bezwaar bezwaar) => new(
        $"Later een beslissing op uw bezwaar: {beschikking.Nummer}",
        [
            $"De gemeente heeft meer tijd nodig voor de beslissing op uw bezwaar tegen beschikking {beschikking.Nummer}. U krijgt haar uiterlijk op {Amsterdam.Voluit(bezwaar.BeslissenUiterlijk)}.",
            $"De reden: {bezwaar.Verdaagreden}",
        ],
        $"/mijn/inschrijvingen/{beschikking.InschrijvingId}/beschikking",
        "Beschikking bekijken");

    internal static Brief BezwaarBeslist(Beschikking beschikking, Bezwaar bezwaar) => new(
        $"Beslissing op uw bezwaar: {beschikking.Nummer}",
        [
            $"Op {Amsterdam.Voluit(bezwaar.BeslistOp!.Value)} is beslist op uw bezwaar tegen beschikking {beschikking.Nummer}: {Teksten.Van(bezwaar.Uitkomst!.Value).ToLowerInvariant()}.",
            $"De reden: {bezwaar.Uitkomstreden}",
            .. bezwaar.NieuwBedrag is { } bedrag ? [$"De subsidie is nu {Euro.Tekst(bedrag)}."] : Array.Empty<string>(),
            .. bezwaar.Uitkomst is Bezwaaruitkomst.Ingetrokken ? Array.Empty<string>() : [Beroep],
        ],
        $"/mijn/inschrijvingen/{beschikking.InschrijvingId}/beschikking",
        "Beslissing bekijken");

    /// <summary>To the applicant when somebody else objected and its own subsidy changes by it.</summary>
    internal static Brief SubsidieGewijzigd(Beschikking beschikking, Bezwaar bezwaar) => new(
        $"Uw subsidie is gewijzigd: {beschikking.Nummer}",
        [
            $"Iemand anders maakte bezwaar tegen beschikking {beschikking.Nummer}. Op {Amsterdam.Voluit(bezwaar.BeslistOp!.Value)} is daarop beslist: {Teksten.Van(bezwaar.Uitkomst!.Value).ToLowerInvariant()}.",
            $"De reden: {bezwaar.Uitkomstreden}",
            $"De subsidie is nu {Euro.Tekst(bezwaar.NieuwBedrag!.Value)}.",
            Beroep,
        ],
        $"/mijn/inschrijvingen/{beschikking.InschrijvingId}/beschikking",
        "Beschikking bekijken");

    /// <summary>Names nobody: it only asks to come and look.</summary>
    internal static Brief BezwaarbedragVoorgesteld(Beschikking beschikking, Bezwaar bezwaar) => new(
        $"Bevestig een beslissing op bezwaar: {beschikking.Nummer}",
        [
            $"Een collega stelt een beslissing op bezwaar voor met een nieuw bedrag, bij beschikking {beschikking.Nummer}. Dat kan alleen samen.",
            "Lees de beslissing en bevestig met uw wachtwoord en de code uit uw app. Daarna krijgt de aanvrager bericht.",
        ],
        $"/inkoop/beschikkingen/{beschikking.Id}/bezwaren/{bezwaar.Id}/bevestigen",
        "Naar de beslissing");

    /// <summary>The page of the decision on a perceel.</summary>
    internal static string Pad(Subsidiebesluit besluit) => $"/inkoop/aanbestedingen/{besluit.AanbestedingId}/beschikkingen/{besluit.PerceelId}";
}
