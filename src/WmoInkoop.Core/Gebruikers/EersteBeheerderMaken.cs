using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>
/// The first beheerder of a new portal, made by who can run commands on the server. After that beheerders are made by beheerders,
/// so it is refused as soon as there is one.
/// </summary>
public sealed class EersteBeheerderMaken(InkoopDbContext db, ILookupNormalizer normalizer, Accountlink link, TimeProvider tijd)
{
    /// <returns>The address in the portal where this person chooses a password; it works for a day, once.</returns>
    /// <exception cref="DomeinregelException">There is a beheerder already.</exception>
    public Task<string> ExecuteAsync(string naam, string email, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        var genormaliseerd = normalizer.NormalizeEmail(email.Trim());
        return db.InTransactieAsync(
            async () =>
            {
                Eis(!await db.Aanstellingen.AnyAsync(a => a.Rol == Rol.Beheerder && a.Tot == null, ct), Domeinregel.ErIsAlEenBeheerder);
                var gebruiker = await db.Users.SingleOrDefaultAsync(g => g.NormalizedEmail == genormaliseerd, ct);
                if (gebruiker is null)
                {
                    gebruiker = new Gebruiker(naam, email, nu) { NormalizedEmail = genormaliseerd, NormalizedUserName = genormaliseerd, SecurityStamp = Guid.NewGuid().ToString("N") };
                    db.Users.Add(gebruiker);
                }

                await db.StelAanAsync(gebruiker.Id, Rol.Beheerder, regioId: null, Uitvoerder.Portaal, nu, ct);
                return link.Pad(gebruiker, Accountlinkdoel.WachtwoordHerstellen, nu);
            },
            ct);
    }
}
