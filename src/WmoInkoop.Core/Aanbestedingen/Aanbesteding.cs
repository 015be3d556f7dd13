using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Genodigden;
using WmoInkoop.Core.Perceeleinden;
using WmoInkoop.Core.Perceeluitsluitingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Trajecten;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Aanbestedingen;

/// <summary>
/// One procurement procedure of a traject, with its own planning, documents and percelen. Where it stands follows from recorded
/// moments and the clock; from the opening on each perceel goes its own way (TRJ-13).
/// </summary>
public sealed partial class Aanbesteding : IHeeftVersie
{
    /// <summary>Much more than a write ever waits for its turn: a second, with a thousand at once.</summary>
    public static readonly TimeSpan WachttijdKluis = TimeSpan.FromMinutes(2);

    private readonly List<Perceel> _percelen = [];
    private readonly List<AanbestedingDocument> _documenten = [];
    private readonly List<Genodigde> _genodigden = [];

    private Aanbesteding()
    {
    }

    /// <param name="traject">The traject it belongs to; its regio buys.</param>
    /// <param name="nummer">Public and unique, from <see cref="Aanbestedingsnummer"/>.</param>
    /// <param name="gegevens">What the inkoper has decided so far.</param>
    /// <param name="nu">When.</param>
    public Aanbesteding(Traject traject, string nummer, Aanbestedingsgegevens gegevens, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        RegioId = traject.RegioId;
        TrajectId = traject.Id;
        Nummer = nummer;
        GemaaktOp = nu;
        Neem(gegevens);
    }

    public Guid Id { get; private set; }

    /// <summary>The number in public addresses: '2026-0001'.</summary>
    public string Nummer { get; private set; } = "";

    public Guid RegioId { get; private set; }

    public Guid TrajectId { get; private set; }

    /// <summary>The published aanbesteding that this is the changed concept of (TRJ-03); null: it is an aanbesteding itself.</summary>
    public Guid? RectificatieVanId { get; private set; }

