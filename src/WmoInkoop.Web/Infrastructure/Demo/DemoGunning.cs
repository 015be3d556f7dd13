using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Core.Overeenkomsten;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Procesverbalen;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>
/// Leeuwarden: hulp bij huishouden, of which the standstill runs since last week, and an older award that is public, with signed
/// overeenkomsten. Made by the deeds themselves, each at its own moment.
/// </summary>
public sealed class DemoGunning(InkoopDbContext db, Documentopslag opslag, DemoVerleden verleden, DemoStappen stappen, IServiceProvider diensten)
{
    private const string Plan = "Zo doen wij dit: wij werken met kleine vaste teams en bespreken elke maand wat beter kan.";

    /// <summary>After <see cref="DemoAanbestedingen"/>, within the same transaction.</summary>
    public async Task VoegAsync(DateTimeOffset nu, CancellationToken ct)
    {
        await LoopAsync(DemoGunningteksten.Strijkservice, nu.AddDays(-140), nu.AddDays(-85), ct);
        await GunAsync(DemoGunningteksten.Strijkservice, nu, ct);
        await LoopAsync(DemoGunningteksten.Huishouden, nu.AddDays(-70), nu.AddDays(-6), ct);
        await KlaagAsync(DemoGunningteksten.Huishouden, nu.AddDays(-4), ct);
    }

    /// <summary>A bidder complains during the standstill; the contractmanager handles it.</summary>
    private async Task KlaagAsync(DemoGunningteksten.Zaak zaak, DateTimeOffset op, CancellationToken ct)
    {
        verleden.Nu = op;
        var nummer = db.Aanbestedingen.Local.Single(a => a.Naam == zaak.Gegevens.Naam).Nummer;
        var aanbieder = db.Aanbieders.Local.Single(a => a.KvkNummer.Waarde == $"{90000000 + zaak.Bieders[^1].Nummer}");
        var wie = new Uitvoerder(aanbieder.Medewerkers.First(m => m.IsBeheerder).GebruikerId, "aanbieder (beheerder)");
        var klacht = new Klachtgegevens(null, "De ontbrekende verklaring", "De brief zegt dat de verklaring over de cao ontbreekt. Volgens ons zat die bij bijlage 2.", "Kijk opnieuw en beoordeel ons plan alsnog.");
        var id = (await verleden.Daad<KlachtIndienen>().ExecuteAsync(nummer, klacht, [], aanbieder.Id, wie, ct))!.Value;
        verleden.Nu = op.AddHours(5);
        await verleden.Daad<BehandelaarBenoemen>().ExecuteAsync(id, db.Klachten.Local.Single(k => k.Id == id).Versie, stappen.Persoon("contractmanager"), stappen.Inkoper(1), ct);
    }

    /// <summary>From publication to the letters.</summary>
    private async Task LoopAsync(DemoGunningteksten.Zaak zaak, DateTimeOffset gepubliceerdOp, DateTimeOffset brievenOp, CancellationToken ct)
    {
        var aanbesteding = await PubliceerAsync(zaak, gepubliceerdOp, ct);
        var perceel = aanbesteding.Percelen.Single();
        await db.SaveChangesAsync(ct); // the deeds read what was added so far
        var sluiting = aanbesteding.Planning.SluitingOp!.Value;
        var ids = new Dictionary<int, Guid>();
        foreach (var bieder in zaak.Bieders)
        {
            ids[bieder.Nummer] = await stappen.DienInAsync(perceel, bieder.Nummer, Enumerable.Repeat(Plan, perceel.Criteria.Count), sluiting.AddHours(-6 * bieder.Nummer), ct);
        }

        await stappen.OpenAsync(aanbesteding.Id, sluiting.AddHours(2), ct);
        await BeoordeelAsync(perceel, zaak, ids, brievenOp.AddDays(-3), ct);
        await BeslisAsync(perceel, zaak, ids, brievenOp, ct);
    }

