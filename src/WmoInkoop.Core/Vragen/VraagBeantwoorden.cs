using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Vragen;

/// <summary>Inkopers answer a question as a draft, and a second one agrees with it (VRA-03).</summary>
public sealed class VraagBeantwoorden(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    public Task BeantwoordAsync(Guid vraagId, Guid versie, string publiekeTekst, string antwoord, Uitvoerder wie, CancellationToken ct) =>
        DoeAsync(vraagId, versie, (v, _) => v.Beantwoord(publiekeTekst, antwoord, wie.GebruikerId!.Value), AuditActie.VraagBeantwoord, wie, ct);

    /// <inheritdoc cref="BeantwoordAsync"/>
    public Task KijkNaAsync(Guid vraagId, Guid versie, Uitvoerder wie, CancellationToken ct) =>
        DoeAsync(vraagId, versie, (v, doorTwee) => v.KijkNa(wie.GebruikerId!.Value, doorTwee), AuditActie.VraagNagekeken, wie, ct);

    private async Task DoeAsync(Guid vraagId, Guid versie, Action<Vraag, bool> daad, AuditActie actie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            var vraag = await db.Vragen.SingleAsync(v => v.Id == vraagId, ct);
            db.VerwachtVersie(vraag, versie);
            var aanbesteding = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == vraag.AanbestedingId, ct);
            daad(vraag, aanbesteding.Regel(Procedureregel.NotaDoorTwee).Geldt);
            db.Audit(AuditInvoer.Over<Vraag>(wie, actie, vraag.Id, nu));
        }, ct);
    }
}
