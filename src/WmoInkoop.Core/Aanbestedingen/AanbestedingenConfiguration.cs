using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Procedures;
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
        builder.Property(a => a.Keuzestappen).HasConversion(Lijstkolom.Van<Procedurestap>(), Lijstkolom.Vergelijker<Procedurestap>()).HasMaxLength(Lijstkolom.Kort);
        builder.Property(a => a.Gebied).HasConversion(Lijstkolom.Van<string>(), Lijstkolom.Vergelijker<string>());
        builder.Property(a => a.Afwijkingen).HasConversion(Lijstkolom.Van<Regelafwijking>(), Lijstkolom.Vergelijker<Regelafwijking>());
        builder.Property(a => a.WeggelatenGronden).HasConversion(Lijstkolom.Van<Uitsluitingsgrond>(), Lijstkolom.Vergelijker<Uitsluitingsgrond>()).HasMaxLength(Lijstkolom.Kort);
        builder.Ignore(a => a.GevraagdeGronden);
        builder.Ignore(a => a.VraagtEigenVerklaring);
        builder.Property(a => a.RedenAfwijking).HasMaxLength(Aanbestedingsgegevens.MaxRedenAfwijking);
        builder.Property(a => a.GrondToelichting).HasMaxLength(Aanbestedingsgegevens.MaxGrondToelichting);
        builder.Ignore(a => a.WijktAfVanVoorstel);
        builder.Ignore(a => a.SelecteertVoorInschrijving);
        builder.OwnsOne(a => a.Planning, p =>
        {
            p.Property(x => x.EerdereRondes).HasConversion(Lijstkolom.Van<Vragenronde>(), Lijstkolom.Vergelijker<Vragenronde>()).HasMaxLength(Lijstkolom.Kort);
            p.Property(x => x.RedenUrgentie).HasMaxLength(Planning.MaxReden);
            p.Ignore(x => x.IsLeeg);
            p.Ignore(x => x.Rondes);
        });
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
        builder.Ignore(a => a.IsRectificatieconcept);
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(a => a.RectificatieVanId);
        builder.HasIndex(a => a.RectificatieVanId).IsUnique().HasFilter("[RectificatieVanId] IS NOT NULL");
        builder.HasOne<Regio>().WithMany().HasForeignKey(a => a.RegioId);
        builder.HasOne<Traject>().WithMany().HasForeignKey(a => a.TrajectId);
        builder.HasMany(a => a.Percelen).WithOne().HasForeignKey(p => p.AanbestedingId);
        builder.HasMany(a => a.Genodigden).WithOne().HasForeignKey(g => g.AanbestedingId);
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
        builder.HasIndex(d => d.DocumentId);
    }
}
