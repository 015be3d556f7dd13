using System.Reflection;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Matrices;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Rectificaties;

/// <summary>Everything bidders rely on is compared, copied and taken over (TRJ-03).</summary>
public sealed class VergelijkingTests
{
    private static readonly DateTimeOffset Nu = Klok.Begin.AddDays(3);
    private static readonly Prijsopzet Lineair = new() { Methode = Prijsmethode.GewogenFactorLineair, Eenheid = "per uur", GewichtKwaliteit = 60m, GewichtPrijs = 40m, LaagstePrijs = 40m, HoogstePrijs = 80m, BuitenGrenzen = BuitenGrenzen.Weigeren };

    /// <summary>Per type what is not compared, and why bidders do not rely on it.</summary>
    private static readonly Dictionary<Type, string[]> NietVergeleken = new()
    {
        [typeof(Aanbesteding)] =
        [
            "Id", "RegioId", "TrajectId", "Nummer", "Versie", "RectificatieVanId", "Zoekveld", // which it is
            "GemaaktOp", "GepubliceerdOp", "GeopendOp", "Einde", "EindeOpenbaarOp", // how it went
            "Procedure", "Regime", "DialoogInFasen", "Keuzestappen", "Afwijkingen", "VoorgesteldRegime", "Besluit", "TenderNedNummer", "TenderNedVerzondenOp", "Uitsluitingsoplossing", // a rectificatie cannot change these
            "Planning", // a type of its own below
        ],
        [typeof(Planning)] = [],
        [typeof(Perceel)] =
        [
            "Id", "AanbestedingId", "Nummer", "OorsprongId", "SegmentId",
            "GetoetstOp", "BeoordeeldOp", "VoorlopigGegundOp", "DefinitiefGegundOp", "Einde", "Eindreden", "BeeindigdOp", "EindeOpenbaarOp", "Vervolg", "VervolgAanbestedingId",
            "EigenPrijs", // a type of its own below
        ],
        [typeof(Prijsopzet)] = [],
        [typeof(Eis)] = ["Id", "PerceelId", "GedeeldId", "OorsprongId"],
        [typeof(Gunningscriterium)] = ["Id", "PerceelId", "OorsprongId"],
        [typeof(AanbestedingDocument)] = ["Id", "AanbestedingId", "OorsprongId", "ToegevoegdOp"],
    };

