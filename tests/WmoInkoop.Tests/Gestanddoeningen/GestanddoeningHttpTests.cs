using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gestanddoeningen;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Tests.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;

namespace WmoInkoop.Tests.Gestanddoeningen;

/// <summary>How long inschrijvingen hold, from the closing to who no longer counts (INS-12).</summary>
public sealed class GestanddoeningHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Vijandig = "<script>alert('x')</script>";
    private const string Derde = "derde@gestand.test";

    [Fact, Trait("Regel", "INS-12"), Trait("Regel", "INS-06"), Trait("Regel", "HER-02")]
    public async Task Verlenging_VanVraagTotWieNietMeerMeetelt()
    {
        var (leeg, vol) = (await portal.PubliceerAsync(), await portal.PubliceerAsync());
        await portal.NieuweAanbiederAsync("Derde Zorg", Derde);
        var (ja, nee, stil) = (await portal.IngediendAsync(vol, Mensen.Aanbieder), await portal.IngediendAsync(vol, Mensen.AndereAanbieder), await portal.IngediendAsync(vol, Derde));
        var pad = $"/inkoop/aanbestedingen/{vol.Id}/gestanddoening";
        var mijn = $"/mijn/inschrijvingen/{ja}/gestanddoening";
        using (var vooraf = await portal.ClientAls(Mensen.Inkoper))
        {
            // before the opening nothing tells the one with three from the one with none
            Assert.Equal(HttpStatusCode.NotFound, (await vooraf.GetAsync(pad)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await vooraf.GetAsync(pad.Replace(vol.Id.ToString(), leeg.Id.ToString(), StringComparison.Ordinal))).StatusCode);
            Assert.Equal(await SoortenAsync(leeg), await SoortenAsync(vol));
            Assert.DoesNotContain(TermijnSoort.Gestanddoening, await SoortenAsync(vol));
        }

        var einde = Amsterdam.EindeVan(Amsterdam.Datum(vol.SluitingOp).AddDays(90));
        using (var bieder = await portal.ClientAls(Mensen.Aanbieder))
        {
            Assert.Contains(Amsterdam.Voluit(Amsterdam.Datum(vol.SluitingOp).AddDays(90)), await bieder.HtmlAsync(mijn), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await bieder.GetAsync($"/mijn/inschrijvingen/{nee}/gestanddoening")).StatusCode);
        }

        portal.Klok.VerderTot(vol.SluitingOp.AddMinutes(10));
        await portal.OpenKluisAsync(vol.Id);
        Assert.Equal(einde, await portal.InDbAsync(db => db.Termijnen.Where(t => t.Soort == TermijnSoort.Gestanddoening && t.ObjectId == vol.PerceelId).Select(t => t.VervaltOp).SingleAsync()));

        // the inkopers are reminded 30 days before the end
        portal.Klok.VerderTot(einde.AddDays(-30));
        await portal.VoerUitAsync<HerinneringenJob>();
        Assert.True(await portal.InDbAsync(db => db.Herinneringen.AnyAsync(h => db.Termijnen.Any(t => t.Id == h.TermijnId && t.ObjectId == vol.PerceelId) && db.Users.Any(g => g.Id == h.GebruikerId && g.Email == Mensen.Inkoper))));

        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        using var elders = await portal.ClientAls(Mensen.InkoperElders);
        var verlengen = $"{pad}/{vol.PerceelId}/verlengen";
        var vandaag = Amsterdam.Datum(portal.Klok.GetUtcNow());
        var tot = Amsterdam.Datum(vol.SluitingOp).AddDays(150);
        Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync(pad)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync(verlengen)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"{pad}/{leeg.PerceelId}/verlengen")).StatusCode);
        using var teVroeg = await inkoper.PostFormAsync(verlengen, Velden(Amsterdam.Datum(vol.SluitingOp).AddDays(90), vandaag.AddDays(7), Vijandig));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, teVroeg.StatusCode);
        Assert.Contains("later is dan", await teVroeg.TekstAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(Vijandig, await teVroeg.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var leegVerzoek = await inkoper.PostFormAsync(verlengen, new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, leegVerzoek.StatusCode);
        using var gevraagd = await inkoper.PostFormAsync(verlengen, Velden(tot, vandaag.AddDays(7), $"De beoordeling duurt langer. {Vijandig}"));
        Assert.Equal(pad, gevraagd.Headers.Location!.ToString());
        using var nogEens = await inkoper.PostFormAsync(verlengen, Velden(tot.AddDays(1), vandaag.AddDays(7), "Nog eens."));
        Assert.Contains("Er loopt al een verzoek", await nogEens.TekstAsync(), StringComparison.Ordinal);
        var verzonden = await portal.InDbAsync(db => db.Mailberichten.Where(m => m.Sleutel!.StartsWith("verlenging:")).Select(m => m.AangemaaktOp).ToListAsync());
        Assert.Equal(3, verzonden.Count);
        Assert.Single(verzonden.Distinct());

        // each answers once, on its own page; a colleague who may not sign does not (AAN-07)
        var (collega, eigenId) = await portal.WieAsync(await portal.MedewerkerAsync(Mensen.Aanbieder));
        var antwoordversie = await portal.InDbAsync(db => db.Verlengingsantwoorden.Where(a => a.InschrijvingId == ja).Select(a => a.Versie).SingleAsync());
        var onbevoegd = await Assert.ThrowsAsync<DomeinregelException>(() => portal.DoeAsync<VerlengingBeantwoorden, bool>(d => d.ExecuteAsync(ja, eigenId, antwoordversie, true, collega, CancellationToken.None)));
        Assert.Equal(Domeinregel.IndienenVraagtBeheerder, onbevoegd.Regel);
        using var bieder1 = await portal.ClientAls(Mensen.Aanbieder);
        using var bieder2 = await portal.ClientAls(Mensen.AndereAanbieder);
        Assert.Contains("Antwoorden over uw inschrijving", await bieder1.HtmlAsync("/mijn"), StringComparison.Ordinal);
        var oud = Formulier.Lees(await bieder1.HtmlAsync(mijn))[^1];
        using var geenKeuze = await bieder1.PostFormAsync(mijn, new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, geenKeuze.StatusCode);
        using var akkoord = await bieder1.PostFormAsync(mijn, new Dictionary<string, string?> { ["Akkoord"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, akkoord.StatusCode);
        using (var inhoud = new FormUrlEncodedContent(oud.Met(new Dictionary<string, string?> { ["Akkoord"] = "false" })))
        using (var teLaat = await bieder1.PostAsync(mijn, inhoud))
        {
            Assert.True(teLaat.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity);
        }

        using var nietAkkoord = await bieder2.PostFormAsync($"/mijn/inschrijvingen/{nee}/gestanddoening", new Dictionary<string, string?> { ["Akkoord"] = "false" });
        Assert.Equal(HttpStatusCode.Redirect, nietAkkoord.StatusCode);
        Assert.DoesNotContain("Antwoorden over uw inschrijving", await bieder1.HtmlAsync("/mijn"), StringComparison.Ordinal);
        Assert.Contains(Amsterdam.Voluit(tot), await bieder1.HtmlAsync(mijn), StringComparison.Ordinal);
        Assert.DoesNotContain(Vijandig, await bieder1.HtmlAsync(mijn), StringComparison.Ordinal);
        await portal.VoerUitAsync<HerinneringenJob>();
        portal.Klok.VerderTot(Amsterdam.EindeVan(vandaag.AddDays(7)).AddDays(-1));
        await portal.VoerUitAsync<HerinneringenJob>();
        var herinnerd = await portal.InDbAsync(db => db.Herinneringen.Where(h => db.Termijnen.Any(t => t.Id == h.TermijnId && t.Soort == TermijnSoort.GestanddoeningVerlenging)).Select(h => db.Users.Where(g => g.Id == h.GebruikerId).Select(g => g.Email).First()).Distinct().ToListAsync());
        Assert.Equal([Derde], herinnerd);

        // nothing ends by itself: after the date an inkoper records it, and only of who did not agree
        using var straks = await portal.ClientAls(Mensen.Inkoper);
        var stand = WebUtility.HtmlDecode(await straks.HtmlAsync(pad));
        Assert.Matches("(?s)Derde Zorg.*Nog geen antwoord.*Thuis Fictief.*Niet akkoord.*Zorg Fictief.*Akkoord", stand);
        using var nogGeldig = await straks.PostFormAsync($"{pad}/{vol.PerceelId}/vervallen/{nee}", new Dictionary<string, string?> { ["Reden"] = "Te vroeg." });
        Assert.Contains("nog geldig", await nogGeldig.TekstAsync(), StringComparison.Ordinal);
        await portal.BeoordeeldAsync(vol, (ja, [6m, 6m, 6m]), (nee, [10m, 10m, 10m]), (stil, [8m, 8m, 8m]));
        Assert.Equal([nee, stil, ja], await RangordeAsync(vol));
        portal.Klok.VerderTot(einde);
        using var later = await portal.ClientAls(Mensen.Inkoper);
        Assert.Equal([nee, stil, ja], await RangordeAsync(vol));
        using var tochAkkoord = await later.PostFormAsync($"{pad}/{vol.PerceelId}/vervallen/{ja}", new Dictionary<string, string?> { ["Reden"] = "Toch niet." });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tochAkkoord.StatusCode);
        using var vervallen = await later.PostFormAsync($"{pad}/{vol.PerceelId}/vervallen/{nee}", new Dictionary<string, string?> { ["Reden"] = $"U ging niet akkoord. {Vijandig}" });
        Assert.Equal(HttpStatusCode.Redirect, vervallen.StatusCode);
        using var zwijger = await later.PostFormAsync($"{pad}/{vol.PerceelId}/vervallen/{stil}", new Dictionary<string, string?> { ["Reden"] = "U antwoordde niet." });
        Assert.Equal(HttpStatusCode.Redirect, zwijger.StatusCode);
        Assert.Equal([ja], await RangordeAsync(vol));
        Assert.DoesNotContain(Vijandig, await later.HtmlAsync(pad), StringComparison.Ordinal);
        using var zelf = await portal.ClientAls(Mensen.AndereAanbieder);
        Assert.Contains("U ging niet akkoord.", await zelf.HtmlAsync($"/mijn/inschrijvingen/{nee}/gestanddoening"), StringComparison.Ordinal);
        Assert.Equal(Amsterdam.EindeVan(tot), await portal.InDbAsync(db => db.Termijnen.Where(t => t.Soort == TermijnSoort.Gestanddoening && t.ObjectId == vol.PerceelId).Select(t => t.VervaltOp).SingleAsync()));
        var acties = await portal.InDbAsync(db => db.AuditRegels.Where(r => r.Actie == AuditActie.VerlengingGevraagd || r.Actie == AuditActie.VerlengingBeantwoord || r.Actie == AuditActie.InschrijvingNietGestand).Select(r => r.Actie).ToListAsync());
        Assert.Equal((1, 2, 2), (acties.Count(a => a is AuditActie.VerlengingGevraagd), acties.Count(a => a is AuditActie.VerlengingBeantwoord), acties.Count(a => a is AuditActie.InschrijvingNietGestand)));
    }

    private async Task<IReadOnlyList<Guid>> RangordeAsync(Proefaanbesteding aanbesteding) =>
        [.. (await portal.DoeAsync<Uitslaglezer, Uitslag?>(u => u.VanPerceelAsync(aanbesteding.PerceelId, CancellationToken.None)))!.Plaatsen.Select(p => p.InschrijvingId)];

    private Task<List<TermijnSoort>> SoortenAsync(Proefaanbesteding aanbesteding) =>
        portal.InDbAsync(db => db.Termijnen.Where(t => t.ObjectId == aanbesteding.Id || t.ObjectId == aanbesteding.PerceelId).Select(t => t.Soort).ToListAsync());

    private static Dictionary<string, string?> Velden(DateOnly tot, DateOnly antwoordTot, string reden) => new()
    {
        ["Tot"] = tot.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["AntwoordTot"] = antwoordTot.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["Reden"] = reden,
    };
}
