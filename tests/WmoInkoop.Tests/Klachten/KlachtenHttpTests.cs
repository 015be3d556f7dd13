using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.TestSupport.CaoVerklaringen;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;
using static WmoInkoop.Tests.Klachten.Klachtproef;

namespace WmoInkoop.Tests.Klachten;

/// <summary>A klacht over the pages: filed by a possible bidder, handled by somebody independent, told to who complains.</summary>
public sealed class KlachtenHttpTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "GUN-07")]
    public async Task Klacht_VanIndienenTotUitkomst_MetVragenEnBijlagen()
    {
        var aanbesteding = await _portal.PubliceerAsync("2026-0900");
        var klager = await _portal.ClientAls(Mensen.Aanbieder);
        var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var behandelaar = await _portal.ClientAls(Mensen.Contractmanager);
        var nieuw = "/mijn/klachten/nieuw/2026-0900";
        Assert.Contains(nieuw, await klager.HtmlAsync("/aanbestedingen/2026-0900"), StringComparison.Ordinal);
        Assert.Contains(nieuw, await klager.HtmlAsync("/mijn/klachten/nieuw"), StringComparison.Ordinal);
        Assert.Contains("Een klacht is geen kort geding", await klager.HtmlAsync(nieuw), StringComparison.Ordinal);

        // a program is refused and what was typed stays; then it comes in, with its file, and the same button twice is one klacht
        using (var exe = await klager.PostMetBestandAsync(nieuw, Velden(), "Document1", "bewijs.pdf", Proefbestanden.Exe()))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, exe.StatusCode);
            Assert.Contains("Eis 3 is te streng", await exe.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        foreach (var _ in new[] { 1, 2 })
        {
            using var in1 = await klager.PostMetBestandAsync(nieuw, Velden(), "Document1", "bewijs.pdf", Proefbestanden.Pdf("Bewijs"));
            Assert.Equal(HttpStatusCode.Redirect, in1.StatusCode);
        }

        var id = await _portal.InDbAsync(db => db.Klachten.Select(k => k.Id).SingleAsync());
        var (mijn, pad) = ($"/mijn/klachten/{id}", $"/inkoop/klachten/{id}");
        var bevestiging = Assert.Single(await _portal.PostAsync(Mensen.Aanbieder), p => p.Brief.Pad == mijn);
        Assert.Contains("K-2026-0001", bevestiging.Brief.Onderwerp, StringComparison.Ordinal);
        Assert.Equal((await _portal.KlachtAsync(id)).UiterlijkOp, bevestiging.Brief.Uiterlijk);
        Assert.DoesNotContain(await _portal.PostAsync(Mensen.Inkoper), p => p.Brief.Onderwerp.Contains(Mensen.AanbiederNaam, StringComparison.Ordinal));
        Assert.Contains("Behandelaar benoemen: klacht K-2026-0001", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);

        // not there for who does not handle it
        await NietGevondenAsync(behandelaar, pad, $"{pad}/uitkomst", $"{pad}/bericht", $"{pad}/verlengen");
        await NietGevondenAsync(inkoper, $"{pad}/uitkomst", $"{pad}/bericht", $"{pad}/verlengen");
        using (var benoemd = await inkoper.PostFormAsync($"{pad}/behandelaar", new Dictionary<string, string?> { ["Behandelaar"] = await IdAsync(Mensen.Contractmanager) }))
        {
            Assert.Equal(HttpStatusCode.Redirect, benoemd.StatusCode);
        }

        Assert.Contains("Klacht behandelen: K-2026-0001", await behandelaar.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        Assert.Contains("K-2026-0001", await behandelaar.HtmlAsync("/inkoop/klachten"), StringComparison.Ordinal);

        // the handler asks both; neither reads what the other got
        await StuurAsync(behandelaar, $"{pad}/bericht", new() { ["Aan"] = "Klager", ["Tekst"] = $"Welke referentie bedoelt u? {Hostiel}", ["AntwoordOp"] = "2026-03-09" });
        await StuurAsync(behandelaar, $"{pad}/bericht", new() { ["Aan"] = "Inkoop", ["Tekst"] = $"Waarom deze eis? {Hostiel}", ["AntwoordOp"] = "2026-03-10" });
        Assert.DoesNotContain("Waarom deze eis?", await klager.HtmlAsync(mijn), StringComparison.Ordinal);
        Assert.DoesNotContain("Welke referentie", await inkoper.HtmlAsync(pad), StringComparison.Ordinal);
        Assert.Contains("Vraag beantwoorden bij klacht K-2026-0001", await klager.HtmlAsync("/mijn"), StringComparison.Ordinal);
        Assert.Contains("Vraag beantwoorden bij klacht K-2026-0001", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        _portal.Klok.VerderTot(Klok.Begin.AddDays(6).AddHours(12).AddMinutes(1)); // a day before the end of the 9th
        await _portal.VoerUitAsync<HerinneringenJob>();
        Assert.Contains(await _portal.PostAsync(Mensen.Aanbieder), p => p.Brief.Pad == mijn && p.Brief.Onderwerp.Contains("herinner", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(await _portal.PostAsync(Mensen.AndereAanbieder), p => p.Brief.Pad == mijn);
        (klager, inkoper, behandelaar) = (await _portal.ClientAls(Mensen.Aanbieder), await _portal.ClientAls(Mensen.Inkoper), await _portal.ClientAls(Mensen.Contractmanager)); // sessions ended meanwhile
        using (var antwoord = await klager.PostMetBestandAsync(mijn, new Dictionary<string, string?> { ["Tekst"] = $"Die van vorig jaar. {Hostiel}" }, "Document1", "referentie.pdf", Proefbestanden.Pdf("Referentie")))
        {
            Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        }

        await StuurAsync(inkoper, $"{pad}/antwoord", new() { ["Tekst"] = "Omdat de doelgroep kwetsbaar is." });
        Assert.Equal(2, await _portal.InDbAsync(db => db.Termijnen.CountAsync(t => t.Soort == TermijnSoort.Klachtvraag && t.AfgerondOp != null)));
        var gezien = await behandelaar.HtmlAsync(pad);
        Assert.Contains("referentie.pdf", gezien, StringComparison.Ordinal);
        Assert.Contains("doelgroep kwetsbaar", gezien, StringComparison.Ordinal);

        // files: of the klacht for all three, of an answer for who wrote it and the handler
        var documenten = await _portal.InDbAsync(db => db.Set<Klachtdocument>().OrderBy(d => d.BerichtId != null).Select(d => d.Id).ToListAsync());
        await HaaltAsync(klager, $"{mijn}/documenten/{documenten[1]}");
        await HaaltAsync(behandelaar, $"{pad}/documenten/{documenten[1]}");
        await HaaltAsync(inkoper, $"{pad}/documenten/{documenten[0]}");
        await NietGevondenAsync(inkoper, $"{pad}/documenten/{documenten[1]}");
        using var ander = await _portal.ClientAls(Mensen.AndereAanbieder);
        await NietGevondenAsync(ander, mijn, $"{mijn}/intrekken", $"{mijn}/documenten/{documenten[0]}", $"{mijn}/geschil", $"{mijn}/geschil/niet");
        Assert.DoesNotContain("K-2026-0001", await ander.HtmlAsync("/mijn/klachten"), StringComparison.Ordinal);
        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        await NietGevondenAsync(elders, pad, $"{pad}/behandelaar", $"{pad}/antwoord", $"{pad}/commissie", $"{pad}/geschil", $"{pad}/documenten/{documenten[0]}");
        Assert.DoesNotContain("K-2026-0001", await elders.HtmlAsync("/inkoop/klachten"), StringComparison.Ordinal);

        // more time, with the reason told; then the outcome, once
        await StuurAsync(behandelaar, $"{pad}/verlengen", new() { ["TotEnMet"] = "2026-05-11", ["Reden"] = $"De inkopers konden nog geen stukken leveren bij deze klacht. {Hostiel}" });
        Assert.Contains(await _portal.PostAsync(Mensen.Aanbieder), p => p.Brief.Onderwerp.StartsWith("De behandeling van uw klacht", StringComparison.Ordinal) && p.Brief.Alineas.Any(a => a.Contains("geen stukken leveren", StringComparison.Ordinal)));
        await NietGevondenAsync(inkoper, $"{pad}/uitkomst");
        using (var dun = await behandelaar.PostFormAsync($"{pad}/uitkomst", new Dictionary<string, string?> { ["Uitkomst"] = "DeelsGegrond", ["Reden"] = "Klopt.", ["Gevolg"] = "Niets." }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, dun.StatusCode);
            Assert.Contains("Klopt.", await dun.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var uitkomst = Formulier.Lees(await behandelaar.HtmlAsync($"{pad}/uitkomst"))[^1].Met(new Dictionary<string, string?> { ["Uitkomst"] = "DeelsGegrond", ["Reden"] = $"{Reden} {Hostiel}", ["Gevolg"] = $"Wij lichten de eis toe in de nota. {Hostiel}" });
        using (var af = await behandelaar.PostAsync($"{pad}/uitkomst", new FormUrlEncodedContent(uitkomst)))
        {
            Assert.Equal(HttpStatusCode.Redirect, af.StatusCode);
        }

        using (var tweemaal = await behandelaar.PostAsync($"{pad}/uitkomst", new FormUrlEncodedContent(uitkomst)))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, tweemaal.StatusCode);
            Assert.Contains("Deze klacht is afgehandeld", await tweemaal.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Single(await _portal.PostAsync(Mensen.Aanbieder), p => p.Brief.Onderwerp.StartsWith("De uitkomst van uw klacht", StringComparison.Ordinal) && p.Brief.Alineas.Any(a => a.Contains(Reden, StringComparison.Ordinal)));
        Assert.Contains("Deels gegrond", await klager.HtmlAsync(mijn), StringComparison.Ordinal);
        await NietGevondenAsync(klager, $"{mijn}/intrekken");
        Assert.False(await _portal.InDbAsync(db => db.Termijnen.AnyAsync(t => t.Soort == TermijnSoort.Klacht && t.AfgerondOp == null)));
        foreach (var (wie, adres) in new[] { (klager, mijn), (inkoper, pad), (behandelaar, pad), (inkoper, "/inkoop/klachten"), (klager, "/mijn/klachten"), (inkoper, "/inkoop") })
        {
            Assert.DoesNotContain(Hostiel, await wie.HtmlAsync(adres), StringComparison.Ordinal);
        }

        var daden = await _portal.InDbAsync(db => db.AuditRegels.Where(r => r.Soort == nameof(Klacht)).Select(r => new { r.Actie, r.ZegelId }).ToListAsync());
        Assert.Equal(
            [AuditActie.KlachtIngediend, AuditActie.KlachtbehandelaarBenoemd, AuditActie.KlachtberichtGestuurd, AuditActie.KlachtdocumentOpgehaald, AuditActie.KlachttermijnVerlengd, AuditActie.KlachtAfgehandeld],
            daden.Select(d => d.Actie).Distinct().OrderBy(a => a));

        // who complains stays out of the log that the beheerder reads
        Assert.All(daden.Where(d => d.Actie is AuditActie.KlachtIngediend), d => Assert.NotNull(d.ZegelId));
        using var beheerder = await _portal.ClientAls(Mensen.Beheerder);
        Assert.DoesNotContain("Klacht ingediend", await beheerder.HtmlAsync($"/beheer/audit?object={id}&als=csv"), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "GUN-07")]
    public async Task Herinnering_GaatNaarDeBehandelaar_EnZonderBehandelaarNaarDeInkopers()
    {
        await _portal.PubliceerAsync("2026-0901");
        var id = await _portal.DienInAsync("2026-0901");
        var op = (await _portal.KlachtAsync(id)).UiterlijkOp!.Value;
        _portal.Klok.VerderTot(op.AddDays(-14).AddMinutes(1));
        await _portal.VoerUitAsync<HerinneringenJob>();
        Assert.Contains(await _portal.PostAsync(Mensen.Inkoper), IsHerinnering);
        Assert.DoesNotContain(await _portal.PostAsync(Mensen.Contractmanager), IsHerinnering);

        await _portal.BenoemAsync(id);
        _portal.Klok.VerderTot(op.AddDays(-7).AddMinutes(1));
        await _portal.VoerUitAsync<HerinneringenJob>();
        Assert.Contains(await _portal.PostAsync(Mensen.Contractmanager), IsHerinnering);
        Assert.Single(await _portal.PostAsync(Mensen.Inkoper), IsHerinnering);

        bool IsHerinnering(Core.Mail.Post post) => post.Brief.Pad == $"/inkoop/klachten/{id}" && post.Brief.Onderwerp.Contains("herinner", StringComparison.OrdinalIgnoreCase);
    }

    private static async Task StuurAsync(HttpClient wie, string adres, Dictionary<string, string?> velden)
    {
        using var antwoord = await wie.PostFormAsync(adres, velden);
        Assert.True(antwoord.StatusCode is HttpStatusCode.Redirect, $"{adres}: {antwoord.StatusCode}");
    }

    private static async Task HaaltAsync(HttpClient wie, string adres)
    {
        using var antwoord = await wie.GetAsync(adres);
        Assert.Equal((HttpStatusCode.OK, "attachment"), (antwoord.StatusCode, antwoord.Content.Headers.ContentDisposition?.DispositionType));
    }

    private async Task<string> IdAsync(string email) => (await _portal.InDbAsync(db => db.Users.Where(g => g.Email == email).Select(g => g.Id).SingleAsync())).ToString();
}
