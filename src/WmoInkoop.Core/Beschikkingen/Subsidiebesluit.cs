using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Percelen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Beschikkingen;

/// <summary>Where the decision on the applications of a perceel stands.</summary>
public enum Subsidiestand
{
    InVoorbereiding,

    /// <summary>Proposed by one inkoper; waits for another. Nothing changes meanwhile.</summary>
    Voorgesteld,

    /// <summary>The beschikkingen are out; objections can come in.</summary>
    Bezwaartermijn,

    /// <summary>The term is over.</summary>
    Afgerond,
}

/// <param name="Begindatum">The first day for which subsidy is granted.</param>
/// <param name="Einddatum">The last.</param>
/// <param name="Verplichtingen">What who gets it has to do, as every verlening says it; null: nothing but the announced demands.</param>
public sealed record Subsidiegegevens(DateOnly Begindatum, DateOnly Einddatum, string? Verplichtingen)
{
    public const int MaxVerplichtingen = 4000;
}

/// <summary>
/// The decision on all applications of a perceel: prepared, and fixed by two with a beschikking to every applicant at one moment. There is no
/// standstill; who disagrees objects, and that suspends nothing (Awb 6:16). Never changed or removed.
/// </summary>
public sealed class Subsidiebesluit : IHeeftVersie
{
    private Subsidiebesluit()
    {
    }

    /// <exception cref="DomeinregelException">The perceel has ended.</exception>
    internal Subsidiebesluit(Perceel perceel, Guid doorId, DateTimeOffset nu)
    {
        perceel.EisLoopt();
        Id = Guid.NewGuid();
        AanbestedingId = perceel.AanbestedingId;
        PerceelId = perceel.Id;
        BegonnenDoorId = doorId;
        BegonnenOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    public Guid PerceelId { get; private set; }

    public DateTimeOffset BegonnenOp { get; private set; }

    public Guid BegonnenDoorId { get; private set; }

    /// <summary>The decision of the mandated body that it rests on (GUN-11).</summary>
    public Besluit? Besluit { get; private set; }

    public DateOnly? Begindatum { get; private set; }

    public DateOnly? Einddatum { get; private set; }

    public string? Verplichtingen { get; private set; }

    /// <summary>When it was proposed; null again when the proposal was withdrawn.</summary>
    public DateTimeOffset? VoorgesteldOp { get; private set; }

    /// <summary>When a second inkoper confirmed it and all beschikkingen went out.</summary>
    public DateTimeOffset? VastgesteldOp { get; private set; }

    public Guid? VoorgesteldDoorId { get; private set; }

    public Guid? VastgesteldDoorId { get; private set; }

    /// <summary>24:00 in Amsterdam of the last day to object (Awb 6:7, 6:8).</summary>
    public DateTimeOffset? BezwaarTot { get; private set; }

    public Guid Versie { get; private set; }

    public bool IsBewerkbaar => VoorgesteldOp is null;

    public Subsidiestand StandOp(DateTimeOffset nu) => this switch
    {
        { VastgesteldOp: not null } => nu < BezwaarTot ? Subsidiestand.Bezwaartermijn : Subsidiestand.Afgerond,
        _ => VoorgesteldOp is null ? Subsidiestand.InVoorbereiding : Subsidiestand.Voorgesteld,
    };

    /// <summary>Records what the body with the mandate decided, and what every verlening says.</summary>
    /// <exception cref="DomeinregelException">Proposed or fixed already, decided on a day that is still to come, or an end before the begin.</exception>
    public void LegBesluitVast(Besluit besluit, Subsidiegegevens gegevens, DateTimeOffset nu)
    {
        EisBewerkbaar();
        Eis(besluit.Datum <= Amsterdam.Datum(nu), Domeinregel.SubsidiebesluitInToekomst);
        Eis(gegevens.Einddatum >= gegevens.Begindatum, Domeinregel.SubsidieperiodeOngeldig);
        Besluit = besluit;
        (Begindatum, Einddatum) = (gegevens.Begindatum, gegevens.Einddatum);
        Verplichtingen = string.IsNullOrWhiteSpace(gegevens.Verplichtingen) ? null : gegevens.Verplichtingen.Trim();
    }

    /// <summary>From now on nothing of it changes, until it is confirmed or the proposal is withdrawn.</summary>
    /// <exception cref="DomeinregelException">Without a besluit, or without anybody who applied.</exception>
    public void StelVoor(int aanvragers, DateTimeOffset nu)
    {
        EisBewerkbaar();
        Eis(Besluit is not null, Domeinregel.SubsidiebesluitOntbreekt);
        Eis(aanvragers > 0, Domeinregel.GeenAanvragers);
        VoorgesteldOp = nu;
    }

    public void TrekVoorstelIn()
    {
        Eis(VastgesteldOp is null, Domeinregel.BeschikkingenAlVerzonden);
        VoorgesteldOp = null;
    }

    /// <summary>Confirmed by a second inkoper: the beschikkingen go out, and what was granted is final.</summary>
    /// <exception cref="DomeinregelException">Not proposed, fixed already, or the perceel has ended.</exception>
    internal void StelVast(Perceel perceel, VierOgen voorstel, Bezwaartermijn termijn, bool isVerleend, DateTimeOffset nu)
    {
        Eis(VastgesteldOp is null, Domeinregel.BeschikkingenAlVerzonden);
        Eis(VoorgesteldOp is not null, Domeinregel.VierOgenAlAfgerond);
        perceel.EisLoopt();
        VastgesteldOp = nu;
        VoorgesteldDoorId = voorstel.VoorgesteldDoorId;
        VastgesteldDoorId = voorstel.AfgerondDoorId;
        BezwaarTot = termijn.EindigtOp;
        if (isVerleend)
        {
            perceel.VoorlopigGegundOp = nu;
            perceel.DefinitiefGegundOp = nu;
        }
    }

    private void EisBewerkbaar()
    {
        Eis(VastgesteldOp is null, Domeinregel.BeschikkingenAlVerzonden);
        Eis(VoorgesteldOp is null, Domeinregel.BeschikkingenWachten);
    }
}
