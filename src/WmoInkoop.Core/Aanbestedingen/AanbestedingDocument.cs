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
}
