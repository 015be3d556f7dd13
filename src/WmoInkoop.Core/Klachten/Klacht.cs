using System.Text;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Klachten;

/// <summary>What somebody complains about.</summary>
/// <param name="PerceelId">One perceel, or null: the whole aanbesteding.</param>
/// <param name="Onderwerp">On one line.</param>
/// <param name="Waarover">What is wrong.</param>
/// <param name="Wens">What the complainer wants to happen.</param>
public sealed record Klachtgegevens(Guid? PerceelId, string Onderwerp, string Waarover, string Wens);

/// <summary>Who complains.</summary>
/// <param name="AanbiederId">A provider with an account; null: somebody whose letter was entered by an inkoper.</param>
/// <param name="Naam">Of the organisation, as it was at that moment.</param>
/// <param name="Contact">Only of a letter: person, address, telephone.</param>
/// <param name="Email">Only of a letter: where confirmation and outcome go; null: by post.</param>
public sealed record Klager(Guid? AanbiederId, string Naam, string? Contact = null, string? Email = null);

/// <summary>
/// A complaint about an aanbesteding by somebody with an interest in it, handled by a person who did nothing in it (GUN-07). It suspends
/// nothing. What the complainer wrote is sealed; the outcome never changes once told.
/// </summary>
public sealed class Klacht : IHeeftVersie
{
    public const int MaxOnderwerp = 150;
    public const int MaxTekst = 10_000;
    public const int MaxNaam = 150;
    public const int MaxContact = 500;
    public const int MaxReden = 4000;

    /// <summary>Open complaints of one provider about one aanbesteding: more than anybody has, less than a script can.</summary>
    public const int MaxOpen = 20;

    /// <summary>Within this time the same complaint again is the same: a button pressed twice.</summary>
    public static readonly TimeSpan Dubbel = TimeSpan.FromMinutes(10);

    private const string DoelWaarover = "klacht-waarover";
    private const string DoelWens = "klacht-wens";

    private readonly List<Klachtbericht> _berichten = [];
    private readonly List<Klachtdocument> _documenten = [];
    private readonly List<Klachtvervolg> _vervolgen = [];

    private Klacht()
    {
    }

    /// <param name="aanbesteding">Published.</param>
    /// <param name="nummer">From <see cref="Klachtnummer"/>.</param>
    /// <param name="klager">Who complains.</param>
    /// <param name="gegevens">About what.</param>
    /// <param name="ontvangenOp">From when the term counts; earlier than now for a letter.</param>
    /// <param name="sleutel">Seals what was written.</param>
    /// <param name="doorId">Who filed or entered it.</param>
    /// <param name="nu">Now.</param>
    /// <exception cref="DomeinregelException">Not published, a perceel of another aanbesteding, something left empty, or received in the future or before publication.</exception>
    internal Klacht(Aanbesteding aanbesteding, string nummer, Klager klager, Klachtgegevens gegevens, DateTimeOffset ontvangenOp, Hoofdsleutel sleutel, Guid doorId, DateTimeOffset nu)
    {
        Eis(aanbesteding.IsGepubliceerd, Domeinregel.AanbestedingNietGepubliceerd);
        Eis(gegevens.PerceelId is null || aanbesteding.Percelen.Any(p => p.Id == gegevens.PerceelId), Domeinregel.PerceelVanAndereAanbesteding);
        Eis(!string.IsNullOrWhiteSpace(gegevens.Onderwerp) && !string.IsNullOrWhiteSpace(gegevens.Waarover) && !string.IsNullOrWhiteSpace(gegevens.Wens), Domeinregel.KlachtOnvolledig);
        Eis(!string.IsNullOrWhiteSpace(klager.Naam), Domeinregel.KlachtZonderKlager);
        Eis(ontvangenOp <= nu && Amsterdam.Datum(ontvangenOp) >= Amsterdam.Datum(aanbesteding.GepubliceerdOp!.Value), Domeinregel.KlachtdatumOngeldig, Amsterdam.Voluit(Amsterdam.Datum(aanbesteding.GepubliceerdOp.Value)));
        Id = Guid.NewGuid();
        RegioId = aanbesteding.RegioId;
        AanbestedingId = aanbesteding.Id;
        PerceelId = gegevens.PerceelId;
        Nummer = nummer;
        AanbiederId = klager.AanbiederId;
        Klagernaam = EenRegel.Van(klager.Naam);
        Contact = klager.Contact?.Trim();
        Email = string.IsNullOrWhiteSpace(klager.Email) ? null : klager.Email.Trim();
        Onderwerp = EenRegel.Van(gegevens.Onderwerp);
        Waarover = sleutel.Verzegel(Encoding.UTF8.GetBytes(gegevens.Waarover.Trim()), DoelWaarover, Id);
        Wens = sleutel.Verzegel(Encoding.UTF8.GetBytes(gegevens.Wens.Trim()), DoelWens, Id);
        OntvangenOp = ontvangenOp;
        VastgelegdOp = nu;
        IngediendDoorId = doorId;
        TermijnDagen = aanbesteding.Regel(Procedureregel.Klachttermijn) is { Geldt: true } regel ? regel.Dagen : null;
        UiterlijkOp = TermijnDagen is { } dagen ? Amsterdam.EindeVan(Amsterdam.Datum(ontvangenOp).AddDays(dagen)) : null;
        Zoekveld = Zoektekst.Van(Nummer, Onderwerp, Klagernaam, aanbesteding.Nummer, aanbesteding.Naam);
    }

