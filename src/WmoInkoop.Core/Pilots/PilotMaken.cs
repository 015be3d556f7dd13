using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Pilots;

/// <summary>An inkoper adds a pilot to a traject.</summary>
public sealed class PilotMaken(InkoopDbContext db, TimeProvider klok)
{
    /// <returns>The id of the pilot.</returns>
    /// <exception cref="DomeinregelException">The period or the budget cannot be.</exception>
    public Task<Guid> ExecuteAsync(Guid trajectId, Pilotgegevens gegevens, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            () =>
            {
                var pilot = new Pilot(trajectId, gegevens, nu);
                db.Pilots.Add(pilot);
                db.Audit(AuditInvoer.Over<Pilot>(wie, AuditActie.PilotGemaakt, pilot.Id, nu, ("traject", trajectId.ToString())));
                return Task.FromResult(pilot.Id);
            },
            ct);
    }
}
