using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.TestSupport;
using WmoInkoop.Tests.Documenten;
using Xunit;
using static WmoInkoop.TestSupport.Aanbieders.AanbiederBouwer;

namespace WmoInkoop.Tests.Aanbieders;

/// <summary>Offering and deciding a registration against a real database: rows, audit line, letters and termijn together.</summary>
public sealed class VerificatieTests : DatabaseTest
{
    private static readonly string[] Inkopers = [Mensen.Inkoper, Mensen.TweedeInkoper, Mensen.InkoperElders];
    private readonly Opslagproef _opslag = new();

    [Fact, Trait("Regel", "AAN-01")]
    public async Task Aanvragen_GeeftInkopersVanAlleRegiosBerichtEnVijfWerkdagen()
    {
        var aanbieder = await MetUittrekselAsync();

        await Aanvragen(Db).ExecuteAsync(aanbieder.Id, Als(aanbieder), default);

        var termijn = await NieuweDb().Termijnen.SingleAsync(t => t.Soort == TermijnSoort.VerificatieRegistratie);
        Assert.Equal(Amsterdam.EindeVan(new DateOnly(2026, 3, 9)), termijn.VervaltOp);
        Assert.Null(termijn.AfgerondOp);
        Assert.Equal(Inkopers.Order(), await OntvangersAsync());
        Assert.Equal([AuditActie.VerificatieGevraagd], await ActiesAsync(aanbieder.Id));
    }

    [Fact, Trait("Regel", "AAN-01")]
    public async Task Aanvragen_ZonderUittreksel_LaatNietsAchter()
    {
        var aanbieder = await BewaarAsync(EenAanbieder());

        await Assert.ThrowsAsync<DomeinregelException>(() => Aanvragen(Db).ExecuteAsync(aanbieder.Id, Als(aanbieder), default));

        Assert.False(await NieuweDb().Termijnen.AnyAsync());
        Assert.False(await NieuweDb().Meldingen.AnyAsync());
        Assert.Empty(await ActiesAsync(aanbieder.Id));
    }

    [Fact, Trait("Regel", "AAN-01")]
    public async Task Accepteren_RondtTermijnAf_EnBerichtDeBeheerder()
    {
        var aanbieder = await TerVerificatieAsync();

        await Beslissen(Db).AccepteerAsync(aanbieder.Id, await VersieAsync(aanbieder.Id), Inkoper, default);

        await using var db = NieuweDb();
        Assert.True((await db.Aanbieders.SingleAsync(a => a.Id == aanbieder.Id)).KanIndienen);
        Assert.Equal(Nu, (await db.Termijnen.SingleAsync()).AfgerondOp);
        Assert.Contains(Mensen.ZonderRol, await OntvangersAsync());
        Assert.Equal([AuditActie.VerificatieGevraagd, AuditActie.AanbiederGeaccepteerd], await ActiesAsync(aanbieder.Id));
    }

    [Fact, Trait("Regel", "AAN-01")]
    public async Task Weigeren_ZonderReden_VerandertNiets()
    {
        var aanbieder = await TerVerificatieAsync();

        await Assert.ThrowsAsync<DomeinregelException>(async () => await Beslissen(Db).WeigerAsync(aanbieder.Id, await VersieAsync(aanbieder.Id), " ", Inkoper, default));

        Assert.Null((await NieuweDb().Termijnen.SingleAsync()).AfgerondOp);
        Assert.Equal(AanbiederStatus.TerVerificatie, (await NieuweDb().Aanbieders.SingleAsync(a => a.Id == aanbieder.Id)).Status);
    }

    [Fact, Trait("Regel", "AAN-01")]
    public async Task Beslissen_OverEigenOrganisatie_WordtGeweigerd()
    {
        var aanbieder = await TerVerificatieAsync();
        await Db.InTransactieAsync(async () => (await Db.Aanbieders.Include(a => a.Medewerkers).SingleAsync(a => a.Id == aanbieder.Id)).VoegMedewerkerToe(Inkoper.GebruikerId!.Value, isBeheerder: false, Nu), default);

        var weigering = await Assert.ThrowsAsync<DomeinregelException>(async () => await Beslissen(Db).AccepteerAsync(aanbieder.Id, await VersieAsync(aanbieder.Id), Inkoper, default));

        Assert.Equal(Domeinregel.EigenOrganisatieBeslissen, weigering.Regel);
    }

