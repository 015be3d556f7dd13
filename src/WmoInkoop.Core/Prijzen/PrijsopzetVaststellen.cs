using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Prijzen;

/// <param name="AanbestedingId">An aanbesteding of the inkoper's regio.</param>
/// <param name="PerceelId">One of its percelen.</param>
/// <param name="Versie">The version of the aanbesteding that the form showed.</param>
/// <param name="Opzet">The method with its parameters.</param>
/// <param name="Waarden">For gunnen op waarde: the value in euro of a criterium; null: it is no wish.</param>
public sealed record Prijswijziging(Guid AanbestedingId, Guid PerceelId, Guid Versie, Prijsopzet Opzet, IReadOnlyDictionary<Guid, decimal?> Waarden);

/// <summary>An inkoper sets how price counts in a perceel (BEO-06).</summary>
public sealed class PrijsopzetVaststellen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Published (TRJ-03), parameters that cannot be, or a criterium of another perceel.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Prijswijziging verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.Include(a => a.Percelen).ThenInclude(p => p.Criteria).SingleAsync(a => a.Id == verzoek.AanbestedingId, ct);
                db.VerwachtVersie(aanbesteding, verzoek.Versie);
                var perceel = aanbesteding.Percelen.Single(p => p.Id == verzoek.PerceelId);
                aanbesteding.StelPrijsVast(perceel, verzoek.Opzet, verzoek.Waarden);
                db.Audit(AuditInvoer.Over<Perceel>(wie, AuditActie.PrijsopzetVastgesteld, perceel.Id, nu, ("methode", perceel.Prijs.Methode.ToString())));
            },
            ct);
    }
}
