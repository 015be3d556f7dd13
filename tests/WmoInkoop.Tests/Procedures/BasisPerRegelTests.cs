using WmoInkoop.Core.Procedures;
using Xunit;
using static WmoInkoop.Core.Procedures.Basis;
using static WmoInkoop.Core.Procedures.Procedure;
using static WmoInkoop.Core.Procedures.Procedureregel;
using static WmoInkoop.Core.Procedures.RedenNietVanToepassing;

namespace WmoInkoop.Tests.Procedures;

/// <summary>The statements of domein.md about basis, number and article, one by one.</summary>
public sealed class BasisPerRegelTests
{
    // TRJ-02: the minimum terms of European procedures
    [Theory, Trait("Regel", "TRJ-02")]
    [InlineData(Inschrijftermijn, EuropeesOpenbaar, 40, "2.71 lid 1, 2.74b")]
    [InlineData(Inschrijftermijn, EuropeesNietOpenbaar, 35, "2.71 lid 4, 2.74b")]
    [InlineData(Inschrijftermijn, MededingingMetOnderhandeling, 35, "2.71 lid 4, 2.74b")]
    [InlineData(Aanmeldtermijn, EuropeesNietOpenbaar, 30, "2.71 lid 2")]
    [InlineData(Aanmeldtermijn, MededingingMetOnderhandeling, 30, "2.71 lid 2")]
    [InlineData(Aanmeldtermijn, ConcurrentiegerichteDialoog, 30, "2.71 lid 3")]
    [InlineData(InschrijftermijnVooraankondiging, EuropeesOpenbaar, 29, "2.71 lid 5, 2.71 lid 6")]
    [InlineData(InschrijftermijnVooraankondigingOndergrens, EuropeesOpenbaar, 22, "2.71 lid 5")]
    [InlineData(InschrijftermijnUrgent, EuropeesOpenbaar, 15, "2.74 onder a")]
    [InlineData(AanmeldtermijnUrgent, EuropeesNietOpenbaar, 15, "2.74 onder b")]
    [InlineData(AanmeldtermijnUrgent, MededingingMetOnderhandeling, 15, "2.74 onder b")]
    [InlineData(InschrijftermijnUrgent, EuropeesNietOpenbaar, 10, "2.74 onder c")]
    [InlineData(InschrijftermijnUrgent, MededingingMetOnderhandeling, 10, "2.74 onder c")]
    [InlineData(NotaVoorSluiting, EuropeesOpenbaar, 10, "2.54 lid 1")]
    [InlineData(NotaVoorSluitingUrgent, EuropeesOpenbaar, 4, "2.54 lid 2")]
    public void Termijn_BijEuropees_IsWetMetDitAantalDagen(Procedureregel regel, Procedure procedure, int dagen, string artikelen)
    {
        var antwoord = Regelboek.Van(regel, procedure, Regime.Europees);

        Assert.Equal((Wet, dagen, artikelen), (antwoord.Basis, antwoord.Dagen, string.Join(", ", antwoord.Artikelen.Select(a => a.Artikel))));
    }

    [Theory, Trait("Regel", "TRJ-02")]
    [InlineData(Inschrijftermijn, ConcurrentiegerichteDialoog, GeenMinimum)] // no minimum for the final inschrijving
    [InlineData(AanmeldtermijnUrgent, ConcurrentiegerichteDialoog, GeenVerkorting)] // urgent is not for dialoog
    [InlineData(InschrijftermijnUrgent, ConcurrentiegerichteDialoog, GeenVerkorting)]
    [InlineData(NotaVoorSluitingUrgent, ConcurrentiegerichteDialoog, GeenVerkorting)]
    [InlineData(InschrijftermijnInOverleg, EuropeesOpenbaar, GeenVerkorting)]
    [InlineData(Aanmeldtermijn, EuropeesOpenbaar, GeenSelectie)]
    public void Termijn_BijEuropees_GeldtHierNiet(Procedureregel regel, Procedure procedure, RedenNietVanToepassing reden) =>
        Assert.Equal(reden, Regelboek.Van(regel, procedure, Regime.Europees).Reden);

    [Theory, Trait("Regel", "TRJ-02")]
    [InlineData(EuropeesNietOpenbaar)]
    [InlineData(MededingingMetOnderhandeling)]
    public void InschrijftermijnInOverleg_NietOpenbaarEnOnderhandeling_MagVanDeWet(Procedure procedure) =>
        Assert.Equal(Wet, Regelboek.Van(InschrijftermijnInOverleg, procedure, Regime.Europees).Basis);

