using System.Security.Cryptography;
using static WmoInkoop.Core.Documenten.Documentformaat;

namespace WmoInkoop.Core.Documenten;

/// <summary>Writes bytes encrypted to a stream, block by block, holding one block in memory.</summary>
internal sealed class Versleutelschrijver : IDisposable
{
    private readonly Stream _doel;
    private readonly AesGcm _aes;
    private readonly byte[] _kop = new byte[Koplengte];
    private readonly byte[] _bijschrift;
    private readonly byte[] _laatsteBijschrift;
    private readonly byte[] _blok = new byte[Bloklengte];
    private readonly byte[] _versleuteld = new byte[Bloklengte + Taglengte];
    private int _gevuld;
    private uint _nummer;

    internal Versleutelschrijver(Stream doel, Guid id, ReadOnlySpan<byte> sleutel)
    {
        _doel = doel;
        _aes = new AesGcm(sleutel, Taglengte);
        _bijschrift = Bijschrift(id, laatste: false);
        _laatsteBijschrift = Bijschrift(id, laatste: true);
        Merk.CopyTo(_kop);
        RandomNumberGenerator.Fill(_kop.AsSpan(Merk.Length));
    }

    internal async Task SchrijfAsync(ReadOnlyMemory<byte> inhoud, CancellationToken ct)
    {
        while (inhoud.Length > 0)
        {
            // a full block waits for what follows, because only then it is known not to be the last
            if (_gevuld == Bloklengte)
            {
                await SchrijfBlokAsync(_bijschrift, ct);
            }

            var deel = Math.Min(inhoud.Length, Bloklengte - _gevuld);
            inhoud.Span[..deel].CopyTo(_blok.AsSpan(_gevuld));
            _gevuld += deel;
            inhoud = inhoud[deel..];
        }
    }

    /// <summary>Writes the last block; without it the file is refused when read.</summary>
    internal Task VoltooiAsync(CancellationToken ct) => SchrijfBlokAsync(_laatsteBijschrift, ct);

    public void Dispose()
    {
        _aes.Dispose();
        CryptographicOperations.ZeroMemory(_blok);
    }

    private async Task SchrijfBlokAsync(byte[] bijschrift, CancellationToken ct)
    {
        if (_nummer == 0)
        {
            await _doel.WriteAsync(_kop, ct);
        }

        var lengte = _gevuld;
        Versleutel(lengte, bijschrift);
        await _doel.WriteAsync(_versleuteld.AsMemory(0, lengte + Taglengte), ct);
        _nummer = checked(_nummer + 1);
        _gevuld = 0;
    }

    private void Versleutel(int lengte, byte[] bijschrift)
    {
        Span<byte> nonce = stackalloc byte[Noncelengte];
        SchrijfNonce(nonce, _kop, _nummer);
        _aes.Encrypt(nonce, _blok.AsSpan(0, lengte), _versleuteld.AsSpan(0, lengte), _versleuteld.AsSpan(lengte, Taglengte), bijschrift);
    }
}
