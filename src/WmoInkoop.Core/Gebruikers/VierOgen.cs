using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>What takes two people.</summary>
public enum VierOgenSoort
{
    BeheerderBenoemen,
    BeheerderOntslaan,

    /// <summary>Opening the kluis of an aanbesteding (INS-07).</summary>
    KluisOpenen,

    /// <summary>Fixing a gunningsbeslissing and sending its letters (GUN-02).</summary>
    GunningVaststellen,

    /// <summary>Withdrawing a gunningsbeslissing (GUN-05).</summary>
    GunningIntrekken,

    /// <summary>Fixing and sending the beschikkingen of a subsidietender.</summary>
    BeschikkingenVaststellen,

    /// <summary>A decision on an objection that grants another amount.</summary>
    BezwaarbedragToekennen,

    /// <summary>Excluding an inschrijving of which the marks are known (INS-08).</summary>
    InschrijvingUitsluiten,

    /// <summary>Letting a winner go after the letters (GUN-08, GUN-12).</summary>
    WinnaarUitvallen,
}

/// <summary>A step that one person proposes and another confirms. Open once per kind and object.</summary>
public sealed class VierOgen : IHeeftVersie
{
    public const int MaxToelichting = 500;

    private VierOgen()
    {
    }

    public VierOgen(VierOgenSoort soort, Guid objectId, string toelichting, Guid doorId, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        Soort = soort;
        ObjectId = objectId;
        Toelichting = toelichting.Trim();
        VoorgesteldDoorId = doorId;
        VoorgesteldOp = nu;
    }

    public Guid Id { get; private set; }

    public VierOgenSoort Soort { get; private set; }

    public Guid ObjectId { get; private set; }

    /// <summary>Why, in the words of who proposed it.</summary>
    public string Toelichting { get; private set; } = "";

    public Guid VoorgesteldDoorId { get; private set; }

    public DateTimeOffset VoorgesteldOp { get; private set; }

    /// <summary>When it was confirmed or withdrawn; null while it waits.</summary>
    public DateTimeOffset? AfgerondOp { get; private set; }

    public Guid? AfgerondDoorId { get; private set; }

    public bool IsBevestigd { get; private set; }

    public Guid Versie { get; private set; }

    /// <exception cref="DomeinregelException">It does not wait any more, or the same person proposed it.</exception>
    public void Bevestig(Guid doorId, DateTimeOffset nu)
    {
        Eis(AfgerondOp is null, Domeinregel.VierOgenAlAfgerond);
        Eis(doorId != VoorgesteldDoorId, Domeinregel.VierOgenVraagtTweedePersoon);
        IsBevestigd = true;
        AfgerondOp = nu;
        AfgerondDoorId = doorId;
    }

    /// <summary>By whoever may also confirm it, or by who proposed it.</summary>
    /// <exception cref="DomeinregelException">It does not wait any more.</exception>
    public void TrekIn(Guid doorId, DateTimeOffset nu)
    {
        Eis(AfgerondOp is null, Domeinregel.VierOgenAlAfgerond);
        AfgerondOp = nu;
        AfgerondDoorId = doorId;
    }
}

internal sealed class VierOgenConfiguration : IEntityTypeConfiguration<VierOgen>
{
    public void Configure(EntityTypeBuilder<VierOgen> builder)
    {
        builder.ToTable("VierOgen");
        builder.Property(v => v.Toelichting).HasMaxLength(VierOgen.MaxToelichting);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.VoorgesteldDoorId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.AfgerondDoorId);
        builder.HasIndex(v => new { v.Soort, v.ObjectId }).IsUnique().HasFilter("[AfgerondOp] IS NULL");
    }
}
