using FsCheck;
using FsCheck.Fluent;
using WmoInkoop.Core.Perceeluitsluitingen;
using Xunit;

namespace WmoInkoop.Tests.Perceeluitsluitingen;

/// <summary>Who wins which perceel when some exclude each other: the worked example, and what holds for every input (GUN-01, TRJ-07).</summary>
public sealed class PerceelverdelingTests
{
    private static readonly Guid Een = Guid.Parse("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Twee = Guid.Parse("00000000-0000-0000-0000-000000000002");
    private static readonly (Guid, Guid)[] Paar = [(Een, Twee)];

    [Fact, Trait("Regel", "GUN-01")]
    public void HetVoorbeeld_DeVolgordeVanDePercelen()
    {
        var (namen, percelen) = Voorbeeld();

        var uitkomst = Perceelverdeling.Verdeel(percelen, Paar, Uitsluitingsoplossing.VolgordeVanPercelen);

        Assert.Equal(["X"], Winnaars(uitkomst, Een, namen));
        Assert.Equal(["Z", "Y"], Winnaars(uitkomst, Twee, namen));
        Assert.Equal(("X", Twee, Een), Assert.Single(uitkomst.Voorbijgegaan.Select(v => (namen[v.InschrijvingId], v.PerceelId, v.VoorPerceelId))));
    }

    [Fact, Trait("Regel", "GUN-01")]
    public void HetVoorbeeld_DeVoorkeurVanDeInschrijver()
    {
        var (namen, percelen) = Voorbeeld(voorkeurEen: 2, voorkeurTwee: 1);

        var uitkomst = Perceelverdeling.Verdeel(percelen, Paar, Uitsluitingsoplossing.VoorkeurVanInschrijver);

        Assert.Equal(["Y"], Winnaars(uitkomst, Een, namen));
        Assert.Equal(["X", "Z"], Winnaars(uitkomst, Twee, namen));
        Assert.Equal(("X", Een, Twee), Assert.Single(uitkomst.Voorbijgegaan.Select(v => (namen[v.InschrijvingId], v.PerceelId, v.VoorPerceelId))));
    }

    [Fact, Trait("Regel", "GUN-01")]
    public void ZonderVoorkeur_BeslistOokDanDeVolgorde()
    {
        var (namen, percelen) = Voorbeeld();

        Assert.Equal(["X"], Winnaars(Perceelverdeling.Verdeel(percelen, Paar, Uitsluitingsoplossing.VoorkeurVanInschrijver), Een, namen));
    }

    [Fact, Trait("Regel", "TRJ-07"), Trait("Regel", "GUN-01")]
    public void EenCombinant_TeltAlsHoofdaannemer()
    {
        var combinatie = new Mededinger(Guid.NewGuid(), ["1", "2"]);
        var alleen = new Mededinger(Guid.NewGuid(), ["2"]);
        var derde = new Mededinger(Guid.NewGuid(), ["3"]);

        var uitkomst = Perceelverdeling.Verdeel([new(Een, 1, 1, [combinatie]), new(Twee, 2, 1, [alleen, derde])], Paar, Uitsluitingsoplossing.VolgordeVanPercelen);

        Assert.Equal([derde.InschrijvingId], uitkomst.Winnaars[Twee]);
        Assert.Equal("2", Assert.Single(uitkomst.Voorbijgegaan).KvkNummer);
    }

    [Theory, InlineData(Uitsluitingsoplossing.VolgordeVanPercelen), InlineData(Uitsluitingsoplossing.VoorkeurVanInschrijver), Trait("Regel", "GUN-01")]
    public void WatBeslistIs_BlijftStaan_OokAlsHetLatereOfMindereVoorkeurIs(Uitsluitingsoplossing wijze)
    {
        var beslist = new Mededinger(Guid.NewGuid(), ["1"], Voorkeur: 2);
        var ander = new Mededinger(Guid.NewGuid(), ["1"], Voorkeur: 1);

        var uitkomst = Perceelverdeling.Verdeel([new(Een, 1, 1, [ander]), new(Twee, 2, 1, [beslist], IsBeslist: true)], Paar, wijze);

        Assert.Empty(uitkomst.Winnaars[Een]);
        Assert.Equal([beslist.InschrijvingId], uitkomst.Winnaars[Twee]);
    }

    /// <summary>For every input: never two excluded percelen for one party, never more winners than contracts, nobody skipped without a reason that stands, and the same whatever the order it comes in.</summary>
    [Fact, Trait("Regel", "GUN-01"), Trait("Regel", "TRJ-07")]
    public void VoorElkeInvoer_NooitTweeUitgeslotenPercelenVoorEenPartij_EnAltijdHetzelfde() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        zaad =>
        {
            var (percelen, paren) = Willekeurig(new Random(zaad));
            foreach (var wijze in Enum.GetValues<Uitsluitingsoplossing>())
            {
                var uitkomst = Perceelverdeling.Verdeel(percelen, paren, wijze);
                var wie = percelen.SelectMany(p => p.Rangorde).ToDictionary(m => m.InschrijvingId);
                foreach (var (een, ander) in paren)
                {
                    Assert.Empty(uitkomst.Winnaars[een].SelectMany(i => wie[i].Hoofdaannemers).Intersect(uitkomst.Winnaars[ander].SelectMany(i => wie[i].Hoofdaannemers)));
                }

                foreach (var perceel in percelen)
                {
                    var over = uitkomst.Voorbijgegaan.Where(v => v.PerceelId == perceel.Id).ToDictionary(v => v.InschrijvingId);
                    Assert.Equal(perceel.Rangorde.Select(m => m.InschrijvingId).Where(i => !over.ContainsKey(i)).Take(perceel.Maximum ?? int.MaxValue), uitkomst.Winnaars[perceel.Id]);
                    Assert.All(over.Values, v => Assert.Contains((v.PerceelId, v.VoorPerceelId), paren.Concat(paren.Select(p => (p.Ander, p.Een)))));
                }

                var schudden = new Random(zaad + 1);
                var anders = percelen.ToArray();
                var omgekeerd = paren.Select(p => (p.Ander, p.Een)).ToArray();
                schudden.Shuffle(anders);
                schudden.Shuffle(omgekeerd);
                var nogEens = Perceelverdeling.Verdeel(anders, omgekeerd, wijze);
                Assert.Equal(uitkomst.Voorbijgegaan, nogEens.Voorbijgegaan);
                Assert.All(percelen, p => Assert.Equal(uitkomst.Winnaars[p.Id], nogEens.Winnaars[p.Id]));
            }
        }).QuickCheckThrowOnFailure();

