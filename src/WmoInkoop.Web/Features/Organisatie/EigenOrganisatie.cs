using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Features.Organisatie;

/// <summary>Reads the page about one's own organisation in four queries, whatever the number of colleagues.</summary>
internal static class EigenOrganisatie
{
    internal static async Task<OrganisatieViewModel> LeesAsync(InkoopDbContext db, Guid aanbiederId, DateTimeOffset nu, CancellationToken ct)
    {
        var medewerkers = await db.Medewerkers
            .Where(m => m.AanbiederId == aanbiederId && m.Tot == null)
            .Join(db.Users, m => m.GebruikerId, g => g.Id, (m, g) => new { m, g })
            .OrderBy(x => x.g.Naam)
            .Select(x => new MedewerkerViewModel(x.m.Id, x.g.Id, x.g.Naam, x.g.Email!, x.m.IsBeheerder, x.m.Van))
            .ToListAsync(ct);
        var verzoeken = await db.Aansluitverzoeken
            .Where(v => v.AanbiederId == aanbiederId && v.BeslotenOp == null)
            .Join(db.Users, v => v.GebruikerId, g => g.Id, (v, g) => new { v, g })
            .OrderBy(x => x.v.GevraagdOp)
            .Select(x => new VerzoekViewModel(x.v.Id, x.g.Naam, x.g.Email!, x.v.GevraagdOp))
            .ToListAsync(ct);
        var uitnodigingen = await db.Uitnodigingen
            .Where(u => u.AanbiederId == aanbiederId && u.AangenomenOp == null && u.IngetrokkenOp == null && u.VervaltOp > nu)
            .OrderBy(u => u.VervaltOp)
            .Select(u => new UitnodigingViewModel(u.Id, u.Naam, u.Email, u.IsBeheerder, u.VervaltOp))
            .ToListAsync(ct);
        var aanbieder = await db.Aanbieders
            .Where(a => a.Id == aanbiederId)
            .Select(a => new
            {
                Aanbieder = a,
                Uittreksel = db.Documenten.Where(d => d.Id == a.UittrekselId).Select(d => new UittrekselViewModel(d.Naam, d.Grootte, d.OpgeslagenOp)).FirstOrDefault(),
                Verificatie = a.Verificaties.OrderByDescending(v => v.GevraagdOp).Select(v => new VerificatieViewModel(v.GevraagdOp, v.BeslotenOp, v.Reden)).FirstOrDefault(),
            })
            .AsNoTracking()
            .SingleAsync(ct);
        return new OrganisatieViewModel(
            aanbieder.Aanbieder.Id,
            aanbieder.Aanbieder.Naam,
            aanbieder.Aanbieder.KvkNummer.Waarde,
            aanbieder.Aanbieder.AgbCode?.Waarde,
            aanbieder.Aanbieder.Grootteklasse,
            aanbieder.Aanbieder.Adres,
            aanbieder.Aanbieder.Postcode,
            aanbieder.Aanbieder.Plaats,
            aanbieder.Aanbieder.Telefoon,
            aanbieder.Aanbieder.Diensten,
            aanbieder.Aanbieder.Status,
            aanbieder.Uittreksel,
            aanbieder.Verificatie,
            medewerkers,
            verzoeken,
            uitnodigingen);
    }
}
