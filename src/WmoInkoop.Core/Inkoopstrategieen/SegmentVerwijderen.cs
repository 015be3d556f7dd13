using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Inkoopstrategieen;

/// <summary>An inkoper takes a segment out of a concept, with its alternatieven.</summary>
public sealed class SegmentVerwijderen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">The version is vastgesteld, or a perceel carries the segment out.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Guid strategieId, Guid segmentId, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var strategie = await db.StrategieTeWijzigenAsync(strategieId, versie, ct);
                var segment = strategie.Segmenten.Single(s => s.Id == segmentId);
                Eis(!await db.Percelen.AnyAsync(p => p.SegmentId == segmentId, ct), Domeinregel.SegmentHeeftPercelen, segment.Naam);
                db.RemoveRange([.. segment.Alternatieven, segment]); // before it leaves the collection: Restrict allows no child without its parent
                strategie.VerwijderSegment(segment);
                db.Audit(AuditInvoer.Over<Segment>(wie, AuditActie.SegmentVerwijderd, segmentId, nu, ("strategie", strategie.Id.ToString())));
            },
            ct);
    }
}
