using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>
/// One signed-in device of one person (AUD-02). The cookie carries the id; the row decides at every request whether it still
/// counts, so ending it works at once.
/// </summary>
public sealed class Sessie
{
    public const int MaxApparaat = 100;

    /// <summary>Without a request for this long the session is over.</summary>
    public static readonly TimeSpan Rusttijd = TimeSpan.FromMinutes(60);

    /// <summary>However busy, a session lasts no longer than a long working day.</summary>
    public static readonly TimeSpan Looptijd = TimeSpan.FromHours(12);

    /// <summary>How old <see cref="LaatstGezienOp"/> may grow before it is written again; people idle for 55 to 60 minutes are signed out.</summary>
    public static readonly TimeSpan Bijwerktijd = TimeSpan.FromMinutes(5);

    private Sessie()
    {
    }

    /// <param name="gebruiker">Who signed in.</param>
    /// <param name="apparaat">The device in words: 'Firefox op Windows'.</param>
    /// <param name="nu">When.</param>
    public Sessie(Gebruiker gebruiker, string apparaat, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        GebruikerId = gebruiker.Id;
        Stempel = gebruiker.SecurityStamp ?? "";
        Apparaat = apparaat;
        BegonnenOp = nu;
        LaatstGezienOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid GebruikerId { get; private set; }

    /// <summary>The security stamp of the account when this session was last trusted; a new password or second factor changes the account's.</summary>
    public string Stempel { get; private set; } = "";

    public string Apparaat { get; private set; } = "";

    public DateTimeOffset BegonnenOp { get; private set; }

    public DateTimeOffset LaatstGezienOp { get; private set; }

    public DateTimeOffset? BeeindigdOp { get; private set; }

    /// <summary>Whether a session with these moments, not ended, counts at <paramref name="nu"/>.</summary>
    public static bool IsGeldig(DateTimeOffset begonnenOp, DateTimeOffset laatstGezienOp, DateTimeOffset nu) =>
        nu < begonnenOp + Looptijd && nu < laatstGezienOp + Rusttijd;

    public void Beeindig(DateTimeOffset nu) => BeeindigdOp ??= nu;

    /// <summary>Keeps this session alive although the account's stamp changed: for the one in which the person changed the password.</summary>
    public void Vertrouw(Gebruiker gebruiker) => Stempel = gebruiker.SecurityStamp ?? "";
}

internal sealed class SessieConfiguration : IEntityTypeConfiguration<Sessie>
{
    public void Configure(EntityTypeBuilder<Sessie> builder)
    {
        builder.Property(s => s.Stempel).HasMaxLength(60);
        builder.Property(s => s.Apparaat).HasMaxLength(Sessie.MaxApparaat);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(s => s.GebruikerId);
        builder.HasIndex(s => s.GebruikerId).HasFilter("[BeeindigdOp] IS NULL");
    }
}
