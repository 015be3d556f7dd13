using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Toetsing;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Beschikkingen;

/// <summary>An inkoper prepares the decision on the applications of a perceel: the besluit it rests on, the period and the obligations.</summary>
public sealed class SubsidieVoorbereiden(InkoopDbContext db, Uitslaglezer uitslagen, Toetsingspoort poort, TimeProvider klok)
{
    /// <summary>Begins. Twice gives one.</summary>
    /// <exception cref="DomeinregelException">Another procedure, or the outcome is not fixed yet.</exception>
    public Task BeginAsync(Guid perceelId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.Subsidiebesluiten.AnyAsync(b => b.PerceelId == perceelId, ct))
                {
                    return;
                }

                var perceel = await db.Percelen.SingleAsync(p => p.Id == perceelId, ct);
                Eis(await db.Aanbestedingen.AnyAsync(a => a.Id == perceel.AanbestedingId && BeschikkingQueries.MetBeschikking.Contains(a.Procedure), ct), Domeinregel.ProcedureZonderBeschikking);
                await poort.EisDichtAsync(perceel, ct);
                var uitslag = await uitslagen.VanPerceelAsync(perceelId, ct);
                Eis(uitslag is not null, Domeinregel.BeschikkingEerstBeoordeling);
                Eis(uitslag.Onleesbaar.Count == 0, Domeinregel.PrijsOnleesbaar);
                var besluit = new Subsidiebesluit(perceel, wie.GebruikerId!.Value, nu);
                db.Subsidiebesluiten.Add(besluit);
                db.Audit(AuditInvoer.Over<Subsidiebesluit>(wie, AuditActie.SubsidieVoorbereid, besluit.Id, nu, ("perceel", perceelId.ToString())));
            },
            ct);
    }

    /// <exception cref="DomeinregelException">A proposal waits, the beschikkingen are out, or days that cannot be.</exception>
    public Task LegBesluitVastAsync(Guid perceelId, Guid versie, Besluit besluit, Subsidiegegevens gegevens, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var subsidie = await db.Subsidiebesluiten.SingleAsync(b => b.PerceelId == perceelId, ct);
                db.VerwachtVersie(subsidie, versie);
                subsidie.LegBesluitVast(besluit, gegevens, nu);
                db.Audit(AuditInvoer.Over<Subsidiebesluit>(
                    wie, AuditActie.SubsidiebesluitVastgelegd, subsidie.Id, nu, ("orgaan", besluit.Orgaan), ("mandaat", besluit.Mandaat), ("datum", besluit.Datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
            },
            ct);
    }
}
