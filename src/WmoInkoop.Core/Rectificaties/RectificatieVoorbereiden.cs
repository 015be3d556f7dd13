using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Rectificaties;

/// <summary>
/// A rectificatie is prepared in a concept: a copy of the whole aanbesteding that is changed on the same pages as before publication.
/// There is at most one at a time.
/// </summary>
public sealed class RectificatieVoorbereiden(InkoopDbContext db, TimeProvider klok)
{
    /// <returns>The id of the concept; of the one that is there already when somebody began before.</returns>
    /// <exception cref="DomeinregelException">Not published, closed, or ended.</exception>
    public Task<Guid> BeginAsync(Guid aanbestedingId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.Aanbestedingen.Where(a => a.RectificatieVanId == aanbestedingId).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct) is { } bestaand)
                {
                    return bestaand;
                }

                var aanbesteding = await db.Aanbestedingen.Geheel().AsNoTracking().SingleAsync(a => a.Id == aanbestedingId, ct);
                var concept = aanbesteding.MaakRectificatieconcept(await VolgendeAsync(db, aanbestedingId, ct), nu);
                db.Aanbestedingen.Add(concept);
                db.Audit(AuditInvoer.Over<Aanbesteding>(wie, AuditActie.RectificatieBegonnen, aanbestedingId, nu, ("concept", concept.Id.ToString())));
                return concept.Id;
            },
            ct);
    }

    /// <summary>Throws the concept away; the aanbesteding stays as it is.</summary>
    public Task GooiWegAsync(Guid conceptId, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var concept = await db.Aanbestedingen.Geheel().SingleAsync(a => a.Id == conceptId && a.RectificatieVanId != null, ct);
                db.VerwachtVersie(concept, versie);
                await VerwijderAsync(db, concept, metDocumenten: true, ct);
                db.Audit(AuditInvoer.Over<Aanbesteding>(wie, AuditActie.RectificatieWeggegooid, concept.RectificatieVanId!.Value, nu));
            },
            ct);
    }

    internal static async Task<int> VolgendeAsync(InkoopDbContext db, Guid aanbestedingId, CancellationToken ct) => await db.LaatsteRectificatieAsync(aanbestedingId, ct) + 1;

    /// <param name="metDocumenten">Also the files that were added to the concept only.</param>
    internal static async Task VerwijderAsync(InkoopDbContext db, Aanbesteding concept, bool metDocumenten, CancellationToken ct)
    {
        if (metDocumenten)
        {
            var regels = concept.Documenten.ToList();
            var ids = regels.ConvertAll(d => d.DocumentId);
            db.RemoveRange(regels);
            await db.SaveChangesAsync(ct); // Restrict: first what points to the files, then the files
            db.Documenten.RemoveRange(await db.Documenten.Where(d => ids.Contains(d.Id) && !db.AanbestedingDocumenten.Any(x => x.DocumentId == d.Id)).ToListAsync(ct));
        }

        db.RemoveRange([.. concept.Documenten, .. concept.Percelen.SelectMany(p => p.Eisen), .. concept.Percelen.SelectMany(p => p.Criteria), .. concept.Percelen, concept]);
    }
}
