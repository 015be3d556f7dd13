using System.Net;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Tests.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Beoordelingen;

/// <summary>The session on the final marks: who sees the marks of all, and that it is written down who was there.</summary>
public sealed class BesprekingHttpTests : IDisposable
{
    private const string Tweede = "beoordelaar2@leeuwarden.test";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "BEO-03"), Trait("Regel", "BEO-04")]
    public async Task Beoordelaars_ZienAlleCijfersNaHetVergrendelen_ZonderWatHunBelangRaakt()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder, Mensen.AndereAanbieder);
        var id = await BeginAsync(aanbesteding);
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        await _portal.VerklaarAsync(id, Tweede, new Dictionary<Guid, string> { [inschrijvingen[1]] = "Mijn zus werkt er." });
        await _portal.GeefAsync(id, Mensen.Beoordelaar, [.. from i in inschrijvingen from c in aanbesteding.Criteria select (i, c, 8m)]);
        await _portal.GeefAsync(id, Tweede, [.. aanbesteding.Criteria.Select(c => (inschrijvingen[0], c, 4m))]);
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);
        using var tweede = await _portal.ClientAls(Tweede);
        var pad = $"/beoordeling/{id}/bespreking";
        await _portal.VergrendelAsync(id, Mensen.Beoordelaar);
        Assert.Equal(HttpStatusCode.NotFound, (await beoordelaar.GetAsync(pad)).StatusCode); // the other still marks
        Assert.Equal(HttpStatusCode.NotFound, (await beoordelaar.GetAsync($"{pad}/{inschrijvingen[0]}")).StatusCode);
        await _portal.VergrendelAsync(id, Tweede);

        Assert.Contains("van 4 tot 8", await beoordelaar.HtmlAsync(pad), StringComparison.Ordinal);
        await _portal.LegEindcijfersVastAsync(id, inschrijvingen[0], aanbesteding.Criteria, 6m, 6m, 6m);
        var plan = await beoordelaar.HtmlAsync($"{pad}/{inschrijvingen[0]}");
        Assert.Contains($"Reden van {Tweede}", plan, StringComparison.Ordinal);
        Assert.Contains("Spreiding bij K1", plan, StringComparison.Ordinal);
        Assert.Contains("Eindcijfer 6", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", plan, StringComparison.Ordinal);
        var vanTweede = await tweede.HtmlAsync(pad);
        Assert.DoesNotContain(inschrijvingen[1].ToString(), vanTweede, StringComparison.Ordinal);
        Assert.Contains("ziet u niet: u hebt daar een belang gemeld.", vanTweede, StringComparison.Ordinal);
        Assert.DoesNotContain("ziet u niet", await beoordelaar.HtmlAsync(pad), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await tweede.GetAsync($"{pad}/{inschrijvingen[1]}")).StatusCode);
    }

    [Fact, Trait("Regel", "BEO-04")]
    public async Task WieErWaren_StaatVast_VoordatDeBeoordelingVaststaat_EnInHetRapport()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder);
        var id = await BeginAsync(aanbesteding);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1";
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"{pad}/besprekingen/nieuw")).StatusCode); // still blind
        foreach (var wie in new[] { Mensen.Beoordelaar, Tweede })
        {
            await _portal.VerklaarAsync(id, wie);
            await _portal.GeefAsync(id, wie, [.. aanbesteding.Criteria.Select(c => (inschrijvingen[0], c, 8m))]);
            await _portal.VergrendelAsync(id, wie);
        }

        await _portal.LegEindcijfersVastAsync(id, inschrijvingen[0], aanbesteding.Criteria, 8m, 8m, 8m);
        Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync($"{pad}/besprekingen/nieuw")).StatusCode);
        Assert.DoesNotContain($"{pad}/vaststellen", await inkoper.HtmlAsync(pad), StringComparison.Ordinal);
        using (var zonder = await inkoper.PostFormAsync($"{pad}/vaststellen", new Dictionary<string, string?>()))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.StatusCode);
            Assert.Contains("Leg eerst vast wanneer de eindcijfers zijn besproken", await zonder.TekstAsync(), StringComparison.Ordinal);
        }

        var eerste = (await _portal.AlsAsync(Mensen.Beoordelaar)).GebruikerId.ToString();
        var ik = (await _portal.AlsInkoperAsync()).GebruikerId.ToString();
        var vandaag = Amsterdam.Datum(_portal.Klok.GetUtcNow());
        foreach (var (veld, waarde, melding) in new[]
        {
            ("Datum", $"{vandaag.AddDays(-1):yyyy-MM-dd}", "Kies een dag vanaf"),
            ("Datum", $"{vandaag.AddDays(1):yyyy-MM-dd}", "niet na vandaag"),
            ("Aanwezigen", ik, "Vink minstens één beoordelaar aan."),
            ("Aanwezigen", Guid.NewGuid().ToString(), "Kies mensen uit de lijst."),
            ("Aanwezigen", null, "Vink aan wie er waren."),
        })
        {
            using var fout = await inkoper.PostFormAsync($"{pad}/besprekingen/nieuw", new Dictionary<string, string?> { [veld] = waarde, ["Anderen"] = "Getypt." });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.StatusCode);
            var tekst = await fout.TekstAsync();
            Assert.Contains(melding, tekst, StringComparison.Ordinal);
            Assert.Contains("Getypt.", tekst, StringComparison.Ordinal);
        }

        using (var goed = await inkoper.PostFormAsync($"{pad}/besprekingen/nieuw", new Dictionary<string, string?> { ["Aanwezigen"] = eerste, ["Anderen"] = "Mr. A. de Vries <adviseur>" }))
        {
            Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        }

        var bespreking = await _portal.InDbAsync(db => db.Consensusbesprekingen.AsNoTracking().SingleAsync());
        var oud = Formulier.Lees(await inkoper.HtmlAsync($"{pad}/besprekingen/{bespreking.Id}"))[^1];
        using (var verbeterd = await inkoper.PostFormAsync($"{pad}/besprekingen/{bespreking.Id}", new Dictionary<string, string?> { ["Anderen"] = "Mr. A. de Vries <advocaat>" }))
        {
            Assert.Equal(HttpStatusCode.Redirect, verbeterd.StatusCode);
        }

        using (var teLaat = await inkoper.PostAsync($"{pad}/besprekingen/{bespreking.Id}", new FormUrlEncodedContent(oud.Met([new("Anderen", "Iemand")]))))
        {
            Assert.Equal(HttpStatusCode.Conflict, teLaat.StatusCode);
        }

        Assert.Equal(2, await _portal.InDbAsync(db => db.AuditRegels.CountAsync(r => r.Actie == AuditActie.BesprekingVastgelegd)));
        Assert.DoesNotContain(await _portal.InDbAsync(db => db.AuditRegels.Select(r => r.Tekst).ToListAsync()), t => t.Contains("de Vries", StringComparison.Ordinal));
        using (var vast = await inkoper.PostFormAsync($"{pad}/vaststellen", new Dictionary<string, string?>()))
        {
            Assert.Equal(HttpStatusCode.Redirect, vast.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"{pad}/besprekingen/{bespreking.Id}")).StatusCode);
        var rapport = await inkoper.HtmlAsync($"{pad}/rapport");
        Assert.DoesNotContain("<advocaat>", rapport, StringComparison.Ordinal);
        Assert.Matches("Aanwezig: [^.]*Beoordelaar 1 Leeuwarden[^.]*Mr. A. de Vries &lt;advocaat&gt;. Afwezig: Beoordelaar beoordelaar2.", rapport);
        using var word = WordprocessingDocument.Open(new MemoryStream(await inkoper.GetByteArrayAsync($"{pad}/rapport.docx")), isEditable: false);
        Assert.Contains("Mr. A. de Vries <advocaat>", word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    private async Task<Guid> BeginAsync(Proefaanbesteding aanbesteding)
    {
        await _portal.NieuweBeoordelaarAsync(Tweede);
        await _portal.KeurAsync(aanbesteding.PerceelId);
        return await _portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar, Tweede);
    }
}
