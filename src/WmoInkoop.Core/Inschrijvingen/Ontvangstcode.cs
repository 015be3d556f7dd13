using System.Security.Cryptography;
using System.Text;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// The controlecode below a receipt: keyed with the master key over every line above it. It tells a receipt of this portal from one that
/// somebody wrote, also when the database it came from is gone; what it does not prove stands in ADR 0013.
/// </summary>
public static class Ontvangstcode
{
    internal const string Titel = "ONTVANGSTBEWIJS";
    private const string Regel = "Controlecode:";
    private const string Doel = "ontvangstbewijs-controlecode";
    private const int Lengte = 20; // of 30 characters: 98 bits

    /// <summary>The receipt as a file: its text with the code below it.</summary>
    public static string MetCode(string tekst, Hoofdsleutel sleutel) => $"{tekst}\n{Regel}  {Bereken(tekst, sleutel)}\n";

    /// <summary>In groups of four: 'K7PQ-…'.</summary>
    public static string Bereken(string tekst, Hoofdsleutel sleutel)
    {
        var afdruk = new System.Numerics.BigInteger(sleutel.Vingerafdruk(Lijn(tekst), Doel), isUnsigned: true);
        var code = new StringBuilder();
        for (var i = 0; i < Lengte; i++)
        {
            if (i > 0 && i % 4 == 0)
            {
                code.Append('-');
            }

            code.Append(Ontvangstbewijs.Tekens[(int)(afdruk % Ontvangstbewijs.Tekens.Length)]);
            afdruk /= Ontvangstbewijs.Tekens.Length;
        }

        return code.ToString();
    }

    /// <summary>Whether a file is a receipt with the code that belongs to it; null when it is no receipt at all.</summary>
    public static bool? Klopt(ReadOnlySpan<byte> bestand, Hoofdsleutel sleutel)
    {
        var tekst = Encoding.UTF8.GetString(bestand).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var plaats = tekst.LastIndexOf($"\n{Regel}", StringComparison.Ordinal);
        if (!tekst.StartsWith(Titel, StringComparison.Ordinal) || plaats < 0)
        {
            return null;
        }

        var code = tekst[(plaats + 1 + Regel.Length)..].Trim();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(Bereken(tekst[..plaats], sleutel)));
    }

    // an editor that adds or takes white space at the end of the file changes nothing that is said
    private static string Lijn(string tekst) => tekst.ReplaceLineEndings("\n").TrimEnd();
}
