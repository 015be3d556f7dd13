using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport;
using Xunit;
using static WmoInkoop.TestSupport.Aanbestedingen.AanbestedingBouwer;

namespace WmoInkoop.Tests.Genodigden;

/// <summary>Whom an onderhandse procedure is for.</summary>
public sealed class GenodigdenTests
{
    private static readonly DateTimeOffset Nu = Klok.Begin;
    private static readonly Guid Inkoper = Guid.NewGuid();

    [Theory, Trait("Regel", "TRJ-01")]
    [InlineData(Procedure.MeervoudigOnderhands, 1, Publicatiegebreksoort.GenodigdenOntbreken)]
    [InlineData(Procedure.MeervoudigOnderhands, 2, null)]
    [InlineData(Procedure.MeervoudigOnderhands, 5, null)]
    [InlineData(Procedure.EnkelvoudigOnderhands, 0, Publicatiegebreksoort.GenodigdenOntbreken)]
    [InlineData(Procedure.EnkelvoudigOnderhands, 1, null)]
    public void Publiceren_VraagtGenoegGenodigden(Procedure procedure, int aantal, Publicatiegebreksoort? gebrek)
    {
        var aanbesteding = EenAanbesteding().Volgens(procedure, Regime.Nationaal).MetGenodigden(Inkoper, [.. Enumerable.Range(0, aantal).Select(_ => Guid.NewGuid())]).Maak();

        Assert.Equal(gebrek is { } g ? [g] : [], aanbesteding.WatOntbreektOp(Nu).Select(x => x.Soort));
    }

    [Fact]
    public void NodigUit_TweeBijEnkelvoudig_Tweemaal_BijEenOpenbareProcedure_OfNaPublicatie_WordtGeweigerd()
    {
        var een = EenAanbesteding().Volgens(Procedure.EnkelvoudigOnderhands, Regime.Nationaal).Maak();
        Weigert(Domeinregel.EenGenodigdeIsGenoeg, () => een.NodigUit(Guid.NewGuid(), "Ook goed.", Inkoper, Nu));
        var meer = EenAanbesteding().Volgens(Procedure.MeervoudigOnderhands, Regime.Nationaal).Maak();
        Weigert(Domeinregel.GenodigdeAlGekozen, () => meer.NodigUit(meer.Genodigden.First().AanbiederId, "Nog eens.", Inkoper, Nu));
        Weigert(Domeinregel.ProcedureZonderGenodigden, () => EenAanbesteding().Maak().NodigUit(Guid.NewGuid(), "Zomaar.", Inkoper, Nu));
        meer.Publiceer(Nu);
        Weigert(Domeinregel.AanbestedingAlGepubliceerd, () => meer.NodigUit(Guid.NewGuid(), "Te laat.", Inkoper, Nu));
        Weigert(Domeinregel.AanbestedingAlGepubliceerd, () => meer.NodigNietUit(meer.Genodigden.First()));
    }

    [Fact, Trait("Regel", "TRJ-01")]
    public void EenAndereProcedureKiezen_KanTeVeelGenodigdenGeven_EnDatHoudtHetPublicerenTegen()
    {
        var aanbesteding = EenAanbesteding().Volgens(Procedure.MeervoudigOnderhands, Regime.Nationaal).Maak();

        aanbesteding.Wijzig(new("Naam", "", Procedure.EnkelvoudigOnderhands, Regime.Nationaal, 1000m, "85310000-5"));

        Assert.Equal([Publicatiegebreksoort.TeVeelGenodigden], aanbesteding.WatOntbreektOp(Nu).Select(g => g.Soort));
    }

    [Fact, Trait("Regel", "DIA-01")]
    public void NaEenSelectie_LigtNaHetPublicerenVast_WieMagInschrijven()
    {
        var aanbesteding = EenAanbesteding().Volgens(Procedure.EuropeesNietOpenbaar).Maak();
        Weigert(Domeinregel.SelecterenTotDeSluiting, () => aanbesteding.NodigUit(Guid.NewGuid(), "Beste referentie.", Inkoper, Nu));
        aanbesteding.Publiceer(Nu);
        aanbesteding.NodigUit(Guid.NewGuid(), "Beste referentie.", Inkoper, Nu.AddDays(32));
        Weigert(Domeinregel.SelecterenTotDeSluiting, () => aanbesteding.NodigUit(Guid.NewGuid(), "Te laat.", Inkoper, Nu.AddDays(46)));
        Weigert(Domeinregel.AanbestedingAlGepubliceerd, () => aanbesteding.NodigNietUit(aanbesteding.Genodigden.First()));
        Assert.False(EenAanbesteding().Volgens(Procedure.ConcurrentiegerichteDialoog).Maak().SelecteertVoorInschrijving);
        Assert.True(EenAanbesteding().Volgens(Procedure.SasMetEmvi).MetKeuzes(Procedurestap.Aanmelding, Procedurestap.Selectie).Maak().SelecteertVoorInschrijving);
    }

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);
}
