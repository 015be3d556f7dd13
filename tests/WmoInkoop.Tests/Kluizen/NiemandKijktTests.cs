using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;
using Xunit.Abstractions;

namespace WmoInkoop.Tests.Kluizen;

/// <summary>Whoever looks before the opening, at whatever address, sees the same with twenty submissions as with none (INS-06).</summary>
[Collection(nameof(VolleKluis))]
public sealed class NiemandKijktTests(VolleKluis kluis, ITestOutputHelper uitvoer)
{
    [Fact, Trait("Regel", "INS-06")]
    public async Task ElkAdres_VoorElkeRol_IsHetzelfdeMetNulEnMetTwintigInschrijvingen()
    {
        await VergelijkAsync("before the closing", kluis.Bezoekers(kluis.Leeg), kluis.Bezoekers(kluis.Vol), sprong: false);

        // between the closing and the opening, which one inkoper has proposed
        foreach (var portal in new[] { kluis.Leeg, kluis.Vol })
        {
            portal.Klok.VerderTot(kluis.Aanbesteding.TeOpenenVanaf);
            await VolleKluis.DraaiTakenAsync(portal);
            await portal.StelOpeningVoorAsync(kluis.Aanbesteding.Id, Mensen.Inkoper);
        }

        await VergelijkAsync("after the closing", await AlsAsync(kluis.Leeg), await AlsAsync(kluis.Vol), sprong: true);
    }

    private static async Task<List<(string Wie, HttpClient Client)>> AlsAsync(PortalFactory portal) =>
        [(Mensen.TweedeInkoper, await portal.ClientAls(Mensen.TweedeInkoper)), (Mensen.Beheerder, await portal.ClientAls(Mensen.Beheerder)), ("bezoeker", portal.Bezoeker())];

    private async Task VergelijkAsync(string wanneer, IEnumerable<(string Wie, HttpClient Client)> leegte, IEnumerable<(string Wie, HttpClient Client)> volte, bool sprong)
    {
        var verschillen = new List<string>();
        var aantal = 0;
        foreach (var ((wie, bijNul), (_, bijTwintig)) in leegte.Zip(volte))
        {
            var (een, twee) = (new Rondgang(kluis.Leeg, kluis.Ids, sprong), new Rondgang(kluis.Vol, kluis.Ids, sprong));
            var klok = System.Diagnostics.Stopwatch.StartNew();
            var paginas = await Task.WhenAll(Task.Run(() => een.LoopAsync(wie, bijNul)), Task.Run(() => twee.LoopAsync(wie, bijTwintig)));
            var (leeg, vol) = (paginas[0], paginas[1]);
            uitvoer.WriteLine($"{wanneer}, {wie}: {vol.Count} addresses, {vol.Values.Sum(v => (long)v.Length) / 1024} KB, {vol.Values.Count(v => v.StartsWith("200", StringComparison.Ordinal))} of them pages, {klok.Elapsed.TotalSeconds:0.0} s");
            aantal += vol.Count;
            verschillen.AddRange(leeg.Keys.Except(vol.Keys).Select(k => $"only with none: {k}"));
            verschillen.AddRange(vol.Keys.Except(leeg.Keys).Select(k => $"only with twenty: {k}"));
            verschillen.AddRange(vol.Where(p => leeg.TryGetValue(p.Key, out var nul) && nul != p.Value).Select(p => $"{p.Key} tells something:\n{Verschil(leeg[p.Key], p.Value)}"));
            verschillen.AddRange(vol.Where(p => Zoeker.Vind(p.Value) is not null).Select(p => $"{p.Key} holds {Zoeker.Vind(p.Value)}"));
            bijNul.Dispose();
            bijTwintig.Dispose();
        }

        Assert.True(verschillen.Count == 0, $"{wanneer}: {verschillen.Count} differences\n{string.Join('\n', verschillen.Take(20))}");
        Assert.True(aantal > 900, $"{aantal} addresses");
    }

    private static string Verschil(string leeg, string vol)
    {
        var i = leeg.Zip(vol).TakeWhile(p => p.First == p.Second).Count();
        return $"{leeg[Math.Max(0, i - 100)..Math.Min(leeg.Length, i + 100)]}\n---\n{vol[Math.Max(0, i - 100)..Math.Min(vol.Length, i + 100)]}";
    }
}
