using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Beoordelingen;

/// <summary>The side of the inkopers: validity, who may mark, and an outcome that nobody steers.</summary>
public sealed class BeoordelingLeidenHttpTests : IDisposable
{
    private const string Tweede = "beoordelaar2@leeuwarden.test";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "INS-06")]
    public async Task VoorDeOpening_IsErGeenGeldigheidEnGeenBeoordeling()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        await _portal.IngediendAsync(aanbesteding, Mensen.Aanbieder);
        _portal.Klok.VerderTot(aanbesteding.SluitingOp.AddMinutes(10));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        foreach (var pagina in new[] { "geldigheid", "geldigheid/1", "beoordeling", "beoordeling/1", "beoordeling/1/beginnen" })
        {
            using var antwoord = await inkoper.GetAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/{pagina}");
            Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        }
    }

    [Fact, Trait("Regel", "BEO-02")]
    public async Task WieVoorEenAanbiederWerkt_WordtGeenBeoordelaar_EnVerliestDeToegang()
    {
        var (aanbesteding, _) = await _portal.GeopendAsync(Mensen.Aanbieder);
        await _portal.NieuweBeoordelaarAsync(Tweede);
        var id = await BeginAsync(aanbesteding);
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        foreach (var wie in new[] { Mensen.Beoordelaar, Tweede })
        {
            await _portal.InDbAsync(db => db.InTransactieAsync(
                async () =>
                {
                    var aanbieder = await db.Aanbieders.Include(a => a.Medewerkers).SingleAsync(a => a.Naam == Mensen.AndereAanbiederNaam);
                    aanbieder.VoegMedewerkerToe(await db.Users.Where(g => g.Email == wie).Select(g => g.Id).SingleAsync(), isBeheerder: false, _portal.Klok.GetUtcNow());
                    return true;
                },
                CancellationToken.None));
        }

        using var partijdig = await _portal.ClientAls(Mensen.Beoordelaar);
        using (var antwoord = await partijdig.GetAsync($"/beoordeling/{id}"))
        {
            Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
        }

        var tweede = (await _portal.AlsAsync(Tweede)).GebruikerId!.Value;
        var inkoper = await _portal.AlsInkoperAsync();
        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => _portal.DoeAsync<BeoordelingLeiden, bool>(async d =>
        {
            await d.BenoemAsync(id, new Benoeming(tweede), inkoper, CancellationToken.None);
            return true;
        }));
        Assert.Equal(Domeinregel.KiesEenBeoordelaar, fout.Regel);
    }

    [Fact, Trait("Regel", "INS-08")]
    public async Task Ongeldig_WordtNietBeoordeeld_EnVraagtEenReden()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder, Mensen.AndereAanbieder);
        await _portal.ToetsAsync(inschrijvingen[0], Eisuitkomst.Voldoet);
        await _portal.ToetsAsync(inschrijvingen[1], Eisuitkomst.VoldoetNiet);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var adres = $"/inkoop/aanbestedingen/{aanbesteding.Id}/geldigheid/1";
        Dictionary<string, string?> form = new()
        {
            ["Versie"] = Versiebundel.Van([]).ToString(),
            ["Rijen[0].InschrijvingId"] = inschrijvingen[0].ToString(),
            ["Rijen[0].IsGeldig"] = "true",
            ["Rijen[1].InschrijvingId"] = inschrijvingen[1].ToString(),
            ["Rijen[1].IsGeldig"] = "false",
            ["Rijen[1].Reden"] = "Onvolledig",
        };
        using (var zonder = await inkoper.PostFormAsync(adres, form))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.StatusCode);
        }

        form["Rijen[1].Reden"] = Beoordelingsproef.OngeldigeReden;
        using (var met = await inkoper.PostFormAsync(adres, form))
        {
            Assert.Equal(HttpStatusCode.Redirect, met.StatusCode);
        }

        using (var tweemaal = await inkoper.PostFormAsync(adres, form))
        {
            Assert.Equal(HttpStatusCode.Conflict, tweemaal.StatusCode);
        }

        var id = await _portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar);
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);
        Assert.DoesNotContain(Mensen.AndereAanbiederNaam, await beoordelaar.HtmlAsync($"/beoordeling/{id}"), StringComparison.Ordinal);
        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => _portal.GeefAsync(id, Mensen.Beoordelaar, (inschrijvingen[1], aanbesteding.Criteria[0], 8m)));
        Assert.Equal(Domeinregel.NietTeBeoordelen, fout.Regel);
    }

    [Fact, Trait("Regel", "BEO-05")]
    public async Task Rangschikking_StaatNaHetVaststellen_EnDaarnaVerandertGeenEindcijfer()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder, Mensen.AndereAanbieder);
        var id = await _portal.BeoordeeldAsync(aanbesteding, (inschrijvingen[0], [8m, 6m, 10m]), (inschrijvingen[1], [6m, 10m, 8m]));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);

        var pagina = await inkoper.HtmlAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1/rangschikking");

        Assert.Contains("79,00", pagina, StringComparison.Ordinal);
        Assert.True(pagina.IndexOf(Mensen.AndereAanbiederNaam, StringComparison.Ordinal) < pagina.IndexOf(Mensen.AanbiederNaam, StringComparison.Ordinal));
        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => _portal.LegEindcijfersVastAsync(id, inschrijvingen[0], aanbesteding.Criteria, 10m, 10m, 10m));
        Assert.Equal(Domeinregel.BeoordelingVastgesteld, fout.Regel);
        var stappen = await inkoper.HtmlAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}");
        Assert.Contains("/beoordeling", stappen, StringComparison.Ordinal);

        // the report, as page, as Word document and with formulas that anybody can follow
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1";
        var rapport = WebUtility.HtmlDecode(await inkoper.HtmlAsync($"{pad}/rapport"));
        Assert.Contains("<strong>Eindcijfer 6</strong>, 24,00 van 40 punten", rapport, StringComparison.Ordinal);
        Assert.Contains("Blijft gelijk tot en met 42,85", await inkoper.HtmlAsync($"{pad}/gevoeligheid"), StringComparison.Ordinal);
        using (var word = WordprocessingDocument.Open(new MemoryStream(await inkoper.GetByteArrayAsync($"{pad}/rapport.docx")), isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(word).Select(f => f.Description));
            Assert.Contains("Eindcijfer 6, 24,00 punten", word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        }

        using (var excel = SpreadsheetDocument.Open(new MemoryStream(await inkoper.GetByteArrayAsync($"{pad}/rapport.xlsx")), isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(excel).Select(f => f.Description));
            var cellen = excel.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<Cell>().Where(c => c.CellFormula is not null).Select(c => (c.CellFormula!.Text, c.CellValue!.Text)).ToList();
            Assert.Contains(("ROUND(D$2*D5/D$3,10)", "24.00"), cellen);
            Assert.Contains(("SUM(G5:I5)", "79.00"), cellen);
        }

        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        foreach (var adres in new[] { "rapport", "rapport.docx", "rapport.xlsx", "gevoeligheid" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync($"{pad}/{adres}")).StatusCode);
        }
    }

    [Fact, Trait("Regel", "BEO-02")]
    public async Task Verklaring_GaatOverElkeInschrijving_OokDeOngeldige()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder, Mensen.AndereAanbieder);
        await _portal.KeurAsync(aanbesteding.PerceelId, inschrijvingen[1]);
        var id = await _portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar);
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);
        var formulier = Formulier.Lees(await beoordelaar.HtmlAsync($"/beoordeling/{id}/belangen"))[^1];
        Assert.All(inschrijvingen, i => Assert.Contains(formulier.Velden, v => v.Value == i.ToString()));

        using (var half = await beoordelaar.PostAsync($"/beoordeling/{id}/belangen", new FormUrlEncodedContent(formulier.Met([new("Verklaart", "true"), new("Rijen[1].InschrijvingId", Guid.NewGuid().ToString())]))))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, half.StatusCode);
        }

        Assert.Null(await _portal.InDbAsync(db => db.Beoordelaars.Where(b => b.BeoordelingId == id).Select(b => b.VerklaardOp).SingleAsync()));
        using var heel = await beoordelaar.PostAsync($"/beoordeling/{id}/belangen", new FormUrlEncodedContent(formulier.Met([new("Verklaart", "true")])));
        Assert.Equal(HttpStatusCode.Redirect, heel.StatusCode);
    }

    [Fact, Trait("Regel", "BEO-03")]
    public async Task BelangNaHetVergrendelen_LaatDeCijfersStaan_TeltZeNiet_EnWieVaststeltHoortHet()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder);
        await _portal.NieuweBeoordelaarAsync(Tweede);
        await _portal.KeurAsync(aanbesteding.PerceelId);
        var id = await _portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar, Tweede);
        foreach (var wie in new[] { Mensen.Beoordelaar, Tweede })
        {
            await _portal.VerklaarAsync(id, wie);
            await _portal.GeefAsync(id, wie, [.. aanbesteding.Criteria.Select(c => (inschrijvingen[0], c, 8m))]);
            await _portal.VergrendelAsync(id, wie);
        }

        await _portal.LegEindcijfersVastAsync(id, inschrijvingen[0], aanbesteding.Criteria, 8m, 8m, 8m);
        await _portal.BespreekAsync(id);
        var gezien = await _portal.InDbAsync(db => db.Beoordelingen.Where(b => b.Id == id).Select(b => b.Versie).SingleAsync());
        var tweede = await _portal.AlsAsync(Tweede);
        await _portal.DoeAsync<PlannenBeoordelen, bool>(d => d.MeldConflictAsync(id, inschrijvingen[0], "Ik hoorde net dat mijn zus er werkt.", tweede, CancellationToken.None));

        Assert.Equal(6, await _portal.InDbAsync(db => db.Beoordelingscijfers.CountAsync()));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        Assert.DoesNotContain($"Reden van {Tweede}", await inkoper.HtmlAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1/consensus/{inschrijvingen[0]}"), StringComparison.Ordinal);
        var wieVaststelt = await _portal.AlsInkoperAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => _portal.DoeAsync<Consensus, bool>(async d =>
        {
            await d.StelVastAsync(id, gezien, wieVaststelt, CancellationToken.None);
            return true;
        }));
    }

    [Fact, Trait("Regel", "INS-08")]
    public async Task Geldigheid_LigtVastAlsDeCijfersBekendZijn()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder, Mensen.AndereAanbieder);
        await _portal.KeurAsync(aanbesteding.PerceelId);
        var id = await _portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar);
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        await _portal.GeefAsync(id, Mensen.Beoordelaar, [.. from i in inschrijvingen from c in aanbesteding.Criteria select (i, c, 8m)]);
        await _portal.KeurAsync(aanbesteding.PerceelId); // as long as it is blind it can be looked at again
        await _portal.VergrendelAsync(id, Mensen.Beoordelaar);

        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => _portal.KeurAsync(aanbesteding.PerceelId, inschrijvingen[0]));

        Assert.Equal(Domeinregel.GeldigheidLigtVast, fout.Regel);
        Assert.True(await _portal.InDbAsync(db => db.Geldigheidsoordelen.AllAsync(o => o.IsGeldig)));
    }

    [Fact, Trait("Regel", "BEO-02")]
    public async Task InkoperVanDeRegio_WordtGeenBeoordelaar_EnWieHetWordtBeoordeeltNietMeer()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder);
        await _portal.KeurAsync(aanbesteding.PerceelId);
        await StelAanAsync(Mensen.TweedeInkoper, Rol.Beoordelaar);
        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => _portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.TweedeInkoper));
        Assert.Equal(Domeinregel.KiesEenBeoordelaar, fout.Regel);

        var id = await _portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar);
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        await StelAanAsync(Mensen.Beoordelaar, Rol.Inkoper);
        var wie = await _portal.AlsAsync(Mensen.Beoordelaar);

        Assert.Null(await _portal.DoeAsync<PlannenBeoordelen, Guid?>(d => d.BewaarAsync(id, [new Cijferinvoer(inschrijvingen[0], aanbesteding.Criteria[0], 8m, "Goed.")], Versiebundel.Van([]), wie, CancellationToken.None)));
        Assert.False(await _portal.DoeAsync<PlannenBeoordelen, bool>(d => d.VergrendelAsync(id, wie, CancellationToken.None)));
    }

    [Fact, Trait("Regel", "BEO-03")]
    public async Task Verder_ZonderWieStopte_VraagtTweeDieVergrendelden_EnStaatInHetDossier()
    {
        const string derde = "beoordelaar3@leeuwarden.test";
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder);
        await _portal.NieuweBeoordelaarAsync(Tweede);
        await _portal.NieuweBeoordelaarAsync(derde);
        await _portal.KeurAsync(aanbesteding.PerceelId);
        var id = await _portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar, Tweede, derde);
        foreach (var email in new[] { Mensen.Beoordelaar, Tweede })
        {
            await _portal.VerklaarAsync(id, email);
            await _portal.GeefAsync(id, email, [.. aanbesteding.Criteria.Select(c => (inschrijvingen[0], c, 8m))]);
            await _portal.VergrendelAsync(id, email);
        }

        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1";
        using (var nogBezig = await inkoper.GetAsync($"{pad}/verder"))
        {
            Assert.Equal(HttpStatusCode.NotFound, nogBezig.StatusCode);
        }

        var wie = await _portal.AlsAsync(derde);
        await _portal.DoeAsync<PlannenBeoordelen, bool>(d => d.TrekTerugAsync(id, "Ziek.", wie, CancellationToken.None));
        Assert.DoesNotContain("Reden van", await inkoper.HtmlAsync(pad), StringComparison.Ordinal);
        Assert.Contains("Beoordelaar vervangen", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        using (var consensus = await inkoper.GetAsync($"{pad}/consensus/{inschrijvingen[0]}"))
        {
            Assert.Equal(HttpStatusCode.NotFound, consensus.StatusCode);
        }

        using var verder = await inkoper.PostFormAsync($"{pad}/verder", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, verder.StatusCode);
        Assert.True(await _portal.InDbAsync(db => db.AuditRegels.AnyAsync(r => r.Actie == AuditActie.BeoordelingVerder)));
        await inkoper.HtmlAsync($"{pad}/consensus/{inschrijvingen[0]}");
    }

    private async Task<Guid> BeginAsync(Proefaanbesteding aanbesteding)
    {
        await _portal.KeurAsync(aanbesteding.PerceelId);
        return await _portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar);
    }

    private Task<bool> StelAanAsync(string email, Rol rol) => _portal.InDbAsync(db => db.InTransactieAsync(
        async () =>
        {
            var regio = await db.Regios.Where(r => r.Sleutel == Mensen.Leeuwarden).Select(r => r.Id).SingleAsync();
            db.Add(new Aanstelling(await db.Users.Where(g => g.Email == email).Select(g => g.Id).SingleAsync(), rol, regio, _portal.Klok.GetUtcNow()));
            return true;
        },
        CancellationToken.None));
}
