using System.Diagnostics.CodeAnalysis;
using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Toetsing;

/// <summary>
/// Whether a reason says something to who gets it. A judge reads it back: one word, or one word many times, gives nothing to object to.
/// </summary>
public static class Redencontrole
{
    /// <summary>So many characters at least, white space counted once.</summary>
    public const int MinimumTekens = 40;

    /// <summary>So many different words at least, capitals aside.</summary>
    public const int MinimumWoorden = 6;

    public static bool IsInhoudelijk([NotNullWhen(true)] string? reden)
    {
        var woorden = (reden ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', woorden).Length >= MinimumTekens && woorden.Distinct(StringComparer.OrdinalIgnoreCase).Count() >= MinimumWoorden;
    }

    /// <exception cref="DomeinregelException">Too thin.</exception>
    public static void EisInhoudelijk([NotNull] string? reden) => Eis(IsInhoudelijk(reden), Domeinregel.RedenTeDun, MinimumTekens, MinimumWoorden);
}
