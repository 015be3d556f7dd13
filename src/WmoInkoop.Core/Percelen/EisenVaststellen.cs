using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Percelen;

/// <param name="AanbestedingId">An aanbesteding of the inkoper's regio.</param>
/// <param name="PerceelId">One of its percelen.</param>
/// <param name="Versie">The version of the aanbesteding that the form showed.</param>
/// <param name="Eisen">All that hold for this perceel only, in their order; a row that stays has its id.</param>
public sealed record Eisenlijst(Guid AanbestedingId, Guid PerceelId, Guid Versie, IReadOnlyList<Eisgegevens> Eisen);

/// <summary>An inkoper sets the demands that hold for one perceel, as a whole list.</summary>
public sealed class EisenVaststellen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Published (TRJ-03), or a row of another perceel.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Eisenlijst verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.Include(a => a.Percelen).ThenInclude(p => p.Eisen).SingleAsync(a => a.Id == verzoek.AanbestedingId, ct);
                db.VerwachtVersie(aanbesteding, verzoek.Versie);
                var perceel = aanbesteding.Percelen.Single(p => p.Id == verzoek.PerceelId);
                db.RemoveRange([.. perceel.Eisen.Where(e => !e.IsGedeeld && verzoek.Eisen.All(x => x.Id != e.Id))]); // before they leave the collection: Restrict allows no child without its parent
                aanbesteding.StelEisenVast(perceel, verzoek.Eisen);
                db.Audit(AuditInvoer.Over<Perceel>(wie, AuditActie.EisenVastgesteld, perceel.Id, nu, ("aantal", verzoek.Eisen.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))));
            },
            ct);
    }
}
