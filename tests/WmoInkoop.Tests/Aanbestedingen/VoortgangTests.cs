using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Gunningen;
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
        var stappen = Voortgang.Van(EenAanbesteding().ZonderRaming().Maak(), [], Nu);

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
        Assert.StartsWith("1 van 2 percelen is klaar. Leg vast", Voortgang.Van(aanbesteding, [], later).Single(s => s.Stap.Soort is Procedurestap.Geldigheid).Toelichting, StringComparison.Ordinal);

        achter.GetoetstOp = later;
        Assert.Equal([Procedurestap.Beoordeling], StappenMet(aanbesteding, later, Stapstand.Nu));
        achter.BeoordeeldOp = achter.VoorlopigGegundOp = later;
        Assert.Equal([Procedurestap.Overeenkomst], StappenMet(aanbesteding, later, Stapstand.Nu));
        voor.DefinitiefGegundOp = achter.DefinitiefGegundOp = later;
        Assert.Equal([Procedurestap.GegundeOpdracht], StappenMet(aanbesteding, later, Stapstand.Nu));
    }

    [Fact]
    public void TweeVanDriePercelenZijnKlaar()
    {
        var perceel = new Perceelgegevens("Begeleiding", "Begeleiding thuis.", Bekostiging.Taakgericht, 2, 100m);
        var aanbesteding = EenAanbesteding().MetPerceel(perceel).MetPerceel(perceel).MetPerceel(perceel).Maak();
        aanbesteding.Publiceer(Nu);
        var later = Nu.AddDays(46);
        aanbesteding.Open(later);
        foreach (var klaar in aanbesteding.Percelen.Take(2))
        {
            klaar.GetoetstOp = later;
        }

        Assert.StartsWith("2 van 3 percelen zijn klaar. ", Voortgang.Van(aanbesteding, [], later).Single(s => s.Stap.Soort is Procedurestap.Geldigheid).Toelichting, StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "TRJ-02")]
    public void ElkeRondeHeeftHaarEigenSluiting_EnWatHetPortaalNietDoet_StaatErEerlijkBij()
    {
        var aanbesteding = EenAanbesteding().Volgens(Procedure.MededingingMetOnderhandeling).Maak();
        aanbesteding.Publiceer(Nu);

        var stappen = Voortgang.Van(aanbesteding, [], Nu.AddDays(1)).ToDictionary(s => s.Stap.Soort);
        Assert.Equal(Stapstand.Buiten, stappen[Procedurestap.Aanmelding].Stand);
        Assert.Contains(Core.Common.Amsterdam.Uiterlijk(Nu.AddDays(30), kort: true), stappen[Procedurestap.Aanmelding].Toelichting, StringComparison.Ordinal);
        Assert.Equal(Stapstand.Buiten, stappen[Procedurestap.EersteInschrijving].Stand);
        Assert.Contains(Core.Common.Amsterdam.Uiterlijk(Nu.AddDays(40), kort: true), stappen[Procedurestap.EersteInschrijving].Toelichting, StringComparison.Ordinal);
        Assert.Equal(Stapstand.Straks, stappen[Procedurestap.Inschrijving].Stand);
        Assert.Contains(Procedurestap.Inschrijving, StappenMet(aanbesteding, Nu.AddDays(33), Stapstand.Nu));
        Assert.Equal([Procedurestap.Inschrijving], StappenMet(aanbesteding, Nu.AddDays(46), Stapstand.Wacht));
    }

    [Fact]
    public void StappenDieNietZijnGekozen_StaanNietOpHetPad()
    {
        Procedurestap[] zonder = [.. EenAanbesteding().Volgens(Procedure.SasMetEmvi).Maak().Opzet.Stappen.Select(s => s.Soort)];
        Procedurestap[] met = [.. EenAanbesteding().Volgens(Procedure.SasMetEmvi).MetKeuzes(Procedurestap.Dialoog).Maak().Opzet.Stappen.Select(s => s.Soort)];

        Assert.DoesNotContain(Procedurestap.Dialoog, zonder);
        Assert.Contains(Procedurestap.Dialoog, met);
        Assert.DoesNotContain(Procedurestap.Selectie, met);
        Assert.False(EenAanbesteding().Volgens(Procedure.SasMetEmvi).Maak().HeeftDialoogPerGegadigde);
        Assert.False(EenAanbesteding().Volgens(Procedure.EnkelvoudigOnderhands, Regime.Nationaal).Maak().Heeft(Procedurestap.Vragen));
    }

    [Fact, Trait("Regel", "GUN-03"), Trait("Regel", "GUN-09")]
    public void InDeOpschortendeTermijn_WachtDeOvereenkomst_EnHetBerichtIsGedaanAlsHetOpenbaarIs()
    {
        var aanbesteding = EenAanbesteding().Maak();
        aanbesteding.Publiceer(Nu);
        var later = Nu.AddDays(46);
        aanbesteding.Open(later);
        var perceel = aanbesteding.Percelen.Single();
        perceel.GetoetstOp = perceel.BeoordeeldOp = later;
        var beslissing = new Gunningsbeslissing(perceel, Guid.NewGuid(), later);
        perceel.VoorlopigGegundOp = later;
        Zet(beslissing, nameof(Gunningsbeslissing.VastgesteldOp), later);
        Zet(beslissing, nameof(Gunningsbeslissing.TermijnEindigtOp), later.AddDays(20));

        Assert.Equal((Stapstand.Wacht, true), Stand(Procedurestap.Overeenkomst, later.AddDays(1), "opschortende termijn loopt"));
        Assert.Equal((Stapstand.Straks, true), Stand(Procedurestap.GegundeOpdracht, later.AddDays(1), "Eerst: overeenkomst"));
        Assert.Equal(Stapstand.Nu, Stand(Procedurestap.Overeenkomst, later.AddDays(21), "").Stand);

        perceel.DefinitiefGegundOp = later.AddDays(22);
        Zet(beslissing, nameof(Gunningsbeslissing.DefinitiefOp), later.AddDays(22));
        Assert.Equal(Stapstand.Nu, Stand(Procedurestap.GegundeOpdracht, later.AddDays(22), "").Stand);
        Zet(beslissing, nameof(Gunningsbeslissing.AankondigingVerzondenOp), later.AddDays(23));
        Zet(beslissing, nameof(Gunningsbeslissing.OpenbaarVanafOp), later.AddDays(25));
        Assert.Equal((Stapstand.Wacht, true), Stand(Procedurestap.GegundeOpdracht, later.AddDays(24), "wacht op publicatie"));
        Assert.Equal(Stapstand.Gedaan, Stand(Procedurestap.GegundeOpdracht, later.AddDays(25), "").Stand);

        (Stapstand Stand, bool Zegt) Stand(Procedurestap stap, DateTimeOffset op, string tekst)
        {
            var voortgang = Voortgang.Van(aanbesteding, [beslissing], op).Single(s => s.Stap.Soort == stap);
            return (voortgang.Stand, voortgang.Toelichting?.Contains(tekst, StringComparison.Ordinal) is true);
        }
    }

    /// <summary>Straight to where a decision stands; how it gets there is tested with the gunning.</summary>
    private static void Zet(Gunningsbeslissing beslissing, string eigenschap, DateTimeOffset waarde) => typeof(Gunningsbeslissing).GetProperty(eigenschap)!.SetValue(beslissing, waarde);

    private static IEnumerable<Procedurestap> StappenMet(Aanbesteding aanbesteding, DateTimeOffset op, Stapstand stand) =>
        Voortgang.Van(aanbesteding, [], op).Where(s => s.Stand == stand).Select(s => s.Stap.Soort);
}
