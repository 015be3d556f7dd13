using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Testbasis;

public sealed class TestbasisTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Portaal_ZonderAanmelden_ToontDeStartpagina() =>
        Assert.Contains("WmoInkoop", await portal.Bezoeker().HtmlAsync("/"), StringComparison.Ordinal);

    [Fact]
    public async Task Portaal_OnbekendAdres_IsNietGevonden() =>
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Bezoeker().GetAsync("/bestaat-niet")).StatusCode);

    [Fact]
    public async Task ClientAls_Inkoper_IsAangemeldTotHijZichAfmeldt()
    {
        var inkoper = await portal.ClientAls(Mensen.Inkoper);
        Assert.Contains("/account/afmelden", await inkoper.HtmlAsync("/"), StringComparison.Ordinal);

        using var antwoord = await inkoper.PostFormAsync("/", new Dictionary<string, string?>(), "/account/afmelden");

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.DoesNotContain("/account/afmelden", await inkoper.HtmlAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sjabloon_HeeftDeMensen() =>
        Assert.True(await portal.InDbAsync(db => db.Users.AnyAsync(u => u.Email == Mensen.Inkoper)));
}

public sealed class DatabaseTestTests : DatabaseTest
{
    [Fact]
    public async Task TelAsync_TweeQueries_TeltTwee() =>
        Assert.Equal(2, await Queries.TelAsync(async () =>
        {
            await Db.Users.CountAsync();
            await Db.Regios.ToListAsync();
        }));
}
