using WmoInkoop.Core.Common;
using WmoInkoop.Core.Perceeluitsluitingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Aanbestedingen;

/// <summary>The page of the setting-up where something is filled in.</summary>
public enum Opzetstap
{
    Gegevens,
    Percelen,
    Planning,
    Documenten,
    Genodigden,
}

/// <summary>What can keep an aanbesteding from being published (TRJ-01, TRJ-02).</summary>
public enum Publicatiegebreksoort
{
    RamingOntbreekt,
    CpvOntbreekt,
    BesluitOntbreekt,
    PerceelOntbreekt,
    PerceelZonderEisen,
    PerceelZonderMaximum,
    PerceelZonderBedrag,
    SubsidieplafondOntbreekt,

    /// <summary>No amount is asked, and no number of grants says what each gets.</summary>
    SubsidiebedragOnbekend,
    PerceelZonderBeoordelingsplan,
    GewichtenGeenHonderd,
    PrijsOnvolledig,
    PrijsZonderVergelijking,
    KostprijsbladOnvolledig,
    VastePrijsVraagtGeenPrijs,

    /// <summary>Said, but no reason to refuse: the duty of article 2.6.6 Wmo is the gemeente's, and can be met elsewhere.</summary>
    GeenKostprijsblad,

    /// <summary>Said, but no reason to refuse: nothing chooses when more are valid than there are contracts.</summary>
    MaximumZonderKeuze,
    KleinePartijenZonderKluis,
    PlanningOnvolledig,
    PlanningNietOpVolgorde,
    SluitingTeVroeg,
    NotaTeLaat,
    DocumentOntbreekt,
    GenodigdenOntbreken,
    TeVeelGenodigden,
    PlanningInVerleden,
    AanmeldenTeKort,
    EersteInschrijvingTeVroeg,
    UrgentieKanNiet,
    VooraankondigingBuitenTermijn,

    /// <summary>Said, but no reason to refuse: the term is not the law's.</summary>
    TermijnKorterDanGewoon,

    /// <summary>Said, but no reason to refuse.</summary>
    GeenWerkdag,
    AfwijkingZonderReden,
    GrondOntbreekt,

    /// <summary>Percelen that do not go together, where every application gets its own beschikking (TRJ-07).</summary>
    UitsluitingBijBeschikking,

    /// <summary>The preference of the bidder decides, where nothing is ranked.</summary>
    VoorkeurZonderRangorde,
}

/// <summary>One thing that is missing, with where it is filled in.</summary>
/// <param name="Soort">What.</param>
/// <param name="Stap">Where.</param>
/// <param name="Perceel">Of which perceel, or null.</param>
/// <param name="Tekst">In Dutch, with numbers and names filled in.</param>
public sealed record Publicatiegebrek(Publicatiegebreksoort Soort, Opzetstap Stap, Guid? Perceel, string Tekst);

internal static class Publicatiecontrole
{
    internal static IEnumerable<Publicatiegebrek> Van(Aanbesteding aanbesteding, DateTimeOffset nu) =>
        [.. Gegevens(aanbesteding), .. aanbesteding.Percelen.OrderBy(p => p.Nummer).SelectMany(p => Perceel(aanbesteding, p)), .. Planning(aanbesteding, nu), .. Documenten(aanbesteding), .. aanbesteding.IsRectificatieconcept ? [] : Genodigden(aanbesteding)];

    /// <summary>What is said about the percelen before publishing, but keeps nothing back: where a price is paid per unit the law asks what it is based on.</summary>
    internal static IEnumerable<Publicatiegebrek> Waarschuwingen(Aanbesteding aanbesteding)
    {
        foreach (var perceel in aanbesteding.Percelen.OrderBy(p => p.Nummer))
        {
            if (perceel.Kostprijsblad is null && perceel.Bekostiging is (Bekostiging.Inspanningsgericht or Bekostiging.Outputgericht or Bekostiging.GemiddeldeClientfinanciering))
            {
                yield return BijPerceel(Publicatiegebreksoort.GeenKostprijsblad, perceel);
            }

            if (aanbesteding.Opzet is { KentMaximumAantal: true, VraagtMaximumAantal: false, Rangorde: Rangorde.Geen } && perceel.MaximumContracten is { } maximum && !aanbesteding.Heeft(Procedurestap.Selectie))
            {
                yield return BijPerceel(Publicatiegebreksoort.MaximumZonderKeuze, perceel, maximum);
            }
        }
    }

    private static IEnumerable<Publicatiegebrek> Gegevens(Aanbesteding aanbesteding)
    {
        if (aanbesteding.Raming is null)
        {
            yield return Gebrek(Publicatiegebreksoort.RamingOntbreekt, Opzetstap.Gegevens);
        }

        if (aanbesteding.CpvCodes is null)
        {
            yield return Gebrek(Publicatiegebreksoort.CpvOntbreekt, Opzetstap.Gegevens);
        }

        if (aanbesteding.Besluit is null)
        {
            yield return Gebrek(Publicatiegebreksoort.BesluitOntbreekt, Opzetstap.Gegevens);
        }

        if (aanbesteding.WijktAfVanVoorstel && aanbesteding.RedenAfwijking is null)
        {
            yield return Gebrek(Publicatiegebreksoort.AfwijkingZonderReden, Opzetstap.Gegevens);
        }

        if (aanbesteding.Regel(Procedureregel.GrondVoorDialoog).Geldt && aanbesteding.Grond is null)
        {
            yield return Gebrek(Publicatiegebreksoort.GrondOntbreekt, Opzetstap.Gegevens);
        }

        if (aanbesteding.Percelen.Count == 0)
        {
            yield return Gebrek(Publicatiegebreksoort.PerceelOntbreekt, Opzetstap.Percelen);
        }

        if (aanbesteding is { IsRectificatieconcept: false, Uitsluitingsoplossing: Uitsluitingsoplossing.VoorkeurVanInschrijver, Opzet.Rangorde: not Rangorde.BesteEerst })
        {
            yield return Gebrek(Publicatiegebreksoort.VoorkeurZonderRangorde, Opzetstap.Percelen);
        }
    }

