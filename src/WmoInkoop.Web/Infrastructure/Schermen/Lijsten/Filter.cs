using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;

namespace WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

/// <summary>A field above a list that narrows it; its value stands in the address. A value that makes no sense is ignored.</summary>
/// <param name="Sleutel">The name in the address.</param>
/// <param name="Label">What people read.</param>
/// <param name="Type">The input type: search, date, text; select when there are options.</param>
/// <param name="Opties">The options of a select, the empty one left out.</param>
public sealed record Filter<T>(string Sleutel, string Label, string Type, IReadOnlyList<SelectListItem> Opties, Func<IQueryable<T>, string, IQueryable<T>> Pas);

/// <summary>Makes filters.</summary>
internal static class Filters
{
    internal static Filter<T> Zoek<T>(string label, Expression<Func<T, string>> kolom) => new("zoek", label, "search", [], (rijen, waarde) =>
    {
        // every word somewhere in the normalised column, in any order
        foreach (var woord in Zoektekst.Van(waarde).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(10))
        {
            var patroon = Zoektekst.Patroon(woord);
            Expression<Func<string, bool>> past = tekst => EF.Functions.Like(tekst, patroon, @"\");
            rijen = rijen.Where(Samen(kolom, past));
        }

        return rijen;
    });

    internal static Filter<T> Keuze<T, TEnum>(string sleutel, string label, Expression<Func<T, TEnum>> kolom, IEnumerable<TEnum>? waarden)
        where TEnum : struct, Enum =>
        new(sleutel, label, "select", [.. (waarden ?? Enum.GetValues<TEnum>()).Select(w => new SelectListItem(Teksten.Van(w), w.ToString()))], (rijen, waarde) =>
        {
            if (!Enum.TryParse<TEnum>(waarde, ignoreCase: true, out var gekozen) || !Enum.IsDefined(gekozen))
            {
                return rijen;
            }

            return rijen.Where(Expression.Lambda<Func<T, bool>>(Expression.Equal(kolom.Body, Expression.Constant(gekozen, typeof(TEnum))), kolom.Parameters));
        });

    internal static Filter<T> Datum<T>(string sleutel, string label, Func<IQueryable<T>, DateOnly, IQueryable<T>> pas) => new(sleutel, label, "date", [], (rijen, waarde) =>
        DateOnly.TryParseExact(waarde, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum) ? pas(rijen, datum) : rijen);

    private static Expression<Func<T, bool>> Samen<T>(Expression<Func<T, string>> kolom, Expression<Func<string, bool>> past) =>
        Expression.Lambda<Func<T, bool>>(new Vervanger(past.Parameters[0], kolom.Body).Visit(past.Body), kolom.Parameters);

    private sealed class Vervanger(ParameterExpression wat, Expression door) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == wat ? door : base.VisitParameter(node);
    }
}
