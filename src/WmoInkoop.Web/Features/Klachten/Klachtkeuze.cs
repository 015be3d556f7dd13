using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Features.Vragen;

namespace WmoInkoop.Web.Features.Klachten;

/// <summary>What a new klacht is about.</summary>
public sealed record KlachtOver(Guid Id, string Nummer, string Naam, IReadOnlyList<PerceelKeuze> Percelen, int? Weken, bool IsGeopend);

/// <summary>Reads what can be complained about; which aanbestedingen those are is up to the caller.</summary>
internal static class Klachtkeuze
{
    internal static IQueryable<KlachtkeuzeRij> AlsKeuze(this IQueryable<Aanbesteding> aanbestedingen, InkoopDbContext db) => aanbestedingen.Join(db.Regios, a => a.RegioId, r => r.Id, (a, r) => new KlachtkeuzeRij
    {
        Id = a.Id,
        Nummer = a.Nummer,
        Naam = a.Naam,
        Regio = r.Naam,
        GepubliceerdOp = a.GepubliceerdOp!.Value,
        Zoekveld = a.Zoekveld,
    });

    internal static async Task<KlachtOver?> OverAsync(this IQueryable<Aanbesteding> een, CancellationToken ct) => await een.AsNoTracking().Include(a => a.Percelen).SingleOrDefaultAsync(ct) is { } aanbesteding
        ? new KlachtOver(
            aanbesteding.Id,
            aanbesteding.Nummer,
            aanbesteding.Naam,
            [.. aanbesteding.Percelen.OrderBy(p => p.Nummer).Select(p => new PerceelKeuze(p.Id, p.Nummer, p.Naam))],
            aanbesteding.Regel(Core.Procedures.Procedureregel.Klachttermijn) is { Geldt: true } regel ? regel.Dagen / 7 : null,
            aanbesteding.GeopendOp is not null)
        : null;
}
