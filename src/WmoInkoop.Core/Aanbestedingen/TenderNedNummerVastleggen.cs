using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Aanbestedingen;

/// <summary>An inkoper records the number of the notice on TenderNed (TRJ-01); after publication once.</summary>
public sealed class TenderNedNummerVastleggen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">It was recorded already, after publication.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task ExecuteAsync(Guid aanbestedingId, Guid versie, string nummer, DateOnly? verzondenOp, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.TeWijzigenAsync(aanbestedingId, versie, ct);
                Eisen.Eis(!(verzondenOp > Amsterdam.Datum(nu)), Domeinregel.TenderNedDatumInToekomst);
                aanbesteding.NoemTenderNed(nummer, verzondenOp);
                db.Audit(AuditInvoer.Over<Aanbesteding>(wie, AuditActie.TenderNedNummerVastgelegd, aanbesteding.Id, nu, ("nummer", aanbesteding.TenderNedNummer), ("verzonden op", aanbesteding.TenderNedVerzondenOp?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
            },
            ct);
    }
}
