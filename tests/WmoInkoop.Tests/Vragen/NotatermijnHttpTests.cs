using Microsoft.EntityFrameworkCore;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;
using static WmoInkoop.Tests.Vragen.Vraagproef;

namespace WmoInkoop.Tests.Vragen;

/// <summary>The termijn of the nota: who is reminded, when it ends and when it opens again.</summary>
public sealed class NotatermijnHttpTests
{
    [Fact, Trait("Regel", "HER-02")]
    public async Task Herinnering_GaatNaarDeInkopersVanDeRegio_ZolangErEenVraagWacht()
    {
        await using var portal = new PortalFactory();
        var aanbesteding = await portal.PubliceerAsync("2026-0001");
        using var aanbieder = await portal.ClientAls(Mensen.Aanbieder);
        var id = await StelAsync(portal, aanbieder, aanbesteding, "Vraag?");
        portal.Klok.Verder(aanbesteding.Planning.NotaUiterlijkOp!.Value - portal.Klok.GetUtcNow() - TimeSpan.FromDays(7));

        await portal.VoerUitAsync<HerinneringenJob>();
        Assert.Equal([Mensen.Inkoper, Mensen.TweedeInkoper], await HerinnerdAsync(portal));

        // one of them starts to work for a provider: the question is no business of that person any more
        await portal.InDbAsync(db => db.InTransactieAsync(async () =>
        {
            var ander = await db.Aanbieders.Include(a => a.Medewerkers).SingleAsync(a => a.Naam == Mensen.AndereAanbiederNaam);
            return ander.VoegMedewerkerToe(await db.Users.Where(g => g.Email == Mensen.Inkoper).Select(g => g.Id).SingleAsync(), isBeheerder: false, portal.Klok.GetUtcNow()).Id;
        }, CancellationToken.None));
        portal.Klok.Verder(TimeSpan.FromDays(5));
        await portal.VoerUitAsync<HerinneringenJob>();
        Assert.Equal([Mensen.Inkoper, Mensen.TweedeInkoper, Mensen.TweedeInkoper], await HerinnerdAsync(portal));

        // answered and published: nobody has anything left to do
        await portal.InDbAsync(db => db.InTransactieAsync(async () =>
        {
            var vraag = await db.Vragen.SingleAsync(v => v.Id == id);
            vraag.Beantwoord("Vraag?", "Ja.", await db.Users.Where(g => g.Email == Mensen.Inkoper).Select(g => g.Id).SingleAsync());
            var tweede = await db.Users.Where(g => g.Email == Mensen.TweedeInkoper).Select(g => g.Id).SingleAsync();
            vraag.KijkNa(tweede);
            db.Notas.Add(new Core.Vragen.Nota(await db.Aanbestedingen.SingleAsync(), new Core.Vragen.Notaontwerp(1, [vraag]), tweede, portal.Klok.GetUtcNow()));
            return true;
        }, CancellationToken.None));
        portal.Klok.Verder(TimeSpan.FromDays(1));
        await portal.VoerUitAsync<HerinneringenJob>();
        Assert.Equal(3, (await HerinnerdAsync(portal)).Count);
    }

    [Fact, Trait("Regel", "HER-02")]
    public async Task Termijn_EindigtMetDeNotaDieAllesBeantwoordt_OokBinnenDeRonde_EnEenNieuweVraagHeropentHem()
    {
        await using var portal = new PortalFactory();
        var aanbesteding = await portal.PubliceerAsync("2026-0001");
        using var aanbieder = await portal.ClientAls(Mensen.Aanbieder);
        using var een = await portal.ClientAls(Mensen.Inkoper);
        using var twee = await portal.ClientAls(Mensen.TweedeInkoper);
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/nota";
        var eerste = await StelAsync(portal, aanbieder, aanbesteding, "Eerste vraag?");
        portal.Klok.Verder(TimeSpan.FromMinutes(1));
        var tweede = await StelAsync(portal, aanbieder, aanbesteding, "Tweede vraag?");
        await BeantwoordAsync(een, twee, eerste, "Ja.");
        await Redirect(een.PostFormAsync(pad, new Dictionary<string, string?>()));
        Assert.Null((await TermijnAsync()).AfgerondOp); // the second one still waits

        await BeantwoordAsync(een, twee, tweede, "Nee.");
        await Redirect(een.PostFormAsync(pad, new Dictionary<string, string?>()));
        Assert.True(portal.Klok.GetUtcNow() < aanbesteding.Planning.VragenTot);
        Assert.Equal((portal.Klok.GetUtcNow(), null), (await TermijnAsync() is var t ? (t.AfgerondOp, t.VolgendeHerinneringOp) : default));

        portal.Klok.VerderTot(aanbesteding.Planning.VragenTot!.Value);
        await portal.VoerUitAsync<HerinneringenJob>();
        Assert.Empty(await HerinnerdAsync(portal));
        using var later = await portal.ClientAls(Mensen.Aanbieder);
        await StelAsync(portal, later, aanbesteding, "Op de valreep?");
        Assert.Null((await TermijnAsync()).AfgerondOp);
        await portal.VoerUitAsync<HerinneringenJob>();
        Assert.Empty(await HerinnerdAsync(portal)); // 14 days before the last day of a nota is now: the task list says so already
        portal.Klok.VerderTot(aanbesteding.Planning.NotaUiterlijkOp!.Value.AddDays(-7));
        await portal.VoerUitAsync<HerinneringenJob>();
        Assert.Equal([Mensen.Inkoper, Mensen.TweedeInkoper], await HerinnerdAsync(portal));

        Task<Core.Termijnen.Termijn> TermijnAsync() => portal.InDbAsync(db => db.Termijnen.AsNoTracking().SingleAsync(t => t.Soort == Core.Termijnen.TermijnSoort.NotaVanInlichtingen));
    }

    private static async Task<List<string>> HerinnerdAsync(PortalFactory portal) =>
        [.. (await portal.PostAsync()).Where(p => p.Brief.Pad?.EndsWith("/vragen", StringComparison.Ordinal) is true).Select(p => p.Email).Order(StringComparer.Ordinal)];
}
