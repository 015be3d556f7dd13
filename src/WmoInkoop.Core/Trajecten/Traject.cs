using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Regios;

namespace WmoInkoop.Core.Trajecten;

/// <summary>A programme of renewal in a regio, such as 'Herijking ondersteuning Wmo'; its aanbestedingen belong together.</summary>
public sealed class Traject : IHeeftVersie
{
    public const int MaxNaam = 150;
    public const int MaxOmschrijving = 4000;

    private Traject()
    {
    }

    public Traject(Guid regioId, string naam, string omschrijving, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        RegioId = regioId;
        GestartOp = nu;
        Wijzig(naam, omschrijving);
    }

    public Guid Id { get; private set; }

    public Guid RegioId { get; private set; }

    public string Naam { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Omschrijving { get; private set; } = "";

    public DateTimeOffset GestartOp { get; private set; }

    public Guid Versie { get; private set; }

    public void Wijzig(string naam, string omschrijving)
    {
        Naam = EenRegel.Van(naam);
        Omschrijving = omschrijving.Trim();
    }
}

internal sealed class TrajectConfiguration : IEntityTypeConfiguration<Traject>
{
    public void Configure(EntityTypeBuilder<Traject> builder)
    {
        builder.ToTable("Trajecten");
        builder.Property(t => t.Naam).HasMaxLength(Traject.MaxNaam);
        builder.Property(t => t.Omschrijving).HasMaxLength(Traject.MaxOmschrijving);
        builder.HasOne<Regio>().WithMany().HasForeignKey(t => t.RegioId);
        builder.HasIndex(t => t.RegioId);
    }
}
