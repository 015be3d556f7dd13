using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Verslagen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Overlegtafels;
using Xunit;
using static WmoInkoop.TestSupport.Overlegtafels.TafelBouwer;

namespace WmoInkoop.Tests.Verslagen;

/// <summary>Who reads, writes and reacts over HTTP, and what bad input meets (TAF-03 to TAF-05).</summary>
public sealed class VerslagHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Vijandig = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    [Fact, Trait("Regel", "TAF-04")]
    public async Task Lezen_MagWieAanTafelZitOfInDeRegioWerkt_EnAndersIsHetErNiet()
    {
        var (pad, _) = await ZaaiAsync("Tafel lezen");
        var (zonderPlaats, _) = await ZaaiAsync("Tafel zonder plaats", lid: null);
        var (elders, _) = await ZaaiAsync("Tafel elders", regio: Mensen.LeidseRegio, lid: null);

        foreach (var wie in new[] { Mensen.Tafellid, Mensen.Inkoper, Mensen.Tafelsecretaris })
        {
            Assert.Contains("Dit is besproken bij Opening.", await (await portal.ClientAls(wie)).HtmlAsync(pad), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Mensen.InkoperElders, pad));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Mensen.Tafellid, zonderPlaats));
        foreach (var wie in new[] { Mensen.Tafellid, Mensen.Inkoper, Mensen.Tafelsecretaris })
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(wie, elders));
        }
    }

    [Fact, Trait("Regel", "TAF-03")]
    public async Task AnderVerslag_OpAdres_IsErNiet_OokNietOmTeSchrijvenOfTeReageren()
    {
        var (elders, _) = await ZaaiAsync("Tafel ver weg", regio: Mensen.LeidseRegio, lid: null);
        var (eigen, _) = await ZaaiAsync("Tafel dichtbij");
        var secretaris = await portal.ClientAls(Mensen.Tafelsecretaris);
        var lid = await portal.ClientAls(Mensen.Tafellid);

        foreach (var deel in new[] { "/schrijven", "/schrijven/1", "/publiceren", "/vaststellen" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await secretaris.GetAsync(elders + deel)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await PostNaarAsync(secretaris, $"{eigen}/vaststellen", $"{elders}/vaststellen")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostNaarAsync(lid, $"{eigen}/opmerking/1", $"{elders}/opmerking/1", ("Tekst", "Ik lees mee."))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostNaarAsync(lid, $"{eigen}/opmerking/1", $"{elders}/akkoord")).StatusCode);
        Assert.False(await portal.InDbAsync(db => db.Verslagopmerkingen.AnyAsync(o => o.Tekst == "Ik lees mee.")));
    }

    [Fact, Trait("Regel", "TAF-03")]
    public async Task Concept_ZietAlleenDeSecretaris()
    {
        var (pad, _) = await ZaaiAsync("Tafel concept", status: VerslagStatus.Concept);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Mensen.Tafelsecretaris, pad));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Mensen.Tafellid, pad));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Mensen.Inkoper, pad));
    }

    [Fact, Trait("Regel", "TAF-04")]
    public async Task Lezen_DoorEenLid_WordtOnthouden()
    {
        var (pad, verslag) = await ZaaiAsync("Tafel ongelezen");
        var lid = await portal.ClientAls(Mensen.Tafellid);
        Assert.Contains("Niet gelezen", await lid.HtmlAsync("/tafel/tafel-ongelezen"), StringComparison.Ordinal);

        await lid.HtmlAsync(pad);
        await (await portal.ClientAls(Mensen.Inkoper)).HtmlAsync(pad);

        Assert.DoesNotContain("Niet gelezen", await lid.HtmlAsync("/tafel/tafel-ongelezen"), StringComparison.Ordinal);
        Assert.Equal(1, await portal.InDbAsync(db => db.Verslaglezingen.CountAsync(l => l.VerslagId == verslag)));
    }

    [Fact, Trait("Regel", "TAF-03")]
    public async Task VijandigeHtml_InElkeTekst_WordtTekst()
    {
        var lidId = await IdAsync(Mensen.Tafellid);
        var (pad, verslagId) = await ZaaiAsync(
            $"Tafel {Vijandig}", status: VerslagStatus.TerReactie,
            delen: [Alinea($"{Vijandig} [klik](javascript:alert(3))"), Uitspraak(Vijandig, Vijandig, Vijandig), new Onderdeelinhoud(Onderdeelsoort.Besluit, Vijandig), ActieVan(lidId, Vijandig, eigenaar: Vijandig)]);
        var lid = await portal.ClientAls(Mensen.Tafellid);
        Assert.Equal(HttpStatusCode.Redirect, (await lid.PostFormAsync($"{pad}/opmerking/1", new Dictionary<string, string?> { ["Tekst"] = Vijandig })).StatusCode);

        foreach (var pagina in new[] { pad, $"{pad}/opmerking/1", "/tafel", pad[..pad.IndexOf("/verslagen", StringComparison.Ordinal)], "/tafel/acties", "/tafel/zoeken?zoek=onerror+script", "/tafel/zoeken?spreker=<script>" })
        {
            var html = await lid.HtmlAsync(pagina);
            Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript:", html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("&lt;<mark>script</mark>&gt;", await lid.HtmlAsync("/tafel/zoeken?zoek=onerror+script"), StringComparison.Ordinal);
        Assert.True(await portal.InDbAsync(db => db.Verslagopmerkingen.AnyAsync(o => o.VerslagId == verslagId)));
    }

    [Fact, Trait("Regel", "TAF-03")]
    public async Task Publiceren_VanEenLeegVerslag_ZegtWatOntbreekt()
    {
        var secretaris = await portal.ClientAls(Mensen.Tafelsecretaris);
        await ZaaiTafelAsync("Tafel leeg");
        await secretaris.PostFormAsync("/tafel/tafel-leeg/bijeenkomsten/nieuw", Bijeenkomst("2026-03-02"));
        const string pad = "/tafel/tafel-leeg/verslagen/2026-03-02";

        var html = await secretaris.HtmlAsync($"{pad}/publiceren");
        using var antwoord = await secretaris.PostFormAsync($"{pad}/publiceren", new Dictionary<string, string?>());

        Assert.Contains("Bij punt 1, Opening en mededelingen, staat nog niets", html, StringComparison.Ordinal);
        Assert.Contains("Tafellid 1 Leeuwarden", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("Het verslag is nog niet af: bij punt 1", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "TAF-03")]
    public async Task Schrijven_DoorTweeSecretarissen_GeeftDeTweedeEenConflictMetZijnTekst()
    {
        var (pad, _) = await ZaaiAsync("Tafel samen", status: VerslagStatus.Concept);
        var secretaris = await portal.ClientAls(Mensen.Tafelsecretaris);
        var eerder = Formulier.Lees(await secretaris.HtmlAsync($"{pad}/schrijven/1"))[^1];
        using var eerste = await secretaris.PostFormAsync($"{pad}/schrijven/1", new Dictionary<string, string?> { ["Onderdelen[0].Tekst"] = "Geschreven door de eerste." });

        using var tweede = await secretaris.PostAsync($"{pad}/schrijven/1", new FormUrlEncodedContent(eerder.Met(
        [
            new("Onderdelen[0].Tekst", "Geschreven door de tweede."),
            new("Onderdelen[1].Soort", "Besluit"),
            new("Onderdelen[1].Tekst", "Een besluit dat niet weg mag."),
        ])));

        var html = await tweede.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Redirect, eerste.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, tweede.StatusCode);
        Assert.Contains("Geschreven door de tweede.", html, StringComparison.Ordinal);
        Assert.Contains("Een besluit dat niet weg mag.", html, StringComparison.Ordinal);
        Assert.Contains("Nu in het portaal: Geschreven door de eerste.", html, StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "TAF-03")]
    public async Task Schrijven_MetDeKnoppen_VoegtToeVerplaatstEnHaaltWeg()
    {
        var (pad, verslagId) = await ZaaiAsync("Tafel knoppen", status: VerslagStatus.Concept);
        var secretaris = await portal.ClientAls(Mensen.Tafelsecretaris);

        using var erbij = await secretaris.PostFormAsync($"{pad}/schrijven/1", new Dictionary<string, string?> { ["Doe"] = "Besluit" });
        Assert.EndsWith("/schrijven/1?erbij=Besluit#nieuw", erbij.Headers.Location!.ToString(), StringComparison.Ordinal);
        await secretaris.PostFormAsync($"{pad}/schrijven/1?erbij=Besluit", new Dictionary<string, string?> { ["Onderdelen[1].Tekst"] = "De tafel besluit." });
        await secretaris.PostFormAsync($"{pad}/schrijven/1", new Dictionary<string, string?> { ["Doe"] = "omhoog-1" });
        Assert.Equal(["De tafel besluit.", "Dit is besproken bij Opening."], await TekstenAsync(verslagId));

        await secretaris.PostFormAsync($"{pad}/schrijven/1", new Dictionary<string, string?> { ["Doe"] = "weg-1" });
        Assert.Equal(["De tafel besluit."], await TekstenAsync(verslagId));
    }

    [Fact, Trait("Regel", "TAF-05")]
    public async Task Schrijven_ZonderIetsTeVeranderen_HoudtDeEigenaarVanEenActie()
    {
        var lidId = await IdAsync(Mensen.Tafellid);
        var (pad, verslagId) = await ZaaiAsync("Tafel eigenaar", status: VerslagStatus.Concept, delen: [ActieVan(lidId, "De memo aanpassen", new DateOnly(2026, 4, 1))]);

        using var antwoord = await (await portal.ClientAls(Mensen.Tafelsecretaris)).PostFormAsync($"{pad}/schrijven/1", new Dictionary<string, string?>());

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal(lidId, await portal.InDbAsync(db => db.Acties.Where(a => a.VerslagId == verslagId).Select(a => a.EigenaarId).SingleAsync()));
    }

    [Fact, Trait("Regel", "TAF-03")]
    public async Task Schrijven_VanEenGepubliceerdVerslag_GaatNaarHetVerslag_EnPostenWordtGeweigerd()
    {
        var (pad, _) = await ZaaiAsync("Tafel vast");
        var (concept, _) = await ZaaiAsync("Tafel nog los", status: VerslagStatus.Concept);
        var secretaris = await portal.ClientAls(Mensen.Tafelsecretaris);

        Assert.Equal(HttpStatusCode.Redirect, (await secretaris.GetAsync($"{pad}/schrijven/1")).StatusCode);
        await PostNaarAsync(secretaris, $"{concept}/schrijven/1", $"{pad}/schrijven/1", ("Versie", (await VersieVanPuntAsync("Tafel vast")).ToString()), ("Onderdelen[0].Tekst", "Achteraf toegevoegd."));

        Assert.False(await portal.InDbAsync(db => db.Verslagonderdelen.AnyAsync(o => o.Tekst == "Achteraf toegevoegd.")));
    }

    [Fact, Trait("Regel", "TAF-03")]
    public async Task Openbaar_IsAlleenWatEenOpenbareTafelVaststelde()
    {
        var (vast, _) = await ZaaiAsync("Tafel openbaar", status: VerslagStatus.Vastgesteld);
        var (terReactie, _) = await ZaaiAsync("Tafel nog ter reactie");
        var (besloten, _) = await ZaaiAsync("Tafel besloten", status: VerslagStatus.Vastgesteld, isOpenbaar: false);
        var bezoeker = portal.Bezoeker();

        Assert.Contains("Dit is besproken bij Opening.", await bezoeker.HtmlAsync(Openbaar(vast)), StringComparison.Ordinal);
        Assert.Contains("Tafel openbaar", await bezoeker.HtmlAsync("/overlegtafels"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tafel besloten", await bezoeker.HtmlAsync("/overlegtafels"), StringComparison.Ordinal);
        Assert.DoesNotContain("Verslag van", await bezoeker.HtmlAsync("/overlegtafels/tafel-nog-ter-reactie"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await bezoeker.GetAsync(Openbaar(terReactie))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bezoeker.GetAsync(Openbaar(besloten))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bezoeker.GetAsync("/overlegtafels/tafel-besloten")).StatusCode);
    }

    [Fact, Trait("Regel", "TAF-05")]
    public async Task Actie_MeldtAlleenDeEigenaarOfDeSecretaris()
    {
        var (_, verslagId) = await ZaaiAsync("Tafel acties", delen: [ActieVan(await IdAsync(Mensen.Tafellid), "De memo aanpassen", new DateOnly(2026, 4, 1)), ActieVan(null, "De zaal regelen", eigenaar: "De gemeente")]);
        var acties = await portal.InDbAsync(db => db.Acties.Where(a => a.VerslagId == verslagId).ToListAsync());
        var (eigen, gemeente) = (acties.Single(a => a.EigenaarId is not null).Id, acties.Single(a => a.EigenaarId is null).Id);
        var lid = await portal.ClientAls(Mensen.Tafellid);
        Assert.Contains("De memo aanpassen", await lid.HtmlAsync("/tafel"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await lid.GetAsync($"/tafel/acties/{gemeente}/gereed")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await lid.PostFormAsync($"/tafel/acties/{eigen}/gereed", new Dictionary<string, string?>())).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await (await portal.ClientAls(Mensen.Tafelsecretaris)).PostFormAsync($"/tafel/acties/{gemeente}/gereed", new Dictionary<string, string?>())).StatusCode);

        Assert.True(await portal.InDbAsync(db => db.Acties.Where(a => a.VerslagId == verslagId).AllAsync(a => a.Status == ActieStatus.Gereed)));
        Assert.DoesNotContain("De memo aanpassen", await lid.HtmlAsync("/tafel"), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "TAF-05")]
    public async Task Actie_MeldenMetEenRolInEenAndereRegio_KanNietOfStaatNietInDeAudit()
    {
        // secretaris elsewhere, owner here: first without the role of a member in this regio, then with it
        var eigenaar = await IdAsync(Mensen.Contractmanager);
        await StelAanAsync(eigenaar, Rol.Tafelsecretaris, Mensen.LeidseRegio);
        await StelAanAsync(eigenaar, Rol.Inkoper, Mensen.Leeuwarden);
        var (_, verslagId) = await ZaaiAsync("Tafel met gast", delen: [ActieVan(eigenaar, "De gastenlijst maken", new DateOnly(2026, 4, 1))]);
        var actie = await portal.InDbAsync(db => db.Acties.Where(a => a.VerslagId == verslagId).Select(a => a.Id).SingleAsync());
        var client = await portal.ClientAls(Mensen.Contractmanager);

        Assert.Contains("De gastenlijst maken", await client.HtmlAsync("/tafel/acties?zoek=gastenlijst"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/tafel/acties/{actie}/gereed")).StatusCode);

        await StelAanAsync(eigenaar, Rol.Tafellid, Mensen.Leeuwarden);
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostFormAsync($"/tafel/acties/{actie}/gereed", new Dictionary<string, string?>())).StatusCode);
        Assert.Equal("tafellid", await portal.InDbAsync(db => db.AuditRegels.Where(r => r.ObjectId == actie && r.Actie == AuditActie.ActieGereedGemeld).Select(r => r.Rol).SingleAsync()), ignoreCase: true);
    }

    [Theory, Trait("Regel", "TAF-02")]
    [InlineData("Datum", "")]
    [InlineData("Begin", "half tien")]
    [InlineData("Einde", "09:00")]
    [InlineData("Link", "javascript:alert(1)")]
    [InlineData("Plaats", "")]
    public async Task Bijeenkomst_MetEenFout_KomtTerugMetWatIsGetypt(string veld, string waarde)
    {
        await ZaaiTafelAsync("Tafel fout");
        var velden = Bijeenkomst("2026-04-09");
        velden[veld] = waarde;

        using var antwoord = await (await portal.ClientAls(Mensen.Tafelsecretaris)).PostFormAsync("/tafel/tafel-fout/bijeenkomsten/nieuw", velden);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("Mevrouw de voorzitter", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Bijeenkomst(string datum) => new()
    {
        ["Datum"] = datum,
        ["Begin"] = "09:30",
        ["Einde"] = "11:30",
        ["Plaats"] = "Stadskantoor",
        ["Voorzitter"] = "Mevrouw de voorzitter",
    };

    private static string Openbaar(string pad) => pad.Replace("/tafel/", "/overlegtafels/", StringComparison.Ordinal);

    /// <summary>Posts the form of one page to another address, as somebody with a changed address bar would.</summary>
    private static async Task<HttpResponseMessage> PostNaarAsync(HttpClient client, string pagina, string adres, params (string Naam, string Waarde)[] velden)
    {
        var formulier = Formulier.Lees(await client.HtmlAsync(pagina))[^1];
        return await client.PostAsync(adres, new FormUrlEncodedContent(formulier.Met(velden.Select(v => KeyValuePair.Create(v.Naam, (string?)v.Waarde)))));
    }

    private async Task<HttpStatusCode> StatusAsync(string wie, string pad) => (await (await portal.ClientAls(wie)).GetAsync(pad)).StatusCode;

    private async Task<Overlegtafel> ZaaiTafelAsync(string naam)
    {
        var bestaand = await portal.InDbAsync(db => db.Overlegtafels.SingleOrDefaultAsync(t => t.Naam == naam));
        return bestaand ?? await portal.InDbAsync(db => db.ZaaiTafelAsync(portal.Klok.GetUtcNow(), naam));
    }

    private Task<(string Pad, Guid VerslagId)> ZaaiAsync(
        string naam, VerslagStatus status = VerslagStatus.TerReactie, bool isOpenbaar = true, string regio = Mensen.Leeuwarden, string? lid = Mensen.Tafellid, Onderdeelinhoud[]? delen = null) =>
        portal.InDbAsync(async db =>
        {
            var nu = portal.Klok.GetUtcNow();
            var tafel = await db.ZaaiTafelAsync(nu, naam, isOpenbaar, regio, lid);
            var verslag = await db.ZaaiVerslagAsync(tafel, nu, status: status, bijEerstePunt: delen ?? []);
            return ($"/tafel/{tafel.Sleutel}/verslagen/{Datum:yyyy-MM-dd}", verslag.Id);
        });

    private Task<int> StelAanAsync(Guid gebruikerId, Rol rol, string regio) => portal.InDbAsync(async db =>
    {
        db.Add(new Aanstelling(gebruikerId, rol, await db.Regios.Where(r => r.Sleutel == regio).Select(r => r.Id).SingleAsync(), Klok.Begin));
        return await db.SaveChangesAsync();
    });

    private Task<Guid> IdAsync(string email) => portal.InDbAsync(db => db.Users.Where(g => g.Email == email).Select(g => g.Id).SingleAsync());

    private Task<Guid> VersieVanPuntAsync(string tafel) => portal.InDbAsync(db => db.Agendapunten
        .Where(p => p.Nummer == 1 && db.Bijeenkomsten.Any(b => b.Id == p.BijeenkomstId && db.Overlegtafels.Any(t => t.Id == b.OverlegtafelId && t.Naam == tafel)))
        .Select(p => p.Versie).SingleAsync());

    private Task<List<string>> TekstenAsync(Guid verslagId) => portal.InDbAsync(db => db.Verslagonderdelen
        .Where(o => o.VerslagId == verslagId && db.Agendapunten.Any(p => p.Id == o.AgendapuntId && p.Nummer == 1))
        .OrderBy(o => o.Volgorde).Select(o => o.Tekst).ToListAsync());
}
