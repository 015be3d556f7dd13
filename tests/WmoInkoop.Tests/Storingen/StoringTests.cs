using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Storingen;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Storingen;

/// <summary>When more time and controlegetallen are possible (INS-10, Aw 2.109 and 2.109a).</summary>
public sealed class StoringTests
{
    private const string Sha = "E3B0C442 98FC1C14 9AFBF4C8 996FB924 27AE41E4 649B934C A495991B 7852B855";
    private static readonly DateTimeOffset Sluiting = AanbestedingBouwer.StandaardPlanning(Klok.Begin).SluitingOp!.Value;
    private static readonly Storing Kort = new(Storingsoort.Uitgevallen, Sluiting.AddHours(-1), Sluiting.AddMinutes(10), null, Sluiting);

    [Fact, Trait("Regel", "INS-10")]
    public void NaStoring_OokNaDeSluiting_MaarLaterDanNuEnNietNaDeOpening()
    {
        var aanbesteding = Gepubliceerd();
        var nu = Sluiting.AddHours(1);
        var planning = aanbesteding.Planning with { SluitingOp = nu.AddHours(20) };
        var rectificatie = Rectificatie.NaStoring(aanbesteding, nu.AddHours(20), 3, [.. Vergelijking.Planning(aanbesteding.Planning, planning)], " Een storing. ", Kort, Guid.NewGuid(), nu);
        Assert.Equal((3, Kort.Id, Sluiting, false, "Een storing."), (rectificatie.Nummer, rectificatie.StoringId!.Value, rectificatie.SluitingWas, rectificatie.IsWezenlijk, rectificatie.Reden));
        Assert.Single(rectificatie.Regels);

        Assert.Equal(AanbestedingStatus.Gesloten, aanbesteding.StatusOp(nu));
        aanbesteding.VerlengNaStoring(planning);
        Assert.Equal(AanbestedingStatus.Gepubliceerd, aanbesteding.StatusOp(nu));
        Assert.True(aanbesteding.IsOpenVoorInschrijvingOp(nu.AddHours(20)));
        Assert.False(aanbesteding.IsOpenVoorInschrijvingOp(nu.AddHours(20).AddMilliseconds(1)));

        Weigert(Domeinregel.SluitingNaStoringLater, () => Rectificatie.NaStoring(Gepubliceerd(), nu, 1, [], "Reden", Kort, Guid.NewGuid(), nu));
        Weigert(Domeinregel.SluitingNaStoringLater, () => Rectificatie.NaStoring(Gepubliceerd(), Sluiting, 1, [], "Reden", Kort, Guid.NewGuid(), Sluiting.AddHours(-1)));
        var geopend = Gepubliceerd();
        geopend.Open(Sluiting + Aanbesteding.WachttijdKluis);
        Weigert(Domeinregel.VerlengenNaOpening, () => geopend.VerlengNaStoring(planning));
    }

    [Fact, Trait("Regel", "INS-10")]
    public void UitgezetteRegels_LatenNietsToe_EnDeWetKanNietUit()
    {
        var zonder = Gepubliceerd(a =>
        {
            a.ZetRegelUit(Procedureregel.StoringVerlengt, "De Contractstandaard laat storingen voor risico van de inschrijver.", Guid.NewGuid(), Klok.Begin);
            a.ZetRegelUit(Procedureregel.StoringControlegetal, "De Contractstandaard laat storingen voor risico van de inschrijver.", Guid.NewGuid(), Klok.Begin);
        });
        Weigert(Domeinregel.StoringVerlengtNietHier, () => zonder.VerlengNaStoring(zonder.Planning));
        Weigert(Domeinregel.GeenControlegetallenHier, () => Getal(zonder, Sluiting, Sluiting));
        var europees = AanbestedingBouwer.EenAanbesteding().Volgens(Procedure.EuropeesOpenbaar, Regime.Europees).Maak();
        Assert.False(europees.KanUitzetten(Procedureregel.StoringControlegetal));
    }

