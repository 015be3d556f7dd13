using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Aanbestedingen;

/// <summary>An inkoper starts an aanbesteding within a traject of the own regio; it gets its public number at once.</summary>
public sealed class AanbestedingMaken(InkoopDbContext db, TimeProvider klok)
{
    /// <returns>The id of the aanbesteding.</returns>
    public Task<Guid> ExecuteAsync(Guid trajectId, Aanbestedingsgegevens gegevens, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var traject = await db.Trajecten.SingleAsync(t => t.Id == trajectId, ct);
                var aanbesteding = new Aanbesteding(traject, await Aanbestedingsnummer.VolgendeAsync(db, nu, ct), gegevens, nu);
                db.Aanbestedingen.Add(aanbesteding);
                db.Audit(AuditInvoer.Over<Aanbesteding>(wie, AuditActie.AanbestedingGemaakt, aanbesteding.Id, nu, ("nummer", aanbesteding.Nummer)));
                return aanbesteding.Id;
            },
            ct);
    }
}
