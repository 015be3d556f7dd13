using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Smtp;
using WmoInkoop.Web.Infrastructure;
using WmoInkoop.Web.Infrastructure.Documenten;
using Xunit;
using Xunit.Abstractions;

namespace WmoInkoop.Tests.Mail;

/// <summary>
/// The program in processes of its own, with its own engine, against a real mail server with STARTTLS and login. Longer runs by
/// environment variable: <c>WMOINKOOP_KILLS=50</c>, <c>WMOINKOOP_SECONDEN=60</c>.
/// </summary>
public sealed class MailProcesTests(ITestOutputHelper uitvoer)
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(3);

    /// <summary>In <see cref="Mensen"/>; each has every open verification to do.</summary>
    private const int Inkopers = 3;

    private readonly string _map = Werkmap.Nieuw();

    [Fact, Trait("Regel", "HER-05")]
    public async Task Versturen_StartTlsEnAanmelding_KomenBijzondereTekensHeelAan()
    {
        await using var smtp = await SmtpServer.StartAsync(startTls: true, aanmelden: true);
        await using var portaal = await StartAsync(smtp);
        await SchrijfAsync([("zoë@ontvanger.test", "Zoë"), ("persoon@ontvanger.test", "René de Künstler")], new Brief("Café € 5 – ë", ["Één coöperatie, € 1.000 ‘ongeveer’."]));

        await smtp.WachtOpAsync(1, Geduld);

        var mail = smtp.Mail[0];
        Assert.True(mail.Tls);
        Assert.Equal(SmtpServer.Gebruiker, mail.User);
        Assert.Equal("Café € 5 – ë", mail.Subject);
        Assert.Contains("Één coöperatie, € 1.000 ‘ongeveer’.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Één coöperatie", System.Net.WebUtility.HtmlDecode(mail.Html), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "HER-05")]
    public async Task Versturen_PortaalSteedsGedood_GaatNietsVerlorenEnIsElkDubbelHerkenbaar()
    {
        const int PerKeer = 20;
        var keren = Getal("WMOINKOOP_KILLS", 5);
        await using var smtp = await SmtpServer.StartAsync(startTls: true, aanmelden: true);
        var portaal = await StartAsync(smtp);
        for (var keer = 0; keer < keren; keer++)
        {
            await SchrijfAsync(Enumerable.Range(0, PerKeer).Select(i => ($"m{keer}-{i}@ontvanger.test", "Persoon")), new Brief("Proef", ["Tekst."]));
            await smtp.WachtOpAsync(smtp.Mail.Count + 1 + (keer % (PerKeer - 2)), Geduld); // another moment in the batch every time
            await portaal.DisposeAsync(); // SIGKILL
            portaal = await StartAsync(smtp);
        }

        await using (portaal)
        {
            await using var db = Open();
            for (var i = 0; await db.Mailberichten.AnyAsync(m => m.VerzondenOp == null); i++)
            {
                Assert.True(i < Geduld.TotalSeconds, "mail stays behind in the outbox");
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }

        var mail = await smtp.OntvangenAsync();
        var perOntvanger = mail.GroupBy(m => m.To.Single()).ToList();
        var dubbel = perOntvanger.Where(g => g.Count() > 1).ToList();
        uitvoer.WriteLine($"{keren} kills, {keren * PerKeer} messages: {perOntvanger.Count} arrived, {dubbel.Count} of them twice");
        Assert.Equal(keren * PerKeer, perOntvanger.Count);
        Assert.All(dubbel, g => Assert.Single(g.Select(m => m.MessageId).Distinct()));
        Assert.Equal(keren * PerKeer, mail.Select(m => m.MessageId).Distinct().Count());
        Assert.True(dubbel.Sum(g => g.Count() - 1) <= keren, "more than one duplicate per kill");
    }

    [Fact, Trait("Regel", "HER-02")]
    public async Task Versturen_TweeProcessenOpEenBestand_KomtElkBerichtEnElkeHerinneringEenKeer()
    {
        await using var smtp = await SmtpServer.StartAsync(startTls: true, aanmelden: true);
        await using var een = await StartAsync(smtp);
        await using var twee = await StartAsync(smtp);
        var verificatie = await SchrijfVerificatieAsync();
        var (berichten, termijnen) = (0, 0);
        for (var seconden = Getal("WMOINKOOP_SECONDEN", 10); seconden > 0; seconden--)
        {
            await SchrijfAsync(Enumerable.Range(berichten, 10).Select(i => ($"m{i}@ontvanger.test", "Persoon")), new Brief("Proef", ["Tekst."]));
            await SchrijfTermijnAsync(verificatie, $"Registratie {termijnen}");
            berichten += 10;
            termijnen++;
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        var verwacht = berichten + (termijnen * Inkopers);
        await smtp.WachtOpAsync(verwacht, Geduld);
        await Task.Delay(TimeSpan.FromSeconds(6)); // one more beat of both engines

        var mail = await smtp.OntvangenAsync();
        uitvoer.WriteLine($"{berichten} messages and {termijnen * Inkopers} reminders through two processes: {mail.Count} arrived");
        Assert.Equal(verwacht, mail.Count);
        Assert.Equal(verwacht, mail.Select(m => (m.To.Single(), m.Subject)).Distinct().Count());
    }

    private static int Getal(string naam, int standaard) => int.TryParse(Environment.GetEnvironmentVariable(naam), CultureInfo.InvariantCulture, out var getal) ? getal : standaard;

    private async Task<PortaalProces> StartAsync(SmtpServer smtp)
    {
        if (!File.Exists(Bestand))
        {
            Testdatabase.Kopieer(Bestand);
        }

        var portaal = PortaalProces.Start(
            _map,
            [
                "--Mail:Host=localhost",
                $"--Mail:Poort={smtp.Poort}",
                $"--Mail:Gebruiker={SmtpServer.Gebruiker}",
                $"--Mail:Wachtwoord={SmtpServer.Wachtwoord}",
                "--Mail:Afzender=portaal@wmoinkoop.test",
                "--Portaal:Adres=https://inkoop.test",
            ],
            variabelen: [("SSL_CERT_FILE", smtp.Certificaat)]);
        await portaal.AdresAsync();
        return portaal;
    }

    private string Bestand => Path.Combine(_map, "portal.db");

    private InkoopDbContext Open() => new(Testdatabase.Opties(Bestand));

    /// <summary>As a deed in another process would: sealed with the key the portal made at its first start.</summary>
    private async Task SchrijfAsync(IEnumerable<(string Email, string Naam)> aan, Brief brief)
    {
        await using var db = Open();
        await db.InTransactieAsync(() =>
        {
            var postkamer = new Postkamer(db, Sleutel());
            foreach (var (email, naam) in aan)
            {
                postkamer.Verstuur(brief, email, naam, TimeProvider.System.GetUtcNow());
            }

            return Task.CompletedTask;
        }, CancellationToken.None);
    }

    /// <summary>An undecided verification, without the provider and the extract that a real one has.</summary>
    private async Task<Guid> SchrijfVerificatieAsync()
    {
        var id = Guid.NewGuid();
        await using var db = Open();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO Verificaties (Id, AanbiederId, UittrekselId, GevraagdDoor, GevraagdOp) VALUES ({id}, {Guid.NewGuid()}, {Guid.NewGuid()}, {Guid.NewGuid()}, {TimeProvider.System.GetUtcNow().UtcDateTime})");
        return id;
    }

    /// <summary>A termijn whose reminder of a week before is due now.</summary>
    private async Task SchrijfTermijnAsync(Guid verificatie, string titel)
    {
        var nu = TimeProvider.System.GetUtcNow();
        await using var db = Open();
        await db.InTransactieAsync(
            () => Task.FromResult(db.Add(new Termijn(TermijnSoort.VerificatieRegistratie, verificatie, titel, "/inkoop/aanbieders", nu.AddDays(7), null, nu.AddDays(-1)))),
            CancellationToken.None);
    }

    private Hoofdsleutel Sleutel()
    {
        var leeg = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Opslag:Map", _map)]).Build();
        return Sleutelbestand.Kies(leeg, Datamap.Open(leeg, _map), _map).Lees();
    }
}
