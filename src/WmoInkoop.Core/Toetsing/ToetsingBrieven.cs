using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Toetsing;

/// <summary>What the portal writes about requests. A letter to a bidder is about that bidder only.</summary>
internal static class ToetsingBrieven
{
    internal static string Pad(Toetsingsverzoek verzoek) => $"/mijn/verzoeken/{verzoek.Id}";

    internal static Brief Verzoek(Toetsingsverzoek verzoek, Aanbesteding aanbesteding, Perceel perceel) => new(
        $"{Teksten.Van(verzoek.Soort)} bij uw inschrijving op {aanbesteding.Naam}",
        [
            $"{Teksten.Uitleg(verzoek.Soort)} Het gaat om perceel {perceel.Nummer}: {perceel.Naam}.",
            verzoek.Vraag,
            "Wie voor uw organisatie mag tekenen, stuurt het antwoord in via het portaal. Na de termijn kan dat niet meer.",
        ],
        Pad(verzoek),
        "Verzoek beantwoorden",
        verzoek.UiterlijkOp);

    internal static Brief Verlengd(Toetsingsverzoek verzoek, Aanbesteding aanbesteding, Perceel perceel) => new(
        $"U hebt meer tijd: {Teksten.Van(verzoek.Soort)} bij {aanbesteding.Naam}",
        [$"De inkoper heeft de termijn voor uw antwoord verlengd. Het gaat om perceel {perceel.Nummer}: {perceel.Naam}."],
        Pad(verzoek),
        "Verzoek beantwoorden",
        verzoek.UiterlijkOp);

    internal static Brief Ontvangen(Toetsingsverzoek verzoek, Aanbesteding aanbesteding, Perceel perceel, IReadOnlyList<(string Naam, string Sha256)> documenten) => new(
        $"Uw antwoord is ontvangen: {Teksten.Van(verzoek.Soort)} bij {aanbesteding.Naam}",
        [
            $"Wij hebben uw antwoord ontvangen op {Amsterdam.OpDeSeconde(verzoek.BeantwoordOp!.Value)}. Het gaat om perceel {perceel.Nummer}: {perceel.Naam}.",
            .. documenten.Select(d => $"SHA-256 van {d.Naam}: {d.Sha256}"),
            "Het antwoord hoort bij het dossier. Uw inschrijving zelf verandert er niet door.",
        ],
        Pad(verzoek),
        "Antwoord bekijken");

    internal static Brief Beantwoord(Toetsingsverzoek verzoek, Aanbesteding aanbesteding, Perceel perceel) => new(
        $"Antwoord binnen: {Teksten.Van(verzoek.Soort)} bij {aanbesteding.Naam}",
        [$"Een inschrijver op perceel {perceel.Nummer} ({perceel.Naam}) heeft een verzoek beantwoord.", "Lees het antwoord en leg uw bevinding vast."],
        $"/inkoop/verzoeken/{verzoek.Id}",
        "Antwoord lezen");

    internal static Brief Bevinding(Toetsingsverzoek verzoek, Aanbesteding aanbesteding, Perceel perceel) => new(
        $"Bevinding vastgelegd: {Teksten.Van(verzoek.Soort)} bij {aanbesteding.Naam}",
        [
            $"De inkoper heeft een bevinding vastgelegd over het verzoek bij perceel {perceel.Nummer} ({perceel.Naam}): {Teksten.Van(verzoek.Bevinding!.Value).ToLowerInvariant()}.",
            .. verzoek.Bevindingsreden is { } reden ? [reden] : Array.Empty<string>(),
            "Wat dit voor de gunning betekent, leest u in de brief die alle inschrijvers krijgen.",
        ],
        Pad(verzoek),
        "Verzoek bekijken");

    internal static Brief UitsluitingVoorgesteld(Aanbesteding aanbesteding, Perceel perceel, Guid inschrijvingId) => new(
        $"Bevestig een uitsluiting bij {aanbesteding.Naam}",
        [
            $"Een collega stelt voor een inschrijving op perceel {perceel.Nummer} ({perceel.Naam}) uit te sluiten, nu de cijfers bekend zijn. Dat kan alleen samen.",
            "Lees de reden en bevestig het voorstel met uw wachtwoord en de code uit uw app, of trek het in.",
        ],
        $"/inkoop/inschrijvingen/{inschrijvingId}/uitsluiten",
        "Naar het voorstel");
}
