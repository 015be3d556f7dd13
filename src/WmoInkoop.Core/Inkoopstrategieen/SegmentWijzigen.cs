using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Inkoopstrategieen;

/// <param name="StrategieId">A strategie of the inkoper's regio.</param>
/// <param name="SegmentId">One of its segmenten.</param>
/// <param name="Versie">The version of the strategie that the form showed.</param>
/// <param name="Gegevens">The new values.</param>
public sealed record Segmentwijziging(Guid StrategieId, Guid SegmentId, Guid Versie, Segmentgegevens Gegevens);

/// <summary>An inkoper changes a segment of a concept.</summary>
public sealed class SegmentWijzigen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">The version is vastgesteld, or a number cannot be.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Segmentwijziging verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var strategie = await db.StrategieTeWijzigenAsync(verzoek.StrategieId, verzoek.Versie, ct);
                strategie.WijzigSegment(strategie.Segmenten.Single(s => s.Id == verzoek.SegmentId), verzoek.Gegevens);
                db.Audit(AuditInvoer.Over<Segment>(wie, AuditActie.SegmentGewijzigd, verzoek.SegmentId, nu, ("strategie", strategie.Id.ToString())));
            },
            ct);
    }
}
