using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>An inkoper changes which criteria an assessor marks, while nobody knows any mark.</summary>
public sealed class CriteriaToewijzen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <summary>Marks that this person gave for what is somebody else's now, go.</summary>
    /// <param name="beoordelingId">The assessment.</param>
    /// <param name="beoordelaarId">One of its assessors.</param>
    /// <param name="gekozen">What this person marks from now on; empty: every criterium.</param>
    /// <param name="versie">Of the assessment that was looked at.</param>
    /// <param name="wie">The inkoper.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">Locked, not blind any more, or too few are left on a criterium.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague was first, or somebody locked.</exception>
    public Task ExecuteAsync(Guid beoordelingId, Guid beoordelaarId, IReadOnlyCollection<Guid> gekozen, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var beoordeling = await db.Beoordelingen.Include(b => b.Beoordelaars).SingleAsync(b => b.Id == beoordelingId, ct);
                db.VerwachtVersie(beoordeling, versie);
                var beoordelaar = beoordeling.Beoordelaars.Single(b => b.Id == beoordelaarId);
                var perceel = await db.Percelen.Include(p => p.Criteria).SingleAsync(p => p.Id == beoordeling.PerceelId, ct);
                var weg = beoordeling.WijsToe(beoordelaar, perceel.Criteria, Criteriumkeuze.Van(perceel, gekozen));
                db.Beoordelingscijfers.RemoveRange(await db.Beoordelingscijfers.Where(c => c.BeoordelaarId == beoordelaarId && weg.Contains(c.CriteriumId)).ToListAsync(ct));
                db.Audit(AuditInvoer.Over<Beoordeling>(
                    wie,
                    AuditActie.CriteriaToegewezen,
                    beoordelingId,
                    nu,
                    ("beoordelaar", beoordelaar.GebruikerId.ToString()),
                    ("criteria", beoordelaar.Criteria.Count == 0 ? "alle" : string.Join(", ", beoordelaar.Criteria))));
                var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == beoordeling.AanbestedingId, ct);
                var gebruiker = await db.Users.SingleAsync(g => g.Id == beoordelaar.GebruikerId, ct);
                postkamer.Bericht(BeoordelingBrieven.AndereCriteria(beoordeling, beoordelaar, aanbesteding, perceel), gebruiker, nu, aanbesteding.RegioId);
            },
            ct);
    }
}
