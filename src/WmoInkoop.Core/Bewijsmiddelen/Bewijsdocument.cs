using System.Text;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Bewijsmiddelen;

/// <summary>Says that a stored document is evidence, and when it was issued; the name people gave it is sealed.</summary>
public sealed class Bewijsdocument
{
    private const string Doel = "bewijsdocument";

    private Bewijsdocument()
    {
    }

    internal Bewijsdocument(Guid stukId, Guid documentId, string naam, DateOnly afgegevenOp, Hoofdsleutel sleutel)
    {
        Id = Guid.NewGuid();
        StukId = stukId;
        DocumentId = documentId;
        AfgegevenOp = afgegevenOp;
        Naam = sleutel.Verzegel(Encoding.UTF8.GetBytes(naam), Doel, Id);
    }

    /// <summary>Part of the address of the document.</summary>
    public Guid Id { get; private set; }

    public Guid StukId { get; private set; }

    public Guid DocumentId { get; private set; }

    /// <summary>The date on the document, as the winner says.</summary>
    public DateOnly AfgegevenOp { get; private set; }

    /// <summary>From then on the buying side sees it and it stays; null: a draft.</summary>
    public DateTimeOffset? IngeleverdOp { get; internal set; }

    internal byte[] Naam { get; private set; } = [];

    internal string OpenNaam(Hoofdsleutel sleutel) => Encoding.UTF8.GetString(sleutel.Open(Naam, Doel, Id));

    /// <summary>The same document with another piece, as it was handed in.</summary>
    internal Bewijsdocument KopieVoor(Guid stukId, Hoofdsleutel sleutel) => new(stukId, DocumentId, OpenNaam(sleutel), AfgegevenOp, sleutel) { IngeleverdOp = IngeleverdOp };
}
