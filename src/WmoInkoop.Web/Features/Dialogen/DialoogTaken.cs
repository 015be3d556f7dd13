using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Dialogen;

/// <summary>What inkopers have to do in a dialoog: open the first ronde, and finish one once the plans are in.</summary>
public sealed class DialoogTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Inkoop;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        if (gebruiker.AanbiederId is not null)
        {
            return []; // the pages are shut for who works for a provider
        }

        var nu = klok.GetUtcNow();
        var regios = gebruiker.RegiosAls(Rol.Inkoper).ToList();
        var zonderRonde = await db.Aanbestedingen
            .Where(a => regios.Contains(a.RegioId) && db.Gegadigden.Any(g => g.AanbestedingId == a.Id) && !db.Dialoogrondes.Any(r => r.AanbestedingId == a.Id))
            .OrderBy(a => a.Nummer)
            .Take(Werklijsten.MaxPerBron)
            .Select(a => new { a.Id, a.Naam })
            .ToListAsync(ct);
        var lopend = await (
            from r in db.Dialoogrondes
            join a in db.Aanbestedingen on r.AanbestedingId equals a.Id
            where regios.Contains(a.RegioId) && r.GeslotenOp == null && r.PlanUiterlijkOp < nu
            orderby r.PlanUiterlijkOp
            select new
            {
                a.Id,
                a.Naam,
                r.Nummer,
                Verslagen = r.Gesprekken.Count(g => g.VerslagDefinitiefOp == null),
                Besluiten = r.Gesprekken.Count(g => g.Besluit == null),
            }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return
        [
            .. lopend.Select(r => new Taak($"Dialoogronde {r.Nummer} afronden: {r.Naam}", $"Verslagen die niet definitief zijn: {r.Verslagen}. Besluiten die nog komen: {r.Besluiten}.", $"/inkoop/aanbestedingen/{r.Id}/dialoog")),
            .. zonderRonde.Select(a => new Taak($"Dialoogronde 1 openen: {a.Naam}", "Er zijn gegadigden uitgenodigd, maar er is nog geen ronde.", $"/inkoop/aanbestedingen/{a.Id}/dialoog")),
        ];
    }
}
