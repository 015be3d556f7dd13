using System.Text;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Toetsing;

/// <summary>
/// A request to one bidder after the opening, with a term: to repair, to make clear, to explain a price, to hand in a form. It never
/// changes the inschrijving; the answer stands beside it, its text and the names of its files sealed. Nobody but the buying team and
/// that bidder sees it.
/// </summary>
public sealed class Toetsingsverzoek : IHeeftVersie
{
    public const int MaxVraag = 4000;
    public const int MaxAntwoord = 10_000;
    public const int MaxReden = 2000;
    public const int MaxDocumenten = 10;

    private const string Doel = "verzoekantwoord";

    private readonly List<Verzoekverlenging> _verlengingen = [];
    private readonly List<Verzoekdocument> _documenten = [];

    private Toetsingsverzoek()
    {
    }

    /// <param name="inschrijving">Opened.</param>
    /// <param name="vraag">What is asked, and by when.</param>
    /// <param name="minimum">A term before this one is short and needs a reason.</param>
    /// <param name="doorId">The inkoper.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">A term that has passed or is short without a reason, or a repair of the plan or the price.</exception>
    internal Toetsingsverzoek(Inschrijving inschrijving, Verzoekvraag vraag, DateTimeOffset minimum, Guid doorId, DateTimeOffset nu)
    {
        Eis(!string.IsNullOrWhiteSpace(vraag.Tekst), Domeinregel.VerzoekZonderVraag);
        Eis(vraag.Soort is not Verzoeksoort.Herstel || vraag.RaaktPlanNochPrijs, Domeinregel.HerstelNooitPlanOfPrijs);
        Eis(vraag.UiterlijkOp > nu, Domeinregel.VerzoektermijnVoorbij);
        var reden = string.IsNullOrWhiteSpace(vraag.KorteTermijnReden) ? null : vraag.KorteTermijnReden.Trim();
        Eis(vraag.UiterlijkOp >= minimum || reden is not null, Domeinregel.KorteTermijnVraagtReden, Amsterdam.Voluit(minimum));
        Id = Guid.NewGuid();
        AanbestedingId = inschrijving.AanbestedingId;
        PerceelId = inschrijving.PerceelId;
        InschrijvingId = inschrijving.Id;
        AanbiederId = inschrijving.AanbiederId;
        Soort = vraag.Soort;
        EisId = vraag.EisId;
        Vraag = vraag.Tekst.Trim();
        UiterlijkOp = vraag.UiterlijkOp;
        KorteTermijnReden = vraag.UiterlijkOp < minimum ? reden : null;
        VerstuurdDoorId = doorId;
        VerstuurdOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    public Guid PerceelId { get; private set; }

    public Guid InschrijvingId { get; private set; }

    public Guid AanbiederId { get; private set; }

    public Verzoeksoort Soort { get; private set; }

    /// <summary>The eis that a repair is about; null: no eis.</summary>
    public Guid? EisId { get; private set; }

    public string Vraag { get; private set; } = "";

    public DateTimeOffset VerstuurdOp { get; private set; }

    public Guid VerstuurdDoorId { get; private set; }

    /// <summary>Up to and including this moment; a millisecond later is too late.</summary>
    public DateTimeOffset UiterlijkOp { get; private set; }

    /// <summary>Why the first term was shorter than usual; null: it was not.</summary>
    public string? KorteTermijnReden { get; private set; }

    public DateTimeOffset? BeantwoordOp { get; private set; }

    public Guid? BeantwoordDoorId { get; private set; }

    public Verzoekbevinding? Bevinding { get; private set; }

    public string? Bevindingsreden { get; private set; }

    /// <summary>The low price comes from breaking labour law or a cao: then it has to be rejected (art. 2.116 lid 5).</summary>
    public bool SchendtArbeidsrecht { get; private set; }

    public DateTimeOffset? BevindingOp { get; private set; }

    public Guid? BevindingDoorId { get; private set; }

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Verzoekverlenging> Verlengingen => _verlengingen;

    public IReadOnlyCollection<Verzoekdocument> Documenten => _documenten;

    /// <summary>What the bidder wrote, sealed: a draft until <see cref="BeantwoordOp"/>.</summary>
    internal byte[]? Antwoord { get; private set; }

    public Verzoekstand StandOp(DateTimeOffset nu) => this switch
    {
        { Bevinding: not null } => Verzoekstand.Afgerond,
        { BeantwoordOp: not null } => Verzoekstand.Beantwoord,
        _ => nu > UiterlijkOp ? Verzoekstand.TermijnVoorbij : Verzoekstand.Open,
    };

    /// <summary>More time, also after the term has passed; why goes into the file, because the others did not get it.</summary>
    /// <exception cref="DomeinregelException">Answered or closed, no later moment, or without a reason of substance.</exception>
    internal Verzoekverlenging Verleng(DateTimeOffset totEnMet, string? reden, Guid doorId, DateTimeOffset nu)
    {
        EisOnbeantwoord();
        Eis(totEnMet > UiterlijkOp && totEnMet > nu, Domeinregel.VerlengenVraagtLater);
        Redencontrole.EisInhoudelijk(reden);
        var verlenging = new Verzoekverlenging(Id, UiterlijkOp, totEnMet, reden.Trim(), doorId, nu);
        _verlengingen.Add(verlenging);
        UiterlijkOp = totEnMet;
        return verlenging;
    }

    /// <summary>The draft of the answer.</summary>
    /// <param name="tekst">As typed.</param>
    /// <param name="behouden">Of the files that are there, which stay.</param>
    /// <param name="nieuw">Files that were stored just now, with the names people gave them.</param>
    /// <param name="sleutel">Seals it.</param>
    /// <param name="ontvangenOp">When the server had the complete request.</param>
    /// <returns>What is added and what goes.</returns>
    /// <exception cref="DomeinregelException">Too late, answered or closed, or too many files.</exception>
    internal (IReadOnlyList<Verzoekdocument> Erbij, IReadOnlyList<Verzoekdocument> Weg) Schrijf(
        string tekst, IReadOnlyCollection<Guid> behouden, IReadOnlyCollection<(Guid DocumentId, string Naam)> nieuw, Hoofdsleutel sleutel, DateTimeOffset ontvangenOp)
    {
        EisOnbeantwoord();
        Eis(ontvangenOp <= UiterlijkOp, Domeinregel.VerzoekTeLaatBeantwoord, Amsterdam.OpDeSeconde(UiterlijkOp));
        var weg = _documenten.Where(d => !behouden.Contains(d.Id)).ToList();
        var erbij = nieuw.Select(n => new Verzoekdocument(Id, n.DocumentId, n.Naam, sleutel)).ToList();
        _documenten.RemoveAll(weg.Contains);
        _documenten.AddRange(erbij);
        Eis(_documenten.Count <= MaxDocumenten, Domeinregel.VerzoekTeVeelDocumenten, MaxDocumenten);
        Antwoord = sleutel.Verzegel(Encoding.UTF8.GetBytes(tekst.Trim()), Doel, Id);
        return (erbij, weg);
    }

    /// <summary>Hands the draft in, for good.</summary>
    /// <exception cref="DomeinregelException">Too late, answered or closed, or empty.</exception>
    internal void Beantwoord(Hoofdsleutel sleutel, Guid doorId, DateTimeOffset ontvangenOp)
    {
        EisOnbeantwoord();
        Eis(ontvangenOp <= UiterlijkOp, Domeinregel.VerzoekTeLaatBeantwoord, Amsterdam.OpDeSeconde(UiterlijkOp));
        Eis(_documenten.Count > 0 || OpenAntwoord(sleutel).Length > 0, Domeinregel.VerzoekantwoordLeeg);
        BeantwoordOp = ontvangenOp;
        BeantwoordDoorId = doorId;
    }

    /// <summary>What was written; empty when nothing was.</summary>
    internal string OpenAntwoord(Hoofdsleutel sleutel) => Antwoord is null ? "" : Encoding.UTF8.GetString(sleutel.Open(Antwoord, Doel, Id));

    /// <summary>Closes it with a finding.</summary>
    /// <exception cref="DomeinregelException">Closed already, not yet answered within the term, a finding that does not go with it, or a thin reason.</exception>
    internal void LegBevindingVast(Verzoekbevinding bevinding, string? reden, bool schendtArbeidsrecht, Guid doorId, DateTimeOffset nu)
    {
        Eis(Bevinding is null, Domeinregel.VerzoekAlAfgerond);
        Eis(Soort.Bevindingen().Contains(bevinding), Domeinregel.BevindingPastNiet);
        Eis(BeantwoordOp is not null || nu > UiterlijkOp || bevinding is Verzoekbevinding.Vervallen, Domeinregel.BevindingVoorDeTermijn, Amsterdam.Voluit(UiterlijkOp));
        Eis(BeantwoordOp is not null || !bevinding.VraagtAntwoord(), Domeinregel.BevindingVraagtAntwoord);
        Eis(!schendtArbeidsrecht || bevinding is Verzoekbevinding.Afgewezen, Domeinregel.SchendingWordtAfgewezen);
        if (bevinding.VraagtReden())
        {
            Redencontrole.EisInhoudelijk(reden);
        }

        Bevinding = bevinding;
        Bevindingsreden = string.IsNullOrWhiteSpace(reden) ? null : reden.Trim();
        SchendtArbeidsrecht = schendtArbeidsrecht;
        BevindingDoorId = doorId;
        BevindingOp = nu;
    }

    private void EisOnbeantwoord()
    {
        Eis(Bevinding is null, Domeinregel.VerzoekAlAfgerond);
        Eis(BeantwoordOp is null, Domeinregel.VerzoekAlBeantwoord);
    }
}

/// <summary>What an inkoper asks one bidder.</summary>
/// <param name="Soort">The kind.</param>
/// <param name="EisId">For a repair: the eis it is about; null: a formal defect such as a missing signature.</param>
/// <param name="Tekst">What is missing or asked.</param>
/// <param name="UiterlijkOp">Up to and including.</param>
/// <param name="KorteTermijnReden">Why the term is short, if it is.</param>
/// <param name="RaaktPlanNochPrijs">For a repair: the inkoper says that it leaves the plan and the price as they were handed in.</param>
public sealed record Verzoekvraag(Verzoeksoort Soort, Guid? EisId, string Tekst, DateTimeOffset UiterlijkOp, string? KorteTermijnReden = null, bool RaaktPlanNochPrijs = false);

/// <summary>One time that a bidder got more time, and why.</summary>
public sealed class Verzoekverlenging
{
    private Verzoekverlenging()
    {
    }

