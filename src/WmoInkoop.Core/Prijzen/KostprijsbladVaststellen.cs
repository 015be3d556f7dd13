using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Prijzen;

/// <param name="AanbestedingId">An aanbesteding of the inkoper's regio.</param>
/// <param name="PerceelId">One of its percelen.</param>
/// <param name="Versie">The version of the aanbesteding that the form showed.</param>
/// <param name="Blad">Null: take it off.</param>
public sealed record Kostprijswijziging(Guid AanbestedingId, Guid PerceelId, Guid Versie, Kostprijsblad? Blad);

/// <summary>An inkoper sets the kostprijsblad of a perceel, or takes it off (INS-11).</summary>
public sealed class KostprijsbladVaststellen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Published (TRJ-03), or figures that cannot be.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Kostprijswijziging verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.TeWijzigenAsync(verzoek.AanbestedingId, verzoek.Versie, ct);
                var perceel = aanbesteding.Percelen.Single(p => p.Id == verzoek.PerceelId);
                aanbesteding.StelKostprijsbladVast(perceel, verzoek.Blad);
                db.Audit(AuditInvoer.Over<Perceel>(
                    wie,
                    AuditActie.KostprijsbladVastgesteld,
                    perceel.Id,
                    nu,
                    ("soort", perceel.Kostprijsblad?.Soort.ToString() ?? "geen"),
                    ("prijs", perceel.Kostprijsblad?.Bereken()?.Prijs.ToString("0.00", CultureInfo.InvariantCulture) ?? "")));
            },
            ct);
    }
}
