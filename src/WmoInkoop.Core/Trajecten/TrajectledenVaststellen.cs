using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Trajecten;

/// <summary>An inkoper says who works on a traject, as a whole list. The audit line holds the number of people, no names.</summary>
public sealed class TrajectledenVaststellen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Guid trajectId, Guid versie, IReadOnlyList<Trajectlidregel> leden, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var traject = await db.Trajecten.Include(t => t.Leden).SingleAsync(t => t.Id == trajectId, ct);
                db.VerwachtVersie(traject, versie);
                db.RemoveRange(traject.Leden); // before they leave the collection: Restrict allows no child without its parent
                traject.NeemLeden(leden);
                db.Audit(AuditInvoer.Over<Traject>(wie, AuditActie.TrajectledenVastgesteld, traject.Id, nu, ("aantal", leden.Count.ToString(CultureInfo.InvariantCulture))));
            },
            ct);
    }
}
