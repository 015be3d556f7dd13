using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Overlegtafels;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Verslagen;

/// <summary>
/// The report of a bijeenkomst (TAF-03): written while Concept, then read and commented on by the members until a termijn, then
/// adopted, after which nothing in it changes any more. Where it stands follows from its moments.
/// </summary>
public sealed class Verslag : IHeeftVersie
{
    public const int MaxWijzigingen = 2000;
    public const int MaxReactiedagen = 90;

    private readonly List<Verslagonderdeel> _onderdelen = [];
    private readonly List<Verslagopmerking> _opmerkingen = [];

    private Verslag()
    {
    }

    public Verslag(Guid bijeenkomstId)
    {
        Id = Guid.NewGuid();
        BijeenkomstId = bijeenkomstId;
    }

    public Guid Id { get; private set; }

    public Guid BijeenkomstId { get; private set; }

    /// <summary>When the members got it.</summary>
    public DateTimeOffset? GepubliceerdOp { get; private set; }

    /// <summary>Until when members can remark or agree; the first moment that is too late.</summary>
    public DateTimeOffset? OpmerkingenTot { get; private set; }

    public DateTimeOffset? VastgesteldOp { get; private set; }

    /// <summary>The changes with which the table adopted it; null when it was adopted as it stood.</summary>
    public string? Wijzigingen { get; private set; }

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Verslagonderdeel> Onderdelen => _onderdelen;

    public IReadOnlyCollection<Verslagopmerking> Opmerkingen => _opmerkingen;

    public bool IsConcept => GepubliceerdOp is null;

    public VerslagStatus StatusOp(DateTimeOffset nu) => StatusVan(GepubliceerdOp, OpmerkingenTot, VastgesteldOp, nu);

    /// <summary>Where a verslag with these moments stands.</summary>
    public static VerslagStatus StatusVan(DateTimeOffset? gepubliceerdOp, DateTimeOffset? opmerkingenTot, DateTimeOffset? vastgesteldOp, DateTimeOffset nu) => (gepubliceerdOp, vastgesteldOp) switch
    {
        (null, _) => VerslagStatus.Concept,
        (_, not null) => VerslagStatus.Vastgesteld,
        _ => nu < opmerkingenTot ? VerslagStatus.TerReactie : VerslagStatus.TerVaststelling,
    };

    /// <summary>Replaces what stands under an item of the agenda, only while Concept.</summary>
    public void Schrijf(Agendapunt punt, IReadOnlyList<Onderdeelinhoud> inhoud)
    {
        Eis(IsConcept, Domeinregel.VerslagLigtVast);
        Eis(punt.BijeenkomstId == BijeenkomstId, Domeinregel.AgendapuntHoortNietBijVerslag);
        var nieuw = inhoud.Select((deel, i) => new Verslagonderdeel(Id, punt, i + 1, deel)).ToList();
        _onderdelen.RemoveAll(o => o.AgendapuntId == punt.Id);
        _onderdelen.AddRange(nieuw);
    }

    /// <summary>What is still to be done before it can be published; empty when it can.</summary>
    public IReadOnlyList<string> WatOntbreekt(Bijeenkomst bijeenkomst, DateTimeOffset nu)
    {
        var ontbreekt = new List<string>();
        if (bijeenkomst.BeginOp > nu)
        {
            ontbreekt.Add("de bijeenkomst is nog niet geweest");
        }

        ontbreekt.AddRange(bijeenkomst.Agenda
            .Where(p => _onderdelen.All(o => o.AgendapuntId != p.Id))
            .OrderBy(p => p.Nummer)
            .Select(p => $"bij punt {p.Nummer}, {p.Titel}, staat nog niets"));
        return ontbreekt;
    }

    /// <summary>Gives it to the members, who can remark until a moment (TAF-03).</summary>
    public void Publiceer(Bijeenkomst bijeenkomst, DateTimeOffset opmerkingenTot, DateTimeOffset nu)
    {
        Eis(IsConcept, Domeinregel.VerslagAlGepubliceerd);
        Eis(bijeenkomst.Id == BijeenkomstId, Domeinregel.AgendapuntHoortNietBijVerslag);
        var ontbreekt = WatOntbreekt(bijeenkomst, nu);
        Eis(ontbreekt.Count == 0, Domeinregel.VerslagNietCompleet, string.Join("; ", ontbreekt));
        Eis(opmerkingenTot > nu && opmerkingenTot <= nu.AddDays(MaxReactiedagen), Domeinregel.ReactietermijnOngeldig, MaxReactiedagen);
        GepubliceerdOp = nu;
        OpmerkingenTot = opmerkingenTot;
    }

    /// <summary>A member remarks on an item, or on one part of it.</summary>
    public Verslagopmerking Opmerk(Agendapunt punt, Guid? onderdeelId, Guid gebruikerId, string tekst, DateTimeOffset nu)
    {
        EisTerReactie(nu);
        Eis(punt.BijeenkomstId == BijeenkomstId, Domeinregel.AgendapuntHoortNietBijVerslag);
        Eis(onderdeelId is null || _onderdelen.Any(o => o.Id == onderdeelId && o.AgendapuntId == punt.Id), Domeinregel.OnderdeelHoortNietBijPunt);
        var opmerking = new Verslagopmerking(Id, punt.Id, onderdeelId, gebruikerId, tekst.Trim(), nu);
        _opmerkingen.Add(opmerking);
        return opmerking;
    }

    /// <summary>A member agrees with it as it stands.</summary>
    public void GeefAkkoord(Verslaglezing lezing, DateTimeOffset nu)
    {
        EisTerReactie(nu);
        lezing.AkkoordOp ??= nu;
    }

    /// <summary>The table adopts it, with changes or without; from now on it is frozen (TAF-03).</summary>
    public void StelVast(string? wijzigingen, DateTimeOffset nu)
    {
        var status = StatusOp(nu);
        Eis(status is not VerslagStatus.Concept, Domeinregel.VerslagNietGepubliceerd);
        Eis(status is not VerslagStatus.TerReactie, Domeinregel.ReactietermijnLoopt);
        Eis(status is VerslagStatus.TerVaststelling, Domeinregel.VerslagAlVastgesteld);
        Wijzigingen = string.IsNullOrWhiteSpace(wijzigingen) ? null : wijzigingen.Trim();
        VastgesteldOp = nu;
    }

    private void EisTerReactie(DateTimeOffset nu) => Eis(StatusOp(nu) is VerslagStatus.TerReactie, Domeinregel.ReactieKanNietMeer);
}

/// <summary>Where a verslag stands (TAF-03).</summary>
public enum VerslagStatus
{
    /// <summary>Being written; nobody but the secretary sees it.</summary>
    Concept,

    /// <summary>With the members, who can remark.</summary>
    TerReactie,

    /// <summary>The termijn for remarks is over; the table is to adopt it.</summary>
    TerVaststelling,

    /// <summary>Adopted and frozen.</summary>
    Vastgesteld,
}
