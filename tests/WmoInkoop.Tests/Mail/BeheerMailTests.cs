using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;

namespace WmoInkoop.Tests.Mail;

public sealed class BeheerMailTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact, Trait("Regel", "HER-05")]
    public async Task Opnieuw_OpgegevenMail_WordtWeerAangebodenMetAuditregel()
    {
        var id = await SchrijfAsync("iemand@zorg-a.test", "Uw registratie");
        await GeefOpAsync(id, "550 no such user");
        using var beheerder = await portal.ClientAls(Mensen.Beheerder);

        var html = await beheerder.HtmlAsync("/beheer/mail?toon=Opgegeven");
        Assert.Contains("zorg-a.test", html, StringComparison.Ordinal);
        Assert.Contains("550 no such user", html, StringComparison.Ordinal);
        Assert.DoesNotContain("iemand", html, StringComparison.Ordinal);

        using var antwoord = await beheerder.PostFormAsync("/beheer/mail?toon=Opgegeven", new Dictionary<string, string?>(), $"/beheer/mail/{id}/opnieuw");
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        var mail = await portal.InDbAsync(db => db.Mailberichten.SingleAsync(m => m.Id == id));
        Assert.Null(mail.OpgegevenOp);
        Assert.True(await portal.InDbAsync(db => db.AuditRegels.AnyAsync(r => r.Actie == AuditActie.MailOpnieuwAangeboden && r.ObjectId == id)));
    }

    [Fact, Trait("Regel", "INS-06")]
    public async Task Lijst_VerzegeldeMail_StaatErNietInEnTeltNietMee()
    {
        var nu = portal.Klok.GetUtcNow();
        var zegel = new Zegel("Perceel", Guid.NewGuid(), nu);
        await portal.InDbAsync(db => db.InTransactieAsync(() => Task.FromResult(db.Add(zegel)), CancellationToken.None));
        var id = await SchrijfAsync("bieder@geheimebieder.test", "Ontvangst van uw inschrijving", zegel.Id);
        await GeefOpAsync(id, "451 later");
        using var beheerder = await portal.ClientAls(Mensen.Beheerder);

        var verzegeld = await beheerder.HtmlAsync("/beheer/mail?toon=Opgegeven");
        Assert.DoesNotContain("geheimebieder", verzegeld, StringComparison.Ordinal);
        var aantal = await portal.InDbAsync(db => db.Mailberichten.In(Mailtoestand.Opgegeven).CountAsync(m => m.Id != id));
        Assert.Contains($"opgegeven ({aantal})", verzegeld, StringComparison.Ordinal);
        using var opnieuw = await beheerder.PostFormAsync("/beheer/achtergrondtaken", new Dictionary<string, string?>(), "/beheer/achtergrondtaken/auditkop/uitvoeren");
        Assert.False(await portal.InDbAsync(db => new MailOpnieuwAanbieden(db).ExecuteAsync(id, nu, Core.Common.Uitvoerder.Portaal, default)));

        await portal.InDbAsync(db => db.Zegels.Where(z => z.Id == zegel.Id).ExecuteUpdateAsync(s => s.SetProperty(z => z.VerbrokenOp, nu)));
        Assert.Contains("geheimebieder", await beheerder.HtmlAsync("/beheer/mail?toon=Opgegeven"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Achtergrondtaken_NuUitvoeren_DraaitDeTaakMetAuditregel()
    {
        using var beheerder = await portal.ClientAls(Mensen.Beheerder);

        using var antwoord = await beheerder.PostFormAsync("/beheer/achtergrondtaken", new Dictionary<string, string?>(), "/beheer/achtergrondtaken/opruimen/uitvoeren");

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Contains("oude mail en meldingen", await beheerder.HtmlAsync("/beheer/achtergrondtaken"), StringComparison.Ordinal);
        Assert.True((await portal.InDbAsync(db => db.Taakverslagen.SingleAsync(t => t.Naam == "opruimen"))).IsGelukt);
        Assert.True(await portal.InDbAsync(db => db.AuditRegels.AnyAsync(r => r.Actie == AuditActie.TaakGestart)));
    }

    [Fact, Trait("Regel", "AUD-01")]
    public async Task Auditkop_Dagelijks_StaatAlleenDeHashInHetLogboek()
    {
        await portal.VoerUitAsync<AuditkopJob>();

        var kop = await portal.InDbAsync(db => db.AuditKoppen.SingleAsync());
        Assert.Contains(portal.Logboek.Regels, r => r.Tekst == $"Head of the audit chain: {kop.Hash}");
    }

    [Theory]
    [InlineData("/beheer")]
    [InlineData("/beheer/mail")]
    [InlineData("/beheer/achtergrondtaken")]
    [InlineData("/beheer/herinneringsregels")]
    public async Task Beheerpaginas_VoorEenInkoper_ZijnDicht(string pad)
    {
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        using var beheerder = await portal.ClientAls(Mensen.Beheerder);

        using var antwoord = await inkoper.GetAsync(pad);
        Assert.NotEqual(HttpStatusCode.OK, antwoord.StatusCode);
        await beheerder.HtmlAsync(pad);
    }

    [Fact, Trait("Regel", "HER-01")]
    public async Task Herinneringsregel_VoorEenRegio_GeldtDaarEnKanTerug()
    {
        const string Pad = "/beheer/herinneringsregels/CaoVerklaring?regio=leidseregio";
        using var beheerder = await portal.ClientAls(Mensen.Beheerder);

        using var opgeslagen = await beheerder.PostFormAsync(Pad, new Dictionary<string, string?> { ["DagenErvoor"] = "10, 3", ["DagenErna"] = "2" });
        Assert.Equal(HttpStatusCode.Redirect, opgeslagen.StatusCode);
        Assert.Contains("10 en 3 dagen ervoor; 2 dagen erna", await beheerder.HtmlAsync("/beheer/herinneringsregels?regio=leidseregio"), StringComparison.Ordinal);
        Assert.Contains("14, 7, 2 en 1 dagen ervoor; 1 en 7 dagen erna", await beheerder.HtmlAsync("/beheer/herinneringsregels"), StringComparison.Ordinal);

        using var terug = await beheerder.PostFormAsync(Pad, new Dictionary<string, string?> { ["Terugzetten"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, terug.StatusCode);
        Assert.Empty(await portal.InDbAsync(db => db.Herinneringsregels.ToListAsync()));
    }

    [Fact, Trait("Regel", "HER-04")]
    public async Task Meldingen_VanIemandAnders_BestaanNiet()
    {
        var nu = portal.Klok.GetUtcNow();
        var id = await portal.InDbAsync(db => db.InTransactieAsync(async () =>
        {
            var gebruiker = await db.Users.SingleAsync(g => g.Email == Mensen.Inkoper);
            new Postkamer(db, portal.Services.GetRequiredService<Hoofdsleutel>()).Bericht(new Brief("Nieuwe <registratie>", ["Zorg Fictief wacht op u."], "/over"), gebruiker, nu);
            return db.Meldingen.Local.Single().Id;
        }, CancellationToken.None));
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        using var ander = await portal.ClientAls(Mensen.TweedeInkoper);

        Assert.DoesNotContain("Zorg Fictief wacht", await ander.HtmlAsync("/account/meldingen"), StringComparison.Ordinal);
        var html = await inkoper.HtmlAsync("/account/meldingen");
        Assert.Contains("Nieuwe &lt;registratie&gt;", html, StringComparison.Ordinal);
        Assert.Contains("ongelezen", html, StringComparison.Ordinal);

        using var geopend = await inkoper.PostFormAsync("/account/meldingen", new Dictionary<string, string?>(), $"/account/meldingen/{id}/openen");
        Assert.Equal("/over", geopend.Headers.Location?.OriginalString);
        Assert.Equal(nu, (await portal.InDbAsync(db => db.Meldingen.SingleAsync(m => m.Id == id))).GelezenOp);
        Assert.DoesNotContain("ongelezen", await inkoper.HtmlAsync("/account/meldingen"), StringComparison.Ordinal);
    }

    private Task<Guid> SchrijfAsync(string email, string onderwerp, Guid? zegelId = null) =>
        portal.InDbAsync(db => db.InTransactieAsync(() =>
        {
            new Postkamer(db, portal.Services.GetRequiredService<Hoofdsleutel>()).Verstuur(new Brief(onderwerp, ["Tekst."]), email, "Persoon", portal.Klok.GetUtcNow(), zegelId: zegelId);
            return Task.FromResult(db.Mailberichten.Local.Single().Id);
        }, CancellationToken.None));

    private Task<int> GeefOpAsync(Guid id, string antwoord) =>
        portal.InDbAsync(db => db.Mailberichten.Where(m => m.Id == id).ExecuteUpdateAsync(s => s
            .SetProperty(m => m.OpgegevenOp, portal.Klok.GetUtcNow()).SetProperty(m => m.LaatsteAntwoord, antwoord).SetProperty(m => m.Pogingen, 12)));
}
