using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Toetsing;

namespace WmoInkoop.Core.Uitvallers;

/// <summary>Why a winner drops out.</summary>
public enum Uitvalgrond
{
    /// <summary>Its evidence is missing, came late or does not meet (GUN-08).</summary>
    Bewijs,
    TrektZichTerug,
    Faillissement,
    Anders,
}

/// <summary>A winner that drops out after the letters: one inkoper proposes, another confirms (GUN-12). Kept also when it was broken off.</summary>
public sealed class Uitvaller : IHeeftVersie
{
    private Uitvaller()
    {
    }

    /// <exception cref="Common.DomeinregelException">A thin reason.</exception>
    internal Uitvaller(Gunningsbeslissing beslissing, Uitval uitval, VierOgen voorstel)
    {
        Redencontrole.EisInhoudelijk(uitval.Reden);
        Id = Guid.NewGuid();
        PerceelId = beslissing.PerceelId;
        GunningsbeslissingId = beslissing.Id;
        InschrijvingId = uitval.InschrijvingId;
        VierOgenId = voorstel.Id;
        Grond = uitval.Grond;
        Reden = uitval.Reden.Trim();
        RedenVoorAllen = uitval.RedenVoorAllen.Trim();
        VoorgesteldDoorId = voorstel.VoorgesteldDoorId;
        VoorgesteldOp = voorstel.VoorgesteldOp;
    }

    public Guid Id { get; private set; }

    public Guid PerceelId { get; private set; }

    /// <summary>In which it won.</summary>
    public Guid GunningsbeslissingId { get; private set; }

    public Guid InschrijvingId { get; private set; }

    public Guid VierOgenId { get; private set; }

    public Uitvalgrond Grond { get; private set; }

    /// <summary>For the winner only.</summary>
    public string Reden { get; private set; } = "";

    /// <summary>Why the decision is withdrawn, as all bidders read it.</summary>
    public string RedenVoorAllen { get; private set; } = "";

    public Guid VoorgesteldDoorId { get; private set; }

    public DateTimeOffset VoorgesteldOp { get; private set; }

    /// <summary>When it was confirmed or broken off; null while it waits.</summary>
    public DateTimeOffset? AfgerondOp { get; private set; }

    public Guid? AfgerondDoorId { get; private set; }

    public bool IsBevestigd { get; private set; }

    public Guid Versie { get; private set; }

    internal void RondAf(bool isBevestigd, Guid doorId, DateTimeOffset nu)
    {
        IsBevestigd = isBevestigd;
        AfgerondDoorId = doorId;
        AfgerondOp = nu;
    }
}

/// <param name="PerceelId">Of the inkoper's regio.</param>
/// <param name="InschrijvingId">Of a winner.</param>
/// <param name="Grond">Why, in kind.</param>
/// <param name="Reden">For the winner.</param>
/// <param name="RedenVoorAllen">For all bidders, with nothing confidential.</param>
public sealed record Uitval(Guid PerceelId, Guid InschrijvingId, Uitvalgrond Grond, string Reden, string RedenVoorAllen);

internal sealed class UitvallerConfiguration : IEntityTypeConfiguration<Uitvaller>
{
    public void Configure(EntityTypeBuilder<Uitvaller> builder)
    {
        builder.ToTable("Uitvallers");
        builder.Property(u => u.Reden).HasMaxLength(Geldigheidsoordeel.MaxReden);
        builder.Property(u => u.RedenVoorAllen).HasMaxLength(VierOgen.MaxToelichting);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(u => u.PerceelId);
        builder.HasOne<Gunningsbeslissing>().WithMany().HasForeignKey(u => u.GunningsbeslissingId);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(u => u.InschrijvingId);
        builder.HasOne<VierOgen>().WithMany().HasForeignKey(u => u.VierOgenId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(u => u.VoorgesteldDoorId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(u => u.AfgerondDoorId);
        builder.HasIndex(u => u.GunningsbeslissingId).IsUnique().HasFilter("[AfgerondOp] IS NULL");
    }
}
