using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Mail;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Beoordelingen;

/// <param name="InschrijvingId">Which inschrijving.</param>
/// <param name="CriteriumId">Which criterium.</param>
/// <param name="Cijfer">The mark; null: not given yet.</param>
/// <param name="Motivering">The reason, may be empty until locking.</param>
public sealed record Cijferinvoer(Guid InschrijvingId, Guid CriteriumId, decimal? Cijfer, string Motivering);

/// <summary>
/// What an assessor does: sign the belangenverklaring, mark with reasons, lock (BEO-02, BEO-03). Every deed looks up the assessor's
/// own appointment; who has none, or whose appointment ended, gets false.
/// </summary>
public sealed class PlannenBeoordelen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <summary>Signs the declaration: for every inschrijving of the perceel, valid or not, the interest that there is or null.</summary>
    /// <exception cref="DomeinregelException">Signed already, or not about exactly the inschrijvingen that there are.</exception>
    public Task<bool> VerklaarAsync(Guid beoordelingId, IReadOnlyDictionary<Guid, string?> verklaring, Uitvoerder wie, CancellationToken ct) => DoeAsync(
        beoordelingId,
        wie,
        async (beoordeling, beoordelaar, nu) =>
        {
            var hier = await db.Inschrijvingen.Where(i => i.PerceelId == beoordeling.PerceelId && i.Status == InschrijvingStatus.Ingediend).Select(i => i.Id).ToListAsync(ct);
            Eis(hier.ToHashSet().SetEquals(verklaring.Keys), Domeinregel.VerklaringNietCompleet);
            var eerder = beoordelaar.Conflicten.ToList();
            beoordelaar.Verklaar(verklaring, nu);
            db.Belangenconflicten.AddRange(beoordelaar.Conflicten.Except(eerder));
            db.Audit(AuditInvoer.Over<Beoordeling>(wie, AuditActie.BelangenverklaringGetekend, beoordelingId, nu, ("belangen bij", string.Join(", ", beoordelaar.Conflicten.Select(c => c.InschrijvingId)))));
        },
        ct);

    /// <summary>
    /// Declares an interest halfway: the inschrijving is gone for this assessor. Marks that were not locked go; locked ones stay on
    /// record and do not count. The own note goes in both cases.
    /// </summary>
    /// <exception cref="DomeinregelException">No declaration signed, no explanation, or declared already.</exception>
    public Task<bool> MeldConflictAsync(Guid beoordelingId, Guid inschrijvingId, string toelichting, Uitvoerder wie, CancellationToken ct) => DoeAsync(
        beoordelingId,
        wie,
        async (beoordeling, beoordelaar, nu) =>
        {
            Eis(beoordeling.VastgesteldOp is null, Domeinregel.BeoordelingVastgesteld);
            Eis(await db.Inschrijvingen.AnyAsync(i => i.Id == inschrijvingId && i.PerceelId == beoordeling.PerceelId && i.Status == InschrijvingStatus.Ingediend, ct), Domeinregel.NietTeBeoordelen);
            db.Belangenconflicten.Add(beoordelaar.MeldConflict(inschrijvingId, toelichting, nu));
            if (beoordelaar.VergrendeldOp is null)
            {
                db.Beoordelingscijfers.RemoveRange(await db.Beoordelingscijfers.Where(c => c.BeoordelaarId == beoordelaar.Id && c.InschrijvingId == inschrijvingId).ToListAsync(ct));
            }

            await db.WisNotitiesAsync(beoordelaar, inschrijvingId, ct);

            db.Raak(beoordeling); // who fixes the outcome at this moment meets it
            db.Audit(AuditInvoer.Over<Beoordeling>(wie, AuditActie.BelangenconflictGemeld, beoordelingId, nu, ("inschrijving", inschrijvingId.ToString())));
        },
        ct);

    /// <summary>Withdraws as assessor of the perceel; the inkopers hear of it.</summary>
    /// <exception cref="DomeinregelException">Locked, or without a reason.</exception>
    public Task<bool> TrekTerugAsync(Guid beoordelingId, string reden, Uitvoerder wie, CancellationToken ct) => DoeAsync(
        beoordelingId,
        wie,
        async (beoordeling, beoordelaar, nu) =>
        {
            beoordeling.Ontsla(beoordelaar, reden, nu);
            await db.WisNotitiesAsync(beoordelaar, null, ct);
            db.Audit(AuditInvoer.Over<Beoordeling>(wie, AuditActie.BeoordelaarOntslagen, beoordelingId, nu, ("beoordelaar", beoordelaar.GebruikerId.ToString())));
            var naam = await db.Users.Where(g => g.Id == beoordelaar.GebruikerId).Select(g => g.Naam).SingleAsync(ct);
            await MeldInkopersAsync(beoordeling, (a, p) => BeoordelingBrieven.Teruggetrokken(a, p, naam), nu, ct);
        },
        ct);

    /// <summary>Saves marks as they are typed, complete or not.</summary>
    /// <param name="beoordelingId">The assessment.</param>
    /// <param name="invoer">The marks of one page.</param>
    /// <param name="versie">The bundle of versions that the page showed.</param>
    /// <param name="wie">The assessor.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>The new bundle of versions; null when this person is no assessor here.</returns>
    /// <exception cref="DomeinregelException">Not declared, an interest, locked, a criterium of somebody else, or no mark of the scale.</exception>
    /// <exception cref="DbUpdateConcurrencyException">The same marks were changed in another window.</exception>
    public async Task<Guid?> BewaarAsync(Guid beoordelingId, IReadOnlyCollection<Cijferinvoer> invoer, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        Guid? nieuw = null;
        await DoeAsync(
            beoordelingId,
            wie,
            async (beoordeling, beoordelaar, _) =>
            {
                Eis(beoordeling.VastgesteldOp is null, Domeinregel.BeoordelingVastgesteld);
                var inschrijvingen = await db.GeldigeInschrijvingen(beoordeling.PerceelId).Select(i => i.Id).ToListAsync(ct);
                var perceel = await db.Percelen.AsNoTracking().Include(p => p.Criteria).SingleAsync(p => p.Id == beoordeling.PerceelId, ct);
                var criteria = perceel.Criteria.Select(c => c.Id).ToList();
                var paren = invoer.Select(i => (i.InschrijvingId, i.CriteriumId)).ToHashSet();
                var rijen = (await db.Beoordelingscijfers.Where(c => c.BeoordelaarId == beoordelaar.Id).ToListAsync(ct))
                    .Where(c => paren.Contains((c.InschrijvingId, c.CriteriumId)))
                    .ToDictionary(c => (c.InschrijvingId, c.CriteriumId));
                foreach (var cijfer in invoer.DistinctBy(i => (i.InschrijvingId, i.CriteriumId)))
                {
                    Eis(inschrijvingen.Contains(cijfer.InschrijvingId) && criteria.Contains(cijfer.CriteriumId), Domeinregel.NietTeBeoordelen);
                    beoordelaar.EisMagBeoordelen(cijfer.InschrijvingId, cijfer.CriteriumId);
                }

                Versiebundel.Verwacht(rijen.Values, versie);
                foreach (var cijfer in invoer.DistinctBy(i => (i.InschrijvingId, i.CriteriumId)))
                {
                    if (!rijen.TryGetValue((cijfer.InschrijvingId, cijfer.CriteriumId), out var rij))
                    {
                        rij = new Beoordelingscijfer(beoordelaar.Id, cijfer.InschrijvingId, cijfer.CriteriumId);
                        rijen.Add((cijfer.InschrijvingId, cijfer.CriteriumId), rij);
                        db.Beoordelingscijfers.Add(rij);
                    }

                    rij.Geef(cijfer.Cijfer, cijfer.Motivering, perceel.Schaal);
                }

                await db.SaveChangesAsync(ct);
                nieuw = Versiebundel.Van(rijen.Values);
            },
            ct);
        return nieuw;
    }

    /// <summary>
    /// Locks the own marks for good; the last one to lock ends the blindness, and the inkopers hear of it. Where somebody stopped and too few are
    /// left it stays blind, and they hear that.
    /// </summary>
    /// <exception cref="DomeinregelException">Marks or reasons are missing, each of them named, or locked already.</exception>
    public Task<bool> VergrendelAsync(Guid beoordelingId, Uitvoerder wie, CancellationToken ct) => DoeAsync(
        beoordelingId,
        wie,
        async (beoordeling, beoordelaar, nu) =>
        {
            var criteria = await Criteria(beoordeling.PerceelId).ToListAsync(ct);
            beoordeling.Vergrendel(beoordelaar, criteria, [.. (await GatenAsync(beoordeling, beoordelaar, ct)).Select(g => g.Tekst)], nu);
            db.Raak(beoordeling);
            db.Audit(AuditInvoer.Over<Beoordeling>(wie, AuditActie.BeoordelingVergrendeld, beoordelingId, nu, ("beoordelaar", beoordelaar.GebruikerId.ToString())));
            if (!beoordeling.IsBlind)
            {
                await MeldInkopersAsync(beoordeling, BeoordelingBrieven.AllenVergrendeld, nu, ct);
            }
            else if (beoordeling.KanVerder)
            {
                var teWeinig = Criteriumkeuze.Namen(beoordeling.TeWeinigOver(criteria));
                await MeldInkopersAsync(beoordeling, (a, p) => BeoordelingBrieven.TeWeinigOver(a, p, teWeinig), nu, ct);
            }
        },
        ct);

    /// <summary>What an assessor still has to give: a mark or a reason, per inschrijving and criterium.</summary>
    public async Task<IReadOnlyList<Beoordelingsgat>> GatenAsync(Beoordeling beoordeling, Beoordelaar beoordelaar, CancellationToken ct)
    {
        var inschrijvingen = await db.GeldigeInschrijvingen(beoordeling.PerceelId)
            .Select(i => new { i.Id, Naam = db.Aanbieders.Where(a => a.Id == i.AanbiederId).Select(a => a.Naam).First() })
            .OrderBy(i => i.Naam)
            .ToListAsync(ct);
        var criteria = await Criteria(beoordeling.PerceelId).OrderBy(c => c.Volgnummer).Select(c => new { c.Id, c.Volgnummer }).ToListAsync(ct);
        var cijfers = await db.Beoordelingscijfers.AsNoTracking().Where(c => c.BeoordelaarId == beoordelaar.Id).ToDictionaryAsync(c => (c.InschrijvingId, c.CriteriumId), ct);
        return
        [
            .. from i in inschrijvingen
               where !beoordelaar.HeeftConflictBij(i.Id)
               from c in criteria
               where beoordelaar.Beoordeelt(c.Id)
               let cijfer = cijfers.GetValueOrDefault((i.Id, c.Id))
               where cijfer is not { IsCompleet: true }
               select new Beoordelingsgat(i.Id, c.Id, string.Create(CultureInfo.InvariantCulture, $"{i.Naam} K{c.Volgnummer}: {(cijfer?.Cijfer is null ? "cijfer" : "reden")}")),
        ];
    }

    private IQueryable<Percelen.Gunningscriterium> Criteria(Guid perceelId) => db.Percelen.Where(p => p.Id == perceelId).SelectMany(p => p.Criteria);

    private Task<bool> DoeAsync(Guid beoordelingId, Uitvoerder wie, Func<Beoordeling, Beoordelaar, DateTimeOffset, Task> daad, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.EigenBenoemingAsync(beoordelingId, wie, nu, ct) is not var (beoordeling, beoordelaar))
                {
                    return false;
                }

                await daad(beoordeling, beoordelaar, nu);
                return true;
            },
            ct);
    }

    private async Task MeldInkopersAsync(Beoordeling beoordeling, Func<Aanbestedingen.Aanbesteding, Percelen.Perceel, Brief> brief, DateTimeOffset nu, CancellationToken ct)
    {
        var perceel = await db.Percelen.SingleAsync(p => p.Id == beoordeling.PerceelId, ct);
        var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == beoordeling.AanbestedingId, ct);
        var inkopers = await db.OnpartijdigeInkopers(aanbesteding.RegioId, nu).ToListAsync(ct);
        foreach (var inkoper in inkopers)
        {
            postkamer.Bericht(brief(aanbesteding, perceel), inkoper, nu, aanbesteding.RegioId);
        }
    }
}

/// <param name="InschrijvingId">Of which inschrijving.</param>
/// <param name="CriteriumId">For which criterium.</param>
/// <param name="Tekst">In Dutch: whose, which and what is missing.</param>
public sealed record Beoordelingsgat(Guid InschrijvingId, Guid CriteriumId, string Tekst);
