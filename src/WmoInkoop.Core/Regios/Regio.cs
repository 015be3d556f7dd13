using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WmoInkoop.Core.Regios;

/// <summary>Gemeenten that buy together; owns trajecten, overlegtafels and staff.</summary>
public sealed class Regio
{
    public const int MaxNaam = 100;
    public const int MaxSleutel = 40;

    private readonly List<Gemeente> _gemeenten = [];

    private Regio()
    {
    }

    /// <param name="naam">As people say it: 'Leidse regio'.</param>
    /// <param name="sleutel">The short form in addresses: 'leidseregio'.</param>
    /// <param name="afzender">The address mail of this regio is sent from.</param>
    /// <param name="gemeenten">The gemeenten that buy together.</param>
    public Regio(string naam, string sleutel, string afzender, params IEnumerable<string> gemeenten)
    {
        Id = Guid.NewGuid();
        Naam = naam;
        Sleutel = sleutel;
        Afzender = afzender;
        _gemeenten.AddRange(gemeenten.Select(g => new Gemeente(g)));
    }

    public Guid Id { get; private set; }

    public string Naam { get; private set; } = "";

    public string Sleutel { get; private set; } = "";

    public string Afzender { get; private set; } = "";

    public IReadOnlyCollection<Gemeente> Gemeenten => _gemeenten;
}

/// <summary>A gemeente, member of one regio.</summary>
public sealed class Gemeente
{
    private Gemeente()
    {
    }

    internal Gemeente(string naam)
    {
        Id = Guid.NewGuid();
        Naam = naam;
    }

    public Guid Id { get; private set; }

    public Guid RegioId { get; private set; }

    public string Naam { get; private set; } = "";
}

internal sealed class RegioConfiguration : IEntityTypeConfiguration<Regio>
{
    public void Configure(EntityTypeBuilder<Regio> builder)
    {
        builder.Property(r => r.Naam).HasMaxLength(Regio.MaxNaam);
        builder.Property(r => r.Sleutel).HasMaxLength(Regio.MaxSleutel);
        builder.Property(r => r.Afzender).HasMaxLength(254);
        builder.HasIndex(r => r.Sleutel).IsUnique();
        builder.HasMany(r => r.Gemeenten).WithOne().HasForeignKey(g => g.RegioId);
    }
}

internal sealed class GemeenteConfiguration : IEntityTypeConfiguration<Gemeente>
{
    public void Configure(EntityTypeBuilder<Gemeente> builder) => builder.Property(g => g.Naam).HasMaxLength(Regio.MaxNaam);
}
