using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Overlegtafels;

namespace WmoInkoop.Core.Verslagen;

internal sealed class VerslagConfiguration : IEntityTypeConfiguration<Verslag>
{
    public void Configure(EntityTypeBuilder<Verslag> builder)
    {
        builder.Property(v => v.Wijzigingen).HasMaxLength(Verslag.MaxWijzigingen);
        builder.Ignore(v => v.IsConcept);
        builder.HasOne<Bijeenkomst>().WithMany().HasForeignKey(v => v.BijeenkomstId);
        builder.HasMany(v => v.Onderdelen).WithOne().HasForeignKey(o => o.VerslagId);
        builder.HasMany(v => v.Opmerkingen).WithOne().HasForeignKey(o => o.VerslagId);
        builder.HasIndex(v => v.BijeenkomstId).IsUnique();
    }
}

internal sealed class VerslagonderdeelConfiguration : IEntityTypeConfiguration<Verslagonderdeel>
{
    public void Configure(EntityTypeBuilder<Verslagonderdeel> builder)
    {
        builder.ToTable("Verslagonderdelen");
        builder.Property(o => o.Tekst).HasMaxLength(Verslagonderdeel.MaxTekst);
        builder.Property(o => o.Spreker).HasMaxLength(Verslagonderdeel.MaxSpreker);
        builder.Property(o => o.Organisatie).HasMaxLength(Verslagonderdeel.MaxOrganisatie);
        builder.Property(o => o.Sprekerveld).HasMaxLength(Zoektekst.MaxLengte);
        builder.Property(o => o.Organisatieveld).HasMaxLength(Zoektekst.MaxLengte);
        builder.HasOne<Agendapunt>().WithMany().HasForeignKey(o => o.AgendapuntId);
        builder.HasOne(o => o.Actie).WithOne().HasForeignKey<Actie>(a => a.OnderdeelId);
    }
}

internal sealed class ActieConfiguration : IEntityTypeConfiguration<Actie>
{
    public void Configure(EntityTypeBuilder<Actie> builder)
    {
        builder.ToTable("Acties");
        builder.Property(a => a.Eigenaar).HasMaxLength(Verslagonderdeel.MaxOrganisatie);
        builder.HasOne<Verslag>().WithMany().HasForeignKey(a => a.VerslagId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(a => a.EigenaarId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(a => a.GereedDoor);
    }
}

internal sealed class VerslagopmerkingConfiguration : IEntityTypeConfiguration<Verslagopmerking>
{
    public void Configure(EntityTypeBuilder<Verslagopmerking> builder)
    {
        builder.ToTable("Verslagopmerkingen");
        builder.Property(o => o.Tekst).HasMaxLength(Verslagopmerking.MaxTekst);
        builder.HasOne<Agendapunt>().WithMany().HasForeignKey(o => o.AgendapuntId);
        builder.HasOne<Verslagonderdeel>().WithMany().HasForeignKey(o => o.OnderdeelId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(o => o.GebruikerId);
    }
}

internal sealed class VerslaglezingConfiguration : IEntityTypeConfiguration<Verslaglezing>
{
    public void Configure(EntityTypeBuilder<Verslaglezing> builder)
    {
        builder.ToTable("Verslaglezingen");
        builder.HasOne<Verslag>().WithMany().HasForeignKey(l => l.VerslagId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(l => l.GebruikerId);
        builder.HasIndex(l => new { l.VerslagId, l.GebruikerId }).IsUnique();
    }
}
