using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Trajecten;
using WmoInkoop.Web.Features.Aanbestedingen;

namespace WmoInkoop.Web.Features.Trajecten;

/// <summary>What every page about one traject shows above it.</summary>
public sealed record TrajectKop(Guid Id, Guid Versie, string Naam, Guid RegioId)
{
    public string Pad => $"/inkoop/trajecten/{Id}";

    /// <summary>The pages above a page of this traject.</summary>
    public (string Tekst, string Pad)[] Kruimels => [("Trajecten", "/inkoop/trajecten"), (Naam, Pad)];
}

internal static class Trajecttoegang
{
    /// <summary>The head of a traject of the own regio's; another's is not there.</summary>
    internal static Task<TrajectKop?> TrajectKopAsync(this EigenAanbestedingen eigen, Guid id, CancellationToken ct) =>
        eigen.Trajecten.Where(t => t.Id == id).Select(t => new TrajectKop(t.Id, t.Versie, t.Naam, t.RegioId)).SingleOrDefaultAsync(ct);

    /// <summary>With planning, people and documents, not tracked.</summary>
    internal static Task<Traject?> TrajectGeheelAsync(this EigenAanbestedingen eigen, Guid id, CancellationToken ct) =>
        eigen.Trajecten.Include(t => t.Planningen).ThenInclude(p => p.Fases).Include(t => t.Leden).AsSplitQuery().SingleOrDefaultAsync(t => t.Id == id, ct);
}
