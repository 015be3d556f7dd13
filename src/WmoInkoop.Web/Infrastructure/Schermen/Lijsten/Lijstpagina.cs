using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

/// <summary>One page of a list, ready for <c>&lt;partial name="_Lijst" model="Model" /&gt;</c>.</summary>
public sealed record Lijstpagina(
    Lijstadres Adres,
    string Bijschrift,
    IReadOnlyList<Filterveld> Filters,
    IReadOnlyList<Kop> Koppen,
    IReadOnlyList<Rij> Rijen,
    int Pagina,
    int Paginas,
    bool IsGefilterd,
    Leeg Leeg)
{
    public bool HeeftHandelingen { get; } = Rijen.Any(r => r.Handelingen.Count > 0);

    /// <summary>The page numbers to link to: the first, the last and those around this one; 0 stands for the ones left out.</summary>
    public IReadOnlyList<int> Paginanummers()
    {
        var nummers = Enumerable.Range(1, Paginas).Where(n => n == 1 || n == Paginas || Math.Abs(n - Pagina) <= 1).ToList();
        return [.. nummers.SelectMany((n, i) => i > 0 && n - nummers[i - 1] > 1 ? new[] { 0, n } : [n])];
    }
}

/// <summary>The address of the list with its filters, to make the links of columns, pages and exports from.</summary>
public sealed record Lijstadres(string Pad, IReadOnlyList<KeyValuePair<string, string>> Keuze, string? Sortering)
{
    public string Gesorteerd(Kop kop) => Met(kop.Aflopend is false ? $"-{kop.Sleutel}" : kop.Sleutel, null, null);

    public string Pagina(int nummer) => Met(Sortering, nummer == 1 ? null : nummer.ToString(System.Globalization.CultureInfo.InvariantCulture), null);

    public string Export(string soort) => Met(Sortering, null, soort);

    private string Met(string? sortering, string? pagina, string? soort)
    {
        var vraag = new QueryBuilder(Keuze);
        foreach (var (naam, waarde) in new[] { ("sorteer", sortering), ("pagina", pagina), ("als", soort) })
        {
            if (waarde is not null)
            {
                vraag.Add(naam, waarde);
            }
        }

        return Pad + vraag.ToQueryString();
    }
}

/// <summary>A filter field with its value.</summary>
public sealed record Filterveld(string Sleutel, string Label, string Type, IReadOnlyList<SelectListItem> Opties, string Waarde);

/// <summary>A column header; <paramref name="Aflopend"/> is null when the list is not sorted by it.</summary>
public sealed record Kop(string Sleutel, string Titel, bool IsGetal, bool IsSorteerbaar, bool? Aflopend);

/// <summary>A row with its links.</summary>
public sealed record Rij(IReadOnlyList<Cel> Cellen, IReadOnlyList<Rijhandeling> Handelingen);

/// <summary>A cell.</summary>
public sealed record Cel(object? Waarde, string? Link, string? Onder, bool IsStatus, bool IsTermijn)
{
    public string Tekst => Celtekst.Scherm(Waarde);
}

/// <summary>A link in the last cell of a row.</summary>
public sealed record Rijhandeling(string Tekst, string Icoon, string Pad);
