using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>
/// Leeuwarden, an aanbesteding of which the kluis was opened: eight inschrijvingen for five contracts, three assessors. The first has
/// locked, the second is nearly done, the third has just signed the belangenverklaring and has an interest in one bidder.
/// </summary>
public sealed class DemoBeoordeling(InkoopDbContext db, Documentopslag opslag, Kluis kluis, DemoVerleden verleden)
{
    private const string Naam = "Begeleiding en dagbesteding volwassenen";
    private const int Inschrijvers = 8;

    private static readonly string[] Aanpak =
    [
        "Elke inwoner houdt zoveel mogelijk de vaste begeleider. In de drie maanden voor de start spreken wij iedereen thuis.",
        "Wij werken vanuit vier buurtkamers en twee dorpskamers, elke week op vaste dagen, samen met het sociaal wijkteam.",
        "Elk kwartaal bespreken wij tevredenheid, wachttijd en klachten met de gemeente en met een groep van cliënten.",
    ];

    private static readonly string[] Redenen =
    [
        "De overgang is per week beschreven en de vaste begeleider blijft. Een plan voor wie in de overgang uitvalt, ontbreekt.",
        "Er zijn vaste dagen in vier buurtkamers. Wat de dorpen buiten de stad krijgen, staat er minder duidelijk.",
        "De cijfers worden elk kwartaal besproken, ook met cliënten. Er staat bij wat er dan met de uitkomst gebeurt.",
    ];

    /// <summary>After <see cref="DemoAanbestedingen"/>, within the same transaction.</summary>
    public async Task VoegAsync(DateTimeOffset nu, CancellationToken ct)
    {
        var aanbesteding = await PubliceerAsync(nu, ct);
        var perceel = aanbesteding.Percelen.Single();
        await db.SaveChangesAsync(ct); // the deeds read what was added so far
        var ids = new List<Guid>();
        for (var nummer = 1; nummer <= Inschrijvers; nummer++)
        {
            ids.Add(await DienInAsync(perceel, nummer, nu.AddDays(-25).AddHours(nummer), ct));
        }

        await OpenAsync(aanbesteding.Id, nu.AddDays(-21), ct);
        await BeoordeelAsync(perceel, ids, nu, ct);
    }

    private async Task<Aanbesteding> PubliceerAsync(DateTimeOffset nu, CancellationToken ct)
    {
        var op = nu.AddDays(-80);
        var traject = db.Trajecten.Local.Single(t => t.Naam == "Herijking ondersteuning Wmo");
        var aanbesteding = new Aanbesteding(traject, $"{Amsterdam.Datum(op).Year}-0101", new(Naam, DemoTeksten.AanvullendeOndersteuning, Procedure.EuropeesOpenbaar, Regime.Sas, 9_000_000m, "85310000-5"), op);
        db.Aanbestedingen.Add(aanbesteding);
        aanbesteding.LegBesluitVast(new Besluit { Orgaan = "College van burgemeester en wethouders van Leeuwarden", Datum = Amsterdam.Datum(op).AddDays(-5) });
        aanbesteding.NoemTenderNed("987650");
        aanbesteding.Plan(new Planning
        {
            VragenTot = op.AddDays(20),
            NotaUiterlijkOp = op.AddDays(35),
            SluitingOp = nu.AddDays(-22),
            Gunningsdatum = Amsterdam.Datum(nu).AddDays(20),
            Ingangsdatum = Amsterdam.Datum(nu).AddDays(120),
        });
        var perceel = aanbesteding.VoegPerceelToe(new("Begeleiding en dagbesteding", DemoTeksten.Thuisondersteuning, Bekostiging.Taakgericht, 5, 7_250_000m));
        aanbesteding.StelEisenVast(perceel, [new Eisgegevens(Eissoort.Geschiktheidseis, "De aanbieder begeleidde in de laatste drie jaar minstens vijftig volwassenen.", "Een referentie")]);
        aanbesteding.StelBeoordelingsplanVast(perceel,
        [
            new Criteriumgegevens("Overgang cliënten", "Hoe zorgt u dat inwoners bij de start niets merken van de wisseling?", 40m, 4m),
            new Criteriumgegevens("Buurt- en dorpskamers", "Hoe werkt u samen in de buurt- en dorpskamers?", 35m),
            new Criteriumgegevens("Kwaliteit en monitoring", "Hoe bewaakt u de kwaliteit, en wat doet u met de uitkomst?", 25m),
        ]);
        var document = await opslag.BewaarAsync(DemoPdf.Maak("Leidraad (voorbeeld)", Naam), "leidraad.pdf", Persoon("inkoper1"), ct);
        document.LegVast(op);
        db.Documenten.Add(document);
        aanbesteding.VoegDocumentToe(document.Id, "Leidraad", op);
        aanbesteding.Publiceer(op);
        return aanbesteding;
    }

