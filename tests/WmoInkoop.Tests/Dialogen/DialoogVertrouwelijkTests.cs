using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Dialogen;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Dialogen;

/// <summary>Who sees what of a dialoog: the gegadigde its own, inkoop of the regio the plans after the termijn, nobody else anything (DIA-02).</summary>
public sealed class DialoogVertrouwelijkTests : IDisposable
{
    private const string Vijandig = "<script>alert(1)</script> [klik](javascript:alert(1)) <img src=x onerror=alert(1)>";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "DIA-02"), Trait("Regel", "AAN-04"), Trait("Regel", "DOC-02")]
    public async Task Dialoog_VanEenAndereGegadigde_BestaatNiet()
    {
        var dialoog = await _portal.OpenDialoogAsync();
        var document = await _portal.DienPlanInAsync(dialoog, Mensen.Aanbieder, "Geheim plan");
        await _portal.DienPlanInAsync(dialoog, Mensen.AndereAanbieder, "Mijn plan");
        _portal.Klok.VerderTot(dialoog.PlanUiterlijkOp.AddDays(1));
        await _portal.GeefVerslagTerReactieAsync(dialoog, Mensen.Aanbieder, "Geheim verslag");
        await _portal.GeefVerslagTerReactieAsync(dialoog, Mensen.AndereAanbieder, "Mijn verslag");
        using var eigen = await _portal.ClientAls(Mensen.Aanbieder);
        using var ander = await _portal.ClientAls(Mensen.AndereAanbieder);
        foreach (var pad in new[] { "", "/plan", "/reactie", $"/documenten/{document}" })
        {
            Assert.True((await eigen.GetAsync($"{dialoog.Mijn(Mensen.Aanbieder)}{pad}")).StatusCode is HttpStatusCode.OK, pad);
            Assert.True((await ander.GetAsync($"{dialoog.Mijn(Mensen.Aanbieder)}{pad}")).StatusCode is HttpStatusCode.NotFound, pad);
        }

        // another's document under the own dialoog, and the pages of inkoop
        Assert.Equal(HttpStatusCode.NotFound, (await ander.GetAsync($"{dialoog.Mijn(Mensen.AndereAanbieder)}/documenten/{document}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ander.GetAsync($"{dialoog.Mijn(Mensen.Aanbieder)}/indienen")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await ander.GetAsync(dialoog.Gesprek(Mensen.Aanbieder))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await ander.GetAsync(dialoog.Pad)).StatusCode);

        // and writing, with the token of an own form
        var token = Formulier.Lees(await ander.HtmlAsync($"{dialoog.Mijn(Mensen.AndereAanbieder)}/reactie"))[^1].Velden;
        foreach (var pad in new[] { "/reactie", "/indienen" })
        {
            using var inhoud = new FormUrlEncodedContent([.. token.Where(v => v.Key != "Tekst"), KeyValuePair.Create("Tekst", "gekaapt"), KeyValuePair.Create("Versie", Guid.Empty.ToString())]);
            Assert.True((await ander.PostAsync($"{dialoog.Mijn(Mensen.Aanbieder)}{pad}", inhoud)).StatusCode is HttpStatusCode.NotFound, pad);
        }

        Assert.False(await _portal.InDbAsync(db => db.Dialooggesprekken.AnyAsync(g => g.Opmerkingen.Any())));

        // nothing of one stands on the pages, in the bell or in the mail of another
        foreach (var pad in new[] { dialoog.Mijn(Mensen.AndereAanbieder), "/mijn/dialoog", "/mijn", "/account/meldingen" })
        {
            var html = WebUtility.HtmlDecode(await ander.HtmlAsync(pad));
            Assert.DoesNotContain("Geheim", html, StringComparison.Ordinal);
            Assert.DoesNotContain(Mensen.AanbiederNaam, html, StringComparison.Ordinal);
            Assert.DoesNotContain(Dialoogproef.DerdeAanbiederNaam, html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(await _portal.PostAsync(Mensen.AndereAanbieder), p => p.Brief.Alineas.Append(p.Brief.Onderwerp).Any(a => a.Contains(Mensen.AanbiederNaam, StringComparison.Ordinal)));
    }

    [Fact, Trait("Regel", "DIA-02"), Trait("Regel", "DIA-03")]
    public async Task Plan_IsVoorInkoopPasNaDeTermijnZichtbaar_EnAlleenDeLaatsteVersie()
    {
        var dialoog = await _portal.OpenDialoogAsync();
        var oud = await _portal.DienPlanInAsync(dialoog, Mensen.Aanbieder, "Eerste versie");
        using (var vooraf = await _portal.ClientAls(Mensen.Inkoper))
        {
            Assert.DoesNotContain("Eerste versie", await vooraf.HtmlAsync(dialoog.Gesprek(Mensen.Aanbieder)), StringComparison.Ordinal);
            Assert.DoesNotContain(">ingediend<", await vooraf.HtmlAsync(dialoog.Pad), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await vooraf.GetAsync($"{dialoog.Gesprek(Mensen.Aanbieder)}/documenten/{oud}")).StatusCode);
        }

        var nieuw = await _portal.DienPlanInAsync(dialoog, Mensen.Aanbieder, "Tweede versie");
        _portal.Klok.VerderTot(dialoog.PlanUiterlijkOp.AddMilliseconds(1));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var html = await inkoper.HtmlAsync(dialoog.Gesprek(Mensen.Aanbieder));
        Assert.Contains("Tweede versie", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Eerste versie", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await inkoper.GetAsync($"{dialoog.Gesprek(Mensen.Aanbieder)}/documenten/{nieuw}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"{dialoog.Gesprek(Mensen.Aanbieder)}/documenten/{oud}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"{dialoog.Gesprek(Mensen.AndereAanbieder)}/documenten/{nieuw}")).StatusCode); // under another gesprek

        // the gegadigde keeps both
        using var eigen = await _portal.ClientAls(Mensen.Aanbieder);
        Assert.Equal(HttpStatusCode.OK, (await eigen.GetAsync($"{dialoog.Mijn(Mensen.Aanbieder)}/documenten/{oud}")).StatusCode);
        Assert.Equal(2, await _portal.InDbAsync(db => db.AuditRegels.CountAsync(r => r.Actie == Core.Auditlog.AuditActie.DialoogdocumentOpgehaald)));
    }

    [Fact, Trait("Regel", "DIA-02")]
    public async Task Dialoog_IsVoorEenAndereRegioErNiet_EnDichtVoorWieVoorEenAanbiederWerkt()
    {
        var dialoog = await _portal.OpenDialoogAsync();
        var gesprek = dialoog.Gesprek(Mensen.Aanbieder);
        string[] paden = [dialoog.Pad, $"{dialoog.Pad}/uitnodigen", $"{dialoog.Pad}/ronde", $"{dialoog.Pad}/verduidelijking", $"{dialoog.Pad}/rondes/1/sluiten", gesprek, $"{gesprek}/sessie", $"{gesprek}/verslag", $"{gesprek}/ter-reactie", $"{gesprek}/definitief", $"{gesprek}/besluit"];
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        foreach (var pad in paden)
        {
            Assert.True((await inkoper.GetAsync(pad)).StatusCode is HttpStatusCode.OK, pad);
            Assert.True((await elders.GetAsync(pad)).StatusCode is HttpStatusCode.NotFound, pad);
        }

        foreach (var rol in new[] { Mensen.Beoordelaar, Mensen.Contractmanager, Mensen.Tafelsecretaris, Mensen.Tafellid, Mensen.Beheerder, Mensen.ZonderRol })
        {
            using var client = await _portal.ClientAls(rol);
            Assert.All(await Task.WhenAll(paden.Select(p => client.GetAsync(p))), a => Assert.Equal(HttpStatusCode.Forbidden, a.StatusCode));
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(dialoog.Mijn(Mensen.Aanbieder))).StatusCode);
        }

        // a writing deed of another regio, with a token of its own
        var token = Formulier.Lees(await elders.HtmlAsync("/inkoop/trajecten/nieuw"))[^1].Velden.Where(v => v.Key.StartsWith("__", StringComparison.Ordinal)).ToList();
        var velden = new Dictionary<string, string> { ["Tekst"] = "gekaapt", ["Versie"] = Guid.NewGuid().ToString(), ["Datum"] = "2026-04-01", ["Tijd"] = "12:00", ["Naam"] = "gekaapt", ["Deelnemers"] = "ik", ["Besluit"] = "Door", ["AanbiederId"] = Guid.NewGuid().ToString(), ["Reden"] = "gekaapt" };
        foreach (var pad in paden.Except([dialoog.Pad, gesprek]))
        {
            using var inhoud = new FormUrlEncodedContent([.. token, .. velden]);
            Assert.True((await elders.PostAsync(pad, inhoud)).StatusCode is HttpStatusCode.NotFound, pad);
        }

        // an inkoper who starts to work for a provider, also one outside the dialoog
        await _portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                var ander = await db.Aanbieders.Include(a => a.Medewerkers).SingleAsync(a => a.Naam == Mensen.AndereAanbiederNaam);
                ander.VoegMedewerkerToe(await db.Users.Where(g => g.Email == Mensen.Inkoper).Select(g => g.Id).SingleAsync(), isBeheerder: false, _portal.Klok.GetUtcNow());
                return true;
            },
            CancellationToken.None));
        Assert.All(await Task.WhenAll(paden.Select(p => inkoper.GetAsync(p))), a => Assert.Equal(HttpStatusCode.Forbidden, a.StatusCode));
        Assert.DoesNotContain("Dialoogronde", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "DIA-02")]
    public async Task Concept_VanHetVerslag_EnHetBesluitVoorHetSluiten_ZietDeGegadigdeNiet()
    {
        var dialoog = await _portal.OpenDialoogAsync();
        _portal.Klok.VerderTot(dialoog.PlanUiterlijkOp.AddDays(1));
        var inkoper = await _portal.InkoperAsync();
        var id = dialoog.Gegadigden[Mensen.Aanbieder].GesprekId;
        await _portal.DoeAsync<DialoogverslagVastleggen>(async d => await d.SchrijfAsync(id, await _portal.GesprekversieAsync(id), "Nog geheim verslag", inkoper, CancellationToken.None));
        await _portal.RondAfAsync(dialoog, Mensen.AndereAanbieder, valtAf: true);

        using var client = await _portal.ClientAls(Mensen.Aanbieder);
        foreach (var pad in new[] { "", "/reactie" })
        {
            Assert.DoesNotContain("Nog geheim", await client.HtmlAsync($"{dialoog.Mijn(Mensen.Aanbieder)}{pad}"), StringComparison.Ordinal);
        }

        using var ander = await _portal.ClientAls(Mensen.AndereAanbieder);
        var html = WebUtility.HtmlDecode(await ander.HtmlAsync(dialoog.Mijn(Mensen.AndereAanbieder)));
        Assert.Contains("Wij spraken over de buurt.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("zegt niet hoe", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Valt af", html, StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "DIA-02")]
    public async Task VijandigeHtml_InPlanVerslagReactieBesluitEnVerduidelijking_IsOveralTekst()
    {
        var dialoog = await _portal.OpenDialoogAsync();
        var inkoper = await _portal.InkoperAsync();
        var (wie, aanbiederId) = await _portal.WieAsync(Mensen.Aanbieder);
        var (gegadigde, id) = dialoog.Gegadigden[Mensen.Aanbieder];
        await _portal.DienPlanInAsync(dialoog, Mensen.Aanbieder, Vijandig);
        await _portal.DoeAsync<VerduidelijkingSturen>(d => d.ExecuteAsync(dialoog.AanbestedingId, Vijandig, inkoper, CancellationToken.None));
        _portal.Klok.VerderTot(dialoog.PlanUiterlijkOp.AddDays(1));
        await _portal.GeefVerslagTerReactieAsync(dialoog, Mensen.Aanbieder, Vijandig);
        await _portal.DoeAsync<DialoogverslagOpmerken>(d => d.ExecuteAsync(gegadigde, aanbiederId, Vijandig, wie, CancellationToken.None));
        await _portal.DoeAsync<DialoogbesluitNemen>(async d => await d.ExecuteAsync(id, await _portal.GesprekversieAsync(id), new Besluitgegevens(Dialoogbesluit.Door, Vijandig, []), inkoper, CancellationToken.None));

        using var client = await _portal.ClientAls(Mensen.Aanbieder);
        using var team = await _portal.ClientAls(Mensen.Inkoper);
        foreach (var html in new[]
        {
            await client.HtmlAsync(dialoog.Mijn(Mensen.Aanbieder)), await client.HtmlAsync($"{dialoog.Mijn(Mensen.Aanbieder)}/reactie"),
            await client.HtmlAsync($"{dialoog.Mijn(Mensen.Aanbieder)}/plan"), await client.HtmlAsync("/account/meldingen"),
            await team.HtmlAsync(dialoog.Gesprek(Mensen.Aanbieder)), await team.HtmlAsync($"{dialoog.Gesprek(Mensen.Aanbieder)}/definitief"),
            await team.HtmlAsync($"{dialoog.Gesprek(Mensen.Aanbieder)}/besluit"), await team.HtmlAsync(dialoog.Pad),
        })
        {
            Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("alert(1)", await team.HtmlAsync(dialoog.Gesprek(Mensen.Aanbieder)), StringComparison.Ordinal);
    }
}
