using System.Security.Cryptography;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.TestSupport.EigenVerklaringen;
using WmoInkoop.Web.Features.EigenVerklaringen;
using Xunit;

namespace WmoInkoop.Tests.EigenVerklaringen;

/// <summary>What an eigen verklaring asks, when it is complete, and how an earlier one is used again.</summary>
public sealed class EigenVerklaringTests
{
    [Fact, Trait("Regel", "INS-01")]
    public void Formulier_NeemtUitPartijenOver_AlleenWatNogOpenIs()
    {
        static Partijinhoud Partij(Partijrol rol, string naam) => new(Guid.NewGuid(), new Partijgegevens(rol, naam, "93000001", "Iemand", "iemand@fictief.test", "Het noorden", null, null), null);
        var partijen = new Partijeninhoud(Inschrijfvorm.Combinatie, [Partij(Partijrol.Combinant, "Noord Fictief"), Partij(Partijrol.Onderaannemer, "Bus Fictief")]);

        var leeg = new EigenVerklaringForm().Met(partijen);
        Assert.True(leeg.InCombinatie);
        Assert.Equal("Wij zijn penvoerder.\nNoord Fictief: Het noorden", leeg.Combinatie);
        Assert.True(leeg.MetOnderaannemers);
        Assert.Equal("Bus Fictief: Het noorden", leeg.Onderaannemers);

        var beantwoord = new EigenVerklaringForm { InCombinatie = false, MetOnderaannemers = false }.Met(partijen);
        Assert.False(beantwoord.InCombinatie);
        Assert.False(beantwoord.MetOnderaannemers);
        Assert.Null(new EigenVerklaringForm().Met(new Partijeninhoud(Inschrijfvorm.Alleen, [])).InCombinatie);
    }

    private static readonly DateTimeOffset Nu = Klok.Begin;
    private static readonly IReadOnlyList<Uitsluitingsgrond> Alle = Uitsluitingsgronden.Gevraagd([]);
    private static readonly EigenVerklaring Leeg = EigenVerklaring.Nieuw("Zorg BV", "90000001", Alle);
    private static readonly EigenVerklaring Vol = Leeg.Neem(Proefverklaring.Ingevuld, Nu);

    [Fact, Trait("Regel", "INS-01")]
    public void Gronden_VolgenDeWet_EnStaanInEenLijst()
    {
        Assert.Equal(Enum.GetValues<Uitsluitingsgrond>().Order(), Uitsluitingsgronden.Alle.Select(g => g.Sleutel).Order());
        Assert.Equal(6, Uitsluitingsgronden.Alle.Count(g => g.Artikel.StartsWith("2.86 lid 2", StringComparison.Ordinal))); // a to f
        Assert.Equal("abcdefghi", string.Concat(Uitsluitingsgronden.Alle.Where(g => g.IsFacultatief).Select(g => g.Artikel.Split("onder ")[1][0]))); // j is asked with 2.86 lid 4
        Assert.All(Uitsluitingsgronden.Alle, g => Assert.Contains('?', Teksten.Uitleg(g.Sleutel)));
    }

    [Fact, Trait("Regel", "INS-01")]
    public void Leeg_MistAlles_BijNaam_EnVolNiets()
    {
        Assert.True(Leeg.IsLeeg);
        var gebreken = Leeg.WatOntbreekt();
        Assert.Equal(Alle.Count + 7, gebreken.Count);
        Assert.Contains(gebreken, g => g.Tekst == "beantwoord ‘Omkoping (corruptie)’.");
        Assert.Empty(Vol.WatOntbreekt());
        Assert.False(Vol.IsLeeg);
        Assert.Equal(("Zorg BV", "90000001", Nu), (Vol.Onderneming.Naam, Vol.Onderneming.KvkNummer, Vol.Slot.Op));
    }

