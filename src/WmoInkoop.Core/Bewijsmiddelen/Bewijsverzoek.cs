using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Bewijsmiddelen;

/// <summary>
/// The evidence asked of one winner when the letters went out (GUN-08). What comes after the term is taken and stays marked as late: whether that
/// costs the winner its contract is decided by two, never by the clock.
/// </summary>
public sealed class Bewijsverzoek : IHeeftVersie
{
    private readonly List<Bewijsstuk> _stukken = [];

    private Bewijsverzoek()
    {
    }

    /// <param name="beslissing">Of which the letters go out now.</param>
    /// <param name="inschrijvingId">Of the winner.</param>
    /// <param name="aanbiederId">The winner.</param>
    /// <param name="referentiedatum">The day on which the inschrijvingen closed.</param>
    /// <param name="dagen">How many calendar days it gets, from the day after sending.</param>
    /// <param name="nu">When.</param>
    internal Bewijsverzoek(Gunningsbeslissing beslissing, Guid inschrijvingId, Guid aanbiederId, DateOnly referentiedatum, int dagen, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        AanbestedingId = beslissing.AanbestedingId;
        PerceelId = beslissing.PerceelId;
        GunningsbeslissingId = beslissing.Id;
        InschrijvingId = inschrijvingId;
        AanbiederId = aanbiederId;
        Referentiedatum = referentiedatum;
        GevraagdOp = nu;
        UiterlijkOp = Amsterdam.EindeVan(Amsterdam.Datum(nu).AddDays(dagen));
    }

    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    public Guid PerceelId { get; private set; }

    public Guid GunningsbeslissingId { get; private set; }

    public Guid InschrijvingId { get; private set; }

    public Guid AanbiederId { get; private set; }

    /// <summary>The day on which the age of evidence is measured: that on which the inschrijvingen closed.</summary>
    public DateOnly Referentiedatum { get; private set; }

    public DateTimeOffset GevraagdOp { get; private set; }

    /// <summary>24:00 of the last day; up to and including this moment is in time. It does not move for weekends: the Standaard counts calendar days.</summary>
    public DateTimeOffset UiterlijkOp { get; private set; }

    /// <summary>When the last piece was found to meet.</summary>
    public DateTimeOffset? CompleetOp { get; private set; }

    /// <summary>When its decision was withdrawn: nothing is asked any more.</summary>
    public DateTimeOffset? VervallenOp { get; private set; }

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Bewijsstuk> Stukken => _stukken;

    /// <summary>The last moment of what the winner has to do still; null: nothing.</summary>
    public DateTimeOffset? Termijn => _stukken.Where(s => s.MoetNogKomen).Select(s => (DateTimeOffset?)UiterlijkVoor(s)).Max();

    public DateTimeOffset UiterlijkVoor(Bewijsstuk stuk) => stuk.HerstelUiterlijkOp ?? UiterlijkOp;

    public Bewijsverzoekstand StandOp(DateTimeOffset nu) => this switch
    {
        { VervallenOp: not null } => Bewijsverzoekstand.Vervallen,
        { CompleetOp: not null } => Bewijsverzoekstand.Compleet,
        _ when _stukken.Exists(s => s.MoetNogKomen && nu > UiterlijkVoor(s)) => Bewijsverzoekstand.TermijnVoorbij,
        _ when _stukken.Exists(s => s.MoetNogKomen) => Bewijsverzoekstand.Open,
        _ => _stukken.Exists(s => s.Oordeel is null) ? Bewijsverzoekstand.TeBeoordelen : Bewijsverzoekstand.NietVoldaan,
    };

    /// <summary>What is late, missing or found not to meet: why this winner can be let go.</summary>
    public IReadOnlyList<Bewijsstuk> GebrekenOp(DateTimeOffset nu) => [.. _stukken.OrderBy(s => s.Volgnummer).Where(s => s switch
    {
        { Oordeel: Bewijsoordeel.Voldoet } => false,
        { Oordeel: Bewijsoordeel.VoldoetNiet } => true,
        { MoetNogKomen: true } => nu > UiterlijkVoor(s),
        _ => s.IsTeLaat,
    })];

    internal void Neem(IEnumerable<Bewijsstuk> stukken) => _stukken.AddRange(stukken);

    /// <exception cref="DomeinregelException">Nothing is asked any more, handed in already, too many, issued on a day to come, or too old at the closing.</exception>
    internal Bewijsdocument VoegToe(Bewijsstuk stuk, Guid documentId, string naam, DateOnly afgegevenOp, Hoofdsleutel sleutel, DateTimeOffset ontvangenOp)
    {
        EisGeldig();
        return stuk.VoegToe(documentId, naam, afgegevenOp, Referentiedatum, sleutel, ontvangenOp);
    }

    /// <exception cref="DomeinregelException">Nothing is asked any more, or it was handed in.</exception>
    internal void Verwijder(Bewijsstuk stuk, Bewijsdocument document)
    {
        EisGeldig();
        stuk.Verwijder(document);
    }

    /// <summary>Hands a piece in, for good; after its term it is taken as late.</summary>
    /// <exception cref="DomeinregelException">Nothing is asked any more, handed in already, or without a document.</exception>
    internal IReadOnlyList<Bewijsdocument> LeverIn(Bewijsstuk stuk, Guid doorId, DateTimeOffset ontvangenOp)
    {
        EisGeldig();
        return stuk.LeverIn(UiterlijkVoor(stuk), doorId, ontvangenOp);
    }

    /// <exception cref="DomeinregelException">Nothing is asked any more, found already, not handed in, or without a reason where one is needed.</exception>
    internal void Beoordeel(Bewijsstuk stuk, Bewijsoordeel oordeel, string? reden, Guid doorId, DateTimeOffset nu)
    {
        EisGeldig();
        stuk.Beoordeel(oordeel, reden, doorId, nu);
        if (_stukken.TrueForAll(s => s.Oordeel is Bewijsoordeel.Voldoet))
        {
            CompleetOp = nu;
        }
    }

    /// <summary>Asks to repair a piece, once.</summary>
    /// <exception cref="DomeinregelException">Asked before, it meets, its term still runs, a short term, or a thin reason.</exception>
    internal void VraagHerstel(Bewijsstuk stuk, string? reden, DateTimeOffset uiterlijkOp, DateTimeOffset minimum, Guid doorId, DateTimeOffset nu)
    {
        EisGeldig();
        Eis(uiterlijkOp >= minimum, Domeinregel.HersteltermijnTeKort, Amsterdam.Voluit(minimum));
        stuk.VraagHerstel(reden, uiterlijkOp, UiterlijkVoor(stuk), doorId, nu);
    }

    /// <summary>After taking over what an earlier decision asked, everything may be there.</summary>
    internal void WerkCompleetBij(DateTimeOffset nu) => CompleetOp = _stukken.TrueForAll(s => s.Oordeel is Bewijsoordeel.Voldoet) ? nu : null;

    internal void Vervalt(DateTimeOffset nu) => VervallenOp ??= nu;

    private void EisGeldig() => Eis(VervallenOp is null, Domeinregel.BewijsverzoekVervallen);
}