    public Guid Id { get; private set; }

    public Guid RegioId { get; private set; }

    public Guid AanbestedingId { get; private set; }

    /// <summary>About one perceel, or null: about the whole.</summary>
    public Guid? PerceelId { get; private set; }

    public string Nummer { get; private set; } = "";

    /// <summary>The provider that complains; null: it came by letter.</summary>
    public Guid? AanbiederId { get; private set; }

    public string Klagernaam { get; private set; } = "";

    public string? Contact { get; private set; }

    public string? Email { get; private set; }

    public string Onderwerp { get; private set; } = "";

    public DateTimeOffset OntvangenOp { get; private set; }

    /// <summary>When it came into the portal.</summary>
    public DateTimeOffset VastgelegdOp { get; private set; }

    public Guid IngediendDoorId { get; private set; }

    /// <summary>The length of the term; null: the regio switched that rule off for this aanbesteding.</summary>
    public int? TermijnDagen { get; private set; }

    /// <summary>By when there is an outcome: 24:00 of the last day.</summary>
    public DateTimeOffset? UiterlijkOp { get; private set; }

    public DateTimeOffset? VerlengdOp { get; private set; }

    public string? Verlengreden { get; private set; }

    public Guid? BehandelaarId { get; private set; }

    public DateTimeOffset? BenoemdOp { get; private set; }

    public Klachtuitkomst? Uitkomst { get; private set; }

    public string? Uitkomstreden { get; private set; }

    /// <summary>What the gemeente does with it.</summary>
    public string? Gevolg { get; private set; }

    public DateTimeOffset? AfgehandeldOp { get; private set; }

    public Guid? AfgehandeldDoorId { get; private set; }

    public DateTimeOffset? IngetrokkenOp { get; private set; }

    public string Zoekveld { get; private set; } = "";

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Klachtbericht> Berichten => _berichten;

    public IReadOnlyCollection<Klachtdocument> Documenten => _documenten;

    public IReadOnlyCollection<Klachtvervolg> Vervolgen => _vervolgen;

    public bool IsOpen => AfgehandeldOp is null && IngetrokkenOp is null;

    public Klachtstatus Status => this switch
    {
        { IngetrokkenOp: not null } => Klachtstatus.Ingetrokken,
        { AfgehandeldOp: not null } => Klachtstatus.Afgehandeld,
        { BehandelaarId: not null } => Klachtstatus.InBehandeling,
        _ => Klachtstatus.Ontvangen,
    };

    internal byte[] Waarover { get; private set; } = [];

    internal byte[] Wens { get; private set; } = [];

    /// <summary>Whether somebody may go on elsewhere: with an outcome, or when the term brought none.</summary>
    public bool KanVerderOp(DateTimeOffset nu) => IngetrokkenOp is null && (AfgehandeldOp is not null || nu >= UiterlijkOp);

    /// <summary>Appoints who handles it, or another in that place; that the person is independent is checked by the deed.</summary>
    /// <exception cref="DomeinregelException">Closed, already this person, or oneself.</exception>
    internal void Benoem(Guid behandelaarId, Guid doorId, DateTimeOffset nu)
    {
        EisOpen();
        Eis(behandelaarId != doorId, Domeinregel.BehandelaarBenoemtZichzelf);
        Eis(behandelaarId != BehandelaarId, Domeinregel.BehandelaarAlBenoemd);
        BehandelaarId = behandelaarId;
        BenoemdOp = nu;
    }

