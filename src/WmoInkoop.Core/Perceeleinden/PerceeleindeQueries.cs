using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Perceeleinden;

/// <summary>What the deeds that end a perceel share.</summary>
public static class PerceeleindeQueries
{
    /// <summary>
    /// Opened percelen on which nobody can win: nobody bid, all are invalid, or all stay under a minimum mark (TRJ-13). That the ranked are all passed over
    /// because of another perceel (TRJ-07) is not known to the database. Who applied for a subsidy gets a beschikking in any case, so there only a perceel without any application is closed; <see cref="PerceelZonderWinnaarSluiten"/> asks that too.
    /// </summary>
    public static IQueryable<Perceel> ZonderMogelijkeWinnaar(this IQueryable<Perceel> percelen, InkoopDbContext db) => percelen.Where(p =>
        p.BeeindigdOp == null
        && p.VoorlopigGegundOp == null
        && db.Aanbestedingen.Any(a => a.Id == p.AanbestedingId && a.GeopendOp != null
            && (!BeschikkingQueries.MetBeschikking.Contains(a.Procedure) || !db.Inschrijvingen.Any(i => i.PerceelId == p.Id && i.Status == InschrijvingStatus.Ingediend)))
        && !db.Inschrijvingen.Any(i => i.PerceelId == p.Id && i.Status == InschrijvingStatus.Ingediend
            && (p.GetoetstOp == null || db.Geldigheidsoordelen.Any(o => o.InschrijvingId == i.Id && o.IsGeldig))
            && (p.BeoordeeldOp == null || !db.Eindcijfers.Any(c => c.InschrijvingId == i.Id && p.Criteria.Any(k => k.Id == c.CriteriumId && k.Minimumcijfer > c.Cijfer)))));

    /// <summary>Nobody has anything left to do for a perceel that ended, nor for the aanbesteding when all have.</summary>
    internal static async Task RondTermijnenAfAsync(this InkoopDbContext db, Aanbesteding aanbesteding, IReadOnlyCollection<Guid> perceelIds, DateTimeOffset nu, CancellationToken ct)
    {
        var isVoorbij = aanbesteding.Einde is not null;
        var termijnen = await db.Termijnen
            .Where(t => t.AfgerondOp == null
                && (perceelIds.Contains(t.ObjectId)
                    || db.Verlengingsverzoeken.Any(v => v.Id == t.ObjectId && perceelIds.Contains(v.PerceelId))
                    || db.Beoordelingen.Any(b => b.Id == t.ObjectId && perceelIds.Contains(b.PerceelId))
                    || db.Gunningsbeslissingen.Any(b => b.Id == t.ObjectId && perceelIds.Contains(b.PerceelId))
                    || db.Bewijsverzoeken.Any(v => v.Id == t.ObjectId && perceelIds.Contains(v.PerceelId))
                    || (isVoorbij && (t.ObjectId == aanbesteding.Id
                        || db.Dialooggesprekken.Any(g => g.Id == t.ObjectId && db.Gegadigden.Any(x => x.Id == g.GegadigdeId && x.AanbestedingId == aanbesteding.Id))))))
            .ToListAsync(ct);
        foreach (var termijn in termijnen)
        {
            termijn.RondAf(nu);
        }
    }
}
