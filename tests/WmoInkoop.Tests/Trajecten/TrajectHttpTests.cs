using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.TestSupport;
using WmoInkoop.Tests.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Trajecten;

/// <summary>The planning, people and documents of a traject over HTTP; the strategie of a traject has its own tests.</summary>
public sealed class TrajectHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Vijandig = "<script>alert('x')</script>";

    [Fact]
    public async Task Planning_VerschuiftMetReden_BlijftLeesbaar_EnHoudtWatGetyptIs()
    {
        var pad = await TrajectAsync();
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        Assert.Contains("Er is nog geen planning", await inkoper.HtmlAsync(pad), StringComparison.Ordinal);

        using var eerste = await inkoper.PostFormAsync($"{pad}/planning", new Dictionary<string, string?>
        {
            ["Rijen[0].Naam"] = $"Inkoopproces {Vijandig}", ["Rijen[0].Begin"] = "2021-03-01", ["Rijen[0].Einde"] = "2021-07-07",
            ["Rijen[1].Naam"] = "Start", ["Rijen[1].Begin"] = "2022-01-01", ["Rijen[1].Einde"] = "2022-01-01",
        });
        Assert.Equal(HttpStatusCode.Redirect, eerste.StatusCode);

        // a date that cannot be, and one that moves without a reason: both come back as typed
        using var terug = await inkoper.PostFormAsync($"{pad}/planning", new Dictionary<string, string?> { ["Rijen[1].Einde"] = "2021-12-31", ["Rijen[0].Toelichting"] = "Met zes stappen" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.StatusCode);
        var fout = await terug.TekstAsync();
        Assert.Contains("href=\"#Rijen_1__Einde\"", fout, StringComparison.Ordinal);
        Assert.Contains("Met zes stappen", fout, StringComparison.Ordinal);
        using var zonderReden = await inkoper.PostFormAsync($"{pad}/planning", new Dictionary<string, string?> { ["Rijen[1].Begin"] = "2023-01-01", ["Rijen[1].Einde"] = "2023-01-01" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonderReden.StatusCode);
        Assert.Contains("2023-01-01", await zonderReden.TekstAsync(), StringComparison.Ordinal);

        using var verschoven = await inkoper.PostFormAsync($"{pad}/planning", new Dictionary<string, string?>
        {
            ["Rijen[1].Begin"] = "2023-01-01", ["Rijen[1].Einde"] = "2023-01-01", ["Reden"] = $"De start past niet in 2022 {Vijandig}",
        });
        Assert.Equal(HttpStatusCode.Redirect, verschoven.StatusCode);
        var ruw = await inkoper.HtmlAsync(pad);
        Assert.DoesNotContain(Vijandig, ruw, StringComparison.Ordinal);
        var pagina = WebUtility.HtmlDecode(ruw);
        Assert.Contains("Eerdere planning: versie 1", pagina, StringComparison.Ordinal);
        Assert.Contains("De start past niet in 2022", pagina, StringComparison.Ordinal);
        Assert.Contains("zondag 1 januari 2023", pagina, StringComparison.Ordinal);
        Assert.Contains("zaterdag 1 januari 2022", pagina, StringComparison.Ordinal);
        var id = Guid.Parse(pad.Split('/')[^1]);
        Assert.Equal(2, await portal.InDbAsync(db => db.AuditRegels.CountAsync(r => r.ObjectId == id && r.Actie == AuditActie.TrajectGepland)));
    }

    [Fact]
    public async Task Planning_TweeInkopersTegelijk_DeTweedeHoortHet()
    {
        var pad = await TrajectAsync();
        using var een = await portal.ClientAls(Mensen.Inkoper);
        using var twee = await portal.ClientAls(Mensen.TweedeInkoper);
        foreach (var (deel, veld) in new[] { ("planning", "Toelichting"), ("betrokkenen", "Contact") })
        {
            using var vanTwee = new FormUrlEncodedContent(Formulier.Lees(await twee.HtmlAsync($"{pad}/{deel}"))[^1].Met(Rij("Tweede", veld)));
            using var eerste = await een.PostFormAsync($"{pad}/{deel}", Rij("Eerste", veld));
            using var tweede = await twee.PostAsync($"{pad}/{deel}", vanTwee);

            Assert.Equal(HttpStatusCode.Redirect, eerste.StatusCode);
            Assert.Equal(HttpStatusCode.Conflict, tweede.StatusCode);
            Assert.Contains("Tweede", await tweede.TekstAsync(), StringComparison.Ordinal);
        }

        var pagina = WebUtility.HtmlDecode(await een.HtmlAsync(pad));
        Assert.Contains("Eerste", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("Tweede", pagina, StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "DOC-02")]
    public async Task Documenten_ZijnVoorDeInkopersVanDeRegio_EnKunnenWeg()
    {
        var pad = await TrajectAsync();
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        using var elders = await portal.ClientAls(Mensen.InkoperElders);
        using var contractmanager = await portal.ClientAls(Mensen.Contractmanager);

        using var erbij = await inkoper.PostBestandAsync($"{pad}/documenten/nieuw", "Bestand", Proefbestanden.Pdf(), "koers.pdf", new Dictionary<string, string?> { ["Titel"] = "Koersdocument" });
        Assert.Equal(HttpStatusCode.Redirect, erbij.StatusCode);
        var document = await portal.InDbAsync(db => db.Trajectdocumenten.Where(d => d.Titel == "Koersdocument").Select(d => d.Id).SingleAsync());
        var adres = $"{pad}/documenten/{document}";

        Assert.Equal(Proefbestanden.Pdf(), await inkoper.GetByteArrayAsync(adres));
        Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync(adres)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await contractmanager.GetAsync(adres)).StatusCode);
        foreach (var rest in new[] { "", "/planning", "/betrokkenen", "/documenten/nieuw", $"/documenten/{document}/verwijderen", "/strategie", "/strategie/nieuw" })
        {
            Assert.True(HttpStatusCode.OK == (await inkoper.GetAsync(pad + rest)).StatusCode, rest);
            Assert.True(HttpStatusCode.NotFound == (await elders.GetAsync(pad + rest)).StatusCode, rest);
        }

        using var weg = await inkoper.PostFormAsync($"{adres}/verwijderen", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, weg.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync(adres)).StatusCode);
    }

    private static Dictionary<string, string?> Rij(string naam, string veld) => new()
    {
        ["Rijen[0].Naam"] = naam,
        [$"Rijen[0].{veld}"] = "x",
        ["Rijen[0].Taak"] = "Projectleider",
        ["Rijen[0].Begin"] = "2026-01-01",
        ["Rijen[0].Einde"] = "2026-02-01",
    };

    private async Task<string> TrajectAsync() => $"/inkoop/trajecten/{(await portal.ZaaiAsync()).TrajectId}";
}
