using WmoInkoop.Core.Common;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.TestSupport;
using Xunit;
using static WmoInkoop.TestSupport.Overlegtafels.TafelBouwer;

namespace WmoInkoop.Tests.Overlegtafels;

/// <summary>The rules of a table, its seats and its meetings (TAF-01, TAF-02).</summary>
public sealed class BijeenkomstTests
{
    [Theory, Trait("Regel", "TAF-01")]
    [InlineData("Overlegtafel Leidse regio", "overlegtafel-leidse-regio")]
    [InlineData("  Coöperatieve   tafel (Wmo)! ", "cooperatieve-tafel-wmo")]
    public void Sleutel_KomtUitDeNaam(string naam, string sleutel) => Assert.Equal(sleutel, EenTafel(naam: naam).Sleutel);

    [Theory, Trait("Regel", "TAF-01")]
    [InlineData("Zoeken")]
    [InlineData("acties")]
    [InlineData("!")]
    [InlineData("../..")]
    [InlineData("Tafel\r\nBcc: iemand")]
    public void Naam_DieGeenAdresGeeft_WordtGeweigerd(string naam) => Geweigerd(Domeinregel.TafelnaamOngeldig, () => EenTafel(naam: naam));

    [Fact, Trait("Regel", "TAF-01")]
    public void Lid_HeeftEenPlaats_EnKanLaterTerugkomen()
    {
        var tafel = EenTafel();
        var wie = Guid.NewGuid();
        var lid = tafel.VoegLidToe(wie, " Zorg Fictief ", null, Klok.Begin);
        Geweigerd(Domeinregel.AlTafellid, () => tafel.VoegLidToe(wie, "Thuis Fictief", null, Klok.Begin));

        tafel.BeeindigLid(lid, Klok.Begin);
        Geweigerd(Domeinregel.GeenTafellidMeer, () => tafel.BeeindigLid(lid, Klok.Begin));

        Assert.Equal("Zorg Fictief", lid.Organisatie);
        Assert.Null(tafel.VoegLidToe(wie, "Thuis Fictief", null, Klok.Begin).Tot);
    }

    [Fact, Trait("Regel", "TAF-02")]
    public void Tijden_ZijnOpDeKlokVanAmsterdam()
    {
        var zomer = EenBijeenkomst(datum: new DateOnly(2026, 7, 2));

        Assert.Equal(new DateTimeOffset(2026, 7, 2, 7, 30, 0, TimeSpan.Zero), zomer.BeginOp);
        Assert.Equal(new DateTimeOffset(2026, 2, 5, 8, 30, 0, TimeSpan.Zero), EenBijeenkomst().BeginOp);
    }

    [Fact, Trait("Regel", "TAF-02")]
    public void Gegevens_DieNietKunnen_WordenGeweigerd()
    {
        Geweigerd(Domeinregel.BijeenkomstEindtVoorBegin, () => Maak(Gegevens() with { Einde = new TimeOnly(9, 30) }));
        Geweigerd(Domeinregel.TijdBestaatNiet, () => Maak(Gegevens(new DateOnly(2026, 3, 29)) with { Begin = new TimeOnly(2, 30) }));
        Geweigerd(Domeinregel.VergaderlinkOngeldig, () => Maak(Gegevens() with { Link = "javascript:alert(1)" }));
        Geweigerd(Domeinregel.AgendaLeeg, () => new Bijeenkomst(Guid.NewGuid(), Gegevens(), []));
        Geweigerd(Domeinregel.AgendaTeLang, () => new Bijeenkomst(Guid.NewGuid(), Gegevens(), [.. Enumerable.Repeat(Regel("Punt"), Bijeenkomst.MaxAgendapunten + 1)]));
    }

    [Fact, Trait("Regel", "TAF-02")]
    public void Wijzig_HoudtPunten_EnGeeftNieuweNummers()
    {
        var bijeenkomst = EenBijeenkomst(titels: ["Opening", "Tarieven", "Rondvraag"]);
        var verslag = new Core.Verslagen.Verslag(bijeenkomst.Id);
        var (opening, tarieven, rondvraag) = (bijeenkomst.Agenda.First().Id, bijeenkomst.Agenda.ElementAt(1).Id, bijeenkomst.Agenda.Last().Id);

        var weg = bijeenkomst.Wijzig(Gegevens(), [Regel("Rondvraag eerst") with { Id = rondvraag }, Regel("Nieuw") with { Id = Guid.NewGuid() }, Regel("Opening") with { Id = opening }], verslag);

        Assert.Equal([tarieven], weg.Select(p => p.Id));
        Assert.Equal([(rondvraag, 1), (opening, 3)], bijeenkomst.Agenda.Where(p => p.Titel != "Nieuw").Select(p => (p.Id, p.Nummer)));
    }

    [Fact, Trait("Regel", "TAF-02")]
    public void Wijzig_VanEenPuntMetTekst_WordtGeweigerd()
    {
        var bijeenkomst = EenBijeenkomst();

        Geweigerd(Domeinregel.AgendapuntHeeftTekst, () => bijeenkomst.Wijzig(Gegevens(), [Regel("Heel iets anders")], EenVerslag(bijeenkomst)));
    }

    [Fact, Trait("Regel", "TAF-03")]
    public void Wijzig_NaPublicatieVanHetVerslag_WordtGeweigerd()
    {
        var bijeenkomst = EenBijeenkomst();
        var verslag = EenVerslag(bijeenkomst);
        verslag.Publiceer(bijeenkomst, Klok.Begin.AddDays(7), Klok.Begin);

        Geweigerd(Domeinregel.AgendaLigtVast, () => bijeenkomst.Wijzig(Gegevens() with { Plaats = "Elders" }, [Regel("Opening")], verslag));

        Assert.Equal("Stadskantoor", bijeenkomst.Plaats);
    }

    private static Bijeenkomst Maak(Bijeenkomstgegevens gegevens) => new(Guid.NewGuid(), gegevens, [Regel("Opening")]);

    private static void Geweigerd(Domeinregel regel, Func<object?> daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(() => { daad(); }).Regel);

    private static void Geweigerd(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);
}
