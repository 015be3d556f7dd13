using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WmoInkoop.Core.Common;

/// <summary>How a letter, a beschikking or a proces-verbaal is kept: the same content always gives the same text, which reads the same for good.</summary>
public static class VasteTekst
{
    private static readonly JsonSerializerOptions Vorm = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As JSON, readable without the portal.</summary>
    public static string Van<T>(T inhoud) => JsonSerializer.Serialize(inhoud, Vorm);

    /// <summary>What <see cref="Van{T}"/> wrote.</summary>
    public static T Lees<T>(string tekst) => JsonSerializer.Deserialize<T>(tekst, Vorm)!;

    /// <summary>SHA-256 of the text, 64 hexadecimal digits in lower case.</summary>
    public static string Hash(string tekst) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)));
}
