using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Toetsing;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>Steps of a procurement in Leeuwarden that several parts of the demo take, each by the deeds themselves and at its own moment.</summary>
public sealed class DemoStappen(
    InkoopDbContext db,
    Documentopslag opslag,
    Kluis kluis,
    DemoVerleden verleden,
    IServiceProvider diensten,
    Wachtwoordproef wachtwoordproef,
    Tweedefactorproef tweedefactorproef,
    Aanmeldslot slot)
{
    /// <summary>The password of everybody in the demo, for steps that ask who it is.</summary>
    public static Bewijs Bewijs => new(DemoAccounts.Wachtwoord, null);

    public Guid Persoon(string adres) => db.Users.Local.Single(g => g.Email == $"{adres}@leeuwarden.example").Id;

    public Uitvoerder Inkoper(int nummer) => new(Persoon($"inkoper{nummer}"), "inkoper");

    /// <summary>Without a code: those of the past are taken by time, and other parts of the demo use later ones.</summary>
    public VierOgenDoorlopen VierOgen() => new(db, new Herauthenticatie(db, wachtwoordproef, tweedefactorproef, new Aanmeldbeleid(VraagtTweedeFactor: false), slot, verleden), verleden);

    /// <summary>A draft of aanbieder <paramref name="nummer"/>, with so many answers as there are texts, and with the eisen and their evidence or without.</summary>
    public async Task<(Guid Id, Guid AanbiederId, Uitvoerder Wie)> BegonnenAsync(Perceel perceel, int nummer, IEnumerable<string> antwoorden, bool metEisen, DateTimeOffset op, CancellationToken ct)
    {
        verleden.Nu = op;
        var aanbieder = db.Aanbieders.Local.Single(a => a.KvkNummer.Waarde == $"{90000000 + nummer}");
        var wie = new Uitvoerder(aanbieder.Medewerkers.First(m => m.IsBeheerder).GebruikerId, "aanbieder (beheerder)");
        var id = (await verleden.Daad<InschrijvingBeginnen>().ExecuteAsync(perceel.Id, aanbieder.Id, vervangen: false, wie, ct))!.Value;
        var versies = db.Inschrijvingsdelen.Local.Where(d => d.InschrijvingId == id).ToDictionary(d => d.OnderdeelId, d => d.Versie);
        var bewaren = verleden.Daad<ConceptBewaren>();
        foreach (var (criterium, antwoord) in perceel.Criteria.OrderBy(c => c.Volgnummer).Zip(antwoorden))
        {
            await bewaren.AntwoordAsync(id, aanbieder.Id, new AntwoordWijziging(criterium.Id, antwoord, versies[criterium.Id], wie.GebruikerId), ct);
        }

        if (metEisen && perceel.KleinePartijenId is not null)
        {
            foreach (var partij in DemoTeksten.KleinePartijen.Where(k => k.KvkNummer != aanbieder.KvkNummer.Waarde))
            {
                await NoemAsync(id, aanbieder.Id, partij, bevestigt: true, wie, op, ct);
            }
        }

        if (metEisen && versies.TryGetValue(id, out var verklaringversie))
        {
            await verleden.Daad<EigenVerklaringBewaren>().ExecuteAsync(id, aanbieder.Id, DemoVerklaring.Van(nummer, perceel.KleinePartijenId is not null), verklaringversie, ct);
        }

        if (metEisen)
        {
            await bewaren.EisenAsync(id, aanbieder.Id, [.. perceel.Eisen.Select(e => new EisWijziging(e.Id, true, versies[e.Id], wie.GebruikerId))], ct);
            foreach (var eis in perceel.Eisen.Where(e => e.VraagtBewijsBijInschrijving).OrderBy(e => e.Volgnummer))
            {
                var document = await opslag.BewaarAsync(DemoPdf.Maak($"{eis.Bewijs} (voorbeeld)", aanbieder.Naam), $"bewijs-{perceel.Code(eis).ToLowerInvariant()}.pdf", wie.GebruikerId, ct);
                await verleden.Daad<InschrijvingsdocumentenBeheren>().VoegToeAsync(id, aanbieder.Id, document, eis.Id, wie, ct);
            }
        }

        return (id, aanbieder.Id, wie);
    }

    /// <summary>Names a party in a draft and asks it; it is one of the providers, whose beheerder confirms or has yet to answer.</summary>
    public async Task NoemAsync(Guid id, Guid aanbiederId, Partijgegevens gegevens, bool bevestigt, Uitvoerder wie, DateTimeOffset op, CancellationToken ct)
    {
        verleden.Nu = op;
        var partijId = (await verleden.Daad<PartijenBeheren>().VoegToeAsync(id, aanbiederId, gegevens, wie, ct))!.Value;
        await verleden.Daad<PartijVragen>().VraagAsync(id, aanbiederId, partijId, wie, ct);
        if (bevestigt)
        {
            var ander = db.Aanbieders.Local.Single(a => a.KvkNummer.Waarde == gegevens.KvkNummer);
            var beslisser = new Uitvoerder(ander.Medewerkers.First(m => m.IsBeheerder).GebruikerId, "aanbieder (beheerder)");
            await verleden.Daad<PartijVerklaren>().MetAccountAsync(partijId, ander.Id, DemoVerklaring.Van(int.Parse(gegevens.KvkNummer, CultureInfo.InvariantCulture) - 90000000, penvoerder: gegevens.Rol is Partijrol.Combinant ? db.Aanbieders.Local.Single(a => a.Id == aanbiederId).Naam : null), db.Partijen.Local.Single(p => p.Id == partijId).Versie, ct);
            await verleden.Daad<PartijBesluiten>().MetAccountAsync(partijId, ander.Id, new Partijantwoord(db.Partijen.Local.Single(p => p.Id == partijId).Versie, op, "directeur"), beslisser, ct);
        }
    }

    /// <summary>A whole inschrijving of aanbieder <paramref name="nummer"/>, handed in.</summary>
    public async Task<Guid> DienInAsync(Perceel perceel, int nummer, IEnumerable<string> antwoorden, DateTimeOffset op, CancellationToken ct)
    {
        var (id, aanbiederId, wie) = await BegonnenAsync(perceel, nummer, antwoorden, metEisen: true, op, ct);
        var inhoud = await kluis.LeesEigenAsync(await db.Inschrijvingen.SingleAsync(i => i.Id == id, ct), aanbiederId, ct);
        await verleden.Daad<InschrijvingIndienen>().ExecuteAsync(new Indienverzoek(id, aanbiederId, inhoud.Hash(), await db.LaatsteRectificatieAsync(perceel.AanbestedingId, ct), op), wie, ct);
        return id;
    }

    /// <summary>Two inkopers open the kluis.</summary>
    public async Task OpenAsync(Guid aanbestedingId, DateTimeOffset op, CancellationToken ct)
    {
        var openen = ActivatorUtilities.CreateInstance<KluisOpenen>(diensten, VierOgen());
        verleden.Nu = op;
        await openen.StelVoorAsync(aanbestedingId, "De sluiting is voorbij.", Bewijs, Inkoper(1), ct);
        verleden.Nu = op.AddMinutes(20);
        await openen.BevestigAsync(aanbestedingId, Bewijs, Inkoper(2), ct);
    }

    /// <summary>The validity is decided, and the three assessors are appointed.</summary>
    /// <param name="perceel">Opened.</param>
    /// <param name="redenen">Per inschrijving why it is not valid; null: it is.</param>
    /// <param name="op">When the assessment begins.</param>
    /// <param name="uiterlijkOp">When the marks have to be locked.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<(Guid Id, IReadOnlyList<Uitvoerder> Beoordelaars)> BeginBeoordelingAsync(Perceel perceel, IReadOnlyDictionary<Guid, string?> redenen, DateTimeOffset op, DateTimeOffset uiterlijkOp, CancellationToken ct)
    {
        verleden.Nu = op.AddDays(-1);
        var eisen = perceel.Eisen.OrderBy(e => e.Volgnummer).ToList();
        foreach (var (id, reden) in redenen)
        {
            var behandeld = db.Eisoordelen.Local.Where(o => o.InschrijvingId == id).ToList();
            await verleden.Daad<EisenToetsen>().ExecuteAsync(
                new Eistoetsing(id, [.. eisen.Where(e => behandeld.All(o => o.EisId != e.Id)).Select((e, i) => new Eiskeuze(e.Id, reden is not null && i == 0 ? Eisuitkomst.VoldoetNiet : Eisuitkomst.Voldoet, reden is not null && i == 0 ? reden : null))], Versiebundel.Van(behandeld)),
                Inkoper(1),
                ct);
        }

        await verleden.Daad<GeldigheidVaststellen>().ExecuteAsync(perceel.Id, [.. redenen.Select(r => new Geldigheidskeuze(r.Key, r.Value is null, r.Value))], Versiebundel.Van([]), Inkoper(1), ct);
        verleden.Nu = op;
        IReadOnlyList<Uitvoerder> beoordelaars = [.. Enumerable.Range(1, 3).Select(n => new Uitvoerder(Persoon($"beoordelaar{n}"), "beoordelaar"))];
        return (await verleden.Daad<BeoordelingLeiden>().BeginAsync(perceel.Id, [.. beoordelaars.Select(b => new Benoeming(b.GebruikerId!.Value))], uiterlijkOp, Inkoper(1), ct), beoordelaars);
    }
}
