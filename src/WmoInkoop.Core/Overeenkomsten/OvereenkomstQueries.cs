using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Overeenkomsten;

/// <summary>Who sees which overeenkomsten.</summary>
public static class OvereenkomstQueries
{
    /// <summary>What everyone may know: the announcement was confirmed, or 48 hours have passed since it was sent (GUN-09).</summary>
    public static IQueryable<Overeenkomst> OpenbareOvereenkomsten(this InkoopDbContext db, DateTimeOffset nu) =>
        db.Overeenkomsten.Where(o => db.Gunningsbeslissingen.Any(b => b.Id == o.GunningsbeslissingId && b.OpenbaarVanafOp <= nu));
}
