using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>Which inschrijvingen are marked and ranked.</summary>
public static class BeoordelingQueries
{
    /// <summary>Those of a perceel that were handed in and found valid (INS-08).</summary>
    public static IQueryable<Inschrijving> GeldigeInschrijvingen(this InkoopDbContext db, Guid perceelId) => db.Inschrijvingen
        .Where(i => i.PerceelId == perceelId && i.Status == InschrijvingStatus.Ingediend && db.Geldigheidsoordelen.Any(o => o.InschrijvingId == i.Id && o.IsGeldig));
}
