using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Gunningen;

/// <summary>What the letter to one bidder will say per criterium, while inkopers still write it (GUN-02).</summary>
public sealed class Briefconcept : IHeeftVersie
{
    private readonly List<Criteriumtekst> _teksten = [];

    private Briefconcept()
    {
    }

    /// <param name="beslissing">Of which decision.</param>
    /// <param name="inschrijvingId">To which bidder.</param>
    /// <param name="cijfers">The final marks with the reasons that the consensus session wrote down; the letter starts from these.</param>
    /// <param name="eerder">What the letters of a withdrawn decision said; it goes before the reasons of the session.</param>
    internal Briefconcept(Gunningsbeslissing beslissing, Guid inschrijvingId, IEnumerable<Eindcijfer> cijfers, IReadOnlyDictionary<(Guid InschrijvingId, Guid CriteriumId), Eerderetekst>? eerder = null)
    {
        Id = Guid.NewGuid();
        GunningsbeslissingId = beslissing.Id;
        InschrijvingId = inschrijvingId;
        _teksten.AddRange(cijfers.Select(c => new Criteriumtekst(Id, c, eerder?.GetValueOrDefault((inschrijvingId, c.CriteriumId)))));
    }

    public Guid Id { get; private set; }

    public Guid GunningsbeslissingId { get; private set; }

    public Guid InschrijvingId { get; private set; }

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Criteriumtekst> Teksten => _teksten;

    public Criteriumtekst Tekst(Guid criteriumId) => _teksten.Single(t => t.CriteriumId == criteriumId);

    /// <exception cref="DomeinregelException">A proposal waits, or the letters are out.</exception>
    public void Schrijf(Gunningsbeslissing beslissing, IReadOnlyCollection<Tekstwijziging> wijzigingen)
    {
        beslissing.EisBewerkbaar();
        foreach (var wijziging in wijzigingen)
        {
            Tekst(wijziging.CriteriumId).Neem(wijziging);
        }
    }
}

/// <summary>The reason and the comparison for one criterium.</summary>
public sealed class Criteriumtekst
{
    public const int MaxTekst = Beoordelingscijfer.MaxMotivering;

    private Criteriumtekst()
    {
    }

    internal Criteriumtekst(Guid briefconceptId, Eindcijfer cijfer, Eerderetekst? eerder)
    {
        Id = Guid.NewGuid();
        BriefconceptId = briefconceptId;
        CriteriumId = cijfer.CriteriumId;
        Motivering = eerder?.Motivering ?? cijfer.Motivering;
        Vergelijking = eerder?.Vergelijking ?? "";
    }

    public Guid Id { get; private set; }

    public Guid BriefconceptId { get; private set; }

    public Guid CriteriumId { get; private set; }

    /// <summary>Why this bidder got this mark.</summary>
    public string Motivering { get; private set; } = "";

    /// <summary>What the lowest-ranked winner did better; empty for a winner.</summary>
    public string Vergelijking { get; private set; } = "";

    /// <summary>An inkoper saw that another bidder's letter has the same text, and meant it.</summary>
    public bool IsGelijkheidBevestigd { get; private set; }

    internal void Neem(Tekstwijziging wijziging)
    {
        var (motivering, vergelijking) = (wijziging.Motivering.Trim(), wijziging.Vergelijking.Trim());

        // what was confirmed is these words; other words need a new look
        var isZelfde = motivering == Motivering && vergelijking == Vergelijking;
        IsGelijkheidBevestigd = wijziging.IsGelijkheidBevestigd && (isZelfde || !IsGelijkheidBevestigd);
        (Motivering, Vergelijking) = (motivering, vergelijking);
    }
}

/// <summary>What a letter of a withdrawn decision said for one criterium.</summary>
internal sealed record Eerderetekst(string Motivering, string Vergelijking);

/// <param name="CriteriumId">Which criterium.</param>
/// <param name="Motivering">As typed.</param>
/// <param name="Vergelijking">As typed.</param>
/// <param name="IsGelijkheidBevestigd">The box was ticked.</param>
public sealed record Tekstwijziging(Guid CriteriumId, string Motivering, string Vergelijking, bool IsGelijkheidBevestigd);
