using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Tests.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Prijzen;

/// <summary>The kostprijsblad over HTTP: set by the gemeente, published, filled in by bidders, and read when the prices open (INS-11).</summary>
public sealed class KostprijsHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Vijandig = "<script>alert('x')</script>";
    private const string Tweede = "tweede@kostprijs.test";

    [Fact, Trait("Regel", "INS-11")]
    public async Task Blad_VanInvullenTotSpreadsheet()
    {
        var aanbesteding = await portal.ZaaiAsync(b => b.Op(portal.Klok.GetUtcNow()).MetPerceel(new Perceelgegevens("Begeleiding", "", Bekostiging.Outputgericht, 3)));
        var pad = aanbesteding.Pad($"/percelen/{aanbesteding.Percelen.Single().Id}/kostprijsblad");
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        using var elders = await portal.ClientAls(Mensen.InkoperElders);
        using var bezoeker = portal.Bezoeker();
        Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync(pad)).StatusCode);
        Assert.Contains("heeft geen kostprijsblad", WebUtility.HtmlDecode(await inkoper.HtmlAsync(aanbesteding.Pad("/publiceren"))), StringComparison.Ordinal);

        // a point before two digits, a negative, a too large and a missing choice: all at once, and what was typed stays
        using var fout = await inkoper.PostFormAsync(pad, Velden(null, ("Soort", null), ("Uurloon", "20.00"), ("Overhead", "-1"), ("Reiskosten", "100000"), ("Toelichting", Vijandig)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.StatusCode);
        var getypt = await fout.Content.ReadAsStringAsync();
        Assert.Contains("value=\"20.00\"", getypt, StringComparison.Ordinal);
        Assert.Contains("value=\"-1\"", getypt, StringComparison.Ordinal);
        Assert.DoesNotContain(Vijandig, getypt, StringComparison.Ordinal);
        Assert.Equal(4, System.Text.RegularExpressions.Regex.Count(getypt, "class=\"utrecht-form-field-error-message "));
        using var vol = await inkoper.PostFormAsync(pad, Velden("20,00", ("Verlofuren", "1.730")));
        Assert.Contains("Dan blijft er geen uur over voor cliënten", await vol.TekstAsync(), StringComparison.Ordinal);

        // computing saves nothing
        using var rekenen = await inkoper.PostFormAsync(pad, Velden("20,00", ("doe", "berekenen")));
        Assert.Equal(HttpStatusCode.OK, rekenen.StatusCode);
        Assert.Contains("€\u00a042,92 per uur ondersteuning", await rekenen.TekstAsync(), StringComparison.Ordinal);
        Assert.Null((await portal.InDbAsync(db => db.Percelen.AsNoTracking().SingleAsync(p => p.AanbestedingId == aanbesteding.Id))).Kostprijsblad);

        var oud = Formulier.Lees(await inkoper.HtmlAsync(pad))[^1];
        using var half = await inkoper.PostFormAsync(pad, new Dictionary<string, string?> { ["Soort"] = "VastePrijs", ["Eenheid"] = "PerMaand", ["Uurloon"] = "20" });
        Assert.Equal(HttpStatusCode.Redirect, half.StatusCode);
        Assert.Contains("maak het kostprijsblad af", WebUtility.HtmlDecode(await inkoper.HtmlAsync(aanbesteding.Pad("/publiceren"))), StringComparison.Ordinal);
        using (var inhoud = new FormUrlEncodedContent(oud.Met(Velden("25"))))
        using (var teLaat = await inkoper.PostAsync(pad, inhoud))
        {
            Assert.Equal(HttpStatusCode.Conflict, teLaat.StatusCode);
            Assert.Contains("value=\"25\"", await teLaat.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var goed = await inkoper.PostFormAsync(pad, Velden("20", ("Soort", "VastePrijs"), ("Eenheid", "PerMaand"), ("UrenPerEenheid", "10"), ("Toelichting", $"Cao VVT {Vijandig}")));
        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        Assert.Contains("Vaste prijs: €\u00a0429,17 per maand, met 10 uur ondersteuning", WebUtility.HtmlDecode(await inkoper.HtmlAsync(aanbesteding.Pad("/percelen"))), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await bezoeker.GetAsync($"/aanbestedingen/{aanbesteding.Nummer}/percelen/1/kostprijsblad.xlsx")).StatusCode);
        using var publiceren = await inkoper.PostFormAsync(aanbesteding.Pad("/publiceren"), new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, publiceren.StatusCode);

        var openbaar = await bezoeker.HtmlAsync($"/aanbestedingen/{aanbesteding.Nummer}/percelen/1");
        Assert.DoesNotContain(Vijandig, openbaar, StringComparison.Ordinal);
        Assert.Matches("(?s)Vaste prijs: €.429,17 per maand.*64.375,00.*1.500.uur.*<strong>€.429,17</strong>", WebUtility.HtmlDecode(openbaar));
        using var bestand = await bezoeker.GetAsync($"/aanbestedingen/{aanbesteding.Nummer}/percelen/1/kostprijsblad.xlsx");
        using var document = SpreadsheetDocument.Open(await bestand.Content.ReadAsStreamAsync(), false);
        var cellen = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().ElementAtOrDefault(1)).ToList();
        Assert.Equal(("ROUND(B20*B13/B21,2)", "429.17"), (cellen[21]!.CellFormula!.Text, cellen[21]!.CellValue!.Text));
        Assert.Equal(429.17m, decimal.Round(Reken(cellen, 20) * Getal(cellen, 13) / Reken(cellen, 21), 2, MidpointRounding.AwayFromZero));
        Assert.Equal(2, await portal.InDbAsync(db => db.AuditRegels.CountAsync(r => r.ObjectId == aanbesteding.Percelen.Single().Id && r.Actie == AuditActie.KostprijsbladVastgesteld)));
        using var daarna = await inkoper.GetAsync(pad);
        Assert.NotEqual(HttpStatusCode.OK, daarna.StatusCode);
    }

    [Fact, Trait("Regel", "INS-11"), Trait("Regel", "BEO-03"), Trait("Regel", "INS-06")]
    public async Task Inschrijver_PrijstOpDeElementen_OnderDeGrensKanNiet_EnDeKostenBlijvenDichtMetDePrijs()
    {
        var aanbesteding = await portal.PubliceerAsync(b => b.Ook(a =>
        {
            a.StelPrijsVast(a.Percelen.Single(), new Prijsopzet { Methode = Prijsmethode.RelatiefAanLaagste, GewichtKwaliteit = 60m, GewichtPrijs = 40m }, new Dictionary<Guid, decimal?>());
            a.StelKostprijsbladVast(a.Percelen.Single(), KostprijsbladTests.Blad());
        }));
        await portal.AccepteerAsync(Mensen.Aanbieder);
        await portal.NieuweAanbiederAsync("Tweede", Tweede);
        var (een, twee) = (await portal.ConceptAsync(aanbesteding, Mensen.Aanbieder), await portal.ConceptAsync(aanbesteding, Tweede));
        using var bieder = await portal.ClientAls(Mensen.Aanbieder);
        using var ander = await portal.ClientAls(Tweede);
        var pad = $"/mijn/inschrijvingen/{een}/kostprijs";
        Assert.Equal(HttpStatusCode.NotFound, (await ander.GetAsync(pad)).StatusCode);
        Assert.Equal(pad, (await bieder.GetAsync($"/mijn/inschrijvingen/{een}/prijs")).Headers.Location!.ToString());
        Assert.Contains("Vul elk getal op het kostprijsblad in", await bieder.HtmlAsync($"/mijn/inschrijvingen/{een}"), StringComparison.Ordinal);

        // under the bound: kept as typed, said with both amounts, and not handed in
        var oud = Formulier.Lees(await bieder.HtmlAsync(pad))[^1];
        using var onder = await bieder.PostFormAsync(pad, Velden("19,99"));
        Assert.Equal(pad, onder.Headers.Location!.ToString());
        var gemeld = WebUtility.HtmlDecode(await bieder.HtmlAsync(pad));
        Assert.Contains("Verhoog uw prijs van €\u00a042,90: zij ligt onder de reële prijs van €\u00a042,92", gemeld, StringComparison.Ordinal);
        Assert.Contains("value=\"19,99\"", gemeld, StringComparison.Ordinal);
        Assert.Equal(Domeinregel.InschrijvingNietCompleet, (await Assert.ThrowsAsync<DomeinregelException>(() => portal.DienInAsync(een, Mensen.Aanbieder))).Regel);
        using (var inhoud = new FormUrlEncodedContent(oud.Met(Velden("23"))))
        using (var teLaat = await bieder.PostAsync(pad, inhoud))
        {
            Assert.Equal(HttpStatusCode.Conflict, teLaat.StatusCode);
            Assert.Contains("Nu in het portaal: 19,99", await teLaat.TekstAsync(), StringComparison.Ordinal);
        }

        using var negatief = await bieder.PostFormAsync(pad, Velden("-23"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, negatief.StatusCode);
        using var rekenen = await bieder.PostFormAsync(pad, Velden("24", ("doe", "berekenen")));
        Assert.Contains("€\u00a051,23 per uur ondersteuning", await rekenen.TekstAsync(), StringComparison.Ordinal);
        Assert.Equal(42.90m, (await portal.LeesEigenAsync(een, Mensen.Aanbieder)).Prijs);
        using var goed = await bieder.PostFormAsync(pad, Velden("20"));
        Assert.Equal($"/mijn/inschrijvingen/{een}", goed.Headers.Location!.ToString());
        using var duurder = await ander.PostFormAsync($"/mijn/inschrijvingen/{twee}/kostprijs", Velden("24"));
        await portal.DienInAsync(een, Mensen.Aanbieder);
        await portal.DienInAsync(twee, Tweede);
        var ingediend = await portal.LeesEigenAsync(een, Mensen.Aanbieder);
        Assert.Equal((42.92m, KostprijsbladTests.Voorbeeld), (ingediend.Prijs, ingediend.Kostprijs));
        Assert.Contains("Uw kosten", await bieder.HtmlAsync($"/mijn/inschrijvingen/{een}"), StringComparison.Ordinal);

        portal.Klok.VerderTot(aanbesteding.SluitingOp.AddMinutes(10));
        await portal.OpenKluisAsync(aanbesteding.Id);
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        var geopend = WebUtility.HtmlDecode(await inkoper.HtmlAsync($"/inkoop/inschrijvingen/{een}"));
        Assert.DoesNotContain("Kostprijselement", geopend, StringComparison.Ordinal);
        Assert.DoesNotContain("42,92", geopend, StringComparison.Ordinal);
        var opening = await portal.InDbAsync(db => db.Openingen.AsNoTracking().SingleAsync(o => o.AanbestedingId == aanbesteding.Id));
        Assert.All(await portal.DoeAsync<Kluis, IReadOnlyList<Inschrijvingsinhoud>>(k => k.LeesPerceelAsync(aanbesteding.PerceelId, opening, CancellationToken.None)), i => Assert.Null(i.Kostprijs));

        await portal.BeoordeeldAsync(aanbesteding, (een, [8m, 8m, 8m]), (twee, [8m, 8m, 8m]));
        var rangschikking = WebUtility.HtmlDecode(await inkoper.HtmlAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1/rangschikking"));
        Assert.Matches("(?s)Kosten naast elkaar.*>Gemeente<.*>Zorg Fictief<.*>Tweede<.*<strong>€.42,92</strong>.*<strong>€.42,92</strong>.*<strong>€.51,23</strong>", rangschikking);
    }

    private static decimal Getal(List<Cell?> cellen, int rij) => decimal.Parse(cellen[rij - 1]!.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Computes a formula of this sheet from the figures in it, so that the spreadsheet is known to give what the portal says.</summary>
    private static decimal Reken(List<Cell?> cellen, int rij)
    {
        decimal B(int r) => cellen[r - 1]!.CellFormula is null ? Getal(cellen, r) : Reken(cellen, r);
        return cellen[rij - 1]!.CellFormula!.Text switch
        {
            "B2*B4" => B(2) * B(4),
            "B15*B3/100" => B(15) * B(3) / 100m,
            "(B15+B16)*B8/100" => (B(15) + B(16)) * B(8) / 100m,
            "B9+B10+B11" => B(9) + B(10) + B(11),
            "SUM(B15:B18)*B12/100" => (B(15) + B(16) + B(17) + B(18)) * B(12) / 100m,
            "SUM(B15:B19)" => B(15) + B(16) + B(17) + B(18) + B(19),
            "B4-B5-B6-B7" => B(4) - B(5) - B(6) - B(7),
            var formule => throw new InvalidOperationException($"Row {rij} holds {formule}."),
        };
    }

    /// <summary>The worked example, as people type it; null: nothing is filled in but what follows.</summary>
    private static Dictionary<string, string?> Velden(string? uurloon, params (string Naam, string? Waarde)[] anders)
    {
        Dictionary<string, string?> velden = uurloon is null ? new() { ["Eenheid"] = "PerUur" } : new()
        {
            ["Soort"] = "ReelePrijs",
            ["Eenheid"] = "PerUur",
            ["Uurloon"] = uurloon,
            ["Werkgeverslasten"] = "40",
            ["Contracturen"] = "1.880",
            ["Verlofuren"] = "230",
            ["Ziekteuren"] = "90",
            ["Scholingsuren"] = "60",
            ["Overhead"] = "15",
            ["Reiskosten"] = "900",
            ["Opleidingskosten"] = "600,00",
            ["OverigeEisen"] = "464",
            ["Indexatie"] = "3",
        };
        foreach (var (naam, waarde) in anders)
        {
            velden[naam] = waarde;
        }

        return velden;
    }
}
