using System.Collections.Frozen;
using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace WmoInkoop.Core.Common;

/// <summary>Dutch texts of rules, statuses and kinds, from the .resx file of each feature; the key is <c>EnumType.Waarde</c>.</summary>
public static class Teksten
{
    private static readonly FrozenDictionary<string, string> Alle = Lees(typeof(Teksten).Assembly);

    /// <summary>The text of a value, with <paramref name="waarden"/> filled in as in <see cref="string.Format(string, object[])"/>.</summary>
    /// <exception cref="KeyNotFoundException">The value has no text; a test over all enums prevents it.</exception>
    public static string Van(Enum waarde, params object[] waarden) => Vul($"{waarde.GetType().Name}.{waarde}", waarden);

    /// <summary>The longer explanation of a value, from the key <c>EnumType.Waarde.Uitleg</c>, filled in as in <see cref="Van"/>.</summary>
    /// <inheritdoc cref="Van" path="/exception"/>
    public static string Uitleg(Enum waarde, params object[] waarden) => Vul($"{waarde.GetType().Name}.{waarde}.Uitleg", waarden);

    /// <summary>Whether there is a text for <paramref name="waarde"/>.</summary>
    public static bool Heeft(Enum waarde) => Alle.ContainsKey($"{waarde.GetType().Name}.{waarde}");

    /// <summary>'a, b en c'.</summary>
    /// <param name="delen">At least one.</param>
    public static string Opsomming(IReadOnlyList<string> delen) => delen.Count == 1 ? delen[0] : $"{string.Join(", ", delen.SkipLast(1))} en {delen[^1]}";

    private static string Vul(string sleutel, object[] waarden) =>
        Alle.TryGetValue(sleutel, out var tekst)
            ? waarden.Length == 0 ? tekst : string.Format(CultureInfo.GetCultureInfo("nl-NL"), tekst, waarden)
            : throw new KeyNotFoundException($"No Dutch text for {sleutel} in any resource file of Core.");

    private static FrozenDictionary<string, string> Lees(Assembly assembly)
    {
        var teksten = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var naam in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".resources", StringComparison.Ordinal)))
        {
            using var lezer = new ResourceReader(assembly.GetManifestResourceStream(naam)!);
            foreach (DictionaryEntry regel in lezer)
            {
                teksten.Add((string)regel.Key, (string)regel.Value!);
            }
        }

        return teksten.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
