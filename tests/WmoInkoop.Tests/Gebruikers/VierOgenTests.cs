using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Gebruikers;

public sealed class VierOgenTests : DatabaseTest
{
    private readonly Guid _een = Guid.NewGuid();
    private readonly Guid _ander = Guid.NewGuid();

    private VierOgen Voorstel => new(VierOgenSoort.BeheerderBenoemen, Guid.NewGuid(), "Vervanging", _een, Nu);

    [Fact]
    public void Bevestig_DoorEenAnder_RondtAf()
    {
        var voorstel = Voorstel;
        voorstel.Bevestig(_ander, Nu);
        Assert.True(voorstel.IsBevestigd);
        Assert.Equal((Nu, _ander), (voorstel.AfgerondOp!.Value, voorstel.AfgerondDoorId!.Value));
    }

    [Fact]
    public void Bevestig_DoorDeVoorsteller_WordtGeweigerd() => Weigert(Domeinregel.VierOgenVraagtTweedePersoon, () => Voorstel.Bevestig(_een, Nu));

    [Fact]
    public void Bevestig_NaIntrekken_WordtGeweigerd()
    {
        var voorstel = Voorstel;
        voorstel.TrekIn(_een, Nu);
        Weigert(Domeinregel.VierOgenAlAfgerond, () => voorstel.Bevestig(_ander, Nu));
        Assert.False(voorstel.IsBevestigd);
    }

    [Fact]
    public async Task Voorstel_TweeKeerOpen_PastNietInDeDatabase()
    {
        var wie = await Db.Users.Select(g => g.Id).FirstAsync();
        var object1 = Guid.NewGuid();
        await Db.InTransactieAsync(
            () =>
            {
                Db.VierOgen.Add(new VierOgen(VierOgenSoort.BeheerderBenoemen, object1, "", wie, Nu));
                Db.VierOgen.Add(new VierOgen(VierOgenSoort.BeheerderOntslaan, object1, "", wie, Nu));
                return Task.CompletedTask;
            },
            CancellationToken.None);

        await Assert.ThrowsAsync<DbUpdateException>(() => Db.InTransactieAsync(
            () =>
            {
                Db.VierOgen.Add(new VierOgen(VierOgenSoort.BeheerderBenoemen, object1, "", wie, Nu));
                return Task.CompletedTask;
            },
            CancellationToken.None));
    }

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);
}
