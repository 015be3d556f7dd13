using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Tekenbevoegdheden;

/// <summary>Signing an inschrijving by two, by the deeds.</summary>
public sealed class TekenenTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact, Trait("Regel", "AAN-07")]
    public async Task TweeHandtekeningen_DeTweedeIsDeIndiening_EnBeideStaanInHetBewijs()
    {
        var aanbesteding = await portal.PubliceerAsync();
        var (een, twee, aanbiederId) = await portal.SamenAsync();
        var id = await portal.ConceptAsync(aanbesteding, een);
        var eersteOp = portal.Klok.GetUtcNow();

        await WeigertAsync(Domeinregel.EersteHandtekeningOntbreekt, () => portal.DienInAsync(id, een));
        Assert.True(await portal.TekenAlsEersteAsync(id, een));
        Assert.True(await portal.TekenAlsEersteAsync(id, een)); // a double click: once
        Assert.Equal(InschrijvingStatus.Concept, (await LeesAsync(id)).Status);
        Assert.False(await portal.InDbAsync(db => db.Indieningen.AnyAsync(d => d.InschrijvingId == id)));
        Assert.Contains("als eerste ondertekend", string.Join(' ', Assert.Single(await portal.PostAsync(twee)).Brief.Alineas), StringComparison.Ordinal);
        Assert.Empty(await portal.PostAsync(een));
        Assert.Equal([twee], (await HerinnerdAsync(aanbesteding.Id)).Select(g => g.Email));
        await WeigertAsync(Domeinregel.EersteHandtekeningStaatEr, () => portal.TekenAlsEersteAsync(id, twee));
        await WeigertAsync(Domeinregel.TweedeHandtekeningDoorAnder, () => portal.DienInAsync(id, een));

        var tweedeOp = eersteOp.AddHours(1);
        Assert.True(await portal.DienInAsync(id, twee, tweedeOp));

        var inschrijving = await LeesAsync(id);
        var bewijs = await portal.DoeAsync<Kluis, Ontvangstbewijs>(k => k.OntvangstbewijsAsync(inschrijving, aanbiederId, CancellationToken.None));
        Assert.Equal((InschrijvingStatus.Ingediend, tweedeOp, tweedeOp), (inschrijving.Status, inschrijving.IngediendOp!.Value, bewijs.IngediendOp));
        Assert.Equal([eersteOp, tweedeOp], bewijs.Ondertekeningen!.Select(o => o.Op));
        Assert.StartsWith("Beheerder Samen Zorg", bewijs.Ondertekeningen![0].Naam, StringComparison.Ordinal);
        Assert.Equal("Medewerker Fictief", bewijs.Ondertekeningen[1].Naam);
        Assert.Contains("Ondertekend:   Medewerker Fictief, ", bewijs.AlsTekst(new Ontvangstkop("a", "p", "x")), StringComparison.Ordinal);
        Assert.Contains((await portal.PostAsync(een)).Single().Brief.Alineas, a => a.StartsWith("Ondertekend door Medewerker Fictief op", StringComparison.Ordinal));
        Assert.Empty(await HerinnerdAsync(aanbesteding.Id));
        var regels = await portal.InDbAsync(db => db.AuditRegels.Where(r => r.ObjectId == id && r.Actie == AuditActie.EersteHandtekeningGezet).ToListAsync());
        Assert.NotNull(Assert.Single(regels).ZegelId);
        Assert.All(await portal.InDbAsync(db => db.Mailberichten.Where(m => m.AangemaaktOp >= eersteOp).Select(m => m.ZegelId).ToListAsync()), z => Assert.NotNull(z));
        Assert.True(await portal.DienInAsync(id, twee)); // again: the same one
        Assert.Single(await portal.InDbAsync(db => db.Indieningen.Where(d => d.InschrijvingId == id).ToListAsync()));
    }

    [Fact, Trait("Regel", "INS-04")]
    public async Task DeTweedeHandtekeningTelt_OpDeSluitingNog_EenMillisecondeLaterNietMeer()
    {
        var aanbesteding = await portal.PubliceerAsync();
        var (een, twee, _) = await portal.SamenAsync();
        var id = await portal.ConceptAsync(aanbesteding, een);
        var sluiting = aanbesteding.SluitingOp;

        await WeigertAsync(Domeinregel.InschrijftermijnGesloten, () => portal.TekenAlsEersteAsync(id, een, sluiting.AddMilliseconds(1)));
        Assert.True(await portal.TekenAlsEersteAsync(id, een, sluiting.AddMilliseconds(-1)));
        await WeigertAsync(Domeinregel.TweedeHandtekeningTeLaat, () => portal.DienInAsync(id, twee, sluiting.AddMilliseconds(1)));
        Assert.Equal("Ons plan", (await portal.LeesEigenAsync(id, een)).Antwoorden[0].Tekst);
        Assert.Equal(InschrijvingStatus.Concept, (await LeesAsync(id)).Status);

        Assert.True(await portal.DienInAsync(id, twee, sluiting));
        Assert.Equal(sluiting, (await LeesAsync(id)).IngediendOp);
    }

    [Fact, Trait("Regel", "AAN-07")]
    public async Task EersteHandtekening_VervaltVanzelf_AlsDeInhoudOfHetRechtAndersIs()
    {
        var aanbesteding = await portal.PubliceerAsync();
        var (een, twee, aanbiederId) = await portal.SamenAsync();
        var id = await portal.ConceptAsync(aanbesteding, een);
        await portal.TekenAlsEersteAsync(id, een);
        var gezien = await portal.VerzoekAsync(id, twee);
        var (alsTwee, _) = await portal.WieAsync(twee);

        // an answer changes: who had the page open is sent back, who looked again finds the first signature void
        await SchrijfAsync(id, aanbiederId, aanbesteding.Criteria[0], "Toch anders");
        await WeigertAsync(Domeinregel.InschrijvingGewijzigdNaControle, () => portal.DoeAsync<InschrijvingIndienen, bool>(d => d.ExecuteAsync(gezien, alsTwee, CancellationToken.None)));
        await WeigertAsync(Domeinregel.EersteHandtekeningVervallen, () => portal.DienInAsync(id, twee));
        Assert.Equal(Handtekeningverval.InhoudGewijzigd, (await StandAsync(id, een)).Eerste!.Verval);

        // back as it was: the same content, so it counts again
        await SchrijfAsync(id, aanbiederId, aanbesteding.Criteria[0], "Ons plan");
        Assert.Null((await StandAsync(id, een)).Eerste!.Verval);

        // a document more
        var document = await portal.BewaarAsync("bijlage.pdf", "Bijlage");
        await portal.DoeAsync<InschrijvingsdocumentenBeheren, bool>(d => d.VoegToeAsync(id, aanbiederId, document, null, alsTwee, CancellationToken.None));
        await WeigertAsync(Domeinregel.EersteHandtekeningVervallen, () => portal.DienInAsync(id, twee));

        // the other signs first now, in the place of the void one; then that right ends and comes back as another
        Assert.True(await portal.TekenAlsEersteAsync(id, twee));
        var drie = await portal.MedewerkerAsync(een);
        await portal.LegVastAsync(een, Tekenwijze.Samen, drie);
        await portal.LegVastAsync(een, Tekenwijze.Samen, twee);
        Assert.Equal(Handtekeningverval.BevoegdheidWeg, (await StandAsync(id, een)).Eerste!.Verval);
        await WeigertAsync(Domeinregel.EersteHandtekeningVervallen, () => portal.DienInAsync(id, een));

        // somebody who left
        Assert.True(await portal.TekenAlsEersteAsync(id, twee));
        Assert.Null((await StandAsync(id, een)).Eerste!.Verval);
        var weg = Assert.Single(await portal.MedewerkersAsync(twee));
        var (beheerder, _) = await portal.WieAsync(een);
        await portal.DoeAsync<MedewerkersBeheren, bool>(async d =>
        {
            await d.VerwijderAsync(aanbiederId, weg, beheerder, CancellationToken.None);
            return true;
        });
        await WeigertAsync(Domeinregel.EersteHandtekeningVervallen, () => portal.DienInAsync(id, een));
        Assert.Equal(InschrijvingStatus.Concept, (await LeesAsync(id)).Status);
    }

    [Fact, Trait("Regel", "AAN-07")]
    public async Task TweeTegelijkAlsTweede_GeeftEenInschrijving_EnTerugnemenKanDanNietMeer()
    {
        var aanbesteding = await portal.PubliceerAsync();
        var (een, twee, aanbiederId) = await portal.SamenAsync();
        var drie = await portal.MedewerkerAsync(een);
        await portal.LegVastAsync(een, Tekenwijze.Samen, drie);
        var id = await portal.ConceptAsync(aanbesteding, een);

        // taking back: one's own, and before the second
        await portal.TekenAlsEersteAsync(id, een);
        await WeigertAsync(Domeinregel.HandtekeningVanCollega, () => portal.NeemTerugAsync(id, twee));
        Assert.True(await portal.NeemTerugAsync(id, een));
        Assert.True(await portal.NeemTerugAsync(id, een));
        await WeigertAsync(Domeinregel.EersteHandtekeningOntbreekt, () => portal.DienInAsync(id, twee));
        Assert.False(await portal.NeemTerugAsync(Guid.NewGuid(), een));

        await portal.TekenAlsEersteAsync(id, een);
        var verzoek = await portal.VerzoekAsync(id, twee);
        var ((alsTwee, _), (alsDrie, _)) = (await portal.WieAsync(twee), await portal.WieAsync(drie));
        await Task.WhenAll(new[] { alsTwee, alsDrie, alsTwee, alsDrie }.Select(wie => portal.DoeAsync<InschrijvingIndienen, bool>(d => d.ExecuteAsync(verzoek, wie, CancellationToken.None))));

        Assert.Single(await portal.InDbAsync(db => db.Inschrijvingen.Where(i => i.AanbiederId == aanbiederId).ToListAsync()));
        Assert.Single(await portal.PostAsync(een)); // one receipt
        Assert.False(await portal.InDbAsync(db => db.EersteHandtekeningen.AnyAsync(h => h.InschrijvingId == id)));
        await WeigertAsync(Domeinregel.HandtekeningAlGebruikt, () => portal.NeemTerugAsync(id, een));
    }

    [Fact, Trait("Regel", "AAN-07")]
    public async Task WieAlleenMag_DientInEenKeerIn_OokAlsErEenEersteHandtekeningStaat()
    {
        var aanbesteding = await portal.PubliceerAsync();
        var (een, twee, aanbiederId) = await portal.SamenAsync();
        var baas = await portal.MedewerkerAsync(een);
        await portal.LegVastAsync(een, Tekenwijze.Alleen, baas);
        var id = await portal.ConceptAsync(aanbesteding, een);
        await portal.TekenAlsEersteAsync(id, twee);

        Assert.True(await portal.DienInAsync(id, baas));

        var inschrijving = await LeesAsync(id);
        var bewijs = await portal.DoeAsync<Kluis, Ontvangstbewijs>(k => k.OntvangstbewijsAsync(inschrijving, aanbiederId, CancellationToken.None));
        Assert.Single(bewijs.Ondertekeningen!);
        Assert.False(await portal.InDbAsync(db => db.EersteHandtekeningen.AnyAsync(h => h.InschrijvingId == id)));

        // taking back is done by one, also of two
        var (alsTwee, _) = await portal.WieAsync(twee);
        Assert.True(await portal.DoeAsync<InschrijvingIntrekken, bool>(d => d.ExecuteAsync(id, aanbiederId, portal.Klok.GetUtcNow(), alsTwee, CancellationToken.None)));
        Assert.Contains("Medewerker Fictief heeft inschrijving", string.Join(' ', (await portal.PostAsync(baas)).Single(p => p.Brief.Onderwerp.EndsWith("is ingetrokken", StringComparison.Ordinal)).Brief.Alineas), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "TRJ-03")]
    public async Task Herbevestigen_VraagtTweeHandtekeningen_EnEenRectificatieMaaktDeEersteOngedaan()
    {
        var aanbesteding = await portal.PubliceerAsync();
        var (een, twee, aanbiederId) = await portal.SamenAsync();
        var id = await portal.ConceptAsync(aanbesteding, een);
        await portal.TekenAlsEersteAsync(id, een);
        await portal.DienInAsync(id, twee);
        var concept = await portal.ConceptAsync(aanbesteding, een, vervangen: true);
        await portal.TekenAlsEersteAsync(concept, een);
        await portal.RectificeerAsync(aanbesteding.Id);

        Assert.Equal(Handtekeningverval.Gerectificeerd, (await StandAsync(concept, twee, 1)).Eerste!.Verval);
        Assert.Equal([twee], (await HerinnerdAsync(aanbesteding.Id)).Select(g => g.Email));
        await portal.NeemTerugAsync(concept, een);

        using var vanEen = await portal.ClientAls(een);
        using var vanTwee = await portal.ClientAls(twee);
        var pagina = $"/mijn/inschrijvingen/{id}/herbevestigen";
        Assert.Contains("Als eerste tekenen: onze inschrijving klopt nog", await vanEen.HtmlAsync(pagina), StringComparison.Ordinal);
        await WeigertAsync(Domeinregel.EersteHandtekeningOntbreekt, () => HerbevestigAsync(een, alsEerste: false));
        Assert.True(await HerbevestigAsync(een, alsEerste: true));
        Assert.NotNull((await LeesAsync(id)).HerbevestigenSinds);
        Assert.Equal([twee], (await HerinnerdAsync(aanbesteding.Id)).Select(g => g.Email));
        Assert.Contains("Bevestigen doet een collega met de tweede handtekening", await vanEen.HtmlAsync(pagina), StringComparison.Ordinal);
        Assert.Contains("Als tweede tekenen: onze inschrijving klopt nog", await vanTwee.HtmlAsync(pagina), StringComparison.Ordinal);
        await WeigertAsync(Domeinregel.TweedeHandtekeningDoorAnder, () => HerbevestigAsync(een, alsEerste: false));
        Assert.True(await HerbevestigAsync(twee, alsEerste: false));
        Assert.Null((await LeesAsync(id)).HerbevestigenSinds);
        Assert.Equal(2, (await portal.PostAsync(een)).Single(p => p.Brief.Onderwerp.EndsWith("is bevestigd", StringComparison.Ordinal)).Brief.Alineas.Count(a => a.StartsWith("Ondertekend door", StringComparison.Ordinal)));

        async Task<bool> HerbevestigAsync(string email, bool alsEerste)
        {
            var (wie, _) = await portal.WieAsync(email);
            var nu = portal.Klok.GetUtcNow();
            return await portal.DoeAsync<InschrijvingHerbevestigen, bool>(d => alsEerste
                ? d.TekenAlsEersteAsync(id, aanbiederId, 1, nu, wie, CancellationToken.None)
                : d.ExecuteAsync(id, aanbiederId, 1, nu, wie, CancellationToken.None));
        }
    }

    [Fact, Trait("Regel", "INS-03")]
    public static void EenBewijsVanVroeger_BlijftLeesbaarEnGelijk()
    {
        const string Oud = """{"Nummer":"2026-0001-1-ABCDEFGH","IngediendOp":"2026-03-02T11:00:00+00:00","Sha256":"ab","Documenten":[]}""";

        var bewijs = JsonSerializer.Deserialize<Ontvangstbewijs>(Oud)!;

        Assert.Null(bewijs.Ondertekeningen);
        Assert.Equal(Oud, JsonSerializer.Serialize(bewijs).Replace("\\u002B", "+", StringComparison.Ordinal));
        Assert.DoesNotContain("Ondertekend", bewijs.AlsTekst(new Ontvangstkop("a", "p", "x")), StringComparison.Ordinal);
    }

    private static async Task WeigertAsync(Domeinregel regel, Func<Task> daad) => Assert.Equal(regel, (await Assert.ThrowsAsync<DomeinregelException>(daad)).Regel);

    private Task<Inschrijving> LeesAsync(Guid id) => portal.InDbAsync(db => db.Inschrijvingen.AsNoTracking().SingleAsync(i => i.Id == id));

    private async Task SchrijfAsync(Guid id, Guid aanbiederId, Guid criterium, string tekst)
    {
        var versie = await portal.VersieAsync(id, criterium);
        await portal.DoeAsync<ConceptBewaren, Guid?>(d => d.AntwoordAsync(id, aanbiederId, new AntwoordWijziging(criterium, tekst, versie), CancellationToken.None));
    }

    private async Task<Tekenstand> StandAsync(Guid id, string email, int rectificatie = 0)
    {
        var inschrijving = await LeesAsync(id);
        var inhoud = new Tekeninhoud((await portal.LeesEigenAsync(id, email)).Hash(), rectificatie);
        var (wie, _) = await portal.WieAsync(email);
        return await portal.InDbAsync(db => db.TekenstandAsync(inschrijving, inhoud, wie.GebruikerId!.Value, portal.Klok.GetUtcNow(), CancellationToken.None));
    }

    private async Task<IReadOnlyList<Gebruiker>> HerinnerdAsync(Guid aanbestedingId)
    {
        var termijn = await portal.InDbAsync(db => db.Termijnen.AsNoTracking().SingleAsync(t => t.ObjectId == aanbestedingId && t.Soort == TermijnSoort.TweedeHandtekening));
        return await portal.DoeAsync<IEnumerable<IBetrokkenen>, IReadOnlyList<Gebruiker>>(async b =>
        {
            var wie = b.Single(x => x.Soort == TermijnSoort.TweedeHandtekening);
            Assert.NotNull(await wie.ZegelAsync(termijn, CancellationToken.None));
            return await wie.NogTeDoenDoorAsync(termijn, CancellationToken.None);
        });
    }
}
