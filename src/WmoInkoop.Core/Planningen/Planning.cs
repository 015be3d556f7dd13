namespace WmoInkoop.Core.Planningen;

/// <summary>A round in which questions are taken, with the nota that answers them.</summary>
public sealed record Vragenronde(DateTimeOffset VragenTot, DateTimeOffset NotaUiterlijkOp);

/// <summary>
/// The milestones of an aanbesteding; moments in UTC. Which are needed to publish follows from its steps; those of a step that is not there
/// are empty.
/// </summary>
public sealed record Planning
{
    public const int MaxReden = 1000;

    /// <summary>How many days inschrijvingen hold, unless the regio says otherwise (INS-12, Contractstandaard Wmo).</summary>
    public const int GebruikelijkeGestanddoening = 90;

    /// <summary>The most days they can be asked to hold.</summary>
    public const int MeesteGestanddoening = 730;

    /// <summary>The day a vooraankondiging was sent that shortens the term (Aw 2.71 lid 5 and 6).</summary>
    public DateOnly? VooraankondigingOp { get; init; }

    /// <summary>Why the usual terms cannot be kept (Aw 2.74); null: not urgent.</summary>
    public string? RedenUrgentie { get; init; }

    /// <summary>The term to hand in is agreed with all who were selected (Aw 2.74a).</summary>
    public bool IsInOverleg { get; init; }

    /// <summary>The question rounds before the last one, in order (VRA-01).</summary>
    public IReadOnlyList<Vragenronde> EerdereRondes { get; init; } = [];

    /// <summary>Until when questions are taken, in the last or only round (VRA-01).</summary>
    public DateTimeOffset? VragenTot { get; init; }

    /// <summary>When the last nota van inlichtingen is out at the latest.</summary>
    public DateTimeOffset? NotaUiterlijkOp { get; init; }

    /// <summary>The last moment to ask to take part, where there is a selection.</summary>
    public DateTimeOffset? AanmeldenTot { get; init; }

    /// <summary>The day on which the selected are invited to hand in; their term counts from it.</summary>
    public DateOnly? UitnodigingOp { get; init; }

    /// <summary>The closing of the first inschrijvingen, before a negotiation.</summary>
    public DateTimeOffset? EersteInschrijvingTot { get; init; }

    /// <summary>The closing time: the last moment at which an inschrijving is in (INS-04).</summary>
    public DateTimeOffset? SluitingOp { get; init; }

    /// <summary>When the gunningsbeslissing is expected.</summary>
    public DateOnly? Gunningsdatum { get; init; }

    /// <summary>When the contracts start.</summary>
    public DateOnly? Ingangsdatum { get; init; }

    /// <summary>How many days after the closing an inschrijving holds (INS-12).</summary>
    public int GestanddoeningDagen { get; init; } = GebruikelijkeGestanddoening;

    /// <summary>Nothing was planned yet.</summary>
    public bool IsLeeg => EerdereRondes.Count == 0 && this == new Planning { EerdereRondes = EerdereRondes, GestanddoeningDagen = GestanddoeningDagen };

    /// <summary>All rounds in order, as far as they are planned.</summary>
    public IEnumerable<Vragenronde> Rondes => VragenTot is { } tot && NotaUiterlijkOp is { } nota ? [.. EerdereRondes, new(tot, nota)] : EerdereRondes;

    /// <summary>The round in which a question asked now is answered; null when it is too late.</summary>
    public Vragenronde? RondeOp(DateTimeOffset nu) => Rondes.FirstOrDefault(r => nu <= r.VragenTot);

    /// <summary>When the nota of a round comes in another planning: that of the same round, and with other rounds that of the one its questions fall in.</summary>
    /// <returns>Null when no round here has its nota at <paramref name="nota"/>.</returns>
    internal DateTimeOffset? NotaWordt(DateTimeOffset nota, Planning nieuw)
    {
        var (was, wordt) = (Rondes.ToList(), nieuw.Rondes.ToList());
        return was.FindIndex(r => r.NotaUiterlijkOp == nota) is var i and >= 0
            ? was.Count == wordt.Count ? wordt[i].NotaUiterlijkOp : nieuw.RondeOp(was[i].VragenTot)?.NotaUiterlijkOp ?? nieuw.NotaUiterlijkOp
            : null;
    }
}

/// <summary>A milestone by its name.</summary>
public enum Planningmoment
{
    EersteVragen,
    EersteNota,
    TweedeVragen,
    TweedeNota,
    Vragen,
    Nota,
    Aanmelden,
    Uitnodiging,
    EersteInschrijving,
    Sluiting,
    Gunning,
    Ingang,
}
