using System.Collections;
using System.Resources;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using Xunit;

namespace WmoInkoop.Tests.Conventies;

public sealed class TekstenTests
{
    /// <summary>Enums nobody reads on a screen: what the settings file calls the databases.</summary>
    private static readonly Type[] ZonderTekst = [typeof(Databasesoort)];

    private static readonly Type[] Enums = [.. typeof(Teksten).Assembly.GetTypes().Where(t => t.IsEnum && t.IsVisible && !ZonderTekst.Contains(t))];

    [Fact]
    public void ElkeWaarde_HeeftEenTekst()
    {
        Assert.Contains(typeof(Domeinregel), Enums);
        Assert.Empty(Enums.SelectMany(e => Enum.GetValues(e).Cast<Enum>()).Where(w => !Teksten.Heeft(w)).Select(w => $"{w.GetType().Name}.{w}"));
    }

    [Fact]
    public void ElkeTekstVanEenEnum_HoortBijEenWaarde()
    {
        var enums = Enums.ToDictionary(e => e.Name);
        var verweesd = Sleutels().Select(s => s.Split('.')) // EnumType.Waarde, or EnumType.Waarde.Uitleg
            .Where(s => s.Length > 1 && enums.TryGetValue(s[0], out var soort) && !(Enum.IsDefined(soort, s[1]) && s[2..] is [] or ["Uitleg"]))
            .Select(s => string.Join('.', s));

        Assert.Empty(verweesd);
    }

    [Fact]
    public void ElkeWaarde_PastInZijnKolom() =>
        Assert.DoesNotContain(Enums.SelectMany(Enum.GetNames), naam => naam.Length > 60);

    private static IEnumerable<string> Sleutels()
    {
        var core = typeof(Teksten).Assembly;
        foreach (var bron in core.GetManifestResourceNames().Where(n => n.EndsWith(".resources", StringComparison.Ordinal)))
        {
            using var lezer = new ResourceReader(core.GetManifestResourceStream(bron)!);
            foreach (DictionaryEntry regel in lezer)
            {
                yield return (string)regel.Key;
            }
        }
    }
}
