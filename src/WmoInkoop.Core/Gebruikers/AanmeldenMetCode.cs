using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>The second step of signing in: a code of the app or a recovery code, after the password was right.</summary>
public sealed class AanmeldenMetCode(InkoopDbContext db, Tweedefactorproef proef, Aanmeldslot slot, TimeProvider tijd)
{
    /// <returns><see cref="Aanmelduitkomst.Gelukt"/> or <see cref="Aanmelduitkomst.Geweigerd"/>.</returns>
    public Task<Aanmelduitkomst> ExecuteAsync(AanmeldcodeVerzoek verzoek, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var gebruiker = await db.Users.SingleAsync(g => g.Id == verzoek.GebruikerId, ct);
                if (gebruiker.IsOpSlot(nu) || gebruiker.SecurityStamp != verzoek.Stempel)
                {
                    Mislukt(gebruiker);
                    return new Aanmelduitkomst.Geweigerd();
                }

                if (await proef.GebruikAsync(gebruiker.Id, verzoek.Code, nu, ct) is not { } soort)
                {
                    slot.PogingMislukt(gebruiker, nu);
                    Mislukt(gebruiker);
                    return new Aanmelduitkomst.Geweigerd();
                }

                if (soort is Tweedefactorsoort.Herstelcode)
                {
                    db.Audit(AuditInvoer.Over<Gebruiker>(new Uitvoerder(gebruiker.Id, "gebruiker"), AuditActie.HerstelcodeGebruikt, gebruiker.Id, nu));
                }

                return Aanmelden.Begin(db, gebruiker, verzoek.Apparaat, nu);
            },
            ct);

        void Mislukt(Gebruiker gebruiker) =>
            db.Audit(AuditInvoer.Over<Gebruiker>(Uitvoerder.Bezoeker, AuditActie.AanmeldenMislukt, gebruiker.Id, nu, ("stap", "code"), ("op slot", gebruiker.IsOpSlot(nu) ? "ja" : "nee")));
    }
}

/// <param name="GebruikerId">Whose password was right.</param>
/// <param name="Stempel">The security stamp at that moment: a password changed since asks the new one first.</param>
/// <param name="Code">As typed.</param>
/// <param name="Apparaat">The device in words.</param>
public sealed record AanmeldcodeVerzoek(Guid GebruikerId, string Stempel, string Code, string Apparaat);
