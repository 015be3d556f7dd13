using System.Text;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;
using static WmoInkoop.TestSupport.Partijen.Partijproef;

namespace WmoInkoop.Tests.Inschrijvingen;

/// <summary>A perceel that demands kleine partijen as onderaannemer, and what an inschrijving names (TRJ-08).</summary>
public sealed class KleinePartijenTests
{
    private static readonly Perceelgegevens Gegevens = new("Begeleiding", "Thuis.", Bekostiging.Taakgericht, 2, 100m, VraagtKleinePartijen: true);
    private static readonly Onderaannemer Klein = new("Klein Geluk", "91111111", Grootteklasse.Klein);
    private static readonly Onderaannemer Groot = new("Groot Bedrijf", "92222222", Grootteklasse.Groot);

    private readonly Aanbesteding _aanbesteding = AanbestedingBouwer.EenAanbesteding().MetPerceel(Gegevens).MetPerceel(Gegevens with { VraagtKleinePartijen = false }).Maak();

    private Perceel Met => _aanbesteding.Percelen.Single(p => p.Nummer == 1);

    private Perceel Zonder => _aanbesteding.Percelen.Single(p => p.Nummer == 2);

    [Fact, Trait("Regel", "TRJ-08")]
    public void Eis_DieBlijft_HoudtZijnId_EnEenKopieKrijgtEenEigen()
    {
        var id = Met.KleinePartijenId;
        Assert.NotNull(id);
        _aanbesteding.WijzigPerceel(Met, Gegevens with { Naam = "Anders" });
        Assert.Equal(id, Met.KleinePartijenId);

        var kopie = _aanbesteding.KopieerPerceel(Met);
        var ergensAnders = AanbestedingBouwer.EenAanbesteding().ZonderPercelen().Maak().NeemPerceelOver(Met);
        Assert.Equal(3, new[] { id, kopie.KleinePartijenId, ergensAnders.KleinePartijenId }.OfType<Guid>().Distinct().Count());

        _aanbesteding.WijzigPerceel(Met, Gegevens with { VraagtKleinePartijen = false });
        Assert.Null(Met.KleinePartijenId);
        Assert.Equal(Met.Criteria.Count + Met.Eisen.Count, Met.Onderdelen.Count());
    }

    [Fact, Trait("Regel", "TRJ-08"), Trait("Regel", "TRJ-03")]
    public void Rectificatie_NoemtDeEis_EnHoudtHetIdZolangHijBlijft()
    {
        _aanbesteding.Publiceer(Klok.Begin);
        var id = Met.KleinePartijenId;
        var concept = _aanbesteding.MaakRectificatieconcept(1, Klok.Begin);
        Perceel InConcept(int nummer) => concept.Percelen.Single(p => p.Nummer == nummer);
        Assert.NotNull(InConcept(1).KleinePartijenId);
        Assert.Empty(Vergelijking.Van(_aanbesteding, concept));

        concept.WijzigPerceel(InConcept(1), InConcept(1).Gegevens with { VraagtKleinePartijen = false });
        concept.WijzigPerceel(InConcept(1), InConcept(1).Gegevens with { VraagtKleinePartijen = true });
        concept.WijzigPerceel(InConcept(2), InConcept(2).Gegevens with { VraagtKleinePartijen = true });
        var regel = Assert.Single(Vergelijking.Van(_aanbesteding, concept));
        Assert.Equal((Wijzigingssoort.Eis, "Perceel 2, kleine partijen", null, true), (regel.Soort, regel.Onderwerp, regel.Oud, regel.IsVermoedelijkWezenlijk));
        _aanbesteding.NeemOver(concept, Klok.Begin);
        Assert.Equal(id, Met.KleinePartijenId);
        Assert.NotNull(Zonder.KleinePartijenId);
    }

