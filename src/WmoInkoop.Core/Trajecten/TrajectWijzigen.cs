using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Trajecten;

/// <param name="TrajectId">A traject of the inkoper's regio.</param>
/// <param name="Versie">The version the form showed.</param>
/// <param name="Naam">Short, as people call it.</param>
/// <param name="Omschrijving">Markdown.</param>
public sealed record Trajectwijziging(Guid TrajectId, Guid Versie, string Naam, string Omschrijving);

/// <summary>An inkoper changes the name or the description of a traject.</summary>
public sealed class TrajectWijzigen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Trajectwijziging verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var traject = await db.Trajecten.SingleAsync(t => t.Id == verzoek.TrajectId, ct);
                db.VerwachtVersie(traject, verzoek.Versie);
                traject.Wijzig(verzoek.Naam, verzoek.Omschrijving);
                db.Audit(AuditInvoer.Over<Traject>(wie, AuditActie.TrajectGewijzigd, traject.Id, nu));
            },
            ct);
    }
}
