using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Regios;

namespace WmoInkoop.Core.Termijnen;

/// <summary>A due date of one object, about which people are reminded while they have something to do (HER-01, HER-02).</summary>
public sealed class Termijn
{
    public const int MaxTitel = 300;
    public const int MaxPad = 300;

    /// <summary>Looked at by the next run of the reminders, which then sets the real moment.</summary>
    private static readonly DateTimeOffset Meteen = DateTimeOffset.UnixEpoch;

    private Termijn()
    {
    }

    /// <param name="soort">What there is to do.</param>
    /// <param name="objectId">The object it is about; the kind says of which class.</param>
    /// <param name="titel">As people know it, with the name of the object: 'Registratie van Zorggroep De Linde'.</param>
    /// <param name="pad">Where it is done in the portal, starting with '/'.</param>
    /// <param name="vervaltOp">The due moment.</param>
    /// <param name="regioId">Whose reminder rules hold; the portal's when null.</param>
    /// <param name="nu">When it was set; reminders that would have come earlier are not sent.</param>
    public Termijn(TermijnSoort soort, Guid objectId, string titel, string pad, DateTimeOffset vervaltOp, Guid? regioId, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        Soort = soort;
        ObjectId = objectId;
        Titel = titel;
        Pad = pad;
        VervaltOp = vervaltOp;
        RegioId = regioId;
        GesteldOp = nu;
        VolgendeHerinneringOp = Meteen;
    }

    public Guid Id { get; private set; }

    public TermijnSoort Soort { get; private set; }

    public Guid ObjectId { get; private set; }

    public string Titel { get; private set; } = "";

    public string Pad { get; private set; } = "";

    public DateTimeOffset VervaltOp { get; private set; }

    public Guid? RegioId { get; private set; }

    public DateTimeOffset GesteldOp { get; private set; }

    /// <summary>When nothing is left to do for anybody; no reminder follows.</summary>
    public DateTimeOffset? AfgerondOp { get; private set; }

    /// <summary>When the reminders look at it again; null when none is left. Owned by the reminders: they claim with it.</summary>
    public DateTimeOffset? VolgendeHerinneringOp { get; private set; }

    /// <summary>Moves the due moment, and with it the reminders that were not sent yet.</summary>
    public void Verzet(DateTimeOffset vervaltOp)
    {
        VervaltOp = vervaltOp;
        VolgendeHerinneringOp = AfgerondOp is null ? Meteen : null;
    }

    public void RondAf(DateTimeOffset nu)
    {
        AfgerondOp ??= nu;
        VolgendeHerinneringOp = null;
    }

    /// <summary>There is something to do again, told to people now; reminders that would have come before are not sent.</summary>
    public void Heropen(DateTimeOffset nu)
    {
        if (AfgerondOp is not null)
        {
            AfgerondOp = null;
            GesteldOp = nu;
            VolgendeHerinneringOp = Meteen;
        }
    }
}

internal sealed class TermijnConfiguration : IEntityTypeConfiguration<Termijn>
{
    public void Configure(EntityTypeBuilder<Termijn> builder)
    {
        builder.ToTable("Termijnen");
        builder.Property(t => t.Titel).HasMaxLength(Termijn.MaxTitel);
        builder.Property(t => t.Pad).HasMaxLength(Termijn.MaxPad);
        builder.HasOne<Regio>().WithMany().HasForeignKey(t => t.RegioId);
        builder.HasIndex(t => new { t.Soort, t.ObjectId });
        builder.HasIndex(t => t.VolgendeHerinneringOp).HasFilter("[VolgendeHerinneringOp] IS NOT NULL");
    }
}
