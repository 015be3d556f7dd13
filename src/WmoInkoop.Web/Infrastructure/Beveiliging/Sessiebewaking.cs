using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Tekenbevoegdheden;

namespace WmoInkoop.Web.Infrastructure.Beveiliging;

/// <summary>
/// The cookie only names an account and a session. Every request asks the database in two queries whether they still count and
/// what the person is, and fills <see cref="HuidigeGebruiker"/>.
/// </summary>
internal sealed class Sessiebewaking(InkoopDbContext db, HuidigeGebruiker huidige, Aanmeldbeleid beleid, TimeProvider tijd) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var ct = context.HttpContext.RequestAborted;
        if (Aanmeldcookie.Lees(context.Principal) is not var (gebruikerId, sessieId) || await LeesAsync(gebruikerId, sessieId, ct) is not { } wie)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        huidige.Vul(wie);
        context.Principal!.Identities.First().AddClaim(new Claim(ClaimTypes.Name, wie.Naam));
    }

    /// <summary>No right is 403 with the portal's own page, not a redirect.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private async Task<Aangemelde?> LeesAsync(Guid gebruikerId, Guid sessieId, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        var bevoegdheden = db.Tekenbevoegdheden.GeldigOp(Amsterdam.Datum(nu));
        var rij = await (
            from sessie in db.Sessies
            join gebruiker in db.Users on sessie.GebruikerId equals gebruiker.Id
            where sessie.Id == sessieId && gebruiker.Id == gebruikerId && sessie.BeeindigdOp == null && sessie.Stempel == gebruiker.SecurityStamp
            from medewerker in db.Medewerkers.Where(m => m.GebruikerId == gebruiker.Id && m.Tot == null).DefaultIfEmpty()
            from aanbieder in db.Aanbieders.Where(a => a.Id == medewerker!.AanbiederId).DefaultIfEmpty()
            select new
            {
                gebruiker.Naam,
                gebruiker.Email,
                gebruiker.TwoFactorEnabled,
                sessie.BegonnenOp,
                sessie.LaatstGezienOp,
                AanbiederId = (Guid?)aanbieder!.Id,
                AanbiederNaam = (string?)aanbieder.Naam,
                IsBeheerder = (bool?)medewerker!.IsBeheerder,
                IsTekenbevoegd = bevoegdheden.Any(t => t.MedewerkerId == medewerker.Id),
                IsTekenenVastgelegd = db.Tekenbevoegdheden.Any(t => t.AanbiederId == medewerker.AanbiederId && t.BeeindigdOp == null),
            }).SingleOrDefaultAsync(ct);
        if (rij is null || !Sessie.IsGeldig(rij.BegonnenOp, rij.LaatstGezienOp, nu))
        {
            return null;
        }

        var rollen = await db.Aanstellingen
            .GeldigOp(nu)
            .Where(a => a.GebruikerId == gebruikerId)
            .Select(a => new { a.Rol, a.RegioId })
            .ToListAsync(ct);
        if (nu - rij.LaatstGezienOp >= Sessie.Bijwerktijd)
        {
            await db.InTransactieAsync(() => db.Sessies.Where(s => s.Id == sessieId).ExecuteUpdateAsync(s => s.SetProperty(x => x.LaatstGezienOp, nu), ct), ct);
        }

        return new Aangemelde(
            gebruikerId,
            sessieId,
            rij.Naam,
            rij.Email!,
            rij.TwoFactorEnabled,
            rij.TwoFactorEnabled && beleid.VraagtTweedeFactor,
            rollen.Count > 0 && !rij.TwoFactorEnabled && beleid.VraagtTweedeFactor,
            rij.AanbiederId,
            rij.AanbiederNaam,
            rij.IsBeheerder ?? false,
            rij.IsTekenenVastgelegd ? rij.IsTekenbevoegd : rij.IsBeheerder ?? false,
            [.. rollen.Select(r => (r.Rol, r.RegioId))]);
    }
}