    /// <summary>A change of each property alone, on the concept.</summary>
    private static readonly (Type Type, string Eigenschap, Action<Aanbesteding> Wijzig)[] Wijzigingen =
    [
        (typeof(Aanbesteding), "Naam", a => a.Wijzig(a.Gegevens with { Naam = "Anders" })),
        (typeof(Aanbesteding), "Omschrijving", a => a.Wijzig(a.Gegevens with { Omschrijving = "Anders" })),
        (typeof(Aanbesteding), "Raming", a => a.Wijzig(a.Gegevens with { Raming = 9_000_000m })),
        (typeof(Aanbesteding), "CpvCodes", a => a.Wijzig(a.Gegevens with { CpvCodes = "85320000-8" })),
        (typeof(Aanbesteding), "Gebied", a => a.Wijzig(a.Gegevens with { Gebied = ["Dantumadiel"] })),
        (typeof(Aanbesteding), "RedenAfwijking", a => a.Wijzig(a.Gegevens with { RedenAfwijking = "Anders" })),
        (typeof(Aanbesteding), "Grond", a => a.Wijzig(a.Gegevens with { Grond = Enum.GetValues<Dialooggrond>().First(g => g != Dialooggrond.Innovatief) })),
        (typeof(Aanbesteding), "GrondToelichting", a => a.Wijzig(a.Gegevens with { GrondToelichting = "Anders" })),
        (typeof(Aanbesteding), "WeggelatenGronden", a => a.KiesGronden([Uitsluitingsgrond.Faillissement])),
        (typeof(Planning), "VooraankondigingOp", a => a.Plan(a.Planning with { VooraankondigingOp = a.Planning.VooraankondigingOp!.Value.AddDays(1) })),
        (typeof(Planning), "RedenUrgentie", a => a.Plan(a.Planning with { RedenUrgentie = "Anders" })),
        (typeof(Planning), "GestanddoeningDagen", a => a.Plan(a.Planning with { GestanddoeningDagen = 120 })),
        (typeof(Planning), "IsInOverleg", a => a.Plan(a.Planning with { IsInOverleg = false })),
        (typeof(Planning), "EerdereRondes", a => a.Plan(a.Planning with { EerdereRondes = [a.Planning.EerdereRondes[0], a.Planning.EerdereRondes[1] with { NotaUiterlijkOp = Nu.AddDays(9) }] })),
        (typeof(Planning), "VragenTot", a => a.Plan(a.Planning with { VragenTot = Nu.AddDays(15) })),
        (typeof(Planning), "NotaUiterlijkOp", a => a.Plan(a.Planning with { NotaUiterlijkOp = Nu.AddDays(29) })),
        (typeof(Planning), "AanmeldenTot", a => a.Plan(a.Planning with { AanmeldenTot = Nu.AddDays(31) })),
        (typeof(Planning), "UitnodigingOp", a => a.Plan(a.Planning with { UitnodigingOp = a.Planning.UitnodigingOp!.Value.AddDays(1) })),
        (typeof(Planning), "EersteInschrijvingTot", a => a.Plan(a.Planning with { EersteInschrijvingTot = Nu.AddDays(41) })),
        (typeof(Planning), "SluitingOp", a => a.Plan(a.Planning with { SluitingOp = Nu.AddDays(60) })),
        (typeof(Planning), "Gunningsdatum", a => a.Plan(a.Planning with { Gunningsdatum = a.Planning.Gunningsdatum!.Value.AddDays(1) })),
        (typeof(Planning), "Ingangsdatum", a => a.Plan(a.Planning with { Ingangsdatum = a.Planning.Ingangsdatum!.Value.AddDays(1) })),
        (typeof(Perceel), "Naam", a => Perceel(a, g => g with { Naam = "Anders" })),
        (typeof(Perceel), "Omschrijving", a => Perceel(a, g => g with { Omschrijving = "Anders" })),
        (typeof(Perceel), "Bekostiging", a => Perceel(a, g => g with { Bekostiging = Bekostiging.Inspanningsgericht })),
        (typeof(Perceel), "MaximumContracten", a => Perceel(a, g => g with { MaximumContracten = 4 })),
        (typeof(Perceel), "Bedrag", a => Perceel(a, g => g with { Bedrag = 7_000_000m })),
        (typeof(Perceel), "BijMinderWinnaars", a => Perceel(a, g => g with { BijMinderWinnaars = BijMinderWinnaars.VasteDelen })),
        (typeof(Perceel), "BijPlafond", a => Perceel(a, g => g with { BijPlafond = BijPlafond.RestVoorWieNietPast })),
        (typeof(Perceel), "KleinePartijenId", a => Perceel(a, g => g with { VraagtKleinePartijen = true })),
        (typeof(Perceel), "BijUitval", a => a.StelSchaalVast(Enige(a), Enige(a).Schaal, BijUitval.NiemandSchuiftDoor)),
        (typeof(Perceel), "EigenSchaal", a => a.StelSchaalVast(Enige(a), new Beoordelingsschaal([new(0, "Slecht"), new(6, "Goed genoeg"), new(10, "Goed")]), BijUitval.VolgendeInRang)),
        (typeof(Perceel), "Matrix", a => a.StelMatrixVast(Enige(a), Matrix(11m))),
        (typeof(Perceel), "Kostprijsblad", a => a.StelKostprijsbladVast(Enige(a), new Kostprijsblad { Soort = Kostprijssoort.ReelePrijs, Eenheid = Kostprijseenheid.PerUur, Elementen = new() { Uurloon = 20m } })),
        (typeof(Prijsopzet), "Methode", a => Prijs(a, Lineair with { Methode = Prijsmethode.RelatiefAanLaagste })),
        (typeof(Prijsopzet), "Eenheid", a => Prijs(a, Lineair with { Eenheid = "per dagdeel" })),
        (typeof(Prijsopzet), "GewichtKwaliteit", a => Prijs(a, Lineair with { GewichtKwaliteit = null })),
        (typeof(Prijsopzet), "GewichtPrijs", a => Prijs(a, Lineair with { GewichtPrijs = null })),
        (typeof(Prijsopzet), "LaagstePrijs", a => Prijs(a, Lineair with { LaagstePrijs = 41m })),
        (typeof(Prijsopzet), "HoogstePrijs", a => Prijs(a, Lineair with { HoogstePrijs = 81m })),
        (typeof(Prijsopzet), "BuitenGrenzen", a => Prijs(a, Lineair with { BuitenGrenzen = BuitenGrenzen.Afkappen })),
        (typeof(Prijsopzet), "Constante", a => Prijs(a, new Prijsopzet { Methode = Prijsmethode.ValueForMoney, Eenheid = "per uur", Constante = 6m })),
        (typeof(Prijsopzet), "Basis", a => Prijs(a, new Prijsopzet { Methode = Prijsmethode.Logaritmisch, Eenheid = "per uur", GewichtKwaliteit = 60m, GewichtPrijs = 40m, Basis = 4m })),
        (typeof(Prijsopzet), "AbnormaalLaagPercentage", a => Prijs(a, Lineair with { AbnormaalLaagPercentage = 20m })),
        (typeof(Eis), "Soort", a => EersteEis(a, e => e with { Soort = Eissoort.Uitvoeringseis })),
        (typeof(Eis), "Tekst", a => EersteEis(a, e => e with { Tekst = "Anders" })),
        (typeof(Eis), "Bewijs", a => EersteEis(a, e => e with { Bewijs = "Anders" })),
        (typeof(Eis), "Bewijsmoment", a => EersteEis(a, e => e with { Bewijsmoment = Bewijsmoment.BijInschrijving })),
        (typeof(Eis), "BewijsMaximumMaanden", a => EersteEis(a, e => e with { BewijsMaximumMaanden = 6 })),
        (typeof(Eis), "Bewijssoort", a => EersteEis(a, e => e with { Bewijssoort = Bewijssoort.VogRechtspersonen })),
        (typeof(Eis), "BewijsVanCombinanten", a => EersteEis(a, e => e with { BewijsVanCombinanten = true })),
        (typeof(Eis), "BewijsVanSteunendePartijen", a => EersteEis(a, e => e with { BewijsVanSteunendePartijen = true })),
        (typeof(Eis), "Volgnummer", a => a.StelEisenVast(Enige(a), [.. Enige(a).Eisen.Where(e => !e.IsGedeeld).OrderByDescending(e => e.Volgnummer).Select(e => e.Gegevens(e.Id))])),
        (typeof(Gunningscriterium), "Naam", a => EersteCriterium(a, c => c with { Naam = "Anders" })),
        (typeof(Gunningscriterium), "Hoofdcriterium", a => EersteCriterium(a, c => c with { Hoofdcriterium = "Anders" })),
        (typeof(Gunningscriterium), "Vraag", a => EersteCriterium(a, c => c with { Vraag = "Anders" })),
        (typeof(Gunningscriterium), "Gewicht", a => EersteCriterium(a, c => c with { Gewicht = 39m })),
        (typeof(Gunningscriterium), "Minimumcijfer", a => EersteCriterium(a, c => c with { Minimumcijfer = null })),
        (typeof(Gunningscriterium), "MaxWoorden", a => EersteCriterium(a, c => c with { MaxWoorden = 500 })),
        (typeof(Gunningscriterium), "Volgnummer", a => a.StelBeoordelingsplanVast(Enige(a), [.. Enige(a).Criteria.OrderByDescending(c => c.Volgnummer).Select(c => c.Gegevens(c.Id))])),
        (typeof(Gunningscriterium), "Waarde", a => Waarde(a, 200m)),
        (typeof(AanbestedingDocument), "DocumentId", a => a.Documenten.Single().Vervang(Guid.NewGuid())),
        (typeof(AanbestedingDocument), "Titel", a => typeof(AanbestedingDocument).GetProperty("Titel")!.SetValue(a.Documenten.Single(), "Anders")),
    ];

