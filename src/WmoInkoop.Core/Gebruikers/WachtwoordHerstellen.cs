using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>A new password for somebody who lost the old one: a link by mail, then a choice.</summary>
public sealed class WachtwoordHerstellen(InkoopDbContext db, ILookupNormalizer normalizer, Wachtwoordkeuze keuze, Accountlink link, Postkamer postkamer, TimeProvider tijd)
{
    private const string Schijnnaam = "Niemand";

    /// <summary>
    /// Mails a link to the account with this address. Whether there is one is told by mail only: not on screen, and not by how long it
    /// takes. So without an account, or soon after the last link, the same letter is made up and stored, and taken out before anything
    /// can send it.
    /// </summary>
    public Task VraagAanAsync(string email, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        var genormaliseerd = normalizer.NormalizeEmail(email.Trim());
        return db.InTransactieAsync(
            async () =>
            {
                var gebruiker = await db.Users.SingleOrDefaultAsync(g => g.NormalizedEmail == genormaliseerd, ct);
                var gaatUit = gebruiker?.MagLinkKrijgen(nu) is true;
                var wie = gebruiker ?? new Gebruiker(Schijnnaam, email, nu);
                var pad = link.Pad(wie, Accountlinkdoel.WachtwoordHerstellen, nu);
                var id = postkamer.Verstuur(AccountBrieven.Herstel(pad, nu + Accountlink.Geldigheid(Accountlinkdoel.WachtwoordHerstellen)), wie.Email!, wie.Naam, nu);
                await db.SaveChangesAsync(ct);
                await db.Mailberichten.Where(m => m.Id == id && !gaatUit).ExecuteDeleteAsync(ct);
            },
            ct);
    }

    /// <summary>Whether the link still works, for the page that asks the new password.</summary>
    public async Task<bool> IsGeldigAsync(Guid gebruikerId, string kenmerk, CancellationToken ct) =>
        await db.Users.AsNoTracking().SingleOrDefaultAsync(g => g.Id == gebruikerId, ct) is { } gebruiker
        && link.Klopt(gebruiker, Accountlinkdoel.WachtwoordHerstellen, kenmerk, tijd.GetUtcNow());

    /// <summary>Sets the password, confirms the address (the link came there), ends every session and takes the account out of lock. The second factor stays.</summary>
    /// <exception cref="DomeinregelException">The link is wrong, too old or used, or the password is too short or too common.</exception>
    public async Task ExecuteAsync(Guid gebruikerId, string kenmerk, string wachtwoord, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        var email = await db.Users.Where(g => g.Id == gebruikerId).Select(g => g.Email).SingleOrDefaultAsync(ct);
        Eis(email is not null, Domeinregel.LinkOngeldig);
        var hash = keuze.Hash(email, wachtwoord);
        await db.InTransactieAsync(
            async () =>
            {
                var gebruiker = await db.Users.SingleAsync(g => g.Id == gebruikerId, ct);
                Eis(link.Klopt(gebruiker, Accountlinkdoel.WachtwoordHerstellen, kenmerk, nu), Domeinregel.LinkOngeldig);
                gebruiker.KiesWachtwoord(hash);
                if (!await db.Registraties.AnyAsync(r => r.GebruikerId == gebruiker.Id, ct))
                {
                    gebruiker.BevestigEmail();
                } // else the letter that names the organisation asks it: somebody may have registered another's address

                gebruiker.PogingGelukt();
                await db.BeeindigSessiesAsync(gebruiker, behalve: null, nu, ct);
                postkamer.Verstuur(AccountBrieven.WachtwoordGewijzigd(), gebruiker.Email!, gebruiker.Naam, nu);
                db.Audit(AuditInvoer.Over<Gebruiker>(new Uitvoerder(gebruiker.Id, "gebruiker"), AuditActie.WachtwoordHersteld, gebruiker.Id, nu));
            },
            ct);
    }
}
