using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Klachten;

/// <summary>
/// Who can handle a klacht about an aanbesteding (GUN-07): an inkoper or contractmanager of the regio or a beheerder of the portal, who works
/// for no provider, marks or marked no inschrijving of it, and by the log did nothing in it or in its traject, nor spoke for the
/// inkopers about a klacht on it. Reading a bid is a deed too.
/// </summary>
public static class Onafhankelijkheid
{
    /// <summary>The people who can, at this moment.</summary>
    public static IQueryable<Gebruiker> Onafhankelijken(this InkoopDbContext db, Guid aanbestedingId, Guid regioId, DateTimeOffset nu)
    {
        var aanstellingen = db.Aanstellingen.GeldigOp(nu);
        var objecten = db.Objecten(aanbestedingId);
        var daden = db.AuditRegels.Where(r => r.GebruikerId != null && objecten.Contains(r.ObjectId));
        return db.Users
            .Where(g => aanstellingen.Any(a => a.GebruikerId == g.Id && (a.Rol == Rol.Beheerder || (a.RegioId == regioId && (a.Rol == Rol.Inkoper || a.Rol == Rol.Contractmanager)))))
            .WerktVoorGeenAanbieder(db)
            .Where(g => !daden.Any(r => r.GebruikerId == g.Id))
            .Where(g => !db.Beoordelaars.Any(b => b.GebruikerId == g.Id && db.Beoordelingen.Any(x => x.Id == b.BeoordelingId && x.AanbestedingId == aanbestedingId)))
            .Where(g => !db.VierOgen.Any(v => (v.VoorgesteldDoorId == g.Id || v.AfgerondDoorId == g.Id) && objecten.Contains(v.ObjectId)))
            .Where(g => !db.Klachten.Any(k => k.AanbestedingId == aanbestedingId
                && (k.Berichten.Any(b => b.Van == Klachtpartij.Inkoop && b.DoorId == g.Id) || k.Vervolgen.Any(v => v.InkoopStemdeInDoorId == g.Id))));
    }

    /// <exception cref="DomeinregelException">This person cannot, or no longer.</exception>
    internal static async Task EisOnafhankelijkAsync(this InkoopDbContext db, Klacht klacht, Guid gebruikerId, DateTimeOffset nu, CancellationToken ct) =>
        Eis(await db.Onafhankelijken(klacht.AanbestedingId, klacht.RegioId, nu).AnyAsync(g => g.Id == gebruikerId, ct), Domeinregel.BehandelaarNietOnafhankelijk);

    /// <summary>The aanbesteding, its traject and what belongs to it, as the log and the proposals of two people name them.</summary>
    private static IQueryable<Guid?> Objecten(this InkoopDbContext db, Guid aanbestedingId) =>
        db.Aanbestedingen.Where(a => a.Id == aanbestedingId || a.RectificatieVanId == aanbestedingId).Select(a => (Guid?)a.Id)
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
            .Concat(db.Dialooggesprekken.Where(g => db.Dialoogrondes.Any(r => r.Id == g.RondeId && r.AanbestedingId == aanbestedingId)).Select(g => (Guid?)g.Id))
            .Concat(db.Dialoogverduidelijkingen.Where(v => v.AanbestedingId == aanbestedingId).Select(v => (Guid?)v.Id))
            .Concat(db.Verlengingsverzoeken.Where(v => db.Percelen.Any(p => p.Id == v.PerceelId && p.AanbestedingId == aanbestedingId)).Select(v => (Guid?)v.Id))
            .Concat(db.Consensusbesprekingen.Where(c => db.Beoordelingen.Any(b => b.Id == c.BeoordelingId && b.AanbestedingId == aanbestedingId)).Select(c => (Guid?)c.Id))
            .Concat(db.Bewijsverzoeken.Where(v => v.AanbestedingId == aanbestedingId).Select(v => (Guid?)v.Id))
            .Concat(db.Uitvallers.Where(u => db.Percelen.Any(p => p.Id == u.PerceelId && p.AanbestedingId == aanbestedingId)).Select(u => (Guid?)u.Id))
            .Concat(db.Subsidiebesluiten.Where(b => b.AanbestedingId == aanbestedingId).Select(b => (Guid?)b.Id))
            .Concat(db.Beschikkingen.Where(b => b.AanbestedingId == aanbestedingId).Select(b => (Guid?)b.Id))
            .Concat(db.Bezwaren.Where(b => db.Beschikkingen.Any(c => c.Id == b.BeschikkingId && c.AanbestedingId == aanbestedingId)).Select(b => (Guid?)b.Id))
            .Concat(db.Verbaalteksten.Where(t => t.AanbestedingId == aanbestedingId).Select(t => (Guid?)t.Id))
            .Concat(db.ProcessenVerbaalVanDeProcedure.Where(v => v.AanbestedingId == aanbestedingId).Select(v => (Guid?)v.Id))
            .Concat(db.Overeenkomsten.Where(o => o.AanbestedingId == aanbestedingId).Select(o => (Guid?)o.Id));
}
