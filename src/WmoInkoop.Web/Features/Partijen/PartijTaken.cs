using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Partijen;

/// <summary>Requests to take part in the inschrijving of another that wait for an answer of this provider (INS-01).</summary>
public sealed class PartijTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Mijn;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var open = await (
            from v in db.Partijen
            join i in db.Inschrijvingen on v.InschrijvingId equals i.Id
            join a in db.Aanbestedingen on i.AanbestedingId equals a.Id
            join p in db.Percelen on i.PerceelId equals p.Id
            join h in db.Aanbieders on i.AanbiederId equals h.Id
            where v.AanbiederId == gebruiker.AanbiederId && v.Status == Partijstatus.Gevraagd && i.Status == InschrijvingStatus.Concept
                && a.Planning.SluitingOp >= nu && a.Einde == null && p.BeeindigdOp == null && a.GeopendOp == null
            orderby a.Planning.SluitingOp
            select new { v.Id, Vrager = h.Naam, Aanbesteding = a.Naam, Perceel = p.Naam, a.Planning.SluitingOp }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return [.. open.Select(o => new Taak(
            $"Meedoen met {o.Vrager}: {o.Perceel}",
            $"{o.Aanbesteding}. {(gebruiker.MagTekenen ? "Bevestig of weiger." : "Wie voor uw organisatie mag tekenen, bevestigt of weigert.")}",
            $"/mijn/meedoen/{o.Id}",
            o.SluitingOp))];
    }
}
