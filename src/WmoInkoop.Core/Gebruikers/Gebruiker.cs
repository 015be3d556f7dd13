using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Common;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>An account of one person. The e-mail address is the user name; roles are rows (<see cref="Aanstelling"/>), not Identity roles.</summary>
public sealed class Gebruiker : IdentityUser<Guid>
{
    public const int MaxNaam = 100;
    public const int MaxEmail = 254;

    /// <summary>So many wrong passwords or codes in a row lock the account.</summary>
    public const int MaxPogingen = 5;

    public static readonly TimeSpan Slottijd = TimeSpan.FromMinutes(15);

    private Gebruiker()
    {
    }

    public Gebruiker(string naam, string email, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        Naam = EenRegel.Van(naam);
        Email = email.Trim();
        UserName = Email;
        AangemaaktOp = nu;
        LockoutEnabled = true;
        Zoekveld = Zoektekst.Van(Naam, Email);
    }

    /// <summary>As the person wants to be addressed: 'Inkoper 1 Leeuwarden'.</summary>
    public string Naam { get; private set; } = "";

    public DateTimeOffset AangemaaktOp { get; private set; }

    /// <summary>Normalised name and address, for searching.</summary>
    public string Zoekveld { get; private set; } = "";

    /// <summary>When a link about the account was last mailed; keeps others from flooding the mailbox.</summary>
    public DateTimeOffset? LinkGestuurdOp { get; private set; }

    /// <summary>Whether signing in and confirming with a password are refused for now.</summary>
    public bool IsOpSlot(DateTimeOffset nu) => LockoutEnd > nu;

    /// <returns>False when nothing changed.</returns>
    public bool WijzigNaam(string naam)
    {
        if (naam.Trim() == Naam)
        {
            return false;
        }

        Naam = EenRegel.Van(naam);
        Zoekveld = Zoektekst.Van(Naam, Email);
        ConcurrencyStamp = Guid.NewGuid().ToString();
        return true;
    }

    /// <summary>Sets a hashed password. The new stamp makes links that were mailed, and sessions, worthless.</summary>
    public void KiesWachtwoord(string hash)
    {
        PasswordHash = hash;
        SecurityStamp = Guid.NewGuid().ToString("N");
        ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    /// <summary>
    /// Somebody proved to own the address of an account that was never confirmed. It begins anew: what whoever made it chose (name,
    /// spelling of the address, password, links, lock) counts no longer.
    /// </summary>
    internal void NeemOver(string naam, string email, string hash)
    {
        WijzigNaam(naam);
        Email = email.Trim();
        UserName = Email;
        Zoekveld = Zoektekst.Van(Naam, Email);
        KiesWachtwoord(hash);
        BevestigEmail();
        PogingGelukt();
    }

    public void BevestigEmail()
    {
        EmailConfirmed = true;
        ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    internal void ZetTweedeFactor(bool aan)
    {
        TwoFactorEnabled = aan;
        SecurityStamp = Guid.NewGuid().ToString("N");
        ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    /// <summary>Whether a link may be mailed now: one in five minutes.</summary>
    internal bool MagLinkKrijgen(DateTimeOffset nu)
    {
        if (nu - LinkGestuurdOp < TimeSpan.FromMinutes(5))
        {
            return false;
        }

        LinkGestuurdOp = nu;
        ConcurrencyStamp = Guid.NewGuid().ToString();
        return true;
    }

    /// <summary>A wrong password or code; the fifth in a row locks the account.</summary>
    internal void PogingMislukt(DateTimeOffset nu)
    {
        ConcurrencyStamp = Guid.NewGuid().ToString();
        if (++AccessFailedCount >= MaxPogingen)
        {
            AccessFailedCount = 0;
            LockoutEnd = nu + Slottijd;
        }
    }

    /// <summary>Password and, where asked, code are right. Not earlier: else a known password would give endless guesses at the code.</summary>
    internal void PogingGelukt()
    {
        if (AccessFailedCount > 0 || LockoutEnd is not null)
        {
            ConcurrencyStamp = Guid.NewGuid().ToString();
            AccessFailedCount = 0;
            LockoutEnd = null;
        }
    }
}

internal sealed class GebruikerConfiguration : IEntityTypeConfiguration<Gebruiker>
{
    public void Configure(EntityTypeBuilder<Gebruiker> builder)
    {
        builder.ToTable("Gebruikers");
        builder.Property(g => g.Naam).HasMaxLength(Gebruiker.MaxNaam);
        builder.Property(g => g.Zoekveld).HasMaxLength(Zoektekst.MaxLengte);
        builder.Property(g => g.Email).HasMaxLength(Gebruiker.MaxEmail);
        builder.Property(g => g.UserName).HasMaxLength(Gebruiker.MaxEmail);
        builder.Property(g => g.NormalizedEmail).HasMaxLength(Gebruiker.MaxEmail);
        builder.Property(g => g.NormalizedUserName).HasMaxLength(Gebruiker.MaxEmail);
        builder.Property(g => g.PhoneNumber).HasMaxLength(30);
        builder.Property(g => g.SecurityStamp).HasMaxLength(60);
        builder.Property(g => g.ConcurrencyStamp).HasMaxLength(60);
        builder.Property(g => g.PasswordHash).HasMaxLength(300);
        builder.HasIndex(g => g.NormalizedEmail).IsUnique();
    }
}
