using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Genodigden;

/// <summary>Invitations on which the provider can still begin.</summary>
public sealed class UitnodigingTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Mijn;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var open = await (
            from g in db.Genodigden
            join a in db.Aanbestedingen.VoorDeelname(gebruiker.AanbiederId) on g.AanbestedingId equals a.Id
            where g.AanbiederId == gebruiker.AanbiederId && a.Einde == null && a.GeopendOp == null && a.Planning.SluitingOp >= nu
                && !db.Inschrijvingen.Any(i => i.AanbestedingId == a.Id && i.AanbiederId == gebruiker.AanbiederId && (i.Status == InschrijvingStatus.Concept || i.Status == InschrijvingStatus.Ingediend))
            orderby a.Planning.SluitingOp
            select new { a.Nummer, a.Naam, a.Planning.SluitingOp }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return [.. open.Select(o => new Taak($"Uitnodiging bekijken: {o.Naam}", $"U bent uitgenodigd om in te schrijven op {o.Nummer}.", $"/aanbestedingen/{o.Nummer}", o.SluitingOp))];
    }
}
