using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.CaoVerklaringen;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.CaoVerklaringen;
using Xunit;
using static WmoInkoop.TestSupport.Aanbieders.AanbiederBouwer;

namespace WmoInkoop.Tests.CaoVerklaringen;

/// <summary>The pages of provider and contractmanager: who may do what, and bad input.</summary>
public sealed class CaoHttpTests : IDisposable
{
    private const string Medewerker = "medewerker@zorgfictief.test";
    private const string ContractmanagerElders = "contractmanager1@leidseregio.test";
    private readonly PortalFactory _portal = new();

    [Fact, Trait("Regel", "CAO-01")]
    public async Task Stellen_OpstellenEnKiezen_BerichtDeBeheerder_EnEenTweedeKeerWordtGeweigerd()
    {
        var aanbieder = await _portal.AccepteerAanbiederAsync(Mensen.AanbiederNaam);
        using var client = await _portal.ClientAls(Mensen.Contractmanager);
        using var opgesteld = await client.PostFormAsync("/inkoop/cao/nieuw", new Dictionary<string, string?> { ["Titel"] = "Cao-eis", ["Uiterstedatum"] = "2026-03-16" });
        var kiezen = opgesteld.Headers.Location!.ToString();
        var html = await client.HtmlAsync(kiezen);
        Assert.Contains(Mensen.AanbiederNaam, html, StringComparison.Ordinal);
        Assert.DoesNotContain(Mensen.AndereAanbiederNaam, html, StringComparison.Ordinal); // not accepted

        using var niemand = await client.PostFormAsync(kiezen, new Dictionary<string, string?>());
        var keuze = Formulier.Lees(html)[^1].Met(new Dictionary<string, string?> { ["Aanbieders"] = aanbieder.ToString() });
        using var gesteld = await client.PostAsync(kiezen, new FormUrlEncodedContent(keuze));
        using var dubbel = await client.PostAsync(kiezen, new FormUrlEncodedContent(keuze));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, niemand.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, gesteld.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, dubbel.StatusCode);
        Assert.Contains("al gesteld", await TekstAsync(dubbel), StringComparison.Ordinal);
        var brief = Assert.Single(await _portal.PostAsync(Mensen.Aanbieder)).Brief;
        Assert.Equal("Cao-verklaring gevraagd: Cao-eis", brief.Onderwerp);
        Assert.Contains(brief.Alineas, a => a.Contains(CaoEis.GeenUitspraak, StringComparison.Ordinal));
        using var beheerder = await _portal.ClientAls(Mensen.Aanbieder);
        Assert.Contains("Cao-verklaring geven: Cao-eis", await beheerder.HtmlAsync("/mijn"), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "CAO-02")]
    public async Task Verklaren_VergelijkbareCaoZonderDocument_WordtGeweigerd_EnBewaartWatGetyptWas()
    {
        var pad = $"/mijn/cao-verklaringen/{await _portal.StelCaoEisAsync(Mensen.AanbiederNaam)}/verklaren";
        using var client = await _portal.ClientAls(Mensen.Aanbieder);

        using var antwoord = await client.PostFormAsync(pad, new Dictionary<string, string?> { ["Grond"] = "VergelijkbareCao", ["AndereCao"] = "Horeca", ["Motivering"] = "De schalen zijn <gelijk>." });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        var html = await TekstAsync(antwoord);
        Assert.Contains("Voeg ten minste één document toe", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Horeca\"", html, StringComparison.Ordinal);
        Assert.Contains("De schalen zijn <gelijk>.", html, StringComparison.Ordinal);
        Assert.False(await _portal.InDbAsync(db => db.CaoVerklaringen.AnyAsync()));
    }

    [Fact, Trait("Regel", "CAO-02")]
    public async Task Verklaren_FoutElders_HoudtHetBestandVast()
    {
        var pad = $"/mijn/cao-verklaringen/{await _portal.StelCaoEisAsync(Mensen.AanbiederNaam)}/verklaren";
        using var client = await _portal.ClientAls(Mensen.Aanbieder);
        var velden = new Dictionary<string, string?> { ["Grond"] = "VergelijkbareCao", ["AndereCao"] = "Horeca" };

        using var zonderUitleg = await client.PostMetBestandAsync(pad, velden, "Document1", "vergelijking.pdf", Proefbestanden.Pdf());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonderUitleg.StatusCode);
        var html = await zonderUitleg.Content.ReadAsStringAsync();
        Assert.Contains("vergelijking.pdf", html, StringComparison.Ordinal);
        using var nogmaals = await client.PostAsync(pad, new FormUrlEncodedContent(Formulier.Lees(html)[^1].Met(new Dictionary<string, string?> { ["Motivering"] = "De schalen zijn gelijk." })));

        Assert.Equal(HttpStatusCode.Redirect, nogmaals.StatusCode);
        Assert.Equal(1, await _portal.InDbAsync(db => db.CaoVerklaringen.SelectMany(v => v.Documenten).CountAsync()));
    }

    [Fact, Trait("Regel", "CAO-02")]
    public async Task Ondertekenen_DoorEenMedewerker_MagNiet_InvullenWel()
    {
        var verzoek = await _portal.StelCaoEisAsync(Mensen.AanbiederNaam);
        await _portal.InDbAsync(db => db.VoegMedewerkerToeAsync(Mensen.AanbiederNaam, Medewerker, _portal.Klok.GetUtcNow()));
        using var medewerker = await _portal.ClientAls(Medewerker);
        using var ingevuld = await medewerker.PostFormAsync($"/mijn/cao-verklaringen/{verzoek}/verklaren", Vvt);
        Assert.Equal($"/mijn/cao-verklaringen/{verzoek}", ingevuld.Headers.Location!.ToString());
        var html = await medewerker.HtmlAsync($"/mijn/cao-verklaringen/{verzoek}");
        Assert.Contains("Een beheerder van uw organisatie moet haar nog ondertekenen", html, StringComparison.Ordinal);

        var token = Formulier.Lees(await medewerker.HtmlAsync($"/mijn/cao-verklaringen/{verzoek}/verklaren"))[^1].Met(new Dictionary<string, string?> { ["Akkoord"] = "true" });
        using var getekend = await medewerker.PostAsync($"/mijn/cao-verklaringen/{verzoek}/ondertekenen", new FormUrlEncodedContent(token));

        Assert.Equal(HttpStatusCode.Forbidden, getekend.StatusCode);
        Assert.Equal(CaoStatus.Ontbreekt, await StatusAsync(verzoek));
        using var beheerder = await _portal.ClientAls(Mensen.Aanbieder);
        Assert.Contains("Cao-verklaring ondertekenen", await beheerder.HtmlAsync("/mijn"), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "CAO-02")]
    public async Task Ondertekenen_ToontDeTekst_VraagtEenVinkje_EnTweeKeerTekenenDoetNietsMeer()
    {
        var verzoek = await _portal.StelCaoEisAsync(Mensen.AanbiederNaam);
        using var client = await _portal.ClientAls(Mensen.Aanbieder);
        using var ingevuld = await client.PostFormAsync($"/mijn/cao-verklaringen/{verzoek}/verklaren", Vvt);
        var pad = ingevuld.Headers.Location!.ToString();
        var html = await client.HtmlAsync(pad);

        using var zonderVinkje = await client.PostFormAsync(pad, new Dictionary<string, string?>());
        var formulier = Formulier.Lees(html)[^1].Met(new Dictionary<string, string?> { ["Akkoord"] = "true" });
        using var eerste = await client.PostAsync(pad, new FormUrlEncodedContent(formulier));
        using var tweede = await client.PostAsync(pad, new FormUrlEncodedContent(formulier));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonderVinkje.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, eerste.StatusCode);
        Assert.Equal($"/mijn/cao-verklaringen/{verzoek}", tweede.Headers.Location!.ToString());
        var verklaring = await _portal.InDbAsync(db => db.CaoVerklaringen.SingleAsync());
        Assert.Contains(verklaring.Tekst!.Split('\n')[0], WebUtility.HtmlDecode(html), StringComparison.Ordinal); // what was shown is what is kept
        Assert.Equal(2, await _portal.InDbAsync(db => db.CaoVerzoeken.SelectMany(v => v.Stappen).CountAsync()));
        Assert.Single(await _portal.PostAsync(Mensen.Contractmanager));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/verklaren")]
    [InlineData("/ondertekenen")]
    public async Task Verzoek_VanEenAndereAanbieder_BestaatNiet(string deel)
    {
        var verzoek = await _portal.StelCaoEisAsync(Mensen.AndereAanbiederNaam);
        using var client = await _portal.ClientAls(Mensen.Aanbieder);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/mijn/cao-verklaringen/{verzoek}{deel}")).StatusCode);
    }

    [Fact, Trait("Regel", "DOC-02")]
    public async Task Document_AlleenVoorEigenOrganisatieEnContractmanagerVanDeRegio_EnElkeKeerInDeAudit()
    {
        var verzoek = await IngediendAsync(metDocument: true);
        var document = await _portal.InDbAsync(db => db.CaoVerklaringen.SelectMany(v => v.Documenten).Select(d => d.DocumentId).SingleAsync());
        await ContractmanagerEldersAsync();

        foreach (var (wie, pad, verwacht) in new[]
        {
            (Mensen.Contractmanager, "inkoop/cao/verzoeken", HttpStatusCode.OK),
            (Mensen.Aanbieder, "mijn/cao-verklaringen", HttpStatusCode.OK),
            (ContractmanagerElders, "inkoop/cao/verzoeken", HttpStatusCode.NotFound),
            (Mensen.AndereAanbieder, "mijn/cao-verklaringen", HttpStatusCode.NotFound),
            (Mensen.Inkoper, "inkoop/cao/verzoeken", HttpStatusCode.Forbidden),
        })
        {
            using var client = await _portal.ClientAls(wie);
            Assert.Equal(verwacht, (await client.GetAsync($"/{pad}/{verzoek}/documenten/{document}")).StatusCode);
        }

        Assert.Equal(2, await _portal.InDbAsync(db => db.AuditRegels.CountAsync(r => r.Actie == AuditActie.CaoDocumentOpgehaald && r.ObjectId == verzoek)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/akkoord")]
    [InlineData("/afkeuren")]
    [InlineData("/aanvulling")]
    public async Task Verzoek_VanEenAndereRegio_BestaatNiet(string deel)
    {
        var verzoek = await IngediendAsync();
        await ContractmanagerEldersAsync();
        using var elders = await _portal.ClientAls(ContractmanagerElders);
        var eis = await _portal.InDbAsync(db => db.CaoEisen.Select(e => e.Id).SingleAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync($"/inkoop/cao/verzoeken/{verzoek}{deel}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync($"/inkoop/cao/{eis}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync($"/inkoop/cao/{eis}/aanbieders")).StatusCode);
        Assert.DoesNotContain("Cao-eis Begeleiding", await elders.HtmlAsync("/inkoop/cao"), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "CAO-03")]
    public async Task Beoordelen_TweeTegelijk_TweedeKrijgtHetTeHoren()
    {
        var verzoek = await IngediendAsync();
        using var een = await _portal.ClientAls(Mensen.Contractmanager);
        using var twee = await _portal.ClientAls(Mensen.Contractmanager);
        var pad = $"/inkoop/cao/verzoeken/{verzoek}/afkeuren";
        var vanTwee = Formulier.Lees(await twee.HtmlAsync(pad))[^1].Met(new Dictionary<string, string?> { ["Reden"] = "Voldoet niet." });
        using var eerste = await een.PostFormAsync($"/inkoop/cao/verzoeken/{verzoek}/akkoord", new Dictionary<string, string?>());

        using var tweede = await twee.PostAsync(pad, new FormUrlEncodedContent(vanTwee));

        Assert.Equal(HttpStatusCode.Redirect, eerste.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, tweede.StatusCode);
        Assert.Contains("Voldoet niet.", await TekstAsync(tweede), StringComparison.Ordinal);
        Assert.Equal(CaoStatus.Akkoord, await StatusAsync(verzoek));
    }

    [Fact, Trait("Regel", "CAO-03")]
    public async Task Aanvulling_MetVijandigeHtml_BlijftTekst_InPaginaEnMail()
    {
        const string Vijandig = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        var verzoek = await IngediendAsync();
        using var contractmanager = await _portal.ClientAls(Mensen.Contractmanager);
        using var zonder = await contractmanager.PostFormAsync($"/inkoop/cao/verzoeken/{verzoek}/aanvulling", new Dictionary<string, string?> { ["Uiterlijk"] = "2026-03-01", ["Reden"] = Vijandig });
        using var gevraagd = await contractmanager.PostFormAsync($"/inkoop/cao/verzoeken/{verzoek}/aanvulling", new Dictionary<string, string?> { ["Uiterlijk"] = "2026-03-30", ["Reden"] = Vijandig });
        using var aanbieder = await _portal.ClientAls(Mensen.Aanbieder);

        var html = await aanbieder.HtmlAsync($"/mijn/cao-verklaringen/{verzoek}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.StatusCode); // a day that has passed
        Assert.Equal(HttpStatusCode.Redirect, gevraagd.StatusCode);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", await contractmanager.HtmlAsync($"/inkoop/cao/verzoeken/{verzoek}"), StringComparison.Ordinal);
        Assert.Contains(await _portal.PostAsync(Mensen.Aanbieder), p => p.Brief.Onderwerp.StartsWith("Vul uw cao-verklaring aan", StringComparison.Ordinal) && p.Brief.Uiterlijk is not null);
    }

    [Fact, Trait("Regel", "CAO-05")]
    public async Task Overzicht_ToontWieTeLaatIs_OokInDeExport_EnOpDeWerklijst()
    {
        await _portal.StelCaoEisAsync(Mensen.AanbiederNaam);
        var eis = await _portal.InDbAsync(db => db.CaoEisen.Select(e => e.Id).SingleAsync());
        _portal.Klok.Verder(TimeSpan.FromDays(17));
        using var client = await _portal.ClientAls(Mensen.Contractmanager);

        var csv = (await client.GetStringAsync($"/inkoop/cao/{eis}?telaat=ja&als=csv")).TrimStart('\uFEFF').Split("\r\n");

        Assert.Equal("Aanbieder;Status;Grond;Cao;Ondertekend op;Uiterste datum;Dagen te laat", csv[0]);
        Assert.Equal($"{Mensen.AanbiederNaam};Ontbreekt;;;;2026-03-16 23:59;3", csv[1]);
        Assert.Contains("1 aanbieder is te laat: Cao-eis Begeleiding", await client.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/inkoop/cao/{eis}?als=xlsx")).StatusCode);
    }

    [Fact, Trait("Regel", "CAO-05")]
    public async Task Overzicht_SteltEvenveelVragenBij10AlsBij1000Aanbieders()
    {
        await _portal.StelCaoEisAsync(Mensen.AanbiederNaam);
        var eis = await _portal.InDbAsync(db => db.CaoEisen.Select(e => e.Id).SingleAsync());
        using var client = await _portal.ClientAls(Mensen.Contractmanager);
        await ZaaiAsync(eis, 0, 10);
        await TelAsync();
        var bij10 = await TelAsync();
        await ZaaiAsync(eis, 10, 990);

        var bij1000 = await TelAsync();

        Assert.Equal(bij10, bij1000);
        Assert.Contains("van 1.001 aanbieders", await client.HtmlAsync($"/inkoop/cao/{eis}"), StringComparison.Ordinal);

        async Task<(int, int, int)> TelAsync() => (
            await _portal.Queries.TelAsync(() => client.HtmlAsync($"/inkoop/cao/{eis}")),
            await _portal.Queries.TelAsync(() => client.HtmlAsync("/inkoop/cao")),
            await _portal.Queries.TelAsync(() => client.HtmlAsync("/inkoop")));
    }

    public void Dispose() => _portal.Dispose();

    private static Dictionary<string, string?> Vvt => new() { ["Grond"] = "GenoemdeCao", ["Cao"] = "VVT" };

    private static async Task<string> TekstAsync(HttpResponseMessage antwoord) => WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());

    private Task<CaoStatus> StatusAsync(Guid verzoek) => _portal.InDbAsync(db => db.CaoVerzoeken.Where(v => v.Id == verzoek).Select(v => v.Status).SingleAsync());

    private async Task<Guid> IngediendAsync(bool metDocument = false)
    {
        var verzoek = await _portal.StelCaoEisAsync(Mensen.AanbiederNaam);
        using var client = await _portal.ClientAls(Mensen.Aanbieder);
        var pad = $"/mijn/cao-verklaringen/{verzoek}";
        using var ingevuld = metDocument
            ? await client.PostMetBestandAsync($"{pad}/verklaren", Vvt, "Document1", "cao.txt", Encoding.UTF8.GetBytes("cao"))
            : await client.PostFormAsync($"{pad}/verklaren", Vvt);
        using var getekend = await client.PostFormAsync($"{pad}/ondertekenen", new Dictionary<string, string?> { ["Akkoord"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, getekend.StatusCode);
        return verzoek;
    }

    private Task<int> ContractmanagerEldersAsync() => _portal.InDbAsync(async db => await db.InTransactieAsync(
        async () =>
        {
            var gebruiker = new Gebruiker("Contractmanager elders", ContractmanagerElders, Klok.Begin) { EmailConfirmed = true, TwoFactorEnabled = true, SecurityStamp = Guid.NewGuid().ToString("N"), NormalizedEmail = ContractmanagerElders.ToUpperInvariant(), NormalizedUserName = ContractmanagerElders.ToUpperInvariant() };
            db.Add(gebruiker);
            db.Add(new Aanstelling(gebruiker.Id, Rol.Contractmanager, await db.Regios.Where(r => r.Sleutel == Mensen.LeidseRegio).Select(r => r.Id).SingleAsync(), Klok.Begin));
            return 0;
        },
        default));

    private Task<int> ZaaiAsync(Guid eisId, int vanaf, int aantal) => _portal.InDbAsync(async db => await db.InTransactieAsync(
        async () =>
        {
            var eis = await db.CaoEisen.SingleAsync(e => e.Id == eisId);
            var beheerder = await db.Users.Where(g => g.Email == Mensen.Contractmanager).Select(g => g.Id).SingleAsync();
            for (var i = vanaf; i < vanaf + aantal; i++)
            {
                var gebruiker = new Gebruiker($"Beheerder {i}", $"beheerder-{i}@fictief.test", Klok.Begin) { NormalizedEmail = $"BEHEERDER-{i}@FICTIEF.TEST", NormalizedUserName = $"BEHEERDER-{i}@FICTIEF.TEST" };
                var aanbieder = EenAanbieder().MetNaam($"Zorg {i}").MetKvkNummer($"{80000000 + i}").MetBeheerder(gebruiker.Id).Maak();
                db.AddRange(gebruiker, aanbieder, new CaoVerzoek(eis, aanbieder.Id, beheerder, Klok.Begin));
            }

            return 0;
        },
        default));
}
