using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WmoInkoop.Core.Auditlog;

/// <summary>The head of the chain: one row. Raising its number is what makes writers queue, on both databases.</summary>
public sealed class AuditKop
{
    /// <summary>The hash before the first line.</summary>
    public const string Begin = "0000000000000000000000000000000000000000000000000000000000000000";

    internal const int EnigeId = 1;

    private AuditKop()
    {
    }

    public int Id { get; private set; } = EnigeId;

    /// <summary>Number of the last line.</summary>
    public long Nummer { get; private set; }

    /// <summary>Hash of the last line.</summary>
    public string Hash { get; private set; } = Begin;
}

internal sealed class AuditKopConfiguration : IEntityTypeConfiguration<AuditKop>
{
    public void Configure(EntityTypeBuilder<AuditKop> builder)
    {
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Hash).HasMaxLength(64);
        builder.HasData(new { Id = AuditKop.EnigeId, Nummer = 0L, Hash = AuditKop.Begin });
    }
}
