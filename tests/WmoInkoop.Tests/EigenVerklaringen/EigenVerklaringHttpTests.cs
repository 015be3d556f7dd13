using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.EigenVerklaringen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Tests.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.EigenVerklaringen;

/// <summary>The eigen verklaring from the choice of grounds to what the inkoper reads after the opening, and used again.</summary>
public sealed class EigenVerklaringHttpTests : IDisposable
{
    private const string Vijandig = "<script>alert('x')</script> te laat betaald";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "INS-01"), Trait("Regel", "INS-02"), Trait("Regel", "INS-06")]
    public async Task EigenVerklaring_VanLeegTotNaDeOpening()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        await _portal.AccepteerAsync(Mensen.Aanbieder);
        var id = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder);
        await _portal.VulVerklaringInAsync(id, Mensen.Aanbieder, EigenVerklaring.Nieuw("", "", []));
        var pad = $"/mijn/inschrijvingen/{id}/eigen-verklaring";
        using var bieder = await _portal.ClientAls(Mensen.Aanbieder);
        using var collega = await _portal.ClientAls(await _portal.MedewerkerAsync(Mensen.Aanbieder));
        using var ander = await _portal.ClientAls(Mensen.AndereAanbieder);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);

        // one line while it is empty, the questions by name once begun
        Assert.Contains($"href=\"{pad}\">Eigen verklaring: vul haar in.", WebUtility.HtmlDecode(await bieder.HtmlAsync($"/mijn/inschrijvingen/{id}")), StringComparison.Ordinal);
        var vanCollega = Formulier.Lees(await collega.HtmlAsync(pad))[^1];
        var velden = Proefverklaring.Velden();
        velden["Gronden[Omkoping].Ja"] = null;
        velden["Gronden[Belastingen].Ja"] = "true";
        velden["Gronden[Belastingen].Toelichting"] = Vijandig;
        velden["Gronden[Bestaat niet].Ja"] = "true";
        using (var verder = await bieder.PostFormAsync(pad, new Dictionary<string, string?>(velden) { ["doe"] = "verder" }))
        {
            Assert.Equal($"{pad}#deel-IIIA", verder.Headers.Location!.OriginalString);
        }

        var controle = WebUtility.HtmlDecode(await bieder.HtmlAsync($"/mijn/inschrijvingen/{id}/indienen"));
        Assert.Contains("Eigen verklaring: beantwoord ‘Omkoping (corruptie)’.", controle, StringComparison.Ordinal);
        Assert.Contains("Eigen verklaring: noem de maatregelen bij ‘Belastingen’.", controle, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", await bieder.HtmlAsync($"/mijn/inschrijvingen/{id}/indienen"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", await bieder.HtmlAsync(pad), StringComparison.Ordinal);
        Assert.Equal(Domeinregel.InschrijvingNietCompleet, (await Assert.ThrowsAsync<DomeinregelException>(() => _portal.DienInAsync(id, Mensen.Aanbieder))).Regel);

        // a colleague who began before is told, and nothing is lost
        using (var conflict = await collega.PostAsync(pad, new FormUrlEncodedContent(vanCollega.Met(new Dictionary<string, string?> { ["VertegenwoordigerNaam"] = "Van de collega" }))))
        {
            Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
            Assert.Contains("Van de collega", await conflict.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using (var bewaard = await bieder.PostAsync($"{pad}/concept", new FormUrlEncodedContent(Formulier.Lees(await bieder.HtmlAsync(pad))[^1].Met(new Dictionary<string, string?> { ["Gronden[Omkoping].Ja"] = "false" }))))
        {
            Assert.Equal(HttpStatusCode.NoContent, bewaard.StatusCode);
            Assert.Equal(await _portal.VersieAsync(id, id), Guid.Parse(Assert.Single(bewaard.Headers.GetValues("X-Versie"))));
        }

        using (var teLang = await bieder.PostFormAsync(pad, new Dictionary<string, string?> { ["Functie"] = new('x', EigenVerklaring.MaxNaam + 1) }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, teLang.StatusCode);
        }

        using (var klaar = await bieder.PostFormAsync(pad, new Dictionary<string, string?> { ["Gronden[Belastingen].Maatregelen"] = "Een vaste boekhouder." }))
        {
            Assert.Equal($"/mijn/inschrijvingen/{id}", klaar.Headers.Location!.OriginalString);
        }

        // nobody else's, sealed, and for the buying side not there before the opening
        foreach (var vreemd in new[] { "", "/document", "/overnemen" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ander.GetAsync($"{pad}{vreemd}")).StatusCode);
        }

        var verzegeld = await _portal.InDbAsync(db => db.Inschrijvingsdelen.Where(d => d.OnderdeelId == id).Select(d => EF.Property<byte[]>(d, "Inhoud")).SingleAsync());
        Assert.DoesNotContain("boekhouder", System.Text.Encoding.UTF8.GetString(verzegeld), StringComparison.Ordinal);
        await _portal.DienInAsync(id, Mensen.Aanbieder);
        var geopend = $"/inkoop/inschrijvingen/{id}";
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"{geopend}/eigen-verklaring")).StatusCode);
        await _portal.OpenKluisAsync(aanbesteding.Id);
        using var opener = await _portal.ClientAls(Mensen.Inkoper); // the clock went on: sessions of before are over
        foreach (var adres in new[] { geopend, $"{geopend}/eigen-verklaring" })
        {
            var html = WebUtility.HtmlDecode(await opener.HtmlAsync(adres));
            Assert.Contains("‘Ja’ bij: Belastingen.", html, StringComparison.Ordinal);
            Assert.Contains("Een vaste boekhouder.", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", await opener.HtmlAsync(adres), StringComparison.Ordinal);
        }

        using var lezer = await _portal.ClientAls(Mensen.Aanbieder);
        Assert.Contains("Deel I. De aanbesteding", await lezer.HtmlAsync($"{pad}/document"), StringComparison.Ordinal);
        Assert.Equal($"{pad}/document", (await lezer.GetAsync(pad)).Headers.Location!.OriginalString);
        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync($"{geopend}/eigen-verklaring")).StatusCode);
    }

    [Fact, Trait("Regel", "AAN-07")]
    public async Task Overnemen_VraagtBevestiging_VanWatMenZag_EnLaatHetNieuweOpen()
    {
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var opgezet = await _portal.ZaaiAsync();
        var gronden = opgezet.Pad("/percelen/uitsluitingsgronden");
        var gekozen = Formulier.Lees(await inkoper.HtmlAsync(gronden))[^1].Velden.Where(v => v is not { Key: "Gronden", Value: "Faillissement" }).ToList();
        using (var opgeslagen = await inkoper.PostAsync(gronden, new FormUrlEncodedContent(gekozen)))
        {
            Assert.Equal(HttpStatusCode.Redirect, opgeslagen.StatusCode);
        }

        using (var oud = await inkoper.PostAsync(gronden, new FormUrlEncodedContent(gekozen)))
        {
            Assert.Equal(HttpStatusCode.Conflict, oud.StatusCode); // the form of before
        }

        Assert.Equal([Uitsluitingsgrond.Faillissement], await _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == opgezet.Id).Select(a => a.WeggelatenGronden).SingleAsync()));
        using (var publiceren = await inkoper.PostFormAsync(opgezet.Pad("/publiceren"), new Dictionary<string, string?>()))
        {
            Assert.Equal(HttpStatusCode.Redirect, publiceren.StatusCode);
        }

        var perceel = opgezet.Percelen.Single();
        var zonder = new Proefaanbesteding(opgezet.Id, perceel.Id, opgezet.Planning.SluitingOp!.Value, [.. perceel.Criteria.OrderBy(c => c.Volgnummer).Select(c => c.Id)], perceel.Eisen.Single().Id);
        var eerste = await _portal.IngediendAsync(zonder, Mensen.Aanbieder);
        Assert.DoesNotContain((await _portal.LeesEigenAsync(eerste, Mensen.Aanbieder)).EigenVerklaring!.Gronden, g => g.Grond is Uitsluitingsgrond.Faillissement);

        var aanbesteding = await _portal.PubliceerAsync();
        var id = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder);
        await _portal.VulVerklaringInAsync(id, Mensen.Aanbieder, EigenVerklaring.Nieuw("", "", []));
        using var bieder = await _portal.ClientAls(Mensen.Aanbieder);
        var pad = $"/mijn/inschrijvingen/{id}/eigen-verklaring";
        Assert.Contains("Overnemen uit uw inschrijving op", await bieder.HtmlAsync(pad), StringComparison.Ordinal);
        var vooraf = WebUtility.HtmlDecode(await bieder.HtmlAsync($"{pad}/overnemen"));
        Assert.Contains("Nieuw: dit vroeg de vorige niet", vooraf, StringComparison.Ordinal);
        Assert.Contains(Teksten.Uitleg(Uitsluitingsgrond.Terrorisme), vooraf, StringComparison.Ordinal); // each question can be read
        foreach (var (veld, waarde, reden) in new[] { ("Bevestigd", "false", "Bevestig eerst"), ("Kenmerk", "iets anders", "is veranderd sinds u deze pagina opende") })
        {
            using var geweigerd = await bieder.PostFormAsync($"{pad}/overnemen", new Dictionary<string, string?> { ["Bevestigd"] = "true", [veld] = waarde });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.StatusCode);
            Assert.Contains(reden, await geweigerd.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.True((await _portal.LeesEigenAsync(id, Mensen.Aanbieder)).EigenVerklaring!.IsLeeg);
        using (var over = await bieder.PostFormAsync($"{pad}/overnemen", new Dictionary<string, string?> { ["Bevestigd"] = "true" }))
        {
            Assert.Equal(pad, over.Headers.Location!.OriginalString);
        }

        var html = WebUtility.HtmlDecode(await bieder.HtmlAsync(pad));
        Assert.Contains("Nieuw: stond niet in uw vorige verklaring", html, StringComparison.Ordinal);
        var verklaring = (await _portal.LeesEigenAsync(id, Mensen.Aanbieder)).EigenVerklaring!;
        Assert.Equal([Uitsluitingsgrond.Faillissement, null], verklaring.WatOntbreekt().Select(g => g.Grond));
        Assert.Null(verklaring.Slot.Op);

        // a wezenlijke change of the grounds cannot be confirmed: what was handed in does not answer it
        var gepubliceerd = await _portal.InDbAsync(db => db.Aanbestedingen.Include(a => a.Percelen).SingleAsync(a => a.Id == opgezet.Id));
        var concept = gepubliceerd.MaakRectificatieconcept(1, _portal.Klok.GetUtcNow());
        concept.KiesGronden(Uitsluitingsgronden.Facultatief);
        var wijziging = Assert.Single(Vergelijking.Van(gepubliceerd, concept));
        Assert.True(wijziging.VraagtMeer);
        await _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == opgezet.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.WeggelatenGronden, Array.Empty<Uitsluitingsgrond>())));
        var inschrijving = await _portal.InDbAsync(db => db.Inschrijvingen.AsNoTracking().SingleAsync(i => i.Id == eerste));
        Assert.Contains(
            "Eigen verklaring: beantwoord ‘Faillissement en stoppen’.",
            await _portal.DoeAsync<Core.Inschrijvingen.InschrijvingHerbevestigen, IReadOnlyList<string>>(d => d.WatOntbreektAsync(inschrijving, CancellationToken.None)));
    }
}
