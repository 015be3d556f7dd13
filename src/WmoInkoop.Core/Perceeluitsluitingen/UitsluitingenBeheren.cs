using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Perceeluitsluitingen;

/// <summary>An inkoper says which two percelen one party cannot have both as hoofdaannemer (TRJ-07), before publication.</summary>
public sealed class UitsluitingenBeheren(InkoopDbContext db, TimeProvider klok)
{
    /// <param name="aanbestedingId">That announces it.</param>
    /// <param name="versie">The version that the form showed.</param>
    /// <param name="perceelId">One of its percelen.</param>
    /// <param name="anderPerceelId">A perceel of the same traject.</param>
    /// <param name="wie">Who.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">Published (TRJ-03), the same perceel, of another traject, or there already.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task VoegToeAsync(Guid aanbestedingId, Guid versie, Guid perceelId, Guid anderPerceelId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.TeWijzigenAsync(aanbestedingId, versie, ct);
                var ander = await db.Aanbestedingen.Include(a => a.Percelen).SingleOrDefaultAsync(a => a.Percelen.Any(p => p.Id == anderPerceelId), ct);
                Eis(!await db.Perceeluitsluitingen.AnyAsync(u => (u.PerceelId == perceelId && u.AnderPerceelId == anderPerceelId) || (u.PerceelId == anderPerceelId && u.AnderPerceelId == perceelId), ct), Domeinregel.UitsluitingBestaatAl);
                var uitsluiting = aanbesteding.KondigUitsluitingAan(perceelId, ander, anderPerceelId);
                db.Perceeluitsluitingen.Add(uitsluiting);
                db.Audit(AuditInvoer.Over<Aanbesteding>(wie, AuditActie.PerceeluitsluitingToegevoegd, aanbestedingId, nu, ("perceel", perceelId.ToString()), ("ander perceel", anderPerceelId.ToString())));
            },
            ct);
    }

    /// <summary>Says what decides when one party would win both (GUN-01).</summary>
    /// <exception cref="DomeinregelException">Published (TRJ-03).</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task KiesOplossingAsync(Guid aanbestedingId, Guid versie, Uitsluitingsoplossing oplossing, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.TeWijzigenAsync(aanbestedingId, versie, ct);
                var was = aanbesteding.Uitsluitingsoplossing;
                aanbesteding.KiesUitsluitingsoplossing(oplossing);
                db.Audit(AuditInvoer.Over<Aanbesteding>(wie, AuditActie.UitsluitingsoplossingGekozen, aanbestedingId, nu, ("oplossing", $"{was} -> {oplossing}")));
            },
            ct);
    }

    /// <returns>False when this aanbesteding announces no such exclusion.</returns>
    /// <exception cref="DomeinregelException">Published, or the other aanbesteding is public with it (TRJ-03).</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task<bool> VerwijderAsync(Guid aanbestedingId, Guid versie, Guid uitsluitingId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.Perceeluitsluitingen.SingleOrDefaultAsync(u => u.Id == uitsluitingId && u.AanbestedingId == aanbestedingId, ct) is not { } uitsluiting)
                {
                    return false;
                }

                var aanbesteding = await db.TeWijzigenAsync(aanbestedingId, versie, ct);
                aanbesteding.EisConcept();
                Eis(!uitsluiting.GeldtVoorAnder || !await db.Aanbestedingen.AnyAsync(a => a.GepubliceerdOp != null && a.Percelen.Any(p => p.Id == uitsluiting.AnderPerceelId), ct), Domeinregel.UitsluitingEldersGepubliceerd);
                db.Perceeluitsluitingen.Remove(uitsluiting);
                db.Audit(AuditInvoer.Over<Aanbesteding>(wie, AuditActie.PerceeluitsluitingVerwijderd, aanbestedingId, nu, ("perceel", uitsluiting.PerceelId.ToString()), ("ander perceel", uitsluiting.AnderPerceelId.ToString())));
                return true;
            },
            ct);
    }
}
