using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Rectificaties;

/// <summary>What a rectificatie may and must (TRJ-03, TRJ-04).</summary>
public sealed class RectificatieTests
{
    private static readonly DateTimeOffset Nu = Klok.Begin.AddDays(3);
    private static readonly Rectificatiebesluit NietWezenlijk = new("De planning van de raad is veranderd.", false, null, false);
    private static readonly Rectificatiebesluit Wezenlijk = NietWezenlijk with { IsWezenlijk = true };

    [Fact, Trait("Regel", "TRJ-03")]
    public void Vergelijking_ZonderWijziging_IsLeeg()
    {
        var (oud, concept) = Paar();
        Assert.Empty(Vergelijking.Van(oud, concept));
        Assert.Equal(Domeinregel.RectificatieZonderWijziging, Regel(() => Maak(oud, concept, NietWezenlijk)));
    }

    [Fact, Trait("Regel", "TRJ-03")]
    public void Vergelijking_NoemtAllesWatVerandert_EnNeemOverDoetPreciesDat()
    {
        var (oud, concept) = Paar();
        var perceel = concept.Percelen.Single();
        var eis = perceel.Eisen.Single();
        var criteria = perceel.Criteria.OrderBy(c => c.Volgnummer).ToList();
        var (eisId, criteriumIds) = (oud.Percelen.Single().Eisen.Single().Id, oud.Percelen.Single().Criteria.OrderBy(c => c.Volgnummer).Select(c => c.Id).ToList());
        concept.Wijzig(concept.Gegevens with { Naam = "Aanvullende hulp", Omschrijving = "Anders", Raming = 15_000_000m, CpvCodes = "85310000-5 85320000-8" });
        concept.Plan(Later(concept, 10));
        concept.WijzigPerceel(perceel, new Perceelgegevens("Thuis", "Meer", Bekostiging.Inspanningsgericht, 4, 7_000_000m, BijMinderWinnaars.VasteDelen, VraagtKleinePartijen: true));
        concept.StelEisenVast(perceel, [new(Eissoort.Uitvoeringseis, "De aanbieder is bereikbaar."), new(Eissoort.Geschiktheidseis, "De aanbieder heeft twee jaar ervaring.", "Een referentie", eis.Id)]);
        concept.StelGedeeldeEisenVast([new(Eissoort.Uitsluitingsgrond, "De aanbieder is niet failliet.")]);
        concept.StelBeoordelingsplanVast(perceel, [new("Overgang cliënten", "Hoe neemt u cliënten over?", 60m, 6m, criteria[0].Id), new("Samenwerken", "Met wie werkt u samen?", 40m)]);
        concept.StelSchaalVast(perceel, new Beoordelingsschaal([new(0, "Slecht"), new(6, "Goed genoeg"), new(10, "Goed")]), BijUitval.NiemandSchuiftDoor);
        concept.VoegDocumentToe(Guid.NewGuid(), "Bijlage", Nu);

        var wijzigingen = Vergelijking.Van(oud, concept);

        Assert.Equal(
            [
                "CPV-codes", "Documenten", "Geraamde waarde", "Gunningsbeslissing", "Inschrijven tot", "Laatste nota uiterlijk", "Naam", "Omschrijving",
                "Perceel 1, aantal contracten", "Perceel 1, als een winnaar uitvalt", "Perceel 1, als er minder winnaars zijn", "Perceel 1, bedrag", "Perceel 1, bekostiging",
                "Perceel 1, criterium K1 Overgang cliënten", "Perceel 1, criterium K2 Buurt- en dorpskamers", "Perceel 1, criterium K2 Samenwerken", "Perceel 1, criterium K3 Kwaliteit en monitoring",
                "Perceel 1, eis S1G1", "Perceel 1, eis S1V1", "Perceel 1, eis U1", "Perceel 1, kleine partijen", "Perceel 1, naam", "Perceel 1, omschrijving", "Perceel 1, schaal", "Start overeenkomst", "Vragen stellen tot",
            ],
            wijzigingen.Select(w => w.Onderwerp).Order(StringComparer.CurrentCulture));
        oud.NeemOver(concept, Nu);
        var na = oud.Percelen.Single();
        Assert.Equal(eisId, na.Eisen.Single(e => e.Soort is Eissoort.Geschiktheidseis).Id);
        Assert.Equal(criteriumIds[0], na.Criteria.Single(c => c.Volgnummer == 1).Id);
        Assert.Equal((2, 3, "Aanvullende hulp", 4), (na.Criteria.Count, na.Eisen.Count, oud.Naam, na.MaximumContracten));
        Assert.Equal(concept.Planning, oud.Planning);
        Assert.Empty(Vergelijking.Van(oud, oud.MaakRectificatieconcept(2, Nu)));
    }

