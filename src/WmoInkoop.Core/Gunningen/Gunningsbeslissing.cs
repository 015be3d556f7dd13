using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Termijnen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>Where the gunning of a perceel stands.</summary>
public enum Gunningstand
{
    InVoorbereiding,

    /// <summary>Proposed by one inkoper; waits for another. Nothing changes meanwhile.</summary>
    Voorgesteld,
    OpschortendeTermijn,
    KortGeding,

    /// <summary>Withdrawn by two, with a reason to all bidders (GUN-05); a new decision comes in its place.</summary>
    Ingetrokken,

    /// <summary>The term is over and no kort geding runs.</summary>
    KanDefinitief,
    DefinitiefGegund,

    /// <summary>The announcement was sent; the award is not public yet.</summary>
    Aangekondigd,
    Openbaar,
}

/// <summary>
/// The decision to whom a perceel is awarded: prepared, fixed by two with letters to all bidders, and after the standstill final
/// (GUN-01 to GUN-06). Once made it is never changed or removed; until the final award it can be withdrawn, and then a new one is made
/// (GUN-05). Of a perceel at most one is not withdrawn.
/// </summary>
public sealed class Gunningsbeslissing : IHeeftVersie
{
    /// <summary>Within so many days after the final award the announcement is due (art. 2.134 lid 1).</summary>
    public const int AankondigenBinnenDagen = 30;

    /// <summary>How long after sending the award stays unpublished when publication is not confirmed (GUN-09).</summary>
    public static readonly TimeSpan StilteNaVerzending = TimeSpan.FromHours(48);

    /// <summary>The least a reason to withdraw says; the same as for what a letter says (GUN-02).</summary>
    public const int MinimumIntrekreden = Briefcontrole.MinimumTekens;

    private readonly List<KortGeding> _kortGedingen = [];

    private Gunningsbeslissing()
    {
    }

