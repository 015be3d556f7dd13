using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>
/// Confirming an address with the link that was mailed to it, and mailing that link again. The password is asked as well: else
/// somebody could register another's address with a password of his own and wait for the owner to click.
/// </summary>
public sealed class EmailBevestigen(InkoopDbContext db, Accountlink link, IPasswordHasher<Gebruiker> hasher, RegistratieAfronden registratie, Postkamer postkamer, TimeProvider tijd)
{
    /// <summary>Doing it twice is no error: people click twice. A registration that waited for it becomes an organisation, or a request to join one.</summary>
    /// <exception cref="DomeinregelException">The link is wrong or too old, or the password is not the one chosen.</exception>
    public async Task ExecuteAsync(Guid gebruikerId, string kenmerk, string wachtwoord, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        var hash = await db.Users.Where(g => g.Id == gebruikerId).Select(g => g.PasswordHash).SingleOrDefaultAsync(ct);
        var wachtwoordKlopt = hash is not null && hasher.VerifyHashedPassword(null!, hash, wachtwoord) is not PasswordVerificationResult.Failed;
        await db.InTransactieAsync(
            async () =>
            {
                var gebruiker = await db.Users.SingleOrDefaultAsync(g => g.Id == gebruikerId, ct);
                Eis(gebruiker is not null && link.Klopt(gebruiker, Accountlinkdoel.EmailBevestigen, kenmerk, nu), Domeinregel.LinkOngeldig);
                Eis(wachtwoordKlopt, Domeinregel.WachtwoordOnjuist);
                if (!gebruiker.EmailConfirmed)
                {
                    gebruiker.BevestigEmail();
                    db.Audit(AuditInvoer.Over<Gebruiker>(new Uitvoerder(gebruiker.Id, "gebruiker"), AuditActie.EmailBevestigd, gebruiker.Id, nu));
                    await registratie.ExecuteAsync(gebruiker.Id, ct);
                }
            },
            ct);
    }

    /// <summary>Mails the link again; does nothing for an address that was confirmed already.</summary>
    public Task StuurOpnieuwAsync(Guid gebruikerId, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.Users.SingleOrDefaultAsync(g => g.Id == gebruikerId && !g.EmailConfirmed, ct) is { } gebruiker && gebruiker.MagLinkKrijgen(nu))
                {
                    var pad = link.Pad(gebruiker, Accountlinkdoel.EmailBevestigen, nu);
                    var tot = nu + Accountlink.Geldigheid(Accountlinkdoel.EmailBevestigen);
                    var registratieVanNu = await db.Registraties.SingleOrDefaultAsync(r => r.GebruikerId == gebruikerId, ct);
                    postkamer.Verstuur(registratieVanNu is null ? AccountBrieven.Bevestig(pad, tot) : AanbiederBrieven.BevestigEmail(registratieVanNu, pad, tot), gebruiker.Email!, gebruiker.Naam, nu);
                }
            },
            ct);
    }
}
