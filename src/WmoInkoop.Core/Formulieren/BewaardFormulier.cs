using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Core.Formulieren;

/// <summary>
/// What somebody posted after the session had ended, kept for an hour so that it can be shown again after signing in. Sealed with
/// the master key; found only with the random token in the browser's cookie, of which this holds a keyed fingerprint.
/// </summary>
public sealed class BewaardFormulier
{
    public const int MaxPad = 400;

    /// <summary>Bytes of the sealed fields.</summary>
    public const int MaxInhoud = 300_000;

    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan Bewaartijd = TimeSpan.FromHours(1);

    private BewaardFormulier()
    {
    }

    /// <param name="id">Made by the caller, because the content is sealed for it.</param>
    /// <param name="gebruikerId">Whose session it was, or null when that can no longer be read.</param>
    /// <param name="sleutel">Keyed fingerprint of the token in the cookie.</param>
    /// <param name="afzender">Keyed fingerprint of the network address it came from.</param>
    /// <param name="pad">The address that was posted to, with its query.</param>
    /// <param name="inhoud">The sealed fields.</param>
    /// <param name="nu">When.</param>
    internal BewaardFormulier(Guid id, Guid? gebruikerId, byte[] sleutel, byte[] afzender, string pad, byte[] inhoud, DateTimeOffset nu)
    {
        Id = id;
        GebruikerId = gebruikerId;
        Sleutel = sleutel;
        Afzender = afzender;
        Pad = pad;
        Inhoud = inhoud;
        Grootte = inhoud.Length;
        VervaltOp = nu + Bewaartijd;
    }

    public Guid Id { get; private set; }

    public Guid? GebruikerId { get; private set; }

    public byte[] Sleutel { get; private set; } = [];

    /// <summary>Only to count how many came from one network address.</summary>
    public byte[] Afzender { get; private set; } = [];

    public string Pad { get; private set; } = "";

    public byte[] Inhoud { get; private set; } = [];

    /// <summary>Bytes of <see cref="Inhoud"/>, so that what is kept can be added up without reading it.</summary>
    public long Grootte { get; private set; }

    public DateTimeOffset VervaltOp { get; private set; }
}

internal sealed class BewaardFormulierConfiguration : IEntityTypeConfiguration<BewaardFormulier>
{
    public void Configure(EntityTypeBuilder<BewaardFormulier> builder)
    {
        builder.ToTable("BewaardeFormulieren");
        builder.Property(f => f.Sleutel).HasMaxLength(32);
        builder.Property(f => f.Afzender).HasMaxLength(32);
        builder.Property(f => f.Pad).HasMaxLength(BewaardFormulier.MaxPad);
        builder.Property(f => f.Inhoud).HasMaxLength(BewaardFormulier.MaxInhoud);
        builder.HasIndex(f => f.Sleutel);
        builder.HasIndex(f => f.VervaltOp);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(f => f.GebruikerId);
    }
}
