using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.CaoVerklaringen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.CaoVerklaringen;
using WmoInkoop.Tests.Documenten;
using Xunit;

namespace WmoInkoop.Tests.CaoVerklaringen;

/// <summary>The deeds against a real database: rows, steps, audit line, letters and reminders together.</summary>
public sealed class CaoDadenTests : DatabaseTest
{
    private const string Medewerker = "medewerker@zorgfictief.test";
    private static readonly CaoInhoud Vvt = new(CaoGrond.GenoemdeCao, "VVT", null);
    private readonly Opslagproef _opslag = new();

    [Fact, Trait("Regel", "HER-01"), Trait("Regel", "HER-02"), Trait("Regel", "CAO-05")]
    public async Task Herinneringen_KomenVoorEnNaDeDatum_EnNaDeDatumOokBijDeContractmanager()
    {
        await NieuweDb().VoegMedewerkerToeAsync(Mensen.AanbiederNaam, Medewerker, Nu);
        await Db.StelCaoEisAsync(Mensen.AanbiederNaam, Nu);

        var gekregen = new List<(int Dag, string Email)>();
        for (var dag = 0; dag < 25; dag++)
        {
            gekregen.AddRange((await HerinnerAsync()).Select(e => (dag, e)));
            Klok.Verder(TimeSpan.FromDays(1));
        }

        // due at 24.00 on day 14; the clock stands at noon: an offset of so many days is seen half a day later
        Assert.Equal([1, 8, 13, 14, 16, 22], gekregen.Where(g => g.Email == Mensen.Aanbieder).Select(g => g.Dag));
        Assert.Equal([16, 22], gekregen.Where(g => g.Email == Mensen.Contractmanager).Select(g => g.Dag));
        Assert.DoesNotContain(gekregen, g => g.Email is Medewerker or Mensen.AndereAanbieder);
    }

    [Fact, Trait("Regel", "HER-02")]
    public async Task Herinneringen_WieHeeftVerklaard_KrijgtErGeenMeer_TotErOmEenAanvullingIsGevraagd()
    {
        var verzoek = await Db.StelCaoEisAsync(Mensen.AanbiederNaam, Nu);
        await VulEnTekenAsync(verzoek);
        Klok.Verder(TimeSpan.FromDays(16));
        Assert.Empty(await HerinnerAsync());

        await Beoordelen().VraagAanvullingAsync(verzoek, await VersieAsync(verzoek), "Graag de schalen.", new DateOnly(2026, 3, 30), await AlsAsync(Mensen.Contractmanager, "contractmanager"), default);
        Klok.Verder(TimeSpan.FromDays(6));

        Assert.Equal([Mensen.Aanbieder], await HerinnerAsync());
    }

    [Fact, Trait("Regel", "CAO-02")]
    public async Task Ondertekenen_DoorEenMedewerker_WordtGeweigerd_EnLaatNietsAchter()
    {
        await NieuweDb().VoegMedewerkerToeAsync(Mensen.AanbiederNaam, Medewerker, Nu);
        var verzoek = await Db.StelCaoEisAsync(Mensen.AanbiederNaam, Nu);
        await VulAsync(verzoek, Vvt);

        var weigering = await Assert.ThrowsAsync<DomeinregelException>(async () => await Ondertekenen().ExecuteAsync(verzoek, await ConceptversieAsync(verzoek), await AlsAsync(Medewerker, "aanbieder (medewerker)"), default));

        Assert.Equal(Domeinregel.CaoAlleenBeheerderTekent, weigering.Regel);
        Assert.Equal(CaoStatus.Ontbreekt, (await NieuweDb().CaoVerzoeken.SingleAsync()).Status);
        Assert.False(await NieuweDb().Meldingen.AnyAsync());
    }

