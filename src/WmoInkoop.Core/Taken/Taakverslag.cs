using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WmoInkoop.Core.Taken;

/// <summary>How a background job went the last time, on whichever server: one row per job, shown to the beheerder.</summary>
public sealed class Taakverslag
{
    public const int MaxNaam = 60;
    public const int MaxUitkomst = 500;

    private Taakverslag()
    {
    }

    public Taakverslag(string naam) => Naam = naam;

    public string Naam { get; private set; } = "";

    public DateTimeOffset GestartOp { get; private set; }

    public DateTimeOffset KlaarOp { get; private set; }

    public bool IsGelukt { get; private set; }

    /// <summary>What it did, or why it failed, in one sentence.</summary>
    public string Uitkomst { get; private set; } = "";

    /// <summary>The last time it went wrong, kept after it went well again.</summary>
    public DateTimeOffset? LaatstMislukt { get; private set; }

    public void LegVast(DateTimeOffset gestartOp, DateTimeOffset klaarOp, bool isGelukt, string uitkomst)
    {
        GestartOp = gestartOp;
        KlaarOp = klaarOp;
        IsGelukt = isGelukt;
        Uitkomst = uitkomst.Length > MaxUitkomst ? uitkomst[..MaxUitkomst] : uitkomst;
        LaatstMislukt = isGelukt ? LaatstMislukt : klaarOp;
    }
}

internal sealed class TaakverslagConfiguration : IEntityTypeConfiguration<Taakverslag>
{
    public void Configure(EntityTypeBuilder<Taakverslag> builder)
    {
        builder.ToTable("Taakverslagen");
        builder.HasKey(t => t.Naam);
        builder.Property(t => t.Naam).HasMaxLength(Taakverslag.MaxNaam);
        builder.Property(t => t.Uitkomst).HasMaxLength(Taakverslag.MaxUitkomst);
    }
}
