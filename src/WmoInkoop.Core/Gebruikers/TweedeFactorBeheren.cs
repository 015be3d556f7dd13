using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>Setting up an authenticator app, replacing it, new recovery codes, and putting it off (not for staff).</summary>
public sealed class TweedeFactorBeheren(InkoopDbContext db, Hoofdsleutel sleutel, Herauthenticatie herauthenticatie, Postkamer postkamer, TimeProvider tijd)
{
    /// <summary>The first time for this account. Ends every other session: they were begun with a password alone.</summary>
    /// <param name="gebruikerId">Whose account.</param>
    /// <param name="sessieId">The session it is done in.</param>
    /// <param name="geheim">The secret that was shown.</param>
    /// <param name="code">The code the app made of it: proof that it came across.</param>
    /// <param name="wie">Who does it.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>The recovery codes, to be shown once.</returns>
    /// <exception cref="DomeinregelException">The code is wrong, or there is an app already.</exception>
    public Task<IReadOnlyList<string>> StelInAsync(Guid gebruikerId, Guid sessieId, byte[] geheim, string code, Uitvoerder wie, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var gebruiker = await db.Users.SingleAsync(g => g.Id == gebruikerId, ct);
                Eis(!gebruiker.TwoFactorEnabled, Domeinregel.TweedeFactorAlIngesteld);
                var app = new TweedeFactor(gebruikerId, geheim, sleutel, nu);
                Eis(app.Gebruik(code, sleutel, nu), Domeinregel.CodeOnjuist);
                db.TweedeFactoren.Add(app);
                gebruiker.ZetTweedeFactor(aan: true);
                await db.BeeindigSessiesAsync(gebruiker, sessieId, nu, ct);
                postkamer.Verstuur(AccountBrieven.TweedeFactor(aan: true), gebruiker.Email!, gebruiker.Naam, nu);
                db.Audit(AuditInvoer.Over<Gebruiker>(wie, AuditActie.TweedeFactorIngesteld, gebruikerId, nu));
                return await NieuweCodesAsync(gebruikerId, ct);
            },
            ct);
    }

    /// <summary>A new set of recovery codes; the old ones are worth nothing any more.</summary>
    /// <exception cref="DomeinregelException">Password or code is wrong.</exception>
    public async Task<IReadOnlyList<string>> VernieuwHerstelcodesAsync(Guid gebruikerId, string wachtwoord, string? code, Uitvoerder wie, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        await herauthenticatie.EisAsync(gebruikerId, wachtwoord, code, ct);
        return await db.InTransactieAsync(
            async () =>
            {
                Eis(await db.TweedeFactoren.AnyAsync(t => t.GebruikerId == gebruikerId, ct), Domeinregel.TweedeFactorNietIngesteld);
                db.Audit(AuditInvoer.Over<Gebruiker>(wie, AuditActie.HerstelcodesVernieuwd, gebruikerId, nu));
                return await NieuweCodesAsync(gebruikerId, ct);
            },
            ct);
    }

    /// <summary>Puts the second factor off, to stop using one or to set up another telephone; staff must set up a new one before anything else.</summary>
    /// <exception cref="DomeinregelException">Password or code is wrong.</exception>
    public async Task ZetUitAsync(Guid gebruikerId, Guid sessieId, string wachtwoord, string? code, Uitvoerder wie, CancellationToken ct)
    {
        await herauthenticatie.EisAsync(gebruikerId, wachtwoord, code, ct);
        await HaalWegAsync(gebruikerId, sessieId, wie, ct);
    }

    /// <summary>By a beheerder, for somebody who lost telephone and recovery codes. The person is signed out everywhere and hears it by mail.</summary>
    public Task HaalWegAsync(Guid gebruikerId, Guid? behalveSessie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var gebruiker = await db.Users.SingleAsync(g => g.Id == gebruikerId, ct);
                var app = await db.TweedeFactoren.SingleOrDefaultAsync(t => t.GebruikerId == gebruikerId, ct);
                Eis(app is not null, Domeinregel.TweedeFactorNietIngesteld);
                db.TweedeFactoren.Remove(app);
                db.Herstelcodes.RemoveRange(await db.Herstelcodes.Where(h => h.GebruikerId == gebruikerId).ToListAsync(ct));
                gebruiker.ZetTweedeFactor(aan: false);
                await db.BeeindigSessiesAsync(gebruiker, behalveSessie, nu, ct);
                postkamer.Verstuur(AccountBrieven.TweedeFactor(aan: false), gebruiker.Email!, gebruiker.Naam, nu);
                db.Audit(AuditInvoer.Over<Gebruiker>(wie, AuditActie.TweedeFactorUitgezet, gebruikerId, nu));
            },
            ct);
    }

    private async Task<IReadOnlyList<string>> NieuweCodesAsync(Guid gebruikerId, CancellationToken ct)
    {
        db.Herstelcodes.RemoveRange(await db.Herstelcodes.Where(h => h.GebruikerId == gebruikerId).ToListAsync(ct));
        var (rijen, codes) = Herstelcode.Maak(gebruikerId, sleutel);
        db.Herstelcodes.AddRange(rijen);
        return codes;
    }
}
