using System.Globalization;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>Who is appointed, and for what.</summary>
/// <param name="GebruikerId">Who.</param>
/// <param name="Criteria">What this person marks; empty: every criterium of the perceel.</param>
public sealed record Benoeming(Guid GebruikerId, IReadOnlyCollection<Guid> Criteria)
{
    /// <summary>For every criterium.</summary>
    public Benoeming(Guid gebruikerId)
        : this(gebruikerId, [])
    {
    }
}

/// <summary>The criteria of one assessor, as an inkoper chooses them.</summary>
internal static class Criteriumkeuze
{
    /// <summary>In the order of the perceel; all of them is the same as none named.</summary>
    /// <exception cref="DomeinregelException">One is not of this perceel.</exception>
    internal static IReadOnlyList<Guid> Van(Perceel perceel, IReadOnlyCollection<Guid> gekozen)
    {
        Eis(gekozen.All(id => perceel.Criteria.Any(c => c.Id == id)), Domeinregel.CriteriumVanAnderPerceel);
        var criteria = perceel.Criteria.Where(c => gekozen.Contains(c.Id)).OrderBy(c => c.Volgnummer).Select(c => c.Id).ToList();
        return criteria.Count == perceel.Criteria.Count ? [] : criteria;
    }

    /// <summary>For people: 'K1 (Overgang), K3 (Monitoring)'.</summary>
    internal static string Namen(IEnumerable<Gunningscriterium> criteria) =>
        string.Join(", ", criteria.OrderBy(c => c.Volgnummer).Select(c => string.Create(CultureInfo.InvariantCulture, $"K{c.Volgnummer} ({c.Naam})")));
}
