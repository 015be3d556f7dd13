using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>A beheerder puts the extract of the Handelsregister with the registration; its bytes are already in the store.</summary>
public sealed class UittrekselToevoegen(InkoopDbContext db, TimeProvider klok)
{
    public async Task ExecuteAsync(Guid aanbiederId, Document uittreksel, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            var aanbieder = await db.Aanbieders.SingleAsync(a => a.Id == aanbiederId, ct);
            aanbieder.VoegUittrekselToe(uittreksel.Id);
            db.Documenten.Add(uittreksel);
            db.Audit(AuditInvoer.Over<Aanbieder>(wie, AuditActie.UittrekselToegevoegd, aanbieder.Id, nu, ("document", uittreksel.Id.ToString()), ("sha256", uittreksel.Sha256)));
        }, ct);
    }
}
