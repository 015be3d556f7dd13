using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Regios;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Start;

public sealed class GepubliceerdPortaalTests
{
    [Fact]
    public async Task Programma_NaEenKill_StartWeerMetDezelfdeGegevens()
    {
        await using var portaal = await GepubliceerdPortaal.StartAsync(metMensen: false);
        await ToontStartpaginaMetOpmaakAsync(portaal);
        await using (var db = Open(portaal))
        {
            await db.InTransactieAsync(
                () =>
                {
                    db.Add(new Regio("Bewaard", "bewaard", "inkoop@bewaard.test"));
                    db.Audit(AuditInvoer.Over<Regio>(Uitvoerder.Portaal, AuditActie.DemoGeladen, null, Klok.Begin));
                    return Task.CompletedTask;
                },
                CancellationToken.None);
        }

        await portaal.KillEnHerstartAsync();

        await ToontStartpaginaMetOpmaakAsync(portaal);
        await using var later = Open(portaal);
        Assert.True(await later.Regios.AnyAsync(r => r.Sleutel == "bewaard"));
        Assert.Equal(0, (await portaal.VoerUitAsync("audit", "controleer")).Code);
    }

    private static async Task ToontStartpaginaMetOpmaakAsync(GepubliceerdPortaal portaal)
    {
        using var bezoeker = await portaal.BezoekerAsync();
        Assert.Contains("<h1", await bezoeker.HtmlAsync("/"), StringComparison.Ordinal);
        Assert.Contains("{", await bezoeker.HtmlAsync("/css/portal.css"), StringComparison.Ordinal);
    }

    private static InkoopDbContext Open(GepubliceerdPortaal portaal) => new(Testdatabase.Opties(portaal.Databasebestand));
}
