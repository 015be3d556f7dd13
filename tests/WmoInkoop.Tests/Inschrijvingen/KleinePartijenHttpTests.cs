using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.TestSupport.Partijen;
using WmoInkoop.Tests.Aanbestedingen;
using Xunit;
using static WmoInkoop.TestSupport.Partijen.Partijproef;

namespace WmoInkoop.Tests.Inschrijvingen;

/// <summary>Kleine partijen from the form of the perceel to what the inkoper reads after the opening, and through a rectificatie (TRJ-08).</summary>
public sealed class KleinePartijenHttpTests : IDisposable
{
    private const string Rietkraag = "Buurtzorg Rietkraag";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "TRJ-08"), Trait("Regel", "INS-06")]
    public async Task KleinePartijen_VanOpzettenTotNaDeOpening()
    {
        var opgezet = await _portal.ZaaiAsync();
        var perceel = opgezet.Percelen.Single();
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        await GeluktAsync(inkoper, opgezet.Pad($"/percelen/{perceel.Id}"), new() { ["VraagtKleinePartijen"] = "true" });
        Assert.Contains("Minstens één als onderaannemer", WebUtility.HtmlDecode(await inkoper.HtmlAsync(opgezet.Pad("/percelen"))), StringComparison.Ordinal);
        await GeluktAsync(inkoper, opgezet.Pad("/publiceren"), []);
        Assert.Contains("minstens één kleine partij in als onderaannemer: een zzp'er of een organisatie met minder dan 50 medewerkers", WebUtility.HtmlDecode(await _portal.Bezoeker().HtmlAsync($"/aanbestedingen/{opgezet.Nummer}/percelen/1")), StringComparison.Ordinal);

        var aanbesteding = new Proefaanbesteding(opgezet.Id, perceel.Id, opgezet.Planning.SluitingOp!.Value, [.. perceel.Criteria.OrderBy(c => c.Volgnummer).Select(c => c.Id)], perceel.Eisen.Single().Id);
        await _portal.AccepteerAsync(Mensen.Aanbieder);
        var id = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder);
        using var bieder = await _portal.ClientAls(Mensen.Aanbieder);
        Assert.Contains($"href=\"/mijn/inschrijvingen/{id}/partijen\">Noem minstens één kleine partij", WebUtility.HtmlDecode(await bieder.HtmlAsync($"/mijn/inschrijvingen/{id}")), StringComparison.Ordinal);
        await WeigertIndienenAsync(id);

        // a large party is none
        await _portal.BevestigdePartijAsync(id, Mensen.Aanbieder, EenPartij(Partijrol.Onderaannemer, "92222222", "Groot Bedrijf", "groot@fictief.test") with { Grootteklasse = Grootteklasse.Groot });
        await WeigertIndienenAsync(id);
        await _portal.BevestigdePartijAsync(id, Mensen.Aanbieder, EenPartij(Partijrol.Onderaannemer, "91111111", Rietkraag, "riet@fictief.test"));
        await _portal.DienInAsync(id, Mensen.Aanbieder);
        Assert.Contains(Rietkraag, await bieder.HtmlAsync($"/mijn/inschrijvingen/{id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"/inkoop/inschrijvingen/{id}")).StatusCode);
        Assert.DoesNotContain(await _portal.InDbAsync(db => db.AuditRegels.Select(r => r.Tekst).ToListAsync()), t => t.Contains(Rietkraag, StringComparison.Ordinal));

        _portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
        await _portal.OpenKluisAsync(aanbesteding.Id);
        using var later = await _portal.ClientAls(Mensen.Inkoper);
        var geopend = await later.HtmlAsync($"/inkoop/inschrijvingen/{id}");
        Assert.Matches($@"(?s){Rietkraag}.*91111111.*Klein \(tot 50 medewerkers\).*Directeur Palet \(directeur\).*92222222.*Groot \(250 medewerkers of meer\)", geopend);
    }

    [Fact, Trait("Regel", "TRJ-08"), Trait("Regel", "TRJ-03")]
    public async Task Rectificatie_DieKleinePartijenVraagt_HoudtHerbevestigenTegen()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        var ingediend = await _portal.IngediendAsync(aanbesteding, Mensen.Aanbieder);
        var concept = await _portal.ConceptAsync(aanbesteding, Mensen.AndereAanbieder);
        await _portal.BevestigdePartijAsync(concept, Mensen.AndereAanbieder, EenPartij(Partijrol.Onderaannemer, "91111111", Rietkraag));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        using var bieder = await _portal.ClientAls(Mensen.Aanbieder);

        await RectificeerAsync(inkoper, aanbesteding, "true", 10);
        Assert.Contains("Noem minstens één kleine partij", WebUtility.HtmlDecode(await bieder.HtmlAsync($"/mijn/inschrijvingen/{ingediend}/herbevestigen")), StringComparison.Ordinal);
        var (wie, aanbiederId) = await _portal.WieAsync(Mensen.Aanbieder);
        Assert.Equal(Domeinregel.HerbevestigenVraagtVervangen, (await Assert.ThrowsAsync<DomeinregelException>(() =>
            _portal.DoeAsync<InschrijvingHerbevestigen, bool>(d => d.ExecuteAsync(ingediend, aanbiederId, 1, _portal.Klok.GetUtcNow(), wie, CancellationToken.None)))).Regel);

        // a draft keeps whom it named, and so does one that replaces what was submitted
        Assert.Equal(Rietkraag, Assert.Single((await _portal.LeesEigenAsync(concept, Mensen.AndereAanbieder)).Partijen!.Partijen).Gegevens.Naam);
        var nieuw = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder, vervangen: true);
        await _portal.BevestigdePartijAsync(nieuw, Mensen.Aanbieder, EenPartij(Partijrol.Onderaannemer, "92222222", "Palet"));
        await _portal.DienInAsync(nieuw, Mensen.Aanbieder);
        var opnieuw = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder, vervangen: true);
        Assert.Equal("Palet", Assert.Single((await _portal.LeesEigenAsync(opnieuw, Mensen.Aanbieder)).Partijen!.Partijen).Gegevens.Naam);
        await RectificeerAsync(inkoper, aanbesteding, "false", 20);
        Assert.Single((await _portal.LeesEigenAsync(concept, Mensen.AndereAanbieder)).Partijen!.Partijen);
    }

    [Fact, Trait("Regel", "TRJ-08"), Trait("Regel", "INS-01")]
    public async Task Concept_VanVoorDePartijen_BiedtZijnOnderaannemersAan_TotZijPartijZijn()
    {
        var opgezet = await _portal.PubliceerAsync(b => b.MetPerceel(new("Begeleiding", "Thuis.", Core.Percelen.Bekostiging.Taakgericht, 2, 100m, VraagtKleinePartijen: true)));
        var id = await _portal.ConceptAsync(opgezet, Mensen.Aanbieder);
        await _portal.DoeAsync<Hoofdsleutel, bool>(sleutel => _portal.InDbAsync(async db =>
        {
            var klein = await db.Percelen.Where(p => p.Id == opgezet.PerceelId).Select(p => p.KleinePartijenId).SingleAsync();
            db.Inschrijvingsdelen.Add(new Inschrijvingsdeel(id, klein!.Value, new Deelinhoud(Onderaannemers: [new Onderaannemer(Rietkraag, "91111111", Grootteklasse.Zzp)]), sleutel));
            return await db.SaveChangesAsync() > 0;
        }));
        using var bieder = await _portal.ClientAls(Mensen.Aanbieder);
        var pad = $"/mijn/inschrijvingen/{id}/partijen";
        Assert.Contains($"{pad}/nieuw/Onderaannemer?eerder=91111111", await bieder.HtmlAsync(pad), StringComparison.Ordinal);
        await GeluktAsync(bieder, $"{pad}/nieuw/Onderaannemer?eerder=91111111", new() { ["Contactpersoon"] = "Riet", ["Email"] = "riet@fictief.test", ["Deel"] = "Twee dagen." });
        Assert.DoesNotContain("?eerder=", await bieder.HtmlAsync(pad), StringComparison.Ordinal);
        Assert.Equal((Rietkraag, Grootteklasse.Zzp), ((await _portal.LeesEigenAsync(id, Mensen.Aanbieder)).Partijen!.Partijen.Single().Gegevens is var g ? (g.Naam, g.Grootteklasse!.Value) : default));
    }

    private async Task WeigertIndienenAsync(Guid id) =>
        Assert.Equal(Domeinregel.InschrijvingNietCompleet, (await Assert.ThrowsAsync<DomeinregelException>(() => _portal.DienInAsync(id, Mensen.Aanbieder))).Regel);

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

    private static async Task GeluktAsync(HttpClient client, string pad, Dictionary<string, string?> velden)
    {
        using var antwoord = await client.PostFormAsync(pad, velden);
        Assert.True(antwoord.StatusCode is HttpStatusCode.Redirect, $"{pad}: {(int)antwoord.StatusCode}\n{await antwoord.TekstAsync()}");
    }
}
