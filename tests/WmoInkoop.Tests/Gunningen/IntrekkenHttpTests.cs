using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.TestSupport;
using Xunit;
using static WmoInkoop.Tests.Gunningen.Gunningproef;

namespace WmoInkoop.Tests.Gunningen;

/// <summary>A decision that is withdrawn and replaced (GUN-05).</summary>
public sealed class IntrekkenHttpTests : IDisposable
{
    private const string Reden = "Bij de controle bleek dat een cijfer verkeerd was overgenomen. <b>Daarom</b> nemen wij een nieuwe beslissing over dit perceel.";

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "GUN-05")]
    public async Task Intrekken_DoorTwee_GeeftBericht_EnDaarnaEenNieuweBeslissingMetEenNieuweTermijn()
    {
        var proef = await VastgesteldAsync(_portal);
        var eersteEinde = await proef.TermijnEindigtOpAsync(_portal);
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        var intrekken = $"{proef.Pad}/beslissing-intrekken";

        using (var kort = await een.PostFormAsync(intrekken, Voorstel(await TelefoonAsync(_portal, Mensen.Inkoper), "Een fout.")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, kort.StatusCode);
            Assert.Contains("Schrijf minstens 80 tekens", await kort.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using (var voorstel = await een.PostFormAsync(intrekken, Voorstel(await TelefoonAsync(_portal, Mensen.Inkoper), Reden)))
        {
            Assert.Equal(HttpStatusCode.Redirect, voorstel.StatusCode);
        }

        // while it waits: nothing changed for the bidders, and nothing is awarded
        Assert.DoesNotContain(await _portal.PostAsync(A), p => p.Brief.Onderwerp.StartsWith("Gunningsbeslissing ingetrokken", StringComparison.Ordinal));
        Assert.Contains("Intrekken van een gunningsbeslissing bevestigen", await twee.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        using (var zelf = await een.PostFormAsync($"{intrekken}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper))))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, zelf.StatusCode);
        }

        using (var bevestigd = await twee.PostFormAsync($"{intrekken}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper))))
        {
            Assert.Equal(HttpStatusCode.Redirect, bevestigd.StatusCode);
        }

        foreach (var inschrijver in new[] { A, B, C, X })
        {
            Assert.Contains(await _portal.PostAsync(inschrijver), p => p.Brief.Onderwerp.StartsWith("Gunningsbeslissing ingetrokken", StringComparison.Ordinal));
        }

        Assert.False(await _portal.InDbAsync(db => db.Termijnen.AnyAsync(t => t.Soort == TermijnSoort.OpschortendeTermijn && t.AfgerondOp == null)));
        using (var bieder = await _portal.ClientAls(B))
        {
            var brief = await bieder.HtmlAsync($"/mijn/inschrijvingen/{proef.Inschrijvingen[B]}/gunningsbrief");
            Assert.Contains("Deze brief geldt niet meer", brief, StringComparison.Ordinal);
            Assert.Contains("&lt;b&gt;Daarom&lt;/b&gt;", brief, StringComparison.Ordinal);
        }

        // the new decision starts from the old words, and its term counts from its own letters
        _portal.Klok.Verder(TimeSpan.FromDays(3));
        using var later = await _portal.ClientAls(Mensen.Inkoper);
        using var laterTwee = await _portal.ClientAls(Mensen.TweedeInkoper);
        await later.PostFormAsync(proef.Pad, Geen, $"{proef.Pad}/beginnen");
        Assert.Contains(Vergelijking(B, 0), WebUtility.HtmlDecode(await later.HtmlAsync(proef.Brief(B))), StringComparison.Ordinal);
        await later.PostFormAsync($"{proef.Pad}/besluit", Besluit(new DateOnly(2026, 4, 17)));
        await later.PostFormAsync($"{proef.Pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Opnieuw nagekeken."));
        await laterTwee.PostFormAsync($"{proef.Pad}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper)));

        var einden = await _portal.InDbAsync(db => db.Gunningsbeslissingen.OrderBy(b => b.VastgesteldOp).Select(b => b.TermijnEindigtOp).ToListAsync());
        Assert.Equal(2, einden.Count);
        Assert.Equal(eersteEinde, einden[0]);
        Assert.True(einden[1] > eersteEinde);
        Assert.Equal(2, await _portal.InDbAsync(db => db.Gunningsbrieven.CountAsync(b => b.InschrijvingId == proef.Inschrijvingen[B])));
        using (var bieder = await _portal.ClientAls(B))
        {
            var brief = await bieder.HtmlAsync($"/mijn/inschrijvingen/{proef.Inschrijvingen[B]}/gunningsbrief");
            Assert.DoesNotContain("Deze brief geldt niet meer", brief, StringComparison.Ordinal);
            Assert.Contains("Andere brieven over deze inschrijving", brief, StringComparison.Ordinal);
        }

        // the old letters stay in the file, for the own regio
        var oud = await _portal.InDbAsync(db => db.Gunningsbrieven.OrderBy(b => b.VerzondenOp).Select(b => b.Id).FirstAsync());
        Assert.Contains("Deze brief geldt niet meer", await later.HtmlAsync($"{proef.Pad}/ingetrokken/{oud}"), StringComparison.Ordinal);
        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        foreach (var pad in new[] { intrekken, $"{intrekken}/bevestigen", $"{proef.Pad}/ingetrokken/{oud}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync(pad)).StatusCode);
        }

        Assert.True((await _portal.InDbAsync(db => AuditKeten.ControleerAsync(db, CancellationToken.None))).Klopt);
    }

    [Fact, Trait("Regel", "GUN-05")]
    public async Task Definitief_TerwijlEenIntrekkingWacht_WordtGeweigerd_EnNaDefinitiefIsIntrekkenTeLaat()
    {
        var proef = await VastgesteldAsync(_portal);
        _portal.Klok.VerderTot(await proef.TermijnEindigtOpAsync(_portal));
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        await een.PostFormAsync($"{proef.Pad}/beslissing-intrekken", Voorstel(await TelefoonAsync(_portal, Mensen.Inkoper), Reden));

        using (var geweigerd = await een.PostFormAsync($"{proef.Pad}/definitief", Voorwaarden()))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.StatusCode);
        }

        await een.PostFormAsync(proef.Pad, Geen, $"{proef.Pad}/beslissing-intrekken/afbreken");
        using (var gelukt = await een.PostFormAsync($"{proef.Pad}/definitief", Voorwaarden()))
        {
            Assert.Equal(HttpStatusCode.Redirect, gelukt.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await een.GetAsync($"{proef.Pad}/beslissing-intrekken")).StatusCode);
    }

    /// <summary>A winner proves unfit while a kort geding runs: withdraw, exclude, decide anew. The first decision stays in the file and is in nobody's way.</summary>
    [Fact, Trait("Regel", "GUN-05"), Trait("Regel", "INS-08"), Trait("Regel", "INS-12")]
    public async Task NaHetIntrekken_KanEenWinnaarWordenUitgesloten_EnVergelijktNiemandMeerMetHem()
    {
        var proef = await VastgesteldAsync(_portal);
        await _portal.InDbAsync(db => db.Beoordelingen.ExecuteUpdateAsync(s => s.SetProperty(b => b.BlindTotOp, _portal.Klok.GetUtcNow())));
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        await een.PostFormAsync($"{proef.Pad}/kort-geding", new Dictionary<string, string?> { ["Eiser"] = "Thuis Fictief", ["GedagvaardOp"] = Amsterdam.Datum(_portal.Klok.GetUtcNow()).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
        Assert.False(await GestandtermijnLooptAsync());
        await een.PostFormAsync($"{proef.Pad}/beslissing-intrekken", Voorstel(await TelefoonAsync(_portal, Mensen.Inkoper), Reden));
        await twee.PostFormAsync($"{proef.Pad}/beslissing-intrekken/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper)));
        Assert.True(await GestandtermijnLooptAsync()); // nobody judges a decision that is no more

        var uitsluiten = $"/inkoop/inschrijvingen/{proef.Inschrijvingen[A]}/uitsluiten";
        var waarom = Voorstel(await TelefoonAsync(_portal, Mensen.Inkoper), "De referentie blijkt van een ander bedrijf te zijn dan werd opgegeven.");
        waarom["Grond"] = "Eis";
        using (var voorstel = await een.PostFormAsync(uitsluiten, waarom))
        {
            Assert.Equal(HttpStatusCode.Redirect, voorstel.StatusCode);
        }

        await twee.PostFormAsync($"{uitsluiten}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper)));
        await een.PostFormAsync(proef.Pad, Geen, $"{proef.Pad}/beginnen");
        Assert.True(await _portal.InDbAsync(db => db.Briefconcepten.Where(c => db.Gunningsbeslissingen.Any(b => b.Id == c.GunningsbeslissingId && b.IngetrokkenOp == null)).SelectMany(c => c.Teksten).AllAsync(t => t.Vergelijking == "" && t.Motivering != "")));
        using (var gestand = await een.GetAsync($"/inkoop/aanbestedingen/{proef.AanbestedingId}/gestanddoening"))
        {
            Assert.Equal(HttpStatusCode.OK, gestand.StatusCode); // of two decisions on one perceel
        }

        await een.PostFormAsync($"{proef.Pad}/besluit", Besluit(new DateOnly(2026, 4, 14)));
        await een.PostFormAsync($"{proef.Pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Opnieuw nagekeken."));
        await twee.PostFormAsync($"{proef.Pad}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper)));
        Assert.Equal(
            [(proef.Inschrijvingen[C], 1), (proef.Inschrijvingen[B], 2)],
            (await _portal.InDbAsync(db => db.Gunningsbrieven.Where(g => g.Uitkomst == Gunningsuitkomst.Winnaar && db.Gunningsbeslissingen.Any(b => b.Id == g.GunningsbeslissingId && b.IngetrokkenOp == null)).OrderBy(g => g.Rang).Select(g => new { g.InschrijvingId, g.Rang }).ToListAsync())).ConvertAll(g => (g.InschrijvingId, g.Rang!.Value)));
    }

    /// <summary>Else an inkoper could record of a rival that it lapsed, and not of the one it prefers.</summary>
    [Fact, Trait("Regel", "INS-12"), Trait("Regel", "GUN-01")]
    public async Task NaHetEindeVanDeGestanddoening_WintNiemandZonderVerlenging_EnTijdensEenVoorstelVervaltEr_Niets()
    {
        var proef = await BeoordeeldAsync(_portal);
        using (var vooraf = await _portal.ClientAls(Mensen.Inkoper))
        {
            await proef.BereidVoorAsync(vooraf, Amsterdam.Datum(_portal.Klok.GetUtcNow()));
        }

        var sluiting = await _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == proef.AanbestedingId).Select(a => a.Planning.SluitingOp!.Value).SingleAsync());
        _portal.Klok.VerderTot(Amsterdam.EindeVan(Amsterdam.Datum(sluiting).AddDays(90)));
        var vandaag = Amsterdam.Datum(_portal.Klok.GetUtcNow());
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        using (var voorbij = await een.PostFormAsync($"{proef.Pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Klaar.")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, voorbij.StatusCode);
            Assert.Contains("was geldig tot en met", await voorbij.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var gestand = $"/inkoop/aanbestedingen/{proef.AanbestedingId}/gestanddoening/{proef.PerceelId}";
        await een.PostFormAsync($"{gestand}/verlengen", new Dictionary<string, string?> { ["Tot"] = Dag(vandaag.AddDays(60)), ["AntwoordTot"] = Dag(vandaag.AddDays(7)), ["Reden"] = "De beoordeling duurde langer." });
        foreach (var (wie, akkoord) in new[] { (A, "true"), (C, "true"), (B, "false") })
        {
            using var bieder = await _portal.ClientAls(wie);
            using var antwoord = await bieder.PostFormAsync($"/mijn/inschrijvingen/{proef.Inschrijvingen[wie]}/gestanddoening", new Dictionary<string, string?> { ["Akkoord"] = akkoord });
            Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        }

        await een.PostFormAsync($"{proef.Pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Klaar."));
        using (var vervalt = await een.PostFormAsync($"{gestand}/vervallen/{proef.Inschrijvingen[B]}", new Dictionary<string, string?> { ["Reden"] = "U ging niet akkoord." }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, vervalt.StatusCode);
            Assert.Contains("wacht op een tweede inkoper", await vervalt.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var bevestigd = await twee.PostFormAsync($"{proef.Pad}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper)));
        Assert.Equal(HttpStatusCode.Redirect, bevestigd.StatusCode);
        Assert.Equal(4, await _portal.InDbAsync(db => db.Gunningsbrieven.CountAsync()));
    }

    private Task<bool> GestandtermijnLooptAsync() => _portal.InDbAsync(db => db.Termijnen.AnyAsync(t => t.Soort == TermijnSoort.Gestanddoening && t.AfgerondOp == null));

    private static Dictionary<string, string?> Voorstel(Telefoon telefoon, string reden) => new() { ["Wachtwoord"] = Mensen.Wachtwoord, ["Code"] = telefoon.Code, ["Reden"] = reden };
}
