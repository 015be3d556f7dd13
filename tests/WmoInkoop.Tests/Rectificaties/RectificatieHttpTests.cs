using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.EigenVerklaringen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Tests.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;

namespace WmoInkoop.Tests.Rectificaties;

/// <summary>A rectificatie from the first change to what bidders, followers and visitors see of it (TRJ-03).</summary>
public sealed class RectificatieHttpTests : IDisposable
{
    private const string Reden = "In de nota bleek dat de eis te zwaar was. <b>Daarom</b>.";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "TRJ-03")]
    public async Task WezenlijkeRectificatie_NaEenIndiening_VraagtHerbevestiging_EnZonderDieTeltZijNietMee()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        var bevestigd = await _portal.IngediendAsync(aanbesteding, Mensen.Aanbieder);
        var vergeten = await _portal.IngediendAsync(aanbesteding, Mensen.AndereAanbieder);
        await _portal.NieuweAanbiederAsync("Derde Zorg", "derde@fictief.test");
        var concept = await _portal.ConceptAsync(aanbesteding, "derde@fictief.test");
        var nummer = await _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbesteding.Id).Select(a => a.Nummer).SingleAsync());
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);

        var pad = await BeginAsync(inkoper, aanbesteding.Id);
        var conceptId = Guid.Parse(pad.AsSpan(pad.LastIndexOf('/') + 1));
        var perceel = await _portal.InDbAsync(db => db.Percelen.SingleAsync(p => p.AanbestedingId == conceptId));
        await GeluktAsync(inkoper, $"{pad}/percelen/{perceel.Id}/eisen", new() { ["Rijen[0].Tekst"] = "De aanbieder heeft twee jaar ervaring." });
        var (publiceren, velden) = ($"{pad}/rectificatie/publiceren", new Dictionary<string, string?> { ["Reden"] = Reden, ["IsWezenlijk"] = "true", ["TrektAnderenAan"] = "false" });
        using (var teVroeg = await inkoper.PostFormAsync(publiceren, velden))
        {
            Assert.Contains("vraagt een latere sluiting", await teVroeg.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("twee jaar", await _portal.Bezoeker().HtmlAsync($"/aanbestedingen/{nummer}/percelen/1"), StringComparison.Ordinal);
        await GeluktAsync(inkoper, $"{pad}/planning", new() { ["SluitingDatum"] = Amsterdam.Datum(aanbesteding.SluitingOp.AddDays(10)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
        await GeluktAsync(inkoper, publiceren, velden);

        // everyone reads old and new; nothing hostile gets through
        var openbaar = await _portal.Bezoeker().HtmlAsync($"/aanbestedingen/{nummer}/rectificaties/1");
        Assert.Contains("drie jaar ervaring", openbaar, StringComparison.Ordinal);
        Assert.Contains("twee jaar ervaring", openbaar, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Daarom", openbaar, StringComparison.Ordinal);
        Assert.Contains("twee jaar", await _portal.Bezoeker().HtmlAsync($"/aanbestedingen/{nummer}/percelen/1"), StringComparison.Ordinal);
        Assert.Equal((0, 1, 1), await _portal.InDbAsync(async db => (
            await db.Aanbestedingen.CountAsync(a => a.RectificatieVanId != null),
            await db.Rectificaties.CountAsync(r => r.IsWezenlijk),
            await db.AuditRegels.CountAsync(r => r.Actie == AuditActie.RectificatieGepubliceerd))));

        // bidders are told; what they handed in waits for them, the draft goes on with what is asked now
        foreach (var (email, onderwerp) in new[] { (Mensen.Aanbieder, "Bevestig uw inschrijving opnieuw"), (Mensen.AndereAanbieder, "Bevestig uw inschrijving opnieuw"), ("derde@fictief.test", "Rectificatie 1") })
        {
            Assert.Single(await _portal.PostAsync(email), p => p.Brief.Onderwerp.StartsWith(onderwerp, StringComparison.Ordinal));
        }

        using var aanbieder = await _portal.ClientAls(Mensen.Aanbieder);
        Assert.Contains("opnieuw bevestigen", await aanbieder.HtmlAsync("/mijn"), StringComparison.Ordinal);
        using (var vreemd = await aanbieder.GetAsync($"/mijn/inschrijvingen/{vergeten}/herbevestigen"))
        {
            Assert.Equal(HttpStatusCode.NotFound, vreemd.StatusCode);
        }

        await GeluktAsync(aanbieder, $"/mijn/inschrijvingen/{bevestigd}/herbevestigen", []);
        Assert.Contains("telt weer mee", await aanbieder.HtmlAsync($"/mijn/inschrijvingen/{bevestigd}"), StringComparison.Ordinal);
        var (_, derdeId) = await _portal.WieAsync("derde@fictief.test");
        await _portal.DoeAsync<ConceptBewaren, bool>(async d => await d.EisenAsync(concept, derdeId, [new EisWijziging(aanbesteding.EisId, true, await _portal.VersieAsync(concept, aanbesteding.EisId))], CancellationToken.None));
        await _portal.DienInAsync(concept, "derde@fictief.test");

        // the reminder goes to who still has something to do, and only to them
        var nieuweSluiting = await _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbesteding.Id).Select(a => a.Planning.SluitingOp!.Value).SingleAsync());
        _portal.Klok.VerderTot(nieuweSluiting.AddDays(-2).AddMinutes(5));
        await _portal.VoerUitAsync<HerinneringenJob>();
        Assert.True(await _portal.InDbAsync(db => db.Herinneringen.AnyAsync(h => db.Termijnen.Any(t => t.Id == h.TermijnId && t.Soort == TermijnSoort.Herbevestiging) && db.Users.Any(g => g.Id == h.GebruikerId && g.Email == Mensen.AndereAanbieder))));
        Assert.False(await _portal.InDbAsync(db => db.Herinneringen.AnyAsync(h => db.Termijnen.Any(t => t.Id == h.TermijnId && t.Soort == TermijnSoort.Herbevestiging) && db.Users.Any(g => g.Id == h.GebruikerId && g.Email == Mensen.Aanbieder))));

        await _portal.OpenKluisAsync(aanbesteding.Id);

        var geopend = await _portal.InDbAsync(db => db.Openingsregels.Select(r => r.InschrijvingId).ToListAsync());
        Assert.Equal(new[] { bevestigd, concept }.Order(), geopend.Order());
        Assert.Equal(InschrijvingStatus.NietHerbevestigd, await _portal.InDbAsync(db => db.Inschrijvingen.Where(i => i.Id == vergeten).Select(i => i.Status).SingleAsync()));
        Assert.Contains(await _portal.PostAsync(Mensen.AndereAanbieder), p => p.Brief.Onderwerp.EndsWith("telt niet mee", StringComparison.Ordinal));
    }

    [Fact, Trait("Regel", "TRJ-03")]
    public async Task NieuwCriterium_KanAlleenMetVervangen_EnWeggooienLaatAllesStaan()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        var id = await _portal.IngediendAsync(aanbesteding, Mensen.Aanbieder);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var weg = await BeginAsync(inkoper, aanbesteding.Id);
        Assert.Equal(weg, await BeginAsync(inkoper, aanbesteding.Id)); // there is one at a time
        await GeluktAsync(inkoper, $"{weg}/rectificatie/weggooien", []);
        Assert.Equal(1, await _portal.InDbAsync(db => db.Aanbestedingen.CountAsync(a => a.Id == aanbesteding.Id || a.RectificatieVanId == aanbesteding.Id)));

        var pad = await BeginAsync(inkoper, aanbesteding.Id);
        var perceelId = await _portal.InDbAsync(db => db.Percelen.Where(p => db.Aanbestedingen.Any(a => a.Id == p.AanbestedingId && a.RectificatieVanId == aanbesteding.Id)).Select(p => p.Id).SingleAsync());
        await GeluktAsync(inkoper, $"{pad}/percelen/{perceelId}/criteria", new()
        {
            ["Rijen[0].Gewicht"] = "30", ["Rijen[3].Naam"] = "Duurzaam", ["Rijen[3].Vraag"] = "Hoe spaart u het milieu?", ["Rijen[3].Gewicht"] = "10",
        });
        await GeluktAsync(inkoper, $"{pad}/planning", new() { ["SluitingDatum"] = Amsterdam.Datum(aanbesteding.SluitingOp.AddDays(10)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
        await GeluktAsync(inkoper, $"{pad}/rectificatie/publiceren", new() { ["Reden"] = Reden, ["IsWezenlijk"] = "true", ["TrektAnderenAan"] = "false" });

        using var aanbieder = await _portal.ClientAls(Mensen.Aanbieder);
        Assert.Contains("Duurzaam", await aanbieder.HtmlAsync($"/mijn/inschrijvingen/{id}/plan"), StringComparison.Ordinal);
        Assert.Contains("er wordt nu meer gevraagd", await aanbieder.HtmlAsync($"/mijn/inschrijvingen/{id}/herbevestigen"), StringComparison.Ordinal);
        var (wie, aanbiederId) = await _portal.WieAsync(Mensen.Aanbieder);
        Assert.Equal(Domeinregel.HerbevestigenVraagtVervangen, (await Assert.ThrowsAsync<DomeinregelException>(() =>
            _portal.DoeAsync<InschrijvingHerbevestigen, bool>(d => d.ExecuteAsync(id, aanbiederId, 1, _portal.Klok.GetUtcNow(), wie, CancellationToken.None)))).Regel);

        // replacing brings the old answers and asks for the new one; the replacement counts by itself
        var nieuw = (await _portal.DoeAsync<InschrijvingBeginnen, Guid?>(d => d.ExecuteAsync(aanbesteding.PerceelId, aanbiederId, true, wie, CancellationToken.None)))!.Value;
        var criterium = await _portal.InDbAsync(db => db.Percelen.Where(p => p.Id == aanbesteding.PerceelId).SelectMany(p => p.Criteria).Where(c => c.Naam == "Duurzaam").Select(c => c.Id).SingleAsync());
        await _portal.DoeAsync<ConceptBewaren, Guid?>(async d => await d.AntwoordAsync(nieuw, aanbiederId, new AntwoordWijziging(criterium, "Met de fiets.", await _portal.VersieAsync(nieuw, criterium)), CancellationToken.None));
        await _portal.DoeAsync<ConceptBewaren, bool>(async d => await d.EisenAsync(nieuw, aanbiederId, [new EisWijziging(aanbesteding.EisId, true, await _portal.VersieAsync(nieuw, aanbesteding.EisId))], CancellationToken.None));
        await _portal.VulVerklaringInAsync(nieuw, Mensen.Aanbieder);
        await _portal.DienInAsync(nieuw, Mensen.Aanbieder);
        await _portal.OpenKluisAsync(aanbesteding.Id);
        Assert.Equal([nieuw], await _portal.InDbAsync(db => db.Openingsregels.Select(r => r.InschrijvingId).ToListAsync()));
    }

    [Fact, Trait("Regel", "TRJ-03")]
    public async Task Rectificatie_VanEenAndereRegio_OfVanEenCollegaDieWijzigde_GaatNietDoor()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        var pad = await BeginAsync(inkoper, aanbesteding.Id);
        foreach (var adres in new[] { $"/inkoop/aanbestedingen/{aanbesteding.Id}/rectificaties", pad, $"{pad}/rectificatie/publiceren", $"{pad}/rectificatie/weggooien", $"{pad}/planning" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync(adres)).StatusCode);
        }

        foreach (var adres in new[] { "tenderned", "segmenten" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"{pad}/{adres}")).StatusCode);
        }

        Assert.DoesNotContain("/segmenten", await inkoper.HtmlAsync($"{pad}/percelen"), StringComparison.Ordinal);
        Assert.DoesNotContain("Besluitdatum", await inkoper.HtmlAsync($"{pad}/gegevens"), StringComparison.Ordinal);
        await GeluktAsync(inkoper, $"{pad}/gegevens", new() { ["Naam"] = "Een andere naam" });
        Assert.True(await _portal.InDbAsync(db => db.Aanbestedingen.AnyAsync(a => a.RectificatieVanId == aanbesteding.Id && a.Besluit != null)));
        var wie = await _portal.AlsInkoperAsync();
        var conceptId = Guid.Parse(pad.AsSpan(pad.LastIndexOf('/') + 1));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => _portal.DoeAsync<RectificatiePubliceren, int>(d =>
            d.ExecuteAsync(conceptId, Guid.NewGuid(), new Rectificatiebesluit(Reden, false, null, false), wie, CancellationToken.None)));
        Assert.False(await _portal.InDbAsync(db => db.Aanbestedingen.AnyAsync(a => a.Id == aanbesteding.Id && a.Naam == "Een andere naam")));
        Assert.DoesNotContain("Een andere naam", await _portal.Bezoeker().HtmlAsync("/aanbestedingen"), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "DOC-03")]
    public async Task NieuweVersie_TweeKeerEnWeggegooid_LaatNietsAchter_EnNaPublicerenBlijftDeOudeLeesbaar()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        var nummer = await _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbesteding.Id).Select(a => a.Nummer).SingleAsync());
        var documentId = await _portal.InDbAsync(db => db.AanbestedingDocumenten.Where(d => d.AanbestedingId == aanbesteding.Id).Select(d => d.Id).SingleAsync());
        var aantal = await _portal.InDbAsync(db => db.Documenten.CountAsync());
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var weg = await BeginAsync(inkoper, aanbesteding.Id);
        await VersieAsync(inkoper, weg, documentId, "Eerste poging");
        await VersieAsync(inkoper, weg, documentId, "Tweede poging");
        using (var erbij = await inkoper.PostBestandAsync($"{weg}/documenten/nieuw", "Bestand", Proefbestanden.Pdf("Bijlage"), "bijlage.pdf", new Dictionary<string, string?> { ["Titel"] = "Bijlage" }))
        {
            Assert.Equal(HttpStatusCode.Redirect, erbij.StatusCode);
        }

        Assert.Equal(aantal + 2, await _portal.InDbAsync(db => db.Documenten.CountAsync()));
        await GeluktAsync(inkoper, $"{weg}/rectificatie/weggooien", []);
        Assert.Equal(aantal, await _portal.InDbAsync(db => db.Documenten.CountAsync()));

        await PubliceerVersieAsync(inkoper, aanbesteding.Id, documentId, "Versie twee");

        using var bezoeker = _portal.Bezoeker();
        Assert.Equal(Proefbestanden.Pdf("Leidraad"), await bezoeker.GetByteArrayAsync($"/aanbestedingen/{nummer}/documenten/{documentId}/versies/1"));
        Assert.Equal(Proefbestanden.Pdf("Versie twee"), await bezoeker.GetByteArrayAsync($"/aanbestedingen/{nummer}/documenten/{documentId}"));
    }

    [Fact, Trait("Regel", "TRJ-03")]
    public async Task NieuweVersie_TijdensHetDownloaden_BreektDeOudeNietAf()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        var nummer = await _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbesteding.Id).Select(a => a.Nummer).SingleAsync());
        var documentId = await _portal.InDbAsync(db => db.AanbestedingDocumenten.Where(d => d.AanbestedingId == aanbesteding.Id).Select(d => d.Id).SingleAsync());
        var groot = new string('x', 4_000_000); // more than what is buffered on the way
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        await PubliceerVersieAsync(inkoper, aanbesteding.Id, documentId, groot);

        using var bezoeker = _portal.Bezoeker();
        using var download = await bezoeker.GetAsync($"/aanbestedingen/{nummer}/documenten/{documentId}", HttpCompletionOption.ResponseHeadersRead);
        await using var stroom = await download.Content.ReadAsStreamAsync();
        var begin = new byte[1024];
        await stroom.ReadExactlyAsync(begin);
        await PubliceerVersieAsync(inkoper, aanbesteding.Id, documentId, "Versie drie");

        using var rest = new MemoryStream();
        await stroom.CopyToAsync(rest);
        Assert.Equal(Proefbestanden.Pdf(groot), (byte[])[.. begin, .. rest.ToArray()]);
        Assert.Equal(Proefbestanden.Pdf("Versie drie"), await bezoeker.GetByteArrayAsync($"/aanbestedingen/{nummer}/documenten/{documentId}"));
    }

    private async Task PubliceerVersieAsync(HttpClient inkoper, Guid aanbestedingId, Guid documentId, string tekst)
    {
        var pad = await BeginAsync(inkoper, aanbestedingId);
        await VersieAsync(inkoper, pad, documentId, tekst);
        await GeluktAsync(inkoper, $"{pad}/rectificatie/publiceren", new() { ["Reden"] = Reden, ["IsWezenlijk"] = "false", ["RedenNietWezenlijk"] = "Alleen een typefout in de leidraad.", ["TrektAnderenAan"] = "false" });
    }

    private async Task VersieAsync(HttpClient inkoper, string pad, Guid oorsprongId, string tekst)
    {
        var regel = await _portal.InDbAsync(db => db.AanbestedingDocumenten.Where(d => d.OorsprongId == oorsprongId).Select(d => d.Id).SingleAsync());
        using var antwoord = await inkoper.PostBestandAsync($"{pad}/documenten/{regel}/versie", "Bestand", Proefbestanden.Pdf(tekst), "leidraad.pdf", new Dictionary<string, string?>());
        Assert.True(antwoord.StatusCode is HttpStatusCode.Redirect, await antwoord.Content.ReadAsStringAsync());
    }

    private static async Task<string> BeginAsync(HttpClient inkoper, Guid aanbestedingId)
    {
        var html = await inkoper.HtmlAsync($"/inkoop/aanbestedingen/{aanbestedingId}/rectificaties");
        if (html.Contains("Verder met de rectificatie", StringComparison.Ordinal))
        {
            var tot = html.IndexOf("\">Verder met", StringComparison.Ordinal);
            return html[(html.LastIndexOf("href=\"", tot, StringComparison.Ordinal) + 6)..tot];
        }

        using var begonnen = await inkoper.PostFormAsync($"/inkoop/aanbestedingen/{aanbestedingId}/rectificaties", new Dictionary<string, string?>());
        return begonnen.Headers.Location!.ToString();
    }

    private static async Task GeluktAsync(HttpClient client, string pad, Dictionary<string, string?> velden)
    {
        using var antwoord = await client.PostFormAsync(pad, velden);
        Assert.True(antwoord.StatusCode is HttpStatusCode.Redirect, $"{pad}: {await antwoord.Content.ReadAsStringAsync()}");
    }
}
