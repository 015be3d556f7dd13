using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Bewijsmiddelen;

/// <summary>What the portal mails about evidence of a winner.</summary>
internal static class BewijsBrieven
{
    internal static string Pad(Bewijsverzoek verzoek) => $"/mijn/bewijsmiddelen/{verzoek.Id}";

    internal static string InkoopPad(Perceel perceel) => $"/inkoop/aanbestedingen/{perceel.AanbestedingId}/gunning/{perceel.Id}/bewijs";

    internal static Brief Gevraagd(Bewijsverzoek verzoek, Aanbesteding aanbesteding, Perceel perceel, Hoofdsleutel sleutel) => new(
        $"Lever uw bewijs in: {aanbesteding.Naam}, perceel {perceel.Nummer}",
        [
            $"De gemeente wil u perceel {perceel.Nummer} ({perceel.Naam}) gunnen. Daarvoor is nog bewijs nodig.",
            .. verzoek.Stukken.Where(s => s.MoetNogKomen).OrderBy(s => s.Volgnummer).Select(s => Regel(verzoek, s, sleutel)),
            "Voeg de documenten toe in het portaal en lever ze in. Ontbreekt er bewijs, of komt het te laat? Dan kan de gemeente besluiten dat u de opdracht niet krijgt.",
        ],
        Pad(verzoek),
        "Bewijs inleveren",
        verzoek.UiterlijkOp);

    internal static Brief Ontvangen(Bewijsverzoek verzoek, Aanbesteding aanbesteding, Perceel perceel, DateTimeOffset op, IReadOnlyList<Bewijsontvangst> stukken) => new(
        $"Uw bewijs is ontvangen{(stukken.Any(s => s.Stuk.IsTeLaat) ? ", te laat" : "")}: {aanbesteding.Naam}, perceel {perceel.Nummer}",
        [
            $"Wij hebben uw bewijs ontvangen op {Amsterdam.OpDeSeconde(op)}. Het gaat om perceel {perceel.Nummer}: {perceel.Naam}.",
            .. stukken.SelectMany(s => new[] { $"{s.Stuk.Code}: {s.Stuk.Gevraagd}{(s.Stuk.IsTeLaat ? $". Dit kwam na de termijn: die liep tot en met {Amsterdam.Uiterlijk(verzoek.UiterlijkVoor(s.Stuk))}. De gemeente beslist wat dat betekent" : "")}." }
                .Concat(s.Documenten.Select(d => $"SHA-256 van {d.Naam}: {d.Sha256}"))),
            verzoek.Termijn is null ? "U hebt alles ingeleverd. U hoort van de gemeente of het voldoet." : "Nog niet alles is binnen. In het portaal ziet u wat er nog moet komen.",
        ],
        Pad(verzoek),
        "Bewijs bekijken",
        verzoek.Termijn);

    internal static Brief Ingeleverd(Aanbesteding aanbesteding, Perceel perceel, bool isTeLaat) => new(
        $"Bewijs binnen{(isTeLaat ? ", te laat" : "")}: {aanbesteding.Naam}, perceel {perceel.Nummer}",
        [$"Een winnaar van perceel {perceel.Nummer} ({perceel.Naam}) heeft alle bewijs ingeleverd.", "Lees de documenten en leg vast of ze voldoen. Definitief gunnen kan pas daarna."],
        InkoopPad(perceel),
        "Bewijs beoordelen");

    internal static Brief VoldoetNiet(Bewijsverzoek verzoek, Bewijsstuk stuk, Aanbesteding aanbesteding, Perceel perceel) => new(
        $"Bewijs voldoet niet: {aanbesteding.Naam}, perceel {perceel.Nummer}",
        [
            $"De gemeente vindt dat dit bewijs niet voldoet: {stuk.Code}, {stuk.Gevraagd}.",
            $"De reden: {stuk.Oordeelreden}",
            "De gemeente kan u één keer vragen dit te herstellen. Doet zij dat niet, dan kan zij besluiten dat u de opdracht niet krijgt. U krijgt daar apart bericht over.",
        ],
        Pad(verzoek),
        "Bewijs bekijken");

    internal static Brief Herstel(Bewijsverzoek verzoek, Bewijsstuk stuk, Aanbesteding aanbesteding, Perceel perceel) => new(
        $"Herstel uw bewijs: {aanbesteding.Naam}, perceel {perceel.Nummer}",
        [
            $"De gemeente vraagt u dit bewijs te herstellen: {stuk.Code}, {stuk.Gevraagd}.",
            stuk.Herstelreden!,
            "Dit kan één keer. Voeg een nieuw document toe in het portaal en lever het in.",
        ],
        Pad(verzoek),
        "Bewijs herstellen",
        stuk.HerstelUiterlijkOp);

    internal static Brief Compleet(Bewijsverzoek verzoek, Aanbesteding aanbesteding, Perceel perceel) => new(
        $"Uw bewijs is compleet: {aanbesteding.Naam}, perceel {perceel.Nummer}",
        [$"Al uw bewijs bij perceel {perceel.Nummer} ({perceel.Naam}) voldoet. U hoeft niets meer te doen. U krijgt bericht als de gemeente definitief gunt."],
        Pad(verzoek),
        "Bewijs bekijken");

    private static string Regel(Bewijsverzoek verzoek, Bewijsstuk stuk, Hoofdsleutel sleutel) =>
        $"{stuk.Code}: {stuk.Gevraagd}{(stuk.OpenPartij(sleutel) is { } partij ? $", van {partij}" : "")}.{(Bewijsleeftijd.VanafDatum(verzoek.Referentiedatum, stuk.MaximumMaanden) is { } vanaf ? $" Afgegeven op {Amsterdam.Voluit(vanaf)} of later." : "")}";
}

/// <summary>A piece that was handed in just now.</summary>
internal sealed record Bewijsontvangst(Bewijsstuk Stuk, IReadOnlyList<(string Naam, string Sha256)> Documenten);
