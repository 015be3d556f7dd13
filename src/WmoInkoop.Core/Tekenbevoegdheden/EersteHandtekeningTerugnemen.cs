using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Tekenbevoegdheden;

/// <summary>Somebody takes the own first signature back while the second is not there (AAN-07). Doing it twice is doing it once.</summary>
public sealed class EersteHandtekeningTerugnemen(InkoopDbContext db, Ondertekenen ondertekenen, TimeProvider klok)
{
    /// <returns>False when this provider has no such inschrijving.</returns>
    /// <exception cref="DomeinregelException">It is of a colleague, or the second signature was first and it is handed in.</exception>
    public Task<bool> ExecuteAsync(Guid inschrijvingId, Guid aanbiederId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.Inschrijvingen.SingleOrDefaultAsync(i => i.Id == inschrijvingId && i.AanbiederId == aanbiederId, ct) is not { } inschrijving)
                {
                    return false;
                }

                if (await ondertekenen.VanAsync(inschrijvingId, ct) is not { } handtekening)
                {
                    Eis(inschrijving.Status is InschrijvingStatus.Concept || inschrijving.HerbevestigenSinds is not null, Domeinregel.HandtekeningAlGebruikt);
                    return true;
                }

                Eis(handtekening.GebruikerId == wie.GebruikerId, Domeinregel.HandtekeningVanCollega);
                db.EersteHandtekeningen.Remove(handtekening);
                db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.EersteHandtekeningTeruggenomen, inschrijvingId, nu) with { ZegelId = inschrijving.ZegelId });
                return true;
            },
            ct);
    }
}
