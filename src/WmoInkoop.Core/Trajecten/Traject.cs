using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Trajecten;

/// <summary>A programme of renewal in a regio, such as 'Herijking ondersteuning Wmo'; its aanbestedingen belong together.</summary>
public sealed class Traject : IHeeftVersie
{
    public const int MaxNaam = 150;
    public const int MaxOmschrijving = 4000;

    private readonly List<Trajectplanning> _planningen = [];
    private readonly List<Trajectlid> _leden = [];
    private readonly List<Trajectdocument> _documenten = [];

    private Traject()
    {
    }

    public Traject(Guid regioId, string naam, string omschrijving, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        RegioId = regioId;
        GestartOp = nu;
        Wijzig(naam, omschrijving);
    }

    public Guid Id { get; private set; }

    public Guid RegioId { get; private set; }

    public string Naam { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Omschrijving { get; private set; } = "";

    public DateTimeOffset GestartOp { get; private set; }

    public Guid Versie { get; private set; }

    /// <summary>All versions; <see cref="Planning"/> is the one that holds.</summary>
    public IReadOnlyCollection<Trajectplanning> Planningen => _planningen;

    public IReadOnlyCollection<Trajectlid> Leden => _leden;

    public IReadOnlyCollection<Trajectdocument> Documenten => _documenten;

    /// <summary>The planning that holds; null before the first.</summary>
    public Trajectplanning? Planning => _planningen.MaxBy(p => p.Nummer);

    public void Wijzig(string naam, string omschrijving)
    {
        Naam = EenRegel.Van(naam);
        Omschrijving = omschrijving.Trim();
    }

    /// <summary>
    /// Sets the fases, as a whole list in their order. When one that was planned moves or goes, the earlier planning is kept as it was
    /// and a reason is asked.
    /// </summary>
    /// <exception cref="DomeinregelException">A fase ends before it begins, or days move without a reason.</exception>
    public void Plan(IReadOnlyList<Faseregel> fases, string? reden, Guid wie, DateTimeOffset nu)
    {
        if (Planning is not { } planning)
        {
            _planningen.Add(new Trajectplanning(Id, 1, fases, reden: null, wie, nu));
        }
        else if (planning.VerschuiftMet(fases))
        {
            Eis(!string.IsNullOrWhiteSpace(reden), Domeinregel.PlanningVerschuiftZonderReden);
            _planningen.Add(new Trajectplanning(Id, planning.Nummer + 1, fases, reden.Trim(), wie, nu));
        }
        else
        {
            planning.VulAan(fases);
        }
    }

    /// <summary>Sets who works on it, as a whole list.</summary>
    public void NeemLeden(IReadOnlyList<Trajectlidregel> leden)
    {
        _leden.Clear();
        _leden.AddRange(leden.Select((l, i) => new Trajectlid(Id, i + 1, l)));
    }

    public Trajectdocument VoegDocumentToe(Guid documentId, string titel, DateTimeOffset nu)
    {
        var document = new Trajectdocument(Id, documentId, titel, nu);
        _documenten.Add(document);
        return document;
    }

    public void VerwijderDocument(Trajectdocument document) => _documenten.Remove(document);
}
