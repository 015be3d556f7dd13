using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Verslagen;

/// <summary>The owner, or the secretary for whoever has no account, says that an actie is done; the reminders stop (TAF-05, HER-02).</summary>
public sealed class ActieGereedmelden(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">It was done already.</exception>
    public async Task ExecuteAsync(Guid actieId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            var actie = await db.Acties.SingleAsync(a => a.Id == actieId, ct);
            actie.MeldGereed(wie.GebruikerId!.Value, nu);
            (await db.Termijnen.SingleOrDefaultAsync(t => t.Soort == TermijnSoort.Actie && t.ObjectId == actieId, ct))?.RondAf(nu);
            db.Audit(AuditInvoer.Over<Actie>(wie, AuditActie.ActieGereedGemeld, actie.Id, nu));
        }, ct);
    }
}
