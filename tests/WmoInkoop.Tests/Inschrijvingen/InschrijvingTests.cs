using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;
using Aanbesteding = WmoInkoop.Core.Aanbestedingen.Aanbesteding;

namespace WmoInkoop.Tests.Inschrijvingen;

/// <summary>What an inschrijving itself allows.</summary>
public sealed class InschrijvingTests
{
    private static readonly DateTimeOffset Nu = Klok.Begin;
    private readonly Aanbesteding _aanbesteding = Gepubliceerd();

    private DateTimeOffset Sluiting => _aanbesteding.Planning.SluitingOp!.Value;

    [Fact, Trait("Regel", "INS-04")]
    public void DienIn_OpDeSluitingstijd_IsBinnen()
    {
        var inschrijving = Concept();
        inschrijving.DienIn(_aanbesteding, "2026-0001-1-AAAAAAAA", Guid.NewGuid(), Sluiting);
        Assert.Equal((InschrijvingStatus.Ingediend, Sluiting), (inschrijving.Status, inschrijving.IngediendOp));
    }

    [Fact, Trait("Regel", "INS-04")]
    public void DienIn_EenMillisecondeNaSluiting_WordtGeweigerdEnHetConceptBlijft()
    {
        var inschrijving = Concept();
        Weigert(Domeinregel.InschrijftermijnGesloten, () => inschrijving.DienIn(_aanbesteding, "2026-0001-1-AAAAAAAA", Guid.NewGuid(), Sluiting.AddMilliseconds(1)));
        Assert.Equal((InschrijvingStatus.Concept, null), (inschrijving.Status, inschrijving.IngediendOp));
    }

    [Fact, Trait("Regel", "INS-04")]
    public void Concept_NaSluiting_VerandertNietMeer() => Weigert(Domeinregel.InschrijftermijnGesloten, () => Concept().EisBewerkbaar(_aanbesteding, Sluiting.AddMilliseconds(1)));

    [Fact, Trait("Regel", "INS-04")]
    public void Beginnen_NaSluiting_WordtGeweigerd() =>
        Weigert(Domeinregel.InschrijftermijnGesloten, () => _ = new Inschrijving(_aanbesteding, _aanbesteding.Percelen.Single().Id, Guid.NewGuid(), Guid.NewGuid(), Sluiting.AddMilliseconds(1)));

    [Fact, Trait("Regel", "INS-05")]
    public void TrekIn_TotDeSluiting_KanEnErnaNiet()
    {
        var op = Ingediend();
        op.TrekIn(_aanbesteding, Sluiting);
        Assert.Equal((InschrijvingStatus.Ingetrokken, Sluiting), (op.Status, op.VervallenOp));

        Weigert(Domeinregel.InschrijftermijnGesloten, () => Ingediend().TrekIn(_aanbesteding, Sluiting.AddMilliseconds(1)));
        Weigert(Domeinregel.InschrijvingNietIngediend, () => Concept().TrekIn(_aanbesteding, Nu));
    }

    [Fact, Trait("Regel", "INS-05")]
    public void MaakPlaats_Twee_WordtGeweigerd()
    {
        var inschrijving = Ingediend();
        inschrijving.MaakPlaats(_aanbesteding, Nu);
        Weigert(Domeinregel.InschrijvingNietIngediend, () => inschrijving.MaakPlaats(_aanbesteding, Nu));
    }

    [Fact, Trait("Regel", "INS-02")]
    public void Ingediend_VerandertNietMeer() => Weigert(Domeinregel.InschrijvingGeenConcept, () => Ingediend().EisBewerkbaar(_aanbesteding, Nu));

    [Fact]
    public void Beginnen_BijEenProcedureZonderKluis_WordtGeweigerd()
    {
        var open = AanbestedingBouwer.EenAanbesteding().Volgens(Procedure.Toelatingsprocedure).Maak();
        open.Publiceer(Nu);
        Weigert(Domeinregel.ProcedureZonderKluis, () => _ = new Inschrijving(open, open.Percelen.Single().Id, Guid.NewGuid(), Guid.NewGuid(), Nu));
    }

    [Fact, Trait("Regel", "INS-03")]
    public void Compleetheid_NoemtAllesTegelijk()
    {
        var perceel = _aanbesteding.Percelen.Single();
        var leeg = new Inschrijvingsinhoud(
            Guid.NewGuid(),
            perceel.Id,
            Guid.NewGuid(),
            [.. perceel.Criteria.Select(c => new Criteriumantwoord(c.Id, c.Volgnummer, c.Naam, " \n"))],
            [.. perceel.Eisen.Select(e => new Eisantwoord(e.Id, e.Volgnummer, false))],
            []);

        Assert.Equal(
            [Inschrijfgebreksoort.AntwoordOntbreekt, Inschrijfgebreksoort.AntwoordOntbreekt, Inschrijfgebreksoort.AntwoordOntbreekt, Inschrijfgebreksoort.EisNietAkkoord, Inschrijfgebreksoort.BewijsOntbreekt],
            Compleetheid.Van(perceel, leeg).Select(g => g.Soort));
        var vol = leeg with
        {
            Antwoorden = [.. leeg.Antwoorden.Select(a => a with { Tekst = "Zo." })],
            Eisen = [.. leeg.Eisen.Select(e => e with { Akkoord = true })],
            Documenten = [new Bijlage(Guid.NewGuid(), perceel.Eisen.Single().Id, "referentie.pdf", 1, new string('0', 64))],
        };
        Assert.Empty(Compleetheid.Van(perceel, vol));
        Assert.Equal(vol.Hash(), (vol with { Eisen = [.. vol.Eisen] }).Hash());
        Assert.NotEqual(vol.Hash(), (vol with { Documenten = [] }).Hash());
    }

    [Theory, Trait("Regel", "INS-02")]
    [InlineData("", 0)]
    [InlineData("  Wij werken\n samen. ", 3)]
    [InlineData("# Kop\n\n- **een**\n\n| a | 2 |\n| --- | --- |", 4)]
    public void Woorden_TeltWatTussenWitruimteStaat(string tekst, int aantal) => Assert.Equal(aantal, Woorden.Tel(tekst));

    private static Aanbesteding Gepubliceerd()
    {
        var aanbesteding = AanbestedingBouwer.EenAanbesteding().Maak();
        aanbesteding.Publiceer(Nu);
        return aanbesteding;
    }

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);

    private Inschrijving Concept() => new(_aanbesteding, _aanbesteding.Percelen.Single().Id, Guid.NewGuid(), Guid.NewGuid(), Nu);

    private Inschrijving Ingediend()
    {
        var inschrijving = Concept();
        inschrijving.DienIn(_aanbesteding, "2026-0001-1-AAAAAAAA", Guid.NewGuid(), Nu);
        return inschrijving;
    }
}
