using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace WmoInkoop.Core.Termijnen;

/// <summary>
/// The public holidays of the Algemene termijnenwet (art. 3 lid 1, with Goede Vrijdag, lid 2), computed for any year by the law as
/// it stands. Easter Sunday and Whit Sunday are Sundays and need no mention.
/// </summary>
public static class Feestdagen
{
    private static readonly ConcurrentDictionary<int, FrozenSet<DateOnly>> PerJaar = new();

    public static IReadOnlySet<DateOnly> Van(int jaar) => PerJaar.GetOrAdd(jaar, static j =>
    {
        var pasen = EerstePaasdag(j);
        return new[]
        {
            new DateOnly(j, 1, 1),
            pasen.AddDays(-2), // Goede Vrijdag
            pasen.AddDays(1),
            Koningsdag(j),
            new DateOnly(j, 5, 5),
            pasen.AddDays(39), // Hemelvaartsdag
            pasen.AddDays(50), // tweede pinksterdag
            new DateOnly(j, 12, 25),
            new DateOnly(j, 12, 26),
        }.ToFrozenSet();
    });

    /// <summary>The first Sunday after the ecclesiastical full moon of spring, by the Gregorian computus (Meeus, Jones, Butcher).</summary>
    public static DateOnly EerstePaasdag(int jaar)
    {
        var (eeuw, jaarInEeuw) = (jaar / 100, jaar % 100);
        var maancyclus = jaar % 19;
        var maancorrectie = (eeuw - ((eeuw + 8) / 25) + 1) / 3;
        var epacta = ((19 * maancyclus) + eeuw - (eeuw / 4) - maancorrectie + 15) % 30;
        var weekdag = (32 + (2 * (eeuw % 4)) + (2 * (jaarInEeuw / 4)) - epacta - (jaarInEeuw % 4)) % 7;
        var uitzondering = (maancyclus + (11 * epacta) + (22 * weekdag)) / 451;
        var dagNummer = epacta + weekdag - (7 * uitzondering) + 114;
        return new DateOnly(jaar, dagNummer / 31, (dagNummer % 31) + 1);
    }

    private static DateOnly Koningsdag(int jaar)
    {
        var verjaardag = new DateOnly(jaar, 4, 27);
        return verjaardag.DayOfWeek is DayOfWeek.Sunday ? verjaardag.AddDays(-1) : verjaardag;
    }
}