    public string Naam { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Omschrijving { get; private set; } = "";

    public Procedure Procedure { get; private set; }

    public Regime Regime { get; private set; }

    /// <summary>Estimated value in euro, without VAT, over the whole term with extensions (TRJ-12).</summary>
    public decimal? Raming { get; private set; }

    /// <summary>One or more CPV codes, separated by spaces: '85310000-5'.</summary>
    public string? CpvCodes { get; private set; }

    /// <summary>For which gemeenten of the regio; empty: all.</summary>
    public IReadOnlyList<string> Gebied { get; private set; } = [];

    /// <summary>What followed from CPV codes and raming when they were last saved; null: not enough to go by.</summary>
    public Regime? VoorgesteldRegime { get; private set; }

    /// <summary>Why another regime or procedure than proposed (TRJ-12).</summary>
    public string? RedenAfwijking { get; private set; }

    /// <summary>Why dialoog or onderhandeling, outside SAS (TRJ-12).</summary>
    public Dialooggrond? Grond { get; private set; }

    public string? GrondToelichting { get; private set; }

    /// <summary>The optional steps of the procedure that are there.</summary>
    public IReadOnlyList<Procedurestap> Keuzestappen { get; private set; } = [];

    /// <summary>The rules that were switched off, with their reasons.</summary>
    public IReadOnlyList<Regelafwijking> Afwijkingen { get; private set; } = [];

    /// <summary>The facultative grounds of 2.87 that do not count here; empty: all of them count.</summary>
    public IReadOnlyList<Uitsluitingsgrond> WeggelatenGronden { get; private set; } = [];

    /// <summary>The day the notice was sent to TenderNed; null: the day it was published here.</summary>
    public DateOnly? TenderNedVerzondenOp { get; private set; }

    /// <summary>Of the notice on TenderNed; may follow within a day of publishing (TRJ-01).</summary>
    public string? TenderNedNummer { get; private set; }

    /// <summary>Announced: gegadigden can fall out between the rondes of the dialoog (Aw 2.111).</summary>
    public bool DialoogInFasen { get; private set; }

    /// <summary>Announced: what decides when one party would win two percelen that do not go together (GUN-01).</summary>
    public Uitsluitingsoplossing Uitsluitingsoplossing { get; private set; }

    /// <summary>The decision of the mandated body that publishing rests on (GUN-11).</summary>
    public Besluit? Besluit { get; private set; }

    public Planning Planning { get; private set; } = new();

    public DateTimeOffset GemaaktOp { get; private set; }

    /// <summary>When the notice was sent; terms count from that day (TRJ-02).</summary>
    public DateTimeOffset? GepubliceerdOp { get; private set; }

    /// <summary>When two inkopers opened the kluis (INS-07).</summary>
    public DateTimeOffset? GeopendOp { get; private set; }

    /// <summary>How it ended as a whole, once every perceel has (TRJ-13): gegund when one of them is, ingetrokken when all are.</summary>
    public Perceeleinde? Einde { get; private set; }

    /// <summary>From when everyone may know of <see cref="Einde"/>: at once, or for an award as GUN-09 allows.</summary>
    public DateTimeOffset? EindeOpenbaarOp { get; private set; }

    /// <summary>Normalised number, names and descriptions, of percelen too, for searching.</summary>
    public string Zoekveld { get; private set; } = "";

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Perceel> Percelen => _percelen;

    public IReadOnlyCollection<AanbestedingDocument> Documenten => _documenten;

    /// <summary>Who is invited, where its procedure is for the invited only.</summary>
    public IReadOnlyCollection<Genodigde> Genodigden => _genodigden;

    public bool IsGepubliceerd => GepubliceerdOp is not null;

    internal Aanbestedingsgegevens Gegevens => new(Naam, Omschrijving, Procedure, Regime, Raming, CpvCodes, DialoogInFasen)
    {
        Keuzestappen = Keuzestappen,
        Gebied = Gebied,
        RedenAfwijking = RedenAfwijking,
        Grond = Grond,
        GrondToelichting = GrondToelichting,
    };

    /// <summary>What its procedure consists of, without the optional steps that were not chosen.</summary>
    public Procedureopzet Opzet => Proceduretabel.Van(Procedure).Met(Keuzestappen);

    /// <summary>Another regime than proposed, or a procedure that the proposed regime does not offer.</summary>
    public bool WijktAfVanVoorstel => VoorgesteldRegime is { } voorstel && (voorstel != Regime || (voorstel is not Regime.Nationaal && Opzet.IsAlleenVoorGenodigden));

    /// <summary>Its procedure has talks with each gegadigde alone (DIA-02).</summary>
    public bool HeeftDialoogPerGegadigde => Opzet.Dialoog is { IsPerGegadigde: true };

    /// <summary>Only who was selected hands in, and there is no dialoog that keeps who they are.</summary>
    public bool SelecteertVoorInschrijving => Heeft(Procedurestap.Selectie) && !HeeftDialoogPerGegadigde;

    public bool Heeft(Procedurestap soort) => Opzet.Heeft(soort);

    /// <summary>At or before the closing time it is in; a millisecond later it is not (INS-04).</summary>
    public bool IsOpenVoorInschrijvingOp(DateTimeOffset nu) => IsGepubliceerd && Einde is null && GeopendOp is null && nu <= Planning.SluitingOp;

    /// <summary>
    /// From when the kluis can be opened: some time after the closing, because what was received in time may still wait for the
    /// writer's turn then, and an open kluis takes nothing in (INS-04).
    /// </summary>
    public DateTimeOffset? TeOpenenVanaf => Planning.SluitingOp + WachttijdKluis;

    /// <summary>The closing time has passed: no draft and no submission changes any more.</summary>
    public bool IsGeslotenOp(DateTimeOffset nu) => IsGepubliceerd && nu > Planning.SluitingOp;

    /// <summary>Where it stands for everyone; what happens to the percelen after the opening is the team's own until the award is public.</summary>
    public AanbestedingStatus StatusOp(DateTimeOffset nu) => this switch
    {
        { IsGepubliceerd: false } => AanbestedingStatus.Concept,
        { Einde: { } einde, EindeOpenbaarOp: { } op } when op <= nu => Eindstatus(einde),
        { GeopendOp: not null } => AanbestedingStatus.Geopend,
        _ => IsGeslotenOp(nu) ? AanbestedingStatus.Gesloten : AanbestedingStatus.Gepubliceerd,
    };

    /// <summary>Changes what it is; after publication bidders rely on it.</summary>
    /// <exception cref="DomeinregelException">Published, a procedure that does not exist under the regime, or another procedure for a published one.</exception>
    /// <param name="gegevens">The new values.</param>
    /// <param name="voorstel">What CPV codes and raming lead to; null: not enough to go by.</param>
    public void Wijzig(Aanbestedingsgegevens gegevens, Regimevoorstel? voorstel = null)
    {
        EisConcept();
        Eis(!IsRectificatieconcept || HoudtProcedure(gegevens), Domeinregel.RectificatieHoudtProcedure);
        VoorgesteldRegime = voorstel?.Regime;
        Neem(gegevens);
        Plan(Planning);
    }

    /// <summary>Takes the dates of the steps that are there.</summary>
    /// <exception cref="DomeinregelException">Published already: that takes a rectificatie (TRJ-03).</exception>
    public void Plan(Planning planning)
    {
        EisConcept();
        Planning = Passend(planning);
    }

    /// <summary>Records the decision; null takes it back.</summary>
    /// <exception cref="DomeinregelException">Published, or another one in a rectificatie: it was the decision to publish.</exception>
    public void LegBesluitVast(Besluit? besluit)
    {
        EisConcept();
        Eis(!IsRectificatieconcept || besluit == Besluit, Domeinregel.RectificatieHoudtProcedure);
        Besluit = besluit;
    }

    /// <summary>Records the number of the notice on TenderNed; also after publication, once.</summary>
    /// <param name="nummer">As TenderNed gives it.</param>
    /// <param name="verzondenOp">The day of sending, from which terms count; null: not known yet.</param>
    public void NoemTenderNed(string nummer, DateOnly? verzondenOp = null)
    {
        Eis(!IsRectificatieconcept, Domeinregel.RectificatieHoudtProcedure);
        Eis(!IsGepubliceerd || TenderNedNummer is null, Domeinregel.TenderNedNummerVast);
        TenderNedVerzondenOp = verzondenOp;
        TenderNedNummer = nummer.Trim();
    }

    /// <summary>Adds a document; it goes public with the rest, or with the rectificatie.</summary>
    /// <exception cref="DomeinregelException">Published: that takes a rectificatie (TRJ-03).</exception>
    public AanbestedingDocument VoegDocumentToe(Guid documentId, string titel, DateTimeOffset nu)
    {
        EisConcept();
        var document = new AanbestedingDocument(Id, documentId, titel, nu);
        _documenten.Add(document);
        return document;
    }

    /// <exception cref="DomeinregelException">Published: deleting is not possible (DOC-03).</exception>
    public void VerwijderDocument(AanbestedingDocument document)
    {
        EisConcept();
        Eis(document.OorsprongId is null, Domeinregel.GepubliceerdDocumentBlijft);
        _documenten.Remove(document);
    }

    /// <summary>Everything that keeps it from being published, all at once (TRJ-01, TRJ-02); empty when it can.</summary>
    public IReadOnlyList<Publicatiegebrek> WatOntbreektOp(DateTimeOffset nu) => [.. Publicatiecontrole.Van(this, nu)];

    /// <summary>What is said about the percelen before publishing, but keeps nothing back.</summary>
    public IReadOnlyList<Publicatiegebrek> WaarschuwingenBijPercelen => [.. Publicatiecontrole.Waarschuwingen(this)];

    /// <summary>Makes it public. Whole or not at all.</summary>
    /// <exception cref="DomeinregelException">Something is missing, or it is public already.</exception>
    public void Publiceer(DateTimeOffset nu)
    {
        Eis(!IsGepubliceerd, Domeinregel.AanbestedingAlGepubliceerd);
        Eis(!IsRectificatieconcept, Domeinregel.RectificatieIsGeenAanbesteding);
        Eis(WatOntbreektOp(nu).Count == 0, Domeinregel.AanbestedingNietCompleet);
        GepubliceerdOp = nu;
    }

    /// <summary>Takes percelen out of the market for good (TRJ-05); what was not opened stays shut.</summary>
    /// <param name="percelen">Of this aanbesteding.</param>
    /// <param name="reden">Everyone reads it.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">Not published, or one of them has ended.</exception>
    public void TrekIn(IReadOnlyCollection<Perceel> percelen, string reden, DateTimeOffset nu)
    {
        Eis(IsGepubliceerd, Domeinregel.AanbestedingNietGepubliceerd);
        Eis(percelen.Count > 0, Domeinregel.KiesPercelen);
        foreach (var perceel in percelen)
        {
            perceel.Eindig(Perceeleinde.Ingetrokken, reden, nu);
        }

        WerkEindeBij();
    }

    /// <summary>Ends a perceel on which nobody, or nobody suitable, has bid (TRJ-13). That there is none is the deed's to check.</summary>
    /// <exception cref="DomeinregelException">Not opened yet, or it has ended.</exception>
    internal void SluitZonderWinnaar(Perceel perceel, string reden, DateTimeOffset nu)
    {
        Eis(GeopendOp is not null, Domeinregel.EindeEerstOpenen);
        perceel.Eindig(Perceeleinde.GeenInschrijving, reden, nu);
        WerkEindeBij();
    }

    /// <summary>The award of a perceel is public from a moment on (GUN-09); all percelen are loaded.</summary>
    internal void MaakGunningOpenbaar(Perceel perceel, DateTimeOffset vanaf)
    {
        perceel.MaakGunningOpenbaar(vanaf);
        WerkEindeBij();
    }

    /// <summary>The kluis is opened, by two (INS-07); who and with what proof is the opening's matter.</summary>
    internal void Open(DateTimeOffset nu)
    {
        EisTeOpenenOp(nu);
        GeopendOp = nu;
    }

    /// <exception cref="DomeinregelException">Too early, or open already.</exception>
    internal void EisTeOpenenOp(DateTimeOffset nu)
    {
        Eis(Einde is null, Domeinregel.PerceelBeeindigd);
        Eis(IsGepubliceerd && nu >= TeOpenenVanaf, Domeinregel.KluisNogGesloten, TeOpenenVanaf is { } vanaf ? Amsterdam.OpDeSeconde(vanaf) : "");
        Eis(GeopendOp is null, Domeinregel.KluisAlGeopend);
    }

    /// <summary>The status that goes with an end that is public.</summary>
    public static AanbestedingStatus Eindstatus(Perceeleinde einde) => einde switch
    {
        Perceeleinde.Gegund => AanbestedingStatus.Gegund,
        Perceeleinde.Ingetrokken => AanbestedingStatus.Ingetrokken,
        _ => AanbestedingStatus.NietGegund,
    };

    private void WerkEindeBij()
    {
        if (!_percelen.TrueForAll(p => p.EindeOpenbaarOp is not null))
        {
            return;
        }

        Einde = _percelen.Exists(p => p.Einde is Perceeleinde.Gegund) ? Perceeleinde.Gegund
            : _percelen.TrueForAll(p => p.Einde is Perceeleinde.Ingetrokken) ? Perceeleinde.Ingetrokken
            : Perceeleinde.GeenInschrijving;
        EindeOpenbaarOp = _percelen.Max(p => p.EindeOpenbaarOp);
    }

    /// <exception cref="DomeinregelException">Published already: that takes a rectificatie (TRJ-03).</exception>
    internal void EisConcept() => Eis(!IsGepubliceerd, Domeinregel.AanbestedingAlGepubliceerd);

    private void Neem(Aanbestedingsgegevens gegevens)
    {
        Eis(Proceduretabel.Van(gegevens.Procedure).KanOnder(gegevens.Regime), Domeinregel.ProcedurePastNietBijRegime, Teksten.Van(gegevens.Procedure), Teksten.Van(gegevens.Regime));
        Naam = EenRegel.Van(gegevens.Naam);
        Omschrijving = gegevens.Omschrijving.Trim();
        Procedure = gegevens.Procedure;
        Regime = gegevens.Regime;
        Keuzestappen = Keuzes(gegevens);
        Gebied = [.. gegevens.Gebied.Distinct().Order(StringComparer.Ordinal)];
        RedenAfwijking = Leeg(gegevens.RedenAfwijking);
        Grond = gegevens.Grond;
        GrondToelichting = Leeg(gegevens.GrondToelichting);
        Raming = gegevens.Raming;
        CpvCodes = Common.CpvCodes.Lees(gegevens.CpvCodes);
        DialoogInFasen = gegevens.DialoogInFasen && HeeftDialoogPerGegadigde;
        WerkZoekveldBij();
    }

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();

    private static IReadOnlyList<Procedurestap> Keuzes(Aanbestedingsgegevens gegevens) =>
        [.. Proceduretabel.Van(gegevens.Procedure).Stappen.Where(s => !s.IsVerplicht && gegevens.Keuzestappen.Contains(s.Soort)).Select(s => s.Soort)];

    private void WerkZoekveldBij() => Zoekveld = Zoektekst.Volledig([Nummer, Naam, .. _percelen.OrderBy(p => p.Nummer).Select(p => p.Naam), Omschrijving, .. _percelen.OrderBy(p => p.Nummer).Select(p => p.Omschrijving)]);
}
