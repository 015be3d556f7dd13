using WmoInkoop.Core.Common;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>Letters about an account itself.</summary>
internal static class AccountBrieven
{
    internal static Brief Bevestig(string pad, DateTimeOffset tot) => new(
        "Bevestig uw e-mailadres",
        ["U hebt een account in het portaal WmoInkoop. Bevestig met de knop dat dit uw e-mailadres is. Daarna kunt u zich aanmelden.", "Hebt u geen account gemaakt? Dan hoeft u niets te doen."],
        pad,
        "E-mailadres bevestigen",
        tot);

    internal static Brief Herstel(string pad, DateTimeOffset tot) => new(
        "Nieuw wachtwoord kiezen",
        ["Iemand vroeg om een nieuw wachtwoord voor uw account in het portaal WmoInkoop. Kies met de knop een nieuw wachtwoord. De knop werkt één keer.", "Hebt u dit niet gevraagd? Dan hoeft u niets te doen. Uw wachtwoord blijft hetzelfde."],
        pad,
        "Nieuw wachtwoord kiezen",
        tot);

    internal static Brief WachtwoordGewijzigd() => new(
        "Uw wachtwoord is gewijzigd",
        ["Het wachtwoord van uw account in het portaal WmoInkoop is gewijzigd. Op andere apparaten bent u afgemeld.", "Hebt u dit niet zelf gedaan? Kies dan meteen een nieuw wachtwoord en laat het de beheerder van het portaal weten."],
        "/account/wachtwoord-vergeten",
        "Nieuw wachtwoord kiezen");

    internal static Brief OpSlot(DateTimeOffset tot) => new(
        "Uw account is tijdelijk op slot",
        [$"Er is {Gebruiker.MaxPogingen} keer achter elkaar een verkeerd wachtwoord of een verkeerde code gebruikt voor uw account in het portaal WmoInkoop. Daarom is het account op slot tot {Amsterdam.Voluit(tot)}.", "Was u dit niet zelf? Kies dan een nieuw wachtwoord."],
        "/account/wachtwoord-vergeten",
        "Nieuw wachtwoord kiezen");

    internal static Brief TweedeFactor(bool aan) => new(
        aan ? "Uw tweede factor is ingesteld" : "Uw tweede factor is uitgezet",
        [aan ? "Voor uw account in het portaal WmoInkoop is een app voor codes ingesteld. Op andere apparaten bent u afgemeld." : "Voor uw account in het portaal WmoInkoop is de app voor codes uitgezet.", "Hebt u dit niet zelf gedaan? Kies dan meteen een nieuw wachtwoord en laat het de beheerder van het portaal weten."],
        "/account/wachtwoord-vergeten",
        "Nieuw wachtwoord kiezen");
}
