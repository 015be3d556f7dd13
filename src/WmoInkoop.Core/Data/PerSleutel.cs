using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace WmoInkoop.Core.Data;

/// <summary>
/// Walking large sets. <c>AsAsyncEnumerable</c> holds everything in memory on SQL Server, because its execution strategy may have to
/// ask again; this asks page by page, each from the last key on.
/// </summary>
public static class PerSleutel
{
    /// <summary>Rows in one page.</summary>
    public const int Paginagrootte = 500;

    /// <summary>All rows in the order of a unique key that never changes. Rows that are added meanwhile may or may not be among them.</summary>
    public static async IAsyncEnumerable<T> PerSleutelAsync<T, TSleutel>(
        this IQueryable<T> rijen, Expression<Func<T, TSleutel>> sleutel, [EnumeratorCancellation] CancellationToken ct)
        where TSleutel : struct
    {
        var waarde = sleutel.Compile();
        var pagina = await rijen.OrderBy(sleutel).Take(Paginagrootte).ToListAsync(ct);
        while (true)
        {
            foreach (var rij in pagina)
            {
                yield return rij;
            }

            if (pagina.Count < Paginagrootte)
            {
                yield break;
            }

            pagina = await rijen.Where(Na(sleutel, waarde(pagina[^1]))).OrderBy(sleutel).Take(Paginagrootte).ToListAsync(ct);
        }
    }

    // the value as a member of an object, as a lambda would capture it: a parameter of the query, not a constant in its text
    private static Expression<Func<T, bool>> Na<T, TSleutel>(Expression<Func<T, TSleutel>> sleutel, TSleutel laatste) =>
        Expression.Lambda<Func<T, bool>>(
            Expression.GreaterThan(sleutel.Body, Expression.Field(Expression.Constant(new StrongBox<TSleutel>(laatste)), nameof(StrongBox<>.Value))),
            sleutel.Parameters);
}
