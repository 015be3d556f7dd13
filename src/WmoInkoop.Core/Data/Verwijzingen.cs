using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace WmoInkoop.Core.Data;

/// <summary>Finds out whether rows point to a row, from the model, so that a table added later counts without being named.</summary>
internal static class Verwijzingen
{
    /// <param name="db">The database.</param>
    /// <param name="rij">The row that would go.</param>
    /// <param name="id">Its id.</param>
    /// <param name="behalve">Children that go along with it.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>True when a row of another table points to it; the database would refuse to delete it.</returns>
    internal static async Task<bool> IsInGebruikAsync(this InkoopDbContext db, object rij, Guid id, IReadOnlyCollection<Type> behalve, CancellationToken ct)
    {
        foreach (var sleutel in db.Model.FindEntityType(rij.GetType())!.GetReferencingForeignKeys().Where(k => !behalve.Contains(k.DeclaringEntityType.ClrType)))
        {
            if (await Wijzers(db, sleutel, id).AnyAsync(ct))
            {
                return true;
            }
        }

        return false;
    }

    private static IQueryable<object> Wijzers(InkoopDbContext db, IForeignKey sleutel, Guid id)
    {
        var soort = sleutel.DeclaringEntityType.ClrType;
        var rijen = (IQueryable<object>)typeof(InkoopDbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!.MakeGenericMethod(soort).Invoke(db, null)!;
        var eigenschap = sleutel.Properties.Single();
        var rij = Expression.Parameter(typeof(object));
        var waarde = Expression.Call(typeof(EF), nameof(EF.Property), [eigenschap.ClrType], Expression.Convert(rij, soort), Expression.Constant(eigenschap.Name));
        return rijen.Where(Expression.Lambda<Func<object, bool>>(Expression.Equal(waarde, Expression.Constant(id, eigenschap.ClrType)), rij));
    }
}
