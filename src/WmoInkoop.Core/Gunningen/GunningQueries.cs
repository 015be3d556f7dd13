using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>Who a gunning concerns, and for which procedures it exists.</summary>
public static class GunningQueries
{
    /// <summary>Procedures that end in a gunningsbeslissing with letters. Those of a subsidietender get a beschikking, and an admission chooses nobody.</summary>
    public static IReadOnlyList<Procedure> MetGunning { get; } = [.. Proceduretabel.Alle.Where(o => o.Heeft(Procedurestap.Gunning)).Select(o => o.Procedure)];

    /// <summary>Those of them without marks: the award follows from which inschrijvingen are valid.</summary>
    public static IReadOnlyList<Procedure> GunningNaGeldigheid { get; } = [.. Proceduretabel.Alle.Where(o => o.Heeft(Procedurestap.Gunning) && !o.Heeft(Procedurestap.Beoordeling)).Select(o => o.Procedure)];

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
