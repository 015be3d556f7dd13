using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Perceeluitsluitingen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.Tests.Gunningen;
using Xunit;

namespace WmoInkoop.Tests.Perceeluitsluitingen;

/// <summary>Two percelen that exclude each other: what can be announced, and what it does to a proposal (TRJ-07, GUN-01).</summary>
public sealed class UitsluitingTests
{
    private static readonly Perceelgegevens Gegevens = new("Basisondersteuning", "", Bekostiging.Taakgericht, 1, 100m);

    [Fact, Trait("Regel", "TRJ-07"), Trait("Regel", "GUN-01")]
    public void HetVoorbeeldVanHetOntwerp_DeVolgordeVanDePercelen()
    {
        // perceel 2: X, Z, Y with two contracts; X has perceel 1
        var uitslag = Gunningbouwer.EenPerceel().Voor(2).Met("X", 10, 10, 10).Met("Z", 8, 8, 8).Met("Y", 6, 6, 6).Uitslag();
        var x = uitslag.Inschrijvingen.Values.Single(i => i.Aanbieder == "X").InschrijvingId;

        var voorstel = Gunningsvoorstel.Van(uitslag, new Dictionary<Guid, string> { [x] = "Deze partij is hoofdaannemer in perceel 1 (Basisondersteuning)." });

        Assert.Equal([("X", Gunningsuitkomst.AnderPerceel, (int?)1), ("Z", Gunningsuitkomst.Winnaar, 2), ("Y", Gunningsuitkomst.Winnaar, 3)], voorstel.Select(r => (r.Aanbieder, r.Uitkomst, r.Rang)));
        Assert.Equal("Plaats 1 met 100,00 punten. Deze partij is hoofdaannemer in perceel 1 (Basisondersteuning).", voorstel[0].Waarom);
        Assert.False(voorstel[0].KrijgtVergelijking);
        Assert.EndsWith("Deze plaats hoort daarbij.", voorstel[2].Waarom, StringComparison.Ordinal);
        Assert.Equal(["X", "Z"], Gunningsvoorstel.Van(uitslag).Where(r => r.IsWinnaar).Select(r => r.Aanbieder));
    }

    [Fact, Trait("Regel", "TRJ-07")]
    public void WieAfvaltOpEenMinimum_WordtNietOokNogGepasseerd()
    {
        var uitslag = Gunningbouwer.EenPerceel().Voor(1).MetMinimum(6).Met("X", 10, 4, 10).Met("Z", 8, 8, 8).Uitslag();

        var voorstel = Gunningsvoorstel.Van(uitslag, uitslag.Inschrijvingen.Values.ToDictionary(i => i.InschrijvingId, _ => "Heeft een ander perceel."));

        Assert.Equal([("Z", Gunningsuitkomst.AnderPerceel), ("X", Gunningsuitkomst.OnderMinimum)], voorstel.Select(r => (r.Aanbieder, r.Uitkomst)));
        Assert.DoesNotContain(voorstel, r => r.IsWinnaar);
    }

    [Fact, Trait("Regel", "TRJ-07"), Trait("Regel", "TRJ-03")]
    public void Aankondigen_KanVoorPublicatie_VoorTweeVerschillendePercelenVanHetTraject()
    {
        var (traject, basis) = AanbestedingBouwer.EenAanbesteding().MetPerceel(Gegevens).MaakMetTraject();
        var aanvullend = new Aanbesteding(traject, "2026-0002", new Aanbestedingsgegevens("Aanvullend", "", basis.Procedure, basis.Regime, 1m, "85310000-5"), Klok.Begin);
        var thuis = aanvullend.VoegPerceelToe(Gegevens with { Naam = "Thuis" });
        var vreemd = AanbestedingBouwer.EenAanbesteding().Maak();

        Assert.True(aanvullend.KondigUitsluitingAan(thuis.Id, basis, basis.Percelen.Single().Id).GeldtVoorAnder);
        Weigert(Domeinregel.UitsluitingMetZichzelf, () => aanvullend.KondigUitsluitingAan(thuis.Id, aanvullend, thuis.Id));
        Weigert(Domeinregel.UitsluitingBuitenTraject, () => aanvullend.KondigUitsluitingAan(thuis.Id, vreemd, vreemd.Percelen.Single().Id));
        Weigert(Domeinregel.UitsluitingBuitenTraject, () => aanvullend.KondigUitsluitingAan(basis.Percelen.Single().Id, aanvullend, thuis.Id));
        Weigert(Domeinregel.UitsluitingBuitenTraject, () => aanvullend.KondigUitsluitingAan(thuis.Id, null, Guid.NewGuid()));

        basis.Publiceer(Klok.Begin);
        Assert.False(aanvullend.KondigUitsluitingAan(thuis.Id, basis, basis.Percelen.Single().Id).GeldtVoorAnder); // its bidders did not know
        Weigert(Domeinregel.AanbestedingAlGepubliceerd, () => basis.KondigUitsluitingAan(basis.Percelen.Single().Id, aanvullend, thuis.Id));
        Weigert(Domeinregel.AanbestedingAlGepubliceerd, () => basis.KiesUitsluitingsoplossing(Uitsluitingsoplossing.VoorkeurVanInschrijver));
    }

    [Fact, Trait("Regel", "TRJ-07")]
    public void Aankondigen_KanNietBijBeschikkingen_EnGeenVoorkeurZonderRangorde()
    {
        var (traject, subsidie) = AanbestedingBouwer.EenAanbesteding().Volgens(Procedure.Subsidietender, Regime.Subsidie).MetPerceel(Gegevens).MaakMetTraject();
        var ander = new Aanbesteding(traject, "2026-0002", Als(Procedure.SasMetEmvi), Klok.Begin);
        var thuis = ander.VoegPerceelToe(Gegevens with { Naam = "Thuis" });

        Weigert(Domeinregel.UitsluitingBijBeschikking, () => subsidie.KondigUitsluitingAan(subsidie.Percelen.Single().Id, ander, thuis.Id));
        Weigert(Domeinregel.UitsluitingBijBeschikking, () => ander.KondigUitsluitingAan(thuis.Id, subsidie, subsidie.Percelen.Single().Id));
        Weigert(Domeinregel.UitsluitingBijBeschikking, () => subsidie.KiesUitsluitingsoplossing(Uitsluitingsoplossing.VoorkeurVanInschrijver));

        ander.KiesUitsluitingsoplossing(Uitsluitingsoplossing.VoorkeurVanInschrijver);
        Assert.DoesNotContain(ander.WatOntbreektOp(Klok.Begin), g => g.Soort is Publicatiegebreksoort.VoorkeurZonderRangorde);
        ander.Wijzig(Als(Procedure.SasZonderEmvi)); // the procedure may change after the choice
        Assert.Contains(ander.WatOntbreektOp(Klok.Begin), g => g.Soort is Publicatiegebreksoort.VoorkeurZonderRangorde);
        Weigert(Domeinregel.VoorkeurZonderRangorde, () => ander.KiesUitsluitingsoplossing(Uitsluitingsoplossing.VoorkeurVanInschrijver));
        ander.KiesUitsluitingsoplossing(Uitsluitingsoplossing.VolgordeVanPercelen);
        Assert.DoesNotContain(ander.WatOntbreektOp(Klok.Begin), g => g.Soort is Publicatiegebreksoort.VoorkeurZonderRangorde);

        static Aanbestedingsgegevens Als(Procedure procedure) => new("Aanvullend", "", procedure, Regime.Sas, 1m, "85310000-5");
    }

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);
}
