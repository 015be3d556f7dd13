using WmoInkoop.Core.Procedures;
using Xunit;
using static WmoInkoop.Core.Procedures.Basis;
using static WmoInkoop.Core.Procedures.Procedure;
using static WmoInkoop.Core.Procedures.Procedureregel;

namespace WmoInkoop.Tests.Procedures;

/// <summary>The whole book: every combination has a sound answer.</summary>
public sealed class RegelboekTests
{
    private static readonly (Procedure Procedure, Regime Regime)[] Combinaties =
        [.. from procedure in Enum.GetValues<Procedure>() from regime in Enum.GetValues<Regime>() select (procedure, regime)];

    [Fact]
    public void Regelboek_ElkeRegelElkeProcedureElkRegime_GeeftEenSluitendAntwoord()
    {
        foreach (var (procedure, regime) in Combinaties)
        {
            var antwoorden = Regelboek.Van(procedure, regime).ToList();
            Assert.Equal(Enum.GetValues<Procedureregel>(), antwoorden.Select(a => a.Regel).Order());
            foreach (var antwoord in antwoorden)
            {
                var waar = $"{antwoord.Regel} × {procedure} × {regime}";
                Assert.True(antwoord.Basis is NietVanToepassing == antwoord.Reden is not null, waar);
                Assert.True(antwoord.Basis is Wet == antwoord.Artikelen.Count > 0, waar);
                Assert.True(antwoord.Basis is not (Wet or NietVanToepassing) || !antwoord.KanWordenUitgezet, waar);
                Assert.True(antwoord.Geldt || antwoord.Getal is null, waar);
                Assert.True(antwoord.Basis is not Standaard || Proceduretabel.Van(procedure).IsContractstandaard, waar);
                Assert.DoesNotContain('{', antwoord.Uitleg);
                Assert.Equal(antwoord, Regelboek.Van(antwoord.Regel, procedure, regime) with { Artikelen = antwoord.Artikelen });
            }
        }
    }

    [Fact]
    public void Regelboek_CombinatieDieNietBestaat_HeeftGeenEnkeleRegel() =>
        Assert.All(
            Combinaties.Where(c => !Proceduretabel.Van(c.Procedure).KanOnder(c.Regime)).SelectMany(c => Regelboek.Van(c.Procedure, c.Regime)),
            a => Assert.Equal(RedenNietVanToepassing.CombinatieBestaatNiet, a.Reden));

    [Fact]
    public void Regelboek_ElkeRegel_GeldtErgens() =>
        Assert.All(Enum.GetValues<Procedureregel>(), regel => Assert.Contains(Combinaties, c => Regelboek.Van(regel, c.Procedure, c.Regime).Geldt));

    [Fact]
    public void Regelboek_ElkGetalInDeUitleg_IsHetGetalVanDeRegel() =>
        Assert.All(
            Combinaties.SelectMany(c => Regelboek.Van(c.Procedure, c.Regime)).Where(a => a.Getal is not null),
            a => Assert.Contains(a.Getal!.ToString(), a.Uitleg, StringComparison.Ordinal));

    [Theory, Trait("Regel", "INS-06")]
    [InlineData(KluisTotSluiting)]
    [InlineData(OpeningDoorInkopers)]
    [InlineData(GelijkeInformatie)]
    [InlineData(WezenlijkeRectificatieVerlengt)]
    [InlineData(BlindeBeoordeling)]
    [InlineData(BriefMetRedenen)]
    [InlineData(BriefMetVergelijking)]
    [InlineData(SelectiebriefMetRedenen)]
    [InlineData(BeschikkingMetRedenen)]
    [InlineData(AuditKeten)]
    public void Regelboek_WatNooitUitMag_KanNergensUit(Procedureregel regel) =>
        Assert.All(Combinaties, c => Assert.False(Regelboek.Van(regel, c.Procedure, c.Regime).KanWordenUitgezet));

    [Fact]
    public void AuditKeten_ElkeBestaandeCombinatie_Geldt() =>
        Assert.All(Combinaties.Where(c => Proceduretabel.Van(c.Procedure).KanOnder(c.Regime)), c => Assert.True(Regelboek.Van(AuditKeten, c.Procedure, c.Regime).Geldt));

    [Fact, Trait("Regel", "TRJ-02")]
    public void Minimumtermijn_BuitenDeWet_WaarschuwtEnWeigertNiet()
    {
        Assert.False(Regelboek.Van(Inschrijftermijn, EuropeesOpenbaar, Regime.Europees).WaarschuwtAlleen);
        Assert.True(Regelboek.Van(Inschrijftermijn, EuropeesOpenbaar, Regime.Sas).WaarschuwtAlleen);
        Assert.True(Regelboek.Van(Inschrijftermijn, SasMetEmvi, Regime.Sas).WaarschuwtAlleen);
        Assert.False(Regelboek.Van(NotaVoorSluiting, SasMetEmvi, Regime.Nationaal).WaarschuwtAlleen);
    }

    [Theory]
    [InlineData("2.71 lid 1", "https://wetten.overheid.nl/jci1.3:c:BWBR0032203&artikel=2.71", Wettekst.Aanbestedingswet, "artikel 2.71 lid 1 Aanbestedingswet 2012")]
    [InlineData("6:7", "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=6:7", Wettekst.AlgemeneWetBestuursrecht, "artikel 6:7 Algemene wet bestuursrecht")]
    [InlineData("5.4", null, Wettekst.UitvoeringsbesluitWmo, "artikel 5.4 Uitvoeringsbesluit Wmo 2015")]
    public void Wetsartikel_Adres_WijstNaarHetArtikel(string artikel, string? adres, Wettekst wet, string tekst)
    {
        var wetsartikel = new Wetsartikel(wet, artikel);

        Assert.Equal(adres, wetsartikel.Adres?.OriginalString);
        Assert.Equal(tekst, wetsartikel.ToString());
    }

    [Fact]
    public void Dagen_RegelZonderDagen_IsEenFoutVanDeProgrammeur()
    {
        Assert.Equal(20, Regelboek.Van(Procedureregel.OpschortendeTermijn, EuropeesOpenbaar, Regime.Europees).Dagen);
        Assert.Equal(42, Regelboek.Van(Bezwaartermijn, Subsidietender, Regime.Subsidie).Dagen);
        Assert.Throws<InvalidOperationException>(() => Regelboek.Van(BeoogdAantalGegadigden, EuropeesNietOpenbaar, Regime.Europees).Dagen);
        Assert.Throws<InvalidOperationException>(() => Regelboek.Van(Bezwaartermijn, EuropeesOpenbaar, Regime.Europees).Dagen);
    }
}
