using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;
using static WmoInkoop.Tests.Vragen.Vraagproef;

namespace WmoInkoop.Tests.Vragen;

/// <summary>From a provider's question to the nota everybody reads, and who may do what on the way.</summary>
public sealed class VragenHttpTests
{
    private const string Vijandig = "<script>alert('vraag')</script>";

    [Fact, Trait("Regel", "VRA-02"), Trait("Regel", "VRA-03")]
    public async Task Vraag_WordtAnoniemBeantwoordInEenNotaVoorIedereen()
    {
        await using var portal = new PortalFactory();
        var aanbesteding = await portal.PubliceerAsync("2026-0001");
        using var aanbieder = await portal.ClientAls(Mensen.Aanbieder);
        using var een = await portal.ClientAls(Mensen.Inkoper);
        using var twee = await portal.ClientAls(Mensen.TweedeInkoper);
        var id = await StelAsync(portal, aanbieder, aanbesteding, $"Geldt eis 1 ook voor {Mensen.AanbiederNaam}? {Vijandig}");

        // the inkoper sees who asks, and writes a wording that does not tell
        Assert.Contains(Mensen.AanbiederNaam, await een.HtmlAsync($"/inkoop/vragen/{id}"), StringComparison.Ordinal);
        await Redirect(een.PostFormAsync($"/inkoop/vragen/{id}", new Dictionary<string, string?> { ["PubliekeTekst"] = $"Geldt eis 1 voor iedereen? {Vijandig}", ["Antwoord"] = $"Ja, voor iedereen. {Vijandig}" }, $"/inkoop/vragen/{id}"));

        // nothing is ready yet, and the writer cannot agree alone
        Assert.Contains("nog geen antwoord nagekeken", await een.HtmlAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/nota"), StringComparison.Ordinal);
        using (var zelf = await een.PostFormAsync($"/inkoop/vragen/{id}/nakijken", new Dictionary<string, string?>()))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, zelf.StatusCode);
        }

        await Redirect(twee.PostFormAsync($"/inkoop/vragen/{id}/nakijken", new Dictionary<string, string?>()));
        await Redirect(een.PostFormAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/nota", new Dictionary<string, string?>()));

        using var bezoeker = portal.Bezoeker();
        var html = await bezoeker.HtmlAsync($"/aanbestedingen/{aanbesteding.Nummer}/notas/1");
        Assert.Contains("Geldt eis 1 voor iedereen?", html, StringComparison.Ordinal);
        Assert.Contains("Ja, voor iedereen.", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Mensen.AanbiederNaam, html, StringComparison.Ordinal);
        Assert.DoesNotContain(Vijandig, html, StringComparison.Ordinal);

        using var beheerder = await portal.ClientAls(Mensen.Beheerder);
        Assert.Contains("Geen regels gevonden", await beheerder.HtmlAsync("/beheer/audit?actie=VraagGesteld"), StringComparison.Ordinal);
        Assert.DoesNotContain("Geen regels gevonden", await beheerder.HtmlAsync("/beheer/audit?actie=NotaGepubliceerd"), StringComparison.Ordinal);
        Assert.DoesNotContain("Nota van inlichtingen 1", await beheerder.HtmlAsync("/beheer/mail?toon=Wachtend"), StringComparison.Ordinal);
        var post = await portal.PostAsync(Mensen.Aanbieder);
        Assert.Contains(post, p => p.Brief.Onderwerp == $"Nota van inlichtingen 1: {aanbesteding.Naam}");
        Assert.Equal(
            [AuditActie.VraagGesteld, AuditActie.VraagBeantwoord, AuditActie.VraagNagekeken, AuditActie.NotaGepubliceerd],
            await portal.InDbAsync(db => db.AuditRegels.OrderBy(r => r.Nummer).Where(r => r.Soort == "Vraag" || r.Soort == "Nota").Select(r => r.Actie).ToListAsync()));
    }

    [Fact, Trait("Regel", "VRA-02"), Trait("Regel", "AAN-04")]
    public async Task Vraag_IsVoorEenAndereAanbiederEnEenAndereRegioErNiet()
    {
        await using var portal = new PortalFactory();
        var aanbesteding = await portal.PubliceerAsync("2026-0001");
        using var aanbieder = await portal.ClientAls(Mensen.Aanbieder);
        using var ander = await portal.ClientAls(Mensen.AndereAanbieder);
        using var elders = await portal.ClientAls(Mensen.InkoperElders);
        var id = await StelAsync(portal, aanbieder, aanbesteding, "Mag onze unieke werkwijze?");

        Assert.Contains("Mag onze unieke werkwijze?", await aanbieder.HtmlAsync("/mijn/vragen"), StringComparison.Ordinal);
        Assert.DoesNotContain("Mag onze unieke werkwijze?", await ander.HtmlAsync("/mijn/vragen"), StringComparison.Ordinal);
        foreach (var adres in new[] { $"/inkoop/vragen/{id}", $"/inkoop/vragen/{id}/nakijken", $"/inkoop/aanbestedingen/{aanbesteding.Id}/vragen", $"/inkoop/aanbestedingen/{aanbesteding.Id}/nota" })
        {
            using var vreemd = await elders.GetAsync(adres);
            Assert.Equal(HttpStatusCode.NotFound, vreemd.StatusCode);
            using var verboden = await ander.GetAsync(adres);
            Assert.Equal(HttpStatusCode.Forbidden, verboden.StatusCode);
        }
    }

