using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Inschrijvingen;

/// <summary>Drafts that can still be submitted, and submissions that must be confirmed again (TRJ-03); what waits for a second signature stands in <see cref="Tekenbevoegdheden.HandtekeningTaken"/>.</summary>
public sealed class InschrijvingTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Mijn;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var open = await (
            from i in db.Inschrijvingen
            join a in db.Aanbestedingen on i.AanbestedingId equals a.Id
            join p in db.Percelen on i.PerceelId equals p.Id
            where i.AanbiederId == gebruiker.AanbiederId && !db.EersteHandtekeningen.Any(h => h.InschrijvingId == i.Id) && (i.Status == InschrijvingStatus.Concept || (i.Status == InschrijvingStatus.Ingediend && i.HerbevestigenSinds != null)) && a.Planning.SluitingOp >= nu && a.Einde == null && p.BeeindigdOp == null && a.GeopendOp == null
            orderby a.Planning.SluitingOp
            select new { i.Id, IsConcept = i.Status == InschrijvingStatus.Concept, Aanbesteding = a.Naam, Perceel = p.Naam, a.Planning.SluitingOp }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return [.. open.Select(o => !o.IsConcept
            ? new Taak($"Inschrijving opnieuw bevestigen: {o.Perceel}", $"{o.Aanbesteding} is gewijzigd. Uw inschrijving telt pas weer mee als u haar bevestigt of vervangt.", $"/mijn/inschrijvingen/{o.Id}/herbevestigen", o.SluitingOp)
            : new Taak($"Inschrijving afmaken: {o.Perceel}", $"{o.Aanbesteding}. Het concept is nog niet ingediend.", $"/mijn/inschrijvingen/{o.Id}", o.SluitingOp))];
    }
}
