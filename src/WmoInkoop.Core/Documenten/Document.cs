using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Core.Documenten;

/// <summary>
/// The row of one stored file; its bytes lie encrypted in <see cref="Documentopslag"/> and never change. A new version is a new
/// document in the same reeks (DOC-03). Whom it belongs to, and so who may read it, is said by what points to it.
/// </summary>
public sealed class Document
{
    public const int MaxNaam = 150;
    internal const int Sha256Lengte = 64;
    internal const int VerpakteSleutelLengte = 60;

    private Document()
    {
    }

    internal Document(Guid id, string naam, Documentsoort soort, long grootte, string sha256, byte[] verpakteSleutel, Guid? opgeslagenDoorId, DateTimeOffset nu)
    {
        Id = id;
        ReeksId = id;
        Versienummer = 1;
        Naam = naam;
        Soort = soort;
        Grootte = grootte;
        Sha256 = sha256;
        VerpakteSleutel = verpakteSleutel;
        OpgeslagenDoorId = opgeslagenDoorId;
        OpgeslagenOp = nu;
    }

    public Guid Id { get; private set; }

    /// <summary>The id of the first version; all versions of one document share it.</summary>
    public Guid ReeksId { get; private set; }

    /// <summary>1 for the first version.</summary>
    public int Versienummer { get; private set; }

    /// <summary>Safe to show and to save, with extension.</summary>
    public string Naam { get; private set; } = "";

    public Documentsoort Soort { get; private set; }

    /// <summary>In bytes, of the file as people know it.</summary>
    public long Grootte { get; private set; }

    /// <summary>Of the file as people know it, 64 hexadecimal characters in lower case.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>When the last byte was stored.</summary>
    public DateTimeOffset OpgeslagenOp { get; private set; }

    /// <summary>Who stored it; null for the portal and for visitors.</summary>
    public Guid? OpgeslagenDoorId { get; private set; }

    /// <summary>Published, submitted or signed from then on: it can be replaced by a new version, not deleted (DOC-03).</summary>
    public DateTimeOffset? VastgelegdOp { get; private set; }

    public Scanuitslag Scanuitslag { get; private set; }

    /// <summary>How often scanning failed; the ones that fail most wait longest.</summary>
    public int Scanpogingen { get; private set; }

    /// <summary>The key of the file, sealed by the master key for this id only.</summary>
    internal byte[] VerpakteSleutel { get; private set; } = [];

    public void LegVast(DateTimeOffset nu) => VastgelegdOp ??= nu;

    /// <summary>Whether the content may be handed out: never when infected, and with a scanner not before it is clean (DOC-01).</summary>
    public bool IsOphaalbaar(bool metScanner) => Scanuitslag switch
    {
        Scanuitslag.Schoon => true,
        Scanuitslag.NietGescand => !metScanner,
        _ => false,
    };

    /// <summary>Leaves only the kind: what belongs to an inschrijving has its name sealed elsewhere (INS-06).</summary>
    internal void VerbergNaam() => Naam = $"document{Path.GetExtension(Naam)}";

    /// <summary>Makes this new document the version after <paramref name="vorige"/>. Again changes nothing: a deed may run twice.</summary>
    internal void VolgOp(Document vorige)
    {
        Eisen.Eis(Versienummer == 1 || (ReeksId == vorige.ReeksId && Versienummer == vorige.Versienummer + 1), Domeinregel.DocumentHeeftNieuwereVersie, Naam);
        ReeksId = vorige.ReeksId;
        Versienummer = vorige.Versienummer + 1;
    }
}

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.ToTable("Documenten");
        builder.Property(d => d.Naam).HasMaxLength(Document.MaxNaam);
        builder.Property(d => d.Sha256).HasMaxLength(Document.Sha256Lengte);
        builder.Property(d => d.VerpakteSleutel).HasMaxLength(Document.VerpakteSleutelLengte);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(d => d.OpgeslagenDoorId);
        builder.HasOne<Document>().WithMany().HasForeignKey(d => d.ReeksId);
        builder.HasIndex(d => new { d.ReeksId, d.Versienummer }).IsUnique();
        builder.HasIndex(d => new { d.Scanuitslag, d.Scanpogingen });
    }
}
