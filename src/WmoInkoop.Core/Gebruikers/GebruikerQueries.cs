using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>Who has which role now, and who works for a provider: asked wherever people are mailed, reminded or let in.</summary>
public static class GebruikerQueries
{
    /// <summary>The appointments that hold at this moment.</summary>
    public static IQueryable<Aanstelling> GeldigOp(this IQueryable<Aanstelling> aanstellingen, DateTimeOffset nu) => aanstellingen.Where(a => a.Van <= nu && (a.Tot == null || a.Tot > nu));

    /// <summary>The people with this role in this regio now.</summary>
    public static IQueryable<Gebruiker> MetRol(this InkoopDbContext db, Rol rol, Guid regioId, DateTimeOffset nu)
    {
        var aanstellingen = db.Aanstellingen.GeldigOp(nu);
        return db.Users.Where(g => aanstellingen.Any(a => a.GebruikerId == g.Id && a.Rol == rol && a.RegioId == regioId));
    }

    /// <summary>The people with this role in any regio now.</summary>
    public static IQueryable<Gebruiker> MetRol(this InkoopDbContext db, Rol rol, DateTimeOffset nu)
    {
        var aanstellingen = db.Aanstellingen.GeldigOp(nu);
        return db.Users.Where(g => aanstellingen.Any(a => a.GebruikerId == g.Id && a.Rol == rol));
    }

    /// <summary>Without those who work for a provider: staff that does may not see what competitors ask or submit.</summary>
    public static IQueryable<Gebruiker> WerktVoorGeenAanbieder(this IQueryable<Gebruiker> mensen, InkoopDbContext db) =>
        mensen.Where(g => !db.Medewerkers.Any(m => m.GebruikerId == g.Id && m.Tot == null));

    /// <summary>The inkopers of a regio who work for no provider: only they open, read, judge and award bids, and hear of them.</summary>
    public static IQueryable<Gebruiker> OnpartijdigeInkopers(this InkoopDbContext db, Guid regioId, DateTimeOffset nu) => db.MetRol(Rol.Inkoper, regioId, nu).WerktVoorGeenAanbieder(db);

    /// <summary>A deed by two asks of each, at the proposal and at the confirmation: an inkoper of the regio who works for no provider.</summary>
    /// <exception cref="DomeinregelException"><paramref name="anders"/>: it is not.</exception>
    public static async Task EisOnpartijdigeInkoperAsync(this InkoopDbContext db, Guid gebruikerId, Guid regioId, DateTimeOffset nu, Domeinregel anders, CancellationToken ct) =>
        Eisen.Eis(await db.OnpartijdigeInkopers(regioId, nu).AnyAsync(g => g.Id == gebruikerId, ct), anders);
}
