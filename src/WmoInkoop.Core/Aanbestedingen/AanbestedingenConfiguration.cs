using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Regios;
using WmoInkoop.Core.Trajecten;

namespace WmoInkoop.Core.Aanbestedingen;

internal sealed class AanbestedingConfiguration : IEntityTypeConfiguration<Aanbesteding>
{
    public void Configure(EntityTypeBuilder<Aanbesteding> builder)
    {
        builder.ToTable("Aanbestedingen");
        builder.Property(a => a.Nummer).HasMaxLength(Aanbestedingsnummer.MaxLengte);
        builder.Property(a => a.Naam).HasMaxLength(Aanbestedingsgegevens.MaxNaam);
        builder.Property(a => a.Omschrijving).HasMaxLength(Aanbestedingsgegevens.MaxOmschrijving);
        builder.Property(a => a.Raming).HasPrecision(18, 2);
        builder.Property(a => a.CpvCodes).HasMaxLength(Aanbestedingsgegevens.MaxCpvCodes);
        builder.Property(a => a.TenderNedNummer).HasMaxLength(Aanbestedingsgegevens.MaxTenderNedNummer);
        builder.Property(a => a.Zoekveld).HasMaxLength(Zoektekst.MaxLengte);
        builder.OwnsOne(a => a.Planning);
        builder.Navigation(a => a.Planning).IsRequired();
        builder.OwnsOne(a => a.Besluit, b =>
        {
            b.Property(x => x.Orgaan).HasMaxLength(Besluit.MaxOrgaan);
            b.Property(x => x.Mandaat).HasMaxLength(Besluit.MaxMandaat);
        });
        builder.Ignore(a => a.Opzet);
        builder.Ignore(a => a.GedeeldeEisen);
        builder.Ignore(a => a.HeeftDialoogPerGegadigde);
        builder.Ignore(a => a.IsGepubliceerd);
        builder.HasOne<Regio>().WithMany().HasForeignKey(a => a.RegioId);
        builder.HasOne<Traject>().WithMany().HasForeignKey(a => a.TrajectId);
        builder.HasMany(a => a.Percelen).WithOne().HasForeignKey(p => p.AanbestedingId);
        builder.HasMany(a => a.Documenten).WithOne().HasForeignKey(d => d.AanbestedingId);
        builder.HasIndex(a => a.Nummer).IsUnique();
        builder.HasIndex(a => a.RegioId);
        builder.HasIndex(a => a.GepubliceerdOp);
        builder.HasIndex(a => a.EindeOpenbaarOp);
    }
}

internal sealed class AanbestedingDocumentConfiguration : IEntityTypeConfiguration<AanbestedingDocument>
{
    public void Configure(EntityTypeBuilder<AanbestedingDocument> builder)
    {
        builder.ToTable("AanbestedingDocumenten");
        builder.Property(d => d.Titel).HasMaxLength(AanbestedingDocument.MaxTitel);
        builder.HasOne<Document>().WithMany().HasForeignKey(d => d.DocumentId);
        builder.HasIndex(d => d.DocumentId).IsUnique();
    }
}
