using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Matrices;

/// <param name="AanbestedingId">An aanbesteding of the inkoper's regio.</param>
/// <param name="PerceelId">One of its percelen.</param>
/// <param name="Versie">The version of the aanbesteding that the form showed.</param>
/// <param name="Matrix">Null: take it off.</param>
public sealed record Matrixwijziging(Guid AanbestedingId, Guid PerceelId, Guid Versie, Arrangementenmatrix? Matrix);

/// <summary>An inkoper attaches an arrangementenmatrix to a perceel, changes it, or takes it off (TRJ-09).</summary>
public sealed class MatrixVaststellen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Published (TRJ-03).</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Matrixwijziging verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.TeWijzigenAsync(verzoek.AanbestedingId, verzoek.Versie, ct);
                var perceel = aanbesteding.Percelen.Single(p => p.Id == verzoek.PerceelId);
                aanbesteding.StelMatrixVast(perceel, verzoek.Matrix);
                db.Audit(AuditInvoer.Over<Perceel>(wie, AuditActie.MatrixVastgesteld, perceel.Id, nu, ("rijen", (verzoek.Matrix?.Rijen.Count ?? 0).ToString(CultureInfo.InvariantCulture))));
            },
            ct);
    }
}