    /// <param name="perceel">Of which perceel.</param>
    /// <param name="doorId">Who begins.</param>
    /// <param name="nu">When.</param>
    /// <param name="zonderBeoordeling">The procedure gives no marks: it is enough that validity is fixed.</param>
    /// <exception cref="DomeinregelException">The final marks, or where there are none the validity, are not fixed yet.</exception>
    internal Gunningsbeslissing(Perceel perceel, Guid doorId, DateTimeOffset nu, bool zonderBeoordeling = false)
    {
        perceel.EisLoopt();
        Eis(zonderBeoordeling ? perceel.GetoetstOp is not null : perceel.BeoordeeldOp is not null, zonderBeoordeling ? Domeinregel.GunningEerstGeldigheid : Domeinregel.GunningEerstBeoordeling);
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

    /// <summary>The decision of the mandated body that the award rests on (GUN-11).</summary>
    public Besluit? Besluit { get; private set; }

    /// <summary>When it was proposed; null again when the proposal was withdrawn.</summary>
    public DateTimeOffset? VoorgesteldOp { get; private set; }

    /// <summary>When a second inkoper confirmed it and all letters went out.</summary>
    public DateTimeOffset? VastgesteldOp { get; private set; }

    public Guid? VoorgesteldDoorId { get; private set; }

    public Guid? VastgesteldDoorId { get; private set; }

    /// <summary>24:00 in Amsterdam of the last day of the standstill: from this moment on it is over (GUN-03); null also where the procedure has none.</summary>
    public DateTimeOffset? TermijnEindigtOp { get; private set; }

    public DateTimeOffset? DefinitiefOp { get; private set; }

    public Guid? DefinitiefDoorId { get; private set; }

    /// <summary>When the aankondiging gegunde opdracht was sent (GUN-09).</summary>
    public DateTimeOffset? AankondigingVerzondenOp { get; private set; }

    /// <summary>Of that announcement on TenderNed.</summary>
    public string? AankondigingNummer { get; private set; }

    /// <summary>When an inkoper confirmed that it was published.</summary>
    public DateTimeOffset? PublicatieBevestigdOp { get; private set; }

    /// <summary>From when anybody may know of the award; null: not before the announcement was sent (GUN-09).</summary>
    public DateTimeOffset? OpenbaarVanafOp { get; private set; }

    /// <summary>When it was withdrawn (GUN-05); null: it stands, or is being prepared.</summary>
    public DateTimeOffset? IngetrokkenOp { get; private set; }

    public Guid? IngetrokkenDoorId { get; private set; }

    /// <summary>Why, as all bidders read it.</summary>
    public string? Intrekreden { get; private set; }

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<KortGeding> KortGedingen => _kortGedingen;

    public bool IsBewerkbaar => VastgesteldOp is null && VoorgesteldOp is null;

    /// <summary>The last moment for the announcement; null before the final award.</summary>
    public DateTimeOffset? AankondigenVoor => DefinitiefOp is { } op ? Amsterdam.EindeVan(Amsterdam.Datum(op).AddDays(AankondigenBinnenDagen)) : null;

    public Gunningstand StandOp(DateTimeOffset nu) => this switch
    {
        { IngetrokkenOp: not null } => Gunningstand.Ingetrokken,
        { OpenbaarVanafOp: { } op } when op <= nu => Gunningstand.Openbaar,
        { AankondigingVerzondenOp: not null } => Gunningstand.Aangekondigd,
        { DefinitiefOp: not null } => Gunningstand.DefinitiefGegund,
        { VastgesteldOp: not null } when _kortGedingen.Exists(k => k.IsOpen) => Gunningstand.KortGeding,
        { VastgesteldOp: not null } => nu < TermijnEindigtOp ? Gunningstand.OpschortendeTermijn : Gunningstand.KanDefinitief,
        _ => VoorgesteldOp is null ? Gunningstand.InVoorbereiding : Gunningstand.Voorgesteld,
    };

    /// <summary>Records what the body with the mandate decided.</summary>
    /// <exception cref="DomeinregelException">Proposed or fixed already, or decided on a day that is still to come.</exception>
    public void LegBesluitVast(Besluit besluit, DateTimeOffset nu)
    {
        EisBewerkbaar();
        Eis(besluit.Datum <= Amsterdam.Datum(nu), Domeinregel.GunningsbesluitInToekomst);
        Besluit = besluit;
    }

    /// <exception cref="DomeinregelException">A proposal waits, or the letters are out.</exception>
    public void EisBewerkbaar()
    {
        EisNietVastgesteld();
        Eis(VoorgesteldOp is null, Domeinregel.GunningWachtOpBevestiging);
    }

    /// <summary>From now on nothing of it changes, until it is confirmed or withdrawn.</summary>
    /// <param name="winnaars">How many get a contract.</param>
    /// <param name="gaten">What the letters still lack, named (GUN-02).</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">Without a besluit, without a winner, or with a letter that is too thin.</exception>
    public void StelVoor(int winnaars, IReadOnlyCollection<string> gaten, DateTimeOffset nu)
    {
        EisBewerkbaar();
        Eis(Besluit is not null, Domeinregel.GunningsbesluitOntbreekt);
        Eis(winnaars > 0, Domeinregel.GunningZonderWinnaar);
        Eis(gaten.Count == 0, Domeinregel.BrievenNietCompleet, string.Join("; ", gaten));
        VoorgesteldOp = nu;
    }

    public void TrekVoorstelIn()
    {
        EisNietVastgesteld();
        VoorgesteldOp = null;
    }

    /// <summary>Confirmed by a second inkoper: the letters go out and the standstill begins.</summary>
    /// <param name="perceel">Its perceel.</param>
    /// <param name="voorstel">The confirmed proposal.</param>
    /// <param name="termijn">The standstill; null: this procedure has none.</param>
    /// <param name="gaten">Checked once more: nothing thin is ever sent.</param>
    /// <param name="nu">When.</param>
    internal void StelVast(Perceel perceel, VierOgen voorstel, OpschortendeTermijn? termijn, IReadOnlyCollection<string> gaten, DateTimeOffset nu)
    {
        EisNietVastgesteld();
        perceel.EisLoopt();
        Eis(VoorgesteldOp is not null, Domeinregel.VierOgenAlAfgerond);
        Eis(gaten.Count == 0, Domeinregel.BrievenNietCompleet, string.Join("; ", gaten));
        VastgesteldOp = nu;
        VoorgesteldDoorId = voorstel.VoorgesteldDoorId;
        VastgesteldDoorId = voorstel.AfgerondDoorId;
        TermijnEindigtOp = termijn?.EindigtOp;
        perceel.VoorlopigGegundOp = nu;
    }

    /// <summary>Whether it can be withdrawn, for this reason.</summary>
    /// <exception cref="DomeinregelException">No letters out, awarded for good, withdrawn already, or a reason that says too little.</exception>
    public void EisIntrekbaar(string reden)
    {
        EisVastgesteld();
        Eis(DefinitiefOp is null, Domeinregel.GunningAlDefinitief);
        Eis(Briefcontrole.Lengte(reden) >= MinimumIntrekreden, Domeinregel.IntrekredenTeKort, MinimumIntrekreden);
    }

    /// <summary>Withdraws it: its standstill ends, and the perceel waits for a new decision (GUN-05).</summary>
    /// <inheritdoc cref="EisIntrekbaar" path="/exception"/>
    internal void TrekIn(Perceel perceel, string reden, Guid doorId, DateTimeOffset nu)
    {
        EisIntrekbaar(reden);
        perceel.EisLoopt();
        IngetrokkenOp = nu;
        IngetrokkenDoorId = doorId;
        Intrekreden = reden.Trim();
        perceel.VoorlopigGegundOp = null;
    }

    /// <summary>Records that somebody went to the judge within the term (GUN-04).</summary>
    /// <exception cref="DomeinregelException">No letters out, awarded already, no standstill here, or summoned outside the term.</exception>
    public KortGeding RegistreerKortGeding(KortGedinggegevens gegevens, Guid doorId, DateTimeOffset nu)
    {
        EisVastgesteld();
        Eis(DefinitiefOp is null, Domeinregel.GunningAlDefinitief);
        Eis(TermijnEindigtOp is not null, Domeinregel.GeenOpschortendeTermijn);
        var eersteDag = Amsterdam.Datum(VastgesteldOp!.Value);
        var laatsteDag = Amsterdam.Datum(TermijnEindigtOp!.Value.AddTicks(-1));
        Eis(gegevens.GedagvaardOp >= eersteDag && gegevens.GedagvaardOp <= laatsteDag && gegevens.GedagvaardOp <= Amsterdam.Datum(nu), Domeinregel.KortGedingBuitenTermijn, Amsterdam.Voluit(eersteDag), Amsterdam.Voluit(laatsteDag));
        var kortGeding = new KortGeding(Id, gegevens, doorId, nu);
        _kortGedingen.Add(kortGeding);
        return kortGeding;
    }

    /// <summary>Awards for good.</summary>
    /// <exception cref="DomeinregelException">The term runs, to the moment, or a kort geding does.</exception>
    internal void GunDefinitief(Perceel perceel, Guid doorId, DateTimeOffset nu)
    {
        EisVastgesteld();
        Eis(DefinitiefOp is null, Domeinregel.GunningAlDefinitief);
        perceel.EisLoopt();
        if (_kortGedingen.Find(k => k.IsOpen) is { } lopend)
        {
            throw new DomeinregelException(Domeinregel.KortGedingLoopt, lopend.Eiser, Amsterdam.Voluit(lopend.GedagvaardOp), Amsterdam.Uiterlijk(TermijnEindigtOp!.Value));
        }

        Eis(!(nu < TermijnEindigtOp), Domeinregel.OpschortendeTermijnLoopt, TermijnEindigtOp is { } einde ? Amsterdam.Uiterlijk(einde) : "");
        DefinitiefOp = nu;
        DefinitiefDoorId = doorId;
        perceel.DefinitiefGegundOp = nu;
    }

    /// <summary>Records that the aankondiging gegunde opdracht was sent; 48 hours later the award is public at the latest (GUN-09).</summary>
    /// <param name="verzondenOp">When; typed to the minute.</param>
    /// <param name="nummer">Of TenderNed, when known.</param>
    /// <param name="nu">Now.</param>
    /// <exception cref="DomeinregelException">Not final, recorded already, or a moment that cannot be.</exception>
    public void LegAankondigingVast(DateTimeOffset verzondenOp, string? nummer, DateTimeOffset nu)
    {
        Eis(DefinitiefOp is not null, Domeinregel.GunningNietDefinitief);
        Eis(AankondigingVerzondenOp is null, Domeinregel.AankondigingAlVerzonden);
        Eis(verzondenOp > DefinitiefOp.Value.AddMinutes(-1) && verzondenOp <= nu, Domeinregel.AankondigingsmomentOngeldig, Amsterdam.Voluit(DefinitiefOp.Value));
        AankondigingVerzondenOp = verzondenOp;
        AankondigingNummer = string.IsNullOrWhiteSpace(nummer) ? null : nummer.Trim();
        OpenbaarVanafOp = verzondenOp + StilteNaVerzending;
    }

    /// <summary>The announcement is published: from now on anybody may know of the award.</summary>
    /// <exception cref="DomeinregelException">Not sent, or confirmed already.</exception>
    public void BevestigPublicatie(DateTimeOffset nu)
    {
        Eis(AankondigingVerzondenOp is not null, Domeinregel.AankondigingNietVerzonden);
        Eis(PublicatieBevestigdOp is null, Domeinregel.PublicatieAlBevestigd);
        PublicatieBevestigdOp = nu;
        OpenbaarVanafOp = nu < OpenbaarVanafOp ? nu : OpenbaarVanafOp;
    }

    private void EisVastgesteld()
    {
        Eis(VastgesteldOp is not null, Domeinregel.GunningNietVastgesteld);
        Eis(IngetrokkenOp is null, Domeinregel.GunningIngetrokken);
    }

    private void EisNietVastgesteld() => Eis(VastgesteldOp is null, Domeinregel.GunningAlVastgesteld);
}
