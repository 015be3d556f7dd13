using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>A person who works for a provider. One person works for one provider at a time.</summary>
public sealed class Medewerker
{
    private Medewerker()
    {
    }

    internal Medewerker(Guid aanbiederId, Guid gebruikerId, bool isBeheerder, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        AanbiederId = aanbiederId;
        GebruikerId = gebruikerId;
        IsBeheerder = isBeheerder;
        Van = nu;
    }

    public Guid Id { get; private set; }

    public Guid AanbiederId { get; private set; }

    public Guid GebruikerId { get; private set; }

    /// <summary>May invite colleagues, give roles and record who may sign; signs for the organisation until that is recorded (AAN-07).</summary>
    public bool IsBeheerder { get; internal set; }

    public DateTimeOffset Van { get; private set; }

    /// <summary>When the person left, or null.</summary>
    public DateTimeOffset? Tot { get; internal set; }
}

internal sealed class MedewerkerConfiguration : IEntityTypeConfiguration<Medewerker>
{
    public void Configure(EntityTypeBuilder<Medewerker> builder)
    {
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(m => m.GebruikerId);
        builder.HasIndex(m => m.GebruikerId).IsUnique().HasFilter("[Tot] IS NULL");
    }
}
