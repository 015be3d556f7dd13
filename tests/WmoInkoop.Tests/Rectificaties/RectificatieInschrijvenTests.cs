using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Vragen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Rectificaties;

/// <summary>What a rectificatie does to what bidders are busy with, by the deeds (TRJ-03).</summary>
public sealed class RectificatieInschrijvenTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Rectificatiebesluit Wezenlijk = new("In de nota bleek dat de eis te zwaar was.", true, null, false);

    [Fact, Trait("Regel", "TRJ-03")]
    public async Task NiemandBevestigtOfDientIn_OpWatHijNietZag_EnAkkoordGingOverDeOudeEis()
    {
        var aanbesteding = await portal.PubliceerAsync();
        await portal.NieuweAanbiederAsync("Zag Niets Zorg", "zagniets@fictief.test");
        await portal.NieuweAanbiederAsync("Al Binnen Zorg", "albinnen@fictief.test");
        var (wie, aanbiederId) = await portal.WieAsync("zagniets@fictief.test");
        var (binnenWie, binnenAanbiederId) = await portal.WieAsync("albinnen@fictief.test");
        var binnen = await portal.IngediendAsync(aanbesteding, "albinnen@fictief.test");
        var id = await portal.ConceptAsync(aanbesteding, "zagniets@fictief.test");
        using var client = await portal.ClientAls("zagniets@fictief.test");
        var pagina = $"/mijn/inschrijvingen/{id}/indienen";
        var geopend = Formulier.Lees(await client.HtmlAsync(pagina))[^1].Met([]);

        await RectificeerAsync(aanbesteding.Id, a => Eis(a, "De aanbieder heeft twee jaar ervaring."), Wezenlijk);

        // the page of before does not hand in, and says why
        using (var inhoud = new FormUrlEncodedContent(geopend))
        using (var oud = await client.PostAsync(pagina, inhoud))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, oud.StatusCode);
            var terug = await oud.Content.ReadAsStringAsync();
            Assert.Contains("gewijzigd sinds u deze pagina opende", terug, StringComparison.Ordinal);
            Assert.DoesNotContain("name=\"Rectificatie\" value=\"1\" checked", terug, StringComparison.Ordinal); // nor does the page that comes back
        }

        // agreeing was to the text of before; what was answered stays
        var concept = await portal.LeesEigenAsync(id, "zagniets@fictief.test");
        Assert.False(Assert.Single(concept.Eisen).Akkoord);
        Assert.All(concept.Antwoorden, a => Assert.Equal("Ons plan", a.Tekst));
        await AkkoordAsync(id, aanbiederId, aanbesteding.EisId);
        await WeigertAsync(Domeinregel.RectificatieNietGezien, () => DienInAsync(id, aanbiederId, "zagniets@fictief.test", 0, wie));
        await DienInAsync(id, aanbiederId, "zagniets@fictief.test", 1, wie);

        // the list and the page about replacing do not say that it counts
        using (var vanBinnen = await portal.ClientAls("albinnen@fictief.test"))
        {
            Assert.Contains("Telt nog niet mee: bevestig opnieuw", await vanBinnen.HtmlAsync("/mijn/inschrijvingen"), StringComparison.Ordinal);
            var vervangen = await vanBinnen.HtmlAsync($"/mijn/inschrijvingen/{binnen}/vervangen");
            Assert.Contains("telt na de rectificatie niet mee", vervangen, StringComparison.Ordinal);
            Assert.DoesNotContain("blijft tellen", vervangen, StringComparison.Ordinal);
        }

        // the same for confirming, and replacing asks to agree anew
        await WeigertAsync(Domeinregel.RectificatieNietGezien, () => portal.DoeAsync<InschrijvingHerbevestigen, bool>(d => d.ExecuteAsync(binnen, binnenAanbiederId, 0, portal.Klok.GetUtcNow(), binnenWie, CancellationToken.None)));
        var vervanging = (await portal.DoeAsync<InschrijvingBeginnen, Guid?>(d => d.ExecuteAsync(aanbesteding.PerceelId, binnenAanbiederId, true, binnenWie, CancellationToken.None)))!.Value;
        Assert.False(Assert.Single((await portal.LeesEigenAsync(vervanging, "albinnen@fictief.test")).Eisen).Akkoord);
        Assert.True(await portal.DoeAsync<InschrijvingHerbevestigen, bool>(d => d.ExecuteAsync(binnen, binnenAanbiederId, 1, portal.Klok.GetUtcNow(), binnenWie, CancellationToken.None)));
    }

    [Fact, Trait("Regel", "TRJ-03"), Trait("Regel", "BEO-06")]
    public async Task AndereGrenzenOfEenheid_DePrijsMoetOpnieuw_EnElkeWezenlijkeVraagtZijnEigenHerinneringen()
    {
        var opzet = new Prijsopzet { Methode = Prijsmethode.GewogenFactorLineair, Eenheid = "per uur", GewichtKwaliteit = 60m, GewichtPrijs = 40m, LaagstePrijs = 40m, HoogstePrijs = 80m, BuitenGrenzen = BuitenGrenzen.Weigeren };
        var aanbesteding = await portal.PubliceerAsync(b => b.Ook(a => Prijs(a, opzet)));
        await portal.NieuweAanbiederAsync("Te Duur Zorg", "teduur@fictief.test");
        await portal.NieuweAanbiederAsync("Ook Duur Zorg", "ookduur@fictief.test");
        var (wie, aanbiederId) = await portal.WieAsync("teduur@fictief.test");
        var (binnenWie, binnenAanbiederId) = await portal.WieAsync("ookduur@fictief.test");
        var id = await portal.ConceptAsync(aanbesteding, "teduur@fictief.test");
        await PrijsAsync(id, aanbiederId, aanbesteding.PerceelId, 75m);
        var binnen = await portal.ConceptAsync(aanbesteding, "ookduur@fictief.test");
        await PrijsAsync(binnen, binnenAanbiederId, aanbesteding.PerceelId, 75m);
        await portal.DienInAsync(binnen, "ookduur@fictief.test");

        await RectificeerAsync(aanbesteding.Id, a => Prijs(a, opzet with { HoogstePrijs = 70m }), Wezenlijk);
        await WeigertAsync(Domeinregel.InschrijvingNietCompleet, () => portal.DienInAsync(id, "teduur@fictief.test"));
        await WeigertAsync(Domeinregel.HerbevestigenVraagtVervangen, () => portal.DoeAsync<InschrijvingHerbevestigen, bool>(d => d.ExecuteAsync(binnen, binnenAanbiederId, 1, portal.Klok.GetUtcNow(), binnenWie, CancellationToken.None)));
        Assert.Equal(75m, (await portal.LeesEigenAsync(id, "teduur@fictief.test")).Prijs);

        await RectificeerAsync(aanbesteding.Id, a => Prijs(a, opzet with { HoogstePrijs = 70m, Eenheid = "per dagdeel" }), Wezenlijk);
        Assert.Null((await portal.LeesEigenAsync(id, "teduur@fictief.test")).Prijs);
        var nieuw = (await portal.DoeAsync<InschrijvingBeginnen, Guid?>(d => d.ExecuteAsync(aanbesteding.PerceelId, binnenAanbiederId, true, binnenWie, CancellationToken.None)))!.Value;
        Assert.Null((await portal.LeesEigenAsync(nieuw, "ookduur@fictief.test")).Prijs);
        await AkkoordAsync(id, aanbiederId, aanbesteding.EisId);
        await PrijsAsync(id, aanbiederId, aanbesteding.PerceelId, 65m);
        await DienInAsync(id, aanbiederId, "teduur@fictief.test", 2, wie);
        var termijnen = await portal.InDbAsync(db => db.Termijnen.AsNoTracking().Where(t => t.ObjectId == aanbesteding.Id && t.Soort == TermijnSoort.Herbevestiging).ToListAsync());
        Assert.Equal([aanbesteding.SluitingOp.AddDays(20)], termijnen.Where(t => t.AfgerondOp == null).Select(t => t.VervaltOp));
        Assert.Single(termijnen, t => t.AfgerondOp != null);
    }

    [Fact, Trait("Regel", "TRJ-03"), Trait("Regel", "VRA-01")]
    public async Task EenBeeindigdPerceelEnEenEerdereRonde_KrijgenNietsVanDeRectificatie()
    {
        var nu = portal.Klok.GetUtcNow();
        var planning = AanbestedingBouwer.StandaardPlanning(nu);
        var aanbesteding = await portal.PubliceerAsync(b => b.Gepland(planning with { EerdereRondes = [new(nu.AddDays(5), nu.AddDays(9))] }));
        await portal.NieuweAanbiederAsync("Klaar Zorg", "klaar@fictief.test");
        await portal.NieuweAanbiederAsync("Bezig Zorg", "bezig@fictief.test");
        var binnen = await portal.IngediendAsync(aanbesteding, "klaar@fictief.test");
        await portal.ConceptAsync(aanbesteding, "bezig@fictief.test");
        await portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                db.Termijnen.Add(VraagStellen.Termijn(await db.Aanbestedingen.SingleAsync(a => a.Id == aanbesteding.Id), nu));
                return true;
            },
            CancellationToken.None));
        await portal.InDbAsync(db => db.Percelen.Where(p => p.Id == aanbesteding.PerceelId).ExecuteUpdateAsync(s => s.SetProperty(p => p.BeeindigdOp, nu)));

        await RectificeerAsync(aanbesteding.Id, a => Eis(a, "De aanbieder heeft twee jaar ervaring."), Wezenlijk);

        Assert.DoesNotContain(await portal.PostAsync("klaar@fictief.test"), p => p.Brief.Onderwerp.StartsWith("Bevestig", StringComparison.Ordinal));
        Assert.Null(await portal.InDbAsync(db => db.Inschrijvingen.Where(i => i.Id == binnen).Select(i => i.HerbevestigenSinds).SingleAsync()));
        Assert.Equal(nu.AddDays(9), (await TermijnAsync(aanbesteding.Id, TermijnSoort.NotaVanInlichtingen)).VervaltOp);
        await portal.InDbAsync(db => db.Inschrijvingen.Where(i => i.Id == binnen).ExecuteUpdateAsync(s => s.SetProperty(i => i.HerbevestigenSinds, nu)));
        Assert.Empty(await NogTeDoenAsync(aanbesteding.Id, TermijnSoort.Inschrijving));
        Assert.Empty(await NogTeDoenAsync(aanbesteding.Id, TermijnSoort.Herbevestiging));

        // with the perceel going on both are reminded; what is withdrawn asks nothing any more
        await portal.InDbAsync(db => db.Percelen.Where(p => p.Id == aanbesteding.PerceelId).ExecuteUpdateAsync(s => s.SetProperty(p => p.BeeindigdOp, (DateTimeOffset?)null)));
        Assert.Single(await NogTeDoenAsync(aanbesteding.Id, TermijnSoort.Inschrijving));
        Assert.Single(await NogTeDoenAsync(aanbesteding.Id, TermijnSoort.Herbevestiging));
        using var client = await portal.ClientAls("klaar@fictief.test");
        Assert.Contains("opnieuw bevestigen", await client.HtmlAsync("/mijn"), StringComparison.Ordinal);
        var (wie, aanbiederId) = await portal.WieAsync("klaar@fictief.test");
        await portal.DoeAsync<InschrijvingIntrekken, bool>(d => d.ExecuteAsync(binnen, aanbiederId, nu, wie, CancellationToken.None));
        Assert.DoesNotContain("opnieuw bevestigen", await client.HtmlAsync("/mijn"), StringComparison.Ordinal);
    }

    [Theory, Trait("Regel", "VRA-01")]
    [InlineData(9, 1, 9)] // the round stays where it is
    [InlineData(28, 1, 35)] // the last one moved
    [InlineData(9, 0, 35)] // without the first round its questions fall in the one that is left
    public void NotaWordt_IsDieVanDezelfdeRonde(int was, int rondes, int wordt)
    {
        var nu = Klok.Begin;
        var planning = AanbestedingBouwer.StandaardPlanning(nu) with { EerdereRondes = [new(nu.AddDays(5), nu.AddDays(9))] };
        var nieuw = planning with { EerdereRondes = [.. planning.EerdereRondes.Take(rondes)], NotaUiterlijkOp = nu.AddDays(35) };
        Assert.Equal(nu.AddDays(wordt), planning.NotaWordt(nu.AddDays(was), nieuw));
        Assert.Null(planning.NotaWordt(nu.AddDays(1), nieuw));
    }

    private Task<Termijn> TermijnAsync(Guid aanbestedingId, TermijnSoort soort) =>
        portal.InDbAsync(db => db.Termijnen.AsNoTracking().SingleAsync(t => t.ObjectId == aanbestedingId && t.Soort == soort && t.AfgerondOp == null));

    private async Task<IReadOnlyList<Gebruiker>> NogTeDoenAsync(Guid aanbestedingId, TermijnSoort soort)
    {
        var termijn = await TermijnAsync(aanbestedingId, soort);
        return await portal.DoeAsync<IEnumerable<IBetrokkenen>, IReadOnlyList<Gebruiker>>(b => b.Single(x => x.Soort == soort).NogTeDoenDoorAsync(termijn, CancellationToken.None));
    }

    private static void Prijs(Aanbesteding aanbesteding, Prijsopzet opzet) => aanbesteding.StelPrijsVast(aanbesteding.Percelen.First(), opzet, new Dictionary<Guid, decimal?>());

    private async Task PrijsAsync(Guid id, Guid aanbiederId, Guid perceelId, decimal prijs)
    {
        var versie = await portal.VersieAsync(id, perceelId);
        await portal.DoeAsync<ConceptBewaren, bool>(d => d.PrijsAsync(id, aanbiederId, prijs, versie, CancellationToken.None));
    }

    private static async Task WeigertAsync(Domeinregel regel, Func<Task> daad) => Assert.Equal(regel, (await Assert.ThrowsAsync<DomeinregelException>(daad)).Regel);

    private static void Eis(Aanbesteding concept, string tekst)
    {
        var perceel = concept.Percelen.First();
        var eis = perceel.Eisen.First();
        concept.StelEisenVast(perceel, [new(eis.Soort, tekst, eis.Bewijs, eis.Id)]);
    }

    private async Task AkkoordAsync(Guid id, Guid aanbiederId, Guid eisId)
    {
        var versie = await portal.VersieAsync(id, eisId);
        await portal.DoeAsync<ConceptBewaren, bool>(d => d.EisenAsync(id, aanbiederId, [new EisWijziging(eisId, true, versie)], CancellationToken.None));
    }

    private async Task DienInAsync(Guid id, Guid aanbiederId, string email, int rectificatie, Uitvoerder wie)
    {
        var hash = (await portal.LeesEigenAsync(id, email)).Hash();
        await portal.DoeAsync<InschrijvingIndienen, bool>(d => d.ExecuteAsync(new Indienverzoek(id, aanbiederId, hash, rectificatie, portal.Klok.GetUtcNow()), wie, CancellationToken.None));
    }

    /// <summary>Publishes a rectificatie that closes ten days later and changes this.</summary>
    private async Task RectificeerAsync(Guid aanbestedingId, Action<Aanbesteding> wijzig, Rectificatiebesluit besluit)
    {
        var wie = await portal.AlsInkoperAsync();
        var conceptId = await portal.DoeAsync<RectificatieVoorbereiden, Guid>(d => d.BeginAsync(aanbestedingId, wie, CancellationToken.None));
        await portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                var concept = await db.Aanbestedingen.Geheel().SingleAsync(a => a.Id == conceptId);
                var bestond = concept.Percelen.SelectMany(p => p.Criteria).Select(c => c.Id).ToList();
                concept.Plan(concept.Planning with { SluitingOp = concept.Planning.SluitingOp!.Value.AddDays(10) });
                wijzig(concept);
                db.AddRange(concept.Percelen.SelectMany(p => p.Criteria).Where(c => !bestond.Contains(c.Id)));
                db.Raak(concept);
                return true;
            },
            CancellationToken.None));
        var versie = await portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == conceptId).Select(a => a.Versie).SingleAsync());
        await portal.DoeAsync<RectificatiePubliceren, int>(d => d.ExecuteAsync(conceptId, versie, besluit, wie, CancellationToken.None));
    }
}
