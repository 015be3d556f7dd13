using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Tekenbevoegdheden;

/// <summary>Who may sign for a provider: recording, ending, and that somebody always can.</summary>
public sealed class TekenbevoegdheidTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private DateOnly Vandaag => Amsterdam.Datum(portal.Klok.GetUtcNow());

    [Fact, Trait("Regel", "AAN-07")]
    public async Task ZolangErNietsVaststaat_TekentElkeBeheerder_DaarnaAlleenWieVaststaat()
    {
        var aanbesteding = await portal.PubliceerAsync();
        await portal.NieuweAanbiederAsync("Eerst Zorg", "eerst@fictief.test");
        var bestuurder = await portal.MedewerkerAsync("eerst@fictief.test");
        var id = await portal.ConceptAsync(aanbesteding, "eerst@fictief.test");
        await WeigertAsync(Domeinregel.IndienenVraagtBeheerder, () => portal.DienInAsync(id, bestuurder));
        Assert.Equal("eerst@fictief.test", Assert.Single((await RechtAsync("eerst@fictief.test")).Bevoegden).Gebruiker.Email);

        await portal.LegVastAsync("eerst@fictief.test", Tekenwijze.Alleen, bestuurder);

        await WeigertAsync(Domeinregel.TekenenVraagtBevoegdheid, () => portal.DienInAsync(id, "eerst@fictief.test"));
        await WeigertAsync(Domeinregel.TekenenVraagtBevoegdheid, () => portal.TekenAlsEersteAsync(id, "eerst@fictief.test"));
        await WeigertAsync(Domeinregel.EersteHandtekeningNietNodig, () => portal.TekenAlsEersteAsync(id, bestuurder));
        Assert.True(await portal.DienInAsync(id, bestuurder));
        Assert.Equal(["eerst@fictief.test", bestuurder], (await portal.PostAsync()).Where(p => p.Brief.Pad!.Contains(id.ToString(), StringComparison.Ordinal)).Select(p => p.Email).Order()); // the beheerder goes on hearing of it
    }

    [Fact, Trait("Regel", "AAN-07")]
    public async Task Vastleggen_KanAlleenMetBewijs_VoorEigenMensen_NuGeldig_EnZoDatIemandKanTekenen()
    {
        await portal.NieuweAanbiederAsync("Bewijs Zorg", "bewijs@fictief.test");
        var collega = await portal.MedewerkerAsync("bewijs@fictief.test");
        var (wie, aanbiederId) = await portal.WieAsync("bewijs@fictief.test");
        var beide = await portal.MedewerkersAsync("bewijs@fictief.test", collega);
        var vreemd = await portal.MedewerkersAsync(Mensen.AndereAanbieder);
        var goed = new Tekenopgave(beide, Tekenwijze.Samen, Tekenbewijs.Volmacht, Vandaag, Vandaag);

        async Task DoeAsync(Tekenopgave opgave, bool metDocument = true)
        {
            var document = metDocument ? await portal.BewaarAsync("volmacht.pdf", "Volmacht") : null;
            await portal.VastleggenAsync(d => d.ExecuteAsync(aanbiederId, opgave, document, wie, CancellationToken.None));
        }

        await WeigertAsync(Domeinregel.TekenbevoegdheidZonderMens, () => DoeAsync(goed with { Medewerkers = [] }));
        await WeigertAsync(Domeinregel.TekenbewijsOntbreekt, () => DoeAsync(goed, metDocument: false));
        await WeigertAsync(Domeinregel.GeenMedewerkerMeer, () => DoeAsync(goed with { Medewerkers = [.. beide, .. vreemd] }));
        await WeigertAsync(Domeinregel.TekenbevoegdheidInToekomst, () => DoeAsync(goed with { Vanaf = Vandaag.AddDays(1), TotEnMet = null }));
        await WeigertAsync(Domeinregel.TekenbevoegdheidVoorbij, () => DoeAsync(goed with { Vanaf = Vandaag.AddDays(-9), TotEnMet = Vandaag.AddDays(-1) }));
        await WeigertAsync(Domeinregel.NiemandKanTekenen, () => DoeAsync(goed with { Medewerkers = [beide[0]] }));
        Assert.False(await portal.InDbAsync(db => db.Tekenbevoegdheden.AnyAsync(t => t.AanbiederId == aanbiederId)));

        await DoeAsync(goed with { Bewijs = Tekenbewijs.KvkUittreksel }, metDocument: false); // the extract of the registration
        var uittreksel = await portal.InDbAsync(db => db.Aanbieders.Where(a => a.Id == aanbiederId).Select(a => a.UittrekselId).SingleAsync());
        var rijen = await portal.InDbAsync(db => db.Tekenbevoegdheden.Where(t => t.AanbiederId == aanbiederId).ToListAsync());
        Assert.Equal(2, rijen.Count);
        Assert.All(rijen, t => Assert.Equal(uittreksel, t.DocumentId));
        Assert.NotNull(await portal.InDbAsync(db => db.Documenten.Where(d => d.Id == uittreksel).Select(d => d.VastgelegdOp).SingleAsync()));
        Assert.True((await RechtAsync("bewijs@fictief.test")).IsDekkend);

        // in the place of it, with history and an audit line
        await portal.LegVastAsync("bewijs@fictief.test", Tekenwijze.Alleen, collega);
        rijen = await portal.InDbAsync(db => db.Tekenbevoegdheden.Where(t => t.AanbiederId == aanbiederId).ToListAsync());
        Assert.Equal([1, 2], new[] { rijen.Count(t => t.BeeindigdOp is not null), rijen.Count(t => t.BeeindigdOp is null) });
        Assert.Equal(3, await portal.InDbAsync(db => db.AuditRegels.CountAsync(r => r.Actie == AuditActie.TekenbevoegdheidVastgelegd && r.Tekst.Contains(aanbiederId.ToString()) && r.Tekst.Contains("Geaccepteerd"))));
    }

    [Fact, Trait("Regel", "AAN-07")]
    public async Task DeLaatsteDieKanTekenen_GaatNietWeg_OokNietMetZijnAccount()
    {
        var (een, _, aanbiederId) = await portal.SamenAsync();
        var (wie, _) = await portal.WieAsync(een);
        var vanTwee = await portal.InDbAsync(db => db.Tekenbevoegdheden.Where(t => t.AanbiederId == aanbiederId && db.Medewerkers.Any(m => m.Id == t.MedewerkerId && !m.IsBeheerder)).SingleAsync());

        Task<bool> VerwijderAsync(Guid medewerkerId) => portal.DoeAsync<MedewerkersBeheren, bool>(async d =>
        {
            await d.VerwijderAsync(aanbiederId, medewerkerId, wie, CancellationToken.None);
            return true;
        });

        await WeigertAsync(Domeinregel.LaatsteTekenbevoegde, () => VerwijderAsync(vanTwee.MedewerkerId));
        await WeigertAsync(Domeinregel.LaatsteTekenbevoegde, () => portal.VastleggenAsync(d => d.BeeindigAsync(aanbiederId, vanTwee.Id, wie, CancellationToken.None)));
        Assert.True(await portal.InDbAsync(db => db.Medewerkers.AnyAsync(m => m.Id == vanTwee.MedewerkerId && m.Tot == null)));
        Assert.Equal(2, (await RechtAsync(een)).Bevoegden.Count);

        var drie = await portal.MedewerkerAsync(een);
        await portal.LegVastAsync(een, Tekenwijze.Samen, drie);
        await VerwijderAsync(vanTwee.MedewerkerId);
        Assert.Equal([een, drie], (await RechtAsync(een)).Bevoegden.Select(b => b.Gebruiker.Email).OrderBy(e => e == een ? 0 : 1));
        Assert.NotNull(await portal.InDbAsync(db => db.Tekenbevoegdheden.Where(t => t.Id == vanTwee.Id).Select(t => t.BeeindigdOp).SingleAsync()));
        Assert.False(await portal.DoeAsync<TekenbevoegdheidVastleggen, bool>(d => d.BeeindigAsync(aanbiederId, vanTwee.Id, wie, CancellationToken.None)));
    }

    [Fact, Trait("Regel", "AAN-07")]
    public async Task NaDeLaatsteDag_TekentNiemandMeer_OokDeBeheerderNiet()
    {
        await using var eigen = new PortalFactory();
        await eigen.NieuweAanbiederAsync("Kort Zorg", "kort@fictief.test");
        var (wie, aanbiederId) = await eigen.WieAsync("kort@fictief.test");
        var vandaag = Amsterdam.Datum(eigen.Klok.GetUtcNow());
        var opgave = new Tekenopgave(await eigen.MedewerkersAsync("kort@fictief.test"), Tekenwijze.Alleen, Tekenbewijs.Volmacht, vandaag, vandaag);
        var document = await eigen.BewaarAsync("volmacht.pdf", "Volmacht");
        await eigen.VastleggenAsync(d => d.ExecuteAsync(aanbiederId, opgave, document, wie, CancellationToken.None));

        eigen.Klok.VerderTot(Amsterdam.EindeVan(vandaag).AddMilliseconds(-1));
        Assert.True((await RechtAsync(eigen)).IsDekkend);
        using (var client = await eigen.ClientAls("kort@fictief.test"))
        {
            Assert.Contains("Tekenbevoegdheid van Beheerder Kort Zorg vernieuwen", await client.HtmlAsync("/mijn"), StringComparison.Ordinal);
        }

        eigen.Klok.Verder(TimeSpan.FromMilliseconds(1));
        var recht = await RechtAsync(eigen);
        Assert.Equal((true, false, 0), (recht.IsVastgelegd, recht.IsDekkend, recht.Bevoegden.Count));
        using var later = await eigen.ClientAls("kort@fictief.test");
        Assert.Contains("Niemand kan nu tekenen", await later.HtmlAsync("/mijn/organisatie/tekenbevoegdheid"), StringComparison.Ordinal);

        Task<Tekenrecht> RechtAsync(PortalFactory p) => p.InDbAsync(db => db.TekenrechtAsync(aanbiederId, p.Klok.GetUtcNow(), CancellationToken.None));
    }

    [Fact, Trait("Regel", "AAN-01")]
    public async Task EenInkoperDieControleert_AccepteertNietWatIntussenIsVastgelegd()
    {
        await using var eigen = new PortalFactory();
        var (wie, aanbiederId) = await eigen.WieAsync(Mensen.AndereAanbieder);
        var inkoper = await eigen.AlsInkoperAsync();
        var uittreksel = await eigen.BewaarAsync("uittreksel.pdf", "Uittreksel");
        await eigen.DoeAsync<UittrekselToevoegen, bool>(async d =>
        {
            await d.ExecuteAsync(aanbiederId, uittreksel, wie, CancellationToken.None);
            return true;
        });
        await eigen.DoeAsync<VerificatieAanvragen, bool>(async d =>
        {
            await d.ExecuteAsync(aanbiederId, wie, CancellationToken.None);
            return true;
        });
        var gezien = await eigen.InDbAsync(db => db.Aanbieders.Where(a => a.Id == aanbiederId).Select(a => a.Versie).SingleAsync());

        await eigen.LegVastAsync(Mensen.AndereAanbieder, Tekenwijze.Alleen, Mensen.AndereAanbieder);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => eigen.DoeAsync<VerificatieBeslissen, bool>(async d =>
        {
            await d.AccepteerAsync(aanbiederId, gezien, inkoper, CancellationToken.None);
            return true;
        }));
    }

    [Fact, Trait("Regel", "DOC-03")]
    public async Task EenUittrekselDatBevoegdheidToont_BlijftAlsErEenNieuwKomt()
    {
        var collega = await portal.MedewerkerAsync(Mensen.Aanbieder); // not accepted yet, so the extract can be replaced
        var (wie, aanbiederId) = await portal.WieAsync(Mensen.Aanbieder);
        var oud = await VoegToeAsync();
        var opgave = new Tekenopgave(await portal.MedewerkersAsync(Mensen.Aanbieder, collega), Tekenwijze.Samen, Tekenbewijs.KvkUittreksel, Vandaag, null);
        await portal.VastleggenAsync(d => d.ExecuteAsync(aanbiederId, opgave, null, wie, CancellationToken.None));

        await VoegToeAsync();

        Assert.True(await portal.InDbAsync(db => db.Documenten.AnyAsync(d => d.Id == oud)));

        async Task<Guid> VoegToeAsync()
        {
            var document = await portal.BewaarAsync("uittreksel.pdf", "Uittreksel");
            return await portal.DoeAsync<UittrekselToevoegen, Guid>(async d =>
            {
                await d.ExecuteAsync(aanbiederId, document, wie, CancellationToken.None);
                return document.Id;
            });
        }
    }

    private static async Task WeigertAsync(Domeinregel regel, Func<Task> daad) => Assert.Equal(regel, (await Assert.ThrowsAsync<DomeinregelException>(daad)).Regel);

    private async Task<Tekenrecht> RechtAsync(string email)
    {
        var (_, aanbiederId) = await portal.WieAsync(email);
        return await portal.InDbAsync(db => db.TekenrechtAsync(aanbiederId, portal.Klok.GetUtcNow(), CancellationToken.None));
    }
}
