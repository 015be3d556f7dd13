using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Termijnen;

/// <summary>All reminder rules at once: that of the regio goes before that of the portal, which goes before the default (HER-01).</summary>
public sealed class Herinneringsrooster
{
    private readonly Dictionary<(TermijnSoort Soort, Guid? RegioId), IReadOnlyList<int>> _regels;

    private Herinneringsrooster(Dictionary<(TermijnSoort Soort, Guid? RegioId), IReadOnlyList<int>> regels) => _regels = regels;

    public static async Task<Herinneringsrooster> LeesAsync(InkoopDbContext db, CancellationToken ct)
    {
        var regels = await db.Herinneringsregels.Select(r => new { r.Soort, r.RegioId, r.Dagen }).ToListAsync(ct);
        return new Herinneringsrooster(regels.ToDictionary(r => (r.Soort, r.RegioId), r => Herinneringsregel.Lees(r.Dagen)));
    }

    public IReadOnlyList<int> Voor(Termijn termijn) => Voor(termijn.Soort, termijn.RegioId);

    /// <summary>Days before the termijn, negative after it.</summary>
    public IReadOnlyList<int> Voor(TermijnSoort soort, Guid? regioId) =>
        _regels.GetValueOrDefault((soort, regioId)) ?? _regels.GetValueOrDefault((soort, null)) ?? Herinneringsregel.Standaard(soort);
}
