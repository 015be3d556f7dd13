using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using WmoInkoop.Core.Data;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Conventies;

/// <summary>What one model must keep to for two databases; the models are built without connecting.</summary>
public sealed class ModelTests
{
    /// <summary>SQL Server's limits for the key of a table and of another index, in bytes; a character takes two, an id sixteen.</summary>
    private const int MaxSleutelBytes = 900;
    private const int MaxIndexBytes = 1700;

    public static TheoryData<Databasesoort> Databases { get; } = [.. Enum.GetValues<Databasesoort>()];

    [Theory, MemberData(nameof(Databases))]
    public void Verwijzingen_WissenNooitMee(Databasesoort database) =>
        Assert.Empty(Entiteiten(database).SelectMany(e => e.GetForeignKeys())
            .Where(k => !k.IsOwnership && k.DeleteBehavior is not DeleteBehavior.Restrict).Select(k => k.ToString()));

    [Theory, MemberData(nameof(Databases))]
    public void Indexen_HebbenTekstenMetEenLengteDieErinPast(Databasesoort database) =>
        Assert.Empty(Entiteiten(database)
            .SelectMany(e => e.GetKeys().Select(k => (Naam: k.ToString()!, k.Properties, Max: MaxSleutelBytes))
                .Concat(e.GetIndexes().Select(i => (Naam: i.ToString()!, i.Properties, Max: MaxIndexBytes))))
            .Where(i => i.Properties.Sum(p => IsTekst(p) ? 2 * (p.GetMaxLength() ?? MaxIndexBytes) : 16) > i.Max)
            .Select(i => i.Naam));

    [Theory, MemberData(nameof(Databases))]
    public void Filters_BegrijpenBeideDatabases(Databasesoort database) =>
        Assert.DoesNotContain(
            Entiteiten(database).SelectMany(e => e.GetIndexes()).Select(i => i.GetFilter()).OfType<string>(),
            f => f.Contains("N'", StringComparison.Ordinal) || f.Contains(" OR ", StringComparison.OrdinalIgnoreCase));

    [Theory, MemberData(nameof(Databases))]
    public void EntiteitenMetVersie_BewakenHaar(Databasesoort database)
    {
        var metVersie = Entiteiten(database).Where(e => typeof(IHeeftVersie).IsAssignableFrom(e.ClrType)).ToList();

        Assert.NotEmpty(metVersie);
        Assert.Empty(metVersie.Where(e => !e.FindProperty(nameof(IHeeftVersie.Versie))!.IsConcurrencyToken).Select(e => e.Name));
    }

    [Theory, MemberData(nameof(Databases))]
    public void Decimalen_HebbenEenGekozenNauwkeurigheid(Databasesoort database) =>
        Assert.Empty(Entiteiten(database).SelectMany(e => e.GetProperties())
            .Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(decimal) && (p.GetPrecision() is null || p.GetScale() is null))
            .Select(p => $"{p.DeclaringType.Name}.{p.Name}"));

    [Theory, MemberData(nameof(Databases))]
    public void Migraties_LopenGelijkMetHetModel(Databasesoort database)
    {
        using var db = Context(database);

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), $"The model changed after the last migration for {database}; see migrations/.");
    }

    private static InkoopDbContext Context(Databasesoort database) => new(Testdatabase.ZonderVerbinding(database));

    private static List<IEntityType> Entiteiten(Databasesoort database)
    {
        using var db = Context(database);
        return [.. db.GetService<IDesignTimeModel>().Model.GetEntityTypes()];
    }

    private static bool IsTekst(IProperty eigenschap) =>
        (eigenschap.GetTypeMapping().Converter?.ProviderClrType ?? eigenschap.ClrType) == typeof(string);
}
