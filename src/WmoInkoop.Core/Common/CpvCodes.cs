using System.Text.RegularExpressions;

namespace WmoInkoop.Core.Common;

/// <summary>Codes of the Common Procurement Vocabulary: eight digits, a dash and a check digit, '85310000-5'.</summary>
public static partial class CpvCodes
{
    /// <summary>Reads what somebody typed, separated by spaces, commas or lines.</summary>
    /// <returns>The codes separated by one space, or null when there are none.</returns>
    /// <exception cref="DomeinregelException">One of them is no CPV code.</exception>
    public static string? Lees(string? invoer)
    {
        var codes = (invoer ?? "").Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var code in codes)
        {
            Eisen.Eis(Vorm().IsMatch(code), Domeinregel.CpvCodeOngeldig, code);
        }

        return codes.Length == 0 ? null : string.Join(' ', codes.Distinct());
    }

    [GeneratedRegex("^[0-9]{8}-[0-9]$")]
    private static partial Regex Vorm();
}
