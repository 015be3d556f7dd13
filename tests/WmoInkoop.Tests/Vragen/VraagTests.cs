using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Vragen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Vragen;

public sealed class VraagTests
{
    private static readonly DateTimeOffset Nu = Klok.Begin;
    private static readonly Guid Een = Guid.NewGuid();
    private static readonly Guid Twee = Guid.NewGuid();

    [Fact, Trait("Regel", "VRA-01")]
    public void Stel_TotEnMetHetEindeVanDeRonde()
    {
        var aanbesteding = Gepubliceerd();
        var einde = aanbesteding.Planning.VragenTot!.Value;

        Assert.Equal(VraagStatus.Gesteld, Stel(aanbesteding, einde).Status);
        Weigert(Domeinregel.VragenrondeGesloten, () => Stel(aanbesteding, einde.AddMilliseconds(1)));
    }

    [Fact, Trait("Regel", "VRA-01")]
    public void Stel_OverEenConcept_WordtGeweigerd() =>
        Weigert(Domeinregel.AanbestedingNietGepubliceerd, () => Stel(AanbestedingBouwer.EenAanbesteding().Maak(), Nu));

    [Fact, Trait("Regel", "VRA-01")]
    public void Stel_OverPerceelVanEenAnder_WordtGeweigerd() =>
        Weigert(Domeinregel.PerceelVanAndereAanbesteding, () => _ = new Vraag(Gepubliceerd(), new Vraaggegevens(Guid.NewGuid(), "", "Vraag?"), Guid.NewGuid(), Guid.NewGuid(), Nu));

    [Fact, Trait("Regel", "VRA-02")]
    public void Beantwoord_MetAndereWoorden_BlijftDeOorspronkelijkeVraagBewaard()
    {
        var vraag = Stel(Gepubliceerd(), Nu);

        vraag.Beantwoord("Geldt de eis ook hier?", "Ja.", Een);

        Assert.Equal("Vraag?", vraag.Tekst);
        Assert.Equal("Geldt de eis ook hier?", vraag.PubliekeTekst);
    }

    [Fact, Trait("Regel", "VRA-03")]
    public void KijkNa_DoorWieHetAntwoordSchreef_WordtGeweigerd()
    {
        var vraag = Stel(Gepubliceerd(), Nu);
        Weigert(Domeinregel.VraagNietBeantwoord, () => vraag.KijkNa(Twee));
        vraag.Beantwoord("Vraag?", "Ja.", Een);

        Weigert(Domeinregel.NakijkenDoorEenAnder, () => vraag.KijkNa(Een));
        vraag.KijkNa(Twee);

        Assert.Equal(VraagStatus.Nagekeken, vraag.Status);
    }

    [Fact, Trait("Regel", "VRA-03")]
    public void Beantwoord_NaHetNakijken_VraagtOpnieuwEenTweede()
    {
        var vraag = Nagekeken(Gepubliceerd());

        vraag.Beantwoord("Vraag?", "Toch niet.", Twee);

        Assert.Equal(VraagStatus.Beantwoord, vraag.Status);
    }

    [Fact, Trait("Regel", "VRA-03")]
    public void Nota_NeemtAlleenWatIsNagekeken_InVolgordeVanVragen()
    {
        var aanbesteding = Gepubliceerd();
        var (later, eerder, open) = (Nagekeken(aanbesteding, Nu.AddHours(2)), Nagekeken(aanbesteding, Nu.AddHours(1)), Stel(aanbesteding, Nu));

        var nota = new Nota(aanbesteding, new Notaontwerp(1, [later, eerder, open]), Een, Nu.AddDays(1));

        Assert.Equal((1, 2), (eerder.Volgnummer!.Value, later.Volgnummer!.Value));
        Assert.Equal(nota.Id, eerder.NotaId);
        Assert.Equal(VraagStatus.Gesteld, open.Status);
    }

    [Fact, Trait("Regel", "VRA-03")]
    public void Nota_GepubliceerdeVraag_VerandertNietMeer()
    {
        var aanbesteding = Gepubliceerd();
        var vraag = Nagekeken(aanbesteding);
        _ = new Nota(aanbesteding, new Notaontwerp(1, [vraag]), Een, Nu);

        Weigert(Domeinregel.VraagAlGepubliceerd, () => vraag.Beantwoord("Anders?", "Nee.", Een));
        Weigert(Domeinregel.VraagAlGepubliceerd, () => vraag.KijkNa(Twee));
        Weigert(Domeinregel.NotaZonderVragen, () => _ = new Nota(aanbesteding, new Notaontwerp(2, [vraag]), Een, Nu));
    }

    [Theory, Trait("Regel", "TRJ-02")]
    [InlineData(10, false)]
    [InlineData(9, true)]
    public void Nota_TeDichtOpDeSluiting_WordtGeweigerd(int dagenErvoor, bool geweigerd)
    {
        var aanbesteding = Gepubliceerd();
        var vraag = Nagekeken(aanbesteding);
        var nu = aanbesteding.Planning.SluitingOp!.Value.AddDays(-dagenErvoor);

        if (geweigerd)
        {
            Weigert(Domeinregel.NotaTeDichtOpSluiting, () => _ = new Nota(aanbesteding, new Notaontwerp(1, [vraag]), Een, nu));
            Assert.Null(vraag.NotaId);
        }
        else
        {
            Assert.Equal(nu, new Nota(aanbesteding, new Notaontwerp(1, [vraag]), Een, nu).GepubliceerdOp);
        }
    }

    private static Aanbesteding Gepubliceerd()
    {
        var aanbesteding = AanbestedingBouwer.EenAanbesteding().Maak();
        aanbesteding.Publiceer(Nu);
        return aanbesteding;
    }

    private static Vraag Stel(Aanbesteding aanbesteding, DateTimeOffset nu) => new(aanbesteding, new Vraaggegevens(null, "Leidraad 3.2", "Vraag?"), Guid.NewGuid(), Guid.NewGuid(), nu);

    private static Vraag Nagekeken(Aanbesteding aanbesteding, DateTimeOffset? gesteldOp = null)
    {
        var vraag = Stel(aanbesteding, gesteldOp ?? Nu);
        vraag.Beantwoord("Vraag?", "Ja.", Een);
        vraag.KijkNa(Twee);
        return vraag;
    }

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);
}
