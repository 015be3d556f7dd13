using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.TestSupport;
using WmoInkoop.Tests.Documenten;
using Xunit;

namespace WmoInkoop.Tests.Aanbieders;

/// <summary>What becomes of an extract when a newer one comes, and when an inkoper decides on it.</summary>
public sealed class UittrekselTests : DatabaseTest
{
    private readonly Opslagproef _opslag = new();

    [Fact, Trait("Regel", "AAN-01")]
    public async Task Toevoegen_InPlaatsVanEenDatNooitWerdAangeboden_HaaltHetOudeWeg()
    {
        var oud = await VoegToeAsync();

        var nieuw = await VoegToeAsync();

        Assert.Equal([nieuw], await NieuweDb().Documenten.Select(d => d.Id).ToListAsync());
        Assert.Equal(nieuw, await NieuweDb().Aanbieders.Where(a => a.Naam == Mensen.AanbiederNaam).Select(a => a.UittrekselId).SingleAsync());
        Assert.True(await NieuweDb().AuditRegels.AnyAsync(r => r.ObjectId == oud && r.Actie == AuditActie.DocumentVerwijderd));
    }

    [Fact, Trait("Regel", "DOC-03")]
    public async Task Weigeren_LegtHetUittrekselVast_EnEenNieuwLaatHetStaan()
    {
        var geweigerd = await VoegToeAsync();
        await BiedAanEnWeigerAsync();
        Assert.Equal(Nu, await NieuweDb().Documenten.Where(d => d.Id == geweigerd).Select(d => d.VastgelegdOp).SingleAsync());
        var weigering = await Assert.ThrowsAsync<DomeinregelException>(() => new DocumentVerwijderen(NieuweDb(), Klok).ExecuteAsync(geweigerd, Uitvoerder.Portaal, null, default));
        Assert.Equal(Domeinregel.DocumentVastgelegd, weigering.Regel);

        var tussendoor = await VoegToeAsync();
        var nieuw = await VoegToeAsync();

        var over = await NieuweDb().Documenten.Select(d => d.Id).ToListAsync();
        Assert.Equal(new[] { geweigerd, nieuw }.Order(), over.Order());
        Assert.DoesNotContain(tussendoor, over);
    }

    protected override void Dispose(bool disposing)
    {
        _opslag.Dispose();
        base.Dispose(disposing);
    }

    private async Task<Guid> VoegToeAsync()
    {
        var document = await _opslag.BewaarAsync(Proefbestanden.Pdf(), "uittreksel.pdf");
        var aanbieder = await AanbiederAsync();
        var db = NieuweDb();
        await new UittrekselToevoegen(db, new DocumentVerwijderen(db, Klok), Klok).ExecuteAsync(aanbieder, document, await WieAsync(Mensen.Aanbieder), default);
        return document.Id;
    }

    private async Task BiedAanEnWeigerAsync()
    {
        var aanbieder = await AanbiederAsync();
        var db = NieuweDb();
        var postkamer = new Postkamer(db, _opslag.Sleutel);
        await new VerificatieAanvragen(db, postkamer, new Werkkalender([]), Klok).ExecuteAsync(aanbieder, await WieAsync(Mensen.Aanbieder), default);
        var versie = await NieuweDb().Aanbieders.Where(a => a.Id == aanbieder).Select(a => a.Versie).SingleAsync();
        await new VerificatieBeslissen(db, postkamer, Klok).WeigerAsync(aanbieder, versie, "Onleesbaar.", await WieAsync(Mensen.Inkoper), default);
    }

    private Task<Guid> AanbiederAsync() => Db.Aanbieders.Where(a => a.Naam == Mensen.AanbiederNaam).Select(a => a.Id).SingleAsync();

    private async Task<Uitvoerder> WieAsync(string email) => new(await Db.Users.Where(g => g.Email == email).Select(g => g.Id).SingleAsync(), "proef");
}
