using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Trajecten;

namespace WmoInkoop.Core.Pilots;

internal sealed class PilotConfiguration : IEntityTypeConfiguration<Pilot>
{
    public void Configure(EntityTypeBuilder<Pilot> builder)
    {
        builder.ToTable("Pilots");
        builder.Property(p => p.Naam).HasMaxLength(Pilotgegevens.MaxNaam);
        builder.Property(p => p.Doel).HasMaxLength(Pilotgegevens.MaxDoel);
        builder.Property(p => p.Budget).HasPrecision(18, 2);
        builder.HasOne<Traject>().WithMany().HasForeignKey(p => p.TrajectId);
        builder.HasMany(p => p.Verslagen).WithOne().HasForeignKey(v => v.PilotId);
    }
}

internal sealed class PilotverslagConfiguration : IEntityTypeConfiguration<Pilotverslag>
{
    public void Configure(EntityTypeBuilder<Pilotverslag> builder)
    {
        builder.ToTable("Pilotverslagen");
        builder.Property(v => v.Tekst).HasMaxLength(Pilotverslag.MaxTekst);
        builder.HasOne<Bijeenkomst>().WithMany().HasForeignKey(v => v.BijeenkomstId);
    }
}
