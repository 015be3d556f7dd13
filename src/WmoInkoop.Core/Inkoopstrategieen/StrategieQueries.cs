using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Inkoopstrategieen;

/// <summary>What is asked of the table in more than one place.</summary>
public static class StrategieQueries
{
    /// <summary>With segmenten and alternatieven, in a fixed number of queries.</summary>
    public static IQueryable<Inkoopstrategie> Geheel(this IQueryable<Inkoopstrategie> strategieen) =>
        strategieen.Include(s => s.Segmenten).ThenInclude(s => s.Alternatieven).AsSplitQuery();

    /// <summary>To change, as the person saw it.</summary>
    internal static async Task<Inkoopstrategie> StrategieTeWijzigenAsync(this InkoopDbContext db, Guid id, Guid versie, CancellationToken ct)
    {
        var strategie = await db.Inkoopstrategieen.Geheel().SingleAsync(s => s.Id == id, ct);
        db.VerwachtVersie(strategie, versie);
        return strategie;
    }
}
