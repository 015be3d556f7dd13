using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Configuration;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.TestSupport;
using WmoInkoop.Web.Infrastructure;
using WmoInkoop.Web.Infrastructure.Termijnen;
using Xunit;

namespace WmoInkoop.Tests.Termijnen;

public sealed class WerkkalenderTests
{
    /// <summary>As the portal ships: with the days from appsettings.json.</summary>
    private static readonly Werkkalender Kalender = WerkkalenderRegistratie.Lees(
        new ConfigurationBuilder().AddJsonFile(Path.Combine(Werkmap.Repo, "appsettings.json")).Build());

    private static readonly Arbitrary<DateOnly> Dagen =
        Gen.Choose(0, 40_000).Select(n => new DateOnly(2000, 1, 1).AddDays(n)).ToArbitrary();

    [Theory, Trait("Regel", "GUN-03")]
    [InlineData("2026-03-02", "2026-03-23")] // 22 March is a Sunday
    [InlineData("2026-04-14", "2026-05-04")]
    [InlineData("2026-04-15", "2026-05-06")] // 5 mei
    [InlineData("2025-12-05", "2025-12-29")] // both Christmas days, then a weekend
    [InlineData("2024-04-24", "2024-05-14")]
    [InlineData("2026-04-24", "2026-05-18")] // Hemelvaart, the Friday made equal, then a weekend
    [InlineData("2026-03-14", "2026-04-07")] // 3 April is Goede Vrijdag, then the weekend and tweede paasdag
    [InlineData("2025-12-12", "2026-01-05")] // 1 January, 2 January made equal, then a weekend
    [InlineData("2028-04-07", "2028-05-01")] // 27 April, the 28th made equal, then a weekend
    public void OpschortendeTermijn_Rekenvoorbeelden_EindigtOpDeGenoemdeDag(string verzonden, string laatsteDag)
    {
        var termijn = Kalender.OpschortendeTermijn(Amsterdam.Moment(Dag(verzonden), new TimeOnly(16, 30))!.Value);

        Assert.Equal(Dag(verzonden).AddDays(1), termijn.EersteDag);
        Assert.Equal(Dag(laatsteDag), termijn.LaatsteDag);
    }

    [Theory, Trait("Regel", "GUN-03")]
    [InlineData("2026-03-02T22:59:59Z", "2026-03-23", "2026-03-23T23:00:00Z")] // 23:59:59 in Amsterdam, winter time
    [InlineData("2026-03-02T23:00:00Z", "2026-03-23", "2026-03-23T23:00:00Z")] // midnight: the letter is of 3 March, day 20 is Monday 23
    [InlineData("2026-03-17T12:00:00Z", "2026-04-07", "2026-04-07T22:00:00Z")] // ends in summer time; 6 April is tweede paasdag
    public void OpschortendeTermijn_DagInAmsterdam_EindigtOm24Uur(string verzonden, string laatsteDag, string eindigtOp)
    {
        var termijn = Kalender.OpschortendeTermijn(Moment(verzonden));

        Assert.Equal(Dag(laatsteDag), termijn.LaatsteDag);
        Assert.Equal(Moment(eindigtOp), termijn.EindigtOp);
    }

