using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.TestSupport;
using WmoInkoop.Tests.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Risicos;

/// <summary>The risicodossier and the pilots of a traject over HTTP.</summary>
public sealed class RisicodossierHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Vijandig = "<script>alert('x')</script>";

    private static Dictionary<string, string?> Risico => new()
    {
        ["Titel"] = $"=Geen inschrijvers {Vijandig}",
        ["Omschrijving"] = "Niemand schrijft in.",
        ["Maatregelen"] = $"Praten. {Vijandig}",
        ["Beheerser"] = "De gemeente",
        ["Kans"] = "2",
        ["Impact"] = "5",
    };

    private static Dictionary<string, string?> Pilot => new()
    {
        ["Naam"] = $"Opbouwwerkers {Vijandig}",
        ["Doel"] = "Drie dorpen erbij.",
        ["Budget"] = "250.000,50",
        ["Begin"] = "2026-01-01",
        ["Einde"] = "2026-12-31",
        ["Status"] = "Loopt",
    };

    [Fact, Trait("Regel", "TRJ-10")]
    public async Task Risicodossier_VanMeldingTotExport()
    {
        var traject = $"/inkoop/trajecten/{(await portal.ZaaiAsync()).TrajectId}";
        var pad = $"{traject}/risicos";
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        using var tweede = await portal.ClientAls(Mensen.TweedeInkoper);
        using var elders = await portal.ClientAls(Mensen.InkoperElders);
        Assert.Contains("Er zijn nog geen risico", await inkoper.HtmlAsync(pad), StringComparison.Ordinal);

        using var fout = await inkoper.PostFormAsync($"{pad}/nieuw", new Dictionary<string, string?>(Risico) { ["Kans"] = "6", ["Beheerser"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.StatusCode);
        var foutpagina = await fout.TekstAsync();
        Assert.Contains("Kies een cijfer van 1 tot en met 5.", foutpagina, StringComparison.Ordinal);
        Assert.Contains("Niemand schrijft in.", foutpagina, StringComparison.Ordinal);

        using var gemeld = await inkoper.PostFormAsync($"{pad}/nieuw", Risico);
        Assert.Equal(HttpStatusCode.Redirect, gemeld.StatusCode);
        var id = await portal.InDbAsync(db => db.Risicos.Select(r => r.Id).SingleAsync());

        // two at once: the second is told, and sees both
        using var vanTwee = new FormUrlEncodedContent(Formulier.Lees(await tweede.HtmlAsync($"{pad}/{id}/wijzigen"))[^1].Met(new Dictionary<string, string?> { ["Impact"] = "1" }));
        using var eerst = await inkoper.PostFormAsync($"{pad}/{id}/wijzigen", new Dictionary<string, string?> { ["Kans"] = "4", ["Status"] = "Opgetreden" });
        Assert.Equal(HttpStatusCode.Redirect, eerst.StatusCode);
        using var conflict = await tweede.PostAsync($"{pad}/{id}/wijzigen", vanTwee);
        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        Assert.Contains("Nu in het portaal: 5", await conflict.TekstAsync(), StringComparison.Ordinal);

        foreach (var pagina in new[] { pad, $"{pad}/{id}", $"{pad}/wijzigingen", traject })
        {
            Assert.DoesNotContain(Vijandig, await inkoper.HtmlAsync(pagina), StringComparison.Ordinal);
        }

        var geschiedenis = WebUtility.HtmlDecode(await inkoper.HtmlAsync($"{pad}/{id}"));
        Assert.Matches("(?s)Kans.*>2<.*>4<.*Inkoper 1 Leeuwarden", geschiedenis);
        Assert.Contains("Opgetreden", geschiedenis, StringComparison.Ordinal);

        // the export holds all of it, and runs nowhere as a formula
        var csv = await inkoper.GetStringAsync($"{pad}?als=csv");
        Assert.Contains("Beheersmaatregelen", csv, StringComparison.Ordinal);
        Assert.Contains("'=Geen inschrijvers", csv, StringComparison.Ordinal);
        Assert.Contains("Was", await inkoper.GetStringAsync($"{pad}/wijzigingen?als=csv"), StringComparison.Ordinal);
        using var xlsx = await inkoper.GetAsync($"{pad}?als=xlsx");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx.Content.Headers.ContentType?.MediaType);
        Assert.Equal("PK"u8.ToArray(), (await xlsx.Content.ReadAsByteArrayAsync())[..2]);

        foreach (var rest in new[] { "", "/nieuw", "/wijzigingen", $"/{id}", $"/{id}/wijzigen", "?als=csv" })
        {
            Assert.True(HttpStatusCode.OK == (await inkoper.GetAsync(pad + rest)).StatusCode, rest);
            Assert.True(HttpStatusCode.NotFound == (await elders.GetAsync(pad + rest)).StatusCode, rest);
        }

        var ander = $"/inkoop/trajecten/{(await portal.ZaaiAsync()).TrajectId}/risicos/{id}";
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync(ander)).StatusCode);
        Assert.Equal(1, await portal.InDbAsync(db => db.AuditRegels.CountAsync(r => r.ObjectId == id && r.Actie == AuditActie.RisicoGewijzigd)));
    }

    [Fact, Trait("Regel", "TRJ-14")]
    public async Task Pilot_VanBeginTotVerslagAanDeTafel()
    {
        var pad = $"/inkoop/trajecten/{(await portal.ZaaiAsync()).TrajectId}/pilots";
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        using var elders = await portal.ClientAls(Mensen.InkoperElders);

        using var fout = await inkoper.PostFormAsync($"{pad}/nieuw", new Dictionary<string, string?>(Pilot) { ["Einde"] = "2025-12-31", ["Budget"] = "veel" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.StatusCode);
        Assert.Contains("value=\"veel\"", await fout.TekstAsync(), StringComparison.Ordinal);

        using var gemaakt = await inkoper.PostFormAsync($"{pad}/nieuw", Pilot);
        var pilot = gemaakt.Headers.Location!.ToString();
        using var gewijzigd = await inkoper.PostFormAsync($"{pilot}/wijzigen", new Dictionary<string, string?> { ["Status"] = "Afgerond" });
        Assert.Equal(HttpStatusCode.Redirect, gewijzigd.StatusCode);
        var (hier, daar) = (await BijeenkomstAsync(Mensen.Leeuwarden), await BijeenkomstAsync(Mensen.LeidseRegio));
        using var vreemd = await inkoper.PostFormAsync($"{pilot}/verslag", new Dictionary<string, string?> { ["Datum"] = "2026-03-01", ["Tekst"] = "Hoi", ["BijeenkomstId"] = daar.ToString() });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, vreemd.StatusCode);
        using var verteld = await inkoper.PostFormAsync($"{pilot}/verslag", new Dictionary<string, string?> { ["Datum"] = "2026-03-01", ["Tekst"] = $"Twee dorpen doen mee. {Vijandig}", ["BijeenkomstId"] = hier.ToString() });
        Assert.Equal(HttpStatusCode.Redirect, verteld.StatusCode);

        var html = await inkoper.HtmlAsync(pilot);
        Assert.DoesNotContain(Vijandig, html, StringComparison.Ordinal);
        Assert.Contains("Twee dorpen doen mee.", html, StringComparison.Ordinal);
        Assert.Contains("Afgerond", html, StringComparison.Ordinal);
        var plek = Regex.Match(html, "href=\"(/tafel/[^\"]*)\"").Groups[1].Value;
        Assert.Equal(HttpStatusCode.OK, (await inkoper.GetAsync(plek)).StatusCode);
        Assert.Contains("250.000,50", html, StringComparison.Ordinal);
        foreach (var adres in new[] { pad, $"{pad}/nieuw", pilot, $"{pilot}/wijzigen", $"{pilot}/verslag" })
        {
            Assert.True(HttpStatusCode.OK == (await inkoper.GetAsync(adres)).StatusCode, adres);
            Assert.True(HttpStatusCode.NotFound == (await elders.GetAsync(adres)).StatusCode, adres);
        }

        AuditActie[] verwacht = [AuditActie.PilotGemaakt, AuditActie.PilotGewijzigd, AuditActie.PilotGerapporteerd];
        Assert.Equal(verwacht.Length, await portal.InDbAsync(db => db.AuditRegels.Where(r => verwacht.Contains(r.Actie)).Select(r => r.Actie).Distinct().CountAsync()));
    }

    private Task<Guid> BijeenkomstAsync(string sleutel) => portal.InDbAsync(db => db.InTransactieAsync(
        async () =>
        {
            var tafel = new Overlegtafel(await db.Regios.Where(r => r.Sleutel == sleutel).Select(r => r.Id).SingleAsync(), $"Tafel van {sleutel}", "", isOpenbaar: true);
            var gegevens = new Bijeenkomstgegevens(new DateOnly(2026, 3, 1), new TimeOnly(9, 0), new TimeOnly(12, 0), "Stadhuis", null, "De voorzitter");
            var bijeenkomst = new Bijeenkomst(tafel.Id, gegevens, [new Agendaregel(null, "Pilots", null, Agendasoort.TerInformatie)]);
            db.AddRange(tafel, bijeenkomst);
            return bijeenkomst.Id;
        },
        default));
}
