using static WmoInkoop.Core.Procedures.Procedureregel;
using static WmoInkoop.Core.Procedures.RedenNietVanToepassing;
using Groep = WmoInkoop.Core.Procedures.Regelgroep;

namespace WmoInkoop.Core.Procedures;

/// <summary>
/// The book of rules itself. The articles of the Aanbestedingswet were checked against the text in force on 1 September 2025. Art. 2.39 lid 2 decides what
/// of chapter 2.3 holds under regime Sas: questions and file (2.53 to 2.56), TenderNed (2.62), proces-verbaal and award notice
/// (2.132 to 2.138); lid 3 adds the eigen verklaring. Chapters 1.2 and 2.1 hold there as well.
/// </summary>
internal static class Regeldefinities
{
    /// <summary>Below this many days the planning of an SAS procedure warns; the law has no minimum there (TRJ-02).</summary>
    private const int WaarschuwOnderDagen = 20;

    private static readonly Regime[] Europees = [Regime.Europees];
    private static readonly Regime[] EuropeesEnSas = [Regime.Europees, Regime.Sas];
    private static readonly Regime[] Overal = Enum.GetValues<Regime>();

    public static IReadOnlyList<Regeldefinitie> Alle { get; } =
    [
        new(BesluitBevoegdOrgaan, Groep.Voorbereiding, "GUN-11") { WetBij = Overal, Artikelen = _ => [new(Wettekst.Gemeentewet, "160 lid 1")] },
        new(VoorbereidingOpenbaar, Groep.Voorbereiding, "CON-06") { WetBij = Europees, Artikelen = Aw("2.51") },
        new(GrondVoorDialoog, Groep.Voorbereiding, "TRJ-12")
        {
            GeldtNiet = (o, r) => o.Dialoog is not { MinimumRondes: > 0 } ? GeenDialoog : r is Regime.Sas ? NietBijSas : null,
            WetBij = Europees,
            Artikelen = BijOnderhandeling("2.30 lid 1", anders: "2.28 lid 1"),
        },
        new(ReelePrijs, Groep.Voorbereiding, "INS-11")
        {
            WetBij = [Regime.Sas, Regime.Europees, Regime.Nationaal],
            Artikelen = _ => [new(Wettekst.UitvoeringsbesluitWmo, "5.4")],
        },
        new(PerceelbeperkingVooraf, Groep.Voorbereiding, "TRJ-07", "GUN-01")
        {
            GeldtNiet = (o, _) => HeeftAfvallers(o) ? null : GeenAfvallers,
            WetBij = EuropeesEnSas,
            Artikelen = Aw("2.10 lid 3", "2.10 lid 4"),
        },

        new(AankondigingTenderNed, Groep.AankondigingEnPlanning, "TRJ-12") { GeldtNiet = BijAankondiging, WetBij = EuropeesEnSas, Artikelen = Aw("2.62 lid 1", "2.62 lid 2") },
        new(TenderNedNummer, Groep.AankondigingEnPlanning, "TRJ-01") { GeldtNiet = BijAankondiging, Getal = Vast(1, Eenheid.Dagen) },
        new(Procedureregel.Subsidieplafond, Groep.AankondigingEnPlanning)
        {
            GeldtNiet = BijSubsidie,
            WetBij = [Regime.Subsidie],
            Artikelen = Awb("4:25", "4:27"),
        },
        new(Aanmeldtermijn, Groep.AankondigingEnPlanning, "TRJ-02")
        {
            GeldtNiet = (o, r) => !o.Heeft(Procedurestap.Aanmelding) ? GeenSelectie : HeeftMinimum(o, r, w => w.Aanmelden),
            Getal = (o, _) => Minimum(o, w => w.Aanmelden),
            WetBij = Europees,
            Artikelen = o => Termijnartikelen(o.Wettermijnen?.Aanmelden),
            IsMinimumtermijn = true,
        },
        new(AanmeldtermijnUrgent, Groep.AankondigingEnPlanning, "TRJ-02")
        {
            GeldtNiet = (o, _) => !o.Heeft(Procedurestap.Aanmelding) ? GeenSelectie : o.Wettermijnen?.AanmeldenUrgent is null ? GeenVerkorting : null,
            Getal = (o, _) => Minimum(o, w => w.AanmeldenUrgent),
            WetBij = Europees,
            Artikelen = o => Termijnartikelen(o.Wettermijnen?.AanmeldenUrgent),
            IsMinimumtermijn = true,
        },
        new(Inschrijftermijn, Groep.AankondigingEnPlanning, "TRJ-02")
        {
            GeldtNiet = (o, r) => !o.HeeftKluis ? GeenKluis : HeeftMinimum(o, r, w => w.Inschrijven),
            Getal = (o, _) => Minimum(o, w => w.Inschrijven),
            WetBij = Europees,
            Artikelen = o => Termijnartikelen(o.Wettermijnen?.Inschrijven),
            IsMinimumtermijn = true,
        },
        new(InschrijftermijnVooraankondiging, Groep.AankondigingEnPlanning, "TRJ-02")
        {
            GeldtNiet = BijInschrijfminimum,
            Getal = Vast(29, Eenheid.Dagen),
            WetBij = Europees,
            Artikelen = Aw("2.71 lid 5", "2.71 lid 6"),
            IsMinimumtermijn = true,
        },
        new(InschrijftermijnVooraankondigingOndergrens, Groep.AankondigingEnPlanning, "TRJ-02")
        {
            GeldtNiet = BijInschrijfminimum,
            Getal = Vast(22, Eenheid.Dagen),
            WetBij = Europees,
            Artikelen = Aw("2.71 lid 5"),
            IsMinimumtermijn = true,
        },
        new(InschrijftermijnUrgent, Groep.AankondigingEnPlanning, "TRJ-02")
        {
            GeldtNiet = (o, _) => o.Wettermijnen?.InschrijvenUrgent is null ? GeenVerkorting : null,
            Getal = (o, _) => Minimum(o, w => w.InschrijvenUrgent),
            WetBij = Europees,
            Artikelen = o => Termijnartikelen(o.Wettermijnen?.InschrijvenUrgent),
            IsMinimumtermijn = true,
        },
        new(InschrijftermijnInOverleg, Groep.AankondigingEnPlanning, "TRJ-02")
        {
            GeldtNiet = (o, _) => o.Wettermijnen is { IsInOverlegTeBepalen: true } ? null : GeenVerkorting,
            WetBij = Europees,
            Artikelen = Aw("2.74a lid 1"),
        },
        new(WezenlijkeRectificatieVerlengt, Groep.AankondigingEnPlanning, "TRJ-03") { WetBij = Europees, Artikelen = Aw("2.73 lid 1 onder d"), IsAltijdAan = true },
        new(GelijkeInformatie, Groep.AankondigingEnPlanning, "VRA-03", "TRJ-03") { WetBij = EuropeesEnSas, Artikelen = Aw("2.53 lid 2"), IsAltijdAan = true },

        new(NotaVoorSluiting, Groep.Vragen, "TRJ-02", "VRA-05") { Getal = Vast(10, Eenheid.Dagen), WetBij = EuropeesEnSas, Artikelen = Aw("2.54 lid 1") },
        new(NotaVoorSluitingUrgent, Groep.Vragen, "TRJ-02")
        {
            GeldtNiet = (o, r) => r is Regime.Sas ? NietBijSas : o.Wettermijnen?.InschrijvenUrgent is null ? GeenVerkorting : null,
            Getal = Vast(4, Eenheid.Dagen),
            WetBij = Europees,
            Artikelen = Aw("2.54 lid 2"),
        },
        new(LateNotaVerlengt, Groep.Vragen, "VRA-05", "TRJ-02") { WetBij = Europees, Artikelen = Aw("2.73 lid 1 onder c") },
        new(NotaDoorTwee, Groep.Vragen, "VRA-03") { Getal = Vast(2, Eenheid.Inkopers) },
        new(Contactverbod, Groep.Vragen, "BER-01") { IsStandaard = true },

        new(BeoogdAantalGegadigden, Groep.SelectieEnDialoog, "DIA-01")
        {
            GeldtNiet = (o, _) => !o.Heeft(Procedurestap.Selectie) ? GeenSelectie : o.BeoogdMinimumGegadigden is null ? GeenMinimum : null,
            Getal = (o, _) => new(o.BeoogdMinimumGegadigden!.Value, Eenheid.Gegadigden),
            WetBij = Europees,
            Artikelen = Aw("2.99 lid 3"),
        },
        new(SelectiebriefMetRedenen, Groep.SelectieEnDialoog, "DIA-01") { GeldtNiet = (o, _) => o.Heeft(Procedurestap.Selectie) ? null : GeenSelectie, IsAltijdAan = true },
        new(DialoogVertrouwelijk, Groep.SelectieEnDialoog, "DIA-02", "DIA-05")
        {
            GeldtNiet = BijDialoogPerGegadigde,
            WetBij = Europees,
            Artikelen = BijOnderhandeling("2.126a lid 6", anders: "2.110 lid 7"),
        },
        new(AfvallenInFasen, Groep.SelectieEnDialoog, "DIA-03")
        {
            GeldtNiet = BijDialoogPerGegadigde,
            WetBij = Europees,
            Artikelen = BijOnderhandeling("2.126a lid 5", anders: "2.111 lid 1 en 3"),
        },
        new(SlotfaseMetTwee, Groep.SelectieEnDialoog, "DIA-03")
        {
            GeldtNiet = BijDialoogPerGegadigde,
            Getal = Vast(2, Eenheid.Gegadigden),
            WetBij = Europees,
            Artikelen = o => o.Dialoog is { Soort: Dialoogsoort.Dialoog } ? [new(Wettekst.Aanbestedingswet, "2.111 lid 2")] : [],
        },
        new(AntwoordOverVoortgang, Groep.SelectieEnDialoog, "DIA-05")
        {
            GeldtNiet = (o, _) => o.Dialoog is null ? GeenDialoog : null,
            Getal = Vast(15, Eenheid.Dagen),
            WetBij = EuropeesEnSas,
            Artikelen = Aw("2.55a"),
        },

        new(EigenVerklaring, Groep.InschrijvingEnKluis, "INS-01", "AAN-07") { GeldtNiet = NietSubsidie, WetBij = EuropeesEnSas, Artikelen = Aw("2.84", "2.85") },
        new(KluisTotSluiting, Groep.InschrijvingEnKluis, "INS-06") { GeldtNiet = BijKluis, WetBij = Europees, Artikelen = Aw("2.108"), IsAltijdAan = true },
        new(OpeningDoorInkopers, Groep.InschrijvingEnKluis, "INS-07") { GeldtNiet = BijKluis, Getal = (o, _) => new(o.MinimumOpeners!.Value, Eenheid.Inkopers), IsAltijdAan = true },
        new(StoringVerlengt, Groep.InschrijvingEnKluis, "INS-10") { GeldtNiet = BijKluis, WetBij = Europees, Artikelen = Aw("2.109") },
        new(StoringControlegetal, Groep.InschrijvingEnKluis, "INS-10") { GeldtNiet = BijKluis, Getal = Vast(1, Eenheid.Werkdagen), WetBij = Europees, Artikelen = Aw("2.109a") },
        new(Gestanddoening, Groep.InschrijvingEnKluis, "INS-12") { GeldtNiet = BijKluis, Getal = Vast(90, Eenheid.Dagen), IsStandaard = true },
        new(GestanddoeningNaKortGeding, Groep.InschrijvingEnKluis, "INS-12") { GeldtNiet = BijOpschorting, Getal = Vast(14, Eenheid.Dagen), IsStandaard = true },
        new(AbnormaalLaag, Groep.InschrijvingEnKluis, "INS-13") { GeldtNiet = BijKluis, WetBij = Europees, Artikelen = Aw("2.116 lid 1", "2.116 lid 5") },
        new(Bibobformulier, Groep.InschrijvingEnKluis, "INS-13") { Getal = Vast(14, Eenheid.Dagen) },
        new(BeslistermijnToetreding, Groep.InschrijvingEnKluis, "AAN-05") { GeldtNiet = BijToelating },

        new(BeoordelingsplanVooraf, Groep.Beoordeling, "BEO-01", "TRJ-01") { GeldtNiet = BijRangorde, WetBij = Europees, Artikelen = Aw("2.115 lid 1", "2.115 lid 4") },
        new(Belangenverklaring, Groep.Beoordeling, "BEO-02") { GeldtNiet = BijRangorde, WetBij = EuropeesEnSas, Artikelen = Aw("1.10b") },
        new(BlindeBeoordeling, Groep.Beoordeling, "BEO-03") { GeldtNiet = BijRangorde, IsAltijdAan = true },

        new(BeslissingDoorTwee, Groep.Gunning) { Getal = Vast(2, Eenheid.Inkopers) },
        new(BriefMetRedenen, Groep.Gunning, "GUN-02") { GeldtNiet = NietSubsidie, WetBij = Europees, Artikelen = Aw("2.130 lid 1"), IsStandaard = true, IsAltijdAan = true },
        new(BriefMetVergelijking, Groep.Gunning, "GUN-02") { GeldtNiet = BijVergelijking, WetBij = Europees, Artikelen = Aw("2.130 lid 2"), IsStandaard = true, IsAltijdAan = true },
        new(LengteVanReden, Groep.Gunning, "GUN-02") { GeldtNiet = BijVergelijking, Getal = Vast(80, Eenheid.Tekens), IsAltijdAan = true },
        new(Procedureregel.OpschortendeTermijn, Groep.Gunning, "GUN-03")
        {
            GeldtNiet = BijOpschorting,
            Getal = Vast(Termijnen.OpschortendeTermijn.MinimumDagen, Eenheid.Dagen),
            WetBij = Europees,
            Artikelen = Aw("2.127"),
            IsStandaard = true,
        },
        new(OpschortendeTermijnSchuiftOp, Groep.Gunning, "GUN-03")
        {
            GeldtNiet = BijOpschorting,
            WetBij = Europees,
            Artikelen = _ => [new(Wettekst.AlgemeneTermijnenwet, "1")],
        },
        new(KortGedingSchortOp, Groep.Gunning, "GUN-04") { GeldtNiet = BijOpschorting, WetBij = Europees, Artikelen = Aw("2.131"), IsStandaard = true },
        new(KortGedingHoudtAnderenNietOp, Groep.Gunning, "AAN-05") { GeldtNiet = BijToelating, IsStandaard = true },
        new(NieuweBeslissingNieuweTermijn, Groep.Gunning, "GUN-05") { GeldtNiet = BijOpschorting, WetBij = Europees, Artikelen = Aw("2.127 lid 2"), IsStandaard = true },
        new(OpvolgingAangekondigd, Groep.Gunning, "GUN-12") { GeldtNiet = BijRangorde },
        new(BewijsOpvragen, Groep.Gunning, "GUN-08") { GeldtNiet = NietSubsidie, WetBij = Europees, Artikelen = Aw("2.102 lid 1") },
        new(Bewijstermijn, Groep.Gunning, "GUN-08") { GeldtNiet = NietSubsidie, Getal = Vast(14, Eenheid.Dagen) },
        new(LeeftijdGedragsverklaring, Groep.Gunning, "GUN-08") { GeldtNiet = NietSubsidie, Getal = Vast(24, Eenheid.Maanden), WetBij = Europees, Artikelen = Aw("2.89 lid 2") },
        new(LeeftijdHandelsregister, Groep.Gunning, "GUN-08") { GeldtNiet = NietSubsidie, Getal = Vast(6, Eenheid.Maanden), WetBij = Europees, Artikelen = Aw("2.89 lid 1") },
        new(LeeftijdBelastingverklaring, Groep.Gunning, "GUN-08") { GeldtNiet = NietSubsidie, Getal = Vast(6, Eenheid.Maanden), WetBij = Europees, Artikelen = Aw("2.89 lid 3") },
        new(ProcesVerbaal, Groep.Gunning, "GUN-10") { WetBij = EuropeesEnSas, Artikelen = Aw("2.132 lid 1") },
        new(BeschikkingMetRedenen, Groep.Gunning) { GeldtNiet = BijSubsidie, WetBij = [Regime.Subsidie], Artikelen = Awb("3:46", "3:47"), IsAltijdAan = true },
        new(Bezwaartermijn, Groep.Gunning) { GeldtNiet = BijSubsidie, Getal = Vast(6, Eenheid.Weken), WetBij = [Regime.Subsidie], Artikelen = Awb("6:7", "6:8") },
        new(Klachttermijn, Groep.Gunning, "GUN-07") { Getal = Vast(6, Eenheid.Weken) },

        new(AankondigingGegund, Groep.NaDeGunning, "GUN-09") { GeldtNiet = NietSubsidie, Getal = Vast(30, Eenheid.Dagen), WetBij = EuropeesEnSas, Artikelen = Aw("2.134 lid 1") },
        new(AankondigingGegundPerKwartaal, Groep.NaDeGunning, "GUN-09")
        {
            GeldtNiet = (o, r) => NietSubsidie(o, r) ?? (r is Regime.Sas ? null : AlleenBijSas),
            Getal = Vast(30, Eenheid.Dagen),
            WetBij = [Regime.Sas],
            Artikelen = Aw("2.134 lid 3"),
        },
        new(StilteTotBevestiging, Groep.NaDeGunning, "GUN-09")
        {
            GeldtNiet = (o, r) => NietSubsidie(o, r) ?? (r is Regime.Nationaal || !o.IsOverheidsopdracht ? GeenEuropeseAankondiging : null),
            Getal = Vast(48, Eenheid.Uren),
            WetBij = EuropeesEnSas,
            Artikelen = Aw("2.134 lid 4", "2.134 lid 5"),
        },
        new(Dossier, Groep.NaDeGunning, "AUD-03") { Getal = Vast(3, Eenheid.Jaren), WetBij = EuropeesEnSas, Artikelen = Aw("2.56") },
        new(Bewaartermijn, Groep.NaDeGunning, "AUD-03") { Getal = Vast(7, Eenheid.Jaren) },
        new(AuditKeten, Groep.NaDeGunning, "AUD-01") { IsAltijdAan = true },
    ];

