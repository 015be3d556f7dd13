using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Perceeluitsluitingen;

internal sealed class PerceeluitsluitingConfiguration : IEntityTypeConfiguration<Perceeluitsluiting>
{
    public void Configure(EntityTypeBuilder<Perceeluitsluiting> builder)
    {
        builder.ToTable("Perceeluitsluitingen");
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(u => u.AanbestedingId);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(u => u.PerceelId);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(u => u.AnderPerceelId);
        builder.HasIndex(u => new { u.PerceelId, u.AnderPerceelId }).IsUnique();
    }
}
