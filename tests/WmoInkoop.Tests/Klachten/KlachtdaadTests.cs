using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Klachten;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Klachten;

/// <summary>Who may do what about a klacht holds at the moment of the deed, not only when the page was opened (GUN-07).</summary>
public sealed class KlachtdaadTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "GUN-07")]
    public async Task Bericht_VanDeBehandelaar_SchrijftAlleenWieDatNuIs()
    {
        await _portal.PubliceerAsync("2026-0930");
        var id = await _portal.DienInAsync("2026-0930");
        await _portal.BenoemAsync(id, Mensen.TweedeInkoper);
        await WeigertAsync(Domeinregel.KlachtberichtGaatViaBehandelaar, () => _portal.StuurAsync(id, Klachtpartij.Inkoop, Mensen.TweedeInkoper));
        await _portal.BenoemAsync(id);
        await WeigertAsync(Domeinregel.KlachtVraagtBehandelaar, () => _portal.StuurAsync(id, Klachtpartij.Behandelaar, Mensen.TweedeInkoper));
        Assert.Empty((await _portal.KlachtAsync(id)).Berichten);

        await _portal.StuurAsync(id, Klachtpartij.Behandelaar, Mensen.Contractmanager);
        Assert.Single((await _portal.KlachtAsync(id)).Berichten);
    }

    [Fact, Trait("Regel", "GUN-07"), Trait("Regel", "AAN-07")]
    public async Task Instemmen_VoorDeKlager_DoetWieVoorHaarTekent()
    {
        await _portal.PubliceerAsync("2026-0931");
        var id = await _portal.DienInAsync("2026-0931");
        await _portal.BenoemAsync(id);
        await _portal.HandelAfAsync(id);
        await _portal.StemInAsync(id, Klachtpartij.Inkoop, Mensen.Inkoper);
        foreach (var ander in new[] { Mensen.AndereAanbieder, Mensen.Inkoper })
        {
            await WeigertAsync(Domeinregel.IndienenVraagtBeheerder, () => _portal.StemInAsync(id, Klachtpartij.Klager, ander));
            await WeigertAsync(Domeinregel.IndienenVraagtBeheerder, () => NietDoorAsync(id, ander));
        }

        Assert.True((await _portal.KlachtAsync(id)).Vervolgen.Single().WachtOp(Klachtpartij.Klager));
        await _portal.StemInAsync(id, Klachtpartij.Klager, Mensen.Aanbieder);
        Assert.True((await _portal.KlachtAsync(id)).Vervolgen.Single().SchortOp);
    }

    [Fact, Trait("Regel", "GUN-07")]
    public async Task Ingetrokken_SchortNietsOp_OokNietMetEenLateInstemming()
    {
        await _portal.PubliceerAsync("2026-0932");
        var id = await _portal.DienInAsync("2026-0932");
        _portal.Klok.VerderTot((await _portal.KlachtAsync(id)).UiterlijkOp!.Value);
        await _portal.StemInAsync(id, Klachtpartij.Inkoop, Mensen.Inkoper);
        var klager = await _portal.AlsAsync(Mensen.Aanbieder);
        await _portal.DoeAsync<KlachtIntrekken, bool>(async d =>
        {
            await d.ExecuteAsync(id, await _portal.VersieAsync(id), klager, CancellationToken.None);
            return true;
        });
        Assert.NotNull((await _portal.KlachtAsync(id)).Vervolgen.Single().AfgeslotenOp);
        await WeigertAsync(Domeinregel.KlachtIsIngetrokken, () => _portal.StemInAsync(id, Klachtpartij.Klager, Mensen.Aanbieder));
        Assert.False(await _portal.InDbAsync(db => db.Klachten.DieOpschort().AnyAsync()));
    }

    private static async Task WeigertAsync(Domeinregel regel, Func<Task> daad) => Assert.Equal(regel, (await Assert.ThrowsAsync<DomeinregelException>(daad)).Regel);

    private async Task NietDoorAsync(Guid id, string email)
    {
        var wie = await _portal.AlsAsync(email);
        await _portal.DoeAsync<KlachtVoorleggen, bool>(async d =>
        {
            await d.GaNietDoorAsync(id, await _portal.VersieAsync(id), Klachtpartij.Klager, "Wij gaan naar de rechter.", wie, CancellationToken.None);
            return true;
        });
    }
}
