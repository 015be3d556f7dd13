using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Gunningen;

namespace WmoInkoop.Core.Gegadigdenbrieven;

/// <summary>
/// The gunningsbrief to a gegadigde that fell out in the dialoog and so has no inschrijving (GUN-02, art. 2.128 lid 2). Sent at the same
/// moment as those to the bidders, and fixed with its hash like a <see cref="Gunningsbrief"/>.
/// </summary>
public sealed class Gegadigdenbrief
{
    private Gegadigdenbrief()
    {
    }

    internal Gegadigdenbrief(Gunningsbeslissing beslissing, AfgevallenGegadigde gegadigde, Gunningsbriefinhoud inhoud)
    {
        Id = Guid.NewGuid();
        GunningsbeslissingId = beslissing.Id;
        GegadigdeId = gegadigde.GegadigdeId;
        AanbiederId = gegadigde.AanbiederId;
        VerzondenOp = inhoud.VerzondenOp;
        Inhoud = VasteTekst.Van(inhoud);
        Sha256 = VasteTekst.Hash(Inhoud);
    }

    public Guid Id { get; private set; }

    public Guid GunningsbeslissingId { get; private set; }

    public Guid GegadigdeId { get; private set; }

    public Guid AanbiederId { get; private set; }

    public DateTimeOffset VerzondenOp { get; private set; }

    /// <summary>The canonical text of the <see cref="Gunningsbriefinhoud"/>.</summary>
    public string Inhoud { get; private set; } = "";

    /// <summary>Of <see cref="Inhoud"/>.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>When somebody of the provider first opened it.</summary>
    public DateTimeOffset? GelezenOp { get; private set; }

    public Gunningsbriefinhoud Lees() => VasteTekst.Lees<Gunningsbriefinhoud>(Inhoud);

    internal void MarkeerGelezen(DateTimeOffset nu) => GelezenOp ??= nu;
}

internal sealed class GegadigdenbriefConfiguration : IEntityTypeConfiguration<Gegadigdenbrief>
{
    public void Configure(EntityTypeBuilder<Gegadigdenbrief> builder)
    {
        builder.ToTable("Gegadigdenbrieven");
        builder.Property(b => b.Sha256).HasMaxLength(64);
        builder.HasOne<Gunningsbeslissing>().WithMany().HasForeignKey(b => b.GunningsbeslissingId);
        builder.HasOne<Gegadigde>().WithMany().HasForeignKey(b => b.GegadigdeId);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(b => b.AanbiederId);
        builder.HasIndex(b => new { b.GunningsbeslissingId, b.GegadigdeId }).IsUnique();
        builder.HasIndex(b => new { b.AanbiederId, b.GelezenOp });
    }
}
