using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Tests.Gunningen;
using Xunit;

namespace WmoInkoop.Tests.Toetsing;

/// <summary>What happens once the marks are known: a price that looks abnormally low, and excluding by two.</summary>
public sealed class PrijscontroleHttpTests : IDisposable
{
    private const string Derde = "derde@fictief.test";
    private const string Reden = "De toelichting laat zien dat de lonen onder die van de cao liggen.";
    private readonly PortalFactory _portal = new();

    private static Prijsopzet Opzet => new() { Methode = Prijsmethode.RelatiefAanLaagste, Eenheid = "per uur", GewichtKwaliteit = 70m, GewichtPrijs = 30m, AbnormaalLaagPercentage = 20m };

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "INS-13"), Trait("Regel", "BEO-03")]
    public async Task AbnormaalLagePrijs_WordtGesignaleerdToegelichtEnMetTweeAfgewezen()
    {
        var (aanbesteding, ids) = await BeoordeeldAsync();
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var basis = $"/inkoop/aanbestedingen/{aanbesteding.Id}";
        var openbaar = await _portal.Bezoeker().HtmlAsync($"/aanbestedingen/{await _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbesteding.Id).Select(a => a.Nummer).SingleAsync())}/percelen/1");
        Assert.Contains("meer dan 20%", WebUtility.HtmlDecode(openbaar), StringComparison.Ordinal);

        // 60 against a mean of 95: 36.84 % under
        var controle = WebUtility.HtmlDecode(await inkoper.HtmlAsync($"{basis}/prijscontrole/1"));
        Assert.Contains("36,84%", controle, StringComparison.Ordinal);
        using (var rangschikking = await inkoper.GetAsync($"{basis}/beoordeling/1/rangschikking"))
        {
            Assert.Equal(HttpStatusCode.Redirect, rangschikking.StatusCode); // not before it is decided on
        }

        Assert.Equal(Domeinregel.PrijssignaalOpen, (await Assert.ThrowsAsync<DomeinregelException>(() => BeginGunningAsync(aanbesteding.PerceelId))).Regel);
        Assert.Equal(Domeinregel.PrijsEerstToelichten, (await Assert.ThrowsAsync<DomeinregelException>(() => StelUitsluitenVoorAsync(ids[0], Ongeldigheidsgrond.AbnormaalLagePrijs))).Regel);
        using (var ander = await inkoper.PostFormAsync($"/inkoop/inschrijvingen/{ids[1]}/verzoeken/prijstoelichting", Vraag()))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, ander.StatusCode); // that price was not flagged
        }

        using (var vraag = await inkoper.PostFormAsync($"/inkoop/inschrijvingen/{ids[0]}/verzoeken/prijstoelichting", Vraag()))
        {
            Assert.Equal(HttpStatusCode.Redirect, vraag.StatusCode);
        }

        var verzoek = await _portal.InDbAsync(db => db.Toetsingsverzoeken.AsNoTracking().SingleAsync());
        Assert.DoesNotContain("name=\"Bevinding\"", await inkoper.HtmlAsync($"/inkoop/verzoeken/{verzoek.Id}/bevinding"), StringComparison.Ordinal); // there is time for an answer
        await BeantwoordAsync(verzoek, "Wij betalen onder de cao.");
        var bevinding = $"/inkoop/verzoeken/{verzoek.Id}/bevinding";
        using (var aanvaard = await inkoper.PostFormAsync(bevinding, new Dictionary<string, string?> { ["Bevinding"] = "Aanvaard", ["SchendtArbeidsrecht"] = "true", ["Reden"] = Reden }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, aanvaard.StatusCode); // breaking the cao must be rejected
        }

        using (var afgewezen = await inkoper.PostFormAsync(bevinding, new Dictionary<string, string?> { ["Bevinding"] = "Afgewezen", ["SchendtArbeidsrecht"] = "true", ["Reden"] = Reden }))
        {
            Assert.Equal(HttpStatusCode.Redirect, afgewezen.StatusCode);
        }

        Assert.Equal(Domeinregel.PrijssignaalOpen, (await Assert.ThrowsAsync<DomeinregelException>(() => BeginGunningAsync(aanbesteding.PerceelId))).Regel); // one person does not move the ranking
        Assert.Equal(Domeinregel.PrijsEerstToelichten, (await Assert.ThrowsAsync<DomeinregelException>(() => StelUitsluitenVoorAsync(ids[0], Ongeldigheidsgrond.AbnormaalLagePrijs))).Regel); // the ground that was found
        await StelUitsluitenVoorAsync(ids[0], Ongeldigheidsgrond.SchendingArbeidsrecht);
        Assert.Equal(Domeinregel.VierOgenVraagtTweedePersoon, (await Assert.ThrowsAsync<DomeinregelException>(() => BevestigUitsluitenAsync(ids[0], Mensen.Inkoper))).Regel);
        await BevestigUitsluitenAsync(ids[0], Mensen.TweedeInkoper);

        var uitslag = await _portal.DoeAsync<Uitslaglezer, Uitslag?>(u => u.VanPerceelAsync(aanbesteding.PerceelId, CancellationToken.None));
        Assert.Equal([ids[2], ids[1]], uitslag!.Plaatsen.Select(p => p.InschrijvingId)); // and the lowest price is that of those who are left
        Assert.Equal((false, Reden), (uitslag.Inschrijvingen[ids[0]].IsGeldig, uitslag.Inschrijvingen[ids[0]].Reden));
        await BeginGunningAsync(aanbesteding.PerceelId);
        Assert.Contains("Thuis Fictief", await inkoper.HtmlAsync($"{basis}/beoordeling/1/rangschikking"), StringComparison.Ordinal);
        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        using var vreemd = await elders.GetAsync($"{basis}/prijscontrole/1");
        Assert.Equal(HttpStatusCode.NotFound, vreemd.StatusCode);
    }

    [Fact, Trait("Regel", "INS-08")]
    public async Task UitsluitenNaDeCijfers_MetTwee_MaaktDeRangschikkingEnBrievenOpnieuw_EnNooitNaDeBrieven()
    {
        var proef = await Gunningproef.BeoordeeldAsync(_portal);
        await _portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                var beoordeling = await db.Beoordelingen.SingleAsync(b => b.PerceelId == proef.PerceelId);
                db.Entry(beoordeling).Property(b => b.BlindTotOp).CurrentValue = _portal.Klok.GetUtcNow();
                return true;
            },
            CancellationToken.None));
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        await proef.BereidVoorAsync(een, Amsterdam.Datum(_portal.Klok.GetUtcNow()));
        var a = proef.Inschrijvingen[Gunningproef.A];
        var pad = $"/inkoop/inschrijvingen/{a}/uitsluiten";

        using (var dun = await een.PostFormAsync(pad, Voorstel(await Gunningproef.TelefoonAsync(_portal, Mensen.Inkoper), "Fout")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, dun.StatusCode);
        }

        using (var voorstel = await een.PostFormAsync(pad, Voorstel(await Gunningproef.TelefoonAsync(_portal, Mensen.Inkoper), "De referentie blijkt van een ander bedrijf te zijn dan werd opgegeven. <script>")))
        {
            Assert.Equal(HttpStatusCode.Redirect, voorstel.StatusCode);
        }

        Assert.DoesNotContain("<script>", (await twee.HtmlAsync(pad)).Replace("<script src", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(pad, await twee.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        using (var gunnen = await een.PostFormAsync($"{proef.Pad}/voorstellen", Gunningproef.Bewijs(await Gunningproef.TelefoonAsync(_portal, Mensen.Inkoper), "Klaar.")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, gunnen.StatusCode); // an exclusion waits
        }

        using (var bevestigd = await twee.PostFormAsync($"{pad}/bevestigen", Gunningproef.Bewijs(await Gunningproef.TelefoonAsync(_portal, Mensen.TweedeInkoper))))
        {
            Assert.Equal(HttpStatusCode.Redirect, bevestigd.StatusCode);
        }

        // C and B win now; nobody is left to compare with A, and the letter of A says why
        var gunning = WebUtility.HtmlDecode(await een.HtmlAsync(proef.Pad));
        Assert.Contains("na de beoordeling uitgesloten", gunning, StringComparison.Ordinal);
        Assert.False(await _portal.InDbAsync(db => db.Briefconcepten.AnyAsync(c => c.InschrijvingId == a)));
        Assert.True(await _portal.InDbAsync(db => db.Briefconcepten.SelectMany(c => c.Teksten).AllAsync(t => t.Vergelijking == "")));

        // an open herstel holds the award up, also when it comes after the preparation
        using (var herstel = await een.PostFormAsync($"/inkoop/inschrijvingen/{proef.Inschrijvingen[Gunningproef.B]}/verzoeken/herstel", new Dictionary<string, string?> { ["Tekst"] = "De handtekening ontbreekt.", ["RaaktPlanNochPrijs"] = "true" }))
        {
            Assert.Equal(HttpStatusCode.Redirect, herstel.StatusCode);
        }

        using (var gunnen = await een.PostFormAsync($"{proef.Pad}/voorstellen", Gunningproef.Bewijs(await Gunningproef.TelefoonAsync(_portal, Mensen.Inkoper), "Klaar.")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, gunnen.StatusCode);
            Assert.Contains("herstelverzoek", await gunnen.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var verzoek = await _portal.InDbAsync(db => db.Toetsingsverzoeken.Select(v => v.Id).SingleAsync());
        using (var vervallen = await een.PostFormAsync($"/inkoop/verzoeken/{verzoek}/bevinding", new Dictionary<string, string?> { ["Bevinding"] = "Vervallen", ["Reden"] = "De handtekening stond op de laatste bladzijde van het plan." }))
        {
            Assert.Equal(HttpStatusCode.Redirect, vervallen.StatusCode);
        }

        await een.PostFormAsync($"{proef.Pad}/voorstellen", Gunningproef.Bewijs(await Gunningproef.TelefoonAsync(_portal, Mensen.Inkoper), "Alles is nagekeken."));
        await twee.PostFormAsync($"{proef.Pad}/bevestigen", Gunningproef.Bewijs(await Gunningproef.TelefoonAsync(_portal, Mensen.TweedeInkoper)));
        Assert.NotNull(await _portal.InDbAsync(db => db.Percelen.Where(p => p.Id == proef.PerceelId).Select(p => p.VoorlopigGegundOp).SingleAsync()));
        Assert.Equal(Domeinregel.UitsluitenNaVoorlopigeGunning, (await Assert.ThrowsAsync<DomeinregelException>(() => StelUitsluitenVoorAsync(proef.Inschrijvingen[Gunningproef.B], Ongeldigheidsgrond.Eis))).Regel);
        using var bieder = await _portal.ClientAls(Gunningproef.A);
        Assert.Contains("blijkt van een ander bedrijf", WebUtility.HtmlDecode(await bieder.HtmlAsync(proef.MijnBrief(Gunningproef.A))), StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Vraag() => new() { ["Tekst"] = "Licht uw prijs toe: lonen, cao, overhead en reistijd." };

    private static Dictionary<string, string?> Voorstel(Telefoon telefoon, string reden) => new() { ["Grond"] = "Eis", ["Reden"] = reden, ["Wachtwoord"] = Mensen.Wachtwoord, ["Code"] = telefoon.Code };

    private async Task<(Proefaanbesteding Aanbesteding, IReadOnlyList<Guid> Ids)> BeoordeeldAsync()
    {
        var aanbesteding = await _portal.PubliceerAsync(b => b.Ook((Aanbesteding a) => a.StelPrijsVast(a.Percelen.Single(), Opzet, new Dictionary<Guid, decimal?>())));
        await _portal.NieuweAanbiederAsync("Derde", Derde);
        var ids = new List<Guid>();
        foreach (var (email, prijs) in new[] { (Mensen.Aanbieder, 60m), (Mensen.AndereAanbieder, 100m), (Derde, 90m) })
        {
            await _portal.AccepteerAsync(email);
            var id = await _portal.ConceptAsync(aanbesteding, email);
            var (_, aanbiederId) = await _portal.WieAsync(email);
            var versie = await _portal.VersieAsync(id, aanbesteding.PerceelId);
            await _portal.DoeAsync<ConceptBewaren, bool>(d => d.PrijsAsync(id, aanbiederId, prijs, versie, CancellationToken.None));
            await _portal.DienInAsync(id, email);
            ids.Add(id);
        }

        _portal.Klok.VerderTot(aanbesteding.SluitingOp.AddMinutes(10));
        await _portal.OpenKluisAsync(aanbesteding.Id);
        await _portal.BeoordeeldAsync(aanbesteding, (ids[0], [8m, 8m, 8m]), (ids[1], [8m, 8m, 8m]), (ids[2], [8m, 8m, 8m]));
        return (aanbesteding, ids);
    }

    private async Task BeantwoordAsync(Toetsingsverzoek verzoek, string tekst)
    {
        var (wie, aanbiederId) = await _portal.WieAsync(Mensen.Aanbieder);
        await _portal.DoeAsync<VerzoekBeantwoorden, bool>(d => d.ExecuteAsync(new Verzoekantwoord(verzoek.Id, aanbiederId, verzoek.Versie, tekst, [], [], true, _portal.Klok.GetUtcNow()), wie, CancellationToken.None));
    }

    private async Task BeginGunningAsync(Guid perceelId)
    {
        var wie = await _portal.AlsInkoperAsync();
        await _portal.DoeAsync<GunningVoorbereiden, bool>(async d =>
        {
            await d.BeginAsync(perceelId, wie, CancellationToken.None);
            return true;
        });
    }

    private async Task StelUitsluitenVoorAsync(Guid inschrijvingId, Ongeldigheidsgrond grond)
    {
        var wie = await _portal.AlsInkoperAsync();
        var telefoon = await Gunningproef.TelefoonAsync(_portal, Mensen.Inkoper);
        await _portal.DoeAsync<InschrijvingUitsluiten, bool>(async d =>
        {
            await d.StelVoorAsync(inschrijvingId, grond, Reden, new Bewijs(Mensen.Wachtwoord, telefoon.Code), wie, CancellationToken.None);
            return true;
        });
    }

    private async Task BevestigUitsluitenAsync(Guid inschrijvingId, string email)
    {
        var wie = await _portal.AlsAsync(email);
        var telefoon = await Gunningproef.TelefoonAsync(_portal, email);
        await _portal.DoeAsync<InschrijvingUitsluiten, bool>(async d =>
        {
            await d.BevestigAsync(inschrijvingId, new Bewijs(Mensen.Wachtwoord, telefoon.Code), wie, CancellationToken.None);
            return true;
        });
    }
}
