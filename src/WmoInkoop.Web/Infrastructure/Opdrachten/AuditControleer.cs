using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Infrastructure.Opdrachten;

/// <summary>Walks the audit chain (AUD-01). A tail that was cut off shows only when the head printed here is compared with the one logged daily.</summary>
public sealed class AuditControleer(InkoopDbContext db) : IOpdracht
{
    public async Task<int> ExecuteAsync(IReadOnlyList<string> argumenten, CancellationToken ct)
    {
        var oordeel = await AuditKeten.ControleerAsync(db, ct);
        if (oordeel.EersteFout is { } regel)
        {
            await Console.Error.WriteLineAsync($"De auditketen klopt niet vanaf regel {regel}: {oordeel.Uitleg}.");
            return 1;
        }

        Console.WriteLine($"De auditketen klopt: {oordeel.Regels} {(oordeel.Regels == 1 ? "regel" : "regels")}, kop {oordeel.Hash}.");
        return 0;
    }
}
