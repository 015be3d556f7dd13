using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Tests.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Inschrijvingen;

/// <summary>What was submitted, confirmed and replaced, by its receipts: for the provider, for a rival, for the buying side and for anybody.</summary>
public sealed class OntvangstbewijsHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string NietBijElkaar = "Dit hoort niet bij elkaar";

    [Fact, Trait("Regel", "TRJ-03"), Trait("Regel", "INS-03")]
    public async Task Herbevestigd_HeeftEenEigenBewijs_HetEerdereBlijft_EnIedereenKanZeControleren()
    {
        var aanbesteding = await portal.PubliceerAsync();
        await portal.NieuweAanbiederAsync("Bevestigt Zorg", "bevestigt@fictief.test");
        var id = await portal.IngediendAsync(aanbesteding, "bevestigt@fictief.test", "Geheim plan");
        var (wie, aanbiederId) = await portal.WieAsync("bevestigt@fictief.test");
        using var eigen = await portal.ClientAls("bevestigt@fictief.test");
        var pad = $"/mijn/inschrijvingen/{id}/ontvangst";
        var (eersteInhoud, eersteBewijs) = (await eigen.GetByteArrayAsync($"{pad}/inhoud"), await eigen.GetByteArrayAsync($"{pad}/bewijs"));
        var nummer = await portal.InDbAsync(db => db.Inschrijvingen.Where(i => i.Id == id).Select(i => i.Ontvangstnummer!).SingleAsync());
        Assert.Contains("Drie jaar ervaring", Encoding.UTF8.GetString(eersteInhoud), StringComparison.OrdinalIgnoreCase); // the text with the answer

        await RectificeerAsync(aanbesteding.Id, "Twee jaar ervaring volstaat.");
        Assert.True(await portal.DoeAsync<InschrijvingHerbevestigen, bool>(d => d.ExecuteAsync(id, aanbiederId, 1, portal.Klok.GetUtcNow(), wie, CancellationToken.None)));

        var (tweedeInhoud, tweedeBewijs) = (await eigen.GetByteArrayAsync($"{pad}/inhoud"), await eigen.GetStringAsync($"{pad}/bewijs"));
        Assert.Contains("Twee jaar ervaring volstaat.", Encoding.UTF8.GetString(tweedeInhoud), StringComparison.Ordinal);
        Assert.Contains(Hash(eersteInhoud), Encoding.UTF8.GetString(tweedeInhoud), StringComparison.Ordinal); // it says what it confirms
        Assert.Contains($"{nummer}-BEV1", tweedeBewijs, StringComparison.Ordinal);
        Assert.Contains(Hash(tweedeInhoud), tweedeBewijs, StringComparison.Ordinal);
        Assert.Contains(await portal.PostAsync("bevestigt@fictief.test"), p => p.Brief.Alineas.Any(a => a.Contains(Hash(tweedeInhoud), StringComparison.Ordinal)));
        var eerderId = await portal.InDbAsync(db => db.EerdereIndieningen.Where(e => e.InschrijvingId == id).Select(e => e.Id).SingleAsync());
        Assert.Equal(eersteInhoud, await eigen.GetByteArrayAsync($"{pad}/eerder/{eerderId}/inhoud"));
        Assert.Equal(eersteBewijs, await eigen.GetByteArrayAsync($"{pad}/eerder/{eerderId}/bewijs"));
        Assert.Contains($"/eerder/{eerderId}", await eigen.HtmlAsync(pad), StringComparison.Ordinal);
        using (var rivaal = await portal.ClientAls(Mensen.AndereAanbieder))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await rivaal.GetAsync($"{pad}/eerder/{eerderId}")).StatusCode);
        }

        // anybody, before the opening
        var documenten = await portal.InDbAsync(db => db.Documenten.CountAsync());
        using var bezoeker = portal.Bezoeker();
        Assert.Contains("Dit is de hele inhoud", await ControleerAsync(bezoeker, nummer, eersteInhoud), StringComparison.Ordinal);
        Assert.Contains("Dit is de hele inhoud", await ControleerAsync(bezoeker, $" {nummer.ToLowerInvariant()}-bev1 ", tweedeInhoud), StringComparison.Ordinal);
        Assert.Contains(NietBijElkaar, await ControleerAsync(bezoeker, nummer, tweedeInhoud), StringComparison.Ordinal);
        Assert.Contains("Dit ontvangstbewijs is echt", await ControleerAsync(bezoeker, "", eersteBewijs), StringComparison.Ordinal);
        Assert.Contains("Dit ontvangstbewijs is niet echt", await ControleerAsync(bezoeker, nummer, Encoding.UTF8.GetBytes(tweedeBewijs.Replace("Bevestigt Zorg", "Een Ander", StringComparison.Ordinal))), StringComparison.Ordinal);
        var document = await ControleerAsync(bezoeker, nummer, Proefbestanden.Pdf("Geheim plan"));
        Assert.Contains("Dit is een van de documenten", document, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheim plan.pdf", document, StringComparison.Ordinal);
        Assert.DoesNotContain("Bevestigt Zorg", document, StringComparison.Ordinal);
        Assert.Equal(documenten, await portal.InDbAsync(db => db.Documenten.CountAsync()));
        Assert.Empty(await portal.InDbAsync(db => db.Uploadboekingen.Where(u => u.EigenaarId == null).ToListAsync()));

        // an unknown number and a wrong file are one answer
        var verkeerd = Proefbestanden.Pdf("Een ander plan");
        Assert.Equal(ZonderVeld(await ControleerAsync(bezoeker, nummer, verkeerd)), ZonderVeld(await ControleerAsync(bezoeker, "2026-0001-1-ZZZZZZZZ", verkeerd)));

        // with the hash only; and what does not fit comes back with what was typed
        Assert.Contains("Dit is een van de documenten", await HashAsync(bezoeker, nummer, Hash(Proefbestanden.Pdf("Geheim plan")).ToUpperInvariant()), StringComparison.Ordinal);
        var half = await HashAsync(bezoeker, nummer, "abc");
        Assert.Contains("64 tekens", half, StringComparison.Ordinal);
        Assert.Contains(nummer, half, StringComparison.Ordinal);
        Assert.Contains("Kies een bestand", await HashAsync(bezoeker, nummer, ""), StringComparison.Ordinal);

        // what counts at the opening is what was confirmed
        var opening = await portal.OpenKluisAsync(aanbesteding.Id);
        Assert.Equal(Hash(tweedeInhoud), await portal.InDbAsync(db => db.Openingsregels.Where(r => r.InschrijvingId == id).Select(r => r.Sha256).SingleAsync()));
        var inschrijving = await portal.InDbAsync(db => db.Inschrijvingen.AsNoTracking().SingleAsync(i => i.Id == id));
        Assert.Equal("Twee jaar ervaring volstaat.", Assert.Single((await portal.DoeAsync<Kluis, Inschrijvingsinhoud>(k => k.LeesAsync(inschrijving, opening, CancellationToken.None))).Eisen).Eistekst);
    }

    [Fact, Trait("Regel", "INS-05")]
    public async Task VervangenVersie_OpHaarAdres_IsVoorDeEigenPartijVervangen_EnVoorAlleAnderenErNiet()
    {
        var aanbesteding = await portal.PubliceerAsync();
        await portal.NieuweAanbiederAsync("Vervangt Zorg", "vervangt@fictief.test");
        var oud = await portal.IngediendAsync(aanbesteding, "vervangt@fictief.test", "Eerste versie");
        var nieuw = await portal.ConceptAsync(aanbesteding, "vervangt@fictief.test", "Tweede versie", vervangen: true);
        await portal.DienInAsync(nieuw, "vervangt@fictief.test");
        var bijlage = (await portal.LeesEigenAsync(oud, "vervangt@fictief.test")).Documenten[0].Id;
        foreach (var geopend in new[] { false, true })
        {
            if (geopend)
            {
                await portal.OpenKluisAsync(aanbesteding.Id);
            }

            using var eigen = await portal.ClientAls("vervangt@fictief.test");
            using var rivaal = await portal.ClientAls(Mensen.AndereAanbieder);
            using var inkoper = await portal.ClientAls(Mensen.Inkoper);
            var html = await eigen.HtmlAsync($"/mijn/inschrijvingen/{oud}");
            Assert.Contains("Telt niet meer mee", html, StringComparison.Ordinal);
            Assert.Contains($"/mijn/inschrijvingen/{nieuw}\"", html, StringComparison.Ordinal);
            Assert.Contains("Eerste versie", html, StringComparison.Ordinal);
            Assert.Contains("telt niet meer mee en wordt nooit geopend", await eigen.HtmlAsync($"/mijn/inschrijvingen/{oud}/ontvangst"), StringComparison.Ordinal);
            foreach (var pad in new[] { "", "/ontvangst", "/ontvangst/bewijs", "/ontvangst/inhoud", $"/documenten/{bijlage}", "/herbevestigen" })
            {
                Assert.True((await rivaal.GetAsync($"/mijn/inschrijvingen/{oud}{pad}")).StatusCode is HttpStatusCode.NotFound, pad);
                Assert.True((await inkoper.GetAsync($"/mijn/inschrijvingen/{oud}{pad}")).StatusCode is HttpStatusCode.Forbidden, pad);
            }

            Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"/inkoop/inschrijvingen/{oud}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"/inkoop/inschrijvingen/{oud}/documenten/{bijlage}")).StatusCode);
            Assert.Equal(geopend ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await inkoper.GetAsync($"/inkoop/inschrijvingen/{nieuw}")).StatusCode);
        }
    }

    [Fact, Trait("Regel", "INS-03")]
    public async Task Controleren_VakerDanDeDrempel_OfZonderSleutel_WordtGeweigerd()
    {
        await using var streng = new PortalFactory().Met("Aanmelden:PogingenPerMinuut", "1");
        using var bezoeker = streng.Bezoeker();
        using (var vals = new MultipartFormDataContent { { new StringContent("x"), "Nummer" }, { new ByteArrayContent([1, 2, 3]), "Bestand", "a.bin" } })
        using (var zonder = await bezoeker.PostAsync("/ontvangstbewijs", vals))
        {
            Assert.Equal(HttpStatusCode.BadRequest, zonder.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await bezoeker.PostAsync("/ontvangstbewijs", null)).StatusCode);
    }

    private static string Hash(byte[] bestand) => Convert.ToHexStringLower(SHA256.HashData(bestand));

    /// <summary>The answer without what was typed and the token.</summary>
    private static string ZonderVeld(string html) => html[html.IndexOf("id=\"uitkomst\"", StringComparison.Ordinal)..html.IndexOf("<form class=\"ip-form\"", StringComparison.Ordinal)];

    private static async Task<string> ControleerAsync(HttpClient client, string nummer, byte[] bestand)
    {
        using var antwoord = await client.PostBestandAsync("/ontvangstbewijs", "Bestand", bestand, "bestand.bin", new Dictionary<string, string?> { ["Nummer"] = nummer });
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
    }

    private static async Task<string> HashAsync(HttpClient client, string nummer, string sha256)
    {
        using var antwoord = await client.PostFormAsync("/ontvangstbewijs", new Dictionary<string, string?> { ["Nummer"] = nummer, ["Sha256"] = sha256 });
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
    }

    private async Task RectificeerAsync(Guid aanbestedingId, string eistekst)
    {
        var wie = await portal.AlsInkoperAsync();
        var conceptId = await portal.DoeAsync<RectificatieVoorbereiden, Guid>(d => d.BeginAsync(aanbestedingId, wie, CancellationToken.None));
        await portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                var concept = await db.Aanbestedingen.Geheel().SingleAsync(a => a.Id == conceptId);
                var perceel = concept.Percelen.Single();
                var eis = perceel.Eisen.Single();
                concept.Plan(concept.Planning with { SluitingOp = concept.Planning.SluitingOp!.Value.AddDays(10) });
                concept.StelEisenVast(perceel, [new(eis.Soort, eistekst, eis.Bewijs, eis.Id)]);
                db.Raak(concept);
                return true;
            },
            CancellationToken.None));
        var versie = await portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == conceptId).Select(a => a.Versie).SingleAsync());
        await portal.DoeAsync<RectificatiePubliceren, int>(d => d.ExecuteAsync(conceptId, versie, new Rectificatiebesluit("In de nota bleek dat de eis te zwaar was.", true, null, false), wie, CancellationToken.None));
    }
}
