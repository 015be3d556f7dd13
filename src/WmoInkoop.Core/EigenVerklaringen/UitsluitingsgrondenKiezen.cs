using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.EigenVerklaringen;

/// <summary>An inkoper says which facultative grounds of 2.87 count in an aanbesteding, before publication or in a rectificatie.</summary>
public sealed class UitsluitingsgrondenKiezen(InkoopDbContext db, TimeProvider klok)
{
    /// <param name="aanbestedingId">Of the inkoper's regio.</param>
    /// <param name="versie">Of the aanbesteding that the form showed.</param>
    /// <param name="vanToepassing">Of the facultative grounds: those that count.</param>
    /// <param name="wie">Who.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">Published (TRJ-03), no eigen verklaring is asked, or a ground that always counts.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Guid aanbestedingId, Guid versie, IReadOnlyCollection<Uitsluitingsgrond> vanToepassing, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == aanbestedingId, ct);
                db.VerwachtVersie(aanbesteding, versie);
                aanbesteding.KiesGronden(vanToepassing);
                db.Audit(AuditInvoer.Over<Aanbesteding>(wie, AuditActie.UitsluitingsgrondenGekozen, aanbesteding.Id, nu, ("weggelaten", string.Join(", ", aanbesteding.WeggelatenGronden))));
            },
            ct);
    }
}