    [Fact, Trait("Regel", "CAO-02")]
    public async Task Ondertekenen_LegtDocumentenVast_EnBerichtDeContractmanager()
    {
        var verzoek = await Db.StelCaoEisAsync(Mensen.AanbiederNaam, Nu);
        await VulAsync(verzoek, new CaoInhoud(CaoGrond.VergelijkbareCao, "Horeca", "De schalen zijn gelijk."), "vergelijking.pdf");

        await TekenAsync(verzoek);

        var verklaring = await NieuweDb().CaoVerklaringen.Include(v => v.Documenten).SingleAsync();
        Assert.Equal("Beheerder Zorg Fictief", verklaring.OndertekenaarNaam);
        Assert.Contains("Bijlagen: vergelijking.pdf.", verklaring.Tekst, StringComparison.Ordinal);
        Assert.Equal(Nu, (await NieuweDb().Documenten.SingleAsync(d => d.Id == verklaring.Documenten.Single().DocumentId)).VastgelegdOp);
        Assert.All(await NieuweDb().Termijnen.ToListAsync(), t => Assert.Equal(Nu, t.AfgerondOp));
        Assert.Equal([Mensen.Contractmanager], await OntvangersAsync());
        Assert.Equal([AuditActie.CaoVerklaringOndertekend], await NieuweDb().AuditRegels.Where(r => r.ObjectId == verzoek).Select(r => r.Actie).ToListAsync());
    }

    [Fact, Trait("Regel", "CAO-02")]
    public async Task Ondertekenen_VanEenTekstDieEenCollegaIntussenWijzigde_GeeftConflict()
    {
        var verzoek = await Db.StelCaoEisAsync(Mensen.AanbiederNaam, Nu);
        await VulAsync(verzoek, Vvt);
        var gezien = await ConceptversieAsync(verzoek);
        await VulAsync(verzoek, Vvt with { Cao = "GGZ" });

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(async () => await Ondertekenen().ExecuteAsync(verzoek, gezien, await AlsAsync(Mensen.Aanbieder, "aanbieder (beheerder)"), default));
    }

    [Fact, Trait("Regel", "CAO-02")]
    public async Task Invullen_DocumentVanEenAnderVerzoek_GaatNietMee()
    {
        var ander = await Db.StelCaoEisAsync(Mensen.AndereAanbiederNaam, Nu, "Andere eis");
        await VulAsync(ander, new CaoInhoud(CaoGrond.Arbeidsvoorwaarden, null, "FWG."), "fwg.pdf");
        var vreemd = await NieuweDb().CaoVerklaringen.SelectMany(v => v.Documenten).Select(d => d.DocumentId).SingleAsync();
        var verzoek = await Db.StelCaoEisAsync(Mensen.AanbiederNaam, Nu);

        var weigering = await Assert.ThrowsAsync<DomeinregelException>(async () => await Invullen().ExecuteAsync(
            new CaoInvulling(verzoek, Guid.Empty, new CaoInhoud(CaoGrond.Arbeidsvoorwaarden, null, "FWG."), [vreemd], []), await AlsAsync(Mensen.Aanbieder, "aanbieder"), default));

        Assert.Equal(Domeinregel.CaoBewijsOntbreekt, weigering.Regel);
    }

    [Fact, Trait("Regel", "CAO-02")]
    public async Task Invullen_ZonderHetDocument_VoorHetTekenen_IsHetWeg()
    {
        var verzoek = await Db.StelCaoEisAsync(Mensen.AanbiederNaam, Nu);
        await VulAsync(verzoek, new CaoInhoud(CaoGrond.Arbeidsvoorwaarden, null, "FWG."), "fwg.pdf");

        await VulAsync(verzoek, Vvt);

        Assert.False(await NieuweDb().CaoVerklaringen.SelectMany(v => v.Documenten).AnyAsync());
        Assert.False(await NieuweDb().Documenten.AnyAsync());
    }

