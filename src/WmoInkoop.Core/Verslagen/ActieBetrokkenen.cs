using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Verslagen;

/// <summary>While an actie is open: its owner, as long as that person sits at the table (TAF-05, HER-02).</summary>
public sealed class ActieBetrokkenen(InkoopDbContext db, TimeProvider klok) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.Actie;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct)
    {
        var actie = await db.Acties
            .Where(a => a.Id == termijn.ObjectId && a.Status == ActieStatus.Open && a.EigenaarId != null)
            .Join(db.Verslagen, a => a.VerslagId, v => v.Id, (a, v) => new { a.EigenaarId, v.BijeenkomstId })
            .Join(db.Bijeenkomsten, x => x.BijeenkomstId, b => b.Id, (x, b) => new { x.EigenaarId, b.OverlegtafelId })
            .SingleOrDefaultAsync(ct);
        return actie is null ? [] : await db.LedenVan(actie.OverlegtafelId, klok.GetUtcNow()).Where(g => g.Id == actie.EigenaarId).ToListAsync(ct);
    }
}
