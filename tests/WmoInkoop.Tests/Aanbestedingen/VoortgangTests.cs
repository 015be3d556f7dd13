using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Percelen;
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
        aanbesteding.Open(Nu.AddDays(46));
        Assert.Equal([Procedurestap.Geldigheid], StappenMet(aanbesteding, Nu.AddDays(46), Stapstand.Nu));
    }

    [Fact, Trait("Regel", "TRJ-13")]
    public void NaDeOpening_GaatElkPerceelZijnEigenWeg_EnTeltHetPerceelDatHetVerstAchterIs()
    {
        var perceel = new Perceelgegevens("Begeleiding", "Begeleiding thuis.", Bekostiging.Taakgericht, 2, 100m);
        var aanbesteding = EenAanbesteding().MetPerceel(perceel).MetPerceel(perceel).Maak();
        aanbesteding.Publiceer(Nu);
        var later = Nu.AddDays(46);
        aanbesteding.Open(later);
        var (voor, achter) = (aanbesteding.Percelen.First(), aanbesteding.Percelen.Last());
        voor.GetoetstOp = voor.BeoordeeldOp = voor.VoorlopigGegundOp = later;

        Assert.Equal([Procedurestap.Geldigheid], StappenMet(aanbesteding, later, Stapstand.Nu));
        Assert.Equal("1 van 2 percelen is klaar.", Voortgang.Van(aanbesteding, later).Single(s => s.Stap.Soort is Procedurestap.Geldigheid).Toelichting);

        achter.GetoetstOp = later;
        Assert.Equal([Procedurestap.Beoordeling], StappenMet(aanbesteding, later, Stapstand.Nu));
        achter.BeoordeeldOp = achter.VoorlopigGegundOp = later;
        Assert.Equal([Procedurestap.Overeenkomst], StappenMet(aanbesteding, later, Stapstand.Nu));
        voor.DefinitiefGegundOp = achter.DefinitiefGegundOp = later;
        Assert.Equal([Procedurestap.GegundeOpdracht], StappenMet(aanbesteding, later, Stapstand.Nu));
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
