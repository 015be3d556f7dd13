using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>A care provider, registered once and used in every regio.</summary>
public sealed class Aanbieder : IHeeftVersie
{
    public const int MaxNaam = 200;

    private readonly List<Medewerker> _medewerkers = [];

    private Aanbieder()
    {
    }

    public Aanbieder(string naam, string kvkNummer, Guid beheerderId, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        Naam = naam;
        KvkNummer = kvkNummer;
        AangemeldOp = nu;
        _medewerkers.Add(new Medewerker(Id, beheerderId, isBeheerder: true, nu));
    }

    public Guid Id { get; private set; }

    public string Naam { get; private set; } = "";

    public string KvkNummer { get; private set; } = "";

    public DateTimeOffset AangemeldOp { get; private set; }

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Medewerker> Medewerkers => _medewerkers;

    /// <summary>Adds a colleague.</summary>
    public Medewerker VoegMedewerkerToe(Guid gebruikerId, bool isBeheerder, DateTimeOffset nu)
    {
        var medewerker = new Medewerker(Id, gebruikerId, isBeheerder, nu);
        _medewerkers.Add(medewerker);
        return medewerker;
    }
}

internal sealed class AanbiederConfiguration : IEntityTypeConfiguration<Aanbieder>
{
    public void Configure(EntityTypeBuilder<Aanbieder> builder)
    {
        builder.Property(a => a.Naam).HasMaxLength(Aanbieder.MaxNaam);
        builder.Property(a => a.KvkNummer).HasMaxLength(8);
        builder.HasIndex(a => a.KvkNummer).IsUnique();
        builder.HasMany(a => a.Medewerkers).WithOne().HasForeignKey(m => m.AanbiederId);
    }
}
