using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Percelen;

/// <summary>An inkoper makes a new perceel with everything another one has, and moves percelen up or down.</summary>
public sealed class PerceelKopieren(InkoopDbContext db, TimeProvider klok)
{
    /// <returns>The id of the copy, which is the last perceel.</returns>
    /// <exception cref="DomeinregelException">Published (TRJ-03).</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task<Guid> KopieerAsync(Guid aanbestedingId, Guid perceelId, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.Geheel().SingleAsync(a => a.Id == aanbestedingId, ct);
                db.VerwachtVersie(aanbesteding, versie);
                var kopie = aanbesteding.KopieerPerceel(aanbesteding.Percelen.Single(p => p.Id == perceelId));
                db.Audit(AuditInvoer.Over<Perceel>(wie, AuditActie.PerceelToegevoegd, kopie.Id, nu, ("aanbesteding", aanbesteding.Id.ToString()), ("kopie van", perceelId.ToString())));
                return kopie.Id;
            },
            ct);
    }

    /// <summary>Changes places with the one above or below; at the end of the list nothing changes.</summary>
    /// <inheritdoc cref="KopieerAsync" path="/exception"/>
    public Task VerplaatsAsync(Guid aanbestedingId, Guid perceelId, bool omhoog, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.TeWijzigenAsync(aanbestedingId, versie, ct);
                var perceel = aanbesteding.Percelen.Single(p => p.Id == perceelId);
                aanbesteding.VerplaatsPerceel(perceel, omhoog);
                db.Audit(AuditInvoer.Over<Perceel>(wie, AuditActie.PerceelVerplaatst, perceel.Id, nu, ("nummer", perceel.Nummer.ToString(System.Globalization.CultureInfo.InvariantCulture))));
            },
            ct);
    }
}
