using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;

namespace WmoInkoop.Core.Tekenbevoegdheden;

/// <summary>
/// The first of two signatures under an inschrijving, while the second is not there (AAN-07, INS-04). It is bound to the exact content,
/// to the latest rectificatie and to the right it was put under: when one of these is another, it is void by itself. Gone once the
/// second is there: then both stand in the receipt.
/// </summary>
public sealed class EersteHandtekening
{
    public const int ControlegetalLengte = 64;

    private EersteHandtekening()
    {
    }

    internal EersteHandtekening(Guid inschrijvingId)
    {
        Id = Guid.NewGuid();
        InschrijvingId = inschrijvingId;
    }

    public Guid Id { get; private set; }

    public Guid InschrijvingId { get; private set; }

    public Guid GebruikerId { get; private set; }

    /// <summary>The right it was put under; another one of the same person is another right.</summary>
    public Guid TekenbevoegdheidId { get; private set; }

    /// <summary>SHA-256 of the content that was on the page.</summary>
    public string Controlegetal { get; private set; } = "";

    /// <summary>The latest rectificatie at that moment; 0: there was none.</summary>
    public int Rectificatie { get; private set; }

    public DateTimeOffset GezetOp { get; private set; }

    /// <summary>Also in the place of one that is void.</summary>
    internal void Zet(Tekenbevoegde wie, Tekeninhoud inhoud, DateTimeOffset nu)
    {
        GebruikerId = wie.Gebruiker.Id;
        TekenbevoegdheidId = wie.TekenbevoegdheidId!.Value;
        Controlegetal = inhoud.Controlegetal;
        Rectificatie = inhoud.Rectificatie;
        GezetOp = nu;
    }

    /// <summary>Why it no longer counts, or null when it does.</summary>
    internal Handtekeningverval? Verval(Tekeninhoud inhoud, Tekenrecht recht) =>
        recht.Bevoegden.All(b => b.TekenbevoegdheidId != TekenbevoegdheidId) ? Handtekeningverval.BevoegdheidWeg
        : Rectificatie != inhoud.Rectificatie ? Handtekeningverval.Gerectificeerd
        : Controlegetal != inhoud.Controlegetal ? Handtekeningverval.InhoudGewijzigd
        : null;
}

/// <summary>Why a first signature is void.</summary>
public enum Handtekeningverval
{
    InhoudGewijzigd,
    Gerectificeerd,

    /// <summary>Who put it may not sign any more, or by another right.</summary>
    BevoegdheidWeg,
}

/// <param name="Controlegetal">SHA-256 of the content that is signed.</param>
/// <param name="Rectificatie">The latest rectificatie; 0: there is none.</param>
public sealed record Tekeninhoud(string Controlegetal, int Rectificatie);

internal sealed class EersteHandtekeningConfiguration : IEntityTypeConfiguration<EersteHandtekening>
{
    public void Configure(EntityTypeBuilder<EersteHandtekening> builder)
    {
        builder.ToTable("EersteHandtekeningen");
        builder.Property(h => h.Controlegetal).HasMaxLength(EersteHandtekening.ControlegetalLengte);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(h => h.InschrijvingId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(h => h.GebruikerId);
        builder.HasOne<Tekenbevoegdheid>().WithMany().HasForeignKey(h => h.TekenbevoegdheidId);
        builder.HasIndex(h => h.InschrijvingId).IsUnique();
    }
}
