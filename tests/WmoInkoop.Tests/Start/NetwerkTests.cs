using System.Net;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Start;

public sealed class NetwerkTests
{
    [Fact]
    public async Task Aanmelden_VakerDanDeDrempel_WordtEenMinuutGeweigerd()
    {
        await using var portal = new PortalFactory().Met("Aanmelden:PogingenPerMinuut", "2");
        using var bezoeker = portal.Bezoeker();

        for (var poging = 1; poging <= 2; poging++)
        {
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await bezoeker.PostAsync("/account/aanmelden", null)).StatusCode);
        }

        using var geweigerd = await bezoeker.PostAsync("/account/aanmelden", null);
        Assert.Equal(HttpStatusCode.TooManyRequests, geweigerd.StatusCode);
        Assert.Equal("60", Assert.Single(geweigerd.Headers.GetValues("Retry-After")));
        Assert.Equal(HttpStatusCode.OK, (await bezoeker.GetAsync("/account/aanmelden")).StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("10.0.0.0/8", HttpStatusCode.TemporaryRedirect)]
    [InlineData("", HttpStatusCode.TemporaryRedirect)]
    public async Task Https_AchterEenProxy_GeldtAlleenVoorEenVertrouwdeProxy(string vertrouwd, HttpStatusCode verwacht)
    {
        await using var portal = new PortalFactory().Met("Https:Afdwingen", "true").Met("Proxy:Vertrouwd", vertrouwd);
        portal.UseKestrel(0);
        portal.StartServer();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = portal.ClientOptions.BaseAddress };
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "inkoop.example" } };
        verzoek.Headers.Add("X-Forwarded-Proto", "https");

        using var antwoord = await client.SendAsync(verzoek);

        Assert.Equal(verwacht, antwoord.StatusCode);
        Assert.Equal(verwacht is HttpStatusCode.OK, antwoord.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(verwacht is HttpStatusCode.OK ? null : new Uri("https://inkoop.example/"), antwoord.Headers.Location);
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));
    }
}
