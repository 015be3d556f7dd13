using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>Taking up an invitation: with a new account, or by who is signed in with the invited address.</summary>
public sealed class UitnodigingAannemen(InkoopDbContext db, Hoofdsleutel sleutel, ILookupNormalizer normalizer, Wachtwoordkeuze keuze, TimeProvider tijd)
{
    /// <returns>The invitation that <paramref name="geheim"/> opens, or null when there is none or it is used, withdrawn or too old.</returns>
    public async Task<GevondenUitnodiging?> ZoekAsync(string geheim, CancellationToken ct)
    {
        var afdruk = Uitnodiging.Afdruk(geheim, sleutel);
        if (await db.Uitnodigingen.AsNoTracking().SingleOrDefaultAsync(u => u.Vingerafdruk == afdruk, ct) is not { } uitnodiging || !uitnodiging.IsOpen(tijd.GetUtcNow()))
        {
            return null;
        }

        var email = normalizer.NormalizeEmail(uitnodiging.Email);
        return new GevondenUitnodiging(
            uitnodiging.Naam,
            uitnodiging.Email,
            await db.UitnodigingsdoelAsync(uitnodiging, ct),
            uitnodiging.VervaltOp,
            await db.Users.Where(g => g.NormalizedEmail == email && g.EmailConfirmed).Select(g => (Guid?)g.Id).SingleOrDefaultAsync(ct),
            await db.Registraties.AnyAsync(r => db.Users.Any(g => g.Id == r.GebruikerId && g.NormalizedEmail == email && !g.EmailConfirmed), ct));
    }

    /// <summary>
    /// Makes the account. Its address counts as confirmed: the link came there. An account with that address which nobody confirmed
    /// gives way, with the registration behind it: else anybody could keep the invited person out by registering the address.
    /// </summary>
    /// <exception cref="DomeinregelException">The invitation is no longer valid, there is an account, or the password is too short or too common.</exception>
    public async Task MetNieuwAccountAsync(string geheim, string naam, string wachtwoord, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        var gevonden = await ZoekAsync(geheim, ct);
        Eis(gevonden is not null, Domeinregel.UitnodigingNietMeerGeldig);
        var hash = keuze.Hash(gevonden.Email, wachtwoord);
        await db.InTransactieAsync(
            async () =>
            {
                var uitnodiging = await NeemAanAsync(geheim, nu, ct);
                var email = normalizer.NormalizeEmail(uitnodiging.Email);
                var gebruiker = await db.Users.SingleOrDefaultAsync(g => g.NormalizedEmail == email, ct);
                Eis(gebruiker is not { EmailConfirmed: true }, Domeinregel.UitnodigingAccountBestaat);
                if (gebruiker is null)
                {
                    gebruiker = new Gebruiker(naam, uitnodiging.Email, nu) { NormalizedEmail = email, NormalizedUserName = email };
                    db.Users.Add(gebruiker);
                }

                gebruiker.NeemOver(naam, uitnodiging.Email, hash);
                db.Registraties.RemoveRange(await db.Registraties.Where(r => r.GebruikerId == gebruiker.Id).ToListAsync(ct));
                await PlaatsAsync(uitnodiging, gebruiker.Id, nu, ct);
            },
            ct);
    }

    /// <exception cref="DomeinregelException">The invitation is no longer valid, or for another address.</exception>
    public Task MetAccountAsync(string geheim, Guid gebruikerId, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var uitnodiging = await NeemAanAsync(geheim, nu, ct);
                var email = normalizer.NormalizeEmail(uitnodiging.Email);
                Eis(await db.Users.AnyAsync(g => g.Id == gebruikerId && g.NormalizedEmail == email, ct), Domeinregel.UitnodigingVoorIemandAnders);
                await PlaatsAsync(uitnodiging, gebruikerId, nu, ct);
            },
            ct);
    }

    private async Task<Uitnodiging> NeemAanAsync(string geheim, DateTimeOffset nu, CancellationToken ct)
    {
        var afdruk = Uitnodiging.Afdruk(geheim, sleutel);
        var uitnodiging = await db.Uitnodigingen.SingleOrDefaultAsync(u => u.Vingerafdruk == afdruk, ct);
        Eis(uitnodiging is not null, Domeinregel.UitnodigingNietMeerGeldig);
        uitnodiging.NeemAan(nu);
        return uitnodiging;
    }

    private async Task PlaatsAsync(Uitnodiging uitnodiging, Guid gebruikerId, DateTimeOffset nu, CancellationToken ct)
    {
        var wie = new Uitvoerder(gebruikerId, "gebruiker");
        if (uitnodiging.Rol is { } rol)
        {
            await db.StelAanAsync(gebruikerId, rol, uitnodiging.RegioId, wie, nu, ct);
        }

        if (uitnodiging.AanbiederId is { } aanbiederId)
        {
            // who was removed or is no longer beheerder lets nobody in, also not by an invitation of before
            Eis(await db.Medewerkers.AnyAsync(m => m.GebruikerId == uitnodiging.DoorId && m.AanbiederId == aanbiederId && m.IsBeheerder && m.Tot == null, ct), Domeinregel.UitnodigingNietMeerGeldig);
            Eis(!await db.Medewerkers.AnyAsync(m => m.GebruikerId == gebruikerId && m.AanbiederId != aanbiederId && m.Tot == null, ct), Domeinregel.UitnodigingWerktElders);
            var aanbieder = await db.Aanbieders.Include(a => a.Medewerkers).SingleAsync(a => a.Id == aanbiederId, ct);
            aanbieder.VoegMedewerkerToe(gebruikerId, uitnodiging.IsBeheerder, nu);
        }

        db.Audit(AuditInvoer.Over<Uitnodiging>(wie, AuditActie.UitnodigingAangenomen, uitnodiging.Id, nu));
    }
}

/// <summary>What the page about an invitation shows.</summary>
/// <param name="Naam">As the inviter wrote it.</param>
/// <param name="Email">The invited address.</param>
/// <param name="Doel">'inkoper in Leeuwarden'.</param>
/// <param name="VervaltOp">Until when it can be taken up.</param>
/// <param name="GebruikerId">The account that has the address already and was confirmed, or null.</param>
/// <param name="VervangtRegistratie">A registration that nobody confirmed uses the address; it ends when the invitation is taken up.</param>
public sealed record GevondenUitnodiging(string Naam, string Email, string Doel, DateTimeOffset VervaltOp, Guid? GebruikerId, bool VervangtRegistratie);
