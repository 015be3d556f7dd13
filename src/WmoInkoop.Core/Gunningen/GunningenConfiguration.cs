using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Gunningen;

internal sealed class GunningsbeslissingConfiguration : IEntityTypeConfiguration<Gunningsbeslissing>
{
    public void Configure(EntityTypeBuilder<Gunningsbeslissing> builder)
    {
        builder.ToTable("Gunningsbeslissingen");
        builder.Ignore(b => b.IsBewerkbaar);
        builder.Ignore(b => b.AankondigenVoor);
        builder.Property(b => b.AankondigingNummer).HasMaxLength(Aanbestedingsgegevens.MaxTenderNedNummer);
        builder.OwnsOne(b => b.Besluit, b =>
        {
            b.Property(x => x.Orgaan).HasMaxLength(Besluit.MaxOrgaan);
            b.Property(x => x.Mandaat).HasMaxLength(Besluit.MaxMandaat);
        });
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(b => b.AanbestedingId);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(b => b.PerceelId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(b => b.BegonnenDoorId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(b => b.VoorgesteldDoorId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(b => b.VastgesteldDoorId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(b => b.DefinitiefDoorId);
        builder.HasMany(b => b.KortGedingen).WithOne().HasForeignKey(k => k.GunningsbeslissingId);
        builder.Property(b => b.Intrekreden).HasMaxLength(VierOgen.MaxToelichting);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(b => b.IngetrokkenDoorId);
        builder.HasIndex(b => b.PerceelId).IsUnique().HasFilter("[IngetrokkenOp] IS NULL");
        builder.HasIndex(b => b.OpenbaarVanafOp);
    }
}

internal sealed class KortGedingConfiguration : IEntityTypeConfiguration<KortGeding>
{
    public void Configure(EntityTypeBuilder<KortGeding> builder)
    {
        builder.ToTable("KortGedingen");
        builder.Ignore(k => k.IsOpen);
        builder.Property(k => k.Eiser).HasMaxLength(KortGeding.MaxEiser);
        builder.Property(k => k.Zaaknummer).HasMaxLength(KortGeding.MaxZaaknummer);
        builder.Property(k => k.Uitkomst).HasMaxLength(KortGeding.MaxUitkomst);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(k => k.GeregistreerdDoorId);
    }
}

internal sealed class BriefconceptConfiguration : IEntityTypeConfiguration<Briefconcept>
{
    public void Configure(EntityTypeBuilder<Briefconcept> builder)
    {
        builder.ToTable("Briefconcepten");
        builder.HasOne<Gunningsbeslissing>().WithMany().HasForeignKey(c => c.GunningsbeslissingId);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(c => c.InschrijvingId);
        builder.HasMany(c => c.Teksten).WithOne().HasForeignKey(t => t.BriefconceptId);
        builder.HasIndex(c => new { c.GunningsbeslissingId, c.InschrijvingId }).IsUnique();
    }
}

internal sealed class CriteriumtekstConfiguration : IEntityTypeConfiguration<Criteriumtekst>
{
    public void Configure(EntityTypeBuilder<Criteriumtekst> builder)
    {
        builder.ToTable("Criteriumteksten");
        builder.Property(t => t.Motivering).HasMaxLength(Criteriumtekst.MaxTekst);
        builder.Property(t => t.Vergelijking).HasMaxLength(Criteriumtekst.MaxTekst);
        builder.HasOne<Gunningscriterium>().WithMany().HasForeignKey(t => t.CriteriumId);
        builder.HasIndex(t => new { t.BriefconceptId, t.CriteriumId }).IsUnique();
    }
}

internal sealed class GunningsbriefConfiguration : IEntityTypeConfiguration<Gunningsbrief>
{
    public void Configure(EntityTypeBuilder<Gunningsbrief> builder)
    {
        builder.ToTable("Gunningsbrieven");
        builder.Property(b => b.Sha256).HasMaxLength(64);
        builder.HasOne<Gunningsbeslissing>().WithMany().HasForeignKey(b => b.GunningsbeslissingId);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(b => b.InschrijvingId);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(b => b.AanbiederId);
        builder.HasIndex(b => new { b.GunningsbeslissingId, b.InschrijvingId }).IsUnique();
        builder.HasIndex(b => new { b.AanbiederId, b.GelezenOp });
    }
}
