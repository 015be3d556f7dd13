using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Gebruikers;

[Trait("Regel", "AUD-02")]
public sealed class AanmeldenTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Aanmelden_MetJuistWachtwoord_BegintEenSessieEnGaatTerug()
    {
        var client = _portal.Bezoeker();

        var antwoord = await MeldAanAsync(client, Mensen.ZonderRol, Mensen.Wachtwoord, terug: "/over?stap=2");

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal("/over?stap=2", antwoord.Headers.Location?.ToString());
        var sessie = await _portal.InDbAsync(db => db.Sessies.SingleAsync());
        Assert.Null(sessie.BeeindigdOp);
        Assert.Equal([AuditActie.Aangemeld], await ActiesAsync());
    }

    [Theory]
    [InlineData("https://kwaad.example/")]
    [InlineData("//kwaad.example/")]
    [InlineData(@"/\kwaad.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Aanmelden_MetVreemdTerugadres_GaatNaarHetBegin(string terug)
    {
        var antwoord = await MeldAanAsync(_portal.Bezoeker(), Mensen.ZonderRol, Mensen.Wachtwoord, terug);
        Assert.Equal("/", antwoord.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Aanmelden_FoutOfOnbekendOfOpSlot_GeeftHetzelfdeAntwoord()
    {
        var fout = await TekstAsync(Mensen.ZonderRol, "Dit-is-het-niet-1");
        var onbekend = await TekstAsync("niemand@fictief.test", "Dit-is-het-niet-1");
        for (var keer = 1; keer < Gebruiker.MaxPogingen; keer++)
        {
            await MeldAanAsync(_portal.Bezoeker(), Mensen.ZonderRol, "Dit-is-het-niet-1");
        }

        var opSlot = await TekstAsync(Mensen.ZonderRol, Mensen.Wachtwoord);

        Assert.Contains("klopt niet", fout, StringComparison.Ordinal);
        Assert.Equal(fout, onbekend.Replace("niemand@fictief.test", Mensen.ZonderRol, StringComparison.Ordinal));
        Assert.Equal(fout, opSlot);
        Assert.All(await ActiesAsync(), a => Assert.Equal(AuditActie.AanmeldenMislukt, a));
    }

    [Fact]
    public async Task Aanmelden_VijfKeerFout_ZetHetAccountVijftienMinutenOpSlot()
    {
        for (var keer = 1; keer <= Gebruiker.MaxPogingen; keer++)
        {
            await MeldAanAsync(_portal.Bezoeker(), Mensen.ZonderRol, "Dit-is-het-niet-1");
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await MeldAanAsync(_portal.Bezoeker(), Mensen.ZonderRol, Mensen.Wachtwoord)).StatusCode);
        _portal.Klok.Verder(Gebruiker.Slottijd);
        Assert.Equal(HttpStatusCode.Redirect, (await MeldAanAsync(_portal.Bezoeker(), Mensen.ZonderRol, Mensen.Wachtwoord)).StatusCode);
    }

    [Fact]
    public async Task Aanmelden_GoedNaVierKeerFout_BegintOpnieuwTeTellen()
    {
        for (var ronde = 0; ronde < 2; ronde++)
        {
            for (var keer = 1; keer < Gebruiker.MaxPogingen; keer++)
            {
                await MeldAanAsync(_portal.Bezoeker(), Mensen.ZonderRol, "Dit-is-het-niet-1");
            }

            Assert.Equal(HttpStatusCode.Redirect, (await MeldAanAsync(_portal.Bezoeker(), Mensen.ZonderRol, Mensen.Wachtwoord)).StatusCode);
        }
    }

    [Fact]
    public async Task Aanmelden_ZonderBevestigdAdres_VraagtEerstTeBevestigen()
    {
        await _portal.InDbAsync(db => db.Users.Where(g => g.Email == Mensen.ZonderRol).ExecuteUpdateAsync(s => s.SetProperty(g => g.EmailConfirmed, false)));

        var antwoord = await MeldAanAsync(_portal.Bezoeker(), Mensen.ZonderRol, Mensen.Wachtwoord);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("Bevestig eerst", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await _portal.InDbAsync(db => db.Sessies.CountAsync()));
    }

    [Fact]
    public async Task Afmelden_BeeindigtDeSessie()
    {
        var client = await _portal.ClientAls(Mensen.ZonderRol);

        await client.PostFormAsync("/account", new Dictionary<string, string?>(), "/account/afmelden");

        Assert.NotNull(await _portal.InDbAsync(db => db.Sessies.Select(s => s.BeeindigdOp).SingleAsync()));
        Assert.Equal([AuditActie.Afgemeld], await ActiesAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
    }

    private static Task<HttpResponseMessage> MeldAanAsync(HttpClient client, string email, string wachtwoord, string? terug = null) =>
        client.PostFormAsync(
            $"/account/aanmelden{(terug is null ? "" : $"?terug={Uri.EscapeDataString(terug)}")}",
            new Dictionary<string, string?> { ["Email"] = email, ["Wachtwoord"] = wachtwoord });

    private async Task<string> TekstAsync(string email, string wachtwoord)
    {
        var html = await (await MeldAanAsync(_portal.Bezoeker(), email, wachtwoord)).Content.ReadAsStringAsync();
        return html[html.IndexOf("<form", StringComparison.Ordinal)..html.IndexOf("__RequestVerificationToken", StringComparison.Ordinal)];
    }

    private Task<List<AuditActie>> ActiesAsync() => _portal.InDbAsync(db => db.AuditRegels.OrderBy(r => r.Nummer).Select(r => r.Actie).ToListAsync());
}
