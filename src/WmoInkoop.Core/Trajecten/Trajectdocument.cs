using WmoInkoop.Core.Common;

namespace WmoInkoop.Core.Trajecten;

/// <summary>A document of a traject, for the inkopers of the regio only.</summary>
public sealed class Trajectdocument
{
    public const int MaxTitel = 150;

    private Trajectdocument()
    {
    }

    internal Trajectdocument(Guid trajectId, Guid documentId, string titel, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        TrajectId = trajectId;
        DocumentId = documentId;
        Titel = EenRegel.Van(titel);
        ToegevoegdOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid TrajectId { get; private set; }

    public Guid DocumentId { get; private set; }

    public string Titel { get; private set; } = "";

    public DateTimeOffset ToegevoegdOp { get; private set; }
}
