using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Trajecten;

/// <param name="TrajectId">A traject of the inkoper's regio.</param>
/// <param name="Versie">The version the form showed.</param>
/// <param name="Fases">All of them, in their order.</param>
/// <param name="Reden">Why days move; null when they do not.</param>
public sealed record Fasenlijst(Guid TrajectId, Guid Versie, IReadOnlyList<Faseregel> Fases, string? Reden);

/// <summary>An inkoper sets the planning of a traject.</summary>
public sealed class TrajectPlannen(InkoopDbContext db, TimeProvider klok)
{
    /// <returns>Whether an earlier planning is kept beside it.</returns>
    /// <exception cref="DomeinregelException">A fase ends before it begins, or days move without a reason.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task<bool> ExecuteAsync(Fasenlijst verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var traject = await db.Trajecten.Include(t => t.Planningen).ThenInclude(p => p.Fases).AsSplitQuery().SingleAsync(t => t.Id == verzoek.TrajectId, ct);
                if (traject.Versie != verzoek.Versie)
                {
                    // before the rules: fases a colleague added look like fases this form takes out
                    throw new DbUpdateConcurrencyException("The planning changed since the form was shown.");
                }

                db.Raak(traject);
                var eerder = traject.Planning?.Nummer;
                traject.Plan(verzoek.Fases, verzoek.Reden, wie.GebruikerId!.Value, nu);
                var nummer = traject.Planning!.Nummer;
                db.Audit(AuditInvoer.Over<Traject>(wie, AuditActie.TrajectGepland, traject.Id, nu,
                    ("planning", nummer.ToString(CultureInfo.InvariantCulture)), ("fases", verzoek.Fases.Count.ToString(CultureInfo.InvariantCulture)), ("reden", nummer == eerder ? null : traject.Planning.Reden)));
                return eerder is not null && nummer != eerder;
            },
            ct);
    }
}
