using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Regios;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>
/// Somebody is asked by mail to take part: with a role in a regio, as colleague at a provider (AAN-03), or with an account only. The
/// link works for seven days, once, and only for who has the invited address. Of its secret a keyed fingerprint is stored.
/// </summary>
public sealed class Uitnodiging
{
    /// <summary>AAN-03.</summary>
    public static readonly TimeSpan Geldigheid = TimeSpan.FromDays(7);

    private Uitnodiging()
    {
    }

    public Uitnodiging(string naam, string email, Plaats plaats, string geheim, Guid doorId, Hoofdsleutel sleutel, DateTimeOffset nu)
    {
        Eis(plaats.Rol is not Gebruikers.Rol.Beheerder, Domeinregel.UitnodigingNietVoorBeheerder);
        Eis(plaats.Rol is null == plaats.RegioId is null, Domeinregel.RolVraagtRegio);
        Id = Guid.NewGuid();
        Naam = EenRegel.Van(naam);
        Email = email.Trim();
        RegioId = plaats.RegioId;
        Rol = plaats.Rol;
        AanbiederId = plaats.AanbiederId;
        IsBeheerder = plaats.IsBeheerder;
        Vingerafdruk = Afdruk(geheim, sleutel);
        DoorId = doorId;
        VerstuurdOp = nu;
        VervaltOp = nu + Geldigheid;
    }

    public Guid Id { get; private set; }

    public string Naam { get; private set; } = "";

    public string Email { get; private set; } = "";

    public Guid? RegioId { get; private set; }

    public Rol? Rol { get; private set; }

    public Guid? AanbiederId { get; private set; }

    /// <summary>Becomes beheerder of the provider.</summary>
    public bool IsBeheerder { get; private set; }

    public string Vingerafdruk { get; private set; } = "";

    public Guid DoorId { get; private set; }

    public DateTimeOffset VerstuurdOp { get; private set; }

    public DateTimeOffset VervaltOp { get; private set; }

    public DateTimeOffset? AangenomenOp { get; private set; }

    public DateTimeOffset? IngetrokkenOp { get; private set; }

    public bool IsOpen(DateTimeOffset nu) => AangenomenOp is null && IngetrokkenOp is null && nu < VervaltOp;

    public static string NieuwGeheim() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <exception cref="DomeinregelException">Used, withdrawn or too old.</exception>
    public void NeemAan(DateTimeOffset nu)
    {
        Eis(IsOpen(nu), Domeinregel.UitnodigingNietMeerGeldig);
        AangenomenOp = nu;
    }

    /// <exception cref="DomeinregelException">Used, withdrawn or too old.</exception>
    public void TrekIn(DateTimeOffset nu)
    {
        Eis(IsOpen(nu), Domeinregel.UitnodigingNietMeerGeldig);
        IngetrokkenOp = nu;
    }

    internal static string Afdruk(string geheim, Hoofdsleutel sleutel) => Convert.ToHexStringLower(sleutel.Vingerafdruk(geheim, "uitnodiging"));
}

/// <summary>Where an invited person comes to work: a role in a regio, a provider, or nothing yet.</summary>
public sealed record Plaats(Guid? RegioId = null, Rol? Rol = null, Guid? AanbiederId = null, bool IsBeheerder = false);

internal sealed class UitnodigingConfiguration : IEntityTypeConfiguration<Uitnodiging>
{
    public void Configure(EntityTypeBuilder<Uitnodiging> builder)
    {
        builder.ToTable("Uitnodigingen");
        builder.Property(u => u.Naam).HasMaxLength(Gebruiker.MaxNaam);
        builder.Property(u => u.Email).HasMaxLength(Gebruiker.MaxEmail);
        builder.Property(u => u.Vingerafdruk).HasMaxLength(64);
        builder.Property(u => u.AangenomenOp).IsConcurrencyToken(); // accepted twice at the same moment: the second save fails
        builder.HasIndex(u => u.Vingerafdruk).IsUnique();
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(u => u.DoorId);
        builder.HasOne<Regio>().WithMany().HasForeignKey(u => u.RegioId);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(u => u.AanbiederId);
    }
}
