using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Vragen;

internal sealed class VraagConfiguration : IEntityTypeConfiguration<Vraag>
{
    public void Configure(EntityTypeBuilder<Vraag> builder)
    {
        builder.ToTable("Vragen");
        builder.Property(v => v.Vindplaats).HasMaxLength(Vraag.MaxVindplaats);
        builder.Property(v => v.Tekst).HasMaxLength(Vraag.MaxTekst);
        builder.Property(v => v.PubliekeTekst).HasMaxLength(Vraag.MaxTekst);
        builder.Property(v => v.Antwoord).HasMaxLength(Vraag.MaxAntwoord);
        builder.Ignore(v => v.Status);
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(v => v.AanbestedingId);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(v => v.PerceelId);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(v => v.AanbiederId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.GesteldDoorId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.BeantwoordDoorId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.NagekekenDoorId);
        builder.HasOne<Nota>().WithMany().HasForeignKey(v => v.NotaId);
        builder.HasIndex(v => v.AanbestedingId);
        builder.HasIndex(v => new { v.NotaId, v.Volgnummer }).IsUnique().HasFilter("[NotaId] IS NOT NULL");
    }
}

internal sealed class NotaConfiguration : IEntityTypeConfiguration<Nota>
{
    public void Configure(EntityTypeBuilder<Nota> builder)
    {
        builder.ToTable("Notas");
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(n => n.AanbestedingId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(n => n.GepubliceerdDoorId);
        builder.HasIndex(n => new { n.AanbestedingId, n.Nummer }).IsUnique();
    }
}
