using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Core.Termijnen;

/// <summary>
/// A reminder that went into the outbox: at most one per termijn, person and offset, however many servers run and whenever they are
/// killed (HER-02), because it is inserted in the transaction of its mail.
/// </summary>
public sealed class Herinnering
{
    private Herinnering()
    {
    }

    internal Herinnering(Termijn termijn, Guid gebruikerId, int offset, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        TermijnId = termijn.Id;
        GebruikerId = gebruikerId;
        Offset = offset;
        AangemaaktOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid TermijnId { get; private set; }

    public Guid GebruikerId { get; private set; }

    /// <summary>Days before the termijn; negative after it.</summary>
    public int Offset { get; private set; }

    public DateTimeOffset AangemaaktOp { get; private set; }
}

internal sealed class HerinneringConfiguration : IEntityTypeConfiguration<Herinnering>
{
    public void Configure(EntityTypeBuilder<Herinnering> builder)
    {
        builder.HasOne<Termijn>().WithMany().HasForeignKey(h => h.TermijnId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(h => h.GebruikerId);
        builder.HasIndex(h => new { h.TermijnId, h.GebruikerId, h.Offset }).IsUnique();
    }
}
