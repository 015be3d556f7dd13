using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Matrices;
using WmoInkoop.Core.Perceeleinden;
using WmoInkoop.Core.Prijzen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Percelen;

/// <summary>
/// A lot: what is bought, for whom, for how many contracts, on which demands and criteria. Changed only through its aanbesteding,
/// which says whether that is still possible.
/// </summary>
public sealed partial class Perceel
{
    private readonly List<Eis> _eisen = [];
    private readonly List<Gunningscriterium> _criteria = [];

    private Perceel()
    {
    }

    internal Perceel(Guid aanbestedingId, int nummer, Perceelgegevens gegevens)
    {
        Id = Guid.NewGuid();
        AanbestedingId = aanbestedingId;
        Nummer = nummer;
        BijUitval = Percelen.BijUitval.VolgendeInRang;
        Neem(gegevens);
    }

    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Nummer { get; internal set; }

    public string Naam { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Omschrijving { get; private set; } = "";

    /// <summary>How many contracts are awarded at most; null: not set, or (toelatingsprocedure) no maximum.</summary>
    public int? MaximumContracten { get; private set; }

    public Bekostiging Bekostiging { get; private set; }

    /// <summary>Euro for the perceel as a whole: the lumpsum, or what is expected.</summary>
    public decimal? Bedrag { get; private set; }

    /// <summary>What happens when fewer qualify than there are contracts, announced beforehand (TRJ-06).</summary>
    public BijMinderWinnaars BijMinderWinnaars { get; private set; }

    /// <summary>What the first that does not fit under the subsidieplafond gets, announced beforehand.</summary>
    public BijPlafond BijPlafond { get; private set; }

    /// <summary>When it was decided of every opened inschrijving whether it is valid (INS-08).</summary>
    public DateTimeOffset? GetoetstOp { get; internal set; }

    /// <summary>When the final marks were fixed (BEO-04).</summary>
    public DateTimeOffset? BeoordeeldOp { get; internal set; }

    /// <summary>When the letters of the gunningsbeslissing went out (GUN-02).</summary>
    public DateTimeOffset? VoorlopigGegundOp { get; internal set; }

    public DateTimeOffset? DefinitiefGegundOp { get; internal set; }

    /// <summary>How it ended (TRJ-13); null while it runs, and until its award is public.</summary>
    public Perceeleinde? Einde { get; private set; }

    /// <summary>Why it ended without an award; everyone reads it.</summary>
    public string? Eindreden { get; private set; }

    /// <summary>When it was recorded that it ended.</summary>
    public DateTimeOffset? BeeindigdOp { get; private set; }

    /// <summary>From when everyone may know of <see cref="Einde"/>.</summary>
    public DateTimeOffset? EindeOpenbaarOp { get; private set; }

    /// <summary>What the regio does after an end without an award (TRJ-13).</summary>
    public Perceelvervolg? Vervolg { get; private set; }

    /// <summary>The aanbesteding in which it goes on; null when it does not.</summary>
    public Guid? VervolgAanbestedingId { get; private set; }

    /// <summary>The segment of the inkoopstrategie it carries out (TRJ-11); null: not said.</summary>
    public Guid? SegmentId { get; private set; }

    /// <summary>By which an inschrijving names its onderaannemers, where at least one has to be a kleine partij (TRJ-08); null: not demanded.</summary>
    public Guid? KleinePartijenId { get; private set; }

    public IReadOnlyCollection<Eis> Eisen => _eisen;

    /// <summary>What happens when a winner drops out, announced beforehand (GUN-12); null: not announced.</summary>
    public BijUitval? BijUitval { get; private set; }

    /// <summary>The marks of this perceel and what they mean.</summary>
    public Beoordelingsschaal Schaal => EigenSchaal ?? Beoordelingsschaal.Standaard;

    /// <summary>How price counts.</summary>
    public Prijsopzet Prijs => EigenPrijs ?? Prijsopzet.Geen;

    /// <summary>On which cost elements the gemeente bases the price (INS-11); null: none is attached.</summary>
    public Kostprijsblad? Kostprijsblad { get; private set; }

    /// <summary>The reële prijs: a lower price cannot be handed in; null: there is none.</summary>
    public decimal? ReelePrijs => Kostprijsblad is { Soort: Kostprijssoort.ReelePrijs } blad ? blad.Bereken()?.Prijs : null;

    /// <summary>Bidders give their price on the cost elements of the kostprijsblad.</summary>
    public bool VraagtKostprijs => Prijs.VraagtPrijs && Kostprijsblad is { Soort: Kostprijssoort.ReelePrijs };

    /// <summary>What keeps the price method from being used; empty when nothing does.</summary>
    public IReadOnlyList<Prijsgebrek> Prijsgebreken => Prijs.WatOntbreekt(_criteria.Any(c => c.Waarde is not null and not 0));

    /// <summary>The beoordelingsplan; weights add up to 100 once published (BEO-01).</summary>
    public IReadOnlyCollection<Gunningscriterium> Criteria => _criteria;

    /// <summary>The share of each contract in euro, for so many winners; whole cents that add up to exactly the amount (TRJ-06).</summary>
    /// <exception cref="InvalidOperationException">The perceel has no lumpsum.</exception>
    public IReadOnlyList<decimal> Delen(int winnaars)
    {
        if (Bekostiging is not Bekostiging.Taakgericht || Bedrag is not { } bedrag)
        {
            throw new InvalidOperationException($"Perceel {Id} has no lumpsum to divide.");
        }

        return BijMinderWinnaars is BijMinderWinnaars.VasteDelen && MaximumContracten is { } maximum ? [.. Lumpsum.Verdeel(bedrag, maximum).Take(winnaars)] : Lumpsum.Verdeel(bedrag, winnaars);
    }

    /// <summary>Which submodules there are at which trede (TRJ-09); null: none attached.</summary>
    public Arrangementenmatrix? Matrix { get; internal set; }

    /// <summary>What an inschrijving answers, by id: criteria, eisen, the perceel itself where a price is asked, and kleine partijen where they are demanded.</summary>
    internal IEnumerable<Guid> Onderdelen => [.. _criteria.Select(c => c.Id), .. _eisen.Select(e => e.Id), .. Prijs.VraagtPrijs ? [Id] : Array.Empty<Guid>()];

    internal Beoordelingsschaal? EigenSchaal { get; private set; }

    internal Prijsopzet? EigenPrijs { get; private set; }

    /// <summary>In the concept of a rectificatie: the published perceel that this stands for.</summary>
    internal Guid? OorsprongId { get; private set; }

    internal Perceelgegevens Gegevens => new(Naam, Omschrijving, Bekostiging, MaximumContracten, Bedrag, BijMinderWinnaars, KleinePartijenId is not null, BijPlafond);

    /// <summary>How an eis is called: 'G1' holds for every perceel, 'S2G1' for perceel 2 only.</summary>
    /// <exception cref="ArgumentException">Not an eis of this perceel.</exception>
    public string Code(Eis eis)
    {
        var plaats = _eisen.Where(e => e.Soort == eis.Soort && e.IsGedeeld == eis.IsGedeeld).OrderBy(e => e.Volgnummer).Select((e, i) => (e.Id, Nummer: i + 1)).FirstOrDefault(e => e.Id == eis.Id).Nummer;
        var letter = eis.Soort switch { Eissoort.Uitsluitingsgrond => 'U', Eissoort.Geschiktheidseis => 'G', _ => 'V' };
        return plaats == 0 ? throw new ArgumentException($"Eis {eis.Id} is not of perceel {Id}.", nameof(eis)) : eis.IsGedeeld ? $"{letter}{plaats}" : $"S{Nummer}{letter}{plaats}";
    }

    /// <summary>Where it stands; from the opening on each perceel goes its own way.</summary>
    /// <param name="aanbesteding">Its aanbesteding.</param>
    /// <param name="nu">Now.</param>
    public Perceelstand StandOp(Aanbesteding aanbesteding, DateTimeOffset nu) => this switch
    {
        { Einde: Perceeleinde.Ingetrokken } => Perceelstand.Ingetrokken,
        { Einde: Perceeleinde.GeenInschrijving } => Perceelstand.GeenInschrijving,
        { DefinitiefGegundOp: not null } => Perceelstand.Gegund,
        { VoorlopigGegundOp: not null } => Perceelstand.VoorlopigGegund,
        { BeoordeeldOp: not null } => Perceelstand.Beoordeeld,
        { GetoetstOp: not null } => Perceelstand.Getoetst,
        _ => aanbesteding.StatusOp(nu) switch
        {
            AanbestedingStatus.Concept => Perceelstand.Concept,
            AanbestedingStatus.Gepubliceerd => Perceelstand.Open,
            AanbestedingStatus.Gesloten => Perceelstand.Gesloten,
            _ => Perceelstand.Geopend,
        },
    };

    /// <summary>It is still in the market or with the team.</summary>
    /// <exception cref="DomeinregelException">It has ended: nothing of it goes on.</exception>
    public void EisLoopt() => Eis(BeeindigdOp is null, Domeinregel.PerceelBeeindigd);

    /// <summary>Records what comes after an end without an award.</summary>
    /// <exception cref="DomeinregelException">It has not ended, was awarded, or this was chosen before.</exception>
    internal void KiesVervolg(Perceelvervolg vervolg, Guid? aanbestedingId)
    {
        Eis(Einde is Perceeleinde.Ingetrokken or Perceeleinde.GeenInschrijving, Domeinregel.VervolgNaEinde);
        Eis(Vervolg is null, Domeinregel.VervolgAlGekozen);
        Vervolg = vervolg;
        VervolgAanbestedingId = aanbestedingId;
    }

    internal void Eindig(Perceeleinde einde, string reden, DateTimeOffset nu)
    {
        EisLoopt();
        Eis(DefinitiefGegundOp is null, Domeinregel.GunningAlDefinitief);
        Einde = einde;
        Eindreden = reden.Trim();
        BeeindigdOp = nu;
        EindeOpenbaarOp = nu;
    }

    internal void MaakGunningOpenbaar(DateTimeOffset vanaf)
    {
        Einde = Perceeleinde.Gegund;
        BeeindigdOp = DefinitiefGegundOp;
        EindeOpenbaarOp = vanaf;
    }

    internal void KoppelAan(Guid? segmentId) => SegmentId = segmentId;
}