    /// <summary>A property that is added later gets its change here, or stands above with the reason why bidders do not rely on it.</summary>
    [Fact, Trait("Regel", "TRJ-03")]
    public void ElkeEigenschap_IsVergelekenOfGenoemd()
    {
        const BindingFlags alle = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        Assert.Equal(
            NietVergeleken.Keys.SelectMany(t => t.GetProperties(alle).Where(p => p.CanWrite).Select(p => $"{t.Name}.{p.Name}")).Order(StringComparer.Ordinal),
            NietVergeleken.SelectMany(n => n.Value.Select(e => $"{n.Key.Name}.{e}")).Concat(Wijzigingen.Select(w => $"{w.Type.Name}.{w.Eigenschap}")).Order(StringComparer.Ordinal));
    }

    [Fact, Trait("Regel", "TRJ-03")]
    public void ElkeWijziging_GeeftEenRegel_EnWordtOvergenomen()
    {
        foreach (var (type, eigenschap, wijzig) in Wijzigingen)
        {
            var oud = Vol(type == typeof(Gunningscriterium) && eigenschap == "Waarde" ? a => Waarde(a, 100m)
                : eigenschap == "Constante" ? a => Prijs(a, new Prijsopzet { Methode = Prijsmethode.ValueForMoney, Eenheid = "per uur", Constante = 5m })
                : eigenschap == "Basis" ? a => Prijs(a, new Prijsopzet { Methode = Prijsmethode.Logaritmisch, Eenheid = "per uur", GewichtKwaliteit = 60m, GewichtPrijs = 40m, Basis = 3m })
                : _ => { });
            var concept = oud.MaakRectificatieconcept(1, Nu);
            Assert.True(Vergelijking.Van(oud, concept).Count == 0, $"{type.Name}.{eigenschap} is not copied");

            wijzig(concept);
            Assert.True(Vergelijking.Van(oud, concept).Count > 0, $"{type.Name}.{eigenschap} gives no line");

            oud.NeemOver(concept, Nu);
            Assert.True(Vergelijking.Van(oud, concept).Count == 0, $"{type.Name}.{eigenschap} is not taken over");
        }
    }

