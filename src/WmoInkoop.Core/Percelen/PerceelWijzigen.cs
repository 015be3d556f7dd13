using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Percelen;

/// <param name="AanbestedingId">An aanbesteding of the inkoper's regio.</param>
/// <param name="PerceelId">One of its percelen.</param>
/// <param name="Versie">The version of the aanbesteding that the form showed.</param>
/// <param name="Gegevens">The new values.</param>
public sealed record Perceelwijziging(Guid AanbestedingId, Guid PerceelId, Guid Versie, Perceelgegevens Gegevens);

/// <summary>An inkoper changes a perceel.</summary>
public sealed class PerceelWijzigen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Published (TRJ-03), or a number that cannot be.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Perceelwijziging verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.TeWijzigenAsync(verzoek.AanbestedingId, verzoek.Versie, ct);
                var perceel = aanbesteding.Percelen.Single(p => p.Id == verzoek.PerceelId);
                aanbesteding.WijzigPerceel(perceel, verzoek.Gegevens);
                db.Audit(AuditInvoer.Over<Perceel>(wie, AuditActie.PerceelGewijzigd, perceel.Id, nu));
            },
            ct);
    }
}
