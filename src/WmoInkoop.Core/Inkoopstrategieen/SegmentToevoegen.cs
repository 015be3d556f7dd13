using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Inkoopstrategieen;

/// <summary>An inkoper adds a segment to a concept.</summary>
public sealed class SegmentToevoegen(InkoopDbContext db, TimeProvider klok)
{
    /// <returns>The id of the segment.</returns>
    /// <exception cref="DomeinregelException">The version is vastgesteld, or a number cannot be.</exception>
    public Task<Guid> ExecuteAsync(Guid strategieId, Segmentgegevens gegevens, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var strategie = await db.Inkoopstrategieen.Include(s => s.Segmenten).SingleAsync(s => s.Id == strategieId, ct);
                var segment = strategie.VoegSegmentToe(gegevens);
                db.Raak(strategie); // so that nothing is added to what a colleague stelt vast at the same moment
                db.Audit(AuditInvoer.Over<Segment>(wie, AuditActie.SegmentToegevoegd, segment.Id, nu, ("strategie", strategie.Id.ToString())));
                return segment.Id;
            },
            ct);
    }
}
