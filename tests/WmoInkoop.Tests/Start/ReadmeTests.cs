using System.Text.RegularExpressions;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Start;

/// <summary>README tells the truth about settings: every key the code reads or names stands in its table, and nothing else does.</summary>
public sealed partial class ReadmeTests
{
    // read by ASP.NET Core itself
    private static readonly string[] VanHetRaamwerk = ["Urls", "AllowedHosts"];

    private static readonly string Bron = string.Join('\n', Directory
        .EnumerateFiles(Path.Combine(Werkmap.Repo, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(bestand => !bestand.Contains("/obj/", StringComparison.Ordinal))
        .Select(File.ReadAllText));

    private static readonly string[] Beschreven = [.. Rij().Matches(File.ReadAllText(Path.Combine(Werkmap.Repo, "README.md"))).Select(m => m.Groups["sleutel"].Value)];

    [Fact]
    public void Instelling_DieDeCodeLeestOfNoemt_StaatInReadme()
    {
        var genoemd = Genoemd().Matches(Bron).Concat(Gelezen().Matches(Bron)).Select(m => m.Groups["sleutel"].Value).Distinct().Order().ToList();

        Assert.Contains("Database:Provider", genoemd);
        Assert.Empty(genoemd.Except(Beschreven));
    }

    [Fact]
    public void Instelling_DieInReadmeStaat_WordtGelezen() =>
        Assert.All(Beschreven.Except(VanHetRaamwerk), sleutel => Assert.True(IsGelezen(sleutel), sleutel));

    [GeneratedRegex(@"\b(?<sleutel>(Aanmelden|Database|DataProtection|Demo|Https|Mail|Opslag|Portaal|Proxy|Scan|Taken|Werkkalender):[A-Z][A-Za-z]+)")]
    private static partial Regex Genoemd();

    [GeneratedRegex(@"""(?<sleutel>[A-Z][A-Za-z]+(:[A-Z][A-Za-z]+)+)""")]
    private static partial Regex Gelezen();

    [GeneratedRegex(@"^\| `(?<sleutel>[A-Z][A-Za-z]+(:[A-Z][A-Za-z]+)*)` \|", RegexOptions.Multiline)]
    private static partial Regex Rij();

    // by its full name, or by its own name within its section
    private static bool IsGelezen(string sleutel) =>
        Bron.Contains($"\"{sleutel}\"", StringComparison.Ordinal) || Bron.Contains($"\"{sleutel.Split(':')[^1]}\"", StringComparison.Ordinal);
}
