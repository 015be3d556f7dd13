using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Perceeleinden;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Perceeleinden;

/// <summary>Withdrawing and ending without a winner, as people do it and read of it.</summary>
public sealed class PerceeleindenHttpTests : IDisposable
{
    private const string Reden = "De raad heeft de begroting niet vastgesteld. <script>alert(1)</script>";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "TRJ-05")]
    public async Task Intrekken_VerteltIedereen_EnHoudtDeKluisVoorgoedDicht()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        var id = await _portal.IngediendAsync(aanbesteding, Mensen.Aanbieder);
        var concept = await _portal.ConceptAsync(aanbesteding, Mensen.AndereAanbieder);
        var nummer = await NummerAsync(aanbesteding.Id);
        using var volger = await _portal.ClientAls(Mensen.ZonderRol);
        await volger.PostFormAsync($"/aanbestedingen/{nummer}/volgen", new Dictionary<string, string?>());
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}";

        using (var kort = await inkoper.PostFormAsync($"{pad}/intrekken", new Dictionary<string, string?> { ["Percelen"] = $"{aanbesteding.PerceelId}", ["Reden"] = "Zomaar" }))
        {
            Assert.Contains("Leg in minstens 20", await kort.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using (var gelukt = await inkoper.PostFormAsync($"{pad}/intrekken", new Dictionary<string, string?> { ["Percelen"] = $"{aanbesteding.PerceelId}", ["Reden"] = Reden }))
        {
            Assert.Equal(HttpStatusCode.Redirect, gelukt.StatusCode);
        }

        foreach (var email in new[] { Mensen.Aanbieder, Mensen.AndereAanbieder, Mensen.ZonderRol })
        {
            var brief = Assert.Single((await _portal.PostAsync(email)).Select(p => p.Brief), b => b.Onderwerp.EndsWith("is ingetrokken", StringComparison.Ordinal));
            Assert.Contains(brief.Alineas, a => a.Contains(Reden, StringComparison.Ordinal));
        }

        using var bezoeker = _portal.Bezoeker();
        var openbaar = await bezoeker.HtmlAsync($"/aanbestedingen/{nummer}");
        Assert.Contains("is ingetrokken", openbaar, StringComparison.Ordinal);
        Assert.Contains("<strong>(ingetrokken)</strong>", openbaar, StringComparison.Ordinal);
        var perceel = await bezoeker.HtmlAsync($"/aanbestedingen/{nummer}/percelen/1");
        Assert.Contains("Dit perceel is ingetrokken", perceel, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", openbaar + perceel, StringComparison.Ordinal);
        Assert.DoesNotContain(nummer, await bezoeker.HtmlAsync("/"), StringComparison.Ordinal);
        Assert.Contains(nummer, await bezoeker.HtmlAsync("/aanbestedingen?status=Ingetrokken"), StringComparison.Ordinal);

        // what was in time is never opened, and nobody adds to it
        Assert.Equal(Domeinregel.InschrijftermijnGesloten, (await Assert.ThrowsAsync<DomeinregelException>(() => _portal.DienInAsync(concept, Mensen.AndereAanbieder))).Regel);
        _portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
        Assert.Equal(Domeinregel.PerceelBeeindigd, (await Assert.ThrowsAsync<DomeinregelException>(() => _portal.OpenKluisAsync(aanbesteding.Id))).Regel);
        using var opnieuw = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Equal(HttpStatusCode.NotFound, (await opnieuw.GetAsync($"/inkoop/inschrijvingen/{id}")).StatusCode);
        Assert.DoesNotContain("Kluis openen", await opnieuw.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        Assert.False(await _portal.InDbAsync(db => db.Termijnen.AnyAsync(t => t.ObjectId == aanbesteding.Id && t.AfgerondOp == null)));
        Assert.Equal(1, await _portal.InDbAsync(db => db.AuditRegels.CountAsync(r => r.Actie == AuditActie.PercelenIngetrokken)));
    }

    [Fact, Trait("Regel", "TRJ-13")]
    public async Task ZonderWinnaar_ZegtIedereInschrijverWaarom_EnMaaktEenVervolg()
    {
        var (aanbesteding, ids) = await _portal.GeopendAsync(Mensen.Aanbieder, Mensen.AndereAanbieder);
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/percelen/{aanbesteding.PerceelId}";
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"{pad}/zonder-winnaar")).StatusCode);
        await _portal.KeurAsync(aanbesteding.PerceelId, ids[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"{pad}/zonder-winnaar")).StatusCode);

        await _portal.KeurAsync(aanbesteding.PerceelId, [.. ids]);
        Assert.Contains("Sluiten zonder winnaar", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        using (var gesloten = await inkoper.PostFormAsync($"{pad}/zonder-winnaar", new Dictionary<string, string?> { ["Reden"] = "Geen van de inschrijvingen voldoet aan de eisen." }))
        {
            Assert.EndsWith("/vervolg", gesloten.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        var brief = (await _portal.PostAsync(Mensen.Aanbieder)).Select(p => p.Brief).Single(b => b.Onderwerp.StartsWith("Uw inschrijving op", StringComparison.Ordinal));
        Assert.Contains(brief.Alineas, a => a.Contains(Beoordelingsproef.OngeldigeReden, StringComparison.Ordinal));
        Assert.Contains("Vervolg kiezen", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);

        using var vervolg = await inkoper.PostFormAsync($"{pad}/vervolg", new Dictionary<string, string?> { ["Vervolg"] = nameof(Perceelvervolg.OpnieuwAankondigen) });
        var nieuw = await inkoper.HtmlAsync(vervolg.Headers.Location!.ToString());
        Assert.Contains("vervolg op", nieuw, StringComparison.Ordinal);
        var kopie = await _portal.InDbAsync(db => db.Percelen.Include(p => p.Eisen).Include(p => p.Criteria).AsSplitQuery().SingleAsync(p => db.Percelen.Any(o => o.Id == aanbesteding.PerceelId && o.VervolgAanbestedingId == p.AanbestedingId)));
        Assert.Equal((1, 3), (kopie.Eisen.Count, kopie.Criteria.Count));
        Assert.NotNull(kopie.Bedrag);
        Assert.Equal(kopie.Bedrag, await _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == kopie.AanbestedingId).Select(a => a.Raming).SingleAsync()));
        Assert.DoesNotContain("Vervolg kiezen", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "TRJ-05")]
    public async Task Intrekken_VanEenAndereRegio_OfMetEenOudeVersie_VerandertNiets()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        foreach (var pad in new[] { "intrekken", $"percelen/{aanbesteding.PerceelId}/zonder-winnaar", $"percelen/{aanbesteding.PerceelId}/vervolg" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/{pad}")).StatusCode);
        }

        var wie = await _portal.AlsInkoperAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => _portal.DoeAsync<PercelenIntrekken, bool>(async d =>
        {
            await d.ExecuteAsync(new Intrekking(aanbesteding.Id, Guid.NewGuid(), [aanbesteding.PerceelId], Reden), wie, CancellationToken.None);
            return true;
        }));
        Assert.True(await _portal.InDbAsync(db => db.Percelen.AnyAsync(p => p.Id == aanbesteding.PerceelId && p.BeeindigdOp == null)));
    }

    [Fact, Trait("Regel", "TRJ-05")]
    public async Task Opening_VanDeRest_LaatEenIngetrokkenPerceelDicht()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        var id = await _portal.IngediendAsync(aanbesteding, Mensen.Aanbieder);
        await _portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                // a second perceel keeps the aanbesteding going
                await db.Database.ExecuteSqlAsync($"INSERT INTO Percelen (Id, AanbestedingId, Nummer, Naam, Omschrijving, Bekostiging, BijMinderWinnaars) SELECT {Guid.NewGuid()}, AanbestedingId, 2, 'Tweede', '', Bekostiging, BijMinderWinnaars FROM Percelen WHERE Id = {aanbesteding.PerceelId}");
                var gelezen = await db.Aanbestedingen.Include(a => a.Percelen).SingleAsync(a => a.Id == aanbesteding.Id);
                gelezen.TrekIn([gelezen.Percelen.Single(p => p.Id == aanbesteding.PerceelId)], Reden, _portal.Klok.GetUtcNow());
                return true;
            },
            CancellationToken.None));

        var opening = await _portal.OpenKluisAsync(aanbesteding.Id);

        Assert.False(await _portal.InDbAsync(db => db.Openingsregels.AnyAsync(r => r.InschrijvingId == id)));
        var inschrijving = await _portal.InDbAsync(db => db.Inschrijvingen.AsNoTracking().SingleAsync(i => i.Id == id));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _portal.DoeAsync<Kluis, Inschrijvingsinhoud>(k => k.LeesAsync(inschrijving, opening, CancellationToken.None)));
        Assert.Empty(await _portal.DoeAsync<Kluis, IReadOnlyList<Inschrijvingsinhoud>>(k => k.LeesPerceelAsync(aanbesteding.PerceelId, opening, CancellationToken.None)));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync($"/inkoop/inschrijvingen/{id}")).StatusCode);
    }

    [Fact, Trait("Regel", "TRJ-13")]
    public async Task ZonderWinnaar_AlsNiemandInschreef_MagMeteenNaDeOpening()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        await _portal.OpenKluisAsync(aanbesteding.Id);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        Assert.DoesNotContain("Geldigheid vaststellen", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/percelen/{aanbesteding.PerceelId}";
        await inkoper.PostFormAsync($"{pad}/zonder-winnaar", new Dictionary<string, string?> { ["Reden"] = "Er kwam geen enkele inschrijving binnen." });
        using var vervolg = await inkoper.PostFormAsync($"{pad}/vervolg", new Dictionary<string, string?> { ["Vervolg"] = nameof(Perceelvervolg.Onderhands) });
        Assert.Equal(Deelname.Genodigden, (await _portal.InDbAsync(db => db.Aanbestedingen.SingleAsync(a => a.GepubliceerdOp == null))).Opzet.Deelname);
        Assert.Contains("Niet gegund", await inkoper.HtmlAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}"), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "TRJ-13")]
    public async Task ZonderWinnaar_AlsAllenOnderEenMinimumBlijven_NoemtDeBriefDeEigenCijfers()
    {
        var (aanbesteding, ids) = await _portal.GeopendAsync(Mensen.Aanbieder);
        await _portal.InDbAsync(db => db.Set<Core.Percelen.Gunningscriterium>().Where(c => c.Id == aanbesteding.Criteria[0]).ExecuteUpdateAsync(s => s.SetProperty(c => c.Minimumcijfer, 6m)));
        await _portal.BeoordeeldAsync(aanbesteding, (ids[0], [4m, 8m, 8m]));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Contains("Sluiten zonder winnaar", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        await inkoper.PostFormAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/percelen/{aanbesteding.PerceelId}/zonder-winnaar", new Dictionary<string, string?> { ["Reden"] = "De plannen waren niet goed genoeg." });
        var brief = (await _portal.PostAsync(Mensen.Aanbieder)).Select(p => p.Brief).Single(b => b.Onderwerp.StartsWith("Uw inschrijving op", StringComparison.Ordinal));
        Assert.Contains(brief.Alineas, a => a.Contains("cijfer 4, onder het minimum van 6", StringComparison.Ordinal));
    }

    [Fact, Trait("Regel", "TRJ-05")]
    public async Task Sturen_DoorEenInkoperDieVoorEenAanbiederWerkt_MagNiet()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        await _portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                var ander = await db.Aanbieders.Include(a => a.Medewerkers).SingleAsync(a => a.Naam == Mensen.AndereAanbiederNaam);
                ander.VoegMedewerkerToe(await db.Users.Where(g => g.Email == Mensen.Inkoper).Select(g => g.Id).SingleAsync(), isBeheerder: false, _portal.Klok.GetUtcNow());
                return true;
            },
            CancellationToken.None));
        using var partijdig = await _portal.ClientAls(Mensen.Inkoper);
        foreach (var pad in new[] { "intrekken", "rectificaties", "genodigden" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await partijdig.GetAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/{pad}")).StatusCode);
        }
    }

    private Task<string> NummerAsync(Guid id) => _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == id).Select(a => a.Nummer).SingleAsync());
}
