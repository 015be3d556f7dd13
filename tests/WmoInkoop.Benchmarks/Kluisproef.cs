using System.Globalization;
using WmoInkoop.TestSupport.Inschrijvingen;

namespace WmoInkoop.Benchmarks;

/// <summary>1,000 providers who submit in the last ten seconds before the closing, and 50 just after it; see <see cref="Kluisstorm"/>.</summary>
internal static class Kluisproef
{
    private const int OpTijd = 1_000;
    private const int Laat = 50;

    /// <returns>0 when all in time are in, all late are refused, and every receipt and the audit chain are right.</returns>
    public static async Task<int> ExecuteAsync()
    {
        Console.WriteLine($"{OpTijd + Laat} drafts are being made, on {Environment.ProcessorCount} cores, which the posting side shares");
        await using var kluis = await Kluisstorm.MaakAsync(OpTijd + Laat);
        Console.WriteLine($"load before: {Belasting()}");
        var uitslag = await kluis.StormAsync(TimeSpan.FromSeconds(10), Laat);
        Console.WriteLine(uitslag);
        Console.WriteLine($"load after: {Belasting()}");
        foreach (var fout in uitslag.Fouten.Take(20))
        {
            Console.WriteLine(fout);
        }

        var (code, keten) = await kluis.Portaal.VoerUitAsync("audit", "controleer");
        Console.WriteLine($"{uitslag.Fouten.Count} failures; {keten}");
        return uitslag.Fouten.Count == 0 && uitslag.Binnen is > 0 and <= OpTijd && code == 0 ? 0 : 1;
    }

    private static string Belasting() => OperatingSystem.IsLinux() ? File.ReadAllText("/proc/loadavg").Trim().ToString(CultureInfo.InvariantCulture) : "unknown";
}