    private static RedenNietVanToepassing? NietSubsidie(Procedureopzet o, Regime regime) => o.Resultaat is Resultaat.Beschikking ? NietBijSubsidie : null;

    private static RedenNietVanToepassing? BijSubsidie(Procedureopzet o, Regime regime) => o.Resultaat is Resultaat.Beschikking ? null : AlleenBijSubsidie;

    private static RedenNietVanToepassing? BijToelating(Procedureopzet o, Regime regime) => o.Heeft(Procedurestap.Toelating) ? null : AlleenBijToelating;

    private static RedenNietVanToepassing? BijAankondiging(Procedureopzet o, Regime regime) => NietSubsidie(o, regime) ?? (o.IsAlleenVoorGenodigden ? GeenAankondiging : null);

    private static RedenNietVanToepassing? BijKluis(Procedureopzet o, Regime regime) => o.HeeftKluis ? null : GeenKluis;

    private static RedenNietVanToepassing? BijRangorde(Procedureopzet o, Regime regime) => o.Rangorde is Rangorde.Geen ? GeenRangorde : null;

    private static RedenNietVanToepassing? BijVergelijking(Procedureopzet o, Regime regime) => NietSubsidie(o, regime) ?? BijRangorde(o, regime);

    private static RedenNietVanToepassing? BijOpschorting(Procedureopzet o, Regime regime) => NietSubsidie(o, regime) ?? (HeeftAfvallers(o) ? null : GeenAfvallers);

