using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>What somebody changes of the own account: name and password.</summary>
public sealed class AccountWijzigen(InkoopDbContext db, Herauthenticatie herauthenticatie, Wachtwoordkeuze keuze, Postkamer postkamer, TimeProvider tijd)
{
    public Task WijzigNaamAsync(Guid gebruikerId, string naam, Uitvoerder wie, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var gebruiker = await db.Users.SingleAsync(g => g.Id == gebruikerId, ct);
                if (gebruiker.WijzigNaam(naam))
                {
                    db.Audit(AuditInvoer.Over<Gebruiker>(wie, AuditActie.NaamGewijzigd, gebruikerId, nu));
                }
            },
            ct);
    }

    /// <summary>Asks the present password (and second factor), and ends every other session.</summary>
    /// <exception cref="DomeinregelException">The present password is wrong, or the new one too short or too common.</exception>
    public async Task WijzigWachtwoordAsync(WachtwoordWijziging verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        var email = await db.Users.Where(g => g.Id == verzoek.GebruikerId).Select(g => g.Email!).SingleAsync(ct);
        var hash = keuze.Hash(email, verzoek.Nieuw); // first: a refused choice must not use up the code
        await herauthenticatie.EisAsync(verzoek.GebruikerId, verzoek.Huidig, verzoek.Code, ct);
        await db.InTransactieAsync(
            async () =>
            {
                var gebruiker = await db.Users.SingleAsync(g => g.Id == verzoek.GebruikerId, ct);
                gebruiker.KiesWachtwoord(hash);
                await db.BeeindigSessiesAsync(gebruiker, verzoek.SessieId, nu, ct);
                postkamer.Verstuur(AccountBrieven.WachtwoordGewijzigd(), gebruiker.Email!, gebruiker.Naam, nu);
                db.Audit(AuditInvoer.Over<Gebruiker>(wie, AuditActie.WachtwoordGewijzigd, gebruiker.Id, nu));
            },
            ct);
    }
}

/// <param name="GebruikerId">Whose password.</param>
/// <param name="SessieId">The session it is done in; the only one that stays.</param>
/// <param name="Huidig">The present password as typed.</param>
/// <param name="Code">The second factor as typed, where there is one.</param>
/// <param name="Nieuw">The new password.</param>
public sealed record WachtwoordWijziging(Guid GebruikerId, Guid SessieId, string Huidig, string? Code, string Nieuw);
