using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Regios;

namespace WmoInkoop.Core.Overlegtafels;

internal sealed class OverlegtafelConfiguration : IEntityTypeConfiguration<Overlegtafel>
{
    public void Configure(EntityTypeBuilder<Overlegtafel> builder)
    {
        builder.Property(t => t.Naam).HasMaxLength(Overlegtafel.MaxNaam);
        builder.Property(t => t.Sleutel).HasMaxLength(Overlegtafel.MaxSleutel);
        builder.Property(t => t.Omschrijving).HasMaxLength(Overlegtafel.MaxOmschrijving);
        builder.HasOne<Regio>().WithMany().HasForeignKey(t => t.RegioId);
        builder.HasMany(t => t.Leden).WithOne().HasForeignKey(l => l.OverlegtafelId);
        builder.HasIndex(t => t.Sleutel).IsUnique();
    }
}

internal sealed class TafellidConfiguration : IEntityTypeConfiguration<Tafellid>
{
    public void Configure(EntityTypeBuilder<Tafellid> builder)
    {
        builder.Property(l => l.Organisatie).HasMaxLength(Tafellid.MaxOrganisatie);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(l => l.GebruikerId);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(l => l.AanbiederId);
        builder.HasIndex(l => new { l.OverlegtafelId, l.GebruikerId }).IsUnique().HasFilter("[Tot] IS NULL");
    }
}

internal sealed class BijeenkomstConfiguration : IEntityTypeConfiguration<Bijeenkomst>
{
    public void Configure(EntityTypeBuilder<Bijeenkomst> builder)
    {
        builder.Property(b => b.Plaats).HasMaxLength(Bijeenkomst.MaxPlaats);
        builder.Property(b => b.Link).HasMaxLength(Bijeenkomst.MaxLink);
        builder.Property(b => b.Voorzitter).HasMaxLength(Bijeenkomst.MaxVoorzitter);
        builder.HasOne<Overlegtafel>().WithMany().HasForeignKey(b => b.OverlegtafelId);
        builder.HasMany(b => b.Agenda).WithOne().HasForeignKey(p => p.BijeenkomstId);
        builder.HasIndex(b => new { b.OverlegtafelId, b.Datum }).IsUnique();
    }
}

internal sealed class AgendapuntConfiguration : IEntityTypeConfiguration<Agendapunt>
{
    public void Configure(EntityTypeBuilder<Agendapunt> builder)
    {
        builder.Property(p => p.Titel).HasMaxLength(Agendapunt.MaxTitel);
        builder.Property(p => p.Inbrenger).HasMaxLength(Agendapunt.MaxInbrenger);
        builder.HasIndex(p => new { p.BijeenkomstId, p.Nummer });
    }
}
