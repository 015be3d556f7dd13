using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport;
using Xunit;
using static WmoInkoop.TestSupport.Aanbestedingen.AanbestedingBouwer;

namespace WmoInkoop.Tests.Aanbestedingen;

/// <summary>Which step is done, now, or waits.</summary>
public sealed class VoortgangTests
{
    private static readonly DateTimeOffset Nu = Klok.Begin;

    [Fact]
    public void Concept_WachtOpWatOntbreekt()
    {
        var stappen = Voortgang.Van(EenAanbesteding().ZonderRaming().Maak(), Nu);

        Assert.Equal(Stapstand.Wacht, stappen[0].Stand);
        Assert.Equal("Er ontbreekt nog 1 ding.", stappen[0].Toelichting);
        Assert.All(stappen.Skip(1), s => Assert.Equal(Stapstand.Straks, s.Stand));
    }

    [Fact]
    public void Gepubliceerd_VragenEnInschrijvenLopen()
    {
        var aanbesteding = EenAanbesteding().Maak();
        aanbesteding.Publiceer(Nu);

        Assert.Equal([Procedurestap.Vragen, Procedurestap.Inschrijving], StappenMet(aanbesteding, Nu.AddDays(1), Stapstand.Nu));
        Assert.Equal([Procedurestap.Inschrijving], StappenMet(aanbesteding, Nu.AddDays(30), Stapstand.Nu));
    }

    [Fact]
    public void NaSluiting_WachtDeInschrijvingOpDeOpening_EnDaarnaIsDeVolgendeStapAanDeBeurt()
    {
        var aanbesteding = EenAanbesteding().Maak();
        aanbesteding.Publiceer(Nu);

        Assert.Equal([Procedurestap.Inschrijving], StappenMet(aanbesteding, Nu.AddDays(46), Stapstand.Wacht));
    }

    [Theory]
    [InlineData(Procedure.ConcurrentiegerichteDialoog, Procedurestap.Aanmelding)]
    [InlineData(Procedure.MededingingMetOnderhandeling, Procedurestap.Aanmelding)]
    [InlineData(Procedure.EuropeesOpenbaar, Procedurestap.Inschrijving)]
    public void DeSluitingHoortBijDeEersteKluisronde(Procedure procedure, Procedurestap ronde)
    {
        var aanbesteding = EenAanbesteding().Volgens(procedure).Maak();
        aanbesteding.Publiceer(Nu);

        Assert.Contains(ronde, StappenMet(aanbesteding, Nu.AddDays(1), Stapstand.Nu));
    }

    private static IEnumerable<Procedurestap> StappenMet(Aanbesteding aanbesteding, DateTimeOffset op, Stapstand stand) =>
        Voortgang.Van(aanbesteding, op).Where(s => s.Stand == stand).Select(s => s.Stap.Soort);
}