    internal Verzoekverlenging(Guid verzoekId, DateTimeOffset was, DateTimeOffset werd, string reden, Guid doorId, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        VerzoekId = verzoekId;
        Was = was;
        Werd = werd;
        Reden = reden;
        DoorId = doorId;
        Op = nu;
    }

    public Guid Id { get; private set; }

    public Guid VerzoekId { get; private set; }

    public DateTimeOffset Was { get; private set; }

    public DateTimeOffset Werd { get; private set; }

    public string Reden { get; private set; } = "";

    public Guid DoorId { get; private set; }

    public DateTimeOffset Op { get; private set; }
}

/// <summary>Says that a stored document goes with the answer to a request; the name people gave it is sealed.</summary>
public sealed class Verzoekdocument
{
    private const string Doel = "verzoekdocument";

    private Verzoekdocument()
    {
    }

    internal Verzoekdocument(Guid verzoekId, Guid documentId, string naam, Hoofdsleutel sleutel)
    {
        Id = Guid.NewGuid();
        VerzoekId = verzoekId;
        DocumentId = documentId;
        Naam = sleutel.Verzegel(Encoding.UTF8.GetBytes(naam), Doel, Id);
    }

    /// <summary>Part of the address of the document.</summary>
    public Guid Id { get; private set; }

    public Guid VerzoekId { get; private set; }

    public Guid DocumentId { get; private set; }

    internal byte[] Naam { get; private set; } = [];

    internal string OpenNaam(Hoofdsleutel sleutel) => Encoding.UTF8.GetString(sleutel.Open(Naam, Doel, Id));
}
