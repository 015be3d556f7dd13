using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>Giving and ending roles in a regio, by one beheerder; the role beheerder itself goes through <see cref="BeheerderBenoemen"/>.</summary>
public sealed class RollenBeheren(InkoopDbContext db, TimeProvider tijd)
{
    /// <exception cref="DomeinregelException">The person has the role there already, or the role takes two.</exception>
    public Task GeefAsync(Guid gebruikerId, Rol rol, Guid regioId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        Eis(rol is not Rol.Beheerder, Domeinregel.RolVraagtTweedePersoon);
        return db.InTransactieAsync(() => db.StelAanAsync(gebruikerId, rol, regioId, wie, nu, ct), ct);
    }

    /// <exception cref="DomeinregelException">The role takes two.</exception>
    /// <returns>False when this person has no such open appointment.</returns>
    public Task<bool> BeeindigAsync(Guid gebruikerId, Guid aanstellingId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.Aanstellingen.SingleOrDefaultAsync(a => a.Id == aanstellingId && a.GebruikerId == gebruikerId && a.Tot == null, ct) is not { } aanstelling)
                {
                    return false;
                }

                Eis(aanstelling.Rol is not Rol.Beheerder, Domeinregel.RolVraagtTweedePersoon);
                db.Beeindig(aanstelling, wie, nu);
                return true;
            },
            ct);
    }
}

internal static class Aanstellen
{
    /// <summary>Within the running transaction.</summary>
    internal static async Task StelAanAsync(this InkoopDbContext db, Guid gebruikerId, Rol rol, Guid? regioId, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        Eis(!await db.Aanstellingen.AnyAsync(a => a.GebruikerId == gebruikerId && a.Rol == rol && a.RegioId == regioId && a.Tot == null, ct), Domeinregel.RolAlGegeven);
        db.Aanstellingen.Add(new Aanstelling(gebruikerId, rol, regioId, nu));
        db.Audit(AuditInvoer.Over<Gebruiker>(wie, AuditActie.RolGegeven, gebruikerId, nu, ("rol", rol.ToString()), ("regio", regioId?.ToString())));
    }

    /// <summary>Within the running transaction.</summary>
    internal static void Beeindig(this InkoopDbContext db, Aanstelling aanstelling, Uitvoerder wie, DateTimeOffset nu)
    {
        aanstelling.Beeindig(nu);
        db.Audit(AuditInvoer.Over<Gebruiker>(wie, AuditActie.RolBeeindigd, aanstelling.GebruikerId, nu, ("rol", aanstelling.Rol.ToString()), ("regio", aanstelling.RegioId?.ToString())));
    }
}
