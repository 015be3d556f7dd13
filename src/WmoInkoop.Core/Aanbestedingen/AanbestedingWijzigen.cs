using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Aanbestedingen;

/// <param name="AanbestedingId">An aanbesteding of the inkoper's regio.</param>
/// <param name="Versie">The version the form showed.</param>
/// <param name="Gegevens">The new values.</param>
/// <param name="Besluit">What it rests on, or null when that has not been decided yet.</param>
public sealed record Aanbestedingswijziging(Guid AanbestedingId, Guid Versie, Aanbestedingsgegevens Gegevens, Besluit? Besluit);

/// <summary>An inkoper changes what is bought, how, and on which decision.</summary>
public sealed class AanbestedingWijzigen(InkoopDbContext db, Drempels drempels, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Published, or the procedure does not exist under the regime.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Aanbestedingswijziging verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.TeWijzigenAsync(verzoek.AanbestedingId, verzoek.Versie, ct);
                var voorstel = Regimevoorstel.Van(CpvCodes.Lees(verzoek.Gegevens.CpvCodes), verzoek.Gegevens.Raming, drempels);
                aanbesteding.Wijzig(verzoek.Gegevens, voorstel);
                aanbesteding.LegBesluitVast(verzoek.Besluit ?? (aanbesteding.IsRectificatieconcept ? aanbesteding.Besluit : null)); // the form of a concept does not show it
                db.Audit(AuditInvoer.Over<Aanbesteding>(wie, AuditActie.AanbestedingGewijzigd, aanbesteding.Id, nu, ("regime", $"{aanbesteding.Regime}"), ("procedure", $"{aanbesteding.Procedure}"), ("voorgesteld regime", voorstel is null ? null : $"{voorstel.Regime}"), ("reden", aanbesteding.RedenAfwijking)));
            },
            ct);
    }
}