    [Fact, Trait("Regel", "CAO-03")]
    public async Task Aanvulling_NieuweVerklaringVervangtDeVorige_DieBlijft()
    {
        var verzoek = await Db.StelCaoEisAsync(Mensen.AanbiederNaam, Nu);
        await VulAsync(verzoek, new CaoInhoud(CaoGrond.Arbeidsvoorwaarden, null, "FWG."), "fwg.pdf");
        await TekenAsync(verzoek);
        var eerste = await NieuweDb().CaoVerklaringen.Include(v => v.Documenten).SingleAsync();
        var fwg = eerste.Documenten.Single().DocumentId;
        await Beoordelen().VraagAanvullingAsync(verzoek, await VersieAsync(verzoek), "Graag de schalen.", new DateOnly(2026, 3, 30), await AlsAsync(Mensen.Contractmanager, "contractmanager"), default);

        await VulAsync(verzoek, new CaoInhoud(CaoGrond.Arbeidsvoorwaarden, null, "FWG en schalen."), "schalen.pdf", behouden: [fwg]);
        await TekenAsync(verzoek);

        var nu = await NieuweDb().CaoVerzoeken.SingleAsync();
        Assert.Equal(CaoStatus.Ingediend, nu.Status);
        Assert.NotEqual(eerste.Id, nu.VerklaringId);
        Assert.Equal(2, await NieuweDb().CaoVerklaringen.Where(v => v.Id == nu.VerklaringId).SelectMany(v => v.Documenten).CountAsync());
        Assert.Equal(eerste.Tekst, (await NieuweDb().CaoVerklaringen.SingleAsync(v => v.Id == eerste.Id)).Tekst);
    }

    [Fact, Trait("Regel", "CAO-03")]
    public async Task Verlopen_NaDePeriode_EenKeer()
    {
        var verzoek = await Db.StelCaoEisAsync(Mensen.AanbiederNaam, Nu);
        await VulEnTekenAsync(verzoek);
        await Beoordelen().GeefAkkoordAsync(verzoek, await VersieAsync(verzoek), await AlsAsync(Mensen.Contractmanager, "contractmanager"), default);
        Klok.VerderTot(Amsterdam.EindeVan(new DateOnly(2026, 12, 31)).AddMinutes(-1));
        Assert.Equal(0, await new CaoVerklaringenVerlopen(NieuweDb(), Klok).ExecuteAsync(default));
        Klok.Verder(TimeSpan.FromMinutes(2));

        Assert.Equal(1, await new CaoVerklaringenVerlopen(NieuweDb(), Klok).ExecuteAsync(default));
        Assert.Equal(0, await new CaoVerklaringenVerlopen(NieuweDb(), Klok).ExecuteAsync(default));

        Assert.Equal(CaoStatus.Verlopen, (await NieuweDb().CaoVerzoeken.SingleAsync()).Status);
        Assert.Equal(4, await NieuweDb().CaoVerzoeken.SelectMany(v => v.Stappen).CountAsync());
    }

    [Fact, Trait("Regel", "CAO-03")]
    public async Task Beoordelen_VanDeEigenOrganisatie_WordtGeweigerd()
    {
        var verzoek = await Db.StelCaoEisAsync(Mensen.AanbiederNaam, Nu);
        await VulEnTekenAsync(verzoek);
        var contractmanager = await AlsAsync(Mensen.Contractmanager, "contractmanager");
        var db = NieuweDb();
        await db.InTransactieAsync(async () => (await db.Aanbieders.Include(a => a.Medewerkers).SingleAsync(a => a.Naam == Mensen.AanbiederNaam)).VoegMedewerkerToe(contractmanager.GebruikerId!.Value, isBeheerder: false, Nu), default);

        var weigering = await Assert.ThrowsAsync<DomeinregelException>(async () => await Beoordelen().GeefAkkoordAsync(verzoek, await VersieAsync(verzoek), contractmanager, default));

        Assert.Equal(Domeinregel.CaoEigenOrganisatie, weigering.Regel);
    }

