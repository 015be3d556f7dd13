using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Inkoopstrategieen;

/// <summary>What the adviesraad said about a strategie (GUN-11).</summary>
public sealed record Strategieadvies
{
    public const int MaxVan = 150;
    public const int MaxStrekking = 4000;

    /// <summary>Which adviesraad.</summary>
    public required string Van { get; init; }

    public required DateOnly Datum { get; init; }

    /// <summary>What it advised, and what was done with it.</summary>
    public required string Strekking { get; init; }
}

/// <param name="Besluit">Of the body with the mandate.</param>
/// <param name="Advies">Of the adviesraad; null when none was given.</param>
/// <param name="DocumentId">The besluit itself, when it is stored.</param>
public sealed record Vaststelling(Besluit Besluit, Strategieadvies? Advies, Guid? DocumentId);

/// <summary>
/// One version of how a traject buys: its segments with the five choices about each. A concept is worked on; once vastgesteld nothing
/// of it changes, and what is decided later is a new version that starts as its copy (TRJ-11).
/// </summary>
public sealed class Inkoopstrategie : IHeeftVersie
{
    private readonly List<Segment> _segmenten = [];

    private Inkoopstrategie()
    {
    }

    /// <summary>The first version of a traject.</summary>
    public Inkoopstrategie(Guid trajectId, DateTimeOffset nu)
        : this(trajectId, 1, nu)
    {
    }

    private Inkoopstrategie(Guid trajectId, int nummer, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        TrajectId = trajectId;
        Nummer = nummer;
        GemaaktOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid TrajectId { get; private set; }

    /// <summary>1 for the first version of the traject; part of its address.</summary>
    public int Nummer { get; private set; }

    public DateTimeOffset GemaaktOp { get; private set; }

    public DateTimeOffset? VastgesteldOp { get; private set; }

    public Guid? VastgesteldDoorId { get; private set; }

    /// <summary>The decision it rests on once vastgesteld (GUN-11).</summary>
    public Besluit? Besluit { get; private set; }

    public Guid? BesluitdocumentId { get; private set; }

    public Strategieadvies? Advies { get; private set; }

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Segment> Segmenten => _segmenten;

    public bool IsVastgesteld => VastgesteldOp is not null;

    public StrategieStatus Status => IsVastgesteld ? StrategieStatus.Vastgesteld : StrategieStatus.Concept;

    /// <summary>Adds a segment at the end.</summary>
    public Segment VoegSegmentToe(Segmentgegevens gegevens)
    {
        EisConcept();
        var segment = new Segment(Id, _segmenten.Count + 1, gegevens);
        _segmenten.Add(segment);
        return segment;
    }

    public void WijzigSegment(Segment segment, Segmentgegevens gegevens)
    {
        EisConcept();
        segment.Neem(gegevens);
    }

    /// <summary>Sets what was not chosen for a segment, as a whole list.</summary>
    public void LegAlternatievenVast(Segment segment, IReadOnlyList<Alternatiefgegevens> alternatieven)
    {
        EisConcept();
        segment.NeemAlternatieven(alternatieven);
    }

    /// <summary>Takes a segment out; the ones after it move up.</summary>
    public void VerwijderSegment(Segment segment)
    {
        EisConcept();
        _segmenten.Remove(segment);
        foreach (var (ander, i) in _segmenten.OrderBy(s => s.Volgnummer).Select((s, i) => (s, i)))
        {
            ander.Volgnummer = i + 1;
        }
    }

    /// <summary>Everything that keeps it from being vastgesteld, all at once; empty when it can.</summary>
    public IReadOnlyList<Strategiegebrek> WatOntbreekt() => [.. Strategiecontrole.Van(this)];

    /// <summary>Records the decision and freezes the version.</summary>
    /// <exception cref="DomeinregelException">Something is missing, the decision is still to come, or it was done already.</exception>
    public void StelVast(Vaststelling vaststelling, Guid wie, DateTimeOffset nu)
    {
        EisConcept();
        Eis(WatOntbreekt().Count == 0, Domeinregel.StrategieNietCompleet);
        var vandaag = Amsterdam.Datum(nu);
        Eis(vaststelling.Besluit.Datum <= vandaag, Domeinregel.StrategiebesluitInToekomst);
        Eis(vaststelling.Advies is null || vaststelling.Advies.Datum <= vandaag, Domeinregel.StrategieadviesInToekomst);
        Besluit = vaststelling.Besluit;
        Advies = vaststelling.Advies;
        BesluitdocumentId = vaststelling.DocumentId;
        VastgesteldOp = nu;
        VastgesteldDoorId = wie;
    }

    /// <summary>A concept that starts as a copy of this version.</summary>
    /// <exception cref="DomeinregelException">This one is still a concept: work on that.</exception>
    public Inkoopstrategie NieuweVersie(DateTimeOffset nu)
    {
        Eis(IsVastgesteld, Domeinregel.StrategieconceptBestaatAl);
        var nieuw = new Inkoopstrategie(TrajectId, Nummer + 1, nu);
        nieuw._segmenten.AddRange(_segmenten.OrderBy(s => s.Volgnummer).Select(s => s.KopieVoor(nieuw.Id)));
        return nieuw;
    }

    private void EisConcept() => Eis(!IsVastgesteld, Domeinregel.StrategieIsVastgesteld);
}

/// <summary>Where a version of an inkoopstrategie stands.</summary>
public enum StrategieStatus
{
    Concept,
    Vastgesteld,
}
