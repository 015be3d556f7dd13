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

namespace WmoInkoop.Tests.Mail;

/// <summary>
/// The published program in processes of its own, with its own engine, against a real mail server with STARTTLS and login. Longer runs
/// by environment variable: <c>WMOINKOOP_KILLS=50</c>, <c>WMOINKOOP_SECONDEN=60</c>.
/// </summary>
public abstract class MailProcesproef
{
    private protected static readonly TimeSpan Geduld = TimeSpan.FromMinutes(3);

    private protected static int Getal(string naam, int standaard) =>
        int.TryParse(Environment.GetEnvironmentVariable(naam), CultureInfo.InvariantCulture, out var getal) ? getal : standaard;

    /// <summary>A portal that does not run yet and will send its mail to this server.</summary>
    private protected static GepubliceerdPortaal Portaal(SmtpServer smtp) => GepubliceerdPortaal.Maak(
        metMensen: true,
        [("SSL_CERT_FILE", smtp.Certificaat)],
        "--Mail:Host=localhost",
        $"--Mail:Poort={smtp.Poort}",
        $"--Mail:Gebruiker={SmtpServer.Gebruiker}",
        $"--Mail:Wachtwoord={SmtpServer.Wachtwoord}",
        "--Mail:Afzender=portaal@wmoinkoop.test",
        "--Portaal:Adres=https://inkoop.test");

    private protected static InkoopDbContext Open(GepubliceerdPortaal portaal) => new(Testdatabase.Opties(portaal.Databasebestand));

    /// <summary>As a deed in another process would: sealed with the key the portal made at its first start.</summary>
    private protected static async Task SchrijfAsync(GepubliceerdPortaal portaal, IEnumerable<(string Email, string Naam)> aan, Brief brief)
    {
        await using var db = Open(portaal);
        await db.InTransactieAsync(() =>
        {
            var postkamer = new Postkamer(db, Sleutel(portaal));
            foreach (var (email, naam) in aan)
            {
                postkamer.Verstuur(brief, email, naam, TimeProvider.System.GetUtcNow());
            }

            return Task.CompletedTask;
        }, CancellationToken.None);
    }

    /// <summary>An undecided verification, without the provider and the extract that a real one has.</summary>
    private protected static async Task<Guid> SchrijfVerificatieAsync(GepubliceerdPortaal portaal)
    {
        var id = Guid.NewGuid();
        await using var db = Open(portaal);
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO Verificaties (Id, AanbiederId, UittrekselId, GevraagdDoor, GevraagdOp) VALUES ({id}, {Guid.NewGuid()}, {Guid.NewGuid()}, {Guid.NewGuid()}, {TimeProvider.System.GetUtcNow().UtcDateTime})");
        return id;
    }

    /// <summary>A termijn whose reminder of a week before is due now.</summary>
    private protected static async Task SchrijfTermijnAsync(GepubliceerdPortaal portaal, Guid verificatie, string titel)
    {
        var nu = TimeProvider.System.GetUtcNow();
        await using var db = Open(portaal);
        await db.InTransactieAsync(
            () => Task.FromResult(db.Add(new Termijn(TermijnSoort.VerificatieRegistratie, verificatie, titel, "/inkoop/aanbieders", nu.AddDays(7), null, nu.AddDays(-1)))),
            CancellationToken.None);
    }

    private static Hoofdsleutel Sleutel(GepubliceerdPortaal portaal)
    {
        var leeg = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Opslag:Map", portaal.Map)]).Build();
        return Sleutelbestand.Kies(leeg, Datamap.Open(leeg, portaal.Map), portaal.Map).Lees();
    }
}
