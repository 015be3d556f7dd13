using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>Who a gunning concerns, and for which procedures it exists.</summary>
public static class GunningQueries
{
    /// <summary>Procedures in which the best are chosen and get a letter. Those of a subsidietender get a beschikking, and others choose nobody.</summary>
    public static IReadOnlyList<Procedure> MetGunning { get; } =
        [.. Proceduretabel.Alle.Where(o => o.Rangorde is Rangorde.BesteEerst && o.Heeft(Procedurestap.Gunning)).Select(o => o.Procedure)];

    /// <summary>Everyone who works for each of these providers now, in one query.</summary>
    internal static async Task<ILookup<Guid, Gebruiker>> MensenVanAsync(this InkoopDbContext db, IEnumerable<Guid> aanbieders, CancellationToken ct)
    {
        var ids = aanbieders.ToList();
        return (await db.Medewerkers.Where(m => ids.Contains(m.AanbiederId) && m.Tot == null).Join(db.Users, m => m.GebruikerId, g => g.Id, (m, g) => new { m.AanbiederId, Gebruiker = g }).ToListAsync(ct))
            .ToLookup(m => m.AanbiederId, m => m.Gebruiker);
    }

    internal static async Task RondGunningtermijnAfAsync(this InkoopDbContext db, TermijnSoort soort, Guid beslissingId, DateTimeOffset nu, CancellationToken ct)
    {
        foreach (var termijn in await db.Termijnen.Where(t => t.Soort == soort && t.ObjectId == beslissingId && t.AfgerondOp == null).ToListAsync(ct))
        {
            termijn.RondAf(nu);
        }
    }
}
