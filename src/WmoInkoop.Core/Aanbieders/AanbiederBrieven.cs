using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>What the portal writes about registration, verification and colleagues.</summary>
internal static class AanbiederBrieven
{
    internal static Brief BevestigEmail(Registratie registratie, string pad, DateTimeOffset tot) => new(
        "Bevestig uw e-mailadres",
        [
            $"U hebt {registratie.Naam} (KvK {registratie.KvkNummer}) aangemeld bij WmoInkoop.",
            "Bevestig met de knop dat dit uw e-mailadres is. Daarna kunt u zich aanmelden en uw registratie afmaken.",
            "Hebt u zich niet aangemeld? Dan hoeft u niets te doen.",
        ],
        pad,
        "E-mailadres bevestigen",
        tot);

    internal static Brief AccountBestaatAl() => new(
        "U hebt al een account",
        [
            "Iemand wilde zich met dit e-mailadres registreren bij WmoInkoop. Er is al een account met dit adres, dus er is niets veranderd.",
            "Was u het zelf? Meld u dan aan. Weet u uw wachtwoord niet meer? Kies op die pagina 'Wachtwoord vergeten'.",
            "Hoort u nog niet bij een organisatie? Dan kunt u die na het aanmelden registreren.",
        ],
        "/account/aanmelden",
        "Aanmelden");

    internal static Brief AansluitingGevraagd(Aanbieder aanbieder, Gebruiker vrager) => new(
        $"{vrager.Naam} wil bij {aanbieder.Naam} werken in WmoInkoop",
        [
            $"{vrager.Naam} ({vrager.Email}) heeft zich geregistreerd met het KvK-nummer van uw organisatie.",
            "Kent u deze persoon? Laat die dan toe. Zo niet, wijs het verzoek dan af.",
        ],
        "/mijn/organisatie",
        "Verzoek bekijken");

    internal static Brief AansluitingToegelaten(Aanbieder aanbieder) => new(
        $"U hoort nu bij {aanbieder.Naam}",
        [$"Een beheerder van {aanbieder.Naam} heeft uw verzoek goedgekeurd. U kunt nu voor deze organisatie werken."],
        "/mijn",
        "Naar mijn werklijst");

    internal static Brief AansluitingAfgewezen(Aanbieder aanbieder, string reden) => new(
        $"Uw verzoek aan {aanbieder.Naam} is afgewezen",
        [$"Een beheerder van {aanbieder.Naam} heeft uw verzoek om mee te werken afgewezen.", $"De reden: {reden}"]);

    internal static Brief VerificatieGevraagd(Aanbieder aanbieder, DateTimeOffset uiterlijk) => new(
        $"Nieuwe aanbieder controleren: {aanbieder.Naam}",
        [
            $"{aanbieder.Naam} uit {aanbieder.Plaats} (KvK {aanbieder.KvkNummer}) heeft zich geregistreerd.",
            "Controleer de gegevens met het KvK-uittreksel en neem een besluit. Een inkoper van elke regio mag dat doen.",
        ],
        $"/inkoop/aanbieders/{aanbieder.Id}",
        "Aanbieder controleren",
        uiterlijk);

    internal static Brief Geaccepteerd(Aanbieder aanbieder) => new(
        $"{aanbieder.Naam} is geaccepteerd",
        [$"Een inkoper heeft de registratie van {aanbieder.Naam} gecontroleerd en geaccepteerd.", "U kunt vanaf nu inschrijven op aanbestedingen."],
        "/mijn",
        "Naar mijn werklijst");

    internal static Brief Geweigerd(Aanbieder aanbieder, string reden) => new(
        $"{aanbieder.Naam} is nog niet geaccepteerd",
        [
            $"Een inkoper heeft de registratie van {aanbieder.Naam} gecontroleerd en kan die nog niet accepteren.",
            $"De reden: {reden}",
            "Pas uw gegevens of het uittreksel aan en bied uw registratie opnieuw aan.",
        ],
        "/mijn/organisatie",
        "Registratie aanpassen");

    internal static Brief AcceptatieIngetrokken(Aanbieder aanbieder, string reden) => new(
        $"De acceptatie van {aanbieder.Naam} is ingetrokken",
        [
            $"Een inkoper heeft de acceptatie van {aanbieder.Naam} ingetrokken. U kunt nu niet meer inschrijven.",
            $"De reden: {reden}",
            "Pas uw registratie aan en bied die opnieuw aan.",
        ],
        "/mijn/organisatie",
        "Registratie aanpassen");

    internal static Brief RegistratieVervallen(Aanbieder aanbieder, string reden) => new(
        $"De registratie van {aanbieder.Naam} is vervallen",
        [
            $"Een inkoper heeft de registratie van {aanbieder.Naam} (KvK {aanbieder.KvkNummer}) vervallen verklaard. U werkt in WmoInkoop niet meer voor deze organisatie.",
            $"De reden: {reden}",
            "Uw account blijft bestaan. Hoort u bij een andere organisatie? Dan kunt u die na het aanmelden registreren.",
        ],
        "/mijn",
        "Naar mijn werklijst");

    internal static Brief AansluitingVervallen(Aanbieder aanbieder) => new(
        $"Uw verzoek aan {aanbieder.Naam} is vervallen",
        [
            $"U vroeg om bij {aanbieder.Naam} (KvK {aanbieder.KvkNummer}) te horen. Een inkoper heeft die registratie vervallen verklaard.",
            "Het KvK-nummer is weer vrij. Is het van uw organisatie? Registreer uw organisatie dan nu.",
        ],
        "/mijn/registreren",
        "Organisatie registreren");
}
