using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.CaoVerklaringen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;

namespace WmoInkoop.Tests.Toetsing;

/// <summary>From the opened kluis to validity, over the pages: eis by eis, a repair with its term, and who sees nothing of it.</summary>
public sealed class ToetsingHttpTests : IDisposable
{
    private const string Hostiel = "<script>alert(1)</script>";
    private const string Reden = "De nieuwe referentie noemt het aantal volwassenen dat werd begeleid.";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "INS-08")]
    public async Task EisVoorEis_MetMatrix_TweeInkopers_EnGeldigheidDieErUitVolgt()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder, Mensen.AndereAanbieder);
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        var geldigheid = $"/inkoop/aanbestedingen/{aanbesteding.Id}/geldigheid/1";
        var pad = $"{geldigheid}/{inschrijvingen[0]}";

        var pagina = WebUtility.HtmlDecode(await een.HtmlAsync(pad));
        Assert.Contains("Ja, wij voldoen", pagina, StringComparison.Ordinal);
        Assert.Contains($"/inkoop/inschrijvingen/{inschrijvingen[0]}/documenten/", pagina, StringComparison.Ordinal);
        var formulier = Formulier.Lees(await een.HtmlAsync(pad))[^1];
        var vanTwee = Formulier.Lees(await twee.HtmlAsync(pad))[^1];

        // a note is asked, what was typed comes back harmless
        using (var zonder = await een.PostFormAsync(pad, Oordeel("VoldoetNiet", "")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.StatusCode);
        }

        using (var concept = await een.PostAsync($"{pad}/concept", new FormUrlEncodedContent(formulier.Met(Oordeel("VoldoetNiet", Hostiel)))))
        {
            Assert.Equal(HttpStatusCode.NoContent, concept.StatusCode);
        }

        Assert.DoesNotContain(Hostiel, await een.HtmlAsync(pad), StringComparison.Ordinal);
        using (var laatste = await twee.PostAsync(pad, new FormUrlEncodedContent(vanTwee.Met(Oordeel("Voldoet", "Gezien.")))))
        {
            Assert.Equal(HttpStatusCode.Conflict, laatste.StatusCode); // the first one saved meanwhile
        }

        Assert.Contains("1 van 2 oordelen", await een.HtmlAsync(geldigheid), StringComparison.Ordinal);
        using (var rest = await een.PostFormAsync($"{geldigheid}/{inschrijvingen[1]}", new Dictionary<string, string?> { ["doe"] = "rest" }))
        {
            Assert.Equal(HttpStatusCode.Redirect, rest.StatusCode);
        }

        // what follows is filled in already; the opposite is refused
        var voorgesteld = Formulier.Lees(await een.HtmlAsync(geldigheid))[^1].Velden;
        Assert.Contains(voorgesteld, v => v is { Key: "Rijen[1].IsGeldig", Value: "false" or "true" });
        await WeigertAsync(Domeinregel.EisNietGehaald, new Geldigheidskeuze(inschrijvingen[0], true, null), new Geldigheidskeuze(inschrijvingen[1], true, null));
        await WeigertAsync(Domeinregel.OngeldigVraagtGrond, new Geldigheidskeuze(inschrijvingen[0], false, Beoordelingsproef.OngeldigeReden), new Geldigheidskeuze(inschrijvingen[1], false, Beoordelingsproef.OngeldigeReden));
        await WeigertAsync(Domeinregel.RedenTeDun, new Geldigheidskeuze(inschrijvingen[0], false, "Onvolledig"), new Geldigheidskeuze(inschrijvingen[1], true, null));
        await VaststellenAsync(new Geldigheidskeuze(inschrijvingen[0], false, Beoordelingsproef.OngeldigeReden), new Geldigheidskeuze(inschrijvingen[1], true, null));

        // a finding that no longer supports it takes validity back
        await _portal.ToetsAsync(inschrijvingen[0], Eisuitkomst.Voldoet);
        Assert.Null(await _portal.InDbAsync(db => db.Percelen.Where(p => p.Id == aanbesteding.PerceelId).Select(p => p.GetoetstOp).SingleAsync()));
        await _portal.ToetsAsync(inschrijvingen[0], Eisuitkomst.NogTeBeoordelen);
        await WeigertAsync(Domeinregel.EisenNogNietGetoetst, new Geldigheidskeuze(inschrijvingen[0], true, null), new Geldigheidskeuze(inschrijvingen[1], true, null));
        Assert.Contains(await _portal.InDbAsync(db => db.AuditRegels.Select(r => r.Actie).ToListAsync()), a => a == AuditActie.EisenGetoetst);

        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        foreach (var adres in new[] { geldigheid, pad, $"/inkoop/inschrijvingen/{inschrijvingen[0]}/verzoeken/herstel", $"/inkoop/inschrijvingen/{inschrijvingen[0]}/uitsluiten" })
        {
            using var antwoord = await elders.GetAsync(adres);
            Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        }

        async Task WeigertAsync(Domeinregel regel, params Geldigheidskeuze[] keuzes) =>
            Assert.Equal(regel, (await Assert.ThrowsAsync<DomeinregelException>(() => VaststellenAsync(keuzes))).Regel);

        async Task VaststellenAsync(params Geldigheidskeuze[] keuzes)
        {
            var wie = await _portal.AlsInkoperAsync();
            var versie = Versiebundel.Van(await _portal.InDbAsync(db => db.Geldigheidsoordelen.AsNoTracking().ToListAsync()));
            await _portal.DoeAsync<GeldigheidVaststellen, bool>(async d =>
            {
                await d.ExecuteAsync(aanbesteding.PerceelId, keuzes, versie, wie, CancellationToken.None);
                return true;
            });
        }
    }

    [Fact, Trait("Regel", "INS-08"), Trait("Regel", "INS-09")]
    public async Task Herstel_VanVerzoekTotOordeel_EnVerduidelijking_ZietNiemandAnders()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder, Mensen.AndereAanbieder);
        await _portal.ToetsAsync(inschrijvingen[1], Eisuitkomst.Voldoet);
        var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var bieder = await _portal.ClientAls(Mensen.Aanbieder);
        var ander = await _portal.ClientAls(Mensen.AndereAanbieder);
        var nieuw = $"/inkoop/inschrijvingen/{inschrijvingen[0]}/verzoeken/herstel";
        var vraag = new Dictionary<string, string?> { ["EisId"] = aanbesteding.EisId.ToString(), ["Tekst"] = $"Stuur de referentie. {Hostiel}", ["RaaktPlanNochPrijs"] = "true" };

        using (var planOfPrijs = await inkoper.PostFormAsync(nieuw, new Dictionary<string, string?>(vraag) { ["RaaktPlanNochPrijs"] = "false" }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, planOfPrijs.StatusCode);
        }

        var ingevuld = Formulier.Lees(await inkoper.HtmlAsync(nieuw))[^1].Met(vraag);
        using (var verstuurd = await inkoper.PostAsync(nieuw, new FormUrlEncodedContent(ingevuld)))
        {
            Assert.Equal(HttpStatusCode.Redirect, verstuurd.StatusCode);
        }

        using (var tweemaal = await inkoper.PostAsync(nieuw, new FormUrlEncodedContent(ingevuld)))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, tweemaal.StatusCode);
        }

        var verzoek = await _portal.InDbAsync(db => db.Toetsingsverzoeken.AsNoTracking().SingleAsync());
        var mijn = $"/mijn/verzoeken/{verzoek.Id}";
        var inkoop = $"/inkoop/verzoeken/{verzoek.Id}";
        Assert.Contains(await _portal.PostAsync(Mensen.Aanbieder), p => p.Brief.Pad == mijn && p.Brief.Uiterlijk == verzoek.UiterlijkOp);
        Assert.DoesNotContain(await _portal.PostAsync(Mensen.AndereAanbieder), p => p.Brief.Pad == mijn);
        Assert.Contains(mijn, await bieder.HtmlAsync("/mijn"), StringComparison.Ordinal);
        Assert.DoesNotContain(mijn, await ander.HtmlAsync("/mijn"), StringComparison.Ordinal);
        Assert.DoesNotContain(Hostiel, await bieder.HtmlAsync(mijn), StringComparison.Ordinal);
        Assert.Contains(mijn, await bieder.HtmlAsync($"/mijn/inschrijvingen/{inschrijvingen[0]}"), StringComparison.Ordinal);
        Assert.Equal(Domeinregel.HerstelLoopt, (await Assert.ThrowsAsync<DomeinregelException>(() => _portal.KeurAsync(aanbesteding.PerceelId))).Regel);

        // reminded a day before, and the other never
        _portal.Klok.VerderTot(verzoek.UiterlijkOp.AddDays(-1).AddMinutes(1));
        await _portal.VoerUitAsync<HerinneringenJob>();
        (inkoper, bieder, ander) = (await _portal.ClientAls(Mensen.Inkoper), await _portal.ClientAls(Mensen.Aanbieder), await _portal.ClientAls(Mensen.AndereAanbieder)); // sessions ended meanwhile
        Assert.Contains(await _portal.PostAsync(Mensen.Aanbieder), p => p.Brief.Pad == mijn && p.Brief.Onderwerp.Contains("herinner", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(await _portal.PostAsync(Mensen.AndereAanbieder), p => p.Brief.Pad == mijn);

        // another kind of file is refused and what was typed stays; a draft is not seen by inkoop
        using (var exe = await bieder.PostMetBestandAsync(mijn, new Dictionary<string, string?> { ["Tekst"] = "Zie bijlage", ["doe"] = "bewaren" }, "Document1", "referentie.pdf", Proefbestanden.Exe()))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, exe.StatusCode);
            Assert.Contains("Zie bijlage", await exe.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using (var bewaard = await bieder.PostMetBestandAsync(mijn, new Dictionary<string, string?> { ["Tekst"] = "Half antwoord", ["doe"] = "bewaren" }, "Document1", "referentie.pdf", Proefbestanden.Pdf("Referentie")))
        {
            Assert.Equal(HttpStatusCode.Redirect, bewaard.StatusCode);
        }

        Assert.DoesNotContain("Half antwoord", await inkoper.HtmlAsync(inkoop), StringComparison.Ordinal);
        var document = await _portal.InDbAsync(db => db.Set<Verzoekdocument>().Select(d => d.Id).SingleAsync());
        await NietGevondenAsync(inkoper, $"{inkoop}/documenten/{document}");

        // too late, then more time with a reason, then in
        _portal.Klok.VerderTot(verzoek.UiterlijkOp.AddMilliseconds(1));
        (inkoper, bieder, ander) = (await _portal.ClientAls(Mensen.Inkoper), await _portal.ClientAls(Mensen.Aanbieder), await _portal.ClientAls(Mensen.AndereAanbieder));
        Assert.Equal(Domeinregel.VerzoekTeLaatBeantwoord, (await Assert.ThrowsAsync<DomeinregelException>(() => BeantwoordAsync(verzoek.Id, "Te laat."))).Regel);
        Assert.DoesNotContain("Antwoord insturen", await bieder.HtmlAsync(mijn), StringComparison.Ordinal);
        using (var verlengd = await inkoper.PostFormAsync($"{inkoop}/verlengen", new Dictionary<string, string?> { ["Reden"] = "De contactpersoon van de aanbieder was deze week in het ziekenhuis." }))
        {
            Assert.Equal(HttpStatusCode.Redirect, verlengd.StatusCode);
        }

        var (collega, eigenId) = await _portal.WieAsync(await _portal.MedewerkerAsync(Mensen.Aanbieder));
        var stand = await _portal.InDbAsync(db => db.Toetsingsverzoeken.Where(v => v.Id == verzoek.Id).Select(v => v.Versie).SingleAsync());
        var onbevoegd = await Assert.ThrowsAsync<DomeinregelException>(() => _portal.DoeAsync<VerzoekBeantwoorden, bool>(d => d.ExecuteAsync(new Verzoekantwoord(verzoek.Id, eigenId, stand, "Van mij.", [], [], true, _portal.Klok.GetUtcNow()), collega, CancellationToken.None)));
        Assert.Equal(Domeinregel.IndienenVraagtBeheerder, onbevoegd.Regel); // who may not sign prepares only (AAN-07)
        var insturen = Formulier.Lees(await bieder.HtmlAsync(mijn))[^1].Met(new Dictionary<string, string?> { ["Tekst"] = $"Hierbij. {Hostiel}", ["doe"] = "insturen" });
        foreach (var _ in new[] { 1, 2 })
        {
            using var formulier = new MultipartFormDataContent();
            insturen.ForEach(v => formulier.Add(new StringContent(v.Value), v.Key));
            using var antwoord = await bieder.PostAsync(mijn, formulier);
            Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode); // the same button twice is one answer
        }

        Assert.Single(await _portal.PostAsync(Mensen.Aanbieder), p => p.Brief.Onderwerp.StartsWith("Uw antwoord is ontvangen", StringComparison.Ordinal));
        var gezien = await inkoper.HtmlAsync(inkoop);
        Assert.Contains("referentie.pdf", gezien, StringComparison.Ordinal);
        Assert.DoesNotContain(Hostiel, gezien, StringComparison.Ordinal);
        using (var opgehaald = await inkoper.GetAsync($"{inkoop}/documenten/{document}"))
        {
            Assert.Equal((HttpStatusCode.OK, "attachment"), (opgehaald.StatusCode, opgehaald.Content.Headers.ContentDisposition?.DispositionType));
        }

        Assert.Equal(1, await _portal.InDbAsync(db => db.AuditRegels.CountAsync(r => r.Actie == AuditActie.VerzoekdocumentOpgehaald)));

        // nobody else: another bidder, another regio, assessors, contractmanagers
        await NietGevondenAsync(ander, mijn);
        await NietGevondenAsync(ander, $"{mijn}/documenten/{document}");
        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        await NietGevondenAsync(elders, inkoop);
        await NietGevondenAsync(elders, $"{inkoop}/bevinding");
        await NietGevondenAsync(elders, $"{inkoop}/documenten/{document}");
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);
        using (var verboden = await beoordelaar.GetAsync(inkoop))
        {
            Assert.Equal(HttpStatusCode.Forbidden, verboden.StatusCode);
        }

        // the finding becomes that of the eis; two inkopers meet
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        var bevinding = Formulier.Lees(await twee.HtmlAsync($"{inkoop}/bevinding"))[^1].Met(new Dictionary<string, string?> { ["Bevinding"] = "NietHersteld", ["Reden"] = Reden });
        using (var dun = await inkoper.PostFormAsync($"{inkoop}/bevinding", new Dictionary<string, string?> { ["Bevinding"] = "Hersteld", ["Reden"] = "Goed" }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, dun.StatusCode);
        }

        using (var hersteld = await inkoper.PostFormAsync($"{inkoop}/bevinding", new Dictionary<string, string?> { ["Bevinding"] = "Hersteld", ["Reden"] = Reden }))
        {
            Assert.Equal(HttpStatusCode.Redirect, hersteld.StatusCode);
        }

        using (var later = await twee.PostAsync($"{inkoop}/bevinding", new FormUrlEncodedContent(bevinding)))
        {
            Assert.True(later.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity);
        }

        var oordeel = await _portal.InDbAsync(db => db.Eisoordelen.AsNoTracking().SingleAsync(o => o.InschrijvingId == inschrijvingen[0]));
        Assert.Equal((Eisuitkomst.Voldoet, $"Hersteld: {Reden}"), (oordeel.Uitkomst, oordeel.Notitie));
        Assert.Contains("Hersteld", await bieder.HtmlAsync(mijn), StringComparison.Ordinal);
        Assert.NotNull(await _portal.InDbAsync(db => db.Termijnen.Where(t => t.Soort == TermijnSoort.Herstel && t.ObjectId == verzoek.Id).Select(t => t.AfgerondOp).SingleAsync()));
        await _portal.KeurAsync(aanbesteding.PerceelId); // nothing keeps validity from being fixed any more

        // a verduidelijking goes the same way and holds nothing up
        using (var vraagt = await inkoper.PostFormAsync($"/inkoop/inschrijvingen/{inschrijvingen[1]}/verzoeken/verduidelijking", new Dictionary<string, string?> { ["Tekst"] = "Wat bedoelt u met 'vaste begeleider' in K1?" }))
        {
            Assert.Equal(HttpStatusCode.Redirect, vraagt.StatusCode);
        }

        await _portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar);
        Assert.Contains("vaste begeleider", await ander.HtmlAsync($"/mijn/verzoeken/{await _portal.InDbAsync(db => db.Toetsingsverzoeken.Where(v => v.Soort == Verzoeksoort.Verduidelijking).Select(v => v.Id).SingleAsync())}"), StringComparison.Ordinal);
        Assert.Equal(Domeinregel.EisoordelenLiggenVast, (await Assert.ThrowsAsync<DomeinregelException>(() => ToetsNogEensAsync(inschrijvingen[0], aanbesteding.EisId))).Regel);
        var dossier = await inkoper.HtmlAsync($"/inkoop/inschrijvingen/{inschrijvingen[0]}");
        Assert.Contains(inkoop, dossier, StringComparison.Ordinal);
    }

    private static async Task NietGevondenAsync(HttpClient wie, string adres)
    {
        using var antwoord = await wie.GetAsync(adres);
        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    private static Dictionary<string, string?> Oordeel(string uitkomst, string notitie) => new() { ["Rijen[0].Uitkomst"] = uitkomst, ["Rijen[0].Notitie"] = notitie };

    private async Task<bool> BeantwoordAsync(Guid verzoekId, string tekst)
    {
        var (wie, aanbiederId) = await _portal.WieAsync(Mensen.Aanbieder);
        var versie = await _portal.InDbAsync(db => db.Toetsingsverzoeken.Where(v => v.Id == verzoekId).Select(v => v.Versie).SingleAsync());
        return await _portal.DoeAsync<VerzoekBeantwoorden, bool>(d => d.ExecuteAsync(new Verzoekantwoord(verzoekId, aanbiederId, versie, tekst, [], [], true, _portal.Klok.GetUtcNow()), wie, CancellationToken.None));
    }

    private async Task<Guid?> ToetsNogEensAsync(Guid inschrijvingId, Guid eisId)
    {
        var wie = await _portal.AlsInkoperAsync();
        return await _portal.DoeAsync<EisenToetsen, Guid?>(d => d.ExecuteAsync(new Eistoetsing(inschrijvingId, [new Eiskeuze(eisId, Eisuitkomst.VoldoetNiet, "Toch niet.")], Versiebundel.Van([])), wie, CancellationToken.None));
    }
}
