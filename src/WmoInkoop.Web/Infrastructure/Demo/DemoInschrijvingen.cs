using WmoInkoop.Core.Data;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>
/// Leeuwarden, thuisondersteuning en dagbesteding: aanbieder 5 has submitted, aanbieder 7 only has to submit, aanbieder 2 has just
/// begun a combinatie, of which one combinant confirmed. Made by the deeds themselves, so that everything is sealed as it would be.
/// </summary>
public sealed class DemoInschrijvingen(InkoopDbContext db, DemoStappen stappen, DemoVerleden verleden)
{
    private static readonly string[] Antwoorden =
    [
        "Elke inwoner krijgt in de drie maanden voor de start een gesprek thuis.\n\n- De huidige begeleider is erbij.\n- Wij leggen vast wat de inwoner wil houden.\n- Lukt het niet op tijd, dan loopt de oude ondersteuning door.",
        "Wij zitten elke week in de buurt- en dorpskamers. Een vaste medewerker kent het team van de basisondersteuning en overlegt over elke inwoner die meer of juist minder nodig heeft.",
        "Een kwart van de uren voeren kleine partijen uit. Zij krijgen hetzelfde uurtarief als wij en een vergoeding voor overleg.",
        "Elke maand leggen wij uren, wachttijd en tevredenheid naast elkaar. Loopt een signaal op, dan kijken wij eerst met de inwoner wat nodig is en daarna pas naar de kosten.",
    ];

    /// <summary>After <see cref="DemoAanbestedingen"/>, within the same transaction.</summary>
    public async Task VoegAsync(DateTimeOffset nu, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct); // the deeds read what was added so far
        var perceel = db.Aanbestedingen.Local.Single(a => a.Naam == "Aanvullende ondersteuning").Percelen.Single(p => p.Nummer == 1);
        await BeginCombinatieAsync(perceel, nu, ct);
        await stappen.BegonnenAsync(perceel, 7, Antwoorden, metEisen: true, nu, ct);
        await stappen.DienInAsync(perceel, 5, Antwoorden, nu, ct);
    }

    private async Task BeginCombinatieAsync(Perceel perceel, DateTimeOffset nu, CancellationToken ct)
    {
        var (id, aanbiederId, wie) = await stappen.BegonnenAsync(perceel, 2, [Antwoorden[0]], metEisen: false, nu, ct);
        await verleden.Daad<PartijenBeheren>().KiesVormAsync(id, aanbiederId, new Vormkeuze(Inschrijfvorm.Combinatie), Guid.Empty, wie, ct);
        await stappen.NoemAsync(id, aanbiederId, DemoTeksten.Combinanten[0], bevestigt: true, wie, nu, ct);
        await stappen.NoemAsync(id, aanbiederId, DemoTeksten.Combinanten[1], bevestigt: false, wie, nu, ct);
    }
}
