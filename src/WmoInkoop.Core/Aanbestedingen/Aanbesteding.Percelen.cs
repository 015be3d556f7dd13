using WmoInkoop.Core.Common;
using WmoInkoop.Core.Matrices;
using WmoInkoop.Core.Perceeluitsluitingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Core.Procedures;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Aanbestedingen;

/// <summary>Setting up its percelen, which is possible until it is published.</summary>
public sealed partial class Aanbesteding
{
    /// <summary>The eisen that hold for every perceel, in their order.</summary>
    public IReadOnlyList<Eis> GedeeldeEisen => _percelen.Count == 0 ? [] : [.. _percelen[0].Eisen.Where(e => e.IsGedeeld).OrderBy(e => e.Volgnummer)];

    /// <summary>Adds a perceel at the end, with the eisen that hold for every perceel.</summary>
    public Perceel VoegPerceelToe(Perceelgegevens gegevens)
    {
        EisPercelenVrij();
        var perceel = new Perceel(Id, _percelen.Count == 0 ? 1 : _percelen.Max(p => p.Nummer) + 1, gegevens);
        perceel.NeemGedeeldeEisen([.. GedeeldeEisen.Select(e => (e.GedeeldId!.Value, e.Gegevens(null)))]);
        _percelen.Add(perceel);
        WerkZoekveldBij();
        return perceel;
    }

    public void WijzigPerceel(Perceel perceel, Perceelgegevens gegevens)
    {
        EisConcept();
        perceel.Neem(gegevens);
        WerkZoekveldBij();
    }

    /// <summary>Says which segment of the inkoopstrategie a perceel carries out (TRJ-11); also after publication, bidders do not see it.</summary>
    public void KoppelAanSegment(Perceel perceel, Guid? segmentId)
    {
        Eis(_percelen.Contains(perceel), Domeinregel.PerceelVanAndereAanbesteding);
        perceel.KoppelAan(segmentId);
    }

    public void VerwijderPerceel(Perceel perceel)
    {
        EisPercelenVrij();
        _percelen.Remove(perceel);
        foreach (var (ander, i) in _percelen.OrderBy(p => p.Nummer).Select((p, i) => (p, i)))
        {
            ander.Nummer = i + 1;
        }

        WerkZoekveldBij();
    }

    public void StelEisenVast(Perceel perceel, IReadOnlyList<Eisgegevens> eisen)
    {
        EisConcept();
        perceel.NeemEisen([.. eisen.Select(MetBewijsregel)]);
    }

    /// <summary>The eisen that hold for every perceel; one that stays has its common id.</summary>
    /// <exception cref="DomeinregelException">Published, without a perceel, or a row that is not one of them.</exception>
    public void StelGedeeldeEisenVast(IReadOnlyList<Eisgegevens> eisen)
    {
        EisConcept();
        Eis(_percelen.Count > 0, Domeinregel.EerstEenPerceel);
        var bekend = GedeeldeEisen.Select(e => e.GedeeldId!.Value).ToList();
        var gepost = eisen.Select(e => e.Id).OfType<Guid>().ToList();
        Eis(gepost.Distinct().Count() == gepost.Count && gepost.All(bekend.Contains), Domeinregel.RijHoortHierNiet);
        var lijst = eisen.Select(e => (e.Id ?? Guid.NewGuid(), MetBewijsregel(e))).ToList();
        foreach (var perceel in _percelen)
        {
            perceel.NeemGedeeldeEisen(lijst);
        }
    }

    /// <summary>Evidence of a kind takes its name where nothing else is written, and the age that its rule says (GUN-08).</summary>
    /// <exception cref="DomeinregelException">Another age than that.</exception>
    private Eisgegevens MetBewijsregel(Eisgegevens eis)
    {
        if (eis.Bewijssoort is not { } soort)
        {
            return eis;
        }

        var naam = Teksten.Van(soort);
        var metNaam = string.IsNullOrWhiteSpace(eis.Bewijs) ? eis with { Bewijs = naam } : eis;
        if (soort.Leeftijdsregel() is not { } regel || Regel(regel) is not { Geldt: true, Getal: { Eenheid: Eenheid.Maanden, Aantal: var maanden } })
        {
            return metNaam;
        }

        Eis(eis.BewijsMaximumMaanden is null || eis.BewijsMaximumMaanden == maanden, Domeinregel.BewijsouderdomVolgtRegel, naam, maanden);
        return metNaam with { BewijsMaximumMaanden = maanden };
    }

    public void StelSchaalVast(Perceel perceel, Beoordelingsschaal schaal, BijUitval bijUitval)
    {
        EisConcept();
        perceel.NeemSchaal(schaal, bijUitval);
    }

