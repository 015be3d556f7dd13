using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Bewijsmiddelen;

internal sealed class BewijsverzoekConfiguration : IEntityTypeConfiguration<Bewijsverzoek>
{
    public void Configure(EntityTypeBuilder<Bewijsverzoek> builder)
    {
        builder.ToTable("Bewijsverzoeken");
        builder.Ignore(v => v.Termijn);
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(v => v.AanbestedingId);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(v => v.PerceelId);
        builder.HasOne<Gunningsbeslissing>().WithMany().HasForeignKey(v => v.GunningsbeslissingId);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(v => v.InschrijvingId);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(v => v.AanbiederId);
        builder.HasMany(v => v.Stukken).WithOne().HasForeignKey(s => s.VerzoekId);
        builder.HasIndex(v => new { v.GunningsbeslissingId, v.InschrijvingId }).IsUnique();
    }
}

internal sealed class BewijsstukConfiguration : IEntityTypeConfiguration<Bewijsstuk>
{
    public void Configure(EntityTypeBuilder<Bewijsstuk> builder)
    {
        builder.ToTable("Bewijsstukken");
        builder.Property(s => s.Code).HasMaxLength(Bewijsstuk.MaxCode);
        builder.Property(s => s.Gevraagd).HasMaxLength(Bewijsstuk.MaxGevraagd);
        builder.Property(s => s.Oordeelreden).HasMaxLength(Bewijsstuk.MaxReden);
        builder.Property(s => s.Herstelreden).HasMaxLength(Bewijsstuk.MaxReden);
        builder.Property(s => s.Partij);
        builder.HasOne<Eis>().WithMany().HasForeignKey(s => s.EisId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(s => s.IngeleverdDoorId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(s => s.BeoordeeldDoorId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(s => s.HerstelDoorId);
        builder.HasMany(s => s.Documenten).WithOne().HasForeignKey(d => d.StukId);
    }
}

internal sealed class BewijsdocumentConfiguration : IEntityTypeConfiguration<Bewijsdocument>
{
    public void Configure(EntityTypeBuilder<Bewijsdocument> builder)
    {
        builder.ToTable("Bewijsdocumenten");
        builder.Property(d => d.Naam);
        builder.HasOne<Document>().WithMany().HasForeignKey(d => d.DocumentId);
    }
}
