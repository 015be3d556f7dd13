using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Prijzen;

/// <summary>A price from the bidder's page to the ranking: asked, sealed, shut while quality is marked, and then in the formula.</summary>
public sealed class PrijsInschrijvenHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Goedkoop = "goedkoop@fictief.test";

    private static readonly Prijsopzet Opzet = new()
    {
        Methode = Prijsmethode.GewogenFactorLineair,
        Eenheid = "per uur begeleiding",
        GewichtKwaliteit = 60m,
        GewichtPrijs = 40m,
        LaagstePrijs = 50m,
        HoogstePrijs = 90m,
        BuitenGrenzen = BuitenGrenzen.Weigeren,
    };

    [Fact, Trait("Regel", "BEO-03"), Trait("Regel", "BEO-06"), Trait("Regel", "INS-06")]
    public async Task Prijs_VanInvullenTotRangschikking()
    {
        var aanbesteding = await portal.PubliceerAsync(b => b.Ook(a => a.StelPrijsVast(a.Percelen.Single(), Opzet, new Dictionary<Guid, decimal?>())));
        await portal.AccepteerAsync(Mensen.Aanbieder);
        await portal.NieuweAanbiederAsync("Goedkoop", Goedkoop);
        var (een, twee) = (await portal.ConceptAsync(aanbesteding, Mensen.Aanbieder), await portal.ConceptAsync(aanbesteding, Goedkoop));
        using var bieder = await portal.ClientAls(Mensen.Aanbieder);
        using var ander = await portal.ClientAls(Goedkoop);
        var pad = $"/mijn/inschrijvingen/{een}/prijs";

        Assert.Contains("Vul uw prijs in.", await bieder.HtmlAsync($"/mijn/inschrijvingen/{een}"), StringComparison.Ordinal);
        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => portal.DienInAsync(een, Mensen.Aanbieder));
        Assert.Equal(Domeinregel.InschrijvingNietCompleet, fout.Regel);
        using var buiten = await bieder.PostFormAsync(pad, new Dictionary<string, string?> { ["Prijs"] = "90,01" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, buiten.StatusCode);
        Assert.Contains("value=\"90,01\"", await buiten.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var goed = await bieder.PostFormAsync(pad, new Dictionary<string, string?> { ["Prijs"] = "77,77" });
        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        using var goedkoop = await ander.PostFormAsync($"/mijn/inschrijvingen/{twee}/prijs", new Dictionary<string, string?> { ["Prijs"] = "50" });
        Assert.Equal(HttpStatusCode.NotFound, (await ander.GetAsync(pad)).StatusCode);
        await portal.DienInAsync(een, Mensen.Aanbieder);
        await portal.DienInAsync(twee, Goedkoop);
        Assert.Equal(77.77m, (await portal.LeesEigenAsync(een, Mensen.Aanbieder)).Prijs);
        Assert.Contains("77,77", await bieder.HtmlAsync($"/mijn/inschrijvingen/{een}"), StringComparison.Ordinal);
        Assert.DoesNotContain(await portal.InDbAsync(db => db.AuditRegels.Select(r => r.Tekst).ToListAsync()), t => t.Contains("77", StringComparison.Ordinal) && t.Contains("prijs", StringComparison.OrdinalIgnoreCase));

        portal.Klok.VerderTot(aanbesteding.SluitingOp.AddMinutes(10));
        await portal.OpenKluisAsync(aanbesteding.Id);
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        var geopend = WebUtility.HtmlDecode(await inkoper.HtmlAsync($"/inkoop/inschrijvingen/{een}"));
        Assert.DoesNotContain("77,77", geopend, StringComparison.Ordinal);
        Assert.Contains("De prijs blijft gesloten", geopend, StringComparison.Ordinal);
        var opening = await portal.InDbAsync(db => db.Openingen.AsNoTracking().SingleAsync(o => o.AanbestedingId == aanbesteding.Id));
        Assert.All(await portal.DoeAsync<Kluis, IReadOnlyList<Inschrijvingsinhoud>>(k => k.LeesPerceelAsync(aanbesteding.PerceelId, opening, CancellationToken.None)), i => Assert.Null(i.Prijs));

        // with all but the price in hand, trying amounts against the hash of the proces-verbaal finds nothing
        var zonderPrijs = (await portal.DoeAsync<Kluis, IReadOnlyList<Inschrijvingsinhoud>>(k => k.LeesPerceelAsync(aanbesteding.PerceelId, opening, CancellationToken.None))).Single(i => i.InschrijvingId == een);
        var hash = await portal.InDbAsync(db => db.Openingsregels.Where(r => r.InschrijvingId == een).Select(r => r.Sha256).SingleAsync());
        Assert.NotEqual(hash, (zonderPrijs with { Prijs = 77.77m }).Hash());
        var eigen = await portal.LeesEigenAsync(een, Mensen.Aanbieder);
        Assert.Equal(hash, (zonderPrijs with { Prijs = 77.77m, Zout = eigen.Zout }).Hash());
        var perceel = await portal.InDbAsync(db => db.Percelen.AsNoTracking().SingleAsync(p => p.Id == aanbesteding.PerceelId));
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.DoeAsync<Kluis, IReadOnlyDictionary<Guid, Kluisprijs?>>(k => k.PrijzenAsync(perceel, CancellationToken.None)));

        await portal.BeoordeeldAsync(aanbesteding, (een, [10m, 10m, 10m]), (twee, [8m, 8m, 8m]));

        var uitslag = await portal.DoeAsync<Uitslaglezer, Uitslag?>(u => u.VanPerceelAsync(aanbesteding.PerceelId, CancellationToken.None));
        Assert.Equal([(twee, 88m), (een, 72.23m)], uitslag!.Plaatsen.Select(p => (p.InschrijvingId, p.Prijs!.Formule.Score)));
        using var later = await portal.ClientAls(Mensen.Inkoper);
        var rangschikking = WebUtility.HtmlDecode(await later.HtmlAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1/rangschikking"));
        Assert.Matches(@"(?s)Goedkoop.*<strong>80,00</strong>.*€.50,00.*<strong>88,00</strong>.*€.77,77.*<strong>72,23</strong>", rangschikking);
        Assert.DoesNotContain("beschadigd", rangschikking, StringComparison.Ordinal);

        // a bit falls over after the opening: that one is named, the rest is ranked, and nothing is awarded
        await portal.InDbAsync(async db =>
        {
            var verzegeld = await db.Indieningen.Where(d => d.InschrijvingId == twee).Select(d => EF.Property<byte[]>(d, "Inhoud")).SingleAsync();
            verzegeld[^1] ^= 1;
            return await db.Indieningen.Where(d => d.InschrijvingId == twee).ExecuteUpdateAsync(s => s.SetProperty(d => EF.Property<byte[]>(d, "Inhoud"), verzegeld));
        });
        var rest = await portal.DoeAsync<Uitslaglezer, Uitslag?>(u => u.VanPerceelAsync(aanbesteding.PerceelId, CancellationToken.None));
        Assert.Equal([twee], rest!.Onleesbaar);
        Assert.Equal([een], rest.Plaatsen.Select(p => p.InschrijvingId));
        var zonder = WebUtility.HtmlDecode(await later.HtmlAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1/rangschikking"));
        Assert.Matches(@"(?s)€.77,77.*De prijs van Goedkoop \([^)]+\) is na de opening beschadigd", zonder);
        await Assert.ThrowsAsync<DomeinregelException>(async () => await portal.DoeAsync<GunningVoorbereiden, bool>(async d =>
        {
            await d.BeginAsync(aanbesteding.PerceelId, await portal.AlsInkoperAsync(), CancellationToken.None);
            return true;
        }));
    }
}