    [Fact, Trait("Regel", "GUN-03")]
    public void OpschortendeTermijn_KorterDan20Dagen_WordtGeweigerd() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Kalender.OpschortendeTermijn(Moment("2026-03-02T12:00:00Z"), dagen: 19));

    [Fact, Trait("Regel", "GUN-03")]
    public void OpschortendeTermijn_ElkeDag_IsMinstens20DagenEnHooguitZesDagenVerschoven() =>
        Prop.ForAll(Dagen, Gen.Choose(0, 24 * 60 * 60 - 1).ToArbitrary(), (dag, seconde) =>
        {
            var verzonden = Amsterdam.BeginVan(dag).AddSeconds(seconde);
            var termijn = Kalender.OpschortendeTermijn(verzonden);
            var ongeschoven = Amsterdam.Datum(verzonden).AddDays(20);
            return Kalender.IsWerkdag(termijn.LaatsteDag)
                && termijn.LaatsteDag >= ongeschoven
                && termijn.LaatsteDag <= ongeschoven.AddDays(6)
                && Enumerable.Range(0, termijn.LaatsteDag.DayNumber - ongeschoven.DayNumber).All(n => !Kalender.IsWerkdag(ongeschoven.AddDays(n)))
                && Amsterdam.Lokaal(termijn.EindigtOp).TimeOfDay == TimeSpan.Zero
                && termijn.EindigtOp - verzonden >= TimeSpan.FromDays(20) - TimeSpan.FromHours(1); // an hour is lost in March
        }).QuickCheckThrowOnFailure();

    [Theory, Trait("Regel", "HER-01")]
    [InlineData("2026-11-20", 5, "2026-11-27")] // an ordinary Friday
    [InlineData("2026-11-21", 1, "2026-11-23")] // Saturday: Monday is the first
    [InlineData("2026-04-30", 5, "2026-05-08")] // 5 mei does not count
    [InlineData("2026-05-11", 5, "2026-05-20")] // Hemelvaart and the Friday after do not count
    [InlineData("2025-12-24", 5, "2026-01-06")] // Christmas, New Year and 2 January made equal
    public void NaWerkdagen_MetFeestdagen_TeltAlleenWerkdagen(string vanaf, int aantal, string verwacht) =>
        Assert.Equal(Dag(verwacht), Kalender.NaWerkdagen(Dag(vanaf), aantal));

    [Fact, Trait("Regel", "HER-01")]
    public void NaWerkdagen_VanafEenMoment_EindigtOm24UurInAmsterdam() =>
        Assert.Equal(Moment("2026-11-27T23:00:00Z"), Kalender.NaWerkdagen(Moment("2026-11-20T09:15:00Z"), 5));

    [Fact, Trait("Regel", "HER-01")]
    public void NaWerkdagen_ElkeDagEnElkAantal_TelPreciesZoveelWerkdagen() =>
        Prop.ForAll(Dagen, Gen.Choose(1, 60).ToArbitrary(), (dag, aantal) =>
        {
            var laatste = Kalender.NaWerkdagen(dag, aantal);
            var geteld = Enumerable.Range(1, laatste.DayNumber - dag.DayNumber).Count(n => Kalender.IsWerkdag(dag.AddDays(n)));
            return geteld == aantal && Kalender.IsWerkdag(laatste);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void NaWerkdagen_NulDagen_WordtGeweigerd() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Kalender.NaWerkdagen(Dag("2026-11-20"), 0));

    [Fact, Trait("Regel", "GUN-03")]
    public void IsWerkdag_GelijkgesteldeDag_AlleenAlsDeInstellingHemNoemt()
    {
        var vrijdagNaHemelvaart = Dag("2026-05-15");

        Assert.False(Kalender.IsWerkdag(vrijdagNaHemelvaart));
        Assert.True(new Werkkalender([]).IsWerkdag(vrijdagNaHemelvaart));
    }

    [Theory]
    [InlineData("Werkkalender:GelijkgesteldeDagen:0", "15-5-2026", "Werkkalender:GelijkgesteldeDagen:0 is '15-5-2026', which is no date; write it as 2026-05-15.")]
    [InlineData("Werkkalender:GelijkgesteldeDagen:0", "2026-02-30", "Werkkalender:GelijkgesteldeDagen:0 is '2026-02-30', which is no date; write it as 2026-05-15.")]
    [InlineData("Werkkalender:Vrij", "ja", "Werkkalender:Vrij is an unknown setting; section Werkkalender only has GelijkgesteldeDagen.")]
    public void Instelling_Fout_StoptDeStartMetEenZinDieHaarNoemt(string sleutel, string waarde, string zin)
    {
        var configuratie = new ConfigurationBuilder().AddInMemoryCollection([new(sleutel, waarde)]).Build();

        var fout = Assert.Throws<InstellingException>(() => WerkkalenderRegistratie.Lees(configuratie));

        Assert.Equal(zin, fout.Message);
    }

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string tekst) => DateTimeOffset.Parse(tekst, CultureInfo.InvariantCulture);
}
