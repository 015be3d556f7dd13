using System.Globalization;
using WmoInkoop.Core.Common;

namespace WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

/// <summary>Values as text, on the screen and in an export.</summary>
internal static class Celtekst
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    internal static string Scherm(object? waarde) => waarde switch
    {
        null or "" => "–",
        DateTimeOffset moment => Amsterdam.Kort(moment),
        DateOnly datum => Amsterdam.Voluit(datum),
        decimal bedrag => bedrag.ToString("#,##0.00", Nederlands),
        int or long or short => ((IFormattable)waarde).ToString("N0", Nederlands),
        _ => Woord(waarde),
    };

    /// <summary>For CSV: a moment as Excel reads it, and a text that a spreadsheet would run as a formula made harmless.</summary>
    internal static string Csv(object? waarde) => waarde switch
    {
        null => "",
        DateTimeOffset moment => Amsterdam.Lokaal(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        decimal or double or int or long or short => ((IFormattable)waarde).ToString(null, Nederlands),
        _ => ZonderFormule(Woord(waarde)),
    };

    internal static string Woord(object? waarde) => waarde switch
    {
        null => "",
        Enum een => Teksten.Van(een),
        bool aan => aan ? "ja" : "nee",
        DateOnly datum => datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable getal => getal.ToString(null, Nederlands),
        _ => waarde.ToString() ?? "",
    };

    private static string ZonderFormule(string tekst) => tekst.Length > 0 && tekst[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? $"'{tekst}" : tekst;
}
