namespace WmoInkoop.Core.Termijnen;

/// <summary>Which reminder of a termijn is due, and when the next one is (HER-03).</summary>
public static class Herinneringsmomenten
{
    /// <summary>
    /// The offset to send now, or null. After downtime that is only the latest one that is due; once the termijn itself has passed it
    /// is one from after it or none. What would have come before the termijn was set is not due: people were told of it then.
    /// </summary>
    /// <param name="termijn">The due date.</param>
    /// <param name="offsets">Days before it; negative after it.</param>
    /// <param name="nu">Now.</param>
    public static int? Nu(Termijn termijn, IReadOnlyList<int> offsets, DateTimeOffset nu)
    {
        var verstreken = offsets.Where(o => Moment(termijn, o) is var moment && moment > termijn.GesteldOp && moment <= nu).ToList();
        return verstreken.Count > 0 && verstreken.Min() is var laatste && (laatste <= 0 || nu < termijn.VervaltOp) ? laatste : null;
    }

    /// <summary>The first moment after now at which a reminder is due, or null when there is none left.</summary>
    public static DateTimeOffset? Volgende(Termijn termijn, IReadOnlyList<int> offsets, DateTimeOffset nu) =>
        offsets.Select(o => Moment(termijn, o)).Where(m => m > nu).Select(m => (DateTimeOffset?)m).Min();

    private static DateTimeOffset Moment(Termijn termijn, int offset) => termijn.VervaltOp.AddDays(-offset);
}