    private static RedenNietVanToepassing? BijDialoogPerGegadigde(Procedureopzet o, Regime regime) =>
        o.Dialoog is null ? GeenDialoog : o.Dialoog.IsPerGegadigde ? null : MetAllenSamen;

    private static RedenNietVanToepassing? BijInschrijfminimum(Procedureopzet o, Regime regime) => o.Wettermijnen?.Inschrijven is null ? GeenVerkorting : null;

    /// <summary>Somebody can lose to another; not so where all who qualify are admitted, or only one is invited.</summary>
    private static bool HeeftAfvallers(Procedureopzet o) => o.KentMaximumAantal && o.Deelname is not Deelname.EenGenodigde;

    /// <summary>A procedure of the Aanbestedingswet has the terms of that law, or none; the others have a warning under regime Sas only.</summary>
    private static RedenNietVanToepassing? HeeftMinimum(Procedureopzet o, Regime regime, Func<Wettermijnen, Wettermijn?> welke) =>
        (o.Wettermijnen is { } termijnen ? welke(termijnen) is not null : regime is Regime.Sas) ? null : GeenMinimum;

    private static Regelgetal Minimum(Procedureopzet o, Func<Wettermijnen, Wettermijn?> welke) =>
        new(o.Wettermijnen is { } termijnen ? welke(termijnen)!.Dagen : WaarschuwOnderDagen, Eenheid.Dagen);

