using WmoInkoop.Core.Common;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Beschikkingen;

/// <summary>The term to object: it begins on the day after the beschikking was made known (Awb 6:7, 6:8; Algemene termijnenwet art. 1).</summary>
/// <param name="EersteDag">The day after sending.</param>
/// <param name="LaatsteDag">The last whole day, in Amsterdam.</param>
public sealed record Bezwaartermijn(DateOnly EersteDag, DateOnly LaatsteDag)
{
    /// <summary>24:00 in Amsterdam on the last day.</summary>
    public DateTimeOffset EindigtOp => Amsterdam.EindeVan(LaatsteDag);

    /// <param name="kalender">A last day that is no working day moves on to one that is.</param>
    /// <param name="verzondenOp">When the beschikking was sent.</param>
    /// <param name="dagen">Calendar days; six weeks by law.</param>
    public static Bezwaartermijn Van(Werkkalender kalender, DateTimeOffset verzondenOp, int dagen)
    {
        var verzonden = Amsterdam.Datum(verzondenOp);
        return new(verzonden.AddDays(1), kalender.EersteWerkdagVanaf(verzonden.AddDays(dagen)));
    }
}
