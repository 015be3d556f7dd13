using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.CaoVerklaringen;
using WmoInkoop.TestSupport.Dialogen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;

namespace WmoInkoop.Tests.Dialogen;

/// <summary>A dialoog over HTTP: inviting, handing in on time, reacting, closing; and being too late or twice.</summary>
public sealed class DialoogHttpTests : IDisposable
{
    private static readonly Dictionary<string, string?> Geen = [];
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "DIA-03")]
    public async Task Uitnodigen_EnRondeOpenen_VertelHetElkeGegadigde_EnDubbelKanNiet()
    {
        await _portal.DrieAanbiedersAsync();
        var id = await _portal.PubliceerDialoogAsync();
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var pad = $"/inkoop/aanbestedingen/{id}/dialoog";
        Assert.Contains($"href=\"{pad}\"", await inkoper.HtmlAsync($"/inkoop/aanbestedingen/{id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await inkoper.PostFormAsync($"{pad}/ronde", new Dictionary<string, string?> { ["Naam"] = "Ronde", ["Datum"] = "2026-03-20" })).StatusCode); // nobody to talk to
        foreach (var email in Dialoogproef.Drie)
        {
            var (_, aanbiederId) = await _portal.WieAsync(email);
            var velden = new Dictionary<string, string?> { ["AanbiederId"] = aanbiederId.ToString(), ["Reden"] = $"Reden voor {email}" };
            var formulier = Formulier.Lees(await inkoper.HtmlAsync($"{pad}/uitnodigen"))[^1].Met(velden);
            Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostAsync($"{pad}/uitnodigen", new FormUrlEncodedContent(formulier))).StatusCode);
            using var dubbel = await inkoper.PostAsync($"{pad}/uitnodigen", new FormUrlEncodedContent(formulier));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, dubbel.StatusCode);
            Assert.Contains("al uitgenodigd", await dubbel.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Contains($"De reden: Reden voor {email}", Assert.Single(await _portal.PostAsync(email), p => p.Brief.Onderwerp.StartsWith("Uitnodiging voor de dialoog", StringComparison.Ordinal)).Brief.Alineas);
        }

        Assert.Contains("Dialoogronde 1 openen: Basisondersteuning", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        var ronde = Formulier.Lees(await inkoper.HtmlAsync($"{pad}/ronde"))[^1].Met(new Dictionary<string, string?> { ["Naam"] = "Eerste ideeën", ["Datum"] = "2026-03-20", ["Tijd"] = "12:00" });
        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostAsync($"{pad}/ronde", new FormUrlEncodedContent(ronde))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await inkoper.PostAsync($"{pad}/ronde", new FormUrlEncodedContent(ronde))).StatusCode);
        Assert.Equal(new DateTimeOffset(2026, 3, 20, 11, 0, 0, TimeSpan.Zero), await _portal.InDbAsync(db => db.Dialoogrondes.Select(r => r.PlanUiterlijkOp).SingleAsync())); // 12.00 in Amsterdam
        Assert.All(Dialoogproef.Drie, email => Assert.Single(_portal.PostAsync(email).GetAwaiter().GetResult(), p => p.Brief.Onderwerp.StartsWith("Dien uw plan in", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await inkoper.PostFormAsync($"{pad}/uitnodigen", new Dictionary<string, string?> { ["AanbiederId"] = Guid.NewGuid().ToString(), ["Reden"] = "Te laat" })).StatusCode);
        using var aanbieder = await _portal.ClientAls(Mensen.Aanbieder);
        Assert.Contains("Plan indienen voor de dialoog: Basisondersteuning", await aanbieder.HtmlAsync("/mijn"), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "DIA-03")]
    public async Task Plan_WordtBewaardIngediendEnVervangen_EnDubbelIndienenTeltEenKeer()
    {
        var dialoog = await _portal.OpenDialoogAsync();
        var pad = dialoog.Mijn(Mensen.Aanbieder);
        using var client = await _portal.ClientAls(Mensen.Aanbieder);

        using var bewaard = await client.PostMetBestandAsync($"{pad}/plan", new Dictionary<string, string?> { ["Tekst"] = "Ons plan" }, "Document1", "plan.pdf", Proefbestanden.Pdf());
        Assert.Equal($"{pad}/indienen", bewaard.Headers.Location!.ToString());
        var indienen = Formulier.Lees(await client.HtmlAsync($"{pad}/indienen"))[^1].Velden;
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync($"{pad}/indienen", new FormUrlEncodedContent(indienen))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync($"{pad}/indienen", new FormUrlEncodedContent(indienen))).StatusCode);
        Assert.Single(await _portal.PostAsync(Mensen.Aanbieder), p => p.Brief.Onderwerp.StartsWith("Uw plan voor dialoogronde 1", StringComparison.Ordinal));
        Assert.DoesNotContain("Plan indienen voor de dialoog", await client.HtmlAsync("/mijn"), StringComparison.Ordinal);

        // a new version goes on from the one before, its document included; the old one stays and counts until then
        using var nieuw = await client.PostMetBestandAsync($"{pad}/plan", new Dictionary<string, string?> { ["Tekst"] = "Beter plan" }, "Document1", "bijlage.pdf", Proefbestanden.Pdf());
        Assert.Equal(HttpStatusCode.Redirect, nieuw.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostFormAsync($"{pad}/indienen", Geen)).StatusCode);
        var plannen = await _portal.InDbAsync(db => db.Dialoogplannen.Include(p => p.Documenten).OrderBy(p => p.Volgnummer).ToListAsync());
        Assert.Equal([("Ons plan", 1), ("Beter plan", 2)], plannen.Select(p => (p.Tekst, p.Documenten.Count)));
        Assert.All(plannen, p => Assert.NotNull(p.IngediendOp));
        Assert.Equal(
            [AuditActie.DialoogplanBewaard, AuditActie.DialoogplanIngediend, AuditActie.DialoogplanBewaard, AuditActie.DialoogplanIngediend],
            await _portal.InDbAsync(db => db.AuditRegels.OrderBy(r => r.Nummer).Where(r => r.Soort == nameof(Dialooggesprek)).Select(r => r.Actie).ToListAsync()));
    }

    [Fact, Trait("Regel", "DIA-03"), Trait("Regel", "INS-04")]
    public async Task Plan_EenMillisecondeTeLaat_WordtGeweigerd_EnWatErStondBlijft()
    {
        var dialoog = await _portal.OpenDialoogAsync();
        var pad = dialoog.Mijn(Mensen.Aanbieder);
        _portal.Klok.VerderTot(dialoog.PlanUiterlijkOp);
        using var client = await _portal.ClientAls(Mensen.Aanbieder);
        using var bewaard = await client.PostMetBestandAsync($"{pad}/plan", new Dictionary<string, string?> { ["Tekst"] = "Ons plan" }, "Document1", "plan.pdf", Proefbestanden.Pdf());
        Assert.Equal(HttpStatusCode.Redirect, bewaard.StatusCode);
        var indienen = Formulier.Lees(await client.HtmlAsync($"{pad}/indienen"))[^1].Velden;
        _portal.Klok.Verder(TimeSpan.FromMilliseconds(1));

        using var laat = await client.PostAsync($"{pad}/indienen", new FormUrlEncodedContent(indienen));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, laat.StatusCode);
        Assert.Contains("U bent te laat", await laat.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // also what is typed and sent too late stays on the page, the file included
        using var getypt = await client.PostMetBestandAsync($"{pad}/plan", new Dictionary<string, string?> { ["Tekst"] = "Nog beter" }, "Document2", "te-laat.pdf", Proefbestanden.Pdf());
        var html = WebUtility.HtmlDecode(await getypt.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, getypt.StatusCode);
        Assert.Contains("U bent te laat", html, StringComparison.Ordinal);
        Assert.Contains("Nog beter", html, StringComparison.Ordinal);
        Assert.Contains("te-laat.pdf", html, StringComparison.Ordinal);
        Assert.Equal(("Ons plan", null, 1), await _portal.InDbAsync(async db =>
        {
            var plan = await db.Dialoogplannen.Include(p => p.Documenten).SingleAsync();
            return (plan.Tekst, plan.IngediendOp, plan.Documenten.Count);
        }));
    }

    [Fact, Trait("Regel", "DIA-03")]
    public async Task Indienen_DoorEenMedewerker_KanNiet_VoorbereidenWel()
    {
        var dialoog = await _portal.OpenDialoogAsync();
        var pad = dialoog.Mijn(Mensen.Aanbieder);
        using var client = await _portal.ClientAls(await _portal.MedewerkerAsync(Mensen.Aanbieder));
        using var bewaard = await client.PostMetBestandAsync($"{pad}/plan", new Dictionary<string, string?> { ["Tekst"] = "Voorbereid" }, "Document1", "plan.pdf", Proefbestanden.Pdf());
        Assert.Equal(pad, bewaard.Headers.Location!.ToString());
        Assert.Contains("Dat doet een beheerder van uw organisatie", await client.HtmlAsync(pad), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"{pad}/indienen")).StatusCode);
        using var inhoud = new FormUrlEncodedContent(Formulier.Lees(await client.HtmlAsync($"{pad}/plan"))[^1].Velden);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync($"{pad}/indienen", inhoud)).StatusCode);
    }

    [Fact, Trait("Regel", "HER-02")]
    public async Task Herinneringen_GaanAlleenNaarWieNogGeenPlanIndiende()
    {
        var dialoog = await _portal.OpenDialoogAsync(); // ten days: reminders at 7, 2 and 1 before
        await _portal.DienPlanInAsync(dialoog, Mensen.Aanbieder);
        var medewerker = await _portal.MedewerkerAsync(Mensen.AndereAanbieder);
        _portal.Klok.Verder(TimeSpan.FromDays(3).Add(TimeSpan.FromMinutes(1)));
        await _portal.VoerUitAsync<HerinneringenJob>();

        Assert.Equal([Dialoogproef.DerdeAanbieder, Mensen.AndereAanbieder, medewerker], await OntvangersAsync());
        await _portal.DienPlanInAsync(dialoog, Mensen.AndereAanbieder);
        _portal.Klok.Verder(TimeSpan.FromDays(5));
        await _portal.VoerUitAsync<HerinneringenJob>();
        Assert.Equal([Dialoogproef.DerdeAanbieder, Dialoogproef.DerdeAanbieder, Mensen.AndereAanbieder, medewerker], await OntvangersAsync());
    }

    [Fact, Trait("Regel", "DIA-03")]
    public async Task Reactie_KomtBijInkoop_EnDefinitiefMakenZietHaarEerst()
    {
        var dialoog = await _portal.OpenDialoogAsync();
        _portal.Klok.VerderTot(dialoog.PlanUiterlijkOp.AddDays(1));
        await _portal.GeefVerslagTerReactieAsync(dialoog, Mensen.Aanbieder);
        using var client = await _portal.ClientAls(Mensen.Aanbieder);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var pad = $"{dialoog.Gesprek(Mensen.Aanbieder)}/definitief";
        var vooraf = Formulier.Lees(await inkoper.HtmlAsync(pad))[^1];
        Assert.Contains("Reageren op het gespreksverslag: Basisondersteuning", await client.HtmlAsync("/mijn"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostFormAsync($"{dialoog.Mijn(Mensen.Aanbieder)}/reactie", new Dictionary<string, string?> { ["Tekst"] = "Vervoer ontbreekt." })).StatusCode);
        Assert.DoesNotContain("Reageren op het gespreksverslag", await client.HtmlAsync("/mijn"), StringComparison.Ordinal);
        Assert.Contains(await _portal.PostAsync(Mensen.TweedeInkoper), p => p.Brief.Onderwerp == "Reactie op een gespreksverslag: Basisondersteuning");

        using var blind = await inkoper.PostAsync(pad, new FormUrlEncodedContent(vooraf.Velden));
        Assert.Equal(HttpStatusCode.Conflict, blind.StatusCode);
        Assert.Contains("Vervoer ontbreekt.", await blind.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync(pad, new Dictionary<string, string?> { ["Tekst"] = "Ook over vervoer." })).StatusCode);
        Assert.Contains(
            "De inkoper heeft na uw reactie iets in de tekst veranderd.",
            (await _portal.PostAsync(Mensen.Aanbieder)).Single(p => p.Brief.Onderwerp.StartsWith("Verslag van uw gesprek is definitief", StringComparison.Ordinal)).Brief.Alineas);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostFormAsync($"{dialoog.Mijn(Mensen.Aanbieder)}/reactie", new Dictionary<string, string?> { ["Tekst"] = "Te laat" })).StatusCode);
    }

    [Fact, Trait("Regel", "DIA-02"), Trait("Regel", "DIA-03")]
    public async Task Sluiten_StuurtElkeGegadigdeAlleenHetEigenBesluit_EnDeVolgendeRondeGaatVerderMetWieDoorgaat()
    {
        var dialoog = await _portal.OpenDialoogAsync();
        using (var vroeg = await _portal.ClientAls(Mensen.Inkoper))
        {
            Assert.Contains("de termijn voor de plannen loopt nog", await vroeg.HtmlAsync($"{dialoog.Pad}/rondes/1/sluiten"), StringComparison.Ordinal);
        }

        _portal.Klok.VerderTot(dialoog.PlanUiterlijkOp.AddDays(1));
        foreach (var email in Dialoogproef.Drie)
        {
            await _portal.RondAfAsync(dialoog, email, valtAf: email == Dialoogproef.DerdeAanbieder);
        }

        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var sluiten = Formulier.Lees(await inkoper.HtmlAsync($"{dialoog.Pad}/rondes/1/sluiten"))[^1].Velden;
        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostAsync($"{dialoog.Pad}/rondes/1/sluiten", new FormUrlEncodedContent(sluiten))).StatusCode);
        Assert.NotEqual(HttpStatusCode.Redirect, (await inkoper.PostAsync($"{dialoog.Pad}/rondes/1/sluiten", new FormUrlEncodedContent(sluiten))).StatusCode); // twice

        foreach (var email in Dialoogproef.Drie)
        {
            var brief = Assert.Single(await _portal.PostAsync(email), p => p.Brief.Onderwerp.StartsWith("Besluit na dialoogronde 1", StringComparison.Ordinal)).Brief;
            var tekst = string.Join('\n', brief.Alineas);
            Assert.Contains(email, tekst, StringComparison.Ordinal);
            Assert.All(Dialoogproef.Drie.Except([email]), ander => Assert.DoesNotContain(ander, tekst, StringComparison.Ordinal));
            Assert.Equal(email == Dialoogproef.DerdeAanbieder, tekst.Contains("gaat niet door", StringComparison.Ordinal));
        }

        _portal.Klok.Verder(TimeSpan.FromMinutes(1));
        await _portal.DoeAsync<VerduidelijkingSturen>(async d => await d.ExecuteAsync(dialoog.AanbestedingId, "Alleen voor wie doorgaat.", await _portal.InkoperAsync(), CancellationToken.None));
        Assert.DoesNotContain(await _portal.PostAsync(Dialoogproef.DerdeAanbieder), p => p.Brief.Onderwerp.StartsWith("Verduidelijking", StringComparison.Ordinal));
        using var af = await _portal.ClientAls(Dialoogproef.DerdeAanbieder);
        var html = WebUtility.HtmlDecode(await af.HtmlAsync(dialoog.Mijn(Dialoogproef.DerdeAanbieder)));
        Assert.Contains("zegt niet hoe de cliënten overgaan", html, StringComparison.Ordinal);
        Assert.DoesNotContain("is sterk", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Alleen voor wie doorgaat.", html, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync($"{dialoog.Pad}/ronde", new Dictionary<string, string?> { ["Naam"] = "Verdieping", ["Datum"] = "2026-04-01" })).StatusCode);
        var tweede = await _portal.InDbAsync(db => db.Dialoogrondes.Include(r => r.Gesprekken).SingleAsync(r => r.Nummer == 2));
        Assert.Equal(
            new[] { dialoog.Gegadigden[Mensen.Aanbieder].Id, dialoog.Gegadigden[Mensen.AndereAanbieder].Id }.Order(), tweede.Gesprekken.Select(g => g.GegadigdeId).Order());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await af.PostFormAsync($"{dialoog.Mijn(Dialoogproef.DerdeAanbieder)}/plan", new Dictionary<string, string?> { ["Tekst"] = "Toch" })).StatusCode);
    }

    [Fact, Trait("Regel", "DIA-03")]
    public async Task Sluiten_MetMinderDanTweeOver_VraagtEenReden()
    {
        var dialoog = await _portal.OpenDialoogAsync();
        _portal.Klok.VerderTot(dialoog.PlanUiterlijkOp.AddDays(1));
        foreach (var email in Dialoogproef.Drie)
        {
            await _portal.RondAfAsync(dialoog, email, valtAf: email != Mensen.Aanbieder);
        }

        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var pad = $"{dialoog.Pad}/rondes/1/sluiten";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await inkoper.PostFormAsync(pad, Geen)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync(pad, new Dictionary<string, string?> { ["Reden"] = "Alleen dit plan kan." })).StatusCode);
        Assert.Contains("Alleen dit plan kan.", await inkoper.HtmlAsync(dialoog.Pad), StringComparison.Ordinal);
        foreach (var email in Dialoogproef.Drie) // of two that fall out, neither reads the reasons of the other
        {
            var tekst = string.Join('\n', (await _portal.PostAsync(email)).Single(p => p.Brief.Onderwerp.StartsWith("Besluit na", StringComparison.Ordinal)).Brief.Alineas);
            Assert.Contains(email, tekst, StringComparison.Ordinal);
            Assert.All(Dialoogproef.Drie.Except([email]), ander => Assert.DoesNotContain(ander, tekst, StringComparison.Ordinal));
        }

        using var client = await _portal.ClientAls(Mensen.Aanbieder);
        Assert.DoesNotContain("Alleen dit plan kan.", await client.HtmlAsync(dialoog.Mijn(Mensen.Aanbieder)), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "DIA-03")]
    public async Task Besluit_ZonderFasenOfMetEenKorteReden_WordtGeweigerd_EnHetGetypteBlijft()
    {
        var dialoog = await _portal.OpenDialoogAsync(inFasen: false);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var pad = $"{dialoog.Gesprek(Mensen.Aanbieder)}/besluit";
        using var antwoord = await inkoper.PostFormAsync(pad, new Dictionary<string, string?>
        {
            ["Besluit"] = nameof(Dialoogbesluit.ValtAf),
            ["Toelichting"] = "Wat ik typte",
            ["Gronden[0].CriteriumId"] = dialoog.Criteria[0].ToString(),
            ["Gronden[0].Reden"] = new string('x', Afvalgrond.MinReden),
        });
        var html = await antwoord.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("in fasen verloopt", html, StringComparison.Ordinal);
        Assert.Contains("Wat ik typte", html, StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "DIA-02")]
    public async Task Verduidelijking_GaatNaarAlleGegadigdenTegelijk()
    {
        var dialoog = await _portal.OpenDialoogAsync();
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync($"{dialoog.Pad}/verduidelijking", new Dictionary<string, string?> { ["Tekst"] = "Het budget staat vast." })).StatusCode);
        foreach (var email in Dialoogproef.Drie)
        {
            Assert.Contains("Het budget staat vast.", Assert.Single(await _portal.PostAsync(email), p => p.Brief.Onderwerp.StartsWith("Verduidelijking", StringComparison.Ordinal)).Brief.Alineas);
            using var client = await _portal.ClientAls(email);
            Assert.Contains("Het budget staat vast.", await client.HtmlAsync(dialoog.Mijn(email)), StringComparison.Ordinal);
        }
    }

    [Fact, Trait("Regel", "DIA-03")]
    public async Task Fasen_WordenBijHetOpzettenVastgelegd()
    {
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var traject = await _portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                var nieuw = new Core.Trajecten.Traject(await db.Regios.Where(r => r.Sleutel == Mensen.Leeuwarden).Select(r => r.Id).SingleAsync(), "Traject", "", _portal.Klok.GetUtcNow());
                db.Trajecten.Add(nieuw);
                return nieuw.Id;
            },
            CancellationToken.None));
        using var gemaakt = await inkoper.PostFormAsync($"/inkoop/trajecten/{traject}/aanbestedingen/nieuw", new Dictionary<string, string?> { ["Naam"] = "Basis", ["Procedure"] = "ConcurrentiegerichteDialoog", ["Regime"] = "Sas", ["DialoogInFasen"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, gemaakt.StatusCode);
        Assert.True(await _portal.InDbAsync(db => db.Aanbestedingen.Select(a => a.DialoogInFasen).SingleAsync()));
    }

    private async Task<IEnumerable<string>> OntvangersAsync() =>
        (await _portal.PostAsync()).Where(p => p.Brief.Onderwerp.StartsWith("Herinnering", StringComparison.Ordinal)).Select(p => p.Email).Order(StringComparer.Ordinal);
}
