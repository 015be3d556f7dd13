using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>Saves a private note, by people and by autosave alike; also after locking, for the session. It leaves no audit line: it decides nothing and is nobody else's.</summary>
public sealed class NotitieBewaren(InkoopDbContext db, Hoofdsleutel sleutel, TimeProvider klok)
{
    /// <param name="beoordelingId">The assessment.</param>
    /// <param name="overId">A valid inschrijving of the perceel without an interest, or the perceel itself.</param>
    /// <param name="tekst">The whole note; may be empty.</param>
    /// <param name="versie">Of the note that was shown.</param>
    /// <param name="wie">The assessor.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>The new version; null when this person is no assessor here or there is no such inschrijving.</returns>
    /// <exception cref="DomeinregelException">The declaration is not signed, or there is an interest.</exception>
    /// <exception cref="DbUpdateConcurrencyException">The same note was changed in another window.</exception>
    public Task<Guid?> ExecuteAsync(Guid beoordelingId, Guid overId, string tekst, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync<Guid?>(
            async () =>
            {
                if (await db.EigenBenoemingAsync(beoordelingId, wie, nu, ct) is not var (beoordeling, beoordelaar)
                    || (overId != beoordeling.PerceelId && !await db.GeldigeInschrijvingen(beoordeling.PerceelId).AnyAsync(i => i.Id == overId, ct)))
                {
                    return null;
                }

                beoordelaar.EisMagLezen(overId);
                var notitie = await db.Beoordelingsnotities.SingleOrDefaultAsync(n => n.BeoordelaarId == beoordelaar.Id && n.OverId == overId, ct);
                if (notitie is null)
                {
                    notitie = new Beoordelingsnotitie(beoordelaar.Id, overId);
                    db.Beoordelingsnotities.Add(notitie);
                }
                else if (notitie.Open(sleutel) == tekst.Trim())
                {
                    return notitie.Versie;
                }
                else
                {
                    db.VerwachtVersie(notitie, versie);
                }

                notitie.Schrijf(tekst.Trim(), sleutel);
                await db.SaveChangesAsync(ct);
                return notitie.Versie;
            },
            ct);
    }
}
