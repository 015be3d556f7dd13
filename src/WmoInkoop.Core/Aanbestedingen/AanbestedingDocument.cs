namespace WmoInkoop.Core.Aanbestedingen;

/// <summary>A document that is published with an aanbesteding.</summary>
public sealed class AanbestedingDocument
{
    public const int MaxTitel = 150;

    private AanbestedingDocument()
    {
    }

    internal AanbestedingDocument(Guid aanbestedingId, Guid documentId, string titel, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        AanbestedingId = aanbestedingId;
        DocumentId = documentId;
        Titel = titel.Trim();
        ToegevoegdOp = nu;
    }

    /// <summary>Part of the stable public address.</summary>
    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    public Guid DocumentId { get; private set; }

    public string Titel { get; private set; } = "";

    public DateTimeOffset ToegevoegdOp { get; private set; }

    /// <summary>In the concept of a rectificatie: the published document that this stands for.</summary>
    public Guid? OorsprongId { get; private set; }

    internal AanbestedingDocument KopieVoor(Guid conceptId) => new(conceptId, DocumentId, Titel, ToegevoegdOp) { OorsprongId = Id };

    /// <summary>A newer version comes in its place; the older stay readable (DOC-03).</summary>
    internal void Vervang(Guid documentId) => DocumentId = documentId;

    /// <returns>Whether there is a new version.</returns>
    internal bool NeemOver(AanbestedingDocument concept)
    {
        var isNieuw = DocumentId != concept.DocumentId;
        DocumentId = concept.DocumentId;
        Titel = concept.Titel;
        return isNieuw;
    }
}
