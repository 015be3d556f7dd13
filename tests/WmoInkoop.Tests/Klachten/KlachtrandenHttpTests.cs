using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.CaoVerklaringen;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;
using static WmoInkoop.Tests.Klachten.Klachtproef;

namespace WmoInkoop.Tests.Klachten;

/// <summary>Who may complain about what, letters, taking it back, the Commissie van Aanbestedingsexperts, the list, and what a klacht never tells.</summary>
public sealed class KlachtrandenHttpTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "GUN-07")]
    public async Task Genodigden_KunnenKlagenOverWatAnderenNietZien()
    {
        var (inkoper, genodigde) = await _portal.InDbAsync(async db => (
            await db.Users.Where(g => g.Email == Mensen.Inkoper).Select(g => g.Id).SingleAsync(), await db.Aanbieders.Where(a => a.Naam == Mensen.AanbiederNaam).Select(a => a.Id).SingleAsync()));
        var planning = new Planning { VragenTot = Klok.Begin.AddHours(1), NotaUiterlijkOp = Klok.Begin.AddHours(2), SluitingOp = Klok.Begin.AddDays(11), Gunningsdatum = new DateOnly(2026, 6, 1), Ingangsdatum = new DateOnly(2026, 9, 1) };
        await _portal.PubliceerAsync("2026-0910", b => b.MetNaam("Alleen voor u").Volgens(Procedure.EnkelvoudigOnderhands, Regime.Nationaal).MetGenodigden(inkoper, genodigde).Gepland(planning));
        await _portal.PubliceerAsync("2026-0911", alsConcept: true);
        using var wel = await _portal.ClientAls(Mensen.Aanbieder);
        using var niet = await _portal.ClientAls(Mensen.AndereAanbieder);

        await NietGevondenAsync(niet, "/mijn/klachten/nieuw/2026-0910", "/mijn/klachten/nieuw/2026-0911", "/mijn/klachten/nieuw/2026-9999");
        await NietGevondenAsync(wel, "/mijn/klachten/nieuw/2026-0911");
        Assert.DoesNotContain("Alleen voor u", await niet.HtmlAsync("/mijn/klachten/nieuw"), StringComparison.Ordinal);
        Assert.Contains("Alleen voor u", await wel.HtmlAsync("/mijn/klachten/nieuw"), StringComparison.Ordinal);

        var formulier = Formulier.Lees(await wel.HtmlAsync("/mijn/klachten/nieuw/2026-0910"))[^1].Met(Velden());
        var token = Formulier.Lees(await niet.HtmlAsync("/account/naam"))[^1].Velden.Single(v => v.Key == "__RequestVerificationToken");
        using var toch = await niet.PostAsync("/mijn/klachten/nieuw/2026-0910", new FormUrlEncodedContent([.. formulier.Where(v => v.Key != token.Key), token]));
        Assert.Equal(HttpStatusCode.NotFound, toch.StatusCode);
        Assert.False(await _portal.InDbAsync(db => db.Klachten.AnyAsync()));
        Assert.NotEqual(Guid.Empty, await _portal.DienInAsync("2026-0910"));
    }

    [Fact, Trait("Regel", "GUN-07"), Trait("Regel", "INS-06")]
    public async Task Klacht_VerteltNietOfWieKlaagtInschreef()
    {
        var zonder = await PaginasAsync(inschrijven: false);
        var met = await PaginasAsync(inschrijven: true);

        Assert.Equal(zonder, met);

        static async Task<List<string>> PaginasAsync(bool inschrijven)
        {
            using var portal = new PortalFactory();
            var aanbesteding = await Inschrijfproef.PubliceerAsync(portal);
            await portal.AccepteerAsync(Mensen.Aanbieder);
            if (inschrijven)
            {
                await portal.IngediendAsync(aanbesteding, Mensen.Aanbieder);
            }

            var nummer = await portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbesteding.Id).Select(a => a.Nummer).SingleAsync());
            var id = await portal.DienInAsync(nummer);
            await portal.BenoemAsync(id);
            var tekst = new List<string>();
            foreach (var email in new[] { Mensen.Inkoper, Mensen.Contractmanager })
            {
                using var wie = await portal.ClientAls(email);
                foreach (var pad in new[] { "/inkoop/klachten?als=csv", $"/inkoop/klachten/{id}" })
                {
                    var html = await wie.HtmlAsync(pad);
                    html = System.Text.RegularExpressions.Regex.Replace(html, "[0-9a-f]{8}-[0-9a-f-]{27}|CfDJ8[\\w-]+|2026-\\d{4}|nonce=\"[^\"]*\"|Meldingen.*?</a>", "", System.Text.RegularExpressions.RegexOptions.Singleline);
                    tekst.Add(html);
                }
            }

            return tekst;
        }
    }

    [Fact, Trait("Regel", "GUN-07")]
    public async Task Brief_VanEenBrancheorganisatie_KrijgtNummerTermijnEnUitkomst()
    {
        var aanbesteding = await _portal.PubliceerAsync("2026-0912");
        _portal.Klok.Verder(TimeSpan.FromDays(3));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var nieuw = $"/inkoop/klachten/nieuw/{aanbesteding.Id}";
        Assert.Contains(nieuw, await inkoper.HtmlAsync("/inkoop/klachten/nieuw"), StringComparison.Ordinal);
        var velden = new Dictionary<string, string?>(Velden()) { ["Klager"] = $"Branche Fictief {Hostiel}", ["Contact"] = "", ["Ontvangen"] = "2026-03-03" };
        await WeigertAsync(velden, "Vul in hoe u de klager bereikt");
        velden["Contact"] = $"Postbus 1, Leeuwarden {Hostiel}";
        velden["Email"] = "post@branche.test";
        await WeigertAsync(new(velden) { ["Ontvangen"] = "2026-03-01" }, "niet voor de publicatie");
        await WeigertAsync(new(velden) { ["Ontvangen"] = "2026-03-09" }, "niet voor de publicatie");
        using (var binnen = await inkoper.PostMetBestandAsync(nieuw, velden, "Document1", "brief.pdf", Proefbestanden.Pdf("Brief")))
        {
            Assert.Equal(HttpStatusCode.Redirect, binnen.StatusCode);
        }

        using (var nogEens = await inkoper.PostFormAsync(nieuw, velden))
        {
            Assert.Equal(HttpStatusCode.Redirect, nogEens.StatusCode);
        }

        var klacht = await _portal.InDbAsync(db => db.Klachten.AsNoTracking().SingleAsync());
        Assert.Equal((null, Amsterdam.EindeVan(new DateOnly(2026, 4, 14))), (klacht.AanbiederId, klacht.UiterlijkOp!.Value));
        Assert.Single(await _portal.PostAsync("post@branche.test"), p => p.Brief.Onderwerp.Contains(klacht.Nummer, StringComparison.Ordinal) && p.Brief.Pad is null);
        var pad = $"/inkoop/klachten/{klacht.Id}";
        Assert.DoesNotContain(Hostiel, await inkoper.HtmlAsync(pad), StringComparison.Ordinal);
        Assert.DoesNotContain(Hostiel, await inkoper.HtmlAsync("/inkoop/klachten"), StringComparison.Ordinal);

        // the handler cannot write to somebody without an account
        await _portal.BenoemAsync(klacht.Id);
        var behandelaar = await _portal.AlsAsync(Mensen.Contractmanager);
        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => _portal.DoeAsync<KlachtberichtSturen, bool>(async d =>
        {
            await d.ExecuteAsync(klacht.Id, new Klachtberichtinvoer(Klachtpartij.Behandelaar, Klachtpartij.Klager, "Dag."), [], behandelaar, CancellationToken.None);
            return true;
        }));
        Assert.Equal(Domeinregel.KlagerZonderAccount, fout.Regel);
        await _portal.HandelAfAsync(klacht.Id);
        Assert.Single(await _portal.PostAsync("post@branche.test"), p => p.Brief.Onderwerp.StartsWith("De uitkomst", StringComparison.Ordinal));
        await NietGevondenAsync(inkoper, $"{pad}/intrekken");

        // its consent is recorded by an inkoper, with how
        using (var leeg = await inkoper.PostFormAsync($"{pad}/geschil/klager", new Dictionary<string, string?>()))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync($"{pad}/geschil/klager", new Dictionary<string, string?> { ["Hoe"] = $"In de brief van 1 april. {Hostiel}" })).StatusCode);
        Assert.DoesNotContain(Hostiel, await inkoper.HtmlAsync(pad), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync($"{pad}/geschil", new Dictionary<string, string?>())).StatusCode);
        Assert.True((await _portal.KlachtAsync(klacht.Id)).Vervolgen.Single().SchortOp);

        async Task WeigertAsync(Dictionary<string, string?> fouten, string zin)
        {
            using var antwoord = await inkoper.PostFormAsync(nieuw, fouten);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
            Assert.Contains(zin, await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact, Trait("Regel", "GUN-07")]
    public async Task Intrekken_DoorWieKlaagt_EnDaarnaGaatErNietsMeer()
    {
        await _portal.PubliceerAsync("2026-0913");
        var id = await _portal.DienInAsync("2026-0913");
        await _portal.BenoemAsync(id);
        using var klager = await _portal.ClientAls(Mensen.Aanbieder);
        using var behandelaar = await _portal.ClientAls(Mensen.Contractmanager);
        var uitkomst = Formulier.Lees(await behandelaar.HtmlAsync($"/inkoop/klachten/{id}/uitkomst"))[^1].Met(new Dictionary<string, string?> { ["Uitkomst"] = "Gegrond", ["Reden"] = Reden, ["Gevolg"] = "Niets." });
        using (var in1 = await klager.PostFormAsync($"/mijn/klachten/{id}/intrekken", new Dictionary<string, string?>()))
        {
            Assert.Equal(HttpStatusCode.Redirect, in1.StatusCode);
        }

        using (var toch = await behandelaar.PostAsync($"/inkoop/klachten/{id}/uitkomst", new FormUrlEncodedContent(uitkomst)))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, toch.StatusCode); // says why, and what was typed is still there
            var html = await toch.Content.ReadAsStringAsync();
            Assert.Contains("Deze klacht is ingetrokken", html, StringComparison.Ordinal);
            Assert.Contains(Reden, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        }

        Assert.Equal(Klachtstatus.Ingetrokken, (await _portal.KlachtAsync(id)).Status);
        Assert.Contains(await _portal.PostAsync(Mensen.Contractmanager), p => p.Brief.Onderwerp.EndsWith("is ingetrokken", StringComparison.Ordinal));
        Assert.DoesNotContain("Klacht behandelen", await behandelaar.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        await NietGevondenAsync(klager, $"/mijn/klachten/{id}/intrekken", $"/mijn/klachten/{id}/geschil");
    }

    [Fact, Trait("Regel", "GUN-07")]
    public async Task Commissie_WordtVastgelegdMetDatumNummerAdviesEnWatErmeeGebeurt()
    {
        await _portal.PubliceerAsync("2026-0914");
        var id = await _portal.DienInAsync("2026-0914");
        await _portal.BenoemAsync(id);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var pad = $"/inkoop/klachten/{id}";
        await NietGevondenAsync(inkoper, $"{pad}/commissie"); // no outcome yet, and the term runs
        await _portal.HandelAfAsync(id);
        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync($"{pad}/commissie", new Dictionary<string, string?> { ["VoorgelegdOp"] = "2026-03-02", ["Zaaknummer"] = $"CvAE {Hostiel}" })).StatusCode);
        await NietGevondenAsync(inkoper, $"{pad}/commissie", $"{pad}/vervolg/{Guid.NewGuid()}/uitspraak");
        var vervolg = (await _portal.KlachtAsync(id)).Vervolgen.Single();
        Assert.Equal(HttpStatusCode.Redirect, (await inkoper.PostFormAsync($"{pad}/vervolg/{vervolg.Id}/uitspraak", new Dictionary<string, string?> { ["Op"] = "2026-03-02", ["Tekst"] = $"De klacht is gegrond. {Hostiel}", ["Opvolging"] = $"Wij rectificeren. {Hostiel}" })).StatusCode);

        using var klager = await _portal.ClientAls(Mensen.Aanbieder);
        foreach (var (wie, adres) in new[] { (inkoper, pad), (klager, $"/mijn/klachten/{id}") })
        {
            var html = await wie.HtmlAsync(adres);
            Assert.Contains("De klacht is gegrond.", html, StringComparison.Ordinal);
            Assert.Contains("Wij rectificeren.", html, StringComparison.Ordinal);
            Assert.DoesNotContain(Hostiel, html, StringComparison.Ordinal);
        }

        Assert.Contains(await _portal.PostAsync(Mensen.Aanbieder), p => p.Brief.Onderwerp.StartsWith("Advies van de Commissie", StringComparison.Ordinal));
        await NietGevondenAsync(inkoper, $"{pad}/vervolg/{vervolg.Id}/uitspraak");
    }

    [Fact, Trait("Regel", "GUN-07")]
    public async Task Rollen_ElkAdres_LaatAlleenBinnenWieErMag()
    {
        var aanbesteding = await _portal.PubliceerAsync("2026-0915");
        var id = await _portal.DienInAsync("2026-0915");
        await _portal.BenoemAsync(id);
        var vreemd = new[] { Mensen.ZonderRol, Mensen.Beoordelaar, Mensen.Tafelsecretaris, Mensen.Tafellid };
        string[] inkoop = ["/inkoop/klachten", $"/inkoop/klachten/{id}", $"/inkoop/klachten/{id}/bericht", $"/inkoop/klachten/{id}/verlengen", $"/inkoop/klachten/{id}/uitkomst", $"/inkoop/klachten/{id}/documenten/{id}"];
        string[] beheren = ["/inkoop/klachten/nieuw", $"/inkoop/klachten/nieuw/{aanbesteding.Id}", $"/inkoop/klachten/{id}/behandelaar", $"/inkoop/klachten/{id}/antwoord", $"/inkoop/klachten/{id}/intrekken", $"/inkoop/klachten/{id}/commissie", $"/inkoop/klachten/{id}/geschil", $"/inkoop/klachten/{id}/geschil/klager", $"/inkoop/klachten/{id}/geschil/niet", $"/inkoop/klachten/{id}/vervolg/{id}/uitspraak"];
        string[] mijn = ["/mijn/klachten", "/mijn/klachten/nieuw", "/mijn/klachten/nieuw/2026-0915", $"/mijn/klachten/{id}", $"/mijn/klachten/{id}/intrekken", $"/mijn/klachten/{id}/documenten/{id}", $"/mijn/klachten/{id}/geschil", $"/mijn/klachten/{id}/geschil/niet"];
        foreach (var email in vreemd)
        {
            using var wie = await _portal.ClientAls(email);
            await MagNietAsync(wie, [.. inkoop, .. beheren, .. mijn]);
        }

        foreach (var email in new[] { Mensen.Contractmanager, Mensen.Beheerder })
        {
            using var wie = await _portal.ClientAls(email);
            await MagNietAsync(wie, [.. beheren, .. mijn]);
        }

        using (var inkoper = await _portal.ClientAls(Mensen.Inkoper))
        {
            await MagNietAsync(inkoper, mijn);
        }

        using (var aanbieder = await _portal.ClientAls(Mensen.Aanbieder))
        {
            await MagNietAsync(aanbieder, [.. inkoop, .. beheren]);
        }

        using (var medewerker = await _portal.ClientAls(await _portal.MedewerkerAsync(Mensen.Aanbieder)))
        {
            await medewerker.HtmlAsync($"/mijn/klachten/{id}");
            await MagNietAsync(medewerker, $"/mijn/klachten/{id}/geschil", $"/mijn/klachten/{id}/geschil/niet"); // who may sign only
        }

        using var beheerder = await _portal.ClientAls(Mensen.Beheerder);
        await NietGevondenAsync(beheerder, $"/inkoop/klachten/{id}", $"/inkoop/klachten/{id}/uitkomst");
        using var bezoeker = _portal.Bezoeker();
        foreach (var adres in (string[])[.. inkoop, .. beheren, .. mijn])
        {
            Assert.Equal(HttpStatusCode.Redirect, (await bezoeker.GetAsync(adres)).StatusCode);
        }
    }

    [Fact, Trait("Regel", "GUN-07")]
    public async Task Lijst_VraagtBijDuizendKlachtenEvenveelAlsBijTien_EnFiltert()
    {
        var aanbesteding = await _portal.PubliceerAsync("2026-0916");
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        using var klager = await _portal.ClientAls(Mensen.Aanbieder);
        string[] paginas = ["/inkoop/klachten", "/inkoop/klachten?zoek=klacht+7&status=Ontvangen&sorteer=-uiterlijk", "/inkoop"];
        await VulAanAsync(aanbesteding.Id, 1, 10);
        var bij10 = await TelAsync();
        await VulAanAsync(aanbesteding.Id, 11, 990);
        Assert.Equal(bij10, await TelAsync());
        Assert.Contains("1 tot en met 25 van 1.000 klachten", await inkoper.HtmlAsync("/inkoop/klachten"), StringComparison.Ordinal);
        Assert.Contains("1 klacht", await inkoper.HtmlAsync("/inkoop/klachten?zoek=nummer+777"), StringComparison.Ordinal);
        Assert.Contains("Geen klachten gevonden", await inkoper.HtmlAsync("/inkoop/klachten?let-op=opgeschort"), StringComparison.Ordinal);
        Assert.Contains("Geen klachten gevonden", await inkoper.HtmlAsync("/inkoop/klachten?uitkomst=Gegrond"), StringComparison.Ordinal);
        var csv = await inkoper.HtmlAsync("/inkoop/klachten?als=csv");
        Assert.Contains("Klacht nummer 777", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Te streng.", csv, StringComparison.Ordinal);
        using (var xlsx = await inkoper.GetAsync("/inkoop/klachten?als=xlsx"))
        {
            Assert.Equal(HttpStatusCode.OK, xlsx.StatusCode);
        }

        _portal.Klok.Verder(TimeSpan.FromDays(43));
        using var later = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Contains("van 1.000 klachten", await later.HtmlAsync("/inkoop/klachten?let-op=te-laat"), StringComparison.Ordinal);

        async Task<List<int>> TelAsync()
        {
            var aantallen = new List<int>();
            foreach (var pagina in paginas)
            {
                await inkoper.HtmlAsync(pagina);
                aantallen.Add(await _portal.Queries.TelAsync(() => inkoper.HtmlAsync(pagina)));
            }

            await klager.HtmlAsync("/mijn/klachten");
            aantallen.Add(await _portal.Queries.TelAsync(() => klager.HtmlAsync("/mijn/klachten")));
            return aantallen;
        }
    }

    private async Task VulAanAsync(Guid aanbestedingId, int vanaf, int aantal)
    {
        var (wie, aanbiederId) = await _portal.WieAsync(Mensen.Aanbieder);
        var sleutel = _portal.Services.GetService(typeof(Core.Versleuteling.Hoofdsleutel)) as Core.Versleuteling.Hoofdsleutel;
        await _portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.Include(a => a.Percelen).SingleAsync(a => a.Id == aanbestedingId);
                var nu = _portal.Klok.GetUtcNow();
                db.Klachten.AddRange(Enumerable.Range(vanaf, aantal).Select(i => new Klacht(
                    aanbesteding, $"K-2026-{i:D4}", new Klager(aanbiederId, Mensen.AanbiederNaam), new Klachtgegevens(null, $"Klacht nummer {i}", "Te streng.", "Anders."), nu, sleutel!, wie.GebruikerId!.Value, nu)));
                return true;
            },
            CancellationToken.None));
    }
}
