using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>What a new provider fills in (AAN-01).</summary>
/// <param name="NaamPersoon">Who registers and becomes the first beheerder.</param>
/// <param name="Email">Confirmed by a link before anything else happens.</param>
/// <param name="Wachtwoord">Asked again when the address is confirmed.</param>
/// <param name="KvkNummer">As typed.</param>
/// <param name="Gegevens">The organisation.</param>
public sealed record AanbiederRegistratie(string NaamPersoon, string Email, string Wachtwoord, string KvkNummer, Organisatiegegevens Gegevens);

/// <summary>
/// A visitor registers an organisation (AAN-01). Whether the address already has an account is told by mail only, never on screen.
/// </summary>
public sealed class AanbiederRegistreren(InkoopDbContext db, ILookupNormalizer normalizer, Wachtwoordkeuze keuze, Accountlink link, Postkamer postkamer, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">The KvK number or AGB code is wrong, or the password is refused.</exception>
    public async Task ExecuteAsync(AanbiederRegistratie verzoek, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var kvkNummer = KvkNummer.Maak(verzoek.KvkNummer);
        var hash = keuze.Hash(verzoek.Email, verzoek.Wachtwoord); // also for a known address: the answer takes as long
        var email = normalizer.NormalizeEmail(verzoek.Email);
        await db.InTransactieAsync(async () =>
        {
            if (await db.Users.SingleOrDefaultAsync(g => g.NormalizedEmail == email, ct) is { } bekend)
            {
                await HerinnerAanAccountAsync(bekend, nu, ct);
                return;
            }

            var gebruiker = new Gebruiker(verzoek.NaamPersoon, verzoek.Email, nu) { NormalizedEmail = email, NormalizedUserName = email };
            gebruiker.KiesWachtwoord(hash);
            var registratie = new Registratie(gebruiker.Id, kvkNummer, verzoek.Gegevens, nu);
            db.Users.Add(gebruiker);
            db.Registraties.Add(registratie);
            postkamer.Verstuur(BevestigEmail(registratie, gebruiker, nu), gebruiker.Email!, gebruiker.Naam, nu);
            db.Audit(AuditInvoer.Over<Registratie>(Uitvoerder.Bezoeker, AuditActie.RegistratieGestart, registratie.Id, nu));
        }, ct);
    }

    /// <summary>Somebody who lost the first mail gets the link again; somebody with an account hears that it exists. Not more often than a link may be mailed.</summary>
    private async Task HerinnerAanAccountAsync(Gebruiker bekend, DateTimeOffset nu, CancellationToken ct)
    {
        if (!bekend.MagLinkKrijgen(nu))
        {
            return;
        }

        var registratie = bekend.EmailConfirmed ? null : await db.Registraties.SingleOrDefaultAsync(r => r.GebruikerId == bekend.Id, ct);
        postkamer.Verstuur(registratie is null ? AanbiederBrieven.AccountBestaatAl() : BevestigEmail(registratie, bekend, nu), bekend.Email!, bekend.Naam, nu);
    }

    private Brief BevestigEmail(Registratie registratie, Gebruiker gebruiker, DateTimeOffset nu) =>
        AanbiederBrieven.BevestigEmail(registratie, link.Pad(gebruiker, Accountlinkdoel.EmailBevestigen, nu), nu + Accountlink.Geldigheid(Accountlinkdoel.EmailBevestigen));
}