    [Fact, Trait("Regel", "TRJ-03")]
    public void Wezenlijk_ZonderLatereSluiting_WordtGeweigerd()
    {
        var (oud, concept) = Paar();
        concept.StelEisenVast(concept.Percelen.Single(), [new(Eissoort.Uitvoeringseis, "De aanbieder is bereikbaar.")]);
        Assert.Equal(Domeinregel.WezenlijkVraagtLatereSluiting, Regel(() => Maak(oud, concept, Wezenlijk)));
        concept.Plan(Later(concept, 6));
        var fout = Assert.Throws<DomeinregelException>(() => Maak(oud, concept, Wezenlijk));
        Assert.Contains(Amsterdam.Voluit(oud.Planning.SluitingOp!.Value.AddDays(7)), fout.Message, StringComparison.Ordinal);
        concept.Plan(Later(concept, 1));
        Assert.True(Maak(oud, concept, Wezenlijk).Verlengt);
    }

    [Theory, Trait("Regel", "TRJ-03")]
    [InlineData("omschrijving", true)]
    [InlineData("raming", true)]
    [InlineData("versie", true)]
    [InlineData("document", true)]
    [InlineData("naam", false)]
    [InlineData("cpv", false)]
    public void WatAanbiedersLezen_IsVermoedelijkWezenlijk(string wat, bool isVermoedelijk)
    {
        var (oud, concept) = Paar();
        switch (wat)
        {
            case "omschrijving":
                concept.Wijzig(concept.Gegevens with { Omschrijving = "Ook in het weekend." });
                break;
            case "raming":
                concept.Wijzig(concept.Gegevens with { Raming = 9_000_000m });
                break;
            case "versie":
                concept.Documenten.Single().Vervang(Guid.NewGuid());
                break;
            case "document":
                concept.VoegDocumentToe(Guid.NewGuid(), "Bijlage", Nu);
                break;
            case "naam":
                concept.Wijzig(concept.Gegevens with { Naam = "Een andere naam" });
                break;
            default:
                concept.Wijzig(concept.Gegevens with { CpvCodes = "85320000-8" });
                break;
        }

        Assert.Equal(isVermoedelijk, Assert.Single(Vergelijking.Van(oud, concept)).IsVermoedelijkWezenlijk);
    }

    [Fact, Trait("Regel", "TRJ-03")]
    public void AlleenEenAndereCode_IsOokEenRegel()
    {
        var (oud, concept) = Paar(a => a.StelEisenVast(a.Percelen.Single(), [new(Eissoort.Uitvoeringseis, "De aanbieder is bereikbaar."), new(Eissoort.Uitvoeringseis, "De aanbieder is verzekerd.")]));
        var perceel = concept.Percelen.Single();
        concept.StelEisenVast(perceel, [.. perceel.Eisen.OrderByDescending(e => e.Volgnummer).Select(e => e.Gegevens(e.Id))]);

        var wijzigingen = Vergelijking.Van(oud, concept);

        Assert.Equal([("S1V1", "S1V2"), ("S1V2", "S1V1")], wijzigingen.Select(w => (w.Oud!, w.Nieuw!)));
        Assert.False(Maak(oud, concept, NietWezenlijk).IsWezenlijk);
    }

    [Fact, Trait("Regel", "TRJ-03")]
    public void NietWezenlijk_BijEisenOfCriteria_VraagtEenReden()
    {
        var (oud, concept) = Paar();
        WijzigEis(concept, e => e with { Tekst = "De aanbieder heeft 3 jaar ervaring." });
        Assert.Equal(Domeinregel.NietWezenlijkZonderReden, Regel(() => Maak(oud, concept, NietWezenlijk with { RedenNietWezenlijk = "Te kort" })));
        Assert.False(Maak(oud, concept, NietWezenlijk with { RedenNietWezenlijk = "Het was een typefout in de eis." }).IsWezenlijk);
    }

