using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;
using WmoInkoop.TestSupport;
using WmoInkoop.Web.Infrastructure;
using WmoInkoop.Web.Infrastructure.Documenten;
using Xunit;

namespace WmoInkoop.Tests.Documenten;

public sealed class DocumentenTakenTests : DatabaseTest
{
    private readonly Opslagproef _proef = new();
    private readonly Documentstaat _staat = new();
    private readonly Logboek _logboek = new();

    [Fact]
    public async Task Opruimen_VerwijdertWatNiemandHeeft_EnLaatDeRestStaan()
    {
        var metRij = await NieuwAsync("met rij");
        var wees = await _proef.BewaarAsync("wees"u8.ToArray(), "wees.txt");
        var jongeWees = await _proef.BewaarAsync("jong"u8.ToArray(), "jong.txt");
        var (oudTijdelijk, nieuwTijdelijk) = (Path.Combine(_proef.Opslag.TijdelijkeMap, "oud"), Path.Combine(_proef.Opslag.TijdelijkeMap, "nieuw"));
        File.WriteAllText(oudTijdelijk, "");
        File.WriteAllText(nieuwTijdelijk, "");
        Verouder(oudTijdelijk, TimeSpan.FromMinutes(61));
        Verouder(nieuwTijdelijk, TimeSpan.FromMinutes(59));
        Verouder(_proef.Opslag.Pad(metRij.Id), TimeSpan.FromDays(100));
        Verouder(_proef.Opslag.Pad(wees.Id), TimeSpan.FromHours(24.1));
        Verouder(_proef.Opslag.Pad(jongeWees.Id), TimeSpan.FromHours(23.9));

        await Opruimen().ExecuteAsync(default);

        Assert.Equal(new[] { nieuwTijdelijk, _proef.Opslag.Pad(metRij.Id), _proef.Opslag.Pad(jongeWees.Id) }.Order(), _proef.Bestanden().Order());
        Assert.Equal(0, _staat.Ontbrekend);
    }

    [Fact]
    public async Task Opruimen_RijZonderBestand_StaatInLogEnGezondheid()
    {
        var document = await NieuwAsync("weg");
        File.Delete(_proef.Opslag.Pad(document.Id));

        await Opruimen().ExecuteAsync(default);

        Assert.Contains(_logboek.Regels, r => r.Ernst is LogLevel.Error && r.Tekst.Contains(document.Id.ToString(), StringComparison.Ordinal));
        Assert.Equal(HealthStatus.Degraded, (await new DocumentenHealthCheck(_staat).CheckHealthAsync(new HealthCheckContext())).Status);
    }

    [Fact]
    public async Task Opruimen_ZonderOpslagmap_DoetNiets()
    {
        Assert.False(Directory.Exists(_proef.Opslag.Map));

        await Opruimen().ExecuteAsync(default);

        Assert.Equal(HealthStatus.Healthy, (await new DocumentenHealthCheck(_staat).CheckHealthAsync(new HealthCheckContext())).Status);
    }

    [Theory, Trait("Regel", "DOC-01")]
    [InlineData("stream: OK", Scanuitslag.Schoon)]
    [InlineData("stream: Eicar-Test-Signature FOUND", Scanuitslag.Besmet)]
    [InlineData("INSTREAM size limit exceeded. ERROR", Scanuitslag.NietGescand)]
    [InlineData("", Scanuitslag.NietGescand)]
    public async Task Scannen_MetClamd_BepaaltOfHetDocumentOpgehaaldMagWorden(string antwoord, Scanuitslag verwacht)
    {
        var inhoud = new string('x', 150_000);
        using var clamd = new Nepclamd(antwoord);
        var scan = new ClamdScan(clamd.Instelling, TimeProvider.System);
        using var proef = new Opslagproef(scan: scan);
        var document = await proef.BewaarAsync(System.Text.Encoding.UTF8.GetBytes(inhoud), "plan.txt");
        await Db.InTransactieAsync(() => Task.FromResult(Db.Documenten.Add(document)), default);
        Assert.Equal(Domeinregel.DocumentNogNietGescand, Assert.Throws<DomeinregelException>(() => proef.Opslag.Open(document)).Regel);

        await Scannen(proef, scan).ExecuteAsync(default);

        var na = await NieuweDb().Documenten.SingleAsync();
        Assert.Equal(verwacht, na.Scanuitslag);
        Assert.Equal(1, na.Scanpogingen);
        Assert.Equal(inhoud, System.Text.Encoding.UTF8.GetString(await clamd.OntvangenAsync()));
        switch (verwacht)
        {
            case Scanuitslag.Schoon:
                Assert.Equal(150_000, (await proef.LeesAsync(na)).Length);
                break;
            case Scanuitslag.Besmet:
                Assert.Equal(Domeinregel.DocumentBesmet, Assert.Throws<DomeinregelException>(() => proef.Opslag.Open(na)).Regel);
                break;
            default:
                Assert.Equal(Domeinregel.DocumentNogNietGescand, Assert.Throws<DomeinregelException>(() => proef.Opslag.Open(na)).Regel);
                break;
        }
    }

