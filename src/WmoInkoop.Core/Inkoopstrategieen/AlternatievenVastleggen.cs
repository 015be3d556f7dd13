using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Inkoopstrategieen;

/// <param name="StrategieId">A strategie of the inkoper's regio.</param>
/// <param name="SegmentId">One of its segmenten.</param>
/// <param name="Versie">The version of the strategie that the form showed.</param>
/// <param name="Alternatieven">All of them, in their order.</param>
public sealed record Alternatievenlijst(Guid StrategieId, Guid SegmentId, Guid Versie, IReadOnlyList<Alternatiefgegevens> Alternatieven);

/// <summary>An inkoper records what was not chosen for a segment, as a whole list (TRJ-15).</summary>
public sealed class AlternatievenVastleggen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">The version is vastgesteld.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Alternatievenlijst verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var strategie = await db.StrategieTeWijzigenAsync(verzoek.StrategieId, verzoek.Versie, ct);
                var segment = strategie.Segmenten.Single(s => s.Id == verzoek.SegmentId);
                db.RemoveRange(segment.Alternatieven); // before they leave the collection: Restrict allows no child without its parent
                strategie.LegAlternatievenVast(segment, verzoek.Alternatieven);
                db.Audit(AuditInvoer.Over<Segment>(wie, AuditActie.AlternatievenVastgelegd, segment.Id, nu, ("aantal", verzoek.Alternatieven.Count.ToString(CultureInfo.InvariantCulture))));
            },
            ct);
    }
}
