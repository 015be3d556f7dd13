using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Procesverbalen;

/// <summary>
/// The proces-verbaal of the procedure (GUN-10, art. 2.132) as it stood at the final award of a perceel, fixed with its hash. It is another
/// thing than the <see cref="Inschrijvingen.ProcesVerbaalVanOpening"/>. Percelen end at different moments, so each final award fixes its own:
/// the items of the aanbesteding as they are then, and those of that perceel. Another perceel that is not ready holds nothing up. What is
/// written later about the aanbesteding stands in what later percelen fix, and never changes what was fixed before. A perceel that ends
/// without an award fixes nothing: why it ended stands in the items of the aanbesteding, and so in every proces-verbaal fixed after it.
/// </summary>
public sealed class ProcesVerbaalVanDeProcedure
{
    private ProcesVerbaalVanDeProcedure()
    {
    }

    internal ProcesVerbaalVanDeProcedure(Gunningsbeslissing beslissing, Verbaalinhoud inhoud, Guid doorId, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        AanbestedingId = beslissing.AanbestedingId;
        PerceelId = beslissing.PerceelId;
        GunningsbeslissingId = beslissing.Id;
        Inhoud = VasteTekst.Van(inhoud);
        Sha256 = VasteTekst.Hash(Inhoud);
        VastgelegdDoorId = doorId;
        VastgelegdOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    public Guid PerceelId { get; private set; }

    public Guid GunningsbeslissingId { get; private set; }

    /// <summary>The canonical text of the <see cref="Verbaalinhoud"/>.</summary>
    public string Inhoud { get; private set; } = "";

    /// <summary>Of <see cref="Inhoud"/>.</summary>
    public string Sha256 { get; private set; } = "";

    public DateTimeOffset VastgelegdOp { get; private set; }

    /// <summary>Who made the final award.</summary>
    public Guid VastgelegdDoorId { get; private set; }

    public Verbaalinhoud Lees() => VasteTekst.Lees<Verbaalinhoud>(Inhoud);
}

/// <summary>Everything a fixed proces-verbaal says, so that it reads the same for good.</summary>
/// <param name="Aanbesteding">Its name.</param>
/// <param name="Nummer">Its number.</param>
/// <param name="Perceel">Number and name.</param>
/// <param name="OpgemaaktOp">When.</param>
/// <param name="Delen">In order.</param>
public sealed record Verbaalinhoud(string Aanbesteding, string Nummer, string Perceel, DateTimeOffset OpgemaaktOp, IReadOnlyList<Verbaalinhouddeel> Delen);

/// <param name="Titel">Of the item, as it was called then.</param>
/// <param name="Wetsgrond">Where the law asks it.</param>
/// <param name="Bron">Where the facts came from.</param>
/// <param name="Regels">What the records said.</param>
/// <param name="Tekst">What an inkoper wrote; null: nothing.</param>
public sealed record Verbaalinhouddeel(string Titel, string? Wetsgrond, string Bron, IReadOnlyList<string> Regels, string? Tekst);

internal sealed class ProcesVerbaalVanDeProcedureConfiguration : IEntityTypeConfiguration<ProcesVerbaalVanDeProcedure>
{
    public void Configure(EntityTypeBuilder<ProcesVerbaalVanDeProcedure> builder)
    {
        builder.ToTable("ProcessenVerbaalVanDeProcedure");
        builder.Property(p => p.Sha256).HasMaxLength(64);
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(p => p.AanbestedingId);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(p => p.PerceelId);
        builder.HasOne<Gunningsbeslissing>().WithMany().HasForeignKey(p => p.GunningsbeslissingId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(p => p.VastgelegdDoorId);
        builder.HasIndex(p => p.PerceelId).IsUnique();
    }
}
