using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Beoordelingen;

internal sealed class BeoordelingConfiguration : IEntityTypeConfiguration<Beoordeling>
{
    public void Configure(EntityTypeBuilder<Beoordeling> builder)
    {
        builder.ToTable("Beoordelingen");
        builder.Ignore(b => b.Actief);
        builder.Ignore(b => b.IsBlind);
        builder.Ignore(b => b.KanVerder);
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(b => b.AanbestedingId);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(b => b.PerceelId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(b => b.VastgesteldDoorId);
        builder.HasMany(b => b.Beoordelaars).WithOne().HasForeignKey(b => b.BeoordelingId);
        builder.HasIndex(b => b.PerceelId).IsUnique();
    }
}

internal sealed class BeoordelaarConfiguration : IEntityTypeConfiguration<Beoordelaar>
{
    public void Configure(EntityTypeBuilder<Beoordelaar> builder)
    {
        builder.ToTable("Beoordelaars");
        builder.Property(b => b.Criteria).HasConversion(Lijstkolom.Van<Guid>(), Lijstkolom.Vergelijker<Guid>());
        builder.Property(b => b.Terugtrekreden).HasMaxLength(Beoordelaar.MaxReden);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(b => b.GebruikerId);
        builder.HasMany(b => b.Conflicten).WithOne().HasForeignKey(c => c.BeoordelaarId);
        builder.HasIndex(b => new { b.BeoordelingId, b.GebruikerId }).IsUnique().HasFilter("[TeruggetrokkenOp] IS NULL");
    }
}

internal sealed class BelangenconflictConfiguration : IEntityTypeConfiguration<Belangenconflict>
{
    public void Configure(EntityTypeBuilder<Belangenconflict> builder)
    {
        builder.ToTable("Belangenconflicten");
        builder.Property(c => c.Toelichting).HasMaxLength(Beoordelaar.MaxReden);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(c => c.InschrijvingId);
        builder.HasIndex(c => new { c.BeoordelaarId, c.InschrijvingId }).IsUnique();
    }
}

internal sealed class BeoordelingscijferConfiguration : IEntityTypeConfiguration<Beoordelingscijfer>
{
    public void Configure(EntityTypeBuilder<Beoordelingscijfer> builder)
    {
        builder.ToTable("Beoordelingscijfers");
        builder.Ignore(c => c.IsCompleet);
        builder.Property(c => c.Cijfer).HasPrecision(9, 4);
        builder.Property(c => c.Motivering).HasMaxLength(Beoordelingscijfer.MaxMotivering);
        builder.HasOne<Beoordelaar>().WithMany().HasForeignKey(c => c.BeoordelaarId);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(c => c.InschrijvingId);
        builder.HasOne<Gunningscriterium>().WithMany().HasForeignKey(c => c.CriteriumId);
        builder.HasIndex(c => new { c.BeoordelaarId, c.InschrijvingId, c.CriteriumId }).IsUnique();
    }
}

internal sealed class EindcijferConfiguration : IEntityTypeConfiguration<Eindcijfer>
{
    public void Configure(EntityTypeBuilder<Eindcijfer> builder)
    {
        builder.ToTable("Eindcijfers");
        builder.Property(c => c.Cijfer).HasPrecision(9, 4);
        builder.Property(c => c.Motivering).HasMaxLength(Beoordelingscijfer.MaxMotivering);
        builder.HasOne<Beoordeling>().WithMany().HasForeignKey(c => c.BeoordelingId);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(c => c.InschrijvingId);
        builder.HasOne<Gunningscriterium>().WithMany().HasForeignKey(c => c.CriteriumId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(c => c.DoorId);
        builder.HasIndex(c => new { c.BeoordelingId, c.InschrijvingId, c.CriteriumId }).IsUnique();
    }
}

internal sealed class BeoordelingsnotitieConfiguration : IEntityTypeConfiguration<Beoordelingsnotitie>
{
    public void Configure(EntityTypeBuilder<Beoordelingsnotitie> builder)
    {
        builder.ToTable("Beoordelingsnotities");
        builder.Property(n => n.Tekst);
        builder.HasOne<Beoordelaar>().WithMany().HasForeignKey(n => n.BeoordelaarId);
        builder.HasIndex(n => new { n.BeoordelaarId, n.OverId }).IsUnique();
    }
}

internal sealed class ConsensusbesprekingConfiguration : IEntityTypeConfiguration<Consensusbespreking>
{
    public void Configure(EntityTypeBuilder<Consensusbespreking> builder)
    {
        builder.ToTable("Consensusbesprekingen");
        builder.Property(b => b.Aanwezigen).HasConversion(Lijstkolom.Van<Guid>(), Lijstkolom.Vergelijker<Guid>());
        builder.Property(b => b.Anderen).HasMaxLength(Consensusbespreking.MaxAnderen);
        builder.HasOne<Beoordeling>().WithMany().HasForeignKey(b => b.BeoordelingId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(b => b.DoorId);
        builder.HasIndex(b => new { b.BeoordelingId, b.Datum });
    }
}
