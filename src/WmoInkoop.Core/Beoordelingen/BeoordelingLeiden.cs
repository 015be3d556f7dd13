using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Termijnen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>An inkoper begins the assessment of a perceel and says who marks it.</summary>
public sealed class BeoordelingLeiden(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <summary>Who can be appointed: assessors of the regio that work for no provider and are no inkoper there, who reads every bid.</summary>
    public static IQueryable<Gebruiker> Kandidaten(InkoopDbContext db, Guid regioId, DateTimeOffset nu) => 
        db.MetRol(Rol.Beoordelaar, regioId, nu).WerktVoorGeenAanbieder(db).Where(g => !db.MetRol(Rol.Inkoper, regioId, nu).Any(i => i.Id == g.Id));

    /// <param name="perceelId">A perceel of an opened aanbesteding of the inkoper's regio.</param>
    /// <param name="benoemingen">Who marks which criteria.</param>
    /// <param name="uiterlijkOp">When all marks have to be locked.</param>
    /// <param name="wie">The inkoper.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">Begun already, nobody chosen, nobody for a criterium, nothing to mark, or somebody who may not.</exception>
    public Task<Guid> BeginAsync(Guid perceelId, IReadOnlyCollection<Benoeming> benoemingen, DateTimeOffset uiterlijkOp, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var perceel = await db.Percelen.Include(p => p.Criteria).SingleAsync(p => p.Id == perceelId, ct);
                var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == perceel.AanbestedingId, ct);
                Eis(aanbesteding.Opzet.Heeft(Procedurestap.Beoordeling), Domeinregel.ProcedureZonderBeoordeling);
                Eis(!await db.Beoordelingen.AnyAsync(b => b.PerceelId == perceelId, ct), Domeinregel.BeoordelingAlBegonnen);
                Eis(benoemingen.Count > 0, Domeinregel.BeoordelaarOntbreekt);
                Eis(await db.GeldigeInschrijvingen(perceelId).AnyAsync(ct), Domeinregel.GeenGeldigeInschrijving);
                var beoordeling = new Beoordeling(perceel, uiterlijkOp, nu);
                db.Beoordelingen.Add(beoordeling);
                db.Termijnen.Add(new Termijn(TermijnSoort.Beoordeling, beoordeling.Id, $"Beoordeling van {perceel.Naam} ({aanbesteding.Nummer})", $"/beoordeling/{beoordeling.Id}", uiterlijkOp, aanbesteding.RegioId, nu));
                db.Audit(AuditInvoer.Over<Beoordeling>(wie, AuditActie.BeoordelingBegonnen, beoordeling.Id, nu, ("perceel", perceelId.ToString())));
                foreach (var benoeming in benoemingen.DistinctBy(b => b.GebruikerId))
                {
                    await BenoemAsync(beoordeling, (aanbesteding, perceel), benoeming, wie, nu, ct);
                }

                beoordeling.EisBezet(perceel.Criteria);
                return beoordeling.Id;
            },
            ct);
    }

    /// <summary>Appoints one more, as long as it is blind.</summary>
    /// <exception cref="DomeinregelException">May not, is there already, or all have locked.</exception>
    public Task BenoemAsync(Guid beoordelingId, Benoeming benoeming, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var beoordeling = await db.Beoordelingen.Include(b => b.Beoordelaars).ThenInclude(b => b.Conflicten).AsSplitQuery().SingleAsync(b => b.Id == beoordelingId, ct);
                var perceel = await db.Percelen.Include(p => p.Criteria).SingleAsync(p => p.Id == beoordeling.PerceelId, ct);
                var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == beoordeling.AanbestedingId, ct);
                await BenoemAsync(beoordeling, (aanbesteding, perceel), benoeming, wie, nu, ct);
                db.Raak(beoordeling); // who locks last at this moment ends the blindness
            },
            ct);
    }

    /// <summary>Ends the appointment of somebody who has not locked.</summary>
    /// <exception cref="DomeinregelException">Locked, ended already, or without a reason.</exception>
    public Task OntslaAsync(Guid beoordelingId, Guid beoordelaarId, string reden, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var beoordeling = await db.Beoordelingen.Include(b => b.Beoordelaars).SingleAsync(b => b.Id == beoordelingId, ct);
                var beoordelaar = beoordeling.Beoordelaars.Single(b => b.Id == beoordelaarId);
                beoordeling.Ontsla(beoordelaar, reden, nu);
                await db.WisNotitiesAsync(beoordelaar, null, ct);
                db.Raak(beoordeling);
                db.Audit(AuditInvoer.Over<Beoordeling>(wie, AuditActie.BeoordelaarOntslagen, beoordelingId, nu, ("beoordelaar", beoordelaar.GebruikerId.ToString())));
                var gebruiker = await db.Users.SingleAsync(g => g.Id == beoordelaar.GebruikerId, ct);
                var perceel = await db.Percelen.SingleAsync(p => p.Id == beoordeling.PerceelId, ct);
                var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == beoordeling.AanbestedingId, ct);
                postkamer.Bericht(BeoordelingBrieven.Ontslagen(aanbesteding, perceel), gebruiker, nu, aanbesteding.RegioId);
            },
            ct);
    }

    /// <summary>Goes on with those who have locked, after somebody left.</summary>
    /// <exception cref="DomeinregelException">Somebody is still marking, or too few are left.</exception>
    public Task GaVerderAsync(Guid beoordelingId, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var beoordeling = await db.Beoordelingen.Include(b => b.Beoordelaars).SingleAsync(b => b.Id == beoordelingId, ct);
                db.VerwachtVersie(beoordeling, versie);
                beoordeling.GaVerder(await db.Percelen.Where(p => p.Id == beoordeling.PerceelId).SelectMany(p => p.Criteria).ToListAsync(ct), nu);
                db.Audit(AuditInvoer.Over<Beoordeling>(
                    wie,
                    AuditActie.BeoordelingVerder,
                    beoordelingId,
                    nu,
                    ("beoordelaars", string.Join(", ", beoordeling.Actief.Select(b => b.GebruikerId))),
                    ("gestopt", string.Join(", ", beoordeling.Beoordelaars.Except(beoordeling.Actief).Select(b => b.GebruikerId)))));
            },
            ct);
    }

    private async Task BenoemAsync(Beoordeling beoordeling, (Aanbesteding Aanbesteding, Perceel Perceel) voor, Benoeming benoeming, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        var gebruiker = await Kandidaten(db, voor.Aanbesteding.RegioId, nu).SingleOrDefaultAsync(g => g.Id == benoeming.GebruikerId, ct);
        Eis(gebruiker is not null, Domeinregel.KiesEenBeoordelaar);
        var beoordelaar = beoordeling.Benoem(gebruiker.Id, Criteriumkeuze.Van(voor.Perceel, benoeming.Criteria), nu);
        db.Beoordelaars.Add(beoordelaar);
        db.Belangenconflicten.AddRange(beoordelaar.Conflicten);
        db.Audit(AuditInvoer.Over<Beoordeling>(
            wie,
            AuditActie.BeoordelaarBenoemd,
            beoordeling.Id,
            nu,
            ("beoordelaar", gebruiker.Id.ToString()),
            ("criteria", beoordelaar.Criteria.Count == 0 ? "alle" : string.Join(", ", beoordelaar.Criteria))));
        postkamer.Bericht(BeoordelingBrieven.Benoemd(beoordeling, beoordelaar, voor.Aanbesteding, voor.Perceel), gebruiker, nu, voor.Aanbesteding.RegioId);
    }
}