    [Fact, Trait("Regel", "TRJ-08"), Trait("Regel", "INS-03")]
    public void Compleetheid_VraagtEenKleinePartij_AlleenWaarDatIsGevraagd()
    {
        Assert.Contains(Gebreken(Met, null), g => g is { Soort: Inschrijfgebreksoort.KleinePartijOntbreekt } && g.OnderdeelId == Met.KleinePartijenId);
        Assert.Contains(Gebreken(Met, []), g => g.Soort is Inschrijfgebreksoort.KleinePartijOntbreekt);
        Assert.Contains(Gebreken(Met, [Groot, Groot with { Grootteklasse = Grootteklasse.Middel }]), g => g.Soort is Inschrijfgebreksoort.KleinePartijOntbreekt);
        Assert.DoesNotContain(Gebreken(Met, [Groot, Klein]), g => g.Soort is Inschrijfgebreksoort.KleinePartijOntbreekt);
        Assert.DoesNotContain(Gebreken(Met, [Klein with { Grootteklasse = Grootteklasse.Zzp }]), g => g.Soort is Inschrijfgebreksoort.KleinePartijOntbreekt);
        Assert.DoesNotContain(Gebreken(Zonder, null), g => g.Soort is Inschrijfgebreksoort.KleinePartijOntbreekt);
        Assert.True(VanPartij(Partijrol.Onderaannemer, Grootteklasse.Groot));
        Assert.True(VanPartij(Partijrol.Combinant, null));
        Assert.False(VanPartij(Partijrol.Onderaannemer, Grootteklasse.Klein));
    }

    [Fact, Trait("Regel", "TRJ-08"), Trait("Regel", "INS-04")]
    public void Controlegetal_BlijftWatHetWas_WaarNietsIsGevraagd_EnTeltDeNamenMeeWaarWel()
    {
        var zonder = new Inschrijvingsinhoud(Guid.NewGuid(), Zonder.Id, Guid.NewGuid(), [], [], []);
        Assert.DoesNotContain("Onderaannemers", Encoding.UTF8.GetString(zonder.Canoniek()), StringComparison.Ordinal);
        Assert.Null(Inschrijvingsinhoud.Lees(zonder.Canoniek()).Onderaannemers);

        var met = zonder with { Onderaannemers = [Klein] };
        var tekst = Encoding.UTF8.GetString(met.Canoniek());
        Assert.Contains("\"Grootteklasse\": \"Klein\"", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("IsKleinePartij", tekst, StringComparison.Ordinal);
        Assert.Equal([Klein], Inschrijvingsinhoud.Lees(met.Canoniek()).Onderaannemers!);
        Assert.NotEqual(met.Hash(), (met with { Onderaannemers = [Klein with { KvkNummer = "91111112" }] }).Hash());
    }

    [Fact, Trait("Regel", "TRJ-08")]
    public void DezelfdeLijst_IsDezelfdeInhoud()
    {
        Assert.Equal(new Deelinhoud(Onderaannemers: [Klein, Groot]), new Deelinhoud(Onderaannemers: [Klein with { }, Groot with { }]));
        Assert.Equal(new Deelinhoud(), new Deelinhoud(Onderaannemers: []));
        Assert.NotEqual(new Deelinhoud(Onderaannemers: [Klein]), new Deelinhoud(Onderaannemers: [Groot]));
        Assert.NotEqual(new Deelinhoud("Een"), new Deelinhoud("Twee"));
    }

    [Fact, Trait("Regel", "TRJ-08")]
    public void Publiceren_ZonderKluis_KanDezeEisNietStellen()
    {
        var open = AanbestedingBouwer.EenAanbesteding().Volgens(Procedure.Toelatingsprocedure).MetPerceel(Gegevens).Maak();
        Assert.Contains(Publicatiecontrole.Van(open, Klok.Begin), g => g.Soort is Publicatiegebreksoort.KleinePartijenZonderKluis);
        Assert.DoesNotContain(Publicatiecontrole.Van(_aanbesteding, Klok.Begin), g => g.Soort is Publicatiegebreksoort.KleinePartijenZonderKluis);
    }

    /// <summary>Whether one is missing still when the inschrijving names this party.</summary>
    private bool VanPartij(Partijrol rol, Grootteklasse? grootte) => Compleetheid.Van(
        Met,
        new Inschrijvingsinhoud(Guid.NewGuid(), Met.Id, Guid.NewGuid(), [], [], [], Partijen: new Partijeninhoud(Inschrijfvorm.Alleen, [new Partijinhoud(Guid.NewGuid(), EenPartij(rol) with { Grootteklasse = grootte }, null)])))
        .Any(g => g.Soort is Inschrijfgebreksoort.KleinePartijOntbreekt);

    private static IReadOnlyList<Inschrijfgebrek> Gebreken(Perceel perceel, IReadOnlyList<Onderaannemer>? onderaannemers) =>
        Compleetheid.Van(perceel, new Inschrijvingsinhoud(Guid.NewGuid(), perceel.Id, Guid.NewGuid(), [], [], [], Onderaannemers: onderaannemers));
}