    [Theory, Trait("Regel", "TRJ-02")]
    [InlineData(SasMetEmvi)]
    [InlineData(SasZonderEmvi)]
    [InlineData(MeervoudigOnderhands)]
    public void Inschrijftermijn_BijSas_WaarschuwtOnder20DagenOpEigenKeuze(Procedure procedure)
    {
        var antwoord = Regelboek.Van(Inschrijftermijn, procedure, Regime.Sas);

        Assert.Equal((EigenKeuze, 20, true), (antwoord.Basis, antwoord.Dagen, antwoord.WaarschuwtAlleen));
    }

    // 'For SAS are Wet'
    [Theory, Trait("Regel", "VRA-05")]
    [InlineData(NotaVoorSluiting, "2.54 lid 1")]
    [InlineData(AntwoordOverVoortgang, "2.55a")]
    [InlineData(Dossier, "2.56")]
    [InlineData(AankondigingTenderNed, "2.62 lid 1, 2.62 lid 2")]
    [InlineData(EigenVerklaring, "2.84, 2.85")]
    [InlineData(ProcesVerbaal, "2.132 lid 1")]
    [InlineData(AankondigingGegund, "2.134 lid 1")]
    public void Sas_DezeRegels_ZijnWet(Procedureregel regel, string artikelen)
    {
        foreach (var procedure in new[] { SasMetEmvi, SasZonderEmvi })
        {
            var antwoord = Regelboek.Van(regel, procedure, Regime.Sas);
            Assert.Equal(Wet, antwoord.Basis);
            Assert.False(antwoord.KanWordenUitgezet);
            Assert.Equal(artikelen, string.Join(", ", antwoord.Artikelen.Select(a => a.Artikel)));
        }
    }

    [Fact, Trait("Regel", "TRJ-02")]
    public void Sas_NotaVoorSluiting_KentGeenVierDagen() =>
        Assert.All(
            Proceduretabel.Alle.Where(o => o.KanOnder(Regime.Sas)),
            o => Assert.Equal(NietBijSas, Regelboek.Van(NotaVoorSluitingUrgent, o.Procedure, Regime.Sas).Reden));

    // 'not Wet: ... which Standaard or EigenKeuze then set'
    [Theory, Trait("Regel", "CON-06")]
    [InlineData(VoorbereidingOpenbaar)]
    [InlineData(Aanmeldtermijn)]
    [InlineData(AanmeldtermijnUrgent)]
    [InlineData(Inschrijftermijn)]
    [InlineData(InschrijftermijnVooraankondiging)]
    [InlineData(InschrijftermijnVooraankondigingOndergrens)]
    [InlineData(InschrijftermijnUrgent)]
    [InlineData(InschrijftermijnInOverleg)]
    [InlineData(WezenlijkeRectificatieVerlengt)]
    [InlineData(LateNotaVerlengt)]
    [InlineData(BeoogdAantalGegadigden)]
    [InlineData(KluisTotSluiting)]
    [InlineData(StoringVerlengt)]
    [InlineData(StoringControlegetal)]
    [InlineData(Procedureregel.OpschortendeTermijn)]
    [InlineData(BriefMetRedenen)]
    [InlineData(BriefMetVergelijking)]
    [InlineData(KortGedingSchortOp)]
    [InlineData(NieuweBeslissingNieuweTermijn)]
    public void Sas_DezeRegels_ZijnGeenWet(Procedureregel regel) =>
        Assert.All(
            Proceduretabel.Alle.Where(o => o.KanOnder(Regime.Sas)),
            o => Assert.NotEqual(Wet, Regelboek.Van(regel, o.Procedure, Regime.Sas).Basis));

    [Theory, Trait("Regel", "GUN-03")]
    [InlineData(EuropeesOpenbaar, Regime.Europees, Wet)]
    [InlineData(ConcurrentiegerichteDialoog, Regime.Europees, Wet)]
    [InlineData(SasMetEmvi, Regime.Sas, Standaard)]
    [InlineData(SasZonderEmvi, Regime.Sas, Standaard)]
    [InlineData(EuropeesOpenbaar, Regime.Sas, EigenKeuze)]
    [InlineData(MeervoudigOnderhands, Regime.Nationaal, EigenKeuze)]
    public void OpschortendeTermijn_PerRegime_Is20DagenMetDezeBasis(Procedure procedure, Regime regime, Basis basis)
    {
        var antwoord = Regelboek.Van(Procedureregel.OpschortendeTermijn, procedure, regime);

        Assert.Equal((basis, 20, basis is not Wet), (antwoord.Basis, antwoord.Dagen, antwoord.KanWordenUitgezet));
    }

    [Theory, Trait("Regel", "GUN-03")]
    [InlineData(Regime.Europees, Wet)]
    [InlineData(Regime.Sas, EigenKeuze)]
    public void OpschortendeTermijnSchuiftOp_AlleenWaarDeTermijnWettelijkIs_IsWet(Regime regime, Basis basis) =>
        Assert.Equal(basis, Regelboek.Van(OpschortendeTermijnSchuiftOp, EuropeesOpenbaar, regime).Basis);

