using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport;
using WmoInkoop.Tests.Documenten;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;

namespace WmoInkoop.Tests.Taken;

/// <summary>What the night's cleaning takes, and just as much what it leaves.</summary>
public sealed class OpruimersTests : DatabaseTest
{
    private readonly Opslagproef _opslag = new();

    [Fact]
    public async Task Sessies_GaanNegentigDagenNaHunEinde()
    {
        var wie = await WieAsync(Mensen.Inkoper);
        var eerste = new Sessie(wie, "Proef", Nu);
        await BewaarAsync(eerste);
        Klok.Verder(Sessie.Looptijd + TimeSpan.FromDays(90));
        var tweede = new Sessie(wie, "Proef", Nu);
        tweede.Beeindig(Nu);
        await BewaarAsync(tweede);

        Assert.Equal(0, await new SessieOpruimer(NieuweDb(), Klok).ExecuteAsync(default));
        Klok.Verder(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await new SessieOpruimer(NieuweDb(), Klok).ExecuteAsync(default));

        Assert.Equal(tweede.Id, await NieuweDb().Sessies.Select(s => s.Id).SingleAsync());
    }

    [Fact]
    public async Task Uitnodigingen_GaanNegentigDagenNadatDeLinkNietMeerWerkt()
    {
        var wie = await WieAsync(Mensen.Beheerder);
        var (verlopen, aangenomen, ingetrokken) = (Uitnodiging("a"), Uitnodiging("b"), Uitnodiging("c"));
        aangenomen.NeemAan(Nu);
        ingetrokken.TrekIn(Nu);
        await BewaarAsync(verlopen, aangenomen, ingetrokken);
        Klok.Verder(Core.Gebruikers.Uitnodiging.Geldigheid + TimeSpan.FromDays(90));
        var open = Uitnodiging("d");
        await BewaarAsync(open);

        Assert.Equal(0, await new UitnodigingOpruimer(NieuweDb(), Klok).ExecuteAsync(default));
        Klok.Verder(TimeSpan.FromSeconds(1));
        Assert.Equal(3, await new UitnodigingOpruimer(NieuweDb(), Klok).ExecuteAsync(default));

        Assert.Equal(open.Id, await NieuweDb().Uitnodigingen.Select(u => u.Id).SingleAsync());

        Uitnodiging Uitnodiging(string naam) => new(naam, $"{naam}@fictief.test", new Plaats(), Core.Gebruikers.Uitnodiging.NieuwGeheim(), wie.Id, _opslag.Sleutel, Nu);
    }

    [Fact, Trait("Regel", "HER-05")]
    public async Task OpgegevenMail_BlijftEenJaarInBeeld_OokAlsDieEersteVerzegeldWas()
    {
        var (zegel, dicht) = (new Zegel("Perceel", Guid.NewGuid(), Nu), new Zegel("Perceel", Guid.NewGuid(), Nu));
        await BewaarAsync(zegel, dicht);
        var open = await MailAsync(null);
        var verzegeld = await MailAsync(zegel.Id);
        var nogDicht = await MailAsync(dicht.Id);
        await Db.Mailberichten.ExecuteUpdateAsync(s => s.SetProperty(m => m.OpgegevenOp, Nu));
        var wachtend = await MailAsync(null);
        Klok.VerderTot(Nu.AddYears(1));
        await Db.Zegels.Where(z => z.Id == zegel.Id).ExecuteUpdateAsync(s => s.SetProperty(z => z.VerbrokenOp, Nu));

        Assert.Equal(0, await OpruimPostAsync());
        Klok.Verder(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await OpruimPostAsync());
        Assert.Equal(new[] { verzegeld, nogDicht, wachtend }.Order(), (await MailIdsAsync()).Order());
        Assert.DoesNotContain(open, await MailIdsAsync());

        Klok.VerderTot(Nu.AddYears(1));
        Assert.Equal(1, await OpruimPostAsync());
        Assert.Equal(new[] { nogDicht, wachtend }.Order(), (await MailIdsAsync()).Order());
    }

    [Fact, Trait("Regel", "HER-04")]
    public async Task Meldingen_GaanEenJaarNaHetLezen_EnOngelezenNaTweeJaar()
    {
        var wie = await WieAsync(Mensen.Inkoper);
        await Db.InTransactieAsync(
            () =>
            {
                new Postkamer(Db, _opslag.Sleutel).Bericht(new Brief("Gelezen", ["Tekst."], "/", "Naar", null), wie, Nu, sleutel: "gelezen");
                new Postkamer(Db, _opslag.Sleutel).Bericht(new Brief("Ongelezen", ["Tekst."], "/", "Naar", null), wie, Nu, sleutel: "ongelezen");
                return Task.CompletedTask;
            },
            default);
        await Db.Mailberichten.ExecuteDeleteAsync();
        await Db.Meldingen.Where(m => m.Sleutel!.StartsWith("gelezen")).ExecuteUpdateAsync(s => s.SetProperty(m => m.GelezenOp, Nu));

        Klok.VerderTot(Nu.AddYears(1).AddSeconds(1));
        Assert.Equal(1, await OpruimPostAsync());
        Assert.StartsWith("ongelezen", await NieuweDb().Meldingen.Select(m => m.Sleutel).SingleAsync(), StringComparison.Ordinal);
        Klok.VerderTot(Nu.AddYears(1));
        Assert.Equal(1, await OpruimPostAsync());
    }

    protected override void Dispose(bool disposing)
    {
        _opslag.Dispose();
        base.Dispose(disposing);
    }

    private Task<int> OpruimPostAsync() => new PostOpruimer(NieuweDb(), Klok).ExecuteAsync(default);

    private Task<List<Guid>> MailIdsAsync() => NieuweDb().Mailberichten.Select(m => m.Id).ToListAsync();

    private Task<Gebruiker> WieAsync(string email) => NieuweDb().Users.SingleAsync(g => g.Email == email);

    private async Task<Guid> MailAsync(Guid? zegelId)
    {
        var db = NieuweDb();
        await db.InTransactieAsync(
            () =>
            {
                new Postkamer(db, _opslag.Sleutel).Verstuur(new Brief("Onderwerp", ["Tekst."], "/", "Naar", null), "iemand@fictief.test", "Iemand", Nu, zegelId: zegelId);
                return Task.CompletedTask;
            },
            default);
        return db.ChangeTracker.Entries<Mailbericht>().Single().Entity.Id;
    }

    private Task BewaarAsync(params object[] rijen)
    {
        var db = NieuweDb();
        return db.InTransactieAsync(
            () =>
            {
                db.AddRange(rijen);
                return Task.CompletedTask;
            },
            default);
    }
}
