using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>
/// Somebody who marks the inschrijvingen of one perceel: sees plans only after signing a belangenverklaring for that perceel, and
/// not those in which there is an interest (BEO-02).
/// </summary>
public sealed class Beoordelaar
{
    public const int MaxReden = 1000;

    private readonly List<Belangenconflict> _conflicten = [];

    private Beoordelaar()
    {
    }

    internal Beoordelaar(Guid beoordelingId, Guid gebruikerId, IReadOnlyList<Guid> criteria, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        BeoordelingId = beoordelingId;
        GebruikerId = gebruikerId;
        Criteria = criteria;
        BenoemdOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid BeoordelingId { get; private set; }

    public Guid GebruikerId { get; private set; }

    public DateTimeOffset BenoemdOp { get; private set; }

    /// <summary>The criteria this person marks; empty: every criterium of the perceel.</summary>
    public IReadOnlyList<Guid> Criteria { get; private set; } = [];

    /// <summary>When the belangenverklaring was signed; until then no plan is shown.</summary>
    public DateTimeOffset? VerklaardOp { get; private set; }

    /// <summary>When the own marks were locked; they never change afterwards.</summary>
    public DateTimeOffset? VergrendeldOp { get; private set; }

    /// <summary>When the appointment ended; the marks do not count.</summary>
    public DateTimeOffset? TeruggetrokkenOp { get; private set; }

    public string? Terugtrekreden { get; private set; }

    /// <summary>The inschrijvingen this person has an interest in.</summary>
    public IReadOnlyCollection<Belangenconflict> Conflicten => _conflicten;

    /// <summary>Marks this criterium; others of the perceel are for others.</summary>
    public bool Beoordeelt(Guid criteriumId) => Criteria.Count == 0 || Criteria.Contains(criteriumId);

    public bool HeeftConflictBij(Guid inschrijvingId) => _conflicten.Any(c => c.InschrijvingId == inschrijvingId);

    /// <summary>Signs the belangenverklaring.</summary>
    /// <param name="verklaring">For every inschrijving of the perceel the interest that there is; null or empty: none.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">Signed already, or the appointment ended.</exception>
    public void Verklaar(IReadOnlyDictionary<Guid, string?> verklaring, DateTimeOffset nu)
    {
        EisActief();
        Eis(VerklaardOp is null, Domeinregel.BelangenverklaringGetekend);
        VerklaardOp = nu;
        foreach (var (inschrijvingId, belang) in verklaring.Where(v => !string.IsNullOrWhiteSpace(v.Value) && !HeeftConflictBij(v.Key)))
        {
            MeldConflict(inschrijvingId, belang!, nu);
        }
    }

    /// <summary>Declares an interest in one inschrijving, also halfway; access to it ends and the marks for it do not count.</summary>
    /// <exception cref="DomeinregelException">Without a word on what the interest is, or declared already.</exception>
    public Belangenconflict MeldConflict(Guid inschrijvingId, string toelichting, DateTimeOffset nu)
    {
        EisVerklaard();
        Eis(!string.IsNullOrWhiteSpace(toelichting), Domeinregel.BelangToelichten);
        Eis(!HeeftConflictBij(inschrijvingId), Domeinregel.BelangAlGemeld);
        var conflict = new Belangenconflict(Id, inschrijvingId, toelichting.Trim(), nu);
        _conflicten.Add(conflict);
        return conflict;
    }

    /// <exception cref="DomeinregelException">The declaration is not signed, or there is an interest.</exception>
    internal void EisMagLezen(Guid inschrijvingId)
    {
        EisVerklaard();
        Eis(!HeeftConflictBij(inschrijvingId), Domeinregel.BelangenconflictBijInschrijving);
    }

    /// <exception cref="DomeinregelException">The declaration is not signed, there is an interest, or the marks are locked.</exception>
    public void EisMagBeoordelen(Guid inschrijvingId)
    {
        EisMagLezen(inschrijvingId);
        Eis(VergrendeldOp is null, Domeinregel.BeoordelingVergrendeld);
    }

    /// <exception cref="DomeinregelException">As <see cref="EisMagBeoordelen(Guid)"/>, or somebody else marks this criterium.</exception>
    public void EisMagBeoordelen(Guid inschrijvingId, Guid criteriumId)
    {
        EisMagBeoordelen(inschrijvingId);
        Eis(Beoordeelt(criteriumId), Domeinregel.CriteriumVanEenAnder);
    }

    internal void Neem(IReadOnlyList<Guid> criteria) => Criteria = criteria;

    /// <summary>Locks the own marks for good.</summary>
    /// <param name="gaten">What still lacks a mark or a reason, named.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">Something is missing, all of it named, or locked already.</exception>
    internal void Vergrendel(IReadOnlyCollection<string> gaten, DateTimeOffset nu)
    {
        EisVerklaard();
        Eis(VergrendeldOp is null, Domeinregel.BeoordelingVergrendeld);
        Eis(gaten.Count == 0, Domeinregel.CijfersOntbreken, string.Join("; ", gaten));
        VergrendeldOp = nu;
    }

    /// <exception cref="DomeinregelException">Not signed (BEO-02), or the appointment ended.</exception>
    public void EisVerklaard()
    {
        EisActief();
        Eis(VerklaardOp is not null, Domeinregel.BelangenverklaringEerst);
    }

    internal void Neem(Belangenconflict eerder) => _conflicten.Add(new Belangenconflict(Id, eerder.InschrijvingId, eerder.Toelichting, eerder.GemeldOp));

    internal void Trek(string reden, DateTimeOffset nu)
    {
        EisActief();
        Eis(!string.IsNullOrWhiteSpace(reden), Domeinregel.TerugtrekkenVraagtReden);
        TeruggetrokkenOp = nu;
        Terugtrekreden = reden.Trim();
    }

    private void EisActief() => Eis(TeruggetrokkenOp is null, Domeinregel.GeenBeoordelaarMeer);
}

/// <summary>An interest of an assessor in one inschrijving.</summary>
public sealed class Belangenconflict
{
    private Belangenconflict()
    {
    }

    internal Belangenconflict(Guid beoordelaarId, Guid inschrijvingId, string toelichting, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        BeoordelaarId = beoordelaarId;
        InschrijvingId = inschrijvingId;
        Toelichting = toelichting;
        GemeldOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid BeoordelaarId { get; private set; }

    public Guid InschrijvingId { get; private set; }

    /// <summary>What the interest is; for the inkopers of the regio.</summary>
    public string Toelichting { get; private set; } = "";

    public DateTimeOffset GemeldOp { get; private set; }
}
