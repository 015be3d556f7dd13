using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Perceeleinden;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Perceeleinden;

/// <summary>Percelen that nobody can win any more, and those that ended without an award and wait for what comes next (TRJ-13).</summary>
public sealed class PerceeleindeTaken(InkoopDbContext db) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Inkoop;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        if (gebruiker.AanbiederId is not null)
        {
            return []; // the pages are shut for who works for a provider
        }

        var regios = gebruiker.RegiosAls(Rol.Inkoper).ToList();
        var open = await (
            from p in db.Percelen
            join a in db.Aanbestedingen on p.AanbestedingId equals a.Id
            where regios.Contains(a.RegioId) && p.Vervolg == null && ((p.BeeindigdOp != null && p.Einde != Perceeleinde.Gegund) || db.Percelen.ZonderMogelijkeWinnaar(db).Any(z => z.Id == p.Id))
            orderby a.GeopendOp
            select new { AanbestedingId = a.Id, Aanbesteding = a.Naam, p.Id, p.Naam, p.BeeindigdOp, p.Einde }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return
        [
            .. open.Select(o => o.BeeindigdOp is null
                ? new Taak($"Sluiten zonder winnaar: {o.Naam}", $"{o.Aanbesteding}. Geen enkele inschrijving kan winnen. Sluit het perceel; wie inschreef krijgt bericht.", $"/inkoop/aanbestedingen/{o.AanbestedingId}/percelen/{o.Id}/zonder-winnaar")
                : new Taak($"Vervolg kiezen: {o.Naam}", $"{o.Aanbesteding}. Het perceel is {(o.Einde is Perceeleinde.Ingetrokken ? "ingetrokken" : "niet gegund")}. Leg vast hoe het verder gaat.", $"/inkoop/aanbestedingen/{o.AanbestedingId}/percelen/{o.Id}/vervolg")),
        ];
    }
}
