using WmoInkoop.Core.Common;

namespace WmoInkoop.Core.Termijnen;

/// <summary>The time in which no contract may be closed after the letters of a gunningsbeslissing went out (GUN-03, art. 2.127).</summary>
/// <param name="EersteDag">The day after sending.</param>
/// <param name="LaatsteDag">The last whole day of the term, in Amsterdam.</param>
public sealed record OpschortendeTermijn(DateOnly EersteDag, DateOnly LaatsteDag)
{
    /// <summary>Kalenderdagen the term lasts at least (art. 2.127 lid 3).</summary>
    public const int MinimumDagen = 20;

    /// <summary>The end, 24:00 in Amsterdam on the last day: from this moment on the term is over.</summary>
    public DateTimeOffset EindigtOp => Amsterdam.EindeVan(LaatsteDag);
}
