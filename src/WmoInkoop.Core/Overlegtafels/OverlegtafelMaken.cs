using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Overlegtafels;

/// <summary>A secretary sets up an overlegtafel of the regio (TAF-01).</summary>
public sealed class OverlegtafelMaken(InkoopDbContext db, TimeProvider klok)
{
    /// <returns>The address of the table.</returns>
    /// <exception cref="DomeinregelException">The name gives no address, or one that is taken.</exception>
    public async Task<string> ExecuteAsync(Guid regioId, string naam, string omschrijving, bool isOpenbaar, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return await db.InTransactieAsync(async () =>
        {
            var tafel = new Overlegtafel(regioId, naam, omschrijving, isOpenbaar);
            Eis(!await db.Overlegtafels.AnyAsync(t => t.Sleutel == tafel.Sleutel, ct), Domeinregel.TafelnaamBestaatAl);
            db.Overlegtafels.Add(tafel);
            db.Audit(AuditInvoer.Over<Overlegtafel>(wie, AuditActie.OverlegtafelGemaakt, tafel.Id, nu, ("openbaar", isOpenbaar ? "ja" : "nee")));
            return tafel.Sleutel;
        }, ct);
    }
}
