using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Percelen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Inkoopstrategieen;

/// <param name="AanbestedingId">An aanbesteding of the inkoper's regio.</param>
/// <param name="Versie">The version of the aanbesteding that the form showed.</param>
/// <param name="Segmenten">The segment of each perceel; null takes the link away.</param>
public sealed record Segmentkoppeling(Guid AanbestedingId, Guid Versie, IReadOnlyDictionary<Guid, Guid?> Segmenten);

/// <summary>
/// An inkoper says which segment each perceel carries out (TRJ-11). Also after publication: it says nothing to bidders, and a
/// strategie may be vastgesteld in a new version meanwhile.
/// </summary>
public sealed class SegmentenKoppelen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">A segment is of another traject, or a perceel of another aanbesteding.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Segmentkoppeling verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.Include(a => a.Percelen).SingleAsync(a => a.Id == verzoek.AanbestedingId, ct);
                db.VerwachtVersie(aanbesteding, verzoek.Versie);
                var mogelijk = await db.Inkoopstrategieen.Where(s => s.TrajectId == aanbesteding.TrajectId).SelectMany(s => s.Segmenten).Select(s => s.Id).ToListAsync(ct);
                foreach (var (perceelId, segmentId) in verzoek.Segmenten)
                {
                    var perceel = aanbesteding.Percelen.SingleOrDefault(p => p.Id == perceelId);
                    Eis(perceel is not null, Domeinregel.PerceelVanAndereAanbesteding);
                    Eis(segmentId is not { } id || mogelijk.Contains(id), Domeinregel.SegmentVanAnderTraject);
                    if (perceel.SegmentId != segmentId)
                    {
                        db.Audit(AuditInvoer.Over<Perceel>(wie, AuditActie.PerceelAanSegmentGekoppeld, perceel.Id, nu, ("oud", perceel.SegmentId?.ToString()), ("nieuw", segmentId?.ToString())));
                        aanbesteding.KoppelAanSegment(perceel, segmentId);
                    }
                }
            },
            ct);
    }
}
