using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Procesverbalen;
using WmoInkoop.Core.Procesverbalen.Secties;
using WmoInkoop.Core.Regios;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Procesverbalen;

[Trait("Regel", "GUN-10")]
public sealed class ProcesVerbaalTests
{
    [Theory]
    [InlineData(Regime.Sas, false)]
    [InlineData(Regime.Europees, false)]
    [InlineData(Regime.Nationaal, true)]
    public void Regel_IsUitTeZetten_AlleenWaarZijGeenWetIs(Regime regime, bool kan)
    {
        var aanbesteding = AanbestedingBouwer.EenAanbesteding().Volgens(Procedure.EuropeesOpenbaar, regime).Maak();

        Assert.Equal(kan, aanbesteding.KanUitzetten(Procedureregel.ProcesVerbaal));
    }

    [Theory]
    [InlineData(null, false, Verbaalstand.Ontbreekt)]
    [InlineData("Te kort.", true, Verbaalstand.Ontbreekt)]
    [InlineData("Niemand had een belang bij deze opdracht.", false, Verbaalstand.Compleet)]
    [InlineData("Niemand had een belang bij deze opdracht.", true, Verbaalstand.NietVanToepassing)]
    public void Deel_DatGeschrevenMoetWorden_IsCompleetMetEenTekstDieGenoegZegt(string? tekst, bool isNvt, Verbaalstand stand)
    {
        var deel = Deel(Verbaalfeiten.Schrijf("Schrijf het op."), tekst, isNvt);

        Assert.Equal(stand, deel.Stand);
        Assert.Equal(stand is Verbaalstand.Ontbreekt ? "Schrijf het op." : null, deel.Gebrek);
    }

    [Fact]
    public void Deel_DatNogKomt_WordtNietCompleetDoorEenTekst()
    {
        var deel = Deel(Verbaalfeiten.KomtNog("Dit komt na de opening."), "Niemand heeft iets ingediend, zegt men.", false);

        Assert.Equal((Verbaalstand.KomtNog, "Dit komt na de opening."), (deel.Stand, deel.Gebrek));
    }

    [Fact]
    public async Task AanbestedendeDienst_ZonderAdres_VraagtHetAdres()
    {
        var regio = new Regio("Leeuwarden", "leeuwarden", "inkoop@leeuwarden.test", "Leeuwarden");
        var zaak = new Verbaalzaak(AanbestedingBouwer.EenAanbesteding().Maak(), regio, null, null, Klok.Begin);
        Assert.Equal(Verbaalstand.Ontbreekt, (await new AanbestedendeDienstSectie().LeesAsync(zaak, CancellationToken.None)).Stand);

        regio.Vestig("Oldehoofsterkerkhof 2, Leeuwarden", "rechtbank Noord-Nederland");
        var feiten = await new AanbestedendeDienstSectie().LeesAsync(zaak, CancellationToken.None);
        Assert.Equal(Verbaalstand.Compleet, feiten.Stand);
        Assert.Contains("Adres: Oldehoofsterkerkhof 2, Leeuwarden.", feiten.Regels);
    }

    [Theory]
    [InlineData(Procedure.EuropeesOpenbaar, Regime.Sas, Verbaalstand.Compleet)]
    [InlineData(Procedure.ConcurrentiegerichteDialoog, Regime.Europees, Verbaalstand.Ontbreekt)]
    [InlineData(Procedure.MeervoudigOnderhands, Regime.Nationaal, Verbaalstand.Ontbreekt)]
    public async Task Procedurekeuze_VraagtWaarom_BijDialoogEnOnderhands(Procedure procedure, Regime regime, Verbaalstand stand)
    {
        var aanbesteding = AanbestedingBouwer.EenAanbesteding().Volgens(procedure, regime).Maak();
        aanbesteding.Wijzig(aanbesteding.Gegevens with { Grond = null });
        var zaak = new Verbaalzaak(aanbesteding, new Regio("Leeuwarden", "leeuwarden", "inkoop@leeuwarden.test", "Leeuwarden"), null, null, Klok.Begin);

        Assert.Equal(stand, (await new ProcedurekeuzeSectie().LeesAsync(zaak, CancellationToken.None)).Stand);
    }

    private static Verbaaldeel Deel(Verbaalfeiten feiten, string? tekst, bool isNvt)
    {
        Verbaaltekst? geschreven = null;
        if (tekst is not null)
        {
            geschreven = new Verbaaltekst(Guid.NewGuid(), null, Verbaalonderdeel.EerdereBetrokkenheid);
            geschreven.Schrijf(tekst, isNvt, Guid.NewGuid(), Klok.Begin);
        }

        return new Verbaaldeel(Verbaalonderdeel.EerdereBetrokkenheid, null, "Bron", null, feiten, geschreven);
    }
}
