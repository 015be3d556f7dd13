using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Tests.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Inschrijvingen;

/// <summary>Kleine partijen from the form of the perceel to what the inkoper reads after the opening, and through a rectificatie (TRJ-08).</summary>
public sealed class KleinePartijenHttpTests : IDisposable
{
    private const string Vijandig = "<script>alert('x')</script> BV";
    private const string Rietkraag = "Buurtzorg Rietkraag";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "TRJ-08"), Trait("Regel", "INS-06"), Trait("Regel", "INS-02")]
    public async Task KleinePartijen_VanOpzettenTotNaDeOpening()
    {
        var opgezet = await _portal.ZaaiAsync();
        var perceel = opgezet.Percelen.Single();
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        await GeluktAsync(inkoper, opgezet.Pad($"/percelen/{perceel.Id}"), new() { ["VraagtKleinePartijen"] = "true" });
        Assert.Contains("Minstens één als onderaannemer", WebUtility.HtmlDecode(await inkoper.HtmlAsync(opgezet.Pad("/percelen"))), StringComparison.Ordinal);
        var onderdeelId = (await _portal.InDbAsync(db => db.Percelen.Where(p => p.Id == perceel.Id).Select(p => p.KleinePartijenId).SingleAsync()))!.Value;
        await GeluktAsync(inkoper, opgezet.Pad("/publiceren"), []);
        Assert.Contains("minstens één kleine partij in als onderaannemer: een zzp'er of een organisatie met minder dan 50 medewerkers", WebUtility.HtmlDecode(await _portal.Bezoeker().HtmlAsync($"/aanbestedingen/{opgezet.Nummer}/percelen/1")), StringComparison.Ordinal);

        var aanbesteding = new Proefaanbesteding(opgezet.Id, perceel.Id, opgezet.Planning.SluitingOp!.Value, [.. perceel.Criteria.OrderBy(c => c.Volgnummer).Select(c => c.Id)], perceel.Eisen.Single().Id);
        await _portal.AccepteerAsync(Mensen.Aanbieder);
        var id = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder);
        var pad = $"/mijn/inschrijvingen/{id}/onderaannemers";
        using var bieder = await _portal.ClientAls(Mensen.Aanbieder);
        using var collega = await _portal.ClientAls(await _portal.MedewerkerAsync(Mensen.Aanbieder));
        Assert.Contains($"href=\"{pad}\">Noem minstens één kleine partij", WebUtility.HtmlDecode(await bieder.HtmlAsync($"/mijn/inschrijvingen/{id}")), StringComparison.Ordinal);
        Assert.Equal(Domeinregel.InschrijvingNietCompleet, (await Assert.ThrowsAsync<DomeinregelException>(() => _portal.DienInAsync(id, Mensen.Aanbieder))).Regel);
        using (var ander = await _portal.ClientAls(Mensen.AndereAanbieder))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ander.GetAsync(pad)).StatusCode);
        }

        // what cannot be stays on the page
        var eigen = await _portal.InDbAsync(db => db.Aanbieders.Where(a => a.Naam == Mensen.AanbiederNaam).Select(a => a.KvkNummer).SingleAsync());
        await GeweigerdAsync(bieder, pad, Rij(0, Vijandig, "1234", "Klein"), "Vul een KvK-nummer in van 8 cijfers.");
        await GeweigerdAsync(bieder, pad, Rij(0, Vijandig, eigen.Waarde, "Klein"), "U noemt uw eigen KvK-nummer.");
        await GeweigerdAsync(bieder, pad, new(Rij(0, Vijandig, "91111111", "Klein").Concat(Rij(1, "Nog eens", "9111 1111", "Zzp"))), "Een KvK-nummer staat er twee keer.");
        await GeweigerdAsync(bieder, pad, Rij(0, Vijandig, "91111111", ""), "Kies de grootte.");
        Assert.Empty((await _portal.LeesEigenAsync(id, Mensen.Aanbieder)).Onderaannemers!);

        // a large party is none, two colleagues do not overwrite one another
        var vanCollega = Formulier.Lees(await collega.HtmlAsync(pad))[^1];
        await GeluktAsync(bieder, pad, Rij(0, Vijandig, "9222.2222", "Groot"));
        using (var conflict = await collega.PostAsync(pad, new FormUrlEncodedContent(vanCollega.Met(Rij(0, "Van de collega", "93333333", "Zzp")))))
        {
            Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
            Assert.Contains("Van de collega", await conflict.TekstAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(Domeinregel.InschrijvingNietCompleet, (await Assert.ThrowsAsync<DomeinregelException>(() => _portal.DienInAsync(id, Mensen.Aanbieder))).Regel);
        await GeluktAsync(bieder, pad, Rij(1, Rietkraag, "91111111", "Klein"));
        using (var verder = await bieder.PostFormAsync(pad, new Dictionary<string, string?> { ["doe"] = "verder" }))
        {
            Assert.EndsWith("/onderaannemers", verder.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }

        var html = await bieder.HtmlAsync(pad);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("Rijen[4].Naam", html, StringComparison.Ordinal);

        // nobody of the buying side reads the draft, nor what was submitted, before the opening
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"/inkoop/inschrijvingen/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await inkoper.GetAsync(pad)).StatusCode);
        var verzegeld = await _portal.InDbAsync(db => db.Inschrijvingsdelen.Where(d => d.OnderdeelId == onderdeelId).Select(d => EF.Property<byte[]>(d, "Inhoud")).SingleAsync());
        Assert.DoesNotContain(Rietkraag, System.Text.Encoding.UTF8.GetString(verzegeld), StringComparison.Ordinal);
        await _portal.DienInAsync(id, Mensen.Aanbieder);
        Assert.Contains(Rietkraag, await bieder.HtmlAsync($"/mijn/inschrijvingen/{id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"/inkoop/inschrijvingen/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await bieder.GetAsync(pad)).StatusCode);
        Assert.DoesNotContain(await _portal.InDbAsync(db => db.AuditRegels.Select(r => r.Tekst).ToListAsync()), t => t.Contains(Rietkraag, StringComparison.Ordinal));

        _portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
        await _portal.OpenKluisAsync(aanbesteding.Id);
        using var later = await _portal.ClientAls(Mensen.Inkoper);
        var geopend = await later.HtmlAsync($"/inkoop/inschrijvingen/{id}");
        Assert.Matches($@"(?s)92222222.*Groot \(250 medewerkers of meer\).*{Rietkraag}.*91111111.*Klein \(tot 50 medewerkers\)", geopend);
        Assert.DoesNotContain("<script>alert", geopend, StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "TRJ-08"), Trait("Regel", "TRJ-03")]
    public async Task Rectificatie_DieKleinePartijenVraagt_HoudtHerbevestigenTegen_EnGeeftConceptenEenPlek()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        var ingediend = await _portal.IngediendAsync(aanbesteding, Mensen.Aanbieder);
        var concept = await _portal.ConceptAsync(aanbesteding, Mensen.AndereAanbieder);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        using var bieder = await _portal.ClientAls(Mensen.Aanbieder);
        using var ander = await _portal.ClientAls(Mensen.AndereAanbieder);
        var pad = $"/mijn/inschrijvingen/{concept}/onderaannemers";
        Assert.Equal(HttpStatusCode.NotFound, (await ander.GetAsync(pad)).StatusCode);

        await RectificeerAsync(inkoper, aanbesteding, "true", 10);
        Assert.Contains("Noem minstens één kleine partij", WebUtility.HtmlDecode(await bieder.HtmlAsync($"/mijn/inschrijvingen/{ingediend}/herbevestigen")), StringComparison.Ordinal);
        var (wie, aanbiederId) = await _portal.WieAsync(Mensen.Aanbieder);
        Assert.Equal(Domeinregel.HerbevestigenVraagtVervangen, (await Assert.ThrowsAsync<DomeinregelException>(() =>
            _portal.DoeAsync<InschrijvingHerbevestigen, bool>(d => d.ExecuteAsync(ingediend, aanbiederId, 1, _portal.Klok.GetUtcNow(), wie, CancellationToken.None)))).Regel);
        await GeluktAsync(ander, pad, Rij(0, Rietkraag, "91111111", "Klein"));

        // a draft that replaces what was submitted has the place too, and keeps what is named through another rectificatie
        var nieuw = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder, vervangen: true);
        await GeluktAsync(bieder, $"/mijn/inschrijvingen/{nieuw}/onderaannemers", Rij(0, "Palet", "92222222", "Zzp"));
        await _portal.DienInAsync(nieuw, Mensen.Aanbieder);
        var opnieuw = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder, vervangen: true);
        Assert.Equal("Palet", Assert.Single((await _portal.LeesEigenAsync(opnieuw, Mensen.Aanbieder)).Onderaannemers!).Naam);

        await RectificeerAsync(inkoper, aanbesteding, "false", 20);
        Assert.Equal(HttpStatusCode.NotFound, (await ander.GetAsync(pad)).StatusCode);
        Assert.Null((await _portal.LeesEigenAsync(concept, Mensen.AndereAanbieder)).Onderaannemers);
        Assert.Equal(aanbesteding.Criteria.Count + 2, await _portal.InDbAsync(db => db.Inschrijvingsdelen.CountAsync(d => d.InschrijvingId == concept)));
    }

    private async Task RectificeerAsync(HttpClient inkoper, Proefaanbesteding aanbesteding, string vraagt, int dagen)
    {
        using var begonnen = await inkoper.PostFormAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/rectificaties", new Dictionary<string, string?>());
        var pad = begonnen.Headers.Location!.OriginalString;
        var conceptId = Guid.Parse(pad.AsSpan(pad.LastIndexOf('/') + 1));
        var perceelId = await _portal.InDbAsync(db => db.Percelen.Where(p => p.AanbestedingId == conceptId).Select(p => p.Id).SingleAsync());
        await GeluktAsync(inkoper, $"{pad}/percelen/{perceelId}", new() { ["VraagtKleinePartijen"] = vraagt });
        await GeluktAsync(inkoper, $"{pad}/planning", new() { ["SluitingDatum"] = Amsterdam.Datum(aanbesteding.SluitingOp.AddDays(dagen)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
        await GeluktAsync(inkoper, $"{pad}/rectificatie/publiceren", new() { ["Reden"] = "Wij willen dat kleine partijen meedoen.", ["IsWezenlijk"] = "true", ["TrektAnderenAan"] = "false" });
    }

    private static Dictionary<string, string?> Rij(int i, string naam, string kvk, string grootte) => new()
    {
        [$"Rijen[{i}].Naam"] = naam,
        [$"Rijen[{i}].KvkNummer"] = kvk,
        [$"Rijen[{i}].Grootteklasse"] = grootte,
    };

    private static async Task GeluktAsync(HttpClient client, string pad, Dictionary<string, string?> velden)
    {
        using var antwoord = await client.PostFormAsync(pad, velden);
        Assert.True(antwoord.StatusCode is HttpStatusCode.Redirect, $"{pad}: {(int)antwoord.StatusCode}\n{await antwoord.TekstAsync()}");
    }

    private static async Task GeweigerdAsync(HttpClient client, string pad, Dictionary<string, string?> velden, string melding)
    {
        using var antwoord = await client.PostFormAsync(pad, velden);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        var html = await antwoord.TekstAsync();
        Assert.Contains(melding, html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{velden["Rijen[0].KvkNummer"]}\"", html, StringComparison.Ordinal);
    }
}
