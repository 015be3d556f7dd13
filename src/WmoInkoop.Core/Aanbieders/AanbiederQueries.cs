using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>Who a letter about a provider goes to.</summary>
internal static class AanbiederQueries
{
    /// <summary>The people who manage the provider; who may sign is in <see cref="Tekenbevoegdheden.Tekenrecht"/>.</summary>
    internal static Task<List<Gebruiker>> BeheerdersVanAsync(this InkoopDbContext db, Guid aanbiederId, CancellationToken ct) =>
        db.Users.Where(g => db.Medewerkers.Any(m => m.GebruikerId == g.Id && m.AanbiederId == aanbiederId && m.IsBeheerder && m.Tot == null)).ToListAsync(ct);

    /// <summary>Everyone who works for each of these providers now, in one query.</summary>
    internal static async Task<ILookup<Guid, Gebruiker>> MensenVanAsync(this InkoopDbContext db, IEnumerable<Guid> aanbieders, CancellationToken ct)
    {
        var ids = aanbieders.ToList();
        return (await db.Medewerkers.Where(m => ids.Contains(m.AanbiederId) && m.Tot == null).Join(db.Users, m => m.GebruikerId, g => g.Id, (m, g) => new { m.AanbiederId, Gebruiker = g }).ToListAsync(ct))
            .ToLookup(m => m.AanbiederId, m => m.Gebruiker);
    }

    /// <summary>The inkopers of every regio: any of them may verify a registration (AAN-01).</summary>
    internal static Task<List<Gebruiker>> InkopersAsync(this InkoopDbContext db, DateTimeOffset nu, CancellationToken ct) => db.MetRol(Rol.Inkoper, nu).ToListAsync(ct);
}
