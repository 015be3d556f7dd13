using WmoInkoop.Core.Common;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Verslagen;
using WmoInkoop.TestSupport;
using Xunit;
using static WmoInkoop.TestSupport.Overlegtafels.TafelBouwer;

namespace WmoInkoop.Tests.Verslagen;

/// <summary>What a verslag lets happen to it, and when (TAF-03).</summary>
public sealed class VerslagTests
{
    private static readonly DateTimeOffset Nu = Klok.Begin;
    private static readonly DateTimeOffset Tot = Nu.AddDays(14);
    private readonly Bijeenkomst _bijeenkomst = EenBijeenkomst();
    private readonly Guid _lid = Guid.NewGuid();

    private Agendapunt Punt => _bijeenkomst.Agenda.First();

    [Fact, Trait("Regel", "TAF-03")]
    public void Status_VolgtUitDeMomenten()
    {
        var verslag = EenVerslag(_bijeenkomst);
        Assert.Equal(VerslagStatus.Concept, verslag.StatusOp(Nu));

        verslag.Publiceer(_bijeenkomst, Tot, Nu);
        Assert.Equal(VerslagStatus.TerReactie, verslag.StatusOp(Tot.AddTicks(-1)));
        Assert.Equal(VerslagStatus.TerVaststelling, verslag.StatusOp(Tot));

        verslag.StelVast(null, Tot);
        Assert.Equal(VerslagStatus.Vastgesteld, verslag.StatusOp(Tot.AddYears(1)));
    }

    [Theory, Trait("Regel", "TAF-03")]
    [InlineData(VerslagStatus.TerReactie)]
    [InlineData(VerslagStatus.TerVaststelling)]
    [InlineData(VerslagStatus.Vastgesteld)]
    public void Schrijf_NaPublicatie_WordtGeweigerd(VerslagStatus status)
    {
        var verslag = In(status);

        Geweigerd(Domeinregel.VerslagLigtVast, () => verslag.Schrijf(Punt, [Alinea("Toch nog iets.")]));

        Assert.Equal(["Dit is besproken bij Opening."], verslag.Onderdelen.Where(o => o.AgendapuntId == Punt.Id).Select(o => o.Tekst));
    }

    [Theory, Trait("Regel", "TAF-03")]
    [InlineData(VerslagStatus.TerReactie)]
    [InlineData(VerslagStatus.TerVaststelling)]
    [InlineData(VerslagStatus.Vastgesteld)]
    public void Publiceer_TweeKeer_WordtGeweigerd(VerslagStatus status) =>
        Geweigerd(Domeinregel.VerslagAlGepubliceerd, () => In(status).Publiceer(_bijeenkomst, Tot.AddDays(20), Tot));

    [Theory, Trait("Regel", "TAF-03")]
    [InlineData(VerslagStatus.Concept, Domeinregel.VerslagNietGepubliceerd)]
    [InlineData(VerslagStatus.TerReactie, Domeinregel.ReactietermijnLoopt)]
    [InlineData(VerslagStatus.Vastgesteld, Domeinregel.VerslagAlVastgesteld)]
    public void StelVast_BuitenTerVaststelling_WordtGeweigerd(VerslagStatus status, Domeinregel regel) =>
        Geweigerd(regel, () => In(status).StelVast(null, status is VerslagStatus.TerReactie ? Tot.AddTicks(-1) : Tot));

    [Fact, Trait("Regel", "TAF-03")]
    public void StelVast_BewaartDeWijzigingen()
    {
        var verslag = In(VerslagStatus.TerVaststelling);

        verslag.StelVast(" Bij punt 1 was ook Anna Visser aanwezig. ", Tot);

        Assert.Equal("Bij punt 1 was ook Anna Visser aanwezig.", verslag.Wijzigingen);
        Assert.Equal(Tot, verslag.VastgesteldOp);
    }

