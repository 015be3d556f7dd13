using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Bewijsmiddelen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.TestSupport.Partijen;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;
using static WmoInkoop.Tests.Gunningen.Gunningproef;

namespace WmoInkoop.Tests.Bewijsmiddelen;

/// <summary>From the letters to the final award, over the pages: what winners hand in, what is found of it, and who sees nothing of it.</summary>
public sealed class BewijsHttpTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "GUN-08")]
    public async Task VanBrieven_TotDefinitief_NaAlHetBewijsVanElkeWinnaar()
    {
        var proef = await VastgesteldAsync(_portal, Bewijsproef.Eisen);
        var verzoek = (await _portal.VerzoekAsync(proef, A))!;
        var mijn = verzoek.Mijn();
        Assert.Equal(new DateOnly(2026, 4, 16), verzoek.Referentiedatum); // the closing
        Assert.Equal(2, verzoek.Stukken.Count);
        Assert.NotNull(await _portal.VerzoekAsync(proef, C));
        Assert.Null(await _portal.VerzoekAsync(proef, B));
        Assert.Contains(await _portal.PostAsync(A), p => p.Brief.Pad == mijn && p.Brief.Uiterlijk == verzoek.UiterlijkOp && p.Brief.Alineas.Any(x => x.Contains("Afgegeven op dinsdag 16 april 2024 of later.", StringComparison.Ordinal)));
        Assert.DoesNotContain(await _portal.PostAsync(B), p => p.Brief.Pad?.StartsWith("/mijn/bewijsmiddelen", StringComparison.Ordinal) is true);

        using var winnaar = await _portal.ClientAls(A);
        using var ander = await _portal.ClientAls(B);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        Assert.Contains(mijn, await winnaar.HtmlAsync("/mijn"), StringComparison.Ordinal);
        Assert.Contains(mijn, await winnaar.HtmlAsync("/mijn/bewijsmiddelen"), StringComparison.Ordinal);
        Assert.DoesNotContain("bewijsmiddelen/", await ander.HtmlAsync("/mijn"), StringComparison.Ordinal);
        var gva = await _portal.StukAsync(proef, A, 1);

        // too old, in the future and no pdf are refused, each with what to do; the last day is taken
        foreach (var (dag, tekst) in new[] { (new DateOnly(2024, 4, 15), "van dinsdag 16 april 2024 of later"), (new DateOnly(2027, 1, 1), "ligt in de toekomst") })
        {
            using var geweigerd = await winnaar.UploadAsync($"{mijn}/{gva}", dag);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.StatusCode);
            Assert.Contains(tekst, WebUtility.HtmlDecode(await geweigerd.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }

        using (var exe = await winnaar.UploadAsync($"{mijn}/{gva}", new DateOnly(2026, 4, 1), Proefbestanden.Exe()))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, exe.StatusCode);
        }

        using (var toegevoegd = await winnaar.UploadAsync($"{mijn}/{gva}", new DateOnly(2024, 4, 16)))
        {
            Assert.Equal(HttpStatusCode.Redirect, toegevoegd.StatusCode);
        }

        // a draft is nobody else's
        var bijlage = (await _portal.VerzoekAsync(proef, A))!.Stukken.SelectMany(s => s.Documenten).Single().Id;
        var document = $"{proef.Bewijs()}/{gva}/documenten/{bijlage}";
        Assert.DoesNotContain("verklaring.pdf", await inkoper.HtmlAsync(proef.Bewijs()), StringComparison.Ordinal);
        await NietGevondenAsync(inkoper, document);
        foreach (var pad in new[] { mijn, $"{mijn}/{gva}", $"{mijn}/documenten/{bijlage}" })
        {
            await NietGevondenAsync(ander, pad);
        }

        var (collega, eigenId) = await _portal.WieAsync(await _portal.MedewerkerAsync(A));
        var onbevoegd = await Assert.ThrowsAsync<DomeinregelException>(() => _portal.DoeAsync<BewijsInleveren, int?>(d => d.LeverInAsync(verzoek.Id, null, [], eigenId, _portal.Klok.GetUtcNow(), collega, CancellationToken.None)));
        Assert.Equal(Domeinregel.IndienenVraagtBeheerder, onbevoegd.Regel);

        // piece by piece; what is in can be read by inkoop of this regio
        using (var anders = await winnaar.PostFormAsync(mijn, new Dictionary<string, string?> { ["gezien"] = Guid.NewGuid().ToString() }, $"{mijn}/{gva}/inleveren"))
        {
            Assert.Equal(HttpStatusCode.Conflict, anders.StatusCode);
            Assert.Contains("De documenten zijn intussen veranderd.", await anders.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using (var een = await winnaar.PostFormAsync(mijn, new Dictionary<string, string?>(), $"{mijn}/{gva}/inleveren"))
        {
            Assert.Equal(HttpStatusCode.Redirect, een.StatusCode);
        }

        Assert.Contains(await _portal.PostAsync(A), p => p.Brief.Onderwerp.StartsWith("Uw bewijs is ontvangen:", StringComparison.Ordinal) && p.Brief.Alineas.Any(x => x.StartsWith("SHA-256 van verklaring.pdf", StringComparison.Ordinal)));
        using (var gelezen = await inkoper.GetAsync(document))
        {
            Assert.Equal(HttpStatusCode.OK, gelezen.StatusCode);
        }

        foreach (var pad in new[] { proef.Bewijs(), $"{proef.Bewijs()}/{gva}", $"{proef.Bewijs()}/{gva}/herstel", document, proef.Uitval(A), $"{proef.Uitval(A)}/bevestigen" })
        {
            await NietGevondenAsync(elders, pad);
            using var verboden = await ander.GetAsync(pad);
            Assert.Equal(HttpStatusCode.Forbidden, verboden.StatusCode);
        }

        // judged, repaired once, judged again
        using (var zonder = await inkoper.PostFormAsync($"{proef.Bewijs()}/{gva}", new Dictionary<string, string?> { ["Oordeel"] = "VoldoetNiet" }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.StatusCode);
        }

        await inkoper.PostFormAsync($"{proef.Bewijs()}/{gva}", new Dictionary<string, string?> { ["Oordeel"] = "VoldoetNiet", ["Reden"] = Bewijsproef.Reden });
        Assert.Contains(await _portal.PostAsync(A), p => p.Brief.Onderwerp.StartsWith("Bewijs voldoet niet", StringComparison.Ordinal));
        using (var herstel = await inkoper.PostFormAsync($"{proef.Bewijs()}/{gva}/herstel", new Dictionary<string, string?> { ["Reden"] = Bewijsproef.Reden }))
        {
            Assert.Equal(HttpStatusCode.Redirect, herstel.StatusCode);
        }

        using (var nogeens = await inkoper.PostFormAsync($"{proef.Bewijs()}/{gva}/herstel", new Dictionary<string, string?> { ["Reden"] = Bewijsproef.Reden }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, nogeens.StatusCode);
        }

        await _portal.LeverAllesInAsync(proef, A);
        Assert.Contains("Bewijs beoordelen: Hulp bij huishouden", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        Assert.NotNull(await _portal.InDbAsync(db => db.Termijnen.Where(t => t.Soort == TermijnSoort.Bewijsmiddelen && t.ObjectId == verzoek.Id).Select(t => t.AfgerondOp).SingleAsync()));
        await _portal.KeurAllesAsync(proef, A);
        Assert.Contains(await _portal.PostAsync(A), p => p.Brief.Onderwerp.StartsWith("Uw bewijs is compleet", StringComparison.Ordinal));

        // C was late: seen as late by both sides, accepted with a reason; till then nothing is awarded
        _portal.Klok.VerderTot(await proef.TermijnEindigtOpAsync(_portal));
        using var later = await _portal.ClientAls(Mensen.Inkoper);
        Assert.DoesNotContain("Definitief gunnen: Hulp bij huishouden", await later.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        Assert.Contains("Bewijs bleef uit: Hulp bij huishouden", await later.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        using (var geweigerd = await later.PostFormAsync($"{proef.Pad}/definitief", Voorwaarden()))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.StatusCode);
            Assert.Contains("Het bewijs van Zorg C is niet compleet", await geweigerd.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await _portal.LeverAllesInAsync(proef, C);
        Assert.Contains(await _portal.PostAsync(C), p => p.Brief.Onderwerp.StartsWith("Uw bewijs is ontvangen, te laat", StringComparison.Ordinal));
        Assert.Contains("Te laat ingeleverd", await later.HtmlAsync(proef.Bewijs()), StringComparison.Ordinal);
        foreach (var stuk in (await _portal.VerzoekAsync(proef, C))!.Stukken)
        {
            using var gekeurd = await later.PostFormAsync($"{proef.Bewijs()}/{stuk.Id}", new Dictionary<string, string?> { ["Oordeel"] = "Voldoet", ["Reden"] = "De afgever had een storing en stuurde de verklaring een dag later op." });
            Assert.Equal(HttpStatusCode.Redirect, gekeurd.StatusCode);
        }

        Assert.Contains("Definitief gunnen: Hulp bij huishouden", await later.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        using (var gegund = await later.PostFormAsync($"{proef.Pad}/definitief", Voorwaarden()))
        {
            Assert.Equal(HttpStatusCode.Redirect, gegund.StatusCode);
        }

        var acties = await _portal.InDbAsync(db => db.AuditRegels.Select(r => r.Actie).Distinct().ToListAsync());
        Assert.All(
            [AuditActie.BewijsGevraagd, AuditActie.BewijsdocumentToegevoegd, AuditActie.BewijsIngeleverd, AuditActie.BewijsBeoordeeld, AuditActie.BewijsHerstelGevraagd, AuditActie.BewijsCompleet, AuditActie.BewijsdocumentOpgehaald],
            a => Assert.Contains(a, acties));
        Assert.True((await _portal.InDbAsync(db => AuditKeten.ControleerAsync(db, CancellationToken.None))).Klopt);
    }

    [Fact, Trait("Regel", "GUN-08"), Trait("Regel", "HER-02")]
    public async Task Verzoek_GaatOokOverPartijen_EnHerinnertAlleenWieNogMoet()
    {
        var proef = await VastgesteldAsync(_portal, Bewijsproef.Eisen, bijConcept: async (wie, id) =>
        {
            if (wie == A)
            {
                await _portal.BevestigdePartijAsync(id, A, Partijproef.EenPartij(Partijrol.Onderaannemer, "93000011", "Steun Fictief", "steun@fictief.test") with { Steun = "Zij brengt de ervaring in." });
                await _portal.BevestigdePartijAsync(id, A, Partijproef.EenPartij(Partijrol.Onderaannemer, "93000012", "Hulp Fictief", "hulp@fictief.test"));
            }
        });
        var verzoek = (await _portal.VerzoekAsync(proef, A))!;
        Assert.Equal(3, verzoek.Stukken.Count); // the KvK extract of the one it relies on too, not of the other
        using (var winnaar = await _portal.ClientAls(A))
        {
            var pagina = await winnaar.HtmlAsync(verzoek.Mijn());
            Assert.Contains("Steun Fictief", pagina, StringComparison.Ordinal);
            Assert.DoesNotContain("Hulp Fictief", pagina, StringComparison.Ordinal);
        }

        using (var inkoper = await _portal.ClientAls(Mensen.Inkoper))
        {
            var leeg = await _portal.Queries.TelAsync(() => inkoper.HtmlAsync(proef.Bewijs()));
            await _portal.LeverAllesInAsync(proef, C);
            Assert.Equal(leeg, await _portal.Queries.TelAsync(() => inkoper.HtmlAsync(proef.Bewijs())));
        }

        using (var lijst = await _portal.ClientAls(A))
        {
            Assert.InRange(await _portal.Queries.TelAsync(() => lijst.HtmlAsync("/mijn/bewijsmiddelen")), 1, 12);
        }

        _portal.Klok.VerderTot(verzoek.UiterlijkOp.AddDays(-1).AddMinutes(1));
        await _portal.VoerUitAsync<HerinneringenJob>();
        bool IsHerinnering(Core.Mail.Post post) => post.Brief.Onderwerp.Contains("herinner", StringComparison.OrdinalIgnoreCase) && post.Brief.Pad?.StartsWith("/mijn/bewijsmiddelen", StringComparison.Ordinal) is true;
        Assert.Contains(await _portal.PostAsync(A), IsHerinnering);
        Assert.DoesNotContain(await _portal.PostAsync(C), IsHerinnering);
    }

    [Fact, Trait("Regel", "GUN-08")]
    public async Task ZonderDeRegel_WordtErNietsGevraagd_EnHoudtNietsDeGunningTegen()
    {
        var proef = await VastgesteldAsync(_portal, Bewijsproef.Eisen, a => a.ZetRegelUit(Procedureregel.BewijsOpvragen, "Wij kennen de aanbieders.", Guid.NewGuid(), _portal.Klok.GetUtcNow()));
        Assert.Null(await _portal.VerzoekAsync(proef, A));
        _portal.Klok.VerderTot(await proef.TermijnEindigtOpAsync(_portal));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        using var gegund = await inkoper.PostFormAsync($"{proef.Pad}/definitief", Voorwaarden());
        Assert.Equal(HttpStatusCode.Redirect, gegund.StatusCode);
    }

    [Fact, Trait("Regel", "INS-08")]
    public async Task EenOpenHerstelverzoek_HoudtDeBrievenTegen()
    {
        var proef = await BeoordeeldAsync(_portal);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        await proef.BereidVoorAsync(inkoper, Amsterdam.Datum(_portal.Klok.GetUtcNow()));
        using (var herstel = await inkoper.PostFormAsync($"/inkoop/inschrijvingen/{proef.Inschrijvingen[A]}/verzoeken/herstel", new Dictionary<string, string?> { ["Tekst"] = "Stuur de ondertekende referentie.", ["RaaktPlanNochPrijs"] = "true" }))
        {
            Assert.Equal(HttpStatusCode.Redirect, herstel.StatusCode);
        }

        using var voorstel = await inkoper.PostFormAsync($"{proef.Pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Klaar."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, voorstel.StatusCode);
        Assert.Contains("Er loopt nog een herstelverzoek", await voorstel.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task NietGevondenAsync(HttpClient wie, string adres)
    {
        using var antwoord = await wie.GetAsync(adres);
        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }
}
