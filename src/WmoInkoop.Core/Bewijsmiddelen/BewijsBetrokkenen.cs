using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Bewijsmiddelen;

/// <summary>Reminded are exactly the people of the winner of which evidence still has to come (HER-02).</summary>
public sealed class BewijsBetrokkenen(InkoopDbContext db) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.Bewijsmiddelen;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct) => await db.Users
        .Where(g => db.Medewerkers.Any(m => m.GebruikerId == g.Id && m.Tot == null && db.OpenBewijsverzoeken().Any(v => v.Id == termijn.ObjectId && v.AanbiederId == m.AanbiederId)))
        .ToListAsync(ct);
}
