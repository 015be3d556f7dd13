using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WmoInkoop.Core.Data;

/// <summary>What holds for every table, so that the same model works on SQLite and SQL Server.</summary>
internal static class Conventies
{
    internal static void Pas(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(60);
    }

    internal static void Pas(ModelBuilder builder)
    {
        foreach (var entiteit in builder.Model.GetEntityTypes())
        {
            // SQL Server refuses cascades where two paths could meet
            foreach (var sleutel in entiteit.GetForeignKeys().Where(k => !k.IsOwnership))
            {
                sleutel.DeleteBehavior = DeleteBehavior.Restrict;
            }

            // ids are made by the domain; a child with an id must be seen as new, not as changed
            foreach (var eigenschap in entiteit.FindPrimaryKey()?.Properties ?? [])
            {
                if (eigenschap.ClrType == typeof(Guid))
                {
                    eigenschap.ValueGenerated = ValueGenerated.Never;
                }
            }

            if (typeof(IHeeftVersie).IsAssignableFrom(entiteit.ClrType))
            {
                builder.Entity(entiteit.ClrType).Property(nameof(IHeeftVersie.Versie)).IsConcurrencyToken();
            }
        }
    }

    /// <summary>A moment is stored as UTC without offset: comparing and ordering then translate on both databases.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        moment => moment.UtcDateTime,
        opgeslagen => new DateTimeOffset(DateTime.SpecifyKind(opgeslagen, DateTimeKind.Utc)));
}
