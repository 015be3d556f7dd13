using System.Text;
using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Documenten;

/// <summary>
/// Whether a file is what its name says (DOC-01). It is looked at after it was stored encrypted, through the decrypting stream, so
/// that no readable copy is ever on disk and memory stays bounded.
/// </summary>
internal static class Inhoudscontrole
{
    private const int Kijklengte = 64;
    private const int Staartlengte = 64 * 1024;

    /// <exception cref="DomeinregelException">Another kind than the name says, damaged, protected by a password, or with macros.</exception>
    internal static async Task ControleerAsync(Documentsoort soort, string naam, Stream inhoud, CancellationToken ct)
    {
        var begin = new byte[Kijklengte];
        var lengte = await inhoud.ReadAtLeastAsync(begin, Kijklengte, throwOnEndOfStream: false, ct);
        var kop = begin.AsMemory(0, lengte);
        inhoud.Position = 0;
        switch (soort)
        {
            case Documentsoort.Pdf:
                Eis(ZonderWitruimte(kop.Span).StartsWith("%PDF-"u8), Domeinregel.DocumentInhoudPastNiet, naam, Soortnaam(soort));
                await EisEindeVanPdfAsync(naam, inhoud, ct);
                break;
            case Documentsoort.Png:
                Eis(kop.Span is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, _, _, _, _, (byte)'I', (byte)'H', (byte)'D', (byte)'R', ..], Domeinregel.DocumentInhoudPastNiet, naam, Soortnaam(soort));
                break;
            case Documentsoort.Jpg:
                Eis(kop.Span is [0xFF, 0xD8, 0xFF, >= 0xC0, ..], Domeinregel.DocumentInhoudPastNiet, naam, Soortnaam(soort));
                break;
            case Documentsoort.Txt or Documentsoort.Csv:
                Eis(await IsTekstAsync(inhoud, ct), Domeinregel.DocumentInhoudPastNiet, naam, Soortnaam(soort));
                break;
            default:
                Eis(!kop.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), Domeinregel.DocumentOudOfBeveiligd, naam);
                Eis(kop.Span.StartsWith("PK\u0003\u0004"u8), Domeinregel.DocumentInhoudPastNiet, naam, Soortnaam(soort));
                await Kantoorcontrole.ControleerAsync(soort, naam, inhoud, ct);
                break;
        }
    }

    internal static string Soortnaam(Documentsoort soort) => Teksten.Van(soort);

    private static ReadOnlySpan<byte> ZonderWitruimte(ReadOnlySpan<byte> kop) => (kop is [0xEF, 0xBB, 0xBF, ..] ? kop[3..] : kop).TrimStart(" \t\r\n"u8);

    /// <summary>A pdf that stops half way has no end mark near its end.</summary>
    private static async Task EisEindeVanPdfAsync(string naam, Stream inhoud, CancellationToken ct)
    {
        inhoud.Position = Math.Max(0, inhoud.Length - Staartlengte);
        var staart = new byte[Staartlengte];
        var lengte = await inhoud.ReadAtLeastAsync(staart, Staartlengte, throwOnEndOfStream: false, ct);
        Eis(staart.AsSpan(0, lengte).IndexOf("%%EOF"u8) >= 0, Domeinregel.DocumentBeschadigd, naam);
    }

    /// <summary>UTF-8, or Windows-1252 as older programs save it; no control characters besides those of lines and tabs.</summary>
    private static async Task<bool> IsTekstAsync(Stream inhoud, CancellationToken ct)
    {
        var buffer = new byte[Documentformaat.Bloklengte];
        var tekens = new char[Documentformaat.Bloklengte + 1];
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var (isUtf8, isWindows) = (true, true);
        int lengte;
        do
        {
            lengte = await inhoud.ReadAsync(buffer, ct);
            var deel = buffer.AsSpan(0, lengte);
            if (deel.IndexOfAnyInRange((byte)0x00, (byte)0x08) >= 0 || deel.IndexOfAnyInRange((byte)0x0E, (byte)0x1F) >= 0 || deel.Contains((byte)0x7F))
            {
                return false;
            }

            isWindows &= deel.IndexOfAny<byte>([0x81, 0x8D, 0x8F, 0x90, 0x9D]) < 0;
            isUtf8 = isUtf8 && IsUtf8(utf8, deel, tekens, laatste: lengte == 0);
        }
        while (lengte > 0 && (isUtf8 || isWindows));
        return isUtf8 || isWindows;
    }

    private static bool IsUtf8(Decoder utf8, ReadOnlySpan<byte> deel, char[] tekens, bool laatste)
    {
        try
        {
            utf8.GetChars(deel, tekens, flush: laatste);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
