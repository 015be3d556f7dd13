using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Inschrijvingen;

internal sealed class InschrijvingConfiguration : IEntityTypeConfiguration<Inschrijving>
{
    public void Configure(EntityTypeBuilder<Inschrijving> builder)
    {
        builder.ToTable("Inschrijvingen");
        builder.Property(i => i.Ontvangstnummer).HasMaxLength(Ontvangstbewijs.MaxNummer);
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(i => i.AanbestedingId);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(i => i.PerceelId);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(i => i.AanbiederId);
        builder.HasOne<Zegel>().WithMany().HasForeignKey(i => i.ZegelId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(i => i.IngediendDoorId);
        builder.HasIndex(i => new { i.PerceelId, i.AanbiederId, i.Status }).IsUnique().HasFilter("[Status] IN ('Concept', 'Ingediend')");
        builder.HasIndex(i => new { i.AanbestedingId, i.Status });
        builder.HasIndex(i => i.Ontvangstnummer).IsUnique().HasFilter("[Ontvangstnummer] IS NOT NULL");
    }
}

internal sealed class InschrijvingsdeelConfiguration : IEntityTypeConfiguration<Inschrijvingsdeel>
{
    public void Configure(EntityTypeBuilder<Inschrijvingsdeel> builder)
    {
        builder.ToTable("Inschrijvingsdelen");
        builder.Property(d => d.Inhoud);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(d => d.InschrijvingId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(d => d.GewijzigdDoorId);
        builder.HasIndex(d => new { d.InschrijvingId, d.OnderdeelId }).IsUnique();
    }
}

internal sealed class InschrijvingsdocumentConfiguration : IEntityTypeConfiguration<Inschrijvingsdocument>
{
    public void Configure(EntityTypeBuilder<Inschrijvingsdocument> builder)
    {
        builder.ToTable("Inschrijvingsdocumenten");
        builder.Property(d => d.Naam);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(d => d.InschrijvingId);
        builder.HasOne<Document>().WithMany().HasForeignKey(d => d.DocumentId);
        builder.HasOne<Eis>().WithMany().HasForeignKey(d => d.EisId);
    }
}

internal sealed class IndieningConfiguration : IEntityTypeConfiguration<Indiening>
{
    public void Configure(EntityTypeBuilder<Indiening> builder)
    {
        builder.ToTable("Indieningen");
        builder.HasKey(d => d.InschrijvingId);
        builder.Property(d => d.Inhoud);
        builder.Property(d => d.Bewijs);
        builder.HasOne<Inschrijving>().WithOne().HasForeignKey<Indiening>(d => d.InschrijvingId);
    }
}

internal sealed class EerdereIndieningConfiguration : IEntityTypeConfiguration<EerdereIndiening>
{
    public void Configure(EntityTypeBuilder<EerdereIndiening> builder)
    {
        builder.ToTable("EerdereIndieningen");
        builder.Property(d => d.Inhoud);
        builder.Property(d => d.Bewijs);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(d => d.InschrijvingId);
    }
}

internal sealed class OpeningConfiguration : IEntityTypeConfiguration<Opening>
{
    public void Configure(EntityTypeBuilder<Opening> builder)
    {
        builder.ToTable("Openingen");
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(o => o.AanbestedingId);
        builder.HasOne<VierOgen>().WithMany().HasForeignKey(o => o.VierOgenId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(o => o.VoorgesteldDoorId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(o => o.GeopendDoorId);
        builder.HasIndex(o => o.AanbestedingId).IsUnique();
    }
}

internal sealed class ProcesVerbaalVanOpeningConfiguration : IEntityTypeConfiguration<ProcesVerbaalVanOpening>
{
    public void Configure(EntityTypeBuilder<ProcesVerbaalVanOpening> builder)
    {
        builder.ToTable("ProcessenVerbaalVanOpening");
        builder.HasOne<Opening>().WithMany().HasForeignKey(p => p.OpeningId);
        builder.HasMany(p => p.Regels).WithOne().HasForeignKey(r => r.ProcesVerbaalId);
        builder.HasIndex(p => p.OpeningId).IsUnique();
    }
}

internal sealed class OpeningsregelConfiguration : IEntityTypeConfiguration<Openingsregel>
{
    public void Configure(EntityTypeBuilder<Openingsregel> builder)
    {
        builder.ToTable("Openingsregels");
        builder.Property(r => r.Sha256).HasMaxLength(64);
        builder.Property(r => r.Afwijking).HasMaxLength(Openingsregel.MaxAfwijking);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(r => r.InschrijvingId);
        builder.HasIndex(r => r.InschrijvingId).IsUnique();
    }
}