    [Theory, Trait("Regel", "TRJ-03")]
    [InlineData("eis")]
    [InlineData("gedeelde eis")]
    [InlineData("criterium")]
    [InlineData("bewijs")]
    [InlineData("bewijs eerder")]
    [InlineData("prijs")]
    public void NietWezenlijk_DatMeerVraagt_WordtGeweigerd_OokMetEenReden(string wat)
    {
        var (oud, concept) = Paar(Bewijzen);
        var perceel = concept.Percelen.Single();
        var (eisen, criteria) = (perceel.Eisen.OrderBy(e => e.Volgnummer).Select(e => e.Gegevens(e.Id)).ToList(), perceel.Criteria.OrderBy(c => c.Volgnummer).Select(c => c.Gegevens(c.Id)).ToList());
        switch (wat)
        {
            case "eis":
                concept.StelEisenVast(perceel, [.. eisen, new(Eissoort.Uitvoeringseis, "De aanbieder is bereikbaar.")]);
                break;
            case "gedeelde eis":
                concept.StelGedeeldeEisenVast([new(Eissoort.Uitvoeringseis, "De aanbieder is bereikbaar.")]);
                break;
            case "criterium":
                concept.StelBeoordelingsplanVast(perceel, [criteria[0] with { Gewicht = 30m }, .. criteria[1..], new("Duurzaam", "Hoe spaart u het milieu?", 10m)]);
                break;
            case "bewijs":
                concept.StelEisenVast(perceel, [eisen[0] with { Bewijs = "Een verklaring" }, eisen[1]]);
                break;
            case "bewijs eerder":
                concept.StelEisenVast(perceel, [eisen[0], eisen[1] with { Bewijsmoment = Bewijsmoment.BijInschrijving }]);
                break;
            default:
                concept.StelPrijsVast(perceel, new Prijsopzet { Methode = Prijsmethode.RelatiefAanLaagste, Eenheid = "per uur", GewichtKwaliteit = 60m, GewichtPrijs = 40m }, new Dictionary<Guid, decimal?>());
                break;
        }

        Assert.Equal(Domeinregel.NietWezenlijkVraagtNietMeer, Regel(() => Maak(oud, concept, NietWezenlijk with { RedenNietWezenlijk = "Het was van meet af aan zo bedoeld." })));
        concept.Plan(Later(concept, 14));
        Assert.True(Maak(oud, concept, Wezenlijk).IsWezenlijk);
    }

    /// <summary>Rows that were stored in another order than they are numbered in now keep what they stand for.</summary>
    [Fact, Trait("Regel", "TRJ-03")]
    public void Concept_VanRijenInEenAndereVolgorde_PaartElkeRijMetZichzelf()
    {
        var oud = AanbestedingBouwer.EenAanbesteding().Ook(a =>
        {
            var perceel = a.Percelen.Single();
            a.StelEisenVast(perceel, [new(Eissoort.Uitvoeringseis, "De aanbieder is bereikbaar."), new(Eissoort.Geschiktheidseis, "De aanbieder heeft drie jaar ervaring.", "Een referentie")]);
            a.StelGedeeldeEisenVast([new(Eissoort.Uitsluitingsgrond, "De aanbieder is niet failliet."), new(Eissoort.Geschiktheidseis, "De aanbieder is verzekerd.")]);
            foreach (var (eis, i) in perceel.Eisen.OrderByDescending(e => e.Volgnummer).ToList().Select((e, i) => (e, i)))
            {
                eis.Volgnummer = i + 1;
            }
        }).Maak();
        oud.Publiceer(Klok.Begin);
        var concept = oud.MaakRectificatieconcept(1, Nu);

        Assert.Empty(Vergelijking.Van(oud, concept));
        Assert.All(concept.Percelen.Single().Eisen, e => Assert.Equal(oud.Percelen.Single().Eisen.Single(o => o.Id == e.OorsprongId).Tekst, e.Tekst));
    }

    [Theory, Trait("Regel", "TRJ-04")]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Sluiting_MagLater_NooitEerder(int dagen, bool magWel)
    {
        var (oud, concept) = Paar();
        concept.Plan(Later(concept, dagen) with { Gunningsdatum = concept.Planning.Gunningsdatum!.Value.AddDays(2) });
        if (magWel)
        {
            Assert.Equal(dagen > 0, Maak(oud, concept, NietWezenlijk).Verlengt);
        }
        else
        {
            Assert.Equal(Domeinregel.SluitingNooitEerder, Regel(() => Maak(oud, concept, NietWezenlijk)));
        }
    }

    [Fact, Trait("Regel", "TRJ-04")]
    public void Rectificatie_NaDeSluiting_WordtGeweigerd_EenTelErvoorNiet()
    {
        var (oud, concept) = Paar();
        var sluiting = oud.Planning.SluitingOp!.Value;
        concept.Plan(Later(concept, 7));
        Maak(oud, concept, NietWezenlijk, sluiting);
        Assert.Equal(Domeinregel.RectificatieNaSluiting, Regel(() => Maak(oud, concept, NietWezenlijk, sluiting.AddMilliseconds(1))));
        Assert.Equal(Domeinregel.RectificatieNaSluiting, Regel(() => oud.MaakRectificatieconcept(1, sluiting.AddMilliseconds(1))));
    }

