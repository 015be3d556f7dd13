using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>Who a gunning concerns, and for which procedures it exists.</summary>
public static class GunningQueries
{
    /// <summary>Procedures in which the best are chosen and get a letter. Those of a subsidietender get a beschikking, and others choose nobody.</summary>
    public static IReadOnlyList<Procedure> MetGunning { get; } =
        [.. Proceduretabel.Alle.Where(o => o.Rangorde is Rangorde.BesteEerst && o.Heeft(Procedurestap.Gunning)).Select(o => o.Procedure)];

    /// <summary>Those that were not withdrawn (GUN-05): at most one for a perceel.</summary>
    public static IQueryable<Gunningsbeslissing> LopendeBeslissingen(this InkoopDbContext db) => db.Gunningsbeslissingen.Where(b => b.IngetrokkenOp == null);

    internal static async Task RondGunningtermijnAfAsync(this InkoopDbContext db, TermijnSoort soort, Guid beslissingId, DateTimeOffset nu, CancellationToken ct)
    {
        foreach (var termijn in await db.Termijnen.Where(t => t.Soort == soort && t.ObjectId == beslissingId && t.AfgerondOp == null).ToListAsync(ct))
        {
            termijn.RondAf(nu);
        }
    }
}
