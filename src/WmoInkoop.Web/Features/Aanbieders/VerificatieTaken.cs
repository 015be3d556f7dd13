using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Aanbieders;

/// <summary>Registrations that wait for an inkoper.</summary>
public sealed class VerificatieTaken(InkoopDbContext db) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Inkoop;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        if (!gebruiker.Is(Rol.Inkoper))
        {
            return [];
        }

        var wachtend = await db.Verificaties
            .Where(v => v.BeslotenOp == null)
            .Join(db.Aanbieders, v => v.AanbiederId, a => a.Id, (v, a) => new { v, a })
            .Join(db.Termijnen, x => x.v.Id, t => t.ObjectId, (x, t) => new { x.a.Id, x.a.Naam, x.a.Plaats, t.VervaltOp })
            .OrderBy(x => x.VervaltOp)
            .Take(Werklijsten.MaxPerBron)
            .ToListAsync(ct);
        return [.. wachtend.Select(w => new Taak($"Aanbieder controleren: {w.Naam}", $"{w.Plaats}. Vergelijk de gegevens met het KvK-uittreksel en neem een besluit.", $"/inkoop/aanbieders/{w.Id}", w.VervaltOp))];
    }
}
