using WmoInkoop.Core.Common;
using WmoInkoop.Core.Prijzen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Percelen;

/// <content>Filling it: its own values, eisen, criteria and price, typed or copied.</content>
public sealed partial class Perceel
{
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
        BijPlafond = gegevens.BijPlafond;
        KleinePartijenId = gegevens.VraagtKleinePartijen ? KleinePartijenId ?? Guid.NewGuid() : null;
    }

    /// <summary>Replaces those of this perceel only; a row with an id stays that row.</summary>
    /// <returns>The rows, in the order of <paramref name="eisen"/>.</returns>
    internal IReadOnlyList<Eis> NeemEisen(IReadOnlyList<Eisgegevens> eisen)
    {
        EisEigenRijen(eisen.Select(e => e.Id), _eisen.Where(e => !e.IsGedeeld).Select(e => e.Id));
        return Neem(eisen, [.. _eisen.Where(e => !e.IsGedeeld)], e => e.Id, () => new Eis(Id, null));
    }

    /// <summary>Replaces those of every perceel, which have their common id here.</summary>
    /// <inheritdoc cref="NeemEisen" path="/returns"/>
    internal IReadOnlyList<Eis> NeemGedeeldeEisen(IReadOnlyList<(Guid GedeeldId, Eisgegevens Eis)> eisen)
    {
        var nieuw = new Queue<Guid>(eisen.Select(e => e.GedeeldId).Except(_eisen.Select(e => e.GedeeldId).OfType<Guid>()));
        return Neem([.. eisen.Select(e => e.Eis with { Id = e.GedeeldId })], [.. _eisen.Where(e => e.IsGedeeld)], e => e.GedeeldId!.Value, () => new Eis(Id, nieuw.Dequeue()));
    }

    /// <returns>The rows, in the order of <paramref name="criteria"/>.</returns>
    internal IReadOnlyList<Gunningscriterium> NeemCriteria(IReadOnlyList<Criteriumgegevens> criteria)
    {
        Eis(criteria.All(c => c.Gewicht > 0), Domeinregel.GewichtNietPositief);
        Eis(criteria.All(c => c.Minimumcijfer is null || Schaal.Cijfers.Contains(c.Minimumcijfer.Value)), Domeinregel.CijferNietInSchaal, Schaal.Opsomming);
        Eis(criteria.All(c => c.MaxWoorden is null or (>= 1 and <= Gunningscriterium.MeesteWoorden)), Domeinregel.MaxWoordenOngeldig, Gunningscriterium.MeesteWoorden);
        EisEigenRijen(criteria.Select(c => c.Id), _criteria.Select(c => c.Id));
        var bestaand = _criteria.ToDictionary(c => c.Id);
        _criteria.RemoveAll(c => criteria.All(x => x.Id != c.Id));
        var rijen = new Gunningscriterium[criteria.Count];
        foreach (var (plaats, i) in Gegroepeerd(criteria).Select((plaats, i) => (plaats, i)))
        {
            var gegevens = criteria[plaats];
            var criterium = gegevens.Id is { } id ? bestaand[id] : null;
            if (criterium is null)
            {
                criterium = new Gunningscriterium(Id);
                _criteria.Add(criterium);
            }

            criterium.Neem(i + 1, gegevens);
            rijen[plaats] = criterium;
        }

        return rijen;
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
        NeemEenheidVanBlad();
        foreach (var criterium in _criteria)
        {
            criterium.Waarde = EigenPrijs.Methode is Prijsmethode.GunnenOpWaarde ? waarden.GetValueOrDefault(criterium.Id) : null;
        }
    }

    internal void NeemKostprijsblad(Kostprijsblad? blad)
    {
        Kostprijsblad = blad?.Gecontroleerd();
        NeemEenheidVanBlad();
    }

    /// <summary>Everything that <paramref name="bron"/> has, each part knowing which it stands for (TRJ-03).</summary>
    internal void KopieerVoorRectificatie(Perceel bron)
    {
        OorsprongId = bron.Id;
        var (eisen, criteria) = NeemInhoud(bron, metGedeelde: true, _ => null, _ => null);
        foreach (var (van, naar) in eisen)
        {
            naar.OorsprongId = van.Id;
        }

        foreach (var (van, naar) in criteria)
        {
            naar.OorsprongId = van.Id;
        }
    }

    /// <summary>Becomes what its copy in the concept of a rectificatie has become; parts that stay keep their ids.</summary>
    internal void NeemOver(Perceel concept)
    {
        Neem(concept.Gegevens);
        NeemInhoud(concept, metGedeelde: true, e => e.OorsprongId, c => c.OorsprongId);
    }

    /// <summary>Everything that <paramref name="bron"/> has of its own, with new ids; of another aanbesteding also the eisen it shared there.</summary>
    internal void NeemVan(Perceel bron) => NeemInhoud(bron, metGedeelde: false, _ => null, _ => null);

    /// <param name="bron">The perceel whose content it gets.</param>
    /// <param name="metGedeelde">What holds for every perceel there holds for every perceel here, by its common id; else it is left out, or of another aanbesteding becomes this one's own.</param>
    /// <param name="eis">The row here that an eis of <paramref name="bron"/> becomes; null: a new one.</param>
    /// <param name="criterium">The same of a criterium.</param>
    /// <returns>Each row there with the one it became: numbers do not tell, because both lists are put in order again.</returns>
    private (List<(Eis Van, Eis Naar)> Eisen, List<(Gunningscriterium Van, Gunningscriterium Naar)> Criteria) NeemInhoud(Perceel bron, bool metGedeelde, Func<Eis, Guid?> eis, Func<Gunningscriterium, Guid?> criterium)
    {
        EigenSchaal = bron.EigenSchaal;
        Matrix = bron.Matrix;
        BijUitval = bron.BijUitval;
        Kostprijsblad = bron.Kostprijsblad;
        List<Eis> eigen = [.. bron._eisen.Where(e => !e.IsGedeeld || (!metGedeelde && bron.AanbestedingId != AanbestedingId)).OrderBy(e => e.Volgnummer)];
        List<Eis> gedeeld = [.. bron._eisen.Where(e => e.IsGedeeld && metGedeelde).OrderBy(e => e.Volgnummer)];
        List<Gunningscriterium> plan = [.. bron._criteria.OrderBy(c => c.Volgnummer)];
        List<(Eis Van, Eis Naar)> eisen = [.. eigen.Zip(NeemEisen([.. eigen.Select(e => e.Gegevens(eis(e)))]))];
        if (metGedeelde)
        {
            eisen.AddRange(gedeeld.Zip(NeemGedeeldeEisen([.. gedeeld.Select(e => (e.GedeeldId!.Value, e.Gegevens(null)))])));
        }

        List<(Gunningscriterium Van, Gunningscriterium Naar)> criteria = [.. plan.Zip(NeemCriteria([.. plan.Select(c => c.Gegevens(criterium(c)))]))];
        NeemPrijs(bron.Prijs, criteria.ToDictionary(p => p.Naar.Id, p => p.Van.Waarde));
        return (eisen, criteria);
    }

    /// <summary>A price on the cost elements is of what the kostprijsblad says.</summary>
    private void NeemEenheidVanBlad()
    {
        if (EigenPrijs is { VraagtPrijs: true } && Kostprijsblad is not null)
        {
            EigenPrijs = EigenPrijs with { Eenheid = Kostprijsblad.Eenheidstekst() };
        }
    }

    /// <summary>Criteria of one hoofdcriterium stand together, where the first of them stood.</summary>
    private static IEnumerable<int> Gegroepeerd(IReadOnlyList<Criteriumgegevens> criteria) => criteria
        .Select((c, i) => (Index: i, Plaats: string.IsNullOrWhiteSpace(c.Hoofdcriterium)
            ? i
            : criteria.TakeWhile(x => !string.Equals(x.Hoofdcriterium?.Trim(), c.Hoofdcriterium.Trim(), StringComparison.OrdinalIgnoreCase)).Count()))
        .OrderBy(c => c.Plaats)
        .Select(c => c.Index);

    /// <summary>A row that is posted with an id is a row of this list, and stands in it once.</summary>
    private static void EisEigenRijen(IEnumerable<Guid?> gepost, IEnumerable<Guid> eigen)
    {
        var ids = gepost.OfType<Guid>().ToList();
        Eis(ids.Distinct().Count() == ids.Count && ids.All(eigen.Contains), Domeinregel.RijHoortHierNiet);
    }

    private List<Eis> Neem(IReadOnlyList<Eisgegevens> eisen, List<Eis> bestaand, Func<Eis, Guid> sleutel, Func<Eis> nieuw)
    {
        Eis(eisen.All(e => e.BewijsMaximumMaanden is null or (>= 1 and <= Percelen.Eis.MeesteMaanden)), Domeinregel.BewijsouderdomOngeldig, Percelen.Eis.MeesteMaanden);
        foreach (var weg in bestaand.Where(b => eisen.All(e => e.Id != sleutel(b))))
        {
            _eisen.Remove(weg);
        }

        var rijen = new List<Eis>();
        foreach (var (gegevens, i) in eisen.Select((e, i) => (e, i)))
        {
            var eis = bestaand.SingleOrDefault(b => sleutel(b) == gegevens.Id);
            if (eis is null)
            {
                eis = nieuw();
                _eisen.Add(eis);
            }

            eis.Neem(i + 1, gegevens);
            rijen.Add(eis);
        }

        foreach (var (eis, i) in _eisen.OrderBy(e => e.Soort).ThenBy(e => e.IsGedeeld ? 0 : 1).ThenBy(e => e.Volgnummer).ToList().Select((e, i) => (e, i)))
        {
            eis.Volgnummer = i + 1;
        }

        return rijen;
    }
}
