using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>What the portal writes about inschrijvingen. To a provider these letters are sealed like what they are about.</summary>
internal static class InschrijvingBrieven
{
    private const string Nagaan = "Iedereen die het nummer en het bestand heeft, kan op de pagina Ontvangstbewijs controleren (/ontvangstbewijs in dit portaal) nagaan of een bestand erbij hoort.";

    internal static Brief Ontvangen(Inschrijving inschrijving, Aanbesteding aanbesteding, Perceel perceel, Ontvangstbewijs bewijs) => new(
        $"Ontvangstbewijs van uw inschrijving op {aanbesteding.Naam}",
        [
            $"Wij hebben uw inschrijving ontvangen op {Amsterdam.OpDeSeconde(bewijs.IngediendOp)}.",
            $"Nummer: {bewijs.Nummer}. Perceel {perceel.Nummer}: {perceel.Naam}.",
            $"SHA-256 van de hele inschrijving: {bewijs.Sha256}",
            .. (bewijs.Ondertekeningen ?? []).Select(o => $"Ondertekend door {o.Naam} op {Amsterdam.OpDeSeconde(o.Op)}."),
            .. bewijs.Documenten.Select(d => $"SHA-256 van {d.Naam}: {d.Sha256}"),
            Nagaan,
            "Tot de sluiting kunt u de inschrijving intrekken of vervangen. Tot de opening kan de gemeente niets zien, ook niet dat u hebt ingeschreven.",
        ],
        $"/mijn/inschrijvingen/{inschrijving.Id}/ontvangst",
        "Ontvangstbewijs bekijken");

    internal static Brief Ingetrokken(Inschrijving inschrijving, Aanbesteding aanbesteding, string door) => new(
        $"Uw inschrijving op {aanbesteding.Naam} is ingetrokken",
        [
            $"{door} heeft inschrijving {inschrijving.Ontvangstnummer} van uw organisatie ingetrokken. Zij wordt nooit geopend.",
            "Tot de sluiting kunt u opnieuw inschrijven.",
        ],
        $"/mijn/inschrijvingen/{inschrijving.Id}",
        "Inschrijving bekijken",
        aanbesteding.Planning.SluitingOp);

    internal static Brief Herbevestigd(Inschrijving inschrijving, Aanbesteding aanbesteding, Ontvangstbewijs bewijs) => new(
        $"Uw inschrijving op {aanbesteding.Naam} is bevestigd",
        [
            $"Inschrijving {inschrijving.Ontvangstnummer} van uw organisatie is bevestigd op {Amsterdam.OpDeSeconde(bewijs.IngediendOp)}, na rectificatie {bewijs.Bevestiging!.Rectificatie}. Zij telt weer mee: met dezelfde antwoorden, op wat nu wordt gevraagd.",
            $"Nummer van dit ontvangstbewijs: {bewijs.Nummer}.",
            $"SHA-256 van de hele inschrijving: {bewijs.Sha256}",
            .. (bewijs.Ondertekeningen ?? []).Select(o => $"Ondertekend door {o.Naam} op {Amsterdam.OpDeSeconde(o.Op)}."),
            .. bewijs.Documenten.Select(d => $"SHA-256 van {d.Naam}: {d.Sha256}"),
            Nagaan,
            "Tot de sluiting kunt u haar intrekken of vervangen.",
        ],
        $"/mijn/inschrijvingen/{inschrijving.Id}/ontvangst",
        "Ontvangstbewijs bekijken",
        aanbesteding.Planning.SluitingOp);

    internal static Brief NietHerbevestigd(Inschrijving inschrijving, Aanbesteding aanbesteding) => new(
        $"Uw inschrijving op {aanbesteding.Naam} telt niet mee",
        [
            $"Inschrijving {inschrijving.Ontvangstnummer} is na de rectificatie niet bevestigd of vervangen. Daarom telt zij niet mee en is zij niet geopend.",
            "U hoeft niets te doen.",
        ],
        $"/mijn/inschrijvingen/{inschrijving.Id}",
        "Inschrijving bekijken");

    internal static Brief KluisVoorgesteld(Aanbesteding aanbesteding) => new(
        $"Open de kluis van {aanbesteding.Naam}",
        [
            $"Een collega wil de kluis van {aanbesteding.Naam} ({aanbesteding.Nummer}) openen. Dat kan alleen samen.",
            "Bevestig de opening met uw wachtwoord en de code uit uw app.",
        ],
        $"/inkoop/aanbestedingen/{aanbesteding.Id}/kluis",
        "Naar de kluis");
}