    private async Task<Aanbesteding> PubliceerAsync(DemoGunningteksten.Zaak zaak, DateTimeOffset op, CancellationToken ct)
    {
        var traject = db.Trajecten.Local.Single(t => t.Naam == "Herijking ondersteuning Wmo");
        var dag = Amsterdam.Datum(op);
        var aanbesteding = new Aanbesteding(traject, $"{dag.Year}-{zaak.Volgnummer}", zaak.Gegevens, op);
        db.Aanbestedingen.Add(aanbesteding);
        aanbesteding.LegBesluitVast(new Besluit { Orgaan = DemoGunningteksten.College, Datum = dag.AddDays(-5) });
        aanbesteding.NoemTenderNed(zaak.TenderNed);
        aanbesteding.Plan(new Planning
        {
            VragenTot = op.AddDays(15),
            NotaUiterlijkOp = op.AddDays(28),
            SluitingOp = Amsterdam.Moment(dag.AddDays(42), new TimeOnly(12, 0)),
            Gunningsdatum = dag.AddDays(60),
            Ingangsdatum = dag.AddDays(zaak.IngangNaDagen),
        });
        var perceel = aanbesteding.VoegPerceelToe(zaak.Perceel);
        aanbesteding.StelEisenVast(perceel, [.. DemoTeksten.EisenHuishouden, .. zaak.Bewijs]);
        aanbesteding.StelBeoordelingsplanVast(perceel, DemoTeksten.CriteriaHuishouden);
        var document = await opslag.BewaarAsync(DemoPdf.Maak("Leidraad (voorbeeld)", zaak.Gegevens.Naam), "leidraad.pdf", stappen.Persoon("inkoper1"), ct);
        document.LegVast(op);
        db.Documenten.Add(document);
        aanbesteding.VoegDocumentToe(document.Id, "Leidraad", op);
        aanbesteding.Publiceer(op);
        return aanbesteding;
    }

    /// <summary>From opened to ranked; each assessor gives the mark that becomes the final one.</summary>
    private async Task BeoordeelAsync(Perceel perceel, DemoGunningteksten.Zaak zaak, Dictionary<int, Guid> ids, DateTimeOffset op, CancellationToken ct)
    {
        var (id, beoordelaars) = await stappen.BeginBeoordelingAsync(perceel, zaak.Bieders.ToDictionary(b => ids[b.Nummer], b => b.Ongeldig), op.AddDays(-4), op, ct);
        var criteria = perceel.Criteria.OrderBy(c => c.Volgnummer).ToList();
        var geldig = zaak.Bieders.Where(b => b.Ongeldig is null).ToList();
        verleden.Nu = op.AddDays(-1);
        var beoordelen = verleden.Daad<PlannenBeoordelen>();
        foreach (var beoordelaar in beoordelaars)
        {
            await beoordelen.VerklaarAsync(id, ids.Values.ToDictionary(i => i, _ => (string?)null), beoordelaar, ct);
            foreach (var bieder in geldig)
            {
                await beoordelen.BewaarAsync(id, [.. criteria.Zip(bieder.Oordelen, (c, o) => new Cijferinvoer(ids[bieder.Nummer], c.Id, o.Cijfer, o.Reden))], Versiebundel.Van([]), beoordelaar, ct);
            }

            await beoordelen.VergrendelAsync(id, beoordelaar, ct);
        }

        verleden.Nu = op;
        var consensus = verleden.Daad<Consensus>();
        foreach (var bieder in geldig)
        {
            await consensus.LegVastAsync(id, ids[bieder.Nummer], [.. criteria.Zip(bieder.Oordelen, (c, o) => new Eindcijferinvoer(c.Id, o.Cijfer, o.Reden))], Versiebundel.Van([]), stappen.Inkoper(1), ct);
        }

        await verleden.Daad<BesprekingVastleggen>().ExecuteAsync(id, null, new Besprekingsgegevens(Amsterdam.Datum(op), [.. beoordelaars.Select(b => b.GebruikerId!.Value), stappen.Persoon("inkoper1")], null), Guid.Empty, stappen.Inkoper(1), ct);
        await consensus.StelVastAsync(id, db.Beoordelingen.Local.Single(b => b.Id == id).Versie, stappen.Inkoper(1), ct);
    }

