using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Bewijsmiddelen;

/// <summary>Which requests for evidence wait for whom.</summary>
public static class BewijsQueries
{
    /// <summary>Those that hold and are not complete: they keep their perceel from being awarded for good.</summary>
    public static IQueryable<Bewijsverzoek> OnvoltooideBewijsverzoeken(this InkoopDbContext db) => db.Bewijsverzoeken
        .Where(v => v.CompleetOp == null && v.VervallenOp == null && db.Percelen.Any(p => p.Id == v.PerceelId && p.BeeindigdOp == null && p.DefinitiefGegundOp == null));

    /// <summary>Those of which the winner still has something to hand in.</summary>
    public static IQueryable<Bewijsverzoek> OpenBewijsverzoeken(this InkoopDbContext db) => db.OnvoltooideBewijsverzoeken()
        .Where(v => v.Stukken.Any(s => s.MoetNogKomen));

    /// <exception cref="DomeinregelException">Evidence of a winner is open or does not meet; names them (GUN-08).</exception>
    internal static async Task EisBewijsCompleetAsync(this InkoopDbContext db, Guid beslissingId, CancellationToken ct)
    {
        var namen = await db.OnvoltooideBewijsverzoeken()
            .Where(v => v.GunningsbeslissingId == beslissingId)
            .Join(db.Aanbieders, v => v.AanbiederId, a => a.Id, (v, a) => a.Naam)
            .OrderBy(n => n)
            .ToListAsync(ct);
        Eis(namen.Count == 0, Domeinregel.BewijsNietCompleet, string.Join(", ", namen));
    }

    /// <summary>Nothing is asked any more for a decision that is withdrawn.</summary>
    internal static async Task LaatBewijsVervallenAsync(this InkoopDbContext db, Guid beslissingId, DateTimeOffset nu, CancellationToken ct)
    {
        foreach (var verzoek in await db.Bewijsverzoeken.Include(v => v.Stukken).Where(v => v.GunningsbeslissingId == beslissingId && v.VervallenOp == null).ToListAsync(ct))
        {
            verzoek.Vervalt(nu);
            await db.WerkBewijstermijnBijAsync(verzoek, nu, ct);
        }
    }
}
