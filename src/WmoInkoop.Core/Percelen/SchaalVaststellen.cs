using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Percelen;

/// <param name="AanbestedingId">An aanbesteding of the inkoper's regio.</param>
/// <param name="PerceelId">One of its percelen.</param>
/// <param name="Versie">The version of the aanbesteding that the form showed.</param>
/// <param name="Regels">The marks from low to high, each with its meaning.</param>
/// <param name="BijUitval">What happens when a winner drops out.</param>
public sealed record Schaalwijziging(Guid AanbestedingId, Guid PerceelId, Guid Versie, IReadOnlyList<Schaalcijfer> Regels, BijUitval BijUitval);

/// <summary>An inkoper sets the marks of a perceel with their meaning, and what happens when a winner drops out (BEO-01, GUN-12).</summary>
public sealed class SchaalVaststellen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Published (TRJ-03), no scale, or a minimum mark of a criterium is not on it.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Schaalwijziging verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.Include(a => a.Percelen).ThenInclude(p => p.Criteria).SingleAsync(a => a.Id == verzoek.AanbestedingId, ct);
                db.VerwachtVersie(aanbesteding, verzoek.Versie);
                var perceel = aanbesteding.Percelen.Single(p => p.Id == verzoek.PerceelId);
                aanbesteding.StelSchaalVast(perceel, new Beoordelingsschaal(verzoek.Regels), verzoek.BijUitval);
                db.Audit(AuditInvoer.Over<Perceel>(wie, AuditActie.SchaalVastgesteld, perceel.Id, nu, ("cijfers", perceel.Schaal.Opsomming)));
            },
            ct);
    }
}
