using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

/// <summary>
/// A list on screen: its columns, filters, order and what an empty one says, declared in the constructor of one small class per list.
/// Filtering, sorting and paging happen in the database, in two queries however many rows there are. The row type has settable
/// properties (<c>Select(x => new Rij { … })</c>): what a constructor fills in, EF cannot sort by.
/// </summary>
/// <typeparam name="T">The row, a projection.</typeparam>
/// <param name="naam">File name of the export: 'aanbieders'.</param>
/// <param name="een">What one row is: 'aanbieder'.</param>
/// <param name="meer">What rows are: 'aanbieders'.</param>
/// <param name="uniek">A unique column, so that rows that are equal in the sorted column never change places between pages.</param>
public abstract class Lijst<T>(string naam, string een, string meer, Expression<Func<T, object>> uniek)
{
    /// <summary>Rows on a page.</summary>
    public const int Paginagrootte = 25;

    /// <summary>An export holds at most this many rows; a last row says so when there are more.</summary>
    public const int MaxExport = 50_000;

    private const int MaxWaarde = 200;
    private readonly List<Kolom<T>> _kolommen = [];
    private readonly List<Filter<T>> _filters = [];
    private readonly List<Handeling<T>> _handelingen = [];
    private (string Sleutel, bool Aflopend)? _standaard;

    /// <summary>File name of the export, without date and extension.</summary>
    public string Naam { get; } = naam;

    /// <summary>What the page says when there is nothing at all yet.</summary>
    protected Leeg Leeg { get; set; } = new($"Er zijn nog geen {meer}", []);

    internal IEnumerable<Kolom<T>> Exportkolommen => _kolommen;

    protected Kolom<T> Kolom<TWaarde>(string sleutel, string titel, Expression<Func<T, TWaarde>> waarde)
    {
        var kolom = new Kolom<T, TWaarde>(sleutel, titel, waarde);
        _kolommen.Add(kolom);
        return kolom;
    }

    /// <summary>The order without a choice in the address; the first column, ascending, when not set.</summary>
    protected void Standaardvolgorde(string sleutel, bool aflopend = false) => _standaard = (sleutel, aflopend);

    /// <summary>A search box over a normalised column (<see cref="Core.Common.Zoektekst"/>).</summary>
    protected void Zoekfilter(string label, Expression<Func<T, string>> kolom) => _filters.Add(Filters.Zoek(label, kolom));

    /// <summary>A choice from an enum; <paramref name="waarden"/> when not all of it makes sense here.</summary>
    protected void Keuzefilter<TEnum>(string sleutel, string label, Expression<Func<T, TEnum>> kolom, IEnumerable<TEnum>? waarden = null)
        where TEnum : struct, Enum => _filters.Add(Filters.Keuze(sleutel, label, kolom, waarden));

    /// <summary>A choice from options read by the controller, such as regio's.</summary>
    protected void Keuzefilter(string sleutel, string label, IEnumerable<SelectListItem> opties, Func<IQueryable<T>, string, IQueryable<T>> pas) =>
        _filters.Add(new Filter<T>(sleutel, label, "select", [.. opties], pas));

    protected void Datumfilter(string sleutel, string label, Func<IQueryable<T>, DateOnly, IQueryable<T>> pas) => _filters.Add(Filters.Datum(sleutel, label, pas));

    /// <summary>Any other text to narrow by, such as an id.</summary>
    protected void Tekstfilter(string sleutel, string label, Func<IQueryable<T>, string, IQueryable<T>> pas) => _filters.Add(new Filter<T>(sleutel, label, "text", [], pas));

    /// <summary>A link in the last cell of every row; null leaves it out of that row.</summary>
    protected void Handeling(string tekst, string icoon, Func<T, string?> pad) => _handelingen.Add(new Handeling<T>(tekst, icoon, pad));

    /// <summary>The rows the address asks for, in its order.</summary>
    internal IQueryable<T> Gefilterd(IQueryable<T> rijen, IQueryCollection vraag)
    {
        foreach (var filter in _filters)
        {
            if (Waarde(vraag, filter.Sleutel) is { Length: > 0 } waarde)
            {
                rijen = filter.Pas(rijen, waarde);
            }
        }

        return rijen;
    }

    internal IQueryable<T> Gesorteerd(IQueryable<T> rijen, IQueryCollection vraag)
    {
        var (kolom, aflopend) = Volgorde(vraag);
        return kolom.Sorteer(rijen, aflopend).ThenBy(uniek);
    }

