using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.Mail;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Smtp;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;

namespace WmoInkoop.Tests.Mail;

/// <summary>The outbox against a real SMTP server, without encryption; STARTTLS is tested on the program in its own process.</summary>
public sealed class MailVersturenTests
{
    [Fact, Trait("Regel", "HER-05")]
    public async Task Versturen_ServerWeigertEenUur_KomtAllesDaarnaAan()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var portal = Portal(smtp);
        await SchrijfAsync(portal, Enumerable.Range(1, 5).Select(i => $"persoon{i}@ontvanger.test"));
        await smtp.WeigerAsync(new Antwoord(451, "4.3.0 try again later persoon1@ontvanger.test"));

        for (var minuut = 0; minuut < 60; minuut++)
        {
            await portal.VoerUitAsync<MailVersturenJob>();
            portal.Klok.Verder(TimeSpan.FromMinutes(1));
        }

        Assert.Empty(await smtp.OntvangenAsync());
        Assert.True(smtp.Weigeringen is > 5 and < 60, $"{smtp.Weigeringen} attempts in an hour: the pauses do not grow");
        var antwoorden = await portal.InDbAsync(db => db.Mailberichten.Select(m => m.LaatsteAntwoord).ToListAsync());
        Assert.All(antwoorden, a => Assert.Contains("451", a));
        Assert.All(antwoorden, a => Assert.DoesNotContain("@", a));

        await smtp.WeigerAsync();
        portal.Klok.Verder(TimeSpan.FromHours(1));
        await portal.VoerUitAsync<MailVersturenJob>();

