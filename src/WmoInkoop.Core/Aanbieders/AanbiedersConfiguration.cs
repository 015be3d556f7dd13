using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Core.Aanbieders;

internal sealed class AanbiederConfiguration : IEntityTypeConfiguration<Aanbieder>
{
    public void Configure(EntityTypeBuilder<Aanbieder> builder)
    {
        builder.Property(a => a.KvkNummer).HasConversion(n => n.Waarde, w => KvkNummer.UitDatabase(w)).HasMaxLength(KvkNummer.Lengte);
        builder.Property(a => a.AgbCode).HasConversion(n => n!.Value.Waarde, w => AgbCode.UitDatabase(w)).HasMaxLength(AgbCode.Lengte);
        builder.Property(a => a.Naam).HasMaxLength(Organisatiegegevens.MaxNaam);
        builder.Property(a => a.Adres).HasMaxLength(Organisatiegegevens.MaxAdres);
        builder.Property(a => a.Postcode).HasMaxLength(Organisatiegegevens.MaxPostcode);
        builder.Property(a => a.Plaats).HasMaxLength(Organisatiegegevens.MaxPlaats);
        builder.Property(a => a.Telefoon).HasMaxLength(Organisatiegegevens.MaxTelefoon);
        builder.Property(a => a.Zoekveld).HasMaxLength(Zoektekst.MaxLengte);
        builder.Property(a => a.VervallenReden).HasMaxLength(Verificatie.MaxReden);
        builder.HasIndex(a => a.KvkNummer).IsUnique().HasFilter("[VervallenOp] IS NULL");
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(a => a.VervallenDoor);
        builder.HasIndex(a => a.Status);
        builder.HasMany(a => a.Medewerkers).WithOne().HasForeignKey(m => m.AanbiederId);
        builder.HasMany(a => a.Verificaties).WithOne().HasForeignKey(v => v.AanbiederId);
        builder.PrimitiveCollection(a => a.Diensten).HasMaxLength(400).ElementType().HasConversion<string>();
        builder.HasOne<Document>().WithMany().HasForeignKey(a => a.UittrekselId);
    }
}

internal sealed class VerificatieConfiguration : IEntityTypeConfiguration<Verificatie>
{
    public void Configure(EntityTypeBuilder<Verificatie> builder)
    {
        builder.ToTable("Verificaties");
        builder.Property(v => v.Reden).HasMaxLength(Verificatie.MaxReden);
        builder.HasOne<Document>().WithMany().HasForeignKey(v => v.UittrekselId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.GevraagdDoor);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.BeslotenDoor);
        builder.HasIndex(v => v.AanbiederId).IsUnique().HasFilter("[BeslotenOp] IS NULL");
    }
}

internal sealed class RegistratieConfiguration : IEntityTypeConfiguration<Registratie>
{
    public void Configure(EntityTypeBuilder<Registratie> builder)
    {
        builder.Property(r => r.KvkNummer).HasConversion(n => n.Waarde, w => KvkNummer.UitDatabase(w)).HasMaxLength(KvkNummer.Lengte);
        builder.Property(r => r.AgbCode).HasConversion(n => n!.Value.Waarde, w => AgbCode.UitDatabase(w)).HasMaxLength(AgbCode.Lengte);
        builder.Property(r => r.Naam).HasMaxLength(Organisatiegegevens.MaxNaam);
        builder.Property(r => r.Adres).HasMaxLength(Organisatiegegevens.MaxAdres);
        builder.Property(r => r.Postcode).HasMaxLength(Organisatiegegevens.MaxPostcode);
        builder.Property(r => r.Plaats).HasMaxLength(Organisatiegegevens.MaxPlaats);
        builder.Property(r => r.Telefoon).HasMaxLength(Organisatiegegevens.MaxTelefoon);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(r => r.GebruikerId);
        builder.HasIndex(r => r.GebruikerId).IsUnique();
        builder.HasIndex(r => r.GestartOp);
    }
}

internal sealed class AansluitverzoekConfiguration : IEntityTypeConfiguration<Aansluitverzoek>
{
    public void Configure(EntityTypeBuilder<Aansluitverzoek> builder)
    {
        builder.Property(v => v.Reden).HasMaxLength(Aansluitverzoek.MaxReden);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(v => v.AanbiederId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.GebruikerId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.BeslotenDoor);
        builder.HasIndex(v => v.GebruikerId).IsUnique().HasFilter("[BeslotenOp] IS NULL");
        builder.HasIndex(v => v.AanbiederId);
    }
}
