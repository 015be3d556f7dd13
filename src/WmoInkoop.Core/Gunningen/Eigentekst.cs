using System.Text.RegularExpressions;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>
/// What a text of a letter says of its own (GUN-02): each sentence once, without the name of the criterium and what stands in every letter
/// anyway, capitals and white space aside.
/// </summary>
/// <param name="Lengte">In characters.</param>
/// <param name="Woorden">How many different words.</param>
internal sealed partial record Eigentekst(int Lengte, int Woorden)
{
    /// <summary>A reason of eighty characters has at least so many different words; one that has fewer repeats itself.</summary>
    internal const int MinimumWoorden = 8;

    internal bool HerhaaltWoorden => Woorden < MinimumWoorden;

    /// <param name="tekst">As typed.</param>
    /// <param name="standaard">What does not count: <see cref="Standaard"/>.</param>
    /// <param name="behalve">Another text of the same letter, of which the sentences do not count again.</param>
    internal static Eigentekst Van(string tekst, IReadOnlyList<string> standaard, string behalve = "")
    {
        var gezien = Zinnen(behalve).Select(Kern).ToHashSet(StringComparer.Ordinal);
        var eigen = string.Join(' ', Zinnen(tekst).Where(z => gezien.Add(Kern(z))));
        foreach (var deel in standaard)
        {
            eigen = Regex.Replace(eigen, $@"(?<!\w){Regex.Escape(deel)}(?!\w)", "", RegexOptions.None, TimeSpan.FromSeconds(1));
        }

        return new Eigentekst(Briefcontrole.Lengte(eigen), Woord().Matches(eigen).Select(m => m.Value).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>The name of the criterium, and what the marks mean on the scale of the perceel.</summary>
    internal static IReadOnlyList<string> Standaard(Perceel perceel, Gunningscriterium criterium) =>
        [.. new[] { criterium.Naam, criterium.Hoofdcriterium ?? "" }.Concat(perceel.Schaal.Regels.Select(r => r.Betekenis).Where(b => b.Contains(' ', StringComparison.Ordinal))).Select(t => Zoektekst.Volledig(t)).Where(t => t.Length > 0).OrderByDescending(t => t.Length)];

    private static IEnumerable<string> Zinnen(string tekst) => Zinseinde().Split(tekst).Select(z => Zoektekst.Volledig(z)).Where(z => z.Length > 0);

    private static string Kern(string zin) => zin.Trim('.', '!', '?', ';', ',', ':', ' ');

    [GeneratedRegex(@"(?<=[.!?;])\s+|[\r\n]+")]
    private static partial Regex Zinseinde();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Woord();
}
