using System.Linq.Expressions;
using WmoInkoop.Core.Common;

namespace WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

/// <summary>A column of a <see cref="Lijst{T}"/>: declared once for the screen, the sort order and the export.</summary>
public abstract class Kolom<T>(string sleutel, string titel)
{
    /// <summary>Short name in the address: <c>?sorteer=-naam</c>.</summary>
    public string Sleutel { get; } = sleutel;

    public string Titel { get; } = titel;

    /// <summary>Which page the cell links to.</summary>
    public Func<T, string?>? Link { get; private set; }

    /// <summary>A small second line in the cell.</summary>
    public Func<T, string?>? Onder { get; private set; }

    /// <summary>What the export writes instead of the value.</summary>
    public Func<T, object?>? Export { get; private set; }

    /// <summary>Shows an enum as a coloured label.</summary>
    public bool IsStatus { get; private set; }

    /// <summary>The last moment of something: midnight is 24.00 uur of the day that ends.</summary>
    public bool IsTermijn { get; private set; }

    public bool IsSorteerbaar { get; private set; } = true;

    /// <summary>Only in the export.</summary>
    public bool IsAlleenExport { get; private set; }

    public abstract bool IsGetal { get; }

    public Kolom<T> MetLink(Func<T, string?> pad)
    {
        Link = pad;
        return this;
    }

    public Kolom<T> MetOnder(Func<T, string?> tekst)
    {
        Onder = tekst;
        return this;
    }

    public Kolom<T> MetExport(Func<T, object?> waarde)
    {
        Export = waarde;
        return this;
    }

    public Kolom<T> AlsStatus()
    {
        IsStatus = true;
        return this;
    }

    /// <summary>For a moment until which something can be done; the export names the last minute, so that nobody reads a day too many.</summary>
    public Kolom<T> AlsTermijn()
    {
        IsTermijn = true;
        return MetExport(rij => Waarde(rij) is DateTimeOffset moment && Amsterdam.Lokaal(moment).TimeOfDay == TimeSpan.Zero ? moment.AddTicks(-1) : Waarde(rij));
    }

    public Kolom<T> AlleenExport()
    {
        IsAlleenExport = true;
        return this;
    }

    /// <summary>For a value the database cannot sort by.</summary>
    public Kolom<T> NietSorteerbaar()
    {
        IsSorteerbaar = false;
        return this;
    }

    internal abstract object? Waarde(T rij);

    internal abstract IOrderedQueryable<T> Sorteer(IQueryable<T> rijen, bool aflopend);
}

internal sealed class Kolom<T, TWaarde>(string sleutel, string titel, Expression<Func<T, TWaarde>> waarde) : Kolom<T>(sleutel, titel)
{
    private readonly Lazy<Func<T, TWaarde>> _lees = new(waarde.Compile);

    public override bool IsGetal { get; } = (Nullable.GetUnderlyingType(typeof(TWaarde)) ?? typeof(TWaarde)) is { IsEnum: false } soort
        && Type.GetTypeCode(soort) is TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 or TypeCode.Decimal or TypeCode.Double;

    internal override object? Waarde(T rij) => _lees.Value(rij);

    internal override IOrderedQueryable<T> Sorteer(IQueryable<T> rijen, bool aflopend) => aflopend ? rijen.OrderByDescending(waarde) : rijen.OrderBy(waarde);
}
