using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WmoInkoop.Core.Versleuteling;

/// <summary>
/// What hangs on one opening of the kluis (INS-06, INS-07): audit lines and mail about drafts and submissions point to a seal and
/// stay out of every view of buying roles and beheerder until it is broken.
/// </summary>
public sealed class Zegel
{
    private Zegel()
    {
    }

    public Zegel(string soort, Guid objectId, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        Soort = soort;
        ObjectId = objectId;
        GelegdOp = nu;
    }

    public Guid Id { get; private set; }

    /// <summary>The kind of object that is opened, by its class name.</summary>
    public string Soort { get; private set; } = "";

    public Guid ObjectId { get; private set; }

    public DateTimeOffset GelegdOp { get; private set; }

    public DateTimeOffset? VerbrokenOp { get; private set; }

    internal void Verbreek(DateTimeOffset nu) => VerbrokenOp ??= nu;
}

internal sealed class ZegelConfiguration : IEntityTypeConfiguration<Zegel>
{
    public void Configure(EntityTypeBuilder<Zegel> builder)
    {
        builder.ToTable("Zegels");
        builder.Property(z => z.Soort).HasMaxLength(60);
        builder.HasIndex(z => new { z.Soort, z.ObjectId }).IsUnique();
    }
}
