using System.Text.RegularExpressions;
using WmoInkoop.Proefschermen;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Schermen;

public sealed class OnderdelenTests : IDisposable
{
    private readonly PortalFactory _portal = new PortalFactory().MetProefschermen();
    private readonly HttpClient _client;

    public OnderdelenTests() => _client = _portal.Bezoeker();

    [Fact]
    public async Task Moment_StaatMetWeekdagDatumUurEnMinuutInAmsterdamEnTeltAf()
    {
        var html = await _client.HtmlAsync("/proef/onderdelen");

        Assert.Contains("""datetime="2026-03-27T10:00:00&#x2B;01:00">vrijdag 27 maart 2026 om 10.00 uur</time>""", Zonder(html, " data-countdown=\"resterend-1\" data-server-now=\"2026-03-02T12:00:00&#x2B;01:00\""), StringComparison.Ordinal);
        Assert.Contains(">over 24 dagen</span>", html, StringComparison.Ordinal);
        Assert.Contains(">vr 27 mrt 2026, 10.00 uur</time>", html, StringComparison.Ordinal);
        Assert.Contains("""<time datetime="2026-03-02">maandag 2 maart 2026</time>""", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"utrecht-paragraph\" id=\"leeg\">nog niet</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_HeeftTekstEnIcoon()
    {
        var html = await _client.HtmlAsync("/proef/onderdelen");
        Assert.Matches("""<span class="utrecht-status-badge utrecht-status-badge--neutral"><svg aria-hidden="true" class="ip-icon" focusable="false"><use href="/lib/tabler/icons\.[a-z0-9]+\.svg#info-circle"></use></svg>inkoper</span>""", html);
        Assert.Contains("utrecht-status-badge--warning", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("[klik](javascript:alert(1))")]
    [InlineData("[klik](JaVaScRiPt&#58;alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[klik](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[klik](//elders.test)")]
    [InlineData("[klik](/\\elders.test)")]
    [InlineData("[klik][1]\n\n[1]: vbscript:x")]
    [InlineData("![plaatje](https://elders.test/spion.png)")]
    [InlineData("<a href=\"javascript:alert(1)\">klik</a>")]
    [InlineData("[klik](https://elders.test \"titel\\\" onclick=\\\"alert(1)\")")]
    public async Task Tekst_VanIemandDieKwaadWil_BlijftTekst(string tekst)
    {
        var html = await _client.HtmlAsync($"/proef/onderdelen?tekst={Uri.EscapeDataString(tekst)}");
        var inhoud = html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];

        Assert.DoesNotContain("<script", inhoud, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", inhoud, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(?i)<[^>]*\\son[a-z]+=", Regex.Replace(inhoud, "\"[^\"]*\"", "\"\"")); // what stands inside an attribute is text
        Assert.DoesNotMatch("(?i)(href|src)=\"\\s*(javascript|vbscript|data):", inhoud);
        Assert.DoesNotContain("href=\"//", inhoud, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/\\", inhoud, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/%5C", inhoud, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_MaaktOpmaakEnVeiligeLinks()
    {
        var tekst = Uri.EscapeDataString("# Kop\n\n- een\n- **twee**\n\n[wet](https://wetten.overheid.nl/x)");
        var html = await _client.HtmlAsync($"/proef/onderdelen?tekst={tekst}");

        Assert.Contains("<h3>Kop</h3>", html, StringComparison.Ordinal);
        Assert.Contains("<li><strong>twee</strong></li>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://wetten.overheid.nl/x\" rel=\"nofollow noopener noreferrer\">wet</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beeld_HeeftOmschrijvingEnTabel()
    {
        var html = await _client.HtmlAsync("/proef/onderdelen");
        Assert.Contains("Zorg Fictief 41 procent, Thuis Fictief 23 procent.</desc>", html, StringComparison.Ordinal);
        Assert.Contains("<summary>Toon als tabel</summary>", html, StringComparison.Ordinal);
        Assert.Contains("<th class=\"utrecht-table__header-cell\" scope=\"row\">Zorg Fictief</th>", html, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _client.Dispose();
        _portal.Dispose();
    }

    private static string Zonder(string tekst, string deel) => tekst.Replace(deel, "", StringComparison.Ordinal);
}
