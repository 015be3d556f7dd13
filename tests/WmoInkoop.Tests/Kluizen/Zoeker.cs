using System.Globalization;
using System.IO.Compression;
using System.Text;
using WmoInkoop.TestSupport.Inschrijvingen;

namespace WmoInkoop.Tests.Kluizen;

/// <summary>Looks for the word and the amount of <see cref="Geheimen"/> in bytes, however they are written down there.</summary>
internal static class Zoeker
{
    private static readonly string[] Teksten = [Geheimen.Woord, "734291.37", "734291,37", "734.291,37"];

    private static readonly List<(string Hoe, byte[] Bytes)> Naalden =
    [
        .. Teksten.Select(t => ($"UTF-8 '{t}'", Encoding.UTF8.GetBytes(t))),
        .. Teksten.Select(t => ($"UTF-16 '{t}'", Encoding.Unicode.GetBytes(t))),
        .. Teksten.Select(t => ($"UTF-16 (big-endian) '{t}'", Encoding.BigEndianUnicode.GetBytes(t))),
        .. Teksten.SelectMany(t => new[] { ($"hex '{t}'", Encoding.ASCII.GetBytes(Convert.ToHexString(Encoding.UTF8.GetBytes(t)))), ($"hex '{t}'", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(t)))) }),
        .. Teksten.Where(t => t.Length > 12).SelectMany(t => Enumerable.Range(0, 3).Select(plaats => ($"base64 '{t}'", Encoding.ASCII.GetBytes(InBase64(t, plaats))))),
    ];

    /// <summary>How it stands there, or null.</summary>
    internal static string? Vind(ReadOnlySpan<byte> bytes)
    {
        foreach (var (hoe, naald) in Naalden)
        {
            if (bytes.IndexOf(naald) >= 0)
            {
                return hoe;
            }
        }

        return bytes.StartsWith("PK\x3\x4"u8) ? VindInZip(bytes.ToArray()) : bytes is [0x1F, 0x8B, ..] or [0x78, ..] ? VindUitgepakt(bytes.ToArray()) : null;
    }

    internal static string? Vind(string tekst) => Vind(Encoding.UTF8.GetBytes(tekst));

    /// <summary>A value of a column.</summary>
    internal static string? Vind(object waarde) => waarde switch
    {
        byte[] bytes => Vind(bytes.AsSpan()),
        string tekst => Vind(tekst),
        double getal when Math.Abs(getal - (double)Geheimen.Prijs) < 0.01 => "a number",
        long getal when getal is 734291 or 73429137 => "a whole number",
        IFormattable ander => Vind(ander.ToString(null, CultureInfo.InvariantCulture)),
        _ => null,
    };

    // what does not depend on the bytes before and after it
    private static string InBase64(string tekst, int plaats)
    {
        var tekens = Convert.ToBase64String([.. new byte[plaats], .. Encoding.UTF8.GetBytes(tekst)]);
        return tekens[(plaats == 0 ? 0 : 4)..^4];
    }

    private static string? VindInZip(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var deel in zip.Entries)
        {
            using var inhoud = deel.Open();
            if (Vind(Uitgelezen(inhoud)) is { } hoe)
            {
                return $"{hoe} in {deel.FullName}";
            }
        }

        return null;
    }

    private static string? VindUitgepakt(byte[] bytes)
    {
        try
        {
            using Stream stroom = bytes[0] == 0x1F ? new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress) : new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
            return Vind(Uitgelezen(stroom)) is { } hoe ? $"{hoe}, compressed" : null;
        }
        catch (InvalidDataException)
        {
            return null; // it only looked like it
        }
    }

    private static byte[] Uitgelezen(Stream stroom)
    {
        using var geheugen = new MemoryStream();
        stroom.CopyTo(geheugen);
        return geheugen.ToArray();
    }
}
