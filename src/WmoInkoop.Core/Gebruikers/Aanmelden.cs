using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>Signing in with address and password (AUD-02): starts a session, or says that a second factor is needed first.</summary>
public sealed class Aanmelden(InkoopDbContext db, ILookupNormalizer normalizer, Wachtwoordproef proef, Aanmeldbeleid beleid, Aanmeldslot slot, TimeProvider tijd)
{
    /// <summary>Every refusal looks the same to the outside: wrong, unknown or locked.</summary>
    /// <param name="verzoek">What was typed and on which device.</param>
    /// <param name="ct">Cancels the request.</param>
    public async Task<Aanmelduitkomst> ExecuteAsync(AanmeldVerzoek verzoek, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        var email = normalizer.NormalizeEmail(verzoek.Email.Trim());
        var gevonden = await db.Users.AsNoTracking().SingleOrDefaultAsync(g => g.NormalizedEmail == email, ct);
        var klopt = proef.Klopt(gevonden, verzoek.Wachtwoord);

        return await db.InTransactieAsync(
            async () =>
            {
                // read again inside: guesses that run at the same time are counted one after the other
                var gebruiker = gevonden is null ? null : await db.Users.SingleOrDefaultAsync(g => g.Id == gevonden.Id && g.PasswordHash == gevonden.PasswordHash, ct);
                if (gebruiker is null || !klopt || gebruiker.IsOpSlot(nu))
                {
                    if (gebruiker is not null && !gebruiker.IsOpSlot(nu))
                    {
                        slot.PogingMislukt(gebruiker, nu);
                    }

                    db.Audit(AuditInvoer.Over<Gebruiker>(Uitvoerder.Bezoeker, AuditActie.AanmeldenMislukt, gebruiker?.Id, nu, ("stap", "wachtwoord"), ("op slot", gebruiker?.IsOpSlot(nu) is true ? "ja" : "nee")));
                    return new Aanmelduitkomst.Geweigerd();
                }

                if (!gebruiker.EmailConfirmed)
                {
                    return new Aanmelduitkomst.NietBevestigd(gebruiker.Id);
                }

                if (gebruiker.TwoFactorEnabled && beleid.VraagtTweedeFactor)
                {
                    return new Aanmelduitkomst.VraagtTweedeFactor(gebruiker.Id, gebruiker.SecurityStamp ?? ""); // the count of wrong attempts stays until the code is right too
                }

                return Begin(db, gebruiker, verzoek.Apparaat, nu);
            },
            ct);
    }

    /// <summary>The last step, whatever came before: a session and its audit line. Within the running transaction.</summary>
    internal static Aanmelduitkomst Begin(InkoopDbContext db, Gebruiker gebruiker, string apparaat, DateTimeOffset nu)
    {
        gebruiker.PogingGelukt();
        var sessie = new Sessie(gebruiker, apparaat, nu);
        db.Sessies.Add(sessie);
        db.Audit(AuditInvoer.Over<Gebruiker>(new Uitvoerder(gebruiker.Id, "gebruiker"), AuditActie.Aangemeld, gebruiker.Id, nu, ("sessie", sessie.Id.ToString())));
        return new Aanmelduitkomst.Gelukt(gebruiker.Id, sessie.Id);
    }
}

/// <param name="Email">As typed.</param>
/// <param name="Wachtwoord">As typed.</param>
/// <param name="Apparaat">The device in words, at most <see cref="Sessie.MaxApparaat"/> characters.</param>
public sealed record AanmeldVerzoek(string Email, string Wachtwoord, string Apparaat);

/// <summary>What signing in led to.</summary>
public abstract record Aanmelduitkomst
{
    private Aanmelduitkomst()
    {
    }

    /// <summary>Wrong, unknown or locked: the outside cannot tell which.</summary>
    public sealed record Geweigerd : Aanmelduitkomst;

    /// <summary>The password is right, the address not confirmed yet.</summary>
    public sealed record NietBevestigd(Guid GebruikerId) : Aanmelduitkomst;

    /// <summary>The password is right, the code is still to come.</summary>
    public sealed record VraagtTweedeFactor(Guid GebruikerId, string Stempel) : Aanmelduitkomst;

    public sealed record Gelukt(Guid GebruikerId, Guid SessieId) : Aanmelduitkomst;
}
