using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Beoordelingen;

/// <param name="CriteriumId">Which criterium.</param>
/// <param name="Cijfer">The final mark; null: leave it open for now.</param>
/// <param name="Motivering">The reason that the bidder will read.</param>
public sealed record Eindcijferinvoer(Guid CriteriumId, decimal? Cijfer, string Motivering);

/// <summary>The consensus session (BEO-04): the marks of all side by side, the final marks with a reason, and the end of it.</summary>
public sealed class Consensus(InkoopDbContext db, TimeProvider klok)
{
    /// <summary>The marks of all assessors, for the whole perceel, once nobody marks blind any more (BEO-03).</summary>
    /// <exception cref="DomeinregelException">Somebody has not locked yet.</exception>
    public async Task<IReadOnlyList<Beoordelingscijfer>> CijfersAsync(Beoordeling beoordeling, CancellationToken ct)
    {
        beoordeling.EisNietBlind();
        var actief = beoordeling.Actief.ToDictionary(b => b.Id);
        var ids = actief.Keys.ToList();
        var cijfers = await db.Beoordelingscijfers.AsNoTracking()
            .Where(c => ids.Contains(c.BeoordelaarId) && !db.Belangenconflicten.Any(b => b.BeoordelaarId == c.BeoordelaarId && b.InschrijvingId == c.InschrijvingId))
            .ToListAsync(ct);
        return cijfers.FindAll(c => actief[c.BeoordelaarId].Beoordeelt(c.CriteriumId));
    }

    /// <summary>Writes down final marks of one inschrijving.</summary>
    /// <param name="beoordelingId">The assessment.</param>
    /// <param name="inschrijvingId">A valid inschrijving of the perceel.</param>
    /// <param name="invoer">Per criterium.</param>
    /// <param name="versie">The bundle of versions that the form showed.</param>
    /// <param name="wie">The inkoper who writes.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">Still blind, fixed, no mark of the scale, or no reason.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague was first.</exception>
    public Task LegVastAsync(Guid beoordelingId, Guid inschrijvingId, IReadOnlyCollection<Eindcijferinvoer> invoer, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var beoordeling = await db.Beoordelingen.Include(b => b.Beoordelaars).SingleAsync(b => b.Id == beoordelingId, ct);
                beoordeling.EisConsensus();
                Eis(await db.GeldigeInschrijvingen(beoordeling.PerceelId).AnyAsync(i => i.Id == inschrijvingId, ct), Domeinregel.NietTeBeoordelen);
                var perceel = await db.Percelen.AsNoTracking().Include(p => p.Criteria).SingleAsync(p => p.Id == beoordeling.PerceelId, ct);
                var criteria = perceel.Criteria.Select(c => c.Id).ToList();
                var rijen = await db.Eindcijfers.Where(c => c.BeoordelingId == beoordelingId && c.InschrijvingId == inschrijvingId).ToDictionaryAsync(c => c.CriteriumId, ct);
                Versiebundel.Verwacht(rijen.Values, versie);
                var regels = new List<string>();
                foreach (var cijfer in invoer.Where(i => criteria.Contains(i.CriteriumId)).DistinctBy(i => i.CriteriumId))
                {
                    var bestaand = rijen.GetValueOrDefault(cijfer.CriteriumId);
                    if (cijfer.Cijfer is null && string.IsNullOrWhiteSpace(cijfer.Motivering) && bestaand is null)
                    {
                        continue; // not discussed yet
                    }

                    Eis(cijfer.Cijfer is not null, Domeinregel.EindcijferOntbreekt);
                    if (bestaand is null)
                    {
                        bestaand = new Eindcijfer(beoordelingId, inschrijvingId, cijfer.CriteriumId);
                        db.Eindcijfers.Add(bestaand);
                    }

                    regels.Add(string.Create(CultureInfo.InvariantCulture, $"{cijfer.CriteriumId}: {(bestaand.Motivering.Length == 0 ? "nieuw" : bestaand.Cijfer.ToString("0.####", CultureInfo.InvariantCulture))} -> {cijfer.Cijfer:0.####}"));
                    bestaand.Geef(cijfer.Cijfer.Value, cijfer.Motivering, perceel.Schaal, wie.GebruikerId!.Value, nu);
                }

                db.Raak(beoordeling); // who fixes the outcome at this moment meets it
                db.Audit(AuditInvoer.Over<Beoordeling>(
                    wie,
                    AuditActie.EindcijfersVastgelegd,
                    beoordelingId,
                    nu,
                    ("inschrijving", inschrijvingId.ToString()),
                    ("cijfers", string.Join(", ", regels))));
            },
            ct);
    }

    /// <summary>Fixes the final marks; from then on the ranking stands.</summary>
    /// <param name="beoordelingId">The assessment.</param>
    /// <param name="versie">Of the assessment that was looked at.</param>
    /// <param name="wie">The inkoper.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">Still blind, a final mark is missing, not written down who was there, or fixed already.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague changed a final mark in the meantime.</exception>
    public Task StelVastAsync(Guid beoordelingId, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var beoordeling = await db.Beoordelingen.Include(b => b.Beoordelaars).SingleAsync(b => b.Id == beoordelingId, ct);
                db.VerwachtVersie(beoordeling, versie);
                var perceel = await db.Percelen.SingleAsync(p => p.Id == beoordeling.PerceelId, ct);
                var nodig = await db.GeldigeInschrijvingen(perceel.Id).CountAsync(ct) * await db.Percelen.Where(p => p.Id == perceel.Id).SelectMany(p => p.Criteria).CountAsync(ct);
                var gegeven = await db.Eindcijfers.CountAsync(c => c.BeoordelingId == beoordelingId && db.GeldigeInschrijvingen(perceel.Id).Any(i => i.Id == c.InschrijvingId), ct);
                var isBesproken = await db.Consensusbesprekingen.AnyAsync(b => b.BeoordelingId == beoordelingId, ct);
                beoordeling.StelVast(perceel, nodig - gegeven, isBesproken, wie.GebruikerId!.Value, nu);
                db.Audit(AuditInvoer.Over<Beoordeling>(wie, AuditActie.BeoordelingVastgesteld, beoordelingId, nu, ("perceel", perceel.Id.ToString())));
            },
            ct);
    }
}
