using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Tests.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Planningen;

/// <summary>Setting up every procedure over HTTP, the planning that is checked and proposed, rules switched off, and the calendar file.</summary>
public sealed class ProceduresHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Dictionary<string, string?> Niets = [];

    [Fact, Trait("Regel", "TRJ-01"), Trait("Regel", "TRJ-12")]
    public async Task ElkeProcedure_IsOpTeZettenEnTePubliceren_MetHaarStappenEenPad()
    {
        await portal.AccepteerAsync(Mensen.Aanbieder);
        await portal.NieuweAanbiederAsync("Ook Genodigd", "ookgenodigd@fictief.test");
        var aanbieders = new[] { (await portal.WieAsync(Mensen.Aanbieder)).AanbiederId, (await portal.WieAsync("ookgenodigd@fictief.test")).AanbiederId };
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        foreach (var opzet in Proceduretabel.Alle)
        {
            var regime = opzet.IsAlleenVoorGenodigden ? Regime.Nationaal : opzet.Regimes[0];
            var aanbesteding = await portal.ZaaiAsync(b => b.MetNaam($"Proef {opzet.Procedure}").Gepland(new Planning()));
            async Task<string> PostAsync(string pad, Dictionary<string, string?> velden, HttpStatusCode code = HttpStatusCode.Redirect)
            {
                using var antwoord = await inkoper.PostFormAsync(aanbesteding.Pad(pad), velden);
                Assert.True(antwoord.StatusCode == code, $"{opzet.Procedure} {pad}: {antwoord.StatusCode}");
                return await antwoord.TekstAsync();
            }

            var keuzes = new Dictionary<string, string?> { ["Procedure"] = $"{opzet.Procedure}", ["Regime"] = $"{regime}", ["RedenAfwijking"] = "Zo is het besloten.", ["Grond"] = nameof(Dialooggrond.Innovatief), ["Raming"] = "900000", ["CpvCodes"] = "85310000-5" };
            await PostAsync("/gegevens", keuzes);
            await PostAsync("/gegevens", new() { ["MetVragen"] = "true", ["MetSelectie"] = "true", ["MetDialoog"] = "true", ["MetGegundeOpdracht"] = "true", ["Grond"] = nameof(Dialooggrond.Innovatief) });
            var voorstel = await PostAsync("/planning", new() { ["doe"] = "voorstel", ["VoorstelVan"] = nameof(Voorstelsoort.Publicatie), ["VoorstelDatum"] = "2026-03-02" }, HttpStatusCode.OK);
            Assert.Contains("nog niet opgeslagen", voorstel, StringComparison.Ordinal);
            using (var bewaard = await inkoper.PostAsync(aanbesteding.Pad("/planning"), new FormUrlEncodedContent(Formulier.Lees(voorstel)[^1].Met(new Dictionary<string, string?> { ["doe"] = "opslaan" }))))
            {
                Assert.True(aanbesteding.Pad() == bewaard.Headers.Location?.ToString(), $"{opzet.Procedure}: {bewaard.StatusCode} {bewaard.Headers.Location}"); // complete and within the terms
            }

            foreach (var aanbieder in aanbieders.Take(opzet.MinimumGenodigden))
            {
                await PostAsync("/genodigden/kiezen", new() { ["AanbiederId"] = $"{aanbieder}", ["Reden"] = "Heeft plek." });
            }

            await PostAsync("/publiceren", Niets);
            var pagina = WebUtility.HtmlDecode(await inkoper.HtmlAsync(aanbesteding.Pad()));
            Assert.Equal(opzet.Stappen.Count, Regex.Count(pagina, "class=\"ip-stappen__naam\""));
            foreach (var pad in Regex.Matches(pagina, "class=\"ip-stappen__naam\"><a[^>]*href=\"([^\"]+)\"").Select(m => m.Groups[1].Value))
            {
                Assert.True(HttpStatusCode.OK == (await inkoper.GetAsync(pad)).StatusCode, $"{opzet.Procedure}: {pad}");
            }
        }
    }

    [Fact, Trait("Regel", "TRJ-02")]
    public async Task Planning_Controleren_BewaartNiets_EnVerliestNiets_EnEenVoorstelDatNietKanZegtDat()
    {
        var aanbesteding = await portal.ZaaiAsync(b => b.Volgens(Procedure.EuropeesOpenbaar, Regime.Europees));
        var was = aanbesteding.Planning.SluitingOp;
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        using var elders = await portal.ClientAls(Mensen.InkoperElders);

        using var antwoord = await inkoper.PostFormAsync(aanbesteding.Pad("/planning"), new Dictionary<string, string?> { ["doe"] = "controleren", ["SluitingDatum"] = "2026-04-04", ["RedenUrgentie"] = "<script>alert(1)</script>" });

        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        var html = await antwoord.Content.ReadAsStringAsync();
        Assert.Contains("Gecontroleerd, nog niet opgeslagen.", html, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-04-04\"", html, StringComparison.Ordinal);
        Assert.Contains("weekend of feestdag", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Equal(was, await portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbesteding.Id).Select(a => a.Planning.SluitingOp).SingleAsync()));

        foreach (var (soort, datum, tekst) in new[] { ("Sluiting", "2026-03-20", "te vroeg"), ("Publicatie", "2020-01-01", "vanaf vandaag"), ("Publicatie", "", "vanaf vandaag") })
        {
            using var kanNiet = await inkoper.PostFormAsync(aanbesteding.Pad("/planning"), new Dictionary<string, string?> { ["doe"] = "voorstel", ["VoorstelVan"] = soort, ["VoorstelDatum"] = datum, ["NotaDatum"] = "2026-03-30" });
            var tekstvanpagina = await kanNiet.TekstAsync();
            Assert.Contains(tekst, tekstvanpagina, StringComparison.Ordinal);
            Assert.Contains("value=\"2026-03-30\"", tekstvanpagina, StringComparison.Ordinal);
        }

        using var half = await inkoper.PostFormAsync(aanbesteding.Pad("/planning"), new Dictionary<string, string?> { ["doe"] = "opslaan", ["Ronde1VragenDatum"] = "2026-03-10" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, half.StatusCode);
        Assert.Contains("Vul van een ronde beide data in", await half.TekstAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync(aanbesteding.Pad("/planning"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync(aanbesteding.Pad("/regels"))).StatusCode);
    }

    [Fact]
    public async Task Regels_UitEnAan_MetReden_StaanInDeAuditEnOpDePaginas()
    {
        var aanbesteding = await portal.ZaaiAsync(b => b.Volgens(Procedure.EuropeesOpenbaar));
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync(aanbesteding.Pad("/regels/NotaVoorSluiting/uitzetten"))).StatusCode); // law under SAS
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync(aanbesteding.Pad("/regels/KluisTotSluiting/uitzetten"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync(aanbesteding.Pad("/regels/7/uitzetten"))).StatusCode);
        using (var zonder = await inkoper.PostFormAsync(aanbesteding.Pad("/regels/NotaDoorTwee/uitzetten"), new Dictionary<string, string?> { ["Reden"] = " " }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.StatusCode);
        }

        foreach (var regel in new[] { "NotaDoorTwee", "Klachttermijn" })
        {
            using var uit = await inkoper.PostFormAsync(aanbesteding.Pad($"/regels/{regel}/uitzetten"), new Dictionary<string, string?> { ["Reden"] = "Wij zijn <b>klein</b>." });
            Assert.Equal(HttpStatusCode.Redirect, uit.StatusCode);
        }

        var pagina = await inkoper.HtmlAsync(aanbesteding.Pad("/regels"));
        Assert.Contains("Wij zijn &lt;b&gt;klein&lt;/b&gt;.", pagina, StringComparison.Ordinal);
        using (var aan = await inkoper.PostAsync(aanbesteding.Pad("/regels/Klachttermijn/aanzetten"), new FormUrlEncodedContent(Formulier.Lees(pagina)[^1].Velden)))
        {
            Assert.Equal(HttpStatusCode.Redirect, aan.StatusCode);
        }

        Assert.Equal([AuditActie.RegelUitgezet, AuditActie.RegelUitgezet, AuditActie.RegelAangezet], await portal.InDbAsync(db => db.AuditRegels
            .Where(r => r.ObjectId == aanbesteding.Id && (r.Actie == AuditActie.RegelUitgezet || r.Actie == AuditActie.RegelAangezet)).OrderBy(r => r.Nummer).Select(r => r.Actie).ToListAsync()));
        using (var publiceren = await inkoper.PostFormAsync(aanbesteding.Pad("/publiceren"), Niets))
        {
            Assert.Equal(HttpStatusCode.Redirect, publiceren.StatusCode);
        }

        using var bezoeker = portal.Bezoeker();
        var openbaar = await bezoeker.HtmlAsync($"/aanbestedingen/{aanbesteding.Nummer}");
        Assert.Contains("Wij zijn &lt;b&gt;klein&lt;/b&gt;.", openbaar, StringComparison.Ordinal);
        Assert.Contains("Wij zijn", await inkoper.HtmlAsync(aanbesteding.Pad()), StringComparison.Ordinal);

        using var ics = await bezoeker.GetAsync($"/aanbestedingen/{aanbesteding.Nummer}/planning.ics");
        Assert.Equal("text/calendar", ics.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"DTSTART:{aanbesteding.Planning.SluitingOp!.Value.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}", await ics.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await bezoeker.GetAsync("/aanbestedingen/2025-9999/planning.ics")).StatusCode);
    }
}
