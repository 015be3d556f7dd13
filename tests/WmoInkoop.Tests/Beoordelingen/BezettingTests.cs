using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Beoordelingen;

/// <summary>Who marks which criteria, and how many have to be left on each: the rules, without a database.</summary>
public sealed class BezettingTests
{
    private static readonly DateTimeOffset Nu = Klok.Begin;
    private readonly Perceel _perceel = AanbestedingBouwer.EenAanbesteding().Maak().Percelen.Single();
    private readonly Beoordeling _beoordeling;
    private readonly Guid[] _k;

    public BezettingTests()
    {
        _perceel.GetoetstOp = Nu;
        _beoordeling = new Beoordeling(_perceel, Nu.AddDays(14), Nu);
        _k = [.. _perceel.Criteria.OrderBy(c => c.Volgnummer).Select(c => c.Id)];
    }

    [Fact, Trait("Regel", "BEO-02")]
    public void ZonderGenoemdeCriteria_BeoordeeltIemandZeAlle()
    {
        var alle = Benoem();
        Assert.All(_k, k => Assert.True(alle.Beoordeelt(k)));
        var deel = Benoem(_k[0]);
        Assert.Equal([true, false, false], _k.Select(deel.Beoordeelt));
        Assert.Equal([_k[0], _k[2]], Criteriumkeuze.Van(_perceel, [_k[2], _k[0]]));
        Assert.Empty(Criteriumkeuze.Van(_perceel, _k));
        Assert.Equal(Domeinregel.CriteriumVanAnderPerceel, Regel(() => Criteriumkeuze.Van(_perceel, [Guid.NewGuid()])));
    }

    [Fact, Trait("Regel", "BEO-02")]
    public void Beginnen_NoemtElkCriteriumZonderBeoordelaar()
    {
        Benoem(_k[1]);
        var fout = Assert.Throws<DomeinregelException>(() => _beoordeling.EisBezet(_perceel.Criteria));
        Assert.Equal(Domeinregel.CriteriumZonderBeoordelaar, fout.Regel);
        Assert.Contains("K1 (Overgang cliënten), K3 (Kwaliteit en monitoring)", fout.Message, StringComparison.Ordinal);
        Benoem(_k[0], _k[2]);
        _beoordeling.EisBezet(_perceel.Criteria);
    }

    [Fact, Trait("Regel", "BEO-03")]
    public void EenAnderCriterium_IsNietTeBeoordelen()
    {
        var deel = Benoem(_k[0]);
        deel.Verklaar(new Dictionary<Guid, string?>(), Nu);
        deel.EisMagBeoordelen(Guid.NewGuid(), _k[0]);
        Assert.Equal(Domeinregel.CriteriumVanEenAnder, Regel(() => deel.EisMagBeoordelen(Guid.NewGuid(), _k[1])));
    }

    [Fact, Trait("Regel", "BEO-03")]
    public void Blind_TotAllenVanHetPerceelVergrendelden_NietAlleenDieVanEenCriterium()
    {
        var (een, twee) = (Benoem(_k[0], _k[1]), Benoem(_k[2]));
        Vergrendel(een);
        Assert.True(_beoordeling.IsBlind);
        Vergrendel(twee);
        Assert.False(_beoordeling.IsBlind); // each criterium had one from the beginning
    }

    [Fact, Trait("Regel", "BEO-03")]
    public void WieVanEenCriteriumStopt_HoudtHetBlind_TotErGenoegOverZijn()
    {
        var (een, twee, drie) = (Benoem(), Benoem(_k[0]), Benoem(_k[1], _k[2]));
        _beoordeling.Ontsla(twee, "Ziek.", Nu);
        Vergrendel(een);
        Vergrendel(drie);

        Assert.True(_beoordeling.IsBlind); // one mark for K1 is no comparison
        Assert.True(_beoordeling.KanVerder);
        Assert.Equal([_k[0]], _beoordeling.TeWeinigOver(_perceel.Criteria).Select(c => c.Id));
        var fout = Assert.Throws<DomeinregelException>(() => _beoordeling.GaVerder(_perceel.Criteria, Nu));
        Assert.Equal(Domeinregel.TeWeinigBeoordelaarsOver, fout.Regel);
        Assert.Contains("K1 (Overgang cliënten)", fout.Message, StringComparison.Ordinal);

        Vergrendel(Benoem(_k[0]));
        Assert.False(_beoordeling.IsBlind);
    }

    [Fact, Trait("Regel", "BEO-03")]
    public void EenCriteriumDatErEenHad_GaatVerderMetEen()
    {
        var (een, twee, drie) = (Benoem(_k[0]), Benoem(_k[1], _k[2]), Benoem(_k[1], _k[2]));
        var vervanger = Benoem(_k[1], _k[2]);
        new List<Beoordelaar> { een, twee, vervanger }.ForEach(Vergrendel);
        _beoordeling.Ontsla(drie, "Ziek.", Nu);

        _beoordeling.GaVerder(_perceel.Criteria, Nu);

        Assert.False(_beoordeling.IsBlind);
    }

    [Fact, Trait("Regel", "BEO-02")]
    public void Toewijzen_LaatGeenCriteriumZonderBeoordelaar()
    {
        var (een, twee) = (Benoem(_k[0], _k[1]), Benoem(_k[2]));
        var fout = Assert.Throws<DomeinregelException>(() => _beoordeling.WijsToe(een, _perceel.Criteria, [_k[1]]));
        Assert.Equal(Domeinregel.CriteriumZonderBeoordelaar, fout.Regel);
        Assert.True(een.Beoordeelt(_k[0])); // nothing changed

        Assert.Empty(_beoordeling.WijsToe(twee, _perceel.Criteria, [])); // all
        Assert.Equal([_k[0]], _beoordeling.WijsToe(een, _perceel.Criteria, [_k[1]]));
        Vergrendel(een);
        Assert.Equal(Domeinregel.BeoordelingVergrendeld, Regel(() => _beoordeling.WijsToe(een, _perceel.Criteria, [])));
    }

    [Fact, Trait("Regel", "BEO-03")]
    public void Toewijzen_HaaltNiemandWegWaarEenAnderAlVergrendelde()
    {
        var (een, twee) = (Benoem(), Benoem());
        Vergrendel(een);
        Assert.Equal(Domeinregel.TeWeinigBeoordelaarsOver, Regel(() => _beoordeling.WijsToe(twee, _perceel.Criteria, [_k[2]]))); // else K1 and K2 show one mark
        Vergrendel(twee);
        Assert.Equal(Domeinregel.BeoordelingNietMeerBlind, Regel(() => _beoordeling.WijsToe(twee, _perceel.Criteria, [_k[2]])));
    }

    private static Domeinregel Regel(Action daad) => Assert.Throws<DomeinregelException>(daad).Regel;

    private Beoordelaar Benoem(params Guid[] criteria) => _beoordeling.Benoem(Guid.NewGuid(), criteria, Nu);

    private void Vergrendel(Beoordelaar beoordelaar)
    {
        beoordelaar.Verklaar(new Dictionary<Guid, string?>(), Nu);
        _beoordeling.Vergrendel(beoordelaar, _perceel.Criteria, [], Nu);
    }
}
