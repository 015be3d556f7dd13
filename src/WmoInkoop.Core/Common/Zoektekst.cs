using System.Globalization;
using System.Text;

namespace WmoInkoop.Core.Common;

/// <summary>Text for the normalised search columns: lower case, without accents, single spaces. Collations differ between databases; this does not.</summary>
public static class Zoektekst
{
    public const int MaxLengte = 1000;

    /// <summary>The normalised text, cut off where the column ends.</summary>
    public static string Van(params string?[] delen) => Volledig(delen) is var tekst && tekst.Length > MaxLengte ? tekst[..MaxLengte] : tekst;

    /// <summary>The whole normalised text, for columns without a length.</summary>
    public static string Volledig(params string?[] delen)
    {
        var resultaat = new StringBuilder();
        foreach (var teken in string.Join(' ', delen).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(teken) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var woordteken = char.IsWhiteSpace(teken) ? ' ' : char.ToLowerInvariant(teken);
            if (woordteken != ' ' || (resultaat.Length > 0 && resultaat[^1] != ' '))
            {
                resultaat.Append(woordteken);
            }
        }

        return resultaat.ToString().Trim();
    }

    /// <summary>A LIKE pattern that finds the normalised words of <paramref name="zoek"/> anywhere; use with escape character '\'.</summary>
    public static string Patroon(string zoek) =>
        $"%{Van(zoek).Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal)}%";
}
