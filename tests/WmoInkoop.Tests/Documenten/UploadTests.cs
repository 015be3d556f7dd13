using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;
using WmoInkoop.TestSupport;
using WmoInkoop.Web.Infrastructure.Documenten;
using Xunit;

namespace WmoInkoop.Tests.Documenten;

public sealed class UploadTests(Uploadproef proef) : IClassFixture<Uploadproef>
{
    private const string Merkteken = "geheimmerktekenvandezeproef";

    [Fact, Trait("Regel", "DOC-02")]
    public async Task Upload_EnDownload_GevenHetzelfdeBestandAlsBijlageMetVeiligeNaam()
    {
        var pdf = Proefbestanden.Pdf(Merkteken, 200_000);

        var antwoord = await proef.PostAsync(new ByteArrayContent(pdf), "../Uittreksel é \u202E1.pdf");
        using var download = await proef.Client.GetAsync($"/proef/{antwoord.Id}");

        Assert.Empty(antwoord.Fouten);
        Assert.Equal("hallo", antwoord.Opmerking);
        Assert.Equal(pdf, await download.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", download.Content.Headers.ContentType!.ToString());
        Assert.Equal(pdf.Length, download.Content.Headers.ContentLength);
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Uittreksel é 1.pdf", download.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(download.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(download.Headers.CacheControl!.NoStore);
        EisNergensLeesbaar();
    }

    [Fact, Trait("Regel", "DOC-02")]
    public async Task Download_AfgebrokenEnHervat_GeeftDeRest()
    {
        var pdf = Proefbestanden.Pdf(minstens: 200_000);
        var antwoord = await proef.PostAsync(new ByteArrayContent(pdf), "groot.pdf");
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, $"/proef/{antwoord.Id}");
        verzoek.Headers.Range = new System.Net.Http.Headers.RangeHeaderValue(70_000, null);

        using var download = await proef.Client.SendAsync(verzoek);

        Assert.Equal(HttpStatusCode.PartialContent, download.StatusCode);
        Assert.Equal(pdf[70_000..], await download.Content.ReadAsByteArrayAsync());
    }

    [Fact, Trait("Regel", "DOC-01")]
    public async Task Upload_VanZestigMegabyte_KrijgtDePaginaMetDeMeldingEnVerliestNietsVanHetFormulier()
    {
        var voor = proef.Bestanden().Length;

        var antwoord = await proef.PostAsync(new Grootbestand(60L * 1024 * 1024, Proefbestanden.Pdf()), "groot.pdf");

        Assert.Equal("hallo", antwoord.Opmerking);
        Assert.Equal([new DomeinregelException(Domeinregel.DocumentTeGroot, "groot.pdf").Message], antwoord.Fouten["Uittreksel"]);
        Assert.Equal(voor, proef.Bestanden().Length);
    }

