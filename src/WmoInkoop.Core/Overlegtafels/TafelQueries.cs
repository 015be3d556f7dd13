using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Core.Overlegtafels;

/// <summary>Who sits at an overlegtafel.</summary>
public static class TafelQueries
{
    /// <summary>The people with a seat now who also still have the role in the regio: who reads, is mailed and is reminded.</summary>
    public static IQueryable<Gebruiker> LedenVan(this InkoopDbContext db, Guid overlegtafelId, DateTimeOffset nu)
    {
        var aanstellingen = db.Aanstellingen.GeldigOp(nu);
        return db.Users.Where(g => db.Overlegtafels.Any(t =>
            t.Id == overlegtafelId
            && t.Leden.Any(l => l.GebruikerId == g.Id && l.Van <= nu && (l.Tot == null || l.Tot > nu))
            && aanstellingen.Any(a => a.GebruikerId == g.Id && a.Rol == Rol.Tafellid && a.RegioId == t.RegioId)));
    }

    /// <summary>The people who can be given a seat: those with the role in the regio.</summary>
    public static IQueryable<Gebruiker> KandidatenIn(this InkoopDbContext db, Guid regioId, DateTimeOffset nu) => db.MetRol(Rol.Tafellid, regioId, nu);
}
