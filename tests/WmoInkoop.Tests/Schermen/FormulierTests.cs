using System.Net;
using WmoInkoop.Proefschermen;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Schermen;

/// <summary>What happens to a form that cannot be saved: nothing typed is lost.</summary>
public sealed class FormulierTests : IDisposable
{
    private const string Adres = "/proef/formulier";
    private readonly PortalFactory _portal = new PortalFactory().MetProefschermen();
    private readonly HttpClient _client;

    public FormulierTests() => _client = _portal.Bezoeker();

    [Fact]
    public async Task Veld_VanElkeSoort_KrijgtLabelInvoerEnHulp()
    {
        var html = await _client.HtmlAsync(Adres);

        Assert.Contains("""<label class="utrecht-form-label utrecht-form-field__label" for="Naam">Naam van de organisatie</label>""", html, StringComparison.Ordinal);
        Assert.Contains("""<div class="utrecht-form-field-description" id="Naam-hint">Zoals in het Handelsregister.</div>""", html, StringComparison.Ordinal);
        var naam = Tag(html, "Naam");
        Assert.Contains("aria-describedby=\"Naam-hint\"", naam, StringComparison.Ordinal);
        Assert.Contains("maxlength=\"40\"", naam, StringComparison.Ordinal);
        Assert.Contains("required", naam, StringComparison.Ordinal);
        Assert.Contains("autocomplete=\"organization\"", naam, StringComparison.Ordinal);
        Assert.Contains("type=\"email\"", Tag(html, "Email"), StringComparison.Ordinal);
        Assert.Contains("type=\"password\"", Tag(html, "Wachtwoord"), StringComparison.Ordinal);
        Assert.Contains("type=\"tel\"", Tag(html, "Telefoon"), StringComparison.Ordinal);
        Assert.Contains("type=\"date\" value=\"2026-03-02\"", Tag(html, "Begindatum"), StringComparison.Ordinal);
        Assert.Contains("inputmode=\"decimal\"", Tag(html, "Tarief"), StringComparison.Ordinal);
        Assert.Contains("value=\"61,5\"", Tag(html, "Tarief"), StringComparison.Ordinal);
        Assert.Contains("Toelichting<span class=\"ip-required\"> (niet verplicht)</span>", html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"leeuwarden\" selected", html.Replace(" selected=\"selected\" value=\"leeuwarden\"", " value=\"leeuwarden\" selected", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MetFouten_ToontAllesWatGetyptIsMetFoutenInDeVolgordeVanHetFormulier()
    {
        var html = await PostAsync(HttpStatusCode.UnprocessableEntity, new() { ["Naam"] = "", ["Email"] = "geen adres", ["KvkNummer"] = "12", ["Wachtwoord"] = "nooit terug", ["Toelichting"] = "met <b>tekst</b>", ["Akkoord"] = "false", ["Rollen"] = null, ["Gemeente"] = "leiden" });

        Assert.Contains("Er zijn 3 velden niet goed ingevuld", html, StringComparison.Ordinal);
        string[] fouten = ["#Naam\">Vul naam van de organisatie in.", "#Email\">Vul een e-mailadres in zoals naam@voorbeeld.nl.", "#KvkNummer\">Een KvK-nummer heeft 8 cijfers."];
        Assert.Equal(fouten.Order(StringComparer.Ordinal), fouten.OrderBy(f => html.IndexOf(f, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.True(fouten.Select(f => html.IndexOf(f, StringComparison.Ordinal)).Zip([0, .. fouten.Select(f => html.IndexOf(f, StringComparison.Ordinal))]).All(p => p.First > p.Second));
        Assert.Contains("<span class=\"ip-visually-hidden\">Fout: </span>Een KvK-nummer heeft 8 cijfers.", html, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", Tag(html, "KvkNummer"), StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"KvkNummer-hint KvkNummer-fout\"", Tag(html, "KvkNummer"), StringComparison.Ordinal);
        Assert.Contains("value=\"geen adres\"", Tag(html, "Email"), StringComparison.Ordinal);
        Assert.Contains("met &lt;b&gt;tekst&lt;/b&gt;</textarea>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("nooit terug", html, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", Tag(html, "Akkoord"), StringComparison.Ordinal);
        Assert.DoesNotContain("checked", Tag(html, "Rollen_1"), StringComparison.Ordinal); // beoordelaar was stored, and unticked
        Assert.Contains("selected=\"selected\" value=\"leiden\"", html.Replace("value=\"leiden\" selected=\"selected\"", "selected=\"selected\" value=\"leiden\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Plaatsen", "veel", "'veel' kan niet bij aantal plaatsen. Kijk wat u typte na.")]
    [InlineData("Plaatsen", "", "Vul hier iets in.")]
    [InlineData("Naam", "Een naam die langer is dan de veertig tekens die passen", "Naam van de organisatie heeft hoogstens 40 tekens.")]
    [InlineData("Rol", "", "Vul rol in.")]
    public async Task Post_MetFout_ZegtInHetNederlandsWatErMisIs(string veld, string waarde, string melding) =>
        Assert.Contains(melding, WebUtility.HtmlDecode(await PostAsync(HttpStatusCode.UnprocessableEntity, new() { [veld] = waarde })), StringComparison.Ordinal);

    [Theory]
    [InlineData("12,50", "12,50")]
    [InlineData("€ 1.234,5", "1234,5")]
    [InlineData("1.250", "1250")]
    [InlineData("", null)]
    public async Task Bedrag_ZoalsMensenHetSchrijven_WordtGelezen(string getypt, string? opgeslagen)
    {
        await PostAsync(HttpStatusCode.Redirect, new() { ["Tarief"] = getypt });
        Assert.Equal(opgeslagen is null, !Tag(await _client.HtmlAsync(Adres), "Tarief").Contains("value=\"", StringComparison.Ordinal));
        Assert.Contains(opgeslagen is null ? "" : $"value=\"{opgeslagen}\"", Tag(await _client.HtmlAsync(Adres), "Tarief"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12.50")]
    [InlineData("1.2345,00")]
    [InlineData("twaalf")]
    public async Task Bedrag_DatTweeDingenKanBetekenen_WordtNietGeraden(string getypt) =>
        Assert.Contains($"'{getypt}' is geen bedrag.", WebUtility.HtmlDecode(await PostAsync(HttpStatusCode.UnprocessableEntity, new() { ["Tarief"] = getypt })), StringComparison.Ordinal);

    [Fact]
    public async Task Post_DieEenRegelWeigert_ToontDeMeldingBovenHetFormulierEnVerliestNiets()
    {
        var html = await PostAsync(HttpStatusCode.UnprocessableEntity, new() { ["Naam"] = "geweigerd", ["Toelichting"] = "een lang verhaal" });

        Assert.Contains("Dit is nog niet gelukt", html, StringComparison.Ordinal);
        Assert.Contains("Dit voorstel is al bevestigd of ingetrokken.", html, StringComparison.Ordinal);
        Assert.Contains("value=\"geweigerd\"", Tag(html, "Naam"), StringComparison.Ordinal);
        Assert.Contains("een lang verhaal", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NadatEenAnderOpsloeg_ToontBeideWaardenEnKanDaarnaOpgeslagen()
    {
        var eerste = Formulier.Lees(await _client.HtmlAsync(Adres))[^1];
        await PostAsync(HttpStatusCode.Redirect, new() { ["Naam"] = "Van de ander", ["Akkoord"] = "false" });

        using var antwoord = await _client.PostAsync(Adres, new FormUrlEncodedContent(eerste.Met([new("Naam", "Van mij"), new("Toelichting", "blijft staan")])));
        var html = await antwoord.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.Conflict, antwoord.StatusCode);
        Assert.Contains("Iemand anders heeft dit intussen gewijzigd", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Van mij\"", Tag(html, "Naam"), StringComparison.Ordinal);
        Assert.Contains("Nu in het portaal: Van de ander", html, StringComparison.Ordinal);
        Assert.Contains("Nu in het portaal: nee", html, StringComparison.Ordinal);
        Assert.Contains("Nu in het portaal: niets", html, StringComparison.Ordinal);
        Assert.Equal(3, html.Split("Nu in het portaal:").Length - 1); // only where they differ
        Assert.Contains("aria-describedby=\"Naam-hint Naam-nu\"", Tag(html, "Naam"), StringComparison.Ordinal);

        using var daarna = await _client.PostAsync(Adres, new FormUrlEncodedContent(Formulier.Lees(html)[^1].Velden));
        Assert.Equal(HttpStatusCode.Redirect, daarna.StatusCode);
        Assert.Contains("value=\"Van mij\"", Tag(await _client.HtmlAsync(Adres), "Naam"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Gelukt_MeldtDatNaDeRedirectEenmaal()
    {
        await PostAsync(HttpStatusCode.Redirect, new() { ["Naam"] = "\"><img src=x onerror=alert(1)>" });

        var html = await _client.HtmlAsync(Adres);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt; is opgeslagen.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.DoesNotContain("is opgeslagen", await _client.HtmlAsync(Adres), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knop_DieEenRegelWeigert_GaatTerugMetDeMelding()
    {
        var token = Formulier.Lees(await _client.HtmlAsync("/proef/onderdelen"))[^1].Velden;
        using var vraag = new HttpRequestMessage(HttpMethod.Post, "/proef/knop") { Content = new FormUrlEncodedContent(token) };
        vraag.Headers.Referrer = new Uri(_client.BaseAddress!, "/proef/onderdelen?tekst=hier");
        using var antwoord = await _client.SendAsync(vraag);

        Assert.Equal("/proef/onderdelen?tekst=hier", antwoord.Headers.Location?.ToString());
        Assert.Contains("Dit voorstel is al bevestigd of ingetrokken.", await _client.HtmlAsync("/proef/onderdelen"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/proef/knop", "Dit voorstel is al bevestigd of ingetrokken.")]
    [InlineData("/proef/conflict", "Iemand was u voor")]
    public async Task Knop_ZonderBekendePagina_KrijgtEenPaginaMetDeReden(string adres, string reden)
    {
        var token = Formulier.Lees(await _client.HtmlAsync("/proef/onderdelen"))[^1].Velden;
        using var antwoord = await _client.PostAsync(adres, new FormUrlEncodedContent(token));

        Assert.Equal(HttpStatusCode.Conflict, antwoord.StatusCode);
        Assert.Contains(reden, await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bevestigen_ZegtWatErGebeurtEnWieBerichtKrijgt()
    {
        var html = await _client.HtmlAsync("/proef/bevestigen");
        Assert.Contains("De link in de mail werkt niet meer.", html, StringComparison.Ordinal);
        Assert.Contains("Collega 1 (collega1@zorgfictief.test)", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/proef/onderdelen\"", html, StringComparison.Ordinal);

        using var antwoord = await _client.PostFormAsync("/proef/bevestigen", new Dictionary<string, string?>());
        Assert.True(antwoord.StatusCode is HttpStatusCode.Redirect, await antwoord.Content.ReadAsStringAsync());
        Assert.Equal("/proef/onderdelen", antwoord.Headers.Location?.ToString());
    }

    public void Dispose()
    {
        _client.Dispose();
        _portal.Dispose();
    }

    private async Task<string> PostAsync(HttpStatusCode verwacht, Dictionary<string, string?> velden)
    {
        using var antwoord = await _client.PostFormAsync(Adres, velden);
        Assert.Equal(verwacht, antwoord.StatusCode);
        return await antwoord.Content.ReadAsStringAsync();
    }

    private static string Tag(string html, string id)
    {
        var plek = html.IndexOf($"id=\"{id}\"", StringComparison.Ordinal);
        Assert.True(plek > 0, $"no element with id {id}");
        return html[html.LastIndexOf('<', plek)..html.IndexOf('>', plek)];
    }
}