    internal async Task<Lijstpagina> PaginaAsync(IQueryable<T> alles, HttpRequest request, CancellationToken ct)
    {
        var vraag = request.Query;
        var gefilterd = Gefilterd(alles, vraag);
        var totaal = await gefilterd.CountAsync(ct);
        var paginas = Math.Max(1, (totaal + Paginagrootte - 1) / Paginagrootte);
        var pagina = int.TryParse(Waarde(vraag, "pagina"), out var gevraagd) ? Math.Clamp(gevraagd, 1, paginas) : 1;
        var rijen = totaal == 0 ? [] : await Gesorteerd(gefilterd, vraag).Skip((pagina - 1) * Paginagrootte).Take(Paginagrootte).ToListAsync(ct);

        var (op, aflopend) = Volgorde(vraag);
        var filters = _filters.Select(f => new Filterveld(f.Sleutel, f.Label, f.Type, f.Opties, Waarde(vraag, f.Sleutel) ?? "")).ToList();
        var keuze = filters.Where(f => f.Waarde.Length > 0).Select(f => KeyValuePair.Create(f.Sleutel, f.Waarde)).ToList();
        var sortering = vraag.ContainsKey("sorteer") ? (aflopend ? "-" : "") + op.Sleutel : null;
        var zichtbaar = _kolommen.Where(k => !k.IsAlleenExport).ToList();
        return new Lijstpagina(
            new Lijstadres(request.Path, keuze, sortering),
            Bijschrift(totaal, pagina, rijen.Count),
            filters,
            [.. zichtbaar.Select(k => new Kop(k.Sleutel, k.Titel, k.IsGetal, k.IsSorteerbaar, k != op ? null : aflopend))],
            [.. rijen.Select(r => new Rij([.. zichtbaar.Select(k => new Cel(k.Waarde(r), k.Link?.Invoke(r), k.Onder?.Invoke(r), k.IsStatus, k.IsTermijn))], Handelingen(r)))],
            pagina,
            paginas,
            keuze.Count > 0,
            Leeg);
    }

    /// <summary>
    /// The first rows of an ordered list, for an export. The keys come first and the rows after them page by page: so memory holds one page,
    /// and a row that is added or moves meanwhile makes no other appear twice or not at all.
    /// </summary>
    internal async IAsyncEnumerable<T> EersteAsync(int aantal, IQueryable<T> rijen, [EnumeratorCancellation] CancellationToken ct)
    {
        var sleutels = await rijen.Take(aantal).Select(uniek).ToListAsync(ct);
        foreach (var deel in sleutels.Chunk(PerSleutel.Paginagrootte))
        {
            foreach (var rij in await rijen.Where(Met(deel)).ToListAsync(ct))
            {
                yield return rij;
            }
        }
    }

    /// <summary>The rows with one of these keys, the keys as one parameter of the query.</summary>
    private Expression<Func<T, bool>> Met(object[] sleutels)
    {
        var sleutel = uniek.Body is UnaryExpression { NodeType: ExpressionType.Convert } alsObject ? alsObject.Operand : uniek.Body;
        var waarden = Array.CreateInstance(sleutel.Type, sleutels.Length);
        sleutels.CopyTo(waarden, 0);
        var houder = Activator.CreateInstance(typeof(StrongBox<>).MakeGenericType(waarden.GetType()), waarden)!;
        return Expression.Lambda<Func<T, bool>>(
            Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [sleutel.Type], Expression.Field(Expression.Constant(houder), nameof(StrongBox<>.Value)), sleutel),
            uniek.Parameters);
    }

    private List<Rijhandeling> Handelingen(T rij) =>
        [.. _handelingen.Select(h => (h, Pad: h.Pad(rij))).Where(h => h.Pad is not null).Select(h => new Rijhandeling(h.h.Tekst, h.h.Icoon, h.Pad!))];

    private string Bijschrift(int totaal, int pagina, int aantal) => totaal switch
    {
        0 => $"Geen {meer} gevonden",
        1 => $"1 {een}",
        <= Paginagrootte => $"{totaal} {meer}",
        _ => $"{((pagina - 1) * Paginagrootte) + 1} tot en met {((pagina - 1) * Paginagrootte) + aantal} van {totaal:N0} {meer}",
    };

    private (Kolom<T> Kolom, bool Aflopend) Volgorde(IQueryCollection vraag)
    {
        var gekozen = Waarde(vraag, "sorteer") ?? "";
        if (_kolommen.Find(k => k.IsSorteerbaar && k.Sleutel == gekozen.TrimStart('-')) is { } kolom)
        {
            return (kolom, gekozen.StartsWith('-'));
        }

        return _standaard is var (sleutel, aflopend) ? (_kolommen.Single(k => k.Sleutel == sleutel), aflopend) : (_kolommen[0], false);
    }

    private static string? Waarde(IQueryCollection vraag, string sleutel) =>
        vraag[sleutel].FirstOrDefault()?.Trim() is { Length: <= MaxWaarde } waarde ? waarde : null;
}

/// <summary>A link for one row.</summary>
internal sealed record Handeling<T>(string Tekst, string Icoon, Func<T, string?> Pad);

/// <summary>What an empty page says: what it is for, and what to do first.</summary>
/// <param name="Titel">'Er zijn nog geen aanbieders'.</param>
/// <param name="Uitleg">What the page is for, how something gets here.</param>
/// <param name="Knop">What to do first, or null.</param>
/// <param name="Pad">Where that is done.</param>
public sealed record Leeg(string Titel, IReadOnlyList<string> Uitleg, string? Knop = null, string? Pad = null);