    [Fact, Trait("Regel", "VRA-03")]
    public async Task Nota_VanEenAanbestedingMetEenTabInDeNaam_WordtGepubliceerd()
    {
        await using var portal = new PortalFactory();
        var aanbesteding = await portal.PubliceerAsync("2026-0001", b => b.MetNaam("Aanvullende\tondersteuning\n"));
        using var aanbieder = await portal.ClientAls(Mensen.Aanbieder);
        using var een = await portal.ClientAls(Mensen.Inkoper);
        using var twee = await portal.ClientAls(Mensen.TweedeInkoper);
        var id = await StelAsync(portal, aanbieder, aanbesteding, "Vraag?");
        await Redirect(een.PostFormAsync($"/inkoop/vragen/{id}", new Dictionary<string, string?> { ["Antwoord"] = "Ja." }, $"/inkoop/vragen/{id}"));
        await Redirect(twee.PostFormAsync($"/inkoop/vragen/{id}/nakijken", new Dictionary<string, string?>()));

        await Redirect(een.PostFormAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/nota", new Dictionary<string, string?>()));

        Assert.Contains(await portal.PostAsync(Mensen.Aanbieder), p => p.Brief.Onderwerp == "Nota van inlichtingen 1: Aanvullende ondersteuning");
    }

    [Fact, Trait("Regel", "VRA-05")]
    public async Task Nota_TeDichtOpDeSluiting_GaatAlleenSamenMetEenLatereSluiting()
    {
        await using var portal = new PortalFactory();
        var aanbesteding = await portal.PubliceerAsync("2026-0001");
        var sluiting = aanbesteding.Planning.SluitingOp!.Value;
        using var aanbieder = await portal.ClientAls(Mensen.Aanbieder);
        var id = await StelAsync(portal, aanbieder, aanbesteding, "Vraag?");
        portal.Klok.VerderTot(sluiting.AddDays(-5));
        using var een = await portal.ClientAls(Mensen.Inkoper);
        using var twee = await portal.ClientAls(Mensen.TweedeInkoper);
        await BeantwoordAsync(een, twee, id, "Ja.");
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/nota";
        foreach (var (dagen, melding) in new[] { ((int?)null, "Zet de sluiting later"), (1, "Zet de sluiting later"), (-1, "nooit eerder"), (60, "komt voor de gunningsbeslissing") })
        {
            using var geweigerd = await een.PostFormAsync(pad, Sluiting(dagen));
            Assert.Contains(melding, await geweigerd.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal((0, 0), await portal.InDbAsync(async db => (await db.Notas.CountAsync(), await db.Rectificaties.CountAsync())));
        }

        await Redirect(een.PostFormAsync(pad, Sluiting(6)));

        Assert.Equal(Amsterdam.Datum(sluiting.AddDays(6)), Amsterdam.Datum(await portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbesteding.Id).Select(a => a.Planning.SluitingOp!.Value).SingleAsync())));
        using var bezoeker = portal.Bezoeker();
        Assert.Contains("meer tijd om in te schrijven", await bezoeker.HtmlAsync("/aanbestedingen/2026-0001/rectificaties/1"), StringComparison.Ordinal);
        Assert.Equal(2, (await portal.PostAsync(Mensen.Aanbieder)).Count(p => p.Brief.Onderwerp.StartsWith("Nota van inlichtingen 1", StringComparison.Ordinal) || p.Brief.Onderwerp.StartsWith("Rectificatie 1", StringComparison.Ordinal)));

        Dictionary<string, string?> Sluiting(int? dagen) => new()
        {
            ["SluitingDatum"] = dagen is { } d ? Amsterdam.Datum(sluiting.AddDays(d)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
        };
    }

    [Fact, Trait("Regel", "VRA-03")]
    public async Task Nota_DieNaHetLezenIsVeranderd_WordtNietGepubliceerdMaarOpnieuwGetoond()
    {
        await using var portal = new PortalFactory();
        var aanbesteding = await portal.PubliceerAsync("2026-0001");
        using var aanbieder = await portal.ClientAls(Mensen.Aanbieder);
        using var een = await portal.ClientAls(Mensen.Inkoper);
        using var twee = await portal.ClientAls(Mensen.TweedeInkoper);
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/nota";
        var eerste = await StelAsync(portal, aanbieder, aanbesteding, "Eerste vraag?");
        portal.Klok.Verder(TimeSpan.FromMinutes(1));
        var tweede = await StelAsync(portal, aanbieder, aanbesteding, "Tweede vraag?");
        await BeantwoordAsync(een, twee, eerste, "Eerste antwoord.");

        // a colleague agrees with one more
        var gelezen = await een.HtmlAsync(pad);
        await BeantwoordAsync(een, twee, tweede, "Tweede antwoord.");
        var html = await NietGepubliceerdAsync(een, pad, gelezen);
        Assert.Contains("Tweede antwoord.", html, StringComparison.Ordinal);

        // another text, agreed with again: the set is the same, a version is not
        await BeantwoordAsync(een, twee, eerste, "Ander eerste antwoord.");
        html = await NietGepubliceerdAsync(een, pad, html);
        Assert.Contains("Ander eerste antwoord.", html, StringComparison.Ordinal);

        // a colleague publishes the same
        await Redirect(twee.PostFormAsync(pad, new Dictionary<string, string?>()));
        Assert.Contains("nog geen antwoord nagekeken", await NietGepubliceerdAsync(een, pad, html, aantal: 1), StringComparison.Ordinal);
        using var zonder = await een.PostAsync(pad, Velden(gelezen, ("Controlegetal", "")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.StatusCode);

        async Task<string> NietGepubliceerdAsync(HttpClient inkoper, string pad, string pagina, int aantal = 0)
        {
            using var antwoord = await inkoper.PostAsync(pad, Velden(pagina));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
            Assert.Equal(aantal, await portal.InDbAsync(db => db.Notas.CountAsync()));
            var html = await antwoord.Content.ReadAsStringAsync();
            Assert.Contains("Er is niets gepubliceerd.", html, StringComparison.Ordinal);
            return html;
        }

        static FormUrlEncodedContent Velden(string pagina, params (string Naam, string Waarde)[] anders) =>
            new(Formulier.Lees(pagina)[^1].Met(anders.ToDictionary(v => v.Naam, v => (string?)v.Waarde)));
    }

    [Fact, Trait("Regel", "VRA-01")]
    public async Task Vraag_NaDeRonde_WordtGeweigerd_EnDeTekstBlijftStaan()
    {
        await using var portal = new PortalFactory();
        var aanbesteding = await portal.PubliceerAsync("2026-0001");
        portal.Klok.Verder(aanbesteding.Planning.VragenTot!.Value - portal.Klok.GetUtcNow() + TimeSpan.FromMilliseconds(1));
        using var aanbieder = await portal.ClientAls(Mensen.Aanbieder);

        using var antwoord = await aanbieder.PostFormAsync($"/mijn/vragen/nieuw/{aanbesteding.Nummer}", new Dictionary<string, string?> { ["Tekst"] = "Te late vraag" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        var html = await antwoord.Content.ReadAsStringAsync();
        Assert.Contains("De vragenronde is voorbij.", html, StringComparison.Ordinal);
        Assert.Contains("Te late vraag", html, StringComparison.Ordinal);
        Assert.False(await portal.InDbAsync(db => db.Vragen.AnyAsync()));
    }

    [Fact, Trait("Regel", "VRA-01")]
    public async Task Vraag_TweeKeerVerstuurd_IsEenVraag()
    {
        await using var portal = new PortalFactory();
        var aanbesteding = await portal.PubliceerAsync("2026-0001");
        using var aanbieder = await portal.ClientAls(Mensen.Aanbieder);
        using var ander = await portal.ClientAls(Mensen.AndereAanbieder);
        var pad = $"/mijn/vragen/nieuw/{aanbesteding.Nummer}";
        var formulier = Formulier.Lees(await aanbieder.HtmlAsync(pad))[^1];

        var tegelijk = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => VerstuurAsync("Vraag?")));
        Assert.All(tegelijk, s => Assert.Equal(HttpStatusCode.Redirect, s));
        Assert.Equal(1, await AantalAsync());

        await VerstuurAsync("Andere vraag?");
        await StelAsync(portal, ander, aanbesteding, "Vraag?");
        Assert.Equal(3, await AantalAsync());

        portal.Klok.Verder(TimeSpan.FromMinutes(11)); // asked again on purpose
        await VerstuurAsync("Vraag?");
        Assert.Equal(4, await AantalAsync());

        async Task<HttpStatusCode> VerstuurAsync(string tekst)
        {
            using var inhoud = new FormUrlEncodedContent(formulier.Met(new Dictionary<string, string?> { ["Tekst"] = tekst, ["Vindplaats"] = "Leidraad 3.2" }));
            using var antwoord = await aanbieder.PostAsync(pad, inhoud);
            return antwoord.StatusCode;
        }

        Task<int> AantalAsync() => portal.InDbAsync(db => db.Vragen.CountAsync());
    }

    [Fact, Trait("Regel", "VRA-01")]
    public async Task Vraag_BovenHetMaximumDatOpenStaat_WordtGeweigerd_TotEenNota()
    {
        await using var portal = new PortalFactory();
        var aanbesteding = await portal.PubliceerAsync("2026-0001");
        using var aanbieder = await portal.ClientAls(Mensen.Aanbieder);
        using var ander = await portal.ClientAls(Mensen.AndereAanbieder);
        await VulAsync(portal, aanbesteding, 199, Mensen.AanbiederNaam);
        await StelAsync(portal, aanbieder, aanbesteding, "Nummer 200?");

        using (var teveel = await aanbieder.PostFormAsync($"/mijn/vragen/nieuw/{aanbesteding.Nummer}", new Dictionary<string, string?> { ["Tekst"] = "Nummer 201?" }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, teveel.StatusCode);
            var html = await teveel.Content.ReadAsStringAsync();
            Assert.Contains("Er wachten al 200 vragen van uw organisatie", html, StringComparison.Ordinal);
            Assert.Contains("Nummer 201?", html, StringComparison.Ordinal);
        }

        await StelAsync(portal, ander, aanbesteding, "Van een ander");
        await portal.InDbAsync(db => db.InTransactieAsync(async () =>
        {
            var (vraag, inkopers) = (await db.Vragen.FirstAsync(v => v.Tekst == "Nummer 200?"), await db.Users.Select(g => g.Id).Take(2).ToListAsync());
            vraag.Beantwoord("Nummer 200?", "Ja.", inkopers[0]);
            vraag.KijkNa(inkopers[1]);
            db.Notas.Add(new Core.Vragen.Nota(await db.Aanbestedingen.SingleAsync(), new Core.Vragen.Notaontwerp(1, [vraag]), inkopers[0], portal.Klok.GetUtcNow()));
            return true;
        }, CancellationToken.None));
        await StelAsync(portal, aanbieder, aanbesteding, "Weer een");
    }

    [Fact, Trait("Regel", "VRA-01")]
    public async Task Vraag_OverEenConceptOfOnbekendNummer_BestaatNiet()
    {
        await using var portal = new PortalFactory();
        using var aanbieder = await portal.ClientAls(Mensen.Aanbieder);

        using var antwoord = await aanbieder.GetAsync("/mijn/vragen/nieuw/2026-9999");

        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    [Fact, Trait("Regel", "VRA-03")]
    public async Task Antwoord_TweeInkopersTegelijk_TweedeKrijgtHetTeHoren()
    {
        await using var portal = new PortalFactory();
        var aanbesteding = await portal.PubliceerAsync("2026-0001");
        using var aanbieder = await portal.ClientAls(Mensen.Aanbieder);
        using var een = await portal.ClientAls(Mensen.Inkoper);
        using var twee = await portal.ClientAls(Mensen.TweedeInkoper);
        var id = await StelAsync(portal, aanbieder, aanbesteding, "Vraag?");
        var vanTwee = Formulier.Lees(await twee.HtmlAsync($"/inkoop/vragen/{id}"))[^1];
        await Redirect(een.PostFormAsync($"/inkoop/vragen/{id}", new Dictionary<string, string?> { ["Antwoord"] = "Het eerste antwoord." }, $"/inkoop/vragen/{id}"));

        using var inhoud = new FormUrlEncodedContent(vanTwee.Met(new Dictionary<string, string?> { ["Antwoord"] = "Het tweede antwoord." }));
        using var antwoord = await twee.PostAsync($"/inkoop/vragen/{id}", inhoud);

        Assert.Equal(HttpStatusCode.Conflict, antwoord.StatusCode);
        Assert.Contains("Het tweede antwoord.", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("Het eerste antwoord.", await portal.InDbAsync(db => db.Vragen.Select(v => v.Antwoord).SingleAsync()));
    }

    [Fact]
    public async Task Lijsten_DoenBijVeelVragenEvenveelQueries()
    {
        await using var portal = new PortalFactory();
        var aanbesteding = await portal.PubliceerAsync("2026-0001");
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        await VulAsync(portal, aanbesteding, 10);
        var weinig = await TelAsync(portal, inkoper, $"/inkoop/aanbestedingen/{aanbesteding.Id}/vragen");
        await VulAsync(portal, aanbesteding, 990);

        Assert.Equal(weinig, await TelAsync(portal, inkoper, $"/inkoop/aanbestedingen/{aanbesteding.Id}/vragen"));
    }

    private static Task<int> TelAsync(PortalFactory portal, HttpClient client, string adres) => portal.Queries.TelAsync(() => client.HtmlAsync(adres));
}
