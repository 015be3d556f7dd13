using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Inkoopstrategieen;

/// <summary>An inkoper starts the first version of an inkoopstrategie, or one that begins as a copy of the last.</summary>
public sealed class StrategieversieMaken(InkoopDbContext db, TimeProvider klok)
{
    /// <returns>The number of the version.</returns>
    /// <exception cref="DomeinregelException">The last version is still a concept.</exception>
    public Task<int> ExecuteAsync(Guid trajectId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var laatste = await db.Inkoopstrategieen.Geheel().Where(s => s.TrajectId == trajectId).OrderByDescending(s => s.Nummer).FirstOrDefaultAsync(ct);
                var nieuw = laatste?.NieuweVersie(nu) ?? new Inkoopstrategie(trajectId, nu);
                db.Inkoopstrategieen.Add(nieuw);
                db.Audit(AuditInvoer.Over<Inkoopstrategie>(wie, AuditActie.StrategieversieGemaakt, nieuw.Id, nu,
                    ("traject", trajectId.ToString()), ("versie", nieuw.Nummer.ToString(CultureInfo.InvariantCulture))));
                return nieuw.Nummer;
            },
            ct);
    }
}