    private async Task BeslisAsync(Perceel perceel, DemoGunningteksten.Zaak zaak, Dictionary<int, Guid> ids, DateTimeOffset op, CancellationToken ct)
    {
        verleden.Nu = op.AddDays(-2);
        var voorbereiden = verleden.Daad<GunningVoorbereiden>();
        await voorbereiden.BeginAsync(perceel.Id, stappen.Inkoper(1), ct);
        var beslissing = db.Gunningsbeslissingen.Local.Single(b => b.PerceelId == perceel.Id);
        await voorbereiden.LegBesluitVastAsync(perceel.Id, beslissing.Versie, new Besluit { Orgaan = DemoGunningteksten.College, Datum = Amsterdam.Datum(op).AddDays(-3) }, stappen.Inkoper(1), ct);
        foreach (var bieder in zaak.Bieders.Where(b => b.Oordelen.Any(o => o.Vergelijking is not null)))
        {
            var concept = db.Briefconcepten.Local.Single(c => c.InschrijvingId == ids[bieder.Nummer]);
            var teksten = perceel.Criteria.OrderBy(c => c.Volgnummer).Zip(bieder.Oordelen, (c, o) => new Tekstwijziging(c.Id, o.Reden, o.Vergelijking!, false)).ToList();
            await voorbereiden.BewaarTekstenAsync(new Briefwijziging(perceel.Id, concept.InschrijvingId, concept.Versie, teksten), stappen.Inkoper(1), ct);
        }

        var vaststellen = ActivatorUtilities.CreateInstance<GunningVaststellen>(diensten, stappen.VierOgen());
        verleden.Nu = op.AddHours(-2);
        await vaststellen.StelVoorAsync(perceel.Id, beslissing.Versie, "Het college heeft besloten. De brieven zijn nagelezen.", DemoStappen.Bewijs, stappen.Inkoper(1), ct);
        verleden.Nu = op;
        await vaststellen.BevestigAsync(perceel.Id, beslissing.Versie, DemoStappen.Bewijs, stappen.Inkoper(2), ct);
    }

    /// <summary>After the standstill: awarded for good, announced, published and signed.</summary>
    private async Task GunAsync(DemoGunningteksten.Zaak zaak, DateTimeOffset nu, CancellationToken ct)
    {
        var perceel = db.Aanbestedingen.Local.Single(a => a.Naam == zaak.Gegevens.Naam).Percelen.Single();
        var beslissing = db.Gunningsbeslissingen.Local.Single(b => b.PerceelId == perceel.Id);
        var op = beslissing.TermijnEindigtOp!.Value.AddHours(34);
        var ingang = Amsterdam.Datum(nu).AddDays(-10);
        verleden.Nu = op.AddHours(-1);
        var schrijven = verleden.Daad<VerbaaltekstSchrijven>();
        foreach (var (perceelId, onderdeel, tekst) in DemoGunningteksten.Verbaalteksten(perceel.Id))
        {
            await schrijven.ExecuteAsync(new Verbaaltekstwijziging(perceel.AanbestedingId, perceelId, onderdeel, Guid.Empty, tekst, IsNietVanToepassing: true), stappen.Inkoper(1), ct);
        }

        verleden.Nu = op;
        await verleden.Daad<DefinitiefGunnen>().ExecuteAsync(perceel.Id, beslissing.Versie, new Overeenkomstgegevens(ingang, ingang.AddYears(2).AddDays(-1), 2, 12, 3), stappen.Inkoper(1), ct);
        verleden.Nu = op.AddDays(2);
        await verleden.Daad<GegundeOpdrachtAankondigen>().VerzondenAsync(perceel.Id, beslissing.Versie, verleden.Nu.AddMinutes(-5), "987660", stappen.Inkoper(1), ct);
        verleden.Nu = op.AddDays(3);
        await verleden.Daad<GegundeOpdrachtAankondigen>().BevestigPublicatieAsync(perceel.Id, beslissing.Versie, stappen.Inkoper(2), ct);
        verleden.Nu = op.AddDays(9);
        foreach (var overeenkomst in db.Overeenkomsten.Local.Where(o => o.PerceelId == perceel.Id).ToList())
        {
            var document = await opslag.BewaarAsync(DemoPdf.Maak($"Overeenkomst {overeenkomst.Nummer} (voorbeeld)", overeenkomst.Opdrachtnemer, "Ondertekend door beide partijen"), $"overeenkomst-{overeenkomst.Nummer}.pdf", stappen.Persoon("inkoper1"), ct);
            await verleden.Daad<GetekendExemplaarToevoegen>().ExecuteAsync(overeenkomst.Id, overeenkomst.Versie, document, stappen.Inkoper(1), ct);
        }
    }
}
