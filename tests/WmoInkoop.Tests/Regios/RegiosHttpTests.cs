using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Regios;

/// <summary>The pages with which a beheerder keeps the regio's; a portal without demo gets its first regio here.</summary>
public sealed class RegiosHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact, Trait("Regel", "AUD-01")]
    public async Task Nieuw_MaaktEenRegioWaarinMensenEenRolKunnenKrijgen()
    {
        using var beheerder = await portal.ClientAls(Mensen.Beheerder);

        using var antwoord = await beheerder.PostFormAsync("/beheer/regios/nieuw", Invoer("twente", "Enschede\r\n\r\n Hengelo "));

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        var pagina = antwoord.Headers.Location!.OriginalString;
        var details = WebUtility.HtmlDecode(await beheerder.HtmlAsync(pagina));
        Assert.Contains("Enschede, Hengelo", details, StringComparison.Ordinal);
        Assert.Contains("afzender@twente.test", details, StringComparison.Ordinal);
        Assert.Contains($"href=\"{pagina}\"", await beheerder.HtmlAsync("/beheer/regios"), StringComparison.Ordinal);
        Assert.Contains("Regio twente", await beheerder.HtmlAsync("/beheer/uitnodigingen/nieuw"), StringComparison.Ordinal);
        Assert.Contains("/beheer/regios", await beheerder.HtmlAsync("/beheer"), StringComparison.Ordinal);
        Assert.True(await portal.InDbAsync(db => db.AuditRegels.AnyAsync(r => r.Actie == AuditActie.RegioToegevoegd && db.Regios.Any(x => x.Id == r.ObjectId && x.Sleutel == "twente"))));
    }

    [Theory]
    [InlineData("Naam", "")]
    [InlineData("Naam", "<te lang>")]
    [InlineData("Sleutel", "Met Spatie")]
    [InlineData("Sleutel", "leeuwarden")]
    [InlineData("Gemeenten", "")]
    [InlineData("Gemeenten", "Leiden")]
    [InlineData("Gemeenten", "<te lang>")]
    [InlineData("Afzender", "geen adres")]
    [InlineData("Afzender", "a@b@c")]
    [InlineData("Email", "Inkoop <inkoop@x.test>")]
    [InlineData("Telefoon", "bel mij")]
    public async Task Nieuw_MetIetsDatNietKan_HoudtWatGetyptIs(string veld, string waarde)
    {
        using var beheerder = await portal.ClientAls(Mensen.Beheerder);
        var invoer = Invoer("kapot", "Almelo");
        invoer[veld] = waarde == "<te lang>" ? new string('x', 5000) : waarde;

        using var antwoord = await beheerder.PostFormAsync("/beheer/regios/nieuw", invoer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("Zoë van het team", WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.False(await portal.InDbAsync(db => db.Regios.AnyAsync(r => r.Sleutel == "kapot")));
    }

    [Fact]
    public async Task Wijzigen_TweeBeheerders_TweedeKrijgtHetTeHoren_EnVerliestNiets()
    {
        var pad = $"/beheer/regios/{await IdAsync(Mensen.LeidseRegio)}/wijzigen";
        using var een = await portal.ClientAls(Mensen.Beheerder);
        using var twee = await portal.ClientAls(Mensen.TweedeBeheerder);
        var vanTwee = Formulier.Lees(await twee.HtmlAsync(pad))[^1];
        Assert.Equal(HttpStatusCode.Redirect, (await een.PostFormAsync(pad, new Dictionary<string, string?> { ["Contactnaam"] = "Van de eerste" })).StatusCode);

        using var inhoud = new FormUrlEncodedContent(vanTwee.Met(new Dictionary<string, string?> { ["Contactnaam"] = "Van de tweede" }));
        using var tweede = await twee.PostAsync(pad, inhoud);

        Assert.Equal(HttpStatusCode.Conflict, tweede.StatusCode);
        var html = WebUtility.HtmlDecode(await tweede.Content.ReadAsStringAsync());
        Assert.Contains("Nu in het portaal: Van de eerste", html, StringComparison.Ordinal);
        using var nogmaals = new FormUrlEncodedContent(Formulier.Lees(html)[^1].Velden);
        Assert.Equal(HttpStatusCode.Redirect, (await twee.PostAsync(pad, nogmaals)).StatusCode);
        var regio = await portal.InDbAsync(db => db.Regios.Include(r => r.Gemeenten).SingleAsync(r => r.Sleutel == Mensen.LeidseRegio));
        Assert.Equal("Van de tweede", regio.Contactnaam);
        Assert.Equal(5, regio.Gemeenten.Count);
    }

    [Fact]
    public async Task Verwijderen_MetMensenErin_WordtGeweigerdMetUitleg_EnZonderIetsLuktHet()
    {
        using var beheerder = await portal.ClientAls(Mensen.Beheerder);
        using var geweigerd = await beheerder.PostFormAsync($"/beheer/regios/{await IdAsync(Mensen.Leeuwarden)}/verwijderen", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.StatusCode);
        Assert.Contains("er horen mensen", await geweigerd.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var gemaakt = await beheerder.PostFormAsync("/beheer/regios/nieuw", Invoer("tijdelijk", "Zwolle"));
        var pad = gemaakt.Headers.Location!.OriginalString;
        using var verwijderd = await beheerder.PostFormAsync($"{pad}/verwijderen", new Dictionary<string, string?>());

        Assert.Equal("/beheer/regios", verwijderd.Headers.Location?.OriginalString);
        using var weg = await beheerder.GetAsync(pad);
        Assert.Equal(HttpStatusCode.NotFound, weg.StatusCode);
    }

    [Fact]
    public async Task Paginas_MetVijandigeTekst_VoerenNietsUit()
    {
        const string Vijandig = "\"><script>alert(1)</script>";
        using var beheerder = await portal.ClientAls(Mensen.Beheerder);
        var invoer = Invoer("vijandig", Vijandig);
        invoer["Naam"] = invoer["Contactnaam"] = Vijandig;

        using var antwoord = await beheerder.PostFormAsync("/beheer/regios/nieuw", invoer);

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        var pad = antwoord.Headers.Location!.OriginalString;
        foreach (var pagina in new[] { "/beheer/regios", pad, $"{pad}/wijzigen", $"{pad}/verwijderen", "/beheer/uitnodigingen/nieuw", "/beheer/herinneringsregels?regio=vijandig" })
        {
            var html = await beheerder.HtmlAsync(pagina);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/wijzigen")]
    [InlineData("/verwijderen")]
    public async Task Regio_VoorAnderen_IsVerbodenEnEenDieErNietIs_IsNietGevonden(string achter)
    {
        var pad = $"/beheer/regios/{await IdAsync(Mensen.Leeuwarden)}{achter}";
        foreach (var email in new[] { Mensen.Inkoper, Mensen.Aanbieder, Mensen.Contractmanager })
        {
            using var ander = await portal.ClientAls(email);
            Assert.Equal(HttpStatusCode.Forbidden, (await ander.GetAsync(pad)).StatusCode);
        }

        using var beheerder = await portal.ClientAls(Mensen.Beheerder);
        Assert.Equal(HttpStatusCode.NotFound, (await beheerder.GetAsync($"/beheer/regios/{Guid.NewGuid()}{achter}")).StatusCode);
    }

    private static Dictionary<string, string?> Invoer(string sleutel, string gemeenten) => new()
    {
        ["Naam"] = $"Regio {sleutel}",
        ["Sleutel"] = sleutel,
        ["Gemeenten"] = gemeenten,
        ["Contactnaam"] = "Zoë van het team",
        ["Telefoon"] = "053 000 00 00",
        ["Email"] = $"vragen@{sleutel}.test",
        ["Afzender"] = $"afzender@{sleutel}.test",
    };

    private Task<Guid> IdAsync(string sleutel) => portal.InDbAsync(db => db.Regios.Where(r => r.Sleutel == sleutel).Select(r => r.Id).SingleAsync());
}
