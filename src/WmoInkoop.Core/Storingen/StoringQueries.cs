using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Storingen;

/// <summary>What is asked of the log of outages in more than one place.</summary>
public static class StoringQueries
{
    /// <summary>The outages shortly before a closing: <see cref="Storing.Raakt"/>, in the database.</summary>
    public static IQueryable<Storing> StoringenBij(this InkoopDbContext db, DateTimeOffset sluiting)
    {
        var vanaf = sluiting - Storing.KortVoorSluiting;
        return db.Storingen.Where(s => s.Begin <= sluiting && (s.Einde == null || s.Einde >= vanaf)).OrderByDescending(s => s.Begin);
    }
}
