using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>
/// Time-based codes of six digits as authenticator apps make them (RFC 6238: HMAC-SHA1, 30 seconds). Own code, because Identity's
/// reads the real clock and does not say which step a code belongs to, which refusing a second use needs.
/// </summary>
public static class Totp
{
    public const int Cijfers = 6;

    private const int StapSeconden = 30;
    private const string Alfabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret of 160 bits, as long as the hash.</summary>
    public static byte[] NieuwGeheim() => RandomNumberGenerator.GetBytes(20);

    /// <summary>The code at a moment.</summary>
    public static string Code(ReadOnlySpan<byte> geheim, DateTimeOffset nu) => Code(geheim, Stap(nu));

    /// <summary>The time step <paramref name="code"/> is right for: the current one or a neighbour, because clocks of telephones differ; null when it is wrong.</summary>
    public static long? StapVan(ReadOnlySpan<byte> geheim, string code, DateTimeOffset nu)
    {
        var getypt = Encoding.ASCII.GetBytes(code.Replace(" ", "", StringComparison.Ordinal));
        for (var stap = Stap(nu) + 1; stap >= Stap(nu) - 1; stap--)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(geheim, stap)), getypt))
            {
                return stap;
            }
        }

        return null;
    }

    /// <summary>The secret in base 32, as people type it into an app.</summary>
    public static string Tekst(ReadOnlySpan<byte> geheim)
    {
        var tekst = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var octet in geheim)
        {
            buffer = (buffer << 8) | octet;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                tekst.Append(Alfabet[(buffer >> (bits - 5)) & 31]);
            }
        }

        return bits > 0 ? tekst.Append(Alfabet[(buffer << (5 - bits)) & 31]).ToString() : tekst.ToString();
    }

    /// <summary>The reverse of <see cref="Tekst"/>.</summary>
    public static byte[] Geheim(string tekst)
    {
        var geheim = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var teken in tekst)
        {
            var waarde = Alfabet.IndexOf(teken, StringComparison.Ordinal);
            buffer = (buffer << 5) | (waarde >= 0 ? waarde : throw new FormatException("Not base 32."));
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                geheim.Add((byte)(buffer >> bits));
            }
        }

        return [.. geheim];
    }

    /// <summary>What the QR code holds.</summary>
    public static string Uri(ReadOnlySpan<byte> geheim, string email) =>
        $"otpauth://totp/WmoInkoop:{System.Uri.EscapeDataString(email)}?secret={Tekst(geheim)}&issuer=WmoInkoop";

    private static long Stap(DateTimeOffset nu) => nu.ToUnixTimeSeconds() / StapSeconden;

    private static string Code(ReadOnlySpan<byte> geheim, long stap)
    {
        Span<byte> teller = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(teller, stap);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 6238 as every authenticator app implements it; SHA-1 is safe inside HMAC
        HMACSHA1.HashData(geheim, teller, hash);
#pragma warning restore CA5350
        var getal = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash[(hash[19] & 15)..]) & int.MaxValue;
        return (getal % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
