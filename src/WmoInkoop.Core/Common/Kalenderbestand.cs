using System.Globalization;
using System.Text;

namespace WmoInkoop.Core.Common;

/// <param name="Uid">Unique in the world and the same each time, so that a calendar replaces it.</param>
/// <param name="Titel">What it is.</param>
/// <param name="Op">When; of a whole day any moment in Amsterdam.</param>
/// <param name="IsHeleDag">Without an hour.</param>
/// <param name="Adres">Where to read more.</param>
public sealed record Kalenderpunt(string Uid, string Titel, DateTimeOffset Op, bool IsHeleDag, string Adres);

/// <summary>Writes an iCalendar file (RFC 5545): UTC times, escaped text, lines folded at 75 octets, CRLF.</summary>
public static class Kalenderbestand
{
    private const int MaxOctets = 75;

    /// <param name="naam">The name of the calendar.</param>
    /// <param name="punten">What is in it.</param>
    /// <param name="gewijzigdOp">When it was last changed; DTSTAMP, so that the same planning gives the same file.</param>
    public static byte[] Maak(string naam, IEnumerable<Kalenderpunt> punten, DateTimeOffset gewijzigdOp)
    {
        var tekst = new StringBuilder();
        void Regel(string naam, string waarde) => Vouw(tekst, $"{naam}:{waarde}");
        Regel("BEGIN", "VCALENDAR");
        Regel("VERSION", "2.0");
        Regel("PRODID", "-//WmoInkoop//Planning//NL");
        Regel("CALSCALE", "GREGORIAN");
        Regel("METHOD", "PUBLISH");
        Regel("X-WR-CALNAME", Tekst(naam));
        foreach (var punt in punten)
        {
            Regel("BEGIN", "VEVENT");
            Regel("UID", punt.Uid);
            Regel("DTSTAMP", Utc(gewijzigdOp));
            if (punt.IsHeleDag)
            {
                var dag = Amsterdam.Datum(punt.Op);
                Regel("DTSTART;VALUE=DATE", Dag(dag));
                Regel("DTEND;VALUE=DATE", Dag(dag.AddDays(1)));
            }
            else
            {
                Regel("DTSTART", Utc(punt.Op)); // no DTEND: a moment
            }

            Regel("SUMMARY", Tekst(punt.Titel));
            Regel("URL", punt.Adres);
            Regel("TRANSP", "TRANSPARENT");
            Regel("END", "VEVENT");
        }

        Regel("END", "VCALENDAR");
        return Encoding.UTF8.GetBytes(tekst.ToString());
    }

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Dag(DateOnly dag) => dag.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Tekst(string tekst) => tekst
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\n", StringComparison.Ordinal);

    /// <summary>At most 75 octets a line, never within a character; a continuation starts with a space.</summary>
    private static void Vouw(StringBuilder uit, string regel)
    {
        var octets = 0;
        foreach (var teken in regel.EnumerateRunes())
        {
            if (octets + teken.Utf8SequenceLength > MaxOctets)
            {
                uit.Append("\r\n ");
                octets = 1;
            }

            uit.Append(teken.ToString());
            octets += teken.Utf8SequenceLength;
        }

        uit.Append("\r\n");
    }
}
