using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Web.Features.Klachten;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.MijnKlachten;

/// <summary>The klachten of the own organisation; another's is not there (AAN-04).</summary>
public sealed class MijnKlachtenLezen(InkoopDbContext db, KlachtLezen lezen, HuidigeGebruiker gebruiker, TimeProvider klok)
{
    public IQueryable<Klacht> Eigen => db.Klachten.Where(k => k.AanbiederId != null && k.AanbiederId == gebruiker.AanbiederId);

    public async Task<Klachtpagina?> PaginaAsync(Guid id, CancellationToken ct) =>
        await Eigen.AsNoTracking().Include(k => k.Vervolgen).SingleOrDefaultAsync(k => k.Id == id, ct) is { } klacht ? await db.PaginaAsync(klacht, lezen, Klachtpartij.Klager, klok.GetUtcNow(), ct) : null;
}
