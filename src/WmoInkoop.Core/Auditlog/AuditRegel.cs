using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Auditlog;

/// <summary>
/// One line of the audit chain (AUD-01). <see cref="Tekst"/> is the canonical text that <see cref="Hash"/> covers together with the
/// hash before it; the other columns repeat parts of it for searching, and verifying compares them with it.
/// </summary>
public sealed class AuditRegel
{
    public const int MaxRol = 100;
    public const int MaxSoort = 60;

    private AuditRegel()
    {
    }

    internal AuditRegel(long nummer, string vorigeHash, AuditInvoer invoer)
    {
        Nummer = nummer;
        Op = AuditKeten.Afgerond(invoer.Nu);
        GebruikerId = invoer.Wie.GebruikerId;
        Rol = invoer.Wie.Rol;
        Actie = invoer.Actie;
        Soort = invoer.Soort;
        ObjectId = invoer.ObjectId;
        ZegelId = invoer.ZegelId;
        Tekst = AuditKeten.Canoniek(this, invoer.Details);
        Hash = AuditKeten.Hash(vorigeHash, Tekst);
    }

    public long Nummer { get; private set; }

    public DateTimeOffset Op { get; private set; }

    public Guid? GebruikerId { get; private set; }

    public string Rol { get; private set; } = "";

    public AuditActie Actie { get; private set; }

    public string Soort { get; private set; } = "";

    public Guid? ObjectId { get; private set; }

    /// <summary>While this seal is unbroken the line is left out of every staff view (INS-06).</summary>
    public Guid? ZegelId { get; private set; }

    public string Tekst { get; private set; } = "";

    /// <summary>SHA-256, 64 hexadecimal digits in lower case.</summary>
    public string Hash { get; private set; } = "";
}

internal sealed class AuditRegelConfiguration : IEntityTypeConfiguration<AuditRegel>
{
    public void Configure(EntityTypeBuilder<AuditRegel> builder)
    {
        builder.HasKey(r => r.Nummer);
        builder.Property(r => r.Nummer).ValueGeneratedNever();
        builder.Property(r => r.Rol).HasMaxLength(AuditRegel.MaxRol);
        builder.Property(r => r.Soort).HasMaxLength(AuditRegel.MaxSoort);
        builder.Property(r => r.Hash).HasMaxLength(64);
        builder.HasOne<Zegel>().WithMany().HasForeignKey(r => r.ZegelId);
        builder.HasIndex(r => r.Op);
        builder.HasIndex(r => r.ObjectId);
        builder.HasIndex(r => r.GebruikerId);
    }
}