    [Theory, Trait("Regel", "INS-01")]
    [InlineData(Verklaringsgebreksoort.NietBeantwoord, null, "", "")]
    [InlineData(Verklaringsgebreksoort.ToelichtingOntbreekt, true, " ", "Wij betaalden alsnog.")]
    [InlineData(Verklaringsgebreksoort.MaatregelenOntbreken, true, "Te laat betaald.", "")]
    public void Ja_VraagtUitlegEnMaatregelen(Verklaringsgebreksoort gebrek, bool? ja, string uitleg, string maatregelen)
    {
        var ontbreekt = Assert.Single(Met(Uitsluitingsgrond.Belastingen, ja, uitleg, maatregelen).WatOntbreekt());
        Assert.Equal((gebrek, Uitsluitingsgrond.Belastingen), (ontbreekt.Soort, ontbreekt.Grond));
        Assert.Contains("Belastingen", ontbreekt.Tekst, StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "INS-01")]
    public void UitlegBijEenAnderAntwoord_WordtNietVerzegeld()
    {
        var nee = Met(Uitsluitingsgrond.Fraude, false, "Dit hoort er niet bij.", "Dit ook niet.");
        Assert.DoesNotContain(nee.Gronden, g => g.Toelichting.Length + g.Maatregelen.Length > 0);
        var verklaring = Leeg.Neem(Proefverklaring.Ingevuld with { Geschiktheid = new(true, "Weg"), BeroepOpAnderen = new(false, "Weg"), Onderneming = new("Gekaapt BV", "99999999", true, false, "Weg") }, Nu);
        Assert.Equal(("", "", ""), (verklaring.Geschiktheid.Toelichting, verklaring.BeroepOpAnderen.Toelichting, verklaring.Onderneming.Combinatie));
        Assert.Equal("Zorg BV", verklaring.Onderneming.Naam); // a form does not say who one is
    }

    [Fact, Trait("Regel", "INS-01")]
    public void Slotverklaring_GaatOverWatErStaat_EnKrijgtDeDatumVanDeLaatsteWijziging()
    {
        Assert.Same(Vol, Vol.Neem(Proefverklaring.Ingevuld, Nu.AddDays(1))); // the same once more is no change
        var anders = Vol.Neem(Proefverklaring.Ingevuld with { Onderaannemers = new(true, "De schoonmaak") }, Nu.AddDays(2));
        Assert.Equal(Nu.AddDays(2), anders.Slot.Op);
        var half = Vol.Neem(Proefverklaring.Ingevuld with { Slot = new(true, false, "Bestuurder", "Directeur") }, Nu);
        Assert.Null(half.Slot.Op);
        Assert.Equal(Verklaringsgebreksoort.SlotverklaringOntbreekt, Assert.Single(half.WatOntbreekt()).Soort);
    }

    [Fact, Trait("Regel", "INS-01")]
    public void TeLangeTekst_WordtGeweigerd()
    {
        var fout = Assert.Throws<DomeinregelException>(() => Met(Uitsluitingsgrond.Fraude, true, new string('x', EigenVerklaring.MaxTekst + 1), "Geen"));
        Assert.Equal(Domeinregel.EigenVerklaringTeLang, fout.Regel);
    }

    [Fact, Trait("Regel", "AAN-07")]
    public void Overnemen_LaatNieuweVragenOpen_EnDeSlotverklaringOok()
    {
        var eerder = EigenVerklaring.Nieuw("Oude Naam BV", "90000001", Uitsluitingsgronden.Gevraagd([Uitsluitingsgrond.Faillissement])).Neem(Proefverklaring.Ingevuld, Nu.AddYears(-1));
        var over = Leeg.NeemOver(eerder, "Huishoudelijke hulp", Nu.AddYears(-1), "Jo de Wit", Nu);

        Assert.Equal(
            [(Verklaringsgebreksoort.NietBeantwoord, Uitsluitingsgrond.Faillissement), (Verklaringsgebreksoort.SlotverklaringOntbreekt, null)],
            over.WatOntbreekt().Select(g => (g.Soort, g.Grond)));
        Assert.Equal(new Slotverklaring(), over.Slot);
        Assert.Equal("Zorg BV", over.Onderneming.Naam);
        Assert.Equal(new Overname("Huishoudelijke hulp", Nu.AddYears(-1), "Jo de Wit", Nu, [Uitsluitingsgrond.Faillissement]), over.Overname);

        var klaar = over.Neem(Proefverklaring.Ingevuld, Nu.AddHours(1));
        Assert.Empty(klaar.WatOntbreekt());
        Assert.Equal(over.Overname, klaar.Overname); // stays readable
    }

    [Fact, Trait("Regel", "INS-01")]
    public void Voor_AndereGronden_VraagtWatErBijkwam_EnVergeetWatErAfging()
    {
        var minder = Vol.Voor(Uitsluitingsgronden.Gevraagd([Uitsluitingsgrond.Mededinging]));
        Assert.DoesNotContain(minder.Gronden, g => g.Grond is Uitsluitingsgrond.Mededinging);
        Assert.Empty(minder.WatOntbreekt());
        Assert.Equal(Uitsluitingsgrond.Mededinging, Assert.Single(minder.Voor(Alle).WatOntbreekt()).Grond);
        Assert.Equal(Alle, minder.Voor(Alle).Gronden.Select(g => g.Grond));
    }

