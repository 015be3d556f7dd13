using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>After the standstill the inkopers have a final award to make, unless a kort geding or a geschil keeps them (GUN-03, GUN-04, GUN-07).</summary>
public sealed class DefinitiefGunnenBetrokkenen(InkoopDbContext db, TimeProvider klok) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.OpschortendeTermijn;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct) => await db.OnpartijdigeInkopers(termijn.RegioId!.Value, klok.GetUtcNow())
        .Where(g => db.Gunningsbeslissingen.Any(b => b.Id == termijn.ObjectId && b.DefinitiefOp == null && b.KortGedingen.All(k => k.UitspraakOp != null)
            && !db.Klachten.DieOpschort().Any(k => k.AanbestedingId == b.AanbestedingId && (k.PerceelId == null || k.PerceelId == b.PerceelId))))
        .ToListAsync(ct);
}

/// <summary>Until the announcement is recorded every inkoper of the regio still has it to do (GUN-09).</summary>
public sealed class AankondigingBetrokkenen(InkoopDbContext db, TimeProvider klok) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.AankondigingGegundeOpdracht;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct) => await db.OnpartijdigeInkopers(termijn.RegioId!.Value, klok.GetUtcNow())
        .Where(g => db.Gunningsbeslissingen.Any(b => b.Id == termijn.ObjectId && b.AankondigingVerzondenOp == null))
        .ToListAsync(ct);
}