    private async Task<Guid> DienInAsync(Perceel perceel, int nummer, DateTimeOffset op, CancellationToken ct)
    {
        verleden.Nu = op;
        var aanbieder = db.Aanbieders.Local.Single(a => a.KvkNummer.Waarde == $"{90000000 + nummer}");
        var wie = new Uitvoerder(aanbieder.Medewerkers.First(m => m.IsBeheerder).GebruikerId, "aanbieder (beheerder)");
        var id = (await verleden.Daad<InschrijvingBeginnen>().ExecuteAsync(perceel.Id, aanbieder.Id, vervangen: false, wie, ct))!.Value;
        var versies = db.Inschrijvingsdelen.Local.Where(d => d.InschrijvingId == id).ToDictionary(d => d.OnderdeelId, d => d.Versie);
        var bewaren = verleden.Daad<ConceptBewaren>();
        foreach (var (criterium, antwoord) in perceel.Criteria.OrderBy(c => c.Volgnummer).Zip(Aanpak))
        {
            await bewaren.AntwoordAsync(id, aanbieder.Id, new AntwoordWijziging(criterium.Id, $"{antwoord}\n\nZo doet {aanbieder.Naam} het nu al in {nummer + 2} wijken.", versies[criterium.Id]), ct);
        }

        var eis = perceel.Eisen.Single();
        await bewaren.EisenAsync(id, aanbieder.Id, [new EisWijziging(eis.Id, true, versies[eis.Id])], ct);
        var bewijs = await opslag.BewaarAsync(DemoPdf.Maak("Referentie (voorbeeld)", aanbieder.Naam), "referentie.pdf", wie.GebruikerId, ct);
        await verleden.Daad<InschrijvingsdocumentenBeheren>().VoegToeAsync(id, aanbieder.Id, bewijs, eis.Id, wie, ct);
        var inhoud = await kluis.LeesEigenAsync(await db.Inschrijvingen.SingleAsync(i => i.Id == id, ct), aanbieder.Id, ct);
        await verleden.Daad<InschrijvingIndienen>().ExecuteAsync(new Indienverzoek(id, aanbieder.Id, inhoud.Hash(), op), wie, ct);
        return id;
    }

    private async Task OpenAsync(Guid aanbestedingId, DateTimeOffset op, CancellationToken ct)
    {
        verleden.Nu = op;
        await verleden.Daad<KluisOpenen>().StelVoorAsync(aanbestedingId, "De sluiting is voorbij.", Bewijs(), new Uitvoerder(Persoon("inkoper1"), "inkoper"), ct);
        verleden.Nu = op.AddMinutes(20);
        await verleden.Daad<KluisOpenen>().BevestigAsync(aanbestedingId, Bewijs(), new Uitvoerder(Persoon("inkoper2"), "inkoper"), ct);
    }

    private async Task BeoordeelAsync(Perceel perceel, List<Guid> ids, DateTimeOffset nu, CancellationToken ct)
    {
        var inkoper = new Uitvoerder(Persoon("inkoper1"), "inkoper");
        verleden.Nu = nu.AddDays(-18);
        await verleden.Daad<GeldigheidVaststellen>().ExecuteAsync(perceel.Id, [.. ids.Select(id => new Geldigheidskeuze(id, true, null))], Versiebundel.Van([]), inkoper, ct);
        verleden.Nu = nu.AddDays(-14);
        Guid[] beoordelaars = [Persoon("beoordelaar1"), Persoon("beoordelaar2"), Persoon("beoordelaar3")];
        var id = await verleden.Daad<BeoordelingLeiden>().BeginAsync(perceel.Id, beoordelaars, nu.AddDays(6), inkoper, ct);
        var beoordelen = verleden.Daad<PlannenBeoordelen>();
        foreach (var (beoordelaar, aantal) in beoordelaars.Zip([Inschrijvers, Inschrijvers - 1, 0]))
        {
            verleden.Nu = verleden.Nu.AddDays(2);
            var wie = new Uitvoerder(beoordelaar, "beoordelaar");
            await beoordelen.VerklaarAsync(id, ids.ToDictionary(i => i, i => aantal == 0 && i == ids[2] ? "Mijn zus werkt er als begeleider." : null), wie, ct);
            foreach (var (inschrijving, nummer) in ids.Take(aantal).Select((inschrijving, i) => (inschrijving, i)))
            {
                var invoer = perceel.Criteria.OrderBy(c => c.Volgnummer).Zip(Redenen, (c, reden) => new Cijferinvoer(inschrijving, c.Id, 4m + (2m * ((nummer + c.Volgnummer) % 4)), reden)).ToList();
                await beoordelen.BewaarAsync(id, invoer, Versiebundel.Van([]), wie, ct);
            }

            if (aantal == Inschrijvers)
            {
                await beoordelen.VergrendelAsync(id, wie, ct);
            }
        }
    }

    private Bewijs Bewijs() => new(DemoAccounts.Wachtwoord, Totp.Code(Totp.Geheim(DemoAccounts.TotpGeheim), verleden.Nu));

    private Guid Persoon(string adres) => db.Users.Local.Single(g => g.Email == $"{adres}@leeuwarden.example").Id;
}
