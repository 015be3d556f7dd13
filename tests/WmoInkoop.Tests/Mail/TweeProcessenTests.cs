using WmoInkoop.Core.Mail;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Smtp;
using Xunit;
using Xunit.Abstractions;

namespace WmoInkoop.Tests.Mail;

/// <inheritdoc/>
public sealed class TweeProcessenTests(ITestOutputHelper uitvoer) : MailProcesproef
{
    /// <summary>In <see cref="Mensen"/>; each has every open verification to do.</summary>
    private const int Inkopers = 3;

    [Fact, Trait("Regel", "HER-02")]
    public async Task Versturen_TweeProcessenOpEenBestand_KomtElkBerichtEnElkeHerinneringEenKeer()
    {
        const int Vooraf = 10;
        var seconden = Getal("WMOINKOOP_SECONDEN", 10);
        await using var smtp = await SmtpServer.StartAsync(startTls: true, aanmelden: true);
        await using var portaal = Portaal(smtp);
        var verificatie = await SchrijfVerificatieAsync(portaal);
        var termijnen = 0;
        while (termijnen < Vooraf) // both engines look for reminders as soon as they start
        {
            await SchrijfTermijnAsync(portaal, verificatie, $"Registratie {termijnen++}");
        }

        var starten = portaal.StartErnaastAsync();
        await portaal.HerstartAsync();
        await using var tweede = await starten;
        var berichten = 0;
        for (var seconde = 0; seconde < seconden; seconde++)
        {
            await SchrijfAsync(portaal, Enumerable.Range(berichten, 10).Select(i => ($"m{i}@ontvanger.test", "Persoon")), new Brief("Proef", ["Tekst."]));
            berichten += 10;
            if (seconden >= 60) // after the start they look once a minute
            {
                await SchrijfTermijnAsync(portaal, verificatie, $"Registratie {termijnen++}");
            }

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
}
