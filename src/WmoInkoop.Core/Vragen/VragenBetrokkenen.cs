using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Vragen;

/// <summary>While a question is not published, every inkoper of the regio still has it to do; who works for a provider may not see who asks.</summary>
public sealed class VragenBetrokkenen(InkoopDbContext db, TimeProvider klok) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.NotaVanInlichtingen;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct) =>
        await db.Vragen.AnyAsync(v => v.AanbestedingId == termijn.ObjectId && v.NotaId == null, ct)
            ? await db.OnpartijdigeInkopers(termijn.RegioId!.Value, klok.GetUtcNow()).ToListAsync(ct)
            : [];
}
