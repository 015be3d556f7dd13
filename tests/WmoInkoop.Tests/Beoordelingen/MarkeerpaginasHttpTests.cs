using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Tests.Aanbestedingen;
using WmoInkoop.Tests.Prijzen;
using Xunit;

namespace WmoInkoop.Tests.Beoordelingen;

/// <summary>The marking pages: the way through them, what bad input does, and what no address gives.</summary>
public sealed class MarkeerpaginasHttpTests : IDisposable
{
    private const string Tweede = "beoordelaar2@leeuwarden.test";
    private const string Derde = "derde@fictief.test";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "BEO-03")]
    public async Task Bladeren_GaatInEenVasteVolgorde_MetVoortgang_EnNaarHetEersteOpenCijfer()
    {
        var (aanbesteding, inschrijvingen) = await DrieGeopendAsync();
        var id = await BeginAsync(aanbesteding);
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);
        var eerste = await EersteOpenAsync(beoordelaar, id);
        Assert.Equal(eerste, await EersteOpenAsync(beoordelaar, id));
        Assert.EndsWith("#rij-0", eerste, StringComparison.Ordinal);
        var pad = eerste[..eerste.IndexOf('#', StringComparison.Ordinal)];
        var html = await beoordelaar.HtmlAsync(pad);
        Assert.Contains("Plan 1 van 3, 0 klaar", html, StringComparison.Ordinal);
        Assert.Contains("aria-keyshortcuts=\"Alt+PageDown\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-keyshortcuts=\"Alt+PageUp\"", html, StringComparison.Ordinal);
        Assert.Contains("8: Goed: beantwoordt de vraag volledig en concreet", WebUtility.HtmlDecode(html), StringComparison.Ordinal);

        Dictionary<string, string?> form = new() { ["doe"] = "verder" };
        for (var i = 0; i < 3; i++)
        {
            (form[$"Rijen[{i}].Cijfer"], form[$"Rijen[{i}].Motivering"]) = ("8", i == 1 ? "" : "Goed plan.");
        }

        using (var verder = await beoordelaar.PostFormAsync(pad, form))
        {
            var volgende = verder.Headers.Location!.OriginalString;
            Assert.StartsWith($"/beoordeling/{id}/inschrijvingen/", volgende, StringComparison.Ordinal);
            Assert.NotEqual(pad, volgende);
            Assert.Contains("2 van 3", await beoordelaar.HtmlAsync(volgende), StringComparison.Ordinal);
        }

        Assert.Equal($"{pad}#rij-1", await EersteOpenAsync(beoordelaar, id)); // the reason that is missing
        Assert.EndsWith($"criteria/{aanbesteding.Criteria[0]}#rij-1", await EersteOpenAsync(beoordelaar, id, "?perCriterium=true"), StringComparison.Ordinal);
        var overzicht = await beoordelaar.HtmlAsync($"/beoordeling/{id}");
        Assert.Contains("2 van 9 cijfers klaar", overzicht, StringComparison.Ordinal);
        Assert.Contains("<span>1 van 3</span>", overzicht, StringComparison.Ordinal); // a criterium

        // locking over HTTP names the gaps and changes nothing
        using var vergrendelen = await beoordelaar.PostAsync($"/beoordeling/{id}/vergrendelen", new FormUrlEncodedContent(Formulier.Lees(overzicht)[^1].Velden.Where(v => v.Key.StartsWith("__", StringComparison.Ordinal))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, vergrendelen.StatusCode);
        var gaten = await vergrendelen.TekstAsync();
        Assert.Contains("K2: reden", gaten, StringComparison.Ordinal);
        Assert.Contains("K3: cijfer", gaten, StringComparison.Ordinal);
        Assert.Null(await _portal.InDbAsync(db => db.Beoordelaars.Select(b => b.VergrendeldOp).SingleAsync()));
    }

    [Fact, Trait("Regel", "BEO-02")]
    public async Task BelangInEenAnderVenster_LaatHetGetypteBijDeAnderePlannenStaan()
    {
        var (aanbesteding, inschrijvingen) = await DrieGeopendAsync();
        var id = await BeginAsync(aanbesteding);
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);
        var adres = $"/beoordeling/{id}/criteria/{aanbesteding.Criteria[0]}";
        var form = Formulier.Lees(await beoordelaar.HtmlAsync(adres)).Single(f => f.Velden.Any(v => v.Key == "Rijen.Index"));
        var rijen = inschrijvingen.ToDictionary(i => i, i => form.Velden.Single(v => v.Value == i.ToString()).Key.Replace(".InschrijvingId", "", StringComparison.Ordinal));
        var eersteRij = inschrijvingen.MinBy(i => rijen[i]);
        using (var belang = await beoordelaar.PostFormAsync($"/beoordeling/{id}/belangen/{eersteRij}", new Dictionary<string, string?> { ["Toelichting"] = "Mijn zus werkt er." }))
        {
            Assert.Equal(HttpStatusCode.Redirect, belang.StatusCode);
        }

        using var antwoord = await beoordelaar.PostAsync(adres, new FormUrlEncodedContent(form.Met(inschrijvingen.Select(i => new KeyValuePair<string, string?>($"{rijen[i]}.Motivering", $"Getypt bij {i}.")))));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        var opnieuw = Formulier.Lees(await antwoord.Content.ReadAsStringAsync()).Single(f => f.Velden.Any(v => v.Key == "Rijen.Index"));
        Assert.DoesNotContain(opnieuw.Velden, v => v.Value.Contains(eersteRij.ToString(), StringComparison.Ordinal));
        Assert.All(inschrijvingen.Where(i => i != eersteRij), i =>
        {
            Assert.Contains(opnieuw.Velden, v => v.Key == $"{rijen[i]}.InschrijvingId" && v.Value == i.ToString());
            Assert.Contains(opnieuw.Velden, v => v.Key == $"{rijen[i]}.Motivering" && v.Value == $"Getypt bij {i}.");
        });
        using var bewaard = await beoordelaar.PostAsync(adres, new FormUrlEncodedContent(opnieuw.Velden));
        Assert.Equal(HttpStatusCode.Redirect, bewaard.StatusCode);
        Assert.Equal(2, await _portal.InDbAsync(db => db.Beoordelingscijfers.CountAsync()));
    }

    [Fact, Trait("Regel", "BEO-02")]
    public async Task PlanEnBijlage_ZijnOpAdresNietTeOpenen_ZonderVerklaring_NaEenBelang_EnDoorEenAnder()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder, Mensen.AndereAanbieder);
        await _portal.NieuweBeoordelaarAsync(Tweede);
        var id = await BeginAsync(aanbesteding);
        var bijlage = await _portal.InDbAsync(db => db.Inschrijvingsdocumenten.Where(d => d.InschrijvingId == inschrijvingen[0]).Select(d => d.Id).SingleAsync());
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);
        using var ander = await _portal.ClientAls(Tweede);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        string[] adressen = [$"/beoordeling/{id}/inschrijvingen/{inschrijvingen[0]}", $"/beoordeling/{id}/inschrijvingen/{inschrijvingen[0]}/documenten/{bijlage}", $"/beoordeling/{id}/notities/{inschrijvingen[0]}", $"/beoordeling/{id}/bespreking/{inschrijvingen[0]}"];
        foreach (var adres in adressen)
        {
            await DichtAsync(beoordelaar, adres);
            await DichtAsync(ander, adres);
            Assert.Equal(HttpStatusCode.Forbidden, (await inkoper.GetAsync(adres)).StatusCode);
        }

        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        Assert.All(await Task.WhenAll(adressen.Take(3).Select(a => beoordelaar.GetAsync(a))), a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        var concept = Formulier.Lees(await beoordelaar.HtmlAsync(adressen[0])).First(f => f.Velden.Any(v => v.Key == "Rijen.Index"));
        using (var vanEenAnder = await ander.PostAsync($"/beoordeling/{id}/concept", new FormUrlEncodedContent(concept.Met([new("__RequestVerificationToken", Formulier.Lees(await ander.HtmlAsync("/beoordeling"))[^1].Velden.Single(v => v.Key == "__RequestVerificationToken").Value)]))))
        {
            Assert.Equal(HttpStatusCode.NotFound, vanEenAnder.StatusCode);
        }

        await _portal.GeefAsync(id, Mensen.Beoordelaar, (inschrijvingen[0], aanbesteding.Criteria[0], 8m));
        using (var belang = await beoordelaar.PostFormAsync($"/beoordeling/{id}/belangen/{inschrijvingen[0]}", new Dictionary<string, string?> { ["Toelichting"] = "Mijn zus werkt er." }))
        {
            Assert.Equal(HttpStatusCode.Redirect, belang.StatusCode);
        }

        foreach (var adres in adressen)
        {
            await DichtAsync(beoordelaar, adres);
        }

        using (var bewaren = await beoordelaar.PostAsync($"/beoordeling/{id}/concept", new FormUrlEncodedContent(concept.Velden)))
        {
            Assert.NotEqual(HttpStatusCode.NoContent, bewaren.StatusCode);
        }

        Assert.Equal(0, await _portal.InDbAsync(db => db.Beoordelingscijfers.CountAsync()));
    }

    [Fact, Trait("Regel", "BEO-03")]
    public async Task PrijsEnKostprijsblad_BlijvenVoorBeoordelaarsDicht_OokAlsDeCijfersBekendZijn()
    {
        var aanbesteding = await _portal.PubliceerAsync(b => b.Ook(a =>
        {
            a.StelPrijsVast(a.Percelen.Single(), new Prijsopzet { Methode = Prijsmethode.RelatiefAanLaagste, GewichtKwaliteit = 60m, GewichtPrijs = 40m }, new Dictionary<Guid, decimal?>());
            a.StelKostprijsbladVast(a.Percelen.Single(), KostprijsbladTests.Blad());
        }));
        await _portal.AccepteerAsync(Mensen.Aanbieder);
        var inschrijving = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder);
        var (wie, aanbiederId) = await _portal.WieAsync(Mensen.Aanbieder);
        var versie = await _portal.VersieAsync(inschrijving, aanbesteding.PerceelId);
        Assert.True(await _portal.DoeAsync<ConceptBewaren, bool>(d => d.KostprijsAsync(inschrijving, aanbiederId, KostprijsbladTests.Voorbeeld with { Uurloon = 24m }, versie, wie.GebruikerId!.Value, CancellationToken.None)));
        await _portal.DienInAsync(inschrijving, Mensen.Aanbieder);
        _portal.Klok.VerderTot(aanbesteding.SluitingOp.AddMinutes(10));
        await _portal.OpenKluisAsync(aanbesteding.Id);
        var id = await BeginAsync(aanbesteding);
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);
        List<string> paginas = [$"/beoordeling/{id}", $"/beoordeling/{id}/inschrijvingen/{inschrijving}", $"/beoordeling/{id}/criteria/{aanbesteding.Criteria[0]}", $"/beoordeling/{id}/vergrendelen"];
        await ZonderPrijsAsync();

        await _portal.GeefAsync(id, Mensen.Beoordelaar, [.. aanbesteding.Criteria.Select(c => (inschrijving, c, 8m))]);
        await _portal.VergrendelAsync(id, Mensen.Beoordelaar);
        paginas.AddRange([$"/beoordeling/{id}/bespreking", $"/beoordeling/{id}/bespreking/{inschrijving}"]);
        await ZonderPrijsAsync();
        await _portal.LegEindcijfersVastAsync(id, inschrijving, aanbesteding.Criteria, 8m, 8m, 8m);
        await _portal.StelBeoordelingVastAsync(id);
        await ZonderPrijsAsync();
        foreach (var adres in new[] { "rangschikking", "rapport", "rapport.xlsx", "gevoeligheid", $"consensus/{inschrijving}" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await beoordelaar.GetAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1/{adres}")).StatusCode);
        }

        async Task ZonderPrijsAsync()
        {
            foreach (var pagina in paginas)
            {
                var html = WebUtility.HtmlDecode(await beoordelaar.HtmlAsync(pagina));
                Assert.DoesNotContain("51,23", html, StringComparison.Ordinal); // the price that follows from it
                Assert.DoesNotContain("€", html, StringComparison.Ordinal);
                Assert.DoesNotContain("Kostprijs", html, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact, Trait("Regel", "BEO-01")]
    public async Task Gewichten_NaPublicatieWijzigen_WordtGeweigerd_EnVerandertNiets()
    {
        var concept = await _portal.ZaaiAsync();
        var aanbesteding = await _portal.ZaaiAsync(gepubliceerd: true);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        foreach (var (deel, veld) in new[] { ("criteria", "Rijen[0].Gewicht"), ("schaal", "Rijen[0].Betekenis"), ("prijs", "GewichtPrijs") })
        {
            // the form of an aanbesteding that is not published yet, sent to the one that is
            var form = Formulier.Lees(await inkoper.HtmlAsync(concept.Pad($"/percelen/{concept.Percelen.First().Id}/{deel}")))[^1];
            var versie = await _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbesteding.Id).Select(a => a.Versie).SingleAsync());
            using var antwoord = await inkoper.PostAsync(aanbesteding.Pad($"/percelen/{aanbesteding.Percelen.First().Id}/{deel}"), new FormUrlEncodedContent(form.Met([new(veld, "41"), new("Versie", versie.ToString())])));
            Assert.NotEqual(HttpStatusCode.OK, antwoord.StatusCode);
            Assert.NotEqual(HttpStatusCode.BadRequest, antwoord.StatusCode);
            Assert.Equal(versie, await _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbesteding.Id).Select(a => a.Versie).SingleAsync()));
        }

        Assert.Equal([40m, 35m, 25m], await _portal.InDbAsync(db => db.Percelen.Where(p => p.AanbestedingId == aanbesteding.Id && p.Nummer == 1).SelectMany(p => p.Criteria).OrderBy(c => c.Volgnummer).Select(c => c.Gewicht).ToListAsync()));
    }

    private static async Task DichtAsync(HttpClient client, string adres)
    {
        using var antwoord = await client.GetAsync(adres);
        Assert.True(antwoord.StatusCode is HttpStatusCode.NotFound || antwoord.Headers.Location?.OriginalString.EndsWith("/belangen", StringComparison.Ordinal) is true, $"{adres}: {antwoord.StatusCode}");
    }

    private static async Task<string> EersteOpenAsync(HttpClient beoordelaar, Guid id, string zo = "")
    {
        using var antwoord = await beoordelaar.GetAsync($"/beoordeling/{id}/eerste-open{zo}");
        return antwoord.Headers.Location!.OriginalString;
    }

    private async Task<(Proefaanbesteding Aanbesteding, IReadOnlyList<Guid> Inschrijvingen)> DrieGeopendAsync()
    {
        await _portal.NieuweAanbiederAsync("Derde Zorg", Derde);
        return await _portal.GeopendAsync(Mensen.Aanbieder, Mensen.AndereAanbieder, Derde);
    }

    private async Task<Guid> BeginAsync(Proefaanbesteding aanbesteding)
    {
        await _portal.KeurAsync(aanbesteding.PerceelId);
        return await _portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar);
    }
}
