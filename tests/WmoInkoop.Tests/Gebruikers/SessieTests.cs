using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Gebruikers;

[Trait("Regel", "AUD-02")]
public sealed class SessieTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Beeindigen_OpEenAnderApparaat_WerktMeteen()
    {
        var ander = await _portal.ClientAls(Mensen.ZonderRol);
        var anderId = await _portal.InDbAsync(db => db.Sessies.Select(s => s.Id).SingleAsync());
        var client = await _portal.ClientAls(Mensen.ZonderRol);
        Assert.Equal(HttpStatusCode.OK, (await ander.GetAsync("/account")).StatusCode);

        await client.PostFormAsync("/account/sessies", new Dictionary<string, string?>(), $"/account/sessies/{anderId}/beeindigen");

        Assert.Equal(HttpStatusCode.Redirect, (await ander.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Beeindigen_SessieVanIemandAnders_IsNietGevonden()
    {
        await _portal.ClientAls(Mensen.Aanbieder);
        var vreemd = await _portal.InDbAsync(db => db.Sessies.Select(s => s.Id).SingleAsync());
        await _portal.ClientAls(Mensen.ZonderRol);
        var client = await _portal.ClientAls(Mensen.ZonderRol);
        var formulier = Formulier.Lees(await client.HtmlAsync("/account/sessies")).First(f => f.Actie!.StartsWith("/account/sessies/", StringComparison.Ordinal));
        using var inhoud = new FormUrlEncodedContent(formulier.Velden);

        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync($"/account/sessies/{vreemd}/beeindigen", inhoud)).StatusCode);
        Assert.Null(await _portal.InDbAsync(db => db.Sessies.Where(s => s.Id == vreemd).Select(s => s.BeeindigdOp).SingleAsync()));
    }

    [Fact]
    public async Task Rust_VanEenUur_MeldtAf()
    {
        var client = await _portal.ClientAls(Mensen.ZonderRol);
        _portal.Klok.Verder(TimeSpan.FromMinutes(54));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
        _portal.Klok.Verder(TimeSpan.FromMinutes(54));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
        _portal.Klok.Verder(Sessie.Rusttijd);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Looptijd_VanTwaalfUur_MeldtAfHoeDrukOok()
    {
        var client = await _portal.ClientAls(Mensen.ZonderRol);
        for (var uur = 0.5; uur < Sessie.Looptijd.TotalHours; uur += 0.5)
        {
            _portal.Klok.Verder(TimeSpan.FromMinutes(30));
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
        }

        _portal.Klok.Verder(TimeSpan.FromMinutes(30));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Rol_DieEindigt_GeldtBijDeVolgendeKlikNietMeer()
    {
        var client = await _portal.ClientAls(Mensen.Beheerder);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/beheer/uitnodigingen")).StatusCode);

        await _portal.InDbAsync(db => db.Aanstellingen.Where(a => db.Users.Any(g => g.Id == a.GebruikerId && g.Email == Mensen.Beheerder)).ExecuteUpdateAsync(s => s.SetProperty(a => a.Tot, _portal.Klok.GetUtcNow())));

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/beheer/uitnodigingen")).StatusCode);
    }

    [Fact]
    public async Task HuidigeGebruiker_Kost_TweeVragenAanDeDatabase()
    {
        var client = await _portal.ClientAls(Mensen.Aanbieder);
        await client.GetAsync("/account/naam");

        await _portal.Queries.TelAsync(() => client.GetAsync("/account/naam"));

        Assert.Equal(2, _portal.Queries.Opdrachten.Count(o => o.Contains("\"Sessies\"", StringComparison.Ordinal) || o.Contains("\"Aanstellingen\"", StringComparison.Ordinal)));
    }
}
