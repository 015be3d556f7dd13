using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Trajecten;

namespace WmoInkoop.Core.Risicos;

internal sealed class RisicoConfiguration : IEntityTypeConfiguration<Risico>
{
    public void Configure(EntityTypeBuilder<Risico> builder)
    {
        builder.ToTable("Risicos");
        builder.Property(r => r.Titel).HasMaxLength(Risicogegevens.MaxTitel);
        builder.Property(r => r.Omschrijving).HasMaxLength(Risicogegevens.MaxTekst);
        builder.Property(r => r.Maatregelen).HasMaxLength(Risicogegevens.MaxTekst);
        builder.Property(r => r.Beheerser).HasMaxLength(Risicogegevens.MaxBeheerser);
        builder.Ignore(r => r.Gegevens);
        builder.HasOne<Traject>().WithMany().HasForeignKey(r => r.TrajectId);
        builder.HasMany(r => r.Wijzigingen).WithOne().HasForeignKey(w => w.RisicoId);
        builder.HasIndex(r => new { r.TrajectId, r.Nummer }).IsUnique();
    }
}

internal sealed class RisicowijzigingConfiguration : IEntityTypeConfiguration<Risicowijziging>
{
    public void Configure(EntityTypeBuilder<Risicowijziging> builder)
    {
        builder.ToTable("Risicowijzigingen");
        builder.Property(w => w.Oud).HasMaxLength(Risicogegevens.MaxTekst);
        builder.Property(w => w.Nieuw).HasMaxLength(Risicogegevens.MaxTekst);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(w => w.DoorId);
    }
}
