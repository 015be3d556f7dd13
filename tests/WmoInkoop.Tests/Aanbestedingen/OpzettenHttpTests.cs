using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Planningen;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Aanbestedingen;

/// <summary>Setting an aanbesteding up over HTTP: rows without JavaScript, the planning, documents, publishing, and two people at once.</summary>
public sealed class OpzettenHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Dictionary<string, string?> Niets = [];

    [Fact, Trait("Regel", "TRJ-01")]
    public async Task Publiceren_Onvolledig_ToontAllesWatOntbreektMetLinks_EnPubliceertNiets()
    {
        var aanbesteding = await portal.ZaaiAsync(b => b
            .ZonderRaming().ZonderBesluit().MetDocument(null).Gepland(new Planning())
            .MetPerceel(new Perceelgegevens("Zonder alles", "", Bekostiging.Taakgericht), [], []));
        var perceel = aanbesteding.Percelen.First().Id;
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        using var antwoord = await PostOpgemaaktAsync(inkoper, aanbesteding, await VersieAsync(aanbesteding.Id));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        var pagina = await antwoord.TekstAsync();
        foreach (var (tekst, pad) in new[]
        {
            ("Vul de raming in.", "/gegevens"),
            ("Leg het besluit vast", "/gegevens"),
            ("hoeveel contracten", $"/percelen/{perceel}"),
            ("vul het bedrag van de lumpsum in", $"/percelen/{perceel}"),
            ("voeg de eisen toe", $"/percelen/{perceel}/eisen"),
            ("voeg de gunningscriteria toe", $"/percelen/{perceel}/criteria"),
            ("Vul alle data van de planning in.", "/planning"),
            ("Voeg ten minste één document toe.", "/documenten/nieuw"),
        })
        {
            Assert.Matches($"href=\"{aanbesteding.Pad(pad)}\"[^>]*>[^<]*{tekst}", pagina);
            Assert.Equal(HttpStatusCode.OK, (await inkoper.GetAsync(aanbesteding.Pad(pad))).StatusCode);
        }

        Assert.Null(await GepubliceerdOpAsync(aanbesteding.Id));
    }

    [Fact, Trait("Regel", "TRJ-01"), Trait("Regel", "DOC-03")]
    public async Task Publiceren_TweeKeer_TeltEenKeer_EnLegtDeDocumentenVast()
    {
        var aanbesteding = await portal.ZaaiAsync();
        using var een = await portal.ClientAls(Mensen.Inkoper);
        using var twee = await portal.ClientAls(Mensen.TweedeInkoper);
        using var vanTwee = new FormUrlEncodedContent(Formulier.Lees(await twee.HtmlAsync(aanbesteding.Pad("/publiceren")))[^1].Velden);

        using var eerste = await een.PostFormAsync(aanbesteding.Pad("/publiceren"), Niets);
        using var tweede = await twee.PostAsync(aanbesteding.Pad("/publiceren"), vanTwee);

        Assert.Equal(HttpStatusCode.Redirect, eerste.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tweede.StatusCode);
        Assert.Contains("al gepubliceerd", await tweede.TekstAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await portal.InDbAsync(db => db.AuditRegels.CountAsync(r => r.ObjectId == aanbesteding.Id && r.Actie == AuditActie.AanbestedingGepubliceerd)));
        Assert.True(await portal.InDbAsync(db => db.Documenten.AllAsync(d => d.VastgelegdOp != null || !db.AanbestedingDocumenten.Any(x => x.DocumentId == d.Id && x.AanbestedingId == aanbesteding.Id))));
    }

    [Fact, Trait("Regel", "TRJ-03")]
    public async Task NaPublicatie_WijzigtNiemandNogIets()
    {
        var aanbesteding = await portal.ZaaiAsync();
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        var perceel = $"/percelen/{aanbesteding.Percelen.First().Id}";
        string[] paden = ["/gegevens", "/planning", "/percelen/nieuw", perceel, $"{perceel}/eisen", $"{perceel}/criteria", $"{perceel}/schaal", $"{perceel}/prijs", "/percelen/eisen", $"{perceel}/verwijderen", $"/documenten/{aanbesteding.Documenten.First().Id}/verwijderen"];
        var formulieren = new List<(string Pad, Formulier Formulier)>();
        foreach (var pad in paden)
        {
            formulieren.Add((pad, Formulier.Lees(await inkoper.HtmlAsync(aanbesteding.Pad(pad)))[^1]));
        }

        using var publiceren = await inkoper.PostFormAsync(aanbesteding.Pad("/publiceren"), Niets);
        var versie = await VersieAsync(aanbesteding.Id);
        foreach (var (pad, formulier) in formulieren)
        {
            using var inhoud = new FormUrlEncodedContent(formulier.Met(new Dictionary<string, string?> { ["Versie"] = versie.ToString(), ["Naam"] = "Anders", ["Bekostiging"] = "Subsidie" }));
            using var antwoord = await inkoper.PostAsync(aanbesteding.Pad(pad), inhoud);
            Assert.Equal(versie, await VersieAsync(aanbesteding.Id));
        }

        Assert.Contains("gepubliceerd", await inkoper.HtmlAsync(aanbesteding.Pad()), StringComparison.OrdinalIgnoreCase);
    }

    [Fact, Trait("Regel", "BEO-01")]
    public async Task Gewichten_VanNegenennegentig_WordenBewaardMetWaarschuwing_EnHoudenHetPublicerenTegen()
    {
        var aanbesteding = await portal.ZaaiAsync();
        var pad = aanbesteding.Pad($"/percelen/{aanbesteding.Percelen.First().Id}/criteria");
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);

        using var antwoord = await inkoper.PostFormAsync(pad, new Dictionary<string, string?> { ["Rijen[0].Gewicht"] = "39" });

        Assert.Equal(pad, antwoord.Headers.Location!.ToString());
        Assert.Contains("De gewichten zijn samen 99. Maak er precies 100 van.", await inkoper.HtmlAsync(pad), StringComparison.Ordinal);
        using var publiceren = await PostOpgemaaktAsync(inkoper, aanbesteding, await VersieAsync(aanbesteding.Id));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, publiceren.StatusCode);
        Assert.Contains("de gewichten zijn samen 99", await publiceren.TekstAsync(), StringComparison.Ordinal);
        Assert.Null(await GepubliceerdOpAsync(aanbesteding.Id));
    }

    [Fact]
    public async Task Eisen_RijenErbijErafEnAndersGeordend_ZonderJavaScript()
    {
        var aanbesteding = await portal.ZaaiAsync();
        var pad = aanbesteding.Pad($"/percelen/{aanbesteding.Percelen.First().Id}/eisen");
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);

        using var erbij = await inkoper.PostFormAsync(pad, new Dictionary<string, string?>
        {
            ["Rijen[0].Nummer"] = "2",
            ["Rijen[2].Soort"] = "Geschiktheidseis",
            ["Rijen[2].Tekst"] = "U start binnen tien dagen.",
            ["Rijen[2].Nummer"] = "1",
            ["doe"] = "verder",
        });
        Assert.Equal(pad, erbij.Headers.Location!.ToString());
        Assert.Equal(["U start binnen tien dagen.", "De aanbieder heeft drie jaar ervaring."], await EisenAsync(aanbesteding.Id));

        using var half = await inkoper.PostFormAsync(pad, new Dictionary<string, string?> { ["Rijen[3].Bewijs"] = "Een brief" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, half.StatusCode);
        var pagina = await half.TekstAsync();
        Assert.Contains("href=\"#Rijen_3__Tekst\"", pagina, StringComparison.Ordinal);
        Assert.Contains("value=\"Een brief\"", pagina, StringComparison.Ordinal);

        using var eraf = await inkoper.PostFormAsync(pad, new Dictionary<string, string?> { ["Rijen[1].Verwijderen"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, eraf.StatusCode);
        Assert.Equal(["U start binnen tien dagen."], await EisenAsync(aanbesteding.Id));
    }

    [Theory]
    [InlineData("Rijen[0].Gewicht", "0")]
    [InlineData("Rijen[0].Gewicht", "-5")]
    [InlineData("Rijen[0].Gewicht", "33,33333")]
    [InlineData("Rijen[0].Gewicht", "veel")]
    [InlineData("Rijen[0].Minimumcijfer", "7")]
    [InlineData("Rijen[0].Naam", "")]
    public async Task Criteria_MetEenWaardeDieNietKan_KomenTerugMetEenMelding(string veld, string waarde)
    {
        var aanbesteding = await portal.ZaaiAsync();
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);

        using var antwoord = await inkoper.PostFormAsync(aanbesteding.Pad($"/percelen/{aanbesteding.Percelen.First().Id}/criteria"), new Dictionary<string, string?> { [veld] = waarde });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("id=\"fouten\"", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "TRJ-02")]
    public async Task Planning_InDeVerkeerdeVolgorde_WordtMeteenGezegd_EnBewaard()
    {
        var aanbesteding = await portal.ZaaiAsync();
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);

        using var antwoord = await inkoper.PostFormAsync(aanbesteding.Pad("/planning"), new Dictionary<string, string?> { ["SluitingDatum"] = "2026-03-10" });

        Assert.Equal(aanbesteding.Pad("/planning"), antwoord.Headers.Location!.ToString());
        var pagina = await inkoper.HtmlAsync(aanbesteding.Pad("/planning"));
        Assert.Contains("niet op volgorde", pagina, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-03-10\"", pagina, StringComparison.Ordinal);
    }

    [Theory, Trait("Regel", "TRJ-02")]
    [InlineData("2026-03-29", "02:30", "bestaat niet")]
    [InlineData("2026-04-10", "", "Vul ook de tijd in")]
    public async Task Planning_MetEenTijdDieErNietIs_KomtTerugMetEenMelding(string datum, string tijd, string melding)
    {
        var aanbesteding = await portal.ZaaiAsync();
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);

        using var antwoord = await inkoper.PostFormAsync(aanbesteding.Pad("/planning"), new Dictionary<string, string?> { ["SluitingDatum"] = datum, ["SluitingTijd"] = tijd });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains(melding, await antwoord.TekstAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gegevens", "Naam", "Naam van een", "Naam van twee")]
    [InlineData("/percelen/{0}/eisen", "Rijen[0].Tekst", "Eis van een", "Eis van twee")]
    public async Task TweeBewerkers_DeTweedeKrijgtHetTeHoren_EnVerliestNiets(string pagina, string veld, string vanEen, string vanTwee)
    {
        var aanbesteding = await portal.ZaaiAsync();
        var pad = aanbesteding.Pad(pagina.Replace("{0}", aanbesteding.Percelen.First().Id.ToString(), StringComparison.Ordinal));
        using var een = await portal.ClientAls(Mensen.Inkoper);
        using var twee = await portal.ClientAls(Mensen.TweedeInkoper);
        using var inhoud = new FormUrlEncodedContent(Formulier.Lees(await twee.HtmlAsync(pad))[^1].Met(new Dictionary<string, string?> { [veld] = vanTwee }));
        using var eerste = await een.PostFormAsync(pad, new Dictionary<string, string?> { [veld] = vanEen });
        Assert.Equal(HttpStatusCode.Redirect, eerste.StatusCode);

        using var tweede = await twee.PostAsync(pad, inhoud);

        Assert.Equal(HttpStatusCode.Conflict, tweede.StatusCode);
        var html = await tweede.TekstAsync();
        Assert.Contains(vanTwee, html, StringComparison.Ordinal);
        Assert.Contains($"Nu in het portaal: {vanEen}", html, StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "DOC-01")]
    public async Task Document_ProgrammaDatPdfHeet_WordtGeweigerd_EnEenEchtePdfNiet()
    {
        var aanbesteding = await portal.ZaaiAsync(b => b.MetDocument(null));
        var pad = aanbesteding.Pad("/documenten/nieuw");
        var titel = new Dictionary<string, string?> { ["Titel"] = "Leidraad" };
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);

        using var geweigerd = await inkoper.PostBestandAsync(pad, "Bestand", Proefbestanden.Exe(), "leidraad.pdf", titel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.StatusCode);
        Assert.Contains("id=\"fouten\"", await geweigerd.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await portal.InDbAsync(db => db.AanbestedingDocumenten.AnyAsync(d => d.AanbestedingId == aanbesteding.Id)));

        using var bewaard = await inkoper.PostBestandAsync(pad, "Bestand", Proefbestanden.Pdf(), "leidraad.pdf", titel);
        Assert.Equal(HttpStatusCode.Redirect, bewaard.StatusCode);
        var id = await portal.InDbAsync(db => db.AanbestedingDocumenten.Where(d => d.AanbestedingId == aanbesteding.Id).Select(d => d.Id).SingleAsync());
        using var verwijderd = await inkoper.PostFormAsync(aanbesteding.Pad($"/documenten/{id}/verwijderen"), Niets);
        Assert.Equal(HttpStatusCode.Redirect, verwijderd.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync(aanbesteding.Pad($"/documenten/{id}"))).StatusCode);
    }

    [Fact]
    public async Task Perceel_Verwijderen_NeemtEisenEnCriteriaMee_EnHernummert()
    {
        var aanbesteding = await portal.ZaaiAsync(b => b
            .MetPerceel(new Perceelgegevens("Eerste", "", Bekostiging.Subsidie, 1)).MetPerceel(new Perceelgegevens("Tweede", "", Bekostiging.Subsidie, 1)));
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);

        using var antwoord = await inkoper.PostFormAsync(aanbesteding.Pad($"/percelen/{aanbesteding.Percelen.Single(p => p.Naam == "Eerste").Id}/verwijderen"), Niets);

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        var over = await portal.InDbAsync(db => db.Percelen.Where(p => p.AanbestedingId == aanbesteding.Id).Select(p => new { p.Naam, p.Nummer }).SingleAsync());
        Assert.Equal(("Tweede", 1), (over.Naam, over.Nummer));
    }

    [Fact, Trait("Regel", "TRJ-01")]
    public async Task Werklijst_VraagtOmHetConceptEnOmHetTenderNedNummer_TotHetErIs()
    {
        var concept = await portal.ZaaiAsync(b => b.MetNaam("Werk aan concept"));
        var gepubliceerd = await portal.ZaaiAsync(b => b.MetNaam("Werk aan nummer"), gepubliceerd: true);
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        using var elders = await portal.ClientAls(Mensen.InkoperElders);

        var werklijst = await inkoper.HtmlAsync("/inkoop");
        Assert.Contains(concept.Pad(), werklijst, StringComparison.Ordinal);
        Assert.Contains(gepubliceerd.Pad("/tenderned"), werklijst, StringComparison.Ordinal);
        Assert.DoesNotContain("Werk aan", await elders.HtmlAsync("/inkoop"), StringComparison.Ordinal);

        using var ingevuld = await inkoper.PostFormAsync(gepubliceerd.Pad("/tenderned"), new Dictionary<string, string?> { ["TenderNedNummer"] = "123456" });
        Assert.Equal(HttpStatusCode.Redirect, ingevuld.StatusCode);
        Assert.DoesNotContain(gepubliceerd.Pad("/tenderned"), await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        using var nogEens = await inkoper.PostFormAsync(gepubliceerd.Pad("/tenderned"), new Dictionary<string, string?> { ["TenderNedNummer"] = "654321" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nogEens.StatusCode);
    }

    [Fact]
    public async Task Maken_GeeftEenNummerVanDitJaar_EnWeigertEenProcedureDieNietBijHetRegimeHoort()
    {
        var ander = await portal.ZaaiAsync();
        var pad = $"/inkoop/trajecten/{ander.TrajectId}/aanbestedingen/nieuw";
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);

        using var past = await inkoper.PostFormAsync(pad, new Dictionary<string, string?> { ["Naam"] = "Nieuw", ["Regime"] = "Sas", ["Procedure"] = "EuropeesOpenbaar", ["Raming"] = "1.234.567,89" });
        using var pastNiet = await inkoper.PostFormAsync(pad, new Dictionary<string, string?> { ["Naam"] = "Nieuw", ["Regime"] = "Sas", ["Procedure"] = "Subsidietender" });

        Assert.Equal(HttpStatusCode.Redirect, past.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pastNiet.StatusCode);
        Assert.Contains("bestaat niet bij regime", await pastNiet.TekstAsync(), StringComparison.Ordinal);
        var gemaakt = await portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.TrajectId == ander.TrajectId && a.Naam == "Nieuw").SingleAsync());
        Assert.StartsWith("2026-", gemaakt.Nummer, StringComparison.Ordinal);
        Assert.Equal(1_234_567.89m, gemaakt.Raming);
    }

    private static async Task<HttpResponseMessage> PostOpgemaaktAsync(HttpClient inkoper, Aanbesteding aanbesteding, Guid versie)
    {
        // an incomplete aanbesteding shows no button, so its form is made up: the token of another page, the right version
        using var inhoud = new FormUrlEncodedContent(Formulier.Lees(await inkoper.HtmlAsync(aanbesteding.Pad("/gegevens")))[^1].Velden
            .Where(v => v.Key.StartsWith("__", StringComparison.Ordinal)).Append(KeyValuePair.Create("Versie", versie.ToString())));
        return await inkoper.PostAsync(aanbesteding.Pad("/publiceren"), inhoud);
    }

    private Task<List<string>> EisenAsync(Guid id) =>
        portal.InDbAsync(db => db.Percelen.Where(p => p.AanbestedingId == id).SelectMany(p => p.Eisen).OrderBy(e => e.Volgnummer).Select(e => e.Tekst).ToListAsync());

    private Task<Guid> VersieAsync(Guid id) => portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == id).Select(a => a.Versie).SingleAsync());

    private Task<DateTimeOffset?> GepubliceerdOpAsync(Guid id) => portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == id).Select(a => a.GepubliceerdOp).SingleAsync());
}
