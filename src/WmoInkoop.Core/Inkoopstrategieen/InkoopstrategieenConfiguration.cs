using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Trajecten;

namespace WmoInkoop.Core.Inkoopstrategieen;

internal sealed class InkoopstrategieConfiguration : IEntityTypeConfiguration<Inkoopstrategie>
{
    public void Configure(EntityTypeBuilder<Inkoopstrategie> builder)
    {
        builder.ToTable("Inkoopstrategieen");
        builder.OwnsOne(s => s.Besluit, b =>
        {
            b.Property(x => x.Orgaan).HasMaxLength(Besluit.MaxOrgaan);
            b.Property(x => x.Mandaat).HasMaxLength(Besluit.MaxMandaat);
        });
        builder.OwnsOne(s => s.Advies, a =>
        {
            a.Property(x => x.Van).HasMaxLength(Strategieadvies.MaxVan);
            a.Property(x => x.Strekking).HasMaxLength(Strategieadvies.MaxStrekking);
        });
        builder.Ignore(s => s.IsVastgesteld);
        builder.Ignore(s => s.Status);
        builder.HasOne<Traject>().WithMany().HasForeignKey(s => s.TrajectId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(s => s.VastgesteldDoorId);
        builder.HasOne<Document>().WithMany().HasForeignKey(s => s.BesluitdocumentId);
        builder.HasMany(s => s.Segmenten).WithOne().HasForeignKey(s => s.StrategieId);
        builder.HasIndex(s => new { s.TrajectId, s.Nummer }).IsUnique();
        builder.HasIndex(s => s.TrajectId).IsUnique().HasFilter("[VastgesteldOp] IS NULL").HasDatabaseName("IX_Inkoopstrategieen_EenConcept");
    }
}

internal sealed class SegmentConfiguration : IEntityTypeConfiguration<Segment>
{
    public void Configure(EntityTypeBuilder<Segment> builder)
    {
        builder.ToTable("Segmenten");
        builder.Property(s => s.Naam).HasMaxLength(Segmentgegevens.MaxNaam);
        builder.Property(s => s.Omschrijving).HasMaxLength(Segmentgegevens.MaxOmschrijving);
        builder.Property(s => s.Perceelindeling).HasMaxLength(Segmentgegevens.MaxKeuze);
        builder.Property(s => s.PerceelindelingReden).HasMaxLength(Segmentgegevens.MaxReden);
        builder.Property(s => s.OrganisatievormReden).HasMaxLength(Segmentgegevens.MaxReden);
        builder.Property(s => s.Procesbeschrijving).HasMaxLength(Segmentgegevens.MaxReden);
        builder.Property(s => s.ProcesbeschrijvingReden).HasMaxLength(Segmentgegevens.MaxReden);
        builder.Property(s => s.AantalReden).HasMaxLength(Segmentgegevens.MaxReden);
        builder.Property(s => s.BekostigingsvormReden).HasMaxLength(Segmentgegevens.MaxReden);
        builder.Ignore(s => s.Gegevens);
        builder.HasMany(s => s.Alternatieven).WithOne().HasForeignKey(a => a.SegmentId);
        builder.HasMany<Perceel>().WithOne().HasForeignKey(p => p.SegmentId);
    }
}

internal sealed class AlternatiefConfiguration : IEntityTypeConfiguration<Alternatief>
{
    public void Configure(EntityTypeBuilder<Alternatief> builder)
    {
        builder.ToTable("Alternatieven");
        builder.Property(a => a.Naam).HasMaxLength(Alternatief.MaxNaam);
        builder.Property(a => a.Voordelen).HasMaxLength(Alternatief.MaxTekst);
        builder.Property(a => a.Nadelen).HasMaxLength(Alternatief.MaxTekst);
    }
}
