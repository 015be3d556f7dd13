using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Data;
using WmoInkoop.TestSupport;

namespace WmoInkoop.Benchmarks;

/// <summary>1,000 people who post the same form of the published portal in one second, and 1,000 in ten; see <see cref="Formulierstorm"/>.</summary>
internal static class Formulierenproef
{
    private const int Aantal = 1_000;

    /// <returns>0 when every post was saved and the audit chain is whole.</returns>
    public static async Task<int> ExecuteAsync()
    {
        await using var portaal = GepubliceerdPortaal.Maak(metMensen: true, []);
        var emails = await Stormdeelnemers.ZaaiAsync(portaal, Aantal);
        await portaal.HerstartAsync();
        Console.WriteLine($"{Aantal} people on {Environment.ProcessorCount} cores, which the posting side shares");
        using var storm = await Formulierstorm.MeldAanAsync(portaal, emails);
        var gelukt = true;
        foreach (var (duur, ronde) in new[] { (1, "eerste"), (10, "tweede") })
        {
            await storm.OpenAsync(_ => "/mijn/organisatie/gegevens", i => new Dictionary<string, string?> { ["Plaats"] = $"{ronde} {i}" });
            var uitslag = await storm.PostAsync(TimeSpan.FromSeconds(duur));
            Console.WriteLine($"over {duur,2} s: {uitslag}");
            gelukt &= uitslag.IsAllesGelukt;
        }

        await using var db = new InkoopDbContext(Testdatabase.Opties(portaal.Databasebestand));
        var opgeslagen = await db.Aanbieders.CountAsync(a => a.Plaats.StartsWith("tweede "));
        var regels = await db.AuditRegels.CountAsync(r => r.Actie == AuditActie.OrganisatieGewijzigd);
        var (code, keten) = await portaal.VoerUitAsync("audit", "controleer");
        Console.WriteLine($"{opgeslagen} saved, {regels} audit lines; {keten}");
        return gelukt && code == 0 && opgeslagen == Aantal && regels == 2 * Aantal ? 0 : 1;
    }
}
