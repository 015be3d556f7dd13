using System.Globalization;

namespace WmoInkoop.Web.Infrastructure.Schermen.Taghelpers;

/// <summary>
/// How values stand in a field. Numbers are text fields with a numeric keyboard, not type=number: that one posts a decimal point,
/// changes under the scroll wheel and drops what it does not understand, so that nobody can be told what was wrong.
/// </summary>
internal static class Getallen
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    internal static bool IsGeheel(Type soort) => soort == typeof(int) || soort == typeof(long) || soort == typeof(short);

    internal static bool IsBreuk(Type soort) => soort == typeof(decimal) || soort == typeof(double);

    internal static string? Tekst(object? waarde) => waarde switch
    {
        null => null,
        DateOnly datum => datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly tijd => tijd.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable getal => getal.ToString(null, Nederlands),
        _ => waarde.ToString(),
    };
}
