using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Verslagen;

/// <summary>While a verslag is ter reactie: exactly the members who neither remarked nor agreed (HER-02).</summary>
public sealed class VerslagBetrokkenen(InkoopDbContext db, TimeProvider klok) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.VerslagOpmerkingen;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct)
    {
        var tafelId = await db.Verslagen
            .Where(v => v.Id == termijn.ObjectId && v.GepubliceerdOp != null && v.VastgesteldOp == null)
            .Join(db.Bijeenkomsten, v => v.BijeenkomstId, b => b.Id, (v, b) => (Guid?)b.OverlegtafelId)
            .SingleOrDefaultAsync(ct);
        return tafelId is null
            ? []
            : await db.LedenVan(tafelId.Value, klok.GetUtcNow())
                .Where(g => !db.Verslagopmerkingen.Any(o => o.VerslagId == termijn.ObjectId && o.GebruikerId == g.Id)
                    && !db.Verslaglezingen.Any(l => l.VerslagId == termijn.ObjectId && l.GebruikerId == g.Id && l.AkkoordOp != null))
                .ToListAsync(ct);
    }
}
