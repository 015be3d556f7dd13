using System.Globalization;
using WmoInkoop.Core.Termijnen;
using Xunit;

namespace WmoInkoop.Tests.Termijnen;

public sealed class FeestdagenTests
{
    [Theory, Trait("Regel", "GUN-03")]
    [InlineData(1961, "1961-04-02")]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2008, "2008-03-23")] // almost the earliest possible
    [InlineData(2011, "2011-04-24")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2028, "2028-04-16")]
    [InlineData(2038, "2038-04-25")] // the latest possible
    [InlineData(2285, "2285-03-22")] // the earliest possible
    public void EerstePaasdag_BekendeJaren_KloptMetDeKalender(int jaar, string verwacht) =>
        Assert.Equal(Dag(verwacht), Feestdagen.EerstePaasdag(jaar));

    [Theory, Trait("Regel", "GUN-03")]
    [InlineData(2025, "2025-01-01 2025-04-18 2025-04-21 2025-04-26 2025-05-05 2025-05-29 2025-06-09 2025-12-25 2025-12-26")] // Koningsdag on Saturday: the 27th is a Sunday
    [InlineData(2026, "2026-01-01 2026-04-03 2026-04-06 2026-04-27 2026-05-05 2026-05-14 2026-05-25 2026-12-25 2026-12-26")]
    [InlineData(2028, "2028-01-01 2028-04-14 2028-04-17 2028-04-27 2028-05-05 2028-05-25 2028-06-05 2028-12-25 2028-12-26")]
    public void Van_BekendeJaren_GeeftDeNegenDagen(int jaar, string verwacht) =>
        Assert.Equal(verwacht.Split(' ').Select(Dag), Feestdagen.Van(jaar).Order());

    [Fact, Trait("Regel", "GUN-03")]
    public void EerstePaasdag_ElkJaar_IsDeEersteZondagTussen22MaartEn25April()
    {
        for (var jaar = 1583; jaar <= 4099; jaar++)
        {
            var pasen = Feestdagen.EerstePaasdag(jaar);
            Assert.Equal(DayOfWeek.Sunday, pasen.DayOfWeek);
            Assert.InRange(pasen, new DateOnly(jaar, 3, 22), new DateOnly(jaar, 4, 25));
        }
    }

    [Theory, Trait("Regel", "GUN-03")]
    [InlineData(2014, 26)]
    [InlineData(2025, 26)]
    [InlineData(2026, 27)]
    [InlineData(2031, 26)]
    [InlineData(2036, 26)]
    public void Koningsdag_Als27AprilEenZondagIs_IsDeDagErvoor(int jaar, int dag)
    {
        Assert.Contains(new DateOnly(jaar, 4, dag), Feestdagen.Van(jaar));
        Assert.DoesNotContain(new DateOnly(jaar, 4, 53 - dag), Feestdagen.Van(jaar));
    }

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
