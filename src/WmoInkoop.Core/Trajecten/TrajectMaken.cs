using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Trajecten;

/// <param name="RegioId">One of the regio's of the inkoper.</param>
/// <param name="Naam">Short, as people call it.</param>
/// <param name="Omschrijving">Markdown.</param>
public sealed record NieuwTraject(Guid RegioId, string Naam, string Omschrijving);

/// <summary>An inkoper starts a traject for the own regio.</summary>
public sealed class TrajectMaken(InkoopDbContext db, TimeProvider klok)
{
    /// <returns>The id of the traject.</returns>
    public Task<Guid> ExecuteAsync(NieuwTraject verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            () =>
            {
                var traject = new Traject(verzoek.RegioId, verzoek.Naam, verzoek.Omschrijving, nu);
                db.Trajecten.Add(traject);
                db.Audit(AuditInvoer.Over<Traject>(wie, AuditActie.TrajectGemaakt, traject.Id, nu));
                return Task.FromResult(traject.Id);
            },
            ct);
    }
}
