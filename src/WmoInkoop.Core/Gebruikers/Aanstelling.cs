using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Regios;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>A role of a person in a regio over a period, read at every request; ending it works at once.</summary>
public sealed class Aanstelling
{
    private Aanstelling()
    {
    }

    /// <param name="gebruikerId">Who is appointed.</param>
    /// <param name="rol">To what.</param>
    /// <param name="regioId">Where; null only for <see cref="Rol.Beheerder"/>.</param>
    /// <param name="van">From when.</param>
    public Aanstelling(Guid gebruikerId, Rol rol, Guid? regioId, DateTimeOffset van)
    {
        if (regioId is null != (rol is Rol.Beheerder))
        {
            throw new ArgumentException("Every role but Beheerder belongs to a regio.", nameof(regioId));
        }

        Id = Guid.NewGuid();
        GebruikerId = gebruikerId;
        Rol = rol;
        RegioId = regioId;
        Van = van;
    }

    public Guid Id { get; private set; }

    public Guid GebruikerId { get; private set; }

    public Guid? RegioId { get; private set; }

    public Rol Rol { get; private set; }

    public DateTimeOffset Van { get; private set; }

    public DateTimeOffset? Tot { get; private set; }

    public void Beeindig(DateTimeOffset nu) => Tot ??= nu;
}

internal sealed class AanstellingConfiguration : IEntityTypeConfiguration<Aanstelling>
{
    public void Configure(EntityTypeBuilder<Aanstelling> builder)
    {
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(a => a.GebruikerId);
        builder.HasOne<Regio>().WithMany().HasForeignKey(a => a.RegioId);
        builder.HasIndex(a => new { a.GebruikerId, a.Rol, a.RegioId }).IsUnique().HasFilter("[Tot] IS NULL");
    }
}
