using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.EigenVerklaringen;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Inschrijvingen;

/// <summary>Preparing, submitting, withdrawing and replacing, by the deeds.</summary>
public sealed class IndienenTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact, Trait("Regel", "INS-03")]
    public async Task DienIn_GeeftEenOntvangstbewijsMetHashesEnMail()
    {
        var aanbesteding = await portal.PubliceerAsync();
        await portal.NieuweAanbiederAsync("De Vaart Zorg", "vaart@fictief.test");
        var id = await portal.IngediendAsync(aanbesteding, "vaart@fictief.test");

        var (_, aanbiederId) = await portal.WieAsync("vaart@fictief.test");
        var inschrijving = await LeesAsync(id);
        var bewijs = await portal.DoeAsync<Kluis, Ontvangstbewijs>(k => k.OntvangstbewijsAsync(inschrijving, aanbiederId, CancellationToken.None));
        var inhoud = await portal.LeesEigenAsync(id, "vaart@fictief.test");

        Assert.Equal(inschrijving.Ontvangstnummer, bewijs.Nummer);
        Assert.Equal(portal.Klok.GetUtcNow(), bewijs.IngediendOp);
        Assert.Equal(inhoud.Hash(), bewijs.Sha256);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Proefbestanden.Pdf("Ons plan"))), Assert.Single(bewijs.Documenten).Sha256);
        var brief = Assert.Single(await portal.PostAsync("vaart@fictief.test")).Brief;
        Assert.Contains(brief.Alineas, a => a.Contains(bewijs.Sha256, StringComparison.Ordinal));
        Assert.NotNull(await portal.InDbAsync(db => db.Mailberichten.OrderByDescending(m => m.AangemaaktOp).Select(m => m.ZegelId).FirstAsync()));
        Assert.Empty(await portal.InDbAsync(db => db.Inschrijvingsdelen.Where(d => d.InschrijvingId == id).ToListAsync()));
    }

    [Fact, Trait("Regel", "INS-03")]
    public async Task DienIn_TweeKeer_GeeftEenInschrijvingEnEenBewijs()
    {
        var aanbesteding = await portal.PubliceerAsync();
        await portal.NieuweAanbiederAsync("Dubbel Zorg", "dubbel@fictief.test");
        var id = await portal.ConceptAsync(aanbesteding, "dubbel@fictief.test");
        var (wie, aanbiederId) = await portal.WieAsync("dubbel@fictief.test");
        var verzoek = new Indienverzoek(id, aanbiederId, (await portal.LeesEigenAsync(id, "dubbel@fictief.test")).Hash(), 0, portal.Klok.GetUtcNow());

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => portal.DoeAsync<InschrijvingIndienen, bool>(d => d.ExecuteAsync(verzoek, wie, CancellationToken.None))));

        Assert.Single(await portal.PostAsync("dubbel@fictief.test"));
        Assert.Equal([InschrijvingStatus.Ingediend], await StatussenAsync(aanbiederId));
    }

    [Fact, Trait("Regel", "INS-03")]
    public async Task DienIn_DoorEenMedewerker_WordtGeweigerd()
    {
        var aanbesteding = await portal.PubliceerAsync();
        await portal.NieuweAanbiederAsync("Samen Zorg", "samen@fictief.test");
        var medewerker = await portal.MedewerkerAsync("samen@fictief.test");
        var id = await portal.ConceptAsync(aanbesteding, medewerker);

        await WeigertAsync(Domeinregel.IndienenVraagtBeheerder, () => portal.DienInAsync(id, medewerker));
        Assert.True(await portal.DienInAsync(id, "samen@fictief.test"));
    }

    [Fact, Trait("Regel", "AAN-01")]
    public async Task DienIn_NietGeaccepteerd_WordtGeweigerd_MaarVoorbereidenKan()
    {
        var aanbesteding = await portal.PubliceerAsync();
        var id = await portal.ConceptAsync(aanbesteding, Mensen.AndereAanbieder);

        await WeigertAsync(Domeinregel.IndienenVraagtAcceptatie, () => portal.DienInAsync(id, Mensen.AndereAanbieder));
        Assert.Equal(InschrijvingStatus.Concept, (await LeesAsync(id)).Status);
    }

    [Fact, Trait("Regel", "INS-03")]
    public async Task DienIn_NietCompleetOfVeranderdSindsDeControle_WordtGeweigerd()
    {
        var aanbesteding = await portal.PubliceerAsync();
        await portal.NieuweAanbiederAsync("Half Zorg", "half@fictief.test");
        var id = await portal.ConceptAsync(aanbesteding, "half@fictief.test");
        var (wie, aanbiederId) = await portal.WieAsync("half@fictief.test");
        var gezien = (await portal.LeesEigenAsync(id, "half@fictief.test")).Hash();

        await SchrijfAsync(id, aanbiederId, aanbesteding.Criteria[0], "Toch anders");
        await WeigertAsync(
            Domeinregel.InschrijvingGewijzigdNaControle,
            () => portal.DoeAsync<InschrijvingIndienen, bool>(d => d.ExecuteAsync(new Indienverzoek(id, aanbiederId, gezien, 0, portal.Klok.GetUtcNow()), wie, CancellationToken.None)));
        await SchrijfAsync(id, aanbiederId, aanbesteding.Criteria[0], "");
        await WeigertAsync(Domeinregel.InschrijvingNietCompleet, () => portal.DienInAsync(id, "half@fictief.test"));
    }

    [Fact, Trait("Regel", "INS-04")]
    public async Task DienIn_EenMillisecondeTeLaat_WordtGeweigerdEnHetConceptBlijft()
    {
        var aanbesteding = await portal.PubliceerAsync();
        await portal.NieuweAanbiederAsync("Laat Zorg", "laat@fictief.test");
        var id = await portal.ConceptAsync(aanbesteding, "laat@fictief.test");

        await WeigertAsync(Domeinregel.InschrijftermijnGesloten, () => portal.DienInAsync(id, "laat@fictief.test", aanbesteding.SluitingOp.AddMilliseconds(1)));
        Assert.Equal("Ons plan", (await portal.LeesEigenAsync(id, "laat@fictief.test")).Antwoorden[0].Tekst);
        Assert.True(await portal.DienInAsync(id, "laat@fictief.test", aanbesteding.SluitingOp));
    }

    [Fact, Trait("Regel", "INS-05")]
    public async Task Vervangen_DeOudeTeltTotDeNieuweErIs_EnBlijftDaarnaVerzegeld()
    {
        var aanbesteding = await portal.PubliceerAsync();
        await portal.NieuweAanbiederAsync("Nieuw Zorg", "nieuw@fictief.test");
        var oud = await portal.IngediendAsync(aanbesteding, "nieuw@fictief.test");
        var (wie, aanbiederId) = await portal.WieAsync("nieuw@fictief.test");

        var nieuw = (await portal.DoeAsync<InschrijvingBeginnen, Guid?>(d => d.ExecuteAsync(aanbesteding.PerceelId, aanbiederId, true, wie, CancellationToken.None)))!.Value;
        Assert.Equal(InschrijvingStatus.Ingediend, (await LeesAsync(oud)).Status);
        var inhoud = await portal.LeesEigenAsync(nieuw, "nieuw@fictief.test");
        Assert.All(inhoud.Antwoorden, a => Assert.Equal("Ons plan", a.Tekst));
        await portal.DoeAsync<InschrijvingsdocumentenBeheren, bool>(d => d.VerwijderAsync(nieuw, aanbiederId, Assert.Single(inhoud.Documenten).Id, wie, CancellationToken.None));
        var ander = await portal.BewaarAsync("anders.pdf", "Anders");
        await portal.DoeAsync<InschrijvingsdocumentenBeheren, bool>(d => d.VoegToeAsync(nieuw, aanbiederId, ander, aanbesteding.EisId, wie, CancellationToken.None));
        await WeigertAsync(Domeinregel.InschrijvingNietCompleet, () => portal.DienInAsync(nieuw, "nieuw@fictief.test")); // part VI of the eigen verklaring is given anew
        await portal.VulVerklaringInAsync(nieuw, "nieuw@fictief.test");
        await portal.DienInAsync(nieuw, "nieuw@fictief.test");

        Assert.Equal(InschrijvingStatus.Vervangen, (await LeesAsync(oud)).Status);
        Assert.Equal(InschrijvingStatus.Ingediend, (await LeesAsync(nieuw)).Status);
        Assert.Equal("Ons plan.pdf", Assert.Single((await portal.LeesEigenAsync(oud, "nieuw@fictief.test")).Documenten).Naam); // its file is there still
    }

    [Fact, Trait("Regel", "INS-05")]
    public async Task Intrekken_EnOpnieuwBeginnen_MetDezelfdeInhoud()
    {
        var aanbesteding = await portal.PubliceerAsync();
        await portal.NieuweAanbiederAsync("Terug Zorg", "terug@fictief.test");
        var oud = await portal.IngediendAsync(aanbesteding, "terug@fictief.test", "Terugplan");
        var (wie, aanbiederId) = await portal.WieAsync("terug@fictief.test");

        Assert.True(await portal.DoeAsync<InschrijvingIntrekken, bool>(d => d.ExecuteAsync(oud, aanbiederId, portal.Klok.GetUtcNow(), wie, CancellationToken.None)));
        var nieuw = (await portal.DoeAsync<InschrijvingBeginnen, Guid?>(d => d.ExecuteAsync(aanbesteding.PerceelId, aanbiederId, false, wie, CancellationToken.None)))!.Value;

        Assert.NotEqual(oud, nieuw);
        Assert.Equal("Terugplan", (await portal.LeesEigenAsync(nieuw, "terug@fictief.test")).Antwoorden[0].Tekst);
        Assert.Equal(2, (await portal.PostAsync("terug@fictief.test")).Count);
    }

    [Fact, Trait("Regel", "INS-02")]
    public async Task Bewaren_TweeCollegasAanHetzelfdeAntwoord_DeTweedeKrijgtHetTeHoren()
    {
        var aanbesteding = await portal.PubliceerAsync();
        var id = await portal.ConceptAsync(aanbesteding, Mensen.AndereAanbieder);
        var (_, aanbiederId) = await portal.WieAsync(Mensen.AndereAanbieder);
        var (k1, k2) = (aanbesteding.Criteria[0], aanbesteding.Criteria[1]);
        var (gezien1, gezien2) = (await portal.VersieAsync(id, k1), await portal.VersieAsync(id, k2));

        await SchrijfAsync(id, aanbiederId, k1, "Van de eerste", gezien1);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => SchrijfAsync(id, aanbiederId, k1, "Van de tweede", gezien1));
        await SchrijfAsync(id, aanbiederId, k2, "Een ander antwoord botst niet", gezien2);
        await SchrijfAsync(id, aanbiederId, k1, "Van de eerste", gezien1); // the same once more is no conflict

        Assert.Equal(["Van de eerste", "Een ander antwoord botst niet", "Ons plan"], (await portal.LeesEigenAsync(id, Mensen.AndereAanbieder)).Antwoorden.Select(a => a.Tekst));
    }

    private static async Task WeigertAsync(Domeinregel regel, Func<Task> daad) => Assert.Equal(regel, (await Assert.ThrowsAsync<DomeinregelException>(daad)).Regel);

    private async Task SchrijfAsync(Guid id, Guid aanbiederId, Guid criterium, string tekst, Guid? versie = null)
    {
        var gezien = versie ?? await portal.VersieAsync(id, criterium);
        await portal.DoeAsync<ConceptBewaren, Guid?>(d => d.AntwoordAsync(id, aanbiederId, new AntwoordWijziging(criterium, tekst, gezien), CancellationToken.None));
    }

    private Task<Inschrijving> LeesAsync(Guid id) => portal.InDbAsync(db => db.Inschrijvingen.AsNoTracking().SingleAsync(i => i.Id == id));

    private Task<List<InschrijvingStatus>> StatussenAsync(Guid aanbiederId) => portal.InDbAsync(db => db.Inschrijvingen.Where(i => i.AanbiederId == aanbiederId).Select(i => i.Status).ToListAsync());
}
