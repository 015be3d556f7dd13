using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Overeenkomsten;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>
/// Leeuwarden: hulp bij huishouden, of which the standstill runs since last week, and an older award that is public, with signed
/// overeenkomsten. Made by the deeds themselves, each at its own moment.
/// </summary>
public sealed class DemoGunning(
    InkoopDbContext db,
    Documentopslag opslag,
    Kluis kluis,
    DemoVerleden verleden,
    IServiceProvider diensten,
    Wachtwoordproef wachtwoordproef,
    Tweedefactorproef tweedefactorproef,
    Aanmeldslot slot)
{
    /// <summary>After <see cref="DemoAanbestedingen"/>, within the same transaction.</summary>
    public async Task VoegAsync(DateTimeOffset nu, CancellationToken ct)
    {
        await LoopAsync(DemoGunningteksten.Strijkservice, nu.AddDays(-140), nu.AddDays(-85), ct);
        await GunAsync(DemoGunningteksten.Strijkservice, nu, ct);
        await LoopAsync(DemoGunningteksten.Huishouden, nu.AddDays(-70), nu.AddDays(-6), ct);
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
            ids[bieder.Nummer] = await DienInAsync(perceel, bieder, sluiting.AddHours(-6 * bieder.Nummer), ct);
        }

        await OpenAsync(aanbesteding.Id, sluiting.AddHours(2), ct);
        LegOordeelVast(perceel, zaak, ids, brievenOp.AddDays(-3));
        await db.SaveChangesAsync(ct);
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
        aanbesteding.StelEisenVast(perceel, DemoTeksten.EisenHuishouden);
        aanbesteding.StelBeoordelingsplanVast(perceel, DemoTeksten.CriteriaHuishouden);
        var document = await opslag.BewaarAsync(DemoPdf.Maak("Leidraad (voorbeeld)", zaak.Gegevens.Naam), "leidraad.pdf", Persoon("inkoper1"), ct);
        document.LegVast(op);
        db.Documenten.Add(document);
        aanbesteding.VoegDocumentToe(document.Id, "Leidraad", op);
        aanbesteding.Publiceer(op);
        return aanbesteding;
    }

    private async Task<Guid> DienInAsync(Perceel perceel, DemoGunningteksten.Bieder bieder, DateTimeOffset op, CancellationToken ct)
    {
        verleden.Nu = op;
        var aanbieder = db.Aanbieders.Local.Single(a => a.KvkNummer.Waarde == $"{90000000 + bieder.Nummer}");
        var wie = new Uitvoerder(aanbieder.Medewerkers.First(m => m.IsBeheerder).GebruikerId, "aanbieder (beheerder)");
        var id = (await verleden.Daad<InschrijvingBeginnen>().ExecuteAsync(perceel.Id, aanbieder.Id, vervangen: false, wie, ct))!.Value;
        var versies = db.Inschrijvingsdelen.Local.Where(d => d.InschrijvingId == id).ToDictionary(d => d.OnderdeelId, d => d.Versie);
        var bewaren = verleden.Daad<ConceptBewaren>();
        foreach (var criterium in perceel.Criteria)
        {
            await bewaren.AntwoordAsync(id, aanbieder.Id, new AntwoordWijziging(criterium.Id, $"{aanbieder.Naam}: zo doen wij dit.\n\nWij werken met kleine vaste teams en bespreken elke maand wat beter kan.", versies[criterium.Id]), ct);
        }

        await bewaren.EisenAsync(id, aanbieder.Id, [.. perceel.Eisen.Select(e => new EisWijziging(e.Id, true, versies[e.Id]))], ct);
        foreach (var eis in perceel.Eisen.Where(e => e.Bewijs is not null))
        {
            var bewijs = await opslag.BewaarAsync(DemoPdf.Maak($"{eis.Bewijs} (voorbeeld)", aanbieder.Naam), $"bewijs-e{eis.Volgnummer}.pdf", wie.GebruikerId, ct);
            await verleden.Daad<InschrijvingsdocumentenBeheren>().VoegToeAsync(id, aanbieder.Id, bewijs, eis.Id, wie, ct);
        }

        var inhoud = await kluis.LeesEigenAsync(await db.Inschrijvingen.SingleAsync(i => i.Id == id, ct), aanbieder.Id, ct);
        await verleden.Daad<InschrijvingIndienen>().ExecuteAsync(new Indienverzoek(id, aanbieder.Id, inhoud.Hash(), op), wie, ct);
        return id;
    }

    private async Task OpenAsync(Guid aanbestedingId, DateTimeOffset op, CancellationToken ct)
    {
        var openen = ActivatorUtilities.CreateInstance<KluisOpenen>(diensten, VierOgen());
        verleden.Nu = op;
        await openen.StelVoorAsync(aanbestedingId, "De sluiting is voorbij.", Bewijs, Inkoper(1), ct);
        verleden.Nu = op.AddMinutes(20);
        await openen.BevestigAsync(aanbestedingId, Bewijs, Inkoper(2), ct);
    }

    /// <summary>The outcome of an assessment as it stands when it is fixed; what happened before, the demo of the assessment shows.</summary>
    private void LegOordeelVast(Perceel perceel, DemoGunningteksten.Zaak zaak, Dictionary<int, Guid> ids, DateTimeOffset op)
    {
        var inkoper = Persoon("inkoper1");
        db.Entry(perceel).Property(p => p.GetoetstOp).CurrentValue = op.AddDays(-5);
        var beoordeling = new Beoordeling(perceel, op, op.AddDays(-4));
        db.Beoordelingen.Add(beoordeling);
        db.Entry(beoordeling).Property(b => b.VastgesteldOp).CurrentValue = op;
        db.Entry(beoordeling).Property(b => b.VastgesteldDoorId).CurrentValue = inkoper;
        db.Entry(perceel).Property(p => p.BeoordeeldOp).CurrentValue = op;
        foreach (var bieder in zaak.Bieders)
        {
            Voeg<Geldigheidsoordeel>(("InschrijvingId", ids[bieder.Nummer]), ("IsGeldig", bieder.Ongeldig is null), ("Reden", bieder.Ongeldig), ("DoorId", inkoper), ("Op", op.AddDays(-5)));
            foreach (var (criterium, oordeel) in perceel.Criteria.OrderBy(c => c.Volgnummer).Zip(bieder.Oordelen))
            {
                Voeg<Eindcijfer>(("BeoordelingId", beoordeling.Id), ("InschrijvingId", ids[bieder.Nummer]), ("CriteriumId", criterium.Id)).Geef(oordeel.Cijfer, oordeel.Reden, inkoper, op);
            }
        }
    }

    private async Task BeslisAsync(Perceel perceel, DemoGunningteksten.Zaak zaak, Dictionary<int, Guid> ids, DateTimeOffset op, CancellationToken ct)
    {
        verleden.Nu = op.AddDays(-2);
        var voorbereiden = verleden.Daad<GunningVoorbereiden>();
        await voorbereiden.BeginAsync(perceel.Id, Inkoper(1), ct);
        var beslissing = db.Gunningsbeslissingen.Local.Single(b => b.PerceelId == perceel.Id);
        await voorbereiden.LegBesluitVastAsync(perceel.Id, beslissing.Versie, new Besluit { Orgaan = DemoGunningteksten.College, Datum = Amsterdam.Datum(op).AddDays(-3) }, Inkoper(1), ct);
        foreach (var bieder in zaak.Bieders.Where(b => b.Oordelen.Any(o => o.Vergelijking is not null)))
        {
            var concept = db.Briefconcepten.Local.Single(c => c.InschrijvingId == ids[bieder.Nummer]);
            var teksten = perceel.Criteria.OrderBy(c => c.Volgnummer).Zip(bieder.Oordelen, (c, o) => new Tekstwijziging(c.Id, o.Reden, o.Vergelijking!, false)).ToList();
            await voorbereiden.BewaarTekstenAsync(new Briefwijziging(perceel.Id, concept.InschrijvingId, concept.Versie, teksten), Inkoper(1), ct);
        }

        var vaststellen = ActivatorUtilities.CreateInstance<GunningVaststellen>(diensten, VierOgen());
        verleden.Nu = op.AddHours(-2);
        await vaststellen.StelVoorAsync(perceel.Id, beslissing.Versie, "Het college heeft besloten. De brieven zijn nagelezen.", Bewijs, Inkoper(1), ct);
        verleden.Nu = op;
        await vaststellen.BevestigAsync(perceel.Id, beslissing.Versie, Bewijs, Inkoper(2), ct);
    }

    /// <summary>After the standstill: awarded for good, announced, published and signed.</summary>
    private async Task GunAsync(DemoGunningteksten.Zaak zaak, DateTimeOffset nu, CancellationToken ct)
    {
        var perceel = db.Aanbestedingen.Local.Single(a => a.Naam == zaak.Gegevens.Naam).Percelen.Single();
        var beslissing = db.Gunningsbeslissingen.Local.Single(b => b.PerceelId == perceel.Id);
        var op = beslissing.TermijnEindigtOp!.Value.AddHours(34);
        var ingang = Amsterdam.Datum(nu).AddDays(-10);
        verleden.Nu = op;
        await verleden.Daad<DefinitiefGunnen>().ExecuteAsync(perceel.Id, beslissing.Versie, new Overeenkomstgegevens(ingang, ingang.AddYears(2).AddDays(-1), 2, 12, 3), Inkoper(1), ct);
        verleden.Nu = op.AddDays(2);
        await verleden.Daad<GegundeOpdrachtAankondigen>().VerzondenAsync(perceel.Id, beslissing.Versie, verleden.Nu.AddMinutes(-5), "987660", Inkoper(1), ct);
        verleden.Nu = op.AddDays(3);
        await verleden.Daad<GegundeOpdrachtAankondigen>().BevestigPublicatieAsync(perceel.Id, beslissing.Versie, Inkoper(2), ct);
        verleden.Nu = op.AddDays(9);
        foreach (var overeenkomst in db.Overeenkomsten.Local.Where(o => o.PerceelId == perceel.Id).ToList())
        {
            var document = await opslag.BewaarAsync(DemoPdf.Maak($"Overeenkomst {overeenkomst.Nummer} (voorbeeld)", overeenkomst.Opdrachtnemer, "Ondertekend door beide partijen"), $"overeenkomst-{overeenkomst.Nummer}.pdf", Persoon("inkoper1"), ct);
            await verleden.Daad<GetekendExemplaarToevoegen>().ExecuteAsync(overeenkomst.Id, overeenkomst.Versie, document, Inkoper(1), ct);
        }
    }

    /// <summary>Without a code: those of the past are taken by time, and other parts of the demo use later ones.</summary>
    private VierOgenDoorlopen VierOgen() => new(db, new Herauthenticatie(db, wachtwoordproef, tweedefactorproef, new Aanmeldbeleid(VraagtTweedeFactor: false), slot, verleden), verleden);

    private static Bewijs Bewijs => new(DemoAccounts.Wachtwoord, null);

    private Uitvoerder Inkoper(int nummer) => new(Persoon($"inkoper{nummer}"), "inkoper");

    private Guid Persoon(string adres) => db.Users.Local.Single(g => g.Email == $"{adres}@leeuwarden.example").Id;

    /// <summary>A row of the assessment, with what its deeds would have filled in.</summary>
    private T Voeg<T>(params (string Naam, object? Waarde)[] waarden)
        where T : class
    {
        var rij = (T)Activator.CreateInstance(typeof(T), nonPublic: true)!;
        var ingang = db.Entry(rij);
        ingang.Property("Id").CurrentValue = Guid.NewGuid();
        foreach (var (naam, waarde) in waarden)
        {
            ingang.Property(naam).CurrentValue = waarde;
        }

        ingang.State = EntityState.Added;
        return rij;
    }
}
