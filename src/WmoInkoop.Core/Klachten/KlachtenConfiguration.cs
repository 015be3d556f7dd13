using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Regios;

namespace WmoInkoop.Core.Klachten;

internal sealed class KlachtConfiguration : IEntityTypeConfiguration<Klacht>
{
    public void Configure(EntityTypeBuilder<Klacht> builder)
    {
        builder.ToTable("Klachten");
        builder.Property(k => k.Nummer).HasMaxLength(Klachtnummer.MaxLengte);
        builder.Property(k => k.Klagernaam).HasMaxLength(Klacht.MaxNaam);
        builder.Property(k => k.Contact).HasMaxLength(Klacht.MaxContact);
        builder.Property(k => k.Email).HasMaxLength(Emailadres.MaxLengte);
        builder.Property(k => k.Onderwerp).HasMaxLength(Klacht.MaxOnderwerp);
        builder.Property(k => k.Waarover);
        builder.Property(k => k.Wens);
        builder.Property(k => k.Verlengreden).HasMaxLength(Klacht.MaxReden);
        builder.Property(k => k.Uitkomstreden).HasMaxLength(Klacht.MaxTekst);
        builder.Property(k => k.Gevolg).HasMaxLength(Klacht.MaxReden);
        builder.Property(k => k.Zoekveld).HasMaxLength(Zoektekst.MaxLengte);
        builder.Ignore(k => k.Status);
        builder.Ignore(k => k.IsOpen);
        builder.HasOne<Regio>().WithMany().HasForeignKey(k => k.RegioId);
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(k => k.AanbestedingId);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(k => k.PerceelId);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(k => k.AanbiederId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(k => k.IngediendDoorId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(k => k.BehandelaarId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(k => k.AfgehandeldDoorId);
        builder.HasMany(k => k.Berichten).WithOne().HasForeignKey(b => b.KlachtId);
        builder.HasMany(k => k.Documenten).WithOne().HasForeignKey(d => d.KlachtId);
        builder.HasMany(k => k.Vervolgen).WithOne().HasForeignKey(v => v.KlachtId);
        builder.HasIndex(k => k.Nummer).IsUnique();
        builder.HasIndex(k => new { k.RegioId, k.OntvangenOp });
    }
}

internal sealed class KlachtberichtConfiguration : IEntityTypeConfiguration<Klachtbericht>
{
    public void Configure(EntityTypeBuilder<Klachtbericht> builder)
    {
        builder.ToTable("Klachtberichten");
        builder.Property(b => b.Tekst);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(b => b.DoorId);
    }
}

internal sealed class KlachtdocumentConfiguration : IEntityTypeConfiguration<Klachtdocument>
{
    public void Configure(EntityTypeBuilder<Klachtdocument> builder)
    {
        builder.ToTable("Klachtdocumenten");
        builder.Property(d => d.Naam);
        builder.HasOne<Klachtbericht>().WithMany().HasForeignKey(d => d.BerichtId);
        builder.HasOne<Document>().WithMany().HasForeignKey(d => d.DocumentId);
    }
}

internal sealed class KlachtvervolgConfiguration : IEntityTypeConfiguration<Klachtvervolg>
{
    public void Configure(EntityTypeBuilder<Klachtvervolg> builder)
    {
        builder.ToTable("Klachtvervolgen");
        builder.Property(v => v.Zaaknummer).HasMaxLength(Klachtvervolg.MaxZaaknummer);
        builder.Property(v => v.KlagerStemdeInHoe).HasMaxLength(Klacht.MaxReden);
        builder.Property(v => v.Uitspraak).HasMaxLength(Klachtvervolg.MaxTekst);
        builder.Property(v => v.Opvolging).HasMaxLength(Klachtvervolg.MaxTekst);
        builder.Property(v => v.GaatNietDoorReden).HasMaxLength(Klacht.MaxReden);
        builder.Ignore(v => v.SchortOp);
        builder.Ignore(v => v.SchortOpSinds);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.KlagerStemdeInDoorId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.InkoopStemdeInDoorId);

        // one at a time at each
        builder.HasIndex(v => new { v.KlachtId, v.Instantie }).IsUnique().HasFilter("[AfgeslotenOp] IS NULL");
    }
}
