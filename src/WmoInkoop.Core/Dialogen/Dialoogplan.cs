using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Dialogen;

/// <summary>One version of the plan of a gegadigde in a ronde: a text and documents. The last one that was handed in counts; older ones are kept.</summary>
public sealed class Dialoogplan : IHeeftVersie
{
    public const int MaxTekst = 20_000;
    public const int MaxDocumenten = 10;

    private readonly List<Dialoogplandocument> _documenten = [];

    private Dialoogplan()
    {
    }

    internal Dialoogplan(Guid gesprekId, int volgnummer)
    {
        Id = Guid.NewGuid();
        GesprekId = gesprekId;
        Volgnummer = volgnummer;
    }

    public Guid Id { get; private set; }

    public Guid GesprekId { get; private set; }

    /// <summary>1 for the first version.</summary>
    public int Volgnummer { get; private set; }

    /// <summary>Markdown.</summary>
    public string Tekst { get; private set; } = "";

    /// <summary>Null while it is being prepared.</summary>
    public DateTimeOffset? IngediendOp { get; private set; }

    public Guid? IngediendDoorId { get; private set; }

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Dialoogplandocument> Documenten => _documenten;

    internal void Neem(string tekst, IReadOnlyCollection<Guid> documentIds)
    {
        Eis(documentIds.Count <= MaxDocumenten, Domeinregel.DialoogplanTeVeelDocumenten, MaxDocumenten);
        Tekst = tekst.Trim();
        _documenten.RemoveAll(d => !documentIds.Contains(d.DocumentId));
        _documenten.AddRange(documentIds.Where(id => _documenten.All(d => d.DocumentId != id)).Select(id => new Dialoogplandocument(Id, id)).ToList());
    }

    internal void DienIn(Guid doorId, DateTimeOffset nu)
    {
        IngediendDoorId = doorId;
        IngediendOp = nu;
    }
}

/// <summary>Says that a stored document belongs to a version of a plan; a later version may hold it too.</summary>
public sealed class Dialoogplandocument
{
    private Dialoogplandocument()
    {
    }

    internal Dialoogplandocument(Guid planId, Guid documentId)
    {
        Id = Guid.NewGuid();
        PlanId = planId;
        DocumentId = documentId;
    }

    public Guid Id { get; private set; }

    public Guid PlanId { get; private set; }

    public Guid DocumentId { get; private set; }
}
