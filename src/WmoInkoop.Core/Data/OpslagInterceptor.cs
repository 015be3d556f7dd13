using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WmoInkoop.Core.Data;

/// <summary>
/// Before every save: a new version token for what changed, and the guards SQLite lacks (text length, decimal places). A text that
/// is too long here is a bug: the form should have refused it.
/// </summary>
internal sealed class OpslagInterceptor : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Controleer((InkoopDbContext)eventData.Context!);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        throw new NotSupportedException("Save with SaveChangesAsync.");

    private static void Controleer(InkoopDbContext db)
    {
        foreach (var rij in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            if (rij.Entity is IHeeftVersie)
            {
                rij.Property(nameof(IHeeftVersie.Versie)).CurrentValue = Guid.NewGuid();
            }

            foreach (var eigenschap in rij.Properties)
            {
                ControleerWaarde(rij, eigenschap);
            }
        }
    }

    private static void ControleerWaarde(EntityEntry rij, PropertyEntry eigenschap)
    {
        switch (eigenschap.CurrentValue)
        {
            case string tekst when eigenschap.Metadata.GetMaxLength() is { } lengte && tekst.Length > lengte:
                throw new InvalidOperationException($"{rij.Metadata.ClrType.Name}.{eigenschap.Metadata.Name} holds {tekst.Length} characters; at most {lengte} fit.");
            case decimal getal when eigenschap.Metadata.GetScale() is { } schaal && decimal.Round(getal, schaal) != getal:
                throw new InvalidOperationException($"{rij.Metadata.ClrType.Name}.{eigenschap.Metadata.Name} has more than {schaal} decimals.");
        }
    }
}
