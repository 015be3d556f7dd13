using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Dialogen;

/// <summary>What the portal writes in a dialoog. A letter to a gegadigde is about that gegadigde only (DIA-02).</summary>
internal static class DialoogBrieven
{
    internal static Brief Uitgenodigd(Aanbesteding aanbesteding, Gegadigde gegadigde) => new(
        $"Uitnodiging voor de dialoog: {aanbesteding.Naam}",
        [
            $"Uw organisatie is geselecteerd voor de dialoog van {aanbesteding.Naam} ({aanbesteding.Nummer}).",
            $"De reden: {gegadigde.Reden}",
            "Wat u inbrengt, zien alleen uw organisatie en de inkopers van de regio. U krijgt bericht als de eerste ronde begint.",
        ],
        Pad(gegadigde.Id),
        "Naar de dialoog");

    internal static Brief RondeGeopend(Aanbesteding aanbesteding, Dialoogronde ronde, Guid gegadigdeId) => new(
        $"Dien uw plan in voor {Naam(ronde)} van {aanbesteding.Naam}",
        [
            $"Dialoogronde {ronde.Nummer} is begonnen: {ronde.Naam}.",
            "Schrijf uw plan, voeg documenten toe en laat een beheerder van uw organisatie het indienen. Tot de termijn kunt u het vervangen. De inkopers zien het pas na de termijn.",
        ],
        Pad(gegadigdeId),
        "Plan maken",
        ronde.PlanUiterlijkOp);

    internal static Brief PlanIngediend(Aanbesteding aanbesteding, Dialoogronde ronde, Dialoogplan plan, Guid gegadigdeId) => new(
        $"Uw plan voor {Naam(ronde)} van {aanbesteding.Naam} is ingediend",
        [
            $"Wij hebben versie {plan.Volgnummer} van uw plan ontvangen op {Amsterdam.OpDeSeconde(plan.IngediendOp!.Value)}.",
            "Tot de termijn kunt u het vervangen. Daarna zien de inkopers de laatste versie die u indiende.",
        ],
        Pad(gegadigdeId),
        "Plan bekijken",
        ronde.PlanUiterlijkOp);

    internal static Brief SessieGepland(Aanbesteding aanbesteding, Dialoogronde ronde, Dialooggesprek gesprek) => new(
        $"Gesprek in {Naam(ronde)} van {aanbesteding.Naam}",
        [
            $"Uw gesprek is op {Amsterdam.Voluit(gesprek.SessieOp!.Value)}.",
            $"Deelnemers: {gesprek.Deelnemers}",
            "Kunt u dan niet? Neem contact op met de inkoper.",
        ],
        Pad(gesprek.GegadigdeId),
        "Naar de dialoog");

    internal static Brief VerslagTerReactie(Aanbesteding aanbesteding, Dialoogronde ronde, Dialooggesprek gesprek) => new(
        $"Verslag van uw gesprek: {aanbesteding.Naam}",
        [
            $"Het verslag van uw gesprek in {Naam(ronde)} staat klaar.",
            "Lees het en reageer. Klopt alles, laat dat dan weten. Klopt iets niet, schrijf dan wat er moet staan.",
        ],
        Pad(gesprek.GegadigdeId),
        "Verslag lezen");

    internal static Brief VerslagDefinitief(Aanbesteding aanbesteding, Dialoogronde ronde, Dialooggesprek gesprek, bool isGewijzigd) => new(
        $"Verslag van uw gesprek is definitief: {aanbesteding.Naam}",
        [
            $"Het verslag van uw gesprek in {Naam(ronde)} is definitief. Het verandert niet meer.",
            isGewijzigd ? "De inkoper heeft na uw reactie iets in de tekst veranderd." : "Aan de tekst die u las, is niets veranderd.",
        ],
        Pad(gesprek.GegadigdeId),
        "Verslag lezen");

    internal static Brief OpmerkingGemaakt(Aanbesteding aanbesteding, Dialoogronde ronde, Dialooggesprek gesprek) => new(
        $"Reactie op een gespreksverslag: {aanbesteding.Naam}",
        [$"Een gegadigde reageerde op het verslag van het gesprek in {Naam(ronde)}.", "Verwerk de reactie en maak het verslag definitief."],
        $"/inkoop/dialoog/{gesprek.Id}",
        "Reactie lezen");

    /// <param name="gronden">Only for who falls out: the criterium and the reason, in words.</param>
    internal static Brief Besluit(Aanbesteding aanbesteding, Dialoogronde ronde, Dialooggesprek gesprek, IReadOnlyList<string> gronden)
    {
        List<string> alineas = gesprek.Besluit is Dialoogbesluit.Door
            ? [$"Dialoogronde {ronde.Nummer} is gesloten. Uw organisatie gaat door in de dialoog.", $"De reden: {gesprek.Toelichting}", "U krijgt bericht over wat nu volgt."]
            : [$"Dialoogronde {ronde.Nummer} is gesloten. Uw organisatie gaat niet door in de dialoog.", .. gronden, .. gesprek.Toelichting.Length > 0 ? [gesprek.Toelichting] : Array.Empty<string>()];
        return new Brief($"Besluit na {Naam(ronde)}: {aanbesteding.Naam}", alineas, Pad(gesprek.GegadigdeId), "Naar de dialoog");
    }

    internal static Brief Verduidelijking(Aanbesteding aanbesteding, Dialoogverduidelijking verduidelijking, Guid gegadigdeId) => new(
        $"Verduidelijking bij de dialoog: {aanbesteding.Naam}",
        ["De inkoper stuurt alle gegadigden dezelfde verduidelijking.", verduidelijking.Tekst],
        Pad(gegadigdeId),
        "Naar de dialoog");

    private static string Naam(Dialoogronde ronde) => $"dialoogronde {ronde.Nummer}";

    internal static string Pad(Guid gegadigdeId) => $"/mijn/dialoog/{gegadigdeId}";
}
