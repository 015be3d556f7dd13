using WmoInkoop.Core.Common;
using WmoInkoop.Core.Procedures;
using Xunit;
using static WmoInkoop.Core.Procedures.Procedure;

namespace WmoInkoop.Tests.Procedures;

/// <summary>The table of domein.md, Procedures, column by column.</summary>
public sealed class ProceduretabelTests
{
    [Fact]
    public void Tabel_ElkeProcedure_StaatErPreciesEenKeerIn() =>
        Assert.Equal(Enum.GetValues<Procedure>(), Proceduretabel.Alle.Select(o => o.Procedure));

    [Theory]
    [InlineData(SasMetEmvi, true)]
    [InlineData(SasZonderEmvi, true)]
    [InlineData(Toelatingsprocedure, true)]
    [InlineData(EuropeesOpenbaar, true)]
    [InlineData(EuropeesNietOpenbaar, true)]
    [InlineData(ConcurrentiegerichteDialoog, true)]
    [InlineData(MededingingMetOnderhandeling, true)]
    [InlineData(MeervoudigOnderhands, true)]
    [InlineData(EnkelvoudigOnderhands, false)]
    [InlineData(Subsidietender, true)]
    public void Vragen_AlleenBijEnkelvoudig_ZijnEenKeuze(Procedure procedure, bool verplicht) =>
        Assert.Equal(verplicht, Stap(procedure, Procedurestap.Vragen)!.IsVerplicht);

    [Theory]
    [InlineData(SasMetEmvi, false, null)]
    [InlineData(SasZonderEmvi, false, null)]
    [InlineData(Toelatingsprocedure, null, null)]
    [InlineData(EuropeesOpenbaar, null, null)]
    [InlineData(EuropeesNietOpenbaar, true, 5)]
    [InlineData(ConcurrentiegerichteDialoog, true, 3)]
    [InlineData(MededingingMetOnderhandeling, true, 3)]
    [InlineData(MeervoudigOnderhands, null, null)]
    [InlineData(EnkelvoudigOnderhands, null, null)]
    [InlineData(Subsidietender, null, null)]
    public void Selectie_PerProcedure_HeeftHetBeoogdeMinimum(Procedure procedure, bool? verplicht, int? minimum)
    {
        Assert.Equal(verplicht, Stap(procedure, Procedurestap.Aanmelding)?.IsVerplicht);
        Assert.Equal(verplicht, Stap(procedure, Procedurestap.Selectie)?.IsVerplicht);
        Assert.Equal(minimum, Proceduretabel.Van(procedure).BeoogdMinimumGegadigden);
    }

    [Theory]
    [InlineData(SasMetEmvi, Dialoogsoort.Dialoog, 0)]
    [InlineData(SasZonderEmvi, Dialoogsoort.Afstemming, 0)]
    [InlineData(Toelatingsprocedure, Dialoogsoort.MetAllenSamen, 0)]
    [InlineData(EuropeesOpenbaar, null, null)]
    [InlineData(EuropeesNietOpenbaar, null, null)]
    [InlineData(ConcurrentiegerichteDialoog, Dialoogsoort.Dialoog, 1)]
    [InlineData(MededingingMetOnderhandeling, Dialoogsoort.Onderhandeling, 1)]
    [InlineData(MeervoudigOnderhands, null, null)]
    [InlineData(EnkelvoudigOnderhands, null, null)]
    [InlineData(Subsidietender, null, null)]
    public void Dialoog_PerProcedure_HeeftSoortEnRondes(Procedure procedure, Dialoogsoort? soort, int? minimum)
    {
        var opzet = Proceduretabel.Van(procedure);

        Assert.Equal(soort, opzet.Dialoog?.Soort);
        Assert.Equal(minimum, opzet.Dialoog?.MinimumRondes);
        Assert.Null(opzet.Dialoog?.MaximumRondes);
        Assert.Equal(minimum is null ? null : minimum > 0, Stap(procedure, Procedurestap.Dialoog)?.IsVerplicht);
    }

    [Theory, Trait("Regel", "INS-07")]
    [InlineData(SasMetEmvi, 2, "Aanmelding Inschrijving")]
    [InlineData(SasZonderEmvi, 2, "Aanmelding Inschrijving")]
    [InlineData(Toelatingsprocedure, null, "")]
    [InlineData(EuropeesOpenbaar, 2, "Inschrijving")]
    [InlineData(EuropeesNietOpenbaar, 2, "Aanmelding Inschrijving")]
    [InlineData(ConcurrentiegerichteDialoog, 2, "Aanmelding Inschrijving")]
    [InlineData(MededingingMetOnderhandeling, 2, "Aanmelding EersteInschrijving Inschrijving")]
    [InlineData(MeervoudigOnderhands, 2, "Inschrijving")]
    [InlineData(EnkelvoudigOnderhands, 1, "Inschrijving")]
    [InlineData(Subsidietender, 2, "Inschrijving")]
    public void Kluis_PerProcedure_HeeftDeRondesEnDeOpeners(Procedure procedure, int? openers, string rondes)
    {
        var opzet = Proceduretabel.Van(procedure);

        Assert.Equal(openers, opzet.MinimumOpeners);
        Assert.Equal(rondes, string.Join(' ', opzet.Kluisrondes.Select(s => s.Soort)));
        Assert.Equal(opzet.Kluisrondes.Any(), opzet.HeeftKluis);
    }

