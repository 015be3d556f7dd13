using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Procesverbalen;

/// <summary>What an inkoper writes in the proces-verbaal of the procedure: what the records do not say, or why an item does not apply.</summary>
public sealed class Verbaaltekst : IHeeftVersie
{
    public const int MaxTekst = 8000;

    /// <summary>Less says nothing, also not why something does not apply.</summary>
    public const int MinimumTekens = 20;

    private Verbaaltekst()
    {
    }

    internal Verbaaltekst(Guid aanbestedingId, Guid? perceelId, Verbaalonderdeel onderdeel)
    {
        Id = Guid.NewGuid();
        AanbestedingId = aanbestedingId;
        PerceelId = perceelId;
        Onderdeel = onderdeel;
    }

    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    /// <summary>Null: for the aanbesteding as a whole.</summary>
    public Guid? PerceelId { get; private set; }

    public Verbaalonderdeel Onderdeel { get; private set; }

    public string Tekst { get; private set; } = "";

    /// <summary>The item does not apply; <see cref="Tekst"/> says why.</summary>
    public bool IsNietVanToepassing { get; private set; }

    public DateTimeOffset GewijzigdOp { get; private set; }

    public Guid GewijzigdDoorId { get; private set; }

    public Guid Versie { get; private set; }

    /// <summary>It says enough to complete the item.</summary>
    public bool ZegtGenoeg => Briefcontrole.Lengte(Tekst) >= MinimumTekens;

    internal void Schrijf(string tekst, bool isNietVanToepassing, Guid doorId, DateTimeOffset nu)
    {
        Tekst = tekst.Trim();
        IsNietVanToepassing = isNietVanToepassing;
        GewijzigdDoorId = doorId;
        GewijzigdOp = nu;
    }
}

internal sealed class VerbaaltekstConfiguration : IEntityTypeConfiguration<Verbaaltekst>
{
    public void Configure(EntityTypeBuilder<Verbaaltekst> builder)
    {
        builder.ToTable("Verbaalteksten");
        builder.Ignore(t => t.ZegtGenoeg);
        builder.Property(t => t.Tekst).HasMaxLength(Verbaaltekst.MaxTekst);
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(t => t.AanbestedingId);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(t => t.PerceelId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(t => t.GewijzigdDoorId);
        builder.HasIndex(t => new { t.PerceelId, t.Onderdeel }).IsUnique().HasFilter("[PerceelId] IS NOT NULL");
        builder.HasIndex(t => new { t.AanbestedingId, t.Onderdeel }).IsUnique().HasFilter("[PerceelId] IS NULL");
    }
}
