using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>
/// A beheerder puts the extract of the Handelsregister with the registration; its bytes are already in the store. The one it replaces
/// goes, unless it was offered for verification or shows who may sign: a decision keeps what it rests on.
/// </summary>
public sealed class UittrekselToevoegen(InkoopDbContext db, DocumentVerwijderen verwijderen, TimeProvider klok)
{
    public async Task ExecuteAsync(Guid aanbiederId, Document uittreksel, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            var aanbieder = await db.Aanbieders.SingleAsync(a => a.Id == aanbiederId, ct);
            var vorige = aanbieder.UittrekselId;
            aanbieder.VoegUittrekselToe(uittreksel.Id);
            db.Documenten.Add(uittreksel);
            db.Audit(AuditInvoer.Over<Aanbieder>(wie, AuditActie.UittrekselToegevoegd, aanbieder.Id, nu, ("document", uittreksel.Id.ToString()), ("sha256", uittreksel.Sha256)));
            if (vorige is { } weg && !await db.Verificaties.AnyAsync(v => v.UittrekselId == weg, ct) && !await db.Tekenbevoegdheden.AnyAsync(t => t.DocumentId == weg, ct))
            {
                await db.SaveChangesAsync(ct); // so that nothing points to it any more
                await verwijderen.ExecuteAsync(weg, wie, zegelId: null, ct);
            }
        }, ct);
    }
}
