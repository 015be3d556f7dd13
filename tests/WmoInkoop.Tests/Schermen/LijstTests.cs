using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Proefschermen;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Schermen;

/// <summary>The list of the proof pages, over the accounts of the test database without a confirmed address: none, until a test adds them.</summary>
public sealed class LijstTests : IDisposable
{
    private readonly PortalFactory _portal = new PortalFactory().MetProefschermen();
    private readonly HttpClient _client;

    public LijstTests() => _client = _portal.Bezoeker();

    [Fact]
    public async Task Lijst_SteltEvenveelVragenBij10AlsBij1000Rijen()
    {
        await ZaaiAsync(10);
        await _client.HtmlAsync("/proef/lijst");
        var bij10 = await _portal.Queries.TelAsync(() => _client.HtmlAsync("/proef/lijst"));
        await ZaaiAsync(990, vanaf: 10);
        var bij1000 = await _portal.Queries.TelAsync(() => _client.HtmlAsync("/proef/lijst"));

        Assert.Equal(2, bij10);
        Assert.Equal(bij10, bij1000);
    }

    [Theory]
    [InlineData("/proef/lijst?sorteer=naam", 1, "1 tot en met 25 van 60 aanstellingen")]
    [InlineData("/proef/lijst?pagina=3", 3, "51 tot en met 60 van 60 aanstellingen")]
    [InlineData("/proef/lijst?pagina=99", 3, "51 tot en met 60 van 60 aanstellingen")]
    [InlineData("/proef/lijst?pagina=-1", 1, "1 tot en met 25 van 60 aanstellingen")]
    [InlineData("/proef/lijst?pagina=abc", 1, "1 tot en met 25 van 60 aanstellingen")]
    public async Task Pagina_BuitenBereik_WordtDeDichtstbijzijnde(string adres, int pagina, string bijschrift)
    {
        await ZaaiAsync(60);
        var html = await _client.HtmlAsync(adres);

        Assert.Contains(bijschrift, html, StringComparison.Ordinal);
        Assert.Matches($"aria-current=\"page\"><span class=\"ip-visually-hidden\">Pagina </span>{pagina}</a>", html);
    }

    [Fact]
    public async Task Bladeren_ToontElkeRijPreciesEenKeer()
    {
        await ZaaiAsync(60); // all with the same moment in the column sorted by
        var gezien = new List<string>();
        foreach (var pagina in new[] { 1, 2, 3 })
        {
            gezien.AddRange(Regex.Matches(await _client.HtmlAsync($"/proef/lijst?pagina={pagina}"), "scope=\"row\".*?href=\"/proef/lijst/([^\"]+)\"", RegexOptions.Singleline).Select(m => m.Groups[1].Value));
        }

        Assert.Equal(60, gezien.Count);
        Assert.Equal(60, gezien.Distinct().Count());
    }

