using System.Buffers.Binary;

namespace WmoInkoop.Core.Documenten;

/// <summary>
/// How an encrypted file looks: 4 bytes 'WMO1', 8 random bytes, then blocks of 64 KB, each AES-256-GCM with its tag of 16 bytes
/// behind it. The nonce is the 8 random bytes and the number of the block, so blocks cannot change places; the associated data is
/// the id of the document and whether it is the last block, so files cannot change places and none can be cut off.
/// </summary>
internal static class Documentformaat
{
    internal const int Bloklengte = 64 * 1024;
    internal const int Taglengte = 16;
    internal const int Noncelengte = 12;
    internal const int Sleutellengte = 32;
    internal const int Koplengte = 12;
    private const int Bijschriftlengte = 17;

    internal static ReadOnlySpan<byte> Merk => "WMO1"u8;

    /// <summary>How many blocks hold a file of this many bytes; an empty one has one empty block.</summary>
    internal static long Blokken(long grootte) => Math.Max(1, (grootte + Bloklengte - 1) / Bloklengte);

    internal static long Versleuteldelengte(long grootte) => Koplengte + grootte + (Blokken(grootte) * Taglengte);

    internal static void SchrijfNonce(Span<byte> nonce, ReadOnlySpan<byte> kop, uint blok)
    {
        kop[Merk.Length..].CopyTo(nonce);
        BinaryPrimitives.WriteUInt32BigEndian(nonce[8..], blok);
    }

    internal static byte[] Bijschrift(Guid id, bool laatste)
    {
        var bijschrift = new byte[Bijschriftlengte];
        id.TryWriteBytes(bijschrift);
        bijschrift[^1] = laatste ? (byte)1 : (byte)0;
        return bijschrift;
    }
}
