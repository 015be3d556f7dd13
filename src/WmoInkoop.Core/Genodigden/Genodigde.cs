using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Core.Genodigden;

/// <summary>
/// A provider that is invited to hand in, with the reason of the choice. In an onderhandse procedure it is chosen before publication, and who
/// is invited decides who sees the aanbesteding at all; after a selection it is chosen from whoever applied, in a procedure that everyone
/// sees. A <see cref="Dialogen.Gegadigde"/> is something else: with it there are talks first, in which it can fall out.
/// </summary>
public sealed class Genodigde
{
    public const int MaxReden = 1000;

    private Genodigde()
    {
    }

    internal Genodigde(Guid aanbestedingId, Guid aanbiederId, string reden, Guid doorId, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        AanbestedingId = aanbestedingId;
        AanbiederId = aanbiederId;
        Reden = reden.Trim();
        GekozenDoorId = doorId;
        GekozenOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    public Guid AanbiederId { get; private set; }

    /// <summary>Why this provider: a choice has to be objective (Gids Proportionaliteit). For the file; the provider does not read it.</summary>
    public string Reden { get; private set; } = "";

    public DateTimeOffset GekozenOp { get; private set; }

    public Guid GekozenDoorId { get; private set; }
}

internal sealed class GenodigdeConfiguration : IEntityTypeConfiguration<Genodigde>
{
    public void Configure(EntityTypeBuilder<Genodigde> builder)
    {
        builder.ToTable("Genodigden");
        builder.Property(g => g.Reden).HasMaxLength(Genodigde.MaxReden);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(g => g.AanbiederId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(g => g.GekozenDoorId);
        builder.HasIndex(g => new { g.AanbestedingId, g.AanbiederId }).IsUnique();
    }
}
