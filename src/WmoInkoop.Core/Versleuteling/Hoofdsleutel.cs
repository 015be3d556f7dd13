using System.Security.Cryptography;
using System.Text;

namespace WmoInkoop.Core.Versleuteling;

/// <summary>
/// The master key, 32 bytes in a file outside the database. It wraps the key of every stored object and seals small texts
/// (mail that waits, kept forms). Who has the database or the files without it learns no content; losing it loses them for good.
/// </summary>
public sealed class Hoofdsleutel(byte[] sleutel)
{
    private const int NonceLengte = 12;
    private const int TagLengte = 16;
    private readonly byte[] _sleutel = sleutel.Length == 32 ? sleutel : throw new ArgumentException("The master key is 32 bytes.", nameof(sleutel));

    /// <summary>Seals bytes for one purpose and one object: opened with another purpose or id they are refused.</summary>
    /// <returns>nonce (12) + tag (16) + ciphertext.</returns>
    public byte[] Verzegel(ReadOnlySpan<byte> inhoud, string doel, Guid id)
    {
        var resultaat = new byte[NonceLengte + TagLengte + inhoud.Length];
        var nonce = resultaat.AsSpan(0, NonceLengte);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(Doelsleutel(doel), TagLengte);
        aes.Encrypt(nonce, inhoud, resultaat.AsSpan(NonceLengte + TagLengte), resultaat.AsSpan(NonceLengte, TagLengte), Bijschrift(doel, id));
        return resultaat;
    }

    /// <summary>Opens what <see cref="Verzegel"/> sealed.</summary>
    /// <exception cref="CryptographicException">Changed, cut off, or sealed for another purpose, object or key.</exception>
    public byte[] Open(ReadOnlySpan<byte> verzegeld, string doel, Guid id)
    {
        if (verzegeld.Length < NonceLengte + TagLengte)
        {
            throw new CryptographicException("The sealed text is cut off.");
        }

        var inhoud = new byte[verzegeld.Length - NonceLengte - TagLengte];
        using var aes = new AesGcm(Doelsleutel(doel), TagLengte);
        aes.Decrypt(verzegeld[..NonceLengte], verzegeld[(NonceLengte + TagLengte)..], verzegeld.Slice(NonceLengte, TagLengte), inhoud, Bijschrift(doel, id));
        return inhoud;
    }

    /// <summary>A keyed fingerprint for looking something up without storing it (tokens in links).</summary>
    public byte[] Vingerafdruk(string waarde, string doel) => HMACSHA256.HashData(Doelsleutel(doel), Encoding.UTF8.GetBytes(waarde));

    // a key per purpose keeps the number of random nonces under one key far from the limit of AES-GCM
    private byte[] Doelsleutel(string doel) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _sleutel, 32, info: Encoding.UTF8.GetBytes(doel));

    private static byte[] Bijschrift(string doel, Guid id) => [.. Encoding.UTF8.GetBytes(doel), .. id.ToByteArray()];
}
