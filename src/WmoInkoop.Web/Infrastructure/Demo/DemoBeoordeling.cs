using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gestanddoeningen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>
/// Leeuwarden, an aanbesteding of which the kluis was opened: eight inschrijvingen for five contracts, three assessors. One repaired a missing number in
/// its referentie and another has a question to answer. The first assessor has locked, the second is nearly done, the third has just signed the belangenverklaring and has an interest in one bidder.
/// </summary>
public sealed class DemoBeoordeling(InkoopDbContext db, Documentopslag opslag, DemoVerleden verleden, DemoStappen stappen, DemoToetsing toetsing)
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
            ids.Add(await stappen.DienInAsync(perceel, nummer, Aanpak.Select(a => $"{a}\n\nZo doen wij het nu al in {nummer + 2} wijken."), nu.AddDays(-25).AddHours(nummer), ct));
        }

        await stappen.OpenAsync(aanbesteding.Id, nu.AddDays(-21), ct);
        await toetsing.HerstelAsync(perceel, ids[3], nu.AddDays(-20), ct);
        await BeoordeelAsync(perceel, ids, nu, ct);
        await VraagVerlengingAsync(perceel, aanbesteding.Planning, ids, nu, ct);
        await toetsing.VraagVerduidelijkingAsync(ids[1], nu.AddDays(-1), ct);
    }

    /// <summary>The assessment takes longer: two bidders have answered, one agreed and one did not.</summary>
    private async Task VraagVerlengingAsync(Perceel perceel, Planning planning, List<Guid> ids, DateTimeOffset nu, CancellationToken ct)
    {
        var tot = Amsterdam.Datum(planning.SluitingOp!.Value).AddDays(planning.GestanddoeningDagen + 45);
        verleden.Nu = nu.AddDays(-3);
        await verleden.Daad<Verlengen>().VraagAsync(perceel.Id, new Verlengingsgegevens(tot, Amsterdam.Datum(nu).AddDays(11), "De beoordeling duurt langer dan gepland, omdat een beoordelaar is vervangen."), stappen.Inkoper(1), ct);
        foreach (var (id, akkoord) in ids.Zip([true, false]))
        {
            verleden.Nu = verleden.Nu.AddHours(20);
            var inschrijving = db.Inschrijvingen.Local.Single(i => i.Id == id);
            var versie = db.Verlengingsantwoorden.Local.Single(a => a.InschrijvingId == id).Versie;
            await verleden.Daad<VerlengingBeantwoorden>().ExecuteAsync(id, inschrijving.AanbiederId, versie, akkoord, new Uitvoerder(inschrijving.IngediendDoorId!.Value, "aanbieder (beheerder)"), ct);
        }
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
        aanbesteding.StelEisenVast(perceel, 
        [
            new Eisgegevens(Eissoort.Uitsluitingsgrond, "De aanbieder heeft in de laatste drie jaar geen ernstige beroepsfout gemaakt.", null),
            new Eisgegevens(Eissoort.Geschiktheidseis, "De aanbieder begeleidde in de laatste drie jaar minstens vijftig volwassenen.", "Een referentie"),
            new Eisgegevens(Eissoort.Uitvoeringseis, "De aanbieder begint binnen tien werkdagen na een toewijzing.", null),
        ]);
        aanbesteding.StelBeoordelingsplanVast(perceel,
        [
            new Criteriumgegevens("Overgang cliënten", "Hoe zorgt u dat inwoners bij de start niets merken van de wisseling?", 40m, 4m),
            new Criteriumgegevens("Buurt- en dorpskamers", "Hoe werkt u samen in de buurt- en dorpskamers?", 35m),
            new Criteriumgegevens("Kwaliteit en monitoring", "Hoe bewaakt u de kwaliteit, en wat doet u met de uitkomst?", 25m),
        ]);
        var document = await opslag.BewaarAsync(DemoPdf.Maak("Leidraad (voorbeeld)", Naam), "leidraad.pdf", stappen.Persoon("inkoper1"), ct);
        document.LegVast(op);
        db.Documenten.Add(document);
        aanbesteding.VoegDocumentToe(document.Id, "Leidraad", op);
        aanbesteding.Publiceer(op);
        return aanbesteding;
    }

    private async Task BeoordeelAsync(Perceel perceel, List<Guid> ids, DateTimeOffset nu, CancellationToken ct)
    {
        var (id, beoordelaars) = await stappen.BeginBeoordelingAsync(perceel, ids.ToDictionary(i => i, _ => (string?)null), nu.AddDays(-14), nu.AddDays(6), ct);
        var beoordelen = verleden.Daad<PlannenBeoordelen>();
        foreach (var (wie, aantal) in beoordelaars.Zip([Inschrijvers, Inschrijvers - 1, 0]))
        {
            verleden.Nu = verleden.Nu.AddDays(2);
            await beoordelen.VerklaarAsync(id, ids.ToDictionary(i => i, i => aantal == 0 && i == ids[2] ? "Mijn zus werkt er als begeleider." : null), wie, ct);
            foreach (var (inschrijving, nummer) in ids.Take(aantal).Select((inschrijving, i) => (inschrijving, i)))
            {
                var invoer = perceel.Criteria.OrderBy(c => c.Volgnummer).Zip(Redenen, (c, reden) => new Cijferinvoer(inschrijving, c.Id, 4m + (2m * ((nummer + c.Volgnummer) % 4)), reden)).ToList();
                await beoordelen.BewaarAsync(id, invoer, Versiebundel.Van([]), wie, ct);
            }

            if (aantal == Inschrijvers - 1)
            {
                await verleden.Daad<NotitieBewaren>().ExecuteAsync(id, ids[0], "In de bespreking vragen hoe de anderen de vaste begeleider wegen.", Guid.Empty, wie, ct);
            }

            if (aantal == Inschrijvers)
            {
                await beoordelen.VergrendelAsync(id, wie, ct);
            }
        }
    }
}
