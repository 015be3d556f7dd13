using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Aanbieders;

/// <summary>A provider's own pages: what belongs to another is not there (AAN-04), and two editors lose nothing.</summary>
public sealed class OrganisatieHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact, Trait("Regel", "AAN-04")]
    public async Task Organisatie_ToontAlleenDeEigen()
    {
        using var client = await portal.ClientAls(Mensen.Aanbieder);

        var html = await client.HtmlAsync("/mijn/organisatie");

        Assert.Contains(Mensen.AanbiederNaam, html, StringComparison.Ordinal);
        Assert.DoesNotContain(Mensen.AndereAanbiederNaam, html, StringComparison.Ordinal);
    }

    [Theory, Trait("Regel", "AAN-04")]
    [InlineData("/mijn/organisatie/collegas/{0}/rol")]
    [InlineData("/mijn/organisatie/collegas/{0}/verwijderen")]
    public async Task Collega_VanEenAnder_BestaatNiet(string adres)
    {
        using var client = await portal.ClientAls(Mensen.Aanbieder);
        var vreemd = await portal.InDbAsync(db => db.Medewerkers
            .Where(m => db.Aanbieders.Any(a => a.Id == m.AanbiederId && a.Naam == Mensen.AndereAanbiederNaam)).Select(m => m.Id).FirstAsync());

        using var antwoord = await client.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, adres, vreemd));

        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    [Fact]
    public async Task Gegevens_TweeBewerkers_TweedeKrijgtHetTeHoren_EnVerliestNiets()
    {
        using var een = await portal.ClientAls(Mensen.AndereAanbieder);
        using var twee = await portal.ClientAls(Mensen.AndereAanbieder);
        var vanTwee = Formulier.Lees(await twee.HtmlAsync("/mijn/organisatie/gegevens"))[^1];
        using var eerste = await een.PostFormAsync("/mijn/organisatie/gegevens", new Dictionary<string, string?> { ["Plaats"] = "Harlingen" });
        Assert.Equal(HttpStatusCode.Redirect, eerste.StatusCode);

        using var inhoud = new FormUrlEncodedContent(vanTwee.Met(new Dictionary<string, string?> { ["Plaats"] = "Franeker", ["Telefoon"] = "058 111 11 11" }));
        using var tweede = await twee.PostAsync("/mijn/organisatie/gegevens", inhoud);

        Assert.Equal(HttpStatusCode.Conflict, tweede.StatusCode);
        var html = WebUtility.HtmlDecode(await tweede.Content.ReadAsStringAsync());
        Assert.Contains("Franeker", html, StringComparison.Ordinal);
        Assert.Contains("Nu in het portaal: Harlingen", html, StringComparison.Ordinal);
        Assert.Contains("058 111 11 11", html, StringComparison.Ordinal);
        Assert.Equal("Harlingen", await PlaatsAsync());

        // the page it got carries the new version: sending it again saves
        using var nogmaals = new FormUrlEncodedContent(Formulier.Lees(html)[^1].Velden);
        using var derde = await twee.PostAsync("/mijn/organisatie/gegevens", nogmaals);
        Assert.Equal(HttpStatusCode.Redirect, derde.StatusCode);
        Assert.Equal("Franeker", await PlaatsAsync());
    }

    [Fact, Trait("Regel", "AAN-03")]
    public async Task Verwijderen_LaatsteBeheerder_WordtGeweigerdMetUitleg()
    {
        using var client = await portal.ClientAls(Mensen.Aanbieder);
        var enige = await portal.InDbAsync(db => db.Medewerkers
            .Where(m => db.Aanbieders.Any(a => a.Id == m.AanbiederId && a.Naam == Mensen.AanbiederNaam)).Select(m => m.Id).SingleAsync());

        using var antwoord = await client.PostFormAsync($"/mijn/organisatie/collegas/{enige}/verwijderen", new Dictionary<string, string?>());

        Assert.Contains("ten minste één beheerder", WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.True(await portal.InDbAsync(db => db.Medewerkers.AnyAsync(m => m.Id == enige && m.Tot == null)));
    }

    [Fact, Trait("Regel", "AAN-03")]
    public async Task Verwijderen_SluitOokDeUitnodigingenDieNogOpenStaan()
    {
        using var beheerder = await portal.ClientAls(Mensen.AndereAanbieder);
        await NodigUitAsync(beheerder, "weg@uitnodiging.test", isBeheerder: true);
        var eerste = (await portal.PostAsync("weg@uitnodiging.test")).Single().Brief.Pad!;
        await NodigUitAsync(beheerder, "weg@uitnodiging.test", isBeheerder: true);
        var tweede = (await portal.PostAsync("weg@uitnodiging.test")).Select(p => p.Brief.Pad!).Single(l => l != eerste);
        using var bezoeker = portal.Bezoeker();
        Assert.NotEqual(HttpStatusCode.OK, (await bezoeker.GetAsync(eerste)).StatusCode); // the second replaced it
        Assert.Equal(HttpStatusCode.Redirect, (await bezoeker.PostFormAsync(tweede, new Dictionary<string, string?> { ["Wachtwoord"] = "een-heel-lang-wachtwoord-2026" })).StatusCode);
        using var weg = await portal.ClientAls("weg@uitnodiging.test");
        await NodigUitAsync(weg, "vriend@uitnodiging.test", isBeheerder: true);

        var medewerker = await portal.InDbAsync(db => db.Medewerkers.Where(m => db.Users.Any(g => g.Id == m.GebruikerId && g.Email == "weg@uitnodiging.test")).Select(m => m.Id).SingleAsync());
        using var verwijderd = await beheerder.PostFormAsync($"/mijn/organisatie/collegas/{medewerker}/verwijderen", new Dictionary<string, string?>());

        Assert.Equal(HttpStatusCode.Redirect, verwijderd.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await weg.GetAsync("/mijn/organisatie")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await bezoeker.GetAsync((await portal.PostAsync("vriend@uitnodiging.test")).Single().Brief.Pad!)).StatusCode);
    }

    [Fact, Trait("Regel", "AAN-03")]
    public async Task Uitnodigen_MeerDanTwintigTegelijk_WordtGeweigerdMetUitleg()
    {
        await using var eigen = new PortalFactory();
        using var beheerder = await eigen.ClientAls(Mensen.Aanbieder);
        for (var nummer = 1; nummer <= UitnodigingVersturen.MaxOpenPerAanbieder; nummer++)
        {
            await NodigUitAsync(beheerder, $"collega{nummer}@uitnodiging.test", isBeheerder: false);
        }

        await NodigUitAsync(beheerder, "COLLEGA1@uitnodiging.test", isBeheerder: false); // replaces one, so it is none too many
        using var teveel = await beheerder.PostFormAsync("/mijn/organisatie/collegas/uitnodigen", new Dictionary<string, string?> { ["Naam"] = "Sam Bakker", ["Email"] = "nogeen@uitnodiging.test" });

        Assert.Contains("Er staan al 20 uitnodigingen open", WebUtility.HtmlDecode(await teveel.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Empty(await eigen.PostAsync("nogeen@uitnodiging.test"));
        using var ander = await eigen.ClientAls(Mensen.AndereAanbieder);
        await NodigUitAsync(ander, "nogeen@uitnodiging.test", isBeheerder: false); // the limit is of one provider

        eigen.Klok.Verder(Uitnodiging.Geldigheid); // and those that expired count no longer
        using var later = await eigen.ClientAls(Mensen.Aanbieder);
        await NodigUitAsync(later, "nogeen@uitnodiging.test", isBeheerder: false);
    }

    [Fact, Trait("Regel", "AAN-01")]
    public async Task Aanbieden_ZonderUittreksel_WordtGeweigerdMetUitleg()
    {
        using var client = await portal.ClientAls(Mensen.Aanbieder);

        using var antwoord = await client.PostFormAsync("/mijn/organisatie/aanbieden", new Dictionary<string, string?>());

        Assert.Contains("Voeg eerst het KvK-uittreksel toe", WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.False(await portal.InDbAsync(db => db.Aanbieders.AnyAsync(a => a.Naam == Mensen.AanbiederNaam && a.Status == AanbiederStatus.TerVerificatie)));
    }

    private static async Task NodigUitAsync(HttpClient wie, string email, bool isBeheerder)
    {
        using var antwoord = await wie.PostFormAsync("/mijn/organisatie/collegas/uitnodigen", new Dictionary<string, string?>
        {
            ["Naam"] = "Sam Bakker",
            ["Email"] = email,
            ["IsBeheerder"] = isBeheerder ? "true" : "false",
        });
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
    }

    private Task<string> PlaatsAsync() => portal.InDbAsync(db => db.Aanbieders.Where(a => a.Naam == Mensen.AndereAanbiederNaam).Select(a => a.Plaats).SingleAsync());
}
