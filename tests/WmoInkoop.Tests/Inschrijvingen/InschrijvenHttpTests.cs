using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.EigenVerklaringen;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Inschrijvingen;

/// <summary>A provider's pages: preparing, submitting, the receipt; and that they are nobody else's.</summary>
public sealed class InschrijvenHttpTests : IDisposable
{
    private const string Vijandig = "<script>alert(1)</script> [klik](javascript:alert(1)) <img src=x onerror=alert(1)>";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "INS-06")]
    public async Task Inschrijving_VanEenAnder_BestaatNiet()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        var concept = await _portal.ConceptAsync(aanbesteding, Mensen.AndereAanbieder);
        var bijlage = Assert.Single((await _portal.LeesEigenAsync(concept, Mensen.AndereAanbieder)).Documenten).Id;
        using var eigen = await _portal.ClientAls(Mensen.AndereAanbieder);
        using var vreemd = await _portal.ClientAls(Mensen.Aanbieder);
        string[] paden =
        [
            "", "/plan", $"/plan/{aanbesteding.Criteria[0]}", "/eisen", "/eigen-verklaring", "/eigen-verklaring/document", "/documenten", "/documenten/toevoegen", $"/documenten/toevoegen/{aanbesteding.EisId}",
            $"/documenten/{bijlage}", $"/documenten/{bijlage}/verwijderen", "/indienen", "/intrekken", "/vervangen",
        ];
        foreach (var pad in paden)
        {
            Assert.True((await eigen.GetAsync($"/mijn/inschrijvingen/{concept}{pad}")).StatusCode is HttpStatusCode.OK, pad);
            Assert.True((await vreemd.GetAsync($"/mijn/inschrijvingen/{concept}{pad}")).StatusCode is HttpStatusCode.NotFound, pad);
        }

        // a document of another, under an own inschrijving
        var mijn = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder);
        Assert.Equal(HttpStatusCode.NotFound, (await vreemd.GetAsync($"/mijn/inschrijvingen/{mijn}/documenten/{bijlage}")).StatusCode);

        // and writing, with the token of an own form
        await _portal.AccepteerAsync(Mensen.Aanbieder);
        var token = Formulier.Lees(await vreemd.HtmlAsync($"/mijn/inschrijvingen/{mijn}/eisen"))[^1].Velden;
        foreach (var pad in new[] { $"/plan/{aanbesteding.Criteria[0]}", $"/plan/{aanbesteding.Criteria[0]}/concept", "/eisen", "/eigen-verklaring", "/eigen-verklaring/concept", "/indienen", "/intrekken", "/vervangen", $"/documenten/{bijlage}/verwijderen" })
        {
            using var inhoud = new FormUrlEncodedContent([.. token, KeyValuePair.Create("Controlegetal", "x"), KeyValuePair.Create("Tekst", "gekaapt")]);
            Assert.True((await vreemd.PostAsync($"/mijn/inschrijvingen/{concept}{pad}", inhoud)).StatusCode is HttpStatusCode.NotFound, pad);
        }

        Assert.All((await _portal.LeesEigenAsync(concept, Mensen.AndereAanbieder)).Antwoorden, a => Assert.Equal("Ons plan", a.Tekst));
    }

    [Fact, Trait("Regel", "INS-03")]
    public async Task Indienen_VanBeginTotOntvangstbewijs()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        await _portal.AccepteerAsync(Mensen.Aanbieder);
        using var client = await _portal.ClientAls(Mensen.Aanbieder);

        Assert.Contains("Thuisondersteuning en dagbesteding", await client.HtmlAsync("/mijn/inschrijvingen/nieuw"), StringComparison.Ordinal);
        using var begonnen = await client.PostFormAsync($"/mijn/inschrijvingen/nieuw/{aanbesteding.PerceelId}", Geen, "/mijn/inschrijvingen/nieuw");
        var pad = begonnen.Headers.Location!.ToString();
        using var nogmaals = await client.PostFormAsync($"/mijn/inschrijvingen/nieuw/{aanbesteding.PerceelId}", Geen, "/mijn/inschrijvingen/nieuw");
        Assert.Equal(pad, nogmaals.Headers.Location!.ToString());

        var leeg = await client.HtmlAsync($"{pad}/indienen");
        Assert.Equal(6, leeg.Split($"<li><a class=\"utrecht-link utrecht-link--html-a\" href=\"{pad}/").Length - 1); // everything that is missing, at once
        Assert.DoesNotContain("Nu indienen", leeg, StringComparison.Ordinal);
        foreach (var criterium in aanbesteding.Criteria)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await client.PostFormAsync($"{pad}/plan/{criterium}", Met("Tekst", "Wij doen dit zo."))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await client.PostFormAsync($"{pad}/eisen", Met("Eisen[0].Akkoord", "true"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostFormAsync($"{pad}/eigen-verklaring", Proefverklaring.Velden())).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(client, $"{pad}/documenten/toevoegen/{aanbesteding.EisId}", "referentie é.pdf")).StatusCode);
        using var ingediend = await client.PostFormAsync($"{pad}/indienen", Geen, $"{pad}/indienen");
        Assert.Equal($"{pad}/ontvangst", ingediend.Headers.Location!.ToString());

        var ontvangst = WebUtility.HtmlDecode(await client.HtmlAsync($"{pad}/ontvangst"));
        var inhoud = await client.GetByteArrayAsync($"{pad}/ontvangst/inhoud");
        var bewijs = await client.GetStringAsync($"{pad}/ontvangst/bewijs");
        var hash = Convert.ToHexStringLower(SHA256.HashData(inhoud));
        Assert.Contains(hash, ontvangst, StringComparison.Ordinal);
        Assert.Contains(hash, bewijs, StringComparison.Ordinal);
        Assert.Contains("maandag 2 maart 2026 om 12.00.00 uur", bewijs, StringComparison.Ordinal);
        Assert.Contains($"{Convert.ToHexStringLower(SHA256.HashData(Proefbestanden.Pdf()))}  referentie é.pdf", bewijs, StringComparison.Ordinal);
        Assert.Single(await _portal.PostAsync(Mensen.Aanbieder));
        Assert.Contains("Ingediend", await client.HtmlAsync("/mijn/inschrijvingen"), StringComparison.Ordinal);
        Assert.DoesNotContain(_portal.Logboek.Regels, r => r.Tekst.Contains("answered", StringComparison.Ordinal) && r.Tekst.Contains("inschrijvingen", StringComparison.Ordinal)); // who did this stands in no log (INS-06)
    }

    [Fact, Trait("Regel", "INS-03")]
    public async Task Indienen_DoorEenMedewerker_KanNiet()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        await _portal.AccepteerAsync(Mensen.Aanbieder);
        var medewerker = await _portal.MedewerkerAsync(Mensen.Aanbieder);
        var id = await _portal.ConceptAsync(aanbesteding, medewerker);
        using var client = await _portal.ClientAls(medewerker);

        Assert.Contains("Vraag een collega die beheerder is", await client.HtmlAsync($"/mijn/inschrijvingen/{id}/indienen"), StringComparison.Ordinal);
        using var antwoord = await client.PostFormAsync($"/mijn/inschrijvingen/{id}/eisen", Geen);
        using var inhoud = new FormUrlEncodedContent([.. Formulier.Lees(await client.HtmlAsync($"/mijn/inschrijvingen/{id}/eisen"))[^1].Velden, KeyValuePair.Create("Controlegetal", (await _portal.LeesEigenAsync(id, medewerker)).Hash())]);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync($"/mijn/inschrijvingen/{id}/indienen", inhoud)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/mijn/inschrijvingen/{id}/intrekken")).StatusCode);
        Assert.False(await _portal.InDbAsync(db => db.Indieningen.AnyAsync()));
    }

    [Fact, Trait("Regel", "AAN-01")]
    public async Task Indienen_NietGeaccepteerd_ZegtWaarom()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        var id = await _portal.ConceptAsync(aanbesteding, Mensen.AndereAanbieder);
        using var client = await _portal.ClientAls(Mensen.AndereAanbieder);

        using var antwoord = await client.PostFormAsync($"/mijn/inschrijvingen/{id}/indienen", Geen, $"/mijn/inschrijvingen/{id}/indienen");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("nog niet geaccepteerd", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "INS-04")]
    public async Task Indienen_EenMillisecondeNaSluiting_WordtGeweigerd_EnBewerkenOok()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        await _portal.AccepteerAsync(Mensen.Aanbieder);
        var id = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder);
        _portal.Klok.VerderTot(aanbesteding.SluitingOp);
        using var client = await _portal.ClientAls(Mensen.Aanbieder);
        var indienen = Formulier.Lees(await client.HtmlAsync($"/mijn/inschrijvingen/{id}/indienen"))[^1].Velden;
        var antwoord = Formulier.Lees(await client.HtmlAsync($"/mijn/inschrijvingen/{id}/plan/{aanbesteding.Criteria[0]}"))[^1].Met(Met("Tekst", "Te laat"));
        _portal.Klok.Verder(TimeSpan.FromMilliseconds(1));

        using var laat = await client.PostAsync($"/mijn/inschrijvingen/{id}/indienen", new FormUrlEncodedContent(indienen));
        using var bewerkt = await client.PostAsync($"/mijn/inschrijvingen/{id}/plan/{aanbesteding.Criteria[0]}", new FormUrlEncodedContent(antwoord));
        using var vanzelf = await client.PostAsync($"/mijn/inschrijvingen/{id}/plan/{aanbesteding.Criteria[0]}/concept", new FormUrlEncodedContent(antwoord));

        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity], [laat.StatusCode, bewerkt.StatusCode]);
        Assert.NotEqual(HttpStatusCode.NoContent, vanzelf.StatusCode);
        Assert.Contains("De inschrijving is gesloten.", await laat.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Te laat", await bewerkt.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("Ons plan", (await _portal.LeesEigenAsync(id, Mensen.Aanbieder)).Antwoorden[0].Tekst);
        Assert.Equal(InschrijvingStatus.Concept, await _portal.InDbAsync(db => db.Inschrijvingen.Select(i => i.Status).SingleAsync()));
    }

    [Fact, Trait("Regel", "INS-02")]
    public async Task Antwoord_TweeCollegas_DeTweedeKrijgtHetTeHoren_EnVerliestNiets()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        var id = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder);
        var pad = $"/mijn/inschrijvingen/{id}/plan/{aanbesteding.Criteria[0]}";
        using var een = await _portal.ClientAls(Mensen.Aanbieder);
        using var twee = await _portal.ClientAls(await _portal.MedewerkerAsync(Mensen.Aanbieder));
        var vanTwee = Formulier.Lees(await twee.HtmlAsync(pad))[^1];

        // autosave of the first: 204 with a new token that works again
        var vanEen = Formulier.Lees(await een.HtmlAsync(pad))[^1];
        using var bewaard = await een.PostAsync($"{pad}/concept", new FormUrlEncodedContent(vanEen.Met(Met("Tekst", "Van een"))));
        Assert.Equal(HttpStatusCode.NoContent, bewaard.StatusCode);
        using var opnieuw = await een.PostAsync($"{pad}/concept", new FormUrlEncodedContent(vanEen.Met(new Dictionary<string, string?> { ["Tekst"] = "Van een, langer", ["Versie"] = bewaard.Headers.GetValues("X-Versie").Single() })));
        Assert.Equal(HttpStatusCode.NoContent, opnieuw.StatusCode);

        using var vanzelf = await twee.PostAsync($"{pad}/concept", new FormUrlEncodedContent(vanTwee.Met(Met("Tekst", "Van twee"))));
        Assert.Equal(HttpStatusCode.Conflict, vanzelf.StatusCode);
        using var conflict = await twee.PostAsync(pad, new FormUrlEncodedContent(vanTwee.Met(Met("Tekst", "Van twee"))));
        var html = WebUtility.HtmlDecode(await conflict.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        Assert.Contains("Van twee", html, StringComparison.Ordinal);
        Assert.Contains("Nu in het portaal: Van een, langer", html, StringComparison.Ordinal);
        using var gekozen = await twee.PostAsync(pad, new FormUrlEncodedContent(Formulier.Lees(html)[^1].Velden));
        Assert.Equal(HttpStatusCode.Redirect, gekozen.StatusCode);
        Assert.Equal("Van twee", (await _portal.LeesEigenAsync(id, Mensen.Aanbieder)).Antwoorden[0].Tekst);
    }

    [Fact, Trait("Regel", "INS-06")]
    public async Task Plan_MetVijandigeHtml_IsOveralTekst()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        await _portal.AccepteerAsync(Mensen.Aanbieder);
        var id = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder);
        var (_, aanbiederId) = await _portal.WieAsync(Mensen.Aanbieder);
        foreach (var criterium in aanbesteding.Criteria)
        {
            var versie = await _portal.VersieAsync(id, criterium);
            await _portal.DoeAsync<ConceptBewaren, Guid?>(d => d.AntwoordAsync(id, aanbiederId, new AntwoordWijziging(criterium, Vijandig, versie), CancellationToken.None));
        }

        using var client = await _portal.ClientAls(Mensen.Aanbieder);
        var paginas = new List<string> { await client.HtmlAsync($"/mijn/inschrijvingen/{id}/plan/{aanbesteding.Criteria[0]}"), await client.HtmlAsync($"/mijn/inschrijvingen/{id}/indienen") };
        await _portal.DienInAsync(id, Mensen.Aanbieder);
        _portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
        await _portal.OpenKluisAsync(aanbesteding.Id);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        paginas.Add(await inkoper.HtmlAsync($"/inkoop/inschrijvingen/{id}"));

        foreach (var html in paginas)
        {
            Assert.Contains("alert(1)", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static readonly Dictionary<string, string?> Geen = [];

    private static Dictionary<string, string?> Met(string veld, string waarde) => new() { [veld] = waarde };

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, string pad, string naam)
    {
        var token = Formulier.Lees(await client.HtmlAsync(pad))[^1].Velden.Single(v => v.Key.StartsWith("__", StringComparison.Ordinal));
        using var formulier = new MultipartFormDataContent { { new StringContent(token.Value), token.Key }, { new ByteArrayContent(Proefbestanden.Pdf()), "Document", naam } };
        return await client.PostAsync(pad, formulier);
    }
}
