using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;

namespace WmoInkoop.Tests.Tekenbevoegdheden;

/// <summary>The pages about who may sign and about signing together; and that nobody else sees any of it.</summary>
public sealed partial class TekenenHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Vijandig = "<script>alert(1)</script>";
    private static readonly Dictionary<string, string?> Geen = [];

    [Fact, Trait("Regel", "AAN-07")]
    public async Task Vastleggen_DoorDeBeheerder_GezienDoorCollegasEnInkoper_NietDoorEenAnder()
    {
        await portal.NieuweAanbiederAsync("Pagina Zorg", "pagina@fictief.test");
        var collega = await portal.MedewerkerAsync("pagina@fictief.test");
        await portal.InDbAsync(db => db.Users.Where(g => g.Email == collega).ExecuteUpdateAsync(s => s.SetProperty(g => g.Naam, Vijandig)));
        var (_, aanbiederId) = await portal.WieAsync("pagina@fictief.test");
        var medewerker = Assert.Single(await portal.MedewerkersAsync(collega));
        const string Pad = "/mijn/organisatie/tekenbevoegdheid";
        using var beheerder = await portal.ClientAls("pagina@fictief.test");
        using var vanCollega = await portal.ClientAls(collega);
        using var vreemd = await portal.ClientAls(Mensen.AndereAanbieder);
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);

        Assert.Contains("mag elke beheerder van uw organisatie alleen tekenen: Beheerder Pagina Zorg", await beheerder.HtmlAsync(Pad), StringComparison.Ordinal);
        Assert.Contains("heeft nog niet vastgelegd wie mag tekenen", await inkoper.HtmlAsync($"/inkoop/aanbieders/{aanbiederId}"), StringComparison.Ordinal);

        // what was wrong is said, and what was filled in is kept
        using (var fout = await VastleggenAsync(beheerder, [("Medewerkers", medewerker.ToString()), ("Wijze", "Samen"), ("Soort", "Volmacht"), ("Vanaf", "2026-01-15")], "volmacht.pdf"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.StatusCode);
            var html = WebUtility.HtmlDecode(await fout.Content.ReadAsStringAsync());
            Assert.Contains("Zo kan niemand tekenen", html, StringComparison.Ordinal);
            Assert.Contains("value=\"2026-01-15\"", html, StringComparison.Ordinal);
            Assert.Contains("volmacht.pdf", html, StringComparison.Ordinal);
        }

        using (var leeg = await VastleggenAsync(beheerder, [("Vanaf", "")], null))
        {
            var html = WebUtility.HtmlDecode(await leeg.Content.ReadAsStringAsync());
            Assert.Contains("Kies ten minste één collega.", html, StringComparison.Ordinal);
            Assert.Contains("Kies alleen of samen.", html, StringComparison.Ordinal);
            Assert.Contains("Vul de eerste dag in.", html, StringComparison.Ordinal);
        }

        using (var goed = await VastleggenAsync(beheerder, [("Medewerkers", medewerker.ToString()), ("Wijze", "Alleen"), ("Soort", "Volmacht"), ("Vanaf", "2026-01-15")], "volmacht.pdf"))
        {
            Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        }

        var id = await portal.InDbAsync(db => db.Tekenbevoegdheden.Where(t => t.AanbiederId == aanbiederId).Select(t => t.Id).SingleAsync());
        foreach (var html in new[] { await beheerder.HtmlAsync(Pad), await vanCollega.HtmlAsync(Pad), await inkoper.HtmlAsync($"/inkoop/aanbieders/{aanbiederId}") })
        {
            Assert.DoesNotContain(Vijandig, html, StringComparison.Ordinal);
            Assert.Contains(WebUtility.HtmlEncode(Vijandig), html, StringComparison.Ordinal);
            Assert.Contains("volmacht.pdf", html, StringComparison.Ordinal);
        }

        Assert.Contains("Vastgelegd na de laatste controle", await NaControleAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await inkoper.GetAsync($"/inkoop/aanbieders/{aanbiederId}/tekenbevoegdheid/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await vanCollega.GetAsync($"{Pad}/{id}/bewijs")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await vanCollega.GetAsync($"{Pad}/vastleggen")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await vanCollega.GetAsync($"{Pad}/{id}/beeindigen")).StatusCode);

        // another's is not there, for another provider nor under another provider
        var ander = (await portal.WieAsync(Mensen.AndereAanbieder)).AanbiederId;
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"/inkoop/aanbieders/{ander}/tekenbevoegdheid/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await vreemd.GetAsync($"{Pad}/{id}/bewijs")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await vreemd.GetAsync($"{Pad}/{id}/beeindigen")).StatusCode);
        using (var token = new FormUrlEncodedContent(Formulier.Lees(await vreemd.HtmlAsync("/mijn/organisatie/gegevens"))[^1].Velden))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await vreemd.PostAsync($"{Pad}/{id}/beeindigen", token)).StatusCode);
        }

        // the last one cannot be ended
        using var einde = await beheerder.PostFormAsync($"{Pad}/{id}/beeindigen", Geen);
        Assert.Contains("Daarna kan niemand meer tekenen", WebUtility.HtmlDecode(await einde.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        async Task<string> NaControleAsync()
        {
            await portal.InDbAsync(db => db.Verificaties.Where(v => v.AanbiederId == aanbiederId).ExecuteUpdateAsync(s => s.SetProperty(v => v.BeslotenOp, portal.Klok.GetUtcNow().AddDays(-1))));
            return await inkoper.HtmlAsync($"/inkoop/aanbieders/{aanbiederId}");
        }
    }

    [Fact, Trait("Regel", "INS-04")]
    public async Task Indienen_MetTweeHandtekeningen_VanControleTotProcesVerbaal_EnDeGemeenteZietNiets()
    {
        var aanbesteding = await portal.PubliceerAsync();
        var (een, twee, aanbiederId) = await portal.SamenAsync();
        var niet = await portal.MedewerkerAsync(een);
        var id = await portal.ConceptAsync(aanbesteding, een);
        var pagina = $"/mijn/inschrijvingen/{id}/indienen";
        using var vanEen = await portal.ClientAls(een);
        using var vanTwee = await portal.ClientAls(twee);
        using var vanNiet = await portal.ClientAls(niet);
        using var vreemd = await portal.ClientAls(Mensen.Aanbieder);
        string[] vanPersoneel = ["/inkoop", $"/inkoop/aanbestedingen/{aanbesteding.Id}/kluis", $"/inkoop/aanbieders/{aanbiederId}"];
        string[] vanBeheer = ["/beheer/audit", "/beheer/mail", "/beheer/achtergrondtaken"];
        await DraaiTakenAsync();
        await DraaiTakenAsync();
        var ervoor = await LeesPersoneelAsync();

        // the first signature: nothing is handed in, and a void page of another tab neither
        Assert.Contains("Als eerste tekenen", await vanEen.HtmlAsync(pagina), StringComparison.Ordinal);
        Assert.DoesNotContain("Nu indienen", await vanEen.HtmlAsync(pagina), StringComparison.Ordinal);
        var tweedeTab = Formulier.Lees(await vanTwee.HtmlAsync(pagina))[^1].Velden; // opened before the first signature
        using (var eerste = await vanEen.PostFormAsync(pagina, Geen, pagina))
        {
            Assert.Equal($"/mijn/inschrijvingen/{id}", eerste.Headers.Location!.ToString());
        }

        var wacht = WebUtility.HtmlDecode(await vanEen.HtmlAsync($"/mijn/inschrijvingen/{id}"));
        Assert.Contains("Wacht op de tweede handtekening van Medewerker Fictief", wacht, StringComparison.Ordinal);
        Assert.Contains("Mijn handtekening terugnemen", wacht, StringComparison.Ordinal);
        Assert.Contains("Inschrijving wacht op de tweede handtekening", await vanEen.HtmlAsync("/mijn"), StringComparison.Ordinal);
        Assert.Contains("Inschrijving als tweede ondertekenen", await vanTwee.HtmlAsync("/mijn"), StringComparison.Ordinal);
        Assert.DoesNotContain("Als eerste tekenen", await vanEen.HtmlAsync(pagina), StringComparison.Ordinal);
        using (var oudeTab = await vanTwee.PostAsync(pagina, new FormUrlEncodedContent(tweedeTab)))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, oudeTab.StatusCode);
            Assert.Contains("Een collega heeft intussen als eerste getekend", await oudeTab.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        // the same person twice, who may not, and another provider
        var velden = Formulier.Lees(await vanTwee.HtmlAsync(pagina)).Single(f => f.Velden.Any(v => v.Key == "Controlegetal")).Velden.Where(v => !v.Key.StartsWith("__", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(velden, v => v.Key == "AlsEerste");
        using (var zelf = await PostMetTokenAsync(vanEen, pagina, velden))
        {
            Assert.Contains("U hebt zelf als eerste getekend", WebUtility.HtmlDecode(await zelf.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }

        Assert.Contains("U bent niet vastgelegd als tekenbevoegd", await vanNiet.HtmlAsync(pagina), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostMetTokenAsync(vanNiet, pagina, velden)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await vanNiet.GetAsync($"/mijn/inschrijvingen/{id}/handtekening")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostMetTokenAsync(vreemd, pagina, velden)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostMetTokenAsync(vreemd, pagina, [.. velden, KeyValuePair.Create("AlsEerste", "true")])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await vreemd.GetAsync($"/mijn/inschrijvingen/{id}/handtekening")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostMetTokenAsync(vreemd, $"/mijn/inschrijvingen/{id}/handtekening", [])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await vanTwee.GetAsync($"/mijn/inschrijvingen/{id}/handtekening")).StatusCode); // of a colleague
        await DraaiTakenAsync();
        Assert.Equal(ervoor, await LeesPersoneelAsync());

        // taken back, put again, and then the second in two tabs: one inschrijving
        using (var terug = await vanEen.PostFormAsync($"/mijn/inschrijvingen/{id}/handtekening", Geen))
        {
            Assert.Equal(HttpStatusCode.Redirect, terug.StatusCode);
        }

        using (var opnieuw = await vanEen.PostFormAsync(pagina, Geen, pagina))
        {
            Assert.Equal(HttpStatusCode.Redirect, opnieuw.StatusCode);
        }

        Assert.Contains("Als tweede tekenen en indienen", await vanTwee.HtmlAsync(pagina), StringComparison.Ordinal);
        using (var ingediend = await PostMetTokenAsync(vanTwee, pagina, velden))
        using (var nogmaals = await PostMetTokenAsync(vanTwee, pagina, velden))
        {
            Assert.Equal([$"/mijn/inschrijvingen/{id}/ontvangst", $"/mijn/inschrijvingen/{id}/ontvangst"], new[] { ingediend, nogmaals }.Select(a => a.Headers.Location!.ToString()));
        }

        var ontvangst = WebUtility.HtmlDecode(await vanEen.HtmlAsync($"/mijn/inschrijvingen/{id}/ontvangst"));
        Assert.Equal(2, Regex.Count(ontvangst, "<dt>Ondertekend door</dt>"));
        Assert.Contains("Ondertekend:   Medewerker Fictief", await vanEen.GetStringAsync($"/mijn/inschrijvingen/{id}/ontvangst/bewijs"), StringComparison.Ordinal);
        await DraaiTakenAsync();
        Assert.Equal(ervoor, await LeesPersoneelAsync());

        await portal.OpenKluisAsync(aanbesteding.Id);
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        Assert.Equal(2, Regex.Count(await inkoper.HtmlAsync($"/inkoop/inschrijvingen/{id}"), "<dt>Ondertekend door</dt>"));

        async Task<string> LeesPersoneelAsync()
        {
            using var alsInkoper = await portal.ClientAls(Mensen.Inkoper);
            using var alsBeheerder = await portal.ClientAls(Mensen.Beheerder);
            var tekst = "";
            foreach (var (client, pad) in vanPersoneel.Select(p => (alsInkoper, p)).Concat(vanBeheer.Select(p => (alsBeheerder, p))))
            {
                tekst += Wisselend().Replace(await client.HtmlAsync(pad), "");
            }

            return tekst;
        }
    }

    /// <summary>What differs at every request.</summary>
    [GeneratedRegex("CfDJ8[\\w-]+|nonce-[\\w+/=-]+|nonce=\"[^\"]+\"")]
    private static partial Regex Wisselend();

    private static async Task<HttpResponseMessage> PostMetTokenAsync(HttpClient client, string pad, IReadOnlyCollection<KeyValuePair<string, string>> velden)
    {
        var token = Formulier.Lees(await client.HtmlAsync("/account/naam"))[^1].Velden.Single(v => v.Key.StartsWith("__", StringComparison.Ordinal));
        using var inhoud = new FormUrlEncodedContent([token, .. velden]);
        return await client.PostAsync(pad, inhoud);
    }

    private static async Task<HttpResponseMessage> VastleggenAsync(HttpClient client, IReadOnlyCollection<(string Naam, string Waarde)> velden, string? bestand)
    {
        const string Pad = "/mijn/organisatie/tekenbevoegdheid/vastleggen";
        var token = Formulier.Lees(await client.HtmlAsync(Pad))[^1].Velden.Single(v => v.Key.StartsWith("__", StringComparison.Ordinal));
        using var formulier = new MultipartFormDataContent { { new StringContent(token.Value), token.Key } };
        foreach (var (naam, waarde) in velden)
        {
            formulier.Add(new StringContent(waarde), naam);
        }

        if (bestand is not null)
        {
            formulier.Add(new ByteArrayContent(Proefbestanden.Pdf()), "Document", bestand);
        }

        return await client.PostAsync(Pad, formulier);
    }

    private async Task DraaiTakenAsync()
    {
        foreach (var soort in Takenlijst.Alle)
        {
            await portal.DoeAsync<Taakuitvoering, bool>(async t => (await t.VoerUitAsync(soort, CancellationToken.None)).IsGelukt);
        }
    }
}
