using System.Net;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Procesverbalen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.TestSupport.Procesverbalen;
using WmoInkoop.Tests.Gunningen;
using Xunit;
using static WmoInkoop.Tests.Gunningen.Gunningproef;

namespace WmoInkoop.Tests.Procesverbalen;

/// <summary>The proces-verbaal of the procedure through its pages: composed, written, asked at the final award and fixed by it.</summary>
public sealed class ProcesVerbaalHttpTests : IDisposable
{
    private const string Belang = "Een inkoper was tot 2020 bestuurder van een inschrijver en heeft daarom niet meegedaan.";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "GUN-10")]
    public async Task ProcesVerbaal_IsVoorInkopersVanDeRegio()
    {
        var proef = await BeoordeeldAsync(_portal);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        using var contractmanager = await _portal.ClientAls(Mensen.Contractmanager);
        using var aanbieder = await _portal.ClientAls(A);
        foreach (var pad in new[] { Basis(proef), Pad(proef), $"{Pad(proef)}/proces-verbaal.docx", $"{Basis(proef)}/tekst/EerdereBetrokkenheid", $"{Pad(proef)}/tekst/Belangenconflicten" })
        {
            Assert.Equal(HttpStatusCode.OK, (await inkoper.GetAsync(pad)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync(pad)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await contractmanager.GetAsync(pad)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await aanbieder.GetAsync(pad)).StatusCode);
        }

        // an item of a perceel is not one of the aanbesteding, nor the other way round; nor is another's perceel
        foreach (var pad in new[] { $"{Basis(proef)}/tekst/Belangenconflicten", $"{Pad(proef)}/tekst/EerdereBetrokkenheid", $"{Basis(proef)}/percelen/{Guid.NewGuid()}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync(pad)).StatusCode);
        }

        var velden = Formulier.Lees(await inkoper.HtmlAsync($"{Basis(proef)}/tekst/EerdereBetrokkenheid"))[^1].Met(new Dictionary<string, string?> { ["Tekst"] = Procesverbaalproef.Tekst });
        var vreemd = Formulier.Lees(await elders.HtmlAsync("/inkoop/trajecten/nieuw"))[^1].Met(new Dictionary<string, string?> { ["Tekst"] = Procesverbaalproef.Tekst });
        Assert.Equal(HttpStatusCode.NotFound, (await elders.PostAsync($"{Basis(proef)}/tekst/EerdereBetrokkenheid", new FormUrlEncodedContent(vreemd))).StatusCode);
        Assert.False(await _portal.InDbAsync(db => db.Verbaalteksten.AnyAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostAsync($"{Basis(proef)}/tekst/EerdereBetrokkenheid", new FormUrlEncodedContent(velden))).StatusCode);
    }

    [Fact, Trait("Regel", "GUN-10"), Trait("Regel", "INS-06")]
    public async Task ProcesVerbaal_VoorDeOpening_NoemtGeenInschrijverEnGeenPrijs()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        await _portal.NieuweAanbiederAsync("Zorg Verborgen", "verborgen@fictief.test");
        await _portal.IngediendAsync(aanbesteding, "verborgen@fictief.test");
        _portal.Klok.VerderTot(aanbesteding.SluitingOp.AddHours(1));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/proces-verbaal/percelen/{aanbesteding.PerceelId}";
        var html = WebUtility.HtmlDecode(await inkoper.HtmlAsync(pad));

        Assert.Contains("Dit komt na de opening.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Zorg Verborgen", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Zorg Verborgen", await DocxAsync(inkoper, $"{pad}/proces-verbaal.docx"), StringComparison.Ordinal);
        var verbaal = await _portal.VerbaalAsync(aanbesteding.Id, aanbesteding.PerceelId);
        Assert.All(verbaal.VanPerceel, d => Assert.Equal(Verbaalstand.KomtNog, d.Stand));
        Assert.Equal(Verbaalstand.KomtNog, verbaal.Algemeen.Single(d => d.Onderdeel is Verbaalonderdeel.AnderMiddel).Stand);
    }

    [Fact, Trait("Regel", "GUN-10")]
    public async Task ProcesVerbaal_NaDeOpening_NoemtPasMetDeBeslissingWieWint()
    {
        var proef = await BeoordeeldAsync(_portal);

        var verbaal = await _portal.VerbaalAsync(proef.AanbestedingId, proef.PerceelId);

        foreach (var onderdeel in new[] { Verbaalonderdeel.UitgekozenInschrijvers, Verbaalonderdeel.AfgewezenInschrijvers, Verbaalonderdeel.AbnormaalLageInschrijvingen })
        {
            var deel = verbaal.VanPerceel.Single(d => d.Onderdeel == onderdeel);
            Assert.Equal("Dit komt met de gunningsbeslissing.", deel.Gebrek);
            Assert.Empty(deel.Feiten.Regels);
        }
    }

    [Fact, Trait("Regel", "GUN-10")]
    public async Task Definitief_MetEenOnvolledigProcesVerbaal_WordtGeweigerdEnNoemtElkGat_DaarnaLigtHetVast()
    {
        var proef = await VastgesteldAsync(_portal);
        await _portal.InDbAsync(db => db.Verbaalteksten.ExecuteDeleteAsync());
        _portal.Klok.VerderTot(await proef.TermijnEindigtOpAsync(_portal));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Contains("Proces-verbaal aanvullen: Hulp bij huishouden", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        var pagina = WebUtility.HtmlDecode(await inkoper.HtmlAsync($"{proef.Pad}/definitief"));
        Assert.Contains($"{Basis(proef)}/tekst/EerdereBetrokkenheid", pagina, StringComparison.Ordinal);
        Assert.Contains($"{Pad(proef)}/tekst/Belangenconflicten", pagina, StringComparison.Ordinal);
        using (var geweigerd = await GunTochAsync(inkoper, proef))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.StatusCode);
            var html = WebUtility.HtmlDecode(await geweigerd.Content.ReadAsStringAsync());
            Assert.Contains("Het proces-verbaal van de procedure is nog niet compleet. Vul aan: Marktconsultatie en eerdere betrokkenheid: Schrijf", html, StringComparison.Ordinal);
            Assert.Contains("; Belangenconflicten en maatregelen: Schrijf", html, StringComparison.Ordinal);
        }

        Assert.False(await _portal.InDbAsync(db => db.Overeenkomsten.AnyAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await SchrijfAsync(inkoper, $"{Basis(proef)}/tekst/EerdereBetrokkenheid", Procesverbaalproef.Tekst, isNvt: true)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SchrijfAsync(inkoper, $"{Pad(proef)}/tekst/Belangenconflicten", Belang)).StatusCode);
        Assert.DoesNotContain("Proces-verbaal aanvullen", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        Assert.Contains("Het proces-verbaal is compleet", await inkoper.HtmlAsync(Pad(proef)), StringComparison.Ordinal);
        using (var gegund = await inkoper.PostFormAsync($"{proef.Pad}/definitief", Voorwaarden()))
        {
            Assert.Equal(HttpStatusCode.Redirect, gegund.StatusCode);
        }

        var vast = await _portal.InDbAsync(db => db.ProcessenVerbaalVanDeProcedure.AsNoTracking().SingleAsync());
        Assert.Equal(VasteTekst.Hash(vast.Inhoud), vast.Sha256);
        Assert.Equal(proef.PerceelId, vast.PerceelId);
        Assert.Contains(vast.Sha256, await _portal.InDbAsync(db => db.AuditRegels.Where(r => r.Actie == AuditActie.ProcesVerbaalVastgelegd).Select(r => r.Tekst).SingleAsync()), StringComparison.Ordinal);
        await LigtVastAsync(inkoper, proef, vast);
    }

    [Fact, Trait("Regel", "GUN-10")]
    public async Task Definitief_WaarDeRegelIsUitgezet_VraagtGeenProcesVerbaal()
    {
        var proef = await VastgesteldAsync(_portal);
        await _portal.InDbAsync(async db =>
        {
            await db.Verbaalteksten.ExecuteDeleteAsync();
            return await db.InTransactieAsync(
                async () =>
                {
                    var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == proef.AanbestedingId);
                    db.Entry(aanbesteding).Property(a => a.Regime).CurrentValue = Regime.Nationaal;
                    db.Entry(aanbesteding).Property(a => a.Afwijkingen).CurrentValue = [new Regelafwijking(Procedureregel.ProcesVerbaal, "De opdracht is klein.", Guid.NewGuid(), _portal.Klok.GetUtcNow())];
                    return true;
                },
                CancellationToken.None);
        });
        _portal.Klok.VerderTot(await proef.TermijnEindigtOpAsync(_portal));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Contains("De opdracht is klein.", await inkoper.HtmlAsync(Pad(proef)), StringComparison.Ordinal);

        using var gegund = await inkoper.PostFormAsync($"{proef.Pad}/definitief", Voorwaarden());

        Assert.Equal(HttpStatusCode.Redirect, gegund.StatusCode);
        Assert.False(await _portal.InDbAsync(db => db.ProcessenVerbaalVanDeProcedure.AnyAsync()));
    }

    [Fact, Trait("Regel", "GUN-10")]
    public async Task Tekst_TeKortOfMetTweeTegelijk_VerliestNiets()
    {
        var proef = await BeoordeeldAsync(_portal);
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        var pad = $"{Basis(proef)}/tekst/EerdereBetrokkenheid";
        using (var kort = await SchrijfAsync(een, pad, "N.v.t.", isNvt: true))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, kort.StatusCode);
            var html = WebUtility.HtmlDecode(await kort.Content.ReadAsStringAsync());
            Assert.Contains("N.v.t.", html, StringComparison.Ordinal);
            Assert.Contains("Schrijf minstens 20 tekens", html, StringComparison.Ordinal);
        }

        await SchrijfAsync(een, pad, Procesverbaalproef.Tekst);
        var oud = Formulier.Lees(await twee.HtmlAsync(pad))[^1];
        await SchrijfAsync(een, pad, $"{Procesverbaalproef.Tekst} En meer.");
        using (var botsing = await twee.PostAsync(pad, new FormUrlEncodedContent(oud.Met(new Dictionary<string, string?> { ["Tekst"] = "Wat de tweede hier typte." }))))
        {
            Assert.Equal(HttpStatusCode.Conflict, botsing.StatusCode);
            var html = WebUtility.HtmlDecode(await botsing.Content.ReadAsStringAsync());
            Assert.Contains("Wat de tweede hier typte.", html, StringComparison.Ordinal);
            Assert.Contains($"Nu in het portaal: {Procesverbaalproef.Tekst} En meer.", html, StringComparison.Ordinal);
        }

        var velden = Formulier.Lees(await een.HtmlAsync(pad))[^1].Met(new Dictionary<string, string?> { ["Tekst"] = "Half" });
        using var tussentijds = await een.PostAsync($"{pad}/concept", new FormUrlEncodedContent(velden));
        Assert.Equal(HttpStatusCode.NoContent, tussentijds.StatusCode);
        Assert.NotEqual(velden.Single(v => v.Key == "Versie").Value, tussentijds.Headers.GetValues("X-Versie").Single());
        Assert.Equal("Half", await _portal.InDbAsync(db => db.Verbaalteksten.Select(t => t.Tekst).SingleAsync()));

        // saved while typing: only what completes an item, or no longer does, leaves a line
        Task<int> RegelsAsync() => _portal.InDbAsync(db => db.AuditRegels.CountAsync(r => r.Actie == AuditActie.ProcesVerbaalGeschreven));
        var regels = await RegelsAsync();
        foreach (var (tekst, erbij) in new[] { ("Half v", 0), (Procesverbaalproef.Tekst, 1), ($"{Procesverbaalproef.Tekst} En", 1) })
        {
            using var bewaard = await een.PostAsync($"{pad}/concept", new FormUrlEncodedContent(Formulier.Lees(await een.HtmlAsync(pad))[^1].Met(new Dictionary<string, string?> { ["Tekst"] = tekst })));
            Assert.Equal(HttpStatusCode.NoContent, bewaard.StatusCode);
            Assert.Equal(regels + erbij, await RegelsAsync());
        }
    }

    [Fact, Trait("Regel", "GUN-10")]
    public async Task ElkOnderdeelVanHetProcesVerbaal_HeeftPreciesEenSectie()
    {
        await using var scope = _portal.Services.CreateAsyncScope();

        Assert.Equal(Enum.GetValues<Verbaalonderdeel>(), scope.ServiceProvider.GetServices<IVerbaalsectie>().Select(s => s.Onderdeel).Order());
    }

    [Fact, Trait("Regel", "GUN-10")]
    public async Task Overzicht_VraagtVoorVeelPercelenEvenveelAlsVoorEen()
    {
        var (een, veel) = (await _portal.PubliceerAsync(), await _portal.PubliceerAsync());
        await _portal.InDbAsync(db => db.InTransactieAsync(
            () =>
            {
                db.AddRange(Enumerable.Range(2, 8).Select(i => new Perceel(veel.Id, i, new($"Huishouden {i}", "Een schoon huis.", Bekostiging.Taakgericht, 2, 1_000_000m))));
                return Task.FromResult(true);
            },
            CancellationToken.None));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        await inkoper.HtmlAsync($"/inkoop/aanbestedingen/{een.Id}/proces-verbaal");

        var klein = await _portal.Queries.TelAsync(() => inkoper.HtmlAsync($"/inkoop/aanbestedingen/{een.Id}/proces-verbaal"));
        var groot = await _portal.Queries.TelAsync(() => inkoper.HtmlAsync($"/inkoop/aanbestedingen/{veel.Id}/proces-verbaal"));

        Assert.Equal(klein, groot);
    }

    private static string Basis(Gunningproef proef) => $"/inkoop/aanbestedingen/{proef.AanbestedingId}/proces-verbaal";

    private static string Pad(Gunningproef proef) => $"{Basis(proef)}/percelen/{proef.PerceelId}";

    private async Task LigtVastAsync(HttpClient inkoper, Gunningproef proef, ProcesVerbaalVanDeProcedure vast)
    {
        var html = WebUtility.HtmlDecode(await inkoper.HtmlAsync(Pad(proef)));
        var docx = await DocxAsync(inkoper, $"{Pad(proef)}/proces-verbaal.docx");
        foreach (var tekst in new[] { html, docx })
        {
            Assert.Contains(vast.Sha256, tekst, StringComparison.Ordinal);
            Assert.Contains("Zorg C", tekst, StringComparison.Ordinal);
            Assert.Contains(Mensen.AanbiederNaam, tekst, StringComparison.Ordinal);
            Assert.Contains(Reden(B, 0), tekst, StringComparison.Ordinal); // why B was rejected
            Assert.Contains(Vergelijking(B, 1), tekst, StringComparison.Ordinal);
            Assert.Contains(OngeldigeReden, tekst, StringComparison.Ordinal);
            Assert.Contains("noemt geen onderaannemers", tekst, StringComparison.Ordinal);
            Assert.Contains("Oldehoofsterkerkhof 2", tekst, StringComparison.Ordinal);
            Assert.Contains(Belang, tekst, StringComparison.Ordinal);
            Assert.Contains("Niet van toepassing. " + Procesverbaalproef.Tekst, tekst, StringComparison.Ordinal);
            Assert.DoesNotContain(GeheimPlan, tekst, StringComparison.Ordinal);
        }

        foreach (var pad in new[] { $"{Pad(proef)}/tekst/Belangenconflicten", $"{Basis(proef)}/tekst/EerdereBetrokkenheid" })
        {
            using var telaat = await SchrijfAsync(inkoper, pad, "Dit is een heel ander verhaal achteraf.");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, telaat.StatusCode);
            Assert.Contains("Er verandert niets meer aan", await telaat.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(vast.Inhoud, await _portal.InDbAsync(db => db.ProcessenVerbaalVanDeProcedure.Select(p => p.Inhoud).SingleAsync()));
    }

    /// <summary>Posts the final award while its page offers no form, with the token and version of the form beside it.</summary>
    private static async Task<HttpResponseMessage> GunTochAsync(HttpClient client, Gunningproef proef)
    {
        var velden = Formulier.Lees(await client.HtmlAsync($"{proef.Pad}/kort-geding"))[^1].Met(new Dictionary<string, string?>(Voorwaarden()) { ["Ingangsdatum"] = "2026-12-01" });
        return await client.PostAsync($"{proef.Pad}/definitief", new FormUrlEncodedContent(velden));
    }

    private static Task<HttpResponseMessage> SchrijfAsync(HttpClient client, string pad, string tekst, bool isNvt = false) =>
        client.PostFormAsync(pad, new Dictionary<string, string?> { ["Tekst"] = tekst, ["IsNietVanToepassing"] = isNvt ? "true" : "false" });

    private static async Task<string> DocxAsync(HttpClient client, string pad)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(await client.GetByteArrayAsync(pad)), isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
