using System.Text;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Bewijsmiddelen;

/// <summary>One piece of evidence that a winner has to hand in: of one eis, by one party (GUN-08). What is asked is copied from the eis, which no longer changes.</summary>
public sealed class Bewijsstuk : IHeeftVersie
{
    public const int MaxReden = 2000;
    public const int MaxDocumenten = 5;
    internal const int MaxCode = 20;
    internal const int MaxGevraagd = Percelen.Eis.MaxBewijs + 100;

    private const string Doel = "bewijspartij";

    private readonly List<Bewijsdocument> _documenten = [];

    private Bewijsstuk()
    {
    }

    /// <param name="verzoekId">Of which request.</param>
    /// <param name="volgnummer">1 for the first.</param>
    /// <param name="eis">That asks evidence.</param>
    /// <param name="code">How bidders know the eis.</param>
    /// <param name="partij">Who has to show it; null: the inschrijver.</param>
    /// <param name="sleutel">Seals the name of the party.</param>
    internal Bewijsstuk(Guid verzoekId, int volgnummer, Eis eis, string code, Bewijspartij? partij, Hoofdsleutel sleutel)
    {
        Id = Guid.NewGuid();
        VerzoekId = verzoekId;
        Volgnummer = volgnummer;
        EisId = eis.Id;
        Code = code;
        Gevraagd = eis.Bewijsnaam!;
        MaximumMaanden = eis.BewijsMaximumMaanden;
        PartijId = partij?.Id;
        Partij = partij is null ? null : sleutel.Verzegel(Encoding.UTF8.GetBytes(partij.Naam), Doel, Id);
    }

    public Guid Id { get; private set; }

    public Guid VerzoekId { get; private set; }

    public int Volgnummer { get; private set; }

    public Guid EisId { get; private set; }

    /// <summary>Of the eis: 'S1G2'.</summary>
    public string Code { get; private set; } = "";

    public string Gevraagd { get; private set; } = "";

    /// <summary>How old at the closing of the inschrijvingen; null: not said.</summary>
    public int? MaximumMaanden { get; private set; }

    /// <summary>The party of the inschrijving that has to show it; null: the inschrijver itself.</summary>
    public Guid? PartijId { get; private set; }

    /// <summary>When it was handed in last.</summary>
    public DateTimeOffset? IngeleverdOp { get; private set; }

    public Guid? IngeleverdDoorId { get; private set; }

    /// <summary>It came after its term; it stays visible that it did.</summary>
    public bool IsTeLaat { get; private set; }

    public Bewijsoordeel? Oordeel { get; private set; }

    public string? Oordeelreden { get; private set; }

    public DateTimeOffset? BeoordeeldOp { get; private set; }

    public Guid? BeoordeeldDoorId { get; private set; }

    /// <summary>When repair was asked; null: not.</summary>
    public DateTimeOffset? HerstelGevraagdOp { get; private set; }

    public Guid? HerstelDoorId { get; private set; }

    /// <summary>What has to be repaired.</summary>
    public string? Herstelreden { get; private set; }

    /// <summary>Up to and including; null: no repair was asked.</summary>
    public DateTimeOffset? HerstelUiterlijkOp { get; private set; }

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Bewijsdocument> Documenten => _documenten;

    internal byte[]? Partij { get; private set; }

    /// <summary>The winner has to hand it in still, or once more.</summary>
    public bool MoetNogKomen { get; private set; } = true;

    public Bewijsstand Stand => this switch
    {
        { Oordeel: Bewijsoordeel.Voldoet } => Bewijsstand.Voldoet,
        { Oordeel: Bewijsoordeel.VoldoetNiet } => Bewijsstand.VoldoetNiet,
        { MoetNogKomen: false } => Bewijsstand.Ingeleverd,
        _ when _documenten.Exists(d => d.IngeleverdOp is null) => Bewijsstand.Toegevoegd,
        _ => HerstelGevraagdOp is null ? Bewijsstand.Ontbreekt : Bewijsstand.HerstelGevraagd,
    };

    /// <summary>The name of the party; null: the inschrijver itself.</summary>
    internal string? OpenPartij(Hoofdsleutel sleutel) => Partij is null ? null : Encoding.UTF8.GetString(sleutel.Open(Partij, Doel, Id));

