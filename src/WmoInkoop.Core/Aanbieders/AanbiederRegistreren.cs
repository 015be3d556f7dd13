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
/// <param name="Wachtwoord">Already checked against the password rules by the form.</param>
/// <param name="KvkNummer">As typed.</param>
/// <param name="Gegevens">The organisation.</param>
public sealed record AanbiederRegistratie(string NaamPersoon, string Email, string Wachtwoord, string KvkNummer, Organisatiegegevens Gegevens);

/// <summary>
/// A visitor registers an organisation (AAN-01). Whether the address already has an account is told by mail only, never on screen.
/// </summary>
public sealed class AanbiederRegistreren(InkoopDbContext db, UserManager<Gebruiker> gebruikers, Postkamer postkamer, Accountlink link, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">The KvK number or AGB code is wrong, or the password is refused.</exception>
    public async Task ExecuteAsync(AanbiederRegistratie verzoek, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var kvkNummer = KvkNummer.Maak(verzoek.KvkNummer);
        await db.InTransactieAsync(async () =>
        {
            if (await gebruikers.FindByEmailAsync(verzoek.Email) is { } bekend)
            {
                await HerinnerAanAccountAsync(bekend, nu);
                return;
            }

            var gebruiker = new Gebruiker(verzoek.NaamPersoon, verzoek.Email, nu);
            var uitkomst = await gebruikers.CreateAsync(gebruiker, verzoek.Wachtwoord);
            if (!uitkomst.Succeeded)
            {
                throw new DomeinregelException(Domeinregel.AccountGeweigerd, string.Join(' ', uitkomst.Errors.Select(f => f.Description)));
            }

            var registratie = new Registratie(gebruiker.Id, kvkNummer, verzoek.Gegevens, nu);
            db.Registraties.Add(registratie);
            postkamer.Verstuur(AanbiederBrieven.BevestigEmail(registratie, link.Pad(gebruiker, Accountlinkdoel.EmailBevestigen, nu)), gebruiker.Email!, gebruiker.Naam, nu);
            db.Audit(AuditInvoer.Over<Registratie>(Uitvoerder.Bezoeker, AuditActie.RegistratieGestart, registratie.Id, nu));
        }, ct);
    }

    private async Task HerinnerAanAccountAsync(Gebruiker bekend, DateTimeOffset nu)
    {
        // somebody who lost the first mail gets the link again; somebody with an account hears that it exists
        var brief = bekend.EmailConfirmed || await db.Registraties.SingleOrDefaultAsync(r => r.GebruikerId == bekend.Id) is not { } registratie
            ? AanbiederBrieven.AccountBestaatAl()
            : AanbiederBrieven.BevestigEmail(registratie, link.Pad(bekend, Accountlinkdoel.EmailBevestigen, nu));
        postkamer.Verstuur(brief, bekend.Email!, bekend.Naam, nu);
    }
}
