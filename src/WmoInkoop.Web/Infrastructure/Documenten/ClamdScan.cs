using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Web.Infrastructure.Documenten;

/// <summary>
/// Asks clamd, by its command INSTREAM. Setting <c>Scan:Clamd</c>: <c>tcp://host:3310</c> or <c>unix:/run/clamav/clamd.ctl</c>.
/// StreamMaxLength in clamd.conf must be 50M or more; it is 25M or 100M by default, depending on the version.
/// </summary>
public sealed class ClamdScan : IDocumentscan
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(2);
    private readonly Func<(Socket Socket, System.Net.EndPoint Plaats)> _verbinding;
    private readonly TimeProvider _klok;

    /// <exception cref="InstellingException">The setting is neither of the two forms.</exception>
    public ClamdScan(string instelling, TimeProvider klok)
    {
        _klok = klok;
        if (instelling.StartsWith("unix:/", StringComparison.Ordinal))
        {
            var pad = new UnixDomainSocketEndPoint(instelling["unix:".Length..]);
            _verbinding = () => (new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified), pad);
        }
        else if (Uri.TryCreate(instelling, UriKind.Absolute, out var adres) && adres is { Scheme: "tcp", Port: > 0, Host.Length: > 0 })
        {
            _verbinding = () => (new Socket(SocketType.Stream, ProtocolType.Tcp), new System.Net.DnsEndPoint(adres.Host, adres.Port));
        }
        else
        {
            throw new InstellingException($"Scan:Clamd is '{instelling}'; use tcp://host:3310 or unix:/path/to/clamd.ctl, or leave it empty for no virus scan.");
        }
    }

    public bool IsActief => true;

    public async Task<Scanuitslag> ScanAsync(Stream inhoud, CancellationToken ct)
    {
        using var geduld = new CancellationTokenSource(Geduld, _klok);
        using var samen = CancellationTokenSource.CreateLinkedTokenSource(ct, geduld.Token);
        try
        {
            return Oordeel(await VraagAsync(inhoud, samen.Token));
        }
        catch (SocketException fout)
        {
            throw new IOException("clamd cannot be reached; see the setting Scan:Clamd.", fout);
        }
        catch (OperationCanceledException fout) when (!ct.IsCancellationRequested)
        {
            throw new IOException("clamd did not answer in time.", fout);
        }
    }

    private async Task<string> VraagAsync(Stream inhoud, CancellationToken ct)
    {
        var (socket, plaats) = _verbinding();
        using var _ = socket;
        await socket.ConnectAsync(plaats, ct);
        await using var lijn = new NetworkStream(socket);
        try
        {
            await StuurAsync(inhoud, lijn, ct);
        }
        catch (IOException fout) when (fout.InnerException is SocketException)
        {
            // clamd stops listening when it has seen enough; its answer says why
        }

        using var lezer = new StreamReader(lijn, Encoding.ASCII);
        return (await lezer.ReadToEndAsync(ct)).TrimEnd('\0', '\n');
    }

    private static async Task StuurAsync(Stream inhoud, NetworkStream lijn, CancellationToken ct)
    {
        await lijn.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        var pakket = new byte[4 + (64 * 1024)];
        int lengte;
        do
        {
            lengte = await inhoud.ReadAsync(pakket.AsMemory(4), ct);
            BinaryPrimitives.WriteInt32BigEndian(pakket, lengte); // length 0 ends the content
            await lijn.WriteAsync(pakket.AsMemory(0, 4 + lengte), ct);
        }
        while (lengte > 0);
    }

    private static Scanuitslag Oordeel(string antwoord) => antwoord switch
    {
        _ when antwoord.EndsWith(" OK", StringComparison.Ordinal) => Scanuitslag.Schoon,
        _ when antwoord.EndsWith(" FOUND", StringComparison.Ordinal) => Scanuitslag.Besmet,
        _ => throw new IOException($"clamd could not judge the document: '{antwoord}'."),
    };
}
