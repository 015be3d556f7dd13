using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Percelen;

/// <summary>An inkoper adds a perceel to an aanbesteding that is not published.</summary>
public sealed class PerceelToevoegen(InkoopDbContext db, TimeProvider klok)
{
    /// <returns>The id of the perceel.</returns>
    /// <exception cref="DomeinregelException">Published (TRJ-03), or a number that cannot be.</exception>
    public Task<Guid> ExecuteAsync(Guid aanbestedingId, Perceelgegevens gegevens, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.Include(a => a.Percelen).ThenInclude(p => p.Eisen).SingleAsync(a => a.Id == aanbestedingId, ct);
                var perceel = aanbesteding.VoegPerceelToe(gegevens);
                db.Raak(aanbesteding);
                db.Audit(AuditInvoer.Over<Perceel>(wie, AuditActie.PerceelToegevoegd, perceel.Id, nu, ("aanbesteding", aanbesteding.Id.ToString())));
                return perceel.Id;
            },
            ct);
    }
}
