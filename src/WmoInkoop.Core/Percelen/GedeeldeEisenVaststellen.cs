using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Percelen;

/// <summary>An inkoper sets the demands that hold for every perceel, also one added later, as a whole list.</summary>
public sealed class GedeeldeEisenVaststellen(InkoopDbContext db, TimeProvider klok)
{
    /// <param name="aanbestedingId">An aanbesteding of the inkoper's regio, with a perceel.</param>
    /// <param name="versie">The version of the aanbesteding that the form showed.</param>
    /// <param name="eisen">All of them, in their order; one that stays has its common id.</param>
    /// <param name="wie">Who.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">Published (TRJ-03), without a perceel, or a row of another aanbesteding.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Guid aanbestedingId, Guid versie, IReadOnlyList<Eisgegevens> eisen, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.Include(a => a.Percelen).ThenInclude(p => p.Eisen).SingleAsync(a => a.Id == aanbestedingId, ct);
                db.VerwachtVersie(aanbesteding, versie);
                db.RemoveRange([.. aanbesteding.Percelen.SelectMany(p => p.Eisen).Where(e => e.IsGedeeld && eisen.All(x => x.Id != e.GedeeldId))]); // before they leave the collection: Restrict allows no child without its parent
                aanbesteding.StelGedeeldeEisenVast(eisen);
                db.Audit(AuditInvoer.Over<Aanbesteding>(wie, AuditActie.GedeeldeEisenVastgesteld, aanbesteding.Id, nu, ("aantal", eisen.Count.ToString(CultureInfo.InvariantCulture))));
            },
            ct);
    }
}
