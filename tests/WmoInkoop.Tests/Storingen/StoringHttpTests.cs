using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Core.Storingen;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.TestSupport.Partijen;
using WmoInkoop.Tests.Aanbestedingen;
using WmoInkoop.Tests.Tekenbevoegdheden;
using Xunit;
using static WmoInkoop.Tests.Storingen.Storingsproef;

namespace WmoInkoop.Tests.Storingen;

/// <summary>What people do about an outage shortly before a closing (INS-10).</summary>
public sealed class StoringHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact, Trait("Regel", "INS-10")]
    public async Task Verlengen_NaDeSluiting_ZetAllesWeerOpen_VertelthetIedereen_EnLaatHetVoorstelVervallen()
    {
        var aanbesteding = await portal.PubliceerAsync();
        var nummer = await portal.NummerAsync(aanbesteding.Id);
        await portal.NieuweAanbiederAsync("Al Binnen Zorg", "binnen-storing@fictief.test");
        await portal.NieuweAanbiederAsync("Net Te Laat Zorg", "telaat-storing@fictief.test");
        var binnen = await portal.IngediendAsync(aanbesteding, "binnen-storing@fictief.test");
        var concept = await portal.ConceptAsync(aanbesteding, "telaat-storing@fictief.test");
        portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
        using var zonder = await portal.ClientAls(Mensen.Inkoper);
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/storing";
        Assert.Contains("Er is geen storing geweest", await zonder.HtmlAsync(pad), StringComparison.Ordinal);
        var storing = await portal.ZaaiAsync(aanbesteding.SluitingOp.AddMinutes(-20), aanbesteding.SluitingOp.AddMinutes(-5));
        await portal.StelOpeningVoorAsync(aanbesteding.Id, Mensen.Inkoper);

        using (var elders = await portal.ClientAls(Mensen.InkoperElders))
        using (var beoordelaar = await portal.ClientAls(Mensen.Beoordelaar))
        {
            foreach (var adres in new[] { pad, $"{pad}/verlengen", $"{pad}/controlegetal" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync(adres)).StatusCode);
                Assert.Equal(HttpStatusCode.Forbidden, (await beoordelaar.GetAsync(adres)).StatusCode);
            }
        }

        Assert.Contains($"/storingen/{storing}", await zonder.HtmlAsync($"/aanbestedingen/{nummer}"), StringComparison.Ordinal);
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        var nieuw = aanbesteding.SluitingOp.AddDays(2);
        await WeigertAsync(inkoper, $"{pad}/verlengen", portal.Velden(storing, aanbesteding.SluitingOp.AddMinutes(1), 80), "Kies een nieuwe sluiting die later is");
        var getypt = await WeigertAsync(inkoper, $"{pad}/verlengen", portal.Velden(storing, nieuw, 46), "Zet de gunningsbeslissing op een dag na");
        Assert.Contains("kort voor de sluiting niet bereikbaar", getypt, StringComparison.Ordinal);

        using (var gelukt = await inkoper.PostFormAsync($"{pad}/verlengen", portal.Velden(storing, nieuw, 82)))
        {
            Assert.Equal(HttpStatusCode.Redirect, gelukt.StatusCode);
        }

        // open again, for everyone alike, as a rectificatie everyone reads
        using var bezoeker = portal.Bezoeker();
        var openbaar = await bezoeker.HtmlAsync($"/aanbestedingen/{nummer}");
        Assert.Contains("Inschrijven kan tot en met", openbaar, StringComparison.Ordinal);
        var rectificatie = WebUtility.HtmlDecode(await bezoeker.HtmlAsync($"/aanbestedingen/{nummer}/rectificaties/1"));
        Assert.Contains(Amsterdam.Voluit(nieuw), rectificatie, StringComparison.Ordinal);
        Assert.Contains("Een storing kort voor de sluiting", rectificatie, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>Sorry", await bezoeker.HtmlAsync($"/aanbestedingen/{nummer}/rectificaties/1"), StringComparison.Ordinal);
        foreach (var email in new[] { "binnen-storing@fictief.test", "telaat-storing@fictief.test" })
        {
            Assert.Single(await portal.PostAsync(email), p => p.Brief.Onderwerp.StartsWith("Meer tijd na een storing", StringComparison.Ordinal));
        }

        Assert.Equal(nieuw, await portal.InDbAsync(db => db.Termijnen.Where(t => t.ObjectId == aanbesteding.Id && t.Soort == TermijnSoort.Inschrijving).Select(t => t.VervaltOp).SingleAsync()));
        Assert.Equal(Domeinregel.VierOgenAlAfgerond, await RegelAsync(() => portal.BevestigOpeningAsync(aanbesteding.Id, Mensen.TweedeInkoper)));

        // who was late hands in, who was in withdraws; then it closes and opens as always, and nothing moves any more
        Assert.True(await portal.DienInAsync(concept, "telaat-storing@fictief.test"));
        var (wie, aanbiederId) = await portal.WieAsync("binnen-storing@fictief.test");
        Assert.True(await portal.DoeAsync<InschrijvingIntrekken, bool>(d => d.ExecuteAsync(binnen, aanbiederId, portal.Klok.GetUtcNow(), wie, CancellationToken.None)));
        await portal.OpenKluisAsync(aanbesteding.Id);
        Assert.Equal([concept], await portal.InDbAsync(db => db.Openingsregels.Where(r => db.Inschrijvingen.Any(i => i.Id == r.InschrijvingId && i.AanbestedingId == aanbesteding.Id)).Select(r => r.InschrijvingId).ToListAsync()));
        Assert.Equal(Domeinregel.VerlengenNaOpening, await RegelAsync(() => portal.VerlengAsync(aanbesteding.Id, storing, nieuw.AddDays(3))));
    }

    [Fact, Trait("Regel", "INS-10")]
    public async Task VerlengenEnOpenen_Tegelijk_EindigtInEenVanBeide()
    {
        for (var keer = 0; keer < 3; keer++)
        {
            var aanbesteding = await portal.PubliceerAsync();
            portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
            var storing = await portal.ZaaiAsync(aanbesteding.SluitingOp.AddMinutes(-20), aanbesteding.SluitingOp.AddMinutes(-5));
            await portal.StelOpeningVoorAsync(aanbesteding.Id, Mensen.Inkoper);
            var nieuw = portal.Klok.GetUtcNow().AddDays(1);

            var uitkomsten = await Task.WhenAll(
                Task.Run(() => RegelAsync(() => portal.BevestigOpeningAsync(aanbesteding.Id, Mensen.TweedeInkoper))),
                Task.Run(() => RegelAsync(() => portal.VerlengAsync(aanbesteding.Id, storing, nieuw))));

            Assert.Single(uitkomsten, u => u is null);
            var na = await portal.InDbAsync(db => db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == aanbesteding.Id));
            Assert.Equal((uitkomsten[0] is null, uitkomsten[1] is null), (na.GeopendOp is not null, na.Planning.SluitingOp == nieuw));
        }
    }

    [Fact, Trait("Regel", "INS-10"), Trait("Regel", "INS-06")]
    public async Task Controlegetal_VanRegistrerenTotProcesVerbaal()
    {
        var aanbesteding = await portal.PubliceerAsync();
        var nummer = await portal.NummerAsync(aanbesteding.Id);
        await portal.AccepteerAsync(Mensen.Aanbieder);
        var bestand = Proefbestanden.Pdf("Onze hele inschrijving");
        var sha = Convert.ToHexString(SHA256.HashData(bestand));
        var (storingspad, kluis, mijn) = ($"/inkoop/aanbestedingen/{aanbesteding.Id}/storing", $"/inkoop/aanbestedingen/{aanbesteding.Id}/kluis", $"/mijn/aanbestedingen/{nummer}/aanleveren");
        portal.Klok.VerderTot(aanbesteding.SluitingOp.AddMinutes(-5));
        var storing = await portal.ZaaiAsync(aanbesteding.SluitingOp.AddMinutes(-60), null);
        using (var vooraf = await portal.ClientAls(Mensen.Aanbieder))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await vooraf.GetAsync(mijn)).StatusCode);
        }

        // told by phone before the closing, entered after it
        portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        var velden = Opgave(aanbesteding, storing, sha, aanbesteding.SluitingOp);
        await WeigertAsync(inkoper, $"{storingspad}/controlegetal", Opgave(aanbesteding, storing, sha, aanbesteding.SluitingOp.AddMinutes(1)), "moet voor de sluiting zijn ontvangen");
        await WeigertAsync(inkoper, $"{storingspad}/controlegetal", new(velden) { ["Sha256"] = sha[1..] }, "Een SHA-256 heeft 64 tekens");
        await WeigertAsync(inkoper, $"{storingspad}/controlegetal", new(velden) { ["KvkNummer"] = "123" }, "KvK-nummer");
        using (var gelukt = await inkoper.PostFormAsync($"{storingspad}/controlegetal", velden))
        {
            Assert.Equal(HttpStatusCode.Redirect, gelukt.StatusCode);
        }

        await WeigertAsync(inkoper, $"{storingspad}/controlegetal", velden, "al geregistreerd");
        Assert.Contains(await portal.PostAsync(Mensen.Aanbieder), p => p.Brief.Pad == mijn);

        // the kluis waits a working day, and the work list does not ask for it
        Assert.Equal(Domeinregel.OpenenWachtOpAanlevering, await RegelAsync(() => portal.StelOpeningVoorAsync(aanbesteding.Id, Mensen.TweedeInkoper)));
        Assert.DoesNotContain($"{kluis}\"", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        Assert.Contains("controlegetallen geregistreerd", await inkoper.HtmlAsync(kluis), StringComparison.Ordinal);

        // one byte different is refused, and not kept
        using var aanbieder = await portal.ClientAls(Mensen.Aanbieder);
        Assert.Contains(mijn, await aanbieder.HtmlAsync("/mijn"), StringComparison.Ordinal);
        var (voorStaf, documenten) = (await StafAsync(inkoper, storingspad, kluis), await portal.InDbAsync(db => db.Documenten.CountAsync()));
        using (var geweigerd = await aanbieder.PostBestandAsync(mijn, "Bestand", [.. bestand, (byte)'\n'], "inschrijving.pdf", new Dictionary<string, string?>()))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.StatusCode);
            var tekst = await geweigerd.TekstAsync();
            Assert.Contains("Dit is een ander bestand", tekst, StringComparison.Ordinal);
            Assert.DoesNotContain("van u bewaard", tekst, StringComparison.Ordinal);
        }

        Assert.Equal(documenten, await portal.InDbAsync(db => db.Documenten.CountAsync()));
        using (var ander = await portal.ClientAls(Mensen.AndereAanbieder))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ander.GetAsync(mijn)).StatusCode);
        }

        using (var gelukt = await aanbieder.PostBestandAsync(mijn, "Bestand", bestand, "Onze inschrijving.pdf", new Dictionary<string, string?>()))
        {
            Assert.Equal(HttpStatusCode.Redirect, gelukt.StatusCode);
            Assert.Contains(sha.ToLowerInvariant(), await aanbieder.HtmlAsync(gelukt.Headers.Location!.OriginalString), StringComparison.Ordinal);
        }

        Assert.Contains("U hoeft niets meer te doen", await aanbieder.HtmlAsync(mijn), StringComparison.Ordinal);
        Assert.DoesNotContain(mijn, await aanbieder.HtmlAsync("/mijn"), StringComparison.Ordinal);
        Assert.Equal(voorStaf, await StafAsync(inkoper, storingspad, kluis)); // whether it came tells nobody
        using (var beheerder = await portal.ClientAls(Mensen.Beheerder))
        {
            var logboek = await beheerder.GetStringAsync("/beheer/audit?als=csv");
            Assert.DoesNotContain("Controlegetal geregistreerd", logboek, StringComparison.Ordinal);
            Assert.DoesNotContain("aangeleverd na een storing", logboek, StringComparison.Ordinal);
        }

        // the same again is the same inschrijving; after the working day nothing comes in and it opens with the rest
        var (wie, aanbiederId) = await portal.WieAsync(Mensen.Aanbieder);
        var id = await portal.InDbAsync(db => db.Inschrijvingen.Where(i => i.AanbestedingId == aanbesteding.Id).Select(i => i.Id).SingleAsync());
        Assert.Equal(id, await portal.LeverAsync(aanbesteding.Id, aanbiederId, bestand, wie));
        var tot = portal.Klok.GetUtcNow();
        await portal.DoeAsync<Aanlevertermijn, bool>(t =>
        {
            tot = t.Tot(aanbesteding.SluitingOp);
            return Task.FromResult(true);
        });
        portal.Klok.VerderTot(tot.AddMinutes(1));
        Assert.Equal(Domeinregel.OpenenWachtOpAanlevering, await RegelAsync(() => portal.StelOpeningVoorAsync(aanbesteding.Id, Mensen.Inkoper)));
        portal.Klok.VerderTot(tot + Aanbesteding.WachttijdKluis);
        await portal.OpenKluisAsync(aanbesteding.Id);
        using var na = await portal.ClientAls(Mensen.Inkoper);
        var verbaal = await na.HtmlAsync(kluis);
        Assert.Contains("Na een storing aangeleverd", verbaal, StringComparison.Ordinal);
        Assert.Contains("Klopt", verbaal, StringComparison.Ordinal);
        var geopend = await na.HtmlAsync($"/inkoop/inschrijvingen/{id}");
        Assert.Contains("als één bestand aangeleverd", WebUtility.HtmlDecode(geopend), StringComparison.Ordinal);
        var bijlage = await portal.InDbAsync(db => db.Inschrijvingsdocumenten.Where(d => d.InschrijvingId == id).Select(d => d.Id).SingleAsync());
        Assert.Equal(bestand, await na.GetByteArrayAsync($"/inkoop/inschrijvingen/{id}/documenten/{bijlage}"));
        await BeoordelaarZietHetBestandAlleenAlsErGeenPrijsInStaatAsync(aanbesteding.PerceelId, id, bijlage);
        using (var beheerder = await portal.ClientAls(Mensen.Beheerder))
        {
            Assert.Contains("Controlegetal geregistreerd", await beheerder.GetStringAsync("/beheer/audit?als=csv"), StringComparison.Ordinal);
        }

        var storingspagina = await na.HtmlAsync(storingspad);
        Assert.Contains("Bestand aangeleverd", storingspagina, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Zorg", storingspagina, StringComparison.Ordinal);
        Assert.True((await portal.InDbAsync(db => AuditKeten.ControleerAsync(db, CancellationToken.None))).Klopt);
    }

    /// <summary>One file holds the plan and the price.</summary>
    private async Task BeoordelaarZietHetBestandAlleenAlsErGeenPrijsInStaatAsync(Guid perceelId, Guid inschrijvingId, Guid bijlageId)
    {
        await portal.KeurAsync(perceelId);
        var beoordeling = await portal.BeginBeoordelingAsync(perceelId, Mensen.Beoordelaar);
        await Beoordelingsproef.VerklaarAsync(portal, beoordeling, Mensen.Beoordelaar); // parties have a verklaring too
        using var beoordelaar = await portal.ClientAls(Mensen.Beoordelaar);
        var pad = $"/beoordeling/{beoordeling}/inschrijvingen/{inschrijvingId}";
        Assert.Equal(HttpStatusCode.OK, (await beoordelaar.GetAsync($"{pad}/documenten/{bijlageId}")).StatusCode);
        await portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                (await db.Percelen.Include(p => p.Criteria).SingleAsync(p => p.Id == perceelId)).NeemPrijs(new Prijsopzet { Methode = Prijsmethode.RelatiefAanLaagste, Eenheid = "per uur", GewichtKwaliteit = 70m, GewichtPrijs = 30m }, new Dictionary<Guid, decimal?>());
                return true;
            },
            CancellationToken.None));

        Assert.Equal(HttpStatusCode.NotFound, (await beoordelaar.GetAsync($"{pad}/documenten/{bijlageId}")).StatusCode);
        var pagina = await beoordelaar.HtmlAsync(pad);
        Assert.DoesNotContain(bijlageId.ToString(), pagina, StringComparison.Ordinal);
        Assert.Contains("vraag de inkoper om het plan zonder de prijs", pagina, StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "INS-10")]
    public async Task Aanleveren_TeVroegTeLaatOfDoorEenMedewerker_WordtGeweigerd_EnVervangtWatErAlWas()
    {
        var aanbesteding = await portal.PubliceerAsync();
        await portal.NieuweAanbiederAsync("Later Zorg", "later-storing@fictief.test");
        var eerder = await portal.IngediendAsync(aanbesteding, "later-storing@fictief.test");
        var (wie, aanbiederId) = await portal.WieAsync("later-storing@fictief.test");
        var kvk = await portal.InDbAsync(db => db.Aanbieders.Where(a => a.Id == aanbiederId).Select(a => a.KvkNummer).SingleAsync());
        var bestand = Proefbestanden.Pdf("Laatste versie");
        portal.Klok.VerderTot(aanbesteding.SluitingOp.AddMinutes(-5));
        var storing = await portal.ZaaiAsync(aanbesteding.SluitingOp.AddMinutes(-60), null);
        var sha = Convert.ToHexString(SHA256.HashData(bestand));
        await portal.RegistreerAsync(aanbesteding, storing, kvk.Waarde, sha);
        Assert.Equal(Domeinregel.AanleverenNaDeSluiting, await RegelAsync(() => portal.LeverAsync(aanbesteding.Id, aanbiederId, bestand, wie)));

        portal.Klok.VerderTot(aanbesteding.SluitingOp.AddMilliseconds(1));
        var medewerker = await portal.MedewerkerAsync("later-storing@fictief.test");
        var (collega, _) = await portal.WieAsync(medewerker);
        Assert.Equal(Domeinregel.IndienenVraagtBeheerder, await RegelAsync(() => portal.LeverAsync(aanbesteding.Id, aanbiederId, bestand, collega)));
        var id = await portal.LeverAsync(aanbesteding.Id, aanbiederId, bestand, wie);
        Assert.Equal([InschrijvingStatus.Ingediend, InschrijvingStatus.Vervangen], await portal.InDbAsync(db => db.Inschrijvingen.Where(i => i.Id == id || i.Id == eerder).OrderBy(i => i.Status).Select(i => i.Status).ToListAsync()));

        // another one, told at the last moment, comes a moment too late
        await portal.NieuweAanbiederAsync("Te Laat Zorg", "echtlaat-storing@fictief.test");
        var (laatWie, laatId) = await portal.WieAsync("echtlaat-storing@fictief.test");
        var laatKvk = await portal.InDbAsync(db => db.Aanbieders.Where(a => a.Id == laatId).Select(a => a.KvkNummer).SingleAsync());
        var laat = Proefbestanden.Pdf("Te laat");
        await portal.RegistreerAsync(aanbesteding, storing, laatKvk.Waarde, Convert.ToHexString(SHA256.HashData(laat)));
        var tot = new Aanlevertermijn(null!, new Werkkalender([])).Tot(aanbesteding.SluitingOp);
        portal.Klok.VerderTot(tot);
        Assert.Equal(Domeinregel.AanleverenTeLaat, await RegelAsync(() => portal.LeverAsync(aanbesteding.Id, laatId, laat, laatWie)));
        Assert.Equal(Domeinregel.AanleverenTeLaat, await RegelAsync(() => portal.RegistreerAsync(aanbesteding, storing, laatKvk.Waarde, new string('a', 64))));
    }

    [Fact, Trait("Regel", "INS-10"), Trait("Regel", "AAN-07"), Trait("Regel", "INS-01")]
    public async Task Aanleveren_VraagtWieMagTekenen_TweeDieSamenTekenenElkHetBestand_EnHoudtEenPlaatsPerPerceel()
    {
        var aanbesteding = await portal.PubliceerAsync();
        var nummer = await portal.NummerAsync(aanbesteding.Id);
        var (een, twee, samenId) = await portal.SamenAsync();
        await portal.NieuweAanbiederAsync("Ander Tekent", "ander-tekent@storing.test");
        var tekent = await portal.MedewerkerAsync("ander-tekent@storing.test");
        await portal.LegVastAsync("ander-tekent@storing.test", Tekenwijze.Alleen, tekent);
        var (_, anderId) = await portal.WieAsync(tekent);

        // two combinanten: one of what was handed in, one of a draft that never was
        await portal.NieuweAanbiederAsync("Penvoerder", "penvoerder@storing.test");
        await portal.NieuweAanbiederAsync("In Combinatie", "in-combinatie@storing.test");
        await portal.NieuweAanbiederAsync("Blijft Concept", "concept@storing.test");
        async Task<Guid> CombinatieAsync(string penvoerder, string combinant)
        {
            var id = await portal.ConceptAsync(aanbesteding, penvoerder);
            await portal.KiesVormAsync(id, penvoerder, Inschrijfvorm.Combinatie);
            var partij = await portal.NoemAsync(id, penvoerder, await portal.PartijVanAsync(combinant, Partijrol.Combinant));
            await portal.VraagAsync(id, penvoerder, partij);
            await portal.AntwoordAsync(partij, combinant == "ander-tekent@storing.test" ? tekent : combinant);
            return id;
        }

        await portal.DienInAsync(await CombinatieAsync("penvoerder@storing.test", "in-combinatie@storing.test"), "penvoerder@storing.test");
        await CombinatieAsync("concept@storing.test", "ander-tekent@storing.test");
        portal.Klok.VerderTot(aanbesteding.SluitingOp.AddMinutes(-5));
        var storing = await portal.ZaaiAsync(aanbesteding.SluitingOp.AddMinutes(-60), aanbesteding.SluitingOp.AddMinutes(-6));
        async Task<byte[]> RegistreerVoorAsync(string email)
        {
            var (_, id) = await portal.WieAsync(email);
            var kvk = await portal.InDbAsync(db => db.Aanbieders.Where(a => a.Id == id).Select(a => a.KvkNummer).SingleAsync());
            var bestand = Proefbestanden.Pdf($"Van {email}");
            await portal.RegistreerAsync(aanbesteding, storing, kvk.Waarde, Convert.ToHexString(SHA256.HashData(bestand)));
            return bestand;
        }

        var (samen, ander, combinatie) = (await RegistreerVoorAsync(een), await RegistreerVoorAsync("ander-tekent@storing.test"), await RegistreerVoorAsync("in-combinatie@storing.test"));
        portal.Klok.VerderTot(aanbesteding.SluitingOp.AddMinutes(1));

        // who is beheerder and may not sign is refused; the draft of another holds nobody after the closing
        var (beheerder, _) = await portal.WieAsync("ander-tekent@storing.test");
        Assert.Equal(Domeinregel.TekenenVraagtBevoegdheid, await RegelAsync(() => portal.LeverAsync(aanbesteding.Id, anderId, ander, beheerder)));
        Assert.NotNull(await portal.LeverAsync(aanbesteding.Id, anderId, ander, (await portal.WieAsync(tekent)).Wie));

        // a combinant of what was handed in has its place there
        var (inCombinatie, inCombinatieId) = await portal.WieAsync("in-combinatie@storing.test");
        Assert.Equal(Domeinregel.InschrijverDoetAlMee, await RegelAsync(() => portal.LeverAsync(aanbesteding.Id, inCombinatieId, combinatie, inCombinatie)));

        // two who sign together each hand in the same file; the first alone is nothing, also twice
        var mijn = $"/mijn/aanbestedingen/{nummer}/aanleveren";
        using (var client = await portal.ClientAls(een))
        {
            Assert.Contains("U tekent samen met een collega", await client.HtmlAsync(mijn), StringComparison.Ordinal);
            using var eerste = await client.PostBestandAsync(mijn, "Bestand", samen, "Inschrijving.pdf", new Dictionary<string, string?>());
            Assert.Equal(mijn, eerste.Headers.Location!.OriginalString);
        }

        Assert.Null(await portal.LeverAsync(aanbesteding.Id, samenId, samen, (await portal.WieAsync(een)).Wie));
        Assert.False(await portal.InDbAsync(db => db.Inschrijvingen.AnyAsync(i => i.AanbiederId == samenId && i.Status == InschrijvingStatus.Ingediend)));
        Assert.Contains(await portal.PostAsync(twee), p => p.Brief.Pad == mijn && p.Brief.Onderwerp.StartsWith("Lever ook", StringComparison.Ordinal));
        var aangeleverd = (await portal.LeverAsync(aanbesteding.Id, samenId, samen, (await portal.WieAsync(twee)).Wie))!.Value;
        var inschrijving = await portal.InDbAsync(db => db.Inschrijvingen.AsNoTracking().SingleAsync(i => i.Id == aangeleverd));
        var bewijs = await portal.DoeAsync<Kluis, Ontvangstbewijs>(k => k.OntvangstbewijsAsync(inschrijving, samenId, CancellationToken.None));
        Assert.Equal(2, bewijs.Ondertekeningen!.Count);
        Assert.Empty(await portal.InDbAsync(db => db.EersteHandtekeningen.ToListAsync()));
        var regels = await portal.InDbAsync(db => db.AuditRegels.Where(r => r.Actie == AuditActie.EersteHandtekeningGezet || r.Actie == AuditActie.InschrijvingAangeleverd).ToListAsync());
        Assert.All(regels, r => Assert.NotNull(r.ZegelId));
    }

    [Fact, Trait("Regel", "INS-10"), Trait("Regel", "TRJ-03")]
    public async Task Aanleveren_VanVoorEenWezenlijkeRectificatie_TeltNiet()
    {
        var aanbesteding = await portal.PubliceerAsync();
        await portal.NieuweAanbiederAsync("Voor Rectificatie", "voor-rectificatie@storing.test");
        var (wie, aanbiederId) = await portal.WieAsync("voor-rectificatie@storing.test");
        var kvk = await portal.InDbAsync(db => db.Aanbieders.Where(a => a.Id == aanbiederId).Select(a => a.KvkNummer).SingleAsync());
        var bestand = Proefbestanden.Pdf("Van voor de rectificatie");
        portal.Klok.VerderTot(aanbesteding.SluitingOp.AddMinutes(-5));
        var storing = await portal.ZaaiAsync(aanbesteding.SluitingOp.AddMinutes(-60), aanbesteding.SluitingOp.AddMinutes(-6));
        await portal.RegistreerAsync(aanbesteding, storing, kvk.Waarde, Convert.ToHexString(SHA256.HashData(bestand)));
        await portal.RectificeerAsync(aanbesteding.Id);
        portal.Klok.VerderTot(aanbesteding.SluitingOp.AddDays(10).AddMinutes(1));
        Assert.Equal(Domeinregel.AanleverenNaRectificatie, await RegelAsync(() => portal.LeverAsync(aanbesteding.Id, aanbiederId, bestand, wie)));
    }

    [Fact, Trait("Regel", "INS-10")]
    public async Task Logboek_IsOpenbaar_EnAlleenDeBeheerderLichtToe()
    {
        var storing = await portal.ZaaiAsync(portal.Klok.GetUtcNow().AddHours(-3), portal.Klok.GetUtcNow().AddHours(-2));
        var pad = $"/beheer/storingen/{storing}/toelichten";
        using var bezoeker = portal.Bezoeker();
        Assert.Contains("href=\"/storingen\"", await bezoeker.HtmlAsync("/"), StringComparison.Ordinal);
        Assert.Contains("1 uur", await bezoeker.HtmlAsync("/storingen"), StringComparison.Ordinal);
        Assert.DoesNotContain(pad, await bezoeker.HtmlAsync($"/storingen/{storing}"), StringComparison.Ordinal);
        using (var inkoper = await portal.ClientAls(Mensen.Inkoper))
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await inkoper.GetAsync(pad)).StatusCode);
        }

        using var beheerder = await portal.ClientAls(Mensen.Beheerder);
        Assert.Contains(pad, await beheerder.HtmlAsync($"/storingen/{storing}"), StringComparison.Ordinal);
        await WeigertAsync(beheerder, pad, new() { ["Tekst"] = " " }, "Schrijf een toelichting");
        Assert.Equal(HttpStatusCode.NotFound, (await beheerder.GetAsync($"/beheer/storingen/{Guid.NewGuid()}/toelichten")).StatusCode);
        foreach (var tekst in new[] { "De schijf was vol. <script>alert(1)</script>", "Er is nu meer ruimte." })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await beheerder.PostFormAsync(pad, new Dictionary<string, string?> { ["Tekst"] = tekst })).StatusCode);
        }

        var pagina = await bezoeker.HtmlAsync($"/storingen/{storing}");
        Assert.DoesNotContain("<script>alert", pagina, StringComparison.Ordinal);
        Assert.Contains("De schijf was vol.", pagina, StringComparison.Ordinal);
        Assert.Contains("Er is nu meer ruimte.", pagina, StringComparison.Ordinal);
    }
}
