using System.Reflection;
using System.Text.RegularExpressions;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Conventies;

/// <summary>A decision that points to the test of a sentence points to one that exists.</summary>
public sealed partial class AdrTests
{
    [Fact]
    public void ElkeTest_DieEenBesluitNoemt_Bestaat()
    {
        var tests = new[] { typeof(AdrTests).Assembly }
            .SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(m => m.GetCustomAttribute<FactAttribute>() is not null) // a theory is one too
            .Select(m => m.Name)
            .ToHashSet();
        var journeys = string.Concat(Directory.EnumerateFiles(Path.Combine(Werkmap.Repo, "tests", "WmoInkoop.EndToEndTests"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var genoemd = Directory.EnumerateFiles(Path.Combine(Werkmap.Repo, "docs", "adr"), "*.md")
            .SelectMany(b => Testnaam().Matches(File.ReadAllText(b)).Select(m => (Besluit: Path.GetFileName(b), Test: m.Groups["naam"].Value)))
            .ToList();

        Assert.True(genoemd.Count(g => g.Besluit.StartsWith("0005", StringComparison.Ordinal)) >= 20);
        Assert.DoesNotContain(genoemd, g => !tests.Contains(g.Test) && !journeys.Contains($" {g.Test}(", StringComparison.Ordinal));
    }

    // `Wat_Wanneer_Uitkomst`: three parts with capitals, as the tests here are called
    [GeneratedRegex("`(?<naam>[A-Z]\\w*_[A-Z]\\w*)`")]
    private static partial Regex Testnaam();
}
