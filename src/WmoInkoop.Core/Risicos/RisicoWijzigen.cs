using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Risicos;

/// <param name="RisicoId">A risk of a traject of the inkoper's regio.</param>
/// <param name="Versie">The version the form showed.</param>
/// <param name="Gegevens">The new values.</param>
public sealed record Risicoherziening(Guid RisicoId, Guid Versie, Risicogegevens Gegevens);

/// <summary>An inkoper changes a risk. The audit line names what changed; old and new values stand in the history of the dossier.</summary>
public sealed class RisicoWijzigen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Kans or impact is not 1 to 5.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Risicoherziening verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var risico = await db.Risicos.SingleAsync(r => r.Id == verzoek.RisicoId, ct);
                db.VerwachtVersie(risico, verzoek.Versie);
                var wijzigingen = risico.Wijzig(verzoek.Gegevens, wie.GebruikerId!.Value, nu);
                db.Audit(AuditInvoer.Over<Risico>(wie, AuditActie.RisicoGewijzigd, risico.Id, nu, ("velden", string.Join(", ", wijzigingen.Select(w => Teksten.Van(w.Veld))))));
            },
            ct);
    }
}
