using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gunningen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Procesverbalen;

/// <summary>Fixes the proces-verbaal of the procedure at the final award of a perceel (GUN-10); whatever awards for good asks this within its transaction.</summary>
public sealed class ProcesVerbaalVastleggen(InkoopDbContext db, Verbaalsamensteller samensteller)
{
    /// <summary>Where the regio switched the rule off, nothing is asked and nothing fixed.</summary>
    /// <exception cref="DomeinregelException">Something is missing, all of it named.</exception>
    internal async Task ExecuteAsync(Gunningsbeslissing beslissing, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        var verbaal = await samensteller.VanPerceelAsync(beslissing.AanbestedingId, beslissing.PerceelId, ct);
        if (!verbaal.Regel.Geldt)
        {
            return;
        }

        Eis(verbaal.Gebreken.Count == 0, Domeinregel.ProcesVerbaalNietCompleet, string.Join("; ", verbaal.Gebreken.Select(d => $"{d.Titel}: {d.Gebrek}")));
        var procesVerbaal = new ProcesVerbaalVanDeProcedure(beslissing, verbaal.Concept with { OpgemaaktOp = nu }, wie.GebruikerId!.Value, nu);
        db.ProcessenVerbaalVanDeProcedure.Add(procesVerbaal);
        db.Audit(AuditInvoer.Over<ProcesVerbaalVanDeProcedure>(wie, AuditActie.ProcesVerbaalVastgelegd, procesVerbaal.Id, nu, ("perceel", beslissing.PerceelId.ToString()), ("sha256", procesVerbaal.Sha256)));
    }
}
