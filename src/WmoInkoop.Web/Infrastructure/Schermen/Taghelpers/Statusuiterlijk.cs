using System.Collections.Frozen;

namespace WmoInkoop.Web.Infrastructure.Schermen.Taghelpers;

/// <summary>
/// How a status looks, by the name of its value: the same word looks the same everywhere. Kinds: neutral, safe, warning, danger.
/// A word that is not here is neutral; add it here rather than styling it in a view.
/// </summary>
internal static class Statusuiterlijk
{
    private static readonly FrozenDictionary<string, (string Soort, string Icoon)> Woorden = new Dictionary<string, (string, string)>
    {
        ["Concept"] = ("neutral", "edit"),
        ["Aangemeld"] = ("warning", "hourglass"),
        ["Ingediend"] = ("neutral", "send"),
        ["TerVerificatie"] = ("warning", "hourglass"),
        ["InVoorbereiding"] = ("neutral", "edit"),
        ["Voorgesteld"] = ("warning", "hourglass"),
        ["Wacht"] = ("neutral", "hourglass"),
        ["Wachtend"] = ("neutral", "hourglass"),
        ["Bezig"] = ("neutral", "refresh"),
        ["Open"] = ("neutral", "clock"),
        ["Gepubliceerd"] = ("safe", "clock"),
        ["Gesloten"] = ("neutral", "lock"),
        ["Geopend"] = ("warning", "eye"),
        ["Gegund"] = ("safe", "circle-check"),
        ["NietHerbevestigd"] = ("danger", "circle-x"),
        ["NietGegund"] = ("neutral", "ban"),
        ["GeenInschrijving"] = ("neutral", "ban"),
        ["Getoetst"] = ("warning", "scale"),
        ["Beoordeeld"] = ("warning", "scale"),
        ["VoorlopigGegund"] = ("warning", "hourglass"),
        ["Uitgenodigd"] = ("neutral", "mail"),
        ["Actief"] = ("safe", "circle-check"),
        ["Geaccepteerd"] = ("safe", "circle-check"),
        ["Geverifieerd"] = ("safe", "circle-check"),
        ["Bevestigd"] = ("safe", "circle-check"),
        ["Verzonden"] = ("safe", "circle-check"),
        ["Gelukt"] = ("safe", "circle-check"),
        ["Afgerond"] = ("safe", "circle-check"),
        ["Klopt"] = ("safe", "circle-check"),
        ["InhoudBeschadigd"] = ("danger", "alert-triangle"),
        ["DocumentBeschadigd"] = ("danger", "alert-triangle"),
        ["Vervangen"] = ("neutral", "history"),
        ["Geweigerd"] = ("danger", "circle-x"),
        ["Afgewezen"] = ("danger", "circle-x"),
        ["Mislukt"] = ("danger", "alert-triangle"),
        ["Geblokkeerd"] = ("danger", "lock"),
        ["Ingetrokken"] = ("danger", "circle-x"),
        ["Beeindigd"] = ("neutral", "ban"),
        ["Ontbreekt"] = ("warning", "hourglass"),
        ["AanvullingGevraagd"] = ("warning", "messages"),
        ["Akkoord"] = ("safe", "circle-check"),
        ["Afgekeurd"] = ("danger", "circle-x"),
        ["Verlopen"] = ("neutral", "history"),
        ["Gesteld"] = ("warning", "hourglass"),
        ["Beantwoord"] = ("neutral", "eye"),
        ["Nagekeken"] = ("safe", "circle-check"),
        ["Vervallen"] = ("neutral", "ban"),
        ["NietGevraagd"] = ("neutral", "edit"),
        ["Gevraagd"] = ("warning", "hourglass"),

        // Toetsing
        ["NogTeBeoordelen"] = ("neutral", "hourglass"),
        ["Voldoet"] = ("safe", "circle-check"),
        ["VoldoetNiet"] = ("danger", "circle-x"),
        ["TermijnVoorbij"] = ("warning", "alert-triangle"),
        ["Hersteld"] = ("safe", "circle-check"),
        ["NietHersteld"] = ("danger", "circle-x"),
        ["Aanvaard"] = ("safe", "circle-check"),

        // Bewijsmiddelen
        ["Toegevoegd"] = ("warning", "edit"),
        ["Ingeleverd"] = ("neutral", "send"),
        ["HerstelGevraagd"] = ("warning", "refresh"),
        ["TeBeoordelen"] = ("neutral", "eye"),
        ["NietVoldaan"] = ("danger", "circle-x"),
        ["Compleet"] = ("safe", "circle-check"),

        // Gunning en overeenkomsten
        ["Winnaar"] = ("safe", "circle-check"),
        ["OnderMinimum"] = ("danger", "circle-x"),
        ["Ongeldig"] = ("danger", "circle-x"),
        ["OpschortendeTermijn"] = ("warning", "hourglass"),
        ["KortGeding"] = ("danger", "scale"),
        ["KanDefinitief"] = ("warning", "arrow-right"),
        ["DefinitiefGegund"] = ("safe", "circle-check"),
        ["Aangekondigd"] = ("safe", "send"),
        ["Openbaar"] = ("safe", "circle-check"),
        ["TeOndertekenen"] = ("warning", "edit"),
        ["Ondertekend"] = ("safe", "circle-check"),
        ["Lopend"] = ("safe", "circle-check"),
        ["Afgelopen"] = ("neutral", "history"),

        // Beschikkingen en bezwaar
        ["Verlening"] = ("safe", "circle-check"),
        ["Weigering"] = ("danger", "circle-x"),
        ["Bezwaartermijn"] = ("warning", "hourglass"),
        ["Gegrond"] = ("safe", "circle-check"),
        ["DeelsGegrond"] = ("safe", "circle-check"),
        ["Ongegrond"] = ("danger", "circle-x"),
        ["NietOntvankelijk"] = ("danger", "circle-x"),

        // Risico's en pilots
        ["Beheerst"] = ("safe", "shield-check"),
        ["Opgetreden"] = ("danger", "alert-triangle"),
        ["Loopt"] = ("safe", "clock"),
        ["Gestopt"] = ("danger", "ban"),

        // Klachten
        ["Ontvangen"] = ("warning", "inbox"),
        ["InBehandeling"] = ("warning", "hourglass"),
        ["Afgehandeld"] = ("safe", "circle-check"),

        // Overlegtafels
        ["TerReactie"] = ("warning", "messages"),
        ["TerVaststelling"] = ("warning", "hourglass"),
        ["Vastgesteld"] = ("safe", "circle-check"),
        ["Gereed"] = ("safe", "circle-check"),

        // Dialogen
        ["DoetMee"] = ("safe", "circle-check"),
        ["Afgevallen"] = ("danger", "circle-x"),
        ["NogNiet"] = ("neutral", "clock"),
        ["Definitief"] = ("safe", "circle-check"),
        ["Door"] = ("safe", "circle-check"),
        ["ValtAf"] = ("danger", "circle-x"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static (string Soort, string Icoon) Van(Enum waarde) => Woorden.GetValueOrDefault(waarde.ToString(), ("neutral", "info-circle"));
}
