using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Core.Perceeleinden;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Dialogen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Tests.Klachten;
using Xunit;
using static WmoInkoop.Tests.Gunningen.Gunningproef;

namespace WmoInkoop.Tests.Beschikkingen;

/// <summary>A subsidietender from published to bezwaar, through the pages.</summary>
public sealed class SubsidieHttpTests : IDisposable
{
    private static readonly Prijsopzet Gevraagd = new() { Methode = Prijsmethode.GewogenFactorLineair, Eenheid = "per jaar", GewichtKwaliteit = 99m, GewichtPrijs = 1m, LaagstePrijs = 1m, HoogstePrijs = 1_000_000m, BuitenGrenzen = BuitenGrenzen.Weigeren };

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "GUN-11"), Trait("Regel", "TRJ-13")]
    public async Task Subsidietender_VanPublicatieTotBeschikkingenEnBezwaar()
    {
        var aanbesteding = await PubliceerAsync();
        await _portal.NieuweAanbiederAsync("Zorg X", X);
        var wie = new Dictionary<string, Guid>();
        foreach (var (email, bedrag) in new[] { (A, 60_000m), (B, 50_000m), (X, 10_000m) })
        {
            wie[email] = await VraagAanAsync(aanbesteding, email, bedrag);
        }

        await _portal.OpenKluisAsync(aanbesteding.Id);
        var basis = $"/inkoop/aanbestedingen/{aanbesteding.Id}/beschikkingen";
        var pad = $"{basis}/{aanbesteding.PerceelId}";
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        Assert.DoesNotContain("buiten het portaal", await een.HtmlAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}"), StringComparison.Ordinal);
        await _portal.KeurAsync(aanbesteding.PerceelId, wie[X]);
        await BeoordeelAsync(aanbesteding, (wie[A], 10m), (wie[B], 8m));
        Assert.Contains("Beschikkingen voorbereiden: Buurtkamers", await een.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        Assert.DoesNotContain("Gunning voorbereiden", await een.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await een.GetAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/gunning")).StatusCode);

        await een.PostFormAsync(pad, Geen, $"{pad}/beginnen");
        using (var zonder = await een.PostFormAsync($"{pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Klaar.")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.StatusCode);
            Assert.Contains("Het besluit ontbreekt", await zonder.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await een.PostFormAsync($"{pad}/besluit", Besluit())).StatusCode);
        Assert.Contains("Zo wordt de beschikking", await een.HtmlAsync($"{pad}/aanvragen/{wie[A]}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await een.PostFormAsync($"{pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Klaar."))).StatusCode);
        using (var zelf = await een.PostFormAsync($"{pad}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper))))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, zelf.StatusCode);
        }

        using var bezoeker = _portal.Bezoeker();
        var nummer = await _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbesteding.Id).Select(a => a.Nummer).SingleAsync());
        Assert.DoesNotContain(Mensen.AanbiederNaam, await bezoeker.HtmlAsync($"/aanbestedingen/{nummer}"), StringComparison.Ordinal);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        Assert.Contains("Beschikkingen bevestigen: Buurtkamers", await twee.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await twee.PostFormAsync($"{pad}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper)))).StatusCode);

        var beschikkingen = await _portal.InDbAsync(db => db.Beschikkingen.AsNoTracking().ToDictionaryAsync(b => b.InschrijvingId));
        Assert.Equal([60_000m, null, null], new[] { A, B, X }.Select(w => beschikkingen[wie[w]].Verleend));
        foreach (var email in new[] { A, B, X })
        {
            Assert.Contains(await _portal.PostAsync(email), p => p.Brief.Pad == $"/mijn/inschrijvingen/{wie[email]}/beschikking");
            using var aanvrager = await _portal.ClientAls(email);
            var tekst = WebUtility.HtmlDecode(await aanvrager.HtmlAsync($"/mijn/inschrijvingen/{wie[email]}/beschikking"));
            Assert.Contains("Bezwaar houdt dit besluit niet tegen", tekst, StringComparison.Ordinal);
            Assert.Equal(email == X, tekst.Contains(Beoordelingsproef.OngeldigeReden, StringComparison.Ordinal));
            Assert.DoesNotContain("kort geding", tekst, StringComparison.OrdinalIgnoreCase);
            var ander = email == A ? B : A;
            Assert.Equal(HttpStatusCode.NotFound, (await aanvrager.GetAsync($"/mijn/inschrijvingen/{wie[ander]}/beschikking")).StatusCode);
        }

        Assert.False(await _portal.InDbAsync(async db => await db.Overeenkomsten.AnyAsync() || await db.Gunningsbeslissingen.AnyAsync()));
        var perceel = await _portal.InDbAsync(db => db.Percelen.AsNoTracking().SingleAsync(p => p.Id == aanbesteding.PerceelId));
        Assert.Equal(Perceeleinde.Gegund, perceel.Einde);
        var openbaar = WebUtility.HtmlDecode(await bezoeker.HtmlAsync($"/aanbestedingen/{nummer}"));
        Assert.Contains("Verleende subsidies", openbaar, StringComparison.Ordinal);
        Assert.Contains(Mensen.AanbiederNaam, openbaar, StringComparison.Ordinal);
        Assert.DoesNotContain(Mensen.AndereAanbiederNaam, openbaar, StringComparison.Ordinal);
        using var contractmanager = await _portal.ClientAls(Mensen.Contractmanager);
        Assert.Contains(Mensen.AanbiederNaam, await contractmanager.HtmlAsync("/inkoop/subsidies"), StringComparison.Ordinal);
        var met1 = await _portal.Queries.TelAsync(() => contractmanager.GetAsync("/inkoop/subsidies"));

        // an objection in time, and one that is late
        var bezwaren = $"/inkoop/beschikkingen/{beschikkingen[wie[B]].Id}/bezwaren";
        var einde = await _portal.InDbAsync(db => db.Subsidiebesluiten.Select(b => b.BezwaarTot!.Value).SingleAsync());
        _portal.Klok.Verder(TimeSpan.FromDays(3));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync($"{bezwaren}/nieuw", Geen)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync($"{bezwaren}/nieuw", Geen)).StatusCode); // a second click makes no second one
        Assert.Contains("Beslissen op bezwaar", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        var bezwaar = await _portal.InDbAsync(db => db.Bezwaren.AsNoTracking().SingleAsync());
        Assert.False(bezwaar.IsTeLaat);
        Assert.Equal(Amsterdam.EindeVan(bezwaar.BeslissenUiterlijk), await _portal.InDbAsync(db => db.Termijnen.Where(t => t.Soort == TermijnSoort.Bezwaar).Select(t => t.VervaltOp).SingleAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync($"{bezwaren}/{bezwaar.Id}/verdagen", new Dictionary<string, string?> { ["Reden"] = "De hoorzitting kan pas plaatsvinden nadat de vakantie van de commissie voorbij is." })).StatusCode);
        using (var boven = await inkoper.PostFormAsync($"{bezwaren}/{bezwaar.Id}/beslissen", await BeslissingAsync("DeelsGegrond", "40000,01")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, boven.StatusCode);
            Assert.Contains("40.000,00 over", WebUtility.HtmlDecode(await boven.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync($"{bezwaren}/{bezwaar.Id}/beslissen", await BeslissingAsync("DeelsGegrond", "40000"))).StatusCode);
        Assert.Null(await _portal.InDbAsync(db => db.Beschikkingen.Where(z => z.InschrijvingId == wie[B]).Select(z => z.Bedrag).SingleAsync()));
        using (var b = await _portal.ClientAls(B))
        {
            Assert.DoesNotContain("Deels gegrond", await b.HtmlAsync($"/mijn/inschrijvingen/{wie[B]}/beschikking"), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("bezwaar bevestigen", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        Assert.Contains("U deed dit voorstel zelf", await inkoper.HtmlAsync($"{bezwaren}/{bezwaar.Id}/bevestigen"), StringComparison.Ordinal);
        var zelfBewijs = new Core.Gebruikers.Bewijs(Mensen.Wachtwoord, (await TelefoonAsync(_portal, Mensen.Inkoper)).Code);
        var ik = await _portal.AlsAsync(Mensen.Inkoper);
        var versie = await _portal.InDbAsync(db => db.Bezwaren.Select(z => z.Versie).SingleAsync());
        var alleen = await Assert.ThrowsAsync<DomeinregelException>(() => _portal.DoeAsync<BezwaarBeslissen>(d => d.BevestigAsync(bezwaar.Id, versie, zelfBewijs, ik, CancellationToken.None)));
        Assert.Equal(Domeinregel.VierOgenVraagtTweedePersoon, alleen.Regel);
        using var tweede = await _portal.ClientAls(Mensen.TweedeInkoper);
        Assert.Contains("Beslissing op bezwaar bevestigen", await tweede.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await tweede.PostFormAsync(pad, Geen, $"{bezwaren}/{bezwaar.Id}/intrekken")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await tweede.GetAsync($"{bezwaren}/{bezwaar.Id}/bevestigen")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync($"{bezwaren}/{bezwaar.Id}/beslissen", await BeslissingAsync("DeelsGegrond", "40000"))).StatusCode);
        using (var vreemd = await _portal.ClientAls(Mensen.InkoperElders))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await vreemd.GetAsync($"{bezwaren}/{bezwaar.Id}/bevestigen")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await tweede.PostFormAsync($"{bezwaren}/{bezwaar.Id}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper)))).StatusCode);
        using (var b = await _portal.ClientAls(B))
        {
            Assert.Contains("Deels gegrond", await b.HtmlAsync($"/mijn/inschrijvingen/{wie[B]}/beschikking"), StringComparison.Ordinal);
        }

        Assert.Contains(Mensen.AndereAanbiederNaam, WebUtility.HtmlDecode(await bezoeker.HtmlAsync($"/aanbestedingen/{nummer}")), StringComparison.Ordinal);
        using var daarna = await _portal.ClientAls(Mensen.Contractmanager);
        Assert.Contains(Mensen.AndereAanbiederNaam, await daarna.HtmlAsync("/inkoop/subsidies"), StringComparison.Ordinal);
        Assert.Equal(met1, await _portal.Queries.TelAsync(() => daarna.GetAsync("/inkoop/subsidies")));
        Assert.NotNull(await _portal.InDbAsync(db => db.Termijnen.Where(t => t.Soort == TermijnSoort.Bezwaar).Select(t => t.AfgerondOp).SingleAsync()));

        // somebody else objects to what A got: A is told of the new amount
        var tegenA = $"/inkoop/beschikkingen/{beschikkingen[wie[A]].Id}/bezwaren";
        await inkoper.PostFormAsync($"{tegenA}/nieuw", new Dictionary<string, string?> { ["Indiener"] = "De buurt", ["IsAanvrager"] = "false" });
        var vanBuurt = await _portal.InDbAsync(db => db.Bezwaren.Where(z => !z.IsAanvrager).Select(z => z.Id).SingleAsync());
        await inkoper.PostFormAsync($"{tegenA}/{vanBuurt}/beslissen", await BeslissingAsync("Gegrond", "55000"));
        Assert.DoesNotContain(await _portal.PostAsync(A), p => p.Brief.Onderwerp.StartsWith("Uw subsidie is gewijzigd", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await tweede.PostFormAsync($"{tegenA}/{vanBuurt}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper)))).StatusCode);
        Assert.Contains(await _portal.PostAsync(A), p => p.Brief.Onderwerp.StartsWith("Uw subsidie is gewijzigd", StringComparison.Ordinal));
        Assert.Equal(55_000m, await _portal.InDbAsync(db => db.Beschikkingen.Where(z => z.InschrijvingId == wie[A]).Select(z => z.Bedrag!.Value).SingleAsync()));

        _portal.Klok.VerderTot(einde.AddDays(2));
        using var laat = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Contains("bezwaartermijn voorbij", await laat.HtmlAsync(pad), StringComparison.OrdinalIgnoreCase);
        var tegenX = $"/inkoop/beschikkingen/{beschikkingen[wie[X]].Id}/bezwaren";
        await laat.PostFormAsync($"{tegenX}/nieuw", Geen);
        var teLaat = await _portal.InDbAsync(db => db.Bezwaren.AsNoTracking().SingleAsync(z => z.IsTeLaat));
        using (var gegrond = await laat.PostFormAsync($"{tegenX}/{teLaat.Id}/beslissen", await BeslissingAsync("Gegrond", null)))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, gegrond.StatusCode);
        }

        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        using var nietInkoper = await _portal.ClientAls(Mensen.Contractmanager);
        foreach (var dicht in new[] { basis, pad, $"{pad}/besluit", $"{pad}/aanvragen/{wie[A]}", $"{pad}/voorstellen", $"{bezwaren}/nieuw", $"{tegenX}/{teLaat.Id}/beslissen", $"{tegenX}/{teLaat.Id}/verdagen" })
        {
            Assert.True(HttpStatusCode.NotFound == (await elders.GetAsync(dicht)).StatusCode, dicht);
            Assert.True(HttpStatusCode.OK == (await laat.GetAsync(dicht)).StatusCode, dicht);
            Assert.True(HttpStatusCode.Forbidden == (await nietInkoper.GetAsync(dicht)).StatusCode, dicht);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await laat.GetAsync($"{bezwaren}/{teLaat.Id}/beslissen")).StatusCode); // of another beschikking
        var acties = await _portal.InDbAsync(db => db.AuditRegels.Select(r => r.Actie).Distinct().ToListAsync());
        Assert.All([AuditActie.SubsidieVoorbereid, AuditActie.SubsidiebesluitVastgelegd, AuditActie.BeschikkingenVastgesteld, AuditActie.BeschikkingVerzonden, AuditActie.BeschikkingGelezen, AuditActie.BezwaarGeregistreerd, AuditActie.BezwaarVerdaagd, AuditActie.BezwaarbedragVoorgesteld, AuditActie.BezwaarBeslist], a => Assert.Contains(a, acties));
    }

    [Fact, Trait("Regel", "GUN-07")]
    public async Task Geschil_HoudtBeschikkingenVoorstellenEnBevestigenTegen()
    {
        var (aanbesteding, _) = await ZonderGeldigeAanvraagAsync();
        var nummer = await _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbesteding.Id).Select(a => a.Nummer).SingleAsync());
        var basis = $"/inkoop/aanbestedingen/{aanbesteding.Id}/beschikkingen";
        var pad = $"{basis}/{aanbesteding.PerceelId}";
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        await een.PostFormAsync(pad, Geen, $"{pad}/beginnen");
        await een.PostFormAsync($"{pad}/besluit", Besluit());
        var klacht = await _portal.DienInAsync(nummer, perceelId: aanbesteding.PerceelId);
        await _portal.BenoemAsync(klacht);
        await _portal.HandelAfAsync(klacht);
        Assert.Equal(HttpStatusCode.Redirect, (await een.PostFormAsync($"{pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Klaar."))).StatusCode);
        await _portal.StemInAsync(klacht, Klachtpartij.Inkoop, Mensen.Inkoper);
        await _portal.StemInAsync(klacht, Klachtpartij.Klager, Mensen.Aanbieder);

        foreach (var pagina in new[] { basis, pad, $"{pad}/voorstellen", $"{pad}/bevestigen" })
        {
            Assert.Contains("opgeschort door een klacht", await twee.HtmlAsync(pagina), StringComparison.Ordinal);
        }

        await WeigertAsync(await twee.PostFormAsync($"{pad}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper))));
        await een.PostFormAsync(pad, Geen, $"{pad}/intrekken");
        await WeigertAsync(await een.PostFormAsync($"{pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Nog eens.")));
        Assert.False(await _portal.InDbAsync(db => db.Beschikkingen.AnyAsync()));

        static async Task WeigertAsync(HttpResponseMessage antwoord)
        {
            using (antwoord)
            {
                Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
                Assert.Contains("ligt bij de Geschillencommissie", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    [Fact, Trait("Regel", "INS-08")]
    public async Task Geldigheid_LigtVastZolangBeschikkingenWachten_EnRaaktHetBesluitDaarvoor()
    {
        var (aanbesteding, id) = await ZonderGeldigeAanvraagAsync();
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/beschikkingen/{aanbesteding.PerceelId}";
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        await een.PostFormAsync(pad, Geen, $"{pad}/beginnen");
        await een.PostFormAsync($"{pad}/besluit", Besluit());
        Task<Guid> Versie() => _portal.InDbAsync(db => db.Subsidiebesluiten.Select(b => b.Versie).SingleAsync());
        var was = await Versie();
        await KeurAsync("Een andere reden dan die in het voorbeeld van de beschikking stond.");
        Assert.NotEqual(was, await Versie()); // who is about to propose meets it

        await een.PostFormAsync($"{pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Klaar."));
        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => KeurAsync("Nog een andere reden, terwijl het voorstel op de tweede inkoper wacht."));
        Assert.Equal(Domeinregel.BeschikkingenWachten, fout.Regel);
        Assert.Equal(Domeinregel.BeschikkingenWachten, (await Assert.ThrowsAsync<DomeinregelException>(() => _portal.ToetsAsync(id, Eisuitkomst.Voldoet))).Regel);

        async Task KeurAsync(string reden)
        {
            var wie = await _portal.AlsAsync(Mensen.Inkoper);
            var versie = Core.Data.Versiebundel.Van(await _portal.InDbAsync(db => db.Geldigheidsoordelen.AsNoTracking().ToListAsync()));
            await _portal.DoeAsync<GeldigheidVaststellen>(d => d.ExecuteAsync(aanbesteding.PerceelId, [new Geldigheidskeuze(id, false, reden)], versie, wie, CancellationToken.None));
        }
    }

    [Fact, Trait("Regel", "TRJ-13")]
    public async Task Subsidietender_ZonderGeldigeAanvraag_GeeftIedereenEenWeigering()
    {
        var (aanbesteding, _) = await ZonderGeldigeAanvraagAsync();
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/beschikkingen/{aanbesteding.PerceelId}";
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        Assert.Equal(HttpStatusCode.NotFound, (await een.GetAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/percelen/{aanbesteding.PerceelId}/zonder-winnaar")).StatusCode);
        var werk = await een.HtmlAsync("/inkoop");
        Assert.Contains("Beschikkingen voorbereiden: Buurtkamers", werk, StringComparison.Ordinal);
        Assert.DoesNotContain("Sluiten zonder winnaar", werk, StringComparison.Ordinal);
        await een.PostFormAsync(pad, Geen, $"{pad}/beginnen");
        await een.PostFormAsync($"{pad}/besluit", Besluit());
        await een.PostFormAsync($"{pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Klaar."));
        Assert.Equal(HttpStatusCode.Redirect, (await twee.PostFormAsync($"{pad}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper)))).StatusCode);

        Assert.Equal(Perceeleinde.GeenInschrijving, await _portal.InDbAsync(db => db.Percelen.Where(p => p.Id == aanbesteding.PerceelId).Select(p => p.Einde!.Value).SingleAsync()));
        Assert.Equal(Core.Beschikkingen.Weigeringsgrond.Ongeldig, await _portal.InDbAsync(db => db.Beschikkingen.Select(b => b.Grond!.Value).SingleAsync()));
        Assert.Equal(HttpStatusCode.OK, (await twee.GetAsync(pad)).StatusCode);
    }

    private async Task<(Proefaanbesteding Aanbesteding, Guid Inschrijving)> ZonderGeldigeAanvraagAsync()
    {
        var aanbesteding = await PubliceerAsync();
        var id = await VraagAanAsync(aanbesteding, A, 10_000m);
        await _portal.OpenKluisAsync(aanbesteding.Id);
        await _portal.KeurAsync(aanbesteding.PerceelId, id);
        return (aanbesteding, id);
    }

    private async Task<Dictionary<string, string?>> BeslissingAsync(string uitkomst, string? bedrag) => new(Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper)))
    {
        ["Uitkomst"] = uitkomst, ["Reden"] = "Het cijfer voor de buurt was te laag gemotiveerd; een deel van het bedrag past alsnog.", ["BeslistOp"] = Dag(Amsterdam.Datum(_portal.Klok.GetUtcNow())), ["NieuwBedrag"] = bedrag,
    };

    private Task<Proefaanbesteding> PubliceerAsync() => _portal.PubliceerAsync(b => b.Volgens(Procedure.Subsidietender, Regime.Subsidie)
        .MetPerceel(new("Buurtkamers", "Ontmoeting in de wijk.", Bekostiging.Subsidie, null, 100_000m))
        .Ook(a => a.StelPrijsVast(a.Percelen.Single(), Gevraagd, new Dictionary<Guid, decimal?>())));

    private async Task<Guid> VraagAanAsync(Proefaanbesteding aanbesteding, string email, decimal bedrag)
    {
        await _portal.AccepteerAsync(email);
        var id = await _portal.ConceptAsync(aanbesteding, email);
        var (_, aanbiederId) = await _portal.WieAsync(email);
        await _portal.DoeAsync<ConceptBewaren, bool>(async d => await d.PrijsAsync(id, aanbiederId, bedrag, await _portal.VersieAsync(id, aanbesteding.PerceelId), CancellationToken.None));
        await _portal.DienInAsync(id, email);
        return id;
    }

    private async Task BeoordeelAsync(Proefaanbesteding aanbesteding, params (Guid Inschrijving, decimal Cijfer)[] uitkomst)
    {
        var id = await _portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar);
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        await _portal.GeefAsync(id, Mensen.Beoordelaar, [.. from u in uitkomst from c in aanbesteding.Criteria select (u.Inschrijving, c, u.Cijfer)]);
        await _portal.VergrendelAsync(id, Mensen.Beoordelaar);
        foreach (var (inschrijving, cijfer) in uitkomst)
        {
            await _portal.LegEindcijfersVastAsync(id, inschrijving, aanbesteding.Criteria, [.. aanbesteding.Criteria.Select(_ => cijfer)]);
        }

        await _portal.StelBeoordelingVastAsync(id);
    }

    private Dictionary<string, string?> Besluit() => new()
    {
        ["Orgaan"] = "College van Leeuwarden", ["Datum"] = Dag(Amsterdam.Datum(_portal.Klok.GetUtcNow())), ["Begindatum"] = "2027-01-01", ["Einddatum"] = "2027-12-31", ["Verplichtingen"] = "Stuur voor 1 april een verslag.",
    };

    private static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