    private static IEnumerable<Publicatiegebrek> Perceel(Aanbesteding aanbesteding, Perceel perceel)
    {
        if (perceel.Eisen.Count == 0)
        {
            yield return BijPerceel(Publicatiegebreksoort.PerceelZonderEisen, perceel);
        }

        var vasteDelen = perceel is { Bekostiging: Bekostiging.Taakgericht, BijMinderWinnaars: BijMinderWinnaars.VasteDelen };
        if ((aanbesteding.Opzet.VraagtMaximumAantal || (aanbesteding.Opzet.KentMaximumAantal && vasteDelen)) && perceel.MaximumContracten is null)
        {
            yield return BijPerceel(Publicatiegebreksoort.PerceelZonderMaximum, perceel);
        }

        var plafond = aanbesteding.Regel(Procedureregel.Subsidieplafond).Geldt;
        if (plafond && perceel.Bedrag is null)
        {
            yield return BijPerceel(Publicatiegebreksoort.SubsidieplafondOntbreekt, perceel);
        }

        if (plafond && !perceel.Prijs.VraagtPrijs && perceel.MaximumContracten is null)
        {
            yield return BijPerceel(Publicatiegebreksoort.SubsidiebedragOnbekend, perceel);
        }

        if (!plafond && perceel.Bekostiging is Bekostiging.Taakgericht && perceel.Bedrag is null)
        {
            yield return BijPerceel(Publicatiegebreksoort.PerceelZonderBedrag, perceel);
        }

        if (perceel.Prijs.VraagtPrijs && (aanbesteding.Opzet.Rangorde is Rangorde.Geen || !aanbesteding.Opzet.HeeftKluis))
        {
            yield return BijPerceel(Publicatiegebreksoort.PrijsZonderVergelijking, perceel);
        }

        if (perceel.Kostprijsblad is { } blad && blad.Bereken() is null)
        {
            yield return BijPerceel(Publicatiegebreksoort.KostprijsbladOnvolledig, perceel);
        }

        if (perceel is { Kostprijsblad.Soort: Prijzen.Kostprijssoort.VastePrijs, Prijs.VraagtPrijs: true })
        {
            yield return BijPerceel(Publicatiegebreksoort.VastePrijsVraagtGeenPrijs, perceel);
        }

        if (perceel.KleinePartijenId is not null && !aanbesteding.Opzet.HeeftKluis)
        {
            yield return BijPerceel(Publicatiegebreksoort.KleinePartijenZonderKluis, perceel);
        }

        if (aanbesteding.Opzet.Rangorde is Rangorde.Geen)
        {
            yield break;
        }

        foreach (var gebrek in perceel.Prijsgebreken)
        {
            yield return BijPerceel(Publicatiegebreksoort.PrijsOnvolledig, perceel, Teksten.Van(gebrek));
        }

        if (perceel.Criteria.Count == 0)
        {
            yield return BijPerceel(Publicatiegebreksoort.PerceelZonderBeoordelingsplan, perceel);
        }
        else if (perceel.Criteria.Sum(c => c.Gewicht) is var som and not 100m)
        {
            yield return BijPerceel(Publicatiegebreksoort.GewichtenGeenHonderd, perceel, som);
        }
    }

    private static IEnumerable<Publicatiegebrek> Planning(Aanbesteding aanbesteding, DateTimeOffset nu) => Planningcontrole
        .Van(aanbesteding, aanbesteding.Planning, nu)
        .Where(b => b.HoudtTegen)
        .Select(b => new Publicatiegebrek(b.Soort, Opzetstap.Planning, null, b.Tekst));

    private static IEnumerable<Publicatiegebrek> Documenten(Aanbesteding aanbesteding)
    {
        if (aanbesteding.Documenten.Count == 0)
        {
            yield return Gebrek(Publicatiegebreksoort.DocumentOntbreekt, Opzetstap.Documenten);
        }
    }

    private static IEnumerable<Publicatiegebrek> Genodigden(Aanbesteding aanbesteding)
    {
        var opzet = aanbesteding.Opzet;
        if (aanbesteding.Genodigden.Count < opzet.MinimumGenodigden)
        {
            yield return Gebrek(Publicatiegebreksoort.GenodigdenOntbreken, Opzetstap.Genodigden, opzet.MinimumGenodigden);
        }
        else if (aanbesteding.Genodigden.Count > opzet.MaximumGenodigden)
        {
            yield return Gebrek(Publicatiegebreksoort.TeVeelGenodigden, Opzetstap.Genodigden, opzet.MaximumGenodigden);
        }
    }

    /// <summary>Which percelen do not go together is no part of the aanbesteding itself: whoever publishes looks it up.</summary>
    internal static Publicatiegebrek UitsluitingBijBeschikking() => Gebrek(Publicatiegebreksoort.UitsluitingBijBeschikking, Opzetstap.Percelen);

    private static Publicatiegebrek Gebrek(Publicatiegebreksoort soort, Opzetstap stap, params object[] waarden) => new(soort, stap, null, Teksten.Van(soort, waarden));

    private static Publicatiegebrek BijPerceel(Publicatiegebreksoort soort, Perceel perceel, params object[] waarden) =>
        new(soort, Opzetstap.Percelen, perceel.Id, Teksten.Van(soort, [perceel.Nummer, perceel.Naam, .. waarden]));
}
