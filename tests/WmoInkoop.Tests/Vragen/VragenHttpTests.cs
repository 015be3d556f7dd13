using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;

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

    [Fact, Trait("Regel", "HER-02")]
    public async Task Herinnering_GaatNaarDeInkopersVanDeRegio_ZolangErEenVraagWacht()
    {
        await using var portal = new PortalFactory();
        var aanbesteding = await portal.PubliceerAsync("2026-0001");
        using var aanbieder = await portal.ClientAls(Mensen.Aanbieder);
        var id = await StelAsync(portal, aanbieder, aanbesteding, "Vraag?");
        portal.Klok.Verder(aanbesteding.Planning.NotaUiterlijkOp!.Value - portal.Klok.GetUtcNow() - TimeSpan.FromDays(7));

        await portal.VoerUitAsync<HerinneringenJob>();
        Assert.Equal([Mensen.Inkoper, Mensen.TweedeInkoper], await HerinnerdAsync(portal));

        // one of them starts to work for a provider: the question is no business of that person any more
        await portal.InDbAsync(db => db.InTransactieAsync(async () =>
        {
            var ander = await db.Aanbieders.Include(a => a.Medewerkers).SingleAsync(a => a.Naam == Mensen.AndereAanbiederNaam);
            return ander.VoegMedewerkerToe(await db.Users.Where(g => g.Email == Mensen.Inkoper).Select(g => g.Id).SingleAsync(), isBeheerder: false, portal.Klok.GetUtcNow()).Id;
        }, CancellationToken.None));
        portal.Klok.Verder(TimeSpan.FromDays(5));
        await portal.VoerUitAsync<HerinneringenJob>();
        Assert.Equal([Mensen.Inkoper, Mensen.TweedeInkoper, Mensen.TweedeInkoper], await HerinnerdAsync(portal));

        // answered and published: nobody has anything left to do
        await portal.InDbAsync(db => db.InTransactieAsync(async () =>
        {
            var vraag = await db.Vragen.SingleAsync(v => v.Id == id);
            vraag.Beantwoord("Vraag?", "Ja.", await db.Users.Where(g => g.Email == Mensen.Inkoper).Select(g => g.Id).SingleAsync());
            var tweede = await db.Users.Where(g => g.Email == Mensen.TweedeInkoper).Select(g => g.Id).SingleAsync();
            vraag.KijkNa(tweede);
            db.Notas.Add(new Core.Vragen.Nota(await db.Aanbestedingen.SingleAsync(), new Core.Vragen.Notaontwerp(1, [vraag]), tweede, portal.Klok.GetUtcNow()));
            return true;
        }, CancellationToken.None));
        portal.Klok.Verder(TimeSpan.FromDays(1));
        await portal.VoerUitAsync<HerinneringenJob>();
        Assert.Equal(3, (await HerinnerdAsync(portal)).Count);
    }

    [Fact, Trait("Regel", "HER-02")]
    public async Task Termijn_EindigtMetDeNotaDieAllesBeantwoordt_OokBinnenDeRonde_EnEenNieuweVraagHeropentHem()
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
        await BeantwoordAsync(een, twee, eerste, "Ja.");
        await Redirect(een.PostFormAsync(pad, new Dictionary<string, string?>()));
        Assert.Null((await TermijnAsync()).AfgerondOp); // the second one still waits

        await BeantwoordAsync(een, twee, tweede, "Nee.");
        await Redirect(een.PostFormAsync(pad, new Dictionary<string, string?>()));
        Assert.True(portal.Klok.GetUtcNow() < aanbesteding.Planning.VragenTot);
        Assert.Equal((portal.Klok.GetUtcNow(), null), (await TermijnAsync() is var t ? (t.AfgerondOp, t.VolgendeHerinneringOp) : default));

        portal.Klok.VerderTot(aanbesteding.Planning.VragenTot!.Value);
        await portal.VoerUitAsync<HerinneringenJob>();
        Assert.Empty(await HerinnerdAsync(portal));
        using var later = await portal.ClientAls(Mensen.Aanbieder);
        await StelAsync(portal, later, aanbesteding, "Op de valreep?");
        Assert.Null((await TermijnAsync()).AfgerondOp);
        await portal.VoerUitAsync<HerinneringenJob>();
        Assert.Empty(await HerinnerdAsync(portal)); // 14 days before the last day of a nota is now: the task list says so already
        portal.Klok.VerderTot(aanbesteding.Planning.NotaUiterlijkOp!.Value.AddDays(-7));
        await portal.VoerUitAsync<HerinneringenJob>();
        Assert.Equal([Mensen.Inkoper, Mensen.TweedeInkoper], await HerinnerdAsync(portal));

        Task<Core.Termijnen.Termijn> TermijnAsync() => portal.InDbAsync(db => db.Termijnen.AsNoTracking().SingleAsync(t => t.Soort == Core.Termijnen.TermijnSoort.NotaVanInlichtingen));
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

    private static Task<int> VulAsync(PortalFactory portal, Aanbesteding aanbesteding, int aantal, string van = Mensen.AanbiederNaam) => portal.InDbAsync(async db =>
    {
        var (aanbieder, gebruiker) = await db.Medewerkers.Where(m => db.Aanbieders.Any(a => a.Id == m.AanbiederId && a.Naam == van)).Select(m => ValueTuple.Create(m.AanbiederId, m.GebruikerId)).FirstAsync();
        db.Vragen.AddRange(Enumerable.Range(0, aantal).Select(i => new Core.Vragen.Vraag(aanbesteding, new(null, "", $"Vraag {i}"), aanbieder, gebruiker, portal.Klok.GetUtcNow())));
        return await db.SaveChangesAsync();
    });

    private static async Task<Guid> StelAsync(PortalFactory portal, HttpClient aanbieder, Aanbesteding aanbesteding, string tekst)
    {
        await Redirect(aanbieder.PostFormAsync($"/mijn/vragen/nieuw/{aanbesteding.Nummer}", new Dictionary<string, string?> { ["Tekst"] = tekst, ["Vindplaats"] = "Leidraad 3.2" }));
        return await portal.InDbAsync(db => db.Vragen.OrderByDescending(v => v.GesteldOp).Select(v => v.Id).FirstAsync());
    }

    private static async Task BeantwoordAsync(HttpClient een, HttpClient twee, Guid id, string antwoord)
    {
        await Redirect(een.PostFormAsync($"/inkoop/vragen/{id}", new Dictionary<string, string?> { ["Antwoord"] = antwoord }, $"/inkoop/vragen/{id}"));
        await Redirect(twee.PostFormAsync($"/inkoop/vragen/{id}/nakijken", new Dictionary<string, string?>()));
    }

    private static async Task<List<string>> HerinnerdAsync(PortalFactory portal) =>
        [.. (await portal.PostAsync()).Where(p => p.Brief.Pad?.EndsWith("/vragen", StringComparison.Ordinal) is true).Select(p => p.Email).Order(StringComparer.Ordinal)];

    private static async Task Redirect(Task<HttpResponseMessage> verzoek)
    {
        using var antwoord = await verzoek;
        Assert.True(antwoord.StatusCode is HttpStatusCode.Redirect, $"{antwoord.StatusCode}\n{await antwoord.Content.ReadAsStringAsync()}");
    }
}
