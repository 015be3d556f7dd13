using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.CaoVerklaringen;

/// <summary>Only the beheerders of a provider that still has to declare are reminded (HER-02).</summary>
public sealed class CaoVerklaringBetrokkenen(InkoopDbContext db) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.CaoVerklaring;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct) =>
        await db.CaoVerzoeken.AsNoTracking().SingleOrDefaultAsync(v => v.Id == termijn.ObjectId, ct) is { } verzoek && CaoVerzoek.WachtOpAanbieder(verzoek.Status)
            ? await db.BeheerdersVanAsync(verzoek.AanbiederId, ct)
            : [];
}

/// <summary>Late declarations are told to the contractmanagers of the regio that asked too (CAO-05).</summary>
public sealed class CaoTeLaatBetrokkenen(InkoopDbContext db, TimeProvider klok) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.CaoVerklaringTeLaat;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct) =>
        await db.CaoVerzoeken.AsNoTracking().SingleOrDefaultAsync(v => v.Id == termijn.ObjectId, ct) is { } verzoek && CaoVerzoek.WachtOpAanbieder(verzoek.Status)
            ? await db.ContractmanagersAsync(termijn.RegioId!.Value, klok.GetUtcNow(), ct)
            : [];
}
