using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.CaoVerklaringen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Regios;

namespace WmoInkoop.Core.Overeenkomsten;

internal sealed class OvereenkomstConfiguration : IEntityTypeConfiguration<Overeenkomst>
{
    public void Configure(EntityTypeBuilder<Overeenkomst> builder)
    {
        builder.ToTable("Overeenkomsten");
        builder.Property(o => o.Nummer).HasMaxLength(Overeenkomst.MaxNummer);
        builder.Property(o => o.Opdrachtgever).HasMaxLength(Overeenkomst.MaxPartij);
        builder.Property(o => o.Opdrachtnemer).HasMaxLength(Overeenkomst.MaxPartij);
        builder.Property(o => o.KvkNummer).HasMaxLength(8);
        builder.Property(o => o.Aandeel).HasPrecision(18, 2);
        builder.Property(o => o.Zoekveld).HasMaxLength(Zoektekst.MaxLengte);
        builder.HasOne<Regio>().WithMany().HasForeignKey(o => o.RegioId);
        builder.HasOne<Aanbesteding>().WithMany().HasForeignKey(o => o.AanbestedingId);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(o => o.PerceelId);
        builder.HasOne<Gunningsbeslissing>().WithMany().HasForeignKey(o => o.GunningsbeslissingId);
        builder.HasOne<Inschrijving>().WithMany().HasForeignKey(o => o.InschrijvingId);
        builder.HasOne<Aanbieder>().WithMany().HasForeignKey(o => o.AanbiederId);
        builder.HasOne<CaoEis>().WithMany().HasForeignKey(o => o.CaoEisId);
        builder.HasMany(o => o.Exemplaren).WithOne().HasForeignKey(e => e.OvereenkomstId);
        builder.HasIndex(o => o.Nummer).IsUnique();
        builder.HasIndex(o => o.InschrijvingId).IsUnique();
    }
}

internal sealed class GetekendExemplaarConfiguration : IEntityTypeConfiguration<GetekendExemplaar>
{
    public void Configure(EntityTypeBuilder<GetekendExemplaar> builder)
    {
        builder.ToTable("GetekendeExemplaren");
        builder.HasOne<Document>().WithMany().HasForeignKey(e => e.DocumentId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(e => e.ToegevoegdDoorId);
        builder.HasIndex(e => e.DocumentId).IsUnique();
    }
}
