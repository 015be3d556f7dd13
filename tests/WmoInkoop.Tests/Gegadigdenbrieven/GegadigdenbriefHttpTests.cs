using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Tests.Gunningen;
using Xunit;
using static WmoInkoop.Tests.Gunningen.Gunningproef;

namespace WmoInkoop.Tests.Gegadigdenbrieven;

/// <summary>A gegadigde that fell out in the dialoog hears the gunningsbeslissing with the bidders (GUN-02, art. 2.128 lid 2).</summary>
public sealed class GegadigdenbriefHttpTests : IDisposable
{
    private const string Afgevallen = "afgevallen@fictief.test";
    private const string Grond = "Het plan zegt niet hoe cliënten overgaan en wie hen dan helpt.";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "GUN-02"), Trait("Regel", "GUN-05")]
    public async Task Afgevallene_KrijgtDeBriefTegelijkMetDeInschrijvers_EnHoortEenIntrekking()
    {
        var proef = await BeoordeeldAsync(_portal);
        var id = await LaatAfvallenAsync(proef);
        var mijn = $"/mijn/dialoog/{id}/gunningsbrief";
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        using var gegadigde = await _portal.ClientAls(Afgevallen);
        await proef.BereidVoorAsync(een, Amsterdam.Datum(_portal.Klok.GetUtcNow()));
        Assert.Equal(HttpStatusCode.NotFound, (await gegadigde.GetAsync(mijn)).StatusCode);
        var voorbeeld = $"{proef.Pad}/gegadigden/{id}";
        Assert.Contains(voorbeeld, await een.HtmlAsync(proef.Pad), StringComparison.Ordinal);
        Assert.Contains("Zo wordt de brief als hij nu verstuurd zou worden", await een.HtmlAsync(voorbeeld), StringComparison.Ordinal);
        using (var elders = await _portal.ClientAls(Mensen.InkoperElders))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync(voorbeeld)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await een.GetAsync($"{proef.Pad}/gegadigden/{Guid.NewGuid()}")).StatusCode);
        await proef.StelVastAsync(_portal, een, twee);

        var verzonden = await _portal.InDbAsync(db => db.Gegadigdenbrieven.Select(b => b.VerzondenOp).SingleAsync());
        Assert.Equal([verzonden], await _portal.InDbAsync(db => db.Gunningsbrieven.Select(b => b.VerzondenOp).Distinct().ToListAsync()));
        var einde = Amsterdam.Uiterlijk(await proef.TermijnEindigtOpAsync(_portal));
        Assert.Contains(mijn, await gegadigde.HtmlAsync("/mijn"), StringComparison.Ordinal);
        Assert.Contains(mijn, await gegadigde.HtmlAsync($"/mijn/dialoog/{id}"), StringComparison.Ordinal);
        var brief = WebUtility.HtmlDecode(await gegadigde.HtmlAsync(mijn));
        var mail = string.Join('\n', Assert.Single(await _portal.PostAsync(Afgevallen), p => p.Brief.Pad == mijn).Brief.Alineas);
        foreach (var tekst in new[] { brief, mail })
        {
            Assert.Contains(Grond, tekst, StringComparison.Ordinal);
            Assert.Contains("ronde 1 van de dialoog", tekst, StringComparison.Ordinal);
            Assert.Contains("Zorg C", tekst, StringComparison.Ordinal);
            Assert.Contains(Mensen.AanbiederNaam, tekst, StringComparison.Ordinal);
            Assert.Contains(einde, tekst, StringComparison.Ordinal);
            Assert.DoesNotContain(GeheimPlan, tekst, StringComparison.Ordinal);
            Assert.DoesNotContain(Mensen.AndereAanbiederNaam, tekst, StringComparison.Ordinal); // a loser is nobody's business
            Assert.DoesNotContain(Reden(A, 0), tekst, StringComparison.Ordinal);
        }

        Assert.Contains("Niet eens met de beslissing", await gegadigde.HtmlAsync("/mijn"), StringComparison.Ordinal);
        Assert.Equal(1, await _portal.InDbAsync(db => db.AuditRegels.CountAsync(r => r.Actie == AuditActie.GunningsbriefGelezen)));
        using (var ander = await _portal.ClientAls(B))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ander.GetAsync(mijn)).StatusCode);
        }

        await een.PostFormAsync($"{proef.Pad}/beslissing-intrekken", new Dictionary<string, string?>(Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper))) { ["Reden"] = Gunningbouwer.Lang("De beslissing rustte op een telfout") });
        await twee.PostFormAsync($"{proef.Pad}/beslissing-intrekken/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper)));
        Assert.Contains(await _portal.PostAsync(Afgevallen), p => p.Brief.Onderwerp.StartsWith("Gunningsbeslissing ingetrokken", StringComparison.Ordinal) && p.Brief.Pad == mijn);
        Assert.Contains("Deze brief geldt niet meer", await gegadigde.HtmlAsync(mijn), StringComparison.Ordinal);
    }

    /// <summary>Straight into the tables: what a dialoog does is tested with the dialoog.</summary>
    private async Task<Guid> LaatAfvallenAsync(Gunningproef proef)
    {
        await _portal.NieuweAanbiederAsync("Zorg Afgevallen", Afgevallen);
        var (_, aanbiederId) = await _portal.WieAsync(Afgevallen);
        var nu = _portal.Klok.GetUtcNow();
        return await _portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                var inkoper = await db.Users.Where(g => g.Email == Mensen.Inkoper).Select(g => g.Id).SingleAsync();
                var criterium = await db.Percelen.Where(p => p.Id == proef.PerceelId).SelectMany(p => p.Criteria).OrderBy(c => c.Volgnummer).Select(c => c.Id).FirstAsync();
                var dialoog = AanbestedingBouwer.EenAanbesteding().Volgens(Procedure.ConcurrentiegerichteDialoog).MetDialoogInFasen().Op(nu).Maak();
                dialoog.Publiceer(nu);
                var gegadigde = new Gegadigde(dialoog, aanbiederId, "Sterk in buurtwerk.", inkoper, nu);
                var ronde = new Dialoogronde(dialoog, 0, "Eerste ideeën", nu.AddDays(1), [gegadigde], nu);
                gegadigde.ValAf(nu);
                db.Add(gegadigde);
                db.Add(ronde);
                db.Add(new Afvalgrond(ronde.Gesprekken.Single().Id, criterium, Grond));
                db.Entry(gegadigde).Property(g => g.AanbestedingId).CurrentValue = proef.AanbestedingId;
                db.Entry(ronde).Property(r => r.AanbestedingId).CurrentValue = proef.AanbestedingId;
                db.Entry(ronde).Property(r => r.GeslotenOp).CurrentValue = nu;
                db.Entry(ronde.Gesprekken.Single()).Property(g => g.Besluit).CurrentValue = Dialoogbesluit.ValtAf;
                return gegadigde.Id;
            },
            CancellationToken.None));
    }
}
