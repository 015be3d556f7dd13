using System.Text.Json;
using System.Text.RegularExpressions;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Conventies;

/// <summary>An icon that is not in the sprite shows nothing, and nobody hears of it.</summary>
public sealed partial class IcoonTests
{
    [Fact]
    public void ElkIcoonOpEenPagina_ZitInDeSprite()
    {
        var namen = JsonSerializer.Deserialize<HashSet<string>>(File.ReadAllText(Path.Combine(Werkmap.Repo, "frontend", "icons.json")))!;
        var gebruikt = Directory.EnumerateFiles(Path.Combine(Werkmap.Repo, "src", "WmoInkoop.Web", "Features"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(bestand => Icoon().Matches(File.ReadAllText(bestand)).Select(m => (Naam: m.Groups[1].Value, Bestand: Path.GetFileName(bestand))))
            .ToList();

        Assert.NotEmpty(gebruikt);
        Assert.DoesNotContain(gebruikt, g => !namen.Contains(g.Naam));
    }

    [GeneratedRegex("<icoon naam=\"([a-z0-9-]+)\"")]
    private static partial Regex Icoon();
}
