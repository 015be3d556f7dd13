using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using static WmoInkoop.Core.Documenten.Documentformaat;

namespace WmoInkoop.Core.Documenten;

/// <summary>
/// Reads an encrypted file, holding one block in memory. A changed bit, a missing end, blocks or files that changed places are
/// refused with <see cref="InvalidDataException"/> before a byte of that block is handed out. Seeking is cheap, so a download can
/// be resumed and a zip can be looked into.
/// </summary>
internal sealed class Ontsleutelstroom : Stream
{
    private readonly SafeFileHandle _bestand;
    private readonly Guid _id;
    private readonly AesGcm _aes;
    private readonly byte[] _kop = new byte[Koplengte];
    private readonly byte[] _blok = new byte[Bloklengte];
    private readonly byte[] _versleuteld = new byte[Bloklengte + Taglengte];
    private long _geladen = -1;
    private long _positie;

    /// <exception cref="InvalidDataException">The file is not one of ours, or does not have the length that goes with <paramref name="grootte"/>.</exception>
    internal Ontsleutelstroom(SafeFileHandle bestand, Guid id, long grootte, ReadOnlySpan<byte> sleutel)
    {
        _bestand = bestand;
        _id = id;
        Length = grootte;
        if (RandomAccess.GetLength(bestand) != Versleuteldelengte(grootte) || RandomAccess.Read(bestand, _kop, 0) != Koplengte || !_kop.AsSpan().StartsWith(Merk))
        {
            throw new InvalidDataException($"The file of document {id} has been cut off, lengthened or replaced.");
        }

        _aes = new AesGcm(sleutel, Taglengte);
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position
    {
        get => _positie;
        set => _positie = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (MoetLaden(out var nummer))
        {
            var gelezen = 0;
            while (gelezen < Versleuteld(nummer)
                && await RandomAccess.ReadAsync(_bestand, _versleuteld.AsMemory(gelezen, Versleuteld(nummer) - gelezen), Plaats(nummer) + gelezen, cancellationToken) is > 0 and var deel)
            {
                gelezen += deel;
            }

            Ontsleutel(nummer, gelezen);
        }

        return Kopieer(buffer.Span);
    }

    public override int Read(Span<byte> buffer)
    {
        if (MoetLaden(out var nummer))
        {
            var gelezen = 0;
            while (gelezen < Versleuteld(nummer)
                && RandomAccess.Read(_bestand, _versleuteld.AsSpan(gelezen, Versleuteld(nummer) - gelezen), Plaats(nummer) + gelezen) is > 0 and var deel)
            {
                gelezen += deel;
            }

            Ontsleutel(nummer, gelezen);
        }

        return Kopieer(buffer);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _positie + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _aes.Dispose();
            _bestand.Dispose();
            CryptographicOperations.ZeroMemory(_blok);
        }

        base.Dispose(disposing);
    }

    private bool MoetLaden(out long nummer)
    {
        nummer = _positie / Bloklengte;
        // an empty file still has one block to check
        return nummer != _geladen && (_positie < Length || (Length == 0 && nummer == 0));
    }

    private int LengteVan(long nummer) => (int)Math.Min(Bloklengte, Length - (nummer * Bloklengte));

    private int Versleuteld(long nummer) => LengteVan(nummer) + Taglengte;

    private static long Plaats(long nummer) => Koplengte + (nummer * (Bloklengte + Taglengte));

    private void Ontsleutel(long nummer, int gelezen)
    {
        var lengte = LengteVan(nummer);
        if (gelezen != lengte + Taglengte)
        {
            throw new InvalidDataException($"The file of document {_id} ends too early.");
        }

        Span<byte> nonce = stackalloc byte[Noncelengte];
        SchrijfNonce(nonce, _kop, (uint)nummer);
        _geladen = -1;
        try
        {
            _aes.Decrypt(
                nonce,
                _versleuteld.AsSpan(0, lengte),
                _versleuteld.AsSpan(lengte, Taglengte),
                _blok.AsSpan(0, lengte),
                Bijschrift(_id, laatste: nummer == Blokken(Length) - 1));
        }
        catch (AuthenticationTagMismatchException fout)
        {
            throw new InvalidDataException($"Block {nummer} of document {_id} has been changed or belongs elsewhere.", fout);
        }

        _geladen = nummer;
    }

    private int Kopieer(Span<byte> doel)
    {
        if (_positie >= Length)
        {
            return 0;
        }

        var begin = (int)(_positie % Bloklengte);
        var deel = Math.Min(doel.Length, LengteVan(_geladen) - begin);
        _blok.AsSpan(begin, deel).CopyTo(doel);
        _positie += deel;
        return deel;
    }
}
