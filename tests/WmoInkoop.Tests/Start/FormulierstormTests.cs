using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Data;
using WmoInkoop.TestSupport;
using Xunit;
using Xunit.Abstractions;

namespace WmoInkoop.Tests.Start;

/// <summary>Everybody at once at the published portal, through the real form; 1,000 at once is <c>-- formulieren</c> in tests/WmoInkoop.Benchmarks.</summary>
public sealed class FormulierstormTests(ITestOutputHelper uitvoer)
{
    private const int Aantal = 200;

    [Fact, Trait("Regel", "AUD-01")]
    public async Task Formulier_DoorTweehonderdMensenInEenTel_WordtVanIederOpgeslagenEnKloptDeKeten()
    {
        await using var portaal = GepubliceerdPortaal.Maak(metMensen: true, []);
        var emails = await Stormdeelnemers.ZaaiAsync(portaal, Aantal);
        await portaal.HerstartAsync();
        using var storm = await Formulierstorm.MeldAanAsync(portaal, emails);
        await storm.OpenAsync(_ => "/mijn/organisatie/gegevens", i => new Dictionary<string, string?> { ["Plaats"] = $"Plaats {i + 1}" });

        var uitslag = await storm.PostAsync(TimeSpan.FromSeconds(1));

        uitvoer.WriteLine(uitslag.ToString());
        Assert.True(uitslag.IsAllesGelukt, uitslag.ToString());
        await using (var db = new InkoopDbContext(Testdatabase.Opties(portaal.Databasebestand)))
        {
            var opgeslagen = await db.Aanbieders.Where(a => a.Naam.StartsWith("Storm ")).Select(a => new { a.Naam, a.Plaats }).ToListAsync();
            Assert.Equal(Aantal, opgeslagen.Count);
            Assert.All(opgeslagen, a => Assert.Equal(a.Naam.Replace("Storm", "Plaats", StringComparison.Ordinal), a.Plaats));
            Assert.Equal(Aantal, await db.AuditRegels.CountAsync(r => r.Actie == AuditActie.OrganisatieGewijzigd));
        }

        Assert.Equal(0, (await portaal.VoerUitAsync("audit", "controleer")).Code);
    }
}
