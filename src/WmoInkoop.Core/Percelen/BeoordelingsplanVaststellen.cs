using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Percelen;

/// <param name="AanbestedingId">An aanbesteding of the inkoper's regio.</param>
/// <param name="PerceelId">One of its percelen.</param>
/// <param name="Versie">The version of the aanbesteding that the form showed.</param>
/// <param name="Criteria">All of them, in the announced order; a row that stays has its id.</param>
public sealed record Beoordelingsplan(Guid AanbestedingId, Guid PerceelId, Guid Versie, IReadOnlyList<Criteriumgegevens> Criteria);

/// <summary>An inkoper sets what plans are compared on, as a whole list (BEO-01). Weights that do not add up to 100 can be kept, not published.</summary>
public sealed class BeoordelingsplanVaststellen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Published (TRJ-03), or a weight or mark that cannot be.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Beoordelingsplan verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.Include(a => a.Percelen).ThenInclude(p => p.Criteria).SingleAsync(a => a.Id == verzoek.AanbestedingId, ct);
                db.VerwachtVersie(aanbesteding, verzoek.Versie);
                var perceel = aanbesteding.Percelen.Single(p => p.Id == verzoek.PerceelId);
                db.RemoveRange([.. perceel.Criteria.Where(c => verzoek.Criteria.All(x => x.Id != c.Id))]); // before they leave the collection: Restrict allows no child without its parent
                aanbesteding.StelBeoordelingsplanVast(perceel, verzoek.Criteria);
                db.Audit(AuditInvoer.Over<Perceel>(wie, AuditActie.BeoordelingsplanVastgesteld, perceel.Id, nu, ("aantal", verzoek.Criteria.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))));
            },
            ct);
    }
}
