using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.TestSupport;
using WmoInkoop.Tests.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Percelen;

/// <summary>The pages of percelen over HTTP: eisen for all, rows with an id, scale, price method with its try-out, copy and move.</summary>
public sealed class PercelenHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Vijandig = "<script>alert('x')</script>";

    [Fact]
    public async Task Eisen_VoorAllePercelen_StaanOpElkPerceel_EnRijenBlijvenDezelfdeRijen()
    {
        var aanbesteding = await portal.ZaaiAsync(b => b.MetPerceel(new Perceelgegevens("Eerste", "", Bekostiging.Subsidie, 1)).MetPerceel(new Perceelgegevens("Tweede", "", Bekostiging.Subsidie, 1)));
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        var pad = aanbesteding.Pad("/percelen/eisen");

        using var gedeeld = await inkoper.PostFormAsync(pad, Velden(("Rijen[0].Soort", "Uitsluitingsgrond"), ("Rijen[0].Tekst", Vijandig), ("Rijen[0].Bewijs", "Gedragsverklaring"), ("Rijen[0].Bewijsmoment", "NaVoorlopigeGunning"), ("Rijen[0].BewijsMaximumMaanden", "24")));
        Assert.Equal(HttpStatusCode.Redirect, gedeeld.StatusCode);
        using var derde = await inkoper.PostFormAsync(aanbesteding.Pad("/percelen/nieuw"), Velden(("Naam", "Derde"), ("Bekostiging", "GemiddeldeClientfinanciering")));
        Assert.Equal(3, await portal.InDbAsync(db => db.Percelen.Where(p => p.AanbestedingId == aanbesteding.Id).SelectMany(p => p.Eisen).CountAsync(e => e.GedeeldId != null)));

        var eerste = aanbesteding.Percelen.Single(p => p.Naam == "Eerste");
        var eigen = aanbesteding.Pad($"/percelen/{eerste.Id}/eisen");
        var voor = eerste.Eisen.Single().Id;
        using var anders = await inkoper.PostFormAsync(eigen, Velden(("Rijen[0].Tekst", "Vijf jaar ervaring.")));
        Assert.Equal("Vijf jaar ervaring.", await portal.InDbAsync(db => db.Percelen.SelectMany(p => p.Eisen).Where(e => e.Id == voor).Select(e => e.Tekst).SingleAsync()));
        var pagina = await inkoper.HtmlAsync(eigen);
        Assert.Contains("Eis S1G1", pagina, StringComparison.Ordinal);
        Assert.Contains("Eis U1", await inkoper.HtmlAsync(pad), StringComparison.Ordinal);
        Assert.DoesNotContain(Vijandig, await inkoper.HtmlAsync(pad), StringComparison.Ordinal);

        var vreemd = aanbesteding.Percelen.Single(p => p.Naam == "Tweede").Eisen.Single().Id;
        using var gekaapt = await inkoper.PostFormAsync(eigen, Velden(("Rijen[0].Id", vreemd.ToString()), ("Rijen[0].Tekst", "Wat ik typte.")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, gekaapt.StatusCode);
        Assert.Contains("Wat ik typte.", await gekaapt.TekstAsync(), StringComparison.Ordinal);
        Assert.Equal("Vijf jaar ervaring.", await portal.InDbAsync(db => db.Percelen.SelectMany(p => p.Eisen).Where(e => e.Id == voor).Select(e => e.Tekst).SingleAsync()));
        Assert.Equal(1, await portal.InDbAsync(db => db.AuditRegels.CountAsync(r => r.ObjectId == aanbesteding.Id && r.Actie == AuditActie.GedeeldeEisenVastgesteld)));
    }

    [Fact, Trait("Regel", "BEO-01")]
    public async Task Schaal_EnCriteria_WordenBewaard_EnStaanOpDeOpenbarePagina()
    {
        var aanbesteding = await portal.ZaaiAsync();
        var perceel = aanbesteding.Percelen.Single();
        var pad = aanbesteding.Pad($"/percelen/{perceel.Id}");
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);

        using var dubbel = await inkoper.PostFormAsync($"{pad}/schaal", Velden(("Rijen[6].Cijfer", "10"), ("Rijen[6].Betekenis", "Nog eens"), ("BijUitval", "NiemandSchuiftDoor")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, dubbel.StatusCode);
        Assert.Contains("Het cijfer 10 staat er twee keer.", await dubbel.TekstAsync(), StringComparison.Ordinal);
        using var schaal = await inkoper.PostFormAsync($"{pad}/schaal", Velden(("Rijen[5].Cijfer", ""), ("Rijen[5].Betekenis", ""), ("Rijen[4].Betekenis", Vijandig), ("BijUitval", "NiemandSchuiftDoor")));
        Assert.Equal(HttpStatusCode.Redirect, schaal.StatusCode);
        var criterium = perceel.Criteria.Single(c => c.Volgnummer == 1).Id;
        using var criteria = await inkoper.PostFormAsync($"{pad}/criteria", Velden(("Rijen[0].Naam", "Overgang en start"), ("Rijen[0].Hoofdcriterium", "Overgang"), ("Rijen[2].Hoofdcriterium", "Overgang"), ("Rijen[0].Minimumcijfer", "8")));
        Assert.Equal(HttpStatusCode.Redirect, criteria.StatusCode);
        Assert.Equal("Overgang en start", await portal.InDbAsync(db => db.Percelen.SelectMany(p => p.Criteria).Where(c => c.Id == criterium).Select(c => c.Naam).SingleAsync()));
        using var weg = await inkoper.PostFormAsync($"{pad}/schaal", Velden(("Rijen[4].Cijfer", ""), ("Rijen[4].Betekenis", "")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, weg.StatusCode);

        using var gepubliceerd = await inkoper.PostFormAsync(aanbesteding.Pad("/publiceren"), Velden());
        Assert.Equal(HttpStatusCode.Redirect, gepubliceerd.StatusCode);
        using var bezoeker = portal.Bezoeker();
        var openbaar = WebUtility.HtmlDecode(await bezoeker.HtmlAsync($"/aanbestedingen/{aanbesteding.Nummer}/percelen/1"));
        Assert.Matches("<strong>Overgang</strong>: samen 65 van de 100", openbaar);
        Assert.Contains("Niemand schuift door", openbaar, StringComparison.Ordinal);
        Assert.Contains("Alleen kwaliteit", openbaar, StringComparison.Ordinal);
        Assert.DoesNotContain("Uitstekend: volledig", openbaar, StringComparison.Ordinal);
        Assert.DoesNotContain(Vijandig, await bezoeker.HtmlAsync($"/aanbestedingen/{aanbesteding.Nummer}/percelen/1"), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "BEO-06")]
    public async Task Prijs_WordtGecontroleerd_UitgeprobeerdEnUitgelegd()
    {
        var aanbesteding = await portal.ZaaiAsync();
        var perceel = aanbesteding.Percelen.Single();
        var pad = aanbesteding.Pad($"/percelen/{perceel.Id}/prijs");
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);

        using var fout = await inkoper.PostFormAsync(pad, Velden(("Methode", "RelatiefAanLaagste"), ("Eenheid", "per uur"), ("GewichtKwaliteit", "70"), ("GewichtPrijs", "29,99")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.StatusCode);
        Assert.Contains("samen precies 100", await fout.TekstAsync(), StringComparison.Ordinal);
        Assert.Contains("value=\"29,99\"", await fout.TekstAsync(), StringComparison.Ordinal);
        using var half = await inkoper.PostFormAsync(pad, Velden(("Methode", "RelatiefAanLaagste"), ("Eenheid", "per uur")));
        Assert.Equal($"{pad}/proef", half.Headers.Location!.ToString());
        Assert.Contains("vul de gewichten van kwaliteit en prijs in", WebUtility.HtmlDecode(await inkoper.HtmlAsync(aanbesteding.Pad("/publiceren"))), StringComparison.Ordinal);
        using var goed = await inkoper.PostFormAsync(pad, Velden(("GewichtKwaliteit", "70"), ("GewichtPrijs", "30"), ("Basis", "3")));
        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        Assert.Equal(new Prijsopzet { Methode = Prijsmethode.RelatiefAanLaagste, Eenheid = "per uur", GewichtKwaliteit = 70m, GewichtPrijs = 30m }, (await portal.InDbAsync(db => db.Percelen.AsNoTracking().SingleAsync(p => p.Id == perceel.Id))).Prijs);

        var proef = WebUtility.HtmlDecode(await inkoper.HtmlAsync($"{pad}/proef?Boden[0].Naam=A&Boden[0].Kwaliteit=80&Boden[0].Prijs=100&Boden[1].Naam={Uri.EscapeDataString(Vijandig)}&Boden[1].Kwaliteit=75&Boden[1].Prijs=90,00"));
        Assert.Matches(@"(?s)<td[^>]*>1</td>\s*<th[^>]*>A</th>.*<strong>83,00</strong>.*<strong>82,50</strong>", proef);
        Assert.Contains("De score als de prijs stijgt", proef, StringComparison.Ordinal);
        Assert.DoesNotContain(Vijandig, await inkoper.HtmlAsync($"{pad}/proef?Boden[0].Naam={Uri.EscapeDataString(Vijandig)}&Boden[0].Kwaliteit=75&Boden[0].Prijs=90"), StringComparison.Ordinal);
        var scheef = WebUtility.HtmlDecode(await inkoper.HtmlAsync($"{pad}/proef?Boden[0].Kwaliteit=101&Boden[0].Prijs=12.50"));
        Assert.Contains("value=\"12.50\"", scheef, StringComparison.Ordinal);
        Assert.Contains("van 0 tot en met 100", scheef, StringComparison.Ordinal);

        using var publiceren = await inkoper.PostFormAsync(aanbesteding.Pad("/publiceren"), Velden());
        using var bezoeker = portal.Bezoeker();
        var openbaar = WebUtility.HtmlDecode(await bezoeker.HtmlAsync($"/aanbestedingen/{aanbesteding.Nummer}/percelen/1"));
        Assert.Contains("score = 70 × kwaliteit + 30 × laagste prijs ÷ prijs", openbaar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kopieren_EnVerplaatsen_ZonderJavaScript_EnNietMetEenOudeVersie()
    {
        var aanbesteding = await portal.ZaaiAsync(b => b.MetPerceel(new Perceelgegevens("Eerste", "", Bekostiging.Subsidie, 1)).MetPerceel(new Perceelgegevens("Tweede", "", Bekostiging.Subsidie, 1)));
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        var pad = aanbesteding.Pad("/percelen");
        var oud = Formulier.Lees(await inkoper.HtmlAsync(pad))[^1];

        using var omhoog = await inkoper.PostFormAsync(pad, Velden(("Omhoog", aanbesteding.Percelen.Single(p => p.Naam == "Tweede").Id.ToString())));
        using var kopie = await inkoper.PostFormAsync(pad, Velden(("Kopieren", aanbesteding.Percelen.Single(p => p.Naam == "Tweede").Id.ToString())));
        using var tweeKeer = new FormUrlEncodedContent(oud.Met(Velden(("Omhoog", aanbesteding.Percelen.Single(p => p.Naam == "Eerste").Id.ToString()))));
        using var teLaat = await inkoper.PostAsync(pad, tweeKeer);
        using var onbekend = await inkoper.PostFormAsync(pad, Velden(("Omlaag", Guid.NewGuid().ToString())));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.NotFound), (omhoog.StatusCode, kopie.StatusCode, teLaat.StatusCode, onbekend.StatusCode));
        var percelen = await portal.InDbAsync(db => db.Percelen.AsNoTracking().Include(p => p.Eisen).Include(p => p.Criteria).AsSplitQuery().Where(p => p.AanbestedingId == aanbesteding.Id).OrderBy(p => p.Nummer).ToListAsync());
        Assert.Equal(["Tweede", "Eerste", "Tweede (kopie)"], percelen.Select(p => p.Naam));
        Assert.Equal((1, 3), (percelen[2].Eisen.Count, percelen[2].Criteria.Count));
    }

    private static Dictionary<string, string?> Velden(params (string Naam, string? Waarde)[] velden) => velden.ToDictionary(v => v.Naam, v => v.Waarde);
}
