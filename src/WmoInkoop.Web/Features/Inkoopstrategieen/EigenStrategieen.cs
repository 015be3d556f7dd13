using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inkoopstrategieen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Features.Trajecten;

namespace WmoInkoop.Web.Features.Inkoopstrategieen;

/// <summary>A version of a strategie with the traject it belongs to.</summary>
public sealed record StrategieKop(TrajectKop Traject, Inkoopstrategie Strategie)
{
    public string Pad => $"{Traject.Pad}/strategie/{Strategie.Nummer}";

    public string Naam => $"Inkoopstrategie, versie {Strategie.Nummer}";

    /// <summary>The pages above a page about this version.</summary>
    public (string Tekst, string Pad)[] Kruimels => [.. Traject.Kruimels, ("Inkoopstrategie", $"{Traject.Pad}/strategie"), ($"Versie {Strategie.Nummer}", Pad)];
}

/// <summary>A perceel that carries a segment out, and what it does otherwise.</summary>
public sealed record Segmentuitvoering(Aanbesteding Aanbesteding, Perceel Perceel, Segment Segment, int Strategieversie, IReadOnlyList<Strategieverschil> Verschillen);

/// <summary>How an aanbesteding relates to the strategie of its traject.</summary>
/// <param name="HeeftSegmenten">There is something to link to.</param>
/// <param name="Uitvoeringen">The percelen that are linked.</param>
/// <param name="Verouderd">Percelen linked to a version that another took the place of.</param>
public sealed record Strategiestand(bool HeeftSegmenten, IReadOnlyList<Segmentuitvoering> Uitvoeringen, int Verouderd)
{
    public int Verschillen => Uitvoeringen.Sum(u => u.Verschillen.Count);
}

/// <summary>The strategieen of the trajecten of the own regio's.</summary>
public sealed class EigenStrategieen(InkoopDbContext db, EigenAanbestedingen eigen)
{
    /// <summary>All of the traject, with segmenten, the newest first; not tracked.</summary>
    public Task<List<Inkoopstrategie>> AlleAsync(Guid trajectId, CancellationToken ct) =>
        db.Inkoopstrategieen.AsNoTracking().Geheel().Where(s => s.TrajectId == trajectId).OrderByDescending(s => s.Nummer).ToListAsync(ct);

    public async Task<StrategieKop?> ZoekAsync(Guid trajectId, int nummer, CancellationToken ct) =>
        await eigen.TrajectKopAsync(trajectId, ct) is { } traject
        && await db.Inkoopstrategieen.AsNoTracking().Geheel().SingleOrDefaultAsync(s => s.TrajectId == trajectId && s.Nummer == nummer, ct) is { } strategie
            ? new StrategieKop(traject, strategie)
            : null;

    /// <summary>The number of the later version that holds now; null when none took the place of this one.</summary>
    public Task<int?> VervangenDoorAsync(Inkoopstrategie strategie, CancellationToken ct) =>
        db.Inkoopstrategieen.Where(s => s.TrajectId == strategie.TrajectId && s.Nummer > strategie.Nummer && s.VastgesteldOp != null).MaxAsync(s => (int?)s.Nummer, ct);

    /// <summary>The percelen that carry out segmenten of this version.</summary>
    public async Task<IReadOnlyList<Segmentuitvoering>> UitvoeringenAsync(Inkoopstrategie strategie, CancellationToken ct)
    {
        var aanbestedingen = await eigen.Alle.ZonderConcepten().Include(a => a.Percelen).Where(a => a.TrajectId == strategie.TrajectId).OrderBy(a => a.Nummer).ToListAsync(ct);
        return [.. aanbestedingen.SelectMany(a => Uitvoeringen(a, [strategie]))];
    }

    /// <summary>Which of its percelen are linked, and where they do otherwise.</summary>
    public async Task<Strategiestand> StandAsync(Aanbesteding aanbesteding, CancellationToken ct)
    {
        var strategieen = await AlleAsync(aanbesteding.TrajectId, ct);
        var uitvoeringen = Uitvoeringen(aanbesteding, strategieen).ToList();
        var geldend = strategieen.FirstOrDefault(s => s.IsVastgesteld)?.Nummer ?? 0;
        return new Strategiestand(strategieen.Any(s => s.Segmenten.Count > 0), uitvoeringen, uitvoeringen.Count(u => u.Strategieversie < geldend));
    }

    /// <summary>What a perceel can be linked to: the segmenten of the version that holds and of the concept, and what it is linked to now.</summary>
    public async Task<List<SelectListItem>> KeuzesAsync(Aanbesteding aanbesteding, CancellationToken ct)
    {
        var strategieen = await AlleAsync(aanbesteding.TrajectId, ct);
        var geldend = strategieen.FirstOrDefault(s => s.IsVastgesteld);
        var gekozen = aanbesteding.Percelen.Select(p => p.SegmentId).OfType<Guid>().ToHashSet();
        return
        [
            .. strategieen.SelectMany(s => s.Segmenten.OrderBy(x => x.Volgnummer)
                .Where(x => s == geldend || !s.IsVastgesteld || gekozen.Contains(x.Id))
                .Select(x => new SelectListItem($"Versie {s.Nummer}{(s == geldend ? "" : s.IsVastgesteld ? " (vervangen)" : " (concept)")}: {x.Naam}", x.Id.ToString()))),
        ];
    }

    private static IEnumerable<Segmentuitvoering> Uitvoeringen(Aanbesteding aanbesteding, IReadOnlyCollection<Inkoopstrategie> strategieen) =>
        from perceel in aanbesteding.Percelen.OrderBy(p => p.Nummer)
        from strategie in strategieen
        from segment in strategie.Segmenten
        where perceel.SegmentId == segment.Id
        select new Segmentuitvoering(aanbesteding, perceel, segment, strategie.Nummer, Strategieverschillen.Van(segment, perceel, aanbesteding.Opzet));
}
