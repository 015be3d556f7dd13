using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Matrices;

/// <summary>Whether a submodule exists at a trede.</summary>
public enum Matrixstand
{
    Nee,
    Ja,

    /// <summary>'?': not decided yet.</summary>
    Open,
}

/// <summary>One cell.</summary>
/// <param name="Stand">Whether the submodule exists at this trede.</param>
/// <param name="Tarief">In euro; null: none is said.</param>
public sealed record Matrixcel(Matrixstand Stand, decimal? Tarief = null)
{
    public static Matrixcel Nee { get; } = new(Matrixstand.Nee);
}

/// <summary>One submodule of a group, with a cell for every trede.</summary>
public sealed record Matrixrij(string Groep, string Submodule, IReadOnlyList<Matrixcel> Cellen);

/// <summary>Which submodules a perceel has at which trede (TRJ-09): rows in groups × treden. Replaced as a whole.</summary>
public sealed class Arrangementenmatrix
{
    public const int MaxNaam = 200;
    public const int MeesteTreden = 12;
    public const int MeesteRijen = 60;

    /// <summary>The largest tariff, in euro.</summary>
    public const decimal MaxTarief = 999_999.99m;

    /// <exception cref="DomeinregelException">Nothing in it, too much, a name that is missing or too long, or a tariff that cannot be.</exception>
    public Arrangementenmatrix(IReadOnlyList<string> treden, IReadOnlyList<Matrixrij> rijen)
    {
        Eis(treden.Count is >= 1 and <= MeesteTreden && rijen.Count is >= 1 and <= MeesteRijen, Domeinregel.MatrixGrootte, MeesteTreden, MeesteRijen);
        Eis(treden.Concat(rijen.SelectMany(r => new[] { r.Groep, r.Submodule })).All(n => !string.IsNullOrWhiteSpace(n) && n.Trim().Length <= MaxNaam), Domeinregel.MatrixNaamOngeldig, MaxNaam);
        Eis(rijen.All(r => r.Cellen.Count == treden.Count), Domeinregel.MatrixGrootte, MeesteTreden, MeesteRijen);
        Eis(rijen.SelectMany(r => r.Cellen).All(c => c.Tarief is null || (c.Tarief >= 0 && c.Tarief <= MaxTarief && c.Tarief == decimal.Round(c.Tarief.Value, 2))), Domeinregel.MatrixTariefOngeldig);
        Treden = [.. treden.Select(EenRegel.Van)];

        // rows of one group stand together, where the first of them stood
        Rijen = [.. rijen.Select(r => r with { Groep = EenRegel.Van(r.Groep), Submodule = EenRegel.Van(r.Submodule) }).GroupBy(r => r.Groep, StringComparer.OrdinalIgnoreCase).SelectMany(g => g.Select(r => r with { Groep = g.Key }))];
    }

    public IReadOnlyList<string> Treden { get; }

    public IReadOnlyList<Matrixrij> Rijen { get; }

    /// <summary>The rows per group, in their order.</summary>
    public IEnumerable<IGrouping<string, Matrixrij>> Groepen => Rijen.GroupBy(r => r.Groep);

    public int AantalOpen => Rijen.Sum(r => r.Cellen.Count(c => c.Stand is Matrixstand.Open));

    public bool HeeftTarieven => Rijen.Any(r => r.Cellen.Any(c => c.Tarief is not null));
}
