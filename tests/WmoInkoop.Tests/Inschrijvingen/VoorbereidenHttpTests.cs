using System.Net;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Inschrijvingen;

/// <summary>Working on a draft: who changed what, how far it is, how it will be read, and answers that were written before (INS-02).</summary>
public sealed class VoorbereidenHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact, Trait("Regel", "INS-02")]
    public async Task Concept_ZegtWieWatWijzigde_HoeVerHetIs_EnHoeHetWordtGelezen()
    {
        var aanbesteding = await portal.PubliceerAsync(b => b.Ook(a => a.StelBeoordelingsplanVast(
            a.Percelen.Single(),
            [.. a.Percelen.Single().Criteria.OrderBy(c => c.Volgnummer).Select((c, i) => new Core.Percelen.Criteriumgegevens(c.Naam, c.Vraag, c.Gewicht, c.Minimumcijfer, c.Id, c.Hoofdcriterium, i == 0 ? 5 : null))])));
        var (wie, aanbiederId) = await portal.WieAsync(Mensen.Aanbieder);
        var id = (await portal.DoeAsync<InschrijvingBeginnen, Guid?>(d => d.ExecuteAsync(aanbesteding.PerceelId, aanbiederId, false, wie, CancellationToken.None)))!.Value;
        using var collega = await portal.ClientAls(await portal.MedewerkerAsync(Mensen.Aanbieder));
        var pad = $"/mijn/inschrijvingen/{id}";
        var antwoord = $"{pad}/plan/{aanbesteding.Criteria[0]}";
        Assert.Contains("0 van 5 onderdelen ingevuld", await LijstAsync(collega), StringComparison.Ordinal);
        Assert.Contains("Hoogstens 5 woorden", await collega.HtmlAsync(antwoord), StringComparison.Ordinal);

        // kept, and shown as an assessor reads it, without JavaScript
        using (var bewaard = await collega.PostFormAsync(antwoord, new Dictionary<string, string?> { ["Tekst"] = "# Kop\n\n**vet**\n\n| a | b |\n| - | - |\n| een | twee |", ["doe"] = "voorbeeld" }))
        {
            Assert.Equal($"{antwoord}?voorbeeld=True#voorbeeld", bewaard.Headers.Location!.ToString());
            var voorbeeld = (await collega.HtmlAsync($"{antwoord}?voorbeeld=True")).Split("id=\"voorbeeld\"")[1];
            foreach (var html in new[] { "<h3>Kop</h3>", "<strong>vet</strong>", "<td>een</td>" })
            {
                Assert.Contains(html, voorbeeld, StringComparison.Ordinal);
            }
        }

        using var eigen = await portal.ClientAls(Mensen.Aanbieder);
        Assert.Contains("Laatst gewijzigd door Medewerker Fictief, vandaag 12.00", await eigen.HtmlAsync(antwoord), StringComparison.Ordinal);
        Assert.Contains("Medewerker Fictief, vandaag 12.00", await eigen.HtmlAsync($"{pad}/plan"), StringComparison.Ordinal);
        Assert.Contains("te lang", await eigen.HtmlAsync($"{pad}/plan"), StringComparison.Ordinal);
        Assert.Contains("korter: 6 woorden, hoogstens 5.", await eigen.HtmlAsync($"{pad}/indienen"), StringComparison.Ordinal);
        Assert.Contains("1 van 5 stappen klaar", await eigen.HtmlAsync(pad), StringComparison.Ordinal);

        // eisen are saved as people go, each time with the version that came back
        var eisen = Formulier.Lees(await eigen.HtmlAsync($"{pad}/eisen"))[^1];
        using (var vanzelf = await eigen.PostAsync($"{pad}/eisen/concept", new FormUrlEncodedContent(eisen.Met(new Dictionary<string, string?> { ["Eisen[0].Akkoord"] = "true" }))))
        {
            Assert.Equal(HttpStatusCode.NoContent, vanzelf.StatusCode);
            var versie = vanzelf.Headers.GetValues("X-Versies").Single().Split('=');
            Assert.Equal("Eisen[0].Versie", versie[0]);
            using var verouderd = await eigen.PostAsync($"{pad}/eisen/concept", new FormUrlEncodedContent(eisen.Met(new Dictionary<string, string?> { ["Eisen[0].Akkoord"] = "false" })));
            Assert.Equal(HttpStatusCode.Conflict, verouderd.StatusCode);
            using var opnieuw = await eigen.PostAsync($"{pad}/eisen/concept", new FormUrlEncodedContent(eisen.Met(new Dictionary<string, string?> { ["Eisen[0].Akkoord"] = "false", [versie[0]] = versie[1] })));
            Assert.Equal(HttpStatusCode.NoContent, opnieuw.StatusCode);
        }

        Assert.Contains("1 van 5 onderdelen ingevuld", await LijstAsync(eigen), StringComparison.Ordinal);
        using var rivaal = await portal.ClientAls(Mensen.AndereAanbieder);
        var token = Formulier.Lees(await rivaal.HtmlAsync($"/mijn/inschrijvingen/nieuw/{aanbesteding.PerceelId}"))[^1].Velden;
        Assert.Contains("U dient nog niets in", await rivaal.HtmlAsync($"/mijn/inschrijvingen/nieuw/{aanbesteding.PerceelId}"), StringComparison.Ordinal);
        foreach (var vreemd in new[] { "/eisen/concept", "/prijs/concept" })
        {
            using var inhoud = new FormUrlEncodedContent(token);
            Assert.Equal(HttpStatusCode.NotFound, (await rivaal.PostAsync($"{pad}{vreemd}", inhoud)).StatusCode);
        }
    }

    [Fact, Trait("Regel", "INS-02")]
    public async Task Overnemen_VanEenEerdereInschrijving_KiestOpNaam_EnVerliestNietsDatErStond()
    {
        var eerste = await portal.PubliceerAsync();
        var tweede = await portal.PubliceerAsync();
        await portal.NieuweAanbiederAsync("Neemt Over Zorg", "over@fictief.test");
        var bron = await portal.IngediendAsync(eerste, "over@fictief.test", "Van toen");
        var (wie, aanbiederId) = await portal.WieAsync("over@fictief.test");
        var id = (await portal.DoeAsync<InschrijvingBeginnen, Guid?>(d => d.ExecuteAsync(tweede.PerceelId, aanbiederId, false, wie, CancellationToken.None)))!.Value;
        await portal.DoeAsync<ConceptBewaren, Guid?>(async d => await d.AntwoordAsync(id, aanbiederId, new AntwoordWijziging(tweede.Criteria[0], "Van nu", await portal.VersieAsync(id, tweede.Criteria[0])), CancellationToken.None));
        using var eigen = await portal.ClientAls("over@fictief.test");
        var pad = $"/mijn/inschrijvingen/{id}/overnemen";
        Assert.Contains($"{pad}/{bron}\"", await eigen.HtmlAsync(pad), StringComparison.Ordinal);

        // proposed by name where nothing stands, chosen by hand where something does
        var velden = Formulier.Lees(await eigen.HtmlAsync($"{pad}/{bron}"))[^1];
        Assert.Equal(["", eerste.Criteria[1].ToString(), eerste.Criteria[2].ToString()], velden.Velden.Where(v => v.Key.EndsWith(".Bron", StringComparison.Ordinal)).Select(v => v.Value));
        var keuze = new Dictionary<string, string?> { ["Rijen[0].Bron"] = eerste.Criteria[2].ToString(), ["Rijen[1].Bron"] = "" };
        using (var overgenomen = await eigen.PostAsync($"{pad}/{bron}", new FormUrlEncodedContent(velden.Met(keuze))))
        {
            Assert.Equal(HttpStatusCode.Redirect, overgenomen.StatusCode);
        }

        var inhoud = await portal.LeesEigenAsync(id, "over@fictief.test");
        Assert.Equal(["Van nu\n\nVan toen", "", "Van toen"], inhoud.Antwoorden.Select(a => a.Tekst));
        Assert.All(inhoud.Eisen, e => Assert.False(e.Akkoord));
        Assert.Empty(inhoud.Documenten);

        // the page of before: a colleague wrote meanwhile, nothing is lost
        using (var conflict = await eigen.PostAsync($"{pad}/{bron}", new FormUrlEncodedContent(velden.Met(keuze))))
        {
            Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        }

        Assert.Equal("Van nu\n\nVan toen", (await portal.LeesEigenAsync(id, "over@fictief.test")).Antwoorden[0].Tekst);

        // only of the own provider, and only into a draft
        await portal.NieuweAanbiederAsync("Rivaal Zorg", "rivaal@fictief.test");
        var vanRivaal = await portal.IngediendAsync(eerste, "rivaal@fictief.test", "Geheim");
        foreach (var (doel, van) in new[] { (id, vanRivaal), (vanRivaal, bron), (bron, id), (id, id) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await eigen.GetAsync($"/mijn/inschrijvingen/{doel}/overnemen/{van}")).StatusCode);
            Assert.Null(doel == bron ? null : await portal.DoeAsync<AntwoordenOvernemen, int?>(d => d.ExecuteAsync(doel, van, aanbiederId, [], wie.GebruikerId!.Value, CancellationToken.None)));
        }
    }

    private static async Task<string> LijstAsync(HttpClient client) => await client.HtmlAsync("/mijn/inschrijvingen");
}
