using System.Text.Json;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Mail;

/// <summary>A letter with its recipient: what is sealed in a <see cref="Mailbericht"/>. It may hold a link with a secret.</summary>
/// <param name="Email">The recipient's address.</param>
/// <param name="Naam">The recipient's name.</param>
/// <param name="Brief">What is told.</param>
public sealed record Post(string Email, string Naam, Brief Brief)
{
    private const string Doel = "mail";

    /// <summary>What follows the '@': all that staff views show of a recipient.</summary>
    public string Domein => Email[(Email.LastIndexOf('@') + 1)..];

    /// <exception cref="System.Security.Cryptography.CryptographicException">Changed, or sealed under another key.</exception>
    public static Post Open(byte[] inhoud, Guid id, Hoofdsleutel sleutel) => JsonSerializer.Deserialize<Post>(sleutel.Open(inhoud, Doel, id))!;

    internal byte[] Verzegel(Hoofdsleutel sleutel, Guid id) => sleutel.Verzegel(JsonSerializer.SerializeToUtf8Bytes(this), Doel, id);
}
