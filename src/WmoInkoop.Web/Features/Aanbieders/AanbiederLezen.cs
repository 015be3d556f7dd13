using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Features.Tekenbevoegdheden;

namespace WmoInkoop.Web.Features.Aanbieders;

/// <summary>Reads a provider for an inkoper in four queries.</summary>
internal static class AanbiederLezen
{
    internal static async Task<AanbiederViewModel?> LeesAsync(InkoopDbContext db, Guid id, DateTimeOffset nu, CancellationToken ct)
    {
        var gelezen = await db.Aanbieders
            .Where(a => a.Id == id)
            .Select(a => new
            {
                Aanbieder = a,
                Uittreksel = db.Documenten.Where(d => d.Id == a.UittrekselId).Select(d => new UittrekselRegel(d.Naam, d.Grootte, d.Sha256)).FirstOrDefault(),
                VervallenDoor = db.Users.Where(g => g.Id == a.VervallenDoor).Select(g => g.Naam).FirstOrDefault(),
                Uiterlijk = db.Termijnen
                    .Where(t => t.AfgerondOp == null && a.Verificaties.Any(v => v.Id == t.ObjectId && v.BeslotenOp == null))
                    .Select(t => (DateTimeOffset?)t.VervaltOp)
                    .FirstOrDefault(),
            })
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (gelezen is null)
        {
            return null;
        }

        var besluiten = await db.Verificaties
            .Where(v => v.AanbiederId == id)
            .OrderByDescending(v => v.GevraagdOp)
            .Select(v => new BesluitRegel(v.GevraagdOp, v.BeslotenOp, db.Users.Where(g => g.Id == v.BeslotenDoor).Select(g => g.Naam).FirstOrDefault(), v.IsAkkoord, v.Reden))
            .ToListAsync(ct);
        var beheerders = await db.Medewerkers
            .Where(m => m.AanbiederId == id && m.IsBeheerder && m.Tot == null)
            .Join(db.Users, m => m.GebruikerId, g => g.Id, (m, g) => new ContactRegel(g.Naam, g.Email!))
            .ToListAsync(ct);
        var a = gelezen.Aanbieder;
        return new AanbiederViewModel(
            a.Id, a.Versie, a.Naam, a.KvkNummer.Waarde, a.AgbCode?.Waarde, a.Grootteklasse, a.Adres, a.Postcode, a.Plaats, a.Telefoon, a.Diensten,
            a.Status, a.AangemeldOp, gelezen.Uiterlijk, gelezen.Uittreksel, besluiten, beheerders,
            a.VervallenOp is { } op ? new VervallenRegel(op, gelezen.VervallenDoor, a.VervallenReden!) : null) { Tekenbevoegdheden = await TekenbevoegdhedenViewModel.RijenAsync(db, id, nu, ct) };
    }
}