    /// <summary>More time, once; the complainer reads why.</summary>
    /// <exception cref="DomeinregelException">Closed, no term, extended before, no later day or longer than the term itself, or a thin reason.</exception>
    internal void Verleng(DateOnly totEnMet, string? reden, DateTimeOffset nu)
    {
        EisOpen();
        Eis(UiterlijkOp is not null, Domeinregel.KlachtZonderTermijn);
        Eis(VerlengdOp is null, Domeinregel.KlachtAlVerlengd);
        var einde = Amsterdam.EindeVan(totEnMet);
        var uiterst = Amsterdam.Datum(UiterlijkOp.Value.AddTicks(-1)).AddDays(TermijnDagen!.Value);
        Eis(einde > UiterlijkOp && einde > nu && totEnMet <= uiterst, Domeinregel.KlachtverlengingOngeldig, Amsterdam.Voluit(uiterst));
        Redencontrole.EisInhoudelijk(reden);
        UiterlijkOp = einde;
        Verlengreden = reden.Trim();
        VerlengdOp = nu;
    }

    /// <summary>Adds a message with its files.</summary>
    /// <exception cref="DomeinregelException">Closed, or a message that is none.</exception>
    internal Klachtbericht Schrijf(Klachtberichtinvoer invoer, Hoofdsleutel sleutel, Guid doorId, DateTimeOffset nu)
    {
        EisOpen();
        var bericht = new Klachtbericht(Id, invoer, sleutel, doorId, nu);
        foreach (var vraag in _berichten.Where(b => b.IsOpenVraagAan(invoer.Van)))
        {
            vraag.Beantwoord(nu);
        }

        _berichten.Add(bericht);
        return bericht;
    }

    internal Klachtdocument VoegToe(Guid? berichtId, Guid documentId, string naam, Hoofdsleutel sleutel)
    {
        var document = new Klachtdocument(Id, berichtId, documentId, naam, sleutel);
        _documenten.Add(document);
        return document;
    }

    /// <summary>Concludes it, for good.</summary>
    /// <exception cref="DomeinregelException">Closed, without a handler, a thin reason, or nothing on what follows.</exception>
    internal void HandelAf(Klachtuitkomst uitkomst, string? reden, string? gevolg, Guid doorId, DateTimeOffset nu)
    {
        EisOpen();
        Eis(BehandelaarId == doorId, Domeinregel.KlachtVraagtBehandelaar);
        Redencontrole.EisInhoudelijk(reden);
        Eis(!string.IsNullOrWhiteSpace(gevolg), Domeinregel.KlachtZonderGevolg);
        Uitkomst = uitkomst;
        Uitkomstreden = reden.Trim();
        Gevolg = gevolg.Trim();
        AfgehandeldOp = nu;
        AfgehandeldDoorId = doorId;
    }

    /// <summary>The complainer takes it back. What waits for a consent ends; a case that runs ends with its ruling.</summary>
    /// <exception cref="DomeinregelException">Closed.</exception>
    internal void TrekIn(DateTimeOffset nu)
    {
        EisOpen();
        IngetrokkenOp = nu;
        foreach (var vervolg in _vervolgen.Where(v => v.WachtOp(Klachtpartij.Klager) || v.WachtOp(Klachtpartij.Inkoop)))
        {
            vervolg.GaNietDoor("De klacht is ingetrokken.", nu);
        }
    }

    /// <summary>Goes on elsewhere.</summary>
    /// <exception cref="DomeinregelException">Too early, withdrawn, or it is there already.</exception>
    internal Klachtvervolg GaVerder(Klachtinstantie instantie, DateTimeOffset nu)
    {
        Eis(KanVerderOp(nu), Domeinregel.KlachtNogNietVerder);
        Eis(_vervolgen.All(v => v.Instantie != instantie || v.AfgeslotenOp is not null), Domeinregel.KlachtLigtDaarAl);
        var vervolg = new Klachtvervolg(Id, instantie, nu);
        _vervolgen.Add(vervolg);
        return vervolg;
    }

    internal string OpenWaarover(Hoofdsleutel sleutel) => Encoding.UTF8.GetString(sleutel.Open(Waarover, DoelWaarover, Id));

    internal string OpenWens(Hoofdsleutel sleutel) => Encoding.UTF8.GetString(sleutel.Open(Wens, DoelWens, Id));

    private void EisOpen()
    {
        Eis(IngetrokkenOp is null, Domeinregel.KlachtIsIngetrokken);
        Eis(AfgehandeldOp is null, Domeinregel.KlachtIsAfgehandeld);
    }
}