    [Fact, Trait("Regel", "TAF-03")]
    public void Publiceer_MetEenLeegPunt_ZegtWatOntbreekt()
    {
        var verslag = new Verslag(_bijeenkomst.Id);
        verslag.Schrijf(Punt, [Alinea("De voorzitter opent.")]);

        var fout = Geweigerd(Domeinregel.VerslagNietCompleet, () => verslag.Publiceer(_bijeenkomst, Tot, Nu));

        Assert.Contains("bij punt 2, Tarieven, staat nog niets", fout.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("punt 1", fout.Message, StringComparison.Ordinal);
        Assert.True(verslag.IsConcept);
    }

    [Fact, Trait("Regel", "TAF-03")]
    public void Publiceer_VoorDeBijeenkomst_WordtGeweigerd()
    {
        var morgen = EenBijeenkomst(datum: Amsterdam.Datum(Nu).AddDays(1));

        Geweigerd(Domeinregel.VerslagNietCompleet, () => EenVerslag(morgen).Publiceer(morgen, Tot, Nu));
    }

    [Theory, Trait("Regel", "TAF-03")]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(Verslag.MaxReactiedagen + 1)]
    public void Publiceer_MetEenOnmogelijkeTermijn_WordtGeweigerd(int dagen) =>
        Geweigerd(Domeinregel.ReactietermijnOngeldig, () => EenVerslag(_bijeenkomst).Publiceer(_bijeenkomst, Nu.AddDays(dagen), Nu));

    [Fact, Trait("Regel", "TAF-03")]
    public void Schrijf_ZonderSprekerOfEigenaar_WordtGeweigerd()
    {
        var verslag = new Verslag(_bijeenkomst.Id);

        Geweigerd(Domeinregel.SprekerOntbreekt, () => verslag.Schrijf(Punt, [Uitspraak("Dat is te weinig.", spreker: " ")]));
        Geweigerd(Domeinregel.EigenaarOntbreekt, () => verslag.Schrijf(Punt, [ActieVan(null, "Memo aanpassen", eigenaar: "")]));
    }

    [Fact, Trait("Regel", "TAF-03")]
    public void Schrijf_BijEenPuntVanEenAndereBijeenkomst_WordtGeweigerd() =>
        Geweigerd(Domeinregel.AgendapuntHoortNietBijVerslag, () => new Verslag(Guid.NewGuid()).Schrijf(Punt, [Alinea("Tekst")]));

    [Theory, Trait("Regel", "TAF-03")]
    [InlineData(VerslagStatus.Concept)]
    [InlineData(VerslagStatus.TerVaststelling)]
    [InlineData(VerslagStatus.Vastgesteld)]
    public void Reageren_BuitenTerReactie_WordtGeweigerd(VerslagStatus status)
    {
        var verslag = In(status);

        Geweigerd(Domeinregel.ReactieKanNietMeer, () => verslag.Opmerk(Punt, null, _lid, "Dit klopt niet.", Tot));
        Geweigerd(Domeinregel.ReactieKanNietMeer, () => verslag.GeefAkkoord(new Verslaglezing(verslag.Id, _lid, Nu), Tot));
    }

    [Fact, Trait("Regel", "TAF-03")]
    public void Opmerk_OpEenDeelVanEenAnderPunt_WordtGeweigerd()
    {
        var verslag = In(VerslagStatus.TerReactie);
        var elders = verslag.Onderdelen.First(o => o.AgendapuntId != Punt.Id);

        Geweigerd(Domeinregel.OnderdeelHoortNietBijPunt, () => verslag.Opmerk(Punt, elders.Id, _lid, "Dit klopt niet.", Nu));
    }

    [Fact, Trait("Regel", "TAF-05")]
    public void MeldGereed_TweeKeer_WordtGeweigerd()
    {
        var verslag = EenVerslag(_bijeenkomst, ActieVan(_lid, "Memo aanpassen"));
        var actie = verslag.Onderdelen.Single(o => o.Soort is Onderdeelsoort.Actie).Actie!;
        actie.MeldGereed(_lid, Nu);

        Geweigerd(Domeinregel.ActieAlGereed, () => actie.MeldGereed(_lid, Nu));
    }

    [Fact, Trait("Regel", "TAF-04")]
    public void Zoekveld_VanEenLangeTekst_IsNietAfgekapt()
    {
        var verslag = new Verslag(_bijeenkomst.Id);

        verslag.Schrijf(Punt, [Alinea($"{new string('x', 3000)} Coöperatie")]);

        Assert.EndsWith("cooperatie", verslag.Onderdelen.Single().Zoekveld, StringComparison.Ordinal);
    }

    private static DomeinregelException Geweigerd(Domeinregel regel, Action daad)
    {
        var fout = Assert.Throws<DomeinregelException>(daad);
        Assert.Equal(regel, fout.Regel);
        return fout;
    }

    private Verslag In(VerslagStatus status)
    {
        var verslag = EenVerslag(_bijeenkomst);
        if (status is not VerslagStatus.Concept)
        {
            verslag.Publiceer(_bijeenkomst, Tot, Nu);
        }

        if (status is VerslagStatus.Vastgesteld)
        {
            verslag.StelVast(null, Tot);
        }

        return verslag;
    }
}
