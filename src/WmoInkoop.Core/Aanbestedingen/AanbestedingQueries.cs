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

    /// <summary>Those whose inschrijvingen go into a kluis.</summary>
    public static IQueryable<Aanbesteding> MetKluis(this IQueryable<Aanbesteding> aanbestedingen) => aanbestedingen.Where(a => ProceduresMetKluis.Contains(a.Procedure));

    /// <summary>With all that its rules look at, in a fixed number of queries.</summary>
    public static IQueryable<Aanbesteding> Geheel(this IQueryable<Aanbesteding> aanbestedingen) => aanbestedingen
        .Include(a => a.Percelen).ThenInclude(p => p.Eisen)
        .Include(a => a.Percelen).ThenInclude(p => p.Criteria)
        .Include(a => a.Documenten)
        .AsSplitQuery();

    /// <summary>To change, with its percelen, as the person saw it.</summary>
    internal static async Task<Aanbesteding> TeWijzigenAsync(this InkoopDbContext db, Guid id, Guid versie, CancellationToken ct)
    {
        var aanbesteding = await db.Aanbestedingen.Include(a => a.Percelen).SingleAsync(a => a.Id == id, ct);
        db.VerwachtVersie(aanbesteding, versie);
        return aanbesteding;
    }
}
