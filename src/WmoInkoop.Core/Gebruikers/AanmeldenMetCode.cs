using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>The second step of signing in: a code of the app or a recovery code, after the password was right.</summary>
public sealed class AanmeldenMetCode(InkoopDbContext db, Tweedefactorproef proef, TimeProvider tijd)
{
    /// <param name="gebruikerId">Whose password was right.</param>
    /// <param name="code">As typed.</param>
    /// <param name="apparaat">The device in words.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns><see cref="Aanmelduitkomst.Gelukt"/> or <see cref="Aanmelduitkomst.Geweigerd"/>.</returns>
    public Task<Aanmelduitkomst> ExecuteAsync(Guid gebruikerId, string code, string apparaat, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var gebruiker = await db.Users.SingleAsync(g => g.Id == gebruikerId, ct);
                if (gebruiker.IsOpSlot(nu))
                {
                    Mislukt(gebruiker);
                    return new Aanmelduitkomst.Geweigerd();
                }

                if (await proef.GebruikAsync(gebruikerId, code, nu, ct) is not { } soort)
                {
                    gebruiker.PogingMislukt(nu);
                    Mislukt(gebruiker);
                    return new Aanmelduitkomst.Geweigerd();
                }

                if (soort is Tweedefactorsoort.Herstelcode)
                {
                    db.Audit(AuditInvoer.Over<Gebruiker>(new Uitvoerder(gebruiker.Id, "gebruiker"), AuditActie.HerstelcodeGebruikt, gebruiker.Id, nu));
                }

                return Aanmelden.Begin(db, gebruiker, apparaat, nu);
            },
            ct);

        void Mislukt(Gebruiker gebruiker) =>
            db.Audit(AuditInvoer.Over<Gebruiker>(Uitvoerder.Bezoeker, AuditActie.AanmeldenMislukt, gebruiker.Id, nu, ("stap", "code"), ("op slot", gebruiker.IsOpSlot(nu) ? "ja" : "nee")));
    }
}