    /// <summary>SAS by law, 'openbaar' by choice: terms and standstill stand on EigenKeuze.</summary>
    [Theory, Trait("Regel", "TRJ-02")]
    [InlineData(Inschrijftermijn, 40)]
    [InlineData(InschrijftermijnVooraankondiging, 29)]
    [InlineData(InschrijftermijnVooraankondigingOndergrens, 22)]
    [InlineData(InschrijftermijnUrgent, 15)]
    [InlineData(Procedureregel.OpschortendeTermijn, 20)]
    public void Leeuwarden_SasMetOpenbaarUitKeuze_HeeftTermijnenOpEigenKeuze(Procedureregel regel, int dagen)
    {
        var antwoord = Regelboek.Van(regel, EuropeesOpenbaar, Regime.Sas);

        Assert.Equal((EigenKeuze, dagen, true), (antwoord.Basis, antwoord.Dagen, antwoord.KanWordenUitgezet));
    }

    [Theory, Trait("Regel", "DIA-01")]
    [InlineData(EuropeesNietOpenbaar, 5)]
    [InlineData(ConcurrentiegerichteDialoog, 3)]
    [InlineData(MededingingMetOnderhandeling, 3)]
    public void BeoogdAantalGegadigden_BijSelectie_IsWetBijEuropeesEnEigenKeuzeBijSas(Procedure procedure, int aantal)
    {
        var europees = Regelboek.Van(BeoogdAantalGegadigden, procedure, Regime.Europees);
        var sas = Regelboek.Van(BeoogdAantalGegadigden, procedure, Regime.Sas);

        Assert.Equal((Wet, EigenKeuze), (europees.Basis, sas.Basis));
        Assert.Equal(aantal, europees.Getal!.Aantal);
        Assert.Equal(aantal, sas.Getal!.Aantal);
    }

    [Theory, Trait("Regel", "TRJ-12")]
    [InlineData(ConcurrentiegerichteDialoog, "2.28 lid 1")]
    [InlineData(MededingingMetOnderhandeling, "2.30 lid 1")]
    public void GrondVoorDialoog_BuitenSas_MoetWordenVastgelegd(Procedure procedure, string artikel)
    {
        Assert.Equal(artikel, Assert.Single(Regelboek.Van(GrondVoorDialoog, procedure, Regime.Europees).Artikelen).Artikel);
        Assert.Equal(NietBijSas, Regelboek.Van(GrondVoorDialoog, procedure, Regime.Sas).Reden);
    }

    [Theory, Trait("Regel", "DIA-05")]
    [InlineData(ConcurrentiegerichteDialoog, "2.110 lid 7")]
    [InlineData(MededingingMetOnderhandeling, "2.126a lid 6")]
    public void DialoogVertrouwelijk_BijEuropees_StaatInHetArtikelVanDeProcedure(Procedure procedure, string artikel) =>
        Assert.Equal(artikel, Assert.Single(Regelboek.Van(DialoogVertrouwelijk, procedure, Regime.Europees).Artikelen).Artikel);

    [Theory, Trait("Regel", "INS-07")]
    [InlineData(EuropeesOpenbaar, Regime.Europees, 2)]
    [InlineData(SasMetEmvi, Regime.Sas, 2)]
    [InlineData(Subsidietender, Regime.Subsidie, 2)]
    [InlineData(EnkelvoudigOnderhands, Regime.Nationaal, 1)]
    public void OpeningDoorInkopers_AlleenBijEnkelvoudig_MagDoorEen(Procedure procedure, Regime regime, int inkopers)
    {
        var antwoord = Regelboek.Van(OpeningDoorInkopers, procedure, regime);

        Assert.Equal((EigenKeuze, inkopers, false), (antwoord.Basis, antwoord.Getal!.Aantal, antwoord.KanWordenUitgezet));
    }

    [Fact]
    public void BeslissingDoorTwee_Overal_IsEigenKeuzeEnKanUit() =>
        Assert.All(
            Proceduretabel.Alle,
            o => Assert.All(o.Regimes, r => Assert.Equal((EigenKeuze, true), Kort(Regelboek.Van(BeslissingDoorTwee, o.Procedure, r)))));

    [Theory, Trait("Regel", "INS-12")]
    [InlineData(Gestanddoening, 90)]
    [InlineData(GestanddoeningNaKortGeding, 14)]
    public void Gestanddoening_BijSasProcedures_StaatInDeStandaard(Procedureregel regel, int dagen)
    {
        var antwoord = Regelboek.Van(regel, SasMetEmvi, Regime.Sas);

        Assert.Equal((Standaard, dagen, true), (antwoord.Basis, antwoord.Dagen, antwoord.KanWordenUitgezet));
        Assert.Equal(EigenKeuze, Regelboek.Van(regel, EuropeesOpenbaar, Regime.Europees).Basis);
    }

