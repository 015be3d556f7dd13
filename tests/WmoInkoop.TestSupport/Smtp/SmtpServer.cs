using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Channels;

namespace WmoInkoop.TestSupport.Smtp;

/// <summary>
/// A real mail server (npm smtp-server, run by node from the repository's node_modules) on a port of its own, with STARTTLS, login and
/// any answer a test wants. Its certificate is self-signed: a process trusts it when <c>SSL_CERT_FILE</c> is <see cref="Certificaat"/>.
/// </summary>
public sealed class SmtpServer : IAsyncDisposable
{
    public const string Gebruiker = "portaal";
    public const string Wachtwoord = "geheim-é-€";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly Process _proces;
    private readonly ConcurrentQueue<OntvangenMail> _mail = new();
    private readonly Channel<string> _meldingen = Channel.CreateUnbounded<string>();
    private int _weigeringen;

    private SmtpServer(Process proces, string certificaat)
    {
        _proces = proces;
        Certificaat = certificaat;
    }

    public int Poort { get; private set; }

    /// <summary>Path of the certificate (PEM).</summary>
    public string Certificaat { get; }

    /// <summary>What has been reported of the mail it took, in order; see <see cref="OntvangenAsync"/>.</summary>
    public IReadOnlyList<OntvangenMail> Mail => [.. _mail];

    /// <summary>How often it was reported to have refused; see <see cref="OntvangenAsync"/>.</summary>
    public int Weigeringen => _weigeringen;

    /// <summary>
    /// Everything it took before this call, in order. The server answers the sender over one connection and reports here over another:
    /// whoever reads <see cref="Mail"/> right after sending may be too early, so this lets the reports come in first.
    /// </summary>
    public async Task<IReadOnlyList<OntvangenMail>> OntvangenAsync()
    {
        await SchrijfAsync(new { ping = true });
        await _meldingen.Reader.ReadAsync();
        return Mail;
    }

    /// <param name="startTls">Offer STARTTLS.</param>
    /// <param name="aanmelden">Ask for <see cref="Gebruiker"/> and <see cref="Wachtwoord"/>.</param>
    public static async Task<SmtpServer> StartAsync(bool startTls = false, bool aanmelden = false)
    {
        var map = Werkmap.Nieuw();
        var (cert, sleutel) = MaakCertificaat();
        var certificaat = Path.Combine(map, "smtp.pem");
        await File.WriteAllTextAsync(certificaat, cert);
        var script = Path.Combine(Werkmap.Repo, "tests/WmoInkoop.TestSupport/Smtp/server.mjs");
        var proces = Process.Start(new ProcessStartInfo("node", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = Werkmap.Repo })!;
        var server = new SmtpServer(proces, certificaat);
        _ = server.LeesAsync();
        await server.SchrijfAsync(new { starttls = startTls, cert, key = sleutel, user = aanmelden ? Gebruiker : null, password = Wachtwoord });
        server.Poort = int.Parse(await server._meldingen.Reader.ReadAsync(), System.Globalization.CultureInfo.InvariantCulture);
        return server;
    }

    /// <summary>From now on: refuse everything, or these recipients, or (without arguments) nothing.</summary>
    public async Task WeigerAsync(Antwoord? alles = null, params IEnumerable<(string Ontvanger, Antwoord Antwoord)> ontvangers)
    {
        await SchrijfAsync(new
        {
            refuseAll = alles,
            refuse = ontvangers.Select(o => new { recipient = o.Ontvanger, code = o.Antwoord.Code, text = o.Antwoord.Text }),
        });
        await _meldingen.Reader.ReadAsync();
    }

    /// <summary>Waits until it has taken this many in all.</summary>
    /// <exception cref="TimeoutException">It did not within <paramref name="geduld"/>.</exception>
    public async Task WachtOpAsync(int aantal, TimeSpan geduld)
    {
        for (var begin = Stopwatch.StartNew(); _mail.Count < aantal; await Task.Delay(2))
        {
            if (begin.Elapsed > geduld)
            {
                throw new TimeoutException($"The mail server took {_mail.Count} messages in {geduld.TotalSeconds:0} s; {aantal} were awaited.");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _proces.StandardInput.Close();
        using var geduld = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await _proces.WaitForExitAsync(geduld.Token);
        }
        catch (OperationCanceledException)
        {
            _proces.Kill();
        }

        _proces.Dispose();
    }

    private static (string Certificaat, string Sleutel) MaakCertificaat()
    {
        using var sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var aanvraag = new CertificateRequest("CN=localhost", sleutel, HashAlgorithmName.SHA256);
        var namen = new SubjectAlternativeNameBuilder();
        namen.AddDnsName("localhost");
        namen.AddIpAddress(IPAddress.Loopback);
        aanvraag.CertificateExtensions.Add(namen.Build());
        aanvraag.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var certificaat = aanvraag.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(100));
        return (certificaat.ExportCertificatePem(), sleutel.ExportPkcs8PrivateKeyPem());
    }

    private async Task SchrijfAsync(object bericht)
    {
        await _proces.StandardInput.WriteLineAsync(JsonSerializer.Serialize(bericht, Json));
        await _proces.StandardInput.FlushAsync();
    }

    private async Task LeesAsync()
    {
        while (await _proces.StandardOutput.ReadLineAsync() is { } regel)
        {
            using var melding = JsonDocument.Parse(regel);
            switch (melding.RootElement.GetProperty("event").GetString())
            {
                case "mail":
                    _mail.Enqueue(melding.RootElement.Deserialize<OntvangenMail>(Json)!);
                    break;
                case "refused":
                    Interlocked.Increment(ref _weigeringen);
                    break;
                case "listening":
                    await _meldingen.Writer.WriteAsync(melding.RootElement.GetProperty("port").GetRawText());
                    break;
                case "rules" or "pong":
                    await _meldingen.Writer.WriteAsync("");
                    break;
            }
        }

        _meldingen.Writer.Complete();
    }
}

/// <summary>What the server answers instead of taking the mail: 451 comes again later, 550 is for good.</summary>
public sealed record Antwoord(int Code, string Text);

/// <summary>Mail as the server took it, decoded.</summary>
public sealed record OntvangenMail(MailPersoon From, IReadOnlyList<string> To, string MessageId, string Subject, string Text, string Html, bool Tls, string? User);

public sealed record MailPersoon(string Name, string Address);