    [Fact, Trait("Regel", "INS-06")]
    public void Verzegeld_IsAlleenTeOpenenVoorHetzelfdeDoelEnHetzelfdeDing()
    {
        var sleutel = new Hoofdsleutel(RandomNumberGenerator.GetBytes(32));
        var id = Guid.NewGuid();
        var verklaring = Leeg.NeemOver(Vol, "Eerder", Nu, "Jo", Nu);
        var dicht = verklaring.Verzegel(sleutel, "partij", id);

        Assert.Equal(verklaring, EigenVerklaring.Ontzegel(dicht, sleutel, "partij", id));
        Assert.ThrowsAny<CryptographicException>(() => EigenVerklaring.Ontzegel(dicht, sleutel, "partij", Guid.NewGuid()));
        Assert.ThrowsAny<CryptographicException>(() => EigenVerklaring.Ontzegel(dicht, sleutel, "inschrijvingsdeel", id));
    }

    /// <summary>The receipts of before must stay right: the text of what was handed in then does not change.</summary>
    [Fact, Trait("Regel", "INS-03")]
    public void Inhoud_VanVoorDeEigenVerklaring_HoudtHaarHash()
    {
        var id = Guid.Parse("3b0c7f3e-6b3c-4a52-9d1b-0d6f3a8b1c11");
        var oud = new Inschrijvingsinhoud(id, id, id, [new(id, 1, "Overgang", "Zo.")], [new(id, 1, true, "S1G1")], []);
        Assert.Equal("067f0652fc0dbb21d4830fdb96f88f9bbd7babdbf87ae2692d7d57ae784d5e7c", oud.Hash());
        var nieuw = oud with { EigenVerklaring = Vol };
        Assert.NotEqual(oud.Hash(), nieuw.Hash());
        Assert.Equal(nieuw.Hash(), Inschrijvingsinhoud.Lees(nieuw.Canoniek()).Hash());
        Assert.Equal(Vol, Inschrijvingsinhoud.Lees(nieuw.Canoniek()).EigenVerklaring);
    }

    [Theory, Trait("Regel", "INS-01")]
    [InlineData(Procedure.SasZonderEmvi, Regime.Sas, true)]
    [InlineData(Procedure.EuropeesOpenbaar, Regime.Europees, true)]
    [InlineData(Procedure.MeervoudigOnderhands, Regime.Nationaal, true)]
    [InlineData(Procedure.Subsidietender, Regime.Subsidie, false)]
    public void Procedure_VraagtEenEigenVerklaring_BehalveSubsidie(Procedure procedure, Regime regime, bool vraagt)
    {
        var aanbesteding = AanbestedingBouwer.EenAanbesteding().Volgens(procedure, regime).Maak();
        Assert.Equal(vraagt, aanbesteding.VraagtEigenVerklaring);
        if (!vraagt)
        {
            Assert.Equal(Domeinregel.GeenEigenVerklaring, Assert.Throws<DomeinregelException>(() => aanbesteding.KiesGronden([])).Regel);
        }
    }

    [Fact, Trait("Regel", "TRJ-03")]
    public void Gronden_KiestMenVoorDePublicatie_EnAlleenDieVan287()
    {
        var aanbesteding = AanbestedingBouwer.EenAanbesteding().Op(Nu).Maak();
        Assert.Equal(Alle, aanbesteding.GevraagdeGronden); // all of them unless chosen otherwise
        Assert.Equal(Domeinregel.GrondNietFacultatief, Assert.Throws<DomeinregelException>(() => aanbesteding.KiesGronden([Uitsluitingsgrond.Omkoping])).Regel);
        aanbesteding.KiesGronden([Uitsluitingsgrond.Faillissement]);
        Assert.Equal(Alle.Count - 8, aanbesteding.GevraagdeGronden.Count);
        Assert.Contains(Uitsluitingsgrond.Belastingen, aanbesteding.GevraagdeGronden);

        aanbesteding.Publiceer(Nu);
        Assert.Equal(Domeinregel.AanbestedingAlGepubliceerd, Assert.Throws<DomeinregelException>(() => aanbesteding.KiesGronden([])).Regel);
    }

    private static EigenVerklaring Met(Uitsluitingsgrond grond, bool? ja, string uitleg, string maatregelen) => Leeg.Neem(
        Proefverklaring.Ingevuld with { Gronden = [.. Proefverklaring.Ingevuld.Gronden.Select(g => g.Grond == grond ? new Grondantwoord(grond, "", ja, uitleg, maatregelen) : g)] }, Nu);
}
