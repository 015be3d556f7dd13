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
public sealed class Perceel
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

    /// <summary>What keeps the price method from being used; empty when nothing does.</summary>
    public IReadOnlyList<Prijsgebrek> Prijsgebreken => Prijs.WatOntbreekt(_criteria.Any(c => c.Waarde is not null and not 0));

    /// <summary>The beoordelingsplan; weights add up to 100 once published (BEO-01).</summary>
    public IReadOnlyCollection<Gunningscriterium> Criteria => _criteria;

    /// <summary>The share of each contract in euro, for so many winners; whole cents that add up to exactly the amount (TRJ-06).</summary>
    /// <exception cref="InvalidOperationException">The perceel has no lumpsum or no maximum.</exception>
    public IReadOnlyList<decimal> Delen(int winnaars)
    {
        if (Bekostiging is not Bekostiging.Taakgericht || Bedrag is not { } bedrag || MaximumContracten is not { } maximum)
        {
            throw new InvalidOperationException($"Perceel {Id} has no lumpsum to divide.");
        }

        return BijMinderWinnaars is BijMinderWinnaars.VasteDelen ? [.. Lumpsum.Verdeel(bedrag, maximum).Take(winnaars)] : Lumpsum.Verdeel(bedrag, winnaars);
    }

    /// <summary>Which submodules there are at which trede (TRJ-09); null: none attached.</summary>
    public Arrangementenmatrix? Matrix { get; internal set; }

    /// <summary>What an inschrijving answers, by id: criteria, eisen, the perceel itself where a price is asked, and kleine partijen where they are demanded.</summary>
    internal IEnumerable<Guid> Onderdelen => [.. _criteria.Select(c => c.Id), .. _eisen.Select(e => e.Id), .. Prijs.VraagtPrijs ? [Id] : Array.Empty<Guid>(), .. KleinePartijenId is { } klein ? [klein] : Array.Empty<Guid>()];

    internal Beoordelingsschaal? EigenSchaal { get; private set; }

    internal Prijsopzet? EigenPrijs { get; private set; }

    /// <summary>In the concept of a rectificatie: the published perceel that this stands for.</summary>
    internal Guid? OorsprongId { get; private set; }

    internal Perceelgegevens Gegevens => new(Naam, Omschrijving, Bekostiging, MaximumContracten, Bedrag, BijMinderWinnaars, KleinePartijenId is not null);

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

    internal void Neem(Perceelgegevens gegevens)
    {
        Eis(gegevens.MaximumContracten is null or (>= 1 and <= Perceelgegevens.MeesteContracten), Domeinregel.MaximumContractenOngeldig, Perceelgegevens.MeesteContracten);
        Eis(gegevens.Bedrag is null or > 0, Domeinregel.BedragNietPositief);
        Naam = EenRegel.Van(gegevens.Naam);
        Omschrijving = gegevens.Omschrijving.Trim();
        MaximumContracten = gegevens.MaximumContracten;
        Bekostiging = gegevens.Bekostiging;
        Bedrag = gegevens.Bedrag;
        BijMinderWinnaars = gegevens.BijMinderWinnaars;
        KleinePartijenId = gegevens.VraagtKleinePartijen ? KleinePartijenId ?? Guid.NewGuid() : null;
    }

    /// <summary>Replaces those of this perceel only; a row with an id stays that row.</summary>
    internal void NeemEisen(IReadOnlyList<Eisgegevens> eisen)
    {
        EisEigenRijen(eisen.Select(e => e.Id), _eisen.Where(e => !e.IsGedeeld).Select(e => e.Id));
        Neem(eisen, [.. _eisen.Where(e => !e.IsGedeeld)], e => e.Id, () => new Eis(Id, null));
    }

    /// <summary>Replaces those of every perceel, which have their common id here.</summary>
    internal void NeemGedeeldeEisen(IReadOnlyList<(Guid GedeeldId, Eisgegevens Eis)> eisen)
    {
        var nieuw = new Queue<Guid>(eisen.Select(e => e.GedeeldId).Except(_eisen.Select(e => e.GedeeldId).OfType<Guid>()));
        Neem([.. eisen.Select(e => e.Eis with { Id = e.GedeeldId })], [.. _eisen.Where(e => e.IsGedeeld)], e => e.GedeeldId!.Value, () => new Eis(Id, nieuw.Dequeue()));
    }

    internal void NeemCriteria(IReadOnlyList<Criteriumgegevens> criteria)
    {
        Eis(criteria.All(c => c.Gewicht > 0), Domeinregel.GewichtNietPositief);
        Eis(criteria.All(c => c.Minimumcijfer is null || Schaal.Cijfers.Contains(c.Minimumcijfer.Value)), Domeinregel.CijferNietInSchaal, Schaal.Opsomming);
        EisEigenRijen(criteria.Select(c => c.Id), _criteria.Select(c => c.Id));
        var bestaand = _criteria.ToDictionary(c => c.Id);
        _criteria.RemoveAll(c => criteria.All(x => x.Id != c.Id));
        foreach (var (gegevens, i) in Gegroepeerd(criteria).Select((c, i) => (c, i)))
        {
            var criterium = gegevens.Id is { } id ? bestaand[id] : null;
            if (criterium is null)
            {
                criterium = new Gunningscriterium(Id);
                _criteria.Add(criterium);
            }

            criterium.Neem(i + 1, gegevens);
        }
    }

    internal void NeemSchaal(Beoordelingsschaal schaal, BijUitval bijUitval)
    {
        var buiten = _criteria.OrderBy(c => c.Volgnummer).FirstOrDefault(c => c.Minimumcijfer is { } minimum && !schaal.Cijfers.Contains(minimum));
        Eis(buiten is null, Domeinregel.MinimumNietInSchaal, buiten?.Volgnummer ?? 0);
        EigenSchaal = schaal;
        BijUitval = bijUitval;
    }

    /// <param name="opzet">The method.</param>
    /// <param name="waarden">Per criterium its value in euro; kept for gunnen op waarde only.</param>
    internal void NeemPrijs(Prijsopzet opzet, IReadOnlyDictionary<Guid, decimal?> waarden)
    {
        EisEigenRijen(waarden.Keys.Select(k => (Guid?)k), _criteria.Select(c => c.Id));
        EigenPrijs = opzet.Gecontroleerd();
        foreach (var criterium in _criteria)
        {
            criterium.Waarde = EigenPrijs.Methode is Prijsmethode.GunnenOpWaarde ? waarden.GetValueOrDefault(criterium.Id) : null;
        }
    }

    /// <summary>Everything that <paramref name="bron"/> has, each part knowing which it stands for (TRJ-03).</summary>
    internal void KopieerVoorRectificatie(Perceel bron)
    {
        EigenSchaal = bron.EigenSchaal;
        Matrix = bron.Matrix;
        BijUitval = bron.BijUitval;
        NeemEisen([.. bron._eisen.Where(e => !e.IsGedeeld).OrderBy(e => e.Volgnummer).Select(e => e.Gegevens(null))]);
        NeemCriteria([.. bron._criteria.OrderBy(c => c.Volgnummer).Select(c => c.Gegevens(null))]);
        NeemPrijs(bron.Prijs, bron._criteria.OrderBy(c => c.Volgnummer).Zip(_criteria.OrderBy(c => c.Volgnummer)).ToDictionary(p => p.Second.Id, p => p.First.Waarde));
        NeemGedeeldeEisen([.. bron._eisen.Where(e => e.IsGedeeld).OrderBy(e => e.Volgnummer).Select(e => (e.GedeeldId!.Value, e.Gegevens(null)))]);
        OorsprongId = bron.Id;
        foreach (var (kopie, van) in _eisen.OrderBy(e => e.IsGedeeld).ThenBy(e => e.Volgnummer).Zip(bron._eisen.OrderBy(e => e.IsGedeeld).ThenBy(e => e.Volgnummer)))
        {
            kopie.OorsprongId = van.Id;
        }

        foreach (var (kopie, van) in _criteria.OrderBy(c => c.Volgnummer).Zip(bron._criteria.OrderBy(c => c.Volgnummer)))
        {
            kopie.OorsprongId = van.Id;
        }
    }

    /// <summary>Becomes what its copy in the concept of a rectificatie has become; parts that stay keep their ids.</summary>
    internal void NeemOver(Perceel concept)
    {
        Neem(concept.Gegevens);
        EigenSchaal = concept.EigenSchaal;
        Matrix = concept.Matrix;
        BijUitval = concept.BijUitval;
        NeemEisen([.. concept._eisen.Where(e => !e.IsGedeeld).OrderBy(e => e.Volgnummer).Select(e => e.Gegevens(e.OorsprongId))]);
        NeemGedeeldeEisen([.. concept._eisen.Where(e => e.IsGedeeld).OrderBy(e => e.Volgnummer).Select(e => (e.GedeeldId!.Value, e.Gegevens(null)))]);
        NeemCriteria([.. concept._criteria.OrderBy(c => c.Volgnummer).Select(c => c.Gegevens(c.OorsprongId))]);
        var paren = concept._criteria.OrderBy(c => c.Volgnummer).Zip(_criteria.OrderBy(c => c.Volgnummer));
        NeemPrijs(concept.Prijs, paren.ToDictionary(p => p.Second.Id, p => p.First.Waarde));
    }

    /// <summary>Everything that <paramref name="bron"/> has of its own, with new ids; of another aanbesteding also the eisen it shared there.</summary>
    internal void NeemVan(Perceel bron)
    {
        EigenSchaal = bron.EigenSchaal;
        Matrix = bron.Matrix;
        BijUitval = bron.BijUitval;
        NeemEisen([.. bron._eisen.Where(e => !e.IsGedeeld || bron.AanbestedingId != AanbestedingId).OrderBy(e => e.Volgnummer).Select(e => e.Gegevens(null))]);
        NeemCriteria([.. bron._criteria.OrderBy(c => c.Volgnummer).Select(c => c.Gegevens(null))]);
        var paren = bron._criteria.OrderBy(c => c.Volgnummer).Zip(_criteria.OrderBy(c => c.Volgnummer));
        NeemPrijs(bron.Prijs, paren.ToDictionary(p => p.Second.Id, p => p.First.Waarde));
    }

    /// <summary>Criteria of one hoofdcriterium stand together, where the first of them stood.</summary>
    private static IEnumerable<Criteriumgegevens> Gegroepeerd(IReadOnlyList<Criteriumgegevens> criteria) => criteria
        .Select((c, i) => (Criterium: c, Plaats: string.IsNullOrWhiteSpace(c.Hoofdcriterium)
            ? i
            : criteria.TakeWhile(x => !string.Equals(x.Hoofdcriterium?.Trim(), c.Hoofdcriterium.Trim(), StringComparison.OrdinalIgnoreCase)).Count()))
        .OrderBy(c => c.Plaats)
        .Select(c => c.Criterium);

    /// <summary>A row that is posted with an id is a row of this list, and stands in it once.</summary>
    private static void EisEigenRijen(IEnumerable<Guid?> gepost, IEnumerable<Guid> eigen)
    {
        var ids = gepost.OfType<Guid>().ToList();
        Eis(ids.Distinct().Count() == ids.Count && ids.All(eigen.Contains), Domeinregel.RijHoortHierNiet);
    }

    private void Neem(IReadOnlyList<Eisgegevens> eisen, List<Eis> bestaand, Func<Eis, Guid> sleutel, Func<Eis> nieuw)
    {
        Eis(eisen.All(e => e.BewijsMaximumMaanden is null or (>= 1 and <= Percelen.Eis.MeesteMaanden)), Domeinregel.BewijsouderdomOngeldig, Percelen.Eis.MeesteMaanden);
        foreach (var weg in bestaand.Where(b => eisen.All(e => e.Id != sleutel(b))))
        {
            _eisen.Remove(weg);
        }

        foreach (var (gegevens, i) in eisen.Select((e, i) => (e, i)))
        {
            var eis = bestaand.SingleOrDefault(b => sleutel(b) == gegevens.Id);
            if (eis is null)
            {
                eis = nieuw();
                _eisen.Add(eis);
            }

            eis.Neem(i + 1, gegevens);
        }

        foreach (var (eis, i) in _eisen.OrderBy(e => e.Soort).ThenBy(e => e.IsGedeeld ? 0 : 1).ThenBy(e => e.Volgnummer).ToList().Select((e, i) => (e, i)))
        {
            eis.Volgnummer = i + 1;
        }
    }
}
