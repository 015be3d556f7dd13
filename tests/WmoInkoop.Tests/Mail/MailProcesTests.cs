using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Mail;
using WmoInkoop.TestSupport.Smtp;
using Xunit;
using Xunit.Abstractions;

namespace WmoInkoop.Tests.Mail;

/// <inheritdoc/>
public sealed class MailProcesTests(ITestOutputHelper uitvoer) : MailProcesproef
{
    [Fact, Trait("Regel", "HER-05")]
    public async Task Versturen_StartTlsEnAanmelding_KomenBijzondereTekensHeelAan()
    {
        await using var smtp = await SmtpServer.StartAsync(startTls: true, aanmelden: true);
        await using var portaal = Portaal(smtp);
        await portaal.HerstartAsync();
        await SchrijfAsync(portaal, [("zoë@ontvanger.test", "Zoë"), ("persoon@ontvanger.test", "René de Künstler")], new Brief("Café € 5 – ë", ["Één coöperatie, € 1.000 ‘ongeveer’."]));

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
        var keren = Getal("WMOINKOOP_KILLS", 3);
        await using var smtp = await SmtpServer.StartAsync(startTls: true, aanmelden: true);
        await using var portaal = Portaal(smtp);
        await portaal.HerstartAsync();
        for (var keer = 0; keer < keren; keer++)
        {
            await SchrijfAsync(portaal, Enumerable.Range(0, PerKeer).Select(i => ($"m{keer}-{i}@ontvanger.test", "Persoon")), new Brief("Proef", ["Tekst."]));
            await smtp.WachtOpAsync(smtp.Mail.Count + 1 + (keer % (PerKeer - 2)), Geduld); // another moment in the batch every time
            await portaal.KillAsync(); // SIGKILL
            if (keer == keren - 1)
            {
                await LaatClaimsAflopenAsync(portaal);
            }

            await portaal.HerstartAsync();
        }

        await using (var db = Open(portaal))
        {
            for (var i = 0; await db.Mailberichten.AnyAsync(m => m.VerzondenOp == null); i++)
            {
                Assert.True(i < 10 * Geduld.TotalSeconds, "mail stays behind in the outbox");
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }

        await portaal.KillAsync();
        var mail = await smtp.OntvangenAsync();
        var perOntvanger = mail.GroupBy(m => m.To.Single()).ToList();
        var dubbel = perOntvanger.Where(g => g.Count() > 1).ToList();
        uitvoer.WriteLine($"{keren} kills, {keren * PerKeer} messages: {perOntvanger.Count} arrived, {dubbel.Count} of them twice");
        Assert.Equal(keren * PerKeer, perOntvanger.Count);
        Assert.All(dubbel, g => Assert.Single(g.Select(m => m.MessageId).Distinct()));
        Assert.Equal(keren * PerKeer, mail.Select(m => m.MessageId).Distinct().Count());
        Assert.True(dubbel.Sum(g => g.Count() - 1) <= keren, "more than one duplicate per kill");
    }

    /// <summary>The minute a claim lasts, passed at once while no process runs that could still hold one.</summary>
    private static async Task LaatClaimsAflopenAsync(TestSupport.GepubliceerdPortaal portaal)
    {
        await using var db = Open(portaal);
        await db.Mailberichten.Where(m => m.LeaseTot != null).ExecuteUpdateAsync(s => s.SetProperty(m => m.LeaseTot, TimeProvider.System.GetUtcNow()));
    }
}
