using BenchmarkDotNet.Running;

namespace WmoInkoop.Benchmarks;

internal static class Benchmarks
{
    /// <summary><c>-- stormloop</c> runs the rush at the database, <c>-- formulieren</c> that at the published portal, <c>-- kluis</c> the last ten seconds before a closing, <c>-- documenten</c> sends 50 MB up and down, <c>-- beoordeling</c> measures the pages of a large assessment; anything else goes to BenchmarkDotNet.</summary>
    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["stormloop"]:
                return await Stormloop.ExecuteAsync();
            case ["formulieren"]:
                return await Formulierenproef.ExecuteAsync();
            case ["kluis"]:
                return await Kluisproef.ExecuteAsync();
            case ["documenten"]:
                return await Documentenproef.ExecuteAsync();
            case ["beoordeling"]:
                return await Beoordelingsmeting.ExecuteAsync();
            case [Documentenproef.Server]:
                return await Documentenproef.ServerAsync();
        }

        BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(args);
        return 0;
    }
}
