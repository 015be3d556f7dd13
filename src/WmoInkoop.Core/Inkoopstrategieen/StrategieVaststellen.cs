using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Core.Inkoopstrategieen;

/// <param name="StrategieId">A concept of the inkoper's regio.</param>
/// <param name="Versie">The version the form showed.</param>
/// <param name="Besluit">Of the body with the mandate.</param>
/// <param name="Advies">Of the adviesraad, or null.</param>
/// <param name="Document">The besluit itself, its bytes already in the store; or null.</param>
public sealed record Strategievaststelling(Guid StrategieId, Guid Versie, Besluit Besluit, Strategieadvies? Advies, Document? Document);

/// <summary>An inkoper records the decision on a strategie, which freezes it (TRJ-11, GUN-11).</summary>
public sealed class StrategieVaststellen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Something is missing, or it was vastgesteld already.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Strategievaststelling verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var strategie = await db.StrategieTeWijzigenAsync(verzoek.StrategieId, verzoek.Versie, ct);
                strategie.StelVast(new Vaststelling(verzoek.Besluit, verzoek.Advies, verzoek.Document?.Id), wie.GebruikerId!.Value, nu);
                if (verzoek.Document is { } document)
                {
                    document.LegVast(nu);
                    db.Documenten.Add(document);
                }

                db.Audit(AuditInvoer.Over<Inkoopstrategie>(wie, AuditActie.StrategieVastgesteld, strategie.Id, nu,
                    ("versie", strategie.Nummer.ToString(CultureInfo.InvariantCulture)),
                    ("orgaan", verzoek.Besluit.Orgaan),
                    ("besluitdatum", verzoek.Besluit.Datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                    ("advies", verzoek.Advies?.Van),
                    ("sha256", verzoek.Document?.Sha256)));
            },
            ct);
    }
}
