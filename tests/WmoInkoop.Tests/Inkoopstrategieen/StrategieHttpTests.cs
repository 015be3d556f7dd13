using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Percelen;
using WmoInkoop.TestSupport;
using WmoInkoop.Tests.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Inkoopstrategieen;

/// <summary>A strategie from the first segment to a second version, and the percelen that carry it out, over HTTP.</summary>
public sealed class StrategieHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Vijandig = "<img src=x onerror=alert(1)>";
    private static readonly Dictionary<string, string?> Niets = [];

    [Fact, Trait("Regel", "TRJ-11"), Trait("Regel", "TRJ-15"), Trait("Regel", "GUN-11")]
    public async Task Strategie_VanConceptTotTweedeVersie()
    {
        var aanbesteding = await portal.ZaaiAsync(b => b.MetPerceel(new Perceelgegevens("Thuisondersteuning", "", Bekostiging.Outputgericht, 7)), gepubliceerd: true);
        var pad = $"/inkoop/trajecten/{aanbesteding.TrajectId}/strategie";
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        using var elders = await portal.ClientAls(Mensen.InkoperElders);

        Assert.Equal($"{pad}/1", await NaarAsync(inkoper, $"{pad}/nieuw", Niets));
        await NaarAsync(inkoper, $"{pad}/1/segmenten/nieuw", new Dictionary<string, string?> { ["Naam"] = $"Thuis {Vijandig}" });
        var segment = await portal.InDbAsync(db => db.Inkoopstrategieen.Where(s => s.TrajectId == aanbesteding.TrajectId).SelectMany(s => s.Segmenten).Select(s => s.Id).SingleAsync());
        var segmentpad = $"{pad}/1/segmenten/{segment}";

        // what is missing, all at once with links, also when somebody tries all the same
        using var teVroeg = await inkoper.PostBestandAsync($"{pad}/1/vaststellen", "Bestand", Proefbestanden.Pdf(), "besluit.pdf", Besluit);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, teVroeg.StatusCode);
        var gebreken = await teVroeg.TekstAsync();
        Assert.Contains("Vaststellen kan nog niet: dit ontbreekt (11)", gebreken, StringComparison.Ordinal);
        Assert.Contains($"href=\"{segmentpad}/alternatieven\"", gebreken, StringComparison.Ordinal);
        Assert.Contains("College van Leeuwarden", gebreken, StringComparison.Ordinal);

        // numbers that cannot be come back as typed
        using var openHouse = await inkoper.PostFormAsync(segmentpad, new Dictionary<string, string?>(Keuzes) { ["Organisatievorm"] = "OpenHouse" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, openHouse.StatusCode);
        Assert.Contains("Genoeg volume", await openHouse.TekstAsync(), StringComparison.Ordinal);

        await NaarAsync(inkoper, segmentpad, Keuzes);
        using var half = await inkoper.PostFormAsync($"{segmentpad}/alternatieven", new Dictionary<string, string?> { ["Rijen[0].Naam"] = "Subsidietender" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, half.StatusCode);
        await NaarAsync(inkoper, $"{segmentpad}/alternatieven", Alternatief);

        // the perceel does otherwise than the segment, which both pages say
        var koppeling = $"/inkoop/aanbestedingen/{aanbesteding.Id}/segmenten";
        await NaarAsync(inkoper, koppeling, new Dictionary<string, string?> { ["Rijen[0].SegmentId"] = segment.ToString() });
        foreach (var pagina in new[] { koppeling, $"{pad}/1" })
        {
            var html = await inkoper.HtmlAsync(pagina);
            Assert.DoesNotContain(Vijandig, html, StringComparison.Ordinal);
            var tekst = WebUtility.HtmlDecode(html);
            Assert.Contains("de strategie zegt ‘3 tot en met 5’, het hoogste aantal contracten van dit perceel is 7", tekst, StringComparison.Ordinal);
            Assert.Contains("de strategie zegt ‘Taakgericht (lumpsum)’, dit perceel ‘Outputgericht", tekst, StringComparison.Ordinal);
        }

        Assert.Contains("2 verschillen met de strategie", WebUtility.HtmlDecode(await inkoper.HtmlAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}")), StringComparison.Ordinal);
        using var inGebruik = await inkoper.PostFormAsync($"{segmentpad}/verwijderen", Niets);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, inGebruik.StatusCode);

        // vastgesteld: no page changes it any more
        var oudFormulier = Formulier.Lees(await inkoper.HtmlAsync(segmentpad))[^1];
        using var vast = await inkoper.PostBestandAsync($"{pad}/1/vaststellen", "Bestand", Proefbestanden.Pdf(), "besluit.pdf", Besluit);
        Assert.Equal(HttpStatusCode.Redirect, vast.StatusCode);
        var versie = await portal.InDbAsync(db => db.Inkoopstrategieen.Where(s => s.TrajectId == aanbesteding.TrajectId).Select(s => s.Versie).SingleAsync());
        using var stiekem = new FormUrlEncodedContent(oudFormulier.Met(new Dictionary<string, string?> { ["Versie"] = versie.ToString(), ["Naam"] = "Anders" }));
        using var geweigerd = await inkoper.PostAsync(segmentpad, stiekem);
        Assert.Equal(versie, await portal.InDbAsync(db => db.Inkoopstrategieen.Where(s => s.TrajectId == aanbesteding.TrajectId).Select(s => s.Versie).SingleAsync()));
        Assert.Equal(Proefbestanden.Pdf(), await inkoper.GetByteArrayAsync($"{pad}/1/besluit"));

        // a second version starts as a copy; comparing shows what changed
        Assert.Equal($"{pad}/2", await NaarAsync(inkoper, $"{pad}/nieuw", Niets));
        var kopie = await portal.InDbAsync(db => db.Inkoopstrategieen.Where(s => s.TrajectId == aanbesteding.TrajectId && s.Nummer == 2).SelectMany(s => s.Segmenten).Select(s => s.Id).SingleAsync());
        await NaarAsync(inkoper, $"{pad}/2/segmenten/{kopie}", new Dictionary<string, string?> { ["MaximumAanbieders"] = "7" });
        var verschil = WebUtility.HtmlDecode(await inkoper.HtmlAsync($"{pad}/vergelijken?van=1&naar=2"));
        Assert.Contains("3 tot en met 7", verschil, StringComparison.Ordinal);
        Assert.DoesNotContain("Niet gekozen", verschil, StringComparison.Ordinal);

        foreach (var rest in new[] { "/1", "/2", "/vergelijken", "/1/besluit", "/2/vaststellen", "/2/segmenten/nieuw", $"/2/segmenten/{kopie}", $"/2/segmenten/{kopie}/alternatieven", $"/2/segmenten/{kopie}/verwijderen" })
        {
            Assert.True(HttpStatusCode.OK == (await inkoper.GetAsync(pad + rest)).StatusCode, rest);
            Assert.True(HttpStatusCode.NotFound == (await elders.GetAsync(pad + rest)).StatusCode, rest);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync(koppeling)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"{pad}/2/segmenten/{segment}")).StatusCode);
        // once the second holds, the first says so, and so does the perceel that still points to it
        using var opnieuw = await inkoper.PostBestandAsync($"{pad}/2/vaststellen", "Bestand", Proefbestanden.Pdf(), "besluit.pdf", Besluit);
        Assert.Equal(HttpStatusCode.Redirect, opnieuw.StatusCode);
        Assert.Contains("Deze versie is vervangen", await inkoper.HtmlAsync($"{pad}/1"), StringComparison.Ordinal);
        Assert.Contains("nieuwere versie van de strategie vastgesteld", await inkoper.HtmlAsync(koppeling), StringComparison.Ordinal);
        AuditActie[] verwacht = [AuditActie.StrategieversieGemaakt, AuditActie.SegmentToegevoegd, AuditActie.SegmentGewijzigd, AuditActie.AlternatievenVastgelegd, AuditActie.StrategieVastgesteld, AuditActie.PerceelAanSegmentGekoppeld];
        Assert.Equal(verwacht.Length, await portal.InDbAsync(db => db.AuditRegels.Where(r => verwacht.Contains(r.Actie)).Select(r => r.Actie).Distinct().CountAsync()));
    }

    [Fact, Trait("Regel", "TRJ-11")]
    public async Task Koppelen_AanEenSegmentVanEenAnderTraject_WordtGeweigerd_EnTweeTegelijkOok()
    {
        var hier = await portal.ZaaiAsync();
        var daar = await portal.ZaaiAsync();
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        using var twee = await portal.ClientAls(Mensen.TweedeInkoper);
        var segmenten = new List<Guid>();
        foreach (var traject in new[] { hier.TrajectId, daar.TrajectId })
        {
            var pad = $"/inkoop/trajecten/{traject}/strategie";
            await NaarAsync(inkoper, $"{pad}/nieuw", Niets);
            await NaarAsync(inkoper, $"{pad}/1/segmenten/nieuw", new Dictionary<string, string?> { ["Naam"] = "Ouderen" });
            segmenten.Add(await portal.InDbAsync(db => db.Inkoopstrategieen.Where(s => s.TrajectId == traject).SelectMany(s => s.Segmenten).Select(s => s.Id).SingleAsync()));
        }

        var koppeling = hier.Pad("/segmenten");
        using var vanTwee = new FormUrlEncodedContent(Formulier.Lees(await twee.HtmlAsync(koppeling))[^1].Met(new Dictionary<string, string?> { ["Rijen[0].SegmentId"] = "" }));
        using var vreemd = await inkoper.PostFormAsync(koppeling, new Dictionary<string, string?> { ["Rijen[0].SegmentId"] = segmenten[1].ToString() });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, vreemd.StatusCode);
        await NaarAsync(inkoper, koppeling, new Dictionary<string, string?> { ["Rijen[0].SegmentId"] = segmenten[0].ToString() });
        using var tweede = await twee.PostAsync(koppeling, vanTwee);
        Assert.Equal(HttpStatusCode.Conflict, tweede.StatusCode);
        Assert.Equal(segmenten[0], await portal.InDbAsync(db => db.Percelen.Where(p => p.AanbestedingId == hier.Id).Select(p => p.SegmentId).SingleAsync()));
    }

    private static Dictionary<string, string?> Besluit => new() { ["Orgaan"] = "College van Leeuwarden", ["Besluitdatum"] = "2026-01-05", ["AdviesVan"] = "Adviesraad", ["Adviesdatum"] = "2026-01-02", ["Strekking"] = "Positief." };

    private static Dictionary<string, string?> Keuzes => new()
    {
        ["Perceelindeling"] = "Eén perceel",
        ["PerceelindelingReden"] = "Het is één soort werk.",
        ["Organisatievorm"] = "Aanbesteding",
        ["OrganisatievormReden"] = "Afdwingbaar.",
        ["Procesbeschrijving"] = "Openbaar.",
        ["ProcesbeschrijvingReden"] = "De vraag is helder.",
        ["MinimumAanbieders"] = "3",
        ["MaximumAanbieders"] = "5",
        ["AantalReden"] = "Genoeg volume.",
        ["Bekostigingsvorm"] = "Taakgericht",
        ["BekostigingsvormReden"] = "Ruimte om af te schalen.",
    };

    private static Dictionary<string, string?> Alternatief => new()
    {
        ["Rijen[0].Keuze"] = "Organisatievorm",
        ["Rijen[0].Naam"] = "Subsidietender",
        ["Rijen[0].Voordelen"] = "Bekend.",
        ["Rijen[0].Nadelen"] = $"Niet afdwingbaar. {Vijandig}",
    };

    private static async Task<string> NaarAsync(HttpClient client, string pad, Dictionary<string, string?> velden)
    {
        using var antwoord = await client.PostFormAsync(pad, velden);
        Assert.True(HttpStatusCode.Redirect == antwoord.StatusCode, $"{pad} answered {antwoord.StatusCode}: {await antwoord.TekstAsync()}");
        return antwoord.Headers.Location!.ToString();
    }
}