    [Fact, Trait("Regel", "DOC-01")]
    public async Task Scannen_ClamdOnbereikbaar_BlijftWachtenEnMeldtHet()
    {
        using var vrijgegeven = new TcpListener(IPAddress.Loopback, 0);
        vrijgegeven.Start();
        var poort = ((IPEndPoint)vrijgegeven.LocalEndpoint).Port;
        vrijgegeven.Stop();
        var scan = new ClamdScan($"tcp://127.0.0.1:{poort}", TimeProvider.System);
        using var proef = new Opslagproef(scan: scan);
        var document = await proef.BewaarAsync("tekst"u8.ToArray(), "plan.txt");
        await Db.InTransactieAsync(() => Task.FromResult(Db.Documenten.Add(document)), default);

        await Scannen(proef, scan).ExecuteAsync(default);

        Assert.Equal(Scanuitslag.NietGescand, (await NieuweDb().Documenten.SingleAsync()).Scanuitslag);
        Assert.Contains(_logboek.Regels, r => r.Ernst is LogLevel.Error);
    }

    [Theory]
    [InlineData("clamd")]
    [InlineData("http://clamd:3310")]
    [InlineData("unix:clamd.ctl")]
    public void Clamd_OnbekendeInstelling_StoptDeStart(string instelling) =>
        Assert.Contains("Scan:Clamd", Assert.Throws<InstellingException>(() => new ClamdScan(instelling, TimeProvider.System)).Message, StringComparison.Ordinal);

    protected override void Dispose(bool disposing)
    {
        _proef.Dispose();
        _logboek.Dispose();
        base.Dispose(disposing);
    }

    private DocumentenOpruimen Opruimen() => new(NieuweDb(), _proef.Opslag, _staat, Klok, Log<DocumentenOpruimen>());

    private DocumentenScannen Scannen(Opslagproef proef, ClamdScan scan) => new(NieuweDb(), proef.Opslag, scan, Log<DocumentenScannen>());

    private Logger<T> Log<T>() => new(new LoggerFactory([_logboek]));

    private void Verouder(string bestand, TimeSpan leeftijd) => File.SetLastWriteTimeUtc(bestand, (Nu - leeftijd).UtcDateTime);

    private async Task<Document> NieuwAsync(string inhoud)
    {
        var document = await _proef.BewaarAsync(System.Text.Encoding.UTF8.GetBytes(inhoud), "plan.txt");
        await Db.InTransactieAsync(() => Task.FromResult(Db.Documenten.Add(document)), default);
        Verouder(_proef.Opslag.Pad(document.Id), TimeSpan.Zero);
        return document;
    }

    /// <summary>Speaks the command INSTREAM of clamd, on a unix socket or TCP, for one document.</summary>
    private sealed class Nepclamd : IDisposable
    {
        private readonly Socket _luisteraar = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        private readonly string _pad = Path.Combine(Werkmap.Nieuw(), "c");
        private readonly Task<byte[]> _ontvangen;

        internal Nepclamd(string antwoord)
        {
            _luisteraar.Bind(new UnixDomainSocketEndPoint(_pad));
            _luisteraar.Listen();
            _ontvangen = Task.Run(() => OntvangAsync(antwoord));
        }

        internal string Instelling => $"unix:{_pad}";

        internal Task<byte[]> OntvangenAsync() => _ontvangen;

        public void Dispose() => _luisteraar.Dispose();

        private async Task<byte[]> OntvangAsync(string antwoord)
        {
            using var verbinding = await _luisteraar.AcceptAsync();
            await using var lijn = new NetworkStream(verbinding);
            var opdracht = new byte[10];
            await lijn.ReadExactlyAsync(opdracht);
            Assert.Equal("zINSTREAM\0"u8.ToArray(), opdracht);
            using var inhoud = new MemoryStream();
            var lengte = new byte[4];
            while (true)
            {
                await lijn.ReadExactlyAsync(lengte);
                if (BinaryPrimitives.ReadInt32BigEndian(lengte) is > 0 and var aantal)
                {
                    var deel = new byte[aantal];
                    await lijn.ReadExactlyAsync(deel);
                    inhoud.Write(deel);
                    continue;
                }

                await lijn.WriteAsync(System.Text.Encoding.ASCII.GetBytes(antwoord + "\0"));
                return inhoud.ToArray();
            }
        }
    }
}