    [Fact, Trait("Regel", "CAO-01")]
    public async Task StelAan_NietGeaccepteerdeAanbieder_WordtGeweigerd_EnNiemandKrijgtBericht()
    {
        var wie = await AlsAsync(Mensen.Contractmanager, "contractmanager");
        var regio = await Db.Regios.Where(r => r.Sleutel == Mensen.Leeuwarden).Select(r => r.Id).SingleAsync();
        var stellen = new CaoEisStellen(Db, new Postkamer(Db, _opslag.Sleutel), Klok);
        var eis = await stellen.StelOpAsync(regio, CaoProef.Gegevens(), wie, default);
        var aanbieder = await Db.Aanbieders.Where(a => a.Naam == Mensen.AanbiederNaam).Select(a => a.Id).SingleAsync();

        Assert.Equal(Domeinregel.CaoEisAanbiederNietGeaccepteerd, (await Assert.ThrowsAsync<DomeinregelException>(() => stellen.StelAanAsync(eis, [aanbieder], wie, default))).Regel);
        Assert.Equal(Domeinregel.CaoEisZonderAanbieders, (await Assert.ThrowsAsync<DomeinregelException>(() => stellen.StelAanAsync(eis, [], wie, default))).Regel);
        Assert.False(await NieuweDb().CaoVerzoeken.AnyAsync());
    }

    protected override void Dispose(bool disposing)
    {
        _opslag.Dispose();
        base.Dispose(disposing);
    }

    private async Task<Uitvoerder> AlsAsync(string email, string rol) => new(await NieuweDb().Users.Where(g => g.Email == email).Select(g => g.Id).SingleAsync(), rol);

    private CaoVerklaringInvullen Invullen() => new(NieuweDb(), Klok);

    private CaoVerklaringOndertekenen Ondertekenen()
    {
        var db = NieuweDb();
        return new(db, new Postkamer(db, _opslag.Sleutel), Klok);
    }

    private CaoVerklaringBeoordelen Beoordelen()
    {
        var db = NieuweDb();
        return new(db, new Postkamer(db, _opslag.Sleutel), Klok);
    }

    private async Task VulAsync(Guid verzoek, CaoInhoud inhoud, string? bestand = null, Guid[]? behouden = null)
    {
        var nieuw = bestand is null ? [] : new[] { await _opslag.BewaarAsync(Proefbestanden.Pdf(), bestand) };
        await Invullen().ExecuteAsync(new CaoInvulling(verzoek, await ConceptversieAsync(verzoek), inhoud, behouden ?? [], nieuw), await AlsAsync(Mensen.Aanbieder, "aanbieder (beheerder)"), default);
    }

    private async Task TekenAsync(Guid verzoek) => await Ondertekenen().ExecuteAsync(verzoek, await ConceptversieAsync(verzoek), await AlsAsync(Mensen.Aanbieder, "aanbieder (beheerder)"), default);

    private async Task VulEnTekenAsync(Guid verzoek)
    {
        await VulAsync(verzoek, Vvt);
        await TekenAsync(verzoek);
    }

    private Task<Guid> ConceptversieAsync(Guid verzoek) => NieuweDb().CaoVerklaringen.Where(v => v.VerzoekId == verzoek && v.OndertekendOp == null).Select(v => v.Versie).SingleOrDefaultAsync();

    private Task<Guid> VersieAsync(Guid verzoek) => NieuweDb().CaoVerzoeken.Where(v => v.Id == verzoek).Select(v => v.Versie).SingleAsync();

    private async Task<List<string>> HerinnerAsync()
    {
        var db = NieuweDb();
        await new HerinneringenKlaarzetten(db, new Postkamer(db, _opslag.Sleutel), [new CaoVerklaringBetrokkenen(db), new CaoTeLaatBetrokkenen(db, Klok)], Klok, NullLogger<HerinneringenKlaarzetten>.Instance).ExecuteAsync(default);
        var nu = Nu;
        return await db.Herinneringen.Where(h => h.AangemaaktOp == nu).Join(db.Users, h => h.GebruikerId, g => g.Id, (h, g) => g.Email!).OrderBy(e => e).ToListAsync();
    }

    private Task<List<string>> OntvangersAsync()
    {
        var db = NieuweDb();
        return db.Users.Where(g => db.Meldingen.Any(m => m.GebruikerId == g.Id)).Select(g => g.Email!).OrderBy(e => e).ToListAsync();
    }
}
