using BenchmarkDotNet.Running;

namespace WmoInkoop.Benchmarks;

internal static class Benchmarks
{
    /// <summary><c>-- stormloop</c> runs the rush; anything else goes to BenchmarkDotNet.</summary>
    private static async Task<int> Main(string[] args)
    {
        if (args is ["stormloop"])
        {
            return await Stormloop.ExecuteAsync();
        }

        BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(args);
        return 0;
    }
}
