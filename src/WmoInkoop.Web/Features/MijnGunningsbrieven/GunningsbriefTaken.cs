using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.MijnGunningsbrieven;

/// <summary>Letters nobody of the provider opened yet; the term is that in which it can go to the judge.</summary>
public sealed class GunningsbriefTaken(InkoopDbContext db) : ITaakbron
{
    public Werkplek Werkplek => Werkplek.Mijn;

    public async Task<IReadOnlyList<Taak>> LeesAsync(HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        var ongelezen = await (
            from brief in db.Gunningsbrieven
            join b in db.Gunningsbeslissingen on brief.GunningsbeslissingId equals b.Id
            join p in db.Percelen on b.PerceelId equals p.Id
            join a in db.Aanbestedingen on p.AanbestedingId equals a.Id
            where brief.AanbiederId == gebruiker.AanbiederId && brief.GelezenOp == null
            orderby b.TermijnEindigtOp
            select new { brief.InschrijvingId, Perceel = p.Naam, Aanbesteding = a.Naam, b.TermijnEindigtOp }).Take(Werklijsten.MaxPerBron).ToListAsync(ct);
        return [.. ongelezen.Select(o => new Taak(
            $"Gunningsbrief lezen: {o.Perceel}",
            $"{o.Aanbesteding}. Bent u het niet eens met de beslissing, dan kunt u tot het einde van de termijn naar de rechter.",
            $"/mijn/inschrijvingen/{o.InschrijvingId}/gunningsbrief",
            o.TermijnEindigtOp))];
    }
}
