using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>Reminded before the term of an assessment are exactly the assessors who have not locked their marks (HER-02).</summary>
public sealed class Beoordelingstermijn(InkoopDbContext db, TimeProvider klok) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.Beoordeling;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct) => await BeoordelingLeiden.Kandidaten(db, termijn.RegioId!.Value, klok.GetUtcNow())
        .Where(g => db.Beoordelaars.Any(b => b.BeoordelingId == termijn.ObjectId && b.GebruikerId == g.Id && b.VergrendeldOp == null && b.TeruggetrokkenOp == null))
        .ToListAsync(ct);
}