    [Fact, Trait("Regel", "TRJ-03")]
    public void AndereKandidaten_VragenIntrekken()
    {
        var (oud, concept) = Paar();
        concept.Plan(Later(concept, 7));
        Assert.Equal(Domeinregel.RectificatieVraagtIntrekken, Regel(() => Maak(oud, concept, NietWezenlijk with { TrektAnderenAan = true })));
    }

    [Fact, Trait("Regel", "TRJ-03")]
    public void Concept_HoudtProcedureEnPercelen_EnWordtNooitZelfGepubliceerd()
    {
        var (_, concept) = Paar();
        Assert.Equal(Domeinregel.RectificatieHoudtProcedure, Regel(() => concept.Wijzig(new Aanbestedingsgegevens("X", "", Procedure.SasMetEmvi, concept.Regime, 1m, "85310000-5"))));
        Assert.Equal(Domeinregel.RectificatieHoudtPercelen, Regel(() => concept.VoegPerceelToe(new Perceelgegevens("Y", "", Bekostiging.Subsidie))));
        Assert.Equal(Domeinregel.RectificatieHoudtPercelen, Regel(() => concept.VerwijderPerceel(concept.Percelen.Single())));
        Assert.Equal(Domeinregel.GepubliceerdDocumentBlijft, Regel(() => concept.VerwijderDocument(concept.Documenten.Single())));
        Assert.Equal(Domeinregel.RectificatieIsGeenAanbesteding, Regel(() => concept.Publiceer(Nu)));
        Assert.Equal(Domeinregel.RectificatieHoudtProcedure, Regel(() => concept.LegBesluitVast(null)));
        concept.LegBesluitVast(concept.Besluit! with { });
        Assert.Equal(Domeinregel.RectificatieHoudtProcedure, Regel(() => concept.NoemTenderNed("123456")));
        var (_, onderhands) = Paar(b => b.Volgens(Procedure.MeervoudigOnderhands));
        Assert.Equal(Domeinregel.RectificatieHoudtProcedure, Regel(() => onderhands.NodigUit(Guid.NewGuid(), "Levert al in de regio.", Guid.NewGuid(), Nu)));
    }

    private static Rectificatie Maak(Aanbesteding oud, Aanbesteding concept, Rectificatiebesluit besluit, DateTimeOffset? op = null) =>
        new(oud, concept.Planning.SluitingOp!.Value, 1, Vergelijking.Van(oud, concept), besluit, Guid.NewGuid(), op ?? Nu);

    private static Planning Later(Aanbesteding aanbesteding, int dagen) => new()
    {
        VragenTot = aanbesteding.Planning.VragenTot!.Value.AddDays(dagen),
        NotaUiterlijkOp = aanbesteding.Planning.NotaUiterlijkOp!.Value.AddDays(dagen),
        SluitingOp = aanbesteding.Planning.SluitingOp!.Value.AddDays(dagen),
        Gunningsdatum = aanbesteding.Planning.Gunningsdatum!.Value.AddDays(dagen),
        Ingangsdatum = aanbesteding.Planning.Ingangsdatum!.Value.AddDays(dagen),
    };

    private static Domeinregel Regel(Action daad) => Assert.Throws<DomeinregelException>(daad).Regel;

    private static void Bewijzen(Aanbesteding aanbesteding) => aanbesteding.StelEisenVast(aanbesteding.Percelen.Single(),
        [new(Eissoort.Geschiktheidseis, "De aanbieder heeft drie jaar ervaring."), new(Eissoort.Uitvoeringseis, "De aanbieder is verzekerd.", "Een polis", null, Bewijsmoment.NaVoorlopigeGunning)]);

    private static void WijzigEis(Aanbesteding concept, Func<Eisgegevens, Eisgegevens> wijzig)
    {
        var perceel = concept.Percelen.Single();
        concept.StelEisenVast(perceel, [.. perceel.Eisen.Where(e => !e.IsGedeeld).OrderBy(e => e.Volgnummer).Select((e, i) => i == 0 ? wijzig(e.Gegevens(e.Id)) : e.Gegevens(e.Id))]);
    }

    private static (Aanbesteding Oud, Aanbesteding Concept) Paar(Action<Aanbesteding> met) => Paar(b => b.Ook(met));

    private static (Aanbesteding Oud, Aanbesteding Concept) Paar(Func<AanbestedingBouwer, AanbestedingBouwer>? met = null)
    {
        var oud = (met?.Invoke(AanbestedingBouwer.EenAanbesteding()) ?? AanbestedingBouwer.EenAanbesteding()).Maak();
        oud.Publiceer(Klok.Begin);
        return (oud, oud.MaakRectificatieconcept(1, Nu));
    }
}