    /// <summary>Two to four percelen, up to six parties that bid alone or together, any exclusions, any preferences.</summary>
    private static (List<Verdeelperceel> Percelen, List<(Guid Een, Guid Ander)> Paren) Willekeurig(Random willekeur)
    {
        Guid Nieuw()
        {
            var bytes = new byte[16];
            willekeur.NextBytes(bytes);
            return new Guid(bytes);
        }

        var percelen = Enumerable.Range(1, willekeur.Next(2, 5)).Select(nummer =>
        {
            var vrij = Enumerable.Range(1, 6).Select(n => $"{n}").ToArray();
            willekeur.Shuffle(vrij); // a party is hoofdaannemer or combinant at most once per perceel (INS-01)
            var rangorde = new List<Mededinger>();
            for (var i = 0; i < vrij.Length;)
            {
                var samen = Math.Min(willekeur.Next(1, 3), vrij.Length - i);
                rangorde.Add(new Mededinger(Nieuw(), vrij[i..(i + samen)], willekeur.Next(0, 4) is var v and > 0 ? v : null));
                i += samen;
            }

            return new Verdeelperceel(Nieuw(), nummer, willekeur.Next(0, 4) is var n and > 0 ? n : null, rangorde);
        }).ToList();
        var paren = (from een in percelen from ander in percelen where een.Nummer < ander.Nummer && willekeur.Next(3) > 0 select (een.Id, ander.Id)).ToList();
        return (percelen, paren);
    }

    /// <summary>Perceel 1 for one: X, Y. Perceel 2 for two: X, Z, Y.</summary>
    private static (Dictionary<Guid, string> Namen, Verdeelperceel[] Percelen) Voorbeeld(int? voorkeurEen = null, int? voorkeurTwee = null)
    {
        var namen = new Dictionary<Guid, string>();
        Mededinger Wie(string naam, int? voorkeur = null)
        {
            var id = Guid.NewGuid();
            namen[id] = naam;
            return new Mededinger(id, [naam], voorkeur);
        }

        return (namen, [new(Een, 1, 1, [Wie("X", voorkeurEen), Wie("Y")]), new(Twee, 2, 2, [Wie("X", voorkeurTwee), Wie("Z"), Wie("Y")])]);
    }

    private static IEnumerable<string> Winnaars(Verdeling uitkomst, Guid perceel, Dictionary<Guid, string> namen) => uitkomst.Winnaars[perceel].Select(i => namen[i]);
}