    [Fact, Trait("Regel", "AAN-01")]
    public async Task Beslissen_OpVerouderdeVersie_GeeftConflict()
    {
        var aanbieder = await TerVerificatieAsync();
        var gezien = await VersieAsync(aanbieder.Id);
        await Beslissen(Db).WeigerAsync(aanbieder.Id, gezien, "Onleesbaar uittreksel.", Inkoper, default);
        await Aanvragen(Db).ExecuteAsync(aanbieder.Id, Als(aanbieder), default);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Beslissen(NieuweDb()).AccepteerAsync(aanbieder.Id, gezien, Inkoper, default));

        Assert.Equal(AanbiederStatus.TerVerificatie, (await NieuweDb().Aanbieders.SingleAsync(a => a.Id == aanbieder.Id)).Status);
    }

    [Fact, Trait("Regel", "HER-02")]
    public async Task Betrokkenen_NaHetBesluit_NiemandMeer()
    {
        var aanbieder = await TerVerificatieAsync();
        var termijn = await Db.Termijnen.SingleAsync();
        Assert.Equal(Inkopers.Order(), (await new VerificatieBetrokkenen(Db, Klok).NogTeDoenDoorAsync(termijn, default)).Select(g => g.Email!).Order());

        await Beslissen(Db).AccepteerAsync(aanbieder.Id, await VersieAsync(aanbieder.Id), Inkoper, default);

        Assert.Empty(await new VerificatieBetrokkenen(NieuweDb(), Klok).NogTeDoenDoorAsync(termijn, default));
    }

    protected override void Dispose(bool disposing)
    {
        _opslag.Dispose();
        base.Dispose(disposing);
    }

    private static Uitvoerder Als(Aanbieder aanbieder) => new(aanbieder.Medewerkers.First().GebruikerId, "aanbieder");

    private Uitvoerder Inkoper => new(Db.Users.Single(g => g.Email == Mensen.Inkoper).Id, "inkoper");

    private VerificatieAanvragen Aanvragen(InkoopDbContext db) => new(db, new Postkamer(db, _opslag.Sleutel), new Werkkalender([]), Klok);

    private VerificatieBeslissen Beslissen(InkoopDbContext db) => new(db, new Postkamer(db, _opslag.Sleutel), Klok);

    private async Task<Aanbieder> TerVerificatieAsync()
    {
        var aanbieder = await MetUittrekselAsync();
        await Aanvragen(Db).ExecuteAsync(aanbieder.Id, Als(aanbieder), default);
        return aanbieder;
    }

    private async Task<Aanbieder> MetUittrekselAsync()
    {
        var uittreksel = await _opslag.BewaarAsync(Proefbestanden.Pdf(), "uittreksel.pdf");
        await Db.InTransactieAsync(() => Task.FromResult(Db.Add(uittreksel)), default);
        return await BewaarAsync(EenAanbieder().MetUittreksel(uittreksel.Id));
    }

    private async Task<Aanbieder> BewaarAsync(TestSupport.Aanbieders.AanbiederBouwer bouwer)
    {
        var beheerder = await Db.Users.SingleAsync(g => g.Email == Mensen.ZonderRol);
        var aanbieder = bouwer.MetBeheerder(beheerder.Id).Maak();
        await Db.InTransactieAsync(() => Task.FromResult(Db.Add(aanbieder)), default);
        return aanbieder;
    }

    private Task<Guid> VersieAsync(Guid id) => NieuweDb().Aanbieders.Where(a => a.Id == id).Select(a => a.Versie).SingleAsync();

    private Task<List<string>> OntvangersAsync()
    {
        var db = NieuweDb();
        return db.Users.Where(g => db.Meldingen.Any(m => m.GebruikerId == g.Id)).Select(g => g.Email!).OrderBy(e => e).ToListAsync();
    }

    private Task<List<AuditActie>> ActiesAsync(Guid id) => NieuweDb().AuditRegels.Where(r => r.ObjectId == id).OrderBy(r => r.Nummer).Select(r => r.Actie).ToListAsync();
}
