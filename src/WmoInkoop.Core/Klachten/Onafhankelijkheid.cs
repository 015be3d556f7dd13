using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Klachten;

/// <summary>
/// Who can handle a klacht about an aanbesteding (GUN-07): an inkoper or contractmanager of the regio or a beheerder of the portal, who works
/// for no provider, marks or marked no inschrijving of it, and by the log did nothing in it or in its traject. Reading a bid is a deed too.
/// </summary>
public static class Onafhankelijkheid
{
    /// <summary>The people who can, at this moment.</summary>
    public static IQueryable<Gebruiker> Onafhankelijken(this InkoopDbContext db, Guid aanbestedingId, Guid regioId, DateTimeOffset nu)
    {
        var aanstellingen = db.Aanstellingen.GeldigOp(nu);
        var daden = db.Daden(aanbestedingId);
        return db.Users
            .Where(g => aanstellingen.Any(a => a.GebruikerId == g.Id && (a.Rol == Rol.Beheerder || (a.RegioId == regioId && (a.Rol == Rol.Inkoper || a.Rol == Rol.Contractmanager)))))
            .WerktVoorGeenAanbieder(db)
            .Where(g => !daden.Any(r => r.GebruikerId == g.Id))
            .Where(g => !db.Beoordelaars.Any(b => b.GebruikerId == g.Id && db.Beoordelingen.Any(x => x.Id == b.BeoordelingId && x.AanbestedingId == aanbestedingId)))
            .Where(g => !db.VierOgen.Any(v => (v.VoorgesteldDoorId == g.Id || v.AfgerondDoorId == g.Id)
                && (v.ObjectId == aanbestedingId
                    || db.Inschrijvingen.Any(i => i.Id == v.ObjectId && i.AanbestedingId == aanbestedingId)
                    || db.Gunningsbeslissingen.Any(b => b.Id == v.ObjectId && b.AanbestedingId == aanbestedingId))));
    }

    /// <exception cref="DomeinregelException">This person cannot, or no longer.</exception>
    internal static async Task EisOnafhankelijkAsync(this InkoopDbContext db, Klacht klacht, Guid gebruikerId, DateTimeOffset nu, CancellationToken ct) =>
        Eis(await db.Onafhankelijken(klacht.AanbestedingId, klacht.RegioId, nu).AnyAsync(g => g.Id == gebruikerId, ct), Domeinregel.BehandelaarNietOnafhankelijk);

    /// <summary>The lines of the log about the aanbesteding, its traject and what belongs to it.</summary>
    private static IQueryable<AuditRegel> Daden(this InkoopDbContext db, Guid aanbestedingId)
    {
        var objecten = db.Aanbestedingen.Where(a => a.Id == aanbestedingId || a.RectificatieVanId == aanbestedingId).Select(a => (Guid?)a.Id)
            .Concat(db.Aanbestedingen.Where(a => a.Id == aanbestedingId).Select(a => (Guid?)a.TrajectId))
            .Concat(db.Percelen.Where(p => p.AanbestedingId == aanbestedingId).Select(p => (Guid?)p.Id))
            .Concat(db.Vragen.Where(v => v.AanbestedingId == aanbestedingId).Select(v => (Guid?)v.Id))
            .Concat(db.Notas.Where(n => n.AanbestedingId == aanbestedingId).Select(n => (Guid?)n.Id))
            .Concat(db.Rectificaties.Where(r => r.AanbestedingId == aanbestedingId).Select(r => (Guid?)r.Id))
            .Concat(db.Dialoogrondes.Where(r => r.AanbestedingId == aanbestedingId).Select(r => (Guid?)r.Id))
            .Concat(db.Gegadigden.Where(g => g.AanbestedingId == aanbestedingId).Select(g => (Guid?)g.Id))
            .Concat(db.Inschrijvingen.Where(i => i.AanbestedingId == aanbestedingId).Select(i => (Guid?)i.Id))
            .Concat(db.Toetsingsverzoeken.Where(v => v.AanbestedingId == aanbestedingId).Select(v => (Guid?)v.Id))
            .Concat(db.Beoordelingen.Where(b => b.AanbestedingId == aanbestedingId).Select(b => (Guid?)b.Id))
            .Concat(db.Gunningsbeslissingen.Where(b => b.AanbestedingId == aanbestedingId).Select(b => (Guid?)b.Id))
            .Concat(db.KortGedingen.Where(k => db.Gunningsbeslissingen.Any(b => b.Id == k.GunningsbeslissingId && b.AanbestedingId == aanbestedingId)).Select(k => (Guid?)k.Id))
            .Concat(db.Overeenkomsten.Where(o => o.AanbestedingId == aanbestedingId).Select(o => (Guid?)o.Id));
        return db.AuditRegels.Where(r => r.GebruikerId != null && objecten.Contains(r.ObjectId));
    }
}
