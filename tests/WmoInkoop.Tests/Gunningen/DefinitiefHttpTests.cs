using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.TestSupport;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;
using static WmoInkoop.Tests.Gunningen.Gunningproef;

namespace WmoInkoop.Tests.Gunningen;

/// <summary>After the letters: standstill, kort geding, final award and making it known.</summary>
public sealed class DefinitiefHttpTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "GUN-03")]
    public async Task Definitief_EenMinuutVoorHetEinde_WordtGeweigerdMetHetMoment()
    {
        var proef = await VastgesteldAsync(_portal);
        var einde = await proef.TermijnEindigtOpAsync(_portal);
        Assert.Equal("woensdag 6 mei 2026 om 24.00 uur", Amsterdam.Uiterlijk(einde)); // 16 April + 20 days
        foreach (var moment in new[] { _portal.Klok.GetUtcNow(), einde.AddMinutes(-1) })
        {
            _portal.Klok.VerderTot(moment);
            using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
            Assert.Contains("Dit kan nog niet", await inkoper.HtmlAsync($"{proef.Pad}/definitief"), StringComparison.Ordinal);
            using var antwoord = await GunTochAsync(inkoper, proef);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
            Assert.Contains("kan vanaf het einde ervan: woensdag 6 mei 2026 om 24.00 uur", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.False(await _portal.InDbAsync(db => db.Overeenkomsten.AnyAsync()));
    }

    [Fact, Trait("Regel", "GUN-03")]
    public async Task Termijn_NaHetEinde_HerinnertDeInkopersTotZeGunnen()
    {
        var proef = await VastgesteldAsync(_portal);
        _portal.Klok.VerderTot((await proef.TermijnEindigtOpAsync(_portal)).AddMinutes(-1));
        await _portal.VoerUitAsync<HerinneringenJob>();
        Assert.DoesNotContain(await _portal.PostAsync(Mensen.Inkoper), IsHerinnering);
        _portal.Klok.Verder(TimeSpan.FromMinutes(2));
        await _portal.VoerUitAsync<HerinneringenJob>();

        Assert.Contains(await _portal.PostAsync(Mensen.Inkoper), IsHerinnering);
        Assert.Contains(await _portal.PostAsync(Mensen.TweedeInkoper), IsHerinnering);
        Assert.DoesNotContain(await _portal.PostAsync(Mensen.InkoperElders), IsHerinnering);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Contains("Definitief gunnen: Hulp bij huishouden", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);

        bool IsHerinnering(Core.Mail.Post post) => post.Brief.Pad == proef.Pad && post.Brief.Onderwerp.StartsWith("Termijn voorbij", StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "GUN-04")]
    public async Task Definitief_TijdensEenKortGeding_WachtOpDeUitspraak()
    {
        var proef = await VastgesteldAsync(_portal);
        var einde = await proef.TermijnEindigtOpAsync(_portal);
        using (var inkoper = await _portal.ClientAls(Mensen.Inkoper))
        {
            using var buiten = await inkoper.PostFormAsync($"{proef.Pad}/kort-geding", Zaak("2026-05-07"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, buiten.StatusCode);
        }

        _portal.Klok.VerderTot(einde.AddHours(1));
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Equal(HttpStatusCode.Redirect, (await een.PostFormAsync($"{proef.Pad}/kort-geding", Zaak("2026-05-06"))).StatusCode);
        using var geweigerd = await GunTochAsync(een, proef);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.StatusCode);
        Assert.Contains("kort geding van Thuis Fictief, gedagvaard op woensdag 6 mei 2026", await geweigerd.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Definitief gunnen: Hulp bij huishouden", await een.HtmlAsync("/inkoop"), StringComparison.Ordinal);

        var zaak = await _portal.InDbAsync(db => db.KortGedingen.Select(k => k.Id).SingleAsync());
        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync($"{proef.Pad}/kort-geding/{zaak}/uitspraak")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await een.GetAsync($"{proef.Pad}/kort-geding/{Guid.NewGuid()}/uitspraak")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await een.PostFormAsync($"{proef.Pad}/kort-geding/{zaak}/uitspraak", new Dictionary<string, string?> { ["UitspraakOp"] = "2026-05-07", ["Uitkomst"] = "De vordering is afgewezen." })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await een.PostFormAsync($"{proef.Pad}/definitief", Voorwaarden())).StatusCode);

        static Dictionary<string, string?> Zaak(string dag) => new() { ["Eiser"] = "Thuis Fictief", ["GedagvaardOp"] = dag };
    }

    [Fact, Trait("Regel", "GUN-06"), Trait("Regel", "TRJ-06")]
    public async Task Definitief_MaaktVoorElkeWinnaarEenOvereenkomstMetHetAandeelOpDeCent()
    {
        var proef = await VastgesteldAsync(_portal);
        _portal.Klok.VerderTot(await proef.TermijnEindigtOpAsync(_portal));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var velden = Formulier.Lees(await inkoper.HtmlAsync($"{proef.Pad}/definitief"))[^1].Met(Voorwaarden());
        using (var eerste = await inkoper.PostAsync($"{proef.Pad}/definitief", new FormUrlEncodedContent(velden)))
        {
            Assert.Equal(HttpStatusCode.Redirect, eerste.StatusCode);
        }

        using (var dubbel = await inkoper.PostAsync($"{proef.Pad}/definitief", new FormUrlEncodedContent(velden)))
        {
            Assert.True(dubbel.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict, $"{dubbel.StatusCode}");
        }

        var overeenkomsten = await _portal.InDbAsync(db => db.Overeenkomsten.AsNoTracking().OrderBy(o => o.Nummer).ToListAsync());
        Assert.Equal(["Zorg C", Mensen.AanbiederNaam], overeenkomsten.Select(o => o.Opdrachtnemer));
        Assert.Equal([2_625_000.01m, 2_625_000.00m], overeenkomsten.Select(o => o.Aandeel!.Value));
        Assert.Equal([$"{proef.Nummer}-1-1", $"{proef.Nummer}-1-2"], overeenkomsten.Select(o => o.Nummer));
        Assert.NotNull(await _portal.InDbAsync(db => db.Percelen.Where(p => p.Id == proef.PerceelId).Select(p => p.DefinitiefGegundOp).SingleAsync()));
        Assert.Contains(await _portal.PostAsync(A), p => p.Brief.Pad == $"/mijn/overeenkomsten/{overeenkomsten[1].Id}");
        Assert.DoesNotContain(await _portal.PostAsync(B), p => p.Brief.Onderwerp.StartsWith("Definitief gegund", StringComparison.Ordinal));
        var acties = await _portal.InDbAsync(db => db.AuditRegels.Select(r => r.Actie).Distinct().ToListAsync());
        foreach (var actie in new[] { AuditActie.GunningVoorbereid, AuditActie.GunningsbesluitVastgelegd, AuditActie.GunningsbriefGeschreven, AuditActie.GunningVastgesteld, AuditActie.GunningsbriefVerzonden, AuditActie.DefinitiefGegund, AuditActie.OvereenkomstGemaakt })
        {
            Assert.Contains(actie, acties);
        }
    }

    [Fact, Trait("Regel", "GUN-06")]
    public async Task Definitief_MetOnmogelijkeVoorwaardenOfEenVreemdeCaoEis_WordtGeweigerd()
    {
        var proef = await VastgesteldAsync(_portal);
        _portal.Klok.VerderTot(await proef.TermijnEindigtOpAsync(_portal));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        foreach (var (veld, waarde) in new[] { ("Einddatum", "2026-01-01"), ("Ingangsdatum", "2026-05-01"), ("AantalVerlengingen", "99"), ("MaandenPerVerlenging", "0"), ("Opzegmaanden", "-1"), ("CaoEisId", Guid.NewGuid().ToString()) })
        {
            using var antwoord = await inkoper.PostFormAsync($"{proef.Pad}/definitief", new Dictionary<string, string?>(Voorwaarden()) { [veld] = waarde });
            Assert.True(antwoord.StatusCode is HttpStatusCode.UnprocessableEntity, $"{veld}: {antwoord.StatusCode}");
        }

        Assert.False(await _portal.InDbAsync(db => db.Overeenkomsten.AnyAsync()));
    }

    [Fact, Trait("Regel", "INS-12")]
    public async Task Definitief_AlsEenWinnaarNietMeerGestandDoet_WordtGeweigerd()
    {
        var proef = await VastgesteldAsync(_portal);
        _portal.Klok.Verder(TimeSpan.FromDays(120)); // 90 days after the closing the inschrijvingen no longer hold
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Contains("Een inschrijving is niet meer geldig", await inkoper.HtmlAsync($"{proef.Pad}/definitief"), StringComparison.Ordinal);
        using var antwoord = await GunTochAsync(inkoper, proef);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("Vraag eerst alle inschrijvers om een verlenging van de gestanddoening", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await _portal.InDbAsync(db => db.Overeenkomsten.AnyAsync()));
    }

    [Fact, Trait("Regel", "GUN-09")]
    public async Task Gunning_IsNietOpenbaar_VoorDePublicatieOf48UurNaVersturen()
    {
        var proef = await DefinitiefAsync(_portal);
        await BeslotenAsync(proef);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Contains("Gegunde opdracht aankondigen: Hulp bij huishouden", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"{proef.Pad}/publicatie")).StatusCode);
        _portal.Klok.Verder(TimeSpan.FromMinutes(10));
        var nu = _portal.Klok.GetUtcNow();
        using (var toekomst = await inkoper.PostFormAsync($"{proef.Pad}/aankondiging", Verzonden(nu.AddMinutes(2))))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, toekomst.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync($"{proef.Pad}/aankondiging", Verzonden(nu))).StatusCode);
        await BeslotenAsync(proef);
        _portal.Klok.VerderTot(nu.AddHours(48).AddMinutes(-1));
        await BeslotenAsync(proef);
        _portal.Klok.Verder(TimeSpan.FromMinutes(1));
        await OpenbaarAsync(proef);
    }

    [Fact, Trait("Regel", "GUN-09")]
    public async Task Gunning_NaBevestigingVanDePublicatie_IsMeteenOpenbaar()
    {
        var proef = await DefinitiefAsync(_portal);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        await inkoper.PostFormAsync($"{proef.Pad}/aankondiging", Verzonden(_portal.Klok.GetUtcNow()));
        await BeslotenAsync(proef);

        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync($"{proef.Pad}/publicatie", Geen)).StatusCode);

        await OpenbaarAsync(proef);
        using var nogmaals = await inkoper.PostFormAsync($"{proef.Pad}/publicatie", Geen);
        Assert.NotEqual(HttpStatusCode.OK, nogmaals.StatusCode);
    }

    [Fact, Trait("Regel", "GUN-09")]
    public async Task Aankondiging_HeeftEenTermijnVanDertigDagen_TotZijIsVastgelegd()
    {
        var proef = await DefinitiefAsync(_portal);
        var termijn = await _portal.InDbAsync(db => db.Termijnen.AsNoTracking().SingleAsync(t => t.Soort == TermijnSoort.AankondigingGegundeOpdracht));
        Assert.Equal(new DateOnly(2026, 6, 6), Amsterdam.Datum(termijn.VervaltOp.AddTicks(-1))); // awarded on 7 May
        _portal.Klok.VerderTot(termijn.VervaltOp.AddDays(-7));
        await _portal.VoerUitAsync<HerinneringenJob>();
        Assert.Contains(await _portal.PostAsync(Mensen.TweedeInkoper), p => p.Brief.Onderwerp.StartsWith("Herinnering: Hulp bij huishouden", StringComparison.Ordinal));

        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        await inkoper.PostFormAsync($"{proef.Pad}/aankondiging", Verzonden(_portal.Klok.GetUtcNow()));
        Assert.NotNull(await _portal.InDbAsync(db => db.Termijnen.Where(t => t.Id == termijn.Id).Select(t => t.AfgerondOp).SingleAsync()));
        Assert.DoesNotContain("Gegunde opdracht aankondigen", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
    }

    /// <summary>Posts the final award while its page offers no form, with the token and version of the form beside it.</summary>
    private static async Task<HttpResponseMessage> GunTochAsync(HttpClient client, Gunningproef proef)
    {
        var velden = Formulier.Lees(await client.HtmlAsync($"{proef.Pad}/kort-geding"))[^1].Met(new Dictionary<string, string?>(Voorwaarden()) { ["Ingangsdatum"] = "2026-12-01" });
        return await client.PostAsync($"{proef.Pad}/definitief", new FormUrlEncodedContent(velden));
    }

    private static Dictionary<string, string?> Verzonden(DateTimeOffset op)
    {
        var lokaal = Amsterdam.Lokaal(op);
        return new() { ["VerzondenDatum"] = lokaal.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["VerzondenTijd"] = lokaal.ToString("HH:mm", CultureInfo.InvariantCulture) };
    }

    private async Task BeslotenAsync(Gunningproef proef)
    {
        foreach (var html in await OpenbarePaginasAsync(proef))
        {
            Assert.DoesNotContain("Zorg C", html, StringComparison.Ordinal);
            Assert.DoesNotContain(Mensen.AanbiederNaam, html, StringComparison.Ordinal);
            Assert.DoesNotContain("id=\"gunning\"", html, StringComparison.Ordinal);
        }
    }

    private async Task OpenbaarAsync(Gunningproef proef)
    {
        var paginas = await OpenbarePaginasAsync(proef);
        foreach (var html in paginas[..2])
        {
            Assert.Contains("Zorg C", html, StringComparison.Ordinal);
            Assert.Contains(Mensen.AanbiederNaam, html, StringComparison.Ordinal);
            Assert.Contains("2.625.000,01", html, StringComparison.Ordinal);
            Assert.DoesNotContain(Mensen.AndereAanbiederNaam, html, StringComparison.Ordinal);
        }
    }

    private async Task<List<string>> OpenbarePaginasAsync(Gunningproef proef)
    {
        using var bezoeker = _portal.Bezoeker();
        var paginas = new List<string>();
        foreach (var pad in new[] { $"/aanbestedingen/{proef.Nummer}", "/overeenkomsten", $"/aanbestedingen/{proef.Nummer}/percelen/1", "/overeenkomsten?als=csv", "/" })
        {
            paginas.Add(WebUtility.HtmlDecode(await bezoeker.HtmlAsync(pad)));
        }

        return paginas;
    }
}