    [Fact, Trait("Regel", "INS-10")]
    public void Controlegetal_OpDeSluitingIsOpTijd_EenMillisecondeLaterNiet_EnLaterInvoerenMag()
    {
        var aanbesteding = Gepubliceerd();
        var getal = Getal(aanbesteding, Sluiting, Sluiting.AddHours(3));
        Assert.Equal((Sluiting, Sluiting.AddHours(3)), (getal.OntvangenOp, getal.GeregistreerdOp));
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", getal.Sha256);
        Weigert(Domeinregel.ControlegetalNaSluiting, () => Getal(aanbesteding, Sluiting.AddMilliseconds(1), Sluiting.AddHours(3)));
        Weigert(Domeinregel.ControlegetalInToekomst, () => Getal(aanbesteding, Sluiting, Sluiting.AddMilliseconds(-1)));
        Weigert(Domeinregel.ControlegetalOngeldig, () => Getal(aanbesteding, Sluiting, Sluiting, sha: Sha[..^1] + "g"));
        Weigert(Domeinregel.GeenStoringVoorSluiting, () => Getal(aanbesteding, Sluiting, Sluiting, new Storing(Storingsoort.Database, Sluiting.AddDays(-3), Sluiting.AddDays(-2), null, Sluiting)));
    }

    [Fact, Trait("Regel", "INS-10")]
    public void VanTweeControlegetallen_TeltHetLaatstDoorgegevene_EnEenCorrectieVanHetzelfdeMoment()
    {
        var aanbesteding = Gepubliceerd();
        var eerst = Getal(aanbesteding, Sluiting.AddMinutes(-20), Sluiting.AddHours(3));
        var laatst = Getal(aanbesteding, Sluiting.AddMinutes(-10), Sluiting.AddHours(1), sha: new string('a', 64));
        Assert.Equal([laatst], new[] { laatst, eerst }.Geldend());
        var correctie = Getal(aanbesteding, Sluiting.AddMinutes(-10), Sluiting.AddHours(2), sha: new string('b', 64));
        Assert.Equal([correctie], new[] { correctie, laatst, eerst }.Geldend());
    }

    [Theory, Trait("Regel", "INS-10")]
    [InlineData("2026-04-14T12:00", "2026-04-16")] // Tuesday: until 24:00 on Wednesday
    [InlineData("2026-04-17T12:00", "2026-04-21")] // Friday: Monday
    [InlineData("2026-04-02T23:59", "2026-04-08")] // Good Friday is a working day for the law's list or not; Easter Monday is not
    public void Aanleveren_KanTotHetEindeVanDeEersteWerkdagNaDeSluiting(string sluiting, string eerstTeLaat)
    {
        var lokaal = DateTime.Parse(sluiting, System.Globalization.CultureInfo.InvariantCulture);
        var moment = Amsterdam.Moment(DateOnly.FromDateTime(lokaal), TimeOnly.FromDateTime(lokaal))!.Value;
        Assert.Equal(Amsterdam.BeginVan(DateOnly.Parse(eerstTeLaat, System.Globalization.CultureInfo.InvariantCulture)), new Aanlevertermijn(null!, new Werkkalender([])).Tot(moment));
    }

    [Theory, Trait("Regel", "INS-10")]
    [InlineData(30, "minder dan een minuut")]
    [InlineData(240, "4 minuten")]
    [InlineData(3600, "1 uur")]
    [InlineData(7500, "2 uur en 5 minuten")]
    [InlineData(90_000, "1 dag en 1 uur")]
    public void Duur_StaatInWoorden(int seconden, string tekst)
    {
        Assert.Equal(tekst, Storing.InWoorden(Sluiting, Sluiting.AddSeconds(seconden), false, Sluiting));
        Assert.Equal($"duurt nog, nu {tekst}", Storing.InWoorden(Sluiting, null, false, Sluiting.AddSeconds(seconden)));
    }

    private static Controlegetal Getal(Aanbesteding aanbesteding, DateTimeOffset ontvangen, DateTimeOffset nu, Storing? storing = null, string sha = Sha) => new(
        aanbesteding, storing ?? Kort, new Controlegetalopgave(aanbesteding.Percelen.First().Id, "Zorg", "90000011", sha, "SHA-256", Ontvangstweg.Telefoon, ontvangen), Guid.NewGuid(), nu);

    private static Aanbesteding Gepubliceerd(Action<Aanbesteding>? vooraf = null)
    {
        var aanbesteding = AanbestedingBouwer.EenAanbesteding().Maak();
        vooraf?.Invoke(aanbesteding);
        aanbesteding.Publiceer(Klok.Begin);
        return aanbesteding;
    }

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);
}
