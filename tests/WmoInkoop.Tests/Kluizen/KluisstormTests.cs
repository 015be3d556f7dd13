using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;
using Xunit.Abstractions;

namespace WmoInkoop.Tests.Kluizen;

/// <summary>The last seconds before the closing at the published portal; 1,000 at once is <c>-- kluis</c> in tests/WmoInkoop.Benchmarks.</summary>
public sealed class KluisstormTests(ITestOutputHelper uitvoer)
{
    private const int OpTijd = 200;
    private const int Laat = 20;

    [Fact, Trait("Regel", "INS-04"), Trait("Regel", "INS-03")]
    public async Task Indienen_DoorTweehonderdInDeLaatsteTienSeconden_AllesOpTijdIsBinnenEnAllesTeLaatGeweigerd()
    {
        await using var kluis = await Kluisstorm.MaakAsync(OpTijd + Laat);

        var uitslag = await kluis.StormAsync(TimeSpan.FromSeconds(10), Laat);

        uitvoer.WriteLine(uitslag.ToString());
        Assert.True(uitslag.Fouten.Count == 0, $"{uitslag}\n{string.Join('\n', uitslag.Fouten.Take(10))}");
        Assert.InRange(uitslag.Binnen, 1, OpTijd);
        Assert.DoesNotContain("mijn/inschrijvingen", kluis.Portaal.Proces.Uitvoer, StringComparison.Ordinal); // who submits, and how many do, stands in no log (INS-06)
        Assert.Equal(0, (await kluis.Portaal.VoerUitAsync("audit", "controleer")).Code);
    }
}
