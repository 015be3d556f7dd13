using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Dialogen;

/// <summary>Reminded are exactly the people of a gegadigde that has not handed in a plan in this ronde yet (HER-02).</summary>
public sealed class DialoogplanBetrokkenen(InkoopDbContext db) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.Dialoogplan;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct) => await db.Users
        .Where(u => db.Medewerkers.Any(m => m.GebruikerId == u.Id && m.Tot == null
            && db.Gegadigden.Any(g => g.AanbiederId == m.AanbiederId
                && db.Dialooggesprekken.Any(p => p.Id == termijn.ObjectId && p.GegadigdeId == g.Id && p.Plannen.All(x => x.IngediendOp == null)))))
        .ToListAsync(ct);
}
