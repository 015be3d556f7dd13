using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>
/// Leeuwarden, thuisondersteuning en dagbesteding: aanbieder 5 has submitted, aanbieder 7 only has to submit, aanbieder 2 has just
/// begun. Made by the deeds themselves, so that everything is sealed as it would be.
/// </summary>
public sealed class DemoInschrijvingen(
    InkoopDbContext db, Documentopslag opslag, Kluis kluis, InschrijvingBeginnen beginnen, ConceptBewaren bewaren, InschrijvingsdocumentenBeheren documenten, InschrijvingIndienen indienen)
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
        await BegonnenAsync(perceel, 2, [Antwoorden[0]], metEisen: false, ct);
        await BegonnenAsync(perceel, 7, Antwoorden, metEisen: true, ct);
        var (id, aanbiederId, wie) = await BegonnenAsync(perceel, 5, Antwoorden, metEisen: true, ct);
        var inschrijving = await db.Inschrijvingen.SingleAsync(i => i.Id == id, ct);
        var inhoud = await kluis.LeesEigenAsync(inschrijving, aanbiederId, ct);
        await indienen.ExecuteAsync(new Indienverzoek(id, aanbiederId, inhoud.Hash(), nu), wie, ct);
    }

    private async Task<(Guid Id, Guid AanbiederId, Uitvoerder Wie)> BegonnenAsync(Perceel perceel, int nummer, string[] antwoorden, bool metEisen, CancellationToken ct)
    {
        var aanbieder = db.Aanbieders.Local.Single(a => a.KvkNummer.Waarde == $"{90000000 + nummer}");
        var wie = new Uitvoerder(aanbieder.Medewerkers.First(m => m.IsBeheerder).GebruikerId, "aanbieder (beheerder)");
        var id = (await beginnen.ExecuteAsync(perceel.Id, aanbieder.Id, vervangen: false, wie, ct))!.Value;
        foreach (var (criterium, antwoord) in perceel.Criteria.OrderBy(c => c.Volgnummer).Zip(antwoorden))
        {
            await bewaren.AntwoordAsync(id, aanbieder.Id, new AntwoordWijziging(criterium.Id, antwoord, Versie(id, criterium.Id)), ct);
        }

        if (metEisen)
        {
            await bewaren.EisenAsync(id, aanbieder.Id, [.. perceel.Eisen.Select(e => new EisWijziging(e.Id, true, Versie(id, e.Id)))], ct);
            foreach (var eis in perceel.Eisen.Where(e => e.Bewijs is not null).OrderBy(e => e.Volgnummer))
            {
                var document = await opslag.BewaarAsync(DemoPdf.Maak($"{eis.Bewijs} (voorbeeld)", aanbieder.Naam), $"bewijs-e{eis.Volgnummer}.pdf", wie.GebruikerId, ct);
                await documenten.VoegToeAsync(id, aanbieder.Id, document, eis.Id, wie, ct);
            }
        }

        return (id, aanbieder.Id, wie);
    }

    private Guid Versie(Guid inschrijvingId, Guid onderdeelId) => db.Inschrijvingsdelen.Local.Single(d => d.InschrijvingId == inschrijvingId && d.OnderdeelId == onderdeelId).Versie;
}