    public void StelPrijsVast(Perceel perceel, Prijsopzet opzet, IReadOnlyDictionary<Guid, decimal?> waarden)
    {
        EisConcept();
        perceel.NeemPrijs(opzet, waarden);
    }

    /// <summary>Attaches a kostprijsblad; null takes it off (INS-11).</summary>
    public void StelKostprijsbladVast(Perceel perceel, Kostprijsblad? blad)
    {
        EisConcept();
        perceel.NeemKostprijsblad(blad);
    }

    /// <summary>Attaches an arrangementenmatrix; null takes it off.</summary>
    public void StelMatrixVast(Perceel perceel, Arrangementenmatrix? matrix)
    {
        EisConcept();
        perceel.Matrix = matrix;
    }

    /// <summary>Announces that one party cannot be hoofdaannemer in both (TRJ-07).</summary>
    /// <param name="perceelId">A perceel of this aanbesteding.</param>
    /// <param name="ander">The aanbesteding of the other perceel, with its percelen; null: there is none.</param>
    /// <param name="anderPerceelId">The other perceel.</param>
    /// <exception cref="DomeinregelException">Published, the same perceel, not of this traject, or one of the two ends in beschikkingen.</exception>
    public Perceeluitsluiting KondigUitsluitingAan(Guid perceelId, Aanbesteding? ander, Guid anderPerceelId)
    {
        EisPercelenVrij();
        var perceel = _percelen.SingleOrDefault(p => p.Id == perceelId);
        Eis(perceel is not null && ander is { IsRectificatieconcept: false } && ander.TrajectId == TrajectId, Domeinregel.UitsluitingBuitenTraject);
        Eis(perceelId != anderPerceelId, Domeinregel.UitsluitingMetZichzelf);
        Eis(!Heeft(Procedurestap.Beschikking) && !ander.Heeft(Procedurestap.Beschikking), Domeinregel.UitsluitingBijBeschikking);
        return new Perceeluitsluiting(perceel, ander.Percelen.Single(p => p.Id == anderPerceelId), !ander.IsGepubliceerd);
    }

    /// <summary>Announces what decides between percelen that do not go together (GUN-01).</summary>
    /// <exception cref="DomeinregelException">Published, or a preference where nothing is ranked or that ends in beschikkingen.</exception>
    public void KiesUitsluitingsoplossing(Uitsluitingsoplossing oplossing)
    {
        EisPercelenVrij();
        if (oplossing is Uitsluitingsoplossing.VoorkeurVanInschrijver)
        {
            Eis(!Heeft(Procedurestap.Beschikking), Domeinregel.UitsluitingBijBeschikking);
            Eis(Opzet.Rangorde is Rangorde.BesteEerst, Domeinregel.VoorkeurZonderRangorde);
        }

        Uitsluitingsoplossing = oplossing;
    }

    /// <summary>Adds a perceel at the end with everything <paramref name="bron"/> has.</summary>
    public Perceel KopieerPerceel(Perceel bron)
    {
        const string erbij = " (kopie)";
        var naam = bron.Naam.Length + erbij.Length > Perceelgegevens.MaxNaam ? bron.Naam[..(Perceelgegevens.MaxNaam - erbij.Length)] : bron.Naam;
        var kopie = VoegPerceelToe(bron.Gegevens with { Naam = naam + erbij });
        kopie.NeemVan(bron);
        return kopie;
    }

    /// <summary>Adds a perceel at the end with everything one of another aanbesteding has; what held for all percelen there holds for this one here.</summary>
    public Perceel NeemPerceelOver(Perceel bron)
    {
        var perceel = VoegPerceelToe(bron.Gegevens);
        perceel.NeemVan(bron);
        return perceel;
    }

    /// <summary>Changes places with the perceel before or after it; none there: nothing changes.</summary>
    public void VerplaatsPerceel(Perceel perceel, bool omhoog)
    {
        EisPercelenVrij();
        if (_percelen.SingleOrDefault(p => p.Nummer == perceel.Nummer + (omhoog ? -1 : 1)) is { } ander)
        {
            (perceel.Nummer, ander.Nummer) = (ander.Nummer, perceel.Nummer);
            WerkZoekveldBij();
        }
    }

    public void StelBeoordelingsplanVast(Perceel perceel, IReadOnlyList<Criteriumgegevens> criteria)
    {
        EisConcept();
        perceel.NeemCriteria(criteria);
    }

    /// <summary>Bidders chose between the announced percelen: a rectificatie adds, removes or reorders none.</summary>
    private void EisPercelenVrij()
    {
        EisConcept();
        Eis(!IsRectificatieconcept, Domeinregel.RectificatieHoudtPercelen);
    }
}