    private static Wetsartikel[] Termijnartikelen(Wettermijn? termijn) => [.. (termijn?.Artikelen ?? []).Select(a => new Wetsartikel(Wettekst.Aanbestedingswet, a))];

    private static Func<Procedureopzet, Wetsartikel[]> BijOnderhandeling(string artikel, string anders) =>
        o => [new(Wettekst.Aanbestedingswet, o.Dialoog is { Soort: Dialoogsoort.Onderhandeling } ? artikel : anders)];

    private static Func<Procedureopzet, Wetsartikel[]> Aw(params string[] artikelen) => Uit(Wettekst.Aanbestedingswet, artikelen);

    private static Func<Procedureopzet, Wetsartikel[]> Awb(params string[] artikelen) => Uit(Wettekst.AlgemeneWetBestuursrecht, artikelen);

    private static Func<Procedureopzet, Wetsartikel[]> Uit(Wettekst wet, string[] artikelen)
    {
        var gevonden = artikelen.Select(a => new Wetsartikel(wet, a)).ToArray();
        return _ => gevonden;
    }

    private static Func<Procedureopzet, Regime, Regelgetal?> Vast(int aantal, Eenheid eenheid)
    {
        var getal = new Regelgetal(aantal, eenheid);
        return (_, _) => getal;
    }
}
