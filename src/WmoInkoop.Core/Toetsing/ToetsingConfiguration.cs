using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Toetsing;

internal sealed class GeldigheidsoordeelConfiguration : IEntityTypeConfiguration<Geldigheidsoordeel>
{
    public void Configure(EntityTypeBuilder<Geldigheidsoordeel> builder)
    {
        builder.ToTable("Geldigheidsoordelen");
        builder.Property(o => o.Reden).HasMaxLength(Geldigheidsoordeel.MaxReden);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(o => o.InschrijvingId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(o => o.DoorId);
        builder.HasIndex(o => o.InschrijvingId).IsUnique();
    }
}

internal sealed class EisoordeelConfiguration : IEntityTypeConfiguration<Eisoordeel>
{
    public void Configure(EntityTypeBuilder<Eisoordeel> builder)
    {
        builder.ToTable("Eisoordelen");
        builder.Property(o => o.Notitie).HasMaxLength(Eisoordeel.MaxNotitie);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(o => o.InschrijvingId);
        builder.HasOne<Eis>().WithMany().HasForeignKey(o => o.EisId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(o => o.DoorId);
        builder.HasIndex(o => new { o.InschrijvingId, o.EisId }).IsUnique();
    }
}

internal sealed class ToetsingsverzoekConfiguration : IEntityTypeConfiguration<Toetsingsverzoek>
{
    public void Configure(EntityTypeBuilder<Toetsingsverzoek> builder)
    {
        builder.ToTable("Toetsingsverzoeken");
        builder.Property(v => v.Vraag).HasMaxLength(Toetsingsverzoek.MaxVraag);
        builder.Property(v => v.KorteTermijnReden).HasMaxLength(Toetsingsverzoek.MaxReden);
        builder.Property(v => v.Bevindingsreden).HasMaxLength(Toetsingsverzoek.MaxReden);
        builder.Property(v => v.Antwoord);
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(v => v.AanbestedingId);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(v => v.PerceelId);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(v => v.InschrijvingId);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(v => v.AanbiederId);
        builder.HasOne<Eis>().WithMany().HasForeignKey(v => v.EisId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.VerstuurdDoorId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.BeantwoordDoorId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.BevindingDoorId);
        builder.HasMany(v => v.Verlengingen).WithOne().HasForeignKey(x => x.VerzoekId);
        builder.HasMany(v => v.Documenten).WithOne().HasForeignKey(d => d.VerzoekId);
        builder.HasIndex(v => new { v.InschrijvingId, v.Soort });
        builder.HasIndex(v => new { v.PerceelId, v.Soort, v.Bevinding });
    }
}

internal sealed class VerzoekverlengingConfiguration : IEntityTypeConfiguration<Verzoekverlenging>
{
    public void Configure(EntityTypeBuilder<Verzoekverlenging> builder)
    {
        builder.ToTable("Verzoekverlengingen");
        builder.Property(x => x.Reden).HasMaxLength(Toetsingsverzoek.MaxReden);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(x => x.DoorId);
    }
}

internal sealed class VerzoekdocumentConfiguration : IEntityTypeConfiguration<Verzoekdocument>
{
    public void Configure(EntityTypeBuilder<Verzoekdocument> builder)
    {
        builder.ToTable("Verzoekdocumenten");
        builder.Property(d => d.Naam);
        builder.HasOne<Document>().WithMany().HasForeignKey(d => d.DocumentId);
    }
}

internal sealed class UitsluitingConfiguration : IEntityTypeConfiguration<Uitsluiting>
{
    public void Configure(EntityTypeBuilder<Uitsluiting> builder)
    {
        builder.ToTable("Uitsluitingen");
        builder.Property(u => u.Reden).HasMaxLength(Geldigheidsoordeel.MaxReden);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(u => u.InschrijvingId);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(u => u.PerceelId);
        builder.HasOne<VierOgen>().WithMany().HasForeignKey(u => u.VierOgenId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(u => u.VoorgesteldDoorId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(u => u.AfgerondDoorId);
        builder.HasIndex(u => u.InschrijvingId).IsUnique().HasFilter("[AfgerondOp] IS NULL");
    }
}
