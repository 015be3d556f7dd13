namespace WmoInkoop.Core.Common;

/// <summary>
/// Names and titles, which stand in subjects of mail: browsers let a pasted tab or line break through, and a subject takes none
/// (<see cref="Mail.Brief"/>). Cleaned where they enter, so that no letter fails later.
/// </summary>
public static class EenRegel
{
    /// <summary>The text on one line: control characters become spaces, none at either end.</summary>
    public static string Van(string tekst) => new string([.. tekst.Select(t => char.IsControl(t) ? ' ' : t)]).Trim();
}
