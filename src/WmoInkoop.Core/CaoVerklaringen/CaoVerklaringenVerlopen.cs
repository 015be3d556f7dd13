using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.CaoVerklaringen;

/// <summary>The portal marks accepted declarations whose period is over (CAO-03). Harmless to run twice: what is marked is not found again.</summary>
public sealed class CaoVerklaringenVerlopen(InkoopDbContext db, TimeProvider klok)
{
    private const int PerKeer = 200;

    /// <returns>How many ran out.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var totaal = 0;
        int aantal;
        do
        {
            aantal = await db.InTransactieAsync(() => EenGroepAsync(nu, ct), ct);
            totaal += aantal;
        }
        while (aantal == PerKeer);
        return totaal;
    }

    private async Task<int> EenGroepAsync(DateTimeOffset nu, CancellationToken ct)
    {
        var vandaag = Amsterdam.Datum(nu);
        var groep = await db.CaoVerzoeken
            .Where(v => v.Status == CaoStatus.Akkoord)
            .Join(db.CaoEisen.Where(e => e.PeriodeTot < vandaag), v => v.EisId, e => e.Id, (v, e) => new { Verzoek = v, Eis = e })
            .OrderBy(x => x.Verzoek.Id)
            .Take(PerKeer)
            .ToListAsync(ct);
        var ids = groep.Select(x => x.Verzoek.Id).ToList();
        await db.CaoVerzoeken.Where(v => ids.Contains(v.Id)).SelectMany(v => v.Stappen).LoadAsync(ct);
        foreach (var x in groep)
        {
            x.Verzoek.LaatVerlopen(x.Eis, nu);
            db.Audit(AuditInvoer.Over<CaoVerzoek>(Uitvoerder.Portaal, AuditActie.CaoVerklaringVerlopen, x.Verzoek.Id, nu));
        }

        return groep.Count;
    }
}
