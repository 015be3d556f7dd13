using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Aanbestedingen;

/// <summary>An inkoper switches a rule that is not law off for one aanbesteding, with the reason, or on again.</summary>
public sealed class RegelUitzetten(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Published, the rule is law or never switched off, or it does not hold here.</exception>
    public Task UitAsync(Guid aanbestedingId, Procedureregel regel, string reden, Uitvoerder wie, CancellationToken ct) => DoeAsync(
        aanbestedingId, (a, nu) => a.ZetRegelUit(regel, reden, wie.GebruikerId!.Value, nu), AuditActie.RegelUitgezet, wie, [("regel", $"{regel}"), ("reden", reden.Trim())], ct);

    /// <exception cref="DomeinregelException">Published.</exception>
    public Task AanAsync(Guid aanbestedingId, Procedureregel regel, Uitvoerder wie, CancellationToken ct) =>
        DoeAsync(aanbestedingId, (a, _) => a.ZetRegelAan(regel), AuditActie.RegelAangezet, wie, [("regel", $"{regel}")], ct);

    private Task DoeAsync(Guid id, Action<Aanbesteding, DateTimeOffset> daad, AuditActie actie, Uitvoerder wie, (string, string?)[] details, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                daad(await db.Aanbestedingen.SingleAsync(a => a.Id == id, ct), nu);
                db.Audit(AuditInvoer.Over<Aanbesteding>(wie, actie, id, nu, details));
            },
            ct);
    }
}
