using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;

namespace WmoInkoop.Tests.Beoordelingen;

/// <summary>Marking through the pages: who sees what and when, and what bad input does.</summary>
public sealed class BeoordelenHttpTests : IDisposable
{
    private const string Tweede = "beoordelaar2@leeuwarden.test";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "BEO-02")]
    public async Task Plan_VoorDeBelangenverklaring_GaatNaarDeVerklaring_EnDaarnaOpen()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder, Mensen.AndereAanbieder);
        var id = await BeginAsync(aanbesteding);
        var document = await _portal.InDbAsync(db => db.Inschrijvingsdocumenten.Where(d => d.InschrijvingId == inschrijvingen[0]).Select(d => d.Id).SingleAsync());
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);
        string[] adressen = [$"/beoordeling/{id}", $"/beoordeling/{id}/inschrijvingen/{inschrijvingen[0]}", $"/beoordeling/{id}/criteria/{aanbesteding.Criteria[0]}"];
        foreach (var adres in adressen)
        {
            using var antwoord = await beoordelaar.GetAsync(adres);
            Assert.Equal($"/beoordeling/{id}/belangen", antwoord.Headers.Location?.OriginalString);
        }

        using (var bestand = await beoordelaar.GetAsync($"/beoordeling/{id}/inschrijvingen/{inschrijvingen[0]}/documenten/{document}"))
        {
            Assert.Equal(HttpStatusCode.NotFound, bestand.StatusCode);
        }

        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        Assert.Contains($"Plan van {Mensen.Aanbieder}", await beoordelaar.HtmlAsync(adressen[1]), StringComparison.Ordinal);
        using (var bestand = await beoordelaar.GetAsync($"/beoordeling/{id}/inschrijvingen/{inschrijvingen[0]}/documenten/{document}"))
        {
            Assert.Equal(HttpStatusCode.OK, bestand.StatusCode);
        }

        Assert.True(await _portal.InDbAsync(db => db.AuditRegels.AnyAsync(r => r.Actie == AuditActie.InschrijvingsdocumentOpgehaald)));
    }

    [Fact, Trait("Regel", "BEO-02")]
    public async Task Belang_SluitHetPlanAf_OokHalverwege_EnDeCijfersVervallen()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder, Mensen.AndereAanbieder);
        var id = await BeginAsync(aanbesteding);
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar, new Dictionary<Guid, string> { [inschrijvingen[0]] = "Mijn broer werkt er." });
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);
        using (var antwoord = await beoordelaar.GetAsync($"/beoordeling/{id}/inschrijvingen/{inschrijvingen[0]}"))
        {
            Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        }

        Assert.DoesNotContain($"Plan van {Mensen.Aanbieder}", await beoordelaar.HtmlAsync($"/beoordeling/{id}/criteria/{aanbesteding.Criteria[0]}"), StringComparison.Ordinal);

        await _portal.GeefAsync(id, Mensen.Beoordelaar, (inschrijvingen[1], aanbesteding.Criteria[0], 8m));
        using var melding = await beoordelaar.PostFormAsync($"/beoordeling/{id}/belangen/{inschrijvingen[1]}", new Dictionary<string, string?> { ["Toelichting"] = "<script>alert(1)</script>" });
        Assert.Equal(HttpStatusCode.Redirect, melding.StatusCode);
        using (var antwoord = await beoordelaar.GetAsync($"/beoordeling/{id}/inschrijvingen/{inschrijvingen[1]}"))
        {
            Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        }

        Assert.Equal(0, await _portal.InDbAsync(db => db.Beoordelingscijfers.CountAsync()));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var pagina = await inkoper.HtmlAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1");
        Assert.DoesNotContain("<script>alert", pagina, StringComparison.Ordinal);
        Assert.Contains("Mijn broer werkt er.", pagina, StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "BEO-02")]
    public async Task PlannenLezen_GeeftNietsBijEenBelang_EnNietsOngeldigs_OokGeenDocument()
    {
        await _portal.NieuweAanbiederAsync("Derde Zorg", "derde@fictief.test");
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder, Mensen.AndereAanbieder, "derde@fictief.test");
        await _portal.KeurAsync(aanbesteding.PerceelId, inschrijvingen[2]);
        var id = await _portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar);
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar, new Dictionary<Guid, string> { [inschrijvingen[0]] = "Mijn broer werkt er." });
        var beoordeling = await _portal.InDbAsync(db => db.Beoordelingen.AsNoTracking().Include(b => b.Beoordelaars).ThenInclude(b => b.Conflicten).SingleAsync(b => b.Id == id));
        var beoordelaar = beoordeling.Beoordelaars.Single();
        var documenten = await _portal.InDbAsync(db => db.Inschrijvingsdocumenten.ToDictionaryAsync(d => d.InschrijvingId, d => d.Id));

        var alle = await _portal.DoeAsync<PlannenLezen, IReadOnlyList<Inschrijvingsinhoud>>(p => p.AlleAsync(beoordeling, beoordelaar, CancellationToken.None));

        Assert.Equal(inschrijvingen[1], Assert.Single(alle).InschrijvingId);
        foreach (var inschrijving in inschrijvingen)
        {
            var een = await _portal.DoeAsync<PlannenLezen, Inschrijvingsinhoud?>(p => p.EenAsync(inschrijving, beoordeling, beoordelaar, CancellationToken.None));
            var document = await _portal.DoeAsync<PlannenLezen, Kluisdocument?>(p => p.DocumentAsync(inschrijving, documenten[inschrijving], beoordeling, beoordelaar, CancellationToken.None));
            Assert.Equal(inschrijving == inschrijvingen[1], een is not null);
            Assert.Equal(inschrijving == inschrijvingen[1], document is not null);
        }
    }

    [Fact, Trait("Regel", "BEO-03")]
    public async Task Cijfers_ZietNiemandTotAllenVergrendelden()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder);
        await _portal.NieuweBeoordelaarAsync(Tweede);
        var id = await BeginAsync(aanbesteding, Mensen.Beoordelaar, Tweede);
        foreach (var wie in new[] { Mensen.Beoordelaar, Tweede })
        {
            await _portal.VerklaarAsync(id, wie);
            await _portal.GeefAsync(id, wie, [.. aanbesteding.Criteria.Select(c => (inschrijvingen[0], c, 8m))]);
        }

        await _portal.VergrendelAsync(id, Mensen.Beoordelaar);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        using var tweede = await _portal.ClientAls(Tweede);
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1";
        Assert.DoesNotContain("Reden van", await inkoper.HtmlAsync(pad), StringComparison.Ordinal);
        foreach (var adres in new[] { $"{pad}/consensus/{inschrijvingen[0]}", $"{pad}/vaststellen", $"{pad}/rangschikking" })
        {
            using var antwoord = await inkoper.GetAsync(adres);
            Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        }

        Assert.DoesNotContain($"Reden van {Mensen.Beoordelaar}", await tweede.HtmlAsync($"/beoordeling/{id}/inschrijvingen/{inschrijvingen[0]}"), StringComparison.Ordinal);

        await _portal.VergrendelAsync(id, Tweede);
        var consensus = await inkoper.HtmlAsync($"{pad}/consensus/{inschrijvingen[0]}");
        Assert.Contains($"Reden van {Mensen.Beoordelaar}", consensus, StringComparison.Ordinal);
        Assert.Contains($"Reden van {Tweede}", consensus, StringComparison.Ordinal);
        Assert.Contains(await _portal.PostAsync(Mensen.Inkoper), p => p.Brief.Onderwerp.StartsWith("Alle cijfers voor", StringComparison.Ordinal));
    }

    [Fact, Trait("Regel", "BEO-03")]
    public async Task Vergrendelen_ZonderReden_NoemtWatOntbreekt_EnBewaartNiets()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder);
        var id = await BeginAsync(aanbesteding);
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);
        var form = Ingevuld(inschrijvingen[0], aanbesteding.Criteria, "8", ["Goed plan.", "", "Ook goed."]);
        using var bewaard = await beoordelaar.PostFormAsync($"/beoordeling/{id}/inschrijvingen/{inschrijvingen[0]}", form);
        Assert.Equal(HttpStatusCode.Redirect, bewaard.StatusCode);

        var pagina = await beoordelaar.HtmlAsync($"/beoordeling/{id}/vergrendelen");
        Assert.Contains($"{Mensen.AanbiederNaam} K2: reden", pagina, StringComparison.Ordinal);
        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => _portal.VergrendelAsync(id, Mensen.Beoordelaar));
        Assert.Equal(Domeinregel.CijfersOntbreken, fout.Regel);
        Assert.Null(await _portal.InDbAsync(db => db.Beoordelaars.Where(b => b.BeoordelingId == id).Select(b => b.VergrendeldOp).SingleAsync()));
    }

    [Theory, Trait("Regel", "BEO-03")]
    [InlineData("7")]
    [InlineData("12")]
    [InlineData("-2")]
    public async Task Cijfer_BuitenDeSchaal_WordtGeweigerd_EnHetGetypteBlijft(string cijfer)
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder);
        var id = await BeginAsync(aanbesteding);
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);

        using var antwoord = await beoordelaar.PostFormAsync($"/beoordeling/{id}/inschrijvingen/{inschrijvingen[0]}", Ingevuld(inschrijvingen[0], aanbesteding.Criteria, cijfer, ["Uitvoerig getypt.", "b", "c"]));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        var pagina = await antwoord.Content.ReadAsStringAsync();
        Assert.Contains("Uitvoerig getypt.", pagina, StringComparison.Ordinal);
        Assert.Equal(0, await _portal.InDbAsync(db => db.Beoordelingscijfers.CountAsync()));
    }

    [Fact, Trait("Regel", "BEO-03")]
    public async Task TweeVensters_OpHetzelfdeCijfer_DeTweedeHoortHet_EnAutosaveGeeftDeNieuweVersie()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder);
        var id = await BeginAsync(aanbesteding);
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);
        var adres = $"/beoordeling/{id}/inschrijvingen/{inschrijvingen[0]}";
        var form = Ingevuld(inschrijvingen[0], aanbesteding.Criteria, "8", ["Eerste venster.", "b", "c"]);
        var getoond = Formulier.Lees(await beoordelaar.HtmlAsync(adres)).Single(f => f.Velden.Any(v => v.Key == "Rijen.Index"));
        using (var eerste = await beoordelaar.PostAsync($"/beoordeling/{id}/concept", new FormUrlEncodedContent(getoond.Met(form))))
        {
            Assert.Equal(HttpStatusCode.NoContent, eerste.StatusCode);
            form["Versie"] = eerste.Headers.GetValues("X-Versie").Single();
        }

        var leeg = Versie([]);
        using (var oud = await beoordelaar.PostFormAsync(adres, new Dictionary<string, string?>(form) { ["Versie"] = leeg, ["Rijen[0].Motivering"] = "Tweede venster." }))
        {
            Assert.Equal(HttpStatusCode.Conflict, oud.StatusCode);
            var pagina = await oud.Content.ReadAsStringAsync();
            Assert.Contains("Tweede venster.", pagina, StringComparison.Ordinal);
            Assert.Contains("Eerste venster.", pagina, StringComparison.Ordinal);
        }

        using var nieuw = await beoordelaar.PostFormAsync(adres, form);
        Assert.Equal(HttpStatusCode.Redirect, nieuw.StatusCode);
    }

    [Fact, Trait("Regel", "BEO-02")]
    public async Task VanEenAnder_IsErNiets()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder);
        await _portal.NieuweBeoordelaarAsync(Tweede);
        var id = await BeginAsync(aanbesteding);
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        using var ander = await _portal.ClientAls(Tweede);
        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        string[] beoordelaar = [$"/beoordeling/{id}", $"/beoordeling/{id}/belangen", $"/beoordeling/{id}/inschrijvingen/{inschrijvingen[0]}", $"/beoordeling/{id}/criteria/{aanbesteding.Criteria[0]}", $"/beoordeling/{id}/vergrendelen", $"/beoordeling/{id}/terugtrekken"];
        string[] inkoper = ["geldigheid", "geldigheid/1", "beoordeling", "beoordeling/1", "beoordeling/1/beginnen", "beoordeling/1/benoemen", "beoordeling/1/rangschikking"];
        foreach (var (client, adres) in beoordelaar.Select(a => (ander, a)).Concat(inkoper.Select(a => (elders, $"/inkoop/aanbestedingen/{aanbesteding.Id}/{a}"))))
        {
            using var antwoord = await client.GetAsync(adres);
            Assert.True(antwoord.StatusCode == HttpStatusCode.NotFound, $"{adres}: {antwoord.StatusCode}");
        }
    }

    [Fact, Trait("Regel", "HER-02")]
    public async Task Herinnering_KrijgtPreciesWieNogNietVergrendelde()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder);
        await _portal.NieuweBeoordelaarAsync(Tweede);
        var id = await BeginAsync(aanbesteding, Mensen.Beoordelaar, Tweede);
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        await _portal.GeefAsync(id, Mensen.Beoordelaar, [.. aanbesteding.Criteria.Select(c => (inschrijvingen[0], c, 8m))]);
        await _portal.VergrendelAsync(id, Mensen.Beoordelaar);

        _portal.Klok.Verder(TimeSpan.FromDays(12.5));
        await _portal.VoerUitAsync<HerinneringenJob>();

        Assert.Contains(await _portal.PostAsync(Tweede), p => p.Brief.Onderwerp.Contains("Beoordeling van", StringComparison.Ordinal));
        Assert.DoesNotContain(await _portal.PostAsync(Mensen.Beoordelaar), p => p.Brief.Onderwerp.Contains("Beoordeling van", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cijferpagina_DoetEvenVeelQueriesBijTweeEnBijTienPlannen()
    {
        var wie = new List<string> { Mensen.Aanbieder, Mensen.AndereAanbieder };
        var weinig = await TelAsync([.. wie]);
        for (var i = 0; i < 8; i++)
        {
            await _portal.NieuweAanbiederAsync($"Zorg {i}", $"zorg{i}@fictief.test");
            wie.Add($"zorg{i}@fictief.test");
        }

        Assert.Equal(weinig, await TelAsync([.. wie]));
    }

    private async Task<(int Overzicht, int Criterium, int Perceel)> TelAsync(string[] aanbieders)
    {
        var (aanbesteding, _) = await _portal.GeopendAsync(aanbieders);
        var id = await BeginAsync(aanbesteding);
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        return (
            await _portal.Queries.TelAsync(() => beoordelaar.HtmlAsync($"/beoordeling/{id}")),
            await _portal.Queries.TelAsync(() => beoordelaar.HtmlAsync($"/beoordeling/{id}/criteria/{aanbesteding.Criteria[0]}")),
            await _portal.Queries.TelAsync(() => inkoper.HtmlAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1")));
    }

    private static string Versie(IEnumerable<Core.Data.IHeeftVersie> rijen) => Core.Data.Versiebundel.Van(rijen).ToString();

    private static Dictionary<string, string?> Ingevuld(Guid inschrijving, IReadOnlyList<Guid> criteria, string cijfer, string[] redenen)
    {
        var form = new Dictionary<string, string?> { ["Versie"] = Versie([]) };
        for (var i = 0; i < criteria.Count; i++)
        {
            form[$"Rijen[{i}].InschrijvingId"] = inschrijving.ToString();
            form[$"Rijen[{i}].CriteriumId"] = criteria[i].ToString();
            form[$"Rijen[{i}].Cijfer"] = cijfer;
            form[$"Rijen[{i}].Motivering"] = redenen[i];
        }

        return form;
    }

    private async Task<Guid> BeginAsync(Proefaanbesteding aanbesteding, params string[] beoordelaars)
    {
        await _portal.KeurAsync(aanbesteding.PerceelId);
        return await _portal.BeginBeoordelingAsync(aanbesteding.PerceelId, beoordelaars.Length == 0 ? [Mensen.Beoordelaar] : beoordelaars);
    }
}
