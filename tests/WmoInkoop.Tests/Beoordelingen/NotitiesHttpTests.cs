using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using Xunit;

namespace WmoInkoop.Tests.Beoordelingen;

/// <summary>Private notes: for nobody but their writer.</summary>
public sealed class NotitiesHttpTests : IDisposable
{
    private const string Tweede = "beoordelaar2@leeuwarden.test";
    private const string Geheim = "Onthoud-dit-voor-jezelf";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "BEO-03")]
    public async Task Notitie_WordtVanzelfBewaard_EnIsNergensAnders()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder);
        await _portal.NieuweBeoordelaarAsync(Tweede);
        await _portal.KeurAsync(aanbesteding.PerceelId);
        var id = await _portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar, Tweede);
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);
        using var tweede = await _portal.ClientAls(Tweede);
        var adres = $"/beoordeling/{id}/notities/{inschrijvingen[0]}";
        Assert.Equal(HttpStatusCode.NotFound, (await beoordelaar.GetAsync(adres)).StatusCode); // before the declaration
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        await _portal.VerklaarAsync(id, Tweede);

        var leeg = Formulier.Lees(await beoordelaar.HtmlAsync(adres))[^1];
        using (var vanzelf = await beoordelaar.PostAsync($"{adres}/concept", new FormUrlEncodedContent(leeg.Met([new("Notitie.Tekst", Geheim)]))))
        {
            Assert.Equal(HttpStatusCode.NoContent, vanzelf.StatusCode);
            Assert.NotEqual(Guid.Empty.ToString(), vanzelf.Headers.GetValues("X-Versie").Single());
        }

        using (var ander = await beoordelaar.PostAsync(adres, new FormUrlEncodedContent(leeg.Met([new("Notitie.Tekst", "Tweede venster.")]))))
        {
            Assert.Equal(HttpStatusCode.Conflict, ander.StatusCode);
            var pagina = await ander.Content.ReadAsStringAsync();
            Assert.Contains("Tweede venster.", pagina, StringComparison.Ordinal);
            Assert.Contains($"Nu in het portaal: {Geheim}", pagina, StringComparison.Ordinal);
        }

        using (var perceel = await beoordelaar.PostFormAsync($"/beoordeling/{id}", new Dictionary<string, string?> { ["Notitie.Tekst"] = $"{Geheim}, alles" }, $"/beoordeling/{id}/notities/{aanbesteding.PerceelId}"))
        {
            Assert.Equal(HttpStatusCode.Redirect, perceel.StatusCode);
        }

        Assert.Contains(Geheim, await beoordelaar.HtmlAsync($"/beoordeling/{id}/inschrijvingen/{inschrijvingen[0]}"), StringComparison.Ordinal);
        var overzicht = await beoordelaar.HtmlAsync($"/beoordeling/{id}");
        Assert.Contains("Alleen u ziet dit.", overzicht, StringComparison.Ordinal);
        Assert.Contains($"href=\"{adres}\"", overzicht, StringComparison.Ordinal); // beside the inschrijving
        Assert.DoesNotContain($"href=\"{adres}\"", await tweede.HtmlAsync($"/beoordeling/{id}"), StringComparison.Ordinal);
        foreach (var pagina in new[] { adres, $"/beoordeling/{id}", $"/beoordeling/{id}/inschrijvingen/{inschrijvingen[0]}", $"/beoordeling/{id}/criteria/{aanbesteding.Criteria[0]}" })
        {
            Assert.DoesNotContain(Geheim, await tweede.HtmlAsync(pagina), StringComparison.Ordinal);
        }

        foreach (var wie in new[] { Mensen.Beoordelaar, Tweede })
        {
            await _portal.GeefAsync(id, wie, [.. aanbesteding.Criteria.Select(c => (inschrijvingen[0], c, 8m))]);
            await _portal.VergrendelAsync(id, wie);
        }

        using (var naVergrendelen = await beoordelaar.PostFormAsync(adres, new Dictionary<string, string?> { ["Notitie.Tekst"] = $"{Geheim}, voor de bespreking" }))
        {
            Assert.Equal(HttpStatusCode.Redirect, naVergrendelen.StatusCode);
        }

        await _portal.LegEindcijfersVastAsync(id, inschrijvingen[0], aanbesteding.Criteria, 8m, 8m, 8m);
        await _portal.StelBeoordelingVastAsync(id);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1";
        foreach (var pagina in new[] { pad, $"{pad}/rapport", $"{pad}/rangschikking", $"/inkoop/inschrijvingen/{inschrijvingen[0]}" })
        {
            Assert.DoesNotContain(Geheim, await inkoper.HtmlAsync(pagina), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await inkoper.GetAsync(adres)).StatusCode);
        foreach (var bestand in new[] { "rapport.docx", "rapport.xlsx" })
        {
            using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await inkoper.GetByteArrayAsync($"{pad}/{bestand}")));
            foreach (var deel in zip.Entries)
            {
                using var lezer = new StreamReader(await deel.OpenAsync());
                Assert.DoesNotContain(Geheim, await lezer.ReadToEndAsync(), StringComparison.Ordinal);
            }
        }

        Assert.DoesNotContain(await _portal.InDbAsync(db => db.AuditRegels.Select(r => r.Tekst).ToListAsync()), t => t.Contains(Geheim, StringComparison.Ordinal));
        Assert.All(await _portal.InDbAsync(db => db.Beoordelingsnotities.Select(n => EF.Property<byte[]>(n, "Tekst")).ToListAsync()), b => Assert.DoesNotContain(Geheim, Encoding.UTF8.GetString(b), StringComparison.Ordinal));
    }

    [Fact, Trait("Regel", "BEO-02")]
    public async Task Notitie_VerdwijntMetHetBelang_OokNaHetVergrendelen_EnMetDeBenoeming()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder, Mensen.AndereAanbieder);
        await _portal.NieuweBeoordelaarAsync(Tweede);
        await _portal.KeurAsync(aanbesteding.PerceelId);
        var id = await _portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar, Tweede);
        foreach (var wie in new[] { Mensen.Beoordelaar, Tweede })
        {
            await _portal.VerklaarAsync(id, wie);
            using var client = await _portal.ClientAls(wie);
            foreach (var inschrijving in inschrijvingen)
            {
                using var bewaard = await client.PostFormAsync($"/beoordeling/{id}/notities/{inschrijving}", new Dictionary<string, string?> { ["Notitie.Tekst"] = Geheim });
                Assert.Equal(HttpStatusCode.Redirect, bewaard.StatusCode);
            }
        }

        await _portal.GeefAsync(id, Mensen.Beoordelaar, [.. from i in inschrijvingen from c in aanbesteding.Criteria select (i, c, 8m)]);
        await _portal.VergrendelAsync(id, Mensen.Beoordelaar);
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);
        using (var belang = await beoordelaar.PostFormAsync($"/beoordeling/{id}/belangen/{inschrijvingen[1]}", new Dictionary<string, string?> { ["Toelichting"] = "Mijn zus werkt er." }))
        {
            Assert.Equal(HttpStatusCode.Redirect, belang.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await beoordelaar.GetAsync($"/beoordeling/{id}/notities/{inschrijvingen[1]}")).StatusCode);
        var open = Formulier.Lees(await beoordelaar.HtmlAsync($"/beoordeling/{id}/notities/{inschrijvingen[0]}"))[^1];
        using (var schrijven = await beoordelaar.PostAsync($"/beoordeling/{id}/notities/{inschrijvingen[1]}/concept", new FormUrlEncodedContent(open.Velden)))
        {
            Assert.NotEqual(HttpStatusCode.NoContent, schrijven.StatusCode);
        }

        Assert.Equal(3, await _portal.InDbAsync(db => db.Beoordelingsnotities.CountAsync()));
        using var tweede = await _portal.ClientAls(Tweede);
        using (var terug = await tweede.PostFormAsync($"/beoordeling/{id}/terugtrekken", new Dictionary<string, string?> { ["Toelichting"] = "Geen tijd." }))
        {
            Assert.Equal(HttpStatusCode.Redirect, terug.StatusCode);
        }

        Assert.Equal(1, await _portal.InDbAsync(db => db.Beoordelingsnotities.CountAsync()));
    }
}
