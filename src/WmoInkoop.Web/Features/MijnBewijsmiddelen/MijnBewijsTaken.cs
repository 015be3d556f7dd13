using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Bewijsmiddelen;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.MijnBewijsmiddelen;

/// <summary>Evidence that a winner has to hand in still, also when its term is over.</summary>
public sealed class MijnBewijsTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Mijn;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var open = await (
            from v in db.OpenBewijsverzoeken()
            join p in db.Percelen on v.PerceelId equals p.Id
            join a in db.Aanbestedingen on v.AanbestedingId equals a.Id
            where v.AanbiederId == gebruiker.AanbiederId
            orderby v.UiterlijkOp
            select new { v.Id, UiterlijkOp = v.Stukken.Where(s => s.MoetNogKomen).Min(s => s.HerstelUiterlijkOp ?? v.UiterlijkOp), Perceel = p.Naam, Aanbesteding = a.Naam }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return [.. open.Select(o => new Taak(
            $"Bewijs inleveren: {o.Perceel}",
            $"{o.Aanbesteding}. {(o.UiterlijkOp < nu ? "De termijn is voorbij. Lever zo snel mogelijk in: de gemeente ziet dat het te laat is." : "De gemeente wil u dit perceel gunnen en wacht op uw bewijs.")}",
            $"/mijn/bewijsmiddelen/{o.Id}",
            o.UiterlijkOp < nu ? null : o.UiterlijkOp))];
    }
}
