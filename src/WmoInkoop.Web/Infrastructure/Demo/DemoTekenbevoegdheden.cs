using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Tekenbevoegdheden;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>
/// Aanbieder 8 is bound by two people together; medewerker 8 signed a draft in Leeuwarden a few hours ago, and it waits for aanbieder 8.
/// Aanbieder 2 signs alone.
/// </summary>
public sealed class DemoTekenbevoegdheden(InkoopDbContext db, Documentopslag opslag, Kluis kluis, DemoStappen stappen, DemoVerleden verleden)
{
    private static readonly string[] Antwoorden =
    [
        "Wij beginnen twee maanden voor de start met kennismaken, thuis of in ons logeerhuis. Wie nu al bij ons komt, houdt de vaste begeleider en de vaste dagen.",
        "Elke buurtkamer krijgt een contactpersoon van ons. Die schuift één dagdeel per week aan, samen met de basisondersteuning, en kijkt wie met minder toe kan.",
        "Drie kleine partijen uit de dorpen verzorgen het vervoer en een deel van de dagbesteding. Wij spreken elk kwartaal af wat zij nodig hebben om mee te doen.",
        "Wij meten per inwoner of de gestelde doelen dichterbij komen, en bespreken elk half jaar met de gemeente waar minder uren genoeg zijn.",
    ];

    /// <summary>After everything in which a provider submits, within the same transaction.</summary>
    public async Task VoegAsync(DateTimeOffset nu, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct); // the deeds read what was added so far
        await LegVastAsync(2, Tekenwijze.Alleen, alleenBeheerder: true, nu.AddDays(-40), ct);
        await LegVastAsync(8, Tekenwijze.Samen, alleenBeheerder: false, nu.AddDays(-21), ct);

        var perceel = db.Aanbestedingen.Local.Single(a => a.Naam == "Aanvullende ondersteuning").Percelen.Single(p => p.Nummer == 1);
        var (id, aanbiederId, _) = await stappen.BegonnenAsync(perceel, 8, Antwoorden, metEisen: true, nu.AddHours(-5), ct);
        var inhoud = await kluis.LeesEigenAsync(db.Inschrijvingen.Local.Single(i => i.Id == id), aanbiederId, ct);
        var eerste = new Uitvoerder(Account("medewerker8"), "aanbieder (medewerker)");
        await verleden.Daad<InschrijvingIndienen>().TekenAlsEersteAsync(new Indienverzoek(id, aanbiederId, inhoud.Hash(), await db.LaatsteRectificatieAsync(perceel.AanbestedingId, ct), nu.AddHours(-3)), eerste, ct);
    }

    private Guid Account(string naam) => db.Users.Local.Single(g => g.Email == $"{naam}@demo.example").Id;

    private async Task LegVastAsync(int nummer, Tekenwijze wijze, bool alleenBeheerder, DateTimeOffset op, CancellationToken ct)
    {
        verleden.Nu = op;
        var aanbieder = db.Aanbieders.Local.Single(a => a.KvkNummer.Waarde == $"{90000000 + nummer}");
        var beheerder = aanbieder.Medewerkers.First(m => m.IsBeheerder).GebruikerId;
        var bewijs = await opslag.BewaarAsync(
            DemoPdf.Maak("Uittreksel Handelsregister (voorbeeld): bestuurders en bevoegdheden", aanbieder.Naam, wijze is Tekenwijze.Alleen ? "Bevoegdheid: alleen en zelfstandig bevoegd" : "Bevoegdheid: gezamenlijk bevoegd, met een andere bestuurder"),
            $"bevoegdheden-kvk-{aanbieder.KvkNummer}.pdf",
            beheerder,
            ct);
        IReadOnlyCollection<Guid> wie = [.. aanbieder.Medewerkers.Where(m => m.IsBeheerder || !alleenBeheerder).Select(m => m.Id)];
        await verleden.Daad<TekenbevoegdheidVastleggen>().ExecuteAsync(
            aanbieder.Id,
            new Tekenopgave(wie, wijze, Tekenbewijs.KvkUittreksel, Amsterdam.Datum(op).AddYears(-2), null),
            bewijs,
            new Uitvoerder(beheerder, "aanbieder (beheerder)"),
            ct);
    }
}
