using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Vragen;

/// <summary>While a question is not published, every inkoper of the regio still has it to do; who works for a provider may not see who asks.</summary>
public sealed class VragenBetrokkenen(InkoopDbContext db, TimeProvider klok) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.NotaVanInlichtingen;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return await db.Users
            .Where(g => db.Vragen.Any(v => v.AanbestedingId == termijn.ObjectId && v.NotaId == null)
                && db.Aanstellingen.Any(a => a.GebruikerId == g.Id && a.Rol == Rol.Inkoper && a.RegioId == termijn.RegioId && a.Van <= nu && (a.Tot == null || a.Tot > nu))
                && !db.Medewerkers.Any(m => m.GebruikerId == g.Id && m.Tot == null))
            .ToListAsync(ct);
    }
}