    [Fact]
    public async Task Sorteren_ZetAriaSortEnDraaitOm()
    {
        await ZaaiAsync(2);
        var html = await _client.HtmlAsync("/proef/lijst?sorteer=naam&zoek=e");
        Assert.Contains("aria-sort=\"ascending\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/proef/lijst?zoek=e&amp;sorteer=-naam\"", html, StringComparison.Ordinal);
        Assert.True(html.IndexOf(">Persoon 0<", StringComparison.Ordinal) < html.IndexOf(">Persoon 1<", StringComparison.Ordinal));

        var omgekeerd = await _client.HtmlAsync("/proef/lijst?sorteer=-naam");
        Assert.Contains("aria-sort=\"descending\"", omgekeerd, StringComparison.Ordinal);
        Assert.True(omgekeerd.IndexOf(">Persoon 0<", StringComparison.Ordinal) > omgekeerd.IndexOf(">Persoon 1<", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zoek=SOON-1&rol=Inkoper", "1 aanstelling<")]
    [InlineData("rol=Beoordelaar", "Geen aanstellingen gevonden")]
    [InlineData("rol=onzin", "2 aanstellingen")]
    [InlineData("vanaf=2026-03-03", "Geen aanstellingen gevonden")]
    [InlineData("vanaf=2026-03-02", "2 aanstellingen")]
    [InlineData("zoek=%25", "Geen aanstellingen gevonden")]
    public async Task Filter_StaatInHetAdres(string vraag, string verwacht)
    {
        await ZaaiAsync(2);
        Assert.Contains(verwacht, await _client.HtmlAsync($"/proef/lijst?{vraag}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leeg_ZegtWaarvoorDePaginaIsEnWatTeDoen()
    {
        var html = await _client.HtmlAsync("/proef/lijst?leeg=ja");
        Assert.Contains("Hier staat wie wat mag.", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/proef/formulier\">Iemand uitnodigen</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_HoudtAlleGefilterdeRijenEnVoertNietsUit()
    {
        await ZaaiAsync(60, "=HYPERLINK(\"http://elders.test\");\"x\"");
        using var antwoord = await _client.GetAsync("/proef/lijst?als=csv&zoek=persoon&sorteer=naam");
        var bytes = await antwoord.Content.ReadAsByteArrayAsync();

        Assert.Equal("text/csv", antwoord.Content.Headers.ContentType?.MediaType);
        Assert.Equal("aanstellingen-2026-03-02.csv", antwoord.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var regels = Encoding.UTF8.GetString(bytes[3..]).TrimEnd().Split("\r\n");
        Assert.Equal(61, regels.Length); // the header too
        Assert.Equal("Naam;Rol;Vanaf", regels[0]);
        Assert.Equal("\"'=HYPERLINK(\"\"http://elders.test\"\");\"\"x\"\" 0\";inkoper;2026-03-02 12:00", regels.First(r => r.Contains("HYPERLINK", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Csv_VanMeerDanEenPaginaUitDeDatabase_HoudtElkeRijPreciesEenKeerInVolgorde()
    {
        await ZaaiAsync(1100);
        var regels = Encoding.UTF8.GetString(await _client.GetByteArrayAsync("/proef/lijst?als=csv&sorteer=-naam")).TrimEnd().Split("\r\n")[1..];

        var namen = regels.Select(r => r.Split(';')[0]).ToList();
        Assert.Equal(Enumerable.Range(0, 1100).Select(i => $"Persoon {i}").OrderDescending(StringComparer.Ordinal), namen);
    }

    [Fact]
    public async Task Xlsx_HoudtTekstAlsTekstEnMomentenAlsMoment()
    {
        await ZaaiAsync(30, "=1+1");
        using var antwoord = await _client.GetAsync("/proef/lijst?als=xlsx&sorteer=naam");
        using var bestand = SpreadsheetDocument.Open(new MemoryStream(await antwoord.Content.ReadAsByteArrayAsync()), false);
        var rijen = bestand.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ToList();

        Assert.Equal(31, rijen.Count);
        var eerste = rijen[1].Elements<Cell>().ToList();
        Assert.Equal("=1+1 0", eerste[0].InnerText);
        Assert.Equal(CellValues.InlineString, eerste[0].DataType!.Value);
        Assert.Null(eerste[0].CellFormula);
        Assert.Equal(new DateTime(2026, 3, 2, 12, 0, 0), DateTime.FromOADate(double.Parse(eerste[2].InnerText, System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.FromSeconds(1));
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(bestand).Select(f => f.Description));
    }

    [Fact]
    public async Task Cel_MetVijandigeHtml_BlijftTekst()
    {
        await ZaaiAsync(1, "<script>alert(1)</script>");
        var html = await _client.HtmlAsync("/proef/lijst?zoek=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E");
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", await _client.HtmlAsync("/proef/lijst"), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _client.Dispose();
        _portal.Dispose();
    }

    private async Task ZaaiAsync(int aantal, string naam = "Persoon", int vanaf = 0) => await _portal.InDbAsync(async db =>
    {
        db.AddRange(Enumerable.Range(vanaf, aantal).Select(i => new Gebruiker($"{naam} {i}", $"persoon-{i}@fictief.test", Klok.Begin) { NormalizedEmail = $"PERSOON-{i}@FICTIEF.TEST", NormalizedUserName = $"PERSOON-{i}@FICTIEF.TEST" }));
        return await db.SaveChangesAsync();
    });
}