        var mail = await smtp.OntvangenAsync();
        Assert.Equal(5, mail.Select(m => m.To.Single()).Distinct().Count());
        Assert.Equal(5, mail.Count);
    }

    [Fact, Trait("Regel", "HER-05")]
    public async Task Versturen_EenAdresVanTienIsFout_KomenDeAndereNegenAan()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var portal = Portal(smtp);
        await SchrijfAsync(portal, Enumerable.Range(1, 9).Select(i => $"persoon{i}@ontvanger.test").Prepend("weg@ontvanger.test"));
        await smtp.WeigerAsync(null, [("weg@ontvanger.test", new Antwoord(550, "5.1.1 <weg@ontvanger.test> no such user"))]);

        await portal.VoerUitAsync<MailVersturenJob>();

        Assert.Equal(9, (await smtp.OntvangenAsync()).Count);
        var wachtend = Assert.Single(await portal.InDbAsync(db => db.Mailberichten.Where(m => m.VerzondenOp == null).ToListAsync()));
        Assert.Null(wachtend.OpgegevenOp);
        Assert.Contains("no such user", wachtend.LaatsteAntwoord, StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "HER-05")]
    public async Task Versturen_EenRijIsNietOpTeMaken_KomenDeRijenErachterAan()
    {
        var transport = new Proeftransport();
        await using var portal = new PortalFactory().MetDiensten(s => s.AddSingleton<IMailtransport>(transport));
        await SchrijfAsync(portal, ["kapot@ontvanger.test", "a@ontvanger.test", "b@ontvanger.test"]);

        Assert.Equal("2 verstuurd, 1 niet aangenomen", await portal.VoerUitAsync<MailVersturenJob>());

        Assert.Equal(["a@ontvanger.test", "b@ontvanger.test"], transport.Aangekomen.Order());
        var wachtend = Assert.Single(await portal.InDbAsync(db => db.Mailberichten.Where(m => m.VerzondenOp == null).ToListAsync()));
        Assert.Equal("Het bericht kon niet worden verstuurd door een fout in het portaal.", wachtend.LaatsteAntwoord);
        Assert.True(wachtend.VolgendePogingOp > portal.Klok.GetUtcNow());
    }

    [Fact, Trait("Regel", "HER-05")]
    public async Task Versturen_DrieDagenGeweigerd_WordtOpgegevenEnKanOpnieuw()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var portal = Portal(smtp);
        await SchrijfAsync(portal, ["persoon@ontvanger.test"]);
        await smtp.WeigerAsync(new Antwoord(451, "later"));
        for (var uur = 0; uur < 84; uur++)
        {
            await portal.VoerUitAsync<MailVersturenJob>();
            portal.Klok.Verder(TimeSpan.FromHours(1));
        }

        var bericht = await portal.InDbAsync(db => db.Mailberichten.SingleAsync());
        Assert.NotNull(bericht.OpgegevenOp);
        Assert.InRange(bericht.OpgegevenOp.Value - Klok.Begin, TimeSpan.FromDays(3), TimeSpan.FromDays(3.5));

        await smtp.WeigerAsync();
        await portal.VoerUitAsync<MailVersturenJob>();
        Assert.Empty(await smtp.OntvangenAsync());
    }

    [Fact, Trait("Regel", "HER-05")]
    public async Task Versturen_DoorGestopteServerGeclaimd_KomtAanZodraDeClaimAfloopt()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var portal = Portal(smtp);
        await SchrijfAsync(portal, ["persoon@ontvanger.test"]);
        var nu = portal.Klok.GetUtcNow();
        await portal.InDbAsync(db => db.Mailberichten.ExecuteUpdateAsync(s => s.SetProperty(m => m.ClaimId, Guid.NewGuid()).SetProperty(m => m.LeaseTot, nu + MailVersturen.Lease)));

        await portal.VoerUitAsync<MailVersturenJob>();
        Assert.Empty(await smtp.OntvangenAsync());

        portal.Klok.Verder(MailVersturen.Lease);
        await portal.VoerUitAsync<MailVersturenJob>();
        Assert.Single(await smtp.OntvangenAsync());
    }

    [Fact, Trait("Regel", "HER-05")]
    public async Task Versturen_TweeTegelijk_SturenElkBerichtEenKeer()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var portal = Portal(smtp);
        await SchrijfAsync(portal, Enumerable.Range(1, 60).Select(i => $"persoon{i}@ontvanger.test"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => portal.VoerUitAsync<MailVersturenJob>())));

        var mail = await smtp.OntvangenAsync();
        Assert.Equal(60, mail.Count);
        Assert.Equal(60, mail.Select(m => m.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task Versturen_NietVertrouwdCertificaat_KrijgtDeServerNiets()
    {
        await using var smtp = await SmtpServer.StartAsync(startTls: true);
        await using var portal = Portal(smtp).Met("Mail:StartTls", "true");
        await SchrijfAsync(portal, ["persoon@ontvanger.test", "ander@ontvanger.test"]);

        Assert.Equal("0 verstuurd, 1 niet aangenomen", await portal.VoerUitAsync<MailVersturenJob>());

        Assert.Empty(await smtp.OntvangenAsync());
        var antwoorden = await portal.InDbAsync(db => db.Mailberichten.Where(m => m.Pogingen > 0).Select(m => m.LaatsteAntwoord).ToListAsync());
        Assert.Contains("certificate", Assert.Single(antwoorden), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Versturen_NamensRegio_KomtVanHetAdresVanDeRegioMetBeideVormen()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var portal = Portal(smtp);
        var nu = portal.Klok.GetUtcNow();
        await portal.InDbAsync(db => db.InTransactieAsync(async () =>
        {
            var regio = await db.Regios.SingleAsync(r => r.Sleutel == Mensen.Leeuwarden);
            var brief = new Brief("Café ‘De Brink’ kost € 5", ["<script>alert('ë')</script>"], "/mijn?a=1&b=2", "Bekijk <dit>", nu.AddDays(3));
            new Postkamer(db, portal.Services.GetRequiredService<Core.Versleuteling.Hoofdsleutel>()).Verstuur(brief, "persoon@ontvanger.test", "Zoë Ångström", nu, regio.Id);
            return true;
        }, CancellationToken.None));

        await portal.VoerUitAsync<MailVersturenJob>();

        var mail = Assert.Single(await smtp.OntvangenAsync());
        Assert.Equal(new MailPersoon("WmoInkoop namens Leeuwarden", "inkoop@leeuwarden.test"), mail.From);
        Assert.Equal("Café ‘De Brink’ kost € 5", mail.Subject);
        Assert.Contains("Beste Zoë Ångström", mail.Text, StringComparison.Ordinal);
        Assert.Contains("<script>alert('ë')</script>", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Uiterlijk donderdag 5 maart 2026 om 12.00 uur (over 3 dagen).", mail.Text, StringComparison.Ordinal);
        Assert.Contains("https://inkoop.test/mijn?a=1&b=2", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", mail.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://inkoop.test/mijn?a=1&amp;b=2\"", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versturen_ZonderMailserver_WordtHetEenBestandDatZichzelfVervangt()
    {
        await using var portal = new PortalFactory();
        await SchrijfAsync(portal, ["persoon@ontvanger.test", "ander@ontvanger.test"]);
        await portal.VoerUitAsync<MailVersturenJob>();
        await portal.InDbAsync(db => db.Mailberichten.ExecuteUpdateAsync(s => s.SetProperty(m => m.VerzondenOp, (DateTimeOffset?)null)));
        await portal.VoerUitAsync<MailVersturenJob>();

        var bestanden = Directory.GetFiles(Path.Combine(portal.Map, "mail"));
        Assert.Equal(2, bestanden.Length);
        Assert.All(bestanden, b => Assert.Contains("Message-ID: <", File.ReadAllText(b), StringComparison.OrdinalIgnoreCase));
        Assert.Empty(Directory.GetDirectories(Path.Combine(portal.Map, "mail")));
    }

    [Fact]
    public async Task Verstuur_TweeKeerDezelfdeSleutel_WordtNietOpgeslagen()
    {
        await using var portal = new PortalFactory();
        await Assert.ThrowsAsync<DbUpdateException>(() => SchrijfAsync(portal, ["a@ontvanger.test", "b@ontvanger.test"], "dezelfde"));
        Assert.Empty(await portal.PostAsync());
    }

    internal static PortalFactory Portal(SmtpServer smtp) => new PortalFactory()
        .Met("Mail:Host", "localhost")
        .Met("Mail:Poort", smtp.Poort.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .Met("Mail:StartTls", "false")
        .Met("Mail:Afzender", "portaal@wmoinkoop.test")
        .Met("Portaal:Adres", "https://inkoop.test");

    internal static Task SchrijfAsync(PortalFactory portal, IEnumerable<string> aan, string? sleutel = null) =>
        portal.InDbAsync(db => db.InTransactieAsync(() =>
        {
            var postkamer = new Postkamer(db, portal.Services.GetRequiredService<Core.Versleuteling.Hoofdsleutel>());
            foreach (var email in aan)
            {
                postkamer.Verstuur(new Brief($"Aan {email}", ["Tekst."]), email, "Persoon", portal.Klok.GetUtcNow(), sleutel: sleutel);
            }

            return Task.FromResult(true);
        }, CancellationToken.None));

    /// <summary>Fails on one address with what nobody foresaw: no refusal, no lack of time, no wrong key.</summary>
    private sealed class Proeftransport : IMailtransport
    {
        public List<string> Aangekomen { get; } = [];

        public Task VerstuurAsync(Postbericht bericht, CancellationToken ct)
        {
            if (bericht.AanEmail.StartsWith("kapot", StringComparison.Ordinal))
            {
                throw new FormatException("unforeseen");
            }

            Aangekomen.Add(bericht.AanEmail);
            return Task.CompletedTask;
        }
    }
}
