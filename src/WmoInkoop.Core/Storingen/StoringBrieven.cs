using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Storingen;

/// <summary>What the portal writes to a bidder about a controlegetal; sealed, as all about an inschrijving.</summary>
internal static class StoringBrieven
{
    internal static Brief Geregistreerd(Aanbesteding aanbesteding, Perceel perceel, Controlegetal getal, DateTimeOffset tot) => new(
        $"Uw controlegetal is geregistreerd: {aanbesteding.Naam}",
        [
            $"Een inkoper heeft het controlegetal van uw inschrijving op {aanbesteding.Naam} ({aanbesteding.Nummer}) geregistreerd. Perceel {perceel.Nummer}: {perceel.Naam}.",
            $"SHA-256: {getal.Sha256}",
            $"Ontvangen op: {Amsterdam.OpDeSeconde(getal.OntvangenOp)}.",
            $"Klopt dit niet? Bel of mail de inkoper meteen. Lever na de sluiting precies hetzelfde bestand aan, vóór {Amsterdam.Uiterlijk(tot)}. Is er één teken anders, dan telt uw inschrijving niet mee.",
        ],
        $"/mijn/aanbestedingen/{aanbesteding.Nummer}/aanleveren",
        "Bestand aanleveren",
        tot);

    internal static Brief WachtOpTweede(Aanbesteding aanbesteding, Perceel perceel, string eerste, Controlegetal getal, DateTimeOffset tot) => new(
        $"Lever ook het bestand aan: {aanbesteding.Naam}",
        [
            $"{eerste} heeft als eerste het bestand aangeleverd waarvan het controlegetal is geregistreerd. Het gaat om {aanbesteding.Naam} ({aanbesteding.Nummer}), perceel {perceel.Nummer}: {perceel.Naam}.",
            "Uw organisatie tekent met twee mensen. De inschrijving telt pas als u, of een andere collega die mag tekenen, hetzelfde bestand ook aanlevert in het eigen account.",
            $"SHA-256: {getal.Sha256}",
            $"Dat kan vóór {Amsterdam.Uiterlijk(tot)}.",
        ],
        $"/mijn/aanbestedingen/{aanbesteding.Nummer}/aanleveren",
        "Bestand aanleveren",
        tot);

    internal static Brief Aangeleverd(Inschrijving inschrijving, Aanbesteding aanbesteding, Perceel perceel, Ontvangstbewijs bewijs) => new(
        $"Ontvangstbewijs van uw inschrijving op {aanbesteding.Naam}",
        [
            $"Wij hebben uw bestand ontvangen op {Amsterdam.OpDeSeconde(bewijs.IngediendOp)}. Het is hetzelfde bestand als waarvan het controlegetal voor de sluiting is geregistreerd. Uw inschrijving is op tijd.",
            $"Nummer: {bewijs.Nummer}. Perceel {perceel.Nummer}: {perceel.Naam}.",
            $"SHA-256 van de hele inschrijving: {bewijs.Sha256}",
            .. bewijs.Documenten.Select(d => $"SHA-256 van {d.Naam}: {d.Sha256}"),
            "Wijzigen of intrekken kan niet meer. Tot de opening ziet de gemeente niet dat u het bestand hebt aangeleverd.",
        ],
        $"/mijn/inschrijvingen/{inschrijving.Id}/ontvangst",
        "Ontvangstbewijs bekijken");
}
