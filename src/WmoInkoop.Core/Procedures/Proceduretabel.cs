using System.Collections.Frozen;
using static WmoInkoop.Core.Procedures.Procedurestap;

namespace WmoInkoop.Core.Procedures;

/// <summary>The one place that says which steps each procedure has (domein.md, Procedures).</summary>
public static class Proceduretabel
{
    private static readonly Regime[] SasOfNationaal = [Regime.Sas, Regime.Nationaal];
    private static readonly Regime[] AllesBehalveSubsidie = [Regime.Europees, Regime.Sas, Regime.Nationaal];

    public static IReadOnlyList<Procedureopzet> Alle { get; } =
    [
        new()
        {
            Procedure = Procedure.SasMetEmvi,
            Regimes = SasOfNationaal,
            Stappen = [Vast(Aankondiging), Vast(Procedurestap.Vragen), Keuze(Aanmelding), Keuze(Selectie), Keuze(Dialoog), Vast(Inschrijving), Vast(Geldigheid), Vast(Beoordeling), Vast(Gunning), Vast(Overeenkomst), Vast(GegundeOpdracht)],
            Deelname = Deelname.IedereenOfGeselecteerden,
            Dialoog = new(Dialoogsoort.Dialoog, MinimumRondes: 0),
            Rangorde = Rangorde.BesteEerst,
            IsContractstandaard = true,
        },
        new()
        {
            Procedure = Procedure.SasZonderEmvi,
            Regimes = SasOfNationaal,
            Stappen = [Vast(Aankondiging), Vast(Procedurestap.Vragen), Keuze(Aanmelding), Keuze(Selectie), Keuze(Dialoog), Vast(Inschrijving), Vast(Geldigheid), Vast(Gunning), Vast(Overeenkomst), Vast(GegundeOpdracht)],
            Deelname = Deelname.IedereenOfGeselecteerden,
            Dialoog = new(Dialoogsoort.Afstemming, MinimumRondes: 0),
            Rangorde = Rangorde.Geen,
            IsContractstandaard = true,
        },
        new()
        {
            Procedure = Procedure.Toelatingsprocedure,
            Regimes = SasOfNationaal,
            Stappen = [Vast(Aankondiging), Vast(Procedurestap.Vragen), Keuze(Dialoog), Vast(Toetreding), Vast(Toelating), Vast(Overeenkomst), Keuze(GegundeOpdracht)],
            Deelname = Deelname.Iedereen,
            Dialoog = new(Dialoogsoort.MetAllenSamen, MinimumRondes: 0),
            Rangorde = Rangorde.Geen,
            MinimumOpeners = null,
            IsContractstandaard = true,
            IsOverheidsopdracht = false,
            KentMaximumAantal = false,
        },
        new()
        {
            Procedure = Procedure.EuropeesOpenbaar,
            Regimes = AllesBehalveSubsidie,
            Stappen = [Vast(Aankondiging), Vast(Procedurestap.Vragen), Vast(Inschrijving), Vast(Geldigheid), Vast(Beoordeling), Vast(Gunning), Vast(Overeenkomst), Vast(GegundeOpdracht)],
            Deelname = Deelname.Iedereen,
            Rangorde = Rangorde.BesteEerst,
            Wettermijnen = new()
            {
                Inschrijven = new(40, "2.71 lid 1", "2.74b"),
                InschrijvenUrgent = new(15, "2.74 onder a"),
            },
        },
        new()
        {
            Procedure = Procedure.EuropeesNietOpenbaar,
            Regimes = AllesBehalveSubsidie,
            Stappen = [Vast(Aankondiging), Vast(Procedurestap.Vragen), Vast(Aanmelding), Vast(Selectie), Vast(Inschrijving), Vast(Geldigheid), Vast(Beoordeling), Vast(Gunning), Vast(Overeenkomst), Vast(GegundeOpdracht)],
            Deelname = Deelname.Geselecteerden,
            BeoogdMinimumGegadigden = 5,
            Rangorde = Rangorde.BesteEerst,
            Wettermijnen = new()
            {
                Aanmelden = new(30, "2.71 lid 2"),
                AanmeldenUrgent = new(15, "2.74 onder b"),
                Inschrijven = new(35, "2.71 lid 4", "2.74b"),
                InschrijvenUrgent = new(10, "2.74 onder c"),
                IsInOverlegTeBepalen = true,
            },
        },
        new()
        {
            Procedure = Procedure.ConcurrentiegerichteDialoog,
            Regimes = AllesBehalveSubsidie,
            Stappen = [Vast(Aankondiging), Vast(Procedurestap.Vragen), Vast(Aanmelding), Vast(Selectie), Vast(Dialoog), Vast(Inschrijving), Vast(Geldigheid), Vast(Beoordeling), Vast(Gunning), Vast(Overeenkomst), Vast(GegundeOpdracht)],
            Deelname = Deelname.Geselecteerden,
            BeoogdMinimumGegadigden = 3,
            Dialoog = new(Dialoogsoort.Dialoog, MinimumRondes: 1),
            Rangorde = Rangorde.BesteEerst,
            Wettermijnen = new() { Aanmelden = new(30, "2.71 lid 3") },
        },
        new()
        {
            Procedure = Procedure.MededingingMetOnderhandeling,
            Regimes = AllesBehalveSubsidie,
            Stappen = [Vast(Aankondiging), Vast(Procedurestap.Vragen), Vast(Aanmelding), Vast(Selectie), Vast(EersteInschrijving), Vast(Dialoog), Vast(Inschrijving), Vast(Geldigheid), Vast(Beoordeling), Vast(Gunning), Vast(Overeenkomst), Vast(GegundeOpdracht)],
            Deelname = Deelname.Geselecteerden,
            BeoogdMinimumGegadigden = 3,
            Dialoog = new(Dialoogsoort.Onderhandeling, MinimumRondes: 1),
            Rangorde = Rangorde.BesteEerst,
            Wettermijnen = new()
            {
                Aanmelden = new(30, "2.71 lid 2"),
                AanmeldenUrgent = new(15, "2.74 onder b"),
                Inschrijven = new(35, "2.71 lid 4", "2.74b"),
                InschrijvenUrgent = new(10, "2.74 onder c"),
                IsInOverlegTeBepalen = true,
            },
        },
        new()
        {
            Procedure = Procedure.MeervoudigOnderhands,
            Regimes = SasOfNationaal,
            Stappen = [Vast(Uitnodiging), Vast(Procedurestap.Vragen), Vast(Inschrijving), Vast(Geldigheid), Vast(Beoordeling), Vast(Gunning), Vast(Overeenkomst), Vast(GegundeOpdracht)],
            Deelname = Deelname.Genodigden,
            Rangorde = Rangorde.BesteEerst,
        },
        new()
        {
            Procedure = Procedure.EnkelvoudigOnderhands,
            Regimes = SasOfNationaal,
            Stappen = [Vast(Uitnodiging), Keuze(Procedurestap.Vragen), Vast(Inschrijving), Vast(Geldigheid), Vast(Gunning), Vast(Overeenkomst), Vast(GegundeOpdracht)],
            Deelname = Deelname.EenGenodigde,
            MinimumOpeners = 1,
            Rangorde = Rangorde.Geen,
        },
        new()
        {
            Procedure = Procedure.Subsidietender,
            Regimes = [Regime.Subsidie],
            Stappen = [Vast(Aankondiging), Vast(Procedurestap.Vragen), Vast(Inschrijving), Vast(Geldigheid), Vast(Beoordeling), Vast(Beschikking), Vast(Bezwaar)],
            Deelname = Deelname.Iedereen,
            Rangorde = Rangorde.BesteEerstBinnenPlafond,
            Resultaat = Resultaat.Beschikking,
            IsOverheidsopdracht = false,
        },
    ];

    private static readonly FrozenDictionary<Procedure, Procedureopzet> PerProcedure = Alle.ToFrozenDictionary(o => o.Procedure);

    public static Procedureopzet Van(Procedure procedure) => PerProcedure[procedure];

    private static Stap Vast(Procedurestap soort) => new(soort);

    private static Stap Keuze(Procedurestap soort) => new(soort, IsVerplicht: false);
}
