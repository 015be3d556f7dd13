using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.CaoVerklaringen;

/// <summary>Whose verzoeken somebody sees, and who a letter about one goes to.</summary>
public static class CaoQueries
{
    /// <summary>Those of one's own organisation.</summary>
    public static IQueryable<CaoVerzoek> CaoVerzoekenVanAanbieder(this InkoopDbContext db, Guid? aanbiederId) => db.CaoVerzoeken.Where(v => v.AanbiederId == aanbiederId);

    /// <summary>Those on an eis of one of these regio's.</summary>
    public static IQueryable<CaoVerzoek> CaoVerzoekenVanRegios(this InkoopDbContext db, IReadOnlySet<Guid> regios)
    {
        var ids = regios.ToList();
        return db.CaoVerzoeken.Where(v => db.CaoEisen.Any(e => e.Id == v.EisId && ids.Contains(e.RegioId)));
    }

    /// <summary>The contractmanagers of the regio that asked.</summary>
    internal static Task<List<Gebruiker>> ContractmanagersAsync(this InkoopDbContext db, Guid regioId, DateTimeOffset nu, CancellationToken ct) =>
        db.MetRol(Rol.Contractmanager, regioId, nu).ToListAsync(ct);

    /// <summary>Nothing is left for the provider to do until more is asked.</summary>
    internal static async Task RondCaoTermijnenAfAsync(this InkoopDbContext db, Guid verzoekId, DateTimeOffset nu, CancellationToken ct)
    {
        foreach (var termijn in await db.Termijnen.Where(t => t.ObjectId == verzoekId && t.AfgerondOp == null).ToListAsync(ct))
        {
            termijn.RondAf(nu);
        }
    }
}

/// <summary>The two termijnen of a verzoek: one for the provider, and one for the contractmanager that only speaks when it is late (CAO-05).</summary>
public static class CaoTermijnen
{
    public static IEnumerable<Termijn> Van(CaoEis eis, string regio, string aanbieder, CaoVerzoek verzoek, DateTimeOffset nu) =>
    [
        new(TermijnSoort.CaoVerklaring, verzoek.Id, $"Cao-verklaring: {eis.Titel} ({regio})", $"/mijn/cao-verklaringen/{verzoek.Id}", verzoek.UiterlijkOp, eis.RegioId, nu),
        new(TermijnSoort.CaoVerklaringTeLaat, verzoek.Id, $"Cao-verklaring van {aanbieder}: {eis.Titel}", $"/inkoop/cao/verzoeken/{verzoek.Id}", verzoek.UiterlijkOp, eis.RegioId, nu),
    ];
}