    [Theory]
    [InlineData(SasMetEmvi, Rangorde.BesteEerst, Resultaat.Overeenkomst)]
    [InlineData(SasZonderEmvi, Rangorde.Geen, Resultaat.Overeenkomst)]
    [InlineData(Toelatingsprocedure, Rangorde.Geen, Resultaat.Overeenkomst)]
    [InlineData(EuropeesOpenbaar, Rangorde.BesteEerst, Resultaat.Overeenkomst)]
    [InlineData(EuropeesNietOpenbaar, Rangorde.BesteEerst, Resultaat.Overeenkomst)]
    [InlineData(ConcurrentiegerichteDialoog, Rangorde.BesteEerst, Resultaat.Overeenkomst)]
    [InlineData(MededingingMetOnderhandeling, Rangorde.BesteEerst, Resultaat.Overeenkomst)]
    [InlineData(MeervoudigOnderhands, Rangorde.BesteEerst, Resultaat.Overeenkomst)]
    [InlineData(EnkelvoudigOnderhands, Rangorde.Geen, Resultaat.Overeenkomst)]
    [InlineData(Subsidietender, Rangorde.BesteEerstBinnenPlafond, Resultaat.Beschikking)]
    public void Rangorde_PerProcedure_KloptMetDeStappenEnHetResultaat(Procedure procedure, Rangorde rangorde, Resultaat resultaat)
    {
        var opzet = Proceduretabel.Van(procedure);

        Assert.Equal((rangorde, resultaat), (opzet.Rangorde, opzet.Resultaat));
        Assert.Equal(rangorde is not Rangorde.Geen, opzet.Heeft(Procedurestap.Beoordeling));
        Assert.Equal(resultaat is Resultaat.Beschikking, opzet.Heeft(Procedurestap.Beschikking));
        Assert.Equal(resultaat is Resultaat.Overeenkomst, opzet.Heeft(Procedurestap.Overeenkomst));
    }

    [Fact]
    public void Genodigden_AlleenBijOnderhands_ZienDeProcedure()
    {
        Assert.Equal([MeervoudigOnderhands, EnkelvoudigOnderhands], Proceduretabel.Alle.Where(o => o.IsAlleenVoorGenodigden).Select(o => o.Procedure));
        Assert.All(Proceduretabel.Alle, o => Assert.Equal(o.IsAlleenVoorGenodigden, o.Heeft(Procedurestap.Uitnodiging)));
        Assert.All(Proceduretabel.Alle, o => Assert.NotEqual(o.IsAlleenVoorGenodigden, o.Heeft(Procedurestap.Aankondiging)));
    }

    [Fact, Trait("Regel", "AAN-05")]
    public void MaximumAantal_AlleenBijToelating_WordtGeweigerd() =>
        Assert.Equal([Toelatingsprocedure], Proceduretabel.Alle.Where(o => !o.KentMaximumAantal).Select(o => o.Procedure));

    [Fact]
    public void Stappen_ElkeProcedure_StaanInDeVolgordeVanDeTijdEnHooguitEenKeer() =>
        Assert.All(Proceduretabel.Alle, o => Assert.Equal(o.Stappen.Select(s => s.Soort).Distinct().Order(), o.Stappen.Select(s => s.Soort)));

    [Fact]
    public void Regimes_ElkeProcedureEnElkRegime_PastErgens()
    {
        Assert.All(Proceduretabel.Alle, o => Assert.NotEmpty(o.Regimes));
        Assert.All(Enum.GetValues<Regime>(), r => Assert.Contains(Proceduretabel.Alle, o => o.KanOnder(r)));
        Assert.All(Proceduretabel.Alle, o => Assert.Equal(o.Procedure is Subsidietender, o.KanOnder(Regime.Subsidie)));
    }

    [Fact]
    public void Teksten_ElkeStapEnElkeProcedure_HebbenNaamEnUitleg()
    {
        Assert.All(Enum.GetValues<Procedurestap>(), s => Assert.NotEmpty(Teksten.Uitleg(s)));
        Assert.All(Enum.GetValues<Procedure>(), p => Assert.NotEmpty(Teksten.Uitleg(p)));
        Assert.All(Enum.GetValues<Regime>(), r => Assert.NotEmpty(Teksten.Uitleg(r)));
        Assert.All(Enum.GetValues<Basis>(), b => Assert.NotEmpty(Teksten.Uitleg(b)));
    }

    private static Stap? Stap(Procedure procedure, Procedurestap soort) => Proceduretabel.Van(procedure).Stappen.SingleOrDefault(s => s.Soort == soort);
}
