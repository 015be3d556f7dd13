using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Perceeluitsluitingen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.TestSupport.Partijen;
using WmoInkoop.Tests.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Perceeluitsluitingen;

/// <summary>The preference of the bidder decides between two percelen (GUN-01): announced, stated in the sealed inschrijving, read after the opening.</summary>
public sealed class VoorkeurHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Derde = "beheerder@zorgderde.test";

    private static readonly Perceelgegevens Basis = new("Basis", "", Bekostiging.Subsidie, 1);
    private static readonly Perceelgegevens Thuis = new("Thuis", "", Bekostiging.Subsidie, 2);

    [Fact, Trait("Regel", "GUN-01"), Trait("Regel", "TRJ-07")]
    public async Task Voorkeur_WordtGekozenEnAangekondigd()
    {
        var aanbesteding = await portal.ZaaiAsync(b => b.Op(portal.Klok.GetUtcNow()).MetPerceel(Basis).MetPerceel(Thuis));
        var pad = aanbesteding.Pad("/percelen/uitsluitingen");
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        Assert.DoesNotContain("Wat beslist, als", await inkoper.HtmlAsync(pad), StringComparison.Ordinal);
        using (await inkoper.PostFormAsync(pad, new Dictionary<string, string?> { ["PerceelId"] = aanbesteding.Percelen.First().Id.ToString(), ["AnderPerceelId"] = aanbesteding.Percelen.Last().Id.ToString() }))
        {
        }

        using var gekozen = await inkoper.PostFormAsync(pad, new Dictionary<string, string?> { ["Oplossing"] = nameof(Uitsluitingsoplossing.VoorkeurVanInschrijver) });
        Assert.Equal(HttpStatusCode.Redirect, gekozen.StatusCode);
        using (await inkoper.PostFormAsync(aanbesteding.Pad("/publiceren"), new Dictionary<string, string?>()))
        {
        }

        using var bezoeker = portal.Bezoeker();
        var openbaar = await bezoeker.HtmlAsync($"/aanbestedingen/{aanbesteding.Nummer}/percelen/1");
        Assert.Contains("perceel 2 (Thuis): de voorkeur beslist die u in uw inschrijving opgeeft", openbaar, StringComparison.Ordinal);
    }

    /// <summary>X likes perceel 2 best. A combinatie of Y and Z wins perceel 1 after it; then neither Y nor Z is hoofdaannemer in perceel 2.</summary>
    [Fact, Trait("Regel", "GUN-01"), Trait("Regel", "TRJ-07"), Trait("Regel", "INS-01")]
    public async Task DeVoorkeurBeslist_EnEenCombinantTeltMee()
    {
        var (een, twee) = await PubliceerAsync();
        await portal.NieuweAanbiederAsync("Zorg Derde", Derde);
        await portal.AccepteerAsync(Mensen.Aanbieder);
        await portal.AccepteerAsync(Mensen.AndereAanbieder);
        var x1 = await DienInAsync(een, Mensen.Aanbieder, 2);
        var x2 = await DienInAsync(twee, Mensen.Aanbieder, 1);
        var yz1 = await DienInAsync(een, Mensen.AndereAanbieder, null, Derde);
        var y2 = await DienInAsync(twee, Mensen.AndereAanbieder, null);
        var z2 = await DienInAsync(twee, Derde, null);
        portal.Klok.VerderTot(een.SluitingOp.AddMinutes(10));
        await portal.OpenKluisAsync(een.Id);

        await portal.BeoordeeldAsync(een, (x1, [10, 10, 10]), (yz1, [8, 8, 8]));
        Assert.Equal(["de eindcijfers van perceel 2 (Thuis)"], await WachtOpAsync(een));
        await portal.BeoordeeldAsync(twee, (x2, [10, 10, 10]), (z2, [8, 8, 8]), (y2, [6, 6, 6]));

        Assert.Empty(await WachtOpAsync(een));
        var inEen = await GepasseerdenAsync(een);
        Assert.Equal(x1, Assert.Single(inEen).Key);
        Assert.Contains("Deze partij wordt hoofdaannemer in perceel 2 (Thuis). Vooraf was bekend", inEen[x1], StringComparison.Ordinal);
        Assert.Contains("de voorkeur beslist die de inschrijver zelf opgaf", inEen[x1], StringComparison.Ordinal);
        Assert.Equal(new HashSet<Guid> { y2, z2 }, (await GepasseerdenAsync(twee)).Keys.ToHashSet());

        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        Assert.Contains("is dit voor de inschrijver keuze 2", await inkoper.HtmlAsync($"/inkoop/inschrijvingen/{x1}"), StringComparison.Ordinal);
    }

    private async Task<Guid> DienInAsync(Proefaanbesteding perceel, string email, int? voorkeur, string? met = null)
    {
        var id = await portal.ConceptAsync(perceel, email);
        using (var aanbieder = await portal.ClientAls(email))
        {
            var pad = $"/mijn/inschrijvingen/{id}/partijen";
            Assert.Contains("Hoe graag wilt u dit perceel?", await aanbieder.HtmlAsync(pad), StringComparison.Ordinal);
            using var bewaard = await aanbieder.PostFormAsync(pad, new Dictionary<string, string?> { ["Vorm"] = met is null ? nameof(Inschrijfvorm.Alleen) : nameof(Inschrijfvorm.Combinatie), ["Voorkeur"] = voorkeur?.ToString(System.Globalization.CultureInfo.InvariantCulture) });
            Assert.Equal(HttpStatusCode.Redirect, bewaard.StatusCode);
        }

        if (met is not null)
        {
            await portal.BevestigdePartijAsync(id, email, await portal.PartijVanAsync(met, Partijrol.Combinant));
        }

        await portal.DienInAsync(id, email);
        return id;
    }

    private async Task<(Proefaanbesteding Een, Proefaanbesteding Twee)> PubliceerAsync()
    {
        var een = await portal.PubliceerAsync(b => b.MetPerceel(Basis).MetPerceel(Thuis).Ook(a => a.KiesUitsluitingsoplossing(Uitsluitingsoplossing.VoorkeurVanInschrijver)));
        var twee = (await portal.InDbAsync(db => db.Aanbestedingen.AsNoTracking().Include(a => a.Percelen).ThenInclude(p => p.Criteria).Include(a => a.Percelen).ThenInclude(p => p.Eisen).AsSplitQuery().SingleAsync(a => a.Id == een.Id))).Proef(2);
        await portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                db.Add(new Perceeluitsluiting(await db.Percelen.SingleAsync(p => p.Id == een.PerceelId), await db.Percelen.SingleAsync(p => p.Id == twee.PerceelId), true));
                return true;
            },
            CancellationToken.None));
        return (een, twee);
    }

    private Task<IReadOnlyList<string>> WachtOpAsync(Proefaanbesteding perceel) => portal.DoeAsync<Perceelvolgorde, IReadOnlyList<string>>(v => v.WachtOpAsync(perceel.PerceelId, CancellationToken.None));

    private async Task<IReadOnlyDictionary<Guid, string>> GepasseerdenAsync(Proefaanbesteding van)
    {
        var perceel = await portal.InDbAsync(db => db.Percelen.AsNoTracking().SingleAsync(p => p.Id == van.PerceelId));
        return await portal.DoeAsync<Perceelvolgorde, IReadOnlyDictionary<Guid, string>>(v => v.GepasseerdenAsync(perceel, CancellationToken.None));
    }
}
