using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Risicos;

/// <summary>An inkoper adds a risk to the dossier of a traject.</summary>
public sealed class RisicoMelden(InkoopDbContext db, TimeProvider klok)
{
    /// <returns>The id of the risk.</returns>
    /// <exception cref="DomeinregelException">Kans or impact is not 1 to 5.</exception>
    public Task<Guid> ExecuteAsync(Guid trajectId, Risicogegevens gegevens, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var nummer = (await db.Risicos.Where(r => r.TrajectId == trajectId).MaxAsync(r => (int?)r.Nummer, ct) ?? 0) + 1;
                var risico = new Risico(trajectId, nummer, gegevens, nu);
                db.Risicos.Add(risico);
                db.Audit(AuditInvoer.Over<Risico>(wie, AuditActie.RisicoGemeld, risico.Id, nu, ("traject", trajectId.ToString())));
                return risico.Id;
            },
            ct);
    }
}
