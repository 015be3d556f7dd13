using System.Net;
using WmoInkoop.Core.Partijen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.EigenVerklaringen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.TestSupport.Partijen;
using WmoInkoop.Tests.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Partijen;

/// <summary>The pages of the inviter, of a party with an account and of one with a link (INS-01, AAN-04).</summary>
public sealed class PartijenHttpTests : IDisposable
{
    private const string Vijandig = "<script>alert('x')</script> BV";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "INS-01"), Trait("Regel", "AAN-04"), Trait("Regel", "INS-02")]
    public async Task Partijen_VanNoemenTotIngediend()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        await _portal.AccepteerAsync(Mensen.Aanbieder);
        await _portal.AccepteerAsync(Mensen.AndereAanbieder);
        var id = await _portal.ConceptAsync(aanbesteding, Mensen.Aanbieder);
        var pad = $"/mijn/inschrijvingen/{id}/partijen";
        using var vrager = await _portal.ClientAls(Mensen.Aanbieder);
        using var collega = await _portal.ClientAls(await _portal.MedewerkerAsync(Mensen.Aanbieder));
        using var ander = await _portal.ClientAls(Mensen.AndereAanbieder);
        using var bezoeker = _portal.Bezoeker();

        // vorm and bad input
        Assert.Contains($"{pad}\"", await vrager.HtmlAsync($"/mijn/inschrijvingen/{id}"), StringComparison.Ordinal);
        var vanCollega = Formulier.Lees(await collega.HtmlAsync(pad))[^1];
        await GeluktAsync(vrager, pad, new() { ["Vorm"] = "Combinatie" });
        using (var conflict = await collega.PostAsync(pad, new FormUrlEncodedContent(vanCollega.Met(new Dictionary<string, string?> { ["Vorm"] = "Groepsonderneming" }))))
        {
            Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        }

        Assert.Contains("Noem minstens één combinant", WebUtility.HtmlDecode(await vrager.HtmlAsync($"/mijn/inschrijvingen/{id}")), StringComparison.Ordinal);
        await GeweigerdAsync(vrager, $"{pad}/nieuw/Onderaannemer", Partij(Vijandig, "1234", "los@fictief.test") with { Grootte = "" }, "Vul een KvK-nummer in van 8 cijfers.", "Kies de grootte.");
        await GeweigerdAsync(vrager, $"{pad}/nieuw/Combinant", Partij("Wij zelf", "90000011", "los@fictief.test"), "U noemt uw eigen KvK-nummer.");
        await GeweigerdAsync(vrager, $"{pad}/nieuw/Groepsmaatschappij", Partij("Zuster", "93000009", "los@fictief.test"), "Schrijf op hoe u op deze groepsmaatschappij steunt.");
        Assert.Equal(HttpStatusCode.NotFound, (await vrager.GetAsync($"{pad}/nieuw/Baas")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ander.GetAsync(pad)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ander.GetAsync($"{pad}/nieuw/Combinant")).StatusCode);

        await GeluktAsync(vrager, $"{pad}/nieuw/Combinant", Partij(Mensen.AndereAanbiederNaam, "9000.0022", "thuis@fictief.test").Velden);
        await GeluktAsync(collega, $"{pad}/nieuw/Onderaannemer", Partij(Vijandig, "93000001", "los@fictief.test").Velden);
        await GeweigerdAsync(vrager, $"{pad}/nieuw/Onderaannemer", Partij("Nog eens", "9300 0001", "los@fictief.test"), "Dit KvK-nummer staat er al.");
        var (combinant, los) = (await PartijAsync("90000022"), await PartijAsync("93000001"));
        var html = await vrager.HtmlAsync(pad);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("2 partijen vragen", html, StringComparison.Ordinal);

        // before it is asked nobody sees anything, and another's id is not there
        Assert.Equal(HttpStatusCode.NotFound, (await ander.GetAsync($"/mijn/meedoen/{combinant}")).StatusCode);
        await GeluktAsync(vrager, $"{pad}/vragen", []);
        Assert.Equal(HttpStatusCode.NotFound, (await vrager.GetAsync($"{pad}/vragen")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await vrager.GetAsync($"/mijn/meedoen/{combinant}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ander.GetAsync($"/mijn/meedoen/{los}")).StatusCode);
        foreach (var deed in new[] { "", "/vragen", "/intrekken", "/verwijderen" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ander.GetAsync($"{pad}/{combinant}{deed}")).StatusCode);
        }

        // a party with an account: its work list, anyone reads, a beheerder decides
        Assert.Contains($"/mijn/meedoen/{combinant}", await ander.HtmlAsync("/mijn"), StringComparison.Ordinal);
        Assert.Contains($"/mijn/meedoen/{combinant}", await ander.HtmlAsync("/mijn/meedoen"), StringComparison.Ordinal);
        using var lezer = await _portal.ClientAls(await _portal.MedewerkerAsync(Mensen.AndereAanbieder));
        Assert.Contains("Alleen wie voor uw organisatie mag tekenen", await lezer.HtmlAsync($"/mijn/meedoen/{combinant}"), StringComparison.Ordinal);
        using (var verboden = await lezer.PostAsync($"/mijn/meedoen/{combinant}", new FormUrlEncodedContent(Formulier.Lees(await lezer.HtmlAsync($"/mijn/meedoen/{combinant}"))[0].Met(new Dictionary<string, string?> { ["Functie"] = "x" }))))
        {
            Assert.Equal(HttpStatusCode.Forbidden, verboden.StatusCode);
        }

        var verzoek = WebUtility.HtmlDecode(await ander.HtmlAsync($"/mijn/meedoen/{combinant}"));
        Assert.Contains("samen en ieder apart aansprakelijk", verzoek, StringComparison.Ordinal);
        Assert.DoesNotContain("Ons plan", verzoek, StringComparison.Ordinal);
        Assert.DoesNotContain("93000001", verzoek, StringComparison.Ordinal);

        // its own eigen verklaring first; the inviter reads it once it confirmed
        Assert.DoesNotContain("Wij doen mee", verzoek, StringComparison.Ordinal);
        using (var teVroeg = await ander.PostFormAsync($"/mijn/meedoen/{combinant}/weigeren", new Dictionary<string, string?> { ["Functie"] = "bestuurder", ["Reden"] = "" }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, teVroeg.StatusCode);
        }

        await GeluktAsync(lezer, $"/mijn/meedoen/{combinant}/eigen-verklaring", new() { ["IsMkb"] = "true", ["doe"] = "verder" });
        Assert.DoesNotContain("Wij doen mee", await ander.HtmlAsync($"/mijn/meedoen/{combinant}"), StringComparison.Ordinal);
        await GeluktAsync(lezer, $"/mijn/meedoen/{combinant}/eigen-verklaring", Proefverklaring.Velden());
        Assert.Contains("Wij doen mee", await ander.HtmlAsync($"/mijn/meedoen/{combinant}"), StringComparison.Ordinal);
        Assert.Null((await _portal.LeesEigenAsync(id, Mensen.Aanbieder)).Partijen!.Partijen[0].EigenVerklaring);

        // its part changes while it reads: it confirms nothing it did not see
        var gelezen = Formulier.Lees(await ander.HtmlAsync($"/mijn/meedoen/{combinant}"))[^1];
        await GeluktAsync(collega, $"{pad}/{combinant}", new() { ["Deel"] = "De nachtzorg." });
        using (var conflict = await ander.PostAsync($"/mijn/meedoen/{combinant}", new FormUrlEncodedContent(gelezen.Met(new Dictionary<string, string?> { ["Functie"] = "bestuurder" }))))
        {
            Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        }

        Assert.Contains("heeft nog niet bevestigd", WebUtility.HtmlDecode(await vrager.HtmlAsync($"/mijn/inschrijvingen/{id}")), StringComparison.Ordinal);
        await GeluktAsync(ander, $"/mijn/meedoen/{combinant}", new() { ["Functie"] = "bestuurder" });
        Assert.Equal("Bestuurder Fictief", (await _portal.LeesEigenAsync(id, Mensen.Aanbieder)).Partijen!.Partijen[0].EigenVerklaring!.Slot.Naam);
        Assert.Equal(HttpStatusCode.Redirect, (await ander.GetAsync($"/mijn/meedoen/{combinant}/eigen-verklaring")).StatusCode);
        Assert.Contains(await _portal.PostAsync(Mensen.Aanbieder), p => p.Brief.Onderwerp.StartsWith(Mensen.AndereAanbiederNaam, StringComparison.Ordinal));

        // a party with a link: tampered with, refused without a reason, used once
        var link = $"/meedoen/{await _portal.GeheimAsync(los)}";
        Assert.Equal(HttpStatusCode.Gone, (await bezoeker.GetAsync(link + "x")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await bezoeker.GetAsync($"{link}/eigen-verklaring")).StatusCode); // none is asked of an onderaannemer nobody relies on
        Assert.DoesNotContain("<script>alert", await bezoeker.HtmlAsync(link), StringComparison.Ordinal);
        await GeweigerdAsync(bezoeker, link, new Velden(new() { ["Functie"] = "", ["Naam"] = "Petra Palet" }), "Vul uw functie in.");
        await GeluktAsync(bezoeker, $"{link}/weigeren", new() { ["Naam"] = "Petra Palet", ["Functie"] = "eigenaar", ["Reden"] = "<b>Geen</b> plek." });
        var stand = await vrager.HtmlAsync(pad);
        Assert.Contains("Petra Palet (eigenaar)", stand, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Geen</b>", stand, StringComparison.Ordinal);
        Assert.Contains("doet niet mee. Vervang deze partij", WebUtility.HtmlDecode(await vrager.HtmlAsync($"/mijn/inschrijvingen/{id}")), StringComparison.Ordinal);
        await GeluktAsync(vrager, $"{pad}/{los}/vragen", []);
        Assert.Equal(HttpStatusCode.Gone, (await bezoeker.GetAsync(link)).StatusCode);
        var nieuweLink = $"/meedoen/{await _portal.GeheimAsync(los)}";
        var formulier = Formulier.Lees(await bezoeker.HtmlAsync(nieuweLink))[^1].Met(new Dictionary<string, string?> { ["Naam"] = "Petra Palet", ["Functie"] = "eigenaar" });
        using (var eerste = await bezoeker.PostAsync(nieuweLink, new FormUrlEncodedContent(formulier)))
        {
            Assert.Equal((HttpStatusCode.Redirect, nieuweLink), (eerste.StatusCode, eerste.Headers.Location!.OriginalString));
        }

        using (var tweede = await bezoeker.PostAsync(nieuweLink, new FormUrlEncodedContent(formulier)))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, tweede.StatusCode);
            Assert.Contains("U doet mee", await bezoeker.HtmlAsync(nieuweLink), StringComparison.Ordinal);
        }

        Assert.Contains("Bevestigd", await vrager.HtmlAsync(pad), StringComparison.Ordinal);
        await _portal.DienInAsync(id, Mensen.Aanbieder);
        Assert.Equal(HttpStatusCode.Redirect, (await vrager.GetAsync(pad)).StatusCode);
        Assert.Contains("is ingediend op", WebUtility.HtmlDecode(await ander.HtmlAsync($"/mijn/meedoen/{combinant}")), StringComparison.Ordinal);
        Assert.Contains("Petra Palet (eigenaar)", await vrager.HtmlAsync($"/mijn/inschrijvingen/{id}"), StringComparison.Ordinal);

        // nothing of it reaches the buying side
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Equal(HttpStatusCode.Forbidden, (await inkoper.GetAsync(pad)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await inkoper.GetAsync($"/mijn/meedoen/{combinant}")).StatusCode);
        _portal.Klok.VerderTot(aanbesteding.SluitingOp.AddMilliseconds(1));
        Assert.Equal(HttpStatusCode.Gone, (await bezoeker.GetAsync(nieuweLink)).StatusCode);
    }

    private Task<Guid> PartijAsync(string kvk) => _portal.DoeAsync<Partijenlezer, Guid>(async l =>
    {
        var (_, aanbiederId) = await _portal.WieAsync(Mensen.Aanbieder);
        return (await l.BekendeAsync(aanbiederId, CancellationToken.None)).Single(b => b.Gegevens.KvkNummer == kvk).Id;
    });

    private static PartijVelden Partij(string naam, string kvk, string email) => new(naam, kvk, email, "Klein");

    private static async Task GeluktAsync(HttpClient client, string pad, Dictionary<string, string?> velden)
    {
        using var antwoord = await client.PostFormAsync(pad, velden);
        Assert.True(antwoord.StatusCode is HttpStatusCode.Redirect, $"{pad}: {(int)antwoord.StatusCode}\n{await antwoord.TekstAsync()}");
    }

    private static Task GeweigerdAsync(HttpClient client, string pad, PartijVelden partij, params string[] meldingen) => GeweigerdAsync(client, pad, new Velden(partij.Velden), meldingen);

    private static async Task GeweigerdAsync(HttpClient client, string pad, Velden velden, params string[] meldingen)
    {
        using var antwoord = await client.PostFormAsync(pad, velden.Waarden);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        var html = WebUtility.HtmlDecode(await antwoord.TekstAsync());
        Assert.All(meldingen, m => Assert.Contains(m, html, StringComparison.Ordinal));
        Assert.Contains(velden.Waarden["Naam"]!, html, StringComparison.Ordinal);
    }

    private sealed record Velden(Dictionary<string, string?> Waarden);

    private sealed record PartijVelden(string Naam, string Kvk, string Email, string Grootte)
    {
        public Dictionary<string, string?> Velden => new() { ["Naam"] = Naam, ["KvkNummer"] = Kvk, ["Email"] = Email, ["Contactpersoon"] = "Contact Fictief", ["Deel"] = "Dagbesteding.", ["Grootteklasse"] = Grootte };
    }
}
