using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Aanbestedingen;

/// <summary>What is asked of the table in more than one place.</summary>
public static class AanbestedingQueries
{
    private static readonly List<Procedure> OpenbareProcedures = [.. Proceduretabel.Alle.Where(o => !o.IsAlleenVoorGenodigden).Select(o => o.Procedure)];
    private static readonly List<Procedure> ProceduresMetKluis = [.. Proceduretabel.Alle.Where(o => o.HeeftKluis).Select(o => o.Procedure)];

    /// <summary>What everyone may see: published, and not for the invited only.</summary>
    public static IQueryable<Aanbesteding> Openbaar(this IQueryable<Aanbesteding> aanbestedingen) =>
        aanbestedingen.Where(a => a.GepubliceerdOp != null && OpenbareProcedures.Contains(a.Procedure));

    /// <summary>What this provider may take part in, by asking and by handing in: what is open to everyone, and what it is invited to.</summary>
    public static IQueryable<Aanbesteding> VoorDeelname(this IQueryable<Aanbesteding> aanbestedingen, Guid? aanbiederId) =>
        aanbestedingen.Where(a => a.GepubliceerdOp != null && (OpenbareProcedures.Contains(a.Procedure) || a.Genodigden.Any(g => g.AanbiederId == aanbiederId)));

    /// <summary>
    /// What somebody may read: what is open to everyone; what the provider is invited to; what the regio itself runs; and once its award is
    /// public (GUN-09), also what only the invited could see.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="aanbiederId">The provider somebody works for, or null.</param>
    /// <param name="regios">The regio's in which somebody is inkoper.</param>
    /// <param name="nu">Now.</param>
    public static IQueryable<Aanbesteding> TerInzage(this InkoopDbContext db, Guid? aanbiederId, IEnumerable<Guid> regios, DateTimeOffset nu)
    {
        var eigen = regios.ToList();
        return db.Aanbestedingen.Where(a => a.GepubliceerdOp != null
            && (OpenbareProcedures.Contains(a.Procedure)
                || a.Genodigden.Any(g => g.AanbiederId == aanbiederId)
                || eigen.Contains(a.RegioId)
                || a.Percelen.Any(p => db.Gunningsbeslissingen.Any(b => b.PerceelId == p.Id && b.OpenbaarVanafOp <= nu))));
    }

    /// <summary>The aanbestedingen themselves, without the concepts in which their rectificaties are prepared (TRJ-03).</summary>
    public static IQueryable<Aanbesteding> ZonderConcepten(this IQueryable<Aanbesteding> aanbestedingen) => aanbestedingen.Where(a => a.RectificatieVanId == null);

    /// <summary>Those whose inschrijvingen go into a kluis.</summary>
    public static IQueryable<Aanbesteding> MetKluis(this IQueryable<Aanbesteding> aanbestedingen) => aanbestedingen.Where(a => ProceduresMetKluis.Contains(a.Procedure));

    /// <summary>With all that its rules look at, in a fixed number of queries.</summary>
    public static IQueryable<Aanbesteding> Geheel(this IQueryable<Aanbesteding> aanbestedingen) => aanbestedingen
        .Include(a => a.Percelen).ThenInclude(p => p.Eisen)
        .Include(a => a.Percelen).ThenInclude(p => p.Criteria)
        .Include(a => a.Documenten)
        .Include(a => a.Genodigden)
        .AsSplitQuery();

    /// <summary>To change, with its percelen, as the person saw it.</summary>
    internal static async Task<Aanbesteding> TeWijzigenAsync(this InkoopDbContext db, Guid id, Guid versie, CancellationToken ct)
    {
        var aanbesteding = await db.Aanbestedingen.Include(a => a.Percelen).SingleAsync(a => a.Id == id, ct);
        db.VerwachtVersie(aanbesteding, versie);
        return aanbesteding;
    }
}
