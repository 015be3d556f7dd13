using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Core.Volgers;

/// <summary>
/// Somebody who wants mail about every change of an aanbesteding, with an account or with only an address that was confirmed by a
/// link. Who stops is removed: nothing of it is kept.
/// </summary>
public sealed class Volger
{
    public const int MaxEmail = 254;
    public const int SleutelLengte = 32;

    /// <summary>How long the link that confirms an address holds.</summary>
    public static readonly TimeSpan Bevestigtermijn = TimeSpan.FromDays(7);

    private Volger()
    {
    }

    private Volger(Guid aanbestedingId, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        AanbestedingId = aanbestedingId;
        Sleutel = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SleutelLengte / 2));
        BegonnenOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    public Guid? GebruikerId { get; private set; }

    /// <summary>Normalised; null for who has an account.</summary>
    public string? Email { get; private set; }

    /// <summary>In the link of the mail; whoever has it can confirm and stop, nothing else.</summary>
    public string Sleutel { get; private set; } = "";

    public DateTimeOffset BegonnenOp { get; private set; }

    /// <summary>Only who confirmed gets mail.</summary>
    public DateTimeOffset? BevestigdOp { get; private set; }

    internal static Volger MetAccount(Guid aanbestedingId, Guid gebruikerId, DateTimeOffset nu) => new(aanbestedingId, nu) { GebruikerId = gebruikerId, BevestigdOp = nu };

    internal static Volger MetAdres(Guid aanbestedingId, string email, DateTimeOffset nu) => new(aanbestedingId, nu) { Email = Normaal(email) };

    internal static string Normaal(string email) => email.Trim().ToLowerInvariant();

    /// <returns>False when the link has ended.</returns>
    internal bool Bevestig(DateTimeOffset nu)
    {
        if (BevestigdOp is null && nu > BegonnenOp + Bevestigtermijn)
        {
            return false;
        }

        BevestigdOp ??= nu;
        return true;
    }

    internal void VraagOpnieuw(DateTimeOffset nu) => BegonnenOp = nu;
}

internal sealed class VolgerConfiguration : IEntityTypeConfiguration<Volger>
{
    public void Configure(EntityTypeBuilder<Volger> builder)
    {
        builder.ToTable("Volgers");
        builder.Property(v => v.Email).HasMaxLength(Volger.MaxEmail);
        builder.Property(v => v.Sleutel).HasMaxLength(Volger.SleutelLengte);
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(v => v.AanbestedingId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.GebruikerId);
        builder.HasIndex(v => v.Sleutel).IsUnique();
        builder.HasIndex(v => new { v.AanbestedingId, v.GebruikerId }).IsUnique().HasFilter("[GebruikerId] IS NOT NULL");
        builder.HasIndex(v => new { v.AanbestedingId, v.Email }).IsUnique().HasFilter("[Email] IS NOT NULL");
    }
}