    [Fact, Trait("Regel", "INS-10")]
    public void Storing_BijSas_IsEigenKeuzeEnBijEuropeesWet()
    {
        Assert.Equal((EigenKeuze, true), Kort(Regelboek.Van(StoringControlegetal, SasMetEmvi, Regime.Sas)));
        Assert.Equal((Wet, false), Kort(Regelboek.Van(StoringControlegetal, EuropeesOpenbaar, Regime.Europees)));
        Assert.Equal(new Regelgetal(1, Eenheid.Werkdagen), Regelboek.Van(StoringControlegetal, SasMetEmvi, Regime.Sas).Getal);
    }

    [Fact, Trait("Regel", "BER-01")]
    public void Contactverbod_BijSasProcedures_StaatInDeStandaard() =>
        Assert.Equal((Standaard, true), Kort(Regelboek.Van(Contactverbod, SasZonderEmvi, Regime.Sas)));

    /// <summary>Admission without a choice is no overheidsopdracht, so no article of the Aanbestedingswet makes a rule law.</summary>
    [Theory, Trait("Regel", "AAN-05")]
    [InlineData(Regime.Sas)]
    [InlineData(Regime.Nationaal)]
    public void Toelatingsprocedure_GeenOverheidsopdracht_HeeftNietsUitDeAanbestedingswet(Regime regime)
    {
        Assert.DoesNotContain(Regelboek.Van(Toelatingsprocedure, regime).SelectMany(a => a.Artikelen), a => a.Wet is Wettekst.Aanbestedingswet);
        Assert.Equal((Standaard, true), Kort(Regelboek.Van(KortGedingHoudtAnderenNietOp, Toelatingsprocedure, regime)));
        Assert.Equal(GeenAfvallers, Regelboek.Van(Procedureregel.OpschortendeTermijn, Toelatingsprocedure, regime).Reden);
        Assert.Equal(GeenKluis, Regelboek.Van(KluisTotSluiting, Toelatingsprocedure, regime).Reden);
        Assert.True(Regelboek.Van(BeslistermijnToetreding, Toelatingsprocedure, regime).Geldt);
    }

    [Theory]
    [InlineData("GUN-02")]
    [InlineData("GUN-03")]
    [InlineData("GUN-04")]
    [InlineData("GUN-05")]
    [InlineData("GUN-08")]
    [InlineData("GUN-09")]
    public void Subsidietender_DezeRegels_GeldenNiet(string herkomst)
    {
        var regels = Enum.GetValues<Procedureregel>().Where(r => Regelboek.Herkomst(r).Contains(herkomst)).ToList();

        Assert.NotEmpty(regels);
        Assert.All(regels, r => Assert.Equal(NietBijSubsidie, Regelboek.Van(r, Subsidietender, Regime.Subsidie).Reden));
    }

    [Fact]
    public void Subsidietender_Bezwaar_IsZesWekenVolgensDeAwb()
    {
        var antwoord = Regelboek.Van(Bezwaartermijn, Subsidietender, Regime.Subsidie);

        Assert.Equal((Wet, 42), (antwoord.Basis, antwoord.Dagen));
        Assert.Equal("6 weken", antwoord.Getal!.ToString());
        Assert.Equal([new(Wettekst.AlgemeneWetBestuursrecht, "6:7"), new(Wettekst.AlgemeneWetBestuursrecht, "6:8")], antwoord.Artikelen);
        Assert.Equal(Wet, Regelboek.Van(Procedureregel.Subsidieplafond, Subsidietender, Regime.Subsidie).Basis);
        Assert.All(
            Proceduretabel.Alle.Where(o => o.Procedure is not Subsidietender),
            o => Assert.All(o.Regimes, r => Assert.Equal(AlleenBijSubsidie, Regelboek.Van(Bezwaartermijn, o.Procedure, r).Reden)));
    }

    [Fact, Trait("Regel", "GUN-09")]
    public void AankondigingGegund_AlleenSas_MagPerKwartaal()
    {
        Assert.Equal((Wet, false), Kort(Regelboek.Van(AankondigingGegundPerKwartaal, SasMetEmvi, Regime.Sas)));
        Assert.Equal(AlleenBijSas, Regelboek.Van(AankondigingGegundPerKwartaal, EuropeesOpenbaar, Regime.Europees).Reden);
        Assert.Equal(new Regelgetal(48, Eenheid.Uren), Regelboek.Van(StilteTotBevestiging, SasMetEmvi, Regime.Sas).Getal);
    }

    private static (Basis Basis, bool KanWordenUitgezet) Kort(Regeltoepassing antwoord) => (antwoord.Basis, antwoord.KanWordenUitgezet);
}