    [Fact, Trait("Regel", "DOC-01")]
    public async Task Upload_VanPreciesVijftigMegabyte_MagNog()
    {
        var antwoord = await proef.PostAsync(new Grootbestand(Documentsoorten.MaxGrootte, "tekst"u8.ToArray()), "groot.txt");

        Assert.Empty(antwoord.Fouten);
        using var download = await proef.Client.GetAsync($"/proef/{antwoord.Id}", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(Documentsoorten.MaxGrootte, download.Content.Headers.ContentLength);
    }

    [Theory, Trait("Regel", "DOC-01")]
    [InlineData("factuur.pdf", Domeinregel.DocumentInhoudPastNiet)]
    [InlineData("factuur.exe", Domeinregel.DocumentSoortOnbekend)]
    public async Task Upload_VanEenProgramma_KrijgtDeMeldingBijHetVeld(string naam, Domeinregel regel)
    {
        var voor = proef.Bestanden().Length;

        var antwoord = await proef.PostAsync(new ByteArrayContent(Proefbestanden.Exe()), naam);

        Assert.StartsWith(Teksten.Van(regel)[..10], Assert.Single(antwoord.Fouten["Uittreksel"]), StringComparison.Ordinal);
        Assert.Equal("hallo", antwoord.Opmerking);
        Assert.Equal(voor, proef.Bestanden().Length);
    }

    [Fact, Trait("Regel", "DOC-01")]
    public async Task Upload_LeegBestandOfGeenBestand_KrijgtDeMeldingBijHetVeld()
    {
        var leeg = await proef.PostAsync(new ByteArrayContent([]), "leeg.pdf");
        var geen = await proef.PostAsync(null, "");

        Assert.Equal([new DomeinregelException(Domeinregel.DocumentLeeg, "leeg.pdf").Message], leeg.Fouten["Uittreksel"]);
        Assert.Single(geen.Fouten["Uittreksel"]);
    }

    [Fact]
    public async Task Upload_MetEenFoutElders_BewaartHetBestandVoorDeVolgendePoging()
    {
        var pdf = Proefbestanden.Pdf();
        var eerste = await proef.PostAsync(new ByteArrayContent(pdf), "plan.pdf", opmerking: "dit is veel te lang");
        var tweede = await proef.PostAsync(null, "", bewijs: eerste.Bewijs);
        var nogEens = await proef.PostAsync(null, "", bewijs: eerste.Bewijs);
        var vals = await proef.PostAsync(null, "", bewijs: "AAAA" + eerste.Bewijs![4..]);

        Assert.Equal(["Opmerking"], eerste.Fouten.Keys);
        Assert.Empty(tweede.Fouten);
        Assert.Equal(pdf, await proef.Client.GetByteArrayAsync($"/proef/{tweede.Id}"));
        Assert.Equal(["Uittreksel"], nogEens.Fouten.Keys);
        Assert.Equal(["Uittreksel"], vals.Fouten.Keys);
    }

    [Fact]
    public async Task Upload_ZonderGeldigeSleutelAlsEersteDeel_SlaatNietsOp()
    {
        var (bestanden, rijen) = (proef.Bestanden().Length, await proef.RijenAsync());
        var sleutel = await proef.SleutelAsync();
        MultipartFormDataContent[] formulieren =
        [
            new() { { new StringContent("hallo"), "Opmerking" }, { new ByteArrayContent(Proefbestanden.Pdf()), "Uittreksel", "a.pdf" } },
            new() { { new ByteArrayContent(Proefbestanden.Pdf()), "Uittreksel", "a.pdf" }, { new StringContent(sleutel.Waarde), sleutel.Veld } },
            new() { { new StringContent("onzin"), sleutel.Veld }, { new ByteArrayContent(Proefbestanden.Pdf()), "Uittreksel", "a.pdf" } },
            [],
        ];
        foreach (var formulier in formulieren)
        {
            using var antwoord = await proef.Client.PostAsync("/proef", formulier);
            Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        }

        Assert.Equal((bestanden, rijen), (proef.Bestanden().Length, await proef.RijenAsync()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Upload_AfgebrokenVerbinding_LaatGeenBestandEnGeenRijAchter(bool naHetEersteBestand)
    {
        var (bestanden, rijen) = (proef.Bestanden().Length, await proef.RijenAsync());
        var sleutel = await proef.SleutelAsync();
        const string Grens = "----proef";
        var begin = $"--{Grens}\r\nContent-Disposition: form-data; name=\"{sleutel.Veld}\"\r\n\r\n{sleutel.Waarde}\r\n"
            + (naHetEersteBestand ? $"--{Grens}\r\nContent-Disposition: form-data; name=\"Ander\"; filename=\"b.txt\"\r\n\r\ntekst\r\n" : "")
            + $"--{Grens}\r\nContent-Disposition: form-data; name=\"Uittreksel\"; filename=\"a.txt\"\r\n\r\n{new string('x', 300_000)}";
        using var inhoud = new Afbrekend(Encoding.UTF8.GetBytes(begin), proef.BegonnenAsync);
        inhoud.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={Grens}");
        inhoud.Headers.TryAddWithoutValidation(Uploadproef.Afbrekend, "ja");

        await Assert.ThrowsAnyAsync<Exception>(() => proef.Client.PostAsync("/proef", inhoud));
        await proef.AfgebrokenAsync();

        Assert.Equal((bestanden, rijen), (proef.Bestanden().Length, await proef.RijenAsync()));
    }

    [Fact]
    public async Task Upload_BovenDeRuimte_KrijgtDeMeldingEnBewaartNiets()
    {
        using var eigen = new Uploadproef();
        Assert.Empty((await eigen.PostAsync(new ByteArrayContent(Proefbestanden.Pdf()), "eerste.pdf")).Fouten);
        await eigen.Portal.InDbAsync(db => db.Uploadboekingen.ExecuteUpdateAsync(s => s.SetProperty(b => b.Grootte, Uploadruimte.MaxLos)));

        var vol = await eigen.PostAsync(new ByteArrayContent(Proefbestanden.Pdf()), "tweede.pdf");

        Assert.Equal([new DomeinregelException(Domeinregel.UploadruimteVol, "tweede.pdf", 5).Message], vol.Fouten["Uittreksel"]);
        Assert.Equal("hallo", vol.Opmerking);
        Assert.Single(eigen.Bestanden());
    }

    [Fact]
    public async Task Upload_DieGeweigerdWordt_NeemtGeenRuimteIn()
    {
        using var eigen = new Uploadproef();
        Assert.NotEmpty((await eigen.PostAsync(new ByteArrayContent(Proefbestanden.Exe()), "factuur.pdf")).Fouten);
        Assert.False(await eigen.Portal.InDbAsync(db => db.Uploadboekingen.AnyAsync()));
    }

    [Theory]
    [InlineData("/proef", "multipart/form-data; boundary=proef", UploadMiddleware.MaxVerzoek + 1)] // a form with files
    [InlineData("/account/aanmelden", "application/x-www-form-urlencoded", 40L * 1024 * 1024)] // any other form
    public async Task Verzoek_BovenDeGrens_DatHelemaalVerstuurdWordt_KrijgtOnzePagina(string adres, string soort, long lengte)
    {
        var basis = proef.Client.BaseAddress!;
        using var verbinding = new TcpClient(basis.Host, basis.Port);
        await using var lijn = verbinding.GetStream();
        await lijn.WriteAsync(Encoding.ASCII.GetBytes($"POST {adres} HTTP/1.1\r\nHost: {basis.Authority}\r\nContent-Type: {soort}\r\nContent-Length: {lengte}\r\nConnection: close\r\n\r\n"));

        // as the simplest browser: first all of it, then the answer
        await new Grootbestand(lengte, "--proef"u8.ToArray()).CopyToAsync(lijn);
        using var lezer = new StreamReader(lijn, Encoding.UTF8);
        var antwoord = await lezer.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 413", antwoord, StringComparison.Ordinal);
        Assert.Contains("Dit bestand is te groot", antwoord, StringComparison.Ordinal);
    }

    [RootFact]
    public async Task Upload_VolleSchijf_KrijgtDeMeldingEnVerliestNiets()
    {
        using var eigen = new Uploadproef();
        using var schijf = new KleineSchijf(eigen.Documentenmap);

        var vol = await eigen.PostAsync(new Grootbestand(3 * 1024 * 1024, "tekst"u8.ToArray()), "groot.txt");
        var klein = await eigen.PostAsync(new ByteArrayContent(Proefbestanden.Pdf()), "klein.pdf");

        Assert.Equal([new DomeinregelException(Domeinregel.OpslagVol, "groot.txt").Message], vol.Fouten["Uittreksel"]);
        Assert.Equal("hallo", vol.Opmerking);
        Assert.Empty(klein.Fouten);
        Assert.Single(eigen.Bestanden());
        Assert.Contains(eigen.Portal.Logboek.Regels, r => r.Tekst.Contains("Opslag:Map is full", StringComparison.Ordinal));
    }

    /// <summary>Where the framework and .NET put temporary files, and everything of the portal itself.</summary>
    private void EisNergensLeesbaar()
    {
        // a pipe has no length, and reading it would wait for ever
        var bestanden = Directory.GetFiles(Path.GetTempPath()).Where(b => new FileInfo(b) is { Exists: true, Length: > 0 and < 100_000_000 }).Concat(Directory.GetFiles(proef.Portal.Map, "*", SearchOption.AllDirectories)).ToList();
        Assert.Contains(bestanden, b => b.StartsWith(proef.Documentenmap, StringComparison.Ordinal));
        Assert.All(bestanden, b =>
        {
            try
            {
                using var bestand = new FileStream(b, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var geheugen = new MemoryStream();
                bestand.CopyTo(geheugen);
                Assert.True(geheugen.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(Merkteken)) < 0, $"{b} holds readable content");
            }
            catch (IOException)
            {
                // of another process, or gone meanwhile
            }
        });
    }

    /// <summary>Claims more than it sends and then breaks the connection.</summary>
    private sealed class Afbrekend(byte[] inhoud, Func<Task> isBegonnen) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(inhoud);
            await stream.FlushAsync();
            await isBegonnen();
            throw new SocketException((int)SocketError.ConnectionAborted);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = inhoud.Length + 1_000_000;
            return true;
        }
    }
}
