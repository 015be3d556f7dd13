using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Mail;

/// <summary>The same letter in the bell of one person (HER-04). Sealed like the mail, because it may tell about a submission.</summary>
public sealed class Melding
{
    private const string Doel = "melding";

    private Melding()
    {
    }

    internal Melding(Brief brief, Guid gebruikerId, Hoofdsleutel hoofdsleutel, DateTimeOffset nu, string? sleutel)
    {
        Id = Guid.CreateVersion7(nu);
        GebruikerId = gebruikerId;
        Inhoud = hoofdsleutel.Verzegel(JsonSerializer.SerializeToUtf8Bytes(brief), Doel, Id);
        AangemaaktOp = nu;
        Sleutel = sleutel;
    }

    public Guid Id { get; private set; }

    public Guid GebruikerId { get; private set; }

    /// <summary>The sealed <see cref="Brief"/>.</summary>
    public byte[] Inhoud { get; private set; } = [];

    public DateTimeOffset AangemaaktOp { get; private set; }

    public DateTimeOffset? GelezenOp { get; private set; }

    /// <summary>Makes a second identical item impossible.</summary>
    public string? Sleutel { get; private set; }

    /// <exception cref="System.Security.Cryptography.CryptographicException">Changed, or sealed under another key.</exception>
    public static Brief Open(byte[] inhoud, Guid id, Hoofdsleutel hoofdsleutel) => JsonSerializer.Deserialize<Brief>(hoofdsleutel.Open(inhoud, Doel, id))!;

    public void Lees(DateTimeOffset nu) => GelezenOp ??= nu;
}

internal sealed class MeldingConfiguration : IEntityTypeConfiguration<Melding>
{
    public void Configure(EntityTypeBuilder<Melding> builder)
    {
        builder.Property(m => m.Sleutel).HasMaxLength(Mailbericht.MaxSleutel);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(m => m.GebruikerId);
        builder.HasIndex(m => m.Sleutel).IsUnique().HasFilter("[Sleutel] IS NOT NULL");
        builder.HasIndex(m => new { m.GebruikerId, m.AangemaaktOp });
        builder.HasIndex(m => m.GebruikerId).HasFilter("[GelezenOp] IS NULL"); // the count in the bell
    }
}
