using System.Globalization;
using System.Text;

namespace WmoInkoop.Core.Documenten;

/// <summary>A file name as a browser sent it, made safe to show, to store and to save on any computer.</summary>
public static class Bestandsnaam
{
    private const string Verboden = "<>:\"/\\|?*";

    /// <summary>
    /// Without folders, control and direction characters (which make 'fdp.exe' look like 'exe.pdf'), characters Windows refuses and
    /// device names; at most <see cref="Document.MaxNaam"/> characters with the extension kept.
    /// </summary>
    public static string Veilig(string naam)
    {
        var zonderMap = naam[(naam.LastIndexOfAny(['/', '\\']) + 1)..];
        var resultaat = new StringBuilder(zonderMap.Length);
        foreach (var teken in WelgevormdeTekst(zonderMap).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var soort = Rune.GetUnicodeCategory(teken);
            if (soort is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                continue;
            }

            resultaat.Append(teken.IsAscii && Verboden.Contains((char)teken.Value, StringComparison.Ordinal) ? "-" : Rune.IsWhiteSpace(teken) ? " " : teken.ToString());
        }

        var schoon = resultaat.ToString().TrimStart().TrimEnd(' ', '.');
        var extensie = Path.GetExtension(schoon);
        var stam = Path.GetFileNameWithoutExtension(schoon).Trim(' ', '.');
        if (stam.Length == 0 || IsApparaat(stam))
        {
            stam = stam.Length == 0 ? "document" : "_" + stam;
        }

        var ruimte = Document.MaxNaam - extensie.Length;
        return ruimte < 1 ? "document" : Afgekapt(stam, ruimte) + extensie;
    }

    private static string WelgevormdeTekst(string tekst) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(tekst));

    private static string Afgekapt(string tekst, int lengte) =>
        tekst.Length <= lengte ? tekst : tekst[..(char.IsHighSurrogate(tekst[lengte - 1]) ? lengte - 1 : lengte)];

    private static bool IsApparaat(string stam) =>
        stam.ToUpperInvariant() is "CON" or "PRN" or "AUX" or "NUL"
        || (stam.Length == 4 && char.IsAsciiDigit(stam[3]) && stam[..3].ToUpperInvariant() is "COM" or "LPT");
}
