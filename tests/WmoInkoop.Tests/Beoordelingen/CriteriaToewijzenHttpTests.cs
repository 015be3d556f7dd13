using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Tests.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Beoordelingen;

/// <summary>Assessors of a part of the criteria, from the beginning to the report.</summary>
public sealed class CriteriaToewijzenHttpTests : IDisposable
{
    private const string Tweede = "beoordelaar2@leeuwarden.test";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "BEO-02")]
    public async Task Beginnen_MetEenCriteriumZonderBeoordelaar_NoemtHet_EnMetIedereenBegintHet()
    {
        var (aanbesteding, _) = await _portal.GeopendAsync(Mensen.Aanbieder);
        await _portal.NieuweBeoordelaarAsync(Tweede);
        await _portal.KeurAsync(aanbesteding.PerceelId);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var adres = $"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1/beginnen";
        var wie = Formulier.Lees(await inkoper.HtmlAsync(adres))[^1].Velden.Where(v => v.Key.EndsWith(".GebruikerId", StringComparison.Ordinal)).ToDictionary(v => v.Value, v => v.Key[..^".GebruikerId".Length]);
        var (een, twee) = (wie[(await _portal.AlsAsync(Mensen.Beoordelaar)).GebruikerId.ToString()!], wie[(await _portal.AlsAsync(Tweede)).GebruikerId.ToString()!]);
        Dictionary<string, string?> form = new() { ["Datum"] = $"{_portal.Klok.GetUtcNow().AddDays(14):yyyy-MM-dd}", [$"{een}.Criteria"] = aanbesteding.Criteria[0].ToString() };

        using (var niemand = await inkoper.PostFormAsync(adres, form))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, niemand.StatusCode);
            Assert.Contains("Vink ook de naam aan", await niemand.TekstAsync(), StringComparison.Ordinal);
        }

        form[$"{een}.IsGekozen"] = "true";
        using (var half = await inkoper.PostFormAsync(adres, form))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, half.StatusCode);
            Assert.Contains("Niemand beoordeelt K2 (Buurt- en dorpskamers), K3 (Kwaliteit en monitoring).", await half.TekstAsync(), StringComparison.Ordinal);
        }

        Assert.False(await _portal.InDbAsync(db => db.Beoordelingen.AnyAsync()));
        form[$"{twee}.IsGekozen"] = "true";
        using var heel = await inkoper.PostFormAsync(adres, form);
        Assert.Equal(HttpStatusCode.Redirect, heel.StatusCode);
        Assert.Equal([1, 0], await _portal.InDbAsync(async db => (await db.Beoordelaars.OrderByDescending(b => b.GebruikerId == db.Users.First(g => g.Email == Mensen.Beoordelaar).Id).ToListAsync()).ConvertAll(b => b.Criteria.Count)));
        Assert.Contains(await _portal.PostAsync(Mensen.Beoordelaar), p => p.Brief.Alineas.Any(a => a.Contains("U beoordeelt K1 (Overgang cliënten)", StringComparison.Ordinal)));
    }

    [Fact, Trait("Regel", "BEO-03")]
    public async Task WieEenDeelBeoordeelt_ZietDeRestErnaast_EnGeeftAlleenEigenCijfers()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder);
        var id = await BeginAsync(aanbesteding, (Mensen.Beoordelaar, [aanbesteding.Criteria[1]]), (Tweede, []));
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);
        using (var vreemd = await beoordelaar.GetAsync($"/beoordeling/{id}/criteria/{aanbesteding.Criteria[0]}"))
        {
            Assert.Equal(HttpStatusCode.NotFound, vreemd.StatusCode);
        }

        var adres = $"/beoordeling/{id}/inschrijvingen/{inschrijvingen[0]}";
        var pagina = await beoordelaar.HtmlAsync(adres);
        Assert.Contains("De rest van het plan (2)", pagina, StringComparison.Ordinal);
        Assert.Equal(1, System.Text.RegularExpressions.Regex.Count(pagina, "<textarea[^>]*Motivering"));
        Assert.Contains("0 van 1 cijfers klaar", await beoordelaar.HtmlAsync($"/beoordeling/{id}"), StringComparison.Ordinal);

        // somebody else's criterium in a forged form, by hand and by autosave
        Dictionary<string, string?> vals = new() { ["Rijen.Index"] = "0", ["Rijen[0].InschrijvingId"] = inschrijvingen[0].ToString(), ["Rijen[0].CriteriumId"] = aanbesteding.Criteria[0].ToString(), ["Rijen[0].Cijfer"] = "10" };
        using (var antwoord = await beoordelaar.PostFormAsync(adres, vals))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
            Assert.Contains("Dit criterium beoordeelt een ander.", await antwoord.TekstAsync(), StringComparison.Ordinal);
        }

        using (var vanzelf = await beoordelaar.PostAsync($"/beoordeling/{id}/concept", new FormUrlEncodedContent(Formulier.Lees(pagina).First(f => f.Velden.Any(v => v.Key == "Rijen.Index")).Met(vals))))
        {
            Assert.Equal(HttpStatusCode.Conflict, vanzelf.StatusCode);
        }

        Assert.Equal(0, await _portal.InDbAsync(db => db.Beoordelingscijfers.CountAsync()));
        await _portal.GeefAsync(id, Mensen.Beoordelaar, (inschrijvingen[0], aanbesteding.Criteria[1], 8m));
        await _portal.VergrendelAsync(id, Mensen.Beoordelaar); // what others mark is no gap
        Assert.True(await _portal.InDbAsync(db => db.Beoordelingen.AllAsync(b => b.BlindTotOp == null)));
    }

    [Fact, Trait("Regel", "BEO-02")]
    public async Task Inkoper_VerandertWieWatBeoordeelt_ZolangDiePersoonNietVergrendelde()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder);
        var id = await BeginAsync(aanbesteding, (Mensen.Beoordelaar, []), (Tweede, []));
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        await _portal.VerklaarAsync(id, Tweede);
        await _portal.GeefAsync(id, Mensen.Beoordelaar, [.. aanbesteding.Criteria.Select(c => (inschrijvingen[0], c, 8m))]);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1";
        var wie = await BeoordelaarAsync(id, Mensen.Beoordelaar);
        Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync($"{pad}/beoordelaars/{wie}")).StatusCode);
        var oud = Formulier.Lees(await inkoper.HtmlAsync($"{pad}/beoordelaars/{wie}"))[^1];

        using (var antwoord = await inkoper.PostFormAsync($"{pad}/beoordelaars/{wie}", new Dictionary<string, string?> { ["Criteria"] = aanbesteding.Criteria[2].ToString() }))
        {
            Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        }

        Assert.Equal([aanbesteding.Criteria[2]], await _portal.InDbAsync(db => db.Beoordelingscijfers.Select(c => c.CriteriumId).ToListAsync()));
        Assert.True(await _portal.InDbAsync(db => db.AuditRegels.AnyAsync(r => r.Actie == AuditActie.CriteriaToegewezen && r.ObjectId == id)));
        Assert.Contains(await _portal.PostAsync(Mensen.Beoordelaar), p => p.Brief.Onderwerp.StartsWith("U beoordeelt andere criteria", StringComparison.Ordinal));
        Assert.Contains("<span>K3</span>", await inkoper.HtmlAsync(pad), StringComparison.Ordinal);
        using (var teLaat = await inkoper.PostAsync($"{pad}/beoordelaars/{wie}", new FormUrlEncodedContent(oud.Met([new("Criteria", aanbesteding.Criteria[0].ToString())]))))
        {
            Assert.Equal(HttpStatusCode.Conflict, teLaat.StatusCode);
        }

        // none ticked is not all of them
        using (var geen = await inkoper.PostFormAsync($"{pad}/beoordelaars/{wie}", new Dictionary<string, string?> { ["Criteria"] = null }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, geen.StatusCode);
            Assert.Contains("Kies minstens één criterium.", await geen.TekstAsync(), StringComparison.Ordinal);
        }

        // K1 and K2 would be nobody's
        using (var leeg = await inkoper.PostFormAsync($"{pad}/beoordelaars/{await BeoordelaarAsync(id, Tweede)}", new Dictionary<string, string?> { ["Criteria"] = aanbesteding.Criteria[2].ToString() }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.StatusCode);
            Assert.Contains("Niemand beoordeelt K1", await leeg.TekstAsync(), StringComparison.Ordinal);
        }

        await _portal.VergrendelAsync(id, Mensen.Beoordelaar);
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"{pad}/beoordelaars/{wie}")).StatusCode);
        var als = await _portal.AlsInkoperAsync();
        var fout = await Assert.ThrowsAsync<DomeinregelException>(async () =>
        {
            var versie = await _portal.InDbAsync(db => db.Beoordelingen.Select(b => b.Versie).SingleAsync());
            await _portal.DoeAsync<CriteriaToewijzen, bool>(async d =>
            {
                await d.ExecuteAsync(id, wie, [], versie, als, CancellationToken.None);
                return true;
            });
        });
        Assert.Equal(Domeinregel.BeoordelingVergrendeld, fout.Regel);
    }

    [Fact, Trait("Regel", "BEO-04")]
    public async Task ConsensusRapportEnWerkboek_NoemenAlleenWieHetCriteriumBeoordeelt()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder);
        var id = await BeginAsync(aanbesteding, (Mensen.Beoordelaar, [aanbesteding.Criteria[0]]), (Tweede, [aanbesteding.Criteria[1], aanbesteding.Criteria[2]]));
        foreach (var (wie, criteria) in new[] { (Mensen.Beoordelaar, aanbesteding.Criteria.Take(1)), (Tweede, aanbesteding.Criteria.Skip(1)) })
        {
            await _portal.VerklaarAsync(id, wie);
            await _portal.GeefAsync(id, wie, [.. criteria.Select(c => (inschrijvingen[0], c, 8m))]);
            await _portal.VergrendelAsync(id, wie);
        }

        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1";
        var consensus = await inkoper.HtmlAsync($"{pad}/consensus/{inschrijvingen[0]}");
        Assert.Equal(1, System.Text.RegularExpressions.Regex.Count(consensus, $">Reden van {Mensen.Beoordelaar}"));
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(consensus, $">Reden van {Tweede}"));
        await _portal.LegEindcijfersVastAsync(id, inschrijvingen[0], aanbesteding.Criteria, 8m, 8m, 8m);
        await _portal.StelBeoordelingVastAsync(id);

        var rapport = WebUtility.HtmlDecode(await inkoper.HtmlAsync($"{pad}/rapport"));
        Assert.Contains("criteria: K2, K3", rapport, StringComparison.Ordinal);
        Assert.DoesNotContain("telt niet mee", rapport, StringComparison.Ordinal);
        using var excel = SpreadsheetDocument.Open(new MemoryStream(await inkoper.GetByteArrayAsync($"{pad}/rapport.xlsx")), isEditable: false);
        var cijfers = (Sheet)excel.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name == "Cijfers");
        Assert.Equal(1 + 3, ((WorksheetPart)excel.WorkbookPart.GetPartById(cijfers.Id!)).Worksheet!.Descendants<Row>().Count());
    }

    private Task<Guid> BeoordelaarAsync(Guid id, string email) => _portal.InDbAsync(db => db.Beoordelaars.Where(b => b.BeoordelingId == id && db.Users.Any(g => g.Id == b.GebruikerId && g.Email == email)).Select(b => b.Id).SingleAsync());

    private async Task<Guid> BeginAsync(Proefaanbesteding aanbesteding, params (string Email, Guid[] Criteria)[] beoordelaars)
    {
        await _portal.NieuweBeoordelaarAsync(Tweede);
        await _portal.KeurAsync(aanbesteding.PerceelId);
        var wie = await _portal.AlsInkoperAsync();
        var benoemingen = new List<Benoeming>();
        foreach (var (email, criteria) in beoordelaars)
        {
            benoemingen.Add(new Benoeming((await _portal.AlsAsync(email)).GebruikerId!.Value, criteria));
        }

        return await _portal.DoeAsync<BeoordelingLeiden, Guid>(d => d.BeginAsync(aanbesteding.PerceelId, benoemingen, _portal.Klok.GetUtcNow().AddDays(14), wie, CancellationToken.None));
    }
}
