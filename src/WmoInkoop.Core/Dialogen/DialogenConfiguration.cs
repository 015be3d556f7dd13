using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Dialogen;

internal sealed class GegadigdeConfiguration : IEntityTypeConfiguration<Gegadigde>
{
    public void Configure(EntityTypeBuilder<Gegadigde> builder)
    {
        builder.ToTable("Gegadigden");
        builder.Property(g => g.Reden).HasMaxLength(Gegadigde.MaxReden);
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(g => g.AanbestedingId);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(g => g.AanbiederId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(g => g.UitgenodigdDoorId);
        builder.HasIndex(g => new { g.AanbestedingId, g.AanbiederId }).IsUnique();
    }
}

internal sealed class DialoogrondeConfiguration : IEntityTypeConfiguration<Dialoogronde>
{
    public void Configure(EntityTypeBuilder<Dialoogronde> builder)
    {
        builder.ToTable("Dialoogrondes");
        builder.Property(r => r.Naam).HasMaxLength(Dialoogronde.MaxNaam);
        builder.Property(r => r.RedenMinderDanTwee).HasMaxLength(Dialoogronde.MaxReden);
        builder.Ignore(r => r.IsOpen);
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(r => r.AanbestedingId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(r => r.GeslotenDoorId);
        builder.HasMany(r => r.Gesprekken).WithOne().HasForeignKey(g => g.RondeId);
        builder.HasIndex(r => new { r.AanbestedingId, r.Nummer }).IsUnique();
        builder.HasIndex(r => r.AanbestedingId).IsUnique().HasFilter("[GeslotenOp] IS NULL"); // one open ronde at a time
    }
}

internal sealed class DialooggesprekConfiguration : IEntityTypeConfiguration<Dialooggesprek>
{
    public void Configure(EntityTypeBuilder<Dialooggesprek> builder)
    {
        builder.ToTable("Dialooggesprekken");
        builder.Property(g => g.Deelnemers).HasMaxLength(Dialooggesprek.MaxDeelnemers);
        builder.Property(g => g.Verslag).HasMaxLength(Dialooggesprek.MaxVerslag);
        builder.Property(g => g.Toelichting).HasMaxLength(Dialooggesprek.MaxToelichting);
        builder.Ignore(g => g.Verslagstatus);
        builder.HasOne<Gegadigde>().WithMany().HasForeignKey(g => g.GegadigdeId);
        builder.HasMany(g => g.Plannen).WithOne().HasForeignKey(p => p.GesprekId);
        builder.HasMany(g => g.Opmerkingen).WithOne().HasForeignKey(o => o.GesprekId);
        builder.HasMany(g => g.Gronden).WithOne().HasForeignKey(g => g.GesprekId);
        builder.HasIndex(g => new { g.RondeId, g.GegadigdeId }).IsUnique();
    }
}

internal sealed class DialoogplanConfiguration : IEntityTypeConfiguration<Dialoogplan>
{
    public void Configure(EntityTypeBuilder<Dialoogplan> builder)
    {
        builder.ToTable("Dialoogplannen");
        builder.Property(p => p.Tekst).HasMaxLength(Dialoogplan.MaxTekst);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(p => p.IngediendDoorId);
        builder.HasMany(p => p.Documenten).WithOne().HasForeignKey(d => d.PlanId);
        builder.HasIndex(p => new { p.GesprekId, p.Volgnummer }).IsUnique();
        builder.HasIndex(p => p.GesprekId).IsUnique().HasFilter("[IngediendOp] IS NULL"); // one that waits at a time
    }
}

internal sealed class DialoogplandocumentConfiguration : IEntityTypeConfiguration<Dialoogplandocument>
{
    public void Configure(EntityTypeBuilder<Dialoogplandocument> builder)
    {
        builder.ToTable("Dialoogplandocumenten");
        builder.HasOne<Document>().WithMany().HasForeignKey(d => d.DocumentId);
        builder.HasIndex(d => new { d.PlanId, d.DocumentId }).IsUnique();
    }
}

internal sealed class DialoogopmerkingConfiguration : IEntityTypeConfiguration<Dialoogopmerking>
{
    public void Configure(EntityTypeBuilder<Dialoogopmerking> builder)
    {
        builder.ToTable("Dialoogopmerkingen");
        builder.Property(o => o.Tekst).HasMaxLength(Dialoogopmerking.MaxTekst);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(o => o.GebruikerId);
    }
}

internal sealed class AfvalgrondConfiguration : IEntityTypeConfiguration<Afvalgrond>
{
    public void Configure(EntityTypeBuilder<Afvalgrond> builder)
    {
        builder.ToTable("Afvalgronden");
        builder.Property(g => g.Reden).HasMaxLength(Afvalgrond.MaxReden);
        builder.HasOne<Gunningscriterium>().WithMany().HasForeignKey(g => g.CriteriumId);
        builder.HasIndex(g => new { g.GesprekId, g.CriteriumId }).IsUnique();
    }
}

internal sealed class DialoogverduidelijkingConfiguration : IEntityTypeConfiguration<Dialoogverduidelijking>
{
    public void Configure(EntityTypeBuilder<Dialoogverduidelijking> builder)
    {
        builder.ToTable("Dialoogverduidelijkingen");
        builder.Property(v => v.Tekst).HasMaxLength(Dialoogverduidelijking.MaxTekst);
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(v => v.AanbestedingId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.GestuurdDoorId);
    }
}
