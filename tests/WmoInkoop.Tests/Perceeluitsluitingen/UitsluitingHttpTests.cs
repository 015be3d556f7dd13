using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Perceeluitsluitingen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Dialogen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Tests.Aanbestedingen;
using WmoInkoop.Tests.Gunningen;
using Xunit;

namespace WmoInkoop.Tests.Perceeluitsluitingen;

/// <summary>Exclusions over HTTP: set, public, and what they do to the award of a later perceel and of another aanbesteding.</summary>
public sealed class UitsluitingHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact, Trait("Regel", "TRJ-07")]
    public async Task Uitsluiting_WordtGezetEnOpenbaar_EnGaatMetHetPerceelMeeWeg()
    {
        var aanbesteding = await portal.ZaaiAsync(b => b.Op(portal.Klok.GetUtcNow())
            .MetPerceel(new Perceelgegevens("Basis", "", Bekostiging.Subsidie, 1)).MetPerceel(new Perceelgegevens("Thuis", "", Bekostiging.Subsidie, 1)).MetPerceel(new Perceelgegevens("Verblijf", "", Bekostiging.Subsidie, 1)));
        var vreemd = await portal.ZaaiAsync(regio: Mensen.LeidseRegio);
        Guid Id(string naam) => aanbesteding.Percelen.Single(p => p.Naam == naam).Id;
        var pad = aanbesteding.Pad("/percelen/uitsluitingen");
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        Task<HttpResponseMessage> Zet(Guid een, Guid ander) => inkoper.PostFormAsync(pad, new Dictionary<string, string?> { ["PerceelId"] = een.ToString(), ["AnderPerceelId"] = ander.ToString() });

        using var goed = await Zet(Id("Thuis"), Id("Basis"));
        using var nogEens = await Zet(Id("Basis"), Id("Thuis"));
        using var zelf = await Zet(Id("Basis"), Id("Basis"));
        using var elders = await Zet(Id("Basis"), vreemd.Percelen.Single().Id);
        using var derde = await Zet(Id("Thuis"), Id("Verblijf"));
        Assert.Equal(
            (HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect),
            (goed.StatusCode, nogEens.StatusCode, zelf.StatusCode, elders.StatusCode, derde.StatusCode));
        Assert.Contains("sluiten elkaar al uit", await nogEens.TekstAsync(), StringComparison.Ordinal);
        Assert.Contains("Perceel 2: Thuis", await inkoper.HtmlAsync(pad), StringComparison.Ordinal);
        using var weg = await inkoper.PostFormAsync(aanbesteding.Pad($"/percelen/{Id("Verblijf")}/verwijderen"), new Dictionary<string, string?>());
        Assert.Equal(1, await portal.InDbAsync(db => db.Perceeluitsluitingen.CountAsync(u => u.AanbestedingId == aanbesteding.Id)));

        using var publiceren = await inkoper.PostFormAsync(aanbesteding.Pad("/publiceren"), new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, publiceren.StatusCode);
        using var bezoeker = portal.Bezoeker();
        Assert.Contains("perceel 1 (Basis): de volgorde van de percelen beslist, dus perceel 1 gaat voor", await bezoeker.HtmlAsync($"/aanbestedingen/{aanbesteding.Nummer}/percelen/2"), StringComparison.Ordinal);
        Assert.Contains("perceel 2 (Thuis): de volgorde van de percelen beslist, dus dit perceel gaat voor", await bezoeker.HtmlAsync($"/aanbestedingen/{aanbesteding.Nummer}/percelen/1"), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "TRJ-07"), Trait("Regel", "TRJ-01")]
    public async Task Uitsluiting_DieErWasVoordatHetEenSubsidietenderWerd_HoudtPubliceringTegen()
    {
        var aanbesteding = await portal.ZaaiAsync(b => b.Op(portal.Klok.GetUtcNow()).MetPerceel(new Perceelgegevens("Basis", "", Bekostiging.Subsidie, 1, 100m)).MetPerceel(new Perceelgegevens("Thuis", "", Bekostiging.Subsidie, 1, 100m)));
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        var pad = aanbesteding.Pad("/percelen/uitsluitingen");
        await inkoper.PostFormAsync(pad, new Dictionary<string, string?> { ["PerceelId"] = aanbesteding.Percelen.First().Id.ToString(), ["AnderPerceelId"] = aanbesteding.Percelen.Last().Id.ToString() });
        await portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                (await db.Aanbestedingen.Geheel().SingleAsync(a => a.Id == aanbesteding.Id)).Wijzig(new Aanbestedingsgegevens("Subsidie", "", Procedure.Subsidietender, Regime.Subsidie, 1m, "85310000-5"));
                return true;
            },
            CancellationToken.None));

        Assert.Contains("Er zijn percelen die niet samengaan", await inkoper.HtmlAsync(aanbesteding.Pad()), StringComparison.Ordinal);
        var versie = await portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbesteding.Id).Select(a => a.Versie).SingleAsync());
        var wie = await portal.AlsAsync(Mensen.Inkoper);
        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => portal.DoeAsync<AanbestedingPubliceren>(d => d.ExecuteAsync(aanbesteding.Id, versie, wie, CancellationToken.None)));
        Assert.Equal(Domeinregel.UitsluitingBijBeschikking, fout.Regel);

        var paar = await portal.InDbAsync(db => db.Perceeluitsluitingen.Where(u => u.AanbestedingId == aanbesteding.Id).Select(u => u.Id).SingleAsync());
        await portal.DoeAsync<UitsluitingenBeheren>(d => d.VerwijderAsync(aanbesteding.Id, versie, paar, wie, CancellationToken.None));
        Assert.DoesNotContain("Er zijn percelen die niet samengaan", await inkoper.HtmlAsync(aanbesteding.Pad()), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "TRJ-07"), Trait("Regel", "GUN-01")]
    public async Task LaterPerceel_WachtOpHetEerdere_EnGaatVoorbijAanWieDatKreeg()
    {
        var proef = await Gunningproef.BeoordeeldAsync(portal);
        var (eerder, later, elders) = await ZaaiAsync(proef);
        var winnaarsIn = await SchrijfWinnaarsOokInAsync(proef, eerder, later, elders);
        using var een = await portal.ClientAls(Mensen.Inkoper);
        using var twee = await portal.ClientAls(Mensen.TweedeInkoper);
        await proef.BereidVoorAsync(een, Amsterdam.Datum(portal.Klok.GetUtcNow()));

        // perceel 0 is before this one, and not decided
        Assert.Contains("Wacht op de beslissing over perceel 0 (Eerder)", await een.HtmlAsync(proef.Pad), StringComparison.Ordinal);
        using var teVroeg = await een.PostFormAsync($"{proef.Pad}/voorstellen", Gunningproef.Bewijs(await Gunningproef.TelefoonAsync(portal, Mensen.Inkoper), "Alles is nagekeken."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, teVroeg.StatusCode);
        Assert.Contains("Wacht op de beslissing over perceel 0 (Eerder)", await teVroeg.TekstAsync(), StringComparison.Ordinal);
        await portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                (await db.Percelen.SingleAsync(p => p.Id == eerder)).Eindig(Core.Perceeleinden.Perceeleinde.Ingetrokken, "Het budget is vervallen.", portal.Klok.GetUtcNow());
                return true;
            },
            CancellationToken.None));
        Assert.Equal(["de beslissing over perceel 1 (Hulp bij huishouden)"], await WachtOpAsync(later));
        Assert.Empty(await GepasseerdenAsync(later));

        await proef.StelVastAsync(portal, een, twee);
        Assert.Empty(await WachtOpAsync(later));
        var gepasseerden = await GepasseerdenAsync(later);
        Assert.Equal(winnaarsIn[later], gepasseerden.Keys.ToHashSet());
        Assert.StartsWith("Deze partij is hoofdaannemer in perceel 1 (Hulp bij huishouden).", gepasseerden.Values.First(), StringComparison.Ordinal);
        Assert.Empty(await GepasseerdenAsync(proef.PerceelId));

        // another aanbesteding is bound by the final award only
        Assert.Empty(await WachtOpAsync(elders));
        Assert.Empty(await GepasseerdenAsync(elders));
        Assert.Null(await IntussenAsync(elders, winnaarsIn[elders]));
        portal.Klok.VerderTot(await proef.TermijnEindigtOpAsync(portal));
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        await DefinitiefWachtOpWatErNaDeBrievenAndersWerdAsync(inkoper, proef, eerder);
        using var definitief = await inkoper.PostFormAsync($"{proef.Pad}/definitief", Gunningproef.Voorwaarden());
        Assert.Equal(HttpStatusCode.Redirect, definitief.StatusCode);
        Assert.Equal(winnaarsIn[elders], (await GepasseerdenAsync(elders)).Keys.ToHashSet());
        Assert.Contains("de eerste definitieve gunning voorgaat", (await GepasseerdenAsync(elders)).Values.First(), StringComparison.Ordinal);
        Assert.StartsWith("perceel 1 (Hulp bij huishouden) van", await IntussenAsync(elders, winnaarsIn[elders]), StringComparison.Ordinal);
        Assert.Null(await IntussenAsync(elders, [Guid.NewGuid()]));

        // an earlier perceel that is decided anew (GUN-05) goes past who has a contract in a later one
        Assert.Equal(winnaarsIn[eerder], (await GepasseerdenAsync(eerder)).Keys.ToHashSet());
        Assert.Contains("die gunning is definitief", (await GepasseerdenAsync(eerder)).Values.First(), StringComparison.Ordinal);
    }

    /// <summary>The decision on the earlier perceel was withdrawn (GUN-05), or who was passed over for it is no hoofdaannemer there any more.</summary>
    private async Task DefinitiefWachtOpWatErNaDeBrievenAndersWerdAsync(HttpClient inkoper, Gunningproef proef, Guid eerder)
    {
        var beeindigd = portal.Klok.GetUtcNow();
        await portal.InDbAsync(db => db.Percelen.Where(p => p.Id == eerder).ExecuteUpdateAsync(s => s.SetProperty(p => p.BeeindigdOp, (DateTimeOffset?)null).SetProperty(p => p.Einde, (Core.Perceeleinden.Perceeleinde?)null)));
        using (var onbeslist = await inkoper.PostFormAsync($"{proef.Pad}/definitief", Gunningproef.Voorwaarden()))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, onbeslist.StatusCode);
            Assert.Contains("Wacht op de beslissing over perceel 0 (Eerder)", await onbeslist.TekstAsync(), StringComparison.Ordinal);
        }

        await portal.InDbAsync(db => db.Percelen.Where(p => p.Id == eerder).ExecuteUpdateAsync(s => s.SetProperty(p => p.BeeindigdOp, beeindigd).SetProperty(p => p.Einde, Core.Perceeleinden.Perceeleinde.Ingetrokken)));
        var brief = proef.Inschrijvingen[Gunningproef.B];
        await portal.InDbAsync(db => db.Gunningsbrieven.Where(b => b.InschrijvingId == brief).ExecuteUpdateAsync(s => s.SetProperty(b => b.Uitkomst, Gunningsuitkomst.AnderPerceel)));
        using (var vrij = await inkoper.PostFormAsync($"{proef.Pad}/definitief", Gunningproef.Voorwaarden()))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, vrij.StatusCode);
            Assert.Contains("Trek ook deze gunningsbeslissing in", await vrij.TekstAsync(), StringComparison.Ordinal);
        }

        await portal.InDbAsync(db => db.Gunningsbrieven.Where(b => b.InschrijvingId == brief).ExecuteUpdateAsync(s => s.SetProperty(b => b.Uitkomst, Gunningsuitkomst.Afgewezen)));
    }

    /// <summary>A perceel before the one of the proef, one after it, and one of another aanbesteding; each excludes that of the proef.</summary>
    private Task<(Guid Eerder, Guid Later, Guid Elders)> ZaaiAsync(Gunningproef proef) => portal.InDbAsync(db => db.InTransactieAsync(
        async () =>
        {
            var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == proef.AanbestedingId);
            var traject = await db.Trajecten.SingleAsync(t => t.Id == aanbesteding.TrajectId);
            var ander = new Aanbesteding(traject, "2026-0999", new Aanbestedingsgegevens("Basisondersteuning", "", aanbesteding.Procedure, aanbesteding.Regime, 1m, "85310000-5"), portal.Klok.GetUtcNow());
            var perceel = await db.Percelen.SingleAsync(p => p.Id == proef.PerceelId);
            var gegevens = new Perceelgegevens("Eerder", "", Bekostiging.Subsidie, 1);
            var (eerder, later, elders) = (new Perceel(aanbesteding.Id, 0, gegevens), new Perceel(aanbesteding.Id, 2, gegevens with { Naam = "Later" }), new Perceel(ander.Id, 1, gegevens with { Naam = "Elders" }));
            db.AddRange(ander, eerder, later, elders, new Perceeluitsluiting(perceel, eerder, true), new Perceeluitsluiting(later, perceel, true), new Perceeluitsluiting(elders, perceel, false));
            return (eerder.Id, later.Id, elders.Id);
        },
        CancellationToken.None));

    /// <summary>What both winners of the proef handed in there they handed in for these percelen too, and it was opened.</summary>
    private Task<Dictionary<Guid, HashSet<Guid>>> SchrijfWinnaarsOokInAsync(Gunningproef proef, params Guid[] percelen) => portal.InDbAsync(db => db.InTransactieAsync(
        async () =>
        {
            var ids = percelen.ToDictionary(p => p, _ => new HashSet<Guid>());
            foreach (var bronId in new[] { proef.Inschrijvingen[Gunningproef.A], proef.Inschrijvingen[Gunningproef.C] })
            {
                var bron = await db.Inschrijvingen.AsNoTracking().SingleAsync(i => i.Id == bronId);
                var regel = await db.Openingsregels.AsNoTracking().SingleAsync(r => r.InschrijvingId == bronId);
                foreach (var (perceel, opgeteld) in ids)
                {
                    var id = Kopieer(db, bron, ("PerceelId", perceel), ("Ontvangstnummer", $"{bron.Ontvangstnummer![..^4]}{opgeteld.Count}{Array.IndexOf(percelen, perceel)}ZZ"));
                    Kopieer(db, regel, ("InschrijvingId", id));
                    opgeteld.Add(id);
                }
            }

            return ids;
        },
        CancellationToken.None));

    private static Guid Kopieer<T>(InkoopDbContext db, T bron, params (string Veld, object Waarde)[] anders)
        where T : class
    {
        var kopie = db.Entry((T)Activator.CreateInstance(typeof(T), nonPublic: true)!);
        kopie.CurrentValues.SetValues(bron);
        foreach (var (veld, waarde) in anders.Append(("Id", Guid.NewGuid())))
        {
            kopie.Property(veld).CurrentValue = waarde;
        }

        kopie.State = EntityState.Added;
        return (Guid)kopie.Property("Id").CurrentValue!;
    }

    private Task<IReadOnlyList<string>> WachtOpAsync(Guid perceelId) => portal.DoeAsync<Perceelvolgorde, IReadOnlyList<string>>(v => v.WachtOpAsync(perceelId, CancellationToken.None));

    private async Task<IReadOnlyDictionary<Guid, string>> GepasseerdenAsync(Guid perceelId)
    {
        // as before its own letters: the perceel of the proef has none of another perceel in them
        var perceel = await portal.InDbAsync(db => db.Percelen.AsNoTracking().SingleAsync(p => p.Id == perceelId));
        return await portal.DoeAsync<Perceelvolgorde, IReadOnlyDictionary<Guid, string>>(v => v.GepasseerdenAsync(perceel, CancellationToken.None));
    }

    private Task<string?> IntussenAsync(Guid perceelId, IReadOnlyCollection<Guid> winnaars) => portal.DoeAsync<Perceelvolgorde, string?>(v => v.IntussenGegundAsync(perceelId, winnaars, CancellationToken.None));
}
