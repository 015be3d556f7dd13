using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Tekenbevoegdheden;

namespace WmoInkoop.Core.Partijen;

/// <summary>What the portal writes about taking part in an inschrijving; always sealed, the buying side must not know that there is one (INS-06).</summary>
internal static class PartijBrieven
{
    internal static string Pad(Inschrijfpartij partij) => $"/mijn/meedoen/{partij.Id}";

    internal static Brief Gevraagd(Partijcontext context, Partijgegevens gegevens, string pad, bool metLink) => new(
        $"{context.Vrager.Naam} vraagt u mee te doen bij {context.Aanbesteding.Naam}",
        [
            $"{context.Vrager.Naam} (KvK {context.Vrager.KvkNummer}) noemt {gegevens.Naam} in haar inschrijving als {Teksten.Van(gegevens.Rol).ToLowerInvariant()}. Het gaat om perceel {context.Perceel.Nummer}: {context.Perceel.Naam}.",
            "Lees wat uw deel is. Bevestig dan dat u meedoet, of weiger. Zonder uw bevestiging kan de inschrijving niet worden ingediend.",
            metLink
                ? "De link is alleen voor u en werkt één keer, tot de sluiting. U hebt geen account nodig. Stuur deze e-mail niet door aan anderen dan wie voor uw organisatie mag beslissen."
                : "Wie voor uw organisatie mag tekenen, beslist in het eigen account.",
            "De gemeente ziet hier niets van tot de inschrijvingen worden geopend.",
        ],
        pad,
        "Verzoek bekijken",
        context.Aanbesteding.Planning.SluitingOp);

    internal static Brief NietMeerGevraagd(Partijcontext context) => new(
        $"{context.Vrager.Naam} vraagt u niet meer mee te doen bij {context.Aanbesteding.Naam}",
        [
            $"{context.Vrager.Naam} heeft het verzoek om mee te doen bij perceel {context.Perceel.Nummer} ({context.Perceel.Naam}) ingetrokken. Hebt u al bevestigd? Dan telt dat niet meer.",
            "U hoeft niets te doen.",
        ]);

    internal static Brief Ingediend(Partijcontext context) => new(
        $"De inschrijving van {context.Vrager.Naam} op {context.Aanbesteding.Naam} is ingediend",
        [
            $"De inschrijving waaraan u meedoet, is ontvangen op {Amsterdam.OpDeSeconde(context.Inschrijving.IngediendOp!.Value)}. Nummer: {context.Inschrijving.Ontvangstnummer}.",
            $"Het gaat om perceel {context.Perceel.Nummer}: {context.Perceel.Naam}. Tot de opening kan de gemeente niets zien.",
            "U hoeft niets te doen.",
        ]);

    internal static Brief Ingetrokken(Partijcontext context) => new(
        $"De inschrijving van {context.Vrager.Naam} op {context.Aanbesteding.Naam} is ingetrokken",
        [
            $"{context.Vrager.Naam} heeft inschrijving {context.Inschrijving.Ontvangstnummer} op perceel {context.Perceel.Nummer} ({context.Perceel.Naam}) ingetrokken. Zij wordt nooit geopend, en uw bevestiging telt niet meer.",
            "U hoeft niets te doen.",
        ]);

    internal static Brief Bevestigd(Partijcontext context, Partijgegevens gegevens, Partijbesluit besluit) => new(
        $"{gegevens.Naam} doet mee bij {context.Aanbesteding.Naam}",
        [
            $"{besluit.Naam} ({besluit.Functie}) heeft bevestigd dat {gegevens.Naam} meedoet met uw inschrijving op perceel {context.Perceel.Nummer}: {context.Perceel.Naam}.",
            "Wijzigt u het deel van deze partij? Dan vraagt het portaal de bevestiging opnieuw.",
        ],
        $"/mijn/inschrijvingen/{context.Inschrijving.Id}/partijen",
        "Partijen bekijken",
        context.Aanbesteding.Planning.SluitingOp);

    internal static Brief Geweigerd(Partijcontext context, Partijgegevens gegevens, Partijbesluit besluit) => new(
        $"{gegevens.Naam} doet niet mee bij {context.Aanbesteding.Naam}",
        [
            $"{besluit.Naam} ({besluit.Functie}) heeft laten weten dat {gegevens.Naam} niet meedoet met uw inschrijving op perceel {context.Perceel.Nummer}: {context.Perceel.Naam}.",
            $"De reden: {besluit.Reden}",
            "Vervang deze partij of haal haar weg. Zo kunt u de inschrijving niet indienen.",
        ],
        $"/mijn/inschrijvingen/{context.Inschrijving.Id}/partijen",
        "Partijen bekijken",
        context.Aanbesteding.Planning.SluitingOp);

    /// <summary>To the beheerders of a party with an account and who may sign for it, else to the person who was named.</summary>
    internal static async Task MeldPartijAsync(this InkoopDbContext db, Postkamer postkamer, Inschrijfpartij partij, Partijgegevens gegevens, Brief brief, Partijcontext context, DateTimeOffset nu, CancellationToken ct)
    {
        if (partij.AanbiederId is not { } aanbiederId)
        {
            postkamer.Verstuur(brief, gegevens.Email, gegevens.Contactpersoon, nu, context.Aanbesteding.RegioId, context.Inschrijving.ZegelId);
            return;
        }

        foreach (var ontvanger in (await db.TekenrechtAsync(aanbiederId, nu, ct)).Ontvangers)
        {
            postkamer.Bericht(brief, ontvanger, nu, context.Aanbesteding.RegioId, context.Inschrijving.ZegelId);
        }
    }
}
