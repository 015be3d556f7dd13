using System.Globalization;
using WmoInkoop.Core.Common;
using Xunit;

namespace WmoInkoop.Tests.Common;

/// <summary>In 2026 the clock goes forward on 29 March (02.00 becomes 03.00) and back on 25 October (03.00 becomes 02.00).</summary>
public sealed class AmsterdamTests
{
    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00")]
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25T02:59:59+02:00")]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25T02:00:00+01:00")]
    public void Lokaal_RondHetVerzettenVanDeKlok_VolgtAmsterdam(string utc, string lokaal) =>
        Assert.Equal(lokaal, Amsterdam.Lokaal(Utc(utc)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-03-29", "01:59", "2026-03-29T00:59:00Z")]
    [InlineData("2026-03-29", "03:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25", "01:59", "2026-10-24T23:59:00Z")]
    [InlineData("2026-10-25", "03:00", "2026-10-25T02:00:00Z")]
    public void Moment_RondHetVerzettenVanDeKlok_IsUtc(string datum, string tijd, string utc) =>
        Assert.Equal(Utc(utc), Amsterdam.Moment(Dag(datum), TimeOnly.Parse(tijd, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("02:00")]
    [InlineData("02:59")]
    public void Moment_TijdDieInMaartNietBestaat_IsNull(string tijd) =>
        Assert.Null(Amsterdam.Moment(Dag("2026-03-29"), TimeOnly.Parse(tijd, CultureInfo.InvariantCulture)));

    [Fact]
    public void Moment_UurDatInOktoberTweeKeerKomt_IsHetEerste() =>
        Assert.Equal(Utc("2026-10-25T00:30:00Z"), Amsterdam.Moment(Dag("2026-10-25"), new TimeOnly(2, 30)));

    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2026-06-01", 24)]
    public void BeginVan_DagEnDeVolgende_LiggenZoveelUrenUitElkaar(string datum, int uren) =>
        Assert.Equal(TimeSpan.FromHours(uren), Amsterdam.BeginVan(Dag(datum).AddDays(1)) - Amsterdam.BeginVan(Dag(datum)));

    [Theory]
    [InlineData("2026-01-01T22:59:59Z", "2026-01-01")]
    [InlineData("2026-01-01T23:00:00Z", "2026-01-02")]
    [InlineData("2026-07-01T21:59:59Z", "2026-07-01")]
    [InlineData("2026-07-01T22:00:00Z", "2026-07-02")]
    public void Datum_RondMiddernacht_IsDeDagInAmsterdam(string utc, string datum) => Assert.Equal(Dag(datum), Amsterdam.Datum(Utc(utc)));

    [Fact]
    public void Voluit_Moment_NoemtDagDatumEnUur() => Assert.Equal("maandag 2 maart 2026 om 12.00 uur", Amsterdam.Voluit(Utc("2026-03-02T11:00:00Z")));

    [Theory]
    [InlineData("2026-03-02T11:00:00Z", "ma 2 mrt 2026, 12.00 uur")]
    [InlineData("2026-09-02T11:00:00Z", "wo 2 sep 2026, 13.00 uur")]
    public void Kort_Moment_PastInEenTabel(string utc, string tekst) => Assert.Equal(tekst, Amsterdam.Kort(Utc(utc)));

    [Theory, Trait("Regel", "HER-04")]
    [InlineData("2026-03-23T23:00:00Z", "maandag 23 maart 2026 om 24.00 uur", "ma 23 mrt 2026, 24.00 uur")] // the end of an opschortende termijn
    [InlineData("2025-12-31T23:00:00Z", "woensdag 31 december 2025 om 24.00 uur", "wo 31 dec 2025, 24.00 uur")]
    [InlineData("2026-03-28T23:00:00Z", "zaterdag 28 maart 2026 om 24.00 uur", "za 28 mrt 2026, 24.00 uur")] // the night the clock goes forward
    [InlineData("2026-03-23T23:00:01Z", "dinsdag 24 maart 2026 om 00.00 uur", "di 24 mrt 2026, 00.00 uur")]
    [InlineData("2026-03-23T11:00:00Z", "maandag 23 maart 2026 om 12.00 uur", "ma 23 mrt 2026, 12.00 uur")]
    public void Uiterlijk_Middernacht_Is24UurVanDeDagDieEindigt(string utc, string voluit, string kort)
    {
        Assert.Equal(voluit, Amsterdam.Uiterlijk(Utc(utc)));
        Assert.Equal(kort, Amsterdam.Uiterlijk(Utc(utc), kort: true));
    }

    [Theory]
    [InlineData(30, "over minder dan een minuut")]
    [InlineData(-60, "1 minuut geleden")]
    [InlineData(7200, "over 2 uur")]
    [InlineData(-86400, "24 uur geleden")]
    [InlineData(259200, "over 3 dagen")]
    public void InWoorden_Verschil_IsLeesbaar(int seconden, string tekst)
    {
        var nu = Utc("2026-03-02T11:00:00Z");
        Assert.Equal(tekst, Amsterdam.InWoorden(nu.AddSeconds(seconden), nu));
    }

    private static DateTimeOffset Utc(string tekst) => DateTimeOffset.Parse(tekst, CultureInfo.InvariantCulture);

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
