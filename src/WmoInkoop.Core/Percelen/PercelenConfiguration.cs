using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Matrices;
using WmoInkoop.Core.Perceeleinden;
using WmoInkoop.Core.Prijzen;

namespace WmoInkoop.Core.Percelen;

internal sealed class PerceelConfiguration : IEntityTypeConfiguration<Perceel>
{
    public void Configure(EntityTypeBuilder<Perceel> builder)
    {
        builder.ToTable("Percelen");
        builder.Property(p => p.OorsprongId);
        builder.Property(p => p.Naam).HasMaxLength(Perceelgegevens.MaxNaam);
        builder.Property(p => p.Omschrijving).HasMaxLength(Perceelgegevens.MaxOmschrijving);
        builder.Property(p => p.Bedrag).HasPrecision(18, 2);
        builder.Property(p => p.EigenSchaal).HasColumnName("Schaal").HasConversion(JsonKolom.Van<Beoordelingsschaal, IReadOnlyList<Schaalcijfer>>(s => s.Regels, r => new Beoordelingsschaal(r)));
        builder.Property(p => p.EigenPrijs).HasColumnName("Prijs").HasConversion(JsonKolom.Van<Prijsopzet, Prijsopzet>(p => p, p => p));
        builder.Property(p => p.Matrix).HasConversion(JsonKolom.Van<Arrangementenmatrix, Matrixvorm>(m => new Matrixvorm(m.Treden, m.Rijen), v => new Arrangementenmatrix(v.Treden, v.Rijen)));
        builder.Property(p => p.Kostprijsblad).HasConversion(JsonKolom.Van<Kostprijsblad, Kostprijsblad>(k => k, k => k));
        builder.Property(p => p.BijPlafond).HasDefaultValue(BijPlafond.NietsVoorWieNietPast); // percelen from before there was a choice
        builder.Ignore(p => p.Schaal);
        builder.Ignore(p => p.Prijs);
        builder.Ignore(p => p.Prijsgebreken);
        builder.Property(p => p.Eindreden).HasMaxLength(Perceeleindegegevens.MaxReden);
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(p => p.VervolgAanbestedingId);
        builder.HasMany(p => p.Eisen).WithOne().HasForeignKey(e => e.PerceelId);
        builder.HasMany(p => p.Criteria).WithOne().HasForeignKey(c => c.PerceelId);
        builder.HasIndex(p => new { p.AanbestedingId, p.Nummer });
    }
}

/// <summary>What of a matrix is stored.</summary>
internal sealed record Matrixvorm(IReadOnlyList<string> Treden, IReadOnlyList<Matrixrij> Rijen);

internal sealed class EisConfiguration : IEntityTypeConfiguration<Eis>
{
    public void Configure(EntityTypeBuilder<Eis> builder)
    {
        builder.ToTable("Eisen");
        builder.Property(e => e.OorsprongId);
        builder.Property(e => e.Tekst).HasMaxLength(Eis.MaxTekst);
        builder.Property(e => e.Bewijs).HasMaxLength(Eis.MaxBewijs);
        builder.Ignore(e => e.IsGedeeld);
        builder.Ignore(e => e.VraagtBewijsBijInschrijving);
        builder.Ignore(e => e.GevraagdBewijs);
    }
}

internal sealed class GunningscriteriumConfiguration : IEntityTypeConfiguration<Gunningscriterium>
{
    public void Configure(EntityTypeBuilder<Gunningscriterium> builder)
    {
        builder.ToTable("Gunningscriteria");
        builder.Property(c => c.OorsprongId);
        builder.Property(c => c.Naam).HasMaxLength(Gunningscriterium.MaxNaam);
        builder.Property(c => c.Hoofdcriterium).HasMaxLength(Gunningscriterium.MaxNaam);
        builder.Property(c => c.Waarde).HasPrecision(18, 2);
        builder.Property(c => c.Vraag).HasMaxLength(Gunningscriterium.MaxVraag);
        builder.Property(c => c.Gewicht).HasPrecision(9, 4);
        builder.Property(c => c.Minimumcijfer).HasPrecision(9, 4);
    }
}
