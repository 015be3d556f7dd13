using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Toetsing;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>Requests to bidders after an opening in Leeuwarden: a repair that came in time and was accepted, and questions that wait for an answer.</summary>
public sealed class DemoToetsing(InkoopDbContext db, Documentopslag opslag, DemoVerleden verleden, DemoStappen stappen, Werkkalender kalender)
{
    /// <summary>Asked, answered two days later, and found to be repaired the day after.</summary>
    /// <param name="perceel">With its eisen.</param>
    /// <param name="inschrijvingId">Opened.</param>
    /// <param name="op">When it was asked.</param>
    /// <param name="ct">Cancels.</param>
    public async Task HerstelAsync(Perceel perceel, Guid inschrijvingId, DateTimeOffset op, CancellationToken ct)
    {
        var eis = perceel.Eisen.Single(e => e.Soort is Eissoort.Geschiktheidseis);
        const string vraag = "In uw referentie staat niet hoeveel volwassenen u begeleidde. De eis noemt minstens vijftig in de laatste drie jaar. Stuur een referentie van dezelfde opdrachtgever waarin dat aantal staat.";
        var id = await StuurAsync(inschrijvingId, new Verzoekvraag(Verzoeksoort.Herstel, eis.Id, vraag, Verzoektermijn.Voorstel(Verzoeksoort.Herstel, kalender, op), RaaktPlanNochPrijs: true), op, ct);
        var verzoek = db.Toetsingsverzoeken.Local.Single(v => v.Id == id);
        var aanbieder = await db.Aanbieders.Include(a => a.Medewerkers).SingleAsync(a => a.Id == verzoek.AanbiederId, ct);
        var wie = new Uitvoerder(aanbieder.Medewerkers.First(m => m.IsBeheerder).GebruikerId, "aanbieder (beheerder)");
        verleden.Nu = op.AddDays(2);
        var document = await opslag.BewaarAsync(DemoPdf.Maak("Referentie met aantallen (voorbeeld)", aanbieder.Naam), "referentie-met-aantallen.pdf", wie.GebruikerId, ct);
        const string antwoord = "Hierbij de referentie van dezelfde opdrachtgever. Daarin staat dat wij in drie jaar 74 volwassenen begeleidden.";
        await verleden.Daad<VerzoekBeantwoorden>().ExecuteAsync(new Verzoekantwoord(id, aanbieder.Id, verzoek.Versie, antwoord, [], [document], IsInsturen: true, verleden.Nu), wie, ct);
        verleden.Nu = op.AddDays(3);
        const string reden = "De referentie is van dezelfde opdrachtgever en noemt nu 74 begeleide volwassenen. Dat was bij de sluiting al zo.";
        await verleden.Daad<BevindingVastleggen>().ExecuteAsync(new Bevindinginvoer(id, verzoek.Versie, Verzoekbevinding.Hersteld, reden), stappen.Inkoper(1), ct);
    }

    /// <summary>Questions that are still open.</summary>
    public Task VraagVerduidelijkingAsync(Guid inschrijvingId, DateTimeOffset op, CancellationToken ct)
    {
        const string vraag = "1. U schrijft dat elke inwoner zoveel mogelijk de vaste begeleider houdt. Wat doet u als die begeleider niet meekomt?\n2. In welke wijken zijn de vier buurtkamers?";
        return StuurAsync(inschrijvingId, new Verzoekvraag(Verzoeksoort.Verduidelijking, null, vraag, Verzoektermijn.Voorstel(Verzoeksoort.Verduidelijking, kalender, op)), op, ct);
    }

    private async Task<Guid> StuurAsync(Guid inschrijvingId, Verzoekvraag vraag, DateTimeOffset op, CancellationToken ct)
    {
        verleden.Nu = op;
        return (await verleden.Daad<VerzoekSturen>().ExecuteAsync(inschrijvingId, vraag, stappen.Inkoper(1), ct))!.Value;
    }
}
