using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Regios;

namespace WmoInkoop.Core.Beschikkingen;

internal sealed class SubsidiebesluitConfiguration : IEntityTypeConfiguration<Subsidiebesluit>
{
    public void Configure(EntityTypeBuilder<Subsidiebesluit> builder)
    {
        builder.ToTable("Subsidiebesluiten");
        builder.Ignore(b => b.IsBewerkbaar);
        builder.Property(b => b.Verplichtingen).HasMaxLength(Subsidiegegevens.MaxVerplichtingen);
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
        builder.HasIndex(b => b.PerceelId).IsUnique();
    }
}

internal sealed class BeschikkingConfiguration : IEntityTypeConfiguration<Beschikking>
{
    public void Configure(EntityTypeBuilder<Beschikking> builder)
    {
        builder.ToTable("Beschikkingen");
        builder.Property(b => b.Nummer).HasMaxLength(Beschikking.MaxNummer);
        builder.Property(b => b.Aanvrager).HasMaxLength(Beschikking.MaxAanvrager);
        builder.Property(b => b.Sha256).HasMaxLength(64);
        builder.Property(b => b.Aangevraagd).HasPrecision(18, 2);
        builder.Property(b => b.Verleend).HasPrecision(18, 2);
        builder.Property(b => b.Bedrag).HasPrecision(18, 2);
        builder.HasOne<Subsidiebesluit>().WithMany().HasForeignKey(b => b.SubsidiebesluitId);
        builder.HasOne<Regio>().WithMany().HasForeignKey(b => b.RegioId);
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(b => b.AanbestedingId);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(b => b.PerceelId);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(b => b.InschrijvingId);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(b => b.AanbiederId);
        builder.HasIndex(b => b.InschrijvingId).IsUnique();
        builder.HasIndex(b => b.Nummer).IsUnique();
        builder.HasIndex(b => new { b.AanbiederId, b.GelezenOp });
    }
}

internal sealed class BezwaarConfiguration : IEntityTypeConfiguration<Bezwaar>
{
    public void Configure(EntityTypeBuilder<Bezwaar> builder)
    {
        builder.ToTable("Bezwaren");
        builder.Ignore(b => b.IsOpen);
        builder.Ignore(b => b.IsVoorgesteld);
        builder.Property(b => b.Indiener).HasMaxLength(Bezwaar.MaxIndiener);
        builder.Property(b => b.Verschoonbaar).HasMaxLength(Bezwaar.MaxReden);
        builder.Property(b => b.Verdaagreden).HasMaxLength(Bezwaar.MaxReden);
        builder.Property(b => b.Uitkomstreden).HasMaxLength(Bezwaar.MaxReden);
        builder.Property(b => b.NieuwBedrag).HasPrecision(18, 2);
        builder.HasOne<Beschikking>().WithMany().HasForeignKey(b => b.BeschikkingId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(b => b.GeregistreerdDoorId);
    }
}
