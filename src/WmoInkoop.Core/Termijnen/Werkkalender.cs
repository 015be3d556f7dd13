using System.Collections.Frozen;
using WmoInkoop.Core.Common;

namespace WmoInkoop.Core.Termijnen;

/// <summary>Which days count as working days, and the terms that depend on it. Days are calendar days in Amsterdam.</summary>
/// <param name="gelijkgesteldeDagen">Days made equal to a public holiday by royal decree (Algemene termijnenwet art. 3 lid 3).</param>
public sealed class Werkkalender(IEnumerable<DateOnly> gelijkgesteldeDagen)
{
    private readonly FrozenSet<DateOnly> _gelijkgesteldeDagen = gelijkgesteldeDagen.ToFrozenSet();

    /// <summary>Neither Saturday, Sunday, public holiday nor made equal to one.</summary>
    public bool IsWerkdag(DateOnly datum) =>
        datum.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !Feestdagen.Van(datum.Year).Contains(datum)
        && !_gelijkgesteldeDagen.Contains(datum);

    /// <summary>The day itself when it is a working day, else the next that is (Algemene termijnenwet art. 1).</summary>
    public DateOnly EersteWerkdagVanaf(DateOnly datum)
    {
        while (!IsWerkdag(datum))
        {
            datum = datum.AddDays(1);
        }

        return datum;
    }

    /// <summary>The <paramref name="aantal"/>th working day after <paramref name="datum"/>, which itself does not count.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="aantal"/> is less than 1.</exception>
    public DateOnly NaWerkdagen(DateOnly datum, int aantal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(aantal, 1);
        for (; aantal > 0; aantal--)
        {
            datum = EersteWerkdagVanaf(datum.AddDays(1));
        }

        return datum;
    }

    /// <summary>The end (24:00 in Amsterdam) of the <paramref name="aantal"/>th working day after the day of <paramref name="moment"/>: when a term of so many working days ends.</summary>
    /// <inheritdoc cref="NaWerkdagen(DateOnly, int)" path="/exception"/>
    public DateTimeOffset NaWerkdagen(DateTimeOffset moment, int aantal) => Amsterdam.EindeVan(NaWerkdagen(Amsterdam.Datum(moment), aantal));

    /// <summary>
    /// The term after letters sent at <paramref name="verzondenOp"/>: the day after sending is day 1, and a last day that is no working day
    /// moves on to one that is. By law where the term is statutory (Algemene termijnenwet art. 1); elsewhere it is what the portal
    /// proposes for the letter.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dagen"/> is less than the statutory minimum of 20.</exception>
    public OpschortendeTermijn OpschortendeTermijn(DateTimeOffset verzondenOp, int dagen = Termijnen.OpschortendeTermijn.MinimumDagen)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dagen, Termijnen.OpschortendeTermijn.MinimumDagen);
        var verzonden = Amsterdam.Datum(verzondenOp);
        return new OpschortendeTermijn(verzonden.AddDays(1), EersteWerkdagVanaf(verzonden.AddDays(dagen)));
    }
}
