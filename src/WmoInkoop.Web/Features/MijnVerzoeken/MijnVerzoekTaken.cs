using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.MijnVerzoeken;

/// <summary>Requests that a bidder can still answer.</summary>
public sealed class MijnVerzoekTaken(InkoopDbContext db, TimeProvider klok) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Mijn;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var open = await (
            from v in db.OnbeantwoordeVerzoeken()
            join p in db.Percelen on v.PerceelId equals p.Id
            join a in db.Aanbestedingen on v.AanbestedingId equals a.Id
            where v.AanbiederId == gebruiker.AanbiederId && v.UiterlijkOp >= nu
            orderby v.UiterlijkOp
            select new { v.Id, v.Soort, v.UiterlijkOp, Perceel = p.Naam, Aanbesteding = a.Naam }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return [.. open.Select(v => new Taak($"{Teksten.Van(v.Soort)} beantwoorden: {v.Perceel}", $"{v.Aanbesteding}. De inkoper wacht op uw antwoord.", $"/mijn/verzoeken/{v.Id}", v.UiterlijkOp))];
    }
}