    /// <summary>Everything that can be filled is filled: all steps, all moments, and every kind of value.</summary>
    private static Aanbesteding Vol(Action<Aanbesteding> ook)
    {
        var oud = AanbestedingBouwer.EenAanbesteding().Volgens(Procedure.MededingingMetOnderhandeling, Regime.Europees).Maak();
        var perceel = Enige(oud);
        oud.Wijzig(oud.Gegevens with { Gebied = ["Leeuwarden"], RedenAfwijking = "Omdat.", GrondToelichting = "Hierom." });
        oud.Plan(AanbestedingBouwer.StandaardPlanning(Klok.Begin) with
        {
            VooraankondigingOp = DateOnly.FromDateTime(Klok.Begin.UtcDateTime).AddDays(-60),
            RedenUrgentie = "De overeenkomst loopt af.",
            IsInOverleg = true,
            EerdereRondes = [new(Klok.Begin.AddDays(3), Klok.Begin.AddDays(5)), new(Klok.Begin.AddDays(7), Klok.Begin.AddDays(9))],
        });
        oud.StelEisenVast(perceel,
        [
            new(Eissoort.Geschiktheidseis, "De aanbieder heeft drie jaar ervaring.", "Een referentie", null, Bewijsmoment.NaVoorlopigeGunning, 12),
            new(Eissoort.Geschiktheidseis, "De aanbieder is verzekerd."),
        ]);
        oud.StelGedeeldeEisenVast([new(Eissoort.Uitsluitingsgrond, "De aanbieder is niet failliet.", "Een verklaring")]);
        oud.StelBeoordelingsplanVast(perceel, [new("Overgang", "Hoe neemt u over?", 40m, 6m, null, "Kwaliteit"), new("Buurt", "Hoe werkt u samen?", 60m, null, null, "Kwaliteit")]);
        oud.StelSchaalVast(perceel, Beoordelingsschaal.Standaard, BijUitval.VolgendeInRang);
        oud.StelMatrixVast(perceel, Matrix(10m));
        Prijs(oud, Lineair);
        ook(oud);
        typeof(Aanbesteding).GetProperty(nameof(Aanbesteding.GepubliceerdOp))!.SetValue(oud, Klok.Begin); // whether all of this goes together is not what is asked here
        return oud;
    }

    private static Perceel Enige(Aanbesteding aanbesteding) => aanbesteding.Percelen.Single();

    private static void Perceel(Aanbesteding aanbesteding, Func<Perceelgegevens, Perceelgegevens> wijzig) => aanbesteding.WijzigPerceel(Enige(aanbesteding), wijzig(Enige(aanbesteding).Gegevens));

    private static void Prijs(Aanbesteding aanbesteding, Prijsopzet opzet) => aanbesteding.StelPrijsVast(Enige(aanbesteding), opzet, new Dictionary<Guid, decimal?>());

    private static void Waarde(Aanbesteding aanbesteding, decimal waarde) => aanbesteding.StelPrijsVast(
        Enige(aanbesteding),
        new Prijsopzet { Methode = Prijsmethode.GunnenOpWaarde, Eenheid = "per uur" },
        new Dictionary<Guid, decimal?> { [Enige(aanbesteding).Criteria.Single(c => c.Volgnummer == 1).Id] = waarde });

    private static void EersteEis(Aanbesteding aanbesteding, Func<Eisgegevens, Eisgegevens> wijzig) => aanbesteding.StelEisenVast(
        Enige(aanbesteding), [.. Enige(aanbesteding).Eisen.Where(e => !e.IsGedeeld).OrderBy(e => e.Volgnummer).Select((e, i) => i == 0 ? wijzig(e.Gegevens(e.Id)) : e.Gegevens(e.Id))]);

    private static void EersteCriterium(Aanbesteding aanbesteding, Func<Criteriumgegevens, Criteriumgegevens> wijzig) => aanbesteding.StelBeoordelingsplanVast(
        Enige(aanbesteding), [.. Enige(aanbesteding).Criteria.OrderBy(c => c.Volgnummer).Select((c, i) => i == 0 ? wijzig(c.Gegevens(c.Id)) : c.Gegevens(c.Id))]);

    private static Arrangementenmatrix Matrix(decimal tarief) => new(["Licht"], [new Matrixrij("Begeleiding", "Thuis", [new Matrixcel(Matrixstand.Ja, tarief)])]);
}
