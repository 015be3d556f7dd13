using System.Globalization;

namespace WmoInkoop.Core.Common;

/// <summary>The one place that turns stored moments (UTC) into what people in the Netherlands read and type, and back.</summary>
public static class Amsterdam
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The moment on the clock of Amsterdam.</summary>
    public static DateTimeOffset Lokaal(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>The calendar day in Amsterdam on which the moment falls.</summary>
    public static DateOnly Datum(DateTimeOffset moment) => DateOnly.FromDateTime(Lokaal(moment).DateTime);

    /// <summary>
    /// The moment, in UTC, at which the clock of Amsterdam shows this date and time. In the hour that comes twice in October the
    /// first is taken; a time that does not exist in March gives null, so that a form can say so.
    /// </summary>
    public static DateTimeOffset? Moment(DateOnly datum, TimeOnly tijd)
    {
        var lokaal = datum.ToDateTime(tijd);
        if (Zone.IsInvalidTime(lokaal))
        {
            return null;
        }

        var verschil = Zone.IsAmbiguousTime(lokaal) ? Zone.GetAmbiguousTimeOffsets(lokaal).Max() : Zone.GetUtcOffset(lokaal);
        return new DateTimeOffset(lokaal, verschil).ToUniversalTime();
    }

    /// <summary>Midnight at the start of the day in Amsterdam, in UTC (the clock never changes at midnight).</summary>
    public static DateTimeOffset BeginVan(DateOnly datum) => Moment(datum, TimeOnly.MinValue)!.Value;

    /// <summary>24:00 of the day in Amsterdam, in UTC: the first moment that no longer belongs to it.</summary>
    public static DateTimeOffset EindeVan(DateOnly datum) => BeginVan(datum.AddDays(1));

    /// <summary>'maandag 2 maart 2026 om 12.00 uur'.</summary>
    public static string Voluit(DateTimeOffset moment) => Lokaal(moment).ToString("dddd d MMMM yyyy 'om' HH.mm 'uur'", Nederlands);

    /// <summary>'maandag 2 maart 2026 om 12.00.05 uur', for receipts.</summary>
    public static string OpDeSeconde(DateTimeOffset moment) => Lokaal(moment).ToString("dddd d MMMM yyyy 'om' HH.mm.ss 'uur'", Nederlands);

    /// <summary>'ma 2 mrt 2026, 12.00 uur', for tables.</summary>
    public static string Kort(DateTimeOffset moment) =>
        Lokaal(moment).ToString("ddd d MMM yyyy, HH.mm 'uur'", Nederlands).Replace(".,", ",", StringComparison.Ordinal).Replace("mrt.", "mrt", StringComparison.Ordinal);

    /// <summary>
    /// A deadline as people say it, as in <see cref="Voluit(DateTimeOffset)"/> or <see cref="Kort"/>: one at midnight is 24.00 uur of the
    /// day that ends, because 00.00 uur would name a day on which it is too late.
    /// </summary>
    public static string Uiterlijk(DateTimeOffset moment, bool kort = false)
    {
        var isMiddernacht = Lokaal(moment).TimeOfDay == TimeSpan.Zero;
        var getoond = isMiddernacht ? moment.AddTicks(-1) : moment;
        var tekst = kort ? Kort(getoond) : Voluit(getoond);
        return isMiddernacht ? tekst.Replace("23.59 uur", "24.00 uur", StringComparison.Ordinal) : tekst;
    }

    /// <summary>'maandag 2 maart 2026'.</summary>
    public static string Voluit(DateOnly datum) => datum.ToString("dddd d MMMM yyyy", Nederlands);

    /// <summary>How long it still is, or was ago, in words: 'over 3 dagen', 'over 2 uur', '5 minuten geleden'.</summary>
    public static string InWoorden(DateTimeOffset moment, DateTimeOffset nu)
    {
        var duur = (moment - nu).Duration();
        var tekst = duur switch
        {
            { TotalMinutes: < 1 } => "minder dan een minuut",
            { TotalHours: < 1 } => Aantal((int)duur.TotalMinutes, "minuut", "minuten"),
            { TotalDays: < 2 } => Aantal((int)duur.TotalHours, "uur", "uur"),
            _ => Aantal((int)duur.TotalDays, "dag", "dagen"),
        };
        return moment >= nu ? $"over {tekst}" : $"{tekst} geleden";
    }

    private static string Aantal(int aantal, string een, string meer) => $"{aantal} {(aantal == 1 ? een : meer)}";
}
