using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.EigenVerklaringen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.TestSupport.Partijen;
using WmoInkoop.Tests.Tekenbevoegdheden;
using Xunit;
using static WmoInkoop.TestSupport.Partijen.Partijproef;

namespace WmoInkoop.Tests.Partijen;

/// <summary>Naming, asking, answering, handing in and withdrawing, by the deeds (INS-01).</summary>
public sealed class PartijdadenTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static int _nummer = 93100000;

    [Fact, Trait("Regel", "INS-01")]
    public async Task Noemen_WeigertDubbelen_DeVerkeerdeVorm_EnTeVeel()
    {
        var (aanbesteding, id, penvoerder) = await ConceptAsync();
        await WeigertAsync(Domeinregel.PartijPastNietBijVorm, () => portal.NoemAsync(id, penvoerder, Los(Partijrol.Combinant)));
        await portal.KiesVormAsync(id, penvoerder, Inschrijfvorm.Combinatie);
        var combinant = Los(Partijrol.Combinant);
        await portal.NoemAsync(id, penvoerder, combinant);
        await WeigertAsync(Domeinregel.PartijStaatErAl, () => portal.NoemAsync(id, penvoerder, combinant));
        await WeigertAsync(Domeinregel.PartijStaatErAl, () => portal.NoemAsync(id, penvoerder, EenPartij(Partijrol.Onderaannemer, combinant.KvkNummer)));
        await WeigertAsync(Domeinregel.VormPastNietBijPartijen, () => portal.KiesVormAsync(id, penvoerder, Inschrijfvorm.Groepsonderneming));
        var (_, aanbiederId) = await portal.WieAsync(penvoerder);
        var eigen = await portal.InDbAsync(async db => (await db.Aanbieders.SingleAsync(a => a.Id == aanbiederId)).KvkNummer.Waarde);
        await WeigertAsync(Domeinregel.PartijIsInschrijver, () => portal.NoemAsync(id, penvoerder, EenPartij(Partijrol.Combinant, eigen)));
        for (var i = 1; i < Partijrol.Combinant.Meeste(); i++)
        {
            await portal.NoemAsync(id, penvoerder, Los(Partijrol.Combinant));
        }

        await WeigertAsync(Domeinregel.TeVeelPartijen, () => portal.NoemAsync(id, penvoerder, Los(Partijrol.Combinant)));
        await WeigertAsync(Domeinregel.InschrijvingNietCompleet, () => portal.DienInAsync(id, penvoerder));
        Assert.Equal(10, (await portal.LeesEigenAsync(id, penvoerder)).Partijen!.Partijen.Count);
        Assert.Equal(aanbesteding.PerceelId, (await portal.LeesEigenAsync(id, penvoerder)).PerceelId);
    }

    [Fact, Trait("Regel", "INS-01"), Trait("Regel", "INS-03")]
    public async Task Combinatie_DientInMetWatBevestigdIs_EnVertelHetDePartijen()
    {
        var (_, id, penvoerder) = await ConceptAsync();
        var ander = await AanbiederAsync();
        await portal.KiesVormAsync(id, penvoerder, Inschrijfvorm.Combinatie);
        var metAccount = await portal.NoemAsync(id, penvoerder, await portal.PartijVanAsync(ander, Partijrol.Combinant));
        var los = Los(Partijrol.Onderaannemer);
        var metLink = await portal.NoemAsync(id, penvoerder, los);
        await portal.VraagAsync(id, penvoerder, metAccount);
        var geheim = await portal.VraagAsync(id, penvoerder, metLink);
        Assert.Contains(await portal.PostAsync(ander), p => p.Brief.Pad == $"/mijn/meedoen/{metAccount}");
        Assert.Contains(await portal.PostAsync(los.Email), p => p.Brief.Pad == $"/meedoen/{geheim}");

        var medewerker = await portal.MedewerkerAsync(ander);
        await WeigertAsync(Domeinregel.IndienenVraagtBeheerder, () => portal.AntwoordAsync(metAccount, medewerker));
        Assert.False(await portal.AntwoordAsync(metAccount, penvoerder)); // another's request
        await WeigertAsync(Domeinregel.InschrijvingNietCompleet, () => portal.DienInAsync(id, penvoerder));
        Assert.True(await portal.AntwoordAsync(metAccount, ander));
        await WeigertAsync(Domeinregel.InschrijvingNietCompleet, () => portal.DienInAsync(id, penvoerder));
        Assert.True(await portal.AntwoordMetLinkAsync(metLink, geheim));
        await WeigertAsync(Domeinregel.MeedoenAlBeantwoord, () => portal.AntwoordMetLinkAsync(metLink, geheim));
        Assert.False(await portal.AntwoordMetLinkAsync(metLink, geheim + "x"));
        Assert.True(await portal.DienInAsync(id, penvoerder));

        var inschrijving = await portal.InDbAsync(db => db.Inschrijvingen.AsNoTracking().SingleAsync(i => i.Id == id));
        var partijen = (await portal.LeesEigenAsync(id, penvoerder)).Partijen!.Partijen;
        Assert.Equal([(true, "directeur"), (false, "directeur")], partijen.Select(p => (p.Bevestiging!.MetAccount, p.Bevestiging.Functie)));
        foreach (var adres in new[] { ander, los.Email })
        {
            Assert.Contains(await portal.PostAsync(adres), p => p.Brief.Alineas.Any(a => a.Contains(inschrijving.Ontvangstnummer!, StringComparison.Ordinal)));
        }

        await WeigertAsync(Domeinregel.MeedoenAlIngediend, () => portal.AntwoordAsync(metAccount, ander, weigertOm: "Toch niet."));
        var (wie, aanbiederId) = await portal.WieAsync(penvoerder);
        await portal.DoeAsync<InschrijvingIntrekken, bool>(d => d.ExecuteAsync(id, aanbiederId, portal.Klok.GetUtcNow(), wie, CancellationToken.None));
        Assert.Contains(await portal.PostAsync(los.Email), p => p.Brief.Onderwerp.Contains("is ingetrokken", StringComparison.Ordinal));
        Assert.Empty(await portal.InDbAsync(db => db.Deelnames.Where(d => d.HoofdaannemerId == aanbiederId).ToListAsync()));

        // begun anew, everybody is asked anew: they were free to go elsewhere
        var opnieuw = (await portal.DoeAsync<InschrijvingBeginnen, Guid?>(d => d.ExecuteAsync(inschrijving.PerceelId, aanbiederId, true, wie, CancellationToken.None)))!.Value;
        var overgenomen = (await portal.LeesEigenAsync(opnieuw, penvoerder)).Partijen!;
        Assert.Equal(Inschrijfvorm.Combinatie, overgenomen.Vorm);
        Assert.Equal([Partijstatus.NietGevraagd, Partijstatus.NietGevraagd], overgenomen.Partijen.Select(p => p.Status));
    }

    [Fact, Trait("Regel", "INS-01"), Trait("Regel", "INS-06")]
    public async Task Bericht_StaatOnderHetZegel_EnZegtNietWieErIs()
    {
        var (_, id, penvoerder) = await ConceptAsync();
        var gegevens = Los(Partijrol.Onderaannemer);
        await portal.BevestigdePartijAsync(id, penvoerder, gegevens);
        var zegel = await portal.InDbAsync(db => db.Inschrijvingen.Where(i => i.Id == id).Select(i => i.ZegelId).SingleAsync());
        var partijId = await portal.InDbAsync(db => db.Partijen.Where(p => p.InschrijvingId == id).Select(p => p.Id).SingleAsync());
        var regels = await portal.InDbAsync(db => db.AuditRegels.Where(r => r.ObjectId == partijId).ToListAsync());
        Assert.Equal(3, regels.Count);
        Assert.All(regels, r => Assert.Equal(zegel, r.ZegelId));
        Assert.All(regels, r => Assert.DoesNotContain(gegevens.KvkNummer, r.Tekst, StringComparison.Ordinal));
        Assert.Equal(2, await portal.InDbAsync(db => db.Mailberichten.CountAsync(m => m.ZegelId == zegel)));
    }

    [Fact, Trait("Regel", "INS-01"), Trait("Regel", "INS-04")]
    public async Task Bevestigen_TotEnMetDeSluiting_EnEenMillisecondeLaterNietMeer()
    {
        var (aanbesteding, id, penvoerder) = await ConceptAsync();
        var een = await portal.NoemAsync(id, penvoerder, Los(Partijrol.Onderaannemer));
        var geheim = await portal.VraagAsync(id, penvoerder, een);
        await WeigertAsync(Domeinregel.MeedoenGesloten, () => portal.AntwoordMetLinkAsync(een, geheim, aanbesteding.SluitingOp.AddMilliseconds(1)));
        await WeigertAsync(Domeinregel.MeedoenGesloten, () => portal.AntwoordMetLinkAsync(een, geheim, aanbesteding.SluitingOp.AddMilliseconds(1), "Nee."));
        Assert.NotNull(await portal.DoeAsync<Partijenlezer, Partijverzoek?>(l => l.MetLinkAsync(geheim, aanbesteding.SluitingOp, CancellationToken.None)));
        Assert.Null(await portal.DoeAsync<Partijenlezer, Partijverzoek?>(l => l.MetLinkAsync(geheim, aanbesteding.SluitingOp.AddMilliseconds(1), CancellationToken.None)));
        Assert.True(await portal.AntwoordMetLinkAsync(een, geheim, aanbesteding.SluitingOp));
    }

    [Fact, Trait("Regel", "INS-01")]
    public async Task Wijziging_LaatDeBevestigingVallen_EnVraagtMeteenOpnieuw()
    {
        var (_, id, penvoerder) = await ConceptAsync();
        var (wie, aanbiederId) = await portal.WieAsync(penvoerder);
        var gegevens = Los(Partijrol.Onderaannemer);
        var partij = await portal.BevestigdePartijAsync(id, penvoerder, gegevens);
        Task WijzigAsync(Partijgegevens nieuw, Guid? versie = null) => portal.DoeAsync<PartijenBeheren, bool>(async d =>
            await d.WijzigAsync(id, aanbiederId, partij, nieuw, versie ?? await VersieAsync(partij), wie, CancellationToken.None));

        await WijzigAsync(gegevens, Guid.NewGuid()); // the same words are no change
        Assert.Equal(Partijstatus.Bevestigd, await StatusAsync(partij));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => WijzigAsync(gegevens with { Deel = "Van een collega." }, Guid.NewGuid()));
        await WijzigAsync(gegevens with { Deel = "Nu drie dagen." });
        Assert.Equal(Partijstatus.Gevraagd, await StatusAsync(partij));
        Assert.Equal(2, (await portal.PostAsync(gegevens.Email)).Count(p => p.Brief.Pad is not null));

        // another party in its place: the first is told, its link is dead
        var oud = await portal.GeheimAsync(partij);
        var nieuw = Los(Partijrol.Onderaannemer);
        await WijzigAsync(nieuw);
        Assert.Contains(await portal.PostAsync(gegevens.Email), p => p.Brief.Onderwerp.Contains("vraagt u niet meer", StringComparison.Ordinal));
        Assert.Single(await portal.PostAsync(nieuw.Email));
        Assert.False(await portal.AntwoordMetLinkAsync(partij, oud));

        var geheim = await portal.VraagAsync(id, penvoerder, partij);
        await portal.DoeAsync<PartijVragen, bool>(d => d.TrekInAsync(id, aanbiederId, partij, wie, CancellationToken.None));
        Assert.False(await portal.AntwoordMetLinkAsync(partij, geheim));
        Assert.Equal(Partijstatus.NietGevraagd, await StatusAsync(partij));
        await portal.DoeAsync<PartijenBeheren, bool>(d => d.VerwijderAsync(id, aanbiederId, partij, wie, CancellationToken.None));
        Assert.Empty((await portal.LeesEigenAsync(id, penvoerder)).Partijen!.Partijen);
    }

    [Fact, Trait("Regel", "INS-01")]
    public async Task HoofdaannemerOfCombinant_InHoogstensEenInschrijvingPerPerceel()
    {
        var (aanbesteding, id, penvoerder) = await ConceptAsync();
        var (wie, penvoerderId) = await portal.WieAsync(penvoerder);
        var combinant = await AanbiederAsync();
        var als = await portal.PartijVanAsync(combinant, Partijrol.Combinant);
        await portal.KiesVormAsync(id, penvoerder, Inschrijfvorm.Combinatie);
        var partij = await portal.BevestigdePartijAsync(id, penvoerder, als);

        // it is in a combinatie: not alone, nor in another; as onderaannemer in any number
        var eigen = await portal.ConceptAsync(aanbesteding, combinant);
        Task<bool> EldersAsync() => portal.DoeAsync<Partijenlezer, bool>(async l => await l.DoetEldersMeeAsync(await portal.InDbAsync(db => db.Inschrijvingen.SingleAsync(i => i.Id == eigen)), CancellationToken.None));
        Assert.True(await EldersAsync()); // said before everything is filled in
        await WeigertAsync(Domeinregel.InschrijverDoetAlMee, () => portal.DienInAsync(eigen, combinant));
        var rivaal = await AanbiederAsync();
        var ander = await portal.ConceptAsync(aanbesteding, rivaal);
        await portal.KiesVormAsync(ander, rivaal, Inschrijfvorm.Combinatie);
        var bijRivaal = await portal.NoemAsync(ander, rivaal, als);
        await portal.VraagAsync(ander, rivaal, bijRivaal);
        await WeigertAsync(Domeinregel.MeedoenDoetAlMee, () => portal.AntwoordAsync(bijRivaal, combinant));
        Assert.Equal(Partijstatus.Gevraagd, await StatusAsync(bijRivaal)); // all the rival sees

        // it comes back on its word, and is free
        Assert.True(await portal.AntwoordAsync(partij, combinant, weigertOm: "Wij gaan met een ander."));
        Assert.False(await EldersAsync());
        Assert.True(await portal.AntwoordAsync(bijRivaal, combinant));
        await portal.VraagAsync(id, penvoerder, partij);
        await WeigertAsync(Domeinregel.MeedoenDoetAlMee, () => portal.AntwoordAsync(partij, combinant));
        Assert.True(await portal.DienInAsync(ander, rivaal));
        await WeigertAsync(Domeinregel.InschrijverDoetAlMee, () => portal.DienInAsync(eigen, combinant));

        // who has handed in cannot be combinant elsewhere, also under the number of a link
        var hoofd = await portal.PartijVanAsync(rivaal, Partijrol.Combinant);
        var gevraagd = await portal.NoemAsync(id, penvoerder, hoofd);
        await portal.VraagAsync(id, penvoerder, gevraagd);
        await WeigertAsync(Domeinregel.MeedoenDoetAlMee, () => portal.AntwoordAsync(gevraagd, rivaal));
        await portal.DoeAsync<PartijenBeheren, bool>(d => d.VerwijderAsync(id, penvoerderId, gevraagd, wie, CancellationToken.None));
        var onder = (await portal.PartijVanAsync(rivaal, Partijrol.Onderaannemer)) with { Grootteklasse = Core.Aanbieders.Grootteklasse.Groot };
        await portal.BevestigdePartijAsync(id, penvoerder, onder);
        Assert.Equal(2, await portal.InDbAsync(db => db.Deelnames.CountAsync(d => d.PerceelId == aanbesteding.PerceelId)));
    }

    [Fact, Trait("Regel", "INS-01"), Trait("Regel", "INS-06")]
    public async Task EenLinkNaarEenAdresDatEenRivaalTypte_HoudtNiemandBuiten_EnVerteltNiets()
    {
        var (aanbesteding, id, penvoerder) = await ConceptAsync();
        var gegevens = Los(Partijrol.Combinant);
        await portal.KiesVormAsync(id, penvoerder, Inschrijfvorm.Combinatie);

        // the rival names the same combinant with an address of its own, and answers itself
        var rivaal = await AanbiederAsync();
        var ander = await portal.ConceptAsync(aanbesteding, rivaal);
        await portal.KiesVormAsync(ander, rivaal, Inschrijfvorm.Combinatie);
        await portal.BevestigdePartijAsync(ander, rivaal, gegevens with { Email = "van-de-rivaal@fictief.test" });
        Assert.True(await portal.DienInAsync(ander, rivaal));
        var echt = await portal.NoemAsync(id, penvoerder, gegevens);
        var geheim = await portal.VraagAsync(id, penvoerder, echt);
        Assert.True(await portal.AntwoordMetLinkAsync(echt, geheim));
        Assert.True(await portal.DienInAsync(id, penvoerder));

        // the organisation itself is accepted meanwhile: it can hand in, and a link speaks for it no more
        var zelf = await AanbiederAsync();
        var (_, zelfId) = await portal.WieAsync(zelf);
        var derde = await AanbiederAsync();
        var bijDerde = await portal.ConceptAsync(aanbesteding, derde);
        await portal.KiesVormAsync(bijDerde, derde, Inschrijfvorm.Combinatie);
        var nog = await portal.NoemAsync(bijDerde, derde, gegevens);
        var nogGeheim = await portal.VraagAsync(bijDerde, derde, nog);
        await portal.InDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE Aanbieders SET KvkNummer = {gegevens.KvkNummer} WHERE Id = {zelfId}"));
        await WeigertAsync(Domeinregel.MeedoenInAccount, () => portal.AntwoordMetLinkAsync(nog, nogGeheim));
        Assert.True(await portal.DienInAsync(await portal.ConceptAsync(aanbesteding, zelf), zelf));
    }

    [Fact, Trait("Regel", "INS-01"), Trait("Regel", "AAN-07")]
    public async Task VoorEenPartij_AntwoordtWieVoorHaarMagTekenen()
    {
        var (_, id, penvoerder) = await ConceptAsync();
        var ander = await AanbiederAsync();
        var tekent = await portal.MedewerkerAsync(ander);
        await portal.LegVastAsync(ander, Tekenwijze.Alleen, tekent);
        await portal.KiesVormAsync(id, penvoerder, Inschrijfvorm.Combinatie);
        var partij = await portal.NoemAsync(id, penvoerder, await portal.PartijVanAsync(ander, Partijrol.Combinant));
        await portal.VraagAsync(id, penvoerder, partij);
        Assert.Contains(await portal.PostAsync(tekent), p => p.Brief.Pad == $"/mijn/meedoen/{partij}");
        await WeigertAsync(Domeinregel.TekenenVraagtBevoegdheid, () => portal.AntwoordAsync(partij, ander));
        Assert.True(await portal.AntwoordAsync(partij, tekent));
    }

    [Fact, Trait("Regel", "INS-05"), Trait("Regel", "INS-01")]
    public async Task Intrekken_LaatWatBevestigdWas_OokVallenInHetConceptDatHaarZouVervangen()
    {
        var (aanbesteding, id, penvoerder) = await ConceptAsync();
        var combinant = await AanbiederAsync();
        await portal.KiesVormAsync(id, penvoerder, Inschrijfvorm.Combinatie);
        await portal.BevestigdePartijAsync(id, penvoerder, await portal.PartijVanAsync(combinant, Partijrol.Combinant));
        await portal.DienInAsync(id, penvoerder);
        var nieuw = await portal.ConceptAsync(aanbesteding, penvoerder, vervangen: true);
        await portal.BevestigdePartijAsync(nieuw, penvoerder, Los(Partijrol.Onderaannemer));
        var (wie, aanbiederId) = await portal.WieAsync(penvoerder);
        await portal.DoeAsync<InschrijvingIntrekken, bool>(d => d.ExecuteAsync(id, aanbiederId, portal.Klok.GetUtcNow(), wie, CancellationToken.None));

        // it was told that what it confirmed counts no more; who was asked for the draft itself was not
        Assert.Equal([Partijstatus.NietGevraagd, Partijstatus.Bevestigd], (await portal.LeesEigenAsync(nieuw, penvoerder)).Partijen!.Partijen.Select(p => p.Status));
        Assert.Empty(await portal.InDbAsync(db => db.Deelnames.Where(d => d.HoofdaannemerId == aanbiederId).ToListAsync()));
        await WeigertAsync(Domeinregel.InschrijvingNietCompleet, () => portal.DienInAsync(nieuw, penvoerder));
    }

    [Fact, Trait("Regel", "INS-01")]
    public async Task TweeTegelijk_EenVanBeide()
    {
        var (aanbesteding, id, penvoerder) = await ConceptAsync();
        var combinant = await AanbiederAsync();
        await portal.KiesVormAsync(id, penvoerder, Inschrijfvorm.Combinatie);
        var partij = await portal.NoemAsync(id, penvoerder, await portal.PartijVanAsync(combinant, Partijrol.Combinant));
        await portal.VraagAsync(id, penvoerder, partij);
        var eigen = await portal.ConceptAsync(aanbesteding, combinant);
        var daden = new Func<Task>[] { () => portal.DienInAsync(eigen, combinant), () => portal.AntwoordAsync(partij, combinant) };
        var uitkomsten = await Task.WhenAll(daden.Select(async d => await Record.ExceptionAsync(d) is null));
        Assert.Single(uitkomsten, u => u);
        Assert.Equal(1, await portal.InDbAsync(db => db.Deelnames.CountAsync(d => d.PerceelId == aanbesteding.PerceelId)));

        // and the database itself holds it
        var afdruk = await portal.InDbAsync(db => db.Deelnames.Where(d => d.PerceelId == aanbesteding.PerceelId).Select(d => d.Vingerafdruk).SingleAsync());
        var (_, penvoerderId) = await portal.WieAsync(penvoerder);
        await Assert.ThrowsAsync<DbUpdateException>(() => portal.InDbAsync(async db =>
        {
            db.Deelnames.Add(new Deelname(aanbesteding.PerceelId, penvoerderId, afdruk));
            return await db.SaveChangesAsync();
        }));
    }

    [Fact, Trait("Regel", "INS-01")]
    public async Task EigenVerklaring_VanElkePartijWaaropWordtGesteund_OokMetEenLink_EnGaatMeeMetHaarBevestiging()
    {
        var (_, id, penvoerder) = await ConceptAsync();
        var gegevens = Los(Partijrol.Onderaannemer) with { Steun = "Haar certificaat." };
        var partij = await portal.NoemAsync(id, penvoerder, gegevens);
        var geheim = await portal.VraagAsync(id, penvoerder, partij);
        var versie = await VersieAsync(partij);
        await WeigertAsync(Domeinregel.MeedoenZonderVerklaring, () => portal.DoeAsync<PartijBesluiten, bool>(d => d.MetLinkAsync(geheim, "Petra Palet", new Partijantwoord(versie, portal.Klok.GetUtcNow(), "eigenaar"), CancellationToken.None)));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => portal.DoeAsync<PartijVerklaren, int?>(d => d.MetLinkAsync(geheim, Proefverklaring.Ingevuld, Guid.NewGuid(), CancellationToken.None)));
        Assert.True(await portal.AntwoordMetLinkAsync(partij, geheim));
        var anders = Proefverklaring.Ingevuld with { Geschiktheid = new(false, "Toch niet.") };
        var vast = await VersieAsync(partij);
        await WeigertAsync(Domeinregel.MeedoenAlBeantwoord, () => portal.DoeAsync<PartijVerklaren, int?>(d => d.MetLinkAsync(geheim, anders, vast, CancellationToken.None)));
        await portal.DienInAsync(id, penvoerder);
        var verklaring = Assert.Single((await portal.LeesEigenAsync(id, penvoerder)).Partijen!.Partijen).EigenVerklaring!;
        Assert.Equal((gegevens.Naam, gegevens.KvkNummer, 0), (verklaring.Onderneming.Naam, verklaring.Onderneming.KvkNummer, verklaring.WatOntbreekt().Count));
        Assert.Null(await portal.DoeAsync<PartijVerklaren, int?>(d => d.MetLinkAsync(geheim + "x", anders, vast, CancellationToken.None)));
    }

    [Fact, Trait("Regel", "TRJ-03"), Trait("Regel", "INS-01")]
    public async Task Herbevestigen_KanNiet_AlsEenPartijEenNieuweUitsluitingsgrondNietBeantwoordde()
    {
        var (aanbesteding, id, penvoerder) = await ConceptAsync();
        Task GrondenAsync(Uitsluitingsgrond[] weggelaten) => portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbesteding.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.WeggelatenGronden, weggelaten)));
        await GrondenAsync([.. Uitsluitingsgronden.Facultatief]);
        var gegevens = Los(Partijrol.Onderaannemer) with { Steun = "Haar certificaat." };
        await portal.BevestigdePartijAsync(id, penvoerder, gegevens);
        await portal.DienInAsync(id, penvoerder);
        await GrondenAsync([]);
        var inschrijving = await portal.InDbAsync(db => db.Inschrijvingen.AsNoTracking().SingleAsync(i => i.Id == id));
        var ontbreekt = await portal.DoeAsync<InschrijvingHerbevestigen, IReadOnlyList<string>>(d => d.WatOntbreektAsync(inschrijving, CancellationToken.None));
        Assert.Contains(ontbreekt, o => o.Contains(gegevens.Naam, StringComparison.Ordinal));
    }

    [Fact, Trait("Regel", "INS-05"), Trait("Regel", "INS-01")]
    public async Task Vervangen_HoudtDePartijenEnHunBevestiging()
    {
        var (aanbesteding, id, penvoerder) = await ConceptAsync();
        var combinant = await AanbiederAsync();
        await portal.KiesVormAsync(id, penvoerder, Inschrijfvorm.Combinatie);
        await portal.BevestigdePartijAsync(id, penvoerder, await portal.PartijVanAsync(combinant, Partijrol.Combinant));
        var gegevens = Los(Partijrol.Onderaannemer);
        await portal.BevestigdePartijAsync(id, penvoerder, gegevens);
        await portal.DienInAsync(id, penvoerder);
        var was = (await portal.LeesEigenAsync(id, penvoerder)).Partijen!;

        var nieuw = await portal.ConceptAsync(aanbesteding, penvoerder, vervangen: true);
        var wordt = (await portal.LeesEigenAsync(nieuw, penvoerder)).Partijen!;
        Assert.Equal(was.Partijen.Select(p => (p.Gegevens, p.Bevestiging)), wordt.Partijen.Select(p => (p.Gegevens, p.Bevestiging)));
        var onderaannemer = wordt.Partijen.Single(p => p.Gegevens.Rol is Partijrol.Onderaannemer).PartijId;
        var (wie, aanbiederId) = await portal.WieAsync(penvoerder);
        await portal.DoeAsync<PartijenBeheren, bool>(async d => await d.WijzigAsync(nieuw, aanbiederId, onderaannemer, gegevens with { Deel = "Meer." }, await VersieAsync(onderaannemer), wie, CancellationToken.None));
        await WeigertAsync(Domeinregel.InschrijvingNietCompleet, () => portal.DienInAsync(nieuw, penvoerder));
        Assert.True(await portal.AntwoordMetLinkAsync(onderaannemer, await portal.GeheimAsync(onderaannemer)));
        Assert.True(await portal.DienInAsync(nieuw, penvoerder));
        Assert.Equal(2, await portal.InDbAsync(db => db.Deelnames.CountAsync(d => d.HoofdaannemerId == aanbiederId)));
    }

    [Fact, Trait("Regel", "INS-01")]
    public async Task Vragen_NaarHetAccountAlleenBijEenGeaccepteerdeAanbieder_EnHoogstensHonderdKeer()
    {
        var (_, id, penvoerder) = await ConceptAsync();
        var (wie, aanbiederId) = await portal.WieAsync(penvoerder);
        var alleenGeregistreerd = await portal.InDbAsync(async db => (await db.Aanbieders.SingleAsync(a => a.Naam == Mensen.AndereAanbiederNaam)).KvkNummer.Waarde);
        var partij = await portal.NoemAsync(id, penvoerder, EenPartij(Partijrol.Onderaannemer, alleenGeregistreerd, email: "thuis@fictief.test"));
        await portal.VraagAsync(id, penvoerder, partij);
        Assert.Single(await portal.PostAsync("thuis@fictief.test"));
        await portal.AccepteerAsync(Mensen.AndereAanbieder);
        await portal.VraagAsync(id, penvoerder, partij);
        Assert.Single(await portal.PostAsync("thuis@fictief.test"));
        Assert.Contains(await portal.PostAsync(Mensen.AndereAanbieder), p => p.Brief.Pad == $"/mijn/meedoen/{partij}");

        await portal.InDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE Samenstellingen SET Verzoeken = {Samenstelling.MaxVerzoeken} WHERE InschrijvingId = {id}"));
        await WeigertAsync(Domeinregel.TeVeelPartijverzoeken, () => portal.DoeAsync<PartijVragen, int?>(d => d.VraagAsync(id, aanbiederId, partij, wie, CancellationToken.None)));
    }

    private async Task<(Proefaanbesteding Aanbesteding, Guid Id, string Penvoerder)> ConceptAsync()
    {
        var penvoerder = await AanbiederAsync();
        var aanbesteding = await portal.PubliceerAsync();
        return (aanbesteding, await portal.ConceptAsync(aanbesteding, penvoerder), penvoerder);
    }

    private async Task<string> AanbiederAsync()
    {
        var email = $"p{Interlocked.Increment(ref _nummer)}@fictief.test";
        await portal.NieuweAanbiederAsync($"Zorg {email[..9]}", email);
        return email;
    }

    private static Partijgegevens Los(Partijrol rol)
    {
        var nummer = Interlocked.Increment(ref _nummer);
        return EenPartij(rol, $"{nummer}", $"Palet {nummer}", $"los{nummer}@fictief.test");
    }

    private Task<Partijstatus> StatusAsync(Guid id) => portal.InDbAsync(db => db.Partijen.Where(p => p.Id == id).Select(p => p.Status).SingleAsync());

    private Task<Guid> VersieAsync(Guid id) => portal.InDbAsync(db => db.Partijen.Where(p => p.Id == id).Select(p => p.Versie).SingleAsync());

    private static async Task WeigertAsync(Domeinregel regel, Func<Task> daad) => Assert.Equal(regel, (await Assert.ThrowsAsync<DomeinregelException>(daad)).Regel);
}
