using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Perceeleinden;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;
using static WmoInkoop.Tests.Gunningen.Gunningproef;

namespace WmoInkoop.Tests.Gunningen;

/// <summary>From published to overeenkomsten in the procedures that do not compare, and in those for the invited only.</summary>
public sealed class ZonderRangordeHttpTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "GUN-06"), Trait("Regel", "TRJ-06"), Trait("Regel", "TRJ-13")]
    public async Task SasZonderEmvi_IedereGeldigeKrijgtEenOvereenkomst_TotEnMetOpenbaar()
    {
        var proef = await GeopendAsync(b => b.Volgens(Procedure.SasZonderEmvi).MetPerceel(Perceel(5), criteria: []), A, B, X);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var stappen = await inkoper.HtmlAsync($"/inkoop/aanbestedingen/{proef.AanbestedingId}");
        Assert.DoesNotContain("Dit doet u buiten het portaal", stappen, StringComparison.Ordinal);
        Assert.Contains("/geldigheid", stappen, StringComparison.Ordinal);
        Assert.DoesNotContain("/beoordeling\"", stappen, StringComparison.Ordinal);
        Assert.Contains("Geldigheid vaststellen: Beschermd wonen", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        Assert.Contains("De geldigheid staat nog niet vast", await inkoper.HtmlAsync(proef.Pad), StringComparison.Ordinal);

        await _portal.KeurAsync(proef.PerceelId, proef.Inschrijvingen[X]);
        var werk = await inkoper.HtmlAsync("/inkoop");
        Assert.Contains("Gunning voorbereiden: Beschermd wonen", werk, StringComparison.Ordinal);
        Assert.DoesNotContain("Beoordeling beginnen", werk, StringComparison.Ordinal);
        Assert.Contains($"{proef.Pad}\"", await inkoper.HtmlAsync($"/inkoop/aanbestedingen/{proef.AanbestedingId}/geldigheid"), StringComparison.Ordinal);
        await NeemBeslissingAsync(proef, inkoper);

        foreach (var wie in new[] { A, B, X })
        {
            using var aanbieder = await _portal.ClientAls(wie);
            var brief = WebUtility.HtmlDecode(await aanbieder.HtmlAsync(proef.MijnBrief(wie)));
            Assert.Contains(Mensen.AanbiederNaam, brief, StringComparison.Ordinal);
            Assert.Contains(Mensen.AndereAanbiederNaam, brief, StringComparison.Ordinal);
            Assert.Equal(wie == X, brief.Contains(Beoordelingsproef.OngeldigeReden, StringComparison.Ordinal));
            Assert.DoesNotContain("cijfer", brief, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("volgt de Contractstandaard Wmo", brief, StringComparison.Ordinal);
            Assert.Contains(await _portal.PostAsync(wie), p => p.Brief.Pad == proef.MijnBrief(wie));
        }

        using (var teVroeg = await inkoper.GetAsync($"{proef.Pad}/definitief"))
        {
            Assert.Contains("Dit kan nog niet", await teVroeg.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        _portal.Klok.VerderTot(await proef.TermijnEindigtOpAsync(_portal));
        await GunAsync(proef);
        var overeenkomsten = await _portal.InDbAsync(db => db.Overeenkomsten.AsNoTracking().OrderBy(o => o.Nummer).ToListAsync());
        Assert.Equal([500_000.01m, 500_000.00m], overeenkomsten.Select(o => o.Aandeel!.Value));
        Assert.Equal([Mensen.AndereAanbiederNaam, Mensen.AanbiederNaam], overeenkomsten.Select(o => o.Opdrachtnemer).Order(StringComparer.Ordinal));
        await MaakOpenbaarAsync(proef);
        Assert.Equal(Perceeleinde.Gegund, await _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == proef.AanbestedingId).Select(a => a.Einde!.Value).SingleAsync()));
        using var bezoeker = _portal.Bezoeker();
        var openbaar = WebUtility.HtmlDecode(await bezoeker.HtmlAsync($"/aanbestedingen/{proef.Nummer}"));
        Assert.Contains("500.000,01", openbaar, StringComparison.Ordinal);
        Assert.DoesNotContain("Zorg X", openbaar, StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "GUN-01")]
    public async Task SasZonderEmvi_MetMeerGeldigenDanHetMaximum_NoemtWatErMoetEnKiestNiet()
    {
        var proef = await GeopendAsync(b => b.Volgens(Procedure.SasZonderEmvi).MetPerceel(Perceel(1), criteria: []), A, B);
        await _portal.KeurAsync(proef.PerceelId);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        await BereidVoorAsync(proef, inkoper);
        Assert.Contains("Trek het perceel in en kondig het opnieuw aan", await inkoper.HtmlAsync(proef.Pad), StringComparison.Ordinal);
        using (var antwoord = await inkoper.PostFormAsync($"{proef.Pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Klaar.")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
            Assert.Contains("2 geldige inschrijvingen", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await inkoper.GetAsync($"/inkoop/aanbestedingen/{proef.AanbestedingId}/intrekken")).StatusCode);
    }

    [Fact, Trait("Regel", "INS-08")]
    public async Task Geldigheid_LigtVastZolangEenVoorstelWachtEnNaDeBrieven_EnVolgtDaarvoor()
    {
        var proef = await GeopendAsync(b => b.Volgens(Procedure.SasZonderEmvi).MetPerceel(Perceel(null), criteria: []), A, B);
        await _portal.KeurAsync(proef.PerceelId);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        await BereidVoorAsync(proef, inkoper);
        await _portal.KeurAsync(proef.PerceelId, proef.Inschrijvingen[B]); // while it is being prepared the award follows
        Assert.Contains(Beoordelingsproef.OngeldigeReden, WebUtility.HtmlDecode(await inkoper.HtmlAsync(proef.Pad)), StringComparison.Ordinal);

        await inkoper.PostFormAsync($"{proef.Pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Klaar."));
        var wacht = await Assert.ThrowsAsync<DomeinregelException>(() => _portal.KeurAsync(proef.PerceelId));
        Assert.Equal(Domeinregel.GunningWachtOpBevestiging, wacht.Regel);
        await twee.PostFormAsync($"{proef.Pad}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper)));
        var verstuurd = await Assert.ThrowsAsync<DomeinregelException>(() => _portal.KeurAsync(proef.PerceelId));
        Assert.Equal(Domeinregel.GeldigheidNaDeBrieven, verstuurd.Regel);
        Assert.Contains("De geldigheid ligt vast", await inkoper.HtmlAsync($"/inkoop/aanbestedingen/{proef.AanbestedingId}/geldigheid/1"), StringComparison.Ordinal);
        Assert.Equal(2, await _portal.InDbAsync(db => db.Gunningsbrieven.CountAsync()));
    }

    [Fact, Trait("Regel", "DIA-01")]
    public async Task SasZonderEmvi_MetSelectie_AlleenGeselecteerdenKrijgenEenOvereenkomst()
    {
        var aanbesteding = await _portal.PubliceerAsync(b => b.Volgens(Procedure.SasZonderEmvi).MetKeuzes(Procedurestap.Aanmelding, Procedurestap.Selectie).MetPerceel(Perceel(1), criteria: []));
        await _portal.AccepteerAsync(A);
        await _portal.AccepteerAsync(B);
        var (_, geselecteerd) = await _portal.WieAsync(A);
        using (var inkoper = await _portal.ClientAls(Mensen.Inkoper))
        {
            Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/genodigden/kiezen", new Dictionary<string, string?> { ["AanbiederId"] = geselecteerd.ToString(), ["Reden"] = "Hoogste score op de selectiecriteria." })).StatusCode);
        }

        var niet = await Assert.ThrowsAsync<DomeinregelException>(() => _portal.ConceptAsync(aanbesteding, B));
        Assert.Equal(Domeinregel.AlleenGeselecteerdenSchrijvenIn, niet.Regel);
        var proef = await OpenAsync(aanbesteding, A);
        await _portal.KeurAsync(proef.PerceelId);
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        await NeemBeslissingAsync(proef, een);
        _portal.Klok.VerderTot(await proef.TermijnEindigtOpAsync(_portal));
        await GunAsync(proef);
        Assert.Equal(Mensen.AanbiederNaam, await _portal.InDbAsync(db => db.Overeenkomsten.Select(o => o.Opdrachtnemer).SingleAsync()));
    }

    [Fact, Trait("Regel", "GUN-03"), Trait("Regel", "GUN-06"), Trait("Regel", "INS-07")]
    public async Task Enkelvoudig_EenOpenerEnGeenTermijn_EindigtInDeOvereenkomst()
    {
        await _portal.AccepteerAsync(A);
        var (_, genodigd) = await _portal.WieAsync(A);
        var door = (await _portal.AlsInkoperAsync()).GebruikerId!.Value;
        var aanbesteding = await _portal.PubliceerAsync(b => b.Volgens(Procedure.EnkelvoudigOnderhands, Regime.Nationaal).MetGenodigden(door, genodigd).MetPerceel(Perceel(1), criteria: []));
        var id = await _portal.IngediendAsync(aanbesteding, A);
        _portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
        using (var opener = await _portal.ClientAls(Mensen.Inkoper))
        {
            Assert.Equal(HttpStatusCode.Redirect, (await opener.PostFormAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/kluis/openen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper)))).StatusCode);
        }

        var proef = new Gunningproef(aanbesteding.Id, await NummerAsync(aanbesteding.Id), aanbesteding.PerceelId, new Dictionary<string, Guid> { [A] = id });
        await _portal.KeurAsync(proef.PerceelId);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        await NeemBeslissingAsync(proef, inkoper);
        Assert.False(await _portal.InDbAsync(db => db.Termijnen.AnyAsync(t => t.Soort == Core.Termijnen.TermijnSoort.OpschortendeTermijn)));
        Assert.Contains("Definitief gunnen: Beschermd wonen", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"{proef.Pad}/kort-geding")).StatusCode);
        using (var aanbieder = await _portal.ClientAls(A))
        {
            Assert.Contains("geen opschortende termijn", await aanbieder.HtmlAsync(proef.MijnBrief(A)), StringComparison.Ordinal);
        }

        await GunAsync(proef); // at once
        Assert.Equal(1_000_000.01m, await _portal.InDbAsync(db => db.Overeenkomsten.Select(o => o.Aandeel).SingleAsync()));
        await BlijftBeslotenTotOpenbaarAsync(proef);
    }

    [Fact, Trait("Regel", "GUN-06"), Trait("Regel", "GUN-09")]
    public async Task Meervoudig_MetRangorde_LooptDoorTotDeOvereenkomst_EnBlijftBeslotenTotOpenbaar()
    {
        await _portal.AccepteerAsync(A);
        await _portal.AccepteerAsync(B);
        var (_, a) = await _portal.WieAsync(A);
        var (_, b) = await _portal.WieAsync(B);
        var door = (await _portal.AlsInkoperAsync()).GebruikerId!.Value;
        var aanbesteding = await _portal.PubliceerAsync(x => x.Volgens(Procedure.MeervoudigOnderhands, Regime.Nationaal).MetGenodigden(door, a, b).MetPerceel(Perceel(1)));
        var proef = await OpenAsync(aanbesteding, A, B);
        await _portal.BeoordeeldAsync(aanbesteding, (proef.Inschrijvingen[A], [8, 8, 8]), (proef.Inschrijvingen[B], [6, 6, 6]));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        await BereidVoorAsync(proef, inkoper);
        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync(proef.Brief(B), Enumerable.Range(0, 3).SelectMany(i => new[] { KeyValuePair.Create($"Teksten[{i}].Motivering", (string?)Reden(B, i)), KeyValuePair.Create($"Teksten[{i}].Vergelijking", (string?)Vergelijking(B, i)) }).ToDictionary())).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync(proef.Brief(A), Enumerable.Range(0, 3).ToDictionary(i => $"Teksten[{i}].Motivering", i => (string?)Reden(A, i)))).StatusCode);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        await proef.StelVastAsync(_portal, inkoper, twee);
        _portal.Klok.VerderTot(await proef.TermijnEindigtOpAsync(_portal));
        await GunAsync(proef);
        Assert.Equal(Mensen.AanbiederNaam, await _portal.InDbAsync(db => db.Overeenkomsten.Select(o => o.Opdrachtnemer).SingleAsync()));
        await BlijftBeslotenTotOpenbaarAsync(proef);
    }

    internal static Perceelgegevens Perceel(int? maximum) => new("Beschermd wonen", "Wonen met begeleiding.", Bekostiging.Taakgericht, maximum, 1_000_000.01m);

    private Task<string> NummerAsync(Guid id) => _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == id).Select(a => a.Nummer).SingleAsync());

    private async Task<Gunningproef> GeopendAsync(Func<AanbestedingBouwer, AanbestedingBouwer> met, params string[] aanbieders)
    {
        if (aanbieders.Contains(X))
        {
            await _portal.NieuweAanbiederAsync("Zorg X", X);
        }

        return await OpenAsync(await _portal.PubliceerAsync(met), aanbieders);
    }

    private async Task<Gunningproef> OpenAsync(Proefaanbesteding aanbesteding, params string[] aanbieders)
    {
        var inschrijvingen = new Dictionary<string, Guid>();
        foreach (var wie in aanbieders)
        {
            inschrijvingen[wie] = await _portal.IngediendAsync(aanbesteding, wie);
        }

        await _portal.OpenKluisAsync(aanbesteding.Id);
        return new Gunningproef(aanbesteding.Id, await NummerAsync(aanbesteding.Id), aanbesteding.PerceelId, inschrijvingen);
    }

    private async Task BereidVoorAsync(Gunningproef proef, HttpClient inkoper)
    {
        await inkoper.PostFormAsync(proef.Pad, Geen, $"{proef.Pad}/beginnen");
        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync($"{proef.Pad}/besluit", Besluit(Amsterdam.Datum(_portal.Klok.GetUtcNow())))).StatusCode);
    }

    private async Task NeemBeslissingAsync(Gunningproef proef, HttpClient inkoper)
    {
        await BereidVoorAsync(proef, inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        await proef.StelVastAsync(_portal, inkoper, twee);
    }

    private async Task GunAsync(Gunningproef proef)
    {
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        using var antwoord = await inkoper.PostFormAsync($"{proef.Pad}/definitief", Voorwaarden());
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
    }

    private async Task MaakOpenbaarAsync(Gunningproef proef)
    {
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var lokaal = Amsterdam.Lokaal(_portal.Klok.GetUtcNow());
        await inkoper.PostFormAsync($"{proef.Pad}/aankondiging", new Dictionary<string, string?> { ["VerzondenDatum"] = lokaal.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["VerzondenTijd"] = lokaal.ToString("HH:mm", CultureInfo.InvariantCulture) });
        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync($"{proef.Pad}/publicatie", Geen)).StatusCode);
    }

    private async Task BlijftBeslotenTotOpenbaarAsync(Gunningproef proef)
    {
        using var bezoeker = _portal.Bezoeker();
        Assert.Equal(HttpStatusCode.NotFound, (await bezoeker.GetAsync($"/aanbestedingen/{proef.Nummer}")).StatusCode);
        await MaakOpenbaarAsync(proef);
        Assert.Contains(Mensen.AanbiederNaam, await bezoeker.HtmlAsync($"/aanbestedingen/{proef.Nummer}"), StringComparison.Ordinal);
        Assert.Equal(Perceeleinde.Gegund, await _portal.InDbAsync(db => db.Percelen.Where(p => p.Id == proef.PerceelId).Select(p => p.Einde!.Value).SingleAsync()));
    }
}
