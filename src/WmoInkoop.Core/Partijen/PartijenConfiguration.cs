using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Partijen;

internal sealed class PartijConfiguration : IEntityTypeConfiguration<Inschrijfpartij>
{
    public void Configure(EntityTypeBuilder<Inschrijfpartij> builder)
    {
        builder.ToTable("Partijen");
        builder.Property(p => p.Inhoud);
        builder.Property(p => p.Besluit);
        builder.Property(p => p.Verklaring);
        builder.Property(p => p.Linkafdruk).HasMaxLength(64);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(p => p.InschrijvingId);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(p => p.AanbiederId);
        builder.HasIndex(p => p.InschrijvingId);
        builder.HasIndex(p => p.AanbiederId).HasFilter("[AanbiederId] IS NOT NULL");
        builder.HasIndex(p => p.Linkafdruk).IsUnique().HasFilter("[Linkafdruk] IS NOT NULL");
    }
}

internal sealed class SamenstellingConfiguration : IEntityTypeConfiguration<Samenstelling>
{
    public void Configure(EntityTypeBuilder<Samenstelling> builder)
    {
        builder.ToTable("Samenstellingen");
        builder.HasKey(s => s.InschrijvingId);
        builder.Property(s => s.Inhoud);
        builder.HasOne<Inschrijving>().WithOne().HasForeignKey<Samenstelling>(s => s.InschrijvingId);
    }
}

internal sealed class DeelnameConfiguration : IEntityTypeConfiguration<Deelname>
{
    public void Configure(EntityTypeBuilder<Deelname> builder)
    {
        builder.ToTable("Deelnames");
        builder.Property(d => d.Vingerafdruk).HasMaxLength(64);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(d => d.PerceelId);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(d => d.HoofdaannemerId);
        builder.HasIndex(d => d.Vingerafdruk).IsUnique();
        builder.HasIndex(d => new { d.PerceelId, d.HoofdaannemerId });
    }
}
