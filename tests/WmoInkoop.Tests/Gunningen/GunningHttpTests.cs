using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;
using static WmoInkoop.Tests.Gunningen.Gunningproef;

namespace WmoInkoop.Tests.Gunningen;

/// <summary>Preparing and deciding through the pages: who may, what is refused, and who gets which letter.</summary>
public sealed class GunningHttpTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    private DateOnly Vandaag => Amsterdam.Datum(_portal.Klok.GetUtcNow());

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "GUN-01")]
    public async Task Gunning_IsVoorInkopersVanDeRegioDieVoorNiemandWerken()
    {
        var proef = await BeoordeeldAsync(_portal);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        await proef.BereidVoorAsync(inkoper, Vandaag);
        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        using var contractmanager = await _portal.ClientAls(Mensen.Contractmanager);
        using var aanbieder = await _portal.ClientAls(A);
        string[] paginas = [proef.Gunning, proef.Pad, $"{proef.Pad}/besluit", proef.Brief(B), $"{proef.Brief(B)}/voorbeeld", $"{proef.Pad}/voorstellen", $"{proef.Pad}/bevestigen"];
        foreach (var pad in paginas)
        {
            Assert.Equal(HttpStatusCode.OK, (await inkoper.GetAsync(pad)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync(pad)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await contractmanager.GetAsync(pad)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await aanbieder.GetAsync(pad)).StatusCode);
        }

        await MaakMedewerkerAsync(Mensen.Inkoper);
        using var partijdig = await _portal.ClientAls(Mensen.Inkoper);
        foreach (var pad in paginas)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await partijdig.GetAsync(pad)).StatusCode);
        }

        Assert.DoesNotContain(proef.Pad, await partijdig.HtmlAsync("/inkoop"), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "GUN-01")]
    public async Task Gunning_VoorbereidenTweeKeer_GeeftEenBeslissingMetDeRedenenVanDeBeoordelaars()
    {
        var proef = await BeoordeeldAsync(_portal);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Contains("Gunning voorbereiden: Hulp bij huishouden", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        var knop = Formulier.Lees(await inkoper.HtmlAsync(proef.Pad)).Single(f => f.Actie == $"{proef.Pad}/beginnen").Velden;
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var antwoord = await inkoper.PostAsync($"{proef.Pad}/beginnen", new FormUrlEncodedContent(knop));
            Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        }

        Assert.Equal(1, await _portal.InDbAsync(db => db.Gunningsbeslissingen.CountAsync()));
        Assert.Equal(3, await _portal.InDbAsync(db => db.Briefconcepten.CountAsync())); // not for the invalid one
        Assert.Contains(Reden(B, 0), WebUtility.HtmlDecode(await inkoper.HtmlAsync(proef.Brief(B))), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync(proef.Brief(X))).StatusCode);
    }

    [Fact, Trait("Regel", "GUN-02")]
    public async Task Voorstellen_MetEenMagereBrief_WordtGeweigerdEnNoemtElkGat()
    {
        var proef = await BeoordeeldAsync(_portal);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        await inkoper.PostFormAsync(proef.Pad, Geen, $"{proef.Pad}/beginnen");
        await inkoper.PostFormAsync($"{proef.Pad}/besluit", Besluit(Vandaag));
        await inkoper.PostFormAsync(proef.Brief(B), new Dictionary<string, string?> { ["Teksten[0].Vergelijking"] = "Te kort.", ["Teksten[1].Vergelijking"] = Vergelijking(B, 1) });

        using var antwoord = await inkoper.PostFormAsync($"{proef.Pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Klaar."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        var html = WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
        Assert.Contains($"{Mensen.AndereAanbiederNaam}, K1: de vergelijking heeft 8 van 80 tekens; {Mensen.AndereAanbiederNaam}, K3: de vergelijking heeft 0 van 80 tekens", html, StringComparison.Ordinal);
        Assert.False(await _portal.InDbAsync(db => db.VierOgen.AnyAsync(v => v.Soort == Core.Gebruikers.VierOgenSoort.GunningVaststellen)));
    }

    [Fact, Trait("Regel", "GUN-02")]
    public async Task Voorstellen_MetHerhaaldeWoordenOfDezelfdeAlinea_WordtGeweigerd()
    {
        var proef = await BeoordeeldAsync(_portal);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        await proef.BereidVoorAsync(inkoper, Vandaag);
        await inkoper.PostFormAsync(proef.Brief(B), new Dictionary<string, string?>
        {
            ["Teksten[0].Motivering"] = string.Join(' ', Enumerable.Repeat("onvoldoende", 10)),
            ["Teksten[1].Motivering"] = Vergelijking(B, 1),
            ["Teksten[2].Vergelijking"] = $"  {Reden(A, 2).ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal)}",
        });

        using var antwoord = await inkoper.PostFormAsync($"{proef.Pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Klaar."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        var html = WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
        Assert.Contains($"{Mensen.AndereAanbiederNaam}, K1: de reden herhaalt steeds dezelfde woorden", html, StringComparison.Ordinal);
        Assert.Contains($"{Mensen.AndereAanbiederNaam}, K2: de vergelijking zegt hetzelfde als de reden", html, StringComparison.Ordinal);
        Assert.Contains($"{Mensen.AndereAanbiederNaam}, K3: dezelfde tekst staat in een andere brief", html, StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "GUN-02")]
    public async Task Voorstellen_ZonderAdresOfRechtbankVanDeRegio_WordtGeweigerd()
    {
        var proef = await BeoordeeldAsync(_portal);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        await proef.BereidVoorAsync(inkoper, Vandaag);
        await _portal.InDbAsync(db => db.Regios.Where(r => r.Sleutel == Mensen.Leeuwarden).ExecuteUpdateAsync(s => s.SetProperty(r => r.Rechtbank, (string?)null)));

        Assert.Contains("Vraag de beheerder van het portaal om het adres en de rechtbank", await inkoper.HtmlAsync(proef.Pad), StringComparison.Ordinal);
        using var antwoord = await inkoper.PostFormAsync($"{proef.Pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Klaar."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("Het adres of de rechtbank van de regio is niet ingevuld", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "GUN-11")]
    public async Task Voorstellen_ZonderBesluit_WordtGeweigerd()
    {
        var proef = await BeoordeeldAsync(_portal);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        await inkoper.PostFormAsync(proef.Pad, Geen, $"{proef.Pad}/beginnen");
        await inkoper.PostFormAsync(proef.Brief(B), Vergelijkingen());

        using var antwoord = await inkoper.PostFormAsync($"{proef.Pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Klaar."));
        Assert.Contains("Het besluit ontbreekt", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var toekomst = await inkoper.PostFormAsync($"{proef.Pad}/besluit", Besluit(Vandaag.AddDays(1)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, toekomst.StatusCode);
    }

    [Fact, Trait("Regel", "GUN-02")]
    public async Task Brief_MetTweeTegelijk_DeTweedeHoortHetEnVerliestNiets()
    {
        var proef = await BeoordeeldAsync(_portal);
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        await een.PostFormAsync(proef.Pad, Geen, $"{proef.Pad}/beginnen");
        var versie = Formulier.Lees(await twee.HtmlAsync(proef.Brief(B)))[^1].Velden.Single(v => v.Key == "Versie").Value;
        await een.PostFormAsync(proef.Brief(B), Vergelijkingen());

        using var antwoord = await twee.PostFormAsync(proef.Brief(B), new Dictionary<string, string?> { ["Versie"] = versie, ["Teksten[0].Vergelijking"] = "Wat de tweede typte." });

        Assert.Equal(HttpStatusCode.Conflict, antwoord.StatusCode);
        var html = WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
        Assert.Contains("Wat de tweede typte.", html, StringComparison.Ordinal);
        Assert.Contains($"Nu in het portaal: {Vergelijking(B, 0)}", html, StringComparison.Ordinal);
        Assert.Contains(Vergelijking(B, 0), await _portal.InDbAsync(db => db.Briefconcepten.Where(c => c.InschrijvingId == proef.Inschrijvingen[B]).SelectMany(c => c.Teksten).Select(t => t.Vergelijking).ToListAsync()));
    }

    [Fact, Trait("Regel", "GUN-02")]
    public async Task Brief_AutomatischBewaard_GeeftDeNieuweVersieEnWeigertVreemdeCriteria()
    {
        var proef = await BeoordeeldAsync(_portal);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        await inkoper.PostFormAsync(proef.Pad, Geen, $"{proef.Pad}/beginnen");
        var velden = Formulier.Lees(await inkoper.HtmlAsync(proef.Brief(B)))[^1].Met(new Dictionary<string, string?> { ["Teksten[0].Vergelijking"] = "Half klaar" });

        using var antwoord = await inkoper.PostAsync($"{proef.Brief(B)}/concept", new FormUrlEncodedContent(velden));
        Assert.Equal(HttpStatusCode.NoContent, antwoord.StatusCode);
        Assert.NotEqual(velden.Single(v => v.Key == "Versie").Value, antwoord.Headers.GetValues("X-Versie").Single());
        using var oud = await inkoper.PostAsync($"{proef.Brief(B)}/concept", new FormUrlEncodedContent(velden));
        Assert.Equal(HttpStatusCode.Conflict, oud.StatusCode);

        using var vreemd = await inkoper.PostFormAsync(proef.Brief(B), new Dictionary<string, string?> { ["Teksten[0].CriteriumId"] = Guid.NewGuid().ToString() });
        Assert.Equal(HttpStatusCode.NotFound, vreemd.StatusCode);
    }

    [Fact, Trait("Regel", "GUN-02")]
    public async Task Brief_MetDezelfdeTekstAlsEenAnder_VraagtEenVinkje()
    {
        var proef = await BeoordeeldAsync(_portal);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        await proef.BereidVoorAsync(inkoper, Vandaag);
        Assert.Contains("Klaar om voor te stellen", await inkoper.HtmlAsync(proef.Pad), StringComparison.Ordinal);
        await inkoper.PostFormAsync(proef.Brief(B), new Dictionary<string, string?> { ["Teksten[0].Motivering"] = Reden(A, 1) });

        var html = WebUtility.HtmlDecode(await inkoper.HtmlAsync(proef.Pad));
        Assert.Contains($"{Mensen.AndereAanbiederNaam}, K1: dezelfde tekst staat in een andere brief", html, StringComparison.Ordinal);
        Assert.Contains($"{Mensen.AanbiederNaam}, K2: dezelfde tekst staat in een andere brief", html, StringComparison.Ordinal);
        Assert.Contains($"staat ook in de brief aan {Mensen.AanbiederNaam}", WebUtility.HtmlDecode(await inkoper.HtmlAsync(proef.Brief(B))), StringComparison.Ordinal);

        await inkoper.PostFormAsync(proef.Brief(B), new Dictionary<string, string?> { ["Teksten[0].IsGelijkheidBevestigd"] = "true" });
        await inkoper.PostFormAsync(proef.Brief(A), new Dictionary<string, string?> { ["Teksten[1].IsGelijkheidBevestigd"] = "true" });
        Assert.Contains("Klaar om voor te stellen", await inkoper.HtmlAsync(proef.Pad), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "GUN-02")]
    public async Task Beslissing_DoorTwee_StuurtAlleBrievenTegelijkEnIederAlleenDeEigen()
    {
        var proef = await BeoordeeldAsync(_portal);
        var medewerker = await _portal.MedewerkerAsync(B);
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        await proef.BereidVoorAsync(een, Vandaag);
        var telefoon = await TelefoonAsync(_portal, Mensen.Inkoper);
        Assert.Equal(HttpStatusCode.Redirect, (await een.PostFormAsync($"{proef.Pad}/voorstellen", Bewijs(telefoon, "Klaar."))).StatusCode);
        Assert.Contains(await _portal.PostAsync(Mensen.TweedeInkoper), p => p.Brief.Pad == proef.Pad);
        Assert.Contains("Gunningsbeslissing bevestigen", await twee.HtmlAsync("/inkoop"), StringComparison.Ordinal);

        // nothing is out, nothing changes, and the same person is no second
        foreach (var wie in new[] { A, B, C, X })
        {
            using var bieder = await _portal.ClientAls(wie);
            Assert.Equal(HttpStatusCode.NotFound, (await bieder.GetAsync(proef.MijnBrief(wie))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await een.GetAsync(proef.Brief(B))).StatusCode);
        using (var besluit = await een.PostFormAsync($"{proef.Pad}/besluit", Besluit(Vandaag)))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, besluit.StatusCode);
        }

        using (var zelf = await een.PostFormAsync($"{proef.Pad}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper))))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, zelf.StatusCode);
        }

        using (var fout = await twee.PostFormAsync($"{proef.Pad}/bevestigen", new Dictionary<string, string?> { ["Wachtwoord"] = "helemaal-verkeerd-1", ["Code"] = "000000" }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.StatusCode);
        }

        Assert.False(await _portal.InDbAsync(db => db.Gunningsbrieven.AnyAsync()));
        var bewijs = Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper));
        Assert.Equal(HttpStatusCode.Redirect, (await twee.PostFormAsync($"{proef.Pad}/bevestigen", bewijs)).StatusCode);
        using (var dubbel = await twee.PostFormAsync($"{proef.Pad}/bevestigen", bewijs))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, dubbel.StatusCode);
        }

        var momenten = await _portal.InDbAsync(db => db.Gunningsbrieven.Select(b => b.VerzondenOp).ToListAsync());
        Assert.Equal(4, momenten.Count);
        Assert.Single(momenten.Distinct());
        Assert.NotNull(await _portal.InDbAsync(db => db.Percelen.Where(p => p.Id == proef.PerceelId).Select(p => p.VoorlopigGegundOp).SingleAsync()));

        var einde = Amsterdam.Uiterlijk(await proef.TermijnEindigtOpAsync(_portal));
        var wieEnPost = new[] { (A, A), (B, B), (B, medewerker), (C, C), (X, X) };
        foreach (var (bieder, mens) in wieEnPost)
        {
            using var client = await _portal.ClientAls(mens);
            Assert.Contains(einde, await client.HtmlAsync("/account/meldingen"), StringComparison.Ordinal);
            var brief = WebUtility.HtmlDecode(await client.HtmlAsync(proef.MijnBrief(bieder)));
            var mail = string.Join('\n', Assert.Single(await _portal.PostAsync(mens), p => p.Brief.Pad == proef.MijnBrief(bieder)).Brief.Alineas);
            foreach (var tekst in new[] { brief, mail })
            {
                Assert.Contains(einde, tekst, StringComparison.Ordinal);
                Assert.Contains("Zorg C", tekst, StringComparison.Ordinal); // the names of all winners
                Assert.Contains(Mensen.AanbiederNaam, tekst, StringComparison.Ordinal);
                Assert.DoesNotContain(GeheimPlan, tekst, StringComparison.Ordinal);
                for (var i = 0; i < 3; i++)
                {
                    Assert.Equal(bieder == B, tekst.Contains(Vergelijking(B, i), StringComparison.Ordinal));
                    foreach (var ander in new[] { A, B, C })
                    {
                        Assert.Equal(ander == bieder, tekst.Contains(Reden(ander, i), StringComparison.Ordinal));
                    }
                }
            }

            foreach (var ander in new[] { A, B, C, X }.Where(w => w != bieder))
            {
                Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(proef.MijnBrief(ander))).StatusCode);
            }
        }

        using var ongeldig = await _portal.ClientAls(X);
        Assert.Contains("De referentie ontbreekt, terwijl", await ongeldig.HtmlAsync(proef.MijnBrief(X)), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "GUN-02")]
    public async Task Brief_StaatOpDeWerklijst_TotIemandHemLeest_EnVanWieNietWonTotDeTermijnVoorbijIs()
    {
        var proef = await VastgesteldAsync(_portal);
        using var client = await _portal.ClientAls(B);
        Assert.Contains(proef.MijnBrief(B), await client.HtmlAsync("/mijn"), StringComparison.Ordinal);
        Assert.Contains(proef.MijnBrief(B), await client.HtmlAsync($"/mijn/inschrijvingen/{proef.Inschrijvingen[B]}"), StringComparison.Ordinal);
        await client.HtmlAsync(proef.MijnBrief(B));
        await client.HtmlAsync(proef.MijnBrief(B));

        var gelezen = await client.HtmlAsync("/mijn");
        Assert.Contains("Niet eens met de beslissing", gelezen, StringComparison.Ordinal);
        Assert.DoesNotContain("Gunningsbrief lezen", gelezen, StringComparison.Ordinal);
        Assert.Contains(proef.MijnBrief(B), gelezen, StringComparison.Ordinal);
        using var winnaar = await _portal.ClientAls(A);
        await winnaar.HtmlAsync(proef.MijnBrief(A));
        Assert.DoesNotContain(proef.MijnBrief(A), await winnaar.HtmlAsync("/mijn"), StringComparison.Ordinal);

        var einde = await _portal.InDbAsync(db => db.Gunningsbeslissingen.Where(b => b.PerceelId == proef.PerceelId).Select(b => b.TermijnEindigtOp!.Value).SingleAsync());
        _portal.Klok.VerderTot(einde);
        using var later = await _portal.ClientAls(B);
        Assert.DoesNotContain(proef.MijnBrief(B), await later.HtmlAsync("/mijn"), StringComparison.Ordinal);
        Assert.Equal(2, await _portal.InDbAsync(db => db.AuditRegels.CountAsync(r => r.Actie == Core.Auditlog.AuditActie.GunningsbriefGelezen)));
    }

    [Fact, Trait("Regel", "GUN-02")]
    public async Task Brief_MetHtmlInEenReden_ToontDieAlsTekst()
    {
        const string Aanval = "<script>alert('x')</script><img src=x onerror=alert(1)> & \"dubbel\" ";
        var proef = await BeoordeeldAsync(_portal);
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        await proef.BereidVoorAsync(een, Vandaag);
        await een.PostFormAsync(proef.Brief(B), new Dictionary<string, string?> { ["Teksten[0].Motivering"] = Gunningbouwer.Lang(Aanval) });
        await proef.StelVastAsync(_portal, een, twee);

        using var client = await _portal.ClientAls(B);
        foreach (var html in new[] { await client.HtmlAsync(proef.MijnBrief(B)), await client.HtmlAsync("/account/meldingen"), await een.HtmlAsync($"{proef.Brief(B)}/voorbeeld") })
        {
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert", html, StringComparison.Ordinal);
        }
    }

    [Fact, Trait("Regel", "GUN-02")]
    public async Task Voorstel_VanWieGeenInkoperMeerIs_WordtNietBevestigd()
    {
        var proef = await BeoordeeldAsync(_portal);
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        await proef.BereidVoorAsync(een, Vandaag);
        await een.PostFormAsync($"{proef.Pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Klaar."));
        await MaakMedewerkerAsync(Mensen.Inkoper);

        using var antwoord = await twee.PostFormAsync($"{proef.Pad}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper)));
        Assert.Contains("twee inkopers van deze regio", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await _portal.InDbAsync(db => db.Gunningsbrieven.AnyAsync()));

        Assert.Equal(HttpStatusCode.Redirect, (await twee.PostFormAsync(proef.Pad, Geen, $"{proef.Pad}/intrekken")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await twee.GetAsync(proef.Brief(B))).StatusCode); // it can be written again
    }

    private Task<bool> MaakMedewerkerAsync(string email) => _portal.InDbAsync(db => db.InTransactieAsync(
        async () =>
        {
            var ander = await db.Aanbieders.Include(a => a.Medewerkers).SingleAsync(a => a.Naam == "Zorg C");
            ander.VoegMedewerkerToe(await db.Users.Where(g => g.Email == email).Select(g => g.Id).SingleAsync(), isBeheerder: false, _portal.Klok.GetUtcNow());
            return true;
        },
        CancellationToken.None));
}
