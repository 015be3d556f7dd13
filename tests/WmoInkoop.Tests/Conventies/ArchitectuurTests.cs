using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using WmoInkoop.Core.Data;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Conventies;

public sealed partial class ArchitectuurTests
{
    [Fact]
    public void Core_KentVanAspNetAlleenIdentity()
    {
        var vreemd = TypeReferenties(typeof(InkoopDbContext).Assembly.Location)
            .Where(naam => naam.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal))
            .Where(naam => !naam.StartsWith("Microsoft.AspNetCore.Identity.", StringComparison.Ordinal));

        Assert.Empty(vreemd);
    }

    [Fact]
    public void Core_KentGeenDatabasesoort()
    {
        var providers = typeof(InkoopDbContext).Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(naam => naam.StartsWith("Microsoft.Data.", StringComparison.Ordinal) || naam.EndsWith(".Sqlite", StringComparison.Ordinal) || naam.EndsWith(".SqlServer", StringComparison.Ordinal));

        Assert.Empty(providers);
    }

    [Fact]
    public void Web_KentDeDatabasesoortAlleenInInfrastructureDatabase()
    {
        var web = Path.Combine(Werkmap.Repo, "src", "WmoInkoop.Web");
        var bestanden = Bronbestanden(web).Where(b => !b.StartsWith(Path.Combine("Infrastructure", "Database"), StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(bestanden);
        Assert.DoesNotContain(bestanden, b => Providertaal().IsMatch(File.ReadAllText(Path.Combine(web, b))));
    }

    [Fact]
    public void Typen_HebbenEenNaamDieZegtWatZeDoen()
    {
        var vaag = new[] { typeof(InkoopDbContext).Assembly, typeof(Program).Assembly, typeof(PortalFactory).Assembly }
            .SelectMany(a => a.GetTypes())
            .Where(t => t.Namespace?.StartsWith("WmoInkoop", StringComparison.Ordinal) is true && !t.Name.Contains('<', StringComparison.Ordinal))
            .Where(t => VageNaam().IsMatch(t.Name))
            .Select(t => t.FullName);

        Assert.Empty(vaag);
    }

    private static List<string> TypeReferenties(string assembly)
    {
        using var bestand = new PEReader(File.OpenRead(assembly));
        var metadata = bestand.GetMetadataReader();
        return [.. metadata.TypeReferences
            .Select(metadata.GetTypeReference)
            .Select(t => $"{metadata.GetString(t.Namespace)}.{metadata.GetString(t.Name)}")];
    }

    private static IEnumerable<string> Bronbestanden(string map) =>
        Directory.EnumerateFiles(map, "*.cs*", SearchOption.AllDirectories)
            .Where(b => Path.GetExtension(b) is ".cs" or ".cshtml")
            .Select(b => Path.GetRelativePath(map, b))
            .Where(b => !b.StartsWith("obj", StringComparison.Ordinal) && !b.StartsWith("bin", StringComparison.Ordinal));

    [GeneratedRegex(@"Microsoft\.Data\.|EntityFrameworkCore\.(Sqlite|SqlServer)|\.UseSqlite\(|\.UseSqlServer\(|\.IsSqlServer\(|\.IsSqlite\(|\bPRAGMA\b|SqlException|SqliteException")]
    private static partial Regex Providertaal();

    [GeneratedRegex(@"((?<!Tag)Helper|Helpers|Manager|Util|Utils|Utility)(`\d+)?$")]
    private static partial Regex VageNaam();
}
