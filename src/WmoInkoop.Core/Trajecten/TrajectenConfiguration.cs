using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Regios;

namespace WmoInkoop.Core.Trajecten;

internal sealed class TrajectConfiguration : IEntityTypeConfiguration<Traject>
{
    public void Configure(EntityTypeBuilder<Traject> builder)
    {
        builder.ToTable("Trajecten");
        builder.Property(t => t.Naam).HasMaxLength(Traject.MaxNaam);
        builder.Property(t => t.Omschrijving).HasMaxLength(Traject.MaxOmschrijving);
        builder.Ignore(t => t.Planning);
        builder.HasOne<Regio>().WithMany().HasForeignKey(t => t.RegioId);
        builder.HasMany(t => t.Planningen).WithOne().HasForeignKey(p => p.TrajectId);
        builder.HasMany(t => t.Leden).WithOne().HasForeignKey(l => l.TrajectId);
        builder.HasMany(t => t.Documenten).WithOne().HasForeignKey(d => d.TrajectId);
        builder.HasIndex(t => t.RegioId);
    }
}

internal sealed class TrajectplanningConfiguration : IEntityTypeConfiguration<Trajectplanning>
{
    public void Configure(EntityTypeBuilder<Trajectplanning> builder)
    {
        builder.ToTable("Trajectplanningen");
        builder.Property(p => p.Reden).HasMaxLength(Trajectplanning.MaxReden);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(p => p.GemaaktDoorId);
        builder.HasMany(p => p.Fases).WithOne().HasForeignKey(f => f.PlanningId);
        builder.HasIndex(p => new { p.TrajectId, p.Nummer }).IsUnique();
    }
}

internal sealed class FaseConfiguration : IEntityTypeConfiguration<Fase>
{
    public void Configure(EntityTypeBuilder<Fase> builder)
    {
        builder.ToTable("Fases");
        builder.Property(f => f.Naam).HasMaxLength(Fase.MaxNaam);
        builder.Property(f => f.Toelichting).HasMaxLength(Fase.MaxToelichting);
    }
}

internal sealed class TrajectlidConfiguration : IEntityTypeConfiguration<Trajectlid>
{
    public void Configure(EntityTypeBuilder<Trajectlid> builder)
    {
        builder.ToTable("Trajectleden");
        builder.Property(l => l.Naam).HasMaxLength(Trajectlid.MaxNaam);
        builder.Property(l => l.Taak).HasMaxLength(Trajectlid.MaxTaak);
        builder.Property(l => l.Contact).HasMaxLength(Trajectlid.MaxContact);
    }
}

internal sealed class TrajectdocumentConfiguration : IEntityTypeConfiguration<Trajectdocument>
{
    public void Configure(EntityTypeBuilder<Trajectdocument> builder)
    {
        builder.ToTable("Trajectdocumenten");
        builder.Property(d => d.Titel).HasMaxLength(Trajectdocument.MaxTitel);
        builder.HasOne<Document>().WithMany().HasForeignKey(d => d.DocumentId);
        builder.HasIndex(d => d.DocumentId).IsUnique();
    }
}
