using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Gestanddoeningen;

internal sealed class VerlengingsverzoekConfiguration : IEntityTypeConfiguration<Verlengingsverzoek>
{
    public void Configure(EntityTypeBuilder<Verlengingsverzoek> builder)
    {
        builder.ToTable("Verlengingsverzoeken");
        builder.Property(v => v.Reden).HasMaxLength(Verlengingsverzoek.MaxReden);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(v => v.PerceelId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.GevraagdDoorId);
        builder.HasMany(v => v.Antwoorden).WithOne().HasForeignKey(a => a.VerzoekId);
    }
}

internal sealed class VerlengingsantwoordConfiguration : IEntityTypeConfiguration<Verlengingsantwoord>
{
    public void Configure(EntityTypeBuilder<Verlengingsantwoord> builder)
    {
        builder.ToTable("Verlengingsantwoorden");
        builder.Property(a => a.Vervalreden).HasMaxLength(Verlengingsverzoek.MaxReden);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(a => a.InschrijvingId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(a => a.BeantwoordDoorId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(a => a.VervallenDoorId);
        builder.HasIndex(a => new { a.VerzoekId, a.InschrijvingId }).IsUnique();
    }
}