    internal Bewijsdocument VoegToe(Guid documentId, string naam, DateOnly afgegevenOp, DateOnly referentiedatum, Hoofdsleutel sleutel, DateTimeOffset ontvangenOp)
    {
        Eis(MoetNogKomen, Domeinregel.BewijsAlIngeleverd);
        Eis(_documenten.Count(d => d.IngeleverdOp is null) < MaxDocumenten, Domeinregel.BewijsTeVeelDocumenten, MaxDocumenten);
        Bewijsleeftijd.EisNietTeOud(afgegevenOp, referentiedatum, MaximumMaanden, Amsterdam.Datum(ontvangenOp));
        var document = new Bewijsdocument(Id, documentId, naam, afgegevenOp, sleutel);
        _documenten.Add(document);
        return document;
    }

    internal void Verwijder(Bewijsdocument document)
    {
        Eis(MoetNogKomen && document.IngeleverdOp is null, Domeinregel.BewijsAlIngeleverd);
        _documenten.Remove(document);
    }

    /// <returns>What was a draft until now.</returns>
    internal IReadOnlyList<Bewijsdocument> LeverIn(DateTimeOffset uiterlijkOp, Guid doorId, DateTimeOffset ontvangenOp)
    {
        Eis(MoetNogKomen, Domeinregel.BewijsAlIngeleverd);
        var nieuw = _documenten.Where(d => d.IngeleverdOp is null).ToList();
        Eis(nieuw.Count > 0, Domeinregel.BewijsZonderDocument);
        foreach (var document in nieuw)
        {
            document.IngeleverdOp = ontvangenOp;
        }

        MoetNogKomen = false;
        IngeleverdOp = ontvangenOp;
        IngeleverdDoorId = doorId;
        IsTeLaat = ontvangenOp > uiterlijkOp;
        return nieuw;
    }

    internal void Beoordeel(Bewijsoordeel oordeel, string? reden, Guid doorId, DateTimeOffset nu)
    {
        Eis(Oordeel is null, Domeinregel.BewijsAlBeoordeeld);
        Eis(!MoetNogKomen, Domeinregel.BewijsNietIngeleverd);
        if (oordeel is Bewijsoordeel.VoldoetNiet)
        {
            Redencontrole.EisInhoudelijk(reden);
        }

        Eis(!IsTeLaat || Redencontrole.IsInhoudelijk(reden), Domeinregel.TeLaatBewijsVraagtReden, Redencontrole.MinimumTekens, Redencontrole.MinimumWoorden);
        Oordeel = oordeel;
        Oordeelreden = string.IsNullOrWhiteSpace(reden) ? null : reden.Trim();
        BeoordeeldOp = nu;
        BeoordeeldDoorId = doorId;
    }

    internal void VraagHerstel(string? reden, DateTimeOffset uiterlijkOp, DateTimeOffset termijn, Guid doorId, DateTimeOffset nu)
    {
        Eis(HerstelGevraagdOp is null, Domeinregel.HerstelVanBewijsAlGevraagd);
        Eis(Oordeel is not Bewijsoordeel.Voldoet, Domeinregel.BewijsAlBeoordeeld);
        Eis(!MoetNogKomen || nu > termijn, Domeinregel.HerstelVanBewijsTeVroeg, Amsterdam.Uiterlijk(termijn));
        Redencontrole.EisInhoudelijk(reden);
        MoetNogKomen = true;
        Oordeel = null;
        Oordeelreden = null;
        BeoordeeldOp = null;
        BeoordeeldDoorId = null;
        Herstelreden = reden.Trim();
        HerstelUiterlijkOp = uiterlijkOp;
        HerstelGevraagdOp = nu;
        HerstelDoorId = doorId;
    }

    /// <summary>What was handed in for an earlier decision on the same inschrijving counts here too, with what was found of it.</summary>
    internal void NeemOver(Bewijsstuk eerder, Hoofdsleutel sleutel)
    {
        _documenten.AddRange(eerder._documenten.Where(d => d.IngeleverdOp is not null).Select(d => d.KopieVoor(Id, sleutel)));
        MoetNogKomen = eerder.MoetNogKomen;
        (IngeleverdOp, IngeleverdDoorId, IsTeLaat) = (eerder.IngeleverdOp, eerder.IngeleverdDoorId, eerder.IsTeLaat);
        (Oordeel, Oordeelreden, BeoordeeldOp, BeoordeeldDoorId) = (eerder.Oordeel, eerder.Oordeelreden, eerder.BeoordeeldOp, eerder.BeoordeeldDoorId);
    }
}

/// <summary>A party of an inschrijving that has to show evidence.</summary>
internal sealed record Bewijspartij(Guid Id, string Naam);
